package bound

import (
	"math"

	"fabrique/solve"
	"fabrique/solve/linear"
	"fabrique/solve/prep"
	"fabrique/solve/rank"
)

// Certificate is a bound of one level, as a minimum, and the relaxation it comes from.
type Certificate struct {
	Low   float64
	Work  int64  // counted
	Trail *Trail // where the descent ended; nil for none
	Hint  *Hint  // of the relaxation of level 1; nil for none

	x    *prep.Index
	goal Goal
	r    *relaxation // solved; nil when the problem is too large for the simplex
}

// Sharp reports whether c may be raised, and plans be found near it.
func (c *Certificate) Sharp() bool { return c.r != nil }

// Prove cuts and branches on the relaxation to raise the bound up to the value
// of the plan at hand, +Inf for none. Should a solution lie below that value, its jobs are
// returned: a plan, unless someone uses too many facilities in it.
func (c *Certificate) Prove(value float64, work int64, stop func() bool) ([]solve.Job, int64) {
	res := linear.Solve(c.r.m, linear.Options{UseCutoff: !math.IsInf(value, 1), Cutoff: value - 0.5, WorkLimit: work, Stop: stop,
		From: c.r.lp, Prove: true, Priority: c.r.rank(c.goal.level > 1), Lazy: func(at []float64) []linear.Cut { return c.r.crews(c.x, at) }})
	c.Low = max(c.Low, res.Bound)
	if res.X == nil {
		return nil, res.Work
	}
	return c.r.jobs(c.x, res.X), res.Work
}

// Find searches a plan better than jobs at the level, among the pairs that jobs
// or the relaxation use and those that cost little beside; with same, everybody keeps the blocks they have in sum.
func (c *Certificate) Find(jobs []solve.Job, value float64, same bool, work int64, stop func() bool) ([]solve.Job, int64) {
	m := c.r.m.Copy()
	start := c.r.solution(c.x, jobs)
	c.r.confine(m, start, 100+nearPairs*len(jobs))
	if same {
		c.r.hold(c.x, m, start)
	}
	lazy := func(at []float64) []linear.Cut { return append(c.r.crews(c.x, at), c.r.few(c.x, at, nil)...) }
	res := linear.Solve(m, linear.Options{UseCutoff: true, Cutoff: value + 0.5, WorkLimit: work, Stop: stop,
		From: c.r.lp, Start: start, Priority: c.r.rank(true), Lazy: lazy})
	if res.X == nil || res.Value > value-0.5 {
		return nil, res.Work
	}
	return c.r.jobs(c.x, res.X), res.Work
}

// rank asks to branch on what opens and who is served; with first, on what opens
// before the others.
func (r *relaxation) rank(first bool) []int32 {
	rank := make([]int32, r.m.Columns())
	for _, t := range r.levels[0] {
		rank[t.Col] = 2
	}
	for _, c := range r.open {
		if c != linear.NoCol && first {
			rank[c] = 3
		} else if c != linear.NoCol {
			rank[c] = 2
		}
	}
	return rank
}

// confine leaves so many pairs in a copy of the model.
func (r *relaxation) confine(m *linear.Model, start []float64, size int) {
	at, cost := r.lp.X(), r.lp.ReducedCosts()
	var list []rank.Item
	for k, c := range r.blocks {
		switch {
		case c == linear.NoCol:
		case start[c] > 0 || at[c] > 1e-7:
			size--
		default:
			list = append(list, rank.Item{What: k, Rate: math.Abs(cost[c])})
		}
	}
	rank.Sort(list)
	for _, l := range list[min(max(0, size), len(list)):] {
		m.SetBounds(r.blocks[l.What], 0, 0)
	}
}

// hold fixes in a copy of the model who is served, and for how many blocks, as in a solution.
func (r *relaxation) hold(x *prep.Index, m *linear.Model, at []float64) {
	for i, c := range r.hours {
		if c == linear.NoCol {
			continue
		}
		if x.P.Clients[i].Signed {
			m.SetBounds(c, at[c], at[c])
			continue
		}
		for h := x.P.Clients[i].Least; h <= x.P.Clients[i].Most; h++ {
			m.SetBounds(c, at[c], at[c])
			c++
		}
	}
}

