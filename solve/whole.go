package solve

import (
	"io"

	"fabrique/solve/linear"
)

// whole is the complete model of an index, as rows and columns: what an exact
// solver needs, and nothing that a search assumes.
type whole struct {
	x      *index
	m      *linear.Model
	level  [Levels][]linear.Term // as minima
	idle   []linear.Term
	pairs  []int32        // those of clients that may move
	byFac  [][]int32      // those pairs by facility
	blocks []linear.Col   // of each pair
	use    []linear.Col   // of each pair: 1 when it has blocks
	open   []linear.Col   // of each facility; −1 when it cannot run
	hours  [][]linear.Col // of each client: 1 for Least, Least+1, … blocks
	idles  []linear.Col   // of each signed client, −1 for others
	slot   [][]linear.Col // of each pair and slot, −1 where it cannot come; nil without week
	base   *frame
	touch  []bool        // facilities that the model may change
	soft   bool          // pins may be broken, at the price in pins
	pins   []linear.Term // counts broken pins, but for a constant
}

const noCol = linear.Col(-1)

// columns are the columns of each pair, noCol when it has none: its blocks, and
// whether it has any.
type columns struct{ blocks, use []linear.Col }

func newColumns(pairs int) *columns {
	c := &columns{make([]linear.Col, pairs), make([]linear.Col, pairs)}
	for k := range pairs {
		c.blocks[k], c.use[k] = noCol, noCol
	}
	return c
}

// release leaves the columns of w as it found them, for another model.
func (w *whole) release() {
	for _, k := range w.pairs {
		w.blocks[k], w.use[k] = noCol, noCol
	}
}

// newWhole builds the model of x around what frozen clients hold, with the
// week when x has one and week is true.
func newWhole(x *index, base *frame, week bool) *whole { return buildWhole(x, base, week, false) }

// buildWhole is newWhole; with soft, pins are counted and not required.
func buildWhole(x *index, base *frame, week, soft bool) *whole {
	w := &whole{x: x, soft: soft, m: linear.NewModel(), base: base, touch: make([]bool, len(x.fac)), byFac: make([][]int32, len(x.fac)),
		hours: make([][]linear.Col, len(x.p.Clients)), idles: make([]linear.Col, len(x.p.Clients))}
	if base.columns == nil {
		base.columns = newColumns(len(x.pairs))
	}
	w.blocks, w.use = base.columns.blocks, base.columns.use
	w.gather()
	for a := range x.fac {
		w.open = append(w.open, noCol)
		if f := &x.fac[a]; f.Most > 0 && w.touch[a] {
			low := 0.0
			if (f.Must && !soft) || base.load[a] > 0 {
				low = 1
			}
			w.open[a] = w.m.Column("", low, 1, true)
			if f.Must {
				w.pins = append(w.pins, term(w.open[a], -1))
			}
		}
	}
	for _, i := range base.list {
		w.client(i)
	}
	for a := range x.fac {
		if w.open[a] != noCol {
			w.facility(a)
		}
	}
	base.untouched(x, w.touch)
	w.places()
	w.groups()
	if week && x.clock {
		w.week()
	}
	return w
}

// gather lists the pairs of the clients that may move.
func (w *whole) gather() {
	for i := range w.idles {
		w.idles[i] = noCol
	}
	for _, i := range w.base.list {
		for k := w.x.off[i]; k < w.x.off[i+1]; k++ {
			a := w.x.pairs[k].fac
			w.touch[a] = true
			w.pairs, w.byFac[a] = append(w.pairs, int32(k)), append(w.byFac[a], int32(k))
		}
	}
}

func (w *whole) row(sense linear.Sense, rhs float64, terms []linear.Term) {
	w.m.Row("", sense, rhs, terms...)
}

func term(c linear.Col, v float64) linear.Term { return linear.Term{Col: c, Coef: v} }

// client adds the columns and rows of client i.
func (w *whole) client(i int) {
	c, x := &w.x.p.Clients[i], w.x
	if c.Barred || (!c.Signed && !x.alive(i)) {
		return
	}
	var total, uses []linear.Term
	for k := x.off[i]; k < x.off[i+1]; k++ {
		q := &x.pairs[k]
		low := 0.0
		b := w.m.Column("", 0, float64(q.u), true)
		u := w.m.Column("", low, 1, true)
		w.blocks[k], w.use[k] = b, u
		total, uses = append(total, term(b, 1)), append(uses, term(u, 1))
		w.row(linear.AtMost, 0, []linear.Term{term(b, 1), term(u, -float64(q.u))})
		w.row(linear.AtLeast, 0, []linear.Term{term(b, 1), term(u, -1)})
		w.row(linear.AtMost, 0, []linear.Term{term(u, 1), term(w.open[q.fac], -1)})
		w.level[2] = append(w.level[2], term(b, float64(q.class)))
		w.level[4] = append(w.level[4], term(b, float64(q.cost)))
	}
	if len(uses) > x.p.Most {
		w.row(linear.AtMost, float64(x.p.Most), uses)
	}
	if c.Signed {
		w.signed(i, total)
	} else {
		w.unsigned(i, total)
	}
	for k := x.off[i]; k < x.off[i+1]; k++ {
		if x.pairs[k].least > 0 {
			w.pinned(k)
		}
	}
	w.oneGroup(i)
}

