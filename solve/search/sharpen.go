package search

import (
	"math"

	"fabrique/solve"
	"fabrique/solve/bound"
	"fabrique/solve/parallel"
	"fabrique/solve/prep"
)

// sharpenAll bounds the levels, and sharpens one after the other as long as that
// makes bounds or the plan better.
func (s *search) sharpenAll(levels int, policy solve.Policy) {
	for turn := 0; !s.stopped(); turn++ {
		first := levels
		if policy == solve.Weighted && s.dull(0) {
			first = 1
		}
		s.boundAll(first, policy)
		k := 0
		for k < levels && !s.dull(k) {
			k++
		}
		if k == levels || turn == 3*levels || s.aim.Broken > 0 {
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

// The effort of sharpening: the work for each pair of the problem, in units of
// the exact engine.
const (
	sameWork  = 300
	findWork  = 450
	firstWork = 1300 // to find plans of level 1, on which all else stands
	firstMore = 5    // times as much where the exact engine may be asked about everything
	proveWork = 350
)

// sharpen raises the bound of a level and looks for plans near its relaxation,
// first among those that give everybody the same hours, where only work is shared anew.
func (s *search) sharpen(level int) {
	s.blunt[level] = false
	if level > 1 && !s.x.Clock && s.near(level, true, false, sameWork*proofScale(s.x)) < level {
		return
	}
	search := findWork * proofScale(s.x)
	if level == 0 {
		search = firstWork * min(proofScale(s.x), nearSize)
		if s.modest() {
			search *= firstMore
		}
	}
	for round := 0; round < 2 && !s.bounds[level].Proven && !s.stopped(); round++ {
		if s.near(level, false, true, search) != level {
			return
		}
		if s.joint != nil {
			search = min(search, findWork*proofScale(s.x))
		}
	}
}

// near looks for plans near the relaxation of a level, and raises its bound
// beside when asked to; plans are looked for within so much work. It returns the first level that changed, or Levels.
func (s *search) near(level int, same, prove bool, search int64) int {
	c, value, jobs, stop := s.proofs[level], s.asMinimum(level), s.jobs, s.stopper()
	var plans [2][]solve.Job
	var work [2]int64
	parallel.Items(s.c.Cores, 2, func(n int) {
		switch {
		case n == 1 && prove:
			plans[n], work[n] = c.Prove(value, proveWork*proofScale(s.x), stop)
		case n == 0 && same:
			plans[n], work[n] = c.Find(jobs, value, true, search, stop)
		case n == 0 && !s.x.Clock:
			plans[n], work[n] = c.Find(jobs, value, false, search, stop)
		}
	})
	before := s.aim.Values
	for n, p := range plans {
		s.add(work[n] / 40)
		if p != nil && !s.x.Clock {
			s.keep(p)
		}
	}
	s.low[level] = c.Low
	s.settle(level, c.Low)
	k := firstChange(before, s.aim.Values, solve.Levels)
	if k < solve.Levels {
		s.forget(k)
	}
	return k
}

// proofScale is what the effort of sharpening is counted by.
func proofScale(x *prep.Index) int64 { return 1000 + int64(max(4000, len(x.Pairs))) }

// nearSize is the most pairs that the work to find plans of level 1 grows with.
const nearSize = 8000

// prolong goes on with the proof of a level for so much work. It reports whether
// the level is settled, and whether only the whole model can tell more: the
// relaxation has a better solution, which is no plan.
func (s *search) prolong(level int, work int64) (settled, odd bool) {
	c := s.proofs[level]
	jobs, spent := c.Prove(s.asMinimum(level), work, s.stopper())
	s.add(spent / 40)
	s.exact -= spent
	s.low[level] = c.Low
	kept := jobs != nil && s.keep(jobs)
	s.settle(level, c.Low)
	return s.bounds[level].Proven, jobs != nil && !kept
}

// take records the certificate of a level.
func (s *search) take(level int, c *bound.Certificate) {
	s.add(c.Work)
	c.Work = 0
	s.low[level], s.blunt[level] = c.Low, c.Sharp()
	s.proofs[level] = nil
	if c.Sharp() {
		s.proofs[level] = c
	}
	s.settle(level, c.Low)
}

// drop forgets the bound of a level.
func (s *search) drop(level int) {
	s.bounds[level], s.known[level], s.low[level], s.proofs[level] = solve.Bound{}, false, math.Inf(-1), nil
}
