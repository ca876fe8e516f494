package bound

import "math"

// descent solves a relaxation by the restarted primal-dual hybrid gradient
// method (Applegate and others 2021, PDLP): cheap steps, and dual values good
// enough for bounds long before the optimum. Points are in natural units; the
// scales of columns and rows enter as lengths of steps.
type descent struct {
	m                *matrix
	cores            int
	colStep, rowStep []float64 // lengths of steps: the squares of the scales
	x, y, over, rows []float64
	sumX, sumY       []float64
	fromX, fromY     []float64
	meanX, meanY     []float64
	slopes           slopes
	sums             *sums
	parts            []part
	link             []float64 // of each facility, as in a part
	moved            bool      // rows were moved by something else than a step
	weight           float64   // balance of primal and dual steps
	tau, sigma       float64   // lengths of the steps of columns and rows
	steps, inner     int
	last, best       float64
}

func newDescent(m *matrix, cores int) *descent {
	n, k := len(m.cost), len(m.rhs)
	of := func(n int) []float64 { return make([]float64, n) }
	d := &descent{m: m, cores: cores, sums: newSums(m), parts: newParts(m), link: of(len(m.x.Fac)), x: of(n), y: of(k), over: of(n), rows: of(k), sumX: of(n), sumY: of(k), fromX: of(n), fromY: of(k),
		meanX: of(n), meanY: of(k), weight: 1, best: math.Inf(1), last: math.Inf(1)}
	d.colStep, d.rowStep = m.balance()
	c, b := 0.0, 0.0
	for j, v := range m.cost {
		d.colStep[j] *= d.colStep[j]
		c += v * v * d.colStep[j]
	}
	for i, v := range m.rhs {
		d.rowStep[i] *= d.rowStep[i]
		b += v * v * d.rowStep[i]
	}
	if c > 0 && b > 0 {
		d.weight = math.Sqrt(c / b)
	}
	return d
}

// run makes steps; it restarts from the mean or the last point when that pays.
func (d *descent) run(steps int) {
	for range steps {
		d.step()
		d.steps++
		d.inner++
		if d.inner%40 == 0 {
			d.review()
		}
	}
}

// review compares the mean with the last point and restarts when the error fell enough.
func (d *descent) review() {
	for j := range d.meanX {
		d.meanX[j] = d.sumX[j] / float64(d.inner)
	}
	for i := range d.meanY {
		d.meanY[i] = d.sumY[i] / float64(d.inner)
	}
	mean, now := d.miss(d.meanX, d.meanY), d.miss(d.x, d.y)
	candidate := min(mean, now)
	if math.IsInf(d.best, 1) {
		d.best = candidate
	}
	restart := candidate <= 0.2*d.best || (candidate <= 0.8*d.best && candidate > d.last) || d.inner >= 36*d.steps/100+400
	d.last = candidate
	if !restart {
		return
	}
	if mean < now {
		copy(d.x, d.meanX)
		copy(d.y, d.meanY)
		d.moved = true
	}
	dx, dy := distance(d.x, d.fromX, d.colStep), distance(d.y, d.fromY, d.rowStep)
	if dx > 1e-6 && dy > 1e-6 {
		d.weight = math.Exp(0.5*math.Log(dy/dx) + 0.5*math.Log(d.weight))
	}
	copy(d.fromX, d.x)
	copy(d.fromY, d.y)
	clear(d.sumX)
	clear(d.sumY)
	d.inner, d.best, d.last = 0, candidate, candidate
}

// distance is the scaled distance of two points.
func distance(a, b, step []float64) float64 {
	s := 0.0
	for i := range a {
		if step[i] > 0 {
			v := a[i] - b[i]
			s += v * v / step[i]
		}
	}
	return math.Sqrt(s)
}

// miss measures how far a point is from optimal: infeasibility and duality gap.
func (d *descent) miss(x, y []float64) float64 {
	m := d.m
	m.push(x, d.rows, d.sums)
	infeasible, primal, dual := 0.0, 0.0, 0.0
	for i, s := range d.rows {
		s -= m.rhs[i]
		if !m.equal[i] && s < 0 {
			s = 0
		}
		infeasible += s * s * d.rowStep[i]
		dual -= m.rhs[i] * y[i]
	}
	m.slope(y, &d.slopes, d.over)
	for k, slope := range d.over {
		primal += m.cost[k] * x[k]
		dual += slope * m.low[k]
		if slope < 0 {
			dual += slope * (m.high[k] - m.low[k])
		}
	}
	return d.weight*math.Sqrt(infeasible) + math.Abs(primal-dual)
}

// duals returns the values of rows, none negative but for equalities; the mean
// of the steps since the last restart when that is nearer to optimal.
func (d *descent) duals() []float64 {
	if d.meanIsBetter() {
		return d.meanY
	}
	return d.y
}

// meanIsBetter reports whether the mean of the steps since the last restart is
// known, and nearer to optimal than where they ended.
func (d *descent) meanIsBetter() bool {
	return d.inner > 0 && d.inner%40 == 0 && d.miss(d.meanX, d.meanY) < d.miss(d.x, d.y)
}