func (w *whole) signed(i int, total []linear.Term) {
	c := &w.x.p.Clients[i]
	idle := w.m.Column("", 0, float64(c.Want), true)
	w.idles[i] = idle
	w.row(linear.Equal, float64(c.Want), append(total, term(idle, 1)))
	w.idle = append(w.idle, term(idle, 1))
	w.level[4] = append(w.level[4], term(idle, float64(c.IdleCost)))
}

func (w *whole) unsigned(i int, total []linear.Term) {
	c := &w.x.p.Clients[i]
	var one []linear.Term
	for h := c.Least; h <= c.Most; h++ {
		q := w.m.Column("", 0, 1, true)
		w.hours[i] = append(w.hours[i], q)
		one, total = append(one, term(q, 1)), append(total, term(q, -float64(h)))
		w.level[0] = append(w.level[0], term(q, -float64(c.Weight)))
		if h != c.Want {
			w.level[1] = append(w.level[1], term(q, float64(abs(int64(h-c.Want)))))
		}
	}
	w.row(linear.Equal, 0, total)
	sense := linear.AtMost
	if c.Must && !w.soft {
		sense = linear.Equal
	}
	w.row(sense, 1, one)
	if c.Must {
		w.pins = append(w.pins, scaled(one, -1)...)
	}
}

// pinned asks for the least blocks of pair k, or counts their lack when pins are soft.
func (w *whole) pinned(k int) {
	least := float64(w.x.pairs[k].least)
	terms := []linear.Term{term(w.blocks[k], 1)}
	if w.soft {
		lack := w.m.Column("", 0, 1, true)
		terms = append(terms, term(lack, least))
		w.pins = append(w.pins, term(lack, 1))
	}
	w.row(linear.AtLeast, least, terms)
}

// oneGroup lets client i use the facilities of one group only.
func (w *whole) oneGroup(i int) {
	byGroup := map[int][]int{}
	var order []int
	for k := w.x.off[i]; k < w.x.off[i+1]; k++ {
		g := w.x.group[w.x.pairs[k].fac]
		if len(byGroup[g]) == 0 {
			order = append(order, g)
		}
		byGroup[g] = append(byGroup[g], k)
	}
	if len(order) < 2 {
		return
	}
	var one []linear.Term
	for _, g := range order {
		e := w.m.Column("", 0, 1, true)
		one = append(one, term(e, 1))
		for _, k := range byGroup[g] {
			w.row(linear.AtMost, 0, []linear.Term{term(w.use[k], 1), term(e, -1)})
		}
	}
	w.row(linear.AtMost, 1, one)
}

// facility adds the rows of facility a over its weekly sums.
func (w *whole) facility(a int) {
	f, y := &w.x.fac[a], w.open[a]
	given := float64(w.base.load[a])
	var load, team, lead []linear.Term
	for _, k := range w.byFac[a] {
		b := w.blocks[k]
		if b == noCol {
			continue
		}
		load, team = append(load, term(b, 1)), append(team, term(w.use[k], 1))
		v := 1.0
		if w.x.pairs[k].lead {
			v -= float64(f.LeadPer)
		}
		lead = append(lead, term(b, v))
	}
	w.row(linear.AtMost, -given, plus(load, term(y, -float64(f.Most))))
	w.row(linear.AtLeast, -given, plus(load, term(y, -float64(f.Least))))
	if f.Team > 1 {
		w.row(linear.AtLeast, -float64(w.base.team[a]), plus(team, term(y, -float64(f.Team))))
	}
	if f.LeadPer > 0 {
		w.row(linear.AtMost, float64(w.base.lead[a]*f.LeadPer)-given, lead)
	}
	w.level[4] = append(w.level[4], term(y, float64(f.Fixed)))
	if n := min(f.Need, f.Most); f.Worth > 0 && n > 0 {
		useful := w.m.Column("", 0, float64(n), true)
		w.row(linear.AtLeast, -given, plus(load, term(useful, -1)))
		w.level[3] = append(w.level[3], term(useful, -float64(f.Worth)))
	}
}

func plus(terms []linear.Term, t linear.Term) []linear.Term {
	return append(append(make([]linear.Term, 0, len(terms)+1), terms...), t)
}

