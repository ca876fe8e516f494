package linear

import (
	"math"

	"fabrique/solve/linear/lu"
)

// outcome says why a run of the simplex ended.
type outcome uint8

const (
	optimal outcome = iota
	infeasible
	cutOff
	limited
)

// place of a variable: in the basis, or at one of its bounds.
const (
	basic int8 = iota
	atLower
	atUpper
)

// simplex is a bounded dual simplex. Variables 0..cols-1 are the columns of the model, cols+r is the slack
// of row r (row sum + slack = right-hand side). Rows and costs are scaled by powers of two.
type simplex struct {
	rows, cols   int
	byCol, byRow lu.Sparse
	rhs          []float64
	rowScale     []float64
	costScale    float64

	lo, hi   []float64
	trueCost []float64
	base     []float64 // perturbed costs
	cost     []float64 // base with the shifts of this run
	shifted  bool
	drift    float64 // how far the shifts may have moved the objective
	d        []float64
	place    []int8

	head       []int32
	xb         []float64
	infeas     []float64
	weight     []float64
	lu         lu.Factor
	objective  float64
	fresh      bool
	mustRebase bool
	tolerance  float64 // how wrong a reduced cost may be before its column is moved

	rho, alphaRow, alphaCol, tau, flip lu.Vector
	cand                               []candidate
	harris                             []float64
	groups                             []group
	flips                              []int32
	byVar                              []float64
	y, reduced                         []float64
	dense                              lu.Vector

	work   int64
	most   int64 // work at which a run ends as limited; 0 for never
	pivots int64
}

// newSimplex loads a model; the first basis is made of the slacks.
func newSimplex(m *Model) *simplex {
	s := &simplex{cols: len(m.lo), tolerance: tolDual}
	s.lo = append(s.lo, m.lo...)
	s.hi = append(s.hi, m.hi...)
	s.d = make([]float64, s.cols)
	s.place = make([]int8, s.cols)
	for j := range s.place {
		s.place[j] = atLower
	}
	s.byRow.Start = []int32{0}
	s.extend(m)
	s.setCosts(m.cost)
	return s
}

// extend takes over the rows that the model has beyond those already loaded; their slacks are basic.
func (s *simplex) extend(m *Model) {
	for r := s.rows; r < len(m.rhs); r++ {
		from, to := m.start[r], m.start[r+1]
		scale := rowScale(m.val[from:to])
		s.rowScale = append(s.rowScale, scale)
		s.byRow.Idx = append(s.byRow.Idx, m.idx[from:to]...)
		for _, v := range m.val[from:to] {
			s.byRow.Val = append(s.byRow.Val, v*scale)
		}
		s.byRow.Start = append(s.byRow.Start, int32(len(s.byRow.Idx)))
		s.rhs = append(s.rhs, m.rhs[r]*scale)
		lo, hi := s.slackRange(r, m.sense[r])
		s.lo, s.hi = append(s.lo, lo), append(s.hi, hi)
		s.trueCost, s.base, s.cost = append(s.trueCost, 0), append(s.base, 0), append(s.cost, 0)
		s.d, s.place = append(s.d, 0), append(s.place, basic)
		s.head = append(s.head, int32(s.cols+r))
		s.xb, s.weight, s.infeas = append(s.xb, 0), append(s.weight, 1), append(s.infeas, 0)
	}
	s.rows = len(m.rhs)
	s.byCol = s.byRow.Transpose(s.cols)
	s.allocate()
	s.mustRebase = true
}

func (s *simplex) allocate() {
	n := s.rows + s.cols
	s.lu.Resize(s.rows, s.cols)
	for _, v := range []*lu.Vector{&s.rho, &s.alphaCol, &s.tau, &s.flip, &s.dense} {
		v.Resize(s.rows)
	}
	s.alphaRow.Resize(n)
	s.byVar = make([]float64, n)
	s.y = make([]float64, s.rows)
	s.reduced = make([]float64, s.cols)
}

// rowScale returns the power of two that brings the coefficients of a row to about one.
func rowScale(val []float64) float64 {
	sum, largest := 0.0, 0.0
	for _, v := range val {
		sum += math.Log2(math.Abs(v))
		largest = max(largest, math.Abs(v))
	}
	if len(val) == 0 || largest <= 16 && largest >= 1 {
		return 1
	}
	return math.Exp2(-math.Round(sum / float64(len(val))))
}

// slackRange returns the bounds of a slack: those of its sense, and beyond reach on the free side, so that
// every variable has two finite bounds.
func (s *simplex) slackRange(r int, sense Sense) (lo, hi float64) {
	if sense == Equal {
		return 0, 0
	}
	least, most := 0.0, 0.0
	idx, val := s.byRow.Line(r)
	for k, j := range idx {
		p, q := val[k]*s.lo[j], val[k]*s.hi[j]
		least += min(p, q)
		most += max(p, q)
	}
	far := 2*max(math.Abs(s.rhs[r]-least), math.Abs(s.rhs[r]-most)) + 2
	if sense == AtMost {
		return 0, far
	}
	return -far, 0
}

