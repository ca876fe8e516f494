package sums

import (
	"fabrique/solve"
	"fabrique/solve/prep"
	"fabrique/solve/price"
)

// BringIn searches plans that serve client i, from a plan with given sums first
// and then from nothing, and gives each to keep.
func (h *Hunt) BringIn(from [][]prep.Part, i int, keep func([]solve.Job)) {
	h.n.g.Solve()
	for n := range 3 {
		h.s.reset(h.x)
		if n == 0 {
			h.follow(from)
		}
		h.reopen(i, n)
		h.try(60 + 2*len(h.x.Fac))
		if h.Found {
			keep(h.Jobs())
		}
	}
}

// follow sets the switches as a plan has them: its clients forced, its facilities open.
func (h *Hunt) follow(sums [][]prep.Part) {
	used := make([]bool, len(h.x.Fac))
	for i := range sums {
		if len(sums[i]) > 0 && !h.x.P.Clients[i].Signed {
			h.s.serve[i] = price.Forced
		}
		for _, s := range sums[i] {
			used[h.x.Pairs[s.Pair].Fac] = true
		}
	}
	for a := range used {
		if used[a] {
			h.s.open[a] = price.Forced
		}
	}
}
