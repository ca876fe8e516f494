package bound_test

import (
	"math/rand/v2"
	"testing"

	"fabrique/solve"
	"fabrique/solve/bound"
	"fabrique/solve/solvetest"
)

func TestMatrixIsWhatItsEntriesSay(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	for n := range 200 {
		p := solvetest.Draw(rng, solvetest.Size{Clients: 12, Facilities: 6, Least: 1, Slots: 4 * (n % 2), Hours: 6, Pin: 2})
		for level := range solve.Levels {
			if e := bound.MatrixError(p, level, rng); e > 1e-5 {
				t.Fatalf("instance %d, level %d: off by %g", n, level+1, e)
			}
		}
	}
}

func TestAStepIsWhatSlopesAndSumsSay(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 11))
	for n := range 60 {
		p := solvetest.Draw(rng, solvetest.Size{Clients: 30, Facilities: 6, Least: 2, Hours: 6, Pin: 2})
		for level := range solve.Levels {
			if e := bound.StepError(p, level, 12, 1+n%2); e > 1e-6 {
				t.Fatalf("instance %d, level %d: off by %g", n, level+1, e)
			}
		}
	}
}