// setCosts loads the objective of the model, scaled and perturbed.
func (s *simplex) setCosts(cost []float64) {
	sum, count := 0.0, 0
	for _, c := range cost {
		if c != 0 {
			sum += math.Log2(math.Abs(c))
			count++
		}
	}
	s.costScale = 1
	if count > 0 {
		s.costScale = math.Exp2(-math.Round(sum / float64(count)))
	}
	s.trueCost = append(s.trueCost[:0], make([]float64, s.rows+s.cols)...)
	for j, c := range cost {
		s.trueCost[j] = c * s.costScale
	}
	s.perturb(perturbation)
}

// perturbation is the size of the change of the costs that breaks ties between bases.
const perturbation = 1e-7

// perturb moves each cost by a small amount that depends only on its place.
func (s *simplex) perturb(size float64) {
	s.base = append(s.base[:0], s.trueCost...)
	if size > 0 {
		for j := range s.cols {
			h := uint64(j+1) * 0x9E3779B97F4A7C15
			h ^= h >> 29
			h *= 0xBF58476D1CE4E5B9
			u := float64(h>>11) / (1 << 53)
			s.base[j] += size * (1 + math.Abs(s.trueCost[j])) * (0.5 + u) / (1 + s.hi[j] - s.lo[j])
		}
	}
	s.cost = append(s.cost[:0], s.base...)
	s.shifted, s.drift = false, 0
	s.mustRebase = true
}

// value returns the present value of a variable that is not basic.
func (s *simplex) value(j int32) float64 {
	if s.place[j] == atUpper {
		return s.hi[j]
	}
	return s.lo[j]
}

// prepare makes the present basis dual feasible under the present bounds and costs.
func (s *simplex) prepare() {
	if s.drift > maxDrift {
		s.unshift()
	}
	if s.mustRebase || !s.lu.Ready() {
		s.refactor()
		return
	}
	s.settle()
	s.computePrimal()
}

// maxDrift is how far the shifts may move the objective before they are taken back.
const maxDrift = 1e-4

// unshift takes the shifts of the costs back.
func (s *simplex) unshift() {
	copy(s.cost, s.base)
	s.shifted, s.drift = false, 0
	s.mustRebase = true
}

// refactor builds the basis anew and recomputes everything from it.
func (s *simplex) refactor() {
	for r, j := range s.head {
		s.byVar[j] = s.weight[r]
	}
	for _, j := range s.lu.Build(s.head, &s.byCol) {
		s.place[j] = atLower
	}
	for r, j := range s.head {
		if s.place[j] != basic {
			s.place[j] = basic
			s.byVar[j] = 1
		}
		s.weight[r] = s.byVar[j]
	}
	s.work += int64(s.rows + s.lu.Size())
	s.mustRebase = false
	s.computeDual()
	s.settle()
	s.computePrimal()
	s.fresh = true
}

// computeDual recomputes the reduced costs from the present costs.
func (s *simplex) computeDual() {
	s.prices(s.cost)
	for j := range s.cols {
		if s.place[j] == basic {
			s.d[j] = 0
			continue
		}
		sum := s.cost[j]
		idx, val := s.byCol.Line(j)
		for k, r := range idx {
			sum -= val[k] * s.y[r]
		}
		s.d[j] = sum
	}
	for r := range s.rows {
		j := s.cols + r
		s.d[j] = 0
		if s.place[j] != basic {
			s.d[j] = s.cost[j] - s.y[r]
		}
	}
}

// prices computes in s.y the dual prices of the basis for a cost vector.
func (s *simplex) prices(cost []float64) {
	s.dense.Clear()
	for r, j := range s.head {
		s.dense.Set(int32(r), cost[j])
	}
	s.lu.Btran(&s.dense)
	copy(s.y, s.dense.Val)
}

// settle puts every variable outside the basis at the bound that its reduced cost prefers.
func (s *simplex) settle() {
	for j, d := range s.d {
		switch {
		case s.place[j] == basic:
		case d > s.tolerance || s.lo[j] == s.hi[j]:
			s.place[j] = atLower
		case d < -s.tolerance:
			s.place[j] = atUpper
		}
	}
}

// computePrimal recomputes the basic values and the objective.
func (s *simplex) computePrimal() {
	s.dense.Clear()
	right := s.dense.Val
	copy(right, s.rhs)
	obj := 0.0
	for j := range int32(s.cols) {
		if s.place[j] == basic {
			continue
		}
		x := s.value(j)
		if x == 0 {
			continue
		}
		obj += s.cost[j] * x
		idx, val := s.byCol.Line(int(j))
		for k, r := range idx {
			right[r] -= val[k] * x
		}
	}
	for r := range s.rows {
		if j := int32(s.cols + r); s.place[j] != basic {
			x := s.value(j)
			right[r] -= x
			obj += s.cost[j] * x
		}
	}
	s.dense.Gather()
	s.lu.Ftran(&s.dense)
	copy(s.xb, s.dense.Val)
	for r, j := range s.head {
		obj += s.cost[j] * s.xb[r]
		s.measure(int32(r))
	}
	s.objective = obj
}

// measure updates the squared infeasibility of one row.
func (s *simplex) measure(r int32) {
	j := s.head[r]
	x := s.xb[r]
	v := 0.0
	if x < s.lo[j]-tolPrimal {
		v = s.lo[j] - x
	} else if x > s.hi[j]+tolPrimal {
		v = x - s.hi[j]
	}
	s.infeas[r] = v * v
}
