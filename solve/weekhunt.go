package solve

import "math/rand/v2"

// weekSwitches are the discrete decisions about the laid-out week.
type weekSwitches struct {
	open   []int8              // of each facility
	run    [][MaxSlots]int8    // of each facility and slot
	most   [][MaxSlots]int     // most clients of each facility in each slot
	lead   [][MaxSlots]float64 // price of supervision
	serve  []int8              // of each client
	ban    []bool              // of each pair
	must   map[spot]bool       // pair forced in a slot
	budget []float64           // price of money of each group
}

// spot is a pair in a slot.
type spot struct {
	pair int32
	slot int
}

// weekHunt lays a plan out over the slots: it turns switches until every rule
// holds in every slot, and gives people up only when nothing else helps.
type weekHunt struct {
	x       *index
	n       *weeknet
	s       weekSwitches
	rng     *rand.Rand
	stop    func() bool
	step    float64 // first price of money
	found   bool
	best    []Job
	bestAim aim
	rounds  int
	stuck   bool // the clients that may not move leave no way
}

// newWeekHunt returns a hunt over the kept pairs of clients that are not frozen.
func newWeekHunt(x *index, kept [][]int32, still *still, rng *rand.Rand, stop func() bool) *weekHunt {
	scale := newScales(x)
	w := &weekHunt{x: x, n: newWeeknet(x, scale, kept, still), rng: rng, stop: stop, step: x.budgetStep()}
	w.s = weekSwitches{open: make([]int8, len(x.fac)), run: make([][MaxSlots]int8, len(x.fac)), most: make([][MaxSlots]int, len(x.fac)),
		lead: make([][MaxSlots]float64, len(x.fac)), serve: make([]int8, len(x.p.Clients)), ban: make([]bool, len(x.pairs)),
		must: map[spot]bool{}, budget: make([]float64, len(x.p.Groups))}
	return w
}

// allPairs keeps every pair of every client that is not frozen.
func (x *index) allPairs(frozen []bool) [][]int32 {
	kept := make([][]int32, len(x.p.Clients))
	for i := range kept {
		for k := x.off[i]; k < x.off[i+1] && !frozen[i]; k++ {
			kept[i] = append(kept[i], int32(k))
		}
	}
	return kept
}

// reset begins again from weekly sums: their facilities and clients are forced, the others closed.
func (w *weekHunt) reset(sums [][]share) {
	load := append([]int(nil), w.n.still.load...)
	for i := range sums {
		w.s.serve[i] = free
		if len(sums[i]) > 0 || w.x.p.Clients[i].Must {
			w.s.serve[i] = forced
		}
		for _, s := range sums[i] {
			load[w.x.pairs[s.pair].fac] += s.blocks
		}
	}
	clear(w.s.ban)
	clear(w.s.must)
	clear(w.s.budget)
	for a := range load {
		w.s.open[a] = barred
		if load[a] > 0 || w.x.fac[a].Must {
			w.s.open[a] = forced
		}
		w.loosen(a, 1)
	}
}

// price puts the switches into the network.
func (w *weekHunt) price() {
	for _, i := range w.n.clients {
		w.priceClient(i)
	}
	for _, a := range w.n.facilities {
		w.priceFacility(a)
	}
}

func (w *weekHunt) priceClient(i int) {
	for _, k := range w.n.kept[i] {
		q := &w.x.pairs[k]
		c := w.n.base[k]
		g := w.x.group[q.fac]
		if b := w.s.budget[g]; b != 0 {
			c += int64(b * float64(q.cost-w.x.p.Groups[g].Relief))
		}
		if q.least > 0 {
			c -= int64(100 * w.n.scale.misfit)
		}
		if w.s.ban[k] {
			c += priceClose
		}
		share := -1.0
		if q.lead {
			share += float64(w.x.fac[q.fac].LeadPer)
		}
		for t, e := range w.n.at[k] {
			if e == noArc {
				continue
			}
			v := c - int64(w.s.lead[q.fac][t]*share*w.n.scale.misfit)
			if len(w.s.must) > 0 && w.s.must[spot{k, t}] {
				v -= priceForce / 4
			}
			w.n.g.SetCost(e, v)
		}
	}
	w.priceSlack(i)
}

// priceSlack prices what client i does not work.
func (w *weekHunt) priceSlack(i int) {
	c := &w.x.p.Clients[i]
	above, below := int64(-w.n.scale.away), int64(w.n.scale.away)
	out := int64(w.n.scale.served * float64(c.Weight) / float64(c.Least))
	switch {
	case c.Signed:
		out = priceIdle
	case w.s.serve[i] == forced:
		out = min(20*out, priceForced)
		if c.Must {
			out = priceForced
		}
	case w.s.serve[i] == barred:
		above, below, out = -priceForce, -priceForce, -priceForce
	}
	for n, v := range [3]int64{above, below, out} {
		if e := w.n.slack[i][n]; e != noArc {
			w.n.g.SetCost(e, v)
		}
	}
}

func (w *weekHunt) priceFacility(a int) {
	f := &w.x.fac[a]
	least, more := int64(0), int64(0)
	switch w.s.open[a] {
	case forced:
		least = -priceForce / 8
	case barred:
		least, more = priceClose, priceClose
	}
	w.n.g.SetCost(w.n.least[a], least)
	if w.n.more[a] != noArc {
		w.n.g.SetCost(w.n.more[a], more)
	}
	for t := range w.x.p.Slots {
		e, beyond := w.n.team[a][0][t], w.n.team[a][1][t]
		if e == noArc {
			continue
		}
		v := int64(0)
		switch w.s.run[a][t] {
		case forced:
			v = -priceForce / 8
		case barred:
			v = priceClose
		}
		w.n.g.SetCost(e, v)
		w.n.g.SetCost(beyond, max(v, 0))
		if c := max(0, int64(w.s.most[a][t]-max(f.Team, w.n.still.all[a][t]))); w.n.g.Capacity(beyond) != c {
			w.n.g.SetCapacity(beyond, c)
		}
	}
}

// lay turns switches until the plan keeps every rule; false when rounds ran out.
func (w *weekHunt) lay(rounds int) bool {
	w.stuck = false
	for range rounds {
		if w.stuck || (w.stop != nil && w.stop()) {
			return false
		}
		w.rounds++
		w.price()
		w.n.solve()
		if w.mendLoads() || w.mendRuns() || w.mendLeads() || w.mendRooms() || w.mendClients() || w.mendGroups() {
			continue
		}
		return true
	}
	return false
}
