package solve_test

import (
	"testing"

	"fabrique/demo"
	"fabrique/solve"
)

// A bound sharpened for a plan that is worse than the best must not pass the best.
func TestSharpenedBoundsHold(t *testing.T) {
	raised := 0
	for n := range 400 {
		p := tiny(n)
		best := bruteForce(p).best()
		if best.broken > 0 {
			continue
		}
		for level := range solve.Levels {
			want := float64(best.values[level])
			if solve.Maximise[level] {
				want = -want
			}
			for _, worse := range []float64{1, 7, 1000} {
				low := solve.Sharpened(p, level, best.idle, best.values, want+worse)
				if low > want+1e-6 {
					t.Fatalf("tiny %d, level %d: bound %v passes the best plan, %v\n%s", n, level+1, low, want, asJSON(p))
				}
				if low > want-0.5 {
					raised++
				}
			}
		}
	}
	if raised < 1000 {
		t.Errorf("only %d bounds meet the best plan", raised)
	}
}

// What is found near a relaxation holds by the rules, keeps what earlier levels
// reached and, when asked to, everybody's hours.
func TestNearPlansHold(t *testing.T) {
	found := 0
	for seed := range uint64(6) {
		p := demo.Kernel(60, 20, 1.0, seed)
		r, err := solve.Solve(p, solve.Weighted, solve.Control{Levels: 1, Effort: 1})
		if err != nil {
			t.Fatal(err)
		}
		for level := range 3 {
			for _, same := range []bool{false, true} {
				if jobs := solve.Near(p, level, r.Jobs, same); jobs != nil {
					found++
					checkNear(t, p, r, jobs, level, same)
				}
			}
		}
	}
	if found == 0 {
		t.Error("nothing was found")
	}
}

func checkNear(t *testing.T, p *solve.Problem, r *solve.Result, jobs []solve.Job, level int, same bool) {
	t.Helper()
	values, _, bad := solve.Check(p, jobs)
	if len(bad) > 0 || !values.Better(r.Values) {
		t.Errorf("level %d: %v after %v, %v", level+1, values, r.Values, bad)
	}
	for i := range jobs {
		if same && jobs[i].Blocks() != r.Jobs[i].Blocks() {
			t.Errorf("level %d: client %d had %d blocks, has %d", level+1, i, r.Jobs[i].Blocks(), jobs[i].Blocks())
		}
	}
}
