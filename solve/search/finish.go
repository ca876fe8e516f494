package search

import (
	"math"

	"fabrique/solve"
	"fabrique/solve/exact"
	"fabrique/solve/linear"
)

// finish asks the exact engine for a plan better at a level, or for the proof
// that there is none, within so much counted work. It reports whether the
// level is settled.
func (s *search) finish(level int, work int64) bool {
	if len(s.x.Pairs) > wholeSize && !s.x.Clock && s.proofs[level] != nil {
		if settled, odd := s.prolong(level, work/4); settled || !odd {
			return settled
		}
	}
	w := exact.New(s.x, false)
	w.Aim(level, s.aim)
	value := w.Inside(level, s.aim)
	shift := s.asMinimum(level) - value
	jobs, r := w.Solve(linear.Options{UseCutoff: true, Cutoff: value - 0.5, WorkLimit: work, Stop: s.stopped})
	s.work += r.Work / 40
	s.exact -= r.Work
	if jobs != nil && !s.keep(jobs) {
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
	v := float64(s.aim.Values[level])
	if solve.Maximise[level] {
		v = -v
	}
	return v
}

// settle takes a lower bound of a level, as a minimum, into the bounds. A plan that breaks pins may pass a bound
// of those that break none: then that tells nothing of it.
func (s *search) settle(level int, low float64) {
	least := s.asMinimum(level)
	if math.IsInf(low, -1) || (s.aim.Broken > 0 && low > least) {
		return
	}
	value := int64(least)
	v := value
	if low < least {
		v = min(value, int64(math.Ceil(low-1e-5)))
	}
	b := &s.bounds[level]
	if solve.Maximise[level] {
		v, value = -v, -value
	}
	if !s.known[level] || (v < b.Value) == solve.Maximise[level] {
		b.Value, s.known[level] = v, true
	}
	b.Proven = b.Value == value
	s.tell()
}
