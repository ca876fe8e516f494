package prep

import (
	"sort"

	"fabrique/solve"
)

// tighten makes one pass over facilities and clients, and reports whether
// anything changed. Every step is exact: no plan is lost.
func (x *Index) tighten() bool {
	changed := x.tightenFacilities()
	return x.tightenPairs() || changed
}

// crowd sums up who may come to one facility.
type crowd struct {
	clients, blocks, leadBlocks int
	free, leadFree              [solve.MaxSlots]int
}

func (x *Index) crowds() []crowd {
	all := make([]crowd, len(x.Fac))
	for k := range x.Pairs {
		q := &x.Pairs[k]
		c := &all[q.Fac]
		c.clients++
		c.blocks += q.Most
		if q.Lead {
			c.leadBlocks += q.Most
		}
		for t := range x.P.Slots {
			if q.Free>>t&1 == 1 {
				c.free[t]++
				if q.Lead {
					c.leadFree[t]++
				}
			}
		}
	}
	return all
}

func (x *Index) tightenFacilities() bool {
	changed := false
	all := x.crowds()
	for a := range x.Fac {
		f, c := &x.Fac[a], &all[a]
		if f.Most == 0 {
			continue
		}
		if x.Clock {
			changed = x.tightenSlots(f, c) || changed
		}
		most := min(f.Most, c.blocks, x.capacity(f, c))
		kind := solve.TooLittle
		if f.LeadPer > 0 && f.LeadPer*c.leadBlocks < most {
			most, kind = f.LeadPer*c.leadBlocks, solve.NoLeader
		}
		if l := x.P.Places[f.Place].Week; l > 0 && l < most {
			most, kind = l, solve.NoRoom
		}
		switch {
		case c.clients < f.Team:
			most, kind = 0, solve.TooFew
		case most < f.Least || most < f.Team:
			if room := x.P.Places[f.Place].Room; x.Clock && room > 0 && room < f.Team {
				kind = solve.NoRoom
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
func (x *Index) tightenSlots(f *solve.Facility, c *crowd) bool {
	open := f.Open
	for t := range x.P.Slots {
		if f.Open>>t&1 == 1 && (c.free[t] < f.Team || (f.LeadPer > 0 && c.leadFree[t] == 0)) {
			f.Open &^= 1 << t
		}
	}
	return f.Open != open
}

// capacity returns the most blocks that f can hold over its slots.
func (x *Index) capacity(f *solve.Facility, c *crowd) int {
	if !x.Clock {
		return f.Most
	}
	sum, room := 0, x.P.Places[f.Place].Room
	for t := range x.P.Slots {
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
func (x *Index) tightenPairs() bool {
	all := x.crowds()
	changed := false
	kept, off := x.Pairs[:0], make([]int, 1, len(x.Off))
	for i := range x.P.Clients {
		mine := x.Pairs[x.Off[i]:x.Off[i+1]]
		had := len(mine)
		mine = x.shrink(mine, all, &changed)
		mine = x.full(i, mine)
		if len(mine) < had {
			changed = true
			if len(mine) == 0 {
				x.drop(solve.NoOption, i, -1, -1)
			}
		}
		kept = append(kept, mine...)
		off = append(off, len(kept))
	}
	x.Pairs, x.Off = kept, off
	return changed
}

// shrink bounds each pair by what its facility became, in place.
func (x *Index) shrink(mine []Pair, all []crowd, changed *bool) []Pair {
	out := mine[:0]
	for _, q := range mine {
		f := &x.Fac[q.Fac]
		u := min(q.Most, f.Most)
		if x.Clock {
			q.Free &= f.Open
			u = min(u, count(q.Free), f.Most/f.Team)
			if f.LeadPer > 0 {
				u = min(u, all[q.Fac].leadBlocks)
			}
		}
		if u != q.Most {
			q.Most, *changed = u, true
		}
		if q.Least > u {
			q.Least = 0
		}
		if u >= 1 {
			out = append(out, q)
		} else if f.Most > 0 {
			x.drop(solve.NoSlot, int(q.Client), int(q.Opt), int(q.Fac))
		}
	}
	return out
}

// full keeps the pairs of client i with which a job of at least its Least
// blocks can be made, within one group and the most facilities.
func (x *Index) full(i int, mine []Pair) []Pair {
	c := &x.P.Clients[i]
	if c.Signed || len(mine) == 0 {
		return mine
	}
	order := make([]int, len(mine))
	for k := range order {
		order[k] = k
	}
	sort.SliceStable(order, func(a, b int) bool { return mine[order[a]].Most > mine[order[b]].Most })
	keep := make([]bool, len(mine))
	for k := range mine {
		keep[k] = x.extends(mine, order, k, c.Least)
	}
	out := mine[:0]
	for k, q := range mine {
		if keep[k] {
			out = append(out, q)
		} else {
			x.drop(solve.NoFullJob, i, int(q.Opt), int(q.Fac))
		}
	}
	return out
}

// extends reports whether pair k and the widest other pairs of its group reach
// least blocks on distinct slots. Any smaller total can then be reached too.
func (x *Index) extends(mine []Pair, order []int, k, least int) bool {
	if mine[k].Most >= least {
		return true
	}
	g := x.Group[mine[k].Fac]
	var rec func(from, left, sum int, mask uint16) bool
	rec = func(from, left, sum int, mask uint16) bool {
		if sum >= least && (!x.Clock || count(mask) >= least) {
			return true
		}
		if left == 0 {
			return false
		}
		for n := from; n < len(order); n++ {
			q := &mine[order[n]]
			if order[n] == k || x.Group[q.Fac] != g {
				continue
			}
			if sum+left*q.Most < least {
				return false
			}
			if rec(n+1, left-1, sum+q.Most, mask|q.Free) {
				return true
			}
		}
		return false
	}
	return rec(0, x.P.Most-1, mine[k].Most, mine[k].Free)
}
