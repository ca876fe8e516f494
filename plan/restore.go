package plan

import (
	"slices"

	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan/field"
	"fabrique/solve"
	"fabrique/worktime"
)

// restore puts a plan made earlier back into the numbers of in. Jobs that the
// input no longer allows are left out; their persons are in broken.
func restore(in Input, old *Plan) (c *composer, broken []int, err error) {
	c, err = newComposer(in, Options{Policy: old.Policy, Seed: old.Seed})
	if err != nil {
		return nil, nil, err
	}
	if k := int(old.Reference - c.m.First); k >= 0 && k < c.m.Horizon {
		c.ref = k
	}
	c.p = c.m.Problem(c.monthsLike(c.ref))
	c.lift(c.p)
	c.res = &solve.Result{}
	c.res.Jobs, broken = c.jobsOf(c.p, old)
	for i, j := range c.res.Jobs {
		if !served(j) {
			c.res.Unserved = append(c.res.Unserved, i)
		}
	}
	c.res.Values, c.res.Idle, _ = solve.Check(c.p, c.res.Jobs)
	for k, l := range old.Levels {
		c.res.Bounds[k] = solve.Bound{Value: l.Bound, Proven: l.Proven}
	}
	for _, s := range c.seasons() {
		s.p = c.m.Problem(s.ks)
		for _, w := range old.Seasons {
			if slices.Contains(w.Months, c.m.MonthOfYear(s.ks[0])) {
				s.jobs = c.seasonJobs(s.p, w)
			}
		}
		if s.jobs != nil {
			c.weeks = append(c.weeks, s)
		}
	}
	return c, broken, nil
}

// jobsOf returns the jobs of the main week of a plan, by client.
func (c *composer) jobsOf(p *solve.Problem, old *Plan) (jobs []solve.Job, broken []int) {
	jobs = make([]solve.Job, len(p.Clients))
	for _, j := range old.Jobs {
		i, ok := c.m.Client[j.Person]
		if !ok {
			continue
		}
		jobs[i], ok = c.jobOf(p, i, j.Shares, j.Week)
		jobs[i].Idle = j.Unassigned
		if !ok {
			jobs[i] = solve.Job{}
			broken = append(broken, i)
		}
	}
	for i := range jobs {
		if cl := &p.Clients[i]; cl.Signed && !served(jobs[i]) {
			jobs[i].Idle = cl.Least
		}
	}
	return jobs, broken
}

func (c *composer) seasonJobs(p *solve.Problem, w Season) []solve.Job {
	jobs := make([]solve.Job, len(p.Clients))
	for _, j := range w.Jobs {
		if i, ok := c.m.Client[j.Person]; ok {
			jobs[i], _ = c.jobOf(p, i, j.Shares, j.Week)
			jobs[i].Idle = j.Unassigned
		}
	}
	return jobs
}

// jobOf puts one job into numbers; ok is false when the input no longer allows it.
func (c *composer) jobOf(p *solve.Problem, i int, shares []Share, week [worktime.Slots]needs.ActivityID) (j solve.Job, ok bool) {
	cl := &p.Clients[i]
	option := map[needs.ActivityID]int{}
	for _, s := range shares {
		a, known := c.m.Facility[s.Activity]
		k := -1
		if known {
			k = field.OptionTo(cl, a)
		}
		if k < 0 || p.Facilities[a].Most == 0 {
			return solve.Job{}, false
		}
		option[s.Activity] = k
		j.Shares = append(j.Shares, solve.Share{Option: k, Blocks: s.HalfDays})
	}
	for t, id := range week {
		if id == "" {
			continue
		}
		k, known := option[id]
		if !known || (cl.Free&p.Facilities[cl.Options[k].Facility].Open)>>t&1 == 0 {
			return solve.Job{}, false
		}
		j.Week[t] = int16(k + 1)
	}
	return j, true
}

// without returns the identifiers of those whom from serves and to does not.
func (c *composer) without(from, to []solve.Job) []people.ID {
	out := []people.ID{}
	for k := range from {
		if served(from[k]) && !served(to[k]) {
			out = append(out, c.m.Person(k).ID)
		}
	}
	return out
}
