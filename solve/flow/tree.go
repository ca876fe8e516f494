package flow

// tree is the rooted spanning tree of the basis, one entry per node, the root last. Children are doubly linked
// so that a subtree moves in constant time and is walked without touching the rest.
type tree struct {
	parent, arc, depth    []int32
	child, younger, elder []int32
	up                    []bool
	potential             []int64
}

func newTree(size int) tree {
	t := tree{
		parent: absent(size), arc: absent(size), depth: make([]int32, size),
		child: absent(size), younger: absent(size), elder: absent(size),
		up: make([]bool, size), potential: make([]int64, size),
	}
	return t
}

func absent(size int) []int32 {
	s := make([]int32, size)
	for i := range s {
		s[i] = none
	}
	return s
}

func (t *tree) link(v, parent int32) {
	t.parent[v] = parent
	t.elder[v] = none
	first := t.child[parent]
	t.younger[v] = first
	if first != none {
		t.elder[first] = v
	}
	t.child[parent] = v
}

func (t *tree) unlink(v int32) {
	if e := t.elder[v]; e != none {
		t.younger[e] = t.younger[v]
	} else {
		t.child[t.parent[v]] = t.younger[v]
	}
	if y := t.younger[v]; y != none {
		t.elder[y] = t.elder[v]
	}
}

// join returns the lowest node that is above both u and v.
func (t *tree) join(u, v int32) int32 {
	for u != v {
		if t.depth[u] >= t.depth[v] {
			u = t.parent[u]
		} else {
			v = t.parent[v]
		}
	}
	return u
}

// refresh recomputes every potential if the cost of a tree arc has changed since the last time.
func (g *Network) refresh() {
	if g.stale {
		g.price(int32(g.nodes))
		g.stale = false
	}
}

// price recomputes depths and potentials in the subtree of node top.
func (g *Network) price(top int32) {
	t := &g.tree
	stack := append(g.stack[:0], top)
	for len(stack) > 0 {
		v := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if p := t.parent[v]; p != none {
			t.depth[v] = t.depth[p] + 1
			if t.up[v] {
				t.potential[v] = t.potential[p] - g.cost[t.arc[v]]
			} else {
				t.potential[v] = t.potential[p] + g.cost[t.arc[v]]
			}
		}
		for c := t.child[v]; c != none; c = t.younger[c] {
			stack = append(stack, c)
		}
	}
	g.stack = stack
}
