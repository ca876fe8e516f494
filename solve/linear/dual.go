package linear

import (
	"math"

	"fabrique/solve/linear/lu"
)

// maxUpdates is the number of basis changes after which the basis is factorised again.
const maxUpdates = 80

// step says what came of one iteration.
type step uint8

const (
	moved step = iota
	blocked
	distrusted
)

// run makes the basis optimal by the dual simplex. It ends early as cutOff when the certified bound reaches
// cutoff (in the scale of s), and as limited after limit pivots or most work (0: no limit).
func (s *simplex) run(cutoff float64, limit int) outcome {
	s.prepare()
	next := 0
	for iter := 0; ; iter++ {
		if s.mustRebase || s.lu.Updates() >= maxUpdates {
			s.refactor()
		}
		if s.objective > cutoff && iter >= next {
			if s.bound() >= cutoff {
				return cutOff
			}
			next = iter + 10
		}
		if limit > 0 && iter >= limit || iter > 20000+20*s.rows || s.most > 0 && s.work > s.most {
			return limited
		}
		r := s.chooseRow()
		if r < 0 {
			if s.settled() {
				return optimal
			}
			continue
		}
		did := s.iterate(r)
		if did == blocked && s.impossible() {
			return infeasible
		}
		if did == moved {
			continue
		}
		if s.fresh {
			s.infeas[r] = 0
		} else {
			s.mustRebase = true
		}
	}
}

// settled says whether a basis without a row to repair may be believed: it was checked after its last
// long series of updates.
func (s *simplex) settled() bool {
	if s.fresh || s.lu.Updates() < maxUpdates/2 {
		return true
	}
	s.mustRebase = true
	return false
}

// chooseRow returns the row with the steepest infeasibility, and leaves its row of B⁻¹ in s.rho; or -1.
func (s *simplex) chooseRow() int32 {
	for {
		r := s.steepest()
		if r < 0 {
			return -1
		}
		s.rho.Clear()
		s.rho.Set(r, 1)
		s.lu.Btran(&s.rho)
		norm := 0.0
		for _, i := range s.rho.Idx {
			norm += s.rho.Val[i] * s.rho.Val[i]
		}
		old := s.weight[r]
		s.weight[r] = max(norm, 1e-4)
		if old >= 0.25*norm {
			return r
		}
	}
}

// steepest returns the row with the largest infeasibility for its weight, or -1.
func (s *simplex) steepest() int32 {
	best, r := 0.0, int32(-1)
	weight := s.weight[:len(s.infeas)]
	for i, v := range s.infeas {
		if v > 0 && v > best*weight[i] {
			best, r = v/weight[i], int32(i)
		}
	}
	return r
}

// iterate performs one iteration on row r, whose row of B⁻¹ is in s.rho.
func (s *simplex) iterate(r int32) step {
	leaving := s.head[r]
	target := s.hi[leaving]
	if s.xb[r] < s.lo[leaving] {
		target = s.lo[leaving]
	}
	delta := s.xb[r] - target
	s.price()
	q := s.chooseColumn(delta)
	if q < 0 {
		return blocked
	}
	s.column(q, &s.alphaCol)
	pivot := s.alphaCol.Val[r]
	gap := math.Abs(pivot - s.alphaRow.Val[q])
	if math.Abs(pivot) < tolPivot || gap > 1e-7*(1+math.Abs(pivot)) && !s.fresh {
		return distrusted
	}
	s.applyFlips()
	dq := s.moveDual(q, leaving, pivot, delta)
	s.updateWeights(r, pivot)
	s.movePrimal(r, q, target, dq)
	s.place[leaving] = atLower
	if delta > 0 {
		s.place[leaving] = atUpper
	}
	s.work += int64(len(s.alphaRow.Idx)+len(s.alphaCol.Idx)+len(s.rho.Idx)+len(s.tau.Idx)) + int64(s.rows)/8 + 8
	s.pivots++
	s.fresh = false
	return moved
}

