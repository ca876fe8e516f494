package bound

import "fabrique/solve/parallel"

// parts is into how many parts of about as many pairs the clients are divided for
// a step, whatever the cores: sums do not depend on who makes them.
const parts = 8

// part is some clients, and what they give to the rows of others in a step.
type part struct {
	from, to int
	sums     *sums
	link     []float64 // of each facility: the values of its pairs' ties, times what they may take
}

func newParts(m *matrix) []part {
	list := make([]part, parts)
	i := 0
	for n := range list {
		p := part{from: i, sums: newSums(m), link: make([]float64, len(m.x.Fac))}
		for i < len(m.x.P.Clients) && m.x.Off[i]*parts < (n+1)*len(m.x.Pairs) {
			i++
		}
		p.to = i
		list[n] = p
	}
	list[parts-1].to = len(m.x.P.Clients)
	return list
}

// stepSize is the length of a step, as a part of what surely converges.
const stepSize = 0.95

// step moves columns, then rows. Each pair, client and facility is seen once.
func (d *descent) step() {
	m := d.m
	d.tau, d.sigma = stepSize/d.weight, stepSize*d.weight
	if d.moved {
		d.relink()
	}
	m.slopesOf(d.y, &d.slopes)
	for a := range m.x.Fac {
		d.move(m.open+a, m.openSlope(a, d.y)-d.link[a])
		d.move(m.useful+a, m.usefulSlope(a, d.y))
	}
	parallel.Items(d.cores, len(d.parts), func(n int) {
		p := &d.parts[n]
		p.sums.reset()
		clear(p.link)
		for i := p.from; i < p.to; i++ {
			d.stepClient(i, p)
		}
	})
	clear(d.link)
	d.sums.reset()
	for _, p := range d.parts {
		d.sums.add(p.sums)
		for a, v := range p.link {
			d.link[a] += v
		}
	}
	m.gather(d.over, d.rows, d.sums)
	for i := m.row.most; i < m.row.link; i++ {
		d.climb(i, d.rows[i])
	}
	for i := m.row.held; i < len(d.y); i++ {
		d.climb(i, d.rows[i])
	}
}

// move takes one step down a slope of column k, and leaves in d.over the point as
// far beyond.
func (d *descent) move(k int, slope float64) {
	v := min(max(d.x[k]-d.tau*d.colStep[k]*slope, d.m.low[k]), d.m.high[k])
	d.over[k] = 2*v - d.x[k]
	d.x[k] = v
	d.sumX[k] += v
}

// climb takes one step up for row i, whose columns sum up to v.
func (d *descent) climb(i int, v float64) {
	y := d.y[i] + d.sigma*d.rowStep[i]*(v-d.m.rhs[i])
	if !d.m.equal[i] && y < 0 {
		y = 0
	}
	d.y[i] = y
	d.sumY[i] += y
}

// stepClient moves the columns and rows of client i.
func (d *descent) stepClient(i int, p *part) {
	m := d.m
	if m.hour[i] == m.hour[i+1] {
		return
	}
	total := d.stepPairs(m.x.Off[i], m.x.Off[i+1], d.y[m.row.total+i], p)
	least := m.x.P.Clients[i].Least
	for k := m.hour[i]; k < m.hour[i+1]; k++ {
		d.move(int(k), m.hourSlope(i, least+int(k-m.hour[i]), d.y, &d.slopes))
	}
	given, one := m.pushHours(i, d.over, p.sums)
	d.climb(m.row.total+i, total+given)
	d.climb(m.row.one+i, one)
}

// stepPairs moves the columns of some pairs of one client, whose own row has the
// value own, and the rows that tie them to their facilities; it returns their sum.
func (d *descent) stepPairs(from, to int, own float64, p *part) (total float64) {
	m, t, s, n := d.m, &d.slopes, p.sums, to-from
	arms, high, x, sumX, step := m.arms[from:to], m.high[from:][:n], d.x[from:][:n], d.sumX[from:][:n], d.colStep[from:][:n]
	at := m.row.link + from
	link, sumY, tie := d.y[at:][:n], d.sumY[at:][:n], d.rowStep[at:][:n]
	open := d.over[m.open:]
	for k, q := range arms {
		y, most := link[k], high[k]
		slope := own + y + t.rate[q.at] + t.money[q.at]*float64(q.cost) + t.class*float64(q.class)
		v := min(max(x[k]-d.tau*step[k]*slope, 0), most)
		b := 2*v - x[k]
		x[k] = v
		sumX[k] += v
		if m.links {
			y = max(0, y+d.sigma*tie[k]*(b-most*open[q.at/2]))
			link[k] = y
			sumY[k] += y
			p.link[q.at/2] += y * most
		}
		if b != 0 {
			total += b
			s.blocks[q.at] += b
			s.money[q.at] += b * float64(q.cost)
			s.class += b * float64(q.class)
		}
	}
	return total
}

// relink sums up the values of ties anew, after rows were moved by something else
// than a step.
func (d *descent) relink() {
	clear(d.link)
	for k, q := range d.m.arms {
		d.link[q.at/2] += d.y[d.m.row.link+k] * d.m.high[k]
	}
	d.moved = false
}
