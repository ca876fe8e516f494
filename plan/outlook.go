package plan

import (
	"sort"

	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/plan/field"
	"fabrique/plan/room"
	"fabrique/solve"
)

// activities says what becomes of each activity, open ones first.
func (c *composer) activities(plan *Plan) []ActivityPlan {
	uses := room.Of(c.p, c.res.Jobs).Uses
	out := make([]ActivityPlan, len(uses))
	for a, u := range uses {
		act := c.m.Activity(a)
		r, _ := c.m.Limits(a, c.m.MonthOfYear(c.ref))
		one := ActivityPlan{Activity: act.ID, Open: u.Blocks > 0 || c.ramp.Opens[a] >= 0, HalfDays: u.Blocks, Least: max(r.Least, act.Week.Least),
			Most: r.Most, Need: act.Need, Persons: u.Persons, Presence: u.At, Limits: c.m.Rulings[a].Limits}
		if c.ramp.Opens[a] >= 0 {
			one.Opens = c.m.First + calendar.Month(c.ramp.Opens[a])
			one.Cost = act.Equipment
		}
		one.Missing = c.missing(a, u)
		out[a] = one
	}
	c.byMonth(out)
	sort.SliceStable(out, func(x, y int) bool { return out[x].Open && !out[y].Open })
	return out
}

// byMonth fills the half-days of each month and the sales of a steady year.
func (c *composer) byMonth(out []ActivityPlan) {
	for a := range out {
		out[a].ByMonth = make([]int, c.m.Horizon)
	}
	for k := range c.m.Horizon {
		for i, j := range c.jobsIn(k) {
			if c.ramp.Start[i] < 0 || c.ramp.Start[i] > k {
				continue
			}
			for _, s := range j.Shares {
				a := c.p.Clients[i].Options[s.Option].Facility
				if c.ramp.Opens[a] >= 0 && c.ramp.Opens[a] <= k {
					out[a].ByMonth[k] += s.Blocks
				}
			}
		}
	}
	for i, j := range c.res.Jobs {
		n := j.Blocks() + j.Idle
		for _, s := range j.Shares {
			a := c.p.Clients[i].Options[s.Option].Facility
			out[a].Sales += c.m.Sales(a, c.m.Paid(i, n), s.Blocks, n)
		}
	}
}

// missing says why activity a is closed, or what more its need calls for.
func (c *composer) missing(a int, u room.Use) []lang.Text {
	f := c.p.Facilities[a]
	if u.Blocks > 0 {
		if u.Blocks >= f.Need {
			return nil
		}
		why := lang.T("personne de plus n’est disponible pour elle dans ce plan", "nobody more is available for it in this plan")
		if f.Most < f.Need {
			why = lang.F("au plus %s sont permises", "at most %s are allowed", field.HalfDays(f.Most))
		}
		return []lang.Text{lang.F("Il manque %s pour répondre au besoin\u00a0: %s.", "The need calls for %s more: %s.", field.HalfDays(f.Need-u.Blocks), why)}
	}
	if _, why := c.m.Limits(a, c.m.MonthOfYear(c.ref)); !why.Empty() {
		return []lang.Text{lang.F("Fermée\u00a0: %s.", "Closed: %s.", why)}
	}
	if why := c.dropped(a); !why.Empty() {
		return []lang.Text{lang.F("Fermée\u00a0: %s.", "Closed: %s.", why)}
	}
	can, waiting := 0, 0
	for i := range c.p.Clients {
		if field.OptionTo(&c.p.Clients[i], a) >= 0 {
			can++
			if !served(c.res.Jobs[i]) {
				waiting++
			}
		}
	}
	if can == 0 {
		return []lang.Text{lang.T("Fermée\u00a0: personne sur la liste ne peut la faire.", "Closed: nobody on the list can do it.")}
	}
	out := []lang.Text{lang.F("Pour ouvrir, il faut %s par semaine et une équipe de %s.", "To open, it needs %s a week and a team of %s.", field.HalfDays(f.Least), field.Persons(f.Team))}
	if f.LeadPer > 0 {
		out = append(out, lang.F("Il faut une personne pour encadrer par groupe de %s.", "It needs one person to supervise for each %s.", field.Persons(f.LeadPer)))
	}
	return append(out, lang.F("%s peuvent la faire, dont %s en attente\u00a0; les autres ont leurs heures ailleurs.", "%s can do it, %s of them waiting; the others have their hours elsewhere.", field.Persons(can), waiting))
}

