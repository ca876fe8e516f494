package facility

import "math"

// ascent raises the bound of the relaxation by the volume algorithm: prices move from the best known ones along
// an average of the missed parts of past relaxed solutions, and the same average of their open sets tells how
// much each facility is wanted.
type ascent struct {
	dual    *dual
	mu      []float64 // best prices: those of bound
	bound   float64
	trial   []float64 // prices under trial
	missed  []float64 // average of the missed parts
	wanted  []float64 // average of the open sets, by facility, 0 to 1
	factor  float64   // of the step length
	blend   float64   // largest weight of the newest solution in the averages
	idle    int       // trials since the last better bound
	checked float64   // bound when blend was last reviewed
}

func newAscent(d *dual) *ascent {
	s := d.model
	return &ascent{
		dual: d, mu: make([]float64, s.customers()), trial: make([]float64, s.customers()),
		missed: make([]float64, s.customers()), wanted: make([]float64, s.facilities()),
	}
}

// Steps and weights of the volume algorithm, measured on instances of all sizes.
const (
	firstFactor  = 0.5
	firstBlend   = 0.1
	nodeBlend    = 0.4
	patience     = 3
	reviewPeriod = 40
)

// begin evaluates the bound at prices mu under the decisions and starts new averages, in which the newest solution
// weighs blend at most.
func (a *ascent) begin(mu []float64, decided []int8, blend float64) {
	copy(a.mu, mu)
	a.bound = a.dual.value(a.mu, decided)
	copy(a.missed, a.dual.missed)
	for i, is := range a.dual.open {
		a.wanted[i] = indicator(is)
	}
	a.factor, a.blend, a.idle, a.checked = firstFactor, blend, 0, a.bound
}

func indicator(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// step makes one trial towards a bound of target, and reports whether the bound rose. It does nothing when the
// average solution misses nothing: the bound is then the best possible.
func (a *ascent) step(target float64, decided []int8) bool {
	norm := a.dot(a.missed, a.missed)
	if norm < 1e-18 {
		return false
	}
	length := a.factor * math.Max(target-a.bound, 1e-7*math.Abs(target)) / norm
	for j := range a.trial {
		a.trial[j] = a.mu[j] + length*a.missed[j]
	}
	bound := a.dual.value(a.trial, decided)
	forward := a.dot(a.missed, a.dual.missed) > 0
	a.average()
	if bound <= a.bound {
		a.idle++
		if a.idle >= patience {
			a.factor, a.idle = math.Max(a.factor*0.66, 1e-4), 0
		}
		return false
	}
	a.mu, a.trial, a.bound, a.idle = a.trial, a.mu, bound, 0
	if forward {
		a.factor = math.Min(a.factor*1.1, 2)
	}
	return true
}

// review halves the weight of new solutions when the bound has hardly moved since the last review.
func (a *ascent) review() {
	if a.bound-a.checked < 1e-4*math.Abs(a.bound) && a.blend > 1e-3 {
		a.blend *= 0.7
	}
	a.checked = a.bound
}

// average blends the newest relaxed solution into the averages, with the weight that makes the missed parts
// smallest.
func (a *ascent) average() {
	old := a.dot(a.missed, a.missed)
	cross := a.dot(a.missed, a.dual.missed)
	fresh := a.dot(a.dual.missed, a.dual.missed)
	alpha := a.blend
	if spread := old - 2*cross + fresh; spread > 0 {
		alpha = math.Min(a.blend, math.Max(a.blend/10, (old-cross)/spread))
	}
	for j, x := range a.dual.missed {
		a.missed[j] += alpha * (x - a.missed[j])
	}
	for i, is := range a.dual.open {
		a.wanted[i] += alpha * (indicator(is) - a.wanted[i])
	}
}

// dot is the product of two vectors of missed parts, each customer counting as its weight.
func (a *ascent) dot(x, y []float64) float64 {
	total := 0.0
	for j, w := range a.dual.model.weight {
		total += w * x[j] * y[j]
	}
	return total
}
