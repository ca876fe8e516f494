package facility

import (
	"math"
	"reflect"
	"testing"
)

func TestSameInputSameAnswer(t *testing.T) {
	p := even(3, 50, 50, 2, 3)
	for _, limit := range []int64{0, 3_000_000} {
		a, errA := Solve(p, Options{Seed: 5, WorkLimit: limit})
		b, errB := Solve(p, Options{Seed: 5, WorkLimit: limit})
		if errA != nil || errB != nil || !reflect.DeepEqual(a, b) {
			t.Errorf("limit %d: %v and %v, %v and %v", limit, a.Value, b.Value, errA, errB)
		}
	}
}

func TestStoppedSearchKeepsAValidBound(t *testing.T) {
	p := uneven(3, 40, 60, 3)
	best, err := Solve(p, Options{})
	if err != nil || !best.Proven {
		t.Fatal(err, best.Proven)
	}
	for calls := range 40 {
		left := calls * calls
		r, err := Solve(p, Options{Stop: func() bool { left--; return left < 0 }})
		if err != nil {
			t.Fatal(err)
		}
		if r.Bound > best.Value*(1+1e-9) || r.Value < best.Value*(1-1e-9) || math.Abs(r.Gap-(r.Value-r.Bound)/r.Value) > 1e-12 {
			t.Errorf("stopped at %d: value %v bound %v, optimum %v", calls*calls, r.Value, r.Bound, best.Value)
		}
	}
}

func TestProgressOnlyImproves(t *testing.T) {
	last := Progress{Value: math.Inf(1), Bound: math.Inf(-1)}
	r, err := Solve(even(2, 50, 50, 2, 3), Options{Progress: func(p Progress) {
		if p.Value > last.Value || p.Bound < last.Bound && p.Bound < p.Value || p.Work < last.Work || p.Nodes < last.Nodes {
			t.Errorf("from %+v to %+v", last, p)
		}
		last = p
	}})
	if err != nil || last.Value < r.Value-1e-6 {
		t.Error(err, last, r.Value)
	}
}

func TestLargeInstanceIsClosedByCountedWork(t *testing.T) {
	if testing.Short() {
		t.Skip("long: a few seconds")
	}
	r, err := Solve(even(5, 100, 1000, 10.3, 10), Options{WorkLimit: 4_000_000_000})
	if err != nil || r.Gap > 0.003 {
		t.Errorf("gap %v after work %d: %v", r.Gap, r.Work, err)
	}
}

func TestEvaluateRefusesBadSolutions(t *testing.T) {
	p := Problem{Capacity: []float64{5, 5}, Fixed: []float64{10, 20}, Demand: []float64{4, 3, 0}, Cost: [][]float64{{8, 9, 7}, {6, 3, 2}}}
	both := []bool{true, true}
	good := []Share{{0, 0, 2}, {1, 0, 2}, {1, 1, 3}}
	if v, err := p.Evaluate(both, good); err != nil || math.Abs(v-(30+4+3+3+2)) > 1e-12 {
		t.Errorf("value %v: %v", v, err)
	}
	bad := map[string]struct {
		open   []bool
		shares []Share
	}{
		"closed facility":  {[]bool{true, false}, good},
		"overload":         {both, []Share{{0, 0, 4}, {0, 1, 3}}},
		"too little":       {both, []Share{{0, 0, 3}, {1, 1, 3}}},
		"too much":         {both, []Share{{0, 0, 5}, {1, 1, 3}}},
		"negative":         {both, []Share{{0, 0, -1}}},
		"unknown customer": {both, []Share{{0, 3, 1}}},
		"missing facility": {[]bool{true}, good},
	}
	for name, c := range bad {
		if _, err := p.Evaluate(c.open, c.shares); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}

func TestMalformedProblemsAreRefused(t *testing.T) {
	good := even(1, 2, 2, 2, 5)
	cases := map[string]func(p *Problem){
		"nothing":         func(p *Problem) { *p = Problem{} },
		"fixed missing":   func(p *Problem) { p.Fixed = p.Fixed[:1] },
		"short row":       func(p *Problem) { p.Cost = [][]float64{{1, 2}, {1}} },
		"negative demand": func(p *Problem) { p.Demand = []float64{-1, 2} },
		"infinite cost":   func(p *Problem) { p.Fixed = []float64{math.Inf(1), 1} },
		"too little room": func(p *Problem) { p.Capacity = []float64{0, 1} },
		"too many digits": func(p *Problem) { p.Capacity = []float64{1e14, math.Pi} },
	}
	for name, spoil := range cases {
		p := good
		spoil(&p)
		if _, err := Solve(p, Options{}); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}
