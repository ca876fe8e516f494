package solve

import "fabrique/solve/linear"

// certify returns a lower bound of a goal (as a minimum) from the prices of a
// relaxation, with those prices and the counted work. Rows that tie pairs to
// their facility are added where they are broken, so many times. It stops
// early when the bound meets value, the best known.
func (b *bounder) certify(g goal, value float64, ties, cores int) (low float64, p *prices, work int64) {
	r := newRelaxation(b)
	r.aim(b.x, g)
	r.lp = linear.NewLP(r.m)
	for turn := 0; ; turn++ {
		r.lp.Solve()
		at := r.prices(b.x, g)
		if v := b.evaluate(g, at, cores); p == nil || v > low {
			low, p = v, at
		}
		if value-low < 1-1e-6 || turn == ties || r.tie(b.x, 100+len(b.x.pairs)/20) == 0 {
			return low, p, r.lp.Work()/40 + int64(len(b.x.pairs))
		}
	}
}
