package linear

import (
	"container/heap"
	"math"
)

// node is a part of the search: its parent with one column confined further.
type node struct {
	parent *node
	col    int32
	up     bool
	to     float64 // the new lower bound when up, else the new upper bound
	dist   float64 // how far the relaxation was from to
	bound  float64 // certified, in the values of the full model
	basis  *basis  // of the relaxation of the parent, or nil
	depth  int32
	seq    int64
}

// nodeHeap orders the open nodes: least bound first, then deepest, then latest.
type nodeHeap struct{ list []*node }

// Len, Less, Swap, Push and Pop serve container/heap.
func (h *nodeHeap) Len() int { return len(h.list) }

// Less orders two nodes.
func (h *nodeHeap) Less(a, b int) bool {
	p, q := h.list[a], h.list[b]
	if p.bound != q.bound {
		return p.bound < q.bound
	}
	if p.depth != q.depth {
		return p.depth > q.depth
	}
	return p.seq > q.seq
}

// Swap exchanges two nodes.
func (h *nodeHeap) Swap(a, b int) { h.list[a], h.list[b] = h.list[b], h.list[a] }

// Push adds a node at the end.
func (h *nodeHeap) Push(n any) { h.list = append(h.list, n.(*node)) }

// Pop removes the last node.
func (h *nodeHeap) Pop() any {
	last := len(h.list) - 1
	n := h.list[last]
	h.list[last] = nil
	h.list = h.list[:last]
	return n
}

// explore searches the tree until nothing is open or the search must end.
func (t *search) explore() {
	root := &node{col: -1, bound: math.Inf(-1)}
	if !t.solveRoot(root) {
		return
	}
	root = &node{col: -1, bound: root.bound}
	heap.Push(&t.open, root)
	for t.open.Len() > 0 && !t.halted() {
		n := heap.Pop(&t.open).(*node)
		if t.closes(n.bound) {
			t.leaf = min(t.leaf, n.bound)
			continue
		}
		t.enter(n)
		t.dive(n)
	}
}

// solveRoot solves the relaxation at the root, strengthens it, and looks for first solutions; false when
// nothing is left to search.
func (t *search) solveRoot(root *node) bool {
	t.enter(root)
	if t.process(root) {
		return false
	}
	t.plunge()
	for range 3 {
		if t.process(root) || !t.cutRoot(root) {
			return false
		}
		t.keepBounds()
		before := t.bestValue
		t.plunge()
		t.neighbourhood(t.x, t.work()/2+1000)
		if t.process(root) {
			return false
		}
		if t.halted() {
			break
		}
		t.keepBounds()
		columns := t.s.cols
		t.reload()
		if t.s.cols*10 > columns*9 && before == t.bestValue {
			break
		}
	}
	return true
}

// keepBounds makes the present bounds those of the root.
func (t *search) keepBounds() {
	copy(t.rootLo, t.p.lo)
	copy(t.rootHi, t.p.hi)
}

// closes says whether nothing better than the best solution may lie above a bound.
func (t *search) closes(bound float64) bool { return bound >= t.target() }

// enter loads the bounds of a node, and the basis from which it was left open.
func (t *search) enter(n *node) {
	if n.basis != nil {
		t.s.adopt(n.basis)
		n.basis = nil
	}
	copy(t.p.lo, t.rootLo)
	copy(t.p.hi, t.rootHi)
	for ; n != nil && n.col >= 0; n = n.parent {
		if n.up {
			t.p.lo[n.col] = max(t.p.lo[n.col], n.to)
		} else {
			t.p.hi[n.col] = min(t.p.hi[n.col], n.to)
		}
		t.p.touch(n.col)
	}
}

// dive processes a node, then one of its children, and so on down to a part that closes.
func (t *search) dive(n *node) {
	for top := true; n != nil; top = false {
		if t.halted() {
			heap.Push(&t.open, n)
			return
		}
		if t.process(n) {
			return
		}
		if top && t.near < t.work()/5 {
			t.neighbourhood(t.x, t.work()/10+1000)
		}
		n = t.split(n)
	}
}

