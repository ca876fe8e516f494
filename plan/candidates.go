package plan

import (
	"slices"
	"sort"

	"fabrique/lang"
	"fabrique/money"
	"fabrique/plan/field"
	"fabrique/solve"
	"fabrique/worktime"
)

// candidates returns the changes worth trying for client i, by kind, the
// likeliest first in each.
func (w *adviser) candidates(i int) [][]change {
	return [][]change{w.decisions(i), w.moreHours(i), w.limitsUp(i), w.rooms(i), w.further(i), w.licences(i), w.leaders(i), w.halfDay(i)}
}

// byFit returns the activities that keep says, the best fit for client i first.
func (w *adviser) byFit(i int, keep func(a int) bool) []int {
	var out []int
	for a := range w.Uses {
		if keep(a) {
			out = append(out, a)
		}
	}
	class := func(a int) int { _, _, c := w.c.m.Fit(i, a); return c }
	sort.SliceStable(out, func(x, y int) bool { return class(out[x]) < class(out[y]) })
	return out[:min(len(out), 4)]
}

// lawfulAnd reports whether nothing keeps client i from a and the activity may run.
func (w *adviser) possible(i, a int) bool {
	return w.c.m.Bans[i][a] == field.Lawful && w.c.m.Rulings[a].Shut.Empty()
}

// decisions: a pending or missing decision made favourable.
func (w *adviser) decisions(i int) (out []change) {
	m := w.c.m
	for _, a := range w.byFit(i, func(a int) bool { return m.Rulings[a].Pending && m.Bans[i][a] == field.Lawful }) {
		text := lang.F("Si le comité rend un avis favorable sur «\u00a0%s\u00a0».", "If the committee decides favourably on “%s”.", m.Name(a))
		out = append(out, change{text: text, edit: func(p *solve.Problem, month int) { m.Favour(p, a, month) }})
	}
	return out
}

// moreHours: five more half-days on an activity that gives all it may, or as
// many as the person wants.
func (w *adviser) moreHours(i int) (out []change) {
	full := func(a int) bool {
		return w.possible(i, a) && w.Uses[a].Blocks > 0 && w.Uses[a].Blocks >= w.c.p.Facilities[a].Most-1
	}
	_, want, _, _ := w.c.m.Chosen(i)
	steps := []int{5}
	if want > 5 {
		steps = append(steps, want)
	}
	for _, n := range steps {
		for _, a := range w.byFit(i, full) {
			text := lang.F("Avec %s de plus par semaine sur «\u00a0%s\u00a0».", "With %s more a week on “%s”.", field.HalfDays(n), w.c.m.Name(a))
			out = append(out, change{text: text, edit: func(p *solve.Problem, _ int) {
				if p.Facilities[a].Most > 0 {
					p.Facilities[a].Most += n
				}
			}})
		}
	}
	return out
}

// limitsUp: one more hire, a higher ceiling, a larger budget, where they bind.
func (w *adviser) limitsUp(i int) (out []change) {
	c := w.c
	least, want, _, _ := c.m.Chosen(i)
	for g, u := range w.Spent {
		l := c.p.Groups[g]
		name := c.m.CompanyName(g)
		if u.Newcomers >= l.Newcomers {
			out = append(out, change{text: lang.F("Avec une embauche de plus à %s dans la période.", "With one more hire at %s over the period.", name),
				edit: func(p *solve.Problem, _ int) { p.Groups[g].Newcomers++ }})
		}
		if u.Blocks+least > l.Ceiling {
			fte := lang.Decimal{Units: ((worktime.Minutes(want) * c.m.Half).FTE() + 50) / 100, Places: 1}
			out = append(out, change{text: lang.F("Avec %s ETP de plus au plafond de %s.", "With %s more FTE in the ceiling of %s.", fte, name),
				edit: func(p *solve.Problem, _ int) { p.Groups[g].Ceiling += want }})
		}
		wages := int64(want) * max(0, int64(c.m.Hours[g].Employer.Year(c.m.Half))-l.Relief)
		seen := int64(0)
		for _, step := range []int64{wages, wages + w.cheapest(i, g)} {
			if step <= 0 || step == seen || l.Budget >= solve.NoLimit || u.Net+step <= l.Budget {
				continue
			}
			seen = step
			month := money.Cents((step/12 + 9_999) / 10_000 * 10_000)
			out = append(out, change{text: lang.F("Avec %s de moyens propres de plus par mois à %s.", "With %s more own means a month at %s.", month.Rounded(), name),
				edit: func(p *solve.Problem, _ int) { p.Groups[g].Budget += 12 * int64(month) }})
		}
	}
	return out
}

