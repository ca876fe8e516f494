package verify

import (
	"slices"

	"fabrique/additionality"
	"fabrique/company"
	"fabrique/geo"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/skills"
	"fabrique/worktime"
)

// line is one person's part of a typical week.
type line struct {
	person     people.ID
	shares     []plan.Share
	week       [worktime.Slots]needs.ActivityID
	unassigned int
}

// weeks checks the main week and that of every season.
func (c *checker) weeks() {
	var main []line
	for _, j := range c.plan.Jobs {
		main = append(main, line{j.Person, j.Shares, j.Week, j.Unassigned})
	}
	last := 0
	for _, j := range c.plan.Jobs {
		last = max(last, int(j.Start-c.monthAt(0)))
	}
	covered := map[int]bool{}
	for _, s := range c.plan.Seasons {
		var lines []line
		for _, j := range s.Jobs {
			lines = append(lines, line{j.Person, j.Shares, j.Week, j.Unassigned})
		}
		for _, m := range s.Months {
			covered[m] = true
			c.week(lines, m)
		}
	}
	c.week(main, int(c.plan.Reference)%12)
	for k := last; k < c.horizon; k++ {
		if m := int(c.monthAt(k)) % 12; !covered[m] {
			covered[m] = true
			c.week(main, m)
		}
	}
}

// week checks one typical week in one month of the year.
func (c *checker) week(lines []line, month int) {
	if len(lines) != len(c.plan.Jobs) {
		c.fault("season", "month %d has %d persons of %d", month, len(lines), len(c.plan.Jobs))
	}
	present := map[needs.ActivityID]*[worktime.Slots]int{}
	leads := map[needs.ActivityID]*[worktime.Slots]int{}
	for _, l := range lines {
		c.line(l)
		for t, id := range l.week {
			a := c.activity[id]
			if a == nil {
				continue
			}
			if present[id] == nil {
				present[id], leads[id] = &[worktime.Slots]int{}, &[worktime.Slots]int{}
			}
			present[id][t]++
			if c.canLead(c.person[l.person], a) {
				leads[id][t]++
			}
		}
	}
	rooms := map[company.SiteID]*[worktime.Slots]int{}
	for id, at := range present {
		a := c.activity[id]
		c.activityWeek(a, month, at, leads[id])
		s := company.SiteID(a.Site)
		if rooms[s] == nil {
			rooms[s] = &[worktime.Slots]int{}
		}
		for t, n := range at {
			rooms[s][t] += n
			if l := c.site[s]; l.Places > 0 && rooms[s][t] > l.Places {
				c.fault("places", "%s half-day %d", s, t)
			}
		}
	}
}

// line checks one person's week: time, place, law, wishes refused.
func (c *checker) line(l line) {
	p, j := c.person[l.person], c.jobOf(l.person)
	if p == nil || j == nil {
		c.fault("season", "%s is in a week without a job", l.person)
		return
	}
	total, laid := l.unassigned, 0
	for _, s := range l.shares {
		total += s.HalfDays
		c.share(p, j, s, l.week)
	}
	for _, id := range l.week {
		if id != "" {
			laid++
		}
	}
	if total != j.HalfDays || laid+l.unassigned != total {
		c.fault("week", "%s: %d half-days laid out, %d shared, %d due", p.ID, laid, total, j.HalfDays)
	}
	most := c.in.Territory.Most
	if most <= 0 {
		most = 3
	}
	if len(l.shares) > most {
		c.fault("most", "%s has %d activities", p.ID, len(l.shares))
	}
}

// share checks one activity of a person's week.
func (c *checker) share(p *people.Person, j *plan.Job, s plan.Share, week [worktime.Slots]needs.ActivityID) {
	a := c.activity[s.Activity]
	if a == nil || s.HalfDays < 1 {
		c.fault("share", "%s: %s %d", p.ID, s.Activity, s.HalfDays)
		return
	}
	n := 0
	for t, id := range week {
		if id != s.Activity {
			continue
		}
		n++
		if !p.Available.Has(t) || !a.Opening.Has(t) {
			c.fault("availability", "%s on %s, half-day %d", p.ID, a.ID, t)
		}
	}
	if n != s.HalfDays {
		c.fault("week", "%s on %s: %d laid out of %d", p.ID, a.ID, n, s.HalfDays)
	}
	if c.site[company.SiteID(a.Site)].Company != j.Company {
		c.fault("company", "%s works on %s for %s", p.ID, a.ID, j.Company)
	}
	c.lawful(p, a)
}

