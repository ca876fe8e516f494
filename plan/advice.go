package plan

import (
	"slices"

	"fabrique/lang"
	"fabrique/people"
	"fabrique/solve"
	"fabrique/worktime"
)

// adviser looks for single changes that would place somebody, and solves again
// for each: it tells only what it has verified.
type adviser struct {
	c     *composer
	uses  []use
	room  [][worktime.Slots]int // persons by site and half-day
	spent []groupUse
	tries int // solutions left for the whole plan
}

// groupUse is what a company uses of its limits.
type groupUse struct {
	blocks, newcomers int
	net               int64
}

// What the search for changes may cost: solutions for a person, for a plan.
const (
	triesEach = 8
	triesPlan = 400
	tellMost  = 3
)

func (c *composer) newAdviser() *adviser {
	w := &adviser{c: c, uses: c.uses(), room: make([][worktime.Slots]int, len(c.p.Places)), spent: make([]groupUse, len(c.p.Groups)), tries: triesPlan}
	for a, u := range w.uses {
		f := c.p.Facilities[a]
		for t, n := range u.at {
			w.room[f.Place][t] += n
		}
		if u.blocks > 0 {
			w.spent[c.p.Places[f.Place].Group].net += f.Fixed
		}
	}
	for i, j := range c.res.Jobs {
		if !served(j) {
			continue
		}
		g := &w.spent[c.companyOf(i, j)]
		n := j.Blocks() + j.Idle
		g.blocks += n
		if !c.p.Clients[i].Signed {
			g.newcomers++
		}
		g.net += int64(j.Idle)*c.p.Clients[i].IdleCost - int64(n)*c.p.Groups[c.companyOf(i, j)].Relief
		for _, s := range j.Shares {
			g.net += int64(s.Blocks) * c.p.Clients[i].Options[s.Option].Cost
		}
	}
	return w
}

// change is one thing that could be different, and what it does to the numbers
// of the typical week of a month of the year.
type change struct {
	text lang.Text
	edit func(p *solve.Problem, month int)
}

// changes returns at most three verified changes that place client i, taking
// the kinds of change in turn, the likeliest of each first.
func (w *adviser) changes(i int) []Change {
	if _, _, _, told := w.c.m.chosen(i); !told {
		return nil
	}
	var out []Change
	kinds := w.candidates(i)
	tries := 0
	for round := 0; len(out) < tellMost && tries < triesEach && w.tries > 0; round++ {
		some := false
		for _, list := range kinds {
			if round >= len(list) || len(out) == tellMost || tries == triesEach {
				continue
			}
			some = true
			tries++
			w.tries--
			if got, ok := w.try(i, list[round]); ok {
				out = append(out, got)
			}
		}
		if !some {
			break
		}
	}
	slices.SortStableFunc(out, func(a, b Change) int { return a.Moves - b.Moves })
	return out
}

// try solves again with the change ch for client i, in every season.
func (w *adviser) try(i int, ch change) (Change, bool) {
	c := w.c
	jobs, ok := c.place(c.p, c.monthOf(c.p), c.res.Jobs, i, ch.edit)
	if !ok {
		return Change{}, false
	}
	for _, s := range c.weeks {
		if !c.weekHolds(s, jobs, i, ch.edit) {
			return Change{}, false
		}
	}
	out := Change{Text: ch.text, Verified: true, Displaced: []people.ID{}}
	for k := range jobs {
		if k == i {
			continue
		}
		if served(c.res.Jobs[k]) && !served(jobs[k]) {
			out.Displaced = append(out.Displaced, c.m.person(k).ID)
		} else if differ(&c.p.Clients[k], c.res.Jobs[k], jobs[k]) {
			out.Moves++
		}
	}
	return out, true
}

// placeEffort is the counted work allowed to one question about one person.
const placeEffort = 200_000

// place serves client i in the problem p edited for a month of the year, together with everybody served in from.
func (c *composer) place(p *solve.Problem, month int, from []solve.Job, i int, edit func(*solve.Problem, int)) ([]solve.Job, bool) {
	q := copyOf(p)
	q.Clients[i].Barred = false
	if edit != nil {
		edit(q, month)
	}
	res, ok := kernelPlace(q, from, i, solve.Control{Seed: c.o.Seed, Effort: placeEffort})
	if res != nil {
		c.work += res.Work
	}
	if !ok {
		return nil, false
	}
	return res.Jobs, true
}

// weekHolds reports whether season s, edited, holds for the persons and hours of jobs.
func (c *composer) weekHolds(s season, jobs []solve.Job, i int, edit func(*solve.Problem, int)) bool {
	q := c.m.problem(s.ks)
	if edit != nil {
		edit(q, c.m.monthOfYear(s.ks[0]))
	}
	sameHours(q, jobs)
	_, ok := kernelPlace(q, s.jobs, i, solve.Control{Seed: c.o.Seed, Effort: placeEffort})
	return ok
}

// monthOf returns the month of the year of the main problem.
func (c *composer) monthOf(*solve.Problem) int { return c.m.monthOfYear(c.ref) }

// copyOf returns a copy of p whose clients, facilities, places and groups may
// be edited; the options of a client are still shared.
func copyOf(p *solve.Problem) *solve.Problem {
	q := *p
	q.Clients = slices.Clone(p.Clients)
	q.Facilities = slices.Clone(p.Facilities)
	q.Places = slices.Clone(p.Places)
	q.Groups = slices.Clone(p.Groups)
	return &q
}

// differ reports whether two jobs of one client give other half-days of other activities.
func differ(cl *solve.Client, a, b solve.Job) bool {
	if len(a.Shares) != len(b.Shares) || a.Idle != b.Idle {
		return true
	}
	for _, s := range a.Shares {
		if !slices.ContainsFunc(b.Shares, func(t solve.Share) bool {
			return cl.Options[s.Option].Facility == cl.Options[t.Option].Facility && s.Blocks == t.Blocks
		}) {
			return true
		}
	}
	return false
}
