package plan

import (
	"fabrique/lang"
	"fabrique/plan/field"
	"fabrique/plan/ramp"
	"fabrique/plan/room"
	"fabrique/plan/trial"
	"fabrique/solve"
	"fabrique/solve/search"
	"fabrique/territory"
)

// Options steers [Compose]. The zero value composes under the territory's own
// policy with seed 0 and all the effort that the size calls for.
type Options struct {
	Policy   territory.Policy // "" for the territory's own
	Seed     uint64
	Effort   int64          // counted work of each search; 0 lets the size decide
	Stop     func() bool    // true ends the search with the best plan so far
	Progress func(Progress) // told now and then
	Cores    int            // goroutines; the plan does not depend on it
	Pins     []Pin          // beside those of the input
	Quick    bool           // neither the other policy nor the changes that would place who waits
	From     *Plan          // a plan to keep; nil for none
	Changes  int            // with From: most persons whose line may change, signed contracts never do
}

// Progress tells where [Compose] stands.
type Progress struct {
	Step   lang.Text
	Policy territory.Policy
	solve.Progress
}

// composer makes one plan.
type composer struct {
	m        *field.Model
	o        Options
	policy   territory.Policy
	ref      int               // index in the horizon of the month when all have started
	barred   map[int]lang.Text // clients that seasons or months cannot hold, and why
	aside    []bool            // by client: kept from the main search of any job
	hold     func(*solve.Problem)
	tidy     func([]solve.Job) []solve.Job // what becomes of a main week once found; nil for itself
	laid     bool                          // every season was laid out once
	agreed   int                           // rounds in which the seasons asked for other hours
	atHours  bool                          // the levels after the second are bounded for the hours at hand
	pinned   bool                          // lines of an earlier plan are kept
	hopeless []bool                        // with pinned, by client: no plan at all serves them
	was      []int                         // month of start in an earlier plan, by client, −1 for none; nil without one
	p        *solve.Problem
	res      *solve.Result
	start    []solve.Job // to begin the main search from; nil for none
	before   []season    // to begin the seasons from
	weeks    []season
	ramp     *ramp.Ramp
	bound    int64 // of level 1, the smallest found
	idle     int   // contract hours without work in the main week first found, given which bound holds
	work     int64
	first    int64 // counted work of the first search
	halted   bool
	searches int // that may displace somebody, made for one explanation
}

// Compose proposes jobs for the people of in. The fault says what makes no
// sense in the input, or which figure of money is missing; it never fails
// because few people can be placed.
func Compose(in Input, o Options) (*Plan, error) {
	c, err := newComposer(in, o)
	if err != nil {
		return nil, err
	}
	if o.From != nil {
		err = c.keep()
	} else {
		err = c.settle()
	}
	if err != nil {
		return nil, err
	}
	if c.halted {
		c.loosen()
	}
	return c.plan()
}

func newComposer(in Input, o Options) (*composer, error) {
	in.Pins = append(append([]Pin(nil), in.Pins...), o.Pins...)
	m, err := field.Translate(&in)
	if err != nil {
		return nil, err
	}
	c := &composer{m: m, o: o, policy: o.Policy, barred: map[int]lang.Text{}, aside: make([]bool, len(m.Order)), bound: solve.NoLimit}
	if c.policy == "" {
		c.policy = in.Territory.Policy
	}
	if c.policy != territory.Strict {
		c.policy = territory.Weighted
	}
	c.ref = c.estimate()
	return c, nil
}

// estimate returns the index of the month when all would have started, were
// everybody on the list hired as fast as the companies can.
func (c *composer) estimate() int {
	hires, unlimited := 0, len(c.m.In.Companies) == 0
	for _, f := range c.m.In.Companies {
		hires += f.Hires
		unlimited = unlimited || f.Hires <= 0
	}
	if unlimited {
		return 0
	}
	people := len(c.m.Order) - len(c.m.In.Contracts)
	return min((people+hires-1)/hires, c.m.Horizon-1)
}

