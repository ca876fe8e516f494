package bound

import "math"

// looseSteps and tiedSteps bound one descent; resumedSteps one that goes on
// with ties where it stood without.
const (
	looseSteps   = 800
	tiedSteps    = 960
	resumedSteps = 320
)

// Trail is where a descent on one level ended; the next level begins there.
type Trail struct {
	level  int
	x, y   []float64
	weight float64
}

// descend is Certify for large problems: prices by a first-order method, until
// they stop improving. It begins from b.trail, which an earlier level left, or
// else without the ties of pairs to their facilities, which slow it down. It
// leaves its own trail.
func (b *bounder) descend(g Goal, cores int, stop func() bool) *Certificate {
	low, work := math.Inf(-1), int64(0)
	if b.trail == nil || b.trail.level >= g.level {
		d := newDescent(newMatrix(b, g, false), cores)
		low = b.lower(g, d, low, looseSteps, cores, stop)
		work = int64(d.steps)
		b.trail = &Trail{g.level, d.x, d.y, d.weight}
	}
	d, steps := newDescent(newMatrix(b, g, true), cores), tiedSteps
	if b.trail.level == g.level {
		d.resume(b.trail)
		steps = resumedSteps
	} else {
		low = b.follow(g, d, b.trail, cores)
	}
	low = b.lower(g, d, low, steps, cores, stop)
	b.trail = &Trail{g.level, d.x, d.y, d.weight}
	c := &Certificate{Low: low, Work: (work + int64(d.steps)) * int64(len(b.x.Pairs)) / 40, Trail: b.trail, x: b.x, goal: g}
	if g.level == 0 {
		c.Hint = d.hint(b.x)
	}
	return c
}

// resume puts d where t ended on the same level.
func (d *descent) resume(t *Trail) {
	copy(d.x, t.x)
	copy(d.y, t.y)
	copy(d.fromX, t.x)
	copy(d.fromY, t.y)
	d.weight, d.moved = t.weight, true
}

// lower runs d until its bound stops improving, and returns the best bound.
func (b *bounder) lower(g Goal, d *descent, low float64, steps, cores int, stop func() bool) float64 {
	for idle := 0; d.steps < steps && idle < 4 && !stop(); {
		d.run(160)
		v := b.evaluate(g, d.m.prices(d.duals()), cores)
		if v-low < 1e-6*math.Abs(v) {
			idle++
		}
		low = max(low, v)
	}
	return low
}

// follow begins d where t ended. What one unit of the earlier level is worth in
// units of this one is not known: the best of many rates is taken, and the
// bound that it gives at once is returned. Bounds are concave in the rate: once
// they fall, they go on falling.
func (b *bounder) follow(g Goal, d *descent, t *Trail, cores int) float64 {
	y := make([]float64, len(d.y))
	low, best := math.Inf(-1), 0.0
	for rate := 1e3; rate > 1e-3; rate /= 2 {
		for i, v := range t.y {
			y[i] = rate * v
		}
		y[len(t.y)] = rate * levelUnit(b.x, t.level)
		v := b.evaluate(g, d.m.prices(y), cores)
		if v <= low {
			break
		}
		low, best = v, rate
		copy(d.y, y)
	}
	copy(d.x, t.x)
	copy(d.fromX, d.x)
	copy(d.fromY, d.y)
	d.moved = true
	// Blocks away from what is wanted are few: the scale of their costs says
	// nothing of the scale of their prices.
	if g.level == 1 {
		d.weight = best * t.weight
	}
	return low
}
