package plan

import (
	"fabrique/fault"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/plan/field"
	"fabrique/plan/trial"
)

// Arrival is what the current plan can offer one newly listed person.
type Arrival struct {
	Person  people.ID   `json:"person"`
	Offers  []Offer     `json:"offers"`  // the best first
	Reasons []lang.Text `json:"reasons"` // when there is none, what stands in the way
	Changes []Change    `json:"changes"`
	Work    int64       `json:"work"` // counted work
}

// Offer is one job that the current plan has room for.
type Offer struct {
	Job   Job         `json:"job"`
	Moves []people.ID `json:"moves"` // persons whose job would change
	Text  lang.Text   `json:"text"`
}

// mostMoves is how many other jobs may change to welcome a newcomer.
const mostMoves = 2

// Newcomer returns the best jobs that the current plan has for one person:
// first with everybody else as they are, then with one or two other jobs
// changed. Every offer keeps all who are placed.
func Newcomer(in Input, plan *Plan, id people.ID) (*Arrival, error) {
	c, _, err := restore(in, plan)
	if err != nil {
		return nil, err
	}
	i, ok := c.m.Client[id]
	if !ok {
		return nil, fault.Newf(fault.NotFound, "Personne «\u00a0%s\u00a0» n’est pas dans ce territoire. Ajoutez-la à la liste.", "There is no person “%s” in this territory. Add them to the list.", string(id))
	}
	if served(c.res.Jobs[i]) {
		return nil, fault.Newf(fault.Conflict, "%s a déjà un emploi dans ce plan.", "%s already has a job in this plan.", c.m.PersonName(i))
	}
	out := &Arrival{Person: id}
	c.asTheyAre(out, i)
	if len(out.Offers) < 2 {
		if got, ok := c.place(c.res.Jobs, i, nil); ok && got.Moves(c.res.Jobs, i) <= mostMoves && c.inSeason(got, i) {
			c.offer(out, i, got)
		}
	}
	if len(out.Offers) == 0 {
		w := c.newAdviser()
		out.Reasons, out.Changes = c.reasons(w, i), w.changes(i)
	}
	out.Work = c.work
	out.Offers, out.Reasons, out.Changes = list(out.Offers), list(out.Reasons), list(out.Changes)
	return out, nil
}

// asTheyAre adds the jobs that leave everybody else untouched: the best, then
// the best without its largest activity.
func (c *composer) asTheyAre(out *Arrival, i int) {
	var avoid []int
	w := c.newAdviser()
	for len(out.Offers) < 3 {
		got, ok := w.fits(c.p, i, avoid)
		if !ok || !c.inSeason(got, i) {
			return
		}
		j := got.Jobs[i]
		c.offer(out, i, got)
		most, of := 0, -1
		for _, s := range j.Shares {
			if s.Blocks > most {
				most, of = s.Blocks, c.p.Clients[i].Options[s.Option].Facility
			}
		}
		avoid = append(avoid, of)
	}
}

// inSeason reports whether every season holds with the jobs of got.
func (c *composer) inSeason(got trial.Plan, i int) bool {
	_, ok := c.weeksWith(got.Jobs, i, nil)
	return ok
}

// offer words one job that there is room for.
func (c *composer) offer(out *Arrival, i int, got trial.Plan) {
	j := got.Jobs[i]
	n := j.Blocks()
	job := Job{Person: c.m.Person(i).ID, Company: c.m.In.Companies[c.companyOf(i, j)].ID, HalfDays: n, Paid: c.m.Paid(i, n),
		Shares: c.shares(i, j), Week: c.weekOf(i, j), Start: c.m.First}
	job.Why = c.jobWhy(i, job)
	job.fill()
	one := Offer{Job: job, Moves: []people.ID{}}
	for k := range got.Jobs {
		if k != i && trial.Differ(&c.p.Clients[k], c.res.Jobs[k], got.Jobs[k]) {
			one.Moves = append(one.Moves, c.m.Person(k).ID)
		}
	}
	var names []lang.Text
	for _, s := range job.Shares {
		names = append(names, lang.F("%s sur %s", "%s on %s", field.HalfDays(s.HalfDays), c.m.Name(c.m.Facility[s.Activity])))
	}
	one.Text = lang.F("%s, sans rien changer pour les autres.", "%s, changing nothing for others.", lang.Join(names))
	if n := len(one.Moves); n > 0 {
		one.Text = lang.Count(n, lang.T("%[2]s, avec %[1]s autre emploi changé.", "%[2]s, with %[1]s other job changed."),
			lang.T("%[2]s, avec %[1]s autres emplois changés.", "%[2]s, with %[1]s other jobs changed."), lang.Join(names))
	}
	out.Offers = append(out.Offers, one)
}
