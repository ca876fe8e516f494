package plan

import (
	"slices"

	"fabrique/plan/field"
	"fabrique/plan/room"
	"fabrique/plan/trial"
	"fabrique/solve"
	"fabrique/solve/search"
)

// closestEffort is the counted work of one search for the fewest changes.
const closestEffort = 150_000

// closest searches a plan of p, an edited copy of the main problem, that
// changes the jobs of from as little as can be found: it mends what breaks, then
// lets those change around whom it does, then more and more, until nobody is lost.
func (c *composer) closest(p *solve.Problem, from []solve.Job) trial.Plan {
	best := trial.Plan{P: p, Jobs: room.Mend(p, from)}
	was := best.Cost(from)
	for wide := 0; wide < 4 && (was.Lost+was.Broken > 0 || wide < 2 && was.Moves > trial.FewMoves) && !c.stopped(); wide++ {
		free := c.around(p, from, wide)
		for _, start := range [][]solve.Job{room.Prune(p, from), best.Jobs} {
			got, ok := c.near(trial.Plan{P: p, Jobs: start}, from, free)
			if is := got.Cost(from); ok && is.Less(was) {
				best, was = got, is
			}
		}
	}
	return best.Nearer(from)
}

// near searches from start the plan closest to from in which only those of free
// and those who moved already may change.
func (c *composer) near(start trial.Plan, from []solve.Job, free map[int]bool) (trial.Plan, bool) {
	q, some := trial.Favour(start.P, from), false
	for i := range q.Clients {
		if free[i] || start.Moved(from, i) {
			some = true
		} else {
			trial.Fix(&q.Clients[i], from[i])
		}
	}
	if !some {
		return start, false
	}
	res, err := search.Solve(q, solve.Weighted, solve.Control{Seed: c.o.Seed, Cores: c.o.Cores, Stop: c.o.Stop, Effort: closestEffort, Levels: 3, Start: start.Jobs})
	if err != nil {
		return start, false
	}
	c.work += res.Work
	got := trial.Plan{P: start.P, Jobs: res.Jobs}
	got.GiveBack(from)
	return got, true
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

// openingTries is how many first members of a team are tried to open an activity.
const openingTries = 8

// opened searches a plan of p, an edited copy of the main problem, in which
// activity a runs, with as few other changes as can be found: somebody is made
// to work there, and those around give way.
func (c *composer) opened(p *solve.Problem, a int) (best trial.Plan, ok bool) {
	d := *c
	d.p = p
	from, least := c.res.Jobs, trial.Toll{}
	tries := 0
	for _, list := range d.newAdviser().ready(a) {
		for _, i := range list {
			if tries == openingTries || ok && least.Moves <= trial.FewMoves {
				return best, ok
			}
			q := trial.Favour(p, from)
			q.Facilities[a].Must = false
			trial.Insist(q, i, a)
			res, in := search.Admit(q, d.setFree(i), i, solve.Control{Seed: c.o.Seed, Effort: placeEffort})
			if res == nil {
				continue
			}
			tries++
			got := trial.Plan{P: p, Jobs: res.Jobs}
			got.GiveBack(from)
			if is := got.Cost(from); in && is.Broken == 0 && (!ok || is.Less(least)) {
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
