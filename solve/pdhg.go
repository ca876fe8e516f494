package solve

import (
	"math"

	"fabrique/solve/linear"
)

// descent solves a relaxation by the restarted primal-dual hybrid gradient
// method (Applegate and others 2021, PDLP): cheap steps, and dual values good
// enough for bounds long before the optimum.
type descent struct {
	r            *program
	cores        int
	colScale     []float64
	rowScale     []float64
	value, byRow []float64 // scaled entries, by column and by row
	cost, rhs    []float64
	low, high    []float64
	x, y         []float64
	over         []float64
	sumX, sumY   []float64
	fromX, fromY []float64
	meanX, meanY []float64
	weight       float64 // balance of primal and dual steps
	steps        int
	inner        int
	last, best   float64
}

// program is a relaxation as plain arrays: minimise cost·v under rows ≤ or =.
type program struct {
	cost, low, high []float64
	rhs             []float64
	equal           []bool
	start, row      []int32 // by column
	value           []float64
	rowStart, col   []int32 // by row
	rowValue        []float64
}

// program writes the relaxation with a goal's level as objective.
func (r *relaxation) program(level int) *program {
	n := r.m.Columns()
	p := &program{cost: make([]float64, n), low: make([]float64, n), high: make([]float64, n), start: make([]int32, n+1)}
	for j := range n {
		p.low[j], p.high[j] = r.m.Bounds(linear.Col(j))
	}
	for _, t := range r.levels[level] {
		p.cost[t.Col] += t.Coef
	}
	total := 0
	for _, row := range r.rows {
		p.rhs, p.equal = append(p.rhs, row.rhs), append(p.equal, row.equal)
		p.rowStart = append(p.rowStart, int32(total))
		total += len(row.terms)
		for _, t := range row.terms {
			p.col, p.rowValue = append(p.col, int32(t.Col)), append(p.rowValue, t.Coef)
			p.start[t.Col+1]++
		}
	}
	p.rowStart = append(p.rowStart, int32(total))
	p.transpose(total)
	return p
}

// transpose lists the entries by column.
func (p *program) transpose(total int) {
	for j := range p.cost {
		p.start[j+1] += p.start[j]
	}
	p.row, p.value = make([]int32, total), make([]float64, total)
	next := append([]int32(nil), p.start...)
	for i := range p.rhs {
		for k := p.rowStart[i]; k < p.rowStart[i+1]; k++ {
			at := next[p.col[k]]
			p.row[at], p.value[at] = int32(i), p.rowValue[k]
			next[p.col[k]]++
		}
	}
}

func newDescent(r *program, cores int) *descent {
	n, m := len(r.cost), len(r.rhs)
	of := func(k int) []float64 { return make([]float64, k) }
	d := &descent{r: r, cores: cores, colScale: of(n), rowScale: of(m), value: of(len(r.value)), byRow: of(len(r.value)), cost: of(n), rhs: of(m),
		low: of(n), high: of(n), x: of(n), y: of(m), over: of(n), sumX: of(n), sumY: of(m), fromX: of(n), fromY: of(m),
		meanX: of(n), meanY: of(m), weight: 1, best: math.Inf(1), last: math.Inf(1)}
	d.balance()
	for j := range d.cost {
		d.cost[j] = r.cost[j] * d.colScale[j]
		d.low[j], d.high[j] = r.low[j]/d.colScale[j], r.high[j]/d.colScale[j]
	}
	for i := range d.rhs {
		d.rhs[i] = r.rhs[i] * d.rowScale[i]
	}
	if c, b := norm(d.cost), norm(d.rhs); c > 0 && b > 0 {
		d.weight = c / b
	}
	return d
}

