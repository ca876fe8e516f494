package plan

import (
	"fabrique/solve"
	"fabrique/worktime"
)

// stopped reports whether the reader asked to end, and remembers: nothing is
// searched from then on, the plan so far is made whole and given.
func (c *composer) stopped() bool {
	c.halted = c.halted || c.o.Stop != nil && c.o.Stop()
	return c.halted
}

// mend returns the jobs of from that still hold under p, which may be another
// season or bar more persons: what breaks is taken out, and whoever loses by it
// gets what is left free. It searches nothing and takes milliseconds.
func (c *composer) mend(p *solve.Problem, from []solve.Job) []solve.Job {
	d := *c
	d.p, d.res = p, &solve.Result{Jobs: make([]solve.Job, len(from))}
	for i, j := range from {
		d.drop(i)
		if allows(p, i, j) {
			d.res.Jobs[i] = j
		}
	}
	d.prune()
	for i, j := range from {
		if p.Clients[i].Barred || len(j.Shares) == 0 || len(d.res.Jobs[i].Shares) > 0 {
			continue
		}
		if got, ok := d.newAdviser().gap(p, i, nil); ok {
			d.res.Jobs[i] = got
		}
	}
	d.prune()
	return d.res.Jobs
}

// allows reports whether job j is one that client i of p may have by itself.
func allows(p *solve.Problem, i int, j solve.Job) bool {
	cl := &p.Clients[i]
	if n := j.Blocks() + j.Idle; cl.Barred || n < cl.Least || n > cl.Most || len(j.Shares) > p.Most || j.Idle > 0 && !cl.Signed {
		return false
	}
	group := -1
	for _, s := range j.Shares {
		f := &p.Facilities[cl.Options[s.Option].Facility]
		if f.Most == 0 || group >= 0 && p.Places[f.Place].Group != group {
			return false
		}
		group = p.Places[f.Place].Group
	}
	for t, w := range j.Week {
		if w > 0 && (cl.Free&p.Facilities[cl.Options[w-1].Facility].Open)>>t&1 == 0 {
			return false
		}
	}
	return true
}

// drop takes the job of client i back; a signed contract stays, unassigned.
func (c *composer) drop(i int) {
	c.res.Jobs[i] = solve.Job{}
	if cl := &c.p.Clients[i]; cl.Signed && !cl.Barred {
		c.res.Jobs[i].Idle = cl.Least
	}
}

// prune takes jobs back until teams, supervision, ranges, places and companies
// hold, those listed last before others.
func (c *composer) prune() {
	for again := true; again; {
		w := c.newAdviser()
		again = false
		for a := range w.uses {
			again = c.dropFrom(a, w.breaks(a)) || again
		}
		for s, l := range c.p.Places {
			for t, n := range w.room[s] {
				again = again || l.Room > 0 && n > l.Room && c.dropLast(func(i int) bool {
					k := c.res.Jobs[i].Week[t]
					return k > 0 && c.p.Facilities[c.p.Clients[i].Options[k-1].Facility].Place == s
				})
			}
		}
		for g, u := range w.spent {
			l := c.p.Groups[g]
			if u.blocks > l.Ceiling || u.newcomers > l.Newcomers || u.net > l.Budget {
				again = c.dropLast(func(i int) bool {
					return served(c.res.Jobs[i]) && !c.p.Clients[i].Signed && c.companyOf(i, c.res.Jobs[i]) == g
				}) || again
			}
		}
	}
}

// trouble is what breaks in one activity: the half-days in which it cannot run, and how many persons are too many.
type trouble struct {
	slots uint16
	over  int
}

// breaks returns what breaks in activity a.
func (w *adviser) breaks(a int) (out trouble) {
	f, u := &w.c.p.Facilities[a], &w.uses[a]
	leads := 0
	for t, n := range u.at {
		leads += u.leads[t]
		if n > 0 && (n < f.Team || u.leads[t]*f.LeadPer < n && f.LeadPer > 0) {
			out.slots |= 1 << t
		}
	}
	if u.blocks > 0 && (u.blocks < f.Least || u.persons < f.Team) {
		out.slots = 1<<worktime.Slots - 1
	}
	out.over = max(0, u.blocks-f.Most)
	return out
}

// dropFrom takes back the jobs that make trouble in activity a, and reports whether there were any.
func (c *composer) dropFrom(a int, bad trouble) (some bool) {
	for i := len(c.res.Jobs) - 1; i >= 0; i-- {
		n, hit := 0, false
		for t, k := range c.res.Jobs[i].Week {
			if k > 0 && c.p.Clients[i].Options[k-1].Facility == a {
				n++
				hit = hit || bad.slots>>t&1 == 1
			}
		}
		if n > 0 && (hit || bad.over > 0) {
			c.drop(i)
			bad.over -= n
			some = true
		}
	}
	return some
}

// dropLast takes back the last job of the list that is, and reports whether there was one.
func (c *composer) dropLast(is func(i int) bool) bool {
	for i := len(c.res.Jobs) - 1; i >= 0; i-- {
		if is(i) {
			c.drop(i)
			return true
		}
	}
	return false
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
	if !c.halted {
		return found
	}
	mended := c.mend(p, before)
	if count(mended) > count(found) {
		return mended
	}
	return found
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
