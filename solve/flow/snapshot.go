package flow

// Snapshot holds a whole state of a Network, so that a search can come back to it. The zero value is ready to
// use, and its memory is reused from one Save to the next.
type Snapshot struct {
	capacity, cost, flow []int64
	state                []int8
	supply               []int64
	tree                 tree
	next                 int
	stale, started       bool
}

// Save copies the state of the network into s: costs, capacities, supplies, flow and basis.
func (g *Network) Save(s *Snapshot) {
	s.capacity = append(s.capacity[:0], g.capacity...)
	s.cost = append(s.cost[:0], g.cost...)
	s.flow = append(s.flow[:0], g.flow...)
	s.state = append(s.state[:0], g.state...)
	s.supply = append(s.supply[:0], g.supply...)
	s.tree.copy(&g.tree)
	s.next, s.stale, s.started = g.next, g.stale, g.started
}

// Restore brings back the state that Save stored from the same network. Arcs added since stay, without flow.
// The count of pivots is not turned back.
func (g *Network) Restore(s *Snapshot) {
	known := copy(g.capacity, s.capacity)
	copy(g.cost, s.cost)
	copy(g.flow, s.flow)
	copy(g.state, s.state)
	copy(g.supply, s.supply)
	for a := known; a < len(g.flow); a++ {
		g.flow[a], g.state[a] = 0, atLower
	}
	g.tree.copy(&s.tree)
	g.next, g.stale, g.started = s.next, s.stale, s.started
}

func (t *tree) copy(from *tree) {
	t.parent = append(t.parent[:0], from.parent...)
	t.arc = append(t.arc[:0], from.arc...)
	t.depth = append(t.depth[:0], from.depth...)
	t.child = append(t.child[:0], from.child...)
	t.younger = append(t.younger[:0], from.younger...)
	t.elder = append(t.elder[:0], from.elder...)
	t.up = append(t.up[:0], from.up...)
	t.potential = append(t.potential[:0], from.potential...)
}
