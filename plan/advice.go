package plan

import (
	"slices"

	"fabrique/lang"
	"fabrique/plan/room"
	"fabrique/plan/trial"
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
	q := trial.Copy(c.p)
	q.Clients[i].Barred = false
	ch.edit(q, c.m.MonthOfYear(c.ref))
	got, ok := w.fits(q, i, nil)
	if deep {
		got, ok = c.place(c.res.Jobs, i, ch.edit)
	}
	if !ok {
		return Change{}, false
	}
	if _, ok := c.weeksWith(got.Jobs, i, ch.edit); !ok {
		return Change{}, false
	}
	return Change{Text: ch.text, Verified: true, Moves: got.Moves(c.res.Jobs, i), Displaced: c.without(c.res.Jobs, got.Jobs)}, true
}

// fits places client i of p with everybody else as they are.
func (w *adviser) fits(p *solve.Problem, i int, avoid []int) (trial.Plan, bool) {
	j, ok := w.Gap(p, i, avoid)
	if !ok {
		return trial.Plan{}, false
	}
	got := trial.Plan{P: p, Jobs: slices.Clone(w.c.res.Jobs)}
	got.Jobs[i] = j
	_, _, bad := solve.Check(p, got.Jobs)
	return got, len(bad) == 0
}

// placeEffort is the counted work allowed to one question about one person.
const placeEffort = 30_000

// place serves client i in the main week, edited, together with everybody
// served in from; where there are seasons the others keep their hours.
func (c *composer) place(from []solve.Job, i int, edit func(*solve.Problem, int)) (trial.Plan, bool) {
	q := trial.Copy(c.p)
	q.Clients[i].Barred = false
	if edit != nil {
		edit(q, c.m.MonthOfYear(c.ref))
	}
	own := trial.Favour(q, from)
	if len(c.weeks) > 0 {
		c.sameHours(own, from)
		own.Clients[i] = q.Clients[i]
	}
	res, ok := search.Admit(own, from, i, solve.Control{Seed: c.o.Seed, Effort: placeEffort, Stop: c.o.Stop})
	if res != nil {
		c.work += res.Work
	}
	if !ok || !trial.KeepsAll(from, res.Jobs) {
		return trial.Plan{}, false
	}
	return trial.Plan{P: q, Jobs: res.Jobs}, true
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
		if !ok || !trial.KeepsAll(s.jobs, res.Jobs) {
			return nil, false
		}
		c.work += res.Work
		weeks = append(weeks, season{s.ks, q, res.Jobs, false})
	}
	return weeks, true
}
