package solve

import (
	"fabrique/solve/flow"
)

// Prices that close or force an arc, above every price of an aim.
const (
	priceClose  = int64(4e10)
	priceForce  = int64(2e10)
	priceIdle   = int64(6e9)
	priceForced = int64(15e9)
	priceArt    = int64(4e12)
)

// scales turn the aims into one price per block, each aim far above the next.
type scales struct {
	served, away, misfit, worth, cost float64
}

func newScales(x *index) scales {
	s := scales{served: 2e7, away: 6e5, misfit: 2000, worth: 20, cost: 0}
	weight, worth, cost := int64(1), int64(1), int64(1)
	for i := range x.p.Clients {
		weight = max(weight, x.p.Clients[i].Weight)
	}
	for a := range x.fac {
		worth = max(worth, x.fac[a].Worth)
	}
	for k := range x.pairs {
		cost = max(cost, abs(x.pairs[k].cost))
	}
	s.served = min(s.served, 2.6e9/float64(weight))
	s.worth = 100 / float64(worth)
	s.cost = 8 / float64(cost)
	return s
}

// network is the transport from clients through facilities and places to a
// sink. Its shape is fixed; every decision is a price or a capacity.
type network struct {
	x             *index
	g             *flow.Network
	scale         scales
	first, rest   []flow.Arc    // of each pair: its first blocks, the blocks beyond; −1 for none
	slack         [][3]flow.Arc // of each client: above Want, between Least and Want, below Least
	least         []flow.Arc    // of each facility: its first Least blocks
	more          [][]flow.Arc  // of each facility: blocks beyond, in doubling steps
	base          []int64       // price of a block of each pair from aims 3 to 5
	solves        int64
	load, team    []int // of each facility, after solve
	lead, longest []int // blocks of leaders; most blocks of one client
}

const noArc = flow.Arc(-1)

func newNetwork(x *index) *network {
	nc, na, ns := len(x.p.Clients), len(x.fac), len(x.p.Places)
	n := &network{x: x, g: flow.New(nc + 2*na + ns + 1), scale: newScales(x),
		first: make([]flow.Arc, len(x.pairs)), rest: make([]flow.Arc, len(x.pairs)), slack: make([][3]flow.Arc, nc),
		least: make([]flow.Arc, na), more: make([][]flow.Arc, na), base: make([]int64, len(x.pairs)),
		load: make([]int, na), team: make([]int, na), lead: make([]int, na), longest: make([]int, na)}
	n.g.Reserve(2*len(x.pairs) + 3*nc + 8*na + ns)
	for i := range x.p.Clients {
		n.clientArcs(i, nc+2*na+ns)
	}
	for a := range x.fac {
		n.facilityArcs(a, nc+a, nc+na+a, nc+2*na+x.fac[a].Place)
	}
	for s := range x.p.Places {
		n.g.Arc(nc+2*na+s, nc+2*na+ns, roomOf(x, s), 0)
	}
	for k := range x.pairs {
		q := &x.pairs[k]
		n.base[k] = int64(n.scale.misfit*float64(q.class)) + int64(n.scale.cost*float64(q.cost))
	}
	n.g.Start(priceArt)
	return n
}

func (n *network) clientArcs(i, sink int) {
	c, nc := &n.x.p.Clients[i], len(n.x.p.Clients)
	n.slack[i] = [3]flow.Arc{noArc, noArc, noArc}
	if !n.x.alive(i) {
		return
	}
	n.g.Supply(i, int64(c.Most))
	n.g.Supply(sink, -int64(c.Most))
	for k := n.x.off[i]; k < n.x.off[i+1]; k++ {
		q := &n.x.pairs[k]
		head := max(1, q.least)
		n.first[k] = n.g.Arc(i, nc+int(q.fac), int64(head), 0)
		n.rest[k] = noArc
		if q.u > head {
			n.rest[k] = n.g.Arc(i, nc+int(q.fac), int64(q.u-head), 0)
		}
	}
	if c.Most > c.Want {
		n.slack[i][0] = n.g.Arc(i, sink, int64(c.Most-c.Want), 0)
	}
	if c.Want > c.Least {
		n.slack[i][1] = n.g.Arc(i, sink, int64(c.Want-c.Least), 0)
	}
	n.slack[i][2] = n.g.Arc(i, sink, int64(c.Least), 0)
}

func (n *network) facilityArcs(a, in, out, place int) {
	f := &n.x.fac[a]
	n.least[a] = noArc
	if f.Most == 0 {
		return
	}
	useful := min(f.Need, f.Most)
	if useful > 0 {
		n.g.Arc(in, out, int64(useful), -int64(n.scale.worth*float64(f.Worth)))
	}
	if f.Most > useful {
		n.g.Arc(in, out, int64(f.Most-useful), 0)
	}
	n.least[a] = n.g.Arc(out, place, int64(f.Least), 0)
	for step, left := 1, f.Most-f.Least; left > 0; step *= 2 {
		c := min(step, left)
		left -= c
		n.more[a] = append(n.more[a], n.g.Arc(out, place, int64(c), 0))
	}
}

// roomOf is the most blocks a week that place s can hold.
func roomOf(x *index, s int) int64 {
	l := &x.p.Places[s]
	room := int64(1) << 30
	if l.Week > 0 {
		room = int64(l.Week)
	}
	if x.clock && l.Room > 0 {
		room = min(room, int64(l.Room*x.p.Slots))
	}
	return room
}

// blocks returns the blocks of pair k in the current flow.
func (n *network) blocks(k int) int {
	b := n.g.Flow(n.first[k])
	if e := n.rest[k]; e != noArc {
		b += n.g.Flow(e)
	}
	return int(b)
}

// total returns the blocks of client i in the current flow.
func (n *network) total(i int) int {
	t := 0
	for k := n.x.off[i]; k < n.x.off[i+1]; k++ {
		t += n.blocks(k)
	}
	return t
}

// solve prices the switches of s, re-optimises and sums facilities up.
func (n *network) solve(s *switches) {
	n.price(s)
	n.g.Solve()
	n.solves++
	for a := range n.load {
		n.load[a], n.team[a], n.lead[a], n.longest[a] = 0, 0, 0, 0
	}
	for k := range n.x.pairs {
		b := n.blocks(k)
		if b == 0 {
			continue
		}
		q := &n.x.pairs[k]
		n.load[q.fac] += b
		n.team[q.fac]++
		n.longest[q.fac] = max(n.longest[q.fac], b)
		if q.lead {
			n.lead[q.fac] += b
		}
	}
}

// work returns the counted work so far: about 1.5 million units are a second of one core.
func (n *network) work() int64 {
	return n.g.Pivots() + n.solves*int64(len(n.x.pairs)+20)/40
}
