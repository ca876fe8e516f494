package search_test

import (
	"testing"

	"fabrique/demo"
	"fabrique/solve"
	"fabrique/solve/search"
)

// From a plan already searched the list is followed without searching another: whoever comes first in the list and
// differs is served. A start that breaks a rule counts for nothing.
func TestStrictGoesOnFromASearch(t *testing.T) {
	for seed := range uint64(2) {
		p := demo.KernelWeek(24, 8, 1.0, seed)
		first, err := search.Solve(p, solve.Weighted, solve.Control{Levels: 1})
		if err != nil {
			t.Fatal(err)
		}
		whole := strictFrom(t, p, solve.Control{Levels: 1})
		next := strictFrom(t, p, solve.Control{Levels: 1, Start: first.Jobs, Searched: true})
		for i := range p.Clients {
			if was, is := len(first.Jobs[i].Shares) > 0, len(next.Jobs[i].Shares) > 0; was != is {
				if was {
					t.Errorf("seed %d: client %d is passed over for one after it", seed, i)
				}
				break
			}
		}
		broken := append([]solve.Job(nil), first.Jobs...)
		broken[0].Shares = []solve.Share{{Option: 0, Blocks: solve.MaxBlocks + 1}}
		if got := strictFrom(t, p, solve.Control{Levels: 1, Start: broken, Searched: true}); got.Values != whole.Values {
			t.Errorf("seed %d: %v from a start that breaks rules, %v without", seed, got.Values, whole.Values)
		}
	}
}

// strictFrom follows the list, and checks the plan.
func strictFrom(t *testing.T, p *solve.Problem, c solve.Control) *solve.Result {
	t.Helper()
	r, err := search.Solve(p, solve.Strict, c)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, bad := solve.Check(p, r.Jobs); len(bad) > 0 {
		t.Fatal(bad)
	}
	return r
}
