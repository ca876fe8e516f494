package plan

import (
	"slices"

	"fabrique/lang"
	"fabrique/plan/field"
	"fabrique/plan/ramp"
	"fabrique/plan/room"
	"fabrique/plan/trial"
	"fabrique/solve"
)

// polish improves and bounds the aims of a plan from which somebody was set
// aside, or to which a season gave its hours: with hours free where what is
// found suits the seasons and the months, else for the hours at hand.
func (c *composer) polish() error {
	res, err := c.again(c.p, lang.T("la semaine type", "the typical week"), 0, c.res.Jobs)
	if err != nil {
		return err
	}
	suits, err := c.adopt(res)
	if err != nil {
		return err
	}
	c.res.Bounds[1] = solve.Bound{}
	if res.Idle == c.res.Idle && trial.SameServed(c.res.Jobs, res.Jobs) {
		c.res.Bounds[1] = res.Bounds[1]
	}
	if suits {
		copy(c.res.Bounds[1:], res.Bounds[1:])
	} else if err := c.polishAt(); err != nil {
		return err
	}
	if err := c.boundPlaced(); err != nil {
		return err
	}
	for _, s := range c.weeks {
		if err := c.boundHours(s); err != nil {
			return err
		}
	}
	c.res.Bounds[1].Proven = c.res.Bounds[1].Value == c.res.Values[1]
	return nil
}

// boundPlaced lowers the bound of level 1, once somebody was set aside, to what
// each season allows by itself. Contract hours without work come before that
// level: only what leaves as many as the plan bounds it.
func (c *composer) boundPlaced() error {
	if len(c.barred) == 0 || field.PolicyOf(c.policy) == solve.Strict {
		return nil
	}
	weeks := c.weeks
	if c.doubtPlaced() {
		weeks = append([]season{{ks: c.monthsLike(c.ref), jobs: c.res.Jobs}}, weeks...)
	}
	for _, s := range weeks {
		if s.early || c.stopped() {
			continue
		}
		p := c.m.Problem(s.ks)
		c.now().Unpin(p)
		res, err := c.solve(p, solve.Weighted, lang.T("la borne d’une saison", "the bound of a season"), solve.Control{Levels: 1})
		if err != nil {
			return err
		}
		if res.Idle == trial.Idle(s.jobs) {
			c.bound = min(c.bound, res.Bounds[0].Value)
		}
	}
	return nil
}

// doubtPlaced gives up the bound of level 1, and reports so, when the plan
// honours fewer pins than the main week for which it was found, or leaves other
// contract hours without work.
func (c *composer) doubtPlaced() bool {
	main := c.m.Problem(c.monthsLike(c.ref))
	if !c.now().Unpin(main) && c.res.Idle == c.idle {
		return false
	}
	c.bound = room.Loosest(main)[0]
	return true
}

// adopt takes the main week of res if it is no worse than the one at hand and
// every season and month suits it.
func (c *composer) adopt(res *solve.Result) (bool, error) {
	if c.res.Values.Better(res.Values) || !trial.KeepsAll(c.res.Jobs, res.Jobs) {
		return false, nil
	}
	if c.res.Values == res.Values {
		return true, nil
	}
	was, weeks, months := c.res.Jobs, c.weeks, c.ramp
	c.weeks = nil
	for _, s := range weeks {
		s.jobs = slices.Clone(s.jobs)
		c.weeks = append(c.weeks, s)
	}
	c.res.Jobs = res.Jobs
	lost, err := c.season()
	if err != nil {
		return false, err
	}
	if len(lost) == 0 {
		c.ramp = ramp.Climb(c.target())
		lost = c.ramp.Stuck
	}
	if len(lost) > 0 {
		c.res.Jobs, c.weeks, c.ramp = was, weeks, months
	}
	c.recount()
	return len(lost) == 0, nil
}

// polishAt improves and bounds the levels after the second for the persons and
// hours at hand.
func (c *composer) polishAt() error {
	c.atHours = true
	p := trial.Copy(c.p)
	c.sameHours(p, c.res.Jobs)
	res, err := c.again(p, lang.T("la semaine type", "the typical week"), 0, c.res.Jobs)
	if err != nil {
		return err
	}
	copy(c.res.Bounds[2:], res.Bounds[2:])
	before := c.res.Jobs
	c.res.Jobs = res.Jobs
	months := ramp.Climb(c.target())
	if _, _, bad := solve.Check(c.p, res.Jobs); len(bad) > 0 || len(months.Stuck) > 0 {
		c.res.Jobs = before
	} else {
		c.ramp = months
	}
	c.recount()
	return nil
}

// boundHours tightens the bound of level 2 by what the months of season s allow by themselves.
func (c *composer) boundHours(s season) error {
	if s.early || c.stopped() || c.res.Bounds[1].Value == c.res.Values[1] {
		return nil
	}
	p := c.m.Problem(s.ks)
	c.prepare(p)
	c.now().Unpin(p)
	res, err := c.again(p, lang.T("la borne d’une saison", "the bound of a season"), 2, s.jobs)
	if err == nil && res.Idle == trial.Idle(s.jobs) && trial.SameServed(c.res.Jobs, res.Jobs) {
		c.res.Bounds[1].Value = max(c.res.Bounds[1].Value, res.Bounds[1].Value)
	}
	return err
}
