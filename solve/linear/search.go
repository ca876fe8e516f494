package linear

import "math"

// search is one branch and bound. It works on the compact model; values are those of the full one.
type search struct {
	full *Model
	opt  Options
	c    *compact
	s    *simplex
	p    *propagator

	rootLo, rootHi []float64

	grain     float64 // zero: none known
	best      []float64
	bestValue float64 // value to beat, +Inf when there is none
	open      nodeHeap
	seq       int64
	leaf      float64 // smallest certified bound of the parts already closed

	relaxed float64 // bound of the last relaxation, to which its reduced costs belong

	pseudo [2][]pseudo
	x      []float64
	frac   []int32
	keep   saved

	lazy      []Cut // all rows given by Options.Lazy
	installed int   // how many of them the compact model has
	cuts      []Cut // rounding cuts, valid for every solution better than the best

	prices []float64
	root   float64
	nodes  int64
	spent  int64 // work and pivots of simplexes no longer used
	pivots int64
	near   int64   // work spent on neighbourhoods
	loose  float64 // share of the columns let free in them
	tour   uint64  // how many there were
	ended  Status
	over   bool
}

// Solve finds a solution of least value by branch and bound, or proves that there is none.
func Solve(m *Model, opt Options) Result {
	t := &search{full: m, opt: opt, bestValue: math.Inf(1), leaf: math.Inf(1), root: math.Inf(-1)}
	if m.err != nil || opt.Priority != nil && len(opt.Priority) != len(m.lo) {
		return Result{Status: Invalid, Bound: math.Inf(-1), Root: math.Inf(-1)}
	}
	t.grain = opt.Granularity
	if t.grain == 0 {
		t.grain = granularity(m)
	}
	if opt.UseCutoff {
		t.bestValue = t.roundUp(opt.Cutoff)
	}
	if opt.Start != nil && len(opt.Start) == len(m.lo) {
		t.offer(append([]float64(nil), opt.Start...))
	}
	if t.presolve() {
		t.explore()
	}
	return t.result()
}

// result tells what was found and proved.
func (t *search) result() Result {
	r := Result{X: t.best, Nodes: t.nodes, RootPrices: t.prices, Root: t.root, Work: t.work(), Pivots: t.pivots}
	if t.s != nil {
		r.Pivots += t.s.pivots
	}
	bound := t.leaf
	for _, n := range t.open.list {
		bound = min(bound, n.bound)
	}
	r.Bound = min(t.roundUp(bound), t.bestValue)
	if t.best != nil {
		r.Value = t.bestValue
	}
	switch {
	case t.over:
		r.Status = t.ended
	case !t.closes(bound):
		r.Status = Limit
	case t.best == nil:
		r.Status = Infeasible
	}
	return r
}

// granularity returns the greatest common divisor of the costs when all are integers on integer columns.
func granularity(m *Model) float64 {
	common := int64(0)
	for j, c := range m.cost {
		if c == 0 || m.lo[j] == m.hi[j] {
			continue
		}
		if !m.integer[j] || c != math.Trunc(c) || math.Abs(c) > 1e12 {
			return 0
		}
		a, b := int64(math.Abs(c)), common
		for b != 0 {
			a, b = b, a%b
		}
		common = a
	}
	for j, c := range m.cost {
		if m.lo[j] == m.hi[j] && common != 0 && math.Mod(c*m.lo[j], float64(common)) != 0 {
			return 0
		}
	}
	return float64(common)
}

// roundUp returns the least value that a solution above a bound may have.
func (t *search) roundUp(bound float64) float64 {
	if t.grain == 0 || math.IsInf(bound, 0) {
		return bound
	}
	return math.Ceil(bound/t.grain-1e-6) * t.grain
}

// target is the bound at which a part of the search may be closed.
func (t *search) target() float64 {
	if math.IsInf(t.bestValue, 1) {
		return t.bestValue
	}
	if t.grain > 0 {
		return t.bestValue - t.grain*(1-2e-6)
	}
	return t.bestValue - 1e-7*max(1, math.Abs(t.bestValue))
}

// scaled and value translate between values of the model and those of the simplex.
func (t *search) scaled(value float64) float64 { return (value - t.c.offset) * t.s.costScale }

func (t *search) value(scaled float64) float64 { return scaled/t.s.costScale + t.c.offset }

// work returns the work counted so far.
func (t *search) work() int64 {
	w := t.spent
	if t.s != nil {
		w += t.s.work
	}
	if t.p != nil {
		w += t.p.steps
	}
	return w
}

