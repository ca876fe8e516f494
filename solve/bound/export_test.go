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
	m.push(v, got, newSums(m))
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

// StepError returns the largest difference between where steps of a descent lead,
// on so many cores, and where slopes and sums of the whole matrix lead.
func StepError(p *solve.Problem, level, steps, cores int) float64 {
	d := newDescent(newMatrix(newBounder(prep.New(p)), Goal{level: level}, true), cores)
	m, x, y := d.m, make([]float64, len(d.x)), make([]float64, len(d.y))
	over, rows := make([]float64, len(x)), make([]float64, len(y))
	for range steps {
		m.slope(y, &slopes{}, over)
		for j, s := range over {
			v := min(max(x[j]-stepSize/d.weight*d.colStep[j]*s, m.low[j]), m.high[j])
			x[j], over[j] = v, 2*v-x[j]
		}
		m.push(over, rows, newSums(m))
		for i, s := range rows {
			if y[i] += stepSize * d.weight * d.rowStep[i] * (s - m.rhs[i]); !m.equal[i] {
				y[i] = max(0, y[i])
			}
		}
		d.step()
	}
	worst := 0.0
	for i := range y {
		worst = max(worst, math.Abs(y[i]-d.y[i]))
	}
	for j := range x {
		worst = max(worst, math.Abs(x[j]-d.x[j]))
	}
	return worst
}
