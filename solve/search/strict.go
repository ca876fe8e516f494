package search

import (
	"math"

	"fabrique/solve"
	"fabrique/solve/bound"
	"fabrique/solve/exact"
	"fabrique/solve/linear"
	"fabrique/solve/sums"
)

// strict serves clients in their order: one is passed over only when no plan
// was found that serves it with all kept before. It leaves the kept ones
// pinned and the others barred.
func (s *search) strict() []solve.Passing {
	var passed []solve.Passing
	clients := s.x.P.Clients
	pinned := make([]bool, len(clients))
	for i := range clients {
		pinned[i] = clients[i].Must
	}
	for i := range clients {
		c := &clients[i]
		if c.Signed || c.Barred {
			continue
		}
		c.Must = true
		switch {
		case s.serves(i):
		case !s.x.Alive(i):
			c.Must = pinned[i]
			passed = append(passed, solve.Passing{Client: i, Proven: true})
		case s.stopped():
			c.Must = pinned[i]
			passed = append(passed, solve.Passing{Client: i, Proven: false})
		default:
			if in, proven := s.admit(i); !in {
				c.Must = pinned[i]
				passed = append(passed, solve.Passing{Client: i, Proven: proven})
			}
		}
		s.refresh()
	}
	return s.secondLook(passed)
}

// admit searches a plan that serves one more pinned client with no more idle
// blocks; when none is found it tries to prove that there is none.
func (s *search) admit(i int) (in, proven bool) {
	s.refresh()
	before, had := s.jobs, s.aim
	if s.bringIn(i) && s.aim.Idle <= had.Idle {
		return true, false
	}
	s.jobs, s.aim = before, had
	if !s.modest() {
		return false, s.cannot(i)
	}
	w := exact.New(s.x, false)
	w.Spare(had.Idle)
	jobs, r := w.Solve(linear.Options{WorkLimit: min(exactWork, s.exact), Stop: s.stopped})
	s.exact -= r.Work
	s.add(r.Work / 40)
	if jobs != nil {
		return s.keep(jobs), false
	}
	return false, r.Status == linear.Infeasible || s.cannot(i)
}

func (s *search) serves(i int) bool { return len(s.jobs[i].Shares) > 0 }

// refresh counts the pins of the best plan anew, after pins changed.
func (s *search) refresh() { s.aim.Broken = s.x.P.BrokenPins(s.jobs) }

// bringIn searches a plan that honours one more pin: by a roster where the week
// is laid out, then in growing surroundings of client i, exactly in small ones,
// by a hunt in larger ones.
func (s *search) bringIn(i int) bool {
	s.refresh()
	before := s.aim.Broken
	if s.x.Clock && s.welcome(i, 3, 40_000) {
		return true
	}
	for _, size := range []int{1, 8, 14} {
		if s.repack(s.neighbours(i, size), 0, 1_500_000) && s.serves(i) && s.aim.Broken < before {
			return true
		}
	}
	for _, size := range []int{10, 20, 30, 45, 60} {
		if s.stopped() {
			return false
		}
		switch {
		case s.x.Clock:
			s.improve(s.neighbours(i, size), i, 4)
		case size < 30:
			s.bringInSums(i)
		}
		if s.serves(i) && s.aim.Broken < before {
			return true
		}
	}
	return false
}

// cannot tries to prove that no plan serves client i with all clients kept so far:
// a bound on how many of them one plan can serve.
func (s *search) cannot(i int) bool {
	x, wanted := s.x.Copy(), 0
	for j := range x.P.Clients {
		c := &x.P.Clients[j]
		c.Weight = 0
		if c.Must || j == i {
			c.Weight, wanted = 1, wanted+1
		}
		c.Must = false
	}
	c := bound.Certify(x, bound.NewGoal(0, s.aim.Idle, s.aim.Values), nil, 2, s.c.Cores, s.stopped)
	s.add(c.Work)
	return math.Ceil(c.Low-1e-5) > -float64(wanted)
}

// secondLook keeps those passed over whom the last plan serves after all, and
// bars the others, so that later levels leave the order alone.
func (s *search) secondLook(passed []solve.Passing) []solve.Passing {
	var rest []solve.Passing
	for _, p := range passed {
		c := &s.x.P.Clients[p.Client]
		if s.serves(p.Client) {
			c.Must = true
			continue
		}
		if !c.Must {
			c.Barred = true
		}
		rest = append(rest, p)
	}
	s.refresh()
	return rest
}

// strictBound puts the weights of unproven passings into the bound of level 1.
func (s *search) strictBound(r *solve.Result, p *solve.Problem) {
	b := solve.Bound{Value: r.Values[0], Proven: true}
	for _, q := range r.Passed {
		if !q.Proven {
			b.Value, b.Proven = b.Value+p.Clients[q.Client].Weight, false
		}
	}
	r.Bounds[0], s.known[0] = b, true
}

// bringInSums searches weekly sums that honour the pins, from the best plan on.
func (s *search) bringInSums(i int) {
	h := sums.NewHunt(s.x, s.scale, s.c.Seed+uint64(i), s.stopped)
	h.BringIn(s.sumsOf(everyone(len(s.jobs))), i, func(jobs []solve.Job) { s.keep(jobs) })
	s.add(h.Work())
}

func everyone(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}
