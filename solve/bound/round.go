package bound

import (
	"iter"
	"math"

	"fabrique/solve"
	"fabrique/solve/linear"
	"fabrique/solve/prep"
)

// Round returns a plan near the guide's relaxation, after Solve; nil when none is found within
// so much work of the exact engine. Those stay whose job is whole in the relaxation, the engine decides
// about the others; should that be impossible, those who stay are only so many as need no one else.
func (g *Guide) Round(limit int64, stop func() bool) ([]solve.Job, int64) {
	if g.r == nil {
		return nil, 0
	}
	at, work := g.r.lp.X(), int64(0)
	free := g.r.loose(g.core, at)
	for range 2 {
		jobs, spent := g.decide(free, at, limit, stop)
		if work += spent; jobs != nil {
			return jobs, work / 40
		}
		for g.r.lean(g.core, at, free) {
		}
	}
	return nil, work / 40
}

// decide lets the exact engine find jobs of some clients, the others staying as in a solution.
func (g *Guide) decide(free []bool, at []float64, limit int64, stop func() bool) ([]solve.Job, int64) {
	r, x := g.r, g.core
	m := r.m.Copy()
	for i := range free {
		if free[i] {
			continue
		}
		for c := range r.columns(x, i) {
			v := math.Round(at[c])
			m.SetBounds(c, v, v)
		}
	}
	lazy := func(at []float64) []linear.Cut { return append(r.crews(x, at), r.few(x, at)...) }
	res := linear.Solve(m, linear.Options{WorkLimit: limit, Stop: stop, From: r.lp, Priority: r.rank(true), Lazy: lazy})
	if res.X == nil {
		return nil, res.Work
	}
	return r.jobs(x, res.X), res.Work
}

// loose marks the clients whose job is not whole in a solution, or is at a
// facility that is half open there, or has too few for its team.
func (r *relaxation) loose(x *prep.Index, at []float64) []bool {
	free, odd := make([]bool, len(x.P.Clients)), make([]bool, len(x.Fac))
	for a, c := range r.open {
		odd[a] = c != linear.NoCol && (!whole(at[c]) || (at[c] > 0.5 && r.crew(x, a, at) < x.Fac[a].Team))
	}
	for i := range free {
		used := 0
		for c := range r.columns(x, i) {
			free[i] = free[i] || !whole(at[c])
		}
		for k := x.Off[i]; k < x.Off[i+1]; k++ {
			if c := r.blocks[k]; c != linear.NoCol && at[c] > tinyShare {
				used++
				free[i] = free[i] || odd[x.Pairs[k].Fac]
			}
		}
		free[i] = free[i] || used > x.P.Most
	}
	return free
}

// lean frees some of those who stay at facilities that could not run with them alone:
// all of them where too few stay, those without a leader elsewhere. It reports whether there are any.
func (r *relaxation) lean(x *prep.Index, at []float64, free []bool) bool {
	some := false
	for a := range x.Fac {
		f := &x.Fac[a]
		load, lead, crew := 0, 0, 0
		for _, k := range x.ByFac[a] {
			q := &x.Pairs[k]
			if c := r.blocks[k]; c != linear.NoCol && !free[q.Client] {
				n := int(math.Round(at[c]))
				load += n
				crew += min(1, n)
				if q.Lead {
					lead += n * f.LeadPer
				}
			}
		}
		few := load < f.Least || crew < f.Team
		for _, k := range x.ByFac[a] {
			if load == 0 || !(few || (f.LeadPer > 0 && load > lead)) {
				break
			}
			q := &x.Pairs[k]
			if c := r.blocks[k]; c != linear.NoCol && !free[q.Client] && at[c] > 0.5 && (few || !q.Lead) {
				free[q.Client], some = true, true
				load -= int(math.Round(at[c]))
			}
		}
	}
	return some
}

// crew is how many clients work at facility a in a solution.
func (r *relaxation) crew(x *prep.Index, a int, at []float64) int {
	n := 0
	for _, k := range x.ByFac[a] {
		if c := r.blocks[k]; c != linear.NoCol && at[c] > 0.5 {
			n++
		}
	}
	return n
}

// tinyShare is what counts for nothing in a solution.
const tinyShare = 1e-6

func whole(v float64) bool { return math.Abs(v-math.Round(v)) < tinyShare }

// columns yields the columns of client i.
func (r *relaxation) columns(x *prep.Index, i int) iter.Seq[linear.Col] {
	return func(yield func(linear.Col) bool) {
		c, first := &x.P.Clients[i], r.hours[i]
		if first == linear.NoCol {
			return
		}
		last := first
		if !c.Signed {
			last += linear.Col(c.Most - c.Least)
		}
		for col := first; col <= last; col++ {
			if !yield(col) {
				return
			}
		}
		for k := x.Off[i]; k < x.Off[i+1]; k++ {
			if b := r.blocks[k]; b != linear.NoCol && !yield(b) {
				return
			}
		}
	}
}
