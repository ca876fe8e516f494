package bound

import "math"

// each visits every entry of the matrix in plain terms; it serves to scale.
func (m *matrix) each(visit func(row, col int, v float64)) {
	x, r := m.x, &m.row
	put := func(row, col int, v float64) {
		if m.here[row] && v != 0 && m.high[col] > 0 {
			visit(row, col, v)
		}
	}
	for k := range x.Pairs {
		m.eachPair(k, put)
	}
	for i := range x.P.Clients {
		m.eachHour(i, put)
	}
	for a := range x.Fac {
		f, y, n := &x.Fac[a], m.open+a, m.useful+a
		put(r.most+a, y, -float64(f.Most))
		put(r.least+a, y, float64(f.Least))
		put(r.budget+x.Group[a], y, float64(f.Fixed)/m.unit)
		put(r.useful+a, n, 1)
		put(r.open+a, n, 1)
		put(r.open+a, y, -float64(min(f.Need, f.Most)))
		if m.level > 3 {
			put(r.held+3, n, -float64(f.Worth)/levelUnit(x, 3))
		}
	}
}

func (m *matrix) eachPair(k int, put func(row, col int, v float64)) {
	x, r, q := m.x, &m.row, &m.x.Pairs[k]
	a := int(q.Fac)
	f, g := &x.Fac[a], x.Group[a]
	put(r.total+int(q.Client), k, 1)
	put(r.link+k, k, 1)
	put(r.link+k, m.open+a, -m.high[k])
	put(r.most+a, k, 1)
	put(r.least+a, k, -1)
	put(r.useful+a, k, -1)
	if f.LeadPer > 0 {
		share := 1.0
		if q.Lead {
			share -= float64(f.LeadPer)
		}
		put(r.lead+a, k, share/float64(f.LeadPer))
	}
	put(r.place+f.Place, k, 1)
	put(r.budget+g, k, float64(q.Cost-x.P.Groups[g].Relief)/m.unit)
	if m.level > 2 {
		put(r.held+2, k, float64(q.Class)/levelUnit(x, 2))
	}
}

func (m *matrix) eachHour(i int, put func(row, col int, v float64)) {
	x, r, c := m.x, &m.row, &m.x.P.Clients[i]
	for k := int(m.hour[i]); k < int(m.hour[i+1]); k++ {
		if c.Signed {
			put(r.total+i, k, 1)
			put(r.budget+c.Group, k, float64(c.IdleCost-x.P.Groups[c.Group].Relief)/m.unit)
			put(r.idle, k, 1)
			continue
		}
		h := c.Least + k - int(m.hour[i])
		put(r.total+i, k, -float64(h))
		put(r.one+i, k, 1)
		if g := int(m.only[i]); g >= 0 {
			put(r.hires+g, k, 1)
			put(r.ceiling+g, k, float64(h))
		}
		if m.level > 0 {
			put(r.held, k, -float64(c.Weight)/levelUnit(x, 0))
		}
		if m.level > 1 {
			put(r.held+1, k, float64(c.Away(h))/levelUnit(x, 1))
		}
	}
}

// balance returns a scale of each column and row: passes of Ruiz, then Pock and Chambolle.
func (m *matrix) balance() (col, row []float64) {
	col, row = make([]float64, len(m.cost)), make([]float64, len(m.rhs))
	for j := range col {
		col[j] = 1
	}
	for i := range row {
		row[i] = 1
	}
	ofCol, ofRow := make([]float64, len(col)), make([]float64, len(row))
	for pass := range 9 {
		clear(ofCol)
		clear(ofRow)
		m.each(func(i, j int, v float64) {
			v = math.Abs(v) * col[j] * row[i]
			if pass < 8 {
				ofCol[j], ofRow[i] = max(ofCol[j], v), max(ofRow[i], v)
			} else {
				ofCol[j], ofRow[i] = ofCol[j]+v, ofRow[i]+v
			}
		})
		shrink(col, ofCol)
		shrink(row, ofRow)
	}
	return col, row
}

// shrink divides scales by the roots of sizes; what has no size counts for nothing.
func shrink(scale, size []float64) {
	for k, v := range size {
		if v > 0 {
			scale[k] /= math.Sqrt(v)
		} else {
			scale[k] = 0
		}
	}
}
