package solve

import (
	"math"

	"fabrique/solve/linear"
)

// certificate is a bound of one level, as a minimum, and the relaxation it comes from.
type certificate struct {
	x     *index
	goal  goal
	low   float64
	work  int64
	r     *relaxation // solved; nil when the problem is too large for the simplex
	trail *trail      // where the descent ended; nil for none
}

// sharpenAll bounds the levels, and sharpens one after the other as long as that
// makes bounds or the plan better.
func (s *search) sharpenAll(levels int, policy Policy) {
	for turn := 0; !s.stopped(); turn++ {
		first := levels
		if policy == Weighted && s.dull(0) {
			first = 1
		}
		s.boundAll(first, policy)
		k := 0
		for k < levels && !s.dull(k) {
			k++
		}
		if k == levels || turn == 3*levels || s.aim.broken > 0 {
			s.boundAll(levels, policy)
			return
		}
		s.level = k + 1
		s.sharpen(k)
	}
}

// dull reports whether a level may still be sharpened.
func (s *search) dull(level int) bool {
	return s.proofs[level] != nil && s.blunt[level] && !s.bounds[level].Proven
}

// The effort of sharpening: the pairs among which plans are searched, for each
// client, and the work for each pair of the problem, in units of the exact engine.
const (
	nearPairs = 2
	sameWork  = 300
	findWork  = 450
	firstWork = 1300 // to find plans of level 1, on which all else stands
	proveWork = 350
)

// sharpen raises the bound of a level and looks for plans near its relaxation,
// first among those that give everybody the same hours, where only work is shared anew.
func (s *search) sharpen(level int) {
	s.blunt[level] = false
	if level > 1 && !s.x.clock && s.near(level, true, false) < level {
		return
	}
	for round := 0; round < 2 && !s.bounds[level].Proven && !s.stopped(); round++ {
		if s.near(level, false, true) != level {
			return
		}
	}
}

// near looks for plans near the relaxation of a level, and raises its bound
// beside when asked to. It returns the first level that changed, or Levels.
func (s *search) near(level int, same, prove bool) int {
	c, value, jobs, stop := s.proofs[level], s.asMinimum(level), s.jobs, s.stopper()
	scale := s.x.proofScale()
	search := findWork * scale
	if level == 0 {
		search = firstWork * min(scale, nearSize)
	}
	var plans [2][]Job
	var work [2]int64
	parallelItems(s.c.Cores, 2, func(n int) {
		switch {
		case n == 1 && prove:
			plans[n], work[n] = c.prove(value, proveWork*scale, stop)
		case n == 0 && same:
			plans[n], work[n] = c.find(jobs, value, true, sameWork*scale, stop)
		case n == 0 && !s.x.clock:
			plans[n], work[n] = c.find(jobs, value, false, search, stop)
		}
	})
	before := s.aim.values
	for n, p := range plans {
		s.add(work[n] / 40)
		if p != nil && !s.x.clock {
			s.keep(p)
		}
	}
	s.low[level] = c.low
	s.settle(level, c.low)
	k := firstChange(before, s.aim.values, Levels)
	if k < Levels {
		s.forget(k)
	}
	return k
}

// proofScale is what the effort of sharpening is counted by.
func (x *index) proofScale() int64 { return 1000 + int64(max(4000, len(x.pairs))) }

// nearSize is the most pairs that the work to find plans of level 1 grows with.
const nearSize = 8000

// prolong goes on with the proof of a level for so much work. It reports whether
// the level is settled, and whether only the whole model can tell more: the
// relaxation has a better solution, which is no plan.
func (s *search) prolong(level int, work int64) (settled, odd bool) {
	c := s.proofs[level]
	jobs, spent := c.prove(s.asMinimum(level), work, s.stopper())
	s.add(spent / 40)
	s.exact -= spent
	s.low[level] = c.low
	kept := jobs != nil && s.keep(jobs)
	s.settle(level, c.low)
	return s.bounds[level].Proven, jobs != nil && !kept
}

// take records the certificate of a level.
func (s *search) take(level int, c *certificate) {
	s.add(c.work)
	c.work = 0
	s.low[level], s.blunt[level] = c.low, c.r != nil
	s.proofs[level] = c
	if c.r == nil {
		s.proofs[level] = nil
	}
	s.settle(level, c.low)
}

// drop forgets the bound of a level.
func (s *search) drop(level int) {
	s.bounds[level], s.low[level], s.proofs[level] = Bound{}, math.Inf(-1), nil
}

// prove cuts and branches on the relaxation to raise the bound up to the value
// of the plan at hand, +Inf for none. Should a solution lie below that value, its jobs are
// returned: a plan, unless someone uses too many facilities in it.
func (c *certificate) prove(value float64, work int64, stop func() bool) ([]Job, int64) {
	res := linear.Solve(c.r.m, linear.Options{UseCutoff: !math.IsInf(value, 1), Cutoff: value - 0.5, WorkLimit: work, Stop: stop,
		From: c.r.lp, Prove: true, Priority: c.r.rank(c.goal.level > 1), Lazy: func(at []float64) []linear.Cut { return c.r.crews(c.x, at) }})
	c.low = max(c.low, res.Bound)
	if res.X == nil {
		return nil, res.Work
	}
	return c.r.jobs(c.x, res.X), res.Work
}

