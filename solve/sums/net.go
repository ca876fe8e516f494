package sums

import (
	"fabrique/solve/flow"
	"fabrique/solve/prep"
	"fabrique/solve/price"
)

// network is the transport from clients through facilities and places to a
// sink. Its shape is fixed; every decision is a price or a capacity.
type network struct {
	x             *prep.Index
	g             *flow.Network
	scale         price.Scales
	first, rest   []flow.Arc    // of each pair: its first blocks, the blocks beyond; −1 for none
	slack         [][3]flow.Arc // of each client: above Want, between Least and Want, below Least
	least         []flow.Arc    // of each facility: its first Least blocks
	more          [][]flow.Arc  // of each facility: blocks beyond, in doubling steps
	base          []int64       // price of a block of each pair from aims 3 to 5
	solves        int64
	load, team    []int // of each facility, after solve
	lead, longest []int // blocks of leaders; most blocks of one client
}

func newNetwork(x *prep.Index, scale price.Scales) *network {
	nc, na, ns := len(x.P.Clients), len(x.Fac), len(x.P.Places)
	n := &network{x: x, g: flow.New(nc + 2*na + ns + 1), scale: scale,
		first: make([]flow.Arc, len(x.Pairs)), rest: make([]flow.Arc, len(x.Pairs)), slack: make([][3]flow.Arc, nc),
		least: make([]flow.Arc, na), more: make([][]flow.Arc, na), base: make([]int64, len(x.Pairs)),
		load: make([]int, na), team: make([]int, na), lead: make([]int, na), longest: make([]int, na)}
	n.g.Reserve(2*len(x.Pairs) + 3*nc + 8*na + ns)
	for i := range x.P.Clients {
		n.clientArcs(i, nc+2*na+ns)
	}
	for a := range x.Fac {
		n.facilityArcs(a, nc+a, nc+na+a, nc+2*na+x.Fac[a].Place)
	}
	for s := range x.P.Places {
		n.g.Arc(nc+2*na+s, nc+2*na+ns, x.Room(s), 0)
	}
	for k := range x.Pairs {
		q := &x.Pairs[k]
		n.base[k] = int64(n.scale.Misfit*float64(q.Class)) + int64(n.scale.Cost*float64(q.Cost))
	}
	n.g.Start(price.Start)
	return n
}

func (n *network) clientArcs(i, sink int) {
	c, nc := &n.x.P.Clients[i], len(n.x.P.Clients)
	n.slack[i] = [3]flow.Arc{price.NoArc, price.NoArc, price.NoArc}
	if !n.x.Alive(i) {
		return
	}
	n.g.Supply(i, int64(c.Most))
	n.g.Supply(sink, -int64(c.Most))
	for k := n.x.Off[i]; k < n.x.Off[i+1]; k++ {
		q := &n.x.Pairs[k]
		head := max(1, q.Least)
		n.first[k] = n.g.Arc(i, nc+int(q.Fac), int64(head), 0)
		n.rest[k] = price.NoArc
		if q.Most > head {
			n.rest[k] = n.g.Arc(i, nc+int(q.Fac), int64(q.Most-head), 0)
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
	f := &n.x.Fac[a]
	n.least[a] = price.NoArc
	if f.Most == 0 {
		return
	}
	useful := min(f.Need, f.Most)
	if useful > 0 {
		n.g.Arc(in, out, int64(useful), -int64(n.scale.Worth*float64(f.Worth)))
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

// blocks returns the blocks of pair k in the current flow.
func (n *network) blocks(k int) int {
	b := n.g.Flow(n.first[k])
	if e := n.rest[k]; e != price.NoArc {
		b += n.g.Flow(e)
	}
	return int(b)
}

// total returns the blocks of client i in the current flow.
func (n *network) total(i int) int {
	t := 0
	for k := n.x.Off[i]; k < n.x.Off[i+1]; k++ {
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
	for k := range n.x.Pairs {
		b := n.blocks(k)
		if b == 0 {
			continue
		}
		q := &n.x.Pairs[k]
		n.load[q.Fac] += b
		n.team[q.Fac]++
		n.longest[q.Fac] = max(n.longest[q.Fac], b)
		if q.Lead {
			n.lead[q.Fac] += b
		}
	}
}

// work returns the counted work so far: about 1.5 million units are a second of one core.
func (n *network) work() int64 {
	return n.g.Pivots() + n.solves*int64(len(n.x.Pairs)+20)/40
}
