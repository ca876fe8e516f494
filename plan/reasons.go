package plan

import (
	"math/bits"

	"fabrique/lang"
	"fabrique/plan/field"
)

// reasons says, in at most four sentences, what stands in the way of client i.
func (c *composer) reasons(w *adviser, i int) []lang.Text {
	var out []lang.Text
	add := func(t lang.Text) {
		if !t.Empty() && len(out) < 4 {
			out = append(out, t)
		}
	}
	least, _, _, told := c.m.Chosen(i)
	if !told {
		return []lang.Text{lang.T("Le temps choisi n’est pas encore dit.", "The chosen hours are not told yet.")}
	}
	if c.m.Excluded(i) {
		return []lang.Text{lang.T("Une consigne (épingle) demande que cette personne n’ait pas d’emploi dans ce plan.", "An instruction (pin) asks that this person have no job in this plan.")}
	}
	if why, ok := c.barred[i]; ok {
		add(lang.F("Dans ce plan\u00a0: %s.", "In this plan: %s.", why))
	}
	if c.pinned && c.p.Clients[i].Barred && len(out) == 0 {
		add(lang.T("Le plan d’avant est gardé, et aucun changement permis n’a été trouvé qui lui donne un emploi.", "The earlier plan is kept, and no allowed change was found that gives this person a job."))
	}
	sorted := c.sortActivities(w, i)
	if c.never(i) && len(sorted.full)+len(sorted.room)+len(sorted.closed) > 0 {
		add(lang.F("Les activités possibles ne suffisent pas à composer un emploi de %s.", "The possible activities do not make a job of %s.", field.HalfDays(least)))
	}
	add(c.limitReached(w, i, sorted))
	add(c.fullText(sorted.full))
	add(c.leftText(w, sorted.room, i, least))
	if n := len(sorted.closed); n > 0 {
		add(lang.F("Possible, mais pas ouverte dans ce plan\u00a0: %s.", "Possible, but not open in this plan: %s.", c.m.NamesOf(sorted.closed)))
	}
	if n := len(sorted.shut); n > 0 {
		add(lang.F("Possible, mais sans décision favorable du comité\u00a0: %s.", "Possible, but without a favourable decision of the committee: %s.", c.m.NamesOf(sorted.shut)))
	}
	add(c.bannedText(sorted.banned))
	return out
}

// sorts is the activities as they stand for one person.
type sorts struct {
	full, room, closed, shut []int
	banned                   [field.Bans]int
}

func (c *composer) sortActivities(w *adviser, i int) (s sorts) {
	for a, u := range w.Uses {
		switch b := c.m.Bans[i][a]; {
		case b != field.Lawful:
			s.banned[b]++
		case c.m.Rulings[a].Pending:
			s.shut = append(s.shut, a)
		case !c.m.Rulings[a].Shut.Empty() || u.Blocks == 0:
			s.closed = append(s.closed, a)
		case u.Blocks >= c.p.Facilities[a].Most || w.joins(i, a) == 0:
			s.full = append(s.full, a)
		default:
			s.room = append(s.room, a)
		}
	}
	return s
}

func (c *composer) fullText(full []int) lang.Text {
	if len(full) == 0 {
		return lang.Text{}
	}
	return lang.F("Sans place quand la personne peut venir\u00a0: %s.", "No place when the person can come: %s.", c.m.NamesOf(full))
}

// leftText says how little is left on the activities that have room.
func (c *composer) leftText(w *adviser, room []int, i, least int) lang.Text {
	var slots uint16
	left := 0
	for _, a := range room {
		slots |= w.joins(i, a)
		left += c.p.Facilities[a].Most - w.Uses[a].Blocks
	}
	left = min(left, bits.OnesCount16(slots))
	switch {
	case len(room) == 0:
		return lang.Text{}
	case left < least:
		return lang.F("Il reste au plus %s sur %s\u00a0; il en faut %s.", "At most %s is left on %s; %s are needed.", field.HalfDays(left), c.m.NamesOf(room), least)
	}
	return lang.F("Il reste des heures sur %s, mais l’équipe, l’encadrement ou la semaine n’ont pas pu s’arranger.",
		"Hours are left on %s, but team, supervision or week could not be arranged.", c.m.NamesOf(room))
}

// limitReached says which company that could employ client i is at a limit.
func (c *composer) limitReached(w *adviser, i int, s sorts) lang.Text {
	least, _, _, _ := c.m.Chosen(i)
	for _, a := range append(append([]int(nil), s.room...), s.full...) {
		g := c.m.Employer[a]
		l, u := c.p.Groups[g], w.Spent[g]
		switch {
		case u.Newcomers >= l.Newcomers:
			return lang.F("Toutes les embauches de %s sont prises.", "All the hires of %s are taken.", c.m.CompanyName(g))
		case u.Blocks+least > l.Ceiling:
			return lang.F("Le plafond d’ETP de %s est atteint.", "The FTE ceiling of %s is reached.", c.m.CompanyName(g))
		}
	}
	return lang.Text{}
}

// bannedText counts the activities that a hard rule sets aside.
func (c *composer) bannedText(banned [field.Bans]int) lang.Text {
	var list []lang.Text
	sum := 0
	for b, n := range banned {
		if n > 0 {
			sum += n
			list = append(list, lang.Count(n, field.BanCount[b][0], field.BanCount[b][1]))
		}
	}
	if sum == 0 {
		return lang.Text{}
	}
	return lang.F("Pas possible pour %s\u00a0: %s.", "Not possible for %s: %s.", field.Activities(sum), lang.Join(list))
}

// joins returns the half-days in which client i could join activity a as it runs.
func (w *adviser) joins(i, a int) uint16 {
	k := field.OptionTo(&w.c.p.Clients[i], a)
	if k < 0 {
		return 0
	}
	return w.Openings(w.c.p, i, w.c.p.Clients[i].Options[k])
}
