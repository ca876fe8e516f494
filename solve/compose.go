package solve

import (
	"math"
	"math/rand/v2"
	"sync/atomic"

	"fabrique/solve/flow"
)

// search is one call of Solve or Admit: the problem made ready, the best plan
// so far, and the work counted.
type search struct {
	x      *index
	c      Control
	rng    *rand.Rand
	scale  scales
	jobs   []Job
	aim    aim
	found  bool
	work   int64
	total  int64
	exact  int64  // left for the exact engine
	turns  uint64 // calls of sums so far
	cut    bool   // Stop ended the search before its end
	level  int
	bounds [Levels]Bound
	low    [Levels]float64      // lower bounds as minima, before rounding
	proofs [Levels]*certificate // what the bounds come from
	blunt  [Levels]bool         // levels that may still be sharpened
	halt   atomic.Bool          // Stop asked to end
	fresh  *flow.Snapshot       // the network of weekly sums with nothing decided
	trail  *trail               // where the descent on level 1 ended
}

func newSearch(p *Problem, c Control) *search {
	x := newIndex(p)
	s := &search{x: x, c: c, rng: rand.New(rand.NewPCG(c.Seed, 0x5eed)), scale: newScales(x), level: 1, total: c.Effort, exact: exactTotal}
	if x.clock {
		s.exact /= 3
	}
	if s.total == 0 {
		s.total = x.defaultEffort()
		if c.Levels == 1 {
			s.total = s.total * 2 / 5
		}
	}
	for k := range s.low {
		s.low[k] = math.Inf(-1)
	}
	return s
}

// defaultEffort is the counted work of a whole search, about a second of one
// core at 300 clients; weeks cost more.
func (x *index) defaultEffort() int64 {
	n := 250_000 + 110*int64(min(len(x.pairs), simplexPairs)) + 8*int64(max(0, len(x.pairs)-simplexPairs))
	if x.clock {
		n = n * 5 / 2
	}
	return n
}

// stopped asks whether to end, and remembers.
func (s *search) stopped() bool {
	if !s.cut && s.c.Stop != nil && s.c.Stop() {
		s.cut = true
		s.halt.Store(true)
	}
	return s.cut
}

// stopper is stopped for other goroutines.
func (s *search) stopper() func() bool {
	stop := s.c.Stop
	return func() bool {
		if stop != nil && !s.halt.Load() && stop() {
			s.halt.Store(true)
		}
		return s.halt.Load()
	}
}

// keep records jobs when they are valid and better than the best so far.
func (s *search) keep(jobs []Job) bool {
	values, idle, bad := Check(s.x.p, jobs)
	if len(bad) > 0 && !pinsOnly(bad) {
		return false
	}
	got := aim{idle: idle, values: values, broken: s.x.p.brokenPins(jobs)}
	if s.found && !got.better(s.aim) {
		return false
	}
	s.jobs, s.aim, s.found = jobs, got, true
	s.tell()
	return true
}

// tell reports progress.
func (s *search) tell() {
	if s.c.Progress == nil {
		return
	}
	p := Progress{Level: s.level, Found: s.found, Done: min(s.work, s.total), Total: s.total}
	if s.found {
		p.Value = s.aim.values[s.level-1]
	}
	if b := s.bounds[s.level-1]; b.known {
		p.Bound, p.Bounded = b.Value, true
	}
	s.c.Progress(p)
}

// empty is the plan that serves nobody but signed clients, all idle: always valid.
func (s *search) empty() {
	jobs := make([]Job, len(s.x.p.Clients))
	for i := range jobs {
		if c := &s.x.p.Clients[i]; c.Signed && !c.Barred {
			jobs[i].Idle = c.Want
		}
	}
	s.keep(jobs)
}

// compose searches a plan with the whole effort, all aims together.
func (s *search) compose() {
	if len(s.x.pairs) == 0 || s.stopped() {
		return
	}
	bounded := s.foresee()
	if s.c.Levels == 1 {
		bounded()
		bounded = func() {}
	}
	if !s.x.clock {
		s.sums(s.total * 22 / 100)
		bounded()
		for more := 0; more < s.again() && s.far(); more++ {
			s.sums(s.total * 22 / 100)
		}
		for more := 0; more < lastTurns && s.beyond(0.01); more++ {
			s.sums(s.total * int64(55+25*more) / 100)
		}
		s.fresh = nil
		if s.aim.broken == 0 && s.dull(0) && !s.enough(s.aim) {
			s.sharpen(0)
		}
		s.refine()
		return
	}
	s.composeWeek(bounded)
}

