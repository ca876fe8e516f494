package bound

import "fabrique/solve/prep"

// Hint is what the relaxation of level 1 says of a good plan. In large problems
// nearly all of it is settled: open or not, served or not.
type Hint struct {
	Open   []float64 // of each facility: how far it is open, 0 to 1
	Lead   []float64 // of each facility: what supervision is worth, in units of level 1
	Served []float64 // of each client: how far it is served, 0 to 1
}

// hint reads a hint off where the descent stands.
func (d *descent) hint(x *prep.Index) *Hint {
	v, y := d.x, d.y
	if d.meanIsBetter() {
		v, y = d.meanX, d.meanY
	}
	h := &Hint{Open: make([]float64, len(x.Fac)), Lead: d.m.prices(y).lead, Served: make([]float64, len(x.P.Clients))}
	copy(h.Open, v[d.m.open:])
	for i := range h.Served {
		for k := d.m.hour[i]; k < d.m.hour[i+1]; k++ {
			h.Served[i] += v[k]
		}
	}
	return h
}