// settle searches a steady week whose seasons and months hold: whoever cannot
// be held or cannot start is set aside with the reason, the others tried in
// their place, and what is left solved again.
func (c *composer) settle() error {
	c.laid, c.agreed, c.atHours = false, 0, false
	if err := c.main(); err != nil {
		return err
	}
	for {
		lost, err := c.season()
		if err != nil {
			return err
		}
		c.laid = true
		if ok, err := c.agree(lost); err != nil {
			return err
		} else if ok {
			continue
		}
		if len(lost) == 0 {
			c.ramp = ramp.Climb(c.target())
			lost = c.ramp.Stuck
		}
		if len(lost) == 0 {
			break
		}
		if err := c.shrink(lost); err != nil {
			return err
		}
	}
	if end := c.ramp.End; end < c.ref && c.uncovered(end) && !c.stopped() {
		return c.settleAt(end)
	}
	return c.finish()
}

// finish looks after a plan from which somebody was set aside, or whose hours
// the seasons changed.
func (c *composer) finish() error {
	if len(c.barred) == 0 && c.agreed == 0 || c.stopped() {
		return nil
	}
	if len(c.barred) > 0 {
		c.refill()
	}
	return c.polish()
}

// settleAt searches again with another reference month; an interruption that
// leaves fewer jobs than before brings back the plan at hand.
func (c *composer) settleAt(ref int) error {
	was := *c
	c.ref, c.weeks, c.barred = ref, nil, map[int]lang.Text{}
	if err := c.settle(); err != nil {
		return err
	}
	if c.halted && c.res.Values[0] < was.res.Values[0] {
		was.work, was.halted = c.work, true
		*c = was
	}
	return nil
}

// shrink sets lost aside; the others keep their jobs where that still makes a plan.
func (c *composer) shrink(lost map[int]lang.Text) error {
	for i, why := range lost {
		c.barred[i] = why
		c.p.Clients[i].Barred = true
		c.res.Jobs[i] = solve.Job{}
		for s := range c.weeks {
			c.weeks[s].jobs[i] = solve.Job{}
		}
	}
	if _, _, bad := solve.Check(c.p, c.res.Jobs); len(bad) > 0 && c.stopped() {
		c.res.Jobs = c.mended(c.p, c.res.Jobs)
	} else if len(bad) > 0 {
		for i, j := range c.res.Jobs {
			c.p.Clients[i].Barred = !served(j)
		}
		res, err := c.solve(c.p, field.PolicyOf(c.policy), lang.T("la semaine type", "the typical week"), solve.Control{Start: c.res.Jobs, Levels: 1, Effort: c.first/4 + 1})
		if err != nil {
			return err
		}
		c.res.Jobs = c.better(c.p, res.Jobs, c.res.Jobs)
	}
	c.recount()
	return nil
}

// recount brings the result up to date with its jobs.
func (c *composer) recount() {
	c.res.Values, c.res.Idle, _ = solve.Check(c.p, c.res.Jobs)
	c.res.Unserved = nil
	for i, j := range c.res.Jobs {
		if !served(j) {
			c.res.Unserved = append(c.res.Unserved, i)
		}
	}
}

// refills is how many persons are tried in the place of those set aside.
const refills = 6

// refill tries, in the order of the list, whether somebody who waits fits in
// every season and can start.
func (c *composer) refill() {
	tries := 0
	for _, i := range append([]int(nil), c.res.Unserved...) {
		if tries == refills || c.stopped() {
			return
		}
		if c.never(i) {
			continue
		}
		tries++
		got, ok := c.place(c.res.Jobs, i, nil)
		if !ok {
			continue
		}
		before, weeks, months := c.res.Jobs, c.weeks, c.ramp
		why, aside := c.barred[i]
		c.res.Jobs = got.Jobs
		delete(c.barred, i)
		if c.weeks, ok = c.weeksWith(got.Jobs, i, nil); ok {
			c.ramp = ramp.Climb(c.target())
			ok = len(c.ramp.Stuck) == 0
		}
		if !ok {
			c.res.Jobs, c.weeks, c.ramp = before, weeks, months
		}
		if !ok && aside {
			c.barred[i] = why
		}
		c.p.Clients[i].Barred = !ok
		c.recount()
	}
}

