package solve

import "fmt"

// Violation is one rule that a plan breaks, named, with where.
type Violation struct {
	Rule  string // "hours", "most", "option", "group", "week", "least", "team", "lead", "room", "budget", …
	Where string
}

// Check validates jobs, one per client, against every rule of p, and returns
// what they reach. It shares nothing with the search: a plan is only ever
// shown after it passed here.
func Check(p *Problem, jobs []Job) (v Values, idle int, bad []Violation) {
	c := newChecker(p)
	if len(jobs) != len(p.Clients) {
		c.fault("jobs", "%d jobs for %d clients", len(jobs), len(p.Clients))
		return c.values, c.idle, c.bad
	}
	for i := range p.Clients {
		c.client(i, jobs[i])
	}
	for a := range p.Facilities {
		c.facility(a)
	}
	for s := range p.Places {
		c.place(s)
	}
	for g, l := range p.Limits() {
		c.group(g, &l)
	}
	return c.values, c.idle, c.bad
}

// presence counts who is at one facility in one slot.
type presence struct{ all, leads int }

// checker sums a plan up.
type checker struct {
	p                 *Problem
	values            Values
	idle              int
	bad               []Violation
	load, team, leads []int
	at                [][MaxSlots]presence
	spent             []int64
	blocks, hires     []int
}

func newChecker(p *Problem) *checker {
	n, g := len(p.Facilities), len(p.Groups)
	return &checker{p: p, load: make([]int, n), team: make([]int, n), leads: make([]int, n),
		at: make([][MaxSlots]presence, n), spent: make([]int64, g), blocks: make([]int, g), hires: make([]int, g)}
}

func (c *checker) fault(rule, format string, args ...any) {
	c.bad = append(c.bad, Violation{rule, fmt.Sprintf(format, args...)})
}

func (c *checker) client(i int, j Job) {
	cl := &c.p.Clients[i]
	total := j.Blocks()
	if total == 0 && j.Idle == 0 {
		if cl.Signed && !cl.Barred {
			c.fault("signed", "client %d has nothing", i)
		}
		if cl.Must && !cl.Signed {
			c.fault("must", "client %d has nothing", i)
		}
		for k, o := range cl.Options {
			if o.Least > 0 {
				c.fault("pin", "client %d: option %d wants %d blocks", i, k, o.Least)
			}
		}
		return
	}
	if cl.Barred {
		c.fault("barred", "client %d", i)
	}
	paid := total + j.Idle
	if paid < cl.Least || paid > cl.Most || j.Idle < 0 || (j.Idle > 0 && !cl.Signed) {
		c.fault("hours", "client %d has %d blocks and %d idle", i, total, j.Idle)
	}
	if len(j.Shares) > c.p.Most {
		c.fault("most", "client %d has %d facilities", i, len(j.Shares))
	}
	c.values[0] += cl.Weight
	c.values[1] += cl.Away(paid)
	group := c.shares(i, j)
	if group < 0 {
		group = cl.Group
	}
	c.values[4] += int64(j.Idle) * cl.IdleCost
	c.idle += j.Idle
	c.spent[group] += int64(j.Idle) * (cl.IdleCost - c.p.Groups[group].Relief)
	c.blocks[group] += paid
	if !cl.Signed {
		c.hires[group]++
	}
	c.week(i, j)
}

func (c *checker) shares(i int, j Job) (group int) {
	cl := &c.p.Clients[i]
	group = -1
	for n, s := range j.Shares {
		if s.Option < 0 || s.Option >= len(cl.Options) || blocksOf(j.Shares[:n], s.Option) > 0 || s.Blocks < 1 || s.Blocks > c.p.Limit(i, s.Option) {
			c.fault("option", "client %d: option %d, %d blocks", i, s.Option, s.Blocks)
			continue
		}
		o := &cl.Options[s.Option]
		f := &c.p.Facilities[o.Facility]
		g := c.p.Places[f.Place].Group
		if (group >= 0 && g != group) || (cl.Signed && g != cl.Group) {
			c.fault("group", "client %d works for another group", i)
		}
		group = g
		c.load[o.Facility] += s.Blocks
		c.team[o.Facility]++
		if o.Lead {
			c.leads[o.Facility] += s.Blocks
		}
		c.values[2] += int64(s.Blocks) * o.Class
		c.values[4] += int64(s.Blocks) * o.Cost
		c.spent[g] += int64(s.Blocks) * (o.Cost - c.p.Groups[g].Relief)
	}
	for k, o := range cl.Options {
		if o.Least > 0 && blocksOf(j.Shares, k) < o.Least {
			c.fault("pin", "client %d: option %d wants %d blocks", i, k, o.Least)
		}
	}
	return group
}

