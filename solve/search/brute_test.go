package search_test

import (
	"math/bits"

	"fabrique/solve"
)

// Limits of what the brute force takes.
const (
	bruteClients    = 8
	bruteFacilities = 5
	brutePlaces     = 3
	bruteGroups     = 2
	bruteSlots      = 6
)

// outcome is what one plan reaches: pins broken and idle blocks come before every level.
type outcome struct {
	broken, idle int
	values       solve.Values
}

func (o outcome) better(w outcome) bool {
	if o.broken != w.broken {
		return o.broken < w.broken
	}
	if o.idle != w.idle {
		return o.idle < w.idle
	}
	return o.values.Better(w.values)
}

// allPlans is the best outcome of every set of served clients, by bit mask.
type allPlans map[uint32]outcome

// best returns the best outcome under the weighted policy.
func (all allPlans) best() outcome {
	var top outcome
	first := true
	for _, o := range all {
		if first || o.better(top) {
			top, first = o, false
		}
	}
	return top
}

// strict returns the lexicographically largest set of served clients, client 0
// first, among plans with the fewest pins broken and idle blocks.
func (all allPlans) strict() (mask uint32, o outcome) {
	top, first := all.best(), true
	for m, o := range all {
		if o.broken != top.broken || o.idle != top.idle {
			continue
		}
		if first || bits.Reverse32(m) > bits.Reverse32(mask) {
			mask, first = m, false
		}
	}
	return mask, all[mask]
}

// serves reports whether some plan, pins and idle blocks as good as the best, serves all of mask.
func (all allPlans) serves(mask uint32) bool {
	top := all.best()
	for m, o := range all {
		if m&mask == mask && o.broken == top.broken && o.idle == top.idle {
			return true
		}
	}
	return false
}

// bruteForce tries every plan of a tiny problem. It shares no code with the
// kernel: each client in turn takes each of its jobs, and a plan is left early
// only where a sum that can only grow passes its limit.
func bruteForce(p *solve.Problem) allPlans {
	all := allPlans{}
	eachPlan(p, everyWay(p), func(t *tally) {
		if old, ok := all[t.served]; !ok || t.outcome.better(old) {
			all[t.served] = t.outcome
		}
	})
	return all
}

// eachPlan calls visit for each plan that keeps every rule.
func eachPlan(p *solve.Problem, ways [][]way, visit func(*tally)) {
	var next func(i int, t *tally)
	next = func(i int, t *tally) {
		if i == len(p.Clients) {
			if sum := *t; sum.finish(p) {
				visit(&sum)
			}
			return
		}
		for n := range ways[i] {
			u := *t
			u.add(p, i, &ways[i][n])
			if !u.over(p) {
				next(i+1, &u)
			}
		}
	}
	own := *p
	own.Groups = atLeastSigned(p)
	p = &own
	next(0, &tally{})
}

// atLeastSigned returns the groups of p; a budget or a ceiling below what
// signed clients take with nothing to do counts as just that.
func atLeastSigned(p *solve.Problem) []solve.Group {
	groups := append([]solve.Group(nil), p.Groups...)
	for g := range groups {
		spent, blocks := int64(0), 0
		for _, c := range p.Clients {
			if c.Signed && !c.Barred && c.Group == g {
				spent += int64(c.Want) * (c.IdleCost - groups[g].Relief)
				blocks += c.Want
			}
		}
		groups[g].Budget, groups[g].Ceiling = max(groups[g].Budget, spent), max(groups[g].Ceiling, blocks)
	}
	return groups
}

// way is one job that a client may have: an option in each slot (−1 for none),
// and the blocks of each option.
type way struct {
	at     [bruteSlots]int
	blocks [bruteFacilities]int
	total  int
	idle   int
}

// everyWay lists, for each client, all jobs within its hours, options, groups and most facilities.
func everyWay(p *solve.Problem) [][]way {
	ways := make([][]way, len(p.Clients))
	for i := range p.Clients {
		c := &p.Clients[i]
		if c.Barred {
			ways[i] = []way{{}}
			continue
		}
		keep := func(w way) {
			if !fits(p, c, &w) {
				return
			}
			for paid := c.Least; paid <= c.Most; paid++ {
				if w.idle = paid - w.total; w.idle == 0 || (w.idle > 0 && c.Signed) {
					ways[i] = append(ways[i], w)
				}
			}
		}
		if !c.Signed {
			ways[i] = append(ways[i], way{})
		}
		if p.Slots > 0 {
			fillSlots(p, c, 0, way{}, keep)
		} else {
			fillSums(p, c, 0, way{}, keep)
		}
	}
	return ways
}

func fillSlots(p *solve.Problem, c *solve.Client, t int, w way, keep func(way)) {
	if t == p.Slots {
		keep(w)
		return
	}
	w.at[t] = -1
	fillSlots(p, c, t+1, w, keep)
	for k, o := range c.Options {
		if c.Free>>t&1 == 1 && p.Facilities[o.Facility].Open>>t&1 == 1 && w.total < c.Most {
			u := w
			u.at[t] = k
			u.blocks[k]++
			u.total++
			fillSlots(p, c, t+1, u, keep)
		}
	}
}

