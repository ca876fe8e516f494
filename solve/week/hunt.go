package week

import (
	"math/rand/v2"

	"fabrique/solve"
	"fabrique/solve/prep"
	"fabrique/solve/price"
)

// switches are the discrete decisions about the laid-out week.
type switches struct {
	open   []int8                    // of each facility
	run    [][solve.MaxSlots]int8    // of each facility and slot
	most   [][solve.MaxSlots]int     // most clients of each facility in each slot
	lead   [][solve.MaxSlots]float64 // price of supervision
	serve  []int8                    // of each client
	ban    []bool                    // of each pair
	must   map[spot]bool             // pair forced in a slot
	budget []float64                 // price of money of each group
}

// spot is a pair in a slot.
type spot struct {
	pair int32
	slot int
}

// Hunt lays a plan out over the slots: it turns switches until every rule
// holds in every slot, and gives people up only when nothing else helps.
type Hunt struct {
	Found     bool
	Best      []solve.Job
	BestScore solve.Score

	x      *prep.Index
	n      *network
	s      switches
	rng    *rand.Rand
	stop   func() bool
	step   float64 // first price of money
	rounds int
	stuck  bool // the clients that may not move leave no way
}

// NewHunt returns a hunt over the clients that are not frozen; the others
// stay in their weeks.
func NewHunt(x *prep.Index, frozen []bool, weeks [][solve.MaxSlots]int32, rng *rand.Rand, stop func() bool) *Hunt {
	w := &Hunt{x: x, n: newNetwork(x, price.NewScales(x), unfrozen(x, frozen), prep.NewStill(x, frozen, weeks)), rng: rng, stop: stop, step: price.FirstMoney(x)}
	w.s = switches{open: make([]int8, len(x.Fac)), run: make([][solve.MaxSlots]int8, len(x.Fac)), most: make([][solve.MaxSlots]int, len(x.Fac)),
		lead: make([][solve.MaxSlots]float64, len(x.Fac)), serve: make([]int8, len(x.P.Clients)), ban: make([]bool, len(x.Pairs)),
		must: map[spot]bool{}, budget: make([]float64, len(x.P.Groups))}
	return w
}

// Reset begins again from weekly sums: their facilities and clients are forced, the others closed.
func (w *Hunt) Reset(sums [][]prep.Part) {
	load := append([]int(nil), w.n.still.Load...)
	for i := range sums {
		w.s.serve[i] = price.Free
		if len(sums[i]) > 0 || w.x.P.Clients[i].Must {
			w.s.serve[i] = price.Forced
		}
		for _, s := range sums[i] {
			load[w.x.Pairs[s.Pair].Fac] += s.Blocks
		}
	}
	clear(w.s.ban)
	clear(w.s.must)
	clear(w.s.budget)
	for a := range load {
		w.s.open[a] = price.Barred
		if load[a] > 0 || w.x.Fac[a].Must {
			w.s.open[a] = price.Forced
		}
		w.loosen(a, 1)
	}
}

// price puts the switches into the network.
func (w *Hunt) price() {
	for _, i := range w.n.clients {
		w.priceClient(i)
	}
	for _, a := range w.n.facilities {
		w.priceFacility(a)
	}
}

func (w *Hunt) priceClient(i int) {
	for _, k := range w.n.kept[i] {
		q := &w.x.Pairs[k]
		c := w.n.base[k]
		g := w.x.Group[q.Fac]
		if b := w.s.budget[g]; b != 0 {
			c += int64(b * float64(q.Cost-w.x.P.Groups[g].Relief))
		}
		if q.Least > 0 {
			c -= int64(100 * w.n.scale.Misfit)
		}
		if w.s.ban[k] {
			c += price.Close
		}
		share := -1.0
		if q.Lead {
			share += float64(w.x.Fac[q.Fac].LeadPer)
		}
		for t, e := range w.n.at[k] {
			if e == price.NoArc {
				continue
			}
			v := c - int64(w.s.lead[q.Fac][t]*share*w.n.scale.Misfit)
			if len(w.s.must) > 0 && w.s.must[spot{k, t}] {
				v -= price.Force / 4
			}
			w.n.g.SetCost(e, v)
		}
	}
	w.priceSlack(i)
}

// priceSlack prices what client i does not work.
func (w *Hunt) priceSlack(i int) {
	c := &w.x.P.Clients[i]
	above, below := int64(-w.n.scale.Away), int64(w.n.scale.Away)
	out := int64(w.n.scale.Served * float64(c.Weight) / float64(c.Least))
	switch {
	case c.Signed:
		out = price.Idle
	case w.s.serve[i] == price.Forced:
		out = min(20*out, price.Strong)
		if c.Must {
			out = price.Strong
		}
	case w.s.serve[i] == price.Barred:
		above, below, out = -price.Force, -price.Force, -price.Force
	}
	for n, v := range [3]int64{above, below, out} {
		if e := w.n.slack[i][n]; e != price.NoArc {
			w.n.g.SetCost(e, v)
		}
	}
}

func (w *Hunt) priceFacility(a int) {
	f := &w.x.Fac[a]
	least, more := int64(0), int64(0)
	switch w.s.open[a] {
	case price.Forced:
		least = -price.Force / 8
	case price.Barred:
		least, more = price.Close, price.Close
	}
	w.n.g.SetCost(w.n.least[a], least)
	if w.n.more[a] != price.NoArc {
		w.n.g.SetCost(w.n.more[a], more)
	}
	for t := range w.x.P.Slots {
		e, beyond := w.n.team[a][0][t], w.n.team[a][1][t]
		if e == price.NoArc {
			continue
		}
		v := int64(0)
		switch w.s.run[a][t] {
		case price.Forced:
			v = -price.Force / 8
		case price.Barred:
			v = price.Close
		}
		w.n.g.SetCost(e, v)
		w.n.g.SetCost(beyond, max(v, 0))
		if c := max(0, int64(w.s.most[a][t]-max(f.Team, w.n.still.All[a][t]))); w.n.g.Capacity(beyond) != c {
			w.n.g.SetCapacity(beyond, c)
		}
	}
}

// lay turns switches until the plan keeps every rule; false when rounds ran out.
func (w *Hunt) lay(rounds int) bool {
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

// Force wants client i served.
func (w *Hunt) Force(i int) { w.s.serve[i] = price.Forced }
