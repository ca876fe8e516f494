package solve

import "sort"

// around searches in small surroundings of the best plan: some clients are
// freed, all others stay where they are, and a small week hunt answers. It is
// how large plans are improved and how one more client finds a place.
func (s *search) around(until int64, size int) {
	if !s.x.clock || !s.found || len(s.x.pairs) == 0 {
		return
	}
	for turn := 0; s.work < until && !s.stopped(); turn++ {
		seed := s.seedClient(turn)
		if seed < 0 {
			return
		}
		free := s.neighbours(seed, size)
		s.improve(free, seed, 3)
	}
}

// seedClient draws a client to begin from: an unserved one half of the time.
func (s *search) seedClient(turn int) int {
	unserved := turn%2 == 0
	for range 200 {
		i := s.rng.IntN(len(s.jobs))
		if !s.x.alive(i) {
			continue
		}
		if served := len(s.jobs[i].Shares) > 0; served != unserved || s.x.p.Clients[i].Signed {
			if !served || s.x.clock || s.blame(i) >= s.blame(s.drawServed(i)) {
				return i
			}
		}
		if s.rng.IntN(40) == 0 {
			unserved = !unserved
		}
	}
	for i := range s.jobs {
		if s.x.alive(i) {
			return i
		}
	}
	return -1
}

// drawServed draws another served client, or returns i.
func (s *search) drawServed(i int) int {
	if j := s.rng.IntN(len(s.jobs)); len(s.jobs[j].Shares) > 0 {
		return j
	}
	return i
}

// blame is how much the job of client i misses, in hours first and then in fit.
func (s *search) blame(i int) int64 {
	c, v := &s.x.p.Clients[i], int64(0)
	for _, sh := range s.jobs[i].Shares {
		v += int64(sh.Blocks) * c.Options[sh.Option].Class
	}
	return v + 100*abs(int64(s.jobs[i].Blocks()-c.Want))
}

// neighbours returns so many clients with which a seed client shares work:
// those at the facilities that it uses or could use.
func (s *search) neighbours(seed, size int) []int {
	near := map[int]float64{seed: -1}
	for k := s.x.off[seed]; k < s.x.off[seed+1]; k++ {
		at := s.x.pairs[k].fac
		pull := s.rng.Float64() * (1 + float64(s.x.pairs[k].class)/9)
		for _, e := range s.x.byFac[at] {
			i := int(s.x.pairs[e].client)
			if i == seed || !s.uses(i, int(s.x.pairs[e].opt)) {
				continue
			}
			d := pull + 0.5*s.rng.Float64()
			if old, ok := near[i]; !ok || d < old {
				near[i] = d
			}
		}
	}
	list := make([]int, 0, len(near))
	for i := range near {
		list = append(list, i)
	}
	sort.Ints(list)
	sort.SliceStable(list, func(a, b int) bool { return near[list[a]] < near[list[b]] })
	return list[:min(size, len(list))]
}

func (s *search) uses(i, option int) bool {
	for _, sh := range s.jobs[i].Shares {
		if sh.Option == option {
			return true
		}
	}
	return false
}

// improve frees some clients and looks for a better plan by a few moves around the present one.
func (s *search) improve(free []int, seed, moves int) bool {
	if s.stopped() {
		return false
	}
	w := s.small(free)
	before := w.work()
	defer func() { s.add(100 + w.work() - before + int64(len(s.jobs)/8)) }()
	sums := s.sumsOf(free)
	w.reset(sums)
	if len(sums[seed]) == 0 && s.rng.IntN(2) == 0 {
		w.s.serve[seed] = forced
	}
	better := false
	for m := range moves {
		if m > 0 {
			w.move()
		}
		if _, ok := w.attempt(60); ok && w.bestAim.better(s.aim) {
			better = s.keep(w.best) || better
		}
	}
	return better
}

// small returns a week hunt in which only the given clients move.
func (s *search) small(free []int) *weekHunt {
	frozen := make([]bool, len(s.jobs))
	for i := range frozen {
		frozen[i] = true
	}
	for _, i := range free {
		frozen[i] = false
	}
	return newWeekHunt(s.x, s.x.allPairs(frozen), newStill(s.x, frozen, s.weeks()), s.rng, s.stopped)
}

// sumsOf returns the weekly sums of the given clients in the best plan; others are empty.
func (s *search) sumsOf(clients []int) [][]share {
	sums := make([][]share, len(s.jobs))
	for _, i := range clients {
		for _, sh := range s.jobs[i].Shares {
			for k := s.x.off[i]; k < s.x.off[i+1]; k++ {
				if int(s.x.pairs[k].opt) == sh.Option {
					sums[i] = append(sums[i], share{int32(k), sh.Blocks})
				}
			}
		}
	}
	return sums
}

// weekOf returns the pairs of job j of client i, slot by slot.
func (x *index) weekOf(i int, j Job) [MaxSlots]int32 {
	week := noWeek
	for t, w := range j.Week {
		if w == 0 {
			continue
		}
		for k := x.off[i]; k < x.off[i+1]; k++ {
			if x.pairs[k].opt == int32(w)-1 {
				week[t] = int32(k)
			}
		}
	}
	return week
}
