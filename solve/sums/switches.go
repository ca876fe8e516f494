package sums

import (
	"fabrique/solve/prep"
	"fabrique/solve/price"
)

// switches are the discrete decisions of a search, each one a price or a
// capacity of the network.
type switches struct {
	open   []int8    // of each facility
	serve  []int8    // of each client
	ban    []bool    // of each pair
	must   []bool    // of each pair: its first blocks are forced
	limit  []int8    // of each pair: most blocks now
	most   []int     // of each facility: most blocks now
	lead   []float64 // price of supervision of each facility
	budget []float64 // price of money of each group
}

func newSwitches(x *prep.Index) *switches {
	s := &switches{open: make([]int8, len(x.Fac)), serve: make([]int8, len(x.P.Clients)),
		ban: make([]bool, len(x.Pairs)), must: make([]bool, len(x.Pairs)), limit: make([]int8, len(x.Pairs)),
		most: make([]int, len(x.Fac)), lead: make([]float64, len(x.Fac)), budget: make([]float64, len(x.P.Groups))}
	s.reset(x)
	return s
}

// reset frees everything that no pin holds.
func (s *switches) reset(x *prep.Index) {
	for a := range s.open {
		s.open[a], s.lead[a], s.most[a] = price.Free, 0, x.Fac[a].Most
		if x.Fac[a].Must && x.Fac[a].Most > 0 {
			s.open[a] = price.Forced
		}
	}
	for i := range s.serve {
		s.serve[i] = price.Free
		if x.P.Clients[i].Must && x.Alive(i) {
			s.serve[i] = price.Forced
		}
	}
	for k := range s.ban {
		s.ban[k], s.must[k], s.limit[k] = false, x.Pairs[k].Least > 0, int8(x.Pairs[k].Most)
	}
	for g := range s.budget {
		s.budget[g] = 0
	}
}

// copyFrom makes s equal to o without new memory.
func (s *switches) copyFrom(o *switches) {
	copy(s.open, o.open)
	copy(s.serve, o.serve)
	copy(s.ban, o.ban)
	copy(s.must, o.must)
	copy(s.limit, o.limit)
	copy(s.most, o.most)
	copy(s.lead, o.lead)
	copy(s.budget, o.budget)
}

// freeFacility lifts what was decided about facility a, pins left.
func (s *switches) freeFacility(x *prep.Index, a int) {
	s.most[a] = x.Fac[a].Most
	s.clearTeam(x, a)
	for _, k := range x.ByFac[a] {
		s.limit[k] = int8(x.Pairs[k].Most)
	}
}

func (s *switches) clearTeam(x *prep.Index, a int) {
	for _, k := range x.ByFac[a] {
		s.must[k] = x.Pairs[k].Least > 0
	}
}

// price puts the switches into the network.
func (n *network) price(s *switches) {
	for i := range n.x.P.Clients {
		if n.x.Alive(i) {
			n.priceClient(s, i)
		}
	}
	for a := range n.x.Fac {
		if n.least[a] != price.NoArc {
			n.priceFacility(s, a)
		}
	}
}

func (n *network) priceClient(s *switches, i int) {
	x := n.x
	for k := x.Off[i]; k < x.Off[i+1]; k++ {
		q := &x.Pairs[k]
		c := n.base[k]
		if b := s.budget[x.Group[q.Fac]]; b != 0 {
			c += int64(b * float64(q.Cost-x.P.Groups[x.Group[q.Fac]].Relief))
		}
		if sig := s.lead[q.Fac]; sig != 0 {
			v := 1.0
			if q.Lead {
				v -= float64(x.Fac[q.Fac].LeadPer)
			}
			c += int64(sig * v * n.scale.Misfit)
		}
		if s.ban[k] {
			c += price.Close
		}
		if n.rest[k] != price.NoArc {
			head := n.g.Capacity(n.first[k])
			n.g.SetCost(n.rest[k], c)
			if want := max(0, int64(s.limit[k])-head); n.g.Capacity(n.rest[k]) != want {
				n.g.SetCapacity(n.rest[k], want)
			}
		}
		if s.must[k] {
			c -= price.Force / 4
		}
		n.g.SetCost(n.first[k], c)
	}
	n.priceSlack(s, i)
}

func (n *network) priceSlack(s *switches, i int) {
	c := &n.x.P.Clients[i]
	above, below := int64(-n.scale.Away), int64(n.scale.Away)
	out := int64(n.scale.Served * float64(c.Weight) / float64(c.Least))
	switch {
	case c.Signed:
		out = price.Idle
	case s.serve[i] == price.Forced:
		out = min(20*out, price.Strong)
		if c.Must {
			out = price.Strong
		}
	case s.serve[i] == price.Barred:
		above, below, out = -price.Force, -price.Force, -price.Force
	}
	if e := n.slack[i][0]; e != price.NoArc {
		n.g.SetCost(e, above)
	}
	if e := n.slack[i][1]; e != price.NoArc {
		n.g.SetCost(e, below)
	}
	n.g.SetCost(n.slack[i][2], out)
}

func (n *network) priceFacility(s *switches, a int) {
	f := &n.x.Fac[a]
	switch s.open[a] {
	case price.Free:
		n.g.SetCost(n.least[a], 0)
	case price.Forced:
		n.g.SetCost(n.least[a], -price.Force)
	case price.Barred:
		n.g.SetCost(n.least[a], price.Close)
	}
	left := s.most[a] - f.Least
	for k := len(n.more[a]) - 1; k >= 0; k-- {
		c := int(n.g.Capacity(n.more[a][k]))
		if s.open[a] != price.Barred && c <= left {
			left -= c
			n.g.SetCost(n.more[a][k], 0)
		} else {
			n.g.SetCost(n.more[a][k], price.Close)
		}
	}
}
