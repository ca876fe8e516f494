package linear

import (
	"math"
	"math/rand/v2"
	"testing"
)

// points calls each for every whole point of an integer model that satisfies it.
func points(m *Model, each func(x []float64)) {
	x := make([]float64, m.Columns())
	var walk func(j int)
	walk = func(j int) {
		if j == len(x) {
			if m.Violation(x) < 1e-9 {
				each(x)
			}
			return
		}
		for v := m.lo[j]; v <= m.hi[j]; v++ {
			x[j] = v
			walk(j + 1)
		}
	}
	walk(0)
}

func TestCutsKeepEverySolution(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 14))
	count := 0
	for k := range 8000 {
		m := randomModel(rng, 3+rng.IntN(5), 2+rng.IntN(6), true)
		s := &search{full: m, bestValue: math.Inf(1), leaf: math.Inf(1)}
		if !s.presolve() {
			continue
		}
		root := &node{col: -1, bound: math.Inf(-1)}
		s.enter(root)
		for range 4 {
			if s.process(root) || len(s.frac) == 0 {
				break
			}
			found := s.findCuts()
			count += len(found)
			points(m, func(x []float64) {
				for _, f := range found {
					sum := 0.0
					for _, term := range f.terms {
						sum += term.Coef * x[s.c.toFull[term.Col]]
					}
					if sum > f.limit+1e-9 {
						t.Fatalf("case %d: cut %v <= %v removes the solution %v", k, f.terms, f.limit, x)
					}
				}
			})
			for _, f := range s.bestCuts(found) {
				s.addCut(f)
			}
			s.s.extend(s.c.model)
			s.p.refresh()
		}
	}
	if count < 1000 {
		t.Errorf("only %d cuts were tried", count)
	}
}
