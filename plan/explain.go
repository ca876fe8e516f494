package plan

import (
	"slices"

	"fabrique/fault"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan/field"
	"fabrique/plan/trial"
	"fabrique/solve"
	"fabrique/solve/search"
)

// Answer is the reply to "why?" about one person or one activity.
type Answer struct {
	Person   people.ID        `json:"person,omitempty"`
	Activity needs.ActivityID `json:"activity,omitempty"`
	Title    lang.Text        `json:"title"`
	Says     []lang.Text      `json:"says"`   // why it is so
	Others   []Other          `json:"others"` // every other activity for a person, every person for an activity
	Changes  []Change         `json:"changes"`
}

// Other is something that could be otherwise, and what that would do.
type Other struct {
	Person    people.ID           `json:"person,omitempty"`
	Activity  needs.ActivityID    `json:"activity,omitempty"`
	Possible  bool                `json:"possible"`
	Text      lang.Text           `json:"text"`
	Verified  bool                `json:"verified"` // solved again, with it required or without what forbids it
	Moves     int                 `json:"moves"`    // other persons whose job changes
	Displaced []people.ID         `json:"displaced"`
	Levels    [solve.Levels]int64 `json:"levels"` // change of each level
}

// requireEffort is the counted work of one search that may displace somebody.
const requireEffort = 200_000

// searchesMost is how many such searches one explanation makes, for the
// activities that suit best.
const searchesMost = 2

// ExplainPerson says why the plan proposes id what it does, why not each other
// activity, and what would change it; every possibility is solved again.
func ExplainPerson(in Input, plan *Plan, id people.ID) (*Answer, error) {
	c, _, err := restore(in, plan)
	if err != nil {
		return nil, err
	}
	i, ok := c.m.Client[id]
	if !ok {
		return nil, fault.Newf(fault.NotFound, "Personne «\u00a0%s\u00a0» n’est pas dans ce territoire. Vérifiez l’identifiant.", "There is no person “%s” in this territory. Check the identifier.", string(id))
	}
	out := &Answer{Person: id, Title: lang.Same(c.m.PersonName(i))}
	w := c.newAdviser()
	c.sayPerson(out, plan, i, w)
	for a := range c.m.In.Activities {
		if !c.now().Does(i, a) {
			out.Others = append(out.Others, c.otherActivity(i, a))
		}
	}
	out.Says, out.Others, out.Changes = list(out.Says), list(out.Others), list(out.Changes)
	return out, nil
}

// sayPerson says what the plan gives client i, or why it gives nothing.
func (c *composer) sayPerson(out *Answer, plan *Plan, i int, w *adviser) {
	for _, j := range plan.Jobs {
		if j.Person != out.Person {
			continue
		}
		out.Says = append(out.Says, j.Why...)
		for _, s := range j.Shares {
			out.Says = append(out.Says, lang.F("%s, %s\u00a0: %s.", "%s, %s: %s.", c.m.Name(c.m.Facility[s.Activity]), field.HalfDays(s.HalfDays), s.Why))
		}
		if !j.StartWhy.Empty() {
			out.Says = append(out.Says, lang.F("Départ en %s\u00a0: %s.", "Starts in %s: %s.", j.Start, j.StartWhy))
		}
		return
	}
	for _, one := range plan.Waiting {
		if one.Person == out.Person {
			out.Says = one.Reasons
		}
	}
	if len(out.Says) == 0 {
		out.Says = c.reasons(w, i)
	}
	out.Changes = w.changes(i)
}

// other returns what is said of a person or an activity, empty.
func (c *composer) other(person people.ID, activity needs.ActivityID) Other {
	return Other{Person: person, Activity: activity, Displaced: []people.ID{}}
}

