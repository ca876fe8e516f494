package linear

import "math"

// LP is the linear relaxation of a model, kept warm: after bounds or costs changed or rows were added to the
// model, Solve starts from the last basis.
type LP struct {
	model *Model
	s     *simplex
	state outcome
	safe  float64
}

// NewLP loads the relaxation of a model. Later changes of the model are taken over by Solve.
func NewLP(m *Model) *LP { return &LP{model: m, s: newSimplex(m), state: limited} }

// Solve solves the relaxation of the model as it stands and returns [Optimal], [Infeasible] or [Invalid].
func (p *LP) Solve() Status {
	if p.model.err != nil {
		return Invalid
	}
	for j := range p.model.lo {
		if p.model.lo[j] > p.model.hi[j] {
			p.state = infeasible
			return Infeasible
		}
	}
	p.takeOver()
	p.state = p.s.run(math.Inf(1), 0)
	if p.state == infeasible {
		return Infeasible
	}
	p.s.polish()
	p.safe = p.s.bound()
	return Optimal
}

// takeOver brings the bounds, costs, right-hand sides and new rows of the model to the simplex.
func (p *LP) takeOver() {
	m, s := p.model, p.s
	if len(m.lo) != s.cols {
		p.s = newSimplex(m)
		return
	}
	copy(s.lo, m.lo)
	copy(s.hi, m.hi)
	for r := range s.rows {
		s.rhs[r] = m.rhs[r] * s.rowScale[r]
		s.lo[s.cols+r], s.hi[s.cols+r] = s.slackRange(r, m.sense[r])
	}
	if len(m.rhs) > s.rows {
		s.extend(m)
	}
	for j, c := range m.cost {
		if s.trueCost[j] != c*s.costScale {
			s.setCosts(m.cost)
			return
		}
	}
	s.perturb(perturbation)
}

// Value returns the objective of the last solution.
func (p *LP) Value() float64 { return p.model.Value(p.X()) }

// Bound returns the certified bound of the last solution: no feasible point is below it.
func (p *LP) Bound() float64 {
	if p.state == infeasible {
		return math.Inf(1)
	}
	return p.safe / p.s.costScale
}

// X returns the values of the columns in the last solution.
func (p *LP) X() []float64 { return p.s.solution(nil) }

// Duals returns the price of each row in the last solution: by how much the minimum changes when the
// right-hand side grows by one. Prices with the wrong sign for their row are zero.
func (p *LP) Duals() []float64 {
	out := make([]float64, p.s.rows)
	for r, y := range p.s.y {
		out[r] = y * p.s.rowScale[r] / p.s.costScale
	}
	return out
}

// ReducedCosts returns the cost of each column after the prices of [LP.Duals].
func (p *LP) ReducedCosts() []float64 {
	out := make([]float64, p.s.cols)
	for j, d := range p.s.reduced {
		out[j] = d / p.s.costScale
	}
	return out
}

// Work returns the work counted so far.
func (p *LP) Work() int64 { return p.s.work }

// Pivots returns the number of basis changes so far.
func (p *LP) Pivots() int64 { return p.s.pivots }

// polish removes the perturbation of the costs and repairs what it hid. Should that take too long, the
// solution of the perturbed costs stays.
func (s *simplex) polish() {
	copy(s.base, s.trueCost)
	s.tolerance = tolPivot
	out := optimal
	for range 5 {
		s.unshift()
		if out = s.run(math.Inf(1), 1000+s.rows); out != optimal || !s.shifted {
			break
		}
	}
	s.tolerance = tolDual
	if out != optimal {
		s.perturb(perturbation)
		s.run(math.Inf(1), 0)
	}
}

// solution returns the values of the columns.
func (s *simplex) solution(x []float64) []float64 {
	if x == nil {
		x = make([]float64, s.cols)
	}
	for j := range int32(s.cols) {
		if s.place[j] != basic {
			x[j] = s.value(j)
		}
	}
	for r, j := range s.head {
		if int(j) < s.cols {
			x[j] = min(max(s.xb[r], s.lo[j]), s.hi[j])
		}
	}
	return x
}
