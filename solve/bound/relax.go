package bound

import (
	"math"
	"slices"

	"fabrique/solve"
	"fabrique/solve/linear"
	"fabrique/solve/prep"
)

// relaxation is the linear programme over weekly sums whose prices feed the
// bounds. Rows are divided by units that make them comparable.
type relaxation struct {
	m      *linear.Model
	lp     *linear.LP
	open   []linear.Col // of each facility, −1 for none
	gain   []linear.Col // useful blocks of each facility, −1 for none
	blocks []linear.Col // of each pair, −1 for none
	hours  []linear.Col // of each client: the first of Least, Least+1, …, or its idle blocks; −1 for none
	levels [solve.Levels][]linear.Term
	// rows that carry prices, −1 for none
	most, least, lead, useful, place, budget, ceiling, hires []linear.Row
	link                                                     map[int]linear.Row
	held                                                     []linear.Row
	idle                                                     linear.Row
	missed                                                   [2]linear.Col // by how much a guide misses what is hoped for
	idles                                                    []linear.Term
	rows                                                     []pending
}

// pending is a row not yet given to the model.
type pending struct {
	rhs   float64
	equal bool
	unit  float64
	terms []linear.Term
}

const noRow = linear.Row(-1)

// newRow begins a row whose coefficients are divided by unit.
func (r *relaxation) newRow(rhs float64, equal bool, unit float64) linear.Row {
	r.rows = append(r.rows, pending{rhs / unit, equal, unit, nil})
	return linear.Row(len(r.rows) - 1)
}

func (r *relaxation) put(row linear.Row, col linear.Col, v float64) {
	if row >= 0 && v != 0 {
		p := &r.rows[row]
		p.terms = append(p.terms, linear.Term{Col: col, Coef: v / p.unit})
	}
}

func (r *relaxation) column(low, high float64) linear.Col {
	return r.m.Column("", low, high, true)
}

// newRelaxation builds the programme; what b proved in or out is fixed.
func newRelaxation(b *bounder) *relaxation {
	x := b.x
	r := &relaxation{m: linear.NewModel(), idle: noRow, link: map[int]linear.Row{}, blocks: make([]linear.Col, len(x.Pairs))}
	for k := range r.blocks {
		r.blocks[k] = linear.NoCol
	}
	for range x.P.Clients {
		r.hours = append(r.hours, linear.NoCol)
	}
	r.limitRows(b)
	for a := range x.Fac {
		r.most, r.least, r.lead, r.useful, r.open = append(r.most, noRow), append(r.least, noRow), append(r.lead, noRow), append(r.useful, noRow), append(r.open, linear.NoCol)
		r.gain = append(r.gain, linear.NoCol)
		if f := &x.Fac[a]; f.Most > 0 && !b.shut[a] {
			r.facilityRow(b, a)
		}
	}
	for i := range x.P.Clients {
		if c := &x.P.Clients[i]; !c.Barred && !b.out[i] && (c.Signed || x.Alive(i)) {
			r.client(b, i)
		}
	}
	for n, p := range r.rows {
		sense := linear.AtMost
		if p.equal {
			sense = linear.Equal
		}
		r.m.Row("", sense, p.rhs, p.terms...)
		r.rows[n].terms = nil
	}
	return r
}

// limitRows begins the rows of places and groups.
func (r *relaxation) limitRows(b *bounder) {
	x := b.x
	for s := range x.P.Places {
		r.place = append(r.place, noRow)
		if room := x.Room(s); room < 1<<30 {
			r.place[s] = r.newRow(float64(room), false, 1)
		}
	}
	for g := range x.P.Groups {
		l := &x.P.Groups[g]
		r.budget, r.ceiling, r.hires = append(r.budget, noRow), append(r.ceiling, noRow), append(r.hires, noRow)
		if l.Budget < solve.NoLimit {
			r.budget[g] = r.newRow(float64(l.Budget), false, moneyUnit(x))
		}
		if l.Ceiling < solve.NoBlocks {
			r.ceiling[g] = r.newRow(float64(l.Ceiling), false, 1)
		}
		if l.Newcomers < solve.NoBlocks {
			r.hires[g] = r.newRow(float64(l.Newcomers), false, 1)
		}
	}
}

