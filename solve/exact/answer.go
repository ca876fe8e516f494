package exact

import (
	"math"

	"fabrique/solve"
	"fabrique/solve/linear"
)

// Solve searches a plan of the model; jobs is nil when none was found. Those of
// clients who may not move are empty.
func (w *Model) Solve(o linear.Options) (jobs []solve.Job, r linear.Result) {
	o.Priority = w.priority()
	if w.base.lean {
		o.Lazy = w.few
	}
	if r = linear.Solve(w.m, o); r.X != nil {
		jobs = w.jobs(r.X)
	}
	return jobs, r
}

// priority asks to branch on what opens first, then on who is served, then on who works where.
func (w *Model) priority() []int32 {
	rank := make([]int32, w.m.Columns())
	for _, c := range w.open {
		if c != linear.NoCol {
			rank[c] = 3
		}
	}
	for _, hours := range w.hours {
		for _, c := range hours {
			rank[c] = 2
		}
	}
	for _, c := range w.use {
		if c != linear.NoCol {
			rank[c] = 1
		}
	}
	return rank
}

// few forbids the smallest shares of clients who use too many facilities in a solution.
func (w *Model) few(solution []float64) (cuts []linear.Cut) {
	for _, i := range w.base.list {
		used, least := 0, linear.NoCol
		for k := w.x.Off[i]; k < w.x.Off[i+1]; k++ {
			c := w.blocks[k]
			if c == linear.NoCol || solution[c] < 0.5 {
				continue
			}
			used++
			if least == linear.NoCol || solution[c] < solution[least] {
				least = c
			}
		}
		if used > w.x.P.Most {
			cuts = append(cuts, linear.Cut{Sense: linear.AtMost, Terms: []linear.Term{term(least, 1)}})
		}
	}
	return cuts
}

// jobs reads a solution of the model as jobs; those of frozen clients are empty.
func (w *Model) jobs(solution []float64) []solve.Job {
	jobs := make([]solve.Job, len(w.x.P.Clients))
	for _, k := range w.pairs {
		q := &w.x.Pairs[k]
		if w.blocks[k] == linear.NoCol {
			continue
		}
		n := int(math.Round(solution[w.blocks[k]]))
		if n == 0 {
			continue
		}
		j := &jobs[q.Client]
		j.Shares = append(j.Shares, solve.Share{Option: int(q.Opt), Blocks: n})
		if w.slot != nil {
			for t, c := range w.slot[k] {
				if c != linear.NoCol && solution[c] > 0.5 {
					j.Week[t] = int16(q.Opt + 1)
				}
			}
		}
	}
	for i := range jobs {
		if c := &w.x.P.Clients[i]; c.Signed && !c.Barred {
			jobs[i].Idle = c.Want - jobs[i].Blocks()
		}
	}
	return jobs
}
