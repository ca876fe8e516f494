package bound

import (
	"math"

	"fabrique/solve"
	"fabrique/solve/linear"
	"fabrique/solve/prep"
	"fabrique/solve/rank"
)

// Guide prices the first three levels of a large problem together, tells by
// these prices which few pairs of each client matter, and bounds the third level
// by the simplex among those. A bound holds for all pairs, whatever the guide left out.
type Guide struct {
	x     *prep.Index
	price [2]float64 // of the first two levels, in units of the third
	hope  [2]float64 // what they can reach at best, as minima
	at    []float64  // where the descent ended, as its columns in m; nil after Solve
	m     *matrix
	rates []float64 // of a block of each pair
	core  *prep.Index
	from  []int32 // the pair of x that each one of core is
	r     *relaxation
}

// Of each client the simplex knows so many pairs, besides those that a descent
// among more and more of them uses; it takes so many steps, so many times.
const (
	corePairs  = 7
	guideSteps = 250
	guideTurns = 5
	usedBlocks = 0.02
)

// NewGuide prices the levels of x, from where the bound of the first level,
// low as a minimum, ended; nil for nowhere. The pairs that jobs use are always among those that matter.
func NewGuide(x *prep.Index, t *Trail, low float64, jobs []solve.Job, price [2]float64, cores int, stop func() bool) *Guide {
	g := &Guide{x: x, price: price, hope: [2]float64{low, 0}}
	b := newBounder(x)
	m := newMatrix(b, Goal{}, true)
	at, y, weight := make([]float64, len(m.cost)), make([]float64, len(m.rhs)), 0.0
	if t != nil {
		copy(at, t.x)
		for i, v := range t.y {
			y[i] = price[0] * v
		}
	}
	g.read(b, m.prices(y))
	keep := make([]bool, len(x.Pairs))
	for turn := 0; turn < guideTurns && !stop(); turn++ {
		g.cheapest(keep, corePairs, jobs)
		g.core, g.from = x.Narrow(keep)
		d := newDescent(newMatrix(newBounder(g.core), Goal{blend: &[solve.Levels]float64{price[0], price[1], 1}}, true), cores)
		g.begin(d, m, at, y, weight)
		d.run(guideSteps)
		weight = d.weight
		g.end(d, m, at, y)
		g.read(b, m.prices(y))
	}
	g.at, g.m = at, m
	for k := range keep {
		keep[k] = at[k] > usedBlocks
	}
	g.cheapest(keep, corePairs, jobs)
	g.core, g.from = x.Narrow(keep)
	return g
}

// begin puts a descent among few pairs where one among all of them would be.
func (g *Guide) begin(d *descent, m *matrix, at, y []float64, weight float64) {
	g.gather(d.x, at, 0)
	g.gather(d.y, y, m.row.link)
	copy(d.fromX, d.x)
	copy(d.fromY, d.y)
	d.moved = true
	if weight > 0 {
		d.weight = weight
	}
}

// end tells where a descent among few pairs ended.
func (g *Guide) end(d *descent, m *matrix, at, y []float64) {
	if d.meanIsBetter() {
		copy(d.x, d.meanX)
		copy(d.y, d.meanY)
	}
	g.scatter(at, d.x, 0)
	g.scatter(y, d.y, m.row.link)
}

// gather copies numbers of which those of the pairs begin at first; those of the
// core's pairs alone are taken.
func (g *Guide) gather(to, all []float64, first int) {
	copy(to[:first], all)
	for k, at := range g.from {
		to[first+k] = all[first+int(at)]
	}
	copy(to[first+len(g.from):], all[first+len(g.x.Pairs):])
}

// scatter is the way back of gather: pairs that are not of the core get 0.
func (g *Guide) scatter(all, from []float64, first int) {
	copy(all[:first], from)
	clear(all[first : first+len(g.x.Pairs)])
	for k, at := range g.from {
		all[first+int(at)] = from[first+k]
	}
	copy(all[first+len(g.x.Pairs):], from[first+len(g.from):])
}

// read takes prices over.
func (g *Guide) read(b *bounder, p *prices) {
	p.reached[0], p.reached[1] = g.price[0], g.price[1]
	b.begin(Goal{level: 2}, p)
	g.rates = b.rates
}

// cheapest marks so many pairs of each client that cost least, and those that jobs use.
func (g *Guide) cheapest(keep []bool, size int, jobs []solve.Job) {
	var list []rank.Item
	for i := range jobs {
		list = list[:0]
		for k := g.x.Off[i]; k < g.x.Off[i+1]; k++ {
			list = append(list, rank.Item{What: k, Rate: g.rates[k]})
			keep[k] = keep[k] || g.x.Pairs[k].Least > 0
			for _, s := range jobs[i].Shares {
				keep[k] = keep[k] || s.Option == int(g.x.Pairs[k].Opt)
			}
		}
		rank.Sort(list)
		for _, l := range list[:min(size, len(list))] {
			keep[l.What] = true
		}
	}
}

