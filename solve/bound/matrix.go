package bound

import (
	"fabrique/solve"
	"fabrique/solve/prep"
)

// matrix is the relaxation over weekly sums with none of its entries written
// out: what a column meets follows from its client and its facility. Columns
// are the pairs, then the hours of each client (one idle column when it is
// signed), then each facility open, then its useful blocks.
type matrix struct {
	x                    *prep.Index
	level                int                   // of the goal: earlier ones are held by rows
	aims                 [solve.Levels]float64 // what one unit of each level costs
	links                bool
	hour                 []int32 // first column of the hours of each client, and one more
	open, useful         int     // first columns of facilities
	row                  rowStarts
	arms                 []arm
	only                 []int32 // group of each client that has one only, −1 for others
	unit                 float64 // of money
	cost, low, high, rhs []float64
	equal                []bool
	here                 []bool // rows that hold something
}

// arm is what a pair meets.
type arm struct {
	at          int32   // twice its facility, one more for leaders
	class, cost float32 // cost in units of money
}

// rowStarts are the first rows of each sort.
type rowStarts struct {
	total, one                          int // of each client
	most, least, lead, useful, open     int // of each facility
	place, budget, ceiling, hires, idle int
	held, link                          int // link: of each pair, within what its open facility lets it take
}

// newMatrix writes the relaxation of a goal; links tie each pair to its open
// facility: a tighter relaxation, and a slower descent.
func newMatrix(b *bounder, g Goal, links bool) *matrix {
	x := b.x
	m := &matrix{x: x, level: g.level, links: links, unit: moneyUnit(x), arms: make([]arm, len(x.Pairs)), only: make([]int32, len(x.P.Clients))}
	m.aims[g.level] = 1
	if g.blend != nil {
		m.aims = *g.blend
	}
	m.layOut(b)
	for k := range x.Pairs {
		q := &x.Pairs[k]
		m.arms[k] = arm{at: 2 * q.Fac, class: float32(q.Class), cost: float32(float64(q.Cost) / m.unit)}
		if q.Lead {
			m.arms[k].at++
		}
	}
	for i := range x.P.Clients {
		m.client(b, i)
	}
	for a := range x.Fac {
		if x.Fac[a].Most > 0 && !b.shut[a] {
			m.facility(b, a)
		}
	}
	m.limits(g)
	return m
}

// layOut gives every row and column its number.
func (m *matrix) layOut(b *bounder) {
	x := m.x
	nc, na, ng := len(x.P.Clients), len(x.Fac), len(x.P.Groups)
	at := len(x.Pairs)
	for i := range x.P.Clients {
		m.hour = append(m.hour, int32(at))
		switch c := &x.P.Clients[i]; {
		case c.Barred || b.out[i] || (!c.Signed && !x.Alive(i)):
		case c.Signed:
			at++
		default:
			at += c.Most - c.Least + 1
		}
	}
	m.hour = append(m.hour, int32(at))
	m.open, m.useful = at, at+na
	next := 0
	take := func(n int) int {
		next += n
		return next - n
	}
	m.row = rowStarts{total: take(nc), one: take(nc), most: take(na), least: take(na), lead: take(na), useful: take(na), open: take(na),
		place: take(len(x.P.Places)), budget: take(ng), ceiling: take(ng), hires: take(ng), idle: take(1), link: take(len(x.Pairs)), held: take(m.level)}
	n := at + 2*na
	m.cost, m.low, m.high = make([]float64, n), make([]float64, n), make([]float64, n)
	m.rhs, m.equal, m.here = make([]float64, next), make([]bool, next), make([]bool, next)
}

// limit makes a row hold.
func (m *matrix) limit(row int, rhs float64, equal bool) {
	m.rhs[row], m.equal[row], m.here[row] = rhs, equal, true
}

// client sets the columns of client i and the rows of its own.
func (m *matrix) client(b *bounder, i int) {
	x, c := m.x, &m.x.P.Clients[i]
	m.only[i] = onlyGroup(x, i)
	first, end := int(m.hour[i]), int(m.hour[i+1])
	if first == end {
		return
	}
	for k := x.Off[i]; k < x.Off[i+1]; k++ {
		if q := &x.Pairs[k]; !b.dead[k] && !b.shut[q.Fac] {
			m.high[k] = float64(q.Most)
			if m.links {
				m.limit(m.row.link+k, 0, false)
			}
			m.count(k, 2, float64(q.Class))
			m.count(k, 4, float64(q.Cost))
		}
	}
	if c.Signed {
		m.high[first] = float64(c.Want)
		m.count(first, 4, float64(c.IdleCost))
		m.limit(m.row.total+i, float64(c.Want), true)
		return
	}
	m.limit(m.row.total+i, 0, true)
	if must := c.Must || b.in[i]; must || c.Most > c.Least {
		m.limit(m.row.one+i, 1, must)
	}
	for k := first; k < end; k++ {
		m.high[k] = 1
		m.count(k, 0, -float64(c.Weight))
		m.count(k, 1, float64(c.Away(c.Least+k-first)))
	}
}

