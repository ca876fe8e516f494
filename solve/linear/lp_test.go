package linear

import (
	"math"
	"math/rand/v2"
	"testing"
)

// randomModel draws a small model with the given share of equality rows.
func randomModel(rng *rand.Rand, cols, rows int, integer bool) *Model {
	m := NewModel()
	at := make([]float64, cols)
	for j := range cols {
		lo := float64(rng.IntN(5) - 3)
		hi := lo + float64(rng.IntN(4))
		at[j] = lo + float64(rng.IntN(int(hi-lo)+1))
		m.Column("", lo, hi, integer)
		m.SetCost(Col(j), float64(rng.IntN(9)-4))
	}
	for range rows {
		var terms []Term
		sum := 0.0
		for j := range cols {
			if rng.IntN(3) > 0 {
				continue
			}
			a := float64(rng.IntN(7) - 3)
			terms = append(terms, Term{Col(j), a})
			sum += a * at[j]
		}
		sense := Sense(rng.IntN(3))
		slack := float64(rng.IntN(3) - rng.IntN(5)/4)
		switch sense {
		case AtMost:
			sum += slack
		case AtLeast:
			sum -= slack
		}
		m.Row("", sense, sum, terms...)
	}
	return m
}

func TestLPTinyCases(t *testing.T) {
	m := NewModel()
	x := m.Column("x", 0, 4, false)
	y := m.Column("y", 0, 4, false)
	m.Objective([]Term{{x, -1}, {y, -2}})
	m.Row("", AtMost, 5, Term{x, 1}, Term{y, 1})
	p := NewLP(m)
	if st := p.Solve(); st != Optimal || math.Abs(p.Value()+9) > 1e-9 || math.Abs(p.Bound()+9) > 1e-9 {
		t.Fatalf("got %v value %v bound %v, want -9", st, p.Value(), p.Bound())
	}
	m.SetBounds(y, 0, 2)
	if p.Solve(); math.Abs(p.Value()+7) > 1e-9 {
		t.Fatalf("after bounds: value %v, want -7", p.Value())
	}
	m.Row("", AtLeast, 3, Term{y, 2}, Term{x, -1})
	if p.Solve(); math.Abs(p.Value()+5) > 1e-9 {
		t.Fatalf("after a row: value %v x %v, want -5", p.Value(), p.X())
	}
	m.Row("", Equal, 9, Term{y, 1}, Term{x, 1})
	if st := p.Solve(); st != Infeasible {
		t.Fatalf("got %v, want infeasible", st)
	}
}

func TestLPBoundIsCertifiedAndTight(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for k := range 3000 {
		m := randomModel(rng, 1+rng.IntN(12), rng.IntN(12), false)
		p := NewLP(m)
		st := p.Solve()
		if st == Infeasible {
			continue
		}
		x := p.X()
		if v := m.Violation(x); v > 1e-7 {
			t.Fatalf("case %d: violation %g", k, v)
		}
		if gap := p.Value() - p.Bound(); gap < -1e-9 || gap > 1e-7 {
			t.Fatalf("case %d: value %v bound %v", k, p.Value(), p.Bound())
		}
		if sb := m.SafeBound(p.Duals()); math.Abs(sb-p.Bound()) > 1e-7 {
			t.Fatalf("case %d: safe bound %v, want %v", k, sb, p.Bound())
		}
	}
}
