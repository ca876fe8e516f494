// Package search composes plans: it lets weekly sums, weeks, bounds and the exact
// model work on one problem, by counted work, and reports the best plan with what
// is proven of each level. [Solve] makes a plan, [Admit] asks for one client more.
package search

import (
	"math"
	"math/rand/v2"
	"sync/atomic"

	"fabrique/solve"
	"fabrique/solve/bound"
	"fabrique/solve/flow"
	"fabrique/solve/parallel"
	"fabrique/solve/prep"
	"fabrique/solve/price"
	"fabrique/solve/rank"
	"fabrique/solve/sums"
	"fabrique/solve/week"
)

// search is one call of Solve or Admit: the problem made ready, the best plan
// so far, and the work counted.
type search struct {
	x      *prep.Index
	c      solve.Control
	rng    *rand.Rand
	scale  price.Scales
	jobs   []solve.Job
	aim    solve.Score
	found  bool
	work   int64
	total  int64
	exact  int64  // left for the exact engine
	turns  uint64 // calls of sums so far
	cut    bool   // Stop ended the search before its end
	level  int
	bounds [solve.Levels]solve.Bound
	known  [solve.Levels]bool               // that a bound was found
	low    [solve.Levels]float64            // lower bounds as minima, before rounding
	proofs [solve.Levels]*bound.Certificate // what the bounds come from
	blunt  [solve.Levels]bool               // levels that may still be sharpened
	halt   atomic.Bool                      // Stop asked to end
	fresh  *flow.Snapshot                   // the network of weekly sums with nothing decided
	hint   *bound.Hint                      // what the relaxation of level 1 says; nil when not known
	listed []solve.Job                      // the plan of there
	there  [][]int                          // who works at each facility in it
	trail  *bound.Trail                     // where the descent on level 1 ended
	guide  *bound.Guide                     // of a large problem: which pairs matter; nil for none
	joint  *bound.Guide                     // of another: its first levels priced together; nil for none
}

func newSearch(p *solve.Problem, c solve.Control) *search {
	x := prep.New(p)
	s := &search{x: x, c: c, rng: rand.New(rand.NewPCG(c.Seed, 0x5eed)), scale: price.NewScales(x), level: 1, total: c.Effort, exact: exactTotal}
	if x.Clock {
		s.exact /= 3
	}
	if s.total == 0 {
		s.total = defaultEffort(x)
		if c.Levels == 1 {
			s.total = s.total * 2 / 5
		}
	}
	for k := range s.low {
		s.low[k] = math.Inf(-1)
	}
	return s
}

// crowd is the number of pairs from which on one first plan is enough, and effort
// grows slowly.
const crowd = 25_000

