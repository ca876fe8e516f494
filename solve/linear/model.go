package linear

import (
	"fmt"
	"math"
	"slices"
)

// Col names a column of a [Model], counted from zero in the order of creation.
type Col int32

// NoCol is where there is no column.
const NoCol = Col(-1)

// Row names a row of a [Model], counted from zero in the order of creation.
type Row int32

// Sense says how the sum of a row compares with its right-hand side.
type Sense uint8

// The three senses of a row.
const (
	AtMost Sense = iota
	AtLeast
	Equal
)

// Term is one coefficient of a row or of the objective.
type Term struct {
	Col  Col
	Coef float64
}

// Scaled returns terms with every coefficient multiplied.
func Scaled(terms []Term, by float64) []Term {
	out := make([]Term, len(terms))
	for n, t := range terms {
		out[n] = Term{t.Col, t.Coef * by}
	}
	return out
}

// Model is a programme to minimise: bounded columns, some of them integer, and rows between them.
// The zero value is an empty model. The first misuse is kept and told by [Model.Err].
type Model struct {
	lo, hi, cost []float64
	integer      []bool
	colName      []string

	sense   []Sense
	rhs     []float64
	rowName []string
	start   []int32
	idx     []int32
	val     []float64

	seen []int32
	err  error
}

// NewModel returns an empty model.
func NewModel() *Model { return &Model{} }

// Column adds a column with finite bounds lo <= hi and returns it. The name is for people and may be empty.
// An integer column's bounds are rounded inwards.
func (m *Model) Column(name string, lo, hi float64, integer bool) Col {
	c := Col(len(m.lo))
	m.lo = append(m.lo, 0)
	m.hi = append(m.hi, 0)
	m.cost = append(m.cost, 0)
	m.integer = append(m.integer, integer)
	m.colName = append(m.colName, name)
	m.seen = append(m.seen, -1)
	m.SetBounds(c, lo, hi)
	return c
}

// Row adds a row and returns it. Terms of one column are added together, zero terms are dropped.
func (m *Model) Row(name string, sense Sense, rhs float64, terms ...Term) Row {
	if len(m.start) == 0 {
		m.start = append(m.start, 0)
	}
	first := int32(len(m.idx))
	for _, t := range terms {
		m.addTerm(first, t)
	}
	m.dropZeros(first)
	if !finite(rhs) || sense > Equal {
		m.fail("row %q: bad right-hand side %v or sense %d", name, rhs, sense)
	}
	m.start = append(m.start, int32(len(m.idx)))
	m.sense = append(m.sense, sense)
	m.rhs = append(m.rhs, rhs)
	m.rowName = append(m.rowName, name)
	return Row(len(m.rhs) - 1)
}

func (m *Model) addTerm(first int32, t Term) {
	if t.Col < 0 || int(t.Col) >= len(m.lo) || !finite(t.Coef) {
		m.fail("bad term: column %d, coefficient %v", t.Col, t.Coef)
		return
	}
	if at := m.seen[t.Col]; at >= first && int(at) < len(m.idx) && m.idx[at] == int32(t.Col) {
		m.val[at] += t.Coef
		return
	}
	m.seen[t.Col] = int32(len(m.idx))
	m.idx = append(m.idx, int32(t.Col))
	m.val = append(m.val, t.Coef)
}

func (m *Model) dropZeros(first int32) {
	kept := first
	for k := first; k < int32(len(m.idx)); k++ {
		if m.val[k] == 0 {
			continue
		}
		m.idx[kept], m.val[kept] = m.idx[k], m.val[k]
		kept++
	}
	for k := first; k < int32(len(m.idx)); k++ {
		m.seen[m.idx[k]] = -1
	}
	m.idx, m.val = m.idx[:kept], m.val[:kept]
}

