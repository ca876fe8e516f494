package plan

import (
	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/solve"
	"fabrique/worktime"
)

// problem returns the numbers of the typical week that the months of the
// horizon at indexes ks share: their ranges are alike, and the tightest of
// their budgets binds.
func (m *model) problem(ks []int) *solve.Problem {
	p := &solve.Problem{Slots: m.slots, Most: m.in.Territory.Most}
	if p.Most <= 0 {
		p.Most = 3
	}
	for _, l := range m.in.Sites {
		p.Places = append(p.Places, solve.Place{Group: m.group[l.Company], Room: l.Places})
	}
	for g := range m.in.Companies {
		p.Groups = append(p.Groups, m.groupOf(g, ks))
	}
	for a := range m.in.Activities {
		p.Facilities = append(p.Facilities, m.facilityOf(a, m.monthOfYear(ks[0])))
	}
	for i := range m.order {
		p.Clients = append(p.Clients, m.clientOf(i))
	}
	return p
}

// facilityOf returns activity a in a month of the year.
func (m *model) facilityOf(a, month int) solve.Facility {
	act := m.activity(a)
	r, _ := m.limits(a, month)
	return solve.Facility{
		Least: r.Least, Most: r.Most, Open: uint16(act.Opening), Team: max(act.Team, 1), LeadPer: act.LeadPer,
		Place: m.site[a], Fixed: int64(act.Equipment), Worth: int64(act.Usefulness), Need: act.Need,
		Must: m.pinned(Open, act.ID),
	}
}

// clientOf returns client i with an option for each activity that no hard rule
// keeps from them and that some month may open.
func (m *model) clientOf(i int) solve.Client {
	least, want, most, told := m.chosen(i)
	c := solve.Client{
		Weight: m.base() + int64(m.waited(i)), Least: least, Want: want, Most: most,
		Free: uint16(m.person(i).Available), Barred: !told,
	}
	if k := m.contract[i]; k != nil {
		c.Signed, c.Group = true, m.group[k.Company]
		c.IdleCost = int64(m.hours[c.Group].Employer.Year(m.half))
	}
	for a := range m.in.Activities {
		if m.bans[i][a] == lawful && m.rulings[a].shut.Empty() {
			c.Options = append(c.Options, m.optionOf(i, a))
		}
	}
	m.require(i, &c)
	return c
}

// optionOf returns what client i working in activity a is worth and costs.
func (m *model) optionOf(i, a int) solve.Option {
	_, _, class := m.fit(i, a)
	return solve.Option{Facility: a, Class: fitWeight[class], Cost: int64(m.blockCost(i, a)), Lead: m.leads(i, a)}
}

// require applies the pins that give client i a job or an activity.
func (m *model) require(i int, c *solve.Client) {
	for _, pin := range m.in.Pins {
		if pin.Kind != Require || pin.Person != m.person(i).ID {
			continue
		}
		c.Must = true
		if pin.Activity == "" {
			continue
		}
		if k := optionTo(c, m.facility[pin.Activity]); k >= 0 {
			c.Options[k].Least = min(max(pin.HalfDays, 1), c.Most)
		} else {
			a := m.facility[pin.Activity]
			why := m.banText(i, a)
			if why.Empty() {
				why = m.rulings[a].shut
			}
			m.flagOnce("pin", lang.F("L’épingle de %s sur %s ne peut pas tenir\u00a0: %s.", "The pin of %s on %s cannot hold: %s.", m.personName(i), m.name(a), why))
		}
	}
}

// optionTo returns the index of the option of c to facility a, −1 when it has none.
func optionTo(c *solve.Client, a int) int {
	for k := range c.Options {
		if c.Options[k].Facility == a {
			return k
		}
	}
	return -1
}

// groupOf returns company g with the tightest budget of the months at indexes
// ks of the horizon, scaled to a year.
func (m *model) groupOf(g int, ks []int) solve.Group {
	c := m.in.Companies[g]
	out := solve.Group{Budget: solve.NoLimit, Relief: int64(m.support(g).Year(m.half)), Ceiling: solve.NoBlocks, Newcomers: solve.NoBlocks}
	for _, k := range ks {
		if b, ok := m.budget(g, k); ok {
			out.Budget = min(out.Budget, 12*int64(b))
		}
	}
	if c.Ceiling > 0 {
		out.Ceiling = int(c.Ceiling * int64(worktime.FullTime) / 1000 / int64(m.half))
	}
	if c.Hires > 0 {
		out.Newcomers = c.Hires * m.horizon
	}
	return out
}

// blockCost returns the net cost in a year of one weekly half-day of client i in
// activity a: the whole half-day for the employer, the least of it that may be
// paid work for the sales. So no plan spends more than its half-days say.
func (m *model) blockCost(i, a int) money.Cents {
	least, _, most, _ := m.chosen(i)
	time, n := m.paid(i, least), least
	for h := least + 1; h <= most; h++ {
		if t := m.paid(i, h); int(t)*n < int(time)*h {
			time, n = t, h
		}
	}
	return m.hours[m.employer[a]].Employer.Year(m.half) - m.sales(a, time, 1, n)
}

// sales returns what clients pay in a year for part ÷ whole of a weekly time spent on activity a.
func (m *model) sales(a int, weekly worktime.Minutes, part, whole int) money.Cents {
	return m.activity(a).Sales.Share(52*int64(weekly)*int64(part), 60*int64(whole))
}

// monthOfYear returns the month of the year of month index k of the horizon, 0 for January.
func (m *model) monthOfYear(k int) int { return int(m.first+calendar.Month(k)) % 12 }

// ranges returns the half-days of every activity in a month of the year.
func (m *model) ranges(month int) []needs.Range {
	out := make([]needs.Range, len(m.in.Activities))
	for a := range out {
		out[a], _ = m.limits(a, month)
	}
	return out
}

// flagOnce adds a flag unless it is already there.
func (m *model) flagOnce(kind string, text lang.Text) {
	for _, f := range m.flags {
		if f.Kind == kind && f.Text == text {
			return
		}
	}
	m.flag(kind, text)
}