// lawful checks that nothing keeps p from a.
func (c *checker) lawful(p *people.Person, a *needs.Activity) {
	if slices.Contains(p.Refused, a.Family) || slices.Contains(p.RefusedTasks, string(a.ID)) {
		c.fault("refused", "%s refused %s", p.ID, a.ID)
	}
	for _, d := range a.Demands {
		if slices.Contains(p.Restrictions, d) {
			c.fault("restriction", "%s on %s", p.ID, a.ID)
		}
	}
	for _, l := range a.Licences {
		if !slices.Contains(p.Licences, l) {
			c.fault("licence", "%s on %s", p.ID, a.ID)
		}
	}
	if p.Travel > 0 && geo.Distance(p.Home, c.site[company.SiteID(a.Site)].Point) > p.Travel {
		c.fault("travel", "%s on %s", p.ID, a.ID)
	}
	for _, pin := range c.in.Pins {
		if pin.Kind == plan.Forbid && pin.Person == p.ID && pin.Activity == a.ID {
			c.fault("pin", "%s is forbidden %s", p.ID, a.ID)
		}
		if pin.Kind == plan.Close && pin.Activity == a.ID {
			c.fault("pin", "%s is closed", a.ID)
		}
	}
}

// activityWeek checks the sums, teams and supervision of one activity in a month of the year.
func (c *checker) activityWeek(a *needs.Activity, month int, at, leads *[worktime.Slots]int) {
	sum := 0
	for t, n := range at {
		sum += n
		if n > 0 && n < max(a.Team, 1) {
			c.fault("team", "%s half-day %d has %d", a.ID, t, n)
		}
		if a.LeadPer > 0 && leads[t]*a.LeadPer < n {
			c.fault("supervision", "%s half-day %d has %d leaders for %d", a.ID, t, leads[t], n)
		}
	}
	r := a.In(month)
	if sum > r.Most || sum < r.Least {
		c.fault("range", "%s gives %d in month %d, allowed %d to %d", a.ID, sum, month, r.Least, r.Most)
	}
	d, ok := additionality.On(c.in.Decisions, a.ID, c.in.Territory.Date)
	if !ok || d.State != additionality.Favourable && d.State != additionality.Conditional {
		c.fault("decision", "%s has no valid decision", a.ID)
		return
	}
	if d.State == additionality.Conditional {
		c.conditions(a, d, month, sum)
	}
}

func (c *checker) conditions(a *needs.Activity, d additionality.Decision, month, sum int) {
	for _, k := range d.Conditions {
		switch k.Kind {
		case additionality.CapHours:
			if sum > k.HalfDays {
				c.fault("cap", "%s gives %d of %d", a.ID, sum, k.HalfDays)
			}
		case additionality.CapSales:
			if year := int64(sum) * int64(c.half) * 52 * int64(a.Sales) / 60; year > int64(k.Amount) {
				c.fault("cap", "%s sells %d of %d", a.ID, year, k.Amount)
			}
		case additionality.Months:
			if !k.Months[month] {
				c.fault("season", "%s runs in month %d", a.ID, month)
			}
		}
	}
}

// canLead reports whether p may supervise a.
func (c *checker) canLead(p *people.Person, a *needs.Activity) bool {
	level := a.LeadLevel
	if level == 0 {
		level = skills.Showing
	}
	if a.LeadSkill != "" {
		return p.Skills[a.LeadSkill] >= level
	}
	for _, r := range a.Asks {
		if p.Skills[r.Skill] < level {
			return false
		}
	}
	return len(a.Asks) > 0
}
