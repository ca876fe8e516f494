package plan

import (
	"fmt"

	"fabrique/plan/trial"
	"fabrique/solve"
	"fabrique/solve/search"
)

// Reverify solves again, by a whole search of the main week, each change that p
// says is verified and each waiting person said to be proven out. It returns what
// does not come true, and how many of both there were.
func Reverify(in Input, p *Plan) (wrong []string, changes, proofs int) {
	c, _, err := restore(in, p)
	if err != nil {
		return []string{err.Error()}, 0, 0
	}
	w := c.newAdviser()
	for _, one := range p.Waiting {
		i := c.m.Client[one.Person]
		if one.Proven {
			proofs++
			if c.together(i, nil) {
				wrong = append(wrong, fmt.Sprintf("%s is said to be out by proof, and comes in", one.Person))
			}
		}
		byText := map[string]change{}
		for _, ch := range inTurn(w.candidates(i)) {
			byText[ch.text.EN] = ch
		}
		for _, told := range one.Changes {
			ch, known := byText[told.Text.EN]
			changes++
			if !known || !told.Verified || !c.together(i, &ch) {
				wrong = append(wrong, fmt.Sprintf("%s does not come in: %s", one.Person, told.Text.EN))
			}
		}
	}
	return wrong, changes, proofs
}

// together reports whether a whole search, under change ch unless nil, serves
// client i and everybody whom the plan serves.
func (c *composer) together(i int, ch *change) bool {
	q := trial.Copy(c.p)
	for k, j := range c.res.Jobs {
		q.Clients[k].Must = q.Clients[k].Must || served(j)
	}
	q.Clients[i].Barred, q.Clients[i].Must = false, true
	if ch != nil {
		ch.edit(q, c.m.MonthOfYear(c.ref))
	}
	res, err := search.Solve(q, solve.Weighted, solve.Control{Levels: 1, Effort: 1})
	return err == nil && served(res.Jobs[i]) && trial.KeepsAll(c.res.Jobs, res.Jobs)
}
