package field

import (
	"slices"

	"fabrique/solve"
)

// Favour makes the decision on activity a favourable without conditions in p.
func (m *Model) Favour(p *solve.Problem, a, month int) {
	old := m.Rulings[a]
	free := Ruling{most: solve.NoBlocks}
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

// FreedBy reports whether the ban b alone keeps client i from activity a, which may run.
func (m *Model) FreedBy(i, a int, b Ban) bool {
	if m.Bans[i][a] != b || !m.Rulings[a].Shut.Empty() || m.Person(i).Available&m.Activity(a).Opening == 0 {
		return false
	}
	p, act := m.Person(i), m.Activity(a)
	if b == Unlicensed {
		missing := 0
		for _, l := range act.Licences {
			if !slices.Contains(p.Licences, l) {
				missing++
			}
		}
		return missing == 1 && (p.Travel == 0 || m.Distance(i, a) <= p.Travel)
	}
	return true
}
