package search

import (
	"fabrique/solve"
	"fabrique/solve/exact"
	"fabrique/solve/linear"
	"fabrique/solve/parallel"
)

// repack lets the exact engine decide anew about a few clients, the others
// staying where they are, for the aims up to level. It reports whether the plan got better.
func (s *search) repack(clients []int, level int, work int64) bool {
	if s.stopped() {
		return false
	}
	jobs, spent := s.propose(clients, level, work, s.stopper(), exact.NewColumns(len(s.x.Pairs)))
	s.add(spent)
	return s.adopt(clients, jobs)
}

// propose returns better jobs of a few clients, the others staying where they
// are, or nil, and the counted work. It changes nothing but c, for a while.
func (s *search) propose(clients []int, level int, work int64, stop func() bool, c *exact.Columns) ([]solve.Job, int64) {
	free := make([]bool, len(s.jobs))
	for _, i := range clients {
		free[i] = true
	}
	w := exact.NewPart(s.x, free, s.jobs, c)
	defer w.Release()
	value := 0.0
	if level < 3 {
		value = w.Blend(s.aim, s.scale.Served)
	} else {
		w.Aim(level, s.aim)
		value = w.Inside(level, s.aim)
	}
	jobs, r := w.Solve(linear.Options{UseCutoff: true, Cutoff: value - 0.5, WorkLimit: work, Stop: stop})
	return jobs, 200 + r.Work/20 + int64(len(s.jobs))/4
}

// adopt gives some clients their proposed jobs, if the plan gets better by them.
func (s *search) adopt(clients []int, proposed []solve.Job) bool {
	if proposed == nil {
		return false
	}
	jobs := append([]solve.Job(nil), s.jobs...)
	for _, i := range clients {
		jobs[i] = proposed[i]
	}
	return s.keep(jobs)
}

// batch is how many surroundings are repacked side by side, whatever the cores.
const batch = 4

// repackAround repacks surroundings of drawn clients until so much work is
// counted; limit bounds each of them, in units of the exact engine.
func (s *search) repackAround(until int64, size, level int, limit int64) {
	if !s.found || len(s.x.Pairs) == 0 || s.aim.Broken > 0 {
		return
	}
	var spare [batch]*exact.Columns
	for n := range spare {
		spare[n] = exact.NewColumns(len(s.x.Pairs))
	}
	for turn, vain := 0, 0; s.work < until && vain < 2*len(s.jobs) && !s.stopped(); turn += batch {
		var clients [batch][]int
		for n := range clients {
			seed := s.seedClient(turn + n)
			if seed < 0 {
				return
			}
			clients[n] = s.neighbours(seed, size)
		}
		var jobs [batch][]solve.Job
		var work [batch]int64
		stop := s.stopper()
		parallel.Items(s.c.Cores, batch, func(n int) { jobs[n], work[n] = s.propose(clients[n], level, limit, stop, spare[n]) })
		for n := range clients {
			s.add(work[n])
			if vain++; s.adopt(clients[n], jobs[n]) {
				vain = 0
			}
		}
	}
}