// onlyGroup returns the group of all pairs of client i, or −1.
func onlyGroup(x *prep.Index, i int) int32 {
	if !x.Alive(i) {
		return -1
	}
	g := x.Group[x.Pairs[x.Off[i]].Fac]
	for k := x.Off[i] + 1; k < x.Off[i+1]; k++ {
		if x.Group[x.Pairs[k].Fac] != g {
			return -1
		}
	}
	return int32(g)
}

// count lets a column cost what it counts for a level.
func (m *matrix) count(col, level int, v float64) {
	m.cost[col] += m.aims[level] * v
}

// facility sets the columns and rows of facility a.
func (m *matrix) facility(b *bounder, a int) {
	f := &m.x.Fac[a]
	if f.Must || b.forced[a] {
		m.low[m.open+a] = 1
	}
	m.high[m.open+a] = 1
	m.count(m.open+a, 4, float64(f.Fixed))
	m.limit(m.row.most+a, 0, false)
	m.limit(m.row.least+a, 0, false)
	if f.LeadPer > 0 {
		m.limit(m.row.lead+a, 0, false)
	}
	if n := min(f.Need, f.Most); f.Worth > 0 && n > 0 {
		m.high[m.useful+a] = float64(n)
		m.count(m.useful+a, 3, -float64(f.Worth))
		m.limit(m.row.useful+a, 0, false)
		m.limit(m.row.open+a, 0, false)
	}
}

// limits sets the rows of places, groups, idle blocks and earlier levels.
func (m *matrix) limits(g Goal) {
	x := m.x
	for s := range x.P.Places {
		if room := x.Room(s); room < 1<<30 {
			m.limit(m.row.place+s, float64(room), false)
		}
	}
	weight, paid, signed := 0.0, make([]int, len(x.P.Groups)), false
	for i := range x.P.Clients {
		if c := &x.P.Clients[i]; c.Signed && m.hour[i+1] > m.hour[i] {
			weight, signed = weight+float64(c.Weight), true
			paid[c.Group] += c.Want
		}
	}
	for n := range x.P.Groups {
		l := &x.P.Groups[n]
		if l.Budget < solve.NoLimit {
			m.limit(m.row.budget+n, float64(l.Budget)/m.unit, false)
		}
		if l.Ceiling < solve.NoBlocks {
			m.limit(m.row.ceiling+n, float64(l.Ceiling-paid[n]), false)
		}
		if l.Newcomers < solve.NoBlocks {
			m.limit(m.row.hires+n, float64(l.Newcomers), false)
		}
	}
	if signed {
		m.limit(m.row.idle, float64(g.idle), false)
	}
	for k := range g.level {
		held := g.held[k]
		if k == 0 {
			held += weight
		}
		m.limit(m.row.held+k, held/levelUnit(x, k), false)
	}
}

// prices reads multipliers off the values of rows.
func (m *matrix) prices(y []float64) *prices {
	p := newPrices(m.x)
	read := func(row int, unit float64) float64 { return max(0, y[row]) / unit }
	for a := range m.x.Fac {
		p.most[a], p.least[a], p.useful[a] = read(m.row.most+a, 1), read(m.row.least+a, 1), read(m.row.useful+a, 1)
		p.lead[a] = read(m.row.lead+a, float64(max(1, m.x.Fac[a].LeadPer)))
	}
	for k := range p.link {
		p.link[k] = read(m.row.link+k, 1)
	}
	for s := range m.x.P.Places {
		p.place[s] = read(m.row.place+s, 1)
	}
	for g := range m.x.P.Groups {
		p.budget[g], p.ceiling[g], p.hires[g] = read(m.row.budget+g, m.unit), read(m.row.ceiling+g, 1), read(m.row.hires+g, 1)
	}
	for k := range m.level {
		p.reached[k] = read(m.row.held+k, levelUnit(m.x, k))
	}
	p.idle = read(m.row.idle, 1)
	return p
}
