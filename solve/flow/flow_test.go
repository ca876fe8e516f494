package flow

import (
	"math/rand/v2"
	"testing"
)

// instance is a random network, kept apart from the solver under test.
type instance struct {
	nodes    int
	supply   []int64
	from, to []int
	capacity []int64
	cost     []int64
}

func random(r *rand.Rand, nodes, arcs int) *instance {
	in := &instance{nodes: nodes, supply: make([]int64, nodes)}
	for range nodes {
		u, v, s := r.IntN(nodes), r.IntN(nodes), r.Int64N(20)
		in.supply[u] += s
		in.supply[v] -= s
	}
	for range arcs {
		in.from = append(in.from, r.IntN(nodes))
		in.to = append(in.to, r.IntN(nodes))
		in.capacity = append(in.capacity, r.Int64N(25))
		in.cost = append(in.cost, r.Int64N(60)-10)
	}
	return in
}

func (in *instance) network() (*Network, []Arc) {
	g := New(in.nodes)
	arcs := make([]Arc, len(in.from))
	for k := range in.from {
		arcs[k] = g.Arc(in.from[k], in.to[k], in.capacity[k], in.cost[k])
	}
	for v, s := range in.supply {
		g.Supply(v, s)
	}
	g.Start(penalty)
	return g, arcs
}

// penalty is the cost of an artificial arc in these tests: above every path, so that all agree on unmet units.
const penalty = 100_000

// cheapest returns the cost of the best flow, artificial arcs included, by successive shortest paths.
func (in *instance) cheapest() int64 {
	s := newReference(in.nodes + 3)
	root, source, sink := in.nodes, in.nodes+1, in.nodes+2
	for k := range in.from {
		s.arc(in.from[k], in.to[k], in.capacity[k], in.cost[k])
	}
	for v, amount := range in.supply {
		s.arc(v, root, 1_000_000, penalty)
		s.arc(root, v, 1_000_000, penalty)
		if amount > 0 {
			s.arc(source, v, amount, 0)
		} else {
			s.arc(v, sink, -amount, 0)
		}
	}
	return s.solve(source, sink)
}

// total returns the cost of the flow of g with its artificial arcs.
func total(g *Network) int64 {
	sum := g.Cost()
	for v := range int32(g.nodes) {
		sum += penalty * (g.flow[outward(v)] + g.flow[inward(v)])
	}
	return sum
}

// verify fails unless the flow is feasible, the basis is a strongly feasible tree and the costs prove optimality.
func verify(t *testing.T, g *Network) {
	t.Helper()
	balance := make([]int64, g.nodes+1)
	for a := range g.flow {
		f := g.flow[a]
		balance[g.from[a]] -= f
		balance[g.to[a]] += f
		r := g.Reduced(Arc(a))
		switch {
		case f < 0 || f > g.capacity[a]:
			t.Fatalf("arc %d: flow %d outside 0..%d", a, f, g.capacity[a])
		case r < 0 && f < g.capacity[a] || r > 0 && f > 0:
			t.Fatalf("arc %d: reduced cost %d with flow %d of %d", a, r, f, g.capacity[a])
		case g.state[a] == inTree && r != 0:
			t.Fatalf("tree arc %d: reduced cost %d", a, r)
		case g.state[a] != inTree && f != 0 && f != g.capacity[a]:
			t.Fatalf("arc %d outside the tree: flow %d of %d", a, f, g.capacity[a])
		}
	}
	for v := range g.nodes {
		if balance[v] != -g.supply[v] {
			t.Fatalf("node %d: balance %d, supply %d", v, balance[v], g.supply[v])
		}
		e := g.tree.arc[v]
		if g.tree.up[v] && g.flow[e] == g.capacity[e] || !g.tree.up[v] && g.flow[e] == 0 {
			t.Fatalf("node %d cannot send flow to the root", v)
		}
	}
}

func TestAgainstShortestPaths(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 400 {
		in := random(r, 2+r.IntN(14), r.IntN(60))
		g, _ := in.network()
		g.Solve()
		verify(t, g)
		if got, want := total(g), in.cheapest(); got != want {
			t.Fatalf("cost %d, want %d", got, want)
		}
	}
}

func TestChangesEqualColdStart(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	for range 60 {
		in := random(r, 2+r.IntN(14), 1+r.IntN(60))
		g, arcs := in.network()
		for range 30 {
			for range r.IntN(4) {
				disturb(r, in, g, arcs)
			}
			if r.IntN(3) == 0 {
				continue
			}
			g.Solve()
			verify(t, g)
			if got, want := total(g), in.cheapest(); got != want {
				t.Fatalf("warm cost %d, cold cost %d", got, want)
			}
		}
	}
}

// disturb makes one random change to the instance and to its network.
func disturb(r *rand.Rand, in *instance, g *Network, arcs []Arc) {
	k := r.IntN(len(arcs))
	switch r.IntN(5) {
	case 0, 1:
		in.cost[k] = r.Int64N(60) - 10
		g.SetCost(arcs[k], in.cost[k])
	case 2, 3:
		in.capacity[k] = r.Int64N(25) * r.Int64N(2)
		g.SetCapacity(arcs[k], in.capacity[k])
	default:
		u, v, s := r.IntN(in.nodes), r.IntN(in.nodes), r.Int64N(9)-4
		in.supply[u] += s
		in.supply[v] -= s
		g.Supply(u, s)
		g.Supply(v, -s)
	}
}

func TestSnapshotBringsBackTheSameRun(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	var saved Snapshot
	for range 100 {
		in := random(r, 2+r.IntN(14), 1+r.IntN(60))
		g, arcs := in.network()
		g.Solve()
		g.Save(&saved)
		before := total(g)
		other := *in
		other.cost = append([]int64{}, in.cost...)
		other.capacity = append([]int64{}, in.capacity...)
		other.supply = append([]int64{}, in.supply...)
		for range 8 {
			disturb(r, &other, g, arcs)
		}
		g.Arc(0, in.nodes-1, 5, -100)
		g.Solve()
		verify(t, g)
		g.Restore(&saved)
		g.SetCapacity(Arc(len(g.flow)-1), 0)
		verify(t, g)
		g.Solve()
		if total(g) != before {
			t.Fatalf("cost %d after Restore, %d before", total(g), before)
		}
	}
}

func TestUnmetCountsWhatNothingCarries(t *testing.T) {
	g := New(3)
	a := g.Arc(0, 1, 4, 1)
	g.Supply(0, 10)
	g.Supply(1, -7)
	g.Supply(2, -3)
	g.Solve()
	if g.Unmet() != 6 || g.Flow(a) != 4 {
		t.Fatalf("unmet %d and flow %d, want 6 and 4", g.Unmet(), g.Flow(a))
	}
	g.SetCapacity(a, 7)
	g.Solve()
	if g.Unmet() != 3 || g.Cost() != 7 || g.Capacity(a) != 7 {
		t.Fatalf("unmet %d and cost %d, want 3 and 7", g.Unmet(), g.Cost())
	}
}

func TestPotentialsPriceSmallChanges(t *testing.T) {
	g := New(2)
	a := g.Arc(0, 1, 10, 3)
	g.Arc(0, 1, 10, 8)
	g.Supply(0, 12)
	g.Supply(1, -12)
	g.Start(1000)
	g.Solve()
	if p := g.Potential(1) - g.Potential(0); p != 8 {
		t.Fatalf("one more unit costs %d, want 8", p)
	}
	if g.Reduced(a) != -5 || g.CostOf(a) != 3 || g.Pivots() == 0 {
		t.Fatalf("reduced cost %d, want -5", g.Reduced(a))
	}
}
