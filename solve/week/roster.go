// Package week lays plans out over the slots of the week, in two ways: by a roster in
// which single blocks move while broken rules cost, and by a network of every slot
// in which decisions are switched.
package week

import (
	"math/rand/v2"
	"slices"

	"fabrique/solve"
	"fabrique/solve/prep"
)

// What a roster counts beside a breach of a rule: serving a client of mean
// weight is worth a thousand.
const (
	rosterServe = 1000
	rosterAway  = 30     // a block away from what a client wants
	rosterIdle  = 20_000 // an idle block of a signed client
	rosterPin   = 300_000
)

// Roster is who works where in each slot, rules broken or not: a plan in the
// making. One block is set at a time, and what it changes is counted at once.
type Roster struct {
	x             *prep.Index
	rng           *rand.Rand
	stop          func() bool
	gain          []int64                 // of serving each client
	at            [][solve.MaxSlots]int32 // pair of each client in each slot, −1 for none
	blocks        []int                   // of each pair
	total, uses   []int                   // blocks and facilities of each client
	all, leads    [][solve.MaxSlots]int   // of each facility
	load          []int
	room          [][solve.MaxSlots]int // of each place
	held          []int
	spent         []int64 // of each group
	paid, hires   []int
	costStep      []int64   // of each group: about what a block costs
	breach, value int64     // breaches of rules; what the aims lack
	here          [][]int32 // pairs at each facility in each slot
	bad           marks
	shut          []uint16 // slots in which nobody shall work at each facility
	out           []bool   // clients that shall leave
	heavy         float64  // price of a breach
	choice        []choice
	chosen        []int
	log           []turned
	best          [][solve.MaxSlots]int32 // the best plan that broke no rule
	bestValue     int64
	sets, turns   int64 // blocks set and turns tried so far
}

// turned is a block that was set: where, and what was there before.
type turned struct {
	client, slot, pair int32
}

// marks is a set of numbers, listed and found at once.
type marks struct {
	list, where []int32
}

func newMarks(n int) marks {
	m := marks{where: make([]int32, n)}
	for k := range m.where {
		m.where[k] = -1
	}
	return m
}

// put adds or takes number n.
func (m *marks) put(n int, in bool) {
	at := m.where[n]
	switch {
	case in && at < 0:
		m.where[n] = int32(len(m.list))
		m.list = append(m.list, int32(n))
	case !in && at >= 0:
		last := m.list[len(m.list)-1]
		m.list[at], m.where[last] = last, at
		m.list, m.where[n] = m.list[:len(m.list)-1], -1
	}
}

// NewRoster returns a roster where nobody works.
func NewRoster(x *prep.Index, rng *rand.Rand, stop func() bool) *Roster {
	nc, na, ns, ng := len(x.P.Clients), len(x.Fac), len(x.P.Places), len(x.P.Groups)
	r := &Roster{x: x, rng: rng, stop: stop, gain: gains(x), at: make([][solve.MaxSlots]int32, nc), blocks: make([]int, len(x.Pairs)),
		total: make([]int, nc), uses: make([]int, nc), all: make([][solve.MaxSlots]int, na), leads: make([][solve.MaxSlots]int, na),
		load: make([]int, na), room: make([][solve.MaxSlots]int, ns), held: make([]int, ns), spent: make([]int64, ng),
		paid: make([]int, ng), hires: make([]int, ng), costStep: make([]int64, ng),
		here: make([][]int32, na*solve.MaxSlots), shut: make([]uint16, na), out: make([]bool, nc), bad: newMarks((na+ns)*solve.MaxSlots + na + ns + nc), value: int64(x.Pinned) * rosterPin}
	for g := range r.costStep {
		r.costStep[g] = 1
	}
	for k := range x.Pairs {
		q := &x.Pairs[k]
		g := x.Group[q.Fac]
		cost := q.Cost - x.P.Groups[g].Relief
		r.costStep[g] = max(r.costStep[g], cost, -cost)
	}
	for i := range x.P.Clients {
		r.at[i] = prep.NoWeek
		if c := &x.P.Clients[i]; c.Signed && !c.Barred {
			r.value += int64(c.Want) * rosterIdle
			r.spent[c.Group] += int64(c.Want) * (c.IdleCost - x.P.Groups[c.Group].Relief)
			r.paid[c.Group] += c.Want
		}
	}
	for a := range x.Fac {
		if x.Fac[a].Must && x.Fac[a].Most > 0 {
			r.value += rosterPin
		}
	}
	for g := range r.spent {
		r.breach += r.ofGroup(g)
	}
	return r
}

