package sums_test

import (
	"slices"
	"testing"

	"fabrique/demo"
	"fabrique/solve"
	"fabrique/solve/bound"
	"fabrique/solve/prep"
	"fabrique/solve/price"
	"fabrique/solve/sums"
)

func never() bool { return false }

// hunted dives with a hint, nil for none, and pleads so many times.
func hunted(t *testing.T, p *solve.Problem, hint *bound.Hint, pleas int) solve.Score {
	t.Helper()
	x := prep.New(p)
	h := sums.NewHunt(x, price.NewScales(x), 1, never)
	h.Hint = hint
	h.Dive(1)
	h.Plead(pleas)
	got, whole := solve.Judge(p, h.Jobs())
	if !whole || got != h.BestScore {
		t.Fatalf("a plan of %v is said to be %v (whole: %v)", got, h.BestScore, whole)
	}
	return got
}

// hintOf says what a plan has open and whom it serves.
func hintOf(p *solve.Problem, jobs []solve.Job) *bound.Hint {
	n := &bound.Hint{Open: make([]float64, len(p.Facilities)), Lead: make([]float64, len(p.Facilities)), Served: make([]float64, len(p.Clients))}
	for i, j := range jobs {
		for _, s := range j.Shares {
			n.Open[p.Clients[i].Options[s.Option].Facility], n.Served[i] = 1, 1
		}
	}
	return n
}

// Pleading never loses what a dive found, finds more in some, and a hint keeps no pin from holding.
func TestPleadingOnlyGains(t *testing.T) {
	gained := 0
	for seed := range uint64(6) {
		p := demo.Kernel(150, 40, 1.0, seed)
		pin := slices.IndexFunc(prep.New(p).Fac, func(f solve.Facility) bool { return f.Most > 0 })
		p.Clients[3].Must, p.Facilities[pin].Must = true, true
		x := prep.New(p)
		h := sums.NewHunt(x, price.NewScales(x), 7, never)
		h.Dive(3)
		hint := hintOf(p, h.Jobs())
		for i := range hint.Served {
			hint.Served[i] = 1 // everybody is worth another try
		}
		hint.Served[3], hint.Open[pin] = 0, 0
		before, after := hunted(t, p, hint, 0), hunted(t, p, hint, 4)
		if before.Better(after) {
			t.Errorf("seed %d: %v became %v", seed, before, after)
		}
		if after.Better(before) {
			gained++
		}
		if h.BestScore.Broken < after.Broken {
			t.Errorf("seed %d: %d pins broken with a hint, %d without", seed, after.Broken, h.BestScore.Broken)
		}
	}
	if gained == 0 {
		t.Error("pleading never gains")
	}
}
