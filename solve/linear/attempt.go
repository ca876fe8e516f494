package linear

// saved is a state of the simplex to come back to, as long as the basis was not factorised anew.
type saved struct {
	head      []int32
	place     []int8
	xb, d     []float64
	infeas    []float64
	weight    []float64
	cost      []float64
	updates   int
	objective float64
	drift     float64
	shifted   bool
	fresh     bool
}

func (v *saved) save(s *simplex) {
	v.head = append(v.head[:0], s.head...)
	v.place = append(v.place[:0], s.place...)
	v.xb = append(v.xb[:0], s.xb...)
	v.d = append(v.d[:0], s.d...)
	v.infeas = append(v.infeas[:0], s.infeas...)
	v.weight = append(v.weight[:0], s.weight...)
	v.cost = append(v.cost[:0], s.cost...)
	v.updates = s.lu.Updates()
	v.objective, v.shifted, v.fresh = s.objective, s.shifted, s.fresh
	v.drift = s.drift
}

func (v *saved) restore(s *simplex) {
	copy(s.head, v.head)
	copy(s.place, v.place)
	copy(s.xb, v.xb)
	copy(s.d, v.d)
	copy(s.infeas, v.infeas)
	copy(s.weight, v.weight)
	copy(s.cost, v.cost)
	s.lu.Truncate(v.updates)
	s.objective, s.shifted, s.fresh = v.objective, v.shifted, v.fresh
	s.drift = v.drift
	s.mustRebase = false
}

// basis tells the variables of a basis, and how steep the edges are that leave it.
type basis struct {
	place  []int8
	weight []float32 // of the basic variables, in their order
}

// basis returns the present basis.
func (s *simplex) basis() *basis {
	b := &basis{place: append([]int8(nil), s.place...), weight: make([]float32, 0, s.rows)}
	for r, j := range s.head {
		s.byVar[j] = s.weight[r]
	}
	for j, p := range s.place {
		if p == basic {
			b.weight = append(b.weight, float32(s.byVar[j]))
		}
	}
	return b
}

// adopt takes a basis; rows added since are slack. Should the variables told be too many or too few, slacks
// make up for it.
func (s *simplex) adopt(b *basis) {
	copy(s.place, b.place)
	for j := len(b.place); j < len(s.place); j++ {
		s.place[j] = basic
	}
	s.head = s.head[:0]
	for j := range s.place {
		r := len(s.head)
		switch {
		case s.place[j] != basic:
		case r < s.rows:
			s.head = append(s.head, int32(j))
			s.weight[r] = 1
			if r < len(b.weight) {
				s.weight[r] = float64(b.weight[r])
			}
		default:
			s.place[j] = atLower
		}
	}
	for j := s.cols; len(s.head) < s.rows; j++ {
		if s.place[j] != basic {
			s.place[j] = basic
			s.weight[len(s.head)] = 1
			s.head = append(s.head, int32(j))
		}
	}
	s.unshift()
}

// attempt runs the simplex for a few pivots without ever factorising the basis anew, so that a saved state
// can be restored; it answers limited where a run would have gone on.
func (s *simplex) attempt(cutoff float64, limit int) outcome {
	s.settle()
	s.computePrimal()
	next := 0
	for k := range limit {
		if s.objective > cutoff && k >= next {
			if s.bound() >= cutoff {
				return cutOff
			}
			next = k + 8
		}
		r := s.chooseRow()
		if r < 0 {
			return optimal
		}
		switch s.iterate(r) {
		case blocked:
			if s.impossible() {
				return infeasible
			}
			return limited
		case distrusted:
			return limited
		}
	}
	if s.objective > cutoff && s.bound() >= cutoff {
		return cutOff
	}
	return limited
}