// process solves the relaxation of a node; true when the node is closed.
func (t *search) process(n *node) bool {
	t.nodes++
	for round := 0; ; round++ {
		if !t.p.run() || !t.relax(n) {
			return true
		}
		if round == 0 {
			t.learn(n)
		}
		if t.closes(n.bound) {
			t.leaf = min(t.leaf, n.bound)
			return true
		}
		if t.prices == nil {
			t.keepRoot(n)
		}
		if !t.fixByCost() {
			return true
		}
		if round < 5 && t.outside() {
			continue
		}
		t.listFractional()
		if len(t.frac) > 0 {
			return false
		}
		if again, closed := t.candidate(n); !again {
			return closed
		}
	}
}

// relax solves the relaxation under the bounds of the propagator; false when the node is closed by it.
func (t *search) relax(n *node) bool {
	t.install()
	copy(t.s.lo, t.p.lo)
	copy(t.s.hi, t.p.hi)
	for j, lo := range t.p.lo {
		if lo > t.p.hi[j] {
			return false
		}
	}
	if t.opt.WorkLimit > 0 {
		t.s.most = t.s.work + max(1, t.opt.WorkLimit-t.work())
	}
	switch t.s.run(t.scaled(t.target()), 0) {
	case infeasible:
		return false
	case cutOff:
		n.bound = max(n.bound, t.target())
		t.leaf = min(t.leaf, n.bound)
		return false
	}
	t.relaxed = t.s.bound()
	n.bound = max(n.bound, t.value(t.relaxed))
	t.s.solution(t.x)
	return true
}

// outside says whether the solution of the relaxation left the bounds since it was found.
func (t *search) outside() bool {
	for j, v := range t.x {
		if v < t.p.lo[j]-tolInt || v > t.p.hi[j]+tolInt {
			return true
		}
	}
	return false
}

// fixByCost tightens the columns whose reduced cost would spend the whole gap; false when the node is empty.
func (t *search) fixByCost() bool {
	gap := t.scaled(t.target()) - t.relaxed
	if math.IsInf(gap, 0) || math.IsNaN(gap) {
		return true
	}
	for j, d := range t.s.reduced {
		lo, hi := t.p.lo[j], t.p.hi[j]
		if lo == hi || math.Abs(d)*(hi-lo) <= gap {
			continue
		}
		t.leaf = min(t.leaf, t.target())
		ok := true
		if d > 0 {
			ok = t.p.lower(int32(j), lo+gap/d)
		} else {
			ok = t.p.raise(int32(j), hi+gap/d)
		}
		if !ok {
			return false
		}
	}
	return t.p.run()
}

// listFractional lists the integer columns whose value in the relaxation is not whole.
func (t *search) listFractional() {
	t.frac = t.frac[:0]
	for j, v := range t.x {
		if t.c.model.integer[j] && math.Abs(v-math.Round(v)) > tolInt {
			t.frac = append(t.frac, int32(j))
		}
	}
}

// candidate handles a relaxation whose integer columns are whole: again asks to solve the node once more,
// closed says that nothing is left in it.
func (t *search) candidate(n *node) (again, closed bool) {
	if !t.offer(t.c.expand(t.x)) {
		return true, false
	}
	if t.closes(n.bound) {
		t.leaf = min(t.leaf, n.bound)
		return false, true
	}
	t.s.polish()
	n.bound = max(n.bound, t.value(t.s.bound()))
	t.s.solution(t.x)
	t.s.perturb(perturbation)
	t.listFractional()
	if len(t.frac) > 0 {
		return false, false
	}
	if !t.offer(t.c.expand(t.x)) {
		return true, false
	}
	open := false
	for j := range t.x {
		open = open || t.c.model.integer[j] && t.p.lo[j] < t.p.hi[j]
	}
	if !open || t.closes(n.bound) {
		t.leaf = min(t.leaf, n.bound)
		return false, true
	}
	return false, false
}

// keepRoot keeps the prices and the reduced costs of the root.
func (t *search) keepRoot(n *node) {
	t.root = n.bound
	t.prices = make([]float64, len(t.full.rhs))
	for r, full := range t.c.rowOf {
		t.prices[full] = t.s.y[r] * t.s.rowScale[r] / t.s.costScale
	}
}
