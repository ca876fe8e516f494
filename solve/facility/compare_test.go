package facility

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// exhaustive returns the least cost over all open sets, each one valued on its own.
func exhaustive(t *testing.T, p Problem) float64 {
	t.Helper()
	s, err := newModel(p)
	if err != nil {
		t.Fatal(err)
	}
	best := math.Inf(1)
	for mask := 1; mask < 1<<s.facilities(); mask++ {
		open, room := make([]bool, s.facilities()), int64(0)
		for i := range open {
			if open[i] = mask>>i&1 == 1; open[i] {
				room += s.capacity[i]
			}
		}
		if room >= s.total {
			best = math.Min(best, newTransport(s).cost(open))
		}
	}
	return best
}

func TestTinyAgainstAllSets(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for seed := range uint64(150) {
		m, n := 1+r.IntN(6), 1+r.IntN(8)
		p := even(seed, m, n, 1+3*r.Float64(), 30*r.Float64())
		if seed%2 == 1 {
			p = uneven(seed, m, n, 1.1+3*r.Float64())
		}
		if seed%3 == 0 {
			p.Demand[0] += 0.125
		}
		if seed%5 == 0 && n > 1 {
			p.Demand[n-1] = 0
		}
		got, err := Solve(p, Options{})
		if err != nil {
			t.Fatal(err)
		}
		want := exhaustive(t, p)
		if !got.Proven || math.Abs(got.Value-want) > 1e-9*want || got.Bound > want+1e-9*want {
			t.Errorf("seed %d, %d × %d: value %v bound %v proven %v, want %v", seed, m, n, got.Value, got.Bound, got.Proven, want)
		}
	}
}

// outside returns the optimum found by an independent integer programming solver, or skips the test.
func outside(t *testing.T, p Problem) float64 {
	t.Helper()
	path, err := exec.LookPath("cbc")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("the solver cbc is needed to compare with")
		}
		t.Skip("the solver cbc is not installed: nothing to compare with")
	}
	model, answer := filepath.Join(t.TempDir(), "model.lp"), filepath.Join(t.TempDir(), "answer")
	if err := os.WriteFile(model, strongModel(p), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(path, model, "ratio", "0", "allow", "1e-7", "sec", "100", "solve", "solution", answer).CombinedOutput(); err != nil {
		t.Fatalf("cbc: %v\n%s", err, out)
	}
	text, err := os.ReadFile(answer)
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(text), "\n")
	words := strings.Fields(head)
	value, err := strconv.ParseFloat(words[len(words)-1], 64)
	if err != nil || words[0] != "Optimal" {
		t.Fatalf("cbc answered %q", head)
	}
	return value
}

// strongModel writes a problem as a mixed integer programme, with the part of each demand as variable.
func strongModel(p Problem) []byte {
	var b bytes.Buffer
	b.WriteString("Minimize\ncost:\n")
	for i := range p.Capacity {
		fmt.Fprintf(&b, " + %.10g y%d\n", p.Fixed[i], i)
		for j := range p.Demand {
			fmt.Fprintf(&b, " + %.10g x%d_%d\n", p.Cost[i][j], i, j)
		}
	}
	b.WriteString("Subject To\n")
	for j := range p.Demand {
		for i := range p.Capacity {
			fmt.Fprintf(&b, " + x%d_%d\n", i, j)
		}
		b.WriteString(" = 1\n")
	}
	for i := range p.Capacity {
		for j, d := range p.Demand {
			fmt.Fprintf(&b, " + %.10g x%d_%d\n", d, i, j)
		}
		fmt.Fprintf(&b, " - %.10g y%d <= 0\n", p.Capacity[i], i)
		for j := range p.Demand {
			fmt.Fprintf(&b, "x%d_%d - y%d <= 0\n", i, j, i)
		}
	}
	b.WriteString("Binary\n")
	for i := range p.Capacity {
		fmt.Fprintf(&b, "y%d\n", i)
	}
	b.WriteString("End\n")
	return b.Bytes()
}

func TestAgainstIntegerProgramming(t *testing.T) {
	cases := map[string]Problem{
		"tight 16 × 50":         even(1, 16, 50, 1.2, 10),
		"loose 16 × 50":         even(2, 16, 50, 4, 10),
		"tight 25 × 50":         even(3, 25, 50, 1.3, 5),
		"medium 25 × 50":        even(4, 25, 50, 2, 10),
		"loose 40 × 40":         even(5, 40, 40, 4, 20),
		"uneven medium 25 × 50": uneven(6, 25, 50, 2),
		"uneven loose 30 × 50":  uneven(7, 30, 50, 4),
	}
	names := make([]string, 0, len(cases))
	for name := range cases {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			want := outside(t, cases[name])
			got, err := Solve(cases[name], Options{})
			if err != nil {
				t.Fatal(err)
			}
			if !got.Proven || math.Abs(got.Value-want) > 2e-6*want {
				t.Errorf("value %.6f proven %v, want %.6f", got.Value, got.Proven, want)
			}
		})
	}
}
