package search_test

import (
	"testing"

	"fabrique/demo"
	"fabrique/solve"
	"fabrique/solve/bound"
	"fabrique/solve/prep"
	"fabrique/solve/search"
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
				low := sharpened(p, level, best.idle, best.values, want+worse)
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
		r, err := search.Solve(p, solve.Weighted, solve.Control{Levels: 1, Effort: 1})
		if err != nil {
			t.Fatal(err)
		}
		for level := range 3 {
			for _, same := range []bool{false, true} {
				if jobs := near(p, level, r.Jobs, same); jobs != nil {
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

// sharpened returns the lower bound of a level of p, as a minimum, that sharpening
// proves when the earlier levels reached values and a plan with a value is known.
func sharpened(p *solve.Problem, level, idle int, reached solve.Values, value float64) (low float64) {
	c := bound.Certify(prep.New(p), bound.NewGoal(level, idle, reached), nil, 3, 1, never)
	c.Prove(value, 100_000, never)
	return c.Low
}

// near returns the jobs found near the relaxation of a level, nil for none, for
// a plan that has jobs; with same, everybody keeps their hours.
func near(p *solve.Problem, level int, jobs []solve.Job, same bool) []solve.Job {
	values, idle, _ := solve.Check(p, jobs)
	c := bound.Certify(prep.New(p), bound.NewGoal(level, idle, values), nil, 3, 1, never)
	value := float64(values[level])
	if solve.Maximise[level] {
		value = -value
	}
	found, _ := c.Find(jobs, value, same, 100_000, never)
	return found
}

func never() bool { return false }
