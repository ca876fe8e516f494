package solve

import (
	"math"

	"fabrique/solve/flow"
	"fabrique/solve/linear"
)

// exactSize is the most pairs for which the exact engine is asked about the
// whole model; a pair counts once for each slot of the week.
const exactSize = 2600

// wholeSize is the most pairs for which weekly sums are settled on the whole
// model; above it the relaxation proves more for the same work.
const wholeSize = 700

// exactWork bounds what the exact engine may spend on one level, in its own
// units, and exactTotal what it may spend on one call of Solve.
const (
	exactWork  = 30_000_000
	exactTotal = 90_000_000
)

// Solve searches the best plan of p under a policy, and proves how good it is.
// The error is Invalid when p makes no sense; there is always a plan otherwise,
// if only the one that serves nobody.
func Solve(p *Problem, policy Policy, c Control) (*Result, error) {
	if err := p.Validate(); err != nil {
		return nil, err
	}
	own := *p
	own.Clients = append([]Client(nil), p.Clients...)
	own.Facilities = append([]Facility(nil), p.Facilities...)
	s := newSearch(&own, c)
	s.empty()
	s.begin()
	s.compose()
	s.settlePins()
	if s.unpin() {
		s.compose()
		s.settlePins()
	}
	var passed []Passing
	if policy == Strict {
		passed = s.strict()
		s.refine()
	}
	s.allLevels(policy)
	return s.result(p, policy, passed), nil
}

// unpin lifts the pins that the best plan could not honour, so that the rest is
// as good, and as well proven, as without them. It reports whether there were any.
func (s *search) unpin() bool {
	if s.aim.broken == 0 {
		return false
	}
	load := make([]int, len(s.x.fac))
	for i := range s.jobs {
		c := &s.x.p.Clients[i]
		c.Must = c.Must && (c.Signed || s.serves(i))
		c.Options = append([]Option(nil), c.Options...)
		got := make([]int, len(c.Options))
		for _, sh := range s.jobs[i].Shares {
			got[sh.Option] = sh.Blocks
			load[c.Options[sh.Option].Facility] += sh.Blocks
		}
		for k := range c.Options {
			c.Options[k].Least *= min(1, got[k]/max(1, c.Options[k].Least))
		}
	}
	for k := range s.x.pairs {
		q := &s.x.pairs[k]
		q.least = s.x.p.Clients[q.client].Options[q.opt].Least
	}
	s.x.byFac, s.fresh = nil, nil
	s.x.lists()
	for a := range s.x.fac {
		if load[a] == 0 {
			s.x.fac[a].Must, s.x.p.Facilities[a].Must = false, false
		}
	}
	s.refresh()
	for k := range s.low {
		s.drop(k)
	}
	return true
}

// begin takes over the plan to begin from, if it is valid.
func (s *search) begin() {
	if len(s.c.Start) == len(s.x.p.Clients) {
		s.keep(s.c.Start)
	}
}

// foresee bounds level 1, which needs no plan, beside the search when there is
// a core for it; the function returned waits for it.
func (s *search) foresee() func() {
	if len(s.x.pairs) == 0 || s.stopped() {
		return func() {}
	}
	x := *s.x
	own := *s.x.p
	own.Clients = append([]Client(nil), own.Clients...)
	x.p = &own
	b, g := newBounder(&x), newGoal(&x, 0, s.contractsIdle(), Values{})
	run := func() *certificate {
		c := b.certify(g, 2, 1, s.stopper())
		if c.r != nil {
			_, work := c.prove(math.Inf(1), proveWork*x.proofScale(), s.stopper())
			c.work += work / 40
		}
		return c
	}
	done := make(chan *certificate, 1)
	if s.c.Cores > 1 {
		go func() { done <- run() }()
	}
	return func() {
		if s.c.Cores < 2 {
			done <- run()
		}
		proof := <-done
		s.trail = proof.trail
		s.take(0, proof)
	}
}

// contractsIdle is how many blocks may stay idle at most: all that is signed.
func (s *search) contractsIdle() int {
	n := 0
	for i := range s.x.p.Clients {
		if c := &s.x.p.Clients[i]; c.Signed && !c.Barred {
			n += c.Want
		}
	}
	return n
}

// allLevels bounds every level, lets the exact engine settle what it can, and
// comes back when that made an earlier level better.
func (s *search) allLevels(policy Policy) {
	levels := s.c.Levels
	if levels == 0 {
		levels = Levels
	}
	tried := make([]bool, levels)
	for !s.stopped() {
		s.sharpenAll(levels, policy)
		level := s.open(levels, policy, tried)
		if level < 0 {
			return
		}
		tried[level] = true
		s.level = level + 1
		before := s.aim.values
		s.finish(level, min(exactWork, s.exact))
		if k := firstChange(before, s.aim.values, Levels); k < Levels {
			s.refine()
			s.forget(firstChange(before, s.aim.values, Levels))
			for n := level + 1; n < levels; n++ {
				tried[n] = false
			}
		}
	}
}

