package flow

import "math"

// Solve finds a flow of least cost, starting from the current basis. Without an earlier Start, it starts with
// artificial arcs dearer than any path.
func (g *Network) Solve() {
	if !g.started {
		g.Start(g.dear())
	}
	g.refresh()
	hidden, all := 2*g.nodes, len(g.state)
	g.improve(hidden, all)
	// Artificial arcs are dear and rarely wanted: they are priced last, and with the others only if one helps.
	if a := g.entering(0, hidden); a >= 0 {
		g.enter(a)
		g.improve(0, all)
	}
}

// improve enters arcs of indices low to high - 1 until none lowers the cost.
func (g *Network) improve(low, high int) {
	for a := g.entering(low, high); a >= 0; a = g.entering(low, high) {
		g.enter(a)
	}
}

// dear returns a cost above that of any path without repeated nodes.
func (g *Network) dear() int64 {
	var worst int64
	for _, c := range g.cost {
		worst = max(worst, c, -c)
	}
	return 1 + worst*int64(g.nodes+1)
}

// entering returns an arc whose move lowers the cost, the best of the first block of arcs that has one, among
// arcs of indices low to high - 1; or -1. Blocks follow each other from one call to the next.
func (g *Network) entering(low, high int) int {
	count := high - low
	block := max(30, int(math.Sqrt(float64(count))))
	a := max(g.next, low)
	for left := count; left > 0; {
		if a >= high {
			a = low
		}
		end := min(a+min(block, left), high)
		chosen := g.best(a, end)
		left -= end - a
		a = end
		if chosen >= 0 {
			g.next = a
			return chosen
		}
	}
	g.next = a
	return -1
}

// best returns the arc of indices from to end - 1 whose move lowers the cost most, or -1. The reduced cost of a
// tree arc is 0.
func (g *Network) best(from, end int) int {
	potential, state := g.tree.potential, g.state[from:end]
	n := len(state)
	cost, tail, head := g.cost[from:end][:n], g.from[from:end][:n], g.to[from:end][:n]
	least, chosen := int64(0), -1
	for k, s := range state {
		if r := int64(s) * (cost[k] + potential[tail[k]] - potential[head[k]]); r < least {
			least, chosen = r, from+k
		}
	}
	return chosen
}

// enter moves the flow of an arc outside the tree as far as it goes in its improving direction.
func (g *Network) enter(a int) {
	g.pivot(a, g.state[a], g.capacity[a])
}

// pivot moves the flow of arc a, which is outside the tree, by at most limit in a direction (+1 more, -1 less),
// around the cycle that a closes. If a tree arc blocks first, a takes its place in the tree; if not, a ends at
// the bound that limit stands for. The choice among blocking arcs keeps the tree strongly feasible.
func (g *Network) pivot(a int, direction int8, limit int64) {
	g.pivots++
	first, second := g.from[a], g.to[a]
	if direction < 0 {
		first, second = second, first
	}
	join := g.tree.join(first, second)
	room, out := g.room(first, join, limit, true)
	tail, head := first, second
	if r, o := g.room(second, join, room, false); o != none {
		room, out, tail, head = r, o, second, first
	}
	if room > 0 {
		g.push(a, int64(direction)*room, join)
	}
	if out == none {
		g.state[a] = direction * -1
		return
	}
	leaving := g.tree.arc[out]
	g.state[leaving] = atUpper
	if g.flow[leaving] == 0 {
		g.state[leaving] = atLower
	}
	g.state[a] = inTree
	g.rehang(out, tail, head, int32(a))
}

// room returns how far the flow can move on the tree path between v and join, at most limit, and the node under
// the blocking arc, or none. When the flow goes down from join to v, limit and the arcs near v are preferred among
// equal blocks; when it goes up, the arcs near join are. So the blocking arc is the last one of the cycle.
func (g *Network) room(v, join int32, limit int64, down bool) (int64, int32) {
	t := &g.tree
	out := none
	for ; v != join; v = t.parent[v] {
		e := t.arc[v]
		d := g.flow[e]
		if t.up[v] != down {
			d = g.capacity[e] - d
		}
		if d < limit || (!down && d == limit) {
			limit, out = d, v
		}
	}
	return limit, out
}

// push adds amount to the flow of arc a and closes the cycle through the tree.
func (g *Network) push(a int, amount int64, join int32) {
	t := &g.tree
	g.flow[a] += amount
	for v := g.from[a]; v != join; v = t.parent[v] {
		if t.up[v] {
			g.flow[t.arc[v]] -= amount
		} else {
			g.flow[t.arc[v]] += amount
		}
	}
	for v := g.to[a]; v != join; v = t.parent[v] {
		if t.up[v] {
			g.flow[t.arc[v]] += amount
		} else {
			g.flow[t.arc[v]] -= amount
		}
	}
}

// rehang cuts the tree above node out and hangs the cut part, turned over so that tail is its top, under head
// by the given arc.
func (g *Network) rehang(out, tail, head, arc int32) {
	t := &g.tree
	v, parent, up := tail, head, g.from[arc] == tail
	for {
		above, oldArc, oldUp := t.parent[v], t.arc[v], t.up[v]
		t.unlink(v)
		t.link(v, parent)
		t.arc[v], t.up[v] = arc, up
		if v == out {
			break
		}
		parent, arc, up, v = v, oldArc, !oldUp, above
	}
	g.price(tail)
}
