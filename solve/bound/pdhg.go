package bound

import "math"

// descent solves a relaxation by the restarted primal-dual hybrid gradient
// method (Applegate and others 2021, PDLP): cheap steps, and dual values good
// enough for bounds long before the optimum. Points are in natural units; the
// scales of columns and rows enter as lengths of steps.
type descent struct {
	m                  *matrix
	colScale, rowScale []float64
	x, y, over, rows   []float64
	sumX, sumY         []float64
	fromX, fromY       []float64
	meanX, meanY       []float64
	slopes             slopes
	sums               sums
	weight             float64 // balance of primal and dual steps
	steps, inner       int
	last, best         float64
}

func newDescent(m *matrix) *descent {
	n, k := len(m.cost), len(m.rhs)
	of := func(n int) []float64 { return make([]float64, n) }
	d := &descent{m: m, x: of(n), y: of(k), over: of(n), rows: of(k), sumX: of(n), sumY: of(k), fromX: of(n), fromY: of(k),
		meanX: of(n), meanY: of(k), weight: 1, best: math.Inf(1), last: math.Inf(1)}
	d.colScale, d.rowScale = m.balance()
	c, b := 0.0, 0.0
	for j, v := range m.cost {
		c += v * v * d.colScale[j] * d.colScale[j]
	}
	for i, v := range m.rhs {
		b += v * v * d.rowScale[i] * d.rowScale[i]
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

// stepSize is the length of a step, as a part of what surely converges.
const stepSize = 0.95

// step moves columns, then rows.
func (d *descent) step() {
	m := d.m
	m.slope(d.y, &d.slopes, d.over)
	d.move(stepSize / d.weight)
	m.push(d.over, d.rows, &d.sums)
	sigma := stepSize * d.weight
	for i, s := range d.rows {
		v := d.y[i] + sigma*d.rowScale[i]*d.rowScale[i]*(s-m.rhs[i])
		if !m.equal[i] && v < 0 {
			v = 0
		}
		d.y[i] = v
		d.sumY[i] += v
	}
}

// move takes one step down the slopes that d.over holds, and leaves there the
// points as far beyond.
func (d *descent) move(tau float64) {
	n := len(d.over)
	x, sum, scale, low, high := d.x[:n], d.sumX[:n], d.colScale[:n], d.m.low[:n], d.m.high[:n]
	for k, slope := range d.over {
		v := min(max(x[k]-tau*scale[k]*scale[k]*slope, low[k]), high[k])
		d.over[k] = 2*v - x[k]
		x[k] = v
		sum[k] += v
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
	}
	dx, dy := distance(d.x, d.fromX, d.colScale), distance(d.y, d.fromY, d.rowScale)
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
func distance(a, b, scale []float64) float64 {
	s := 0.0
	for i := range a {
		if scale[i] > 0 {
			v := (a[i] - b[i]) / scale[i]
			s += v * v
		}
	}
	return math.Sqrt(s)
}

// miss measures how far a point is from optimal: infeasibility and duality gap.
func (d *descent) miss(x, y []float64) float64 {
	m := d.m
	m.push(x, d.rows, &d.sums)
	infeasible, primal, dual := 0.0, 0.0, 0.0
	for i, s := range d.rows {
		s = (s - m.rhs[i]) * d.rowScale[i]
		if !m.equal[i] && s < 0 {
			s = 0
		}
		infeasible += s * s
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