// main solves the reference week.
func (c *composer) main() error {
	c.p = c.m.Problem(c.monthsLike(c.ref))
	c.prepare(c.p)
	c.aside = make([]bool, len(c.p.Clients))
	for i, cl := range c.p.Clients {
		c.aside[i] = cl.Barred
	}
	kept := c.kept()
	if kept != nil && c.stopped() {
		c.res = c.unsearched(c.p, c.mended(c.p, kept))
		c.bound = min(c.bound, c.res.Bounds[0].Value)
		c.recount()
		return nil
	}
	res, err := c.solve(c.p, field.PolicyOf(c.policy), lang.T("la semaine type", "the typical week"), solve.Control{Start: c.start})
	if err != nil {
		return err
	}
	c.bound = min(c.bound, res.Bounds[0].Value)
	res.Jobs = c.better(c.p, res.Jobs, kept)
	c.res, c.first, c.idle = res, res.Work, res.Idle
	if c.tidy != nil {
		found := res.Values
		res.Jobs = c.tidy(res.Jobs)
		c.recount()
		c.doubt(found)
	}
	c.recount()
	return nil
}

// doubt replaces the bounds of the aims after the first at which the plan is no
// longer what was found: they held for that alone.
func (c *composer) doubt(found solve.Values) {
	loosest, other := room.Loosest(c.p), false
	for k := range found {
		b := &c.res.Bounds[k]
		if other {
			b.Value = loosest[k]
		}
		b.Proven = b.Value == c.res.Values[k]
		other = other || found[k] != c.res.Values[k]
	}
}

// kept returns the plan at hand before a search, nil for none.
func (c *composer) kept() []solve.Job {
	if c.start == nil && c.res != nil {
		return c.res.Jobs
	}
	return c.start
}

// prepare applies to p what the composer itself decided: who is barred, what is kept.
func (c *composer) prepare(p *solve.Problem) {
	for i := range c.barred {
		p.Clients[i].Barred = true
	}
	if c.hold != nil {
		c.hold(p)
	}
	c.lift(p)
}

// lift lets a company pay the contracts it signed even without any activity:
// a commitment is never a reason for having no plan.
func (c *composer) lift(p *solve.Problem) {
	for g := range p.Groups {
		l := &p.Groups[g]
		cost, blocks := int64(0), 0
		for i := range p.Clients {
			if cl := &p.Clients[i]; cl.Signed && cl.Group == g {
				blocks += cl.Least
				cost += int64(cl.Least) * (cl.IdleCost - l.Relief)
			}
		}
		if cost > l.Budget || blocks > l.Ceiling {
			c.m.NoteOnce("budget", lang.F("Les contrats signés dépassent à eux seuls ce que %s peut payer s’ils restent sans activité.",
				"The signed contracts alone pass what %s can pay if they stay without activity.", c.m.CompanyName(g)))
		}
		l.Budget, l.Ceiling = max(l.Budget, cost), max(l.Ceiling, blocks)
	}
}

// solve runs one search and counts its work.
func (c *composer) solve(p *solve.Problem, policy solve.Policy, step lang.Text, k solve.Control) (*solve.Result, error) {
	k.Seed, k.Cores, k.Stop = c.o.Seed, c.o.Cores, c.o.Stop
	if k.Effort == 0 {
		k.Effort = c.o.Effort
	}
	if c.o.Progress != nil {
		k.Progress = func(s solve.Progress) { c.o.Progress(Progress{step, c.policy, s}) }
	}
	res, err := search.Solve(p, policy, k)
	if err != nil {
		return nil, err
	}
	c.work += res.Work
	c.halted = c.halted || res.Interrupted
	return res, nil
}

// served reports whether job j serves its client.
func served(j solve.Job) bool { return room.Served(j) }

// now returns the plan at hand as an attempt among others.
func (c *composer) now() trial.Plan { return trial.Plan{P: c.p, Jobs: c.res.Jobs} }

// target returns the weeks that the months climb to.
func (c *composer) target() ramp.Weeks {
	return ramp.Weeks{M: c.m, P: c.p, Jobs: c.res.Jobs, In: c.jobsIn, Was: c.was}
}

// companyOf returns the company that employs client i under job j.
func (c *composer) companyOf(i int, j solve.Job) int { return c.target().Company(i, j) }