// facilityRow adds the columns of facility a (open, useful blocks) and its rows.
func (r *relaxation) facilityRow(b *bounder, a int) {
	f := &b.x.Fac[a]
	low := 0.0
	if f.Must || b.forced[a] {
		low = 1
	}
	y := r.column(low, 1)
	r.most[a], r.least[a], r.open[a] = r.newRow(0, false, 1), r.newRow(0, false, 1), y
	r.put(r.most[a], y, -float64(f.Most))
	r.put(r.least[a], y, float64(f.Least))
	if f.LeadPer > 0 {
		r.lead[a] = r.newRow(0, false, float64(f.LeadPer))
	}
	if f.Fixed != 0 {
		r.put(r.budget[b.x.Group[a]], y, float64(f.Fixed))
		r.count(4, y, float64(f.Fixed))
	}
	if n := min(f.Need, f.Most); f.Worth > 0 && n > 0 {
		u := r.column(0, float64(n))
		r.gain[a] = u
		r.useful[a] = r.newRow(0, false, 1)
		r.put(r.useful[a], u, 1)
		open := r.newRow(0, false, 1)
		r.put(open, u, 1)
		r.put(open, y, -float64(n))
		r.count(3, u, -float64(f.Worth))
	}
}

// count lets a column count for a level.
func (r *relaxation) count(level int, col linear.Col, v float64) {
	r.levels[level] = append(r.levels[level], linear.Term{Col: col, Coef: v})
}

// client adds what client i may take, and how it counts.
func (r *relaxation) client(b *bounder, i int) {
	x, c := b.x, &b.x.P.Clients[i]
	var total linear.Row
	if c.Signed {
		total = r.newRow(float64(c.Want), true, 1)
		r.signedColumn(x, i, total)
	} else {
		total = r.newRow(0, true, 1)
		r.hourColumns(b, i, total)
	}
	for k := x.Off[i]; k < x.Off[i+1]; k++ {
		if q := &x.Pairs[k]; !b.dead[k] && !b.shut[q.Fac] {
			r.blocks[k] = r.column(0, float64(q.Most))
			r.put(total, r.blocks[k], 1)
			r.pairColumn(x, k)
		}
	}
}

func (r *relaxation) pairColumn(x *prep.Index, k int) {
	q, v := &x.Pairs[k], r.blocks[k]
	f, g := &x.Fac[q.Fac], x.Group[q.Fac]
	r.put(r.most[q.Fac], v, 1)
	r.put(r.least[q.Fac], v, -1)
	r.put(r.useful[q.Fac], v, -1)
	if f.LeadPer > 0 {
		share := 1.0
		if q.Lead {
			share -= float64(f.LeadPer)
		}
		r.put(r.lead[q.Fac], v, share)
	}
	r.put(r.place[f.Place], v, 1)
	r.put(r.budget[g], v, float64(q.Cost-x.P.Groups[g].Relief))
	if q.Class != 0 {
		r.count(2, v, float64(q.Class))
	}
	r.count(4, v, float64(q.Cost))
}

func (r *relaxation) signedColumn(x *prep.Index, i int, total linear.Row) {
	c := &x.P.Clients[i]
	v := r.column(0, float64(c.Want))
	r.hours[i] = v
	r.put(total, v, 1)
	r.idles = append(r.idles, linear.Term{Col: v, Coef: 1})
	r.put(r.budget[c.Group], v, float64(c.IdleCost-x.P.Groups[c.Group].Relief))
	one := r.column(1, 1)
	r.put(r.ceiling[c.Group], one, float64(c.Want))
	r.count(0, one, -float64(c.Weight))
	r.count(4, v, float64(c.IdleCost))
}

func (r *relaxation) hourColumns(b *bounder, i int, total linear.Row) {
	x, c := b.x, &b.x.P.Clients[i]
	one := noRow
	if c.Most > c.Least || c.Must || b.in[i] {
		one = r.newRow(1, c.Must || b.in[i], 1)
	}
	g := x.Group[x.Pairs[x.Off[i]].Fac]
	for k := x.Off[i]; k < x.Off[i+1]; k++ {
		if x.Group[x.Pairs[k].Fac] != g {
			g = -1
			break
		}
	}
	for h := c.Least; h <= c.Most; h++ {
		v := r.column(0, 1)
		if h == c.Least {
			r.hours[i] = v
		}
		r.put(total, v, -float64(h))
		r.put(one, v, 1)
		if c.Weight != 0 {
			r.count(0, v, -float64(c.Weight))
		}
		if h != c.Want {
			r.count(1, v, float64(c.Away(h)))
		}
		if g >= 0 {
			r.put(r.hires[g], v, 1)
			r.put(r.ceiling[g], v, float64(h))
		}
	}
}

