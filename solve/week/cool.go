package week

import (
	"math"
	"slices"

	"fabrique/solve"
	"fabrique/solve/prep"
	"fabrique/solve/rank"
)

// Cool searches around the roster at hand for so much work, heat and the price
// of a breach changing step by step.
func (r *Roster) Cool(effort int64, hot, cold, light, heavy float64) {
	begin := r.Work()
	var heat float64
	for n := 0; len(r.x.Pairs) > 0; n++ {
		if n%256 == 0 {
			f := float64(r.Work()-begin) / float64(effort)
			if f >= 1 || (r.stop != nil && r.stop()) {
				return
			}
			heat = hot * math.Pow(cold/hot, f)
			r.heavy = light * math.Pow(heavy/light, f)
		}
		r.turns++
		r.step(heat)
	}
}

// Work is the counted work so far.
func (r *Roster) Work() int64 { return r.sets/3 + r.turns/8 }

// step turns something and keeps it when chance at this heat allows.
func (r *Roster) step(heat float64) bool {
	breach, value := r.breach, r.value
	r.log = r.log[:0]
	ok := r.turn()
	if len(r.log) == 0 {
		return false
	}
	d := r.heavy*float64(r.breach-breach) + float64(r.value-value)
	if ok && (d <= 0 || (heat > 0 && r.rng.Float64() < math.Exp(-d/heat))) {
		return true
	}
	r.back(0)
	return false
}

// begin takes over a roster from weekly sums: each client's blocks in slots
// where they break least.
func (r *Roster) begin(sums [][]prep.Part) {
	for i := range sums {
		for _, s := range sums[i] {
			for range s.Blocks {
				r.beginBlock(i, s.Pair)
			}
		}
	}
	r.log = r.log[:0]
}

func (r *Roster) beginBlock(i int, k int32) {
	q := &r.x.Pairs[k]
	a := int(q.Fac)
	slot, low := -1, 0.0
	for t := range r.x.P.Slots {
		if r.at[i][t] >= 0 || q.Free>>t&1 == 0 {
			continue
		}
		v := float64(r.oneMore(a, r.x.Fac[a].Place, t, q.Lead)) + r.rng.Float64()
		if slot < 0 || v < low {
			slot, low = t, v
		}
	}
	if slot >= 0 {
		r.set(i, slot, k)
	}
}

// patience is how many vain tries to mend come before clients only leave.
const patience = 8

// Settle makes the roster break no rule, for about so much work: what breaks one
// is barred, and the search goes on. Whoever finds a place comes in at last.
func (r *Roster) Settle(effort int64) {
	for round := 0; round < 8 && r.breach > 0; round++ {
		r.restrain(round)
		r.Cool(effort, 40, 10, 1500, 6000)
	}
	r.giveUpAll()
	r.letIn()
	r.reopen()
	r.letIn()
	if r.breach == 0 && (r.best == nil || r.value < r.bestValue) {
		r.best, r.bestValue = slices.Clone(r.at), r.value
	}
}

// restrain bars the slots where a team or leaders lack, after some rounds their
// facility, and facilities below their least; a client must leave where there are
// too many or a week is not whole.
func (r *Roster) restrain(round int) {
	for g := range r.spent {
		if r.ofGroup(g) > 0 {
			r.sendOne(r.x.ByFac[r.rng.IntN(len(r.x.Fac))])
		}
	}
	na, ns := len(r.x.Fac), len(r.room)
	for _, n := range slices.Clone(r.bad.list) {
		n := int(n)
		load := n - (na+ns)*solve.MaxSlots
		switch {
		case n < na*solve.MaxSlots && (round < 2 || r.x.Fac[n/solve.MaxSlots].Must):
			r.bar(n/solve.MaxSlots, r.shut[n/solve.MaxSlots]|1<<(n%solve.MaxSlots))
		case n < na*solve.MaxSlots:
			r.bar(n/solve.MaxSlots, everySlot)
		case load < 0:
			s, t := (n-na*solve.MaxSlots)/solve.MaxSlots, n%solve.MaxSlots
			r.sendOne(r.atPlace(s, t, t+1))
		case load < na && r.load[load] < r.x.Fac[load].Least && !r.x.Fac[load].Must:
			r.bar(load, everySlot)
		case load < na:
			r.sendOne(r.atFacility(load))
		case load < na+ns:
			r.sendOne(r.atPlace(load-na, 0, r.x.P.Slots))
		default:
			r.sendOne([]int32{int32(r.x.Off[load-na-ns])})
		}
	}
}

// sendOne wants the client of one of some pairs out, if it may leave.
func (r *Roster) sendOne(among []int32) {
	if len(among) == 0 {
		return
	}
	i := int(r.x.Pairs[among[r.rng.IntN(len(among))]].Client)
	if c := &r.x.P.Clients[i]; !c.Must && !c.Signed {
		r.send(i, true)
	}
}

