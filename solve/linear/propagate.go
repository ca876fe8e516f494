package linear

import (
	"math"

	"fabrique/solve/linear/lu"
)

// propagator tightens the bounds of the columns of a model by what its rows imply.
type propagator struct {
	model   *Model
	byRow   lu.Sparse
	byCol   lu.Sparse
	lo, hi  []float64
	queue   []int32
	waiting []bool
	steps   int64 // non-zeros read, the work counted
}

func newPropagator(m *Model) *propagator {
	p := &propagator{model: m}
	p.lo = append(p.lo, m.lo...)
	p.hi = append(p.hi, m.hi...)
	p.refresh()
	return p
}

// refresh takes over rows added to the model.
func (p *propagator) refresh() {
	p.byRow = p.model.byRow()
	p.byCol = p.model.transpose()
	p.waiting = append(p.waiting[:0], make([]bool, len(p.model.rhs))...)
	p.queue = p.queue[:0]
}

// touch puts the rows of a column on the list of rows to read.
func (p *propagator) touch(j int32) {
	idx, _ := p.byCol.Line(int(j))
	for _, r := range idx {
		p.enqueue(r)
	}
}

// forget empties the list of rows to read.
func (p *propagator) forget() {
	for _, r := range p.queue {
		p.waiting[r] = false
	}
	p.queue = p.queue[:0]
}

func (p *propagator) enqueue(r int32) {
	if !p.waiting[r] {
		p.waiting[r] = true
		p.queue = append(p.queue, r)
	}
}

// everything puts all rows on the list.
func (p *propagator) everything() {
	for r := range p.model.rhs {
		p.enqueue(int32(r))
	}
}

// run reads the listed rows until nothing changes; false when some row cannot hold.
func (p *propagator) run() bool {
	ok := true
	budget := 20*len(p.byRow.Idx) + 1000
	for at := 0; at < len(p.queue); at++ {
		r := p.queue[at]
		p.waiting[r] = false
		if !ok || budget < 0 {
			continue
		}
		n := int(p.byRow.Start[r+1] - p.byRow.Start[r])
		budget -= n
		p.steps += int64(n)
		ok = p.row(r)
	}
	p.queue = p.queue[:0]
	return ok
}

// row tightens the columns of one row.
func (p *propagator) row(r int32) bool {
	idx, val := p.byRow.Line(int(r))
	least, most := 0.0, 0.0
	for k, j := range idx {
		if a := val[k]; a > 0 {
			least += a * p.lo[j]
			most += a * p.hi[j]
		} else {
			least += a * p.hi[j]
			most += a * p.lo[j]
		}
	}
	rhs := p.model.rhs[r]
	margin := 1e-6 * max(1, math.Abs(rhs))
	sense := p.model.sense[r]
	if sense != AtLeast && most > rhs+margin {
		if least > rhs+margin || !p.atMost(idx, val, rhs-least, 1) {
			return false
		}
	}
	if sense != AtMost && least < rhs-margin {
		if most < rhs-margin || !p.atMost(idx, val, most-rhs, -1) {
			return false
		}
	}
	return true
}

// atMost tightens the columns of a row whose sum, times sign, may exceed its least value by room only.
func (p *propagator) atMost(idx []int32, val []float64, room, sign float64) bool {
	room = max(room, 0)
	for k, j := range idx {
		a := sign * val[k]
		span := p.hi[j] - p.lo[j]
		if span == 0 || math.Abs(a)*span <= room+1e-9 {
			continue
		}
		ok := true
		if a > 0 {
			ok = p.lower(j, p.lo[j]+room/a)
		} else {
			ok = p.raise(j, p.hi[j]+room/a)
		}
		if !ok {
			return false
		}
	}
	return true
}

// lower brings the upper bound of a column down to v, if that is worth it; false when no value is left.
func (p *propagator) lower(j int32, v float64) bool {
	if p.model.integer[j] {
		v = math.Floor(v + tolInt)
	} else if v += 1e-9; v > p.hi[j]-1e-3*(p.hi[j]-p.lo[j]) {
		return true
	}
	if v >= p.hi[j] {
		return true
	}
	if v < p.lo[j] {
		if v < p.lo[j]-tolInt {
			return false
		}
		v = p.lo[j]
	}
	p.hi[j] = v
	p.touch(j)
	return true
}

// raise brings the lower bound of a column up to v, if that is worth it; false when no value is left.
func (p *propagator) raise(j int32, v float64) bool {
	if p.model.integer[j] {
		v = math.Ceil(v - tolInt)
	} else if v -= 1e-9; v < p.lo[j]+1e-3*(p.hi[j]-p.lo[j]) {
		return true
	}
	if v <= p.lo[j] {
		return true
	}
	if v > p.hi[j] {
		if v > p.hi[j]+tolInt {
			return false
		}
		v = p.hi[j]
	}
	p.lo[j] = v
	p.touch(j)
	return true
}
