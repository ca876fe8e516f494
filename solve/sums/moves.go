package sums

import (
	"math"

	"fabrique/solve"
	"fabrique/solve/price"
)

// energy folds an aim into one number for accepting a slightly worse plan.
func energy(a solve.Score, scale price.Scales) float64 {
	v := a.Values
	return 1e7*float64(a.Broken) + 1e4*float64(a.Idle) - 60*float64(v[0])*scale.Served/2e7 + 30*float64(v[1]) + float64(v[2]) -
		0.001*scale.Worth*float64(v[3]) + 0.0005*scale.Cost*float64(v[4])
}

// Dive looks for first plans: a few randomised repairs, then the empty plan.
func (h *Hunt) Dive(times int) {
	for n := range times {
		if h.done() {
			return
		}
		if n > 0 {
			h.s.reset(h.x)
		}
		if h.Fresh != nil {
			h.n.g.Restore(h.Fresh)
		}
		if h.Hint != nil {
			h.heed()
		}
		h.try(40 + 3*len(h.x.Fac))
	}
	if h.Found {
		return
	}
	h.s.reset(h.x)
	for a := range h.s.open {
		if h.s.open[a] == price.Free {
			h.s.open[a] = price.Barred
		}
	}
	if _, ok := h.try(60); !ok {
		for a := range h.s.open {
			h.s.open[a] = price.Barred
		}
		for k := range h.s.must {
			h.s.must[k] = false
		}
		h.try(60)
	}
}

// Anneal searches from the best plan until the counted work reaches until.
func (h *Hunt) Anneal(until int64, hot, cold float64) {
	if !h.Found || len(h.x.Pairs) == 0 {
		return
	}
	h.s.copyFrom(h.bestS)
	current, ok := h.try(60)
	if !ok {
		return
	}
	at := h.save(nil)
	begin := h.Work()
	last := 0
	for it := 0; h.Work() < until && !h.stopped() && !h.done(); it++ {
		f := float64(h.Work()-begin) / float64(until-begin)
		heat := hot * math.Pow(cold/hot, f)
		h.move()
		h.baseWork += 5
		got, ok := h.try(40)
		if e := energy(got, h.n.scale) - energy(current, h.n.scale); ok && (e <= 0 || h.rng.Float64() < math.Exp(-e/heat)) {
			current = got
			at = h.save(at)
		} else {
			h.load(at)
		}
		if it-last > 400 && f < 0.9 && h.BestScore.Better(current) && h.rng.IntN(4) == 0 {
			last = it
			h.s.copyFrom(h.bestS)
			current = h.BestScore
			at = h.save(at)
		}
	}
}

// move turns a few switches at random.
func (h *Hunt) move() {
	switch h.rng.IntN(14) {
	case 0, 1:
		h.moveFree()
	case 2, 3:
		h.flip(h.anyFacility())
	case 4:
		a, b := h.anyFacility(), h.anyFacility()
		if (h.n.load[a] > 0) != (h.n.load[b] > 0) {
			h.flip(a)
			h.flip(b)
		}
	case 5, 6:
		h.moveBorder()
	case 7:
		h.movePrices()
	case 8:
		h.moveBans()
	case 9, 10, 12, 13:
		h.moveIn()
	case 11:
		h.moveOut()
	}
}

// anyFacility draws a facility that can run.
func (h *Hunt) anyFacility() int {
	for {
		if a := h.rng.IntN(len(h.x.Fac)); h.x.Fac[a].Most > 0 {
			return a
		}
	}
}

func (h *Hunt) moveFree() {
	for range 1 + h.rng.IntN(3) {
		a := h.anyFacility()
		if !h.x.Fac[a].Must {
			h.s.open[a] = price.Free
		}
		h.s.lead[a] *= 0.5
		h.s.freeFacility(h.x, a)
	}
}

func (h *Hunt) flip(a int) {
	switch {
	case h.n.load[a] == 0:
		h.s.open[a] = price.Forced
	case !h.x.Fac[a].Must:
		h.s.open[a] = price.Barred
	}
}

func (h *Hunt) moveBorder() {
	n := 2 + h.rng.IntN(6)
	for i := range h.s.serve {
		if h.s.serve[i] != price.Free && !h.x.P.Clients[i].Must && h.rng.IntN(n) == 0 {
			h.s.serve[i] = price.Free
		}
	}
}

func (h *Hunt) movePrices() {
	a := h.anyFacility()
	h.s.lead[a] = 0
	h.s.freeFacility(h.x, a)
	for range 3 {
		h.s.lead[h.anyFacility()] *= 0.6
	}
	for g := range h.s.budget {
		h.s.budget[g] *= 0.8
	}
}

func (h *Hunt) moveBans() {
	for k := range h.s.ban {
		if (h.s.ban[k] || int(h.s.limit[k]) < h.x.Pairs[k].Most) && h.rng.IntN(3) == 0 {
			h.s.ban[k], h.s.limit[k] = false, int8(h.x.Pairs[k].Most)
		}
	}
}

// moveIn forces an unserved client in, and reopens what it could use.
func (h *Hunt) moveIn() {
	for range 20 {
		i := h.rng.IntN(len(h.x.P.Clients))
		if !h.x.Alive(i) || h.x.P.Clients[i].Signed || len(h.current[i]) > 0 {
			continue
		}
		h.s.serve[i] = price.Forced
		h.reopen(i, h.rng.IntN(3))
		if h.rng.IntN(2) == 0 {
			for j := range h.s.serve {
				if j != i && h.s.serve[j] == price.Forced && !h.x.P.Clients[j].Must {
					h.s.serve[j] = price.Free
				}
			}
		}
		return
	}
}

// reopen lifts what forbids client i its facilities; more than that with depth.
func (h *Hunt) reopen(i, depth int) {
	for k := h.x.Off[i]; k < h.x.Off[i+1]; k++ {
		a := int(h.x.Pairs[k].Fac)
		h.s.ban[k], h.s.limit[k] = false, int8(h.x.Pairs[k].Most)
		if depth > 0 {
			h.s.most[a] = h.x.Fac[a].Most
		}
		if depth > 1 && h.rng.IntN(2) == 0 {
			h.s.lead[a] *= 0.5
		}
		if h.s.open[a] == price.Barred && h.rng.IntN(2) == 0 {
			h.s.open[a] = price.Free
		}
	}
}

// moveOut gives up a served client, a light one rather than a heavy one.
func (h *Hunt) moveOut() {
	for try := range 20 {
		i := h.rng.IntN(len(h.x.P.Clients))
		c := &h.x.P.Clients[i]
		if len(h.current[i]) == 0 || c.Signed || c.Must {
			continue
		}
		if float64(c.Weight)*h.n.scale.Served < 60*2e7 || try > 15 {
			h.s.serve[i] = price.Barred
			return
		}
	}
}
