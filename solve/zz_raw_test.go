package solve_test

import (
	"os"
	"strconv"
	"testing"

	"fabrique/solve"
)

func TestRaw(t *testing.T) {
	if os.Getenv("RAW") == "" {
		t.Skip()
	}
	n, _ := strconv.Atoi(os.Getenv("RAW"))
	p := tiny(n)
	all := bruteForce(p)
	for _, e := range []int64{1500, 0} {
		r, _ := solve.Solve(p, solve.Weighted, within(solve.Control{Effort: e}))
		t.Logf("%s\n%+v\nall %v", disputeWeighted(p, all, solve.Control{Effort: e}), r, all)
	}
	t.Log(asJSON(p))
}
