package plan

import (
	"fabrique/plan/field"
	"slices"

	"fabrique/lang"
	"fabrique/solve"
)

// season is the typical week of the months of the horizon at indexes ks, whose
// ranges differ from those of the reference month.
type season struct {
	ks   []int
	p    *solve.Problem
	jobs []solve.Job
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

// seasons returns the months after the reference month that differ from it,
// grouped by like ranges.
func (c *composer) seasons() [][]int {
	done := map[int]bool{}
	for _, k := range c.monthsLike(c.ref) {
		done[k] = true
	}
	var out [][]int
	for k := c.ref; k < c.m.Horizon; k++ {
		if !done[k] {
			out = append(out, c.monthsLike(k))
			for _, j := range out[len(out)-1] {
				done[j] = true
			}
		}
	}
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
		for _, ks := range c.seasons() {
			c.weeks = append(c.weeks, season{ks: ks, jobs: c.res.Jobs})
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
	sameHours(s.p, c.res.Jobs)
	if c.holds(s.p, s.jobs) {
		return nil, nil
	}
	step := lang.F("la saison\u00a0: %s", "the season: %s", c.m.MonthNames(s.ks))
	res, err := c.solve(s.p, solve.Weighted, step, solve.Control{Start: s.jobs, Levels: 1, Effort: c.res.Work/4 + 1})
	if err != nil {
		return nil, err
	}
	s.jobs = res.Jobs
	for i, j := range c.res.Jobs {
		if served(j) && !served(s.jobs[i]) {
			lost = append(lost, i)
		}
	}
	return lost, nil
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

// sameHours makes p serve exactly those whom jobs serve, for the same half-days.
func sameHours(p *solve.Problem, jobs []solve.Job) {
	for i := range jobs {
		cl := &p.Clients[i]
		cl.Barred = !served(jobs[i])
		if cl.Barred {
			continue
		}
		n := jobs[i].Blocks() + jobs[i].Idle
		cl.Least, cl.Want, cl.Most, cl.Must = n, n, n, true
		for k, o := range cl.Options {
			if p.Facilities[o.Facility].Most == 0 {
				cl.Options[k].Least = 0
			}
		}
	}
}

// boundBy lowers the bound of level 1 to what the months ks allow by themselves.
func (c *composer) boundBy(ks []int) error {
	if c.halted || field.PolicyOf(c.policy) == solve.Strict {
		return nil
	}
	p := c.m.Problem(ks)
	res, err := c.solve(p, solve.Weighted, lang.T("la borne d’une saison", "the bound of a season"), solve.Control{Levels: 1})
	if err == nil {
		c.bound = min(c.bound, res.Bounds[0].Value)
	}
	return err
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
