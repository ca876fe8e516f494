package solve

import "math"

// relaxation is the linear programme over weekly sums whose prices feed the
// bounds: minimise cost·v, rows ≤ or = their right-hand side, columns bounded.
type relaxation struct {
	cost, low, high []float64
	rhs             []float64
	equal           []bool
	entries         []entry
	start, row      []int32 // by column
	value           []float64
	rowStart, col   []int32 // by row
	rowValue        []float64
	// rows that carry prices, −1 for none
	most, least, lead, useful, link, place, budget, ceiling, hires, held []int32
	idle                                                                 int32
	unit                                                                 []float64 // what a row was divided by
}

type entry struct {
	row, col int32
	value    float64
}

func (r *relaxation) column(low, high, cost float64) int32 {
	r.low, r.high, r.cost = append(r.low, low), append(r.high, high), append(r.cost, cost)
	return int32(len(r.cost) - 1)
}

// newRow adds a row whose coefficients are divided by unit.
func (r *relaxation) newRow(rhs float64, equal bool, unit float64) int32 {
	r.rhs, r.equal, r.unit = append(r.rhs, rhs/unit), append(r.equal, equal), append(r.unit, unit)
	return int32(len(r.rhs) - 1)
}

func (r *relaxation) put(row, col int32, v float64) {
	if row >= 0 && v != 0 {
		r.entries = append(r.entries, entry{row, col, v / r.unit[row]})
	}
}

// newRelaxation builds the programme of a goal. Clients, facilities and pairs
// that b proved in or out are fixed.
func newRelaxation(b *bounder, g goal, link bool) *relaxation {
	r := &relaxation{idle: -1}
	x := b.x
	levels := make([][]entry, Levels) // column and coefficient of each level; row unused
	r.facilityRows(b, levels)
	r.limitRows(x, g)
	for i := range x.p.Clients {
		if c := &x.p.Clients[i]; !c.Barred && !b.out[i] && (c.Signed || x.alive(i)) {
			r.clientColumns(b, i, levels, link)
		}
	}
	for k := range g.level + 1 {
		for _, e := range levels[k] {
			if k == g.level {
				r.cost[e.col] += e.value
			} else {
				r.put(r.held[k], e.col, e.value)
			}
		}
	}
	r.sort()
	return r
}

// facilityRows adds the columns of facilities (open, useful blocks) and their rows.
func (r *relaxation) facilityRows(b *bounder, levels [][]entry) {
	x := b.x
	for range x.p.Places {
		r.place = append(r.place, -1)
	}
	for g := range x.p.Groups {
		l := &x.p.Groups[g]
		r.budget, r.ceiling, r.hires = append(r.budget, -1), append(r.ceiling, -1), append(r.hires, -1)
		if l.Budget < NoLimit {
			r.budget[g] = r.newRow(float64(l.Budget), false, x.moneyUnit())
		}
		if l.Ceiling < NoBlocks {
			r.ceiling[g] = r.newRow(float64(l.Ceiling), false, 1)
		}
		if l.Newcomers < NoBlocks {
			r.hires[g] = r.newRow(float64(l.Newcomers), false, 1)
		}
	}
	for a := range x.fac {
		r.most, r.least, r.lead, r.useful = append(r.most, -1), append(r.least, -1), append(r.lead, -1), append(r.useful, -1)
		if f := &x.fac[a]; f.Most > 0 && !b.shut[a] {
			r.facilityRow(b, a, levels)
		}
	}
}

func (r *relaxation) facilityRow(b *bounder, a int, levels [][]entry) {
	f := &b.x.fac[a]
	low := 0.0
	if f.Must || b.forced[a] {
		low = 1
	}
	y := r.column(low, 1, 0)
	r.most[a], r.least[a] = r.newRow(0, false, 1), r.newRow(0, false, 1)
	r.put(r.most[a], y, -float64(f.Most))
	r.put(r.least[a], y, float64(f.Least))
	if f.LeadPer > 0 {
		r.lead[a] = r.newRow(0, false, float64(f.LeadPer))
	}
	if f.Fixed != 0 {
		r.put(r.budget[b.x.group[a]], y, float64(f.Fixed))
		levels[4] = append(levels[4], entry{0, y, float64(f.Fixed)})
	}
	if n := min(f.Need, f.Most); f.Worth > 0 && n > 0 {
		u := r.column(0, float64(n), 0)
		r.useful[a] = r.newRow(0, false, 1)
		r.put(r.useful[a], u, 1)
		open := r.newRow(0, false, 1)
		r.put(open, u, 1)
		r.put(open, y, -float64(n))
		levels[3] = append(levels[3], entry{0, u, -float64(f.Worth)})
	}
	if s := f.Place; r.place[s] < 0 && roomOf(b.x, s) < 1<<30 {
		r.place[s] = r.newRow(float64(roomOf(b.x, s)), false, 1)
	}
}

// limitRows adds the rows of earlier levels.
func (r *relaxation) limitRows(x *index, g goal) {
	for k := range g.level {
		r.held = append(r.held, r.newRow(g.held[k], false, x.levelUnit(k)))
	}
	for i := range x.p.Clients {
		if x.p.Clients[i].Signed {
			r.idle = r.newRow(float64(g.idle), false, 1)
			return
		}
	}
}

