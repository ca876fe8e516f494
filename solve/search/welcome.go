package search

import (
	"math/rand/v2"

	"fabrique/solve"
	"fabrique/solve/week"
)

// welcome searches a roster that serves client i and everybody served in the
// best plan, around that plan: the client comes in where it breaks least, and
// the others make room, for so much work in each of some tries. Those who are
// served are pinned. It reports whether the client is served.
func (s *search) welcome(i, tries int, effort int64) bool {
	s.refresh()
	before := s.aim.Broken
	weeks := s.weeks()
	for n := range tries {
		if s.stopped() {
			break
		}
		r := week.NewRoster(s.x, rand.New(rand.NewPCG(s.c.Seed*64+uint64(n), uint64(i))), s.stopped)
		in := r.Welcome(weeks, i, effort)
		s.add(r.Work() + int64(len(s.x.Pairs)/50))
		if in && s.keep(r.Jobs()) && s.serves(i) && s.aim.Broken < before {
			return true
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
