package linear

import (
	"math"
	"math/rand/v2"
	"testing"
)

// A guess never changes what Solve finds, however wrong it is.
func TestGuessChangesNoOutcome(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for k := range 2000 {
		m := randomModel(rng, 1+rng.IntN(12), rng.IntN(12), false)
		cold, guessed := NewLP(m), NewLP(m)
		x := make([]float64, m.Columns())
		for j := range x {
			lo, hi := m.Bounds(Col(j))
			x[j] = lo - 1 + rng.Float64()*(hi-lo+2)
		}
		guessed.Guess(x)
		a, b := cold.Solve(), guessed.Solve()
		if a != b || (a == Optimal && math.Abs(cold.Value()-guessed.Value()) > 1e-6*(1+math.Abs(cold.Value()))) {
			t.Fatalf("case %d: %v %v cold, %v %v guessed", k, a, cold.Value(), b, guessed.Value())
		}
	}
}

// From the best solution a guess leaves few pivots where not many bases share it.
func TestGuessSavesPivots(t *testing.T) {
	sites, _ := facility(30, 100, 1)
	for name, m := range map[string]*Model{"facility": sites, "assignment": assignment(20, 200, 1)} {
		cold := NewLP(m)
		if cold.Solve() != Optimal {
			t.Fatal("no solution")
		}
		guessed := NewLP(m)
		guessed.Guess(cold.X())
		guessed.Solve()
		if guessed.Pivots() > cold.Pivots()/4 || math.Abs(guessed.Value()-cold.Value()) > 1e-6*math.Abs(cold.Value()) {
			t.Errorf("%s: %d pivots to %v from a guess, %d to %v without", name, guessed.Pivots(), guessed.Value(), cold.Pivots(), cold.Value())
		}
	}
}