// clientColumns adds what client i may take, and how it counts.
func (r *relaxation) clientColumns(b *bounder, i int, levels [][]entry, link bool) {
	x, c := b.x, &b.x.p.Clients[i]
	total := int32(-1)
	if c.Signed {
		total = r.newRow(float64(c.Want), true, 1)
		r.signedColumn(x, i, total, levels)
	} else {
		total = r.newRow(0, true, 1)
		r.hourColumns(b, i, total, levels)
	}
	for k := x.off[i]; k < x.off[i+1]; k++ {
		if q := &x.pairs[k]; !b.dead[k] && !b.shut[q.fac] {
			v := r.column(0, float64(q.u), 0)
			r.put(total, v, 1)
			r.pairColumn(x, k, v, levels, link)
		}
	}
}

func (r *relaxation) pairColumn(x *index, k int, v int32, levels [][]entry, link bool) {
	q := &x.pairs[k]
	f, g := &x.fac[q.fac], x.group[q.fac]
	r.put(r.most[q.fac], v, 1)
	r.put(r.least[q.fac], v, -1)
	r.put(r.useful[q.fac], v, -1)
	if f.LeadPer > 0 {
		share := 1.0
		if q.lead {
			share -= float64(f.LeadPer)
		}
		r.put(r.lead[q.fac], v, share)
	}
	r.put(r.place[f.Place], v, 1)
	r.put(r.budget[g], v, float64(q.cost-x.p.Groups[g].Relief))
	levels[2] = append(levels[2], entry{0, v, float64(q.class)})
	levels[4] = append(levels[4], entry{0, v, float64(q.cost)})
	_ = link
}

func (r *relaxation) signedColumn(x *index, i int, total int32, levels [][]entry) {
	c := &x.p.Clients[i]
	v := r.column(0, float64(c.Want), 0)
	r.put(total, v, 1)
	r.put(r.idle, v, 1)
	r.put(r.budget[c.Group], v, float64(c.IdleCost-x.p.Groups[c.Group].Relief))
	one := r.column(1, 1, 0)
	r.put(r.ceiling[c.Group], one, float64(c.Want))
	levels[0] = append(levels[0], entry{0, one, -float64(c.Weight)})
	levels[4] = append(levels[4], entry{0, v, float64(c.IdleCost)})
}

func (r *relaxation) hourColumns(b *bounder, i int, total int32, levels [][]entry) {
	x, c := b.x, &b.x.p.Clients[i]
	one := int32(-1)
	if c.Most > c.Least || c.Must || b.in[i] {
		one = r.newRow(1, c.Must || b.in[i], 1)
	}
	g := x.group[x.pairs[x.off[i]].fac]
	for k := x.off[i]; k < x.off[i+1]; k++ {
		if x.group[x.pairs[k].fac] != g {
			g = -1
			break
		}
	}
	for h := c.Least; h <= c.Most; h++ {
		v := r.column(0, 1, 0)
		r.put(total, v, -float64(h))
		r.put(one, v, 1)
		levels[0] = append(levels[0], entry{0, v, -float64(c.Weight)})
		if h != c.Want {
			levels[1] = append(levels[1], entry{0, v, float64(abs(int64(h - c.Want)))})
		}
		if g >= 0 {
			r.put(r.hires[g], v, 1)
			r.put(r.ceiling[g], v, float64(h))
		}
	}
}

// moneyUnit makes money rows comparable with rows of blocks.
func (x *index) moneyUnit() float64 {
	unit := 1.0
	for k := range x.pairs {
		unit = max(unit, math.Abs(float64(x.pairs[k].cost)))
	}
	return unit
}

// levelUnit makes the row of an earlier level comparable with rows of blocks.
func (x *index) levelUnit(level int) float64 {
	switch level {
	case 0:
		return 10
	case 2:
		return 3
	case 3:
		return 3
	case 4:
		return x.moneyUnit()
	}
	return 1
}

// sort lists the entries by column and by row.
func (r *relaxation) sort() {
	r.start, r.row, r.value = compress(r.entries, len(r.cost), func(e entry) (int32, int32) { return e.col, e.row })
	r.rowStart, r.col, r.rowValue = compress(r.entries, len(r.rhs), func(e entry) (int32, int32) { return e.row, e.col })
	r.entries = nil
}

func compress(list []entry, n int, split func(entry) (by, other int32)) (start, other []int32, value []float64) {
	start = make([]int32, n+1)
	for _, e := range list {
		by, _ := split(e)
		start[by+1]++
	}
	for k := range n {
		start[k+1] += start[k]
	}
	other, value = make([]int32, len(list)), make([]float64, len(list))
	next := append([]int32(nil), start...)
	for _, e := range list {
		by, o := split(e)
		other[next[by]], value[next[by]] = o, e.value
		next[by]++
	}
	return start, other, value
}

// prices reads the multipliers off dual values, one per row.
func (r *relaxation) prices(x *index, dual []float64, g goal) *prices {
	p := newPrices(x)
	read := func(row int32) float64 {
		if row < 0 {
			return 0
		}
		return max(0, dual[row]) / r.unit[row]
	}
	for a := range x.fac {
		p.most[a], p.least[a], p.lead[a], p.useful[a] = read(r.most[a]), read(r.least[a]), read(r.lead[a]), read(r.useful[a])
	}
	for s := range x.p.Places {
		p.place[s] = read(r.place[s])
	}
	for n := range x.p.Groups {
		p.budget[n], p.ceiling[n], p.hires[n] = read(r.budget[n]), read(r.ceiling[n]), read(r.hires[n])
	}
	for k := range g.level {
		p.reached[k] = read(r.held[k])
	}
	p.idle = read(r.idle)
	return p
}