// balance scales rows and columns: passes of Ruiz, then Pock and Chambolle.
func (d *descent) balance() {
	for j := range d.colScale {
		d.colScale[j] = 1
	}
	for i := range d.rowScale {
		d.rowScale[i] = 1
	}
	for pass := range 9 {
		col, row := make([]float64, len(d.colScale)), make([]float64, len(d.rowScale))
		for j := range d.colScale {
			for k := d.r.start[j]; k < d.r.start[j+1]; k++ {
				v := math.Abs(d.r.value[k]) * d.colScale[j] * d.rowScale[d.r.row[k]]
				if pass < 8 {
					col[j], row[d.r.row[k]] = max(col[j], v), max(row[d.r.row[k]], v)
				} else {
					col[j], row[d.r.row[k]] = col[j]+v, row[d.r.row[k]]+v
				}
			}
		}
		for j, v := range col {
			if v > 0 {
				d.colScale[j] /= math.Sqrt(v)
			}
		}
		for i, v := range row {
			if v > 0 {
				d.rowScale[i] /= math.Sqrt(v)
			}
		}
	}
	for j := range d.colScale {
		for k := d.r.start[j]; k < d.r.start[j+1]; k++ {
			d.value[k] = d.r.value[k] * d.colScale[j] * d.rowScale[d.r.row[k]]
		}
	}
	for i := range d.rowScale {
		for k := d.r.rowStart[i]; k < d.r.rowStart[i+1]; k++ {
			d.byRow[k] = d.r.rowValue[k] * d.rowScale[i] * d.colScale[d.r.col[k]]
		}
	}
}

func norm(v []float64) float64 {
	s := 0.0
	for _, x := range v {
		s += x * x
	}
	return math.Sqrt(s)
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

// step moves columns, then rows. Every number is computed by itself, so that
// the cores change nothing.
func (d *descent) step() {
	const size = 0.95
	tau, sigma := size/d.weight, size*d.weight
	parallel(d.cores, len(d.x), func(from, to int) {
		for j := from; j < to; j++ {
			s := d.cost[j]
			for k := d.r.start[j]; k < d.r.start[j+1]; k++ {
				s += d.value[k] * d.y[d.r.row[k]]
			}
			v := min(max(d.x[j]-tau*s, d.low[j]), d.high[j])
			d.over[j] = 2*v - d.x[j]
			d.x[j] = v
			d.sumX[j] += v
		}
	})
	parallel(d.cores, len(d.y), func(from, to int) {
		for i := from; i < to; i++ {
			s := 0.0
			for k := d.r.rowStart[i]; k < d.r.rowStart[i+1]; k++ {
				s += d.byRow[k] * d.over[d.r.col[k]]
			}
			v := d.y[i] + sigma*(s-d.rhs[i])
			if !d.r.equal[i] && v < 0 {
				v = 0
			}
			d.y[i] = v
			d.sumY[i] += v
		}
	})
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
	dx, dy := distance(d.x, d.fromX), distance(d.y, d.fromY)
	if dx > 1e-6 && dy > 1e-6 {
		d.weight = math.Exp(0.5*math.Log(dy/dx) + 0.5*math.Log(d.weight))
	}
	copy(d.fromX, d.x)
	copy(d.fromY, d.y)
	clear(d.sumX)
	clear(d.sumY)
	d.inner, d.best, d.last = 0, candidate, candidate
}

func distance(a, b []float64) float64 {
	s := 0.0
	for i := range a {
		s += (a[i] - b[i]) * (a[i] - b[i])
	}
	return math.Sqrt(s)
}

// miss measures how far a point is from optimal: infeasibility and duality gap.
func (d *descent) miss(x, y []float64) float64 {
	infeasible, primal, dual := 0.0, 0.0, 0.0
	for i := range y {
		s := -d.rhs[i]
		for k := d.r.rowStart[i]; k < d.r.rowStart[i+1]; k++ {
			s += d.byRow[k] * x[d.r.col[k]]
		}
		if !d.r.equal[i] && s < 0 {
			s = 0
		}
		infeasible += s * s
		dual -= d.rhs[i] * y[i]
	}
	for j := range x {
		s := d.cost[j]
		for k := d.r.start[j]; k < d.r.start[j+1]; k++ {
			s += d.value[k] * y[d.r.row[k]]
		}
		primal += d.cost[j] * x[j]
		if s > 0 {
			dual += s * d.low[j]
		} else {
			dual += s * d.high[j]
		}
	}
	return d.weight*math.Sqrt(infeasible) + math.Abs(primal-dual)
}

// duals returns the dual values of the rows as they were given, none positive
// for rows that hold a minimum down; the mean of the
// steps since the last restart when that is nearer to optimal.
func (d *descent) duals() []float64 {
	y := d.y
	if d.inner > 0 && d.inner%40 == 0 && d.miss(d.meanX, d.meanY) < d.miss(d.x, d.y) {
		y = d.meanY
	}
	out := make([]float64, len(y))
	for i := range y {
		out[i] = -y[i] * d.rowScale[i]
	}
	return out
}
