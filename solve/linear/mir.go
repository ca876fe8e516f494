package linear

import (
	"math"

	"fabrique/solve/linear/lu"
)

// rounder builds mixed-integer rounding cuts from combinations of the rows of the compact model. Any
// weights of the rows give a valid cut: the arithmetic error is added to the right-hand side.
type rounder struct {
	t       *search
	whole   []bool    // by row: its slack is integer
	sum     lu.Vector // combined coefficients, by column
	rowGain []float64
	cut     lu.Vector
}

func newRounder(t *search) *rounder {
	g := &rounder{t: t}
	m := t.c.model
	g.sum.Resize(len(m.lo))
	g.cut.Resize(len(m.lo))
	for r, rhs := range m.rhs {
		whole := rhs == math.Trunc(rhs)
		idx, val := t.p.byRow.Line(r)
		for k, j := range idx {
			whole = whole && m.integer[j] && val[k] == math.Trunc(val[k])
		}
		g.whole = append(g.whole, whole)
	}
	g.rowGain = make([]float64, len(m.rhs))
	return g
}

// combine adds the rows with their weights, and returns the right-hand side and the size of the numbers met.
func (g *rounder) combine(rows []int32, weight []float64) (rhs, size float64) {
	g.sum.Clear()
	m := g.t.c.model
	for k, r := range rows {
		w := weight[k]
		rhs += w * m.rhs[r]
		size += math.Abs(w * m.rhs[r])
		idx, val := g.t.p.byRow.Line(int(r))
		g.t.p.steps += int64(len(idx))
		for i, j := range idx {
			g.sum.Add(j, w*val[i])
			size += math.Abs(w*val[i]) * max(m.hi[j], -m.lo[j], 1)
		}
	}
	return rhs, size
}

// fromLower says from which bound a column is measured: the one nearest to the relaxation.
func (g *rounder) fromLower(j int32) bool {
	p := g.t.p
	return 2*g.t.x[j] <= p.lo[j]+p.hi[j]
}

// round builds the cut of a combination of rows, scaled by factor, in g.cut as an upper bound; ok is false
// when rounding brings nothing.
func (g *rounder) round(rows []int32, weight []float64, rhs, size, factor float64) (limit float64, ok bool) {
	p, m := g.t.p, g.t.c.model
	p.steps += int64(len(g.sum.Idx))
	size *= math.Abs(factor)
	rhs *= factor
	for _, j := range g.sum.Idx {
		a := g.sum.Val[j] * factor
		if g.fromLower(j) {
			rhs -= a * p.lo[j]
		} else {
			rhs -= a * p.hi[j]
		}
	}
	rhs += 1e-12 * size
	f0 := rhs - math.Floor(rhs)
	if f0 < 0.02 || f0 > 0.98 || size > 1e9 {
		return 0, false
	}
	g.cut.Clear()
	limit = math.Floor(rhs)
	for _, j := range g.sum.Idx {
		a := g.sum.Val[j] * factor
		if math.Abs(a) <= lu.Phantom {
			continue
		}
		if g.fromLower(j) {
			gain := rounded(a, f0, m.integer[j])
			g.cut.Add(j, gain)
			limit += gain * p.lo[j]
		} else {
			gain := rounded(-a, f0, m.integer[j])
			g.cut.Add(j, -gain)
			limit -= gain * p.hi[j]
		}
	}
	return g.slacks(rows, weight, limit, f0, factor), true
}

// rounded is the mixed-integer rounding function.
func rounded(a, f0 float64, integer bool) float64 {
	if !integer {
		return min(a, 0) / (1 - f0)
	}
	whole := math.Floor(a)
	return whole + max(0, a-whole-f0)/(1-f0)
}

// slacks replaces in the cut the slacks of the rows by the columns.
func (g *rounder) slacks(rows []int32, weight []float64, limit, f0, factor float64) float64 {
	m := g.t.c.model
	for k, r := range rows {
		if m.sense[r] == Equal {
			continue
		}
		sign := 1.0
		if m.sense[r] == AtLeast {
			sign = -1
		}
		gain := sign * rounded(sign*factor*weight[k], f0, g.whole[r])
		if gain == 0 {
			continue
		}
		limit -= gain * m.rhs[r]
		idx, val := g.t.p.byRow.Line(int(r))
		for i, j := range idx {
			g.cut.Add(j, -gain*val[i])
		}
	}
	return limit
}

// finish cleans the cut and returns it with its depth: how far the relaxation lies beyond it.
func (g *rounder) finish(limit float64) (found, bool) {
	p := g.t.p
	p.steps += int64(len(g.cut.Idx))
	largest := 0.0
	for _, j := range g.cut.Idx {
		largest = max(largest, math.Abs(g.cut.Val[j]))
	}
	if largest < 1e-3 {
		return found{}, false
	}
	norm, sum, size, count := 0.0, 0.0, math.Abs(limit), 0
	for _, j := range g.cut.Idx {
		a := g.cut.Val[j]
		if math.Abs(a) < 1e-6*largest {
			limit -= min(a*p.lo[j], a*p.hi[j])
			continue
		}
		norm += a * a
		sum += a * g.t.x[j]
		size += math.Abs(a) * max(p.hi[j], -p.lo[j])
		count++
	}
	norm = math.Sqrt(norm)
	out := found{limit: limit + 1e-10*size, norm: norm}
	out.depth = (sum - out.limit) / norm
	if sum-out.limit < 1e-5 || count > 40+len(p.lo)/20 || largest > 1e6 || out.depth < 1e-3 {
		return found{}, false
	}
	out.terms = make([]Term, 0, count)
	for _, j := range g.cut.Idx {
		if a := g.cut.Val[j]; math.Abs(a) >= 1e-6*largest {
			out.terms = append(out.terms, Term{Col(j), a})
		}
	}
	return out, true
}

// found is a cut in the columns of the compact model: the sum of its terms is at most limit.
type found struct {
	terms              []Term
	limit, norm, depth float64
}
