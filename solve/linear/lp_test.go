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

// lpCase is a relaxation with a known answer; want is +Inf when there is none.
type lpCase struct {
	name  string
	build func(m *Model)
	want  float64
}

var lpCases = []lpCase{
	{"empty model", func(*Model) {}, 0},
	{"no rows: each column at its better bound", func(m *Model) {
		m.Objective([]Term{{m.Column("", -2, 3, false), 2}, {m.Column("", -1, 5, false), -1}})
	}, -9},
	{"fixed columns", func(m *Model) {
		x, y := m.Column("", 2, 2, false), m.Column("", 0, 9, false)
		m.SetCost(y, 1)
		m.Row("", AtLeast, 5, Term{x, 1}, Term{y, 1})
	}, 3},
	{"an empty row that holds", func(m *Model) {
		m.SetCost(m.Column("", 1, 2, false), 1)
		m.Row("", AtMost, 0)
	}, 1},
	{"an empty row that does not", func(m *Model) {
		m.SetCost(m.Column("", 1, 2, false), 1)
		m.Row("", AtLeast, 1)
	}, math.Inf(1)},
	{"crossed bounds", func(m *Model) { m.Column("", 2, 1, false) }, math.Inf(1)},
	{"the same row three times", func(m *Model) {
		x, y := m.Column("", 0, 4, false), m.Column("", 0, 4, false)
		m.Objective([]Term{{x, 1}, {y, 2}})
		for range 3 {
			m.Row("", Equal, 5, Term{x, 1}, Term{y, 1})
		}
	}, 6},
	{"equal rows that contradict", func(m *Model) {
		x, y := m.Column("", 0, 4, false), m.Column("", 0, 4, false)
		m.Row("", Equal, 5, Term{x, 1}, Term{y, 1})
		m.Row("", Equal, 11, Term{x, 2}, Term{y, 2})
	}, math.Inf(1)},
	{"a term given in two parts", func(m *Model) {
		x := m.Column("", 0, 9, false)
		m.SetCost(x, 1)
		m.Row("", AtLeast, 6, Term{x, 1}, Term{x, 2}, Term{x, -1}, Term{x, 1})
	}, 2},
	{"a transport of three by three, all ties", func(m *Model) {
		var from, to [3][]Term
		for i := range 3 {
			for k := range 3 {
				x := m.Column("", 0, 10, false)
				m.SetCost(x, 1)
				from[i], to[k] = append(from[i], Term{x, 1}), append(to[k], Term{x, 1})
			}
		}
		for i := range 3 {
			m.Row("", Equal, 4, from[i]...)
			m.Row("", Equal, 4, to[i]...)
		}
	}, 12},
	{"large and small numbers in one row", func(m *Model) {
		x, y := m.Column("", 0, 1000, false), m.Column("", 0, 1, false)
		m.Objective([]Term{{x, -1}, {y, -1e6}})
		m.Row("", AtMost, 2500000, Term{x, 2500}, Term{y, 1250000})
	}, -1000500},
}

func TestLPCases(t *testing.T) {
	for _, c := range lpCases {
		t.Run(c.name, func(t *testing.T) {
			m := NewModel()
			c.build(m)
			p := NewLP(m)
			status := p.Solve()
			if math.IsInf(c.want, 1) {
				if status != Infeasible || !math.IsInf(p.Bound(), 1) {
					t.Fatalf("got %v, want infeasible", status)
				}
				return
			}
			if status != Optimal || math.Abs(p.Value()-c.want) > 1e-6 || p.Bound() > c.want+1e-9 {
				t.Fatalf("got %v value %v bound %v, want %v", status, p.Value(), p.Bound(), c.want)
			}
			if r := Solve(m, Options{}); r.Status != Optimal || math.Abs(r.Value-c.want) > 1e-6 {
				t.Fatalf("Solve: got %v value %v, want %v", r.Status, r.Value, c.want)
			}
		})
	}
}

func TestModelKeepsTheFirstMisuse(t *testing.T) {
	misuses := map[string]func(m *Model){
		"infinite bound":  func(m *Model) { m.Column("", 0, math.Inf(1), false) },
		"unknown column":  func(m *Model) { m.Row("", Equal, 0, Term{7, 1}) },
		"not a number":    func(m *Model) { m.Row("", Equal, math.NaN()) },
		"cost":            func(m *Model) { m.SetCost(0, math.NaN()) },
		"objective":       func(m *Model) { m.Objective([]Term{{9, 1}}) },
		"right-hand side": func(m *Model) { m.SetRHS(0, math.Inf(-1)) },
	}
	for name, misuse := range misuses {
		m := NewModel()
		m.Row("", AtMost, 1, Term{m.Column("", 0, 1, true), 1})
		if m.Err() != nil {
			t.Fatalf("%s: error too early: %v", name, m.Err())
		}
		misuse(m)
		if m.Err() == nil || Solve(m, Options{}).Status != Invalid || NewLP(m).Solve() != Invalid {
			t.Errorf("%s: the misuse was not told", name)
		}
	}
}

// TestLPWarm changes bounds, costs, right-hand sides and rows at random and compares with a solve from nothing.
func TestLPWarm(t *testing.T) {
	rng := rand.New(rand.NewPCG(21, 22))
	for k := range 60 {
		m, _ := jobs(6+rng.IntN(10), 4, 3, uint64(k))
		p := NewLP(m)
		for range 12 {
			changeAtRandom(m, rng)
			fresh := NewLP(m)
			a, b := p.Solve(), fresh.Solve()
			if a != b {
				t.Fatalf("case %d: warm %v, from nothing %v", k, a, b)
			}
			if a == Infeasible {
				continue
			}
			if math.Abs(p.Value()-fresh.Value()) > 1e-5 || p.Value()-p.Bound() > 1e-5 || m.violationOfRows(p.X()) > 1e-6 {
				t.Fatalf("case %d: warm %v bound %v, from nothing %v", k, p.Value(), p.Bound(), fresh.Value())
			}
		}
	}
}

func changeAtRandom(m *Model, rng *rand.Rand) {
	j := Col(rng.IntN(m.Columns()))
	switch rng.IntN(6) {
	case 0:
		m.SetCost(j, float64(rng.IntN(20)-10))
	case 1:
		m.Row("", AtMost, float64(5+rng.IntN(10)), Term{j, 1}, Term{Col(rng.IntN(m.Columns())), 2})
	case 2:
		r := Row(rng.IntN(m.Rows()))
		m.SetRHS(r, m.rhs[r]+float64(rng.IntN(3)-1))
	case 3:
		m.SetBounds(j, 0, 10)
	default:
		v := float64(rng.IntN(2))
		m.SetBounds(j, v, v+float64(rng.IntN(2)))
	}
}

// violationOfRows is the violation of the relaxation.
func (m *Model) violationOfRows(x []float64) float64 {
	relaxed := *m
	relaxed.integer = make([]bool, len(m.integer))
	return relaxed.Violation(x)
}
