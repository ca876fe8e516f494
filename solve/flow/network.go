// Package flow finds minimum-cost flows in networks whose costs and capacities change often.
//
// The method is the primal network simplex. The basis is kept between calls, so that a second Solve after a
// few changes costs a few pivots instead of a whole solution: this is what local searches and branch and bound
// need. The tree is kept strongly feasible (every node can send some flow to the root), which excludes cycling
// whatever the ties. All numbers are integers; the caller scales.
//
// Beside the caller's arcs, every node has two artificial arcs, from and to a hidden root. They carry what no
// real path can carry, at the price given to Start.
package flow

import (
	"math"
	"slices"
)

// Unlimited is a capacity that no flow reaches. A negative cycle of unlimited arcs has no minimum: give such
// arcs a finite capacity.
const Unlimited int64 = math.MaxInt64 / 8

// Arc names one arc of a Network. Values are only meaningful for the network that returned them.
type Arc int32

// none marks the absence of a node or of an arc in the linked lists.
const none int32 = -1

// States of an arc: in the spanning tree, or outside it and at one of its bounds. The sign is the direction in
// which the flow may still move.
const (
	inTree  int8 = 0
	atLower int8 = 1
	atUpper int8 = -1
)

// Network is a directed graph with capacities, costs, supplies and a current basis. It must be made by New.
// Arcs are indexed with the two artificial arcs of every node first, then the caller's in order of creation.
// A Network is not safe for concurrent use.
type Network struct {
	nodes    int
	from, to []int32
	capacity []int64
	cost     []int64
	flow     []int64
	state    []int8
	supply   []int64
	tree     tree
	stack    []int32
	next     int
	pivots   int64
	stale    bool
	started  bool
}

// New returns a network of the given number of nodes, numbered from 0, without arcs or supplies.
func New(nodes int) *Network {
	g := &Network{nodes: nodes, supply: make([]int64, nodes), tree: newTree(nodes + 1)}
	for v := range nodes {
		g.add(int32(v), int32(nodes), Unlimited, 0)
		g.add(int32(nodes), int32(v), Unlimited, 0)
	}
	return g
}

// Reserve makes room for so many more arcs, so that adding them moves nothing.
func (g *Network) Reserve(arcs int) {
	g.from, g.to, g.state = slices.Grow(g.from, arcs), slices.Grow(g.to, arcs), slices.Grow(g.state, arcs)
	g.capacity, g.cost, g.flow = slices.Grow(g.capacity, arcs), slices.Grow(g.cost, arcs), slices.Grow(g.flow, arcs)
}

// outward and inward are the artificial arcs of node v: to the root and from the root.
func outward(v int32) int32 { return 2 * v }
func inward(v int32) int32  { return 2*v + 1 }

func (g *Network) add(from, to int32, capacity, cost int64) int32 {
	g.from = append(g.from, from)
	g.to = append(g.to, to)
	g.capacity = append(g.capacity, capacity)
	g.cost = append(g.cost, cost)
	g.flow = append(g.flow, 0)
	g.state = append(g.state, atLower)
	return int32(len(g.from) - 1)
}

// Arc adds an arc between two nodes and returns its name. The capacity must not be negative; the cost is per
// unit of flow. Arcs are normally added before Start; one added later begins without flow.
func (g *Network) Arc(from, to int, capacity, cost int64) Arc {
	return Arc(g.add(int32(from), int32(to), capacity, cost))
}

// Supply adds an amount to what enters the network at a node; a negative amount is a demand. After Start, the
// change goes through the artificial arcs of the node until the next Solve.
func (g *Network) Supply(node int, amount int64) {
	g.supply[node] += amount
	if g.started {
		g.inject(int32(node), amount)
		g.settle(int32(node))
	}
}

// Start sets the basis in which artificial arcs alone carry all supplies, and their cost per unit. The next
// Solve is exact for any cost; real paths are used as far as possible when it exceeds the cost of every path.
// The product of the largest absolute cost, the artificial one included, and of the number of nodes must stay
// below 2^61.
func (g *Network) Start(artificial int64) {
	for a := range g.state {
		g.state[a], g.flow[a] = atLower, 0
	}
	g.tree = newTree(g.nodes + 1)
	for v := range int32(g.nodes) {
		out, in := outward(v), inward(v)
		g.cost[out], g.cost[in] = artificial, artificial
		if s := g.supply[v]; s >= 0 {
			g.flow[out] = s
			g.hang(v, out, true)
		} else {
			g.flow[in] = -s
			g.hang(v, in, false)
		}
	}
	g.price(int32(g.nodes))
	g.started, g.stale, g.next = true, false, 0
}

// hang puts node v directly under the root, by one of its artificial arcs.
func (g *Network) hang(v, arc int32, up bool) {
	g.tree.link(v, int32(g.nodes))
	g.tree.arc[v], g.tree.up[v] = arc, up
	g.state[arc] = inTree
}

// SetCost changes the cost of one unit of flow on an arc. The flow changes at the next Solve.
func (g *Network) SetCost(a Arc, cost int64) {
	if g.cost[a] == cost {
		return
	}
	g.cost[a] = cost
	if g.state[a] == inTree {
		g.stale = true
	}
}

// Flow returns the flow of an arc, as the last Solve left it.
func (g *Network) Flow(a Arc) int64 { return g.flow[a] }

// CostOf returns the cost of one unit of flow on an arc.
func (g *Network) CostOf(a Arc) int64 { return g.cost[a] }

// Capacity returns the capacity of an arc.
func (g *Network) Capacity(a Arc) int64 { return g.capacity[a] }

// Potential returns the dual price of a node for the current basis and costs; the hidden root has price 0.
// One more unit supplied at u and asked at v costs Potential(v) - Potential(u), for a small enough change.
func (g *Network) Potential(node int) int64 {
	g.refresh()
	return g.tree.potential[node]
}

// Reduced returns the reduced cost of an arc: its cost + potential(from) - potential(to). After Solve it is not
// negative on arcs without flow and not positive on full arcs.
func (g *Network) Reduced(a Arc) int64 {
	g.refresh()
	return g.reduced(int(a))
}

func (g *Network) reduced(a int) int64 {
	return g.cost[a] + g.tree.potential[g.from[a]] - g.tree.potential[g.to[a]]
}

// Unmet returns the units that artificial arcs still carry: supply that cannot leave, or demand that is not
// served, whichever is more. It is 0 when the real arcs carry everything.
func (g *Network) Unmet() int64 {
	var out, in int64
	for v := range int32(g.nodes) {
		out += g.flow[outward(v)]
		in += g.flow[inward(v)]
	}
	return max(out, in)
}

// Cost returns the total cost of the current flow on the caller's arcs, artificial arcs left out.
func (g *Network) Cost() int64 {
	var total int64
	for a := 2 * g.nodes; a < len(g.flow); a++ {
		total += g.flow[a] * g.cost[a]
	}
	return total
}

// Pivots returns the number of simplex steps made since New: a measure of work that no clock enters.
func (g *Network) Pivots() int64 { return g.pivots }
