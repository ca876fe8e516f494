package solve

import (
	"math"

	"fabrique/solve/linear"
)

// simplexPairs is the most pairs for which the simplex is faster than descent.
const simplexPairs = 25_000

// certify bounds a goal by the prices of a relaxation, and counts the work. Rows
// that tie pairs to their facility are added where they are broken, so many
// times. Nothing here depends on how good the plan at hand is, nor on the cores.
func (b *bounder) certify(g goal, ties, cores int, stop func() bool) *certificate {
	if len(b.x.pairs) > simplexPairs {
		return b.descend(g, cores, stop)
	}
	r := newRelaxation(b)
	r.aim(b.x, g)
	r.lp = linear.NewLP(r.m)
	low := math.Inf(-1)
	for turn := 0; !stop(); turn++ {
		r.lp.Solve()
		low = max(low, b.evaluate(g, r.prices(b.x, g, r.lp.Duals()), cores))
		if turn == ties || r.tie(b.x, 100+len(b.x.pairs)/20) == 0 {
			break
		}
	}
	return &certificate{b.x, g, low, r.lp.Work()/40 + int64(len(b.x.pairs)), r, nil}
}