// gains returns what serving each client counts.
func gains(x *prep.Index) []int64 {
	sum, n := int64(0), int64(0)
	for i := range x.P.Clients {
		sum, n = sum+x.P.Clients[i].Weight, n+1
	}
	gain := make([]int64, n)
	for i := range gain {
		c := &x.P.Clients[i]
		switch {
		case c.Signed:
		case c.Must:
			gain[i] = rosterPin
		default:
			gain[i] = max(1, int64(rosterServe*float64(c.Weight)*float64(n)/float64(max(1, sum))))
		}
	}
	return gain
}

// ofCell counts what client numbers of facility a in slot t break: a team not
// whole, by the shorter way out of it, and leaders that lack.
func (r *Roster) ofCell(a, t int) int64 {
	f, n := &r.x.Fac[a], r.all[a][t]
	if r.shut[a]>>t&1 == 1 {
		return 2 * int64(n)
	}
	lack := 0
	if n < f.Team {
		lack = min(n, f.Team-n)
	}
	if f.LeadPer > 0 {
		lack += max(0, n-r.leads[a][t]*f.LeadPer+1) / 2
	}
	return int64(lack)
}

func (r *Roster) ofRoom(s, t int) int64 {
	if room := r.x.P.Places[s].Room; room > 0 {
		return int64(max(0, r.room[s][t]-room))
	}
	return 0
}

func (r *Roster) ofLoad(a int) int64 {
	f, n := &r.x.Fac[a], r.load[a]
	if n < f.Least && r.shut[a] != everySlot {
		return int64(min(n, f.Least-n))
	}
	return int64(max(0, n-f.Most))
}

func (r *Roster) ofHeld(s int) int64 {
	if week := r.x.P.Places[s].Week; week > 0 {
		return int64(max(0, r.held[s]-week))
	}
	return 0
}

func (r *Roster) ofGroup(g int) int64 {
	l := &r.x.P.Groups[g]
	n := int64(max(0, r.paid[g]-l.Ceiling) + max(0, r.hires[g]-l.Newcomers))
	if over := r.spent[g] - l.Budget; over > 0 {
		n += 1 + over/r.costStep[g]
	}
	return n
}

// ofClient counts the blocks that client i lacks to its least, and what its aims lack.
func (r *Roster) ofClient(i int) (breach, value int64) {
	c, n := &r.x.P.Clients[i], r.total[i]
	switch {
	case r.out[i]:
		return 4 * int64(n), -r.gain[i] * int64(min(n, c.Least)) / int64(c.Least)
	case c.Signed:
		return int64(max(0, n-c.Want)), int64(c.Want-n) * rosterIdle
	case n == 0:
		return 0, 0
	}
	return int64(max(0, c.Least-n, n-c.Most)), rosterAway*c.Away(n) - r.gain[i]*int64(min(n, c.Least))/int64(c.Least)
}

// set lets client i work for pair k in slot t, or rest when k is negative.
func (r *Roster) set(i, t int, k int32) {
	old := r.at[i][t]
	if old == k {
		return
	}
	r.log = append(r.log, turned{int32(i), int32(t), old})
	r.sets++
	r.at[i][t] = k
	if old >= 0 {
		r.add(i, t, old, -1)
	}
	if k >= 0 {
		r.add(i, t, k, 1)
	}
}

// add counts a block of pair k in slot t more, or less.
func (r *Roster) add(i, t int, k int32, d int) {
	q := &r.x.Pairs[k]
	a, g := int(q.Fac), r.x.Group[q.Fac]
	s := r.x.Fac[a].Place
	own, was := r.ofClient(i)
	before := r.ofCell(a, t) + r.ofRoom(s, t) + r.ofLoad(a) + r.ofHeld(s) + r.ofGroup(g) + own
	r.all[a][t] += d
	r.load[a] += d
	r.room[s][t] += d
	r.held[s] += d
	r.total[i] += d
	if q.Lead {
		r.leads[a][t] += d
	}
	r.pay(i, q, g, d)
	r.pin(k, q, d)
	r.count(a*solve.MaxSlots+t, k, d)
	own, now := r.ofClient(i)
	cell, room, load, held := r.ofCell(a, t), r.ofRoom(s, t), r.ofLoad(a), r.ofHeld(s)
	r.breach += cell + room + load + held + r.ofGroup(g) + own - before
	r.value += now - was + int64(d)*q.Class
	na, ns := len(r.x.Fac), len(r.room)
	r.bad.put(a*solve.MaxSlots+t, cell > 0)
	r.bad.put((na+s)*solve.MaxSlots+t, room > 0)
	r.bad.put((na+ns)*solve.MaxSlots+a, load > 0)
	r.bad.put((na+ns)*solve.MaxSlots+na+s, held > 0)
	r.bad.put((na+ns)*solve.MaxSlots+na+ns+i, own > 0)
}

