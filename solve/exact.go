package solve

import (
	"math"

	"fabrique/solve/linear"
)

// finish asks the exact engine for a plan better at a level, or for the proof
// that there is none, within so much counted work. It reports whether the
// level is settled.
func (s *search) finish(level int, work int64) bool {
	if len(s.x.pairs) > wholeSize && !s.x.clock && s.proofs[level] != nil {
		if settled, odd := s.prolong(level, work/4); settled || !odd {
			return settled
		}
	}
	w := newWhole(s.x, newFrame(s.x), true)
	w.aim(level, s.aim)
	value := w.inside(level, s.aim)
	shift := s.asMinimum(level) - value
	r := linear.Solve(w.m, linear.Options{UseCutoff: true, Cutoff: value - 0.5, WorkLimit: work, Stop: s.stopped, Priority: w.priority()})
	s.work += r.Work / 40
	s.exact -= r.Work
	if r.X != nil && !s.keep(w.jobs(r.X)) {
		return false
	}
	if r.Status == linear.Optimal || r.Status == linear.Infeasible {
		s.low[level] = s.asMinimum(level)
		s.settle(level, s.low[level])
		return true
	}
	if !math.IsInf(r.Bound, -1) {
		s.low[level] = max(s.low[level], r.Bound+shift)
		s.settle(level, s.low[level])
	}
	return false
}

// asMinimum is the value of a level in the best plan, as a minimum.
func (s *search) asMinimum(level int) float64 {
	v := float64(s.aim.values[level])
	if Maximise[level] {
		v = -v
	}
	return v
}

// settle takes a lower bound of a level, as a minimum, into the bounds.
func (s *search) settle(level int, low float64) {
	if math.IsInf(low, -1) {
		return
	}
	v := int64(math.Ceil(low - 1e-5))
	value := int64(s.asMinimum(level))
	v = min(v, value)
	b := &s.bounds[level]
	if Maximise[level] {
		v, value = -v, -value
	}
	if !b.known || (v < b.Value) == Maximise[level] {
		b.Value, b.known = v, true
	}
	b.Proven = b.Value == value
	s.tell()
}

// priority asks to branch on what opens first, then on who is served, then on who works where.
func (w *whole) priority() []int32 {
	rank := make([]int32, w.m.Columns())
	for _, c := range w.open {
		if c != noCol {
			rank[c] = 3
		}
	}
	for _, hours := range w.hours {
		for _, c := range hours {
			rank[c] = 2
		}
	}
	for _, c := range w.use {
		if c != noCol {
			rank[c] = 1
		}
	}
	return rank
}

// jobs reads a solution of the model as jobs; those of frozen clients are empty.
func (w *whole) jobs(solution []float64) []Job {
	jobs := make([]Job, len(w.x.p.Clients))
	for _, k := range w.pairs {
		q := &w.x.pairs[k]
		if w.blocks[k] == noCol {
			continue
		}
		n := int(math.Round(solution[w.blocks[k]]))
		if n == 0 {
			continue
		}
		j := &jobs[q.client]
		j.Shares = append(j.Shares, Share{int(q.opt), n})
		if w.slot != nil {
			for t, c := range w.slot[k] {
				if c != noCol && solution[c] > 0.5 {
					j.Week[t] = int16(q.opt + 1)
				}
			}
		}
	}
	for i := range jobs {
		if c := &w.x.p.Clients[i]; c.Signed && !c.Barred {
			jobs[i].Idle = c.Want - jobs[i].Blocks()
		}
	}
	return jobs
}
