package solve

import "math"

// certify returns the best lower bound of a goal (as a minimum) that so many
// steps of descent find, with its prices. It stops early when the bound meets
// value, the best known, or when stop asks.
func (b *bounder) certify(g goal, value float64, steps, cores int, stop func() bool) (float64, *prices) {
	r := newRelaxation(b, g, false)
	d := newDescent(r)
	best, kept := math.Inf(-1), newPrices(b.x)
	every := 40
	if len(b.x.pairs) > 20000 {
		every = 200
	}
	for d.steps < steps && (stop == nil || !stop()) {
		d.run(every)
		p := r.prices(b.x, d.duals(), g)
		if v := b.evaluate(g, p, cores); v > best {
			best, kept = v, p
		}
		if value-best < 1-1e-6 {
			break
		}
	}
	return best, kept
}
