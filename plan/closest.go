package plan

import (
	"slices"

	"fabrique/plan/field"
	"fabrique/plan/room"
	"fabrique/solve"
	"fabrique/solve/search"
)

// closestEffort is the counted work of one search for the fewest changes.
const closestEffort = 150_000

// favoured returns a copy of p whose first aim is that everybody whom jobs
// serve stays served, then that they keep their hours, then their activities.
func favoured(p *solve.Problem, jobs []solve.Job) *solve.Problem {
	q := copyOf(p)
	for i := range q.Clients {
		cl, j := &q.Clients[i], jobs[i]
		if !served(j) {
			cl.Weight = 1
			continue
		}
		cl.Weight *= int64(len(jobs))
		if n := j.Blocks() + j.Idle; n >= cl.Least && n <= cl.Most {
			cl.Want = n
		}
		cl.Options = slices.Clone(cl.Options)
		for k := range cl.Options {
			cl.Options[k].Class = 1
		}
		for _, s := range j.Shares {
			if k := field.OptionTo(cl, p.Clients[i].Options[s.Option].Facility); k >= 0 {
				cl.Options[k].Class = 0
			}
		}
	}
	return q
}

// closest searches a plan of p, an edited copy of the main problem, that
// changes the jobs of from as little as can be found: it mends what breaks, then
// lets those change around whom it does, then more and more, until nobody is lost.
func (c *composer) closest(p *solve.Problem, from []solve.Job) attempt {
	best := attempt{p, room.Mend(p, from)}
	was := best.cost(from)
	for wide := 0; wide < 4 && (was.lost+was.broken > 0 || wide < 2 && was.moves > openingMoves) && !c.stopped(); wide++ {
		free := c.around(p, from, wide)
		for _, start := range [][]solve.Job{room.Prune(p, from), best.jobs} {
			got, ok := c.near(attempt{p, start}, from, free)
			if is := got.cost(from); ok && is.less(was) {
				best, was = got, is
			}
		}
	}
	return best.nearer(from)
}

// near searches from start the plan closest to from in which only those of free
// and those who moved already may change.
func (c *composer) near(start attempt, from []solve.Job, free map[int]bool) (attempt, bool) {
	q, some := favoured(start.p, from), false
	for i := range q.Clients {
		if free[i] || start.moved(from, i) {
			some = true
		} else {
			fix(&q.Clients[i], from[i])
		}
	}
	if !some {
		return start, false
	}
	res, err := search.Solve(q, solve.Weighted, solve.Control{Seed: c.o.Seed, Cores: c.o.Cores, Stop: c.o.Stop, Effort: closestEffort, Levels: 3, Start: start.jobs})
	if err != nil {
		return start, false
	}
	c.work += res.Work
	got := attempt{start.p, res.Jobs}
	got.giveBack(from)
	return got, true
}

// nearerTries is how many jobs are put back as they were, one after the other, at most.
const nearerTries = 200

// nearer returns t with as many jobs as it can as they were in from: each is put
// back, and what breaks by it is repaired, as long as that brings the plan closer.
func (t attempt) nearer(from []solve.Job) attempt {
	was, tries := t.cost(from), 0
	for again := was.moves > openingMoves; again; {
		again = false
		for i := range from {
			if !served(from[i]) || !t.moved(from, i) || tries == nearerTries {
				continue
			}
			tries++
			got := attempt{t.p, slices.Clone(t.jobs)}
			got.jobs[i] = from[i]
			got.jobs = room.Repair(t.p, from, got.jobs)
			got.giveBack(from)
			if is := got.cost(from); is.less(was) {
				t, was, again = got, is, true
			}
		}
	}
	return t
}

// toll is what an attempt costs beside another plan: pins not honoured, persons lost, jobs that move.
type toll struct{ broken, lost, moves int }

func (t toll) less(u toll) bool {
	switch {
	case t.broken != u.broken:
		return t.broken < u.broken
	case t.lost != u.lost:
		return t.lost < u.lost
	}
	return t.moves < u.moves
}

// cost compares t with the plan from; who may no longer have a job is not counted lost.
func (t attempt) cost(from []solve.Job) (out toll) {
	_, _, bad := solve.Check(t.p, t.jobs)
	out.broken = len(bad)
	for i, j := range from {
		if t.moved(from, i) {
			out.moves++
		}
		if served(j) && !served(t.jobs[i]) && !t.p.Clients[i].Barred {
			out.lost++
		}
	}
	return out
}

