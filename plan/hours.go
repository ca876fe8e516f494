package plan

import (
	"fabrique/lang"
	"fabrique/plan/field"
	"fabrique/plan/room"
	"fabrique/plan/trial"
	"fabrique/solve"
)

// agreements is how many times the seasons may ask for other hours.
const agreements = 4

// agree looks for hours at which those lost in some season can be held in all:
// the season is solved again with hours free within what was chosen, then the
// main week with the hours found there. It reports whether the main week changed.
func (c *composer) agree(lost map[int]lang.Text) (bool, error) {
	if len(lost) == 0 || c.agreed == agreements || c.pinned || c.o.From != nil || c.stopped() {
		return false, nil
	}
	asked := map[int]int{}
	for s := range c.weeks {
		w := &c.weeks[s]
		if w.early || trial.KeepsAll(c.res.Jobs, w.jobs) {
			continue
		}
		jobs, err := c.asking(w, asked)
		if err != nil || room.Count(jobs) <= room.Count(w.jobs) {
			return false, err
		}
		w.jobs = jobs
	}
	q := trial.Copy(c.p)
	c.sameHours(q, c.res.Jobs)
	for i, n := range asked {
		q.Clients[i].Least, q.Clients[i].Want, q.Clients[i].Most = n, n, n
	}
	res, err := c.again(q, lang.T("la semaine type", "the typical week"), 1, c.res.Jobs)
	if err != nil || !trial.KeepsAll(c.res.Jobs, res.Jobs) {
		return false, err
	}
	found := c.res.Values
	c.res.Jobs = res.Jobs
	c.agreed++
	c.recount()
	c.doubt(found)
	return true, nil
}

// asking solves season w for everybody of the main week, hours free within what
// was chosen but for those asked already, and adds those that are not the main week's.
func (c *composer) asking(w *season, asked map[int]int) ([]solve.Job, error) {
	q, free := c.m.Problem(w.ks), c.m.Problem(w.ks)
	c.lift(q)
	c.sameHours(q, c.res.Jobs)
	for i := range q.Clients {
		cl := &q.Clients[i]
		if n, ok := asked[i]; ok {
			cl.Least, cl.Want, cl.Most = n, n, n
		} else if !cl.Barred {
			cl.Least, cl.Most = min(cl.Want, free.Clients[i].Least), max(cl.Want, free.Clients[i].Most)
		}
	}
	res, err := c.again(q, lang.F("la saison\u00a0: %s", "the season: %s", c.m.MonthNames(w.ks)), 2, w.jobs)
	if err != nil {
		return nil, err
	}
	for i, j := range res.Jobs {
		if n := j.Blocks() + j.Idle; served(j) && n != c.res.Jobs[i].Blocks()+c.res.Jobs[i].Idle {
			asked[i] = n
		}
	}
	return res.Jobs, nil
}

// again solves so many levels of p from start, with a part of the first effort.
func (c *composer) again(p *solve.Problem, step lang.Text, levels int, start []solve.Job) (*solve.Result, error) {
	return c.solve(p, field.PolicyOf(c.policy), step, solve.Control{Start: start, Levels: levels, Effort: c.first/4 + 1})
}
