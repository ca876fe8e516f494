// Package exact writes a problem, or the part of it that concerns a few clients, as
// rows and columns, week included, for an exact solver: ours or another one.
package exact

import (
	"fabrique/solve"
	"fabrique/solve/linear"
	"fabrique/solve/prep"
)

// Model is the complete model of an index, as rows and columns: what an exact
// solver needs, and nothing that a search assumes.
type Model struct {
	x      *prep.Index
	m      *linear.Model
	level  [solve.Levels][]linear.Term // as minima
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

// Columns are the columns of each pair, none when it is in no model: its blocks, and
// whether it has any. One model after another may use them.
type Columns struct{ blocks, use []linear.Col }

// NewColumns returns the columns of so many pairs, none of them in a model.
func NewColumns(pairs int) *Columns {
	c := &Columns{make([]linear.Col, pairs), make([]linear.Col, pairs)}
	for k := range pairs {
		c.blocks[k], c.use[k] = linear.NoCol, linear.NoCol
	}
	return c
}

// Release leaves the columns of w as it found them, for another model.
func (w *Model) Release() {
	for _, k := range w.pairs {
		w.blocks[k], w.use[k] = linear.NoCol, linear.NoCol
	}
}

// New builds the model of x about all clients; with soft, pins are counted
// and not required.
func New(x *prep.Index, soft bool) *Model { return build(x, newFrame(x), soft) }

// NewPart builds the model about the clients that are free; the others stay in
// their jobs. It lives in c until it is released.
func NewPart(x *prep.Index, free []bool, jobs []solve.Job, c *Columns) *Model {
	base := frameOf(x, free, jobs)
	base.columns = c
	return build(x, base, false)
}

// NewNear is NewPart for many clients with few pairs. Whoever uses too many
// facilities in a solution loses the smallest share: some plans are lost by it.
func NewNear(x *prep.Index, free []bool, jobs []solve.Job, c *Columns) *Model {
	base := frameOf(x, free, jobs)
	base.columns, base.lean = c, len(x.P.Groups) == 1 && !x.Clock
	return build(x, base, false)
}

func build(x *prep.Index, base *frame, soft bool) *Model {
	w := &Model{x: x, soft: soft, m: linear.NewModel(), base: base, touch: make([]bool, len(x.Fac)), byFac: make([][]int32, len(x.Fac)),
		hours: make([][]linear.Col, len(x.P.Clients)), idles: make([]linear.Col, len(x.P.Clients))}
	if base.columns == nil {
		base.columns = NewColumns(len(x.Pairs))
	}
	w.blocks, w.use = base.columns.blocks, base.columns.use
	w.gather()
	for a := range x.Fac {
		w.open = append(w.open, linear.NoCol)
		if f := &x.Fac[a]; f.Most > 0 && w.touch[a] {
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
	for a := range x.Fac {
		if w.open[a] != linear.NoCol {
			w.facility(a)
		}
	}
	base.untouched(x, w.touch)
	w.places()
	w.groups()
	if x.Clock {
		w.week()
	}
	return w
}

// gather lists the pairs of the clients that may move.
func (w *Model) gather() {
	for i := range w.idles {
		w.idles[i] = linear.NoCol
	}
	for _, i := range w.base.list {
		for k := w.x.Off[i]; k < w.x.Off[i+1]; k++ {
			a := w.x.Pairs[k].Fac
			w.touch[a] = true
			w.pairs, w.byFac[a] = append(w.pairs, int32(k)), append(w.byFac[a], int32(k))
		}
	}
}

func (w *Model) row(sense linear.Sense, rhs float64, terms []linear.Term) {
	w.m.Row("", sense, rhs, terms...)
}

// manned reports whether those who stay are a team for facility a.
func (w *Model) manned(a int) bool { return w.base.lean && w.base.team[a] >= w.x.Fac[a].Team }

// slim reports whether pair k needs no column that says whether it has blocks.
func (w *Model) slim(k int) bool { return w.manned(int(w.x.Pairs[k].Fac)) && w.x.Pairs[k].Least == 0 }

// client adds the columns and rows of client i.
func (w *Model) client(i int) {
	c, x := &w.x.P.Clients[i], w.x
	if c.Barred || (!c.Signed && !x.Alive(i)) {
		return
	}
	var total, uses []linear.Term
	for k := x.Off[i]; k < x.Off[i+1]; k++ {
		q := &x.Pairs[k]
		b := w.m.Column("", 0, float64(q.Most), true)
		w.blocks[k], total = b, append(total, term(b, 1))
		w.level[2] = append(w.level[2], term(b, float64(q.Class)))
		w.level[4] = append(w.level[4], term(b, float64(q.Cost)))
		if w.slim(k) {
			continue
		}
		u := w.m.Column("", 0, 1, true)
		w.use[k], uses = u, append(uses, term(u, 1))
		w.row(linear.AtMost, 0, []linear.Term{term(b, 1), term(u, -float64(q.Most))})
		w.row(linear.AtLeast, 0, []linear.Term{term(b, 1), term(u, -1)})
		w.row(linear.AtMost, 0, []linear.Term{term(u, 1), term(w.open[q.Fac], -1)})
	}
	if len(uses) > x.P.Most {
		w.row(linear.AtMost, float64(x.P.Most), uses)
	}
	if c.Signed {
		w.signed(i, total)
	} else {
		w.unsigned(i, total)
	}
	for k := x.Off[i]; k < x.Off[i+1]; k++ {
		if x.Pairs[k].Least > 0 {
			w.pinned(k)
		}
	}
	w.oneGroup(i)
}

func (w *Model) signed(i int, total []linear.Term) {
	c := &w.x.P.Clients[i]
	idle := w.m.Column("", 0, float64(c.Want), true)
	w.idles[i] = idle
	w.row(linear.Equal, float64(c.Want), append(total, term(idle, 1)))
	w.idle = append(w.idle, term(idle, 1))
	w.level[4] = append(w.level[4], term(idle, float64(c.IdleCost)))
}

func (w *Model) unsigned(i int, total []linear.Term) {
	c := &w.x.P.Clients[i]
	var one []linear.Term
	for h := c.Least; h <= c.Most; h++ {
		q := w.m.Column("", 0, 1, true)
		w.hours[i] = append(w.hours[i], q)
		one, total = append(one, term(q, 1)), append(total, term(q, -float64(h)))
		w.level[0] = append(w.level[0], term(q, -float64(c.Weight)))
		if h != c.Want {
			w.level[1] = append(w.level[1], term(q, float64(c.Away(h))))
		}
	}
	w.row(linear.Equal, 0, total)
	sense := linear.AtMost
	if c.Must && !w.soft {
		sense = linear.Equal
	}
	w.row(sense, 1, one)
	if c.Must {
		w.pins = append(w.pins, linear.Scaled(one, -1)...)
	}
}

// pinned asks for the least blocks of pair k, or counts their lack when pins are soft.
func (w *Model) pinned(k int) {
	least := float64(w.x.Pairs[k].Least)
	terms := []linear.Term{term(w.blocks[k], 1)}
	if w.soft {
		lack := w.m.Column("", 0, 1, true)
		terms = append(terms, term(lack, least))
		w.pins = append(w.pins, term(lack, 1))
	}
	w.row(linear.AtLeast, least, terms)
}

// oneGroup lets client i use the facilities of one group only.
func (w *Model) oneGroup(i int) {
	byGroup := map[int][]int{}
	var order []int
	for k := w.x.Off[i]; k < w.x.Off[i+1]; k++ {
		g := w.x.Group[w.x.Pairs[k].Fac]
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
func (w *Model) facility(a int) {
	f, y := &w.x.Fac[a], w.open[a]
	given := float64(w.base.load[a])
	var load, team, lead []linear.Term
	for _, k := range w.byFac[a] {
		b := w.blocks[k]
		if b == linear.NoCol {
			continue
		}
		load = append(load, term(b, 1))
		if w.use[k] != linear.NoCol {
			team = append(team, term(w.use[k], 1))
		}
		v := 1.0
		if w.x.Pairs[k].Lead {
			v -= float64(f.LeadPer)
		}
		lead = append(lead, term(b, v))
	}
	w.row(linear.AtMost, -given, plus(load, term(y, -float64(f.Most))))
	w.row(linear.AtLeast, -given, plus(load, term(y, -float64(f.Least))))
	if f.Team > 1 && !w.manned(a) {
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

func (w *Model) places() {
	held := make([][]linear.Term, len(w.x.P.Places))
	for _, k := range w.pairs {
		s := w.x.Fac[w.x.Pairs[k].Fac].Place
		if w.x.P.Places[s].Week > 0 && w.blocks[k] != linear.NoCol {
			held[s] = append(held[s], term(w.blocks[k], 1))
		}
	}
	for s, terms := range held {
		if len(terms) > 0 {
			w.row(linear.AtMost, float64(w.x.P.Places[s].Week-w.base.held[s]), terms)
		}
	}
}

// groups adds budget, ceiling and newcomers.
func (w *Model) groups() {
	for g := range w.x.P.Groups {
		l := &w.x.P.Groups[g]
		spent, paid, hires := w.groupTerms(g)
		if l.Budget < solve.NoLimit {
			w.row(linear.AtMost, float64(l.Budget-w.base.spent[g]), spent)
		}
		if l.Ceiling < solve.NoBlocks {
			w.row(linear.AtMost, float64(l.Ceiling-w.base.paid[g]), paid)
		}
		if l.Newcomers < solve.NoBlocks {
			w.row(linear.AtMost, float64(l.Newcomers-w.base.hires[g]), hires)
		}
	}
}

// groupTerms returns what group g spends, the blocks it pays to new clients and
// the clients it hires, beyond what the frame holds.
func (w *Model) groupTerms(g int) (spent, paid, hires []linear.Term) {
	x, l := w.x, &w.x.P.Groups[g]
	for _, k := range w.pairs {
		q := &x.Pairs[k]
		if x.Group[q.Fac] != g || w.blocks[k] == linear.NoCol {
			continue
		}
		spent = append(spent, term(w.blocks[k], float64(q.Cost-l.Relief)))
		if !x.P.Clients[q.Client].Signed {
			paid = append(paid, term(w.blocks[k], 1))
		}
	}
	for a := range x.Fac {
		if x.Group[a] == g && w.open[a] != linear.NoCol && w.base.load[a] == 0 {
			spent = append(spent, term(w.open[a], float64(x.Fac[a].Fixed)))
		}
	}
	for _, i := range w.base.list {
		c := &x.P.Clients[i]
		switch {
		case c.Signed && c.Group == g && w.idles[i] != linear.NoCol:
			spent = append(spent, term(w.idles[i], float64(c.IdleCost-l.Relief)))
		case l.Newcomers < solve.NoBlocks && len(w.hours[i]) > 0:
			hires = append(hires, w.hired(i, g)...)
		}
	}
	return spent, paid, hires
}

// hired returns the terms that are 1 when group g serves unsigned client i.
func (w *Model) hired(i, g int) (terms []linear.Term) {
	all, mine := true, false
	for k := w.x.Off[i]; k < w.x.Off[i+1]; k++ {
		in := w.x.Group[w.x.Pairs[k].Fac] == g
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
	for k := w.x.Off[i]; k < w.x.Off[i+1]; k++ {
		if w.x.Group[w.x.Pairs[k].Fac] == g {
			w.row(linear.AtMost, 0, []linear.Term{term(w.use[k], 1), term(e, -1)})
		}
	}
	return []linear.Term{term(e, 1)}
}
