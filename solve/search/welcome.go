package search

import (
	"math/rand/v2"
	"sync/atomic"

	"fabrique/solve"
	"fabrique/solve/parallel"
	"fabrique/solve/week"
)

// welcome searches a roster that serves client i and everybody served in the
// best plan, around that plan: the client comes in where it breaks least, and
// the others make room, for so much work in each of some tries side by side. Those who are
// served are pinned. The first try that succeeds counts, whatever the cores. It reports whether the client is served.
func (s *search) welcome(i, tries int, effort int64) bool {
	s.refresh()
	had, weeks := s.aim, s.weeks()
	rosters, in := make([]*week.Roster, tries), make([]bool, tries)
	var first atomic.Int64
	first.Store(int64(tries))
	stop := s.stopper()
	parallel.Items(s.c.Cores, tries, func(n int) {
		late := func() bool { return first.Load() < int64(n) || stop() }
		if late() {
			return
		}
		r := week.NewRoster(s.x, rand.New(rand.NewPCG(s.c.Seed*64+uint64(n), uint64(i))), late)
		rosters[n] = r
		if r.Welcome(weeks, i, effort) {
			got, whole := solve.Judge(s.x.P, r.Jobs())
			in[n] = whole && got.Broken < had.Broken && got.Better(had)
		}
		for was := first.Load(); in[n] && int64(n) < was && !first.CompareAndSwap(was, int64(n)); was = first.Load() {
		}
	})
	for n, r := range rosters {
		if r == nil {
			break
		}
		s.add(r.Work() + int64(len(s.x.Pairs)/50))
		if in[n] {
			return s.keep(r.Jobs())
		}
	}
	return false
}

// weeks returns the pairs of the best plan, slot by slot.
func (s *search) weeks() [][solve.MaxSlots]int32 {
	weeks := make([][solve.MaxSlots]int32, len(s.jobs))
	for i := range weeks {
		weeks[i] = s.x.WeekOf(i, s.jobs[i])
	}
	return weeks
}
