package facility

// dual evaluates the relaxation in which demands are priced instead of imposed: each open facility serves what
// pays best within its capacity, and the open set must hold the total demand. Its value is a lower bound on the
// problem for any prices.
type dual struct {
	model  *model
	cover  *cover
	offers [][]offer // by facility: what it serves when open, best first up to the marginal one
	full   []int     // by facility: how many offers are served whole
	part   []float64 // by facility: the part of the next offer that is served
	gain   []float64 // by facility: fixed cost plus the reduced cost of what it serves
	open   []bool    // the open set of the relaxation
	missed []float64 // by customer: 1 minus the served part
	near   nearby
	work   int64 // prices looked at
}

// offer is the reduced cost of one unit for a customer.
type offer struct {
	reduced  float64
	customer int32
}

func newDual(s *model) *dual {
	m := s.facilities()
	return &dual{
		model: s, cover: newCover(s), offers: make([][]offer, m), full: make([]int, m), part: make([]float64, m),
		gain: make([]float64, m), open: make([]bool, m), missed: make([]float64, s.customers()),
		near: newNearby(s),
	}
}

// value returns the bound at prices mu, per unit, under the decisions. It stores gain, open and missed.
func (d *dual) value(mu []float64, decided []int8) float64 {
	total := d.price(mu, decided) + d.cover.solve(d.gain, decided, d.open)
	for j := range d.missed {
		d.missed[j] = 1
	}
	for i, is := range d.open {
		if !is {
			continue
		}
		for _, o := range d.offers[i][:d.full[i]] {
			d.missed[o.customer]--
		}
		if d.part[i] > 0 {
			d.missed[d.offers[i][d.full[i]].customer] -= d.part[i]
		}
	}
	return total
}

// price stores the gain of every facility that is not closed, and returns what the customers pay in all.
func (d *dual) price(mu []float64, decided []int8) float64 {
	s := d.model
	d.near.follow(mu)
	for i := range d.gain {
		if decided[i] != closed {
			d.gain[i] = s.fixed[i] + d.serve(i, mu)
		}
	}
	total := 0.0
	for j, w := range s.weight {
		total += w * mu[j]
	}
	return total
}

// serve fills facility i with the offers of negative reduced cost that use its capacity best.
func (d *dual) serve(i int, mu []float64) float64 {
	s := d.model
	offers := d.offers[i][:0]
	near := d.near.list(i)
	load, weighty := 0.0, int32(s.weighty)
	for _, o := range near {
		if r := o.reduced - mu[o.customer]; r < 0 {
			offers = append(offers, offer{r, o.customer})
			if o.customer < weighty {
				load += s.weight[o.customer]
			}
		}
	}
	d.work += int64(len(near))
	d.offers[i], d.full[i], d.part[i] = offers, len(offers), 0
	if load > s.size[i] {
		d.fill(i)
	}
	value := 0.0
	for _, o := range offers[:d.full[i]] {
		value += o.reduced * s.weight[o.customer]
	}
	if d.part[i] > 0 {
		o := offers[d.full[i]]
		value += o.reduced * s.weight[o.customer] * d.part[i]
	}
	return value
}

// fill reorders the offers of facility i so that those which fit come first, then the marginal one. Customers
// without demand use no capacity and always fit.
func (d *dual) fill(i int) {
	s, offers := d.model, d.offers[i]
	low, high := 0, len(offers)
	for k := high - 1; k >= low && int(offers[k].customer) >= s.weighty; {
		offers[low], offers[k] = offers[k], offers[low]
		low++
	}
	room := s.size[i]
	for high-low > 1 {
		middle, load := low+partition(offers[low:high]), 0.0
		for _, o := range offers[low:middle] {
			load += s.weight[o.customer]
		}
		if load <= room {
			room -= load
			low = middle
		} else {
			high = middle
		}
	}
	d.full[i], d.part[i] = low, room/s.weight[offers[low].customer]
	if d.part[i] >= 1 {
		d.full[i], d.part[i] = low+1, 0
	}
}

// partition reorders two offers or more around the median of three, and returns how many are on the left:
// at least one and not all, none dearer than any on the right.
func partition(offers []offer) int {
	last := len(offers) - 1
	a, b, c := offers[0].reduced, offers[last/2].reduced, offers[last].reduced
	pivot := max(min(a, b), min(max(a, b), c))
	i, j := -1, last+1
	for {
		for i++; offers[i].reduced < pivot; i++ {
		}
		for j--; offers[j].reduced > pivot; j-- {
		}
		if i >= j {
			return min(max(j+1, 1), last)
		}
		offers[i], offers[j] = offers[j], offers[i]
	}
}
