package linear

import "math"

// compact is a model without the columns that are fixed and the rows that always hold.
type compact struct {
	model   *Model
	toFull  []int32 // column of the small model → column of the full one
	toSmall []int32 // column of the full model → column of the small one, or -1
	rowOf   []int32 // row of the small model → row of the full one
	fixed   []float64
	offset  float64 // cost of the fixed columns
}

// shrink builds the compact model of m under tighter bounds.
func shrink(m *Model, lo, hi []float64) *compact {
	c := &compact{model: NewModel(), toSmall: make([]int32, len(lo)), fixed: append([]float64(nil), lo...)}
	for j := range lo {
		c.toSmall[j] = -1
		if lo[j] == hi[j] {
			c.offset += m.cost[j] * lo[j]
			continue
		}
		k := c.model.Column("", lo[j], hi[j], m.integer[j])
		c.model.cost[k] = m.cost[j]
		c.toSmall[j] = int32(k)
		c.toFull = append(c.toFull, int32(j))
	}
	var terms []Term
	for r := range m.rhs {
		terms = terms[:0]
		for k := m.start[r]; k < m.start[r+1]; k++ {
			terms = append(terms, Term{Col(m.idx[k]), m.val[k]})
		}
		if c.addRow(m.sense[r], m.rhs[r], terms) {
			c.rowOf = append(c.rowOf, int32(r))
		}
	}
	return c
}

// addRow adds a row given in the columns of the full model, unless the bounds of the columns imply it.
func (c *compact) addRow(sense Sense, rhs float64, terms []Term) bool {
	small := make([]Term, 0, len(terms))
	least, most := 0.0, 0.0
	for _, t := range terms {
		j := c.toSmall[t.Col]
		if j < 0 {
			rhs -= t.Coef * c.fixed[t.Col]
			continue
		}
		p, q := t.Coef*c.model.lo[j], t.Coef*c.model.hi[j]
		least += min(p, q)
		most += max(p, q)
		small = append(small, Term{Col(j), t.Coef})
	}
	margin := 1e-9 * max(1, math.Abs(rhs))
	if (sense == AtLeast || most <= rhs+margin) && (sense == AtMost || least >= rhs-margin) {
		return false
	}
	if sense != Equal {
		rhs = c.tighten(sense, rhs, small, least, most)
	}
	c.model.Row("", sense, rhs, small...)
	return true
}

// tighten lowers the coefficients of 0/1 columns that leave an inequality idle at one of their values, and
// returns the right-hand side that goes with them.
func (c *compact) tighten(sense Sense, rhs float64, terms []Term, least, most float64) float64 {
	sign := 1.0
	if sense == AtLeast {
		sign, rhs, most = -1, -rhs, -least
	}
	for k := range terms {
		t := &terms[k]
		j := t.Col
		if !c.model.integer[j] || c.model.hi[j]-c.model.lo[j] != 1 {
			continue
		}
		a := sign * t.Coef
		idle := rhs - (most - math.Abs(a))
		if idle < 1e-6 || idle > math.Abs(a)-1e-6 {
			continue
		}
		if a > 0 {
			t.Coef = sign * (a - idle)
			rhs -= idle * c.model.hi[j]
			most -= idle * c.model.hi[j]
		} else {
			t.Coef = sign * (a + idle)
			rhs += idle * c.model.lo[j]
			most += idle * c.model.lo[j]
		}
	}
	return sign * rhs
}

// expand returns the values of all columns of the full model.
func (c *compact) expand(small []float64) []float64 {
	x := make([]float64, len(c.fixed))
	copy(x, c.fixed)
	for k, j := range c.toFull {
		x[j] = small[k]
	}
	return x
}