func fillSums(p *solve.Problem, c *solve.Client, k int, w way, keep func(way)) {
	if k == len(c.Options) {
		keep(w)
		return
	}
	for n := 0; w.total+n <= c.Most; n++ {
		u := w
		u.blocks[k] = n
		u.total += n
		fillSums(p, c, k+1, u, keep)
	}
}

// fits reports whether w keeps the limits of options and facilities, one group and the most facilities.
func fits(p *solve.Problem, c *solve.Client, w *way) bool {
	used, group := 0, -1
	for k, o := range c.Options {
		n := w.blocks[k]
		if n == 0 {
			continue
		}
		f := p.Facilities[o.Facility]
		g := p.Places[f.Place].Group
		if (o.Most > 0 && n > o.Most) || n > f.Most || (group >= 0 && g != group) {
			return false
		}
		used, group = used+1, g
	}
	return used <= p.Most && (w.total > 0 || c.Signed)
}

// tally is the sum of some jobs; it is copied at each step.
type tally struct {
	outcome
	served            uint32
	options           [bruteClients]uint8 // options used, by bit mask
	load, team, leads [bruteFacilities]int16
	here, leadHere    [bruteFacilities][bruteSlots]int8
	spent             [bruteGroups]int64
	blocks, hires     [bruteGroups]int16
}

// add gives client i the job w.
func (t *tally) add(p *solve.Problem, i int, w *way) {
	c := &p.Clients[i]
	paid := w.total + w.idle
	if c.Must && !c.Signed && paid == 0 {
		t.broken++
	}
	for k, o := range c.Options {
		if w.blocks[k] < o.Least {
			t.broken++
		}
	}
	if paid == 0 {
		return
	}
	t.served |= 1 << i
	t.values[0] += c.Weight
	t.values[1] += int64(max(paid-c.Want, c.Want-paid))
	group := c.Group
	for k := range c.Options {
		o, n := &c.Options[k], w.blocks[k]
		if n == 0 {
			continue
		}
		t.options[i] |= 1 << k
		group = p.Places[p.Facilities[o.Facility].Place].Group
		t.share(p, o, n, w, k)
	}
	t.idle += w.idle
	t.values[4] += int64(w.idle) * c.IdleCost
	t.spent[group] += int64(w.idle) * c.IdleCost
	t.spent[group] -= int64(paid) * p.Groups[group].Relief
	t.blocks[group] += int16(paid)
	if !c.Signed {
		t.hires[group]++
	}
}

// share counts n blocks of option o, the k-th of its client.
func (t *tally) share(p *solve.Problem, o *solve.Option, n int, w *way, k int) {
	a := o.Facility
	t.load[a] += int16(n)
	t.team[a]++
	if o.Lead {
		t.leads[a] += int16(n)
	}
	cost := int64(n) * o.Cost
	t.values[2] += int64(n) * o.Class
	t.values[4] += cost
	t.spent[p.Places[p.Facilities[a].Place].Group] += cost
	for s := range p.Slots {
		if w.at[s] == k {
			t.here[a][s]++
			if o.Lead {
				t.leadHere[a][s]++
			}
		}
	}
}

// over reports whether a sum that can only grow is too large.
func (t *tally) over(p *solve.Problem) bool {
	for g, l := range p.Groups {
		if int(t.blocks[g]) > l.Ceiling || int(t.hires[g]) > l.Newcomers {
			return true
		}
	}
	var week [brutePlaces]int
	var room [brutePlaces][bruteSlots]int
	for a, f := range p.Facilities {
		if int(t.load[a]) > f.Most {
			return true
		}
		week[f.Place] += int(t.load[a])
		for s := range p.Slots {
			room[f.Place][s] += int(t.here[a][s])
		}
	}
	for n, l := range p.Places {
		if l.Week > 0 && week[n] > l.Week {
			return true
		}
		for s := range p.Slots {
			if l.Room > 0 && room[n][s] > l.Room {
				return true
			}
		}
	}
	return false
}

// finish adds what facilities count for; it reports whether the whole plan keeps every rule.
func (t *tally) finish(p *solve.Problem) bool {
	for a, f := range p.Facilities {
		if t.load[a] == 0 {
			if f.Must {
				t.broken++
			}
			continue
		}
		if int(t.load[a]) < f.Least || int(t.team[a]) < f.Team || !led(f, t.leads[a], t.load[a]) {
			return false
		}
		for s := range p.Slots {
			n := t.here[a][s]
			if n > 0 && (int(n) < f.Team || !led(f, int16(t.leadHere[a][s]), int16(n))) {
				return false
			}
		}
		t.values[3] += f.Worth * int64(min(int(t.load[a]), f.Need))
		t.values[4] += f.Fixed
		t.spent[p.Places[f.Place].Group] += f.Fixed
	}
	for g, l := range p.Groups {
		if t.spent[g] > l.Budget {
			return false
		}
	}
	return true
}

// led reports whether so many leaders are enough for so many present.
func led(f solve.Facility, leaders, present int16) bool {
	return f.LeadPer == 0 || int(leaders)*f.LeadPer >= int(present)
}
