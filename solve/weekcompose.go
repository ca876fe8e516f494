package solve

import (
	"math/rand/v2"
	"slices"
)

// The most pairs for which weekly sums are laid out in two ways: always in a
// small problem, once in a moderate one.
const (
	smallWeek    = 700
	moderateWeek = 3200
)

// composeWeek searches a plan laid out over the slots.
func (s *search) composeWeek(bounded func()) {
	part, turns := s.total*5/100, 3
	if len(s.x.pairs) <= smallWeek {
		turns = 10
	}
	best := s.sums(part)
	bounded()
	if len(s.x.pairs) <= moderateWeek && s.far() {
		s.secondWay(best)
	}
	for more := 0; more < turns && s.far() && (more < 3 || s.work < 8*s.total); more++ {
		best = s.sums(part)
		if best != nil && float64(s.aim.values[0]) < 0.97*float64(best.bestAim.values[0]) {
			s.secondWay(best)
		}
	}
	s.fresh = nil
	s.rework()
	s.around(s.work+s.total*10/100, 24)
	s.insert(s.work + s.total*30/100)
	s.refine()
}

// laying is what weekly sums became over the slots: plans, and the work counted.
type laying struct {
	plans [][]Job
	work  int64
}

// lay turns weekly sums into weeks by a roster, and where the problem is
// small by closing what breaks a rule as well.
func (s *search) lay(sums [][]share, seed uint64) (l laying) {
	r := newRoster(s.x, rand.New(rand.NewPCG(seed, 0x5eed)), s.stopper())
	r.begin(sums)
	effort := s.x.rosterEffort()
	r.cool(effort, 150, 30, 200, 1200)
	r.settle(effort / 8)
	r.cool(effort/3, 40, 4, 1000, 4000)
	r.settle(effort / 8)
	l.plans, l.work = append(l.plans, r.jobs()), r.work()
	if len(s.x.pairs) <= smallWeek {
		w := s.layOut(sums, seed)
		l.work += w.work()
		if w.found {
			l.plans = append(l.plans, w.best)
		}
	}
	return l
}

// rosterEffort is the work of laying out by a roster.
func (x *index) rosterEffort() int64 {
	n := len(x.p.Clients)
	return int64(700 * max(n, min(150, 2*n-20)))
}

// layOut turns weekly sums into weeks by closing what breaks a rule, a few
// times with other chances: for plans in which nearly everything hangs together.
func (s *search) layOut(sums [][]share, seed uint64) *weekHunt {
	nobody := make([]bool, len(s.x.p.Clients))
	w := newWeekHunt(s.x, s.x.allPairs(nobody), newStill(s.x, nobody, nil), rand.New(rand.NewPCG(seed, 0x1a1d)), s.stopper())
	for try := 0; try < 3 && !w.stop(); try++ {
		w.reset(sums)
		w.attempt(60 + 4*len(s.x.fac))
	}
	return w
}

// secondWay lays weekly sums out by closing what breaks a rule, unless every
// start does so already.
func (s *search) secondWay(from *hunt) {
	if from == nil || len(s.x.pairs) <= smallWeek || len(s.x.pairs) > simplexPairs || s.stopped() {
		return
	}
	w := s.layOut(from.best, s.turns)
	s.add(w.work())
	if w.found {
		s.keep(w.best)
	}
}

// rework searches rosters around the best plan, from several chances.
func (s *search) rework() {
	if len(s.x.pairs) > moderateWeek || s.aim.broken > 0 || s.stopped() || !s.far() {
		return
	}
	weeks := s.weeks()
	var rosters [2 * starts]*roster
	stop := s.stopper()
	parallelItems(s.c.Cores, len(rosters), func(n int) {
		r := newRoster(s.x, rand.New(rand.NewPCG(s.c.Seed*64+uint64(n), 0x2eed)), stop)
		r.follow(weeks)
		effort := s.x.rosterEffort()
		for range 2 {
			r.cool(effort/2, 80, 4, 1000, 4000)
			r.settle(effort / 8)
		}
		rosters[n] = r
	})
	for _, r := range rosters {
		s.add(r.work())
		s.keep(r.jobs())
	}
}

// follow takes over weeks that break no rule.
func (r *roster) follow(weeks [][MaxSlots]int32) {
	for i := range weeks {
		for t, k := range weeks[i] {
			r.set(i, t, k)
		}
	}
	r.log = r.log[:0]
	if r.breach == 0 {
		r.best, r.bestValue = slices.Clone(r.at), r.value
	}
}
