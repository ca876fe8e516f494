package solve

import (
	"math"

	"fabrique/solve/linear"
)

// strict serves clients in their order: one is passed over only when no plan
// was found that serves it with all kept before. It leaves the kept ones
// pinned and the others barred.
func (s *search) strict() []Passing {
	var passed []Passing
	clients := s.x.p.Clients
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
		case !s.x.alive(i):
			c.Must = pinned[i]
			passed = append(passed, Passing{i, true})
		case s.stopped():
			c.Must = pinned[i]
			passed = append(passed, Passing{i, false})
		default:
			if in, proven := s.admit(i); !in {
				c.Must = pinned[i]
				passed = append(passed, Passing{i, proven})
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
	jobs, had := s.jobs, s.aim
	if s.bringIn(i) && s.aim.idle <= had.idle {
		return true, false
	}
	s.jobs, s.aim = jobs, had
	if !s.modest() {
		return false, s.cannot(i)
	}
	w := newWhole(s.x, newFrame(s.x), true)
	if len(w.idle) > 0 {
		w.row(linear.AtMost, float64(had.idle), w.idle)
	}
	r := linear.Solve(w.m, linear.Options{WorkLimit: min(exactWork, s.exact), Stop: s.stopped, Priority: w.priority()})
	s.exact -= r.Work
	s.add(r.Work / 40)
	if r.X != nil {
		return s.keep(w.jobs(r.X)), false
	}
	return false, r.Status == linear.Infeasible || s.cannot(i)
}

func (s *search) serves(i int) bool { return len(s.jobs[i].Shares) > 0 }

// refresh counts the pins of the best plan anew, after pins changed.
func (s *search) refresh() { s.aim.broken = s.x.p.brokenPins(s.jobs) }

// bringIn searches a plan that honours one more pin: by a roster where the week
// is laid out, then in growing surroundings of client i, exactly in small ones,
// by a hunt in larger ones.
func (s *search) bringIn(i int) bool {
	s.refresh()
	before := s.aim.broken
	if s.x.clock && s.welcome(i, 3, 40_000) {
		return true
	}
	for _, size := range []int{1, 8, 14} {
		if s.repack(s.neighbours(i, size), 0, 1_500_000) && s.serves(i) && s.aim.broken < before {
			return true
		}
	}
	for _, size := range []int{10, 20, 30, 45, 60} {
		if s.stopped() {
			return false
		}
		switch {
		case s.x.clock:
			s.improve(s.neighbours(i, size), i, 4)
		case size < 30:
			s.bringInSums(i)
		}
		if s.serves(i) && s.aim.broken < before {
			return true
		}
	}
	return false
}

// cannot tries to prove that no plan serves client i with all clients kept so far:
// a bound on how many of them one plan can serve.
func (s *search) cannot(i int) bool {
	own := *s.x.p
	own.Clients = append([]Client(nil), own.Clients...)
	x := *s.x
	x.p = &own
	wanted := 0
	for j := range own.Clients {
		c := &own.Clients[j]
		c.Weight = 0
		if c.Must || j == i {
			c.Weight, wanted = 1, wanted+1
		}
		c.Must = false
	}
	b := newBounder(&x)
	c := b.certify(newGoal(&x, 0, s.aim.idle, s.aim.values), 2, s.c.Cores, s.stopped)
	s.add(c.work)
	return math.Ceil(c.low-1e-5) > -float64(wanted)
}

// secondLook keeps those passed over whom the last plan serves after all, and
// bars the others, so that later levels leave the order alone.
func (s *search) secondLook(passed []Passing) []Passing {
	var rest []Passing
	for _, p := range passed {
		c := &s.x.p.Clients[p.Client]
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
func (s *search) strictBound(r *Result, p *Problem) {
	b := Bound{Value: r.Values[0], Proven: true, known: true}
	for _, q := range r.Passed {
		if !q.Proven {
			b.Value, b.Proven = b.Value+p.Clients[q.Client].Weight, false
		}
	}
	r.Bounds[0] = b
}

// bringInSums searches weekly sums that honour the pins, from the best plan on.
func (s *search) bringInSums(i int) {
	h := newHunt(s.x, s.c.Seed+uint64(i), s.stopped)
	h.n.g.Solve()
	for n := range 3 {
		h.s.reset(s.x)
		if n == 0 {
			h.follow(s.sumsOf(everyone(len(s.jobs))))
		}
		h.reopen(i, n)
		h.try(60 + 2*len(s.x.fac))
		if h.found {
			h.current = h.best
			s.keep(h.jobs())
		}
	}
	s.add(h.work())
}

func everyone(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

// follow sets the switches as a plan has them: its clients forced, its facilities open.
func (h *hunt) follow(sums [][]share) {
	used := make([]bool, len(h.x.fac))
	for i := range sums {
		if len(sums[i]) > 0 && !h.x.p.Clients[i].Signed {
			h.s.serve[i] = forced
		}
		for _, s := range sums[i] {
			used[h.x.pairs[s.pair].fac] = true
		}
	}
	for a := range used {
		if used[a] {
			h.s.open[a] = forced
		}
	}
}