// crews returns a row for each facility whose team is too small in a solution:
// clients who are not there must bring at least one block for each who lacks.
func (r *relaxation) crews(x *prep.Index, at []float64) (cuts []linear.Cut) {
	for a := range x.Fac {
		f := &x.Fac[a]
		if f.Team < 2 || r.open[a] == linear.NoCol || at[r.open[a]] < 0.5 {
			continue
		}
		lack := f.Team
		var others []linear.Term
		for _, k := range x.ByFac[a] {
			switch c := r.blocks[k]; {
			case c == linear.NoCol:
			case at[c] > 0.5:
				lack--
			default:
				others = append(others, linear.Term{Col: c, Coef: 1})
			}
		}
		if lack > 0 {
			cuts = append(cuts, linear.Cut{Sense: linear.AtLeast, Terms: append(others, linear.Term{Col: r.open[a], Coef: -float64(lack)})})
		}
	}
	return cuts
}

// few forbids the smallest shares of clients who use too many facilities in a
// solution, and marks these clients in barred, nil for no marks. Plans may be lost by it: it is for searching only.
func (r *relaxation) few(x *prep.Index, at []float64, barred []bool) (cuts []linear.Cut) {
	for i := range x.P.Clients {
		used, least := 0, linear.NoCol
		for k := x.Off[i]; k < x.Off[i+1]; k++ {
			c := r.blocks[k]
			if c == linear.NoCol || at[c] < 0.5 {
				continue
			}
			used++
			if least == linear.NoCol || at[c] < at[least] {
				least = c
			}
		}
		if used > x.P.Most {
			if barred != nil {
				barred[i] = true
			}
			cuts = append(cuts, linear.Cut{Sense: linear.AtMost, Terms: []linear.Term{{Col: least, Coef: 1}}})
		}
	}
	return cuts
}

// jobs reads a solution as jobs.
func (r *relaxation) jobs(x *prep.Index, at []float64) []solve.Job {
	jobs := make([]solve.Job, len(x.P.Clients))
	for k, c := range r.blocks {
		if c == linear.NoCol {
			continue
		}
		if n := int(math.Round(at[c])); n > 0 {
			q := &x.Pairs[k]
			jobs[q.Client].Shares = append(jobs[q.Client].Shares, solve.Share{Option: int(q.Opt), Blocks: n})
		}
	}
	for i := range jobs {
		if c := &x.P.Clients[i]; c.Signed && !c.Barred {
			jobs[i].Idle = c.Want - jobs[i].Blocks()
		}
	}
	return jobs
}

// solution writes jobs as a solution.
func (r *relaxation) solution(x *prep.Index, jobs []solve.Job) []float64 {
	at := make([]float64, r.m.Columns())
	for j := range at {
		at[j], _ = r.m.Bounds(linear.Col(j))
	}
	load := make([]int, len(x.Fac))
	for i := range jobs {
		r.served(x, i, jobs[i], at)
		for _, s := range jobs[i].Shares {
			load[x.P.Clients[i].Options[s.Option].Facility] += s.Blocks
		}
	}
	for a, n := range load {
		if n > 0 && r.open[a] != linear.NoCol {
			at[r.open[a]] = 1
		}
		if r.gain[a] != linear.NoCol {
			_, most := r.m.Bounds(r.gain[a])
			at[r.gain[a]] = min(most, float64(n))
		}
	}
	return at
}

// served writes the job of client i.
func (r *relaxation) served(x *prep.Index, i int, j solve.Job, at []float64) {
	c := &x.P.Clients[i]
	if r.hours[i] == linear.NoCol {
		return
	}
	if c.Signed {
		at[r.hours[i]] = float64(j.Idle)
	} else if n := j.Blocks() - c.Least; n >= 0 {
		at[r.hours[i]+linear.Col(n)] = 1
	}
	for k := x.Off[i]; k < x.Off[i+1]; k++ {
		for _, s := range j.Shares {
			if s.Option == int(x.Pairs[k].Opt) && r.blocks[k] != linear.NoCol {
				at[r.blocks[k]] = float64(s.Blocks)
			}
		}
	}
}

// nearPairs is among how many pairs for each client plans are searched.
const nearPairs = 2
