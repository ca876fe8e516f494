package search

import (
	"fabrique/solve"
	"fabrique/solve/bound"
	"fabrique/solve/parallel"
)

// The exact engine may spend so much to make the relaxation of the first levels whole, to better a plan
// among few pairs, so many for each client beside those in use, and among all.
const (
	jointRound = 4_000_000
	jointFew   = 1_500_000
	jointAll   = 4_000_000
	jointPairs = 2
)

// Levels told to together: none that is held, and the last of those priced.
const (
	noLevel    = -1
	lastPriced = 2
)

// unites reports whether the relaxation of the first levels priced together leads the search: not where the
// exact engine settles the whole model, nor where half-days decide more, nor for one level.
func (s *search) unites() bool {
	return !s.large() && !s.x.Clock && s.c.Levels != 1 && len(s.x.Pairs) > wholeSize
}

// unite prices the first three levels of a problem together, which need no bound of the first for that, and
// makes the relaxation whole: most of it is.
func (s *search) unite() {
	if !s.unites() || s.aim.Broken > 0 || s.stopped() {
		return
	}
	all := 0.0
	for i := range s.x.P.Clients {
		if c := &s.x.P.Clients[i]; !c.Barred {
			all -= float64(c.Weight)
		}
	}
	s.joint = bound.NewJoint(s.x, all, s.prices())
	s.add(s.joint.Solve(s.aim.Idle, s.stopper()))
	jobs, work := s.joint.Round(jointRound, s.c.Cores, s.stopper())
	s.add(work)
	s.joint.Relax()
	if jobs != nil {
		s.keep(jobs)
	}
}

// together looks near the relaxation of the first levels for plans better than the best, so many times
// the usual effort: among few pairs and among all; where there is time also among those alone whose job is not what it says.
// The levels before level stay as good as they are, that level gets better, the others are priced together.
func (s *search) together(level int, times int64) {
	if s.joint == nil || s.aim.Broken > 0 {
		return
	}
	ways := []func() ([]solve.Job, int64){
		func() ([]solve.Job, int64) {
			return s.joint.Improve(s.jobs, s.aim, level, 0, times*jointAll, s.stopper())
		},
		func() ([]solve.Job, int64) {
			return s.joint.Improve(s.jobs, s.aim, level, jointPairs, times*jointFew, s.stopper())
		},
	}
	if s.modest() {
		ways = append(ways, func() ([]solve.Job, int64) {
			return s.joint.Rejoin(s.jobs, s.aim, times*jointAll, s.stopper())
		})
	}
	plans, work := make([][]solve.Job, len(ways)), make([]int64, len(ways))
	parallel.Items(s.c.Cores, len(ways), func(n int) { plans[n], work[n] = ways[n]() })
	for n, p := range plans {
		s.add(work[n] / 40)
		if p != nil {
			s.keep(p)
		}
	}
}
