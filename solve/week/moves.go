package week

import (
	"fabrique/solve"
	"fabrique/solve/price"
)

// Attempt lays the plan out from the switches as they stand and records it when better.
func (w *Hunt) Attempt(rounds int) (solve.Score, bool) {
	if len(w.n.clients) == 0 {
		return solve.Score{}, false
	}
	if !w.lay(rounds) {
		return solve.Score{}, false
	}
	jobs := w.jobs()
	got, whole := solve.Judge(w.x.P, jobs)
	if !whole {
		return got, false
	}
	if !w.Found || got.Better(w.BestScore) {
		w.Found, w.Best, w.BestScore = true, jobs, got
	}
	return got, true
}

// Work is the counted work of the hunt so far.
func (w *Hunt) Work() int64 { return w.n.work() + int64(w.rounds)*10 }

// Move turns a few switches at random.
func (w *Hunt) Move() {
	switch w.rng.IntN(8) {
	case 0, 1, 2:
		w.moveIn()
	case 3, 4:
		for range 1 + w.rng.IntN(3) {
			w.loosen(w.anyFacility(), 1)
		}
	case 5:
		w.flip()
	case 6:
		n := 1 + w.rng.IntN(4)
		for i := range w.s.serve {
			if w.s.serve[i] != price.Free && w.rng.IntN(n) == 0 && !w.x.P.Clients[i].Must {
				w.s.serve[i] = price.Free
			}
		}
		w.loosen(w.anyFacility(), 2)
	case 7:
		for k := range w.s.ban {
			w.s.ban[k] = w.s.ban[k] && w.rng.IntN(3) > 0
		}
		w.loosen(w.anyFacility(), 2)
	}
}

// anyFacility draws one of the facilities that the network holds.
func (w *Hunt) anyFacility() int { return w.n.facilities[w.rng.IntN(len(w.n.facilities))] }

// loosen frees facility a in about one slot out of n.
func (w *Hunt) loosen(a, n int) {
	room := w.x.P.Places[w.x.Fac[a].Place].Room
	for t := range w.x.P.Slots {
		if w.rng.IntN(n) > 0 {
			continue
		}
		w.s.run[a][t] = price.Free
		if w.n.still.All[a][t] > 0 {
			w.s.run[a][t] = price.Forced
		}
		w.s.lead[a][t] = 0
		w.s.most[a][t] = w.x.Fac[a].Most
		if room > 0 {
			w.s.most[a][t] = min(room, w.x.Fac[a].Most)
		}
		for _, k := range w.x.ByFac[a] {
			delete(w.s.must, spot{k, t})
		}
	}
}

func (w *Hunt) flip() {
	a := w.anyFacility()
	switch {
	case w.s.open[a] == price.Barred:
		w.s.open[a] = price.Forced
		w.loosen(a, 1)
	case !w.x.Fac[a].Must && w.n.still.Load[a] == 0:
		w.s.open[a] = price.Barred
	}
}

// moveIn forces an unserved client in and loosens the facilities it could use.
func (w *Hunt) moveIn() {
	for range 30 {
		i := w.n.clients[w.rng.IntN(len(w.n.clients))]
		if w.x.P.Clients[i].Signed || w.n.total(i) > 0 {
			continue
		}
		w.s.serve[i] = price.Forced
		for _, k := range w.n.kept[i] {
			a := int(w.x.Pairs[k].Fac)
			w.s.ban[k] = false
			if w.s.open[a] != price.Barred && w.rng.IntN(2) == 0 {
				w.loosen(a, 1+w.rng.IntN(2))
			} else if w.rng.IntN(4) == 0 {
				w.s.open[a] = price.Forced
				w.loosen(a, 1)
			}
			if w.rng.IntN(3) == 0 {
				w.release(a)
			}
		}
		return
	}
}

// release lets the clients of facility a compete again.
func (w *Hunt) release(a int) {
	for _, k := range w.x.ByFac[a] {
		if i := w.x.Pairs[k].Client; w.s.serve[i] == price.Forced && !w.x.P.Clients[i].Must {
			w.s.serve[i] = price.Free
		}
	}
}
