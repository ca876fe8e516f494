package flow

// SetCapacity changes the capacity of an arc, which must not be negative. It may be called at any time. When
// the flow exceeds the new capacity, the surplus goes through artificial arcs until the next Solve.
func (g *Network) SetCapacity(a Arc, capacity int64) {
	e := int32(a)
	old := g.capacity[e]
	if old == capacity {
		return
	}
	g.capacity[e] = capacity
	from, to := g.from[e], g.to[e]
	surplus := g.flow[e] - capacity
	if surplus > 0 {
		g.flow[e] = capacity
		g.inject(from, surplus)
		g.inject(to, -surplus)
	}
	switch {
	case g.state[e] == inTree:
		g.strengthen(e)
	case g.flow[e] == 0:
		g.state[e] = atLower
	case g.state[e] == atUpper && surplus < 0:
		g.pivot(int(e), atLower, -surplus)
	}
	if surplus > 0 {
		g.settle(from)
		g.settle(to)
	}
}

// inject puts amount on the artificial arcs of v: positive when it has to leave v, negative when v lacks it.
// The tree keeps its shape but for the artificial arcs of v themselves.
func (g *Network) inject(v int32, amount int64) {
	more, less := outward(v), inward(v)
	if amount < 0 {
		more, less, amount = less, more, -amount
	}
	cancelled := min(amount, g.flow[less])
	g.flow[less] -= cancelled
	g.flow[more] += amount - cancelled
	if in := inward(v); g.state[in] == inTree && g.flow[in] == 0 {
		g.swap(v, in, outward(v))
	}
}

// swap replaces the artificial arc that links v to the root in the tree, and carries nothing, by the other one.
func (g *Network) swap(v, old, other int32) {
	g.state[old], g.state[other] = atLower, inTree
	g.tree.arc[v], g.tree.up[v] = other, other == outward(v)
	g.stale = true
}

// strengthen takes arc e out of the tree if it is a tree arc that does not let its lower node send flow to the
// root: an artificial arc of that node takes its place.
func (g *Network) strengthen(e int32) {
	t := &g.tree
	v := g.from[e]
	if t.arc[v] != e {
		v = g.to[e]
	}
	if t.up[v] && g.flow[e] < g.capacity[e] || !t.up[v] && g.flow[e] > 0 {
		return
	}
	g.state[e] = atUpper
	if g.flow[e] == 0 {
		g.state[e] = atLower
	}
	arc := outward(v)
	if g.flow[inward(v)] > 0 {
		arc = inward(v)
	}
	t.unlink(v)
	g.hang(v, arc, arc == outward(v))
	g.price(v)
}

// settle gives back their place at a bound, or in the tree, to the artificial arcs of v that carry flow outside
// the tree.
func (g *Network) settle(v int32) {
	for _, e := range []int32{outward(v), inward(v)} {
		if g.state[e] != inTree && g.flow[e] > 0 {
			g.pivot(int(e), atUpper, g.flow[e])
		}
	}
}