func (w *whole) places() {
	held := make([][]linear.Term, len(w.x.p.Places))
	for _, k := range w.pairs {
		s := w.x.fac[w.x.pairs[k].fac].Place
		if w.x.p.Places[s].Week > 0 && w.blocks[k] != noCol {
			held[s] = append(held[s], term(w.blocks[k], 1))
		}
	}
	for s, terms := range held {
		if len(terms) > 0 {
			w.row(linear.AtMost, float64(w.x.p.Places[s].Week-w.base.held[s]), terms)
		}
	}
}

// groups adds budget, ceiling and newcomers.
func (w *whole) groups() {
	for g := range w.x.p.Groups {
		l := &w.x.p.Groups[g]
		spent, paid, hires := w.groupTerms(g)
		if l.Budget < NoLimit {
			w.row(linear.AtMost, float64(l.Budget-w.base.spent[g]), spent)
		}
		if l.Ceiling < NoBlocks {
			w.row(linear.AtMost, float64(l.Ceiling-w.base.paid[g]), paid)
		}
		if l.Newcomers < NoBlocks {
			w.row(linear.AtMost, float64(l.Newcomers-w.base.hires[g]), hires)
		}
	}
}

// groupTerms returns what group g spends, the blocks it pays to new clients and
// the clients it hires, beyond what the frame holds.
func (w *whole) groupTerms(g int) (spent, paid, hires []linear.Term) {
	x, l := w.x, &w.x.p.Groups[g]
	for _, k := range w.pairs {
		q := &x.pairs[k]
		if x.group[q.fac] != g || w.blocks[k] == noCol {
			continue
		}
		spent = append(spent, term(w.blocks[k], float64(q.cost-l.Relief)))
		if !x.p.Clients[q.client].Signed {
			paid = append(paid, term(w.blocks[k], 1))
		}
	}
	for a := range x.fac {
		if x.group[a] == g && w.open[a] != noCol && w.base.load[a] == 0 {
			spent = append(spent, term(w.open[a], float64(x.fac[a].Fixed)))
		}
	}
	for _, i := range w.base.list {
		c := &x.p.Clients[i]
		switch {
		case c.Signed && c.Group == g && w.idles[i] != noCol:
			spent = append(spent, term(w.idles[i], float64(c.IdleCost-l.Relief)))
		case l.Newcomers < NoBlocks && len(w.hours[i]) > 0:
			hires = append(hires, w.hired(i, g)...)
		}
	}
	return spent, paid, hires
}

// hired returns the terms that are 1 when group g serves unsigned client i.
func (w *whole) hired(i, g int) (terms []linear.Term) {
	all, mine := true, false
	for k := w.x.off[i]; k < w.x.off[i+1]; k++ {
		in := w.x.group[w.x.pairs[k].fac] == g
		all, mine = all && in, mine || in
	}
	if !mine {
		return nil
	}
	if all {
		for _, h := range w.hours[i] {
			terms = append(terms, term(h, 1))
		}
		return terms
	}
	e := w.m.Column("", 0, 1, true)
	for k := w.x.off[i]; k < w.x.off[i+1]; k++ {
		if w.x.group[w.x.pairs[k].fac] == g {
			w.row(linear.AtMost, 0, []linear.Term{term(w.use[k], 1), term(e, -1)})
		}
	}
	return []linear.Term{term(e, 1)}
}

// aim makes level the objective, 0-based, with idle blocks and the earlier
// levels held at what the plan at hand gives them within the model.
func (w *whole) aim(level int, now aim) {
	if len(w.idle) > 0 {
		w.row(linear.AtMost, float64(now.idle-w.base.total.idle), w.idle)
	}
	for k := range level {
		if len(w.level[k]) > 0 {
			w.row(linear.AtMost, w.inside(k, now), w.level[k])
		}
	}
	w.m.Objective(w.level[level])
}

// inside is the value of a level within the model, as a minimum: without what the frame holds.
func (w *whole) inside(level int, now aim) float64 {
	v := now.values[level] - w.base.total.values[level]
	if Maximise[level] {
		v = -v
	}
	return float64(v)
}

// WriteMPS writes the whole model of p in fixed MPS, to be minimised: idle
// blocks when level is 0, else aim level (1 to 5; maxima change sign), with
// idle blocks and all earlier aims held at what they reached.
func WriteMPS(w io.Writer, p *Problem, level int, idle int, reached Values) error {
	if err := p.Validate(); err != nil {
		return err
	}
	x := newIndex(p)
	m := newWhole(x, newFrame(x), true)
	if level == 0 {
		m.m.Objective(m.idle)
	} else {
		m.aim(level-1, aim{idle: idle, values: reached})
	}
	return m.m.WriteMPS(w)
}
