package plan

import (
	"slices"

	"fabrique/lang"
	"fabrique/plan/room"
	"fabrique/solve"
	"fabrique/solve/search"
)

// adviser looks for single changes that would place somebody, and solves again
// for each: it tells only what it has verified.
type adviser struct {
	*room.Room
	c     *composer
	won   [kinds]int // deep searches that helped, by kind of change
	tried [kinds]int
	deep  int // searches that may change other jobs, left for the whole plan
}

// What the search for changes may cost: searches that may change other jobs,
// for one person and for a plan; changes told.
const (
	triesEach = 4
	triesPlan = 30
	tellMost  = 3
)

func (c *composer) newAdviser() *adviser {
	return &adviser{Room: room.Of(c.p, c.res.Jobs), c: c, deep: triesPlan}
}

// change is one thing that could be different, and what it does to the numbers
// of the typical week of a month of the year.
type change struct {
	text lang.Text
	edit func(p *solve.Problem, month int)
	kind int
}

const kinds = 8 // of change, see candidates

// changes returns at most three verified changes that place client i: first
// those that leave everybody else as they are, taking the kinds of change in
// turn, the likeliest of each first; then, while effort is left, one that
// moves others, beginning with the kinds that helped most so far.
func (w *adviser) changes(i int) (out []Change) {
	if _, _, _, told := w.c.m.Chosen(i); !told || w.c.stopped() {
		return nil
	}
	list := inTurn(w.candidates(i))
	for _, ch := range list {
		if got, ok := w.try(i, ch, false); ok && len(out) < tellMost {
			out = append(out, got)
		}
	}
	slices.SortStableFunc(list, func(a, b change) int {
		return (w.won[b.kind]+1)*(w.tried[a.kind]+2) - (w.won[a.kind]+1)*(w.tried[b.kind]+2)
	})
	for tries := 0; tries < min(len(list), triesEach) && len(out) == 0 && w.deep > 0 && !w.c.stopped(); tries++ {
		ch := list[tries]
		w.deep--
		w.tried[ch.kind]++
		if got, ok := w.try(i, ch, true); ok {
			w.won[ch.kind]++
			out = append(out, got)
		}
	}
	return out
}

// inTurn returns the first of each list, then the second of each, and so on.
func inTurn(kinds [][]change) (out []change) {
	for round := 0; ; round++ {
		n := len(out)
		for kind, list := range kinds {
			if round < len(list) {
				list[round].kind = kind
				out = append(out, list[round])
			}
		}
		if len(out) == n {
			return out
		}
	}
}

// try solves again with the change ch for client i, in every season: first
// with everybody else as they are, then letting other jobs change.
func (w *adviser) try(i int, ch change, deep bool) (Change, bool) {
	c := w.c
	q := copyOf(c.p)
	q.Clients[i].Barred = false
	ch.edit(q, c.m.MonthOfYear(c.ref))
	got, ok := w.fits(q, i, nil)
	if deep {
		got, ok = c.place(c.res.Jobs, i, ch.edit)
	}
	if !ok {
		return Change{}, false
	}
	if _, ok := c.weeksWith(got.jobs, i, ch.edit); !ok {
		return Change{}, false
	}
	return Change{Text: ch.text, Verified: true, Moves: got.moves(c.res.Jobs, i), Displaced: c.without(c.res.Jobs, got.jobs)}, true
}

// fits places client i of p with everybody else as they are.
func (w *adviser) fits(p *solve.Problem, i int, avoid []int) (attempt, bool) {
	j, ok := w.Gap(p, i, avoid)
	if !ok {
		return attempt{}, false
	}
	got := attempt{p, slices.Clone(w.c.res.Jobs)}
	got.jobs[i] = j
	_, _, bad := solve.Check(p, got.jobs)
	return got, len(bad) == 0
}

// placeEffort is the counted work allowed to one question about one person.
const placeEffort = 30_000

// attempt is another plan of the main week, of an edited problem.
type attempt struct {
	p    *solve.Problem
	jobs []solve.Job
}

// place serves client i in the main week, edited, together with everybody
// served in from; where there are seasons the others keep their hours.
func (c *composer) place(from []solve.Job, i int, edit func(*solve.Problem, int)) (attempt, bool) {
	q := copyOf(c.p)
	q.Clients[i].Barred = false
	if edit != nil {
		edit(q, c.m.MonthOfYear(c.ref))
	}
	own := favoured(q, from)
	if len(c.weeks) > 0 {
		c.sameHours(own, from)
		own.Clients[i] = q.Clients[i]
	}
	res, ok := search.Admit(own, from, i, solve.Control{Seed: c.o.Seed, Effort: placeEffort, Stop: c.o.Stop})
	if res != nil {
		c.work += res.Work
	}
	if !ok || !keepsAll(from, res.Jobs) {
		return attempt{}, false
	}
	return attempt{q, res.Jobs}, true
}

// keepsAll reports whether whoever from serves, to serves too.
func keepsAll(from, to []solve.Job) bool {
	for k := range from {
		if served(from[k]) && !served(to[k]) {
			return false
		}
	}
	return true
}

// does reports whether client i works in activity a.
func (t attempt) does(i, a int) bool {
	for _, s := range t.jobs[i].Shares {
		if t.p.Clients[i].Options[s.Option].Facility == a {
			return true
		}
	}
	return false
}

// moves counts the clients other than i whose job is not that of from; whoever lost theirs is left out.
func (t attempt) moves(from []solve.Job, i int) int {
	n := 0
	for k := range from {
		if k != i && served(t.jobs[k]) && differ(&t.p.Clients[k], from[k], t.jobs[k]) {
			n++
		}
	}
	return n
}

// weeksWith lays out every season, edited, for the persons and hours of jobs,
// client i among them; ok is false when one was not found.
func (c *composer) weeksWith(jobs []solve.Job, i int, edit func(*solve.Problem, int)) (weeks []season, ok bool) {
	for _, s := range c.weeks {
		if s.early {
			s.jobs = slices.Clone(s.jobs)
			s.jobs[i] = solve.Job{Idle: jobs[i].Blocks()}
			weeks = append(weeks, s)
			continue
		}
		q := c.m.Problem(s.ks)
		c.lift(q)
		if edit != nil {
			edit(q, c.m.MonthOfYear(s.ks[0]))
		}
		c.sameHours(q, jobs)
		res, ok := search.Admit(q, s.jobs, i, solve.Control{Seed: c.o.Seed, Effort: placeEffort, Stop: c.o.Stop})
		if !ok || !keepsAll(s.jobs, res.Jobs) {
			return nil, false
		}
		c.work += res.Work
		weeks = append(weeks, season{s.ks, q, res.Jobs, false})
	}
	return weeks, true
}

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