// find searches a plan better than jobs at the level, among the pairs that jobs
// or the relaxation use and those that cost little beside; with same, everybody keeps the blocks they have in sum.
func (c *certificate) find(jobs []Job, value float64, same bool, work int64, stop func() bool) ([]Job, int64) {
	m := c.r.m.Copy()
	start := c.r.solution(c.x, jobs)
	c.r.confine(m, start, 100+nearPairs*len(jobs))
	if same {
		c.r.hold(c.x, m, start)
	}
	lazy := func(at []float64) []linear.Cut { return append(c.r.crews(c.x, at), c.r.few(c.x, at)...) }
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
		if c != noCol && first {
			rank[c] = 3
		} else if c != noCol {
			rank[c] = 2
		}
	}
	return rank
}

// confine leaves so many pairs in a copy of the model.
func (r *relaxation) confine(m *linear.Model, start []float64, size int) {
	at, cost := r.lp.X(), r.lp.ReducedCosts()
	var list []rated
	for k, c := range r.blocks {
		switch {
		case c == noCol:
		case start[c] > 0 || at[c] > 1e-7:
			size--
		default:
			list = append(list, rated{k, math.Abs(cost[c])})
		}
	}
	sortRated(list)
	for _, l := range list[min(max(0, size), len(list)):] {
		m.SetBounds(r.blocks[l.what], 0, 0)
	}
}

// hold fixes in a copy of the model who is served, and for how many blocks, as in a solution.
func (r *relaxation) hold(x *index, m *linear.Model, at []float64) {
	for i, c := range r.hours {
		if c == noCol {
			continue
		}
		if x.p.Clients[i].Signed {
			m.SetBounds(c, at[c], at[c])
			continue
		}
		for h := x.p.Clients[i].Least; h <= x.p.Clients[i].Most; h++ {
			m.SetBounds(c, at[c], at[c])
			c++
		}
	}
}

// crews returns a row for each facility whose team is too small in a solution:
// clients who are not there must bring at least one block for each who lacks.
func (r *relaxation) crews(x *index, at []float64) (cuts []linear.Cut) {
	for a := range x.fac {
		f := &x.fac[a]
		if f.Team < 2 || r.open[a] == noCol || at[r.open[a]] < 0.5 {
			continue
		}
		lack := f.Team
		var others []linear.Term
		for _, k := range x.byFac[a] {
			switch c := r.blocks[k]; {
			case c == noCol:
			case at[c] > 0.5:
				lack--
			default:
				others = append(others, term(c, 1))
			}
		}
		if lack > 0 {
			cuts = append(cuts, linear.Cut{Sense: linear.AtLeast, Terms: append(others, term(r.open[a], -float64(lack)))})
		}
	}
	return cuts
}

// few forbids the smallest shares of clients who use too many facilities in a
// solution. Plans may be lost by it: it is for searching only.
func (r *relaxation) few(x *index, at []float64) (cuts []linear.Cut) {
	for i := range x.p.Clients {
		used, least := 0, noCol
		for k := x.off[i]; k < x.off[i+1]; k++ {
			c := r.blocks[k]
			if c == noCol || at[c] < 0.5 {
				continue
			}
			used++
			if least == noCol || at[c] < at[least] {
				least = c
			}
		}
		if used > x.p.Most {
			cuts = append(cuts, linear.Cut{Sense: linear.AtMost, Terms: []linear.Term{term(least, 1)}})
		}
	}
	return cuts
}

// jobs reads a solution as jobs.
func (r *relaxation) jobs(x *index, at []float64) []Job {
	jobs := make([]Job, len(x.p.Clients))
	for k, c := range r.blocks {
		if c == noCol {
			continue
		}
		if n := int(math.Round(at[c])); n > 0 {
			q := &x.pairs[k]
			jobs[q.client].Shares = append(jobs[q.client].Shares, Share{int(q.opt), n})
		}
	}
	for i := range jobs {
		if c := &x.p.Clients[i]; c.Signed && !c.Barred {
			jobs[i].Idle = c.Want - jobs[i].Blocks()
		}
	}
	return jobs
}

// solution writes jobs as a solution.
func (r *relaxation) solution(x *index, jobs []Job) []float64 {
	at := make([]float64, r.m.Columns())
	for j := range at {
		at[j], _ = r.m.Bounds(linear.Col(j))
	}
	load := make([]int, len(x.fac))
	for i := range jobs {
		r.served(x, i, jobs[i], at)
		for _, s := range jobs[i].Shares {
			load[x.p.Clients[i].Options[s.Option].Facility] += s.Blocks
		}
	}
	for a, n := range load {
		if n > 0 && r.open[a] != noCol {
			at[r.open[a]] = 1
		}
		if r.gain[a] != noCol {
			_, most := r.m.Bounds(r.gain[a])
			at[r.gain[a]] = min(most, float64(n))
		}
	}
	return at
}

// served writes the job of client i.
func (r *relaxation) served(x *index, i int, j Job, at []float64) {
	c := &x.p.Clients[i]
	if r.hours[i] == noCol {
		return
	}
	if c.Signed {
		at[r.hours[i]] = float64(j.Idle)
	} else if n := j.Blocks() - c.Least; n >= 0 {
		at[r.hours[i]+linear.Col(n)] = 1
	}
	for k := x.off[i]; k < x.off[i+1]; k++ {
		for _, s := range j.Shares {
			if s.Option == int(x.pairs[k].opt) && r.blocks[k] != noCol {
				at[r.blocks[k]] = float64(s.Blocks)
			}
		}
	}
}
