package bound

import (
	"math"
	"math/rand/v2"

	"fabrique/solve"
	"fabrique/solve/prep"
)

// MatrixError returns the largest difference between what the relaxation of p at
// a level makes of random points and what its entries, written out, make of them.
func MatrixError(p *solve.Problem, level int, rng *rand.Rand) float64 {
	x := prep.New(p)
	m := newMatrix(newBounder(x), Goal{level: level}, true)
	v, y := make([]float64, len(m.cost)), make([]float64, len(m.rhs))
	for j := range v {
		v[j] = rng.Float64() * m.high[j]
	}
	for i := range y {
		if m.here[i] {
			y[i] = rng.Float64()
		}
	}
	rows, slope := make([]float64, len(y)), append([]float64(nil), m.cost...)
	m.each(func(i, j int, c float64) {
		rows[i] += c * v[j]
		slope[j] += c * y[i]
	})
	got := make([]float64, len(y))
	m.push(v, got, &sums{})
	worst := 0.0
	for i := range rows {
		if m.here[i] {
			worst = max(worst, math.Abs(rows[i]-got[i])/(1+math.Abs(rows[i])))
		}
	}
	all := make([]float64, len(v))
	m.slope(y, &slopes{}, all)
	for j, s := range all {
		if m.high[j] > 0 {
			worst = max(worst, math.Abs(s-slope[j])/(1+math.Abs(slope[j])))
		}
	}
	return worst
}
