package bound

import "fabrique/solve"

// Regrets tells of each client by how much its job costs more than its cheapest, under the
// prices of the relaxation, after Solve; nil when that failed. A plan that the
// relaxation would make regrets nothing: where it does is where to look.
func (g *Guide) Regrets(jobs []solve.Job) []float64 {
	if g.r == nil {
		return nil
	}
	dual, p, goal := g.r.lp.Duals(), newPrices(g.core), Goal{level: 2}
	g.r.shared(g.core, p, dual)
	for k := range g.hope {
		p.reached[k] = g.r.read(g.r.held[k], dual)
	}
	p.idle = g.r.read(g.r.idle, dual)
	inner, all := newBounder(g.core), newBounder(g.x)
	inner.begin(goal, p)
	all.begin(goal, g.widen(p))
	regrets := make([]float64, len(jobs))
	var d jobTable
	for i := range jobs {
		regrets[i] = max(0, all.cost(i, &jobs[i])-d.best(inner, i))
	}
	return regrets
}

// cost is what a job of client i adds to the goal, under the prices.
func (b *bounder) cost(i int, j *solve.Job) float64 {
	c, v, group := &b.x.P.Clients[i], 0.0, 0
	if len(j.Shares) == 0 && !c.Signed {
		return 0
	}
	for k := b.x.Off[i]; k < b.x.Off[i+1]; k++ {
		for _, s := range j.Shares {
			if q := &b.x.Pairs[k]; s.Option == int(q.Opt) {
				v += b.rates[k] * float64(s.Blocks)
				group = b.x.Group[q.Fac]
			}
		}
	}
	v -= b.c[0] * float64(c.Weight)
	if c.Signed {
		g := &b.x.P.Groups[c.Group]
		idle := b.p.idle + b.c[4]*float64(c.IdleCost) + b.p.budget[c.Group]*float64(c.IdleCost-g.Relief)
		return v + b.p.ceiling[c.Group]*float64(c.Want) + idle*float64(j.Idle)
	}
	return v + b.p.hires[group] + b.c[1]*float64(c.Away(j.Blocks()))
}
