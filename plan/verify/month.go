package verify

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/territory"
	"fabrique/worktime"
)

// months checks hires, order, openings, ceilings and budgets month by month.
func (c *checker) months() {
	if len(c.plan.Months) != c.horizon {
		c.fault("months", "%d of %d", len(c.plan.Months), c.horizon)
		return
	}
	firms := map[company.ID]*company.Company{}
	for k := range c.in.Companies {
		firms[c.in.Companies[k].ID] = &c.in.Companies[k]
	}
	for k, m := range c.plan.Months {
		hires, paid, persons := map[company.ID]int{}, map[company.ID]worktime.Minutes{}, 0
		for _, j := range c.plan.Jobs {
			if j.Start == m.Month && !j.Signed {
				hires[j.Company]++
			}
			if j.Start <= m.Month {
				persons++
				paid[j.Company] += j.Paid
			}
		}
		if persons != m.Persons || m.Month != c.monthAt(k) {
			c.fault("months", "%s: %d persons said, %d counted", m.Month, m.Persons, persons)
		}
		for id, f := range firms {
			if f.Hires > 0 && hires[id] > f.Hires {
				c.fault("hires", "%s hires %d in %s", id, hires[id], m.Month)
			}
			if f.Ceiling > 0 && paid[id].FTE() > f.Ceiling {
				c.fault("ceiling", "%s has %d in %s", id, paid[id].FTE(), m.Month)
			}
		}
		for _, b := range m.ByCompany {
			if b.Budget != nil && b.Net > *b.Budget && !c.flagged("budget") {
				c.fault("budget", "%s spends %d of %d in %s", b.Company, b.Net, *b.Budget, m.Month)
			}
		}
	}
	c.order()
	c.openings()
}

func (c *checker) flagged(kind string) bool {
	for _, f := range c.plan.Flags {
		if f.Kind == kind {
			return true
		}
	}
	return false
}

// order checks that starts follow the list, and that exceptions say so.
func (c *checker) order() {
	latest := calendar.Month(-1)
	for _, j := range c.plan.Jobs {
		if j.Start < c.monthAt(0) || j.Start >= c.monthAt(c.horizon) {
			c.fault("start", "%s in %s", j.Person, j.Start)
		}
		if j.Signed {
			continue
		}
		if ahead := j.Start < latest; ahead != j.Ahead || ahead && j.StartWhy.Empty() {
			c.fault("order", "%s in %s: ahead %v, %q", j.Person, j.Start, j.Ahead, j.StartWhy.EN)
		}
		latest = max(latest, j.Start)
	}
}

// openings checks that an activity opens with its least hours, its team and a leader.
func (c *checker) openings() {
	for _, a := range c.plan.Activities {
		act := c.activity[a.Activity]
		if !a.Open || act == nil {
			continue
		}
		lines := c.linesIn(a.Opens)
		sum, team := 0, 0
		for _, j := range c.plan.Jobs {
			if n := blocksOf(lines[j.Person], a.Activity); n > 0 && j.Start <= a.Opens {
				sum += n
				team++
			}
		}
		if r := act.In(int(a.Opens) % 12); sum < max(r.Least, 1) || team < act.Team {
			c.fault("opening", "%s opens in %s with %d half-days and %d persons", a.Activity, a.Opens, sum, team)
		}
		for k, n := range a.ByMonth {
			if n > 0 && c.monthAt(k) < a.Opens {
				c.fault("opening", "%s has hours before %s", a.Activity, a.Opens)
			}
		}
	}
}

// linesIn returns the shares of each person in a month.
func (c *checker) linesIn(m calendar.Month) map[people.ID][]plan.Share {
	out := map[people.ID][]plan.Share{}
	for _, j := range c.plan.Jobs {
		out[j.Person] = j.Shares
	}
	for _, s := range c.plan.Seasons {
		for _, month := range s.Months {
			if month == int(m)%12 {
				for _, j := range s.Jobs {
					out[j.Person] = j.Shares
				}
			}
		}
	}
	return out
}

// aims recomputes the first four levels.
func (c *checker) aims() {
	var v [4]int64
	given := map[needs.ActivityID]int{}
	for _, j := range c.plan.Jobs {
		p := c.person[j.Person]
		if p == nil {
			return
		}
		v[0] += c.base() + int64(p.Listed.MonthsUntil(c.in.Territory.Date))
		wanted := p.Hours.Wanted
		if wanted <= 0 {
			wanted = max(p.Hours.Least, p.Hours.Most)
		}
		if k := c.contract[j.Person]; k != nil {
			wanted = k.Paid
		}
		v[1] += int64(max(j.HalfDays-c.up(wanted), c.up(wanted)-j.HalfDays))
		for _, s := range j.Shares {
			v[2] += int64(s.HalfDays) * [...]int64{0, 1, 3, 9, 27}[s.Class]
			given[s.Activity] += s.HalfDays
		}
	}
	for id, n := range given {
		a := c.activity[id]
		v[3] += int64(a.Usefulness) * int64(min(n, a.Need))
	}
	for k := range v {
		l := c.plan.Levels[k]
		if l.Value != v[k] {
			c.fault("level", "%s is %d, counted %d", l.Name, l.Value, v[k])
		}
		if k == 0 && c.plan.Policy == territory.Strict {
			continue
		}
		if more := k == 0 || k == 3; more && l.Bound < l.Value || !more && l.Bound > l.Value {
			c.fault("bound", "%s is %d, bound %d", l.Name, l.Value, l.Bound)
		}
	}
}

// base returns what placing anybody counts.
func (c *checker) base() int64 {
	if c.in.Territory.Base > 0 {
		return int64(c.in.Territory.Base)
	}
	return 10
}
