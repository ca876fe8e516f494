package plan

import (
	"fabrique/lang"
	"fabrique/plan/field"
	"fabrique/plan/trial"
	"fabrique/solve"
)

// explainWork is the counted work after which an explanation solves no more
// again: what it still says is then read from the rules alone.
const explainWork = 2_000_000

// obstacle says everything that keeps client i from activity a in the main week; empty when nothing does.
func (c *composer) obstacle(i, a int) lang.Text {
	why := c.m.WhyNot(i, a)
	_, shut := c.m.Limits(a, c.m.MonthOfYear(c.ref))
	switch {
	case shut.Empty():
		return why
	case why.Empty():
		return lang.F("fermée\u00a0; %s", "closed; %s", shut)
	}
	return lang.F("%s\u00a0; de plus, fermée\u00a0: %s", "%s; also closed: %s", why, shut)
}

// lifted solves again without what keeps client i from activity a, and says
// whether they would then have hours there.
func (c *composer) lifted(out *Other, i, a int) lang.Text {
	if c.work >= explainWork {
		return lang.Text{}
	}
	out.Verified = true
	got, ok := c.place(c.setFree(i), i, func(p *solve.Problem, month int) {
		c.m.Lift(p, i, a, month)
		trial.Insist(p, i, a)
	})
	if !ok || !got.Does(i, a) {
		return lang.T("Même sans cela, aucun plan trouvé ne garde tout le monde en emploi.", "Even without that, no plan found keeps everybody placed.")
	}
	var then Other
	c.price(&then, got, i)
	return lang.F("Sans cela, possible\u00a0: %s.", "Without that, possible: %s.", c.priceText(then))
}

// possibly solves again with client i made to work in activity a; everybody else keeps a job.
func (c *composer) possibly(out *Other, i, a int) bool {
	got, ok := c.place(c.setFree(i), i, func(p *solve.Problem, _ int) { trial.Insist(p, i, a) })
	if out.Verified = true; !ok || !got.Does(i, a) {
		return false
	}
	c.price(out, got, i)
	return true
}

// staff says whether client i does, could do, or may not do activity a.
func (c *composer) staff(i, a int) Other {
	out := c.other(c.m.Person(i).ID, "")
	name := c.m.PersonName(i)
	if why := c.m.WhyNot(i, a); !why.Empty() {
		out.Text = lang.F("%s\u00a0: %s.", "%s: %s.", name, why)
		return out
	}
	wish, _, _ := c.m.Fit(i, a)
	where := lang.T("en attente", "waiting")
	switch {
	case c.now().Does(i, a):
		where = lang.T("y travaille dans ce plan", "works here in this plan")
	case served(c.res.Jobs[i]):
		where = lang.T("a ses heures ailleurs", "has their hours elsewhere")
	}
	out.Possible = true
	out.Text = lang.F("%s\u00a0: %s\u00a0; %s.", "%s: %s; %s.", name, where, c.m.ShareWhy(i, a, wish))
	return out
}

// staffAgain solves again for everybody of list whom activity a does not employ:
// those who may do it first, then those whom something keeps from it. It says for
// how many there was no time.
func (c *composer) staffAgain(list []Other, a int) (left lang.Text) {
	_, shut := c.m.Limits(a, c.m.MonthOfYear(c.ref))
	if !shut.Empty() {
		return left
	}
	n := 0
	for _, allowed := range []bool{true, false} {
		for i := range list {
			o := &list[i]
			free := c.m.Bans[i][a] == field.Lawful
			switch {
			case free != allowed || c.now().Does(i, a):
			case c.work >= explainWork:
				n++
			case !free:
				o.Text = lang.Sentences(o.Text, c.lifted(o, i, a))
			case c.possibly(o, i, a):
				o.Text = lang.Sentences(o.Text, lang.F("Possible, %s.", "Possible, %s.", c.priceText(*o)))
			default:
				o.Possible = false
				o.Text = lang.Sentences(o.Text, lang.T("Permis, mais aucun plan trouvé ne garde tout le monde en emploi.", "Allowed, but no plan found keeps everybody placed."))
			}
		}
	}
	if n > 0 {
		left = lang.F("Pour %s, seules les règles sont dites\u00a0: rien n’a été calculé à nouveau.", "For %s only the rules are told: nothing was solved again.", field.Persons(n))
	}
	return left
}
