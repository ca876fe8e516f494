package search

import (
	"fabrique/solve"
	"fabrique/solve/bound"
	"fabrique/solve/exact"
	"fabrique/solve/linear"
	"fabrique/solve/parallel"
	"fabrique/solve/prep"
)

// What a unit of levels 1 and 2 is worth in units of level 3 where they are
// priced together: above what the relaxation of large problems asks, so that
// what comes first stays first.
const (
	servedPrice = 60
	awayPrice   = 40
)

// newGuide prices the first levels of a large problem together; nil where the
// problem is not large, or no plan and no bound of level 1 is known.
func (s *search) newGuide() *bound.Guide {
	if !s.large() || s.trail == nil || !s.known[0] || !s.found || s.stopped() || s.enough(s.aim) {
		return nil
	}
	return bound.NewGuide(s.x, s.trail, s.low[0], s.jobs, s.prices(), s.c.Cores, s.stopper())
}

// prices are what a unit of levels 1 and 2 is worth in units of level 3.
func (s *search) prices() [2]float64 {
	return [2]float64{servedPrice * s.scale.Served / 2e7, awayPrice}
}

// follow solves the relaxation of the first levels, priced together, and makes it whole: nearly all of
// it is settled. Should that fail, weekly sums are searched as it says, at its prices. It reports whether that led to a plan.
func (s *search) follow() bool {
	if s.guide = s.newGuide(); s.guide == nil {
		return false
	}
	s.add(s.guide.Solve(s.aim.Idle, s.stopper()))
	hint := s.guide.Hint()
	if hint == nil {
		return false
	}
	jobs, work := s.guide.Round(roundWork, s.c.Cores, s.stopper())
	s.add(work)
	if jobs != nil && s.keep(jobs) {
		return true
	}
	price, scale := s.prices(), s.scale
	scale.Served, scale.Away = price[0]*scale.Misfit, price[1]*scale.Misfit
	h := s.sumsOn(&ground{x: s.guide.Core().Weekless(), scale: scale, hint: hint}, 0)
	return h != nil && h.Found
}

// The exact engine may spend so much to make the relaxation whole, from each point where that is tried, and to move
// those who differ from it. Surroundings of so many clients are decided anew for a part of the whole effort, each client
// with so many pairs at least, each for so much work of the engine, so many batches after one another drawn by the same regrets.
const (
	roundWork     = 15_000_000
	circleClients = 60
	circlePairs   = 4
	circleWork    = 600_000
	circlePart    = 4
	regretBatches = 8
	rejoinWork    = 20_000_000
)

// widen lets all those move at once whose job is not what the relaxation says, before and after it repacks wide
// surroundings among the pairs that matter.
func (s *search) widen() {
	if s.guide == nil || s.aim.Broken > 0 {
		return
	}
	s.guide.Relax()
	s.rejoin()
	s.circles(s.guide.Near(circlePairs, s.jobs), s.work+s.total/circlePart)
	s.rejoin()
}

// rejoin lets those move at once whose job is not what the relaxation says.
func (s *search) rejoin() {
	jobs, work := s.guide.Rejoin(s.jobs, s.aim, rejoinWork, s.stopper())
	s.add(work / 40)
	if jobs != nil {
		s.keep(jobs)
	}
}

// circles repacks surroundings of drawn clients in near until so much work is counted.
func (s *search) circles(near *prep.Index, until int64) {
	var spare [batch]*exact.Columns
	for n := range spare {
		spare[n] = exact.NewColumns(len(near.Pairs))
	}
	stop, tries := s.stopper(), make([]int, len(s.jobs))
	var regrets []float64
	for turn, vain := 0, 0; s.work < until && vain < len(s.jobs) && !stop(); turn += batch {
		if turn%(regretBatches*batch) == 0 {
			regrets = s.guide.Regrets(s.jobs)
		}
		var clients [batch][]int
		for n := range clients {
			seed := s.seedRegret(regrets, tries, turn+n)
			if seed < 0 {
				return
			}
			clients[n] = s.circle(near, seed, circleClients)
		}
		var jobs [batch][]solve.Job
		var work [batch]int64
		parallel.Items(s.c.Cores, batch, func(n int) { jobs[n], work[n] = s.proposeNear(near, clients[n], stop, spare[n]) })
		for n := range clients {
			s.add(work[n])
			if vain++; s.adopt(clients[n], jobs[n]) {
				vain = 0
			}
		}
	}
}

