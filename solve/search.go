package solve

import "math"

// energy folds an aim into one number for accepting a slightly worse plan.
func (a aim) energy(scale scales) float64 {
	v := a.values
	return 1e7*float64(a.broken) + 1e4*float64(a.idle) - 60*float64(v[0])*scale.served/2e7 + 30*float64(v[1]) + float64(v[2]) -
		0.001*scale.worth*float64(v[3]) + 0.0005*scale.cost*float64(v[4])
}

// dive looks for first plans: a few randomised repairs, then the empty plan.
func (h *hunt) dive(times int) {
	for n := range times {
		if h.done() {
			return
		}
		if n > 0 {
			h.s.reset(h.x)
		}
		if h.fresh != nil {
			h.n.g.Restore(h.fresh)
		}
		h.try(40 + 3*len(h.x.fac))
	}
	if h.found {
		return
	}
	h.s.reset(h.x)
	for a := range h.s.open {
		if h.s.open[a] == free {
			h.s.open[a] = barred
		}
	}
	if _, ok := h.try(60); !ok {
		for a := range h.s.open {
			h.s.open[a] = barred
		}
		for k := range h.s.must {
			h.s.must[k] = false
		}
		h.try(60)
	}
}

// anneal searches from the best plan until the counted work reaches until.
func (h *hunt) anneal(until int64, hot, cold float64) {
	if !h.found || len(h.x.pairs) == 0 {
		return
	}
	h.s.copyFrom(h.bestS)
	current, ok := h.try(60)
	if !ok {
		return
	}
	at := h.save(nil)
	begin := h.work()
	last := 0
	for it := 0; h.work() < until && !h.stopped() && !h.done(); it++ {
		f := float64(h.work()-begin) / float64(until-begin)
		heat := hot * math.Pow(cold/hot, f)
		h.move()
		h.baseWork += 5
		got, ok := h.try(40)
		if e := got.energy(h.n.scale) - current.energy(h.n.scale); ok && (e <= 0 || h.rng.Float64() < math.Exp(-e/heat)) {
			current = got
			at = h.save(at)
		} else {
			h.load(at)
		}
		if it-last > 400 && f < 0.9 && h.bestAim.better(current) && h.rng.IntN(4) == 0 {
			last = it
			h.s.copyFrom(h.bestS)
			current = h.bestAim
			at = h.save(at)
		}
	}
}

// move turns a few switches at random.
func (h *hunt) move() {
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
func (h *hunt) anyFacility() int {
	for {
		if a := h.rng.IntN(len(h.x.fac)); h.x.fac[a].Most > 0 {
			return a
		}
	}
}

func (h *hunt) moveFree() {
	for range 1 + h.rng.IntN(3) {
		a := h.anyFacility()
		if !h.x.fac[a].Must {
			h.s.open[a] = free
		}
		h.s.lead[a] *= 0.5
		h.s.freeFacility(h.x, a)
	}
}

func (h *hunt) flip(a int) {
	switch {
	case h.n.load[a] == 0:
		h.s.open[a] = forced
	case !h.x.fac[a].Must:
		h.s.open[a] = barred
	}
}

func (h *hunt) moveBorder() {
	n := 2 + h.rng.IntN(6)
	for i := range h.s.serve {
		if h.s.serve[i] != free && !h.x.p.Clients[i].Must && h.rng.IntN(n) == 0 {
			h.s.serve[i] = free
		}
	}
}

func (h *hunt) movePrices() {
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

func (h *hunt) moveBans() {
	for k := range h.s.ban {
		if (h.s.ban[k] || int(h.s.limit[k]) < h.x.pairs[k].u) && h.rng.IntN(3) == 0 {
			h.s.ban[k], h.s.limit[k] = false, int8(h.x.pairs[k].u)
		}
	}
}

// moveIn forces an unserved client in, and reopens what it could use.
func (h *hunt) moveIn() {
	for range 20 {
		i := h.rng.IntN(len(h.x.p.Clients))
		if !h.x.alive(i) || h.x.p.Clients[i].Signed || len(h.current[i]) > 0 {
			continue
		}
		h.s.serve[i] = forced
		h.reopen(i, h.rng.IntN(3))
		if h.rng.IntN(2) == 0 {
			for j := range h.s.serve {
				if j != i && h.s.serve[j] == forced && !h.x.p.Clients[j].Must {
					h.s.serve[j] = free
				}
			}
		}
		return
	}
}

// reopen lifts what forbids client i its facilities; more than that with depth.
func (h *hunt) reopen(i, depth int) {
	for k := h.x.off[i]; k < h.x.off[i+1]; k++ {
		a := int(h.x.pairs[k].fac)
		h.s.ban[k], h.s.limit[k] = false, int8(h.x.pairs[k].u)
		if depth > 0 {
			h.s.most[a] = h.x.fac[a].Most
		}
		if depth > 1 && h.rng.IntN(2) == 0 {
			h.s.lead[a] *= 0.5
		}
		if h.s.open[a] == barred && h.rng.IntN(2) == 0 {
			h.s.open[a] = free
		}
	}
}

// moveOut gives up a served client, a light one rather than a heavy one.
func (h *hunt) moveOut() {
	for try := range 20 {
		i := h.rng.IntN(len(h.x.p.Clients))
		c := &h.x.p.Clients[i]
		if len(h.current[i]) == 0 || c.Signed || c.Must {
			continue
		}
		if float64(c.Weight)*h.n.scale.served < 60*2e7 || try > 15 {
			h.s.serve[i] = barred
			return
		}
	}
}
