package week

import (
	"fabrique/solve"
	"fabrique/solve/prep"
)

// turn changes the roster at random, at a breach half of the time; it may do nothing.
func (r *Roster) turn() bool {
	if n := len(r.bad.list); n > 0 && r.rng.IntN(2) == 0 {
		return r.mend(int(r.bad.list[r.rng.IntN(n)]))
	}
	i := r.rng.IntN(len(r.at))
	if r.x.P.Clients[i].Barred || !r.x.Alive(i) {
		return false
	}
	if r.total[i] == 0 {
		return r.comeIn(i)
	}
	t := r.rng.IntN(r.x.P.Slots)
	switch r.rng.IntN(12) {
	case 0, 1, 2, 3:
		return r.at[i][t] >= 0 && r.shift(i, t)
	case 4, 5, 6:
		return r.at[i][t] >= 0 && r.change(i, t)
	case 7, 8, 9:
		return r.at[i][t] >= 0 && r.exchange(i, t)
	case 10:
		return r.lengthen(i, t)
	default:
		return r.again(i)
	}
}

// mend turns something at breach n.
func (r *Roster) mend(n int) bool {
	na, ns := len(r.x.Fac), len(r.room)
	if n < na*solve.MaxSlots {
		return r.mendCell(n/solve.MaxSlots, n%solve.MaxSlots)
	}
	if n -= na * solve.MaxSlots; n < ns*solve.MaxSlots {
		return r.mendPlace(n/solve.MaxSlots, n%solve.MaxSlots)
	}
	if n -= ns * solve.MaxSlots; n < na {
		return r.moveFrom(n, r.rng.IntN(r.x.P.Slots))
	}
	if n -= na; n < ns {
		return r.mendPlace(n, r.rng.IntN(r.x.P.Slots))
	}
	i := n - ns
	if r.out[i] || r.rng.IntN(2) == 0 {
		return r.again(i)
	}
	return r.lengthen(i, r.rng.IntN(r.x.P.Slots))
}

// mendPlace moves somebody at place s in slot t.
func (r *Roster) mendPlace(s, t int) bool {
	fac, from := r.x.AtPlace[s], r.rng.IntN(max(1, len(r.x.AtPlace[s])))
	for n := range fac {
		if a := fac[(from+n)%len(fac)]; len(r.here[a*solve.MaxSlots+t]) > 0 {
			return r.moveFrom(a, t)
		}
	}
	return false
}

// mendCell brings somebody to facility a in slot t, or moves somebody away.
func (r *Roster) mendCell(a, t int) bool {
	if r.rng.IntN(2) == 0 {
		return r.moveFrom(a, t)
	}
	from := r.x.ByFac[a]
	if n := r.all[a][t]; n > 0 && r.x.Fac[a].LeadPer*r.leads[a][t] < n && len(r.x.Leaders[a]) > 0 {
		return r.bring(r.x.Leaders[a][r.rng.IntN(len(r.x.Leaders[a]))], t)
	}
	k := from[r.rng.IntN(len(from))]
	if r.rng.IntN(2) == 0 {
		if list := r.here[a*solve.MaxSlots+r.rng.IntN(r.x.P.Slots)]; len(list) > 0 {
			k = list[r.rng.IntN(len(list))]
		}
	}
	return r.bring(k, t)
}

// moveFrom moves somebody away from facility a in slot t.
func (r *Roster) moveFrom(a, t int) bool {
	list := r.here[a*solve.MaxSlots+t]
	if len(list) == 0 {
		return false
	}
	i := int(r.x.Pairs[list[r.rng.IntN(len(list))]].Client)
	switch r.rng.IntN(8) {
	case 0, 1:
		return r.shift(i, t)
	case 2, 3:
		return r.change(i, t)
	case 4:
		return r.exchange(i, t)
	case 5:
		r.set(i, t, -1)
		return true
	case 6:
		return r.replace(i)
	default:
		return r.again(i)
	}
}

// bring lets the client of pair k work for it in slot t rather than elsewhere.
func (r *Roster) bring(k int32, t int) bool {
	q := &r.x.Pairs[k]
	i := int(q.Client)
	now := r.at[i][t]
	if q.Free>>t&1 == 0 || now == k || r.total[i] == 0 || !r.together(i, k) {
		return false
	}
	if r.blocks[k] > 0 && r.rng.IntN(3) > 0 {
		o := r.slotOf(i, k)
		if now >= 0 && r.x.Pairs[now].Free>>o&1 == 0 {
			return false
		}
		r.set(i, o, now)
	} else if now < 0 && (r.total[i] >= r.x.P.Clients[i].Most || r.rng.IntN(2) == 0) {
		r.set(i, r.slotOf(i, -1), -1)
	}
	r.set(i, t, k)
	return r.uses[i] <= r.x.P.Most
}

// slotOf draws a slot where client i works, for pair k when it is not negative.
func (r *Roster) slotOf(i int, k int32) int {
	n, from := r.x.P.Slots, r.rng.IntN(r.x.P.Slots)
	for o := range n {
		t := (from + o) % n
		if now := r.at[i][t]; now >= 0 && (k < 0 || now == k) {
			return t
		}
	}
	return from
}

// together reports whether pair k is of the group for which client i works.
func (r *Roster) together(i int, k int32) bool {
	if len(r.x.P.Groups) == 1 || r.total[i] == 0 {
		return true
	}
	now := r.at[i][r.slotOf(i, -1)]
	return r.x.Group[r.x.Pairs[now].Fac] == r.x.Group[r.x.Pairs[k].Fac]
}

