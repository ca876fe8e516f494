package sums

import "fabrique/solve/price"

// How a hint is read: where it hesitates, chance decides.
const (
	hintClosed = 0.3  // open less than that: closed
	hintOpen   = 0.7  // open more than that: opened
	hintNoise  = 0.15 // either way
	hintOut    = 0.02 // served less than that: left out for the time being
	hintIn     = 0.5  // served more than that: asked for again when left out
)

// heed sets the switches that no pin holds as the hint suggests.
func (h *Hunt) heed() {
	for a, v := range h.Hint.Open {
		noise := hintNoise * (2*h.rng.Float64() - 1)
		switch {
		case h.s.open[a] != price.Free || h.x.Fac[a].Most == 0:
		case v+noise*min(1, 10*v) < hintClosed:
			h.s.open[a] = price.Barred
		case v+noise > hintOpen:
			h.s.open[a] = price.Forced
		}
		h.s.lead[a] = h.Hint.Lead[a] * h.n.scale.Served / h.n.scale.Misfit
	}
	for g, v := range h.Hint.Money {
		h.s.budget[g] = v * h.n.scale.Served
	}
	for i, v := range h.Hint.Served {
		if h.s.serve[i] == price.Free && v < hintOut {
			h.s.serve[i] = price.Barred
		}
	}
}

// littleGain is the part of the weight served, one in so many, that is worth
// another plea.
const littleGain = 2000

// Plead frees those whom repair left out although the hint serves them, and what
// keeps them from their facilities, and repairs again, a few times, until that
// gains little.
func (h *Hunt) Plead(times int) {
	if !h.Found {
		return
	}
	at, best := h.save(nil), h.BestScore
	for range times {
		if h.done() || h.stopped() || !h.free() {
			return
		}
		got, ok := h.try(60)
		little := ok && (got.Values[0]-best.Values[0])*littleGain < best.Values[0]
		if ok && !best.Better(got) {
			best, at = got, h.save(at)
		} else {
			h.load(at)
		}
		if little {
			return
		}
	}
}

// free frees the clients to plead for, and reports whether there is any.
func (h *Hunt) free() bool {
	some := false
	for i := range h.current {
		c := &h.x.P.Clients[i]
		if len(h.current[i]) == 0 && h.Hint.Served[i] >= hintIn && h.x.Alive(i) && !c.Signed && !c.Barred {
			h.s.serve[i], some = price.Free, true
			h.reopen(i, 1)
		}
	}
	return some
}