// dropped says what exact preprocessing found missing for activity a, a leader before all.
func (c *composer) dropped(a int) (why lang.Text) {
	led := c.p.Facilities[a].LeadPer == 0
	for i := range c.p.Clients {
		for _, o := range c.p.Clients[i].Options {
			led = led || o.Facility == a && o.Lead
		}
	}
	if !led {
		return c.m.DropText(a, solve.NoLeader)
	}
	for _, d := range c.res.Drops {
		if text := c.m.DropText(a, d.Kind); d.Facility == a && d.Client < 0 && why.Empty() {
			why = text
		}
	}
	return why
}

// flags gathers what a human must look at, most pressing first.
func (c *composer) flags(out *Plan) []Flag {
	for _, j := range out.Jobs {
		if j.Unassigned > 0 {
			c.m.Note("unassigned", lang.F("%s\u00a0: %s sous contrat sans activité possible.", "%s: %s under contract without a possible activity.",
				c.m.PersonName(c.m.Client[j.Person]), field.HalfDays(j.Unassigned)))
		}
	}
	for _, s := range out.Seasons {
		c.idleIn(out, s)
	}
	early := make([]int, len(c.m.In.Activities))
	for _, a := range c.ramp.Early {
		if a >= 0 {
			early[a]++
		}
	}
	for a, n := range early {
		if n > 0 {
			c.m.Note("start", lang.Count(n, lang.T("%s personne commence avant l’ouverture de «\u00a0%s\u00a0» et la prépare.", "%s person starts before “%s” opens and prepares it."),
				lang.T("%s personnes commencent avant l’ouverture de «\u00a0%s\u00a0» et la préparent.", "%s persons start before “%s” opens and prepare it."), c.m.Name(a)))
		}
	}
	for i := range c.m.Order {
		if _, _, _, told := c.m.Chosen(i); !told {
			c.m.Note("hours", lang.F("%s\u00a0: le temps choisi n’est pas dit. Le demander.", "%s: the chosen hours are not told. Ask for them.", c.m.PersonName(i)))
		}
	}
	if n := len(c.assumptions()) - 1; n > 0 {
		c.m.Note("assumption", lang.Count(n, lang.T("Ce plan s’appuie sur %s chiffre supposé, dit avec sa source.", "This plan stands on %s supposed figure, told with its source."),
			lang.T("Ce plan s’appuie sur %s chiffres supposés, dits avec leur source.", "This plan stands on %s supposed figures, told with their source.")))
	}
	rank := map[string]int{"kept": -1, "unassigned": 0, "pin": 1, "budget": 2, "decision": 3, "season": 4, "start": 5, "hours": 6, "assumption": 7}
	sort.SliceStable(c.m.Flags, func(x, y int) bool { return rank[c.m.Flags[x].Kind] < rank[c.m.Flags[y].Kind] })
	return c.m.Flags
}

// idleIn flags who has half-days without activity in a season and not in the main week.
func (c *composer) idleIn(out *Plan, s Season) {
	jobs := jobsByPerson(out)
	names := make([]lang.Text, len(s.Months))
	for k, m := range s.Months {
		names[k] = calendar.Name(m)
	}
	for _, j := range s.Jobs {
		if more := j.Unassigned - jobs[j.Person].Unassigned; more > 0 {
			kind := "unassigned"
			if !jobs[j.Person].Signed {
				kind = "season"
			}
			c.m.Note(kind, lang.F("%s\u00a0: %s sans activité possible en %s.", "%s: %s without a possible activity in %s.",
				c.m.PersonName(c.m.Client[j.Person]), field.HalfDays(more), lang.Join(names)))
		}
	}
}

// waiting says what stands in the way of client i, and what would place them.
func (c *composer) waiting(w *adviser, i int) Waiting {
	_, want, _, _ := c.m.Chosen(i)
	out := Waiting{Person: c.m.Person(i).ID, Months: c.m.Waited(i), Wanted: want}
	out.Reasons = c.reasons(w, i)
	out.Proven = c.never(i) || c.provenOut(i)
	if !c.o.Quick {
		out.Changes = w.changes(i)
	}
	return out
}

// provenOut reports whether it is proven that no plan adds client i to those
// placed (weighted) or to those placed before (strict).
func (c *composer) provenOut(i int) bool {
	if _, barred := c.barred[i]; barred || c.pinned {
		return false
	}
	if field.PolicyOf(c.policy) == solve.Strict {
		return c.passing(i)
	}
	return c.levels()[0].Proven
}