// shift moves a block of client i from slot t to another one, where the block of that slot comes back.
func (r *Roster) shift(i, t int) bool {
	k := r.at[i][t]
	to := r.rng.IntN(r.x.P.Slots)
	if to == t || r.x.Pairs[k].Free>>to&1 == 0 {
		return false
	}
	other := r.at[i][to]
	if other == k || (other >= 0 && r.x.Pairs[other].Free>>t&1 == 0) {
		return false
	}
	r.set(i, t, other)
	r.set(i, to, k)
	return true
}

// anyPair draws a pair of client i.
func (r *Roster) anyPair(i int) int32 {
	return int32(r.x.Off[i] + r.rng.IntN(r.x.Off[i+1]-r.x.Off[i]))
}

// change lets client i work elsewhere in slot t, or in another slot.
func (r *Roster) change(i, t int) bool {
	k := r.anyPair(i)
	if r.rng.IntN(3) > 0 {
		if o := r.at[i][r.slotOf(i, -1)]; o != r.at[i][t] {
			k = o
		}
	}
	if k == r.at[i][t] || !r.together(i, k) {
		return false
	}
	to := t
	if r.rng.IntN(2) == 0 {
		if o := r.rng.IntN(r.x.P.Slots); r.at[i][o] < 0 {
			to = o
		}
	}
	if r.x.Pairs[k].Free>>to&1 == 0 {
		return false
	}
	if to != t {
		r.set(i, t, -1)
	}
	r.set(i, to, k)
	return r.uses[i] <= r.x.P.Most
}

// exchange lets client i and another one take each other's place.
func (r *Roster) exchange(i, t int) bool {
	k, mine := r.at[i][t], r.anyPair(i)
	b, to := int(r.x.Pairs[mine].Fac), t
	if r.rng.IntN(2) == 0 {
		to = r.rng.IntN(r.x.P.Slots)
	}
	list := r.here[b*solve.MaxSlots+to]
	if mine == k || len(list) == 0 || r.x.Pairs[mine].Free>>to&1 == 0 || !r.together(i, mine) {
		return false
	}
	e := list[r.rng.IntN(len(list))]
	j := int(r.x.Pairs[e].Client)
	if j == i || (to != t && (r.at[i][to] >= 0 || r.at[j][t] >= 0)) {
		return false
	}
	f := pairOf(r.x, j, int(r.x.Pairs[k].Fac))
	if f < 0 || r.x.Pairs[f].Free>>t&1 == 0 {
		return false
	}
	r.set(i, t, -1)
	r.set(j, to, -1)
	r.set(i, to, mine)
	r.set(j, t, f)
	return r.uses[i] <= r.x.P.Most && r.uses[j] <= r.x.P.Most
}

// pairOf returns the pair of client i and facility a, −1 when there is none.
func pairOf(x *prep.Index, i, a int) int32 {
	for k := x.Off[i]; k < x.Off[i+1]; k++ {
		if int(x.Pairs[k].Fac) == a {
			return int32(k)
		}
	}
	return -1
}

// lengthen gives client i a block more in slot t, or takes the one it has.
func (r *Roster) lengthen(i, t int) bool {
	c := &r.x.P.Clients[i]
	if r.at[i][t] >= 0 {
		if r.total[i] <= 1 || (r.total[i] <= c.Least && !c.Signed) {
			return false
		}
		r.set(i, t, -1)
		return true
	}
	k := r.anyPair(i)
	if r.total[i] >= c.Most || r.x.Pairs[k].Free>>t&1 == 0 || !r.together(i, k) {
		return false
	}
	r.set(i, t, k)
	return r.uses[i] <= r.x.P.Most
}

// leave takes all blocks of client i.
func (r *Roster) leave(i int) {
	for t := range r.x.P.Slots {
		r.set(i, t, -1)
	}
}

// again takes client i away and lets it in anew, if it finds a place.
func (r *Roster) again(i int) bool {
	r.leave(i)
	if mark := len(r.log); r.out[i] || !r.enter(i) {
		r.back(mark)
	}
	return true
}

// replace lets somebody who does not work in, where client i works now.
func (r *Roster) replace(i int) bool {
	k := r.at[i][r.slotOf(i, -1)]
	list := r.x.ByFac[r.x.Pairs[k].Fac]
	for range 10 {
		j := int(r.x.Pairs[list[r.rng.IntN(len(list))]].Client)
		if r.total[j] == 0 && !r.out[j] {
			r.leave(i)
			return r.enter(j)
		}
	}
	return false
}

// comeIn lets client i in, sometimes in the place of another, who may find one elsewhere.
func (r *Roster) comeIn(i int) bool {
	if r.out[i] {
		return false
	}
	if r.rng.IntN(3) == 0 {
		return r.enter(i)
	}
	k := r.anyPair(i)
	t := r.rng.IntN(r.x.P.Slots)
	list := r.here[int(r.x.Pairs[k].Fac)*solve.MaxSlots+t]
	if len(list) == 0 {
		return false
	}
	j := int(r.x.Pairs[list[r.rng.IntN(len(list))]].Client)
	r.leave(j)
	if !r.enter(i) {
		return false
	}
	if r.rng.IntN(2) == 0 {
		mark := len(r.log)
		if !r.enter(j) {
			r.back(mark)
		}
	}
	return true
}
