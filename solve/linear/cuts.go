package linear

import (
	"cmp"
	"math"
	"slices"
)

// The effort of cutting at the root.
const (
	cutRounds  = 30
	cutsARound = 60
	tableRows  = 200
	proofRows  = 30 // with [Options.Prove]: first the rows of columns of high rank
)

// cutRoot strengthens the relaxation at the root by rounding cuts while that raises the bound; false when
// the root closed.
func (t *search) cutRoot(n *node) bool {
	first, stale, patient := n.bound, 0, 4
	if t.opt.Prove {
		patient = 2
	}
	for round := 0; round < cutRounds && stale < patient && len(t.frac) > 0 && !t.halted(); round++ {
		cuts := t.bestCuts(t.findCuts())
		if len(cuts) == 0 {
			break
		}
		for _, c := range cuts {
			t.addCut(c)
		}
		t.s.extend(t.c.model)
		t.p.refresh()
		before := n.bound
		if t.process(n) {
			return false
		}
		stale++
		if n.bound-before > 0.02*(n.bound-first) && n.bound > before {
			stale = 0
		}
	}
	return true
}

// addCut adds a cut to the compact model, and keeps it in the columns of the full one.
func (t *search) addCut(f found) {
	kept := Cut{Sense: AtMost, RHS: f.limit, Terms: make([]Term, len(f.terms))}
	for k, term := range f.terms {
		kept.Terms[k] = Term{Col(t.c.toFull[term.Col]), term.Coef}
	}
	t.c.model.Row("", AtMost, f.limit, f.terms...)
	t.c.rowOf = append(t.c.rowOf, t.c.cutID(len(t.cuts), len(t.full.rhs)))
	t.cuts = append(t.cuts, kept)
}

// findCuts rounds the rows of the simplex table at fractional columns, and the rows of the model.
func (t *search) findCuts() []found {
	g := newRounder(t)
	var out []found
	rows, weight := make([]int32, 0, 100), make([]float64, 0, 100)
	tried := 0
	for _, r := range t.tableRows() {
		if tried++; tried > tableRows || t.opt.Prove && tried > proofRows {
			break
		}
		s := t.s
		s.rho.Clear()
		s.rho.Set(r, 1)
		s.lu.Btran(&s.rho)
		rows, weight = rows[:0], weight[:0]
		for _, i := range s.rho.Idx {
			if w := s.rho.Val[i] * s.rowScale[i]; math.Abs(w) > 1e-9 {
				rows, weight = append(rows, i), append(weight, w)
			}
		}
		rhs, size := g.combine(rows, weight)
		out = g.both(out, rows, weight, rhs, size, 1)
	}
	for r := range t.c.model.rhs {
		out = g.single(out, int32(r))
	}
	t.p.steps += int64(len(t.p.byRow.Idx))
	return out
}

// tableRows lists the rows whose basic column is integer and fractional, nearest to one half first; those of
// high rank before, when a proof is asked for.
func (t *search) tableRows() []int32 {
	var rows []int32
	off := func(r int32) float64 {
		x := t.s.xb[r]
		return math.Abs(x - math.Floor(x) - 0.5)
	}
	for r, j := range t.s.head {
		if int(j) < t.s.cols && t.c.model.integer[j] && off(int32(r)) < 0.48 {
			rows = append(rows, int32(r))
		}
	}
	rank := func(r int32) int32 {
		if !t.opt.Prove || t.opt.Priority == nil {
			return 0
		}
		return t.opt.Priority[t.c.toFull[t.s.head[r]]]
	}
	slices.SortFunc(rows, func(a, b int32) int {
		return cmp.Or(cmp.Compare(rank(b), rank(a)), cmp.Compare(off(a), off(b)), cmp.Compare(a, b))
	})
	return rows
}

// both rounds a combination in its two directions.
func (g *rounder) both(out []found, rows []int32, weight []float64, rhs, size, factor float64) []found {
	for _, by := range []float64{factor, -factor} {
		if limit, ok := g.round(rows, weight, rhs, size, by); ok {
			if f, ok := g.finish(limit); ok {
				out = append(out, f)
			}
		}
	}
	return out
}

// single rounds one row of the model, divided by the coefficients of its fractional columns.
func (g *rounder) single(out []found, r int32) []found {
	idx, val := g.t.p.byRow.Line(int(r))
	rows, weight := []int32{r}, []float64{1}
	combined := false
	rhs, size := 0.0, 0.0
	var seen [6]float64
	n := 0
	for k, j := range idx {
		x, a := g.t.x[j], math.Abs(val[k])
		if math.Abs(x-math.Round(x)) < 1e-5 || n == len(seen) || slices.Contains(seen[:n], a) {
			continue
		}
		seen[n] = a
		n++
		if !combined {
			rhs, size = g.combine(rows, weight)
			combined = true
		}
		out = g.both(out, rows, weight, rhs, size, 1/a)
	}
	return out
}

// bestCuts returns the deepest cuts that are not nearly parallel to deeper ones.
func (t *search) bestCuts(list []found) []found {
	slices.SortStableFunc(list, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.depth, a.depth), cmp.Compare(len(a.terms), len(b.terms)))
	})
	var out []found
	dense := make([]float64, len(t.x))
	for _, f := range list {
		if len(out) == cutsARound {
			break
		}
		for _, term := range f.terms {
			dense[term.Col] = term.Coef
		}
		fits := true
		for _, o := range out {
			dot := 0.0
			for _, term := range o.terms {
				dot += term.Coef * dense[term.Col]
			}
			if dot > 0.7*f.norm*o.norm {
				fits = false
				break
			}
		}
		for _, term := range f.terms {
			dense[term.Col] = 0
		}
		if fits {
			out = append(out, f)
		}
	}
	return out
}