// defaultEffort is the counted work of a whole search, about a second of one
// core at 300 clients; weeks cost more.
func defaultEffort(x *prep.Index) int64 {
	n := 250_000 + 110*int64(min(len(x.Pairs), crowd)) + 8*int64(max(0, len(x.Pairs)-crowd))
	if x.Clock {
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
func (s *search) keep(jobs []solve.Job) bool {
	got, whole := solve.Judge(s.x.P, jobs)
	if !whole || (s.found && !got.Better(s.aim)) {
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
	p := solve.Progress{Level: s.level, Found: s.found, Done: min(s.work, s.total), Total: s.total}
	if s.found {
		p.Value = s.aim.Values[s.level-1]
	}
	if b := s.bounds[s.level-1]; s.known[s.level-1] {
		p.Bound, p.Bounded = b.Value, true
	}
	s.c.Progress(p)
}

// empty is the plan that serves nobody but signed clients, all idle: always valid.
func (s *search) empty() {
	jobs := make([]solve.Job, len(s.x.P.Clients))
	for i := range jobs {
		if c := &s.x.P.Clients[i]; c.Signed && !c.Barred {
			jobs[i].Idle = c.Want
		}
	}
	s.keep(jobs)
}

// compose searches a plan with the whole effort, all aims together.
func (s *search) compose() {
	if len(s.x.Pairs) == 0 || s.stopped() {
		return
	}
	bounded := s.foresee()
	if s.c.Levels == 1 || s.large() {
		bounded()
		bounded = func() {}
	}
	part := s.total * 22 / 100
	if s.large() || s.unites() {
		part = 0 // the relaxation is worth more than moves by chance
	}
	if s.x.Clock {
		s.composeWeek(bounded)
	} else {
		s.composeSums(part, bounded)
	}
}

// composeSums searches a plan in weekly sums; bounded waits for the bound of level 1.
func (s *search) composeSums(part int64, bounded func()) {
	if !s.large() || !s.follow() {
		s.sums(part)
		s.unite()
		bounded()
		if s.beyond(0.0005) {
			s.together(noLevel, 2)
		}
		for more := 0; more < s.again() && s.far(); more++ {
			s.sums(part)
		}
	}
	s.widen()
	for more := 0; more < lastTurns && s.beyond(0.01); more++ {
		s.hint = nil // it led nowhere: chance decides
		s.sums(s.total * int64(55+25*more) / 100)
	}
	s.fresh = nil
	before := s.aim.Values[0]
	if s.aim.Broken == 0 && s.dull(0) && !s.enough(s.aim) {
		s.sharpen(0)
	}
	if s.aim.Values[0] != before {
		s.together(lastPriced, 2) // it minded level 1 alone
	} else {
		s.together(lastPriced, 1)
	}
	s.refine()
}

// insert tries the unserved clients one after the other, the heaviest first,
// everybody served staying served, until so much work is counted.
func (s *search) insert(until int64) {
	var list []rank.Item
	for i := range s.jobs {
		if s.x.Alive(i) && !s.serves(i) && !s.x.P.Clients[i].Signed && !s.x.P.Clients[i].Barred {
			list = append(list, rank.Item{What: i, Rate: -float64(s.x.P.Clients[i].Weight)})
		}
	}
	rank.Sort(list)
	clients := s.x.P.Clients
	pinned := make([]bool, len(clients))
	for i := range clients {
		pinned[i] = clients[i].Must
		clients[i].Must = pinned[i] || (s.serves(i) && !clients[i].Signed)
	}
	for _, l := range list {
		if s.work > until || s.stopped() {
			break
		}
		clients[l.What].Must = true
		s.refresh()
		jobs, had := s.jobs, s.aim
		if !s.serves(l.What) && (!s.bringIn(l.What) || s.aim.Idle > had.Idle) {
			s.jobs, s.aim = jobs, had
			clients[l.What].Must = pinned[l.What]
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
	part, last := s.total/10, s.total/30
	switch {
	case s.guide != nil:
		part = 0 // wide surroundings were repacked
	case s.joint != nil:
		part /= 3
	case s.large():
		part *= 3
	}
	sizes, limit := [3]int{10, 16, 24}, int64(400_000)
	if s.x.Clock {
		sizes, limit = [3]int{8, 11, 14}, 2_500_000
	}
	for _, size := range sizes {
		s.repackAround(s.work+part, size, 0, limit)
	}
	levels := s.c.Levels
	for k := 3; k < solve.Levels && (levels == 0 || k < levels); k++ {
		s.repackAround(s.work+last, 10, k, limit/4)
	}
}

// again is how many more times weekly sums are searched when level 1 is far from
// its bound: once where the exact engine can look near the relaxation as well;
// where wide surroundings are repacked, these bring more.
func (s *search) again() int {
	switch {
	case len(s.x.Pairs) <= nearSize:
		return 1
	case s.trail == nil:
		return 2
	}
	return 0
}

// large reports whether bounds come by descent, whose relaxation guides the search.
func (s *search) large() bool { return len(s.x.Pairs) > bound.SimplexPairs }

// lastTurns is how many more times weekly sums are searched, each time longer,
// when a plan lies a hundredth from its bound: rare, and mostly bad luck.
const lastTurns = 6

// far reports whether level 1 lies more than three in a thousand from its bound.
func (s *search) far() bool { return s.beyond(0.003) }

// beyond reports whether level 1 lies further than a part of its bound from it.
func (s *search) beyond(part float64) bool {
	b := s.bounds[0]
	return s.known[0] && float64(b.Value-s.aim.Values[0]) > part*float64(b.Value)
}

// enough reports whether a plan needs no further search: level 1 alone is
// asked for, and the plan meets its bound.
func (s *search) enough(a solve.Score) bool {
	b := s.bounds[0]
	return s.c.Levels == 1 && s.known[0] && a.Broken == 0 && a.Idle == 0 && a.Values[0] >= b.Value
}

// starts is how many searches of weekly sums begin side by side: chance
// matters more than length.
const starts = 2

// dives is how many first plans a search of weekly sums looks for: one where it
// is asked for no more, and in large problems, for surroundings repacked bring more there.
func dives(x *prep.Index, effort int64) int {
	if len(x.Pairs) > crowd || effort == 0 {
		return 1
	}
	return 3
}

// ground is where weekly sums are searched: the pairs, what the aims are priced at,
// and what a relaxation says; fresh is the network with nothing decided, nil when not known.
type ground struct {
	x     *prep.Index
	scale price.Scales
	hint  *bound.Hint
	fresh *flow.Snapshot
}

// sums searches weekly sums from several starts, for so much work each, lays
// them out when the week is, and keeps the best. It returns the start with the
// best sums, nil when none has any.
func (s *search) sums(effort int64) *sums.Hunt {
	g := ground{x: s.x.Weekless(), scale: s.scale, hint: s.advice(), fresh: s.fresh}
	defer func() { s.fresh = g.fresh }()
	return s.sumsOn(&g, effort)
}

// sumsOn is sums on some ground.
func (s *search) sumsOn(g *ground, effort int64) (best *sums.Hunt) {
	hunts, laid := make([]*sums.Hunt, starts), make([]week.Plans, starts)
	s.turns++
	stop := s.stopper()
	if g.fresh == nil {
		fresh, work := sums.Fresh(g.x, g.scale)
		g.fresh = fresh
		s.add(work)
	}
	parallel.Items(s.c.Cores, starts, func(n int) {
		seed := s.c.Seed*64 + s.turns*starts + uint64(n)
		h := sums.NewHunt(g.x, g.scale, seed, stop)
		h.Fresh, h.Enough, h.Hint = g.fresh, s.enough, g.hint
		s.hunt(h, effort)
		hunts[n] = h
		if s.x.Clock && h.Found {
			laid[n] = week.Lay(s.x, h.Best, seed, stop)
		}
	})
	for n, h := range hunts {
		s.add(h.Work() + laid[n].Work)
		if h.Found && (best == nil || h.BestScore.Better(best.BestScore)) {
			best = h
		}
		for _, jobs := range laid[n].Jobs {
			s.keep(jobs)
		}
		if h.Found && !s.x.Clock {
			s.keep(h.Jobs())
		}
	}
	return best
}

// advice is the hint to search by; in a small problem with a week it misleads, for
// it knows weekly sums only.
func (s *search) advice() *bound.Hint {
	if s.x.Clock && !s.large() {
		return nil
	}
	return s.hint
}

// pleas is how often those are pleaded for whom a hint serves.
const pleas = 4

// hunt lets h search; with a hint it moves by chance only as far as effort asks.
func (s *search) hunt(h *sums.Hunt, effort int64) {
	h.Dive(dives(s.x, effort))
	if h.Hint != nil {
		h.Plead(pleas)
	}
	if before := h.Work(); h.Hint == nil || before < effort {
		h.Anneal(max(before, effort), 1500, 5)
	}
}

// add counts work and reports progress.
func (s *search) add(work int64) {
	s.work += work
	s.tell()
}
