package solve

// Whether something is free, forced or forbidden.
const (
	free   int8 = 0
	forced int8 = 1
	barred int8 = -1
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

func newSwitches(x *index) *switches {
	s := &switches{open: make([]int8, len(x.fac)), serve: make([]int8, len(x.p.Clients)),
		ban: make([]bool, len(x.pairs)), must: make([]bool, len(x.pairs)), limit: make([]int8, len(x.pairs)),
		most: make([]int, len(x.fac)), lead: make([]float64, len(x.fac)), budget: make([]float64, len(x.p.Groups))}
	s.reset(x)
	return s
}

// reset frees everything that no pin holds.
func (s *switches) reset(x *index) {
	for a := range s.open {
		s.open[a], s.lead[a], s.most[a] = free, 0, x.fac[a].Most
		if x.fac[a].Must && x.fac[a].Most > 0 {
			s.open[a] = forced
		}
	}
	for i := range s.serve {
		s.serve[i] = free
		if x.p.Clients[i].Must && x.alive(i) {
			s.serve[i] = forced
		}
	}
	for k := range s.ban {
		s.ban[k], s.must[k], s.limit[k] = false, x.pairs[k].least > 0, int8(x.pairs[k].u)
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
func (s *switches) freeFacility(x *index, a int) {
	s.most[a] = x.fac[a].Most
	s.clearTeam(x, a)
	for _, k := range x.byFac[a] {
		s.limit[k] = int8(x.pairs[k].u)
	}
}

func (s *switches) clearTeam(x *index, a int) {
	for _, k := range x.byFac[a] {
		s.must[k] = x.pairs[k].least > 0
	}
}

// price puts the switches into the network.
func (n *network) price(s *switches) {
	for i := range n.x.p.Clients {
		if n.x.alive(i) {
			n.priceClient(s, i)
		}
	}
	for a := range n.x.fac {
		if n.least[a] != noArc {
			n.priceFacility(s, a)
		}
	}
}

func (n *network) priceClient(s *switches, i int) {
	x := n.x
	for k := x.off[i]; k < x.off[i+1]; k++ {
		q := &x.pairs[k]
		c := n.base[k]
		if b := s.budget[x.group[q.fac]]; b != 0 {
			c += int64(b * float64(q.cost-x.p.Groups[x.group[q.fac]].Relief))
		}
		if sig := s.lead[q.fac]; sig != 0 {
			v := 1.0
			if q.lead {
				v -= float64(x.fac[q.fac].LeadPer)
			}
			c += int64(sig * v * n.scale.misfit)
		}
		if s.ban[k] {
			c += priceClose
		}
		if n.rest[k] != noArc {
			head := n.g.Capacity(n.first[k])
			n.g.SetCost(n.rest[k], c)
			if want := max(0, int64(s.limit[k])-head); n.g.Capacity(n.rest[k]) != want {
				n.g.SetCapacity(n.rest[k], want)
			}
		}
		if s.must[k] {
			c -= priceForce / 4
		}
		n.g.SetCost(n.first[k], c)
	}
	n.priceSlack(s, i)
}

func (n *network) priceSlack(s *switches, i int) {
	c := &n.x.p.Clients[i]
	above, below := int64(-n.scale.away), int64(n.scale.away)
	out := int64(n.scale.served * float64(c.Weight) / float64(c.Least))
	switch {
	case c.Signed:
		out = priceIdle
	case s.serve[i] == forced:
		out = min(20*out, priceForced)
		if c.Must {
			out = priceForced
		}
	case s.serve[i] == barred:
		above, below, out = -priceForce, -priceForce, -priceForce
	}
	if e := n.slack[i][0]; e != noArc {
		n.g.SetCost(e, above)
	}
	if e := n.slack[i][1]; e != noArc {
		n.g.SetCost(e, below)
	}
	n.g.SetCost(n.slack[i][2], out)
}

func (n *network) priceFacility(s *switches, a int) {
	f := &n.x.fac[a]
	switch s.open[a] {
	case free:
		n.g.SetCost(n.least[a], 0)
	case forced:
		n.g.SetCost(n.least[a], -priceForce)
	case barred:
		n.g.SetCost(n.least[a], priceClose)
	}
	left := s.most[a] - f.Least
	for k := len(n.more[a]) - 1; k >= 0; k-- {
		c := int(n.g.Capacity(n.more[a][k]))
		if s.open[a] != barred && c <= left {
			left -= c
			n.g.SetCost(n.more[a][k], 0)
		} else {
			n.g.SetCost(n.more[a][k], priceClose)
		}
	}
}
