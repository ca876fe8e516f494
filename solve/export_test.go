package solve

import (
	"math"
	"math/rand/v2"
)

// MatrixError returns the largest difference between what the relaxation of p at
// a level makes of random points and what its entries, written out, make of them.
func MatrixError(p *Problem, level int, rng *rand.Rand) float64 {
	x := newIndex(p)
	m := newMatrix(newBounder(x), goal{level: level}, true)
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

// Sharpened returns the lower bound of a level of p, as a minimum, that sharpening
// proves when the earlier levels reached values and a plan with a value is known.
func Sharpened(p *Problem, level, idle int, reached Values, value float64) (low float64) {
	c := newBounder(newIndex(p)).certify(newGoal(newIndex(p), level, idle, reached), 3, 1, never)
	c.prove(value, 100_000, never)
	return c.low
}

// Near returns the jobs found near the relaxation of a level, nil for none, for
// a plan that has jobs; with same, everybody keeps their hours.
func Near(p *Problem, level int, jobs []Job, same bool) []Job {
	values, idle, _ := Check(p, jobs)
	x := newIndex(p)
	c := newBounder(x).certify(newGoal(x, level, idle, values), 3, 1, never)
	value := float64(values[level])
	if Maximise[level] {
		value = -value
	}
	found, _ := c.find(jobs, value, same, 100_000, never)
	return found
}

func never() bool { return false }
