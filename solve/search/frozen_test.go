package search_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"fabrique/demo"
	"fabrique/solve"
)

var update = flag.Bool("update", false, "rewrite the values of frozen problems; review the difference")

// frozen is a problem kept as it is, with what plans of it reach.
type frozen struct {
	Problem          *solve.Problem
	Weighted, Strict reached
}

// reached is what a plan reaches, and how good that is said to be.
type reached struct {
	Values   solve.Values
	Idle     int
	Bounds   [solve.Levels]int64
	Proven   [solve.Levels]bool
	Unserved []int
	Passed   []solve.Passing
}

// frozenProblems are drawn only to be written for the first time.
var frozenProblems = map[string]func() *solve.Problem{
	"sums.json":    func() *solve.Problem { return demo.Kernel(14, 6, 1.0, 7) },
	"week.json":    func() *solve.Problem { return demo.KernelWeek(8, 4, 1.0, 3) },
	"pledged.json": func() *solve.Problem { return small(35) },
}

func TestFrozenProblemsKeepTheirPlan(t *testing.T) {
	for name, draw := range frozenProblems {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("testdata", name)
			var f frozen
			if text, err := os.ReadFile(path); err == nil {
				if err := json.Unmarshal(text, &f); err != nil {
					t.Fatal(err)
				}
			} else if *update {
				f.Problem = draw()
			} else {
				t.Fatal(err)
			}
			now := frozen{f.Problem, reach(t, f.Problem, solve.Weighted), reach(t, f.Problem, solve.Strict)}
			if *update {
				thaw(t, path, now)
				return
			}
			compare(t, "weighted", now.Weighted, f.Weighted)
			compare(t, "strict", now.Strict, f.Strict)
		})
	}
}

func reach(t *testing.T, p *solve.Problem, policy solve.Policy) reached {
	t.Helper()
	r := solved(t, p, policy, solve.Control{Seed: 1, Effort: 20_000})
	if says := disputePlan(p, r); says != "" {
		t.Error(says)
	}
	out := reached{Values: r.Values, Idle: r.Idle, Unserved: r.Unserved, Passed: r.Passed}
	for k, b := range r.Bounds {
		out.Bounds[k], out.Proven[k] = b.Value, b.Proven
	}
	return out
}

func compare(t *testing.T, policy string, got, want reached) {
	t.Helper()
	a, errA := json.Marshal(got)
	b, errB := json.Marshal(want)
	if errA != nil || errB != nil || string(a) != string(b) {
		t.Errorf("%s: the plan of a frozen problem changed (go test ./solve -run Frozen -update rewrites it)\ngot  %s\nkept %s", policy, a, b)
	}
}

// thaw writes a frozen problem anew.
func thaw(t *testing.T, path string, f frozen) {
	t.Helper()
	text, err := json.MarshalIndent(f, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, append(text, '\n'), 0o644); err != nil {
		t.Fatal(err)
	}
}