// Near returns the problem with so many pairs of each client that cost least,
// and those that jobs use.
func (g *Guide) Near(size int, jobs []solve.Job) *prep.Index {
	keep := make([]bool, len(g.x.Pairs))
	g.cheapest(keep, size, jobs)
	near, _ := g.x.Narrow(keep)
	return near
}

// Core returns the problem with the pairs that the guide's relaxation knows.
func (g *Guide) Core() *prep.Index { return g.core }

// Hint is what the relaxation of all three levels says of a good plan, after Solve; nil when that failed.
func (g *Guide) Hint() *Hint {
	if g.r == nil {
		return nil
	}
	p := newPrices(g.x)
	g.r.shared(g.x, p, g.r.lp.Duals())
	h := g.r.hint(g.core, p)
	for a := range h.Lead {
		h.Lead[a] /= g.price[0]
	}
	h.Money = p.budget
	for n := range h.Money {
		h.Money[n] /= g.price[0]
	}
	return h
}

// Solve solves the relaxation of all three levels, so that their bounds are near. It counts the work.
func (g *Guide) Solve(idle int, stop func() bool) int64 {
	r := newRelaxation(newBounder(g.core))
	r.wish(g.core, g.hope, g.price, idle)
	r.lp = linear.NewLP(r.m)
	if g.m != nil {
		r.lp.Guess(g.point(r))
	}
	g.r, g.at, g.m = r, nil, nil
	for !stop() {
		if r.lp.Solve() != linear.Optimal {
			g.r = nil
			break
		}
		if r.tie(g.core, 100+len(g.core.Pairs)/20) == 0 {
			break
		}
	}
	return r.lp.Work() / 40
}

// point is where the descent ended, as columns of a relaxation.
func (g *Guide) point(r *relaxation) []float64 {
	x := make([]float64, r.m.Columns())
	put := func(c linear.Col, v float64) {
		if c != linear.NoCol {
			x[c] = v
		}
	}
	for k, at := range g.from {
		put(r.blocks[k], g.at[at])
	}
	for i, c := range r.hours {
		for n, k := 0, g.m.hour[i]; c != linear.NoCol && k < g.m.hour[i+1]; n, k = n+1, k+1 {
			put(c+linear.Col(n), g.at[k])
		}
	}
	for a := range g.x.Fac {
		put(r.open[a], g.at[g.m.open+a])
		put(r.gain[a], g.at[g.m.useful+a])
	}
	for k := range g.hope {
		v := -g.hope[k]
		for _, t := range r.levels[k] {
			v += t.Coef * x[t.Col]
		}
		put(r.missed[k], max(0, v))
	}
	return x
}

// wish makes the first three levels one objective: the first two may miss what
// is hoped for, at a price.
func (r *relaxation) wish(x *prep.Index, hope, price [2]float64, idle int) {
	all := append([]linear.Term(nil), r.levels[2]...)
	for k := range hope {
		unit := levelUnit(x, k)
		most := 1 - min(0, hope[k])
		for _, t := range r.levels[k] {
			most += math.Abs(t.Coef)
		}
		r.missed[k] = r.m.Column("", 0, most, false)
		terms := append(linear.Scaled(r.levels[k], 1/unit), linear.Term{Col: r.missed[k], Coef: -1 / unit})
		row := r.m.Row("", linear.AtMost, hope[k]/unit, terms...)
		r.held, r.rows = append(r.held, row), append(r.rows, pending{hope[k] / unit, false, unit, terms})
		all = append(all, linear.Term{Col: r.missed[k], Coef: price[k]})
	}
	if len(r.idles) > 0 {
		r.idle = r.m.Row("", linear.AtMost, float64(idle), r.idles...)
		r.rows = append(r.rows, pending{float64(idle), false, 1, r.idles})
	}
	r.m.Objective(all)
}

// Certify bounds the third level, after Solve; it returns nil when that cannot be done so.
func (g *Guide) Certify(goal Goal, cores int, stop func() bool) *Certificate {
	if g.r == nil || goal.level != 2 {
		return nil
	}
	r, before := g.r, g.r.lp.Work()
	for k := range g.hope {
		r.m.SetBounds(r.missed[k], 0, 0)
		r.m.SetRHS(r.held[k], goal.held[k]/levelUnit(g.x, k))
	}
	if r.idle != noRow {
		r.m.SetRHS(r.idle, float64(goal.idle))
	}
	b, low := newBounder(g.x), math.Inf(-1)
	for !stop() {
		if r.lp.Solve() != linear.Optimal {
			return nil
		}
		low = max(low, b.evaluate(goal, g.widen(r.prices(g.core, goal, r.lp.Duals())), cores))
		if r.tie(g.core, 100+len(g.core.Pairs)/20) == 0 {
			break
		}
	}
	return &Certificate{Low: low, Work: (r.lp.Work() - before) / 40, x: g.x, goal: goal}
}

// widen gives prices of the core's links to all pairs.
func (g *Guide) widen(p *prices) *prices {
	q := *p
	q.link = make([]float64, len(g.x.Pairs))
	for k, at := range g.from {
		q.link[at] = p.link[k]
	}
	return &q
}