// moneyUnit makes money rows comparable with rows of blocks.
func moneyUnit(x *prep.Index) float64 {
	unit := 1.0
	for k := range x.Pairs {
		unit = max(unit, math.Abs(float64(x.Pairs[k].Cost)))
	}
	return unit
}

// levelUnit makes the row of an earlier level comparable with rows of blocks.
func levelUnit(x *prep.Index, level int) float64 {
	switch level {
	case 0:
		return 10
	case 2:
		return 3
	case 3:
		return 3
	case 4:
		return moneyUnit(x)
	}
	return 1
}

// aim makes the goal's level the objective, with a trace of others, and holds idle blocks and earlier levels.
func (r *relaxation) aim(x *prep.Index, g Goal) {
	if len(r.idles) > 0 && r.idle == noRow {
		r.idle = r.m.Row("", linear.AtMost, float64(g.idle), r.idles...)
		r.rows = append(r.rows, pending{float64(g.idle), false, 1, r.idles})
	}
	for k := len(r.held); k < g.level; k++ {
		unit := levelUnit(x, k)
		terms := linear.Scaled(r.levels[k], 1/unit)
		row := r.m.Row("", linear.AtMost, g.held[k]/unit, terms...)
		r.held, r.rows = append(r.held, row), append(r.rows, pending{g.held[k] / unit, false, unit, terms})
	}
	r.m.Objective(r.traced(x, g.level))
}

// trace is what the next levels count for beside the one that is bounded. Many solutions are best for the first
// two alone, and the simplex then goes from one to the next: told apart, they cost it half the pivots or fewer.
const trace = 1e-5

// traced is a level as an objective, the first two with a trace of those that the guide prices with them.
func (r *relaxation) traced(x *prep.Index, level int) []linear.Term {
	all := slices.Clone(r.levels[level])
	for next := level + 1; next < 3; next++ {
		all = append(all, linear.Scaled(r.levels[next], trace*levelUnit(x, level)/levelUnit(x, next))...)
	}
	return all
}

// tie adds rows that tie pairs to their facility where the solution at hand
// breaks them; it returns how many.
func (r *relaxation) tie(x *prep.Index, most int) int {
	at := r.lp.X()
	n := 0
	for k, c := range r.blocks {
		if c == linear.NoCol || n == most {
			continue
		}
		y := r.open[x.Pairs[k].Fac]
		if _, ok := r.link[k]; ok || at[c] <= float64(x.Pairs[k].Most)*at[y]+0.05 {
			continue
		}
		r.bind(x, k)
		n++
	}
	return n
}

// bind ties pair k to its facility.
func (r *relaxation) bind(x *prep.Index, k int) {
	y := r.open[x.Pairs[k].Fac]
	r.link[k] = r.m.Row("", linear.AtMost, 0, linear.Term{Col: r.blocks[k], Coef: 1}, linear.Term{Col: y, Coef: -float64(x.Pairs[k].Most)})
	r.rows = append(r.rows, pending{unit: 1})
}

// prices reads the multipliers off dual values, which are not positive for a
// row that holds a minimum down.
func (r *relaxation) prices(x *prep.Index, g Goal, dual []float64) *prices {
	p := newPrices(x)
	r.shared(x, p, dual)
	for k := range g.level {
		p.reached[k] = r.read(r.held[k], dual)
	}
	p.idle = r.read(r.idle, dual)
	return p
}

// read is the multiplier of a row, 0 for none.
func (r *relaxation) read(row linear.Row, dual []float64) float64 {
	if row == noRow {
		return 0
	}
	return max(0, -dual[row]) / r.rows[row].unit
}

// shared reads the multipliers of facilities, pairs, places and groups.
func (r *relaxation) shared(x *prep.Index, p *prices, dual []float64) {
	for a := range x.Fac {
		p.most[a], p.least[a] = r.read(r.most[a], dual), r.read(r.least[a], dual)
		p.lead[a], p.useful[a] = r.read(r.lead[a], dual), r.read(r.useful[a], dual)
	}
	for s := range x.P.Places {
		p.place[s] = r.read(r.place[s], dual)
	}
	for k, row := range r.link {
		if int(row) < len(dual) {
			p.link[k] = r.read(row, dual)
		}
	}
	for n := range x.P.Groups {
		p.budget[n], p.ceiling[n], p.hires[n] = r.read(r.budget[n], dual), r.read(r.ceiling[n], dual), r.read(r.hires[n], dual)
	}
}
