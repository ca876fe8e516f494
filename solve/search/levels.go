package search

import (
	"math"

	"fabrique/solve"
	"fabrique/solve/bound"
	"fabrique/solve/exact"
	"fabrique/solve/flow"
	"fabrique/solve/linear"
	"fabrique/solve/parallel"
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
func Solve(p *solve.Problem, policy solve.Policy, c solve.Control) (*solve.Result, error) {
	if err := p.Validate(); err != nil {
		return nil, err
	}
	own := *p
	own.Clients = append([]solve.Client(nil), p.Clients...)
	own.Facilities = append([]solve.Facility(nil), p.Facilities...)
	s := newSearch(&own, c)
	s.empty()
	if !s.begin() || !c.Searched || s.aim.Broken > 0 {
		s.compose()
	}
	s.settlePins()
	if s.unpin() {
		s.compose()
		s.settlePins()
	}
	var passed []solve.Passing
	if policy == solve.Strict {
		s.guide = nil
		passed = s.strict()
		s.refine()
	}
	s.allLevels(policy)
	return s.result(p, policy, passed), nil
}

// unpin lifts the pins that the best plan could not honour, so that the rest is
// as good, and as well proven, as without them. It reports whether there were any.
func (s *search) unpin() bool {
	if s.aim.Broken == 0 {
		return false
	}
	load := make([]int, len(s.x.Fac))
	for i := range s.jobs {
		c := &s.x.P.Clients[i]
		c.Must = c.Must && (c.Signed || s.serves(i))
		c.Options = append([]solve.Option(nil), c.Options...)
		got := make([]int, len(c.Options))
		for _, sh := range s.jobs[i].Shares {
			got[sh.Option] = sh.Blocks
			load[c.Options[sh.Option].Facility] += sh.Blocks
		}
		for k := range c.Options {
			c.Options[k].Least *= min(1, got[k]/max(1, c.Options[k].Least))
		}
	}
	s.fresh = nil
	s.x.Repin()
	for a := range s.x.Fac {
		if load[a] == 0 {
			s.x.Fac[a].Must, s.x.P.Facilities[a].Must = false, false
		}
	}
	s.refresh()
	for k := range s.low {
		s.drop(k)
	}
	return true
}

// begin takes over the plan to begin from, if it is valid, and reports whether it did.
func (s *search) begin() bool {
	return len(s.c.Start) == len(s.x.P.Clients) && s.keep(s.c.Start)
}

// foresee bounds level 1, which needs no plan, beside the search when there is
// a core for it; the function returned waits for it.
func (s *search) foresee() func() {
	if len(s.x.Pairs) == 0 || s.stopped() {
		return func() {}
	}
	within := 1
	if s.large() {
		within = s.c.Cores
	}
	effort := proveWork * proofScale(s.x)
	if s.unites() {
		effort /= 2 // the search has nothing else to wait for
	}
	x, g := s.x.Copy(), bound.NewGoal(0, s.contractsIdle(), solve.Values{})
	run := func() *bound.Certificate {
		c := bound.Certify(x, g, nil, 2, within, s.stopper())
		if c.Sharp() {
			_, work := c.Prove(math.Inf(1), effort, s.stopper())
			c.Work += work / 40
		}
		return c
	}
	done := make(chan *bound.Certificate, 1)
	if s.c.Cores > 1 {
		go func() { done <- run() }()
	}
	return func() {
		if s.c.Cores < 2 {
			done <- run()
		}
		proof := <-done
		s.trail, s.hint = proof.Trail, proof.Hint
		s.take(0, proof)
	}
}

// contractsIdle is how many blocks may stay idle at most: all that is signed.
func (s *search) contractsIdle() int {
	n := 0
	for i := range s.x.P.Clients {
		if c := &s.x.P.Clients[i]; c.Signed && !c.Barred {
			n += c.Want
		}
	}
	return n
}

// allLevels bounds every level, lets the exact engine settle what it can, and
// comes back when that made an earlier level better.
func (s *search) allLevels(policy solve.Policy) {
	levels := s.c.Levels
	if levels == 0 {
		levels = solve.Levels
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
		before := s.aim.Values
		s.finish(level, min(exactWork, s.exact))
		if k := firstChange(before, s.aim.Values, solve.Levels); k < solve.Levels {
			s.refine()
			s.forget(firstChange(before, s.aim.Values, solve.Levels))
			for n := level + 1; n < levels; n++ {
				tried[n] = false
			}
		}
	}
}

// modest reports whether the exact engine may be asked about the whole model.
func (s *search) modest() bool {
	return len(s.x.Pairs)*max(1, s.x.P.Slots) <= exactSize && s.exact > 0 && len(s.x.Pairs) > 0
}

// settlePins asks the exact engine, where it may be asked, for a plan that
// honours the most pins, with the fewest idle blocks and then the most weight served.
func (s *search) settlePins() {
	if (s.aim.Broken == 0 && s.aim.Idle == 0) || !s.modest() || s.stopped() {
		return
	}
	w := exact.New(s.x, s.aim.Broken > 0)
	w.Soften(s.contractsIdle())
	jobs, r := w.Solve(linear.Options{WorkLimit: min(exactWork, s.exact), Stop: s.stopped})
	s.exact -= r.Work
	s.add(r.Work / 40)
	if jobs != nil && s.keep(jobs) {
		s.refine()
	}
}

// open returns the first level not proven that the exact engine may settle, or −1.
func (s *search) open(levels int, policy solve.Policy, tried []bool) int {
	if !s.modest() || s.aim.Broken > 0 {
		return -1
	}
	for k := range levels {
		if k == 0 && policy == solve.Strict {
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
	for n := k + 1; n < solve.Levels; n++ {
		s.drop(n)
	}
	if k < solve.Levels && s.known[k] {
		s.settle(k, s.low[k])
	}
}

// firstChange returns the first level before limit at which two plans differ, or limit.
func firstChange(a, b solve.Values, limit int) int {
	for k := range limit {
		if a[k] != b[k] {
			return k
		}
	}
	return limit
}

// boundAll bounds the levels that have no bound yet, side by side over the
// cores.
func (s *search) boundAll(levels int, policy solve.Policy) {
	var list [solve.Levels]*bound.Certificate
	var due []int
	for k := range levels {
		if !s.known[k] && (k > 0 || policy == solve.Weighted) && len(s.x.Pairs) > 0 {
			due = append(due, k)
		}
	}
	stop := s.stopper()
	if s.large() {
		s.boundWide(due, &list)
	} else {
		parallel.Items(s.c.Cores, len(due), func(n int) {
			k := due[n]
			list[k] = bound.Certify(s.x, bound.NewGoal(k, s.aim.Idle, s.aim.Values), nil, 3, 1, stop)
		})
	}
	for _, k := range due {
		s.level = k + 1
		s.take(k, list[k])
	}
	for k := range levels {
		if len(s.x.Pairs) == 0 {
			s.low[k] = s.asMinimum(k)
		}
		s.settle(k, s.low[k])
	}
}

// result reports the search.
func (s *search) result(p *solve.Problem, policy solve.Policy, passed []solve.Passing) *solve.Result {
	r := &solve.Result{Jobs: s.jobs, Values: s.aim.Values, Idle: s.aim.Idle, Bounds: s.bounds, Passed: passed, Drops: s.x.Drops, Work: s.work, Interrupted: s.cut}
	for i := range s.jobs {
		if len(s.jobs[i].Shares) == 0 && s.jobs[i].Idle == 0 {
			r.Unserved = append(r.Unserved, i)
		}
	}
	if policy == solve.Strict {
		s.strictBound(r, p)
	}
	for k := range r.Bounds {
		if !s.known[k] {
			r.Bounds[k] = solve.Bound{Value: 0}
			if solve.Maximise[k] {
				r.Bounds[k].Value = flow.Unlimited
			}
		}
	}
	r.Broken = p.Broken(s.jobs)
	return r
}