// Objective replaces the whole objective by the sum of terms, to minimise.
func (m *Model) Objective(terms []Term) {
	clear(m.cost)
	for _, t := range terms {
		if t.Col < 0 || int(t.Col) >= len(m.lo) || !finite(t.Coef) {
			m.fail("bad objective term: column %d, coefficient %v", t.Col, t.Coef)
			continue
		}
		m.cost[t.Col] += t.Coef
	}
}

// SetCost sets the objective coefficient of one column.
func (m *Model) SetCost(c Col, cost float64) {
	if !finite(cost) {
		m.fail("column %d: cost %v", c, cost)
		return
	}
	m.cost[c] = cost
}

// SetBounds changes the bounds of a column; lo > hi makes the model infeasible, which is no misuse.
func (m *Model) SetBounds(c Col, lo, hi float64) {
	if !finite(lo) || !finite(hi) {
		m.fail("column %d %q: bounds %v and %v must be finite", c, m.colName[c], lo, hi)
		return
	}
	if m.integer[c] {
		lo, hi = math.Ceil(lo-tolInt)+0, math.Floor(hi+tolInt)+0
	}
	m.lo[c], m.hi[c] = lo, hi
}

// SetRHS changes the right-hand side of a row.
func (m *Model) SetRHS(r Row, rhs float64) {
	if !finite(rhs) {
		m.fail("row %d: right-hand side %v", r, rhs)
		return
	}
	m.rhs[r] = rhs
}

// Copy returns a model with the same columns and rows, whose bounds can be changed without changing m.
func (m *Model) Copy() *Model {
	c := *m
	c.lo, c.hi, c.cost = slices.Clone(m.lo), slices.Clone(m.hi), slices.Clone(m.cost)
	c.integer, c.colName, c.seen = slices.Clip(m.integer), slices.Clip(m.colName), slices.Clone(m.seen)
	c.sense, c.rhs, c.rowName = slices.Clip(m.sense), slices.Clone(m.rhs), slices.Clip(m.rowName)
	c.start, c.idx, c.val = slices.Clip(m.start), slices.Clip(m.idx), slices.Clip(m.val)
	return &c
}

// Bounds returns the bounds of a column.
func (m *Model) Bounds(c Col) (lo, hi float64) { return m.lo[c], m.hi[c] }

// Cost returns the objective coefficient of a column.
func (m *Model) Cost(c Col) float64 { return m.cost[c] }

// Columns returns the number of columns.
func (m *Model) Columns() int { return len(m.lo) }

// Rows returns the number of rows.
func (m *Model) Rows() int { return len(m.rhs) }

// ColumnName returns the name given to a column.
func (m *Model) ColumnName(c Col) string { return m.colName[c] }

// RowName returns the name given to a row.
func (m *Model) RowName(r Row) string { return m.rowName[r] }

// Err returns the first misuse of the model: an unknown column, a number that is not finite.
func (m *Model) Err() error { return m.err }

// Value returns the objective at x.
func (m *Model) Value(x []float64) float64 {
	sum := 0.0
	for j, c := range m.cost {
		if c != 0 {
			sum += c * x[j]
		}
	}
	return sum
}

// Violation returns the largest amount by which x breaks a bound, a row or an integrality of the model.
func (m *Model) Violation(x []float64) float64 {
	worst := 0.0
	for j, v := range x {
		worst = max(worst, m.lo[j]-v, v-m.hi[j])
		if m.integer[j] {
			worst = max(worst, math.Abs(v-math.Round(v)))
		}
	}
	for r := range m.rhs {
		sum := 0.0
		for k := m.start[r]; k < m.start[r+1]; k++ {
			sum += m.val[k] * x[m.idx[k]]
		}
		if m.sense[r] != AtLeast {
			worst = max(worst, sum-m.rhs[r])
		}
		if m.sense[r] != AtMost {
			worst = max(worst, m.rhs[r]-sum)
		}
	}
	return worst
}

func (m *Model) fail(format string, args ...any) {
	if m.err == nil {
		m.err = fmt.Errorf("linear: "+format, args...)
	}
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
