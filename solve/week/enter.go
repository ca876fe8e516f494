package week

import "fabrique/solve"

// choice is what a client may take from one pair when it comes in.
type choice struct {
	pair int32
	cost [solve.MaxSlots]float64 // of one block in each slot, closed where it cannot come
	left int                     // blocks that break no rule
	used bool
}

const closed = 1e15

// enter gives client i a whole week where it breaks least, from few facilities
// of one group; false when there is none.
func (r *Roster) enter(i int) bool {
	list := r.choices(i)
	c := &r.x.P.Clients[i]
	var best [solve.MaxSlots]float64
	for t := range best {
		best[t] = 1.3*r.heavy + float64(r.gain[i])/float64(c.Least)
	}
	group := -1
	r.chosen = r.chosen[:0]
	for range r.x.P.Most {
		k := r.choose(list, &best, group)
		if k < 0 {
			break
		}
		list[k].used = true
		r.chosen = append(r.chosen, k)
		group = r.x.Group[r.x.Pairs[list[k].pair].Fac]
		for t := range r.x.P.Slots {
			best[t] = min(best[t], list[k].cost[t])
		}
	}
	return r.fill(i, list, &best)
}

// choices prices every block that client i, who has none, may take.
func (r *Roster) choices(i int) []choice {
	r.choice = r.choice[:0]
	for k := r.x.Off[i]; k < r.x.Off[i+1]; k++ {
		q := &r.x.Pairs[k]
		a := int(q.Fac)
		if r.shut[a] == everySlot {
			continue
		}
		f, s := &r.x.Fac[a], r.x.Fac[a].Place
		o := choice{pair: int32(k), left: f.Most - r.load[a]}
		if week := r.x.P.Places[s].Week; week > 0 {
			o.left = min(o.left, week-r.held[s])
		}
		base := float64(q.Class) + 20*r.rng.Float64()
		for t := range r.x.P.Slots {
			o.cost[t] = closed
			if q.Free>>t&1 == 1 {
				o.cost[t] = base + r.heavy*float64(r.oneMore(a, s, t, q.Lead))
			}
		}
		r.choice = append(r.choice, o)
	}
	return r.choice
}

// oneMore is what one client more breaks at facility a, place s, in slot t.
func (r *Roster) oneMore(a, s, t int, lead bool) int64 {
	before := r.ofCell(a, t)
	r.all[a][t]++
	if lead {
		r.leads[a][t]++
	}
	more := r.ofCell(a, t) - before
	r.all[a][t]--
	if lead {
		r.leads[a][t]--
	}
	if room := r.x.P.Places[s].Room; room > 0 && r.room[s][t] >= room {
		more++
	}
	return more
}

// choose returns the choice that makes the week cheapest, −1 when none does.
func (r *Roster) choose(list []choice, best *[solve.MaxSlots]float64, group int) int {
	found, top := -1, 0.0
	for n := range list {
		o := &list[n]
		if o.used || (group >= 0 && r.x.Group[r.x.Pairs[o.pair].Fac] != group) {
			continue
		}
		sum, slots := 0.0, 0
		for t := range r.x.P.Slots {
			if d := best[t] - o.cost[t]; d > 0 {
				sum += d
				slots++
			}
		}
		if o.left < slots {
			sum *= (float64(max(0, o.left)) + 0.2) / float64(slots)
		}
		if sum *= 1 + 0.3*r.rng.Float64(); sum > top {
			found, top = n, sum
		}
	}
	return found
}

// fill takes the cheapest slots of the chosen pairs, as many as client i wants,
// at least its least.
func (r *Roster) fill(i int, list []choice, best *[solve.MaxSlots]float64) bool {
	c := &r.x.P.Clients[i]
	for n := range c.Want {
		slot, from, low := r.cheapest(i, list, best)
		if slot < 0 || (n >= c.Least && low > r.heavy/2) {
			return n >= c.Least
		}
		r.set(i, slot, list[from].pair)
		list[from].left--
	}
	return true
}

// cheapest returns the cheapest slot still open to client i, and the choice that gives it.
func (r *Roster) cheapest(i int, list []choice, best *[solve.MaxSlots]float64) (slot, from int, low float64) {
	slot, low = -1, closed
	slots := r.x.P.Slots
	t := r.rng.IntN(slots)
	for range slots {
		if t++; t == slots {
			t = 0
		}
		if best[t] >= low || r.at[i][t] >= 0 {
			continue
		}
		for _, k := range r.chosen {
			v := list[k].cost[t]
			if list[k].left <= 0 {
				v += r.heavy
			}
			if v < low {
				slot, from, low = t, k, v
			}
		}
	}
	return slot, from, low
}
