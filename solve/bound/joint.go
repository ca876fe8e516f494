package bound

import (
	"fabrique/solve"
	"fabrique/solve/linear"
	"fabrique/solve/prep"
)

// NewJoint is a [Guide] of a problem of which the simplex knows every pair: it prices the first three levels
// together, the first from low on, a bound of it as a minimum.
func NewJoint(x *prep.Index, low float64, price [2]float64) *Guide {
	g := &Guide{x: x, price: price, hope: [2]float64{low, 0}, core: x, from: make([]int32, len(x.Pairs))}
	for k := range g.from {
		g.from[k] = int32(k)
	}
	return g
}

// Relax solves the relaxation of the first levels again, after Round, which leaves it elsewhere.
func (g *Guide) Relax() {
	if g.r != nil && g.r.lp.Solve() != linear.Optimal {
		g.r = nil
	}
}

// Improve searches, after Solve, a plan better than jobs of score a, and counts the work: among the pairs that
// jobs or the relaxation use and so many more for each client, 0 for all. Levels before level stay as good as
// they are; that level, 0 for placed, gets better if it is one of the first two. The rest counts by the prices of the guide.
func (g *Guide) Improve(jobs []solve.Job, a solve.Score, level, pairs int, work int64, stop func() bool) ([]solve.Job, int64) {
	if g.r == nil {
		return nil, 0
	}
	m := g.r.m.Copy()
	start, ok := g.atLeast(m, jobs, a, level)
	if !ok {
		return nil, 0
	}
	if pairs > 0 {
		g.r.confine(m, start, 100+pairs*len(jobs))
	}
	if level == 0 || level == 1 {
		start = nil // which is not better at level
	}
	return g.search(m, start, work, stop)
}

// Rejoin searches, after Solve, a plan better than jobs of score a, and counts the work. Only those move whose
// job is not what the relaxation says where it was left; levels 1 and 2 stay as good as they are.
func (g *Guide) Rejoin(jobs []solve.Job, a solve.Score, work int64, stop func() bool) ([]solve.Job, int64) {
	if g.r == nil {
		return nil, 0
	}
	m, at := g.r.m.Copy(), g.r.lp.X()
	start, _ := g.atLeast(m, jobs, a, len(g.hope))
	for i := range jobs {
		same := true
		for c := range g.r.columns(g.core, i) {
			same = same && whole(at[c]-start[c]) && at[c]-start[c] < 0.5 && start[c]-at[c] < 0.5
		}
		for c := range g.r.columns(g.core, i) {
			if same {
				m.SetBounds(c, start[c], start[c])
			}
		}
	}
	return g.search(m, start, work, stop)
}

// atLeast makes a copy of the model hold the levels before level as good as in jobs, and level better; it returns
// jobs as a solution, and false when a bound forbids that.
func (g *Guide) atLeast(m *linear.Model, jobs []solve.Job, a solve.Score, level int) (start []float64, ok bool) {
	if g.r.idle != noRow {
		m.SetRHS(g.r.idle, float64(a.Idle))
	}
	start = g.r.solution(g.core, jobs)
	held := NewGoal(len(g.hope), a.Idle, a.Values).held
	for k := range g.hope {
		missed := held[k] - g.hope[k]
		start[g.r.missed[k]] = max(0, missed)
		if k == level {
			missed--
		}
		if k > level {
			continue
		}
		if missed < -tinyShare {
			return start, false
		}
		m.SetBounds(g.r.missed[k], 0, max(0, missed+tinyShare))
	}
	return start, true
}

// search asks the exact engine for a solution of a copy of the model, better than start unless that is nil, as jobs.
func (g *Guide) search(m *linear.Model, start []float64, work int64, stop func() bool) ([]solve.Job, int64) {
	r, x := g.r, g.core
	lazy := func(at []float64) []linear.Cut { return append(r.crews(x, at), r.few(x, at, nil)...) }
	res := linear.Solve(m, linear.Options{WorkLimit: work, Stop: stop, From: r.lp, Start: start, Priority: r.rank(true), Lazy: lazy})
	if res.X == nil {
		return nil, res.Work
	}
	return r.jobs(x, res.X), res.Work
}
