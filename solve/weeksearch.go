package solve

// attempt lays the plan out from the switches as they stand and records it when better.
func (w *weekHunt) attempt(rounds int) (aim, bool) {
	if len(w.n.clients) == 0 {
		return aim{}, false
	}
	if !w.lay(rounds) {
		return aim{}, false
	}
	jobs := w.jobs()
	values, idle, bad := Check(w.x.p, jobs)
	got := aim{idle: idle, values: values, broken: w.x.p.brokenPins(jobs)}
	if len(bad) > 0 && !pinsOnly(bad) {
		return got, false
	}
	if !w.found || got.better(w.bestAim) {
		w.found, w.best, w.bestAim = true, jobs, got
	}
	return got, true
}

// brokenPins counts the pins that jobs do not honour.
func (p *Problem) brokenPins(jobs []Job) int {
	n := 0
	load := make([]int, len(p.Facilities))
	for i := range p.Clients {
		c := &p.Clients[i]
		got := make(map[int]int, 3)
		for _, s := range jobs[i].Shares {
			got[s.Option] = s.Blocks
			load[c.Options[s.Option].Facility] += s.Blocks
		}
		if c.Must && len(got) == 0 && !c.Signed {
			n++
		}
		for k := range c.Options {
			if c.Options[k].Least > got[k] {
				n++
			}
		}
	}
	for a := range p.Facilities {
		if p.Facilities[a].Must && load[a] == 0 {
			n++
		}
	}
	return n
}

// work is the counted work of the hunt so far.
func (w *weekHunt) work() int64 { return w.n.work() + int64(w.rounds)*10 }

// move turns a few switches at random.
func (w *weekHunt) move() {
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
			if w.s.serve[i] != free && w.rng.IntN(n) == 0 && !w.x.p.Clients[i].Must {
				w.s.serve[i] = free
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
func (w *weekHunt) anyFacility() int { return w.n.facilities[w.rng.IntN(len(w.n.facilities))] }

// loosen frees facility a in about one slot out of n.
func (w *weekHunt) loosen(a, n int) {
	room := w.x.p.Places[w.x.fac[a].Place].Room
	for t := range w.x.p.Slots {
		if w.rng.IntN(n) > 0 {
			continue
		}
		w.s.run[a][t] = free
		if w.n.still.all[a][t] > 0 {
			w.s.run[a][t] = forced
		}
		w.s.lead[a][t] = 0
		w.s.most[a][t] = w.x.fac[a].Most
		if room > 0 {
			w.s.most[a][t] = min(room, w.x.fac[a].Most)
		}
		for _, k := range w.x.byFac[a] {
			delete(w.s.must, spot{k, t})
		}
	}
}

func (w *weekHunt) flip() {
	a := w.anyFacility()
	switch {
	case w.s.open[a] == barred:
		w.s.open[a] = forced
		w.loosen(a, 1)
	case !w.x.fac[a].Must && w.n.still.load[a] == 0:
		w.s.open[a] = barred
	}
}

// moveIn forces an unserved client in and loosens the facilities it could use.
func (w *weekHunt) moveIn() {
	for range 30 {
		i := w.n.clients[w.rng.IntN(len(w.n.clients))]
		if w.x.p.Clients[i].Signed || w.n.total(i) > 0 {
			continue
		}
		w.s.serve[i] = forced
		for _, k := range w.n.kept[i] {
			a := int(w.x.pairs[k].fac)
			w.s.ban[k] = false
			if w.s.open[a] != barred && w.rng.IntN(2) == 0 {
				w.loosen(a, 1+w.rng.IntN(2))
			} else if w.rng.IntN(4) == 0 {
				w.s.open[a] = forced
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
func (w *weekHunt) release(a int) {
	for _, k := range w.x.byFac[a] {
		if i := w.x.pairs[k].client; w.s.serve[i] == forced && !w.x.p.Clients[i].Must {
			w.s.serve[i] = free
		}
	}
}
