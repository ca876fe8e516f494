package bound

import (
	"iter"
	"math"

	"fabrique/solve"
	"fabrique/solve/linear"
	"fabrique/solve/parallel"
	"fabrique/solve/prep"
)

// Round returns a plan near the guide's relaxation, after Solve, and counts the work; nil when none is found.
// First it settles what opens, then how long clients are served, the relaxation following. Each of these two
// points is then made whole within so much work of the exact engine; the better plan counts.
func (g *Guide) Round(limit int64, cores int, stop func() bool) ([]solve.Job, int64) {
	if g.r == nil {
		return nil, 0
	}
	before := g.r.lp.Work()
	points := g.points(stop)
	work := g.r.lp.Work() - before
	var tries [2]linear.Result
	parallel.Items(cores, len(points), func(n int) {
		w := g.newWhole(points[n], n == 0)
		tries[n] = w.complete(limit, stop)
	})
	var best *linear.Result
	for n := range tries {
		work += tries[n].Work
		if t := &tries[n]; t.X != nil && (best == nil || t.Value < best.Value) {
			best = t
		}
	}
	if best == nil {
		return nil, work / 40
	}
	return g.r.jobs(g.core, best.X), work / 40
}

// wholePoint makes a point of the guide's relaxation whole. Those stay whose job is whole there, the
// exact engine decides about the others.
type wholePoint struct {
	r    *relaxation
	x    *prep.Index
	at   []float64
	open bool   // what opens is as it is there
	free []bool // clients who do not stay
	few  []bool // clients of whom the engine knows how many facilities they use
}

func (g *Guide) newWhole(at []float64, open bool) *wholePoint {
	w := &wholePoint{r: g.r, x: g.core, at: at, open: open, free: g.r.loose(g.core, at), few: make([]bool, len(g.core.P.Clients))}
	for i := range w.few {
		w.few[i] = w.r.used(w.x, i, at) > w.x.P.Most
	}
	for w.lean(false) {
	}
	return w
}

// complete lets the engine decide, within so much work. Where there is no plan because some may not use
// as many facilities as they would, the engine is told of them and tries again; where there is none otherwise, more clients are free.
func (w *wholePoint) complete(limit int64, stop func() bool) linear.Result {
	var work int64
	for lean := false; ; {
		barred := make([]bool, len(w.few))
		res := w.decide(barred, limit-work, stop)
		work += res.Work
		res.Work = work
		if res.X != nil || work >= limit || stop() {
			return res
		}
		told := false
		for i := range barred {
			told = told || (barred[i] && !w.few[i])
			w.few[i] = w.few[i] || barred[i]
		}
		switch {
		case told:
		case lean:
			return res
		default:
			for w.lean(true) {
			}
			lean = true
		}
	}
}

// decide lets the exact engine find jobs of the free clients, and marks in barred those whom it had to
// keep from using too many facilities.
func (w *wholePoint) decide(barred []bool, limit int64, stop func() bool) linear.Result {
	r, x := w.r, w.x
	m, ranks := r.m.Copy(), r.rank(true)
	keep := func(c linear.Col) {
		v := math.Round(w.at[c])
		m.SetBounds(c, v, v)
	}
	for i := range w.free {
		for c := range r.columns(x, i) {
			if !w.free[i] {
				keep(c)
			}
		}
	}
	for _, c := range r.open {
		if c != linear.NoCol && w.open {
			keep(c)
		}
	}
	for i := range w.free {
		if w.free[i] && w.few[i] {
			ranks = r.tell(x, m, i, ranks)
		}
	}
	lazy := func(at []float64) []linear.Cut { return append(r.crews(x, at), r.few(x, at, barred)...) }
	return linear.Solve(m, linear.Options{WorkLimit: limit, Stop: stop, From: r.lp, Priority: ranks, Lazy: lazy})
}

