package room

import (
	"cmp"
	"math/bits"
	"slices"

	"fabrique/solve"
)

// patcher mends a laid-out plan half-day by half-day: somebody who can be
// spared steps in where a team or a leader lacks, else that half-day is given up.
type patcher struct {
	p    *solve.Problem
	from []solve.Job
	jobs []solve.Job
	shut []uint16 // by activity, half-days given up
	r    *Room    // of jobs
}

// patch returns jobs, a plan of p in which something may break, with what
// breaks mended by as few other changes as a look around finds. What it cannot
// mend is left as it is.
func patch(p *solve.Problem, from, jobs []solve.Job) []solve.Job {
	c := &patcher{p: p, from: from, jobs: slices.Clone(jobs), shut: make([]uint16, len(p.Facilities))}
	for range 2 * len(p.Facilities) * p.Slots {
		c.r = Of(p, c.jobs)
		if !c.step() {
			break
		}
	}
	return c.jobs
}

// Repair returns jobs, a plan of p in which something may break beside from,
// with what breaks mended by who can be spared, or taken out.
func Repair(p *solve.Problem, from, jobs []solve.Job) []solve.Job {
	jobs = patch(p, from, jobs)
	for range p.Clients {
		less, ok := thriftier(p, from, jobs)
		if !ok {
			break
		}
		jobs = less
	}
	return mend(p, from, jobs, false)
}

// leavers is how many are tried when a company spends more than it has.
const leavers = 6

