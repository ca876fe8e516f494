// Package bound proves how good a plan can be. Prices relax what ties clients
// together, and any prices give a valid bound; good ones come from a linear
// relaxation of the weekly sums, by the simplex or, where that is too large, by a
// first-order method. Near the simplex's relaxation it also raises bounds by cuts
// and branching, and finds plans.
package bound

import (
	"math"

	"fabrique/solve/linear"
	"fabrique/solve/prep"
)

// SimplexPairs is the most pairs for which the simplex is faster than descent.
const SimplexPairs = 8000

// Certify bounds a goal by the prices of a relaxation, and counts the work. Rows
// that tie pairs to their facility are added where they are broken, so many
// times. Nothing here depends on how good the plan at hand is, nor on the cores.
// A large problem begins where an earlier level's bound ended, nil for nowhere.
func Certify(x *prep.Index, g Goal, from *Trail, ties, cores int, stop func() bool) *Certificate {
	b := newBounder(x)
	b.trail = from
	if len(x.Pairs) > SimplexPairs {
		return b.descend(g, cores, stop)
	}
	r := newRelaxation(b)
	r.aim(x, g)
	r.lp = linear.NewLP(r.m)
	low := math.Inf(-1)
	for turn := 0; !stop(); turn++ {
		r.lp.Solve()
		low = max(low, b.evaluate(g, r.prices(x, g, r.lp.Duals()), cores))
		if turn == ties || r.tie(x, 100+len(x.Pairs)/20) == 0 {
			break
		}
	}
	r.m.Objective(r.levels[g.level]) // without a trace of others, which proves nothing of it
	c := &Certificate{Low: low, Work: r.lp.Work()/40 + int64(len(x.Pairs)), x: x, goal: g, r: r}
	if g.level == 0 && !stop() {
		c.Hint = r.hint(x, r.prices(x, g, r.lp.Duals()))
	}
	return c
}