// insert tries the unserved clients one after the other, the heaviest first,
// everybody served staying served, until so much work is counted.
func (s *search) insert(until int64) {
	var list []rated
	for i := range s.jobs {
		if s.x.alive(i) && !s.serves(i) && !s.x.p.Clients[i].Signed && !s.x.p.Clients[i].Barred {
			list = append(list, rated{i, -float64(s.x.p.Clients[i].Weight)})
		}
	}
	sortRated(list)
	clients := s.x.p.Clients
	pinned := make([]bool, len(clients))
	for i := range clients {
		pinned[i] = clients[i].Must
		clients[i].Must = pinned[i] || (s.serves(i) && !clients[i].Signed)
	}
	for _, l := range list {
		if s.work > until || s.stopped() {
			break
		}
		clients[l.what].Must = true
		s.refresh()
		jobs, had := s.jobs, s.aim
		if !s.serves(l.what) && (!s.bringIn(l.what) || s.aim.idle > had.idle) {
			s.jobs, s.aim = jobs, had
			clients[l.what].Must = pinned[l.what]
		}
		s.refresh()
	}
	for i := range clients {
		clients[i].Must = pinned[i]
	}
	s.refresh()
}

// refine repacks surroundings of the plan, smaller ones first, then for the last aims.
func (s *search) refine() {
	if s.enough(s.aim) {
		return
	}
	part := s.total / 10
	if len(s.x.pairs) > simplexPairs {
		part *= 3
	}
	sizes, limit := [3]int{10, 16, 24}, int64(400_000)
	if s.x.clock {
		sizes, limit = [3]int{8, 11, 14}, 2_500_000
	}
	for _, size := range sizes {
		s.repackAround(s.work+part, size, 0, limit)
	}
	levels := s.c.Levels
	for k := 3; k < Levels && (levels == 0 || k < levels); k++ {
		s.repackAround(s.work+part/3, 10, k, limit/4)
	}
}

// again is how many more times weekly sums are searched when level 1 is far from
// its bound: once where the exact engine can look near the relaxation as well.
func (s *search) again() int {
	if len(s.x.pairs) <= nearSize {
		return 1
	}
	return 4
}

// lastTurns is how many more times weekly sums are searched, each time longer,
// when a plan lies a hundredth from its bound: rare, and mostly bad luck.
const lastTurns = 6

// far reports whether level 1 lies more than three in a thousand from its bound.
func (s *search) far() bool { return s.beyond(0.003) }

// beyond reports whether level 1 lies further than a part of its bound from it.
func (s *search) beyond(part float64) bool {
	b := s.bounds[0]
	return b.known && float64(b.Value-s.aim.values[0]) > part*float64(b.Value)
}

// enough reports whether a plan needs no further search: level 1 alone is
// asked for, and the plan meets its bound.
func (s *search) enough(a aim) bool {
	b := s.bounds[0]
	return s.c.Levels == 1 && b.known && a.broken == 0 && a.idle == 0 && a.values[0] >= b.Value
}

// starts is how many searches of weekly sums begin side by side: chance
// matters more than length.
const starts = 2

// dives is how many first plans a search of weekly sums looks for: in large
// problems one, for surroundings repacked bring more there.
func (x *index) dives() int {
	if len(x.pairs) > simplexPairs {
		return 1
	}
	return 3
}

// sums searches weekly sums from several starts, for so much work each, lays
// them out when the week is, and keeps the best. It returns the start with the
// best sums, nil when none has any.
func (s *search) sums(effort int64) (best *hunt) {
	hunts, laid := make([]*hunt, starts), make([]laying, starts)
	s.turns++
	stop := s.stopper()
	x := *s.x
	x.clock = false
	if s.fresh == nil {
		s.fresh = s.freshen(&x)
	}
	parallelItems(s.c.Cores, starts, func(n int) {
		seed := s.c.Seed*64 + s.turns*starts + uint64(n)
		h := newHunt(&x, seed, stop)
		h.fresh = s.fresh
		h.enough = s.enough
		h.dive(s.x.dives())
		before := h.work()
		h.anneal(max(before, effort), 1500, 5)
		hunts[n] = h
		if s.x.clock && h.found {
			laid[n] = s.lay(h.best, seed)
		}
	})
	for n, h := range hunts {
		s.add(h.work() + laid[n].work)
		if h.found && (best == nil || h.bestAim.better(best.bestAim)) {
			best = h
		}
		for _, jobs := range laid[n].plans {
			s.keep(jobs)
		}
		if h.found && !s.x.clock {
			h.current = h.best
			s.keep(h.jobs())
		}
	}
	return best
}

// freshen solves the network of weekly sums with nothing decided: where every dive begins.
func (s *search) freshen(x *index) *flow.Snapshot {
	n, fresh := newNetwork(x), &flow.Snapshot{}
	n.solve(newSwitches(x))
	n.g.Save(fresh)
	s.add(n.work())
	return fresh
}

// add counts work and reports progress.
func (s *search) add(work int64) {
	s.work += work
	s.tell()
}
