package linear

import (
	"math"
	"slices"
)

// candidate is a variable that may enter: its ratio, the size of its pivot and its reduced cost.
type candidate struct {
	ratio, size, slack float64
	j                  int32
}

// group is a run of candidates whose ratios are the same within tolerance; best is its largest pivot.
type group struct {
	from, to, best int
}

// chooseColumn returns the variable that enters when row r moves by delta to its bound, or -1 when the row
// cannot be repaired. Candidates passed over on the way are left in s.flips.
func (s *simplex) chooseColumn(delta float64) int32 {
	s.flips = s.flips[:0]
	s.collect(delta)
	if len(s.cand) == 0 {
		return -1
	}
	n := s.reach(math.Abs(delta))
	slices.SortFunc(s.cand[:n], earlier)
	s.group(n, math.Abs(delta))
	pick := s.pickGroup()
	g := s.groups[pick]
	for _, c := range s.cand[:g.from] {
		s.flips = append(s.flips, c.j)
	}
	return s.cand[g.best].j
}

// earlier orders candidates by ratio, then the larger pivot, then the column.
func earlier(a, b candidate) int {
	switch {
	case a.ratio < b.ratio:
		return -1
	case a.ratio > b.ratio:
		return 1
	case a.size > b.size:
		return -1
	case a.size < b.size:
		return 1
	}
	return int(a.j) - int(b.j)
}

// collect lists the variables whose reduced cost reaches zero as the dual step grows.
func (s *simplex) collect(delta float64) {
	s.cand = s.cand[:0]
	sign := 1.0
	if delta < 0 {
		sign = -1
	}
	for _, j := range s.alphaRow.Idx {
		p := s.place[j]
		if p == basic || s.lo[j] == s.hi[j] {
			continue
		}
		a, d := sign*s.alphaRow.Val[j], s.d[j]
		if p == atUpper {
			a, d = -a, -d
		}
		if a <= tolPivot {
			continue
		}
		d = max(d, 0)
		s.cand = append(s.cand, candidate{ratio: d / a, size: a, slack: d, j: j})
	}
}

// reach moves to the front the candidates that the step may reach before its slope turns, and counts them.
func (s *simplex) reach(slope float64) int {
	limit := math.Inf(1)
	for _, c := range s.cand {
		limit = min(limit, (c.slack+tolDual)/c.size)
	}
	n := 0
	for {
		next := math.Inf(1)
		for k := n; k < len(s.cand); k++ {
			c := s.cand[k]
			if c.ratio > limit {
				next = min(next, (c.slack+tolDual)/c.size)
				continue
			}
			s.cand[n], s.cand[k] = s.cand[k], s.cand[n]
			n++
			slope -= c.size * (s.hi[c.j] - s.lo[c.j])
		}
		if slope < 0 || n == len(s.cand) {
			return n
		}
		limit = max(next, 4*limit)
	}
}

// group cuts the first n sorted candidates into groups, up to the one where the slope turns.
func (s *simplex) group(n int, slope float64) {
	s.harris = append(s.harris[:0], make([]float64, n)...)
	least := math.Inf(1)
	for k := n - 1; k >= 0; k-- {
		c := s.cand[k]
		least = min(least, (c.slack+tolDual)/c.size)
		s.harris[k] = least
	}
	s.groups = s.groups[:0]
	for k := 0; k < n && slope >= 0; {
		g := group{from: k, to: k, best: k}
		limit := s.harris[k]
		for g.to < n && (g.to == k || s.cand[g.to].ratio <= limit) {
			c := s.cand[g.to]
			if c.size > s.cand[g.best].size {
				g.best = g.to
			}
			slope -= c.size * (s.hi[c.j] - s.lo[c.j])
			g.to++
		}
		s.groups = append(s.groups, g)
		k = g.to
	}
}

// pickGroup returns the last group with a pivot that is large enough.
func (s *simplex) pickGroup() int {
	largest := 0.0
	for _, g := range s.groups {
		largest = max(largest, s.cand[g.best].size)
	}
	enough := min(0.1*largest, 0.5)
	for k := len(s.groups) - 1; k > 0; k-- {
		if s.cand[s.groups[k].best].size >= enough {
			return k
		}
	}
	return 0
}