// cheapest returns the least equipment, a year, of a closed activity of company
// g that client i could do; 0 when there is none.
func (w *adviser) cheapest(i, g int) (least int64) {
	for a, u := range w.Uses {
		f := &w.c.p.Facilities[a]
		if u.Blocks == 0 && w.c.m.Employer[a] == g && w.possible(i, a) && (least == 0 || f.Fixed < least) {
			least = f.Fixed
		}
	}
	return least
}

// rooms: one more person at a time on a site that is full when they could come.
func (w *adviser) rooms(i int) (out []change) {
	for s, l := range w.c.p.Places {
		tight := 0
		for t := range worktime.Slots {
			if l.Room > 0 && w.Places[s][t] >= l.Room && w.c.p.Clients[i].Free>>t&1 == 1 {
				tight++
			}
		}
		if tight == 0 || len(w.byFit(i, func(a int) bool { return w.possible(i, a) && w.c.m.Site[a] == s })) == 0 {
			continue
		}
		text := lang.F("Avec une place de plus par demi-journée sur le site «\u00a0%s\u00a0».", "With one more place in each half-day on the site “%s”.", w.c.m.In.Sites[s].Name)
		out = append(out, change{text: text, edit: func(p *solve.Problem, _ int) { p.Places[s].Room++ }})
	}
	return out
}

// further: one activity beyond the journey that the person told.
func (w *adviser) further(i int) (out []change) {
	m := w.c.m
	far := func(a int) bool {
		most := max(2*m.Person(i).Travel, m.Person(i).Travel+3000)
		return m.FreedBy(i, a, field.TooFar) && w.Uses[a].Blocks > 0 && m.Distance(i, a) <= most
	}
	for _, a := range w.byFit(i, far) {
		text := lang.F("Si un trajet de %s jusqu’à «\u00a0%s\u00a0» est accepté ou aidé.", "If a journey of %s to “%s” is accepted or helped.", field.Away(m.Distance(i, a)), m.Name(a))
		out = append(out, change{text: text, edit: func(p *solve.Problem, _ int) { m.Extend(p, i, a) }})
	}
	return out
}

// licences: one licence obtained.
func (w *adviser) licences(i int) (out []change) {
	m := w.c.m
	for _, a := range w.byFit(i, func(a int) bool { return m.FreedBy(i, a, field.Unlicensed) && w.Uses[a].Blocks > 0 }) {
		licence := m.Person(i).Lacks(m.Activity(a).Licences)
		text := lang.F("Si la personne obtient «\u00a0%s\u00a0», pour «\u00a0%s\u00a0».", "If the person obtains “%s”, for “%s”.", string(licence), m.Name(a))
		out = append(out, change{text: text, edit: func(p *solve.Problem, _ int) { m.Extend(p, i, a) }})
	}
	return out
}

// leaders: one skill one level up, where that lets the person supervise.
func (w *adviser) leaders(i int) (out []change) {
	m := w.c.m
	near := func(a int) bool {
		act := m.Activity(a)
		return w.possible(i, a) && act.LeadPer > 0 && act.LeadSkill != "" && m.Person(i).Skills[act.LeadSkill] == field.LeadLevel(act)-1
	}
	for _, a := range w.byFit(i, near) {
		text := lang.F("Avec un niveau de plus en «\u00a0%s\u00a0», qui permet d’encadrer «\u00a0%s\u00a0».", "With one level more in “%s”, which allows supervising “%s”.",
			m.SkillName(m.Activity(a).LeadSkill), m.Name(a))
		out = append(out, change{text: text, edit: func(p *solve.Problem, _ int) {
			options := slices.Clone(p.Clients[i].Options)
			options[field.OptionTo(&p.Clients[i], a)].Lead = true
			p.Clients[i].Options = options
		}})
	}
	return out
}

// halfDay: one more half-day of availability, where most activities that suit have room.
func (w *adviser) halfDay(i int) (out []change) {
	var count [worktime.Slots]int
	var slots []int
	for t := range worktime.Slots {
		if w.c.p.Clients[i].Free>>t&1 == 1 {
			continue
		}
		for a, u := range w.Uses {
			f := w.c.p.Facilities[a]
			if room := w.c.p.Places[f.Place].Room; w.possible(i, a) && f.Open>>t&1 == 1 && u.Blocks > 0 && u.Blocks < f.Most && (room == 0 || w.Places[f.Place][t] < room) {
				count[t]++
			}
		}
		if count[t] > 0 {
			slots = append(slots, t)
		}
	}
	sort.SliceStable(slots, func(x, y int) bool { return count[slots[x]] > count[slots[y]] })
	for _, t := range slots[:min(len(slots), 2)] {
		text := lang.F("Si la personne peut aussi venir le %s.", "If the person can also come on %s.", worktime.SlotName(t))
		out = append(out, change{text: text, edit: func(p *solve.Problem, _ int) { p.Clients[i].Free |= 1 << t }})
	}
	return out
}
