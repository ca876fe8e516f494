// Package verify checks a plan against the territory it was made for, from the
// input alone: it shares nothing with the composer or its numbers, so that a
// plan is believed because it holds, not because of how it was found.
package verify

import (
	"fmt"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/worktime"
)

// Problem is one rule that a plan breaks, and where.
type Problem struct {
	Rule  string // "hours", "decision", "team", …
	Where string
}

// String returns the problem on one line.
func (p Problem) String() string { return p.Rule + ": " + p.Where }

// checker walks through one plan.
type checker struct {
	in       *plan.Input
	plan     *plan.Plan
	half     worktime.Minutes
	horizon  int
	person   map[people.ID]*people.Person
	activity map[needs.ActivityID]*needs.Activity
	site     map[company.SiteID]*company.Site
	contract map[people.ID]*company.Contract
	bad      []Problem
}

// Plan returns every rule that p breaks for the territory in; none when it holds.
func Plan(in plan.Input, p *plan.Plan) []Problem {
	c := &checker{in: &in, plan: p, half: in.Territory.HalfDay, horizon: in.Territory.Horizon,
		person: map[people.ID]*people.Person{}, activity: map[needs.ActivityID]*needs.Activity{},
		site: map[company.SiteID]*company.Site{}, contract: map[people.ID]*company.Contract{}}
	if c.half <= 0 {
		c.half = worktime.HalfDay
	}
	if c.horizon <= 0 {
		c.horizon = 24
	}
	for k := range in.People {
		c.person[in.People[k].ID] = &in.People[k]
	}
	for k := range in.Activities {
		c.activity[in.Activities[k].ID] = &in.Activities[k]
	}
	for k := range in.Sites {
		c.site[in.Sites[k].ID] = &in.Sites[k]
	}
	for k := range in.Contracts {
		c.contract[in.Contracts[k].Person] = &in.Contracts[k]
	}
	c.everybody()
	for k := range p.Jobs {
		c.job(&p.Jobs[k])
	}
	c.weeks()
	c.months()
	c.aims()
	c.pins()
	return c.bad
}

func (c *checker) fault(rule, format string, args ...any) {
	c.bad = append(c.bad, Problem{rule, fmt.Sprintf(format, args...)})
}

// everybody is in the plan once, with a job or waiting.
func (c *checker) everybody() {
	seen := map[people.ID]int{}
	for _, j := range c.plan.Jobs {
		seen[j.Person]++
	}
	for _, w := range c.plan.Waiting {
		seen[w.Person]++
		if c.contract[w.Person] != nil {
			c.fault("signed", "%s has a contract and waits", w.Person)
		}
		if len(w.Reasons) == 0 || len(w.Reasons) > 4 {
			c.fault("reasons", "%s waits with %d reasons", w.Person, len(w.Reasons))
		}
	}
	for id := range c.person {
		if seen[id] != 1 {
			c.fault("everybody", "%s is there %d times", id, seen[id])
		}
	}
	if len(seen) != len(c.person) {
		c.fault("everybody", "%d persons for %d listed", len(seen), len(c.person))
	}
}

// up returns the half-days that cover m.
func (c *checker) up(m worktime.Minutes) int { return int((m + c.half - 1) / c.half) }

// job checks the time, the employer and the shares of one job.
func (c *checker) job(j *plan.Job) {
	p := c.person[j.Person]
	if p == nil {
		c.fault("everybody", "%s is not listed", j.Person)
		return
	}
	k := c.contract[j.Person]
	if j.Signed != (k != nil) {
		c.fault("signed", "%s: signed %v", j.Person, j.Signed)
	}
	if k != nil {
		if j.Company != k.Company || j.Paid != k.Paid || j.HalfDays != c.up(k.Paid) {
			c.fault("signed", "%s: %s, %d minutes, %d half-days", j.Person, j.Company, j.Paid, j.HalfDays)
		}
	} else {
		c.hours(p, j)
	}
	if j.Unassigned < 0 || k == nil && j.Unassigned > 0 {
		c.fault("unassigned", "%s has %d", j.Person, j.Unassigned)
	}
	if over := worktime.Minutes(j.HalfDays)*c.half - j.Paid; over != j.Rounding || over < 0 {
		c.fault("rounding", "%s: %d said, %d counted", j.Person, j.Rounding, over)
	}
	for _, s := range j.Shares {
		if l := c.site[s.Site]; l == nil || l.Company != j.Company {
			c.fault("company", "%s works on %s for %s", j.Person, s.Site, j.Company)
		}
	}
}

// hours checks the chosen time of somebody without a contract.
func (c *checker) hours(p *people.Person, j *plan.Job) {
	least, most := p.Hours.Least, max(p.Hours.Most, p.Hours.Wanted)
	if least <= 0 {
		least = p.Hours.Wanted
	}
	if j.Paid < least || j.Paid > most || j.HalfDays < c.up(least) || j.HalfDays > c.up(most) {
		c.fault("hours", "%s: %d minutes in %d half-days, chosen %d to %d", p.ID, j.Paid, j.HalfDays, least, most)
	}
}

// pins checks that each pin holds, or that a flag says it does not.
func (c *checker) pins() {
	flagged := false
	for _, f := range c.plan.Flags {
		flagged = flagged || f.Kind == "pin"
	}
	for _, pin := range c.in.Pins {
		held := true
		switch pin.Kind {
		case plan.Require:
			j := c.jobOf(pin.Person)
			held = j != nil && (pin.Activity == "" || blocksOf(j.Shares, pin.Activity) >= max(pin.HalfDays, 1))
		case plan.Forbid:
			held = pin.Activity != "" || c.jobOf(pin.Person) == nil
		case plan.Open:
			held = c.given(pin.Activity) > 0
		}
		if !held && !flagged {
			c.fault("pin", "%s %s %s does not hold and is not flagged", pin.Kind, pin.Person, pin.Activity)
		}
	}
}

func (c *checker) jobOf(id people.ID) *plan.Job {
	for k := range c.plan.Jobs {
		if c.plan.Jobs[k].Person == id {
			return &c.plan.Jobs[k]
		}
	}
	return nil
}

func (c *checker) given(id needs.ActivityID) int {
	n := 0
	for _, j := range c.plan.Jobs {
		n += blocksOf(j.Shares, id)
	}
	return n
}

func blocksOf(shares []plan.Share, id needs.ActivityID) int {
	for _, s := range shares {
		if s.Activity == id {
			return s.HalfDays
		}
	}
	return 0
}

// monthAt returns month index k of the horizon.
func (c *checker) monthAt(k int) calendar.Month {
	return c.in.Territory.Date.Month() + calendar.Month(k)
}
