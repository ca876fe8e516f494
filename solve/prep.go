package solve

import "sort"

// tighten makes one pass over facilities and clients, and reports whether
// anything changed. Every step is exact: no plan is lost.
func (x *index) tighten() bool {
	changed := x.tightenFacilities()
	return x.tightenPairs() || changed
}

// crowd sums up who may come to one facility.
type crowd struct {
	clients, blocks, leadBlocks int
	free, leadFree              [MaxSlots]int
}

func (x *index) crowds() []crowd {
	all := make([]crowd, len(x.fac))
	for k := range x.pairs {
		q := &x.pairs[k]
		c := &all[q.fac]
		c.clients++
		c.blocks += q.u
		if q.lead {
			c.leadBlocks += q.u
		}
		for t := range x.p.Slots {
			if q.free>>t&1 == 1 {
				c.free[t]++
				if q.lead {
					c.leadFree[t]++
				}
			}
		}
	}
	return all
}

func (x *index) tightenFacilities() bool {
	changed := false
	all := x.crowds()
	for a := range x.fac {
		f, c := &x.fac[a], &all[a]
		if f.Most == 0 {
			continue
		}
		if x.clock {
			changed = x.tightenSlots(f, c) || changed
		}
		most := min(f.Most, c.blocks, x.capacity(f, c))
		kind := TooLittle
		if f.LeadPer > 0 && f.LeadPer*c.leadBlocks < most {
			most, kind = f.LeadPer*c.leadBlocks, NoLeader
		}
		if l := x.p.Places[f.Place].Week; l > 0 && l < most {
			most, kind = l, NoRoom
		}
		switch {
		case c.clients < f.Team:
			most, kind = 0, TooFew
		case most < f.Least || most < f.Team:
			if room := x.p.Places[f.Place].Room; x.clock && room > 0 && room < f.Team {
				kind = NoRoom
			}
			most = 0
		}
		if most < f.Most {
			f.Most, changed = most, true
			if most == 0 {
				x.drop(kind, -1, -1, a)
			}
		}
	}
	return changed
}

// tightenSlots closes the slots in which no team, or nobody who leads, can come.
func (x *index) tightenSlots(f *Facility, c *crowd) bool {
	open := f.Open
	for t := range x.p.Slots {
		if f.Open>>t&1 == 1 && (c.free[t] < f.Team || (f.LeadPer > 0 && c.leadFree[t] == 0)) {
			f.Open &^= 1 << t
		}
	}
	return f.Open != open
}

// capacity returns the most blocks that f can hold over its slots.
func (x *index) capacity(f *Facility, c *crowd) int {
	if !x.clock {
		return f.Most
	}
	sum, room := 0, x.p.Places[f.Place].Room
	for t := range x.p.Slots {
		if f.Open>>t&1 == 0 {
			continue
		}
		n := c.free[t]
		if room > 0 {
			n = min(n, room)
		}
		if f.LeadPer > 0 {
			n = min(n, f.LeadPer*c.leadFree[t])
		}
		if n >= f.Team {
			sum += n
		}
	}
	return sum
}

// tightenPairs drops the pairs that extend to no full job, client by client.
func (x *index) tightenPairs() bool {
	all := x.crowds()
	changed := false
	kept, off := x.pairs[:0], make([]int, 1, len(x.off))
	for i := range x.p.Clients {
		mine := x.pairs[x.off[i]:x.off[i+1]]
		had := len(mine)
		mine = x.shrink(mine, all, &changed)
		mine = x.full(i, mine)
		if len(mine) < had {
			changed = true
			if len(mine) == 0 {
				x.drop(NoOption, i, -1, -1)
			}
		}
		kept = append(kept, mine...)
		off = append(off, len(kept))
	}
	x.pairs, x.off = kept, off
	return changed
}

// shrink bounds each pair by what its facility became, in place.
func (x *index) shrink(mine []pair, all []crowd, changed *bool) []pair {
	out := mine[:0]
	for _, q := range mine {
		f := &x.fac[q.fac]
		u := min(q.u, f.Most)
		if x.clock {
			q.free &= f.Open
			u = min(u, count(q.free), f.Most/f.Team)
			if f.LeadPer > 0 {
				u = min(u, all[q.fac].leadBlocks)
			}
		}
		if u != q.u {
			q.u, *changed = u, true
		}
		if q.least > u {
			q.least = 0
		}
		if u >= 1 {
			out = append(out, q)
		} else if f.Most > 0 {
			x.drop(NoSlot, int(q.client), int(q.opt), int(q.fac))
		}
	}
	return out
}

// full keeps the pairs of client i with which a job of at least its Least
// blocks can be made, within one group and the most facilities.
func (x *index) full(i int, mine []pair) []pair {
	c := &x.p.Clients[i]
	if c.Signed || len(mine) == 0 {
		return mine
	}
	order := make([]int, len(mine))
	for k := range order {
		order[k] = k
	}
	sort.SliceStable(order, func(a, b int) bool { return mine[order[a]].u > mine[order[b]].u })
	keep := make([]bool, len(mine))
	for k := range mine {
		keep[k] = x.extends(mine, order, k, c.Least)
	}
	out := mine[:0]
	for k, q := range mine {
		if keep[k] {
			out = append(out, q)
		} else {
			x.drop(NoFullJob, i, int(q.opt), int(q.fac))
		}
	}
	return out
}

// extends reports whether pair k and the widest other pairs of its group reach
// least blocks on distinct slots. Any smaller total can then be reached too.
func (x *index) extends(mine []pair, order []int, k, least int) bool {
	if mine[k].u >= least {
		return true
	}
	g := x.group[mine[k].fac]
	var rec func(from, left, sum int, mask uint16) bool
	rec = func(from, left, sum int, mask uint16) bool {
		if sum >= least && (!x.clock || count(mask) >= least) {
			return true
		}
		if left == 0 {
			return false
		}
		for n := from; n < len(order); n++ {
			q := &mine[order[n]]
			if order[n] == k || x.group[q.fac] != g {
				continue
			}
			if sum+left*q.u < least {
				return false
			}
			if rec(n+1, left-1, sum+q.u, mask|q.free) {
				return true
			}
		}
		return false
	}
	return rec(0, x.p.Most-1, mine[k].u, mine[k].free)
}