// tell adds to a copy of the model which facilities client i uses, and that they are few enough; the ranks
// of these columns are added to those given.
func (r *relaxation) tell(x *prep.Index, m *linear.Model, i int, ranks []int32) []int32 {
	var uses []linear.Term
	for k := x.Off[i]; k < x.Off[i+1]; k++ {
		if r.blocks[k] == linear.NoCol {
			continue
		}
		use := m.Column("", 0, 1, true)
		m.Row("", linear.AtMost, 0, linear.Term{Col: r.blocks[k], Coef: 1}, linear.Term{Col: use, Coef: -float64(x.Pairs[k].Most)})
		uses, ranks = append(uses, linear.Term{Col: use, Coef: 1}), append(ranks, 1)
	}
	m.Row("", linear.AtMost, float64(x.P.Most), uses...)
	return ranks
}

// loose marks the clients whose job is not whole in a solution, or is at a
// facility that is half open there, or has too few for its team.
func (r *relaxation) loose(x *prep.Index, at []float64) []bool {
	free, odd := make([]bool, len(x.P.Clients)), make([]bool, len(x.Fac))
	for a, c := range r.open {
		odd[a] = c != linear.NoCol && (!whole(at[c]) || (at[c] > 0.5 && r.crew(x, a, at) < x.Fac[a].Team))
	}
	for i := range free {
		for c := range r.columns(x, i) {
			free[i] = free[i] || !whole(at[c])
		}
		for k := x.Off[i]; k < x.Off[i+1]; k++ {
			c := r.blocks[k]
			free[i] = free[i] || (c != linear.NoCol && at[c] > tinyShare && odd[x.Pairs[k].Fac])
		}
		free[i] = free[i] || r.used(x, i, at) > x.P.Most
	}
	return free
}

// used is how many facilities client i uses in a solution.
func (r *relaxation) used(x *prep.Index, i int, at []float64) int {
	n := 0
	for k := x.Off[i]; k < x.Off[i+1]; k++ {
		if c := r.blocks[k]; c != linear.NoCol && at[c] > tinyShare {
			n++
		}
	}
	return n
}

// lean frees some of those who stay at facilities that could not run with them and the free ones, or when
// alone is asked with them alone: all of them where too few stay, those who do not lead where leaders lack.
// It reports whether there were any.
func (w *wholePoint) lean(alone bool) bool {
	some := false
	for a := range w.x.Fac {
		few, lack := w.lacks(a, alone)
		for _, k := range w.x.ByFac[a] {
			q, c := &w.x.Pairs[k], w.r.blocks[k]
			if !few && lack <= 0 {
				break
			}
			if c != linear.NoCol && !w.free[q.Client] && w.at[c] > 0.5 && (few || !q.Lead) {
				w.free[q.Client], some = true, true
				lack -= int(math.Round(w.at[c]))
			}
		}
	}
	return some
}

// lacks tells of a facility where some stay whether they are too few, and how many blocks lack a leader,
// counting on the free clients unless alone is asked.
func (w *wholePoint) lacks(a int, alone bool) (few bool, unled int) {
	f := &w.x.Fac[a]
	stay, load, crew := 0, 0, 0
	for _, k := range w.x.ByFac[a] {
		q, c := &w.x.Pairs[k], w.r.blocks[k]
		if c == linear.NoCol || (alone && w.free[q.Client]) {
			continue
		}
		n := int(q.Most)
		if !w.free[q.Client] {
			n = int(math.Round(w.at[c]))
			stay += n
			unled += n
		}
		load, crew = load+n, crew+min(1, n)
		switch {
		case q.Lead && w.free[q.Client]:
			unled -= n * (f.LeadPer - 1)
		case q.Lead:
			unled -= n * f.LeadPer
		}
	}
	if stay == 0 {
		return false, 0
	}
	if f.LeadPer == 0 {
		unled = 0
	}
	return load < f.Least || crew < f.Team, unled
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
		for c := range r.hourCols(x, i) {
			if !yield(c) {
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

// hourCols yields the columns of how long client i is served, or of its idle blocks.
func (r *relaxation) hourCols(x *prep.Index, i int) iter.Seq[linear.Col] {
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
	}
}
