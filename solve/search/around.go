package search

import (
	"sort"

	"fabrique/solve/prep"
	"fabrique/solve/week"
)

// around searches in small surroundings of the best plan: some clients are
// freed, all others stay where they are, and a small week hunt answers. It is
// how large plans are improved and how one more client finds a place.
func (s *search) around(until int64, size int) {
	if !s.x.Clock || !s.found || len(s.x.Pairs) == 0 {
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
		if !s.x.Alive(i) {
			continue
		}
		if served := len(s.jobs[i].Shares) > 0; served != unserved || s.x.P.Clients[i].Signed {
			if !served || s.x.Clock || s.blame(i) >= s.blame(s.drawServed(i)) {
				return i
			}
		}
		if s.rng.IntN(40) == 0 {
			unserved = !unserved
		}
	}
	for i := range s.jobs {
		if s.x.Alive(i) {
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
	c, v := &s.x.P.Clients[i], int64(0)
	for _, sh := range s.jobs[i].Shares {
		v += int64(sh.Blocks) * c.Options[sh.Option].Class
	}
	return v + 100*c.Away(s.jobs[i].Blocks())
}

// neighbours returns so many clients with which a seed client shares work:
// those at the facilities that it uses or could use.
func (s *search) neighbours(seed, size int) []int {
	near, at := map[int]float64{seed: -1}, s.present()
	for k := s.x.Off[seed]; k < s.x.Off[seed+1]; k++ {
		pull := s.rng.Float64() * (1 + float64(s.x.Pairs[k].Class)/9)
		for _, i := range at[s.x.Pairs[k].Fac] {
			if i == seed {
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

// present lists who works at each facility in the best plan, in their order.
func (s *search) present() [][]int {
	if len(s.listed) > 0 && &s.listed[0] == &s.jobs[0] {
		return s.there
	}
	s.listed, s.there = s.jobs, make([][]int, len(s.x.Fac))
	for i := range s.jobs {
		for _, sh := range s.jobs[i].Shares {
			a := s.x.P.Clients[i].Options[sh.Option].Facility
			s.there[a] = append(s.there[a], i)
		}
	}
	return s.there
}

// uses reports whether client i has blocks of an option in the best plan.
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
	before := w.Work()
	defer func() { s.add(100 + w.Work() - before + int64(len(s.jobs)/8)) }()
	sums := s.sumsOf(free)
	w.Reset(sums)
	if len(sums[seed]) == 0 && s.rng.IntN(2) == 0 {
		w.Force(seed)
	}
	better := false
	for m := range moves {
		if m > 0 {
			w.Move()
		}
		if _, ok := w.Attempt(60); ok && w.BestScore.Better(s.aim) {
			better = s.keep(w.Best) || better
		}
	}
	return better
}

// small returns a week hunt in which only the given clients move.
func (s *search) small(free []int) *week.Hunt {
	frozen := make([]bool, len(s.jobs))
	for i := range frozen {
		frozen[i] = true
	}
	for _, i := range free {
		frozen[i] = false
	}
	return week.NewHunt(s.x, frozen, s.weeks(), s.rng, s.stopped)
}

// sumsOf returns the weekly sums of the given clients in the best plan; others are empty.
func (s *search) sumsOf(clients []int) [][]prep.Part {
	sums := make([][]prep.Part, len(s.jobs))
	for _, i := range clients {
		for _, sh := range s.jobs[i].Shares {
			for k := s.x.Off[i]; k < s.x.Off[i+1]; k++ {
				if int(s.x.Pairs[k].Opt) == sh.Option {
					sums[i] = append(sums[i], prep.Part{Pair: int32(k), Blocks: sh.Blocks})
				}
			}
		}
	}
	return sums
}