// giveUpAll takes clients away until no rule is broken, whatever it costs.
func (r *Roster) giveUpAll() {
	r.heavy = 1e7
	vain, least := 0, r.breach
	for tries := 0; r.breach > 0 && tries < 10*len(r.at); tries++ {
		for n := 0; n < 30 && r.breach > 0 && vain < patience; n++ {
			r.step(0)
		}
		if r.breach > 0 {
			r.giveUp(vain)
		}
		if vain++; r.breach < least {
			vain, least = 0, r.breach
		}
	}
}

// giveUp takes clients away from a breach: from where it is, from the whole
// facility when that was in vain.
func (r *Roster) giveUp(vain int) {
	r.log = r.log[:0]
	if len(r.bad.list) == 0 {
		r.giveUpLightest()
		return
	}
	n := int(r.bad.list[r.rng.IntN(len(r.bad.list))])
	na, ns := len(r.x.Fac), len(r.room)
	switch {
	case n < na*solve.MaxSlots:
		if vain > 3 {
			r.bar(n/solve.MaxSlots, everySlot)
			r.clear(n/solve.MaxSlots, 0, r.x.P.Slots)
		} else {
			r.clear(n/solve.MaxSlots, n%solve.MaxSlots, n%solve.MaxSlots+1)
		}
	case n < (na+ns)*solve.MaxSlots:
		n -= na * solve.MaxSlots
		r.thin(n/solve.MaxSlots, n%solve.MaxSlots, n%solve.MaxSlots+1, vain)
	default:
		r.giveUpLoad(n-(na+ns)*solve.MaxSlots, vain)
	}
}

// giveUpLoad is giveUp for a breach over the week: of a facility, a place or a client.
func (r *Roster) giveUpLoad(n, vain int) {
	na, ns := len(r.x.Fac), len(r.room)
	switch {
	case n >= na+ns:
		r.empty([]int32{int32(r.x.Off[n-na-ns])}, vain)
	case n >= na:
		r.thin(n-na, 0, r.x.P.Slots, vain)
	case r.load[n] < r.x.Fac[n].Least || vain > 3:
		r.bar(n, everySlot)
		r.clear(n, 0, r.x.P.Slots)
	default:
		list := r.atFacility(n)
		r.empty(list[:1], vain)
	}
}

// atFacility lists the pairs at work at facility a, once each.
func (r *Roster) atFacility(a int) (list []int32) {
	for _, k := range r.x.ByFac[a] {
		if r.blocks[k] > 0 {
			list = append(list, k)
		}
	}
	r.rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

// clear takes away all blocks of facility a in some slots.
func (r *Roster) clear(a, from, to int) {
	for t := from; t < to; t++ {
		for _, k := range slices.Clone(r.here[a*solve.MaxSlots+t]) {
			r.set(int(r.x.Pairs[k].Client), t, -1)
		}
	}
}

// reopen opens all facilities again, to all clients.
func (r *Roster) reopen() {
	for a := range r.shut {
		r.bar(a, 0)
	}
	for i := range r.out {
		r.send(i, false)
	}
}

// atPlace lists the pairs at work at place s in some slots.
func (r *Roster) atPlace(s, from, to int) (among []int32) {
	for _, a := range r.x.AtPlace[s] {
		for t := from; t < to; t++ {
			among = append(among, r.here[a*solve.MaxSlots+t]...)
		}
	}
	return among
}

// thin takes a client away from place s in one of some slots.
func (r *Roster) thin(s, from, to, vain int) {
	among := r.atPlace(s, from, to)
	if len(among) > 0 {
		n := r.rng.IntN(len(among))
		r.empty(among[n:n+1], vain)
	}
}

// giveUpLightest takes the client away that counts least, signed ones last.
func (r *Roster) giveUpLightest() {
	found := -1
	for i := range r.at {
		if r.total[i] == 0 {
			continue
		}
		signed := r.x.P.Clients[i].Signed
		if found < 0 || (!signed && (r.x.P.Clients[found].Signed || r.gain[i] < r.gain[found])) {
			found = i
		}
	}
	if found >= 0 {
		r.leave(found)
	}
}

// empty takes clients away and lets those in again who find another place,
// unless too much was in vain.
func (r *Roster) empty(among []int32, vain int) {
	for _, k := range among {
		r.leave(int(r.x.Pairs[k].Client))
	}
	for _, k := range among {
		mark, breach := len(r.log), r.breach
		if vain < patience && (!r.enter(int(r.x.Pairs[k].Client)) || r.breach > breach) {
			r.back(mark)
		}
	}
}

// letIn lets in every client that finds a place and breaks nothing, the heaviest first.
func (r *Roster) letIn() {
	var list []rank.Item
	for i := range r.at {
		if r.total[i] == 0 && r.x.Alive(i) && !r.x.P.Clients[i].Barred && !r.out[i] {
			list = append(list, rank.Item{What: i, Rate: -float64(r.gain[i])})
		}
	}
	rank.Sort(list)
	r.heavy = 1e7
	for _, l := range list {
		for range 3 {
			r.log = r.log[:0]
			breach := r.breach
			if r.enter(l.What) && r.breach <= breach {
				break
			}
			r.back(0)
		}
	}
}
