package solve_test

import (
	"math/rand/v2"
	"testing"

	"fabrique/solve"
)

func TestMatrixIsWhatItsEntriesSay(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	for n := range 200 {
		p := random(rng, size{clients: 12, facilities: 6, least: 1, slots: 4 * (n % 2), hours: 6, pin: 2})
		for level := range solve.Levels {
			if e := solve.MatrixError(p, level, rng); e > 1e-5 {
				t.Fatalf("instance %d, level %d: off by %g", n, level+1, e)
			}
		}
	}
}