// thriftier returns jobs less the one, of those that cost most in a company that
// spends more than it has, whose leaving keeps most others; false when nobody's saves anything.
func thriftier(p *solve.Problem, from, jobs []solve.Job) (best []solve.Job, ok bool) {
	r := Of(p, jobs)
	var list []int
	for i, j := range jobs {
		if g := GroupOf(p, i, j); Served(j) && !p.Clients[i].Signed && r.Spent[g].Net > p.Groups[g].Budget && r.net(i) > 0 {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(i, k int) int { return cmp.Compare(r.net(k), r.net(i)) })
	least := 0
	for _, i := range list[:min(len(list), leavers)] {
		got := slices.Clone(jobs)
		drop(p, got, i)
		got = patch(p, from, got)
		if lack := 1000*(Count(jobs)-Count(got)) + short(p, got); best == nil || lack < least {
			best, least = got, lack
		}
	}
	return best, best != nil
}

// short counts the companies that spend more than they have.
func short(p *solve.Problem, jobs []solve.Job) (n int) {
	for g, u := range Of(p, jobs).Spent {
		if u.Net > p.Groups[g].Budget {
			n++
		}
	}
	return n
}

// step mends one thing that breaks, and reports whether there was one.
func (c *patcher) step() bool {
	for a := range c.r.Uses {
		bad := c.r.Breaks(a).Slots & (1<<c.p.Slots - 1)
		for rest := bad; rest != 0; rest &= rest - 1 {
			if c.fill(a, bits.TrailingZeros16(rest)) {
				return true
			}
		}
		for rest := bad; rest != 0; rest &= rest - 1 {
			if t := bits.TrailingZeros16(rest); c.r.Uses[a].At[t] > 0 {
				c.shut[a] |= 1 << t
				c.clear(a, t)
				return true
			}
		}
	}
	return false
}

// fill brings into activity a, in half-day t, the person whose coming changes least.
func (c *patcher) fill(a, t int) bool {
	f, u := &c.p.Facilities[a], &c.r.Uses[a]
	if (f.Open&^c.shut[a])>>t&1 == 0 || u.Blocks >= f.Most {
		return false
	}
	who, least := -1, 0
	var job solve.Job
	for i := range c.jobs {
		if got, price, ok := c.stepIn(i, a, t); ok && (who < 0 || price < least) {
			who, least, job = i, price, got
		}
	}
	if who >= 0 {
		c.jobs[who] = job
	}
	return who >= 0
}

// stepIn returns the job of client i once in activity a in half-day t, and how
// much that changes: a line that was as before, an activity more, one left, an hour more.
func (c *patcher) stepIn(i, a, t int) (got solve.Job, price int, ok bool) {
	cl, j := &c.p.Clients[i], c.jobs[i]
	k := slices.IndexFunc(cl.Options, func(o solve.Option) bool { return o.Facility == a })
	if k < 0 || cl.Signed || !Served(j) || int(j.Week[t]) == k+1 || !c.joins(cl.Options[k], t, int(j.Week[t])-1, cl) {
		return j, 0, false
	}
	if was := int(j.Week[t]) - 1; was >= 0 && !c.leaves(cl.Options[was], j, was, t) {
		return j, 0, false
	}
	got = put(j, t, k)
	if !Allows(c.p, i, got) || over(cl, got) {
		return j, 0, false
	}
	if j.Week == c.from[i].Week {
		price += 8
	}
	if len(got.Shares) > len(j.Shares) {
		price += 4
	}
	if len(got.Shares) < len(j.Shares) || slices.ContainsFunc(j.Shares, func(s solve.Share) bool { return blocks(got, s.Option) == 0 }) {
		price += 2
	}
	if j.Week[t] == 0 {
		price++
	}
	return got, price, true
}

// joins reports whether somebody with option o may come in half-day t, away from option was (−1 for none).
func (c *patcher) joins(o solve.Option, t, was int, cl *solve.Client) bool {
	f, u := &c.p.Facilities[o.Facility], &c.r.Uses[o.Facility]
	leads := u.Leads[t]
	if o.Lead {
		leads++
	}
	stays := was >= 0 && c.p.Facilities[cl.Options[was].Facility].Place == f.Place
	return (f.LeadPer == 0 || leads*f.LeadPer > u.At[t]) && (stays || c.holds(f.Place, t))
}

// holds reports whether one person more may come to place s in half-day t.
func (c *patcher) holds(s, t int) bool {
	l, week := c.p.Places[s], 0
	for _, n := range c.r.Places[s] {
		week += n
	}
	return (l.Room == 0 || c.r.Places[s][t] < l.Room) && (l.Week == 0 || week < l.Week)
}

// leaves reports whether the activity of option o, number k of the client, does without job j in half-day t.
func (c *patcher) leaves(o solve.Option, j solve.Job, k, t int) bool {
	n := blocks(j, k)
	return c.r.Spares(o, t) && n > o.Least && (n > 1 || c.r.Uses[o.Facility].Persons > c.p.Facilities[o.Facility].Team)
}

// clear takes everybody out of activity a in half-day t: to where they can
// join, else home when their hours allow it, else out of the plan.
func (c *patcher) clear(a, t int) {
	for i := range c.jobs {
		cl, j := &c.p.Clients[i], c.jobs[i]
		k := int(j.Week[t]) - 1
		if k < 0 || cl.Options[k].Facility != a {
			continue
		}
		c.r = Of(c.p, c.jobs)
		if got, ok := c.elsewhere(i, t); ok {
			c.jobs[i] = got
			continue
		}
		got := put(j, t, -1)
		if cl.Signed {
			got.Idle++
		}
		if c.jobs[i] = got; !Allows(c.p, i, got) {
			drop(c.p, c.jobs, i)
		}
	}
}

// elsewhere returns the job of client i with another activity in half-day t, one of theirs first.
func (c *patcher) elsewhere(i, t int) (best solve.Job, ok bool) {
	cl, j := &c.p.Clients[i], c.jobs[i]
	for k, o := range cl.Options {
		f := &c.p.Facilities[o.Facility]
		if k+1 == int(j.Week[t]) || c.r.Uses[o.Facility].Blocks == 0 || c.r.Uses[o.Facility].Blocks >= f.Most || !c.holds(f.Place, t) || (c.r.Openings(c.p, i, o)&^c.shut[o.Facility])>>t&1 == 0 {
			continue
		}
		got := put(j, t, k)
		if !Allows(c.p, i, got) || over(cl, got) || cl.Signed && c.p.Places[f.Place].Group != cl.Group {
			continue
		}
		if !ok || len(got.Shares) < len(best.Shares) {
			best, ok = got, true
		}
	}
	return best, ok
}

// put returns j with option k in half-day t, none for −1.
func put(j solve.Job, t, k int) solve.Job {
	was := int(j.Week[t]) - 1
	j.Week[t] = int16(k + 1)
	shares := make([]solve.Share, 0, len(j.Shares)+1)
	for _, s := range j.Shares {
		if s.Option == was {
			s.Blocks--
		}
		if s.Option == k {
			s.Blocks, k = s.Blocks+1, -1
		}
		if s.Blocks > 0 {
			shares = append(shares, s)
		}
	}
	if k >= 0 {
		shares = append(shares, solve.Share{Option: k, Blocks: 1})
	}
	j.Shares = shares
	return j
}

// blocks returns how many half-days j spends on option k.
func blocks(j solve.Job, k int) int {
	for _, s := range j.Shares {
		if s.Option == k {
			return s.Blocks
		}
	}
	return 0
}

// over reports whether j spends more half-days on an option than it allows.
func over(cl *solve.Client, j solve.Job) bool {
	return slices.ContainsFunc(j.Shares, func(s solve.Share) bool {
		most := cl.Options[s.Option].Most
		return most > 0 && s.Blocks > most
	})
}
