package plan

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// months fills the ramp-up: who starts, what opens, and the money of each month.
func (c *composer) months(out *Plan) {
	var firms []*climber
	for g := range c.m.in.Companies {
		firms = append(firms, newClimber(c, c.ramp, g))
	}
	for k := range c.m.horizon {
		month := MonthPlan{Month: c.m.first + calendar.Month(k)}
		for _, l := range firms {
			l.k = k
			l.turn()
			c.company(&month, l)
			c.seasonGap(l)
		}
		for i, start := range c.ramp.start {
			if start == k && c.m.contract[i] == nil {
				month.Starts = append(month.Starts, c.m.person(i).ID)
			}
		}
		for a, opens := range c.ramp.opens {
			if opens == k {
				month.Opens = append(month.Opens, c.m.activity(a).ID)
			}
		}
		out.Months = append(out.Months, month)
	}
	c.steady(out, firms)
}

// company adds one company to a month.
func (c *composer) company(month *MonthPlan, l *climber) {
	sum := l.account()
	one := CompanyMonth{Company: company.ID(c.m.in.Companies[l.g].ID), Net: monthly(sum.net())}
	var paid worktime.Minutes
	for _, i := range l.members {
		if !l.here(i) {
			continue
		}
		paid += c.m.paid(i, l.jobs[i].Blocks()+l.jobs[i].Idle)
		month.Persons++
		if l.r.start[i] == l.k && c.m.contract[i] == nil {
			one.Starts++
		}
	}
	one.FTE = paid.FTE()
	month.FTE += one.FTE
	month.Wages += monthly(sum.wages)
	month.Support += monthly(sum.support)
	month.Sales += monthly(sum.sales)
	month.Equipment += monthly(sum.equipment)
	if b, ok := c.m.budget(l.g, l.k); ok {
		one.Budget = &b
		if month.Budget == nil {
			month.Budget = new(money.Cents)
		}
		*month.Budget += b
		if one.Net > b {
			c.m.flagOnce("budget", lang.F("%s dépasse ses moyens propres de %s en %s.", "%s exceeds its own means by %s in %s.",
				c.m.companyName(l.g), (one.Net-b).Rounded(), month.Month))
		}
	}
	month.ByCompany = append(month.ByCompany, one)
}

// monthly returns a twelfth of a year's amount.
func monthly(year money.Cents) money.Cents { return year.Share(1, 12) }

// seasonGap flags activities that fall short, in a season of the ramp-up, of what they need to run.
func (c *composer) seasonGap(l *climber) {
	for a := range l.of {
		if c.ramp.opens[a] >= 0 && c.ramp.opens[a] < l.k && l.load[a] > 0 && !l.holds(a) {
			c.m.flagOnce("season", lang.F("%s manque de monde en %s, avant la fin de la montée en charge.",
				"%s is short of people in %s, before the ramp-up ends.", c.m.name(a), c.m.first+calendar.Month(l.k)))
		}
	}
}

// steady sums the main week over a year, once all have started.
func (c *composer) steady(out *Plan, firms []*climber) {
	for _, l := range firms {
		l.k, l.jobs = c.m.horizon, c.res.Jobs
		for a := range l.of {
			l.load[a], l.heads[a], l.leads[a] = 0, 0, 0
		}
		for _, i := range l.members {
			l.add(i, 1)
		}
		l.k = c.ref
		sum := l.account()
		out.Money.Employer += sum.wages
		out.Money.Contribution += sum.support
		out.Money.Sales += sum.sales
		out.Money.Equipment += sum.equipment
	}
	out.Money.Net = out.Money.Employer + out.Money.Equipment - out.Money.Sales
}
