package solve

import "fabrique/solve/linear"

// repack lets the exact engine decide anew about a few clients, the others
// staying where they are, for the aims up to level. It reports whether the plan got better.
func (s *search) repack(clients []int, level int, work int64) bool {
	if s.stopped() {
		return false
	}
	free := make([]bool, len(s.jobs))
	for _, i := range clients {
		free[i] = true
	}
	w := newWhole(s.x, frameOf(s.x, free, s.jobs), true)
	value := 0.0
	if level < 3 {
		value = w.blend(s)
	} else {
		w.aim(level, s.aim)
		value = w.inside(level, s.aim)
	}
	r := linear.Solve(w.m, linear.Options{UseCutoff: true, Cutoff: value - 0.5, WorkLimit: work, Stop: s.stopped, Priority: w.priority()})
	s.add(200 + r.Work/20 + int64(len(s.jobs))/4)
	if r.X == nil {
		return false
	}
	jobs := w.jobs(r.X)
	for i := range jobs {
		if !free[i] {
			jobs[i] = s.jobs[i]
		}
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

// repackAround repacks surroundings of drawn clients until so much work is
// counted; limit bounds each of them, in units of the exact engine.
func (s *search) repackAround(until int64, size, level int, limit int64) {
	if !s.found || len(s.x.pairs) == 0 || s.aim.broken > 0 {
		return
	}
	for turn, vain := 0, 0; s.work < until && vain < 2*len(s.jobs) && !s.stopped(); turn++ {
		seed := s.seedClient(turn)
		if seed < 0 {
			return
		}
		vain++
		if s.repack(s.neighbours(seed, size), level, limit) {
			vain = 0
		}
	}
}