// modest reports whether the exact engine may be asked about the whole model.
func (s *search) modest() bool {
	return len(s.x.pairs)*max(1, s.x.p.Slots) <= exactSize && s.exact > 0 && len(s.x.pairs) > 0
}

// settlePins asks the exact engine, where it may be asked, for a plan that
// honours the most pins, with the fewest idle blocks and then the most weight served.
func (s *search) settlePins() {
	if (s.aim.broken == 0 && s.aim.idle == 0) || !s.modest() || s.stopped() {
		return
	}
	w := buildWhole(s.x, newFrame(s.x), true, s.aim.broken > 0)
	top := 1.0
	for i := range s.x.p.Clients {
		top += float64(s.x.p.Clients[i].Weight)
	}
	w.m.Objective(append(append(scaled(w.pins, top*float64(1+s.contractsIdle())), scaled(w.idle, top)...), w.level[0]...))
	r := linear.Solve(w.m, linear.Options{WorkLimit: min(exactWork, s.exact), Stop: s.stopped, Priority: w.priority()})
	s.exact -= r.Work
	s.add(r.Work / 40)
	if r.X != nil && s.keep(w.jobs(r.X)) {
		s.refine()
	}
}

// open returns the first level not proven that the exact engine may settle, or −1.
func (s *search) open(levels int, policy Policy, tried []bool) int {
	if !s.modest() || s.aim.broken > 0 {
		return -1
	}
	for k := range levels {
		if k == 0 && policy == Strict {
			continue
		}
		if !s.bounds[k].Proven && !tried[k] {
			return k
		}
	}
	return -1
}

// forget drops the bounds that stood on a value of level k or of one after it
// that has changed; a bound of level k itself still holds.
func (s *search) forget(k int) {
	for n := k + 1; n < Levels; n++ {
		s.drop(n)
	}
	if k < Levels && s.bounds[k].known {
		s.settle(k, s.low[k])
	}
}

// firstChange returns the first level before limit at which two plans differ, or limit.
func firstChange(a, b Values, limit int) int {
	for k := range limit {
		if a[k] != b[k] {
			return k
		}
	}
	return limit
}

// boundAll bounds the levels that have no bound yet, side by side over the
// cores; in large problems one after the other, each from where the last ended.
func (s *search) boundAll(levels int, policy Policy) {
	var list [Levels]*certificate
	var due []int
	for k := range levels {
		if !s.bounds[k].known && (k > 0 || policy == Weighted) && len(s.x.pairs) > 0 {
			due = append(due, k)
		}
	}
	stop, side, within := s.stopper(), s.c.Cores, 1
	if len(s.x.pairs) > simplexPairs {
		side, within = 1, s.c.Cores
	}
	trail := s.trail
	parallelItems(side, len(due), func(n int) {
		k := due[n]
		b := newBounder(s.x)
		b.trail = trail
		list[k] = b.certify(newGoal(s.x, k, s.aim.idle, s.aim.values), 3, within, stop)
		if side == 1 {
			trail = b.trail
		}
	})
	for _, k := range due {
		s.level = k + 1
		s.take(k, list[k])
	}
	for k := range levels {
		if len(s.x.pairs) == 0 {
			s.low[k] = s.asMinimum(k)
		}
		s.settle(k, s.low[k])
	}
}

// result reports the search.
func (s *search) result(p *Problem, policy Policy, passed []Passing) *Result {
	r := &Result{Jobs: s.jobs, Values: s.aim.values, Idle: s.aim.idle, Bounds: s.bounds, Passed: passed, Drops: s.x.drops, Work: s.work, Interrupted: s.cut}
	for i := range s.jobs {
		if len(s.jobs[i].Shares) == 0 && s.jobs[i].Idle == 0 {
			r.Unserved = append(r.Unserved, i)
		}
	}
	if policy == Strict {
		s.strictBound(r, p)
	}
	for k := range r.Bounds {
		if !r.Bounds[k].known {
			r.Bounds[k] = Bound{Value: 0}
			if Maximise[k] {
				r.Bounds[k].Value = flow.Unlimited
			}
		}
	}
	r.Broken = p.broken(s.jobs)
	return r
}

// broken lists the clients whose pins jobs do not honour.
func (p *Problem) broken(jobs []Job) (list []int) {
	one := &Problem{Facilities: make([]Facility, len(p.Facilities))}
	for i := range p.Clients {
		one.Clients = p.Clients[i : i+1]
		if one.brokenPins(jobs[i:i+1]) > 0 {
			list = append(list, i)
		}
	}
	return list
}
