package bound

import "fabrique/solve"

// jobTable finds the cheapest job of one client under prices, by dynamic
// programming over its pairs, the number of facilities used and the blocks.
type jobTable struct {
	f [solve.MaxBlocks + 1][solve.MaxBlocks + 1]float64
}

const farAway = 1e18

// best returns what client i adds to a bound: the cheapest of all its jobs, or
// of none.
func (d *jobTable) best(b *bounder, i int) float64 {
	c := &b.x.P.Clients[i]
	switch {
	case c.Barred || b.out[i]:
		return 0
	case c.Signed:
		return d.signed(b, i)
	}
	v := d.served(b, i)
	if v > 0 && !c.Must && !b.in[i] {
		return 0
	}
	if v >= farAway/2 {
		return 0
	}
	return v
}

// served returns the cheapest job of unsigned client i; farAway when it has none.
func (d *jobTable) served(b *bounder, i int) float64 {
	c := &b.x.P.Clients[i]
	best := farAway
	for g := range b.x.P.Groups {
		if !d.fill(b, i, g) {
			continue
		}
		fixed := -b.c[0]*float64(c.Weight) + b.p.hires[g]
		for h := c.Least; h <= c.Most; h++ {
			e := fixed + b.c[1]*float64(c.Away(h))
			for n := 1; n <= d.most(b); n++ {
				best = min(best, d.f[n][h]+e)
			}
		}
	}
	return best
}

// signed returns the cheapest week of signed client i, idle blocks counted.
func (d *jobTable) signed(b *bounder, i int) float64 {
	c := &b.x.P.Clients[i]
	g := c.Group
	idle := b.p.idle + b.c[4]*float64(c.IdleCost) + b.p.budget[g]*float64(c.IdleCost-b.x.P.Groups[g].Relief)
	fixed := -b.c[0]*float64(c.Weight) + b.p.ceiling[g]*float64(c.Want)
	best := fixed + idle*float64(c.Want)
	for g := range b.x.P.Groups {
		if !d.fill(b, i, g) {
			continue
		}
		for h := 1; h <= c.Want; h++ {
			for n := 1; n <= d.most(b); n++ {
				best = min(best, fixed+d.f[n][h]+idle*float64(c.Want-h))
			}
		}
	}
	return best
}

func (d *jobTable) most(b *bounder) int { return min(b.x.P.Most, solve.MaxBlocks) }

// fill computes f[n][h]: the least price of h blocks from exactly n facilities of
// group g; it reports whether client i has any pair there.
func (d *jobTable) fill(b *bounder, i, g int) bool {
	c := &b.x.P.Clients[i]
	most := d.most(b)
	for n := 0; n <= most; n++ {
		for h := 0; h <= c.Most; h++ {
			d.f[n][h] = farAway
		}
	}
	d.f[0][0] = 0
	any := false
	for k := b.x.Off[i]; k < b.x.Off[i+1]; k++ {
		q := &b.x.Pairs[k]
		if b.dead[k] || b.shut[q.Fac] || b.x.Group[q.Fac] != g {
			continue
		}
		any = true
		d.add(most, c.Most, q.Most, b.rates[k], -b.p.team[q.Fac])
	}
	return any
}

// add lets the table use one more pair.
func (d *jobTable) add(most, hours, u int, rate, entry float64) {
	for n := most; n >= 1; n-- {
		from, to := &d.f[n-1], &d.f[n]
		for h := hours; h >= 1; h-- {
			best := to[h]
			for take := 1; take <= min(u, h); take++ {
				if v := from[h-take] + entry + rate*float64(take); v < best {
					best = v
				}
			}
			to[h] = best
		}
	}
}