// halted says whether the search must end, by its limit or because it was asked to.
func (t *search) halted() bool {
	if t.over {
		return true
	}
	if t.opt.WorkLimit > 0 && t.work() >= t.opt.WorkLimit {
		t.over, t.ended = true, Limit
	} else if t.opt.Stop != nil && t.opt.Stop() {
		t.over, t.ended = true, Stopped
	}
	return t.over
}

// presolve tightens the bounds, builds the compact model and loads it; false when nothing is left to search.
func (t *search) presolve() bool {
	p := newPropagator(t.full)
	for j := range p.lo {
		if p.lo[j] > p.hi[j] {
			return false
		}
	}
	p.everything()
	ok := p.run()
	t.spent += p.steps
	if !ok {
		return false
	}
	t.load(p.lo, p.hi)
	if t.opt.From != nil {
		t.begin(t.opt.From.s)
	}
	return true
}

// load builds the compact model under the given bounds of the full model, with the cuts and lazy rows
// known, and what works on it.
func (t *search) load(lo, hi []float64) {
	t.c = shrink(t.full, lo, hi)
	for k, cut := range t.cuts {
		if t.c.addRow(cut.Sense, cut.RHS, cut.Terms) {
			t.c.rowOf = append(t.c.rowOf, t.c.cutID(k, len(t.full.rhs)))
		}
	}
	t.installed = 0
	t.addLazyRows()
	t.s = newSimplex(t.c.model)
	t.p = newPropagator(t.c.model)
	n := t.s.cols
	t.rootLo = append([]float64(nil), t.c.model.lo...)
	t.rootHi = append([]float64(nil), t.c.model.hi...)
	t.x = make([]float64, n)
	t.pseudo = [2][]pseudo{make([]pseudo, n), make([]pseudo, n)}
}

// offer takes a solution of the full model if it satisfies the model, is better than the best known, and
// passes the lazy rows; false when it violates a lazy row, which was then added to the models.
func (t *search) offer(x []float64) bool {
	for j := range x {
		if t.full.integer[j] {
			x[j] = math.Round(x[j])
		}
	}
	v := t.full.Value(x)
	if v > t.target() && v >= t.bestValue-1e-9*max(1, math.Abs(t.bestValue)) || !t.satisfies(x) {
		return true
	}
	if t.opt.Lazy != nil && t.addLazy(x) {
		return false
	}
	t.best, t.bestValue = x, v
	return true
}

// satisfies checks a point against the full model and the lazy rows known, with a margin relative to the
// size of each row.
func (t *search) satisfies(x []float64) bool {
	m := t.full
	for j, v := range x {
		if v < m.lo[j]-tolInt || v > m.hi[j]+tolInt {
			return false
		}
	}
	for r := range m.rhs {
		sum := 0.0
		for k := m.start[r]; k < m.start[r+1]; k++ {
			sum += m.val[k] * x[m.idx[k]]
		}
		if !holds(m.sense[r], sum, m.rhs[r]) {
			return false
		}
	}
	for _, cut := range t.lazy {
		if !cut.holds(x) {
			return false
		}
	}
	return true
}

func (c Cut) holds(x []float64) bool {
	sum := 0.0
	for _, term := range c.Terms {
		sum += term.Coef * x[term.Col]
	}
	return holds(c.Sense, sum, c.RHS)
}

func holds(sense Sense, sum, rhs float64) bool {
	margin := tolInt * max(1, math.Abs(rhs))
	return (sense == AtLeast || sum <= rhs+margin) && (sense == AtMost || sum >= rhs-margin)
}

// addLazy asks for rows at a candidate and keeps them; true when the candidate violates one of them.
func (t *search) addLazy(x []float64) bool {
	violated := false
	for _, cut := range t.opt.Lazy(append([]float64(nil), x...)) {
		violated = violated || !cut.holds(x)
		t.lazy = append(t.lazy, cut)
	}
	return violated
}

// install gives the simplex the lazy rows that it does not have yet.
func (t *search) install() {
	if t.installed == len(t.lazy) {
		return
	}
	t.addLazyRows()
	t.s.extend(t.c.model)
	t.p.refresh()
	t.p.everything()
}

// addLazyRows adds to the compact model the lazy rows that it does not have yet.
func (t *search) addLazyRows() {
	for ; t.installed < len(t.lazy); t.installed++ {
		cut := t.lazy[t.installed]
		if t.c.addRow(cut.Sense, cut.RHS, cut.Terms) {
			t.c.rowOf = append(t.c.rowOf, t.c.lazyID(t.installed, len(t.full.rhs)))
		}
	}
}
