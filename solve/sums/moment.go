package sums

import (
	"fabrique/solve/flow"
	"fabrique/solve/prep"
	"fabrique/solve/price"
)

// moment is the whole state of a hunt, to come back to.
type moment struct {
	net     flow.Snapshot
	s       *switches
	current [][]prep.Part
	load    []int
}

// save keeps the present in m, or in a new moment when m is nil.
func (h *Hunt) save(m *moment) *moment {
	if m == nil {
		m = &moment{s: newSwitches(h.x), current: make([][]prep.Part, len(h.current)), load: make([]int, len(h.n.load))}
	}
	h.n.g.Save(&m.net)
	m.s.copyFrom(h.s)
	for i := range h.current {
		m.current[i] = append(m.current[i][:0], h.current[i]...)
	}
	copy(m.load, h.n.load)
	return m
}

// load comes back to m.
func (h *Hunt) load(m *moment) {
	h.n.g.Restore(&m.net)
	h.s.copyFrom(m.s)
	for i := range h.current {
		h.current[i] = append(h.current[i][:0], m.current[i]...)
	}
	copy(h.n.load, m.load)
}

// Fresh solves the network of weekly sums with nothing decided, where every
// dive begins, and counts the work.
func Fresh(x *prep.Index, scale price.Scales) (*flow.Snapshot, int64) {
	n, fresh := newNetwork(x, scale), &flow.Snapshot{}
	n.solve(newSwitches(x))
	n.g.Save(fresh)
	return fresh, n.work()
}
