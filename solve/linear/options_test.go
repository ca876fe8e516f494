package linear

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestSolveIsDeterministic(t *testing.T) {
	m, priority := jobs(20, 7, 4, 3)
	a := Solve(m, Options{Priority: priority})
	b := Solve(m, Options{Priority: priority})
	if a.Work != b.Work || a.Nodes != b.Nodes || a.Value != b.Value || !slices.Equal(a.X, b.X) {
		t.Errorf("two solves differ: %+v and %+v", a, b)
	}
}

func TestSolveStopsByCountedWork(t *testing.T) {
	m, _ := jobs(60, 14, 7, 3)
	full := Solve(m, Options{WorkLimit: 20_000_000})
	for _, limit := range []int64{1, 1000, 100_000, 2_000_000} {
		r := Solve(m, Options{WorkLimit: limit})
		if r.Status != Limit {
			t.Fatalf("limit %d: got %v", limit, r.Status)
		}
		if r.X != nil && r.Value < full.Bound-1e-6 || full.X != nil && r.Bound > full.Value+1e-6 {
			t.Errorf("limit %d: value %v bound %v against value %v bound %v", limit, r.Value, r.Bound, full.Value, full.Bound)
		}
		if r.Work > limit+3_000_000 {
			t.Errorf("limit %d: did %d", limit, r.Work)
		}
	}
}

func TestSolveStopsWhenAsked(t *testing.T) {
	m, _ := jobs(60, 14, 7, 3)
	calls := 0
	r := Solve(m, Options{Stop: func() bool { calls++; return calls > 3 }})
	if r.Status != Stopped {
		t.Errorf("got %v after %d calls", r.Status, calls)
	}
}

func TestSolveStartsFromASolution(t *testing.T) {
	m, priority := facility(8, 20, 5)
	best := Solve(m, Options{})
	r := Solve(m, Options{Start: best.X, Priority: priority})
	if r.Status != Optimal || r.Value != best.Value {
		t.Errorf("got %v value %v, want %v", r.Status, r.Value, best.Value)
	}
	stopped := Solve(m, Options{Start: best.X, Stop: func() bool { return true }})
	if stopped.Status != Stopped || stopped.Value != best.Value || stopped.Bound > best.Value {
		t.Errorf("stopped at once: got %v value %v bound %v, want the start", stopped.Status, stopped.Value, stopped.Bound)
	}
	bad := slices.Clone(best.X)
	bad[0] = 7
	if r := Solve(m, Options{Start: bad}); r.Value != best.Value {
		t.Errorf("a start out of bounds was taken: value %v, want %v", r.Value, best.Value)
	}
}

func TestGranularityRoundsBoundsUp(t *testing.T) {
	m := NewModel()
	var terms []Term
	for range 12 {
		x := m.Column("", 0, 1, true)
		m.SetCost(x, 6)
		terms = append(terms, Term{x, 4})
	}
	m.Row("", AtLeast, 22, terms...)
	if g := granularity(m); g != 6 {
		t.Errorf("granularity %v, want 6", g)
	}
	if r := Solve(m, Options{}); r.Value != 36 || r.Bound != 36 {
		t.Errorf("value %v bound %v, want 36", r.Value, r.Bound)
	}
	m.SetCost(0, 6.5)
	if g := granularity(m); g != 0 {
		t.Errorf("granularity %v, want none", g)
	}
}

func TestRootPricesProveTheRootBound(t *testing.T) {
	m, _ := jobs(20, 7, 4, 9)
	r := Solve(m, Options{})
	if safe := m.SafeBound(r.RootPrices); safe > r.Value || math.IsInf(safe, 0) || safe > r.Root+1e-6 {
		t.Errorf("prices prove %v, root %v, value %v", safe, r.Root, r.Value)
	}
}

// TestLevels solves two levels one after the other, the second under the value of the first.
func TestLevels(t *testing.T) {
	m, priority := jobs(16, 6, 4, 4)
	first := Solve(m, Options{Priority: priority})
	var value []Term
	for j := range m.cost {
		if m.cost[j] != 0 {
			value = append(value, Term{Col(j), m.cost[j]})
		}
	}
	m.Row("level 1", AtMost, first.Value, value...)
	var hours []Term
	for j := range m.lo {
		if m.hi[j] > 1 {
			hours = append(hours, Term{Col(j), float64(1 + j%3)})
		}
	}
	m.Objective(hours)
	second := Solve(m, Options{Start: first.X, Priority: priority})
	if second.Status != Optimal || second.Value > m.Value(first.X) || m.Violation(second.X) > 1e-6 {
		t.Errorf("second level: %v value %v bound %v", second.Status, second.Value, second.Bound)
	}
}

func TestProofsFromARelaxationAgreeWithBruteForce(t *testing.T) {
	rng := rand.New(rand.NewPCG(23, 24))
	for k := range 2000 {
		m := randomModel(rng, 1+rng.IntN(7), rng.IntN(8), true)
		want := bruteForce(m)
		lp := NewLP(m)
		lp.Solve()
		rank := make([]int32, m.Columns())
		for j := range rank {
			rank[j] = rng.Int32N(3)
		}
		opt := Options{From: lp, Prove: true, Priority: rank}
		checkAgainst(t, k, m, Solve(m, opt), want)
		opt.WorkLimit = 1 + rng.Int64N(200)
		if r := Solve(m, opt); r.Bound > want+1e-9 {
			t.Fatalf("case %d: bound %v after little work passes %v", k, r.Bound, want)
		}
	}
}

func TestCopyHasItsOwnBounds(t *testing.T) {
	m := NewModel()
	a := m.Column("a", 0, 5, true)
	m.Row("", AtLeast, 2, Term{a, 1})
	c := m.Copy()
	c.SetBounds(a, 3, 4)
	c.Row("", AtMost, 3, Term{a, 1})
	m.Row("", AtMost, 2, Term{a, 1})
	if lo, hi := m.Bounds(a); lo != 0 || hi != 5 || m.Rows() != 2 {
		t.Errorf("the model has bounds %v and %v and %d rows", lo, hi, m.Rows())
	}
	if r := Solve(m, Options{}); r.Status != Optimal || r.X[a] != 2 {
		t.Errorf("the model gives %v", r)
	}
	if r := Solve(c, Options{}); r.Status != Optimal || r.X[a] != 3 {
		t.Errorf("the copy gives %v", r)
	}
}
