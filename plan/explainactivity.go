package plan

import (
	"slices"

	"fabrique/fault"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/plan/field"
	"fabrique/plan/trial"
	"fabrique/solve"
)

// ExplainActivity says why activity id runs or not, who could staff it, what
// it lacks and, when it is closed, what opening it would displace.
func ExplainActivity(in Input, plan *Plan, id needs.ActivityID) (*Answer, error) {
	c, _, err := restore(in, plan)
	if err != nil {
		return nil, err
	}
	a, ok := c.m.Facility[id]
	if !ok {
		return nil, fault.Newf(fault.NotFound, "L’activité «\u00a0%s\u00a0» n’est pas dans ce territoire. Vérifiez l’identifiant.", "There is no activity “%s” in this territory. Check the identifier.", string(id))
	}
	out := &Answer{Activity: id, Title: c.m.Name(a)}
	c.sayActivity(out, plan, a)
	if c.now().Given(a) == 0 {
		c.opening(out, a)
	}
	for i := range c.m.Order {
		out.Others = append(out.Others, c.staff(i, a))
	}
	if left := c.staffAgain(out.Others, a); !left.Empty() {
		out.Says = append(out.Says, left)
	}
	slices.SortStableFunc(out.Others, func(x, y Other) int {
		switch {
		case x.Possible == y.Possible:
			return 0
		case x.Possible:
			return -1
		}
		return 1
	})
	out.Says, out.Others, out.Changes = list(out.Says), list(out.Others), list(out.Changes)
	return out, nil
}

// sayActivity says what the plan makes of activity a.
func (c *composer) sayActivity(out *Answer, plan *Plan, a int) {
	for _, one := range plan.Activities {
		if one.Activity != out.Activity {
			continue
		}
		if one.Open {
			out.Says = append(out.Says, lang.F("Ouverte à partir de %s\u00a0: %s par semaine, %s.", "Open from %s: %s a week, %s.", one.Opens, field.HalfDays(one.HalfDays), field.Persons(one.Persons)))
		}
		for _, l := range one.Limits {
			out.Says = append(out.Says, lang.F("Condition du comité\u00a0: %s.", "Condition of the committee: %s.", l))
		}
		out.Says = append(out.Says, one.Missing...)
	}
}

// opening solves again with activity a open and tells what that displaces; when
// the committee has not decided, as if it had decided favourably.
func (c *composer) opening(out *Answer, a int) {
	pending := c.m.Rulings[a].Pending
	if !pending && c.p.Facilities[a].Most == 0 {
		return
	}
	q := trial.Copy(c.p)
	if pending {
		c.m.Favour(q, a, c.m.MonthOfYear(c.ref))
	}
	q.Facilities[a].Must = true
	got, ok := c.opened(q, a)
	if !ok {
		got, ok = c.insisting(func(p *solve.Problem, _ int) { *p = *trial.Copy(q) })
	}
	runs := false
	for i := range got.Jobs {
		runs = runs || got.Does(i, a)
	}
	if !ok || !runs {
		out.Says = append(out.Says, lang.T("Aucun plan trouvé ne l’ouvre.", "No plan found opens it."))
		return
	}
	var o Other
	c.price(&o, got, -1)
	text := lang.T("Elle peut ouvrir et tout le monde garde un emploi", "It can open and everybody keeps a job")
	if len(o.Displaced) > 0 {
		text = lang.T("Elle peut ouvrir, mais des personnes perdraient leur emploi", "It can open, but some would lose their job")
	}
	if pending {
		text = lang.F("%s, si le comité décide favorablement", "%s, if the committee decides favourably", text)
	}
	text = lang.F("%s (un meilleur plan peut exister).", "%s (a better plan may exist).", text)
	out.Changes = append(out.Changes, Change{Text: text, Verified: true, Moves: o.Moves, Displaced: o.Displaced})
}