// moved reports whether client i has another job than in from, or other half-days.
func (t attempt) moved(from []solve.Job, i int) bool {
	return served(t.jobs[i]) && (t.jobs[i].Week != from[i].Week || differ(&t.p.Clients[i], from[i], t.jobs[i]))
}

// around returns whom a search for few changes lets change: those in a half-day
// that breaks under p or the likeliest team of an activity that must open, then
// all who do such an activity, then all who could, then everybody.
func (c *composer) around(p *solve.Problem, from []solve.Job, wide int) map[int]bool {
	d := *c
	d.p, d.res = p, &solve.Result{Jobs: slices.Clone(from)}
	free := map[int]bool{}
	for i, j := range from {
		if served(j) && !room.Allows(p, i, j) {
			d.res.Jobs[i] = solve.Job{}
			free[i] = true
		}
		if wide > 2 {
			free[i] = true
		}
	}
	w := d.newAdviser()
	for a := range w.Uses {
		bad := w.Breaks(a)
		for i := range from {
			if bad.Slots == 0 && bad.Over == 0 {
				break
			}
			for t, k := range d.res.Jobs[i].Week {
				if k > 0 && p.Clients[i].Options[k-1].Facility == a && (wide > 0 || bad.Slots>>t&1 == 1 || bad.Over > 0) {
					free[i] = true
				}
			}
			if wide > 1 && field.OptionTo(&p.Clients[i], a) >= 0 {
				free[i] = true
			}
		}
	}
	return free
}

// Opening tries as many first members of a team, and stops sooner at as few moves.
const (
	openingTries = 8
	openingMoves = 3
)

// opened searches a plan of p, an edited copy of the main problem, in which
// activity a runs, with as few other changes as can be found: somebody is made
// to work there, and those around give way.
func (c *composer) opened(p *solve.Problem, a int) (best attempt, ok bool) {
	d := *c
	d.p = p
	from, least := c.res.Jobs, toll{}
	tries := 0
	for _, list := range d.newAdviser().ready(a) {
		for _, i := range list {
			if tries == openingTries || ok && least.moves <= openingMoves {
				return best, ok
			}
			q := favoured(p, from)
			q.Facilities[a].Must = false
			insist(q, i, a)
			res, in := search.Admit(q, d.setFree(i), i, solve.Control{Seed: c.o.Seed, Effort: placeEffort})
			if res == nil {
				continue
			}
			tries++
			got := attempt{p, res.Jobs}
			got.giveBack(from)
			if is := got.cost(from); in && is.broken == 0 && (!ok || is.less(least)) {
				best, least, ok = got, is, true
			}
		}
	}
	return best, ok
}

// ready returns who could do activity a: those with no work now, those who may
// lead it and the others, whoever has most half-days that can be spared first.
func (w *adviser) ready(a int) (lists [3][]int) {
	f := &w.c.p.Facilities[a]
	spare := map[int]int{}
	for i, j := range w.c.res.Jobs {
		cl := &w.c.p.Clients[i]
		k := field.OptionTo(cl, a)
		if k < 0 {
			continue
		}
		kind := 2
		if cl.Options[k].Lead {
			kind = 1
		} else if len(j.Shares) == 0 {
			kind = 0
		}
		lists[kind] = append(lists[kind], i)
		for t, o := range j.Week {
			if o > 0 && (f.Open&cl.Free)>>t&1 == 1 && w.Spares(cl.Options[o-1], t) {
				spare[i]++
			}
		}
	}
	for _, list := range lists {
		slices.SortStableFunc(list, func(i, j int) int { return spare[j] - spare[i] })
	}
	return lists
}

// giveBack returns to whom it can their very job of from, as long as the plan
// breaks no more pins than it does.
func (t attempt) giveBack(from []solve.Job) {
	_, _, bad := solve.Check(t.p, t.jobs)
	most := len(bad)
	for again := true; again; {
		again = false
		for i := range from {
			if !served(from[i]) || served(t.jobs[i]) && !t.moved(from, i) {
				continue
			}
			was := t.jobs[i]
			t.jobs[i] = from[i]
			if _, _, bad := solve.Check(t.p, t.jobs); len(bad) > most {
				t.jobs[i] = was
			} else {
				again = true
			}
		}
	}
}