// price computes the pivot row over all variables from s.rho.
func (s *simplex) price() {
	s.alphaRow.Clear()
	out := s.alphaRow.Val
	list := s.alphaRow.Idx
	for _, i := range s.rho.Idx {
		x := s.rho.Val[i]
		idx, val := s.byRow.Line(int(i))
		for k, j := range idx {
			old := out[j]
			if old == 0 {
				list = append(list, j)
			}
			if old += x * val[k]; old == 0 {
				old = lu.Phantom
			}
			out[j] = old
		}
		out[s.cols+int(i)] = x
		list = append(list, int32(s.cols)+i)
	}
	s.alphaRow.Idx = list
}

// column computes B⁻¹ times the column of one variable.
func (s *simplex) column(q int32, v *lu.Vector) {
	v.Clear()
	s.addColumn(q, 1, v)
	s.lu.Ftran(v)
}

func (s *simplex) addColumn(q int32, by float64, to *lu.Vector) {
	if int(q) >= s.cols {
		to.Add(q-int32(s.cols), by)
		return
	}
	idx, val := s.byCol.Line(int(q))
	for k, r := range idx {
		to.Add(r, by*val[k])
	}
}

// applyFlips moves the variables of s.flips to their other bounds.
func (s *simplex) applyFlips() {
	if len(s.flips) == 0 {
		return
	}
	s.flip.Clear()
	for _, j := range s.flips {
		by := s.hi[j] - s.lo[j]
		if s.place[j] == atUpper {
			by = -by
			s.place[j] = atLower
		} else {
			s.place[j] = atUpper
		}
		s.objective += s.d[j] * by
		s.addColumn(j, by, &s.flip)
	}
	s.lu.Ftran(&s.flip)
	for _, i := range s.flip.Idx {
		s.xb[i] -= s.flip.Val[i]
		s.measure(i)
	}
}

// moveDual takes the dual step to the reduced cost of q, which it returns, and shifts the costs of what
// the step would spoil.
func (s *simplex) moveDual(q, leaving int32, pivot, delta float64) float64 {
	if s.d[q]*pivot*delta < 0 {
		s.shift(q, -s.d[q])
	}
	dq := s.d[q]
	theta := dq / pivot
	for _, j := range s.alphaRow.Idx {
		p := s.place[j]
		if p == basic {
			continue
		}
		d := s.d[j] - theta*s.alphaRow.Val[j]
		s.d[j] = d
		if (p == atLower && d < 0 || p == atUpper && d > 0) && s.lo[j] < s.hi[j] {
			s.shift(j, -d)
		}
	}
	s.d[leaving] = -theta
	return dq
}

// shift changes the cost of a variable outside the basis, and its reduced cost with it.
func (s *simplex) shift(j int32, by float64) {
	s.cost[j] += by
	s.d[j] += by
	s.shifted = true
	s.drift += math.Abs(by) * (s.hi[j] - s.lo[j])
}

// updateWeights brings the steepest-edge weights to the next basis.
func (s *simplex) updateWeights(r int32, pivot float64) {
	s.tau.Clear()
	for _, i := range s.rho.Idx {
		s.tau.Set(i, s.rho.Val[i])
	}
	s.lu.Ftran(&s.tau)
	norm := s.weight[r]
	for _, i := range s.alphaCol.Idx {
		if i == r {
			continue
		}
		k := s.alphaCol.Val[i] / pivot
		s.weight[i] = max(s.weight[i]+k*(k*norm-2*s.tau.Val[i]), 1e-4)
	}
	s.weight[r] = max(norm/(pivot*pivot), 1e-4)
}

// movePrimal brings the basic variable of row r to target and exchanges it for q.
func (s *simplex) movePrimal(r, q int32, target, dq float64) {
	theta := (s.xb[r] - target) / s.alphaCol.Val[r]
	for _, i := range s.alphaCol.Idx {
		s.xb[i] -= theta * s.alphaCol.Val[i]
	}
	s.xb[r] = s.value(q) + theta
	s.objective += dq * theta
	s.lu.Update(&s.alphaCol, r)
	s.head[r] = q
	s.place[q] = basic
	s.d[q] = 0
	for _, i := range s.alphaCol.Idx {
		s.measure(i)
	}
}
