package linear

import (
	"cmp"
	"slices"
)

// inside is how far within its bounds a value of a guess lies that is taken to be basic.
const inside = 1e-3

// Guess begins from a basis near a point: one value for each column, which need
// not satisfy any row. The nearer to the best solution it is, the fewer pivots Solve makes.
func (p *LP) Guess(x []float64) {
	if p.model.err == nil && len(x) == len(p.model.lo) {
		p.takeOver()
		p.s.near(x)
	}
}

// near makes basic what lies within its bounds at a point: slacks first, then columns, those furthest
// inside before others. A row that holds exactly and is left to its slack gets a column that is not zero instead.
func (s *simplex) near(x []float64) {
	columns := s.within(x)
	free := 0
	for r := range s.rows {
		j := int32(s.cols + r)
		s.head[r] = -1
		s.place[j] = atLower
		if s.hasSlack(r, x) {
			s.head[free] = j
			free++
		}
	}
	columns = columns[:min(len(columns), s.rows-free)]
	copy(s.head[free:], columns)
	in := make([]bool, s.cols)
	for _, j := range columns {
		in[j] = true
	}
	for _, j := range s.lu.Build(s.head, &s.byCol) {
		in[j] = false
	}
	for r, j := range s.head {
		if int(j) >= s.cols && !s.hasSlack(r, x) {
			s.head[r] = s.largest(r, x, in)
		}
	}
	s.lu.Build(s.head, &s.byCol)
	for r, j := range s.head {
		s.place[j], s.weight[r] = basic, 1
	}
	s.unshift()
}

// within lists the columns that lie within their bounds at a point, those furthest inside first.
func (s *simplex) within(x []float64) []int32 {
	var list []int32
	far := func(j int32) float64 { return min(x[j]-s.lo[j], s.hi[j]-x[j]) }
	for j := range int32(s.cols) {
		s.place[j] = atLower
		if far(j) > inside {
			list = append(list, j)
		}
	}
	slices.SortStableFunc(list, func(a, b int32) int { return cmp.Compare(far(b), far(a)) })
	return list
}

// hasSlack says whether a row holds with something to spare at a point.
func (s *simplex) hasSlack(r int, x []float64) bool {
	v, j := s.rhs[r], s.cols+r
	idx, val := s.byRow.Line(r)
	for k, col := range idx {
		v -= val[k] * x[col]
	}
	return min(v-s.lo[j], s.hi[j]-v) > inside
}

// largest returns the column of a row with the largest value at a point that is
// not in yet, and puts it in; the slack of the row when there is none.
func (s *simplex) largest(r int, x []float64, in []bool) int32 {
	best, most := int32(s.cols+r), inside
	idx, _ := s.byRow.Line(r)
	for _, j := range idx {
		if !in[j] && x[j] > most {
			best, most = j, x[j]
		}
	}
	if int(best) < s.cols {
		in[best] = true
	}
	return best
}
