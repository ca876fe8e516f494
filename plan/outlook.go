package plan

import (
	"sort"

	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/solve"
	"fabrique/worktime"
)

// use is what the main week does with one activity.
type use struct {
	blocks, persons int
	at              [worktime.Slots]int
}

// uses sums the main week up by activity.
func (c *composer) uses() []use {
	out := make([]use, len(c.m.in.Activities))
	for i, j := range c.res.Jobs {
		for _, s := range j.Shares {
			u := &out[c.p.Clients[i].Options[s.Option].Facility]
			u.blocks += s.Blocks
			u.persons++
		}
		for t, w := range j.Week {
			if w > 0 && t < worktime.Slots {
				out[c.p.Clients[i].Options[w-1].Facility].at[t]++
			}
		}
	}
	return out
}

// activities says what becomes of each activity, open ones first.
func (c *composer) activities(plan *Plan) []ActivityPlan {
	uses := c.uses()
	out := make([]ActivityPlan, len(uses))
	for a, u := range uses {
		act := c.m.activity(a)
		r, _ := c.m.limits(a, c.m.monthOfYear(c.ref))
		one := ActivityPlan{Activity: act.ID, Open: u.blocks > 0 || c.ramp.opens[a] >= 0, HalfDays: u.blocks, Least: max(r.Least, act.Week.Least),
			Most: r.Most, Need: act.Need, Persons: u.persons, Presence: u.at, Limits: c.m.rulings[a].limits}
		if c.ramp.opens[a] >= 0 {
			one.Opens = c.m.first + calendar.Month(c.ramp.opens[a])
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
		out[a].ByMonth = make([]int, c.m.horizon)
	}
	for k := range c.m.horizon {
		for i, j := range c.jobsIn(k) {
			if c.ramp.start[i] < 0 || c.ramp.start[i] > k {
				continue
			}
			for _, s := range j.Shares {
				a := c.p.Clients[i].Options[s.Option].Facility
				if c.ramp.opens[a] >= 0 && c.ramp.opens[a] <= k {
					out[a].ByMonth[k] += s.Blocks
				}
			}
		}
	}
	for i, j := range c.res.Jobs {
		n := j.Blocks() + j.Idle
		for _, s := range j.Shares {
			a := c.p.Clients[i].Options[s.Option].Facility
			out[a].Sales += c.m.sales(a, c.m.paid(i, n), s.Blocks, n)
		}
	}
}

// missing says why activity a is closed, or what more its need calls for.
func (c *composer) missing(a int, u use) []lang.Text {
	f := c.p.Facilities[a]
	if u.blocks > 0 {
		if u.blocks >= f.Need {
			return nil
		}
		why := lang.T("personne de plus n’est disponible pour elle dans ce plan", "nobody more is available for it in this plan")
		if u.blocks == f.Most {
			why = lang.F("elle est au plus de ce qui est permis, %s", "it is at the most that is allowed, %s", halfDays(f.Most))
		}
		return []lang.Text{lang.F("Il manque %s pour répondre au besoin\u00a0: %s.", "The need calls for %s more: %s.", halfDays(f.Need-u.blocks), why)}
	}
	if _, why := c.m.limits(a, c.m.monthOfYear(c.ref)); !why.Empty() {
		return []lang.Text{lang.F("Fermée\u00a0: %s.", "Closed: %s.", why)}
	}
	for _, d := range c.res.Drops {
		if why := c.m.dropText(a, d.Kind); d.Facility == a && d.Client < 0 && !why.Empty() {
			return []lang.Text{lang.F("Fermée\u00a0: %s.", "Closed: %s.", why)}
		}
	}
	can, waiting := 0, 0
	for i := range c.p.Clients {
		if optionTo(&c.p.Clients[i], a) >= 0 {
			can++
			if !served(c.res.Jobs[i]) {
				waiting++
			}
		}
	}
	return []lang.Text{
		lang.F("Pour ouvrir, il faut %s par semaine et une équipe de %s.", "To open, it needs %s a week and a team of %s.", halfDays(f.Least), persons(f.Team)),
		lang.F("%s peuvent la faire, dont %s en attente\u00a0; les autres ont leurs heures ailleurs.", "%s can do it, %s of them waiting; the others have their hours elsewhere.", persons(can), waiting),
	}
}

// flags gathers what a human must look at, most pressing first.
func (c *composer) flags(out *Plan) []Flag {
	for _, j := range out.Jobs {
		if j.Unassigned > 0 {
			c.m.flag("unassigned", lang.F("%s\u00a0: %s sous contrat sans activité possible.", "%s: %s under contract without a possible activity.",
				c.m.personName(c.m.client[j.Person]), halfDays(j.Unassigned)))
		}
	}
	for _, s := range out.Seasons {
		for _, j := range s.Jobs {
			if j.Unassigned > 0 {
				c.m.flagOnce("unassigned", lang.F("%s\u00a0: %s sous contrat sans activité possible en %s.", "%s: %s under contract without a possible activity in %s.",
					c.m.personName(c.m.client[j.Person]), halfDays(j.Unassigned), calendar.Name(s.Months[0])))
			}
		}
	}
	for i, a := range c.ramp.early {
		if a >= 0 {
			c.m.flag("start", lang.F("%s commence avant l’ouverture de «\u00a0%s\u00a0» et la prépare.", "%s starts before “%s” opens and prepares it.", c.m.personName(i), c.m.name(a)))
		}
	}
	for i := range c.m.order {
		if _, _, _, told := c.m.chosen(i); !told {
			c.m.flag("hours", lang.F("%s\u00a0: le temps choisi n’est pas dit. Le demander.", "%s: the chosen hours are not told. Ask for them.", c.m.personName(i)))
		}
	}
	if n := len(c.m.assumptions()) - 1; n > 0 {
		c.m.flag("assumption", lang.Count(n, lang.T("Ce plan s’appuie sur %s hypothèse du territoire.", "This plan stands on %s assumption of the territory."),
			lang.T("Ce plan s’appuie sur %s hypothèses du territoire.", "This plan stands on %s assumptions of the territory.")))
	}
	rank := map[string]int{"unassigned": 0, "pin": 1, "budget": 2, "decision": 3, "season": 4, "start": 5, "hours": 6, "assumption": 7}
	sort.SliceStable(c.m.flags, func(x, y int) bool { return rank[c.m.flags[x].Kind] < rank[c.m.flags[y].Kind] })
	return c.m.flags
}

// waiting says what stands in the way of client i, and what would place them.
func (c *composer) waiting(w *adviser, i int) Waiting {
	_, want, _, _ := c.m.chosen(i)
	out := Waiting{Person: c.m.person(i).ID, Months: c.m.waited(i), Wanted: want}
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
	if _, barred := c.barred[i]; barred {
		return false
	}
	if policyOf(c.policy) == solve.Strict {
		return c.passing(i)
	}
	return c.res.Bounds[0].Proven
}
