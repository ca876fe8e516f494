package plan

import (
	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/plan/ramp"
	"fabrique/worktime"
)

// months fills the ramp-up: who starts, what opens, and the money of each month.
func (c *composer) months(out *Plan) {
	var firms []*ramp.Firm
	for g := range c.m.In.Companies {
		firms = append(firms, ramp.NewFirm(c.target(), c.ramp, g))
	}
	gaps := map[int][]int{}
	for k := range c.m.Horizon {
		month := MonthPlan{Month: c.m.First + calendar.Month(k)}
		for g, l := range firms {
			l.Turn(k)
			c.company(&month, g, k, l)
			c.seasonGap(k, l, gaps)
		}
		for i, start := range c.ramp.Start {
			if start == k && c.m.Contract[i] == nil {
				month.Starts = append(month.Starts, c.m.Person(i).ID)
			}
		}
		for a, opens := range c.ramp.Opens {
			if opens == k {
				month.Opens = append(month.Opens, c.m.Activity(a).ID)
			}
		}
		out.Months = append(out.Months, month)
	}
	c.sayGaps(gaps)
	c.steady(out)
}

// company adds company g to month index k.
func (c *composer) company(month *MonthPlan, g, k int, l *ramp.Firm) {
	sum := l.Account()
	one := CompanyMonth{Company: c.m.In.Companies[g].ID, Net: monthly(sum.Net())}
	var paid worktime.Minutes
	for _, i := range l.Members {
		if !l.Here(i) {
			continue
		}
		paid += c.paidTime(i)
		month.Persons++
		if c.ramp.Start[i] == k && c.m.Contract[i] == nil {
			one.Starts++
		}
	}
	one.FTE = paid.FTE()
	month.FTE += one.FTE
	month.Wages += monthly(sum.Wages)
	month.Support += monthly(sum.Support)
	month.Sales += monthly(sum.Sales)
	month.Equipment += monthly(sum.Equipment)
	if b, ok := c.m.Budget(g, k); ok {
		one.Budget = &b
		if month.Budget == nil {
			month.Budget = new(money.Cents)
		}
		*month.Budget += b
		if one.Net > b {
			c.m.NoteOnce("budget", lang.F("%s dépasse ses moyens propres de %s en %s.", "%s exceeds its own means by %s in %s.",
				c.m.CompanyName(g), (one.Net-b).Rounded(), month.Month))
		}
	}
	month.ByCompany = append(month.ByCompany, one)
}

// paidTime returns the paid time a week of client i.
func (c *composer) paidTime(i int) worktime.Minutes {
	return c.m.Paid(i, c.res.Jobs[i].Blocks()+c.res.Jobs[i].Idle)
}

// monthly returns a twelfth of a year's amount.
func monthly(year money.Cents) money.Cents { return year.Share(1, 12) }

// seasonGap notes the activities that fall short, in a month of the ramp-up, of what they need to run.
func (c *composer) seasonGap(k int, l *ramp.Firm, gaps map[int][]int) {
	for a, opens := range c.ramp.Opens {
		if opens >= 0 && opens < k && l.Load(a) > 0 && !l.Holds(a) {
			gaps[a] = append(gaps[a], k)
		}
	}
}

// sayGaps flags them.
func (c *composer) sayGaps(gaps map[int][]int) {
	for a := range c.m.In.Activities {
		if ks := gaps[a]; len(ks) > 0 {
			c.m.Note("season", lang.F("%s manque de monde en %s, avant la fin de la montée en charge.",
				"%s is short of people in %s, before the ramp-up ends.", c.m.Name(a), c.m.MonthNames(ks)))
		}
	}
}

// steady sums the main week over a year, once all have started.
func (c *composer) steady(out *Plan) {
	sum := &out.Money
	open := map[int]bool{}
	for i, j := range c.res.Jobs {
		if !served(j) {
			continue
		}
		g, n, paid := c.companyOf(i, j), j.Blocks()+j.Idle, c.paidTime(i)
		sum.Employer += c.m.Hours[g].Employer.Year(paid)
		sum.Contribution += c.m.Support(g).Year(paid)
		for _, s := range j.Shares {
			a := c.p.Clients[i].Options[s.Option].Facility
			sum.Sales += c.m.Sales(a, paid, s.Blocks, n)
			open[a] = true
		}
	}
	for a := range open {
		sum.Equipment += c.m.Activity(a).Equipment
	}
	sum.Net = sum.Employer + sum.Equipment - sum.Sales
}