// blocksOf returns the blocks of an option among shares.
func blocksOf(shares []Share, option int) int {
	for _, s := range shares {
		if s.Option == option {
			return s.Blocks
		}
	}
	return 0
}

func (c *checker) week(i int, j Job) {
	if c.p.Slots == 0 {
		return
	}
	cl := &c.p.Clients[i]
	count := make(map[int]int)
	for t, w := range j.Week {
		if w == 0 {
			continue
		}
		k := int(w) - 1
		if k < 0 {
			c.fault("week", "client %d: slot %d", i, t)
			continue
		}
		count[k]++
		if t >= c.p.Slots || k >= len(cl.Options) || cl.Free>>t&1 == 0 || c.p.Facilities[cl.Options[k].Facility].Open>>t&1 == 0 {
			c.fault("week", "client %d: slot %d", i, t)
			continue
		}
		at := &c.at[cl.Options[k].Facility][t]
		at.all++
		if cl.Options[k].Lead {
			at.leads++
		}
	}
	for _, s := range j.Shares {
		if count[s.Option] != s.Blocks {
			c.fault("week", "client %d: option %d has %d of %d slots", i, s.Option, count[s.Option], s.Blocks)
		}
		delete(count, s.Option)
	}
	if len(count) > 0 {
		c.fault("week", "client %d works outside its shares", i)
	}
}

func (c *checker) facility(a int) {
	f := &c.p.Facilities[a]
	if c.load[a] == 0 {
		if f.Must && f.Most > 0 {
			c.fault("open", "facility %d must run", a)
		}
		return
	}
	c.values[3] += f.Worth * int64(min(c.load[a], f.Need))
	c.values[4] += f.Fixed
	c.spent[c.p.Places[f.Place].Group] += f.Fixed
	if c.load[a] < f.Least || c.load[a] > f.Most {
		c.fault("least", "facility %d has %d blocks", a, c.load[a])
	}
	if c.team[a] < f.Team {
		c.fault("team", "facility %d has %d clients", a, c.team[a])
	}
	if f.LeadPer > 0 && c.leads[a]*f.LeadPer < c.load[a] {
		c.fault("lead", "facility %d has %d of %d blocks led", a, c.leads[a], c.load[a])
	}
	for t := range c.p.Slots {
		at := c.at[a][t]
		if at.all > 0 && at.all < f.Team {
			c.fault("team", "facility %d slot %d has %d clients", a, t, at.all)
		}
		if f.LeadPer > 0 && at.leads*f.LeadPer < at.all {
			c.fault("lead", "facility %d slot %d has %d leaders for %d", a, t, at.leads, at.all)
		}
	}
}

func (c *checker) place(s int) {
	l := &c.p.Places[s]
	sum, room := 0, [MaxSlots]int{}
	for a := range c.p.Facilities {
		if c.p.Facilities[a].Place == s {
			sum += c.load[a]
			for t := range c.p.Slots {
				room[t] += c.at[a][t].all
			}
		}
	}
	if l.Week > 0 && sum > l.Week {
		c.fault("room", "place %d has %d blocks", s, sum)
	}
	for t := range c.p.Slots {
		if l.Room > 0 && room[t] > l.Room {
			c.fault("room", "place %d slot %d has %d clients", s, t, room[t])
		}
	}
}

func (c *checker) group(g int, l *Group) {
	if c.spent[g] > l.Budget {
		c.fault("budget", "group %d spends %d", g, c.spent[g])
	}
	if c.blocks[g] > l.Ceiling {
		c.fault("ceiling", "group %d has %d blocks", g, c.blocks[g])
	}
	if c.hires[g] > l.Newcomers {
		c.fault("newcomers", "group %d has %d", g, c.hires[g])
	}
}
