package field

import (
	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/solve"
	"fabrique/worktime"
)

// Problem returns the numbers of the typical week that the months of the
// horizon at indexes ks share: their ranges are alike, and the budgets from the
// last of them on bind; those of the months before delay starts.
func (m *Model) Problem(ks []int) *solve.Problem {
	p := &solve.Problem{Slots: m.slots, Most: m.In.Territory.Most}
	if p.Most <= 0 {
		p.Most = 3
	}
	for _, l := range m.In.Sites {
		p.Places = append(p.Places, solve.Place{Group: m.Group[l.Company], Room: l.Places})
	}
	for g := range m.In.Companies {
		p.Groups = append(p.Groups, m.groupOf(g, ks))
	}
	for a := range m.In.Activities {
		p.Facilities = append(p.Facilities, m.FacilityOf(a, m.MonthOfYear(ks[0])))
	}
	for i := range m.Order {
		p.Clients = append(p.Clients, m.clientOf(i))
	}
	return p
}

// FacilityOf returns activity a in a month of the year.
func (m *Model) FacilityOf(a, month int) solve.Facility {
	act := m.Activity(a)
	r, _ := m.Limits(a, month)
	return solve.Facility{
		Least: r.Least, Most: r.Most, Open: uint16(act.Opening), Team: max(act.Team, 1), LeadPer: act.LeadPer,
		Place: m.Site[a], Fixed: int64(act.Equipment), Worth: int64(act.Usefulness), Need: act.Need,
		Must: m.Pinned(Open, act.ID),
	}
}

// clientOf returns client i with an option for each activity that no hard rule
// keeps from them and that some month may open.
func (m *Model) clientOf(i int) solve.Client {
	least, want, most, told := m.Chosen(i)
	c := solve.Client{
		Weight: m.base() + int64(m.Waited(i)), Least: least, Want: want, Most: most,
		Free: uint16(m.Person(i).Available), Barred: !told || m.Excluded(i),
	}
	if k := m.Contract[i]; k != nil {
		c.Signed, c.Group = true, m.Group[k.Company]
		c.IdleCost = int64(m.Hours[c.Group].Employer.Year(m.Half))
	}
	for a := range m.In.Activities {
		if m.Bans[i][a] == Lawful && m.Rulings[a].Shut.Empty() {
			c.Options = append(c.Options, m.OptionOf(i, a))
		}
	}
	m.require(i, &c)
	return c
}

// OptionOf returns what client i working in activity a is worth and costs.
func (m *Model) OptionOf(i, a int) solve.Option {
	_, _, class := m.Fit(i, a)
	return solve.Option{Facility: a, Class: fitWeight[class], Cost: int64(m.blockCost(i, a)), Lead: m.Leads(i, a)}
}

// require applies the pins that give client i a job or an activity.
func (m *Model) require(i int, c *solve.Client) {
	for _, pin := range m.In.Pins {
		if pin.Kind != Require || pin.Person != m.Person(i).ID {
			continue
		}
		c.Must = true
		if pin.Activity == "" {
			continue
		}
		if k := OptionTo(c, m.Facility[pin.Activity]); k >= 0 {
			c.Options[k].Least = min(max(pin.HalfDays, 1), c.Most)
		} else {
			a := m.Facility[pin.Activity]
			why := m.WhyNot(i, a)
			if why.Empty() {
				why = m.Rulings[a].Shut
			}
			m.NoteOnce("pin", lang.F("La consigne (épingle) pour %s sur %s ne peut pas tenir\u00a0: %s.", "The instruction (pin) for %s on %s cannot hold: %s.", m.PersonName(i), m.Name(a), why))
		}
	}
}

// OptionTo returns the index of the option of c to facility a, −1 when it has none.
func OptionTo(c *solve.Client, a int) int {
	for k := range c.Options {
		if c.Options[k].Facility == a {
			return k
		}
	}
	return -1
}

// groupOf returns company g with the tightest budget from the last of the
// months at indexes ks on, scaled to a year.
func (m *Model) groupOf(g int, ks []int) solve.Group {
	c := m.In.Companies[g]
	out := solve.Group{Budget: solve.NoLimit, Relief: m.relief(g), Ceiling: solve.NoBlocks, Newcomers: solve.NoBlocks}
	for k := ks[len(ks)-1]; k < m.Horizon; k++ {
		if b, ok := m.Budget(g, k); ok {
			out.Budget = min(out.Budget, 12*int64(b))
		}
	}
	if c.Ceiling > 0 {
		out.Ceiling = int(c.Ceiling * int64(worktime.FullTime) / 1000 / int64(m.Half))
	}
	if c.Hires > 0 {
		out.Newcomers = c.Hires * m.Horizon
	}
	return out
}

// relief returns what one half-day of anybody brings company g in public
// contribution a year, never more than with its employer cost the paid time does.
func (m *Model) relief(g int) int64 {
	cost, support := m.Hours[g].Employer, m.Support(g)
	if support <= cost {
		return int64(support.Year(m.Half))
	}
	paid := m.Half
	for i := range m.Order {
		least, _, most, _ := m.Chosen(i)
		for h := least; h <= most; h++ {
			paid = min(paid, m.Paid(i, h)/worktime.Minutes(h))
		}
	}
	return int64(cost.Year(m.Half) + (support - cost).Year(paid))
}

// blockCost returns the net cost in a year of one weekly half-day of client i in
// activity a: the whole half-day for the employer, the least of it that may be
// paid work for the sales. So no plan spends more than its half-days say.
func (m *Model) blockCost(i, a int) money.Cents {
	least, _, most, _ := m.Chosen(i)
	time, n := m.Paid(i, least), least
	for h := least + 1; h <= most; h++ {
		if t := m.Paid(i, h); int(t)*n < int(time)*h {
			time, n = t, h
		}
	}
	return m.Hours[m.Employer[a]].Employer.Year(m.Half) - m.Sales(a, time, 1, n)
}

// Sales returns what clients pay in a year for part ÷ whole of a weekly time spent on activity a.
func (m *Model) Sales(a int, weekly worktime.Minutes, part, whole int) money.Cents {
	return m.Activity(a).Sales.Share(52*int64(weekly)*int64(part), 60*int64(whole))
}

// MonthOfYear returns the month of the year of month index k of the horizon, 0 for January.
func (m *Model) MonthOfYear(k int) int { return int(m.First+calendar.Month(k)) % 12 }

// Ranges returns the half-days of every activity in a month of the year.
func (m *Model) Ranges(month int) []needs.Range {
	out := make([]needs.Range, len(m.In.Activities))
	for a := range out {
		out[a], _ = m.Limits(a, month)
	}
	return out
}

// NoteOnce adds a flag unless it is already there.
func (m *Model) NoteOnce(kind string, text lang.Text) {
	for _, f := range m.Flags {
		if f.Kind == kind && f.Text == text {
			return
		}
	}
	m.Note(kind, text)
}