// seedRegret draws a client to begin from, mostly by what it regrets; less often those tried before.
func (s *search) seedRegret(regrets []float64, tries []int, turn int) int {
	sum := 0.0
	for i, v := range regrets {
		sum += v / float64(1+tries[i])
	}
	at := s.rng.Float64() * sum
	for i, v := range regrets {
		if at -= v / float64(1+tries[i]); at < 0 && turn%batch > 0 {
			tries[i]++
			return i
		}
	}
	return s.seedClient(turn / batch)
}

// proposeNear is propose among the pairs of near.
func (s *search) proposeNear(near *prep.Index, clients []int, stop func() bool, c *exact.Columns) ([]solve.Job, int64) {
	free := make([]bool, len(s.jobs))
	for _, i := range clients {
		free[i] = true
	}
	w := exact.NewNear(near, free, s.jobs, c)
	defer w.Release()
	value := w.Blend(s.aim, s.scale.Served)
	jobs, r := w.Solve(linear.Options{UseCutoff: true, Cutoff: value - 0.5, WorkLimit: circleWork, Stop: stop})
	return jobs, 200 + r.Work/20 + int64(len(s.jobs))/4
}

// circle returns so many clients around a seed: those who use what is near it, or
// wait for it, then those around them.
func (s *search) circle(near *prep.Index, seed, size int) []int {
	in, seen, list := make([]bool, len(s.jobs)), make([]bool, len(near.Fac)), []int{seed}
	in[seed] = true
	for n := 0; n < len(list) && len(list) < size; n++ {
		mine := near.Pairs[near.Off[list[n]]:near.Off[list[n]+1]]
		for _, k := range s.rng.Perm(len(mine)) {
			a := mine[k].Fac
			if seen[a] {
				continue
			}
			seen[a] = true
			here := near.ByFac[a]
			for _, e := range s.rng.Perm(len(here)) {
				q := &near.Pairs[here[e]]
				if i := int(q.Client); len(list) < size && !in[i] && (!s.serves(i) || s.uses(i, int(q.Opt))) {
					in[i], list = true, append(list, i)
				}
			}
		}
	}
	return list
}

// boundWide bounds levels of a large problem: one after the other, each from
// where the last ended, and level 3 by its guide as well.
func (s *search) boundWide(due []int, list *[solve.Levels]*bound.Certificate) {
	var third *bound.Certificate
	guide := s.solvedGuide(due)
	s.guide = nil // its memory is wanted
	byGuide := guide != nil
	guided := func(k int) bool { return k == 2 && byGuide }
	stop := s.stopper()
	goal := func(k int) bound.Goal { return bound.NewGoal(k, s.aim.Idle, s.aim.Values) }
	trail := s.trail
	follow := func(k int) {
		list[k] = bound.Certify(s.x, goal(k), trail, 3, 1, stop)
		trail = list[k].Trail
	}
	parallel.Items(s.c.Cores, 2, func(n int) {
		for at, k := range due {
			switch {
			case n == 0 && guided(k):
				third = guide.Certify(goal(k), 1, stop)
				guide = nil
			case n == 1 && !(guided(k) && at == len(due)-1):
				follow(k)
			}
		}
	})
	for _, k := range due {
		switch {
		case !guided(k) || (third == nil && list[k] != nil):
		case third == nil:
			follow(k)
		default:
			if list[k] != nil {
				third.Low, third.Work = max(third.Low, list[k].Low), third.Work+list[k].Work
			}
			list[k] = third
		}
	}
}

// solvedGuide returns the guide of the search, solved, when level 3 is due; nil for none.
func (s *search) solvedGuide(due []int) *bound.Guide {
	for _, k := range due {
		if k != 2 {
			continue
		}
		if s.guide == nil {
			if s.guide = s.newGuide(); s.guide != nil {
				s.add(s.guide.Solve(s.aim.Idle, s.stopper()))
			}
		}
		return s.guide
	}
	return nil
}
