package linear

import "math"

// roundoff bounds the relative error of the sums of this file, with room to spare.
const roundoff = 1e-14

// SafeBound returns a number that no feasible point of the model's relaxation falls below, whatever the row
// prices y are: prices with the wrong sign for their row count as zero. The arithmetic error is subtracted.
func (m *Model) SafeBound(y []float64) float64 {
	reduced := append([]float64(nil), m.cost...)
	size := make([]float64, len(m.cost))
	for j, c := range m.cost {
		size[j] = math.Abs(c)
	}
	sum, total := 0.0, 0.0
	for r, price := range y {
		if price == 0 || m.sense[r] == AtMost && price > 0 || m.sense[r] == AtLeast && price < 0 {
			continue
		}
		sum += price * m.rhs[r]
		total += math.Abs(price * m.rhs[r])
		for k := m.start[r]; k < m.start[r+1]; k++ {
			t := m.val[k] * price
			reduced[m.idx[k]] -= t
			size[m.idx[k]] += math.Abs(t)
		}
	}
	for j, d := range reduced {
		sum += min(d*m.lo[j], d*m.hi[j])
		total += size[j] * max(math.Abs(m.lo[j]), math.Abs(m.hi[j]))
	}
	return sum - roundoff*total
}

// bound returns the certified bound of the present basis under the true costs and the present bounds, in
// the scale of s, and leaves the true reduced costs in s.reduced and the prices in s.y.
func (s *simplex) bound() float64 {
	s.prices(s.trueCost)
	sum, total := 0.0, 0.0
	for r, y := range s.y {
		slack := s.cols + r
		if y > 0 && s.hi[slack] > 0 || y < 0 && s.lo[slack] < 0 {
			s.y[r] = 0
			continue
		}
		sum += y * s.rhs[r]
		total += math.Abs(y * s.rhs[r])
	}
	for j := range s.cols {
		d := s.trueCost[j]
		size := math.Abs(d)
		idx, val := s.byCol.Line(j)
		for k, r := range idx {
			t := val[k] * s.y[r]
			d -= t
			size += math.Abs(t)
		}
		s.reduced[j] = d
		lo, hi := s.lo[j], s.hi[j]
		if d > 0 {
			sum += d * lo
		} else {
			sum += d * hi
		}
		total += size * max(hi, -lo)
	}
	s.work += int64(s.cols) / 4
	return sum - roundoff*total
}

// impossible proves that no point within the bounds satisfies the combination of the rows held in s.rho,
// whose coefficients are in s.alphaRow.
func (s *simplex) impossible() bool {
	side, total := 0.0, 0.0
	for _, i := range s.rho.Idx {
		side += s.rho.Val[i] * s.rhs[i]
		total += math.Abs(s.rho.Val[i] * s.rhs[i])
	}
	least, most := 0.0, 0.0
	for _, j := range s.alphaRow.Idx {
		a := s.alphaRow.Val[j]
		p, q := a*s.lo[j], a*s.hi[j]
		least += min(p, q)
		most += max(p, q)
		total += math.Abs(p) + math.Abs(q)
	}
	margin := 1e-9 + 1e-12*total
	return side < least-margin || side > most+margin
}
