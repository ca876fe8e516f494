package field

import (
	"math"
	"slices"

	"fabrique/solve"
	"fabrique/worktime"
)

// Favour makes the decision on activity a favourable without conditions in p, and lifts what closes it.
func (m *Model) Favour(p *solve.Problem, a, month int) {
	old := m.Rulings[a]
	free := Ruling{most: math.MaxInt}
	for k := range free.allowed {
		free.allowed[k] = true
	}
	m.Rulings[a] = free
	p.Facilities[a] = m.FacilityOf(a, month)
	for i := range p.Clients {
		if m.Bans[i][a] == Lawful {
			m.Extend(p, i, a)
		}
	}
	m.Rulings[a] = old
}

// Extend adds to client i an option for activity a, after those it has.
func (m *Model) Extend(p *solve.Problem, i, a int) {
	c := &p.Clients[i]
	if OptionTo(c, a) < 0 {
		c.Options = append(slices.Clip(c.Options), m.OptionOf(i, a))
	}
}

// Lift takes away in p all that keeps client i from activity a, and what keeps it
// from running in a month of the year: the person is allowed there, in the
// company that runs it, at any half-day when it opens.
func (m *Model) Lift(p *solve.Problem, i, a, month int) {
	c := &p.Clients[i]
	if _, why := m.Limits(a, month); !why.Empty() {
		m.Favour(p, a, month)
		m.unseason(&p.Facilities[a], a)
	}
	c.Barred = false
	c.Free |= p.Facilities[a].Open
	if c.Signed && c.Group != m.Employer[a] {
		c.Group = m.Employer[a]
		c.Options = nil
		for b := range m.In.Activities {
			if m.Employer[b] == c.Group && m.Rulings[b].Shut.Empty() && slices.Equal(m.Standing(i, b), []Ban{Elsewhere}) {
				m.Extend(p, i, b)
			}
		}
	}
	m.Extend(p, i, a)
}

// unseason opens f, activity a, as in its ordinary week.
func (m *Model) unseason(f *solve.Facility, a int) {
	w := m.Activity(a).Week
	if f.Most < max(f.Least, 1) {
		f.Least, f.Most = max(w.Least, 1), max(w.Most, w.Least, 1)
	}
	if f.Open == 0 {
		f.Open = uint16(worktime.WorkingDays)
	}
}

// FreedBy reports whether the ban b alone keeps client i from activity a, which may run.
func (m *Model) FreedBy(i, a int, b Ban) bool {
	if !m.Rulings[a].Shut.Empty() || !slices.Equal(m.Standing(i, a), []Ban{b}) {
		return false
	}
	missing := 0
	for _, l := range m.Activity(a).Licences {
		if !slices.Contains(m.Person(i).Licences, l) {
			missing++
		}
	}
	return b != Unlicensed || missing == 1
}
