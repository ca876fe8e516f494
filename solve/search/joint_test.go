package search_test

import (
	"testing"

	"fabrique/demo"
	"fabrique/solve"
	"fabrique/solve/bound"
	"fabrique/solve/prep"
)

// What is found near the relaxation of the first levels is a plan, keeps the levels before the one that was asked
// for and betters that one; a plan served at random gets better.
func TestNearTheRelaxation(t *testing.T) {
	bettered := 0
	for seed := range uint64(3) {
		p := demo.Kernel(100, 25, 1.0, seed)
		jobs := solved(t, p, solve.Weighted, solve.Control{Levels: 1, Effort: 20_000}).Jobs
		a, _ := solve.Judge(p, jobs)
		g := bound.NewJoint(prep.New(p), -1e4, [2]float64{60, 40})
		g.Solve(a.Idle, never)
		for level := -1; level <= 2; level++ {
			better, _ := g.Improve(jobs, a, level, 2, 2_000_000, never)
			bettered += checkBetter(t, p, a, better, level)
		}
		g.Round(1_000_000, 1, never)
		rejoined, _ := g.Rejoin(jobs, a, 2_000_000, never)
		bettered += checkBetter(t, p, a, rejoined, 2)
	}
	if bettered < 8 {
		t.Errorf("only %d of 15 plans got better", bettered)
	}
}

// checkBetter checks a plan found from one of score a, and counts it when it is better.
func checkBetter(t *testing.T, p *solve.Problem, a solve.Score, jobs []solve.Job, level int) int {
	t.Helper()
	if jobs == nil {
		return 0
	}
	b, whole := solve.Judge(p, jobs)
	if !whole {
		t.Fatalf("level %d: no plan", level+1)
	}
	for k := range max(0, level) {
		if b.Values[k] != a.Values[k] && (b.Values[k] > a.Values[k]) != solve.Maximise[k] {
			t.Errorf("level %d: level %d fell from %d to %d", level+1, k+1, a.Values[k], b.Values[k])
		}
	}
	if k := level; (k == 0 || k == 1) && (b.Values[k] == a.Values[k] || (b.Values[k] > a.Values[k]) != solve.Maximise[k]) {
		t.Errorf("level %d went from %d to %d", k+1, a.Values[k], b.Values[k])
	}
	if b.Values == a.Values {
		return 0
	}
	return 1
}
