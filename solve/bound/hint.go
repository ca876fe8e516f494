package bound

import (
	"fabrique/solve/linear"
	"fabrique/solve/prep"
)

// Hint is what the relaxation of level 1 says of a good plan. The larger the
// problem, the more of it is settled: open or not, served or not.
type Hint struct {
	Open   []float64 // of each facility: how far it is open, 0 to 1
	Lead   []float64 // of each facility: what supervision is worth, in units of level 1
	Money  []float64 // of each group: what money is worth, in units of level 1; nil when not known
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

// hint reads a hint off the solution at hand, whose prices are p.
func (r *relaxation) hint(x *prep.Index, p *prices) *Hint {
	at := r.lp.X()
	h := &Hint{Open: make([]float64, len(x.Fac)), Lead: p.lead, Served: make([]float64, len(x.P.Clients))}
	for a, c := range r.open {
		if c != linear.NoCol {
			h.Open[a] = at[c]
		}
	}
	for i, c := range r.hours {
		if client := &x.P.Clients[i]; c != linear.NoCol && !client.Signed {
			for n := range client.Most - client.Least + 1 {
				h.Served[i] += at[c+linear.Col(n)]
			}
		}
	}
	return h
}
