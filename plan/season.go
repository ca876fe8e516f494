package plan

import (
	"slices"

	"fabrique/lang"
	"fabrique/plan/ramp"
	"fabrique/plan/room"
	"fabrique/plan/trial"
	"fabrique/solve"
)

// season is the typical week of the months of the horizon at indexes ks, whose
// ranges differ from those of the reference month.
type season struct {
	ks    []int
	p     *solve.Problem
	jobs  []solve.Job
	early bool // all before the reference month: who cannot be held is paid, unassigned
}

// monthsLike returns the indexes of the months, from the reference month on,
// whose ranges are those of month index k; k itself at least.
func (c *composer) monthsLike(k int) []int {
	want := c.m.Ranges(c.m.MonthOfYear(k))
	var ks []int
	for j := min(k, c.ref); j < c.m.Horizon; j++ {
		if j == k || j >= c.ref && slices.Equal(c.m.Ranges(c.m.MonthOfYear(j)), want) {
			ks = append(ks, j)
		}
	}
	return ks
}

// seasons returns the months whose ranges are not those of the reference
// month, grouped by like ranges; a group that does not come back once all have
// started is early.
func (c *composer) seasons() (out []season) {
	done := map[int]bool{}
	main := c.m.Ranges(c.m.MonthOfYear(c.ref))
	for k := c.m.Horizon - 1; k >= 0; k-- {
		like := c.m.Ranges(c.m.MonthOfYear(k))
		if done[k] || slices.Equal(like, main) {
			continue
		}
		s := season{early: k < c.ref}
		for j := range k + 1 {
			if (j >= c.ref || s.early) && slices.Equal(c.m.Ranges(c.m.MonthOfYear(j)), like) {
				s.ks = append(s.ks, j)
			}
		}
		for j := range k + 1 {
			done[j] = done[j] || slices.Equal(c.m.Ranges(c.m.MonthOfYear(j)), like)
		}
		out = append(out, s)
	}
	slices.Reverse(out)
	return out
}

// uncovered reports whether some month from index end to the reference month
// has ranges that no week at hand covers.
func (c *composer) uncovered(end int) bool {
	for k := end; k < c.ref; k++ {
		if ks := c.monthsLike(k); len(ks) == 1 {
			return true
		}
	}
	return false
}

// season lays out every other season for the persons and hours of the main
// week, where it is not yet, and returns whom it cannot hold, with the reason.
func (c *composer) season() (lost map[int]lang.Text, err error) {
	if c.weeks == nil {
		c.weeks = c.seasons()
		for s := range c.weeks {
			c.weeks[s].jobs = slices.Clone(c.res.Jobs)
			for _, b := range c.before {
				if slices.Equal(b.ks, c.weeks[s].ks) {
					c.weeks[s].jobs = slices.Clone(b.jobs)
				}
			}
		}
	}
	lost = map[int]lang.Text{}
	for s := range c.weeks {
		out, err := c.week(&c.weeks[s])
		if err != nil {
			return nil, err
		}
		for _, i := range out {
			lost[i] = lang.F("la semaine ne tient pas en %s", "the week does not hold in %s", c.m.MonthNames(c.weeks[s].ks))
		}
	}
	return lost, nil
}

// week lays out season s for the persons and hours of the main week, unless it
// holds already, and returns the clients that it cannot serve.
func (c *composer) week(s *season) (lost []int, err error) {
	s.p = c.m.Problem(s.ks)
	c.lift(s.p)
	c.sameHours(s.p, c.res.Jobs)
	if c.holds(s.p, s.jobs) || s.early && c.laid && trial.SameHours(c.res.Jobs, s.jobs) || s.early && c.holdsIdle(s.p, s.jobs) {
		return nil, nil
	}
	if c.stopped() {
		return c.lay(s, c.mended(s.p, s.jobs)), nil
	}
	start, ok := c.relay(s.p, s.jobs, int64(weekWork*len(s.jobs)))
	if ok && room.Count(start) == room.Count(c.res.Jobs) {
		return c.lay(s, start), nil
	}
	step := lang.F("la saison\u00a0: %s", "the season: %s", c.m.MonthNames(s.ks))
	res, err := c.solve(s.p, solve.Weighted, step, solve.Control{Start: start, Levels: 1, Effort: c.first/4 + 1})
	if err != nil {
		return nil, err
	}
	return c.lay(s, c.better(s.p, res.Jobs, s.jobs)), nil
}

// lay gives season s its jobs, and returns the clients of the main week that
// they leave out; in an early season those are paid, unassigned.
func (c *composer) lay(s *season, jobs []solve.Job) (lost []int) {
	s.jobs = jobs
	for i, j := range c.res.Jobs {
		if served(j) && !served(s.jobs[i]) {
			lost = append(lost, i)
		}
	}
	if !s.early {
		return lost
	}
	for _, i := range lost {
		s.jobs[i] = solve.Job{Idle: c.res.Jobs[i].Blocks()}
	}
	return nil
}

// holdsIdle reports whether jobs hold under p but for those who are paid, unassigned.
func (c *composer) holdsIdle(p *solve.Problem, jobs []solve.Job) bool {
	if !trial.SameHours(c.res.Jobs, jobs) {
		return false
	}
	q, working := trial.Copy(p), slices.Clone(jobs)
	for i, j := range jobs {
		if !q.Clients[i].Signed && j.Idle > 0 {
			q.Clients[i].Barred, q.Clients[i].Must = true, false
			working[i] = solve.Job{}
		}
	}
	_, _, bad := solve.Check(q, working)
	return len(bad) == 0
}

// holds reports whether jobs serve everybody of the main week under p.
func (c *composer) holds(p *solve.Problem, jobs []solve.Job) bool {
	for i, j := range c.res.Jobs {
		if served(j) != served(jobs[i]) {
			return false
		}
	}
	_, _, bad := solve.Check(p, jobs)
	return len(bad) == 0
}

// sameHours makes p serve exactly those whom jobs, of the main week, serve, for
// the same half-days and the same company.
func (c *composer) sameHours(p *solve.Problem, jobs []solve.Job) {
	none := len(p.Facilities)
	p.Facilities = append(p.Facilities, solve.Facility{Team: 1}) // never runs
	for i := range jobs {
		cl := &p.Clients[i]
		cl.Barred = !served(jobs[i])
		if cl.Barred {
			continue
		}
		n := jobs[i].Blocks() + jobs[i].Idle
		cl.Least, cl.Want, cl.Most, cl.Must = n, n, n, true
		g := ramp.Weeks{M: c.m, P: p}.Company(i, jobs[i])
		cl.Options = slices.Clone(cl.Options)
		for k, o := range cl.Options {
			if p.Facilities[o.Facility].Most == 0 {
				cl.Options[k].Least = 0
			}
			if c.m.Employer[o.Facility] != g {
				cl.Options[k].Facility = none
			}
		}
	}
}

// jobsIn returns the typical week that holds in month index k: that of its
// season, or the main one.
func (c *composer) jobsIn(k int) []solve.Job {
	for _, s := range c.weeks {
		if slices.Contains(s.ks, k) {
			return s.jobs
		}
	}
	if k < c.ref {
		like := c.m.Ranges(c.m.MonthOfYear(k))
		for _, s := range c.weeks {
			if slices.Equal(c.m.Ranges(c.m.MonthOfYear(s.ks[0])), like) {
				return s.jobs
			}
		}
	}
	return c.res.Jobs
}
