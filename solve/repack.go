package solve

import "fabrique/solve/linear"

// repack lets the exact engine decide anew about a few clients, the others
// staying where they are, for the aims up to level. It reports whether the plan got better.
func (s *search) repack(clients []int, level int, work int64) bool {
	if s.stopped() {
		return false
	}
	jobs, spent := s.propose(clients, level, work, s.stopper(), newColumns(len(s.x.pairs)))
	s.add(spent)
	return s.adopt(clients, jobs)
}

// propose returns better jobs of a few clients, the others staying where they
// are, or nil, and the counted work. It changes nothing but c, for a while.
func (s *search) propose(clients []int, level int, work int64, stop func() bool, c *columns) ([]Job, int64) {
	free := make([]bool, len(s.jobs))
	for _, i := range clients {
		free[i] = true
	}
	base := frameOf(s.x, free, s.jobs)
	base.columns = c
	w := newWhole(s.x, base, true)
	defer w.release()
	value := 0.0
	if level < 3 {
		value = w.blend(s)
	} else {
		w.aim(level, s.aim)
		value = w.inside(level, s.aim)
	}
	r := linear.Solve(w.m, linear.Options{UseCutoff: true, Cutoff: value - 0.5, WorkLimit: work, Stop: stop, Priority: w.priority()})
	work = 200 + r.Work/20 + int64(len(s.jobs))/4
	if r.X == nil {
		return nil, work
	}
	return w.jobs(r.X), work
}

// adopt gives some clients their proposed jobs, if the plan gets better by them.
func (s *search) adopt(clients []int, proposed []Job) bool {
	if proposed == nil {
		return false
	}
	jobs := append([]Job(nil), s.jobs...)
	for _, i := range clients {
		jobs[i] = proposed[i]
	}
	return s.keep(jobs)
}

// blend makes one objective of idle blocks and the first three aims, each far
// above the next, and returns what the plan at hand counts in it.
func (w *whole) blend(s *search) float64 {
	factor := [3]float64{1000 * s.scale.served / 2e7, 400, 1}
	terms := scaled(w.idle, 2e5)
	value := 2e5 * float64(s.aim.idle-w.base.total.idle)
	for k, f := range factor {
		terms = append(terms, scaled(w.level[k], f)...)
		value += f * w.inside(k, s.aim)
	}
	w.m.Objective(terms)
	return value
}

func scaled(terms []linear.Term, by float64) []linear.Term {
	out := make([]linear.Term, len(terms))
	for n, t := range terms {
		out[n] = linear.Term{Col: t.Col, Coef: t.Coef * by}
	}
	return out
}

// batch is how many surroundings are repacked side by side, whatever the cores.
const batch = 4

// repackAround repacks surroundings of drawn clients until so much work is
// counted; limit bounds each of them, in units of the exact engine.
func (s *search) repackAround(until int64, size, level int, limit int64) {
	if !s.found || len(s.x.pairs) == 0 || s.aim.broken > 0 {
		return
	}
	var spare [batch]*columns
	for n := range spare {
		spare[n] = newColumns(len(s.x.pairs))
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
		var jobs [batch][]Job
		var work [batch]int64
		stop := s.stopper()
		parallelItems(s.c.Cores, batch, func(n int) { jobs[n], work[n] = s.propose(clients[n], level, limit, stop, spare[n]) })
		for n := range clients {
			s.add(work[n])
			if vain++; s.adopt(clients[n], jobs[n]) {
				vain = 0
			}
		}
	}
}
