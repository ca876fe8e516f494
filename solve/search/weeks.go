package search

import (
	"math/rand/v2"

	"fabrique/solve/parallel"
	"fabrique/solve/sums"
	"fabrique/solve/week"
)

// moderateWeek is the most pairs for which weekly sums are once laid out in two ways.
const moderateWeek = 3200

// composeWeek searches a plan laid out over the slots.
func (s *search) composeWeek(bounded func()) {
	part, turns := s.total*5/100, 3
	if s.large() {
		part = 0 // the hint is worth more than moves by chance
	}
	if len(s.x.Pairs) <= week.Small {
		turns = 10
	}
	best := s.sums(part)
	bounded()
	if len(s.x.Pairs) <= moderateWeek && s.far() {
		s.secondWay(best)
	}
	for more := 0; more < turns && s.far() && (more < 3 || s.work < 8*s.total); more++ {
		best = s.sums(part)
		if best != nil && float64(s.aim.Values[0]) < 0.97*float64(best.BestScore.Values[0]) {
			s.secondWay(best)
		}
	}
	s.fresh = nil
	s.rework()
	s.around(s.work+s.total*10/100, 24)
	s.insert(s.work + s.total*30/100)
	s.refine()
}

// secondWay lays weekly sums out by closing what breaks a rule, unless every
// start does so already.
func (s *search) secondWay(from *sums.Hunt) {
	if from == nil || len(s.x.Pairs) <= week.Small || len(s.x.Pairs) > crowd || s.stopped() {
		return
	}
	w := week.LayOut(s.x, from.Best, s.turns, s.stopper())
	s.add(w.Work())
	if w.Found {
		s.keep(w.Best)
	}
}

// rework searches rosters around the best plan, from several chances.
func (s *search) rework() {
	if len(s.x.Pairs) > moderateWeek || s.aim.Broken > 0 || s.stopped() || !s.far() {
		return
	}
	weeks := s.weeks()
	var rosters [2 * starts]*week.Roster
	stop := s.stopper()
	parallel.Items(s.c.Cores, len(rosters), func(n int) {
		r := week.NewRoster(s.x, rand.New(rand.NewPCG(s.c.Seed*64+uint64(n), 0x2eed)), stop)
		r.Follow(weeks)
		effort := week.Effort(s.x)
		for range 2 {
			r.Cool(effort/2, 80, 4, 1000, 4000)
			r.Settle(effort / 8)
		}
		rosters[n] = r
	})
	for _, r := range rosters {
		s.add(r.Work())
		s.keep(r.Jobs())
	}
}