// otherActivity says why client i does not do activity a: it solves again with
// it required or, where something forbids it, without what does.
func (c *composer) otherActivity(i, a int) Other {
	out := c.other("", c.m.Activity(a).ID)
	if why := c.obstacle(i, a); !why.Empty() {
		out.Text = lang.Sentences(lang.F("%s\u00a0: %s.", "%s: %s.", c.m.Name(a), why), c.lifted(&out, i, a))
		return out
	}
	if c.possibly(&out, i, a) {
		out.Text = lang.F("%s\u00a0: possible, %s.", "%s: possible, %s.", c.m.Name(a), c.priceText(out))
		return out
	}
	ask := func(p *solve.Problem, _ int) { trial.Insist(p, i, a) }
	if _, _, class := c.m.Fit(i, a); class > 1 || c.searches == searchesMost {
		out.Text = lang.F("%s\u00a0: permise, mais aucun plan trouvé ne garde tout le monde en emploi.", "%s: allowed, but no plan found keeps everybody placed.", c.m.Name(a))
		return out
	}
	c.searches++
	got, ok := c.insisting(ask)
	if !ok || !got.Does(i, a) {
		out.Text = lang.F("%s\u00a0: aucun plan trouvé ne lui donne des heures ici.", "%s: no plan found gives this person hours here.", c.m.Name(a))
		return out
	}
	c.price(&out, got, i)
	out.Text = lang.F("%s\u00a0: possible, %s (un meilleur plan peut exister).", "%s: possible, %s (a better plan may exist).", c.m.Name(a), c.priceText(out))
	return out
}

// setFree returns the jobs of the main week with that of client i taken back.
func (c *composer) setFree(i int) []solve.Job {
	from := slices.Clone(c.res.Jobs)
	from[i] = solve.Job{}
	if cl := &c.p.Clients[i]; cl.Signed {
		from[i].Idle = cl.Least
	}
	return from
}

// insisting searches the main week, edited, with few changes to the plan at hand.
func (c *composer) insisting(edit func(*solve.Problem, int)) (trial.Plan, bool) {
	q := trial.Copy(c.p)
	edit(q, c.m.MonthOfYear(c.ref))
	res, err := search.Solve(trial.Favour(q, c.res.Jobs), solve.Weighted, solve.Control{Seed: c.o.Seed, Effort: requireEffort, Levels: 3, Start: c.res.Jobs})
	if err != nil {
		return trial.Plan{}, false
	}
	got := trial.Plan{P: q, Jobs: res.Jobs}
	got.GiveBack(c.res.Jobs)
	return got, true
}

// price compares an other plan with the one at hand.
func (c *composer) price(out *Other, got trial.Plan, i int) {
	out.Possible, out.Verified = true, true
	out.Moves, out.Displaced = got.Moves(c.res.Jobs, i), c.without(c.res.Jobs, got.Jobs)
	values, _, _ := solve.Check(got.P, got.Jobs)
	for k := range values {
		out.Levels[k] = values[k] - c.res.Values[k]
	}
}

// priceText words what an other choice would do to the rest.
func (c *composer) priceText(o Other) lang.Text {
	var list []lang.Text
	if n := len(o.Displaced); n > 0 {
		names := make([]lang.Text, 0, n)
		for _, id := range o.Displaced[:min(n, 3)] {
			names = append(names, lang.Same(c.m.PersonName(c.m.Client[id])))
		}
		if n > 3 {
			names = append(names, field.Persons(n-3))
		}
		list = append(list, lang.F("sans emploi pour %s", "without a job for %s", lang.Join(names)))
	}
	if o.Moves > 0 {
		list = append(list, lang.Count(o.Moves, lang.T("%s autre emploi change", "%s other job changes"), lang.T("%s autres emplois changent", "%s other jobs change")))
	}
	if n := o.Levels[1]; n > 0 {
		list = append(list, lang.F("%s de plus d’écart au temps voulu", "%s further from the hours wanted", field.HalfDays(int(n))))
	} else if n < 0 {
		list = append(list, lang.F("%s de moins d’écart au temps voulu", "%s closer to the hours wanted", field.HalfDays(int(-n))))
	}
	if n := o.Levels[2]; n > 0 {
		list = append(list, lang.T("envies et savoir-faire un peu moins bien suivis", "wishes and skills a little less well met"))
	} else if n < 0 {
		list = append(list, lang.T("envies et savoir-faire un peu mieux suivis", "wishes and skills a little better met"))
	}
	if len(list) == 0 {
		return lang.T("sans rien changer pour les autres", "changing nothing for others")
	}
	return lang.Join(list)
}
