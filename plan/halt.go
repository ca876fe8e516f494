package plan

import (
	"fabrique/plan/room"
	"fabrique/solve"
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
	for k, v := range loosest(p) {
		out.Bounds[k].Value = v
	}
	return out
}

// loosest returns values that no plan of p passes, whatever it serves.
func loosest(p *solve.Problem) (v solve.Values) {
	for i := range p.Clients {
		cl := &p.Clients[i]
		least := cl.IdleCost
		for _, o := range cl.Options {
			least = min(least, o.Cost)
		}
		v[4] += int64(cl.Most) * min(0, least)
		if !cl.Barred && (cl.Signed || len(cl.Options) > 0) {
			v[0] += cl.Weight
		}
	}
	for _, f := range p.Facilities {
		v[3] += f.Worth * int64(min(f.Need, f.Most))
	}
	return v
}

// loosen replaces, once interrupted, the bounds that were not found or no longer
// hold for the persons left by those of any plan.
func (c *composer) loosen() {
	from := solve.Levels
	if len(c.barred) > 0 {
		from = 1
	}
	for k, v := range loosest(c.p) {
		b := &c.res.Bounds[k]
		if k >= from || solve.Maximise[k] && b.Value > v {
			b.Value = v
		}
		b.Proven = b.Value == c.res.Values[k]
	}
	c.bound = min(c.bound, c.res.Bounds[0].Value)
}

// better returns the jobs found by a search of p or, when it was interrupted
// before it served as many, those at hand before, mended.
func (c *composer) better(p *solve.Problem, found, before []solve.Job) []solve.Job {
	if !c.halted || before == nil {
		return found
	}
	if mended := c.mended(p, before); count(mended) > count(found) {
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
	jobs, least := room.Mend(p, from), count(from)
	for work := min(int64(100*len(p.Clients)), mendWork/4); work < mendWork && count(jobs) < least; work *= 2 {
		if again, ok := c.relay(p, from, work); ok && count(again) > count(jobs) {
			jobs = again
		}
	}
	return jobs
}

// relay lays from out again under p, for so much counted work.
func (c *composer) relay(p *solve.Problem, from []solve.Job, work int64) ([]solve.Job, bool) {
	c.work += work
	return solve.Relay(p, from, c.o.Seed, work)
}

// count returns how many clients jobs serve.
func count(jobs []solve.Job) (n int) {
	for _, j := range jobs {
		if served(j) {
			n++
		}
	}
	return n
}