// count keeps the list of those who are in a cell.
func (r *Roster) count(cell int, k int32, d int) {
	list := r.here[cell]
	if d > 0 {
		r.here[cell] = append(list, k)
		return
	}
	at := slices.Index(list, k)
	list[at] = list[len(list)-1]
	r.here[cell] = list[:len(list)-1]
}

// pay counts the money, the blocks and the newcomers of group g.
func (r *Roster) pay(i int, q *prep.Pair, g, d int) {
	c, l := &r.x.P.Clients[i], &r.x.P.Groups[g]
	r.spent[g] += int64(d) * (q.Cost - l.Relief)
	switch f := &r.x.Fac[q.Fac]; {
	case d > 0 && r.load[q.Fac] == 1:
		r.spent[g] += f.Fixed
	case d < 0 && r.load[q.Fac] == 0:
		r.spent[g] -= f.Fixed
	}
	if c.Signed {
		r.spent[g] -= int64(d) * (c.IdleCost - l.Relief)
		return
	}
	r.paid[g] += d
	switch {
	case d > 0 && r.total[i] == 1:
		r.hires[g]++
	case d < 0 && r.total[i] == 0:
		r.hires[g]--
	}
}

// pin counts the blocks of pair k and the pins that they keep.
func (r *Roster) pin(k int32, q *prep.Pair, d int) {
	kept := r.blocks[k] >= q.Least
	r.blocks[k] += d
	switch {
	case d > 0 && r.blocks[k] == 1:
		r.uses[q.Client]++
	case d < 0 && r.blocks[k] == 0:
		r.uses[q.Client]--
	}
	if now := r.blocks[k] >= q.Least; now != kept && now {
		r.value -= rosterPin
	} else if now != kept {
		r.value += rosterPin
	}
	if f := &r.x.Fac[q.Fac]; f.Must && d > 0 && r.load[q.Fac] == 1 {
		r.value -= rosterPin
	} else if f.Must && d < 0 && r.load[q.Fac] == 0 {
		r.value += rosterPin
	}
}

// everySlot is all the slots of a week.
const everySlot = uint16(1<<solve.MaxSlots - 1)

// send wants client i out, or no longer.
func (r *Roster) send(i int, out bool) {
	n := len(r.bad.where) - len(r.at) + i
	breach, value := r.ofClient(i)
	r.out[i] = out
	own, now := r.ofClient(i)
	r.breach += own - breach
	r.value += now - value
	r.bad.put(n, own > 0)
}

// bar lets nobody work at facility a in some slots.
func (r *Roster) bar(a int, slots uint16) {
	na, ns := len(r.x.Fac), len(r.room)
	r.breach -= r.ofLoad(a)
	for t := range r.x.P.Slots {
		r.breach -= r.ofCell(a, t)
	}
	r.shut[a] = slots
	for t := range r.x.P.Slots {
		cell := r.ofCell(a, t)
		r.breach += cell
		r.bad.put(a*solve.MaxSlots+t, cell > 0)
	}
	load := r.ofLoad(a)
	r.breach += load
	r.bad.put((na+ns)*solve.MaxSlots+a, load > 0)
}

// back undoes what was set since mark.
func (r *Roster) back(mark int) {
	for len(r.log) > mark {
		u := r.log[len(r.log)-1]
		r.log = r.log[:len(r.log)-1]
		now := r.at[u.client][u.slot]
		r.at[u.client][u.slot] = u.pair
		if now >= 0 {
			r.add(int(u.client), int(u.slot), now, -1)
		}
		if u.pair >= 0 {
			r.add(int(u.client), int(u.slot), u.pair, 1)
		}
		r.sets++
	}
}

// Jobs writes the best plan as jobs, or the roster as it is when there is none.
func (r *Roster) Jobs() []solve.Job {
	at := r.best
	if at == nil {
		at = r.at
	}
	jobs := make([]solve.Job, len(at))
	for i := range jobs {
		jobs[i] = r.x.Job(i, at[i])
	}
	return jobs
}
