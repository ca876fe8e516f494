package linear

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func TestWriteMPSFormat(t *testing.T) {
	m := NewModel()
	x := m.Column("x", 0, 4, true)
	y := m.Column("y", -1.5, 2, false)
	m.Column("free of rows", 3, 3, true)
	m.Objective([]Term{{x, -1}, {y, 0.25}})
	m.Row("r", AtMost, 5, Term{x, 1}, Term{y, 100})
	m.Row("s", Equal, 0, Term{y, 1}, Term{x, 1}, Term{y, -1})
	var b bytes.Buffer
	if err := m.WriteMPS(&b); err != nil {
		t.Fatal(err)
	}
	want := `NAME          FABRIQUE
ROWS
 N  COST
 L  R0000001
 E  R0000002
COLUMNS
    M0000000  'MARKER'                 'INTORG'
    C0000001  COST                -1
    C0000001  R0000001             1
    C0000001  R0000002             1
    M0000001  'MARKER'                 'INTEND'
    C0000002  COST              0.25
    C0000002  R0000001           100
    M0000002  'MARKER'                 'INTORG'
    C0000003  COST                 0
    M0000003  'MARKER'                 'INTEND'
RHS
    RHS       R0000001             5
BOUNDS
 LO BND       C0000001             0
 UP BND       C0000001             4
 LO BND       C0000002          -1.5
 UP BND       C0000002             2
 FX BND       C0000003             3
ENDATA
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestWriteMPSRefusesWhatItCannotWriteExactly(t *testing.T) {
	m := NewModel()
	m.Column("x", 0, 1.0/3, false)
	if err := m.WriteMPS(&bytes.Buffer{}); err == nil || !strings.Contains(err.Error(), "does not fit") {
		t.Errorf("got %v, want an error about the field", err)
	}
	if err := m.WriteMPS(failing{}); err == nil {
		t.Error("a failing writer gave no error")
	}
}

type failing struct{}

// Write always fails.
func (failing) Write([]byte) (int, error) { return 0, fmt.Errorf("full") }

// program skips the test when a solver is not installed; with CI=true it fails.
func program(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is not installed, and CI=true requires it (apt-get install coinor-cbc glpk-utils)", name)
	}
	t.Skipf("%s is not installed (apt-get install coinor-cbc glpk-utils)", name)
	return ""
}

var (
	cbcValue  = regexp.MustCompile(`(?s)Result - Optimal solution found.*Objective value:\s+(\S+)`)
	glpkValue = regexp.MustCompile(`(?s)Status:\s+(?:INTEGER )?OPTIMAL.*Objective:\s+COST = (\S+)`)
	none      = regexp.MustCompile(`(?i)infeasible|no (primal|integer) feasible`)
)

// oracle solves the MPS file of a model by another program; +Inf means infeasible.
func oracle(t *testing.T, m *Model, name string) float64 {
	t.Helper()
	path := program(t, name)
	dir := t.TempDir()
	file, answer := filepath.Join(dir, "model.mps"), filepath.Join(dir, "answer")
	var b bytes.Buffer
	if err := m.WriteMPS(&b); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	args, value := []string{file, "ratioGap", "0", "allowableGap", "0", "solve"}, cbcValue
	if name == "glpsol" {
		args, value = []string{"--mps", file, "-o", answer}, glpkValue
	}
	out, err := exec.Command(path, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	if text, err := os.ReadFile(answer); err == nil {
		out = append(out, text...)
	}
	found := value.FindSubmatch(out)
	if found == nil && none.Match(out) {
		return math.Inf(1)
	}
	if found == nil {
		t.Fatalf("%s says no value:\n%s", name, out)
	}
	v, err := strconv.ParseFloat(string(found[1]), 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// mixed draws a model with continuous columns beside the integer ones.
func mixed(rng *rand.Rand, cols, rows int) *Model {
	m := randomModel(rng, cols, rows, true)
	for j := range m.integer {
		m.integer[j] = rng.IntN(3) > 0
	}
	return m
}

func TestSolveAgreesWithOtherSolvers(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	cases := map[string]*Model{"assignment": assignment(4, 14, 3), "jobs": first(jobs(12, 4, 3, 2))}
	for k := range 3 {
		cases[fmt.Sprintf("facility %d", k)] = first(facility(6+2*k, 14+4*k, uint64(k)))
	}
	for k := range 12 {
		cases[fmt.Sprintf("mixed %d", k)] = mixed(rng, 10+rng.IntN(20), 5+rng.IntN(12))
	}
	for _, solver := range []string{"cbc", "glpsol"} {
		t.Run(solver, func(t *testing.T) {
			for name, m := range cases {
				t.Run(name, func(t *testing.T) {
					want := oracle(t, m, solver)
					r := Solve(m, Options{})
					if math.IsInf(want, 1) && r.Status == Infeasible {
						return
					}
					if r.Status != Optimal || math.Abs(r.Value-want) > 1e-5*max(1, math.Abs(want)) {
						t.Fatalf("got %v value %v bound %v, %s says %v", r.Status, r.Value, r.Bound, solver, want)
					}
					if r.Bound > want+1e-6*max(1, math.Abs(want)) || m.Violation(r.X) > 1e-5 {
						t.Fatalf("bound %v above %v, or violation %v", r.Bound, want, m.Violation(r.X))
					}
				})
			}
		})
	}
}

func first(m *Model, _ []int32) *Model { return m }
