package plan

import (
	"fabrique/plan/room"
	"fabrique/solve"
	"fabrique/solve/week"
)

// stopped reports whether the reader asked to end, and remembers: nothing is
// searched from then on, the plan so far is made whole and given.
func (c *composer) stopped() bool {
	c.halted = c.halted || c.o.Stop != nil && c.o.Stop()
	return c.halted
}

// unsearched is the outcome of a search that was not made: jobs, and bounds
// that hold for any plan of p.
func (c *composer) unsearched(p *solve.Problem, jobs []solve.Job) *solve.Result {
	out := &solve.Result{Jobs: jobs, Interrupted: true}
	if c.res != nil {
		out.Drops = c.res.Drops
	}
	for k, v := range room.Loosest(p) {
		out.Bounds[k].Value = v
	}
	return out
}

// loosen replaces, once interrupted, the bounds that were not found or no longer
// hold for the persons left by those of any plan.
func (c *composer) loosen() {
	from, aside := solve.Levels, len(c.barred) > 0
	if aside {
		from = 1
		c.doubtPlaced()
	}
	for k, v := range room.Loosest(c.p) {
		b := &c.res.Bounds[k]
		if aside && k == 0 {
			continue
		}
		if k >= from || solve.Maximise[k] && b.Value > v {
			b.Value = v
		}
		b.Proven = b.Value == c.res.Values[k]
	}
	if !aside {
		c.bound = min(c.bound, c.res.Bounds[0].Value)
	}
}

// better returns the jobs found by a search of p or, when it was interrupted
// before it served as many, those at hand before, mended.
func (c *composer) better(p *solve.Problem, found, before []solve.Job) []solve.Job {
	if !c.halted || before == nil {
		return found
	}
	if mended := c.mended(p, before); room.Count(mended) > room.Count(found) {
		return mended
	}
	return found
}

// Counted work: to mend a plan once interrupted, to lay out a season for each client.
const (
	mendWork = 200_000
	weekWork = 500
)

// mended returns the jobs of from made whole under p, in tenths of a second:
// tries grow longer while somebody loses their job by it.
func (c *composer) mended(p *solve.Problem, from []solve.Job) []solve.Job {
	jobs, least := room.Mend(p, from), room.Count(from)
	for work := min(int64(100*len(p.Clients)), mendWork/4); work < mendWork && room.Count(jobs) < least; work *= 2 {
		if again, ok := c.relay(p, from, work); ok && room.Count(again) > room.Count(jobs) {
			jobs = again
		}
	}
	return jobs
}

// relay lays from out again under p, for so much counted work.
func (c *composer) relay(p *solve.Problem, from []solve.Job, work int64) ([]solve.Job, bool) {
	c.work += work
	return week.Relay(p, from, c.o.Seed, work)
}
