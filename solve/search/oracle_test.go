package search_test

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
	"testing"

	"fabrique/solve"
	"fabrique/solve/exact"
	"fabrique/solve/solvetest"
)

// oracleCases is how many small problems are compared with other solvers: all
// with FABRIQUE_FULL=1 in the environment, which takes some minutes, else a part.
const (
	oracleCases = 300
	oraclePart  = 60
)

// small draws small problem number n: half with weekly sums only, half with 4 to 6 slots.
func small(n int) *solve.Problem {
	rng := rand.New(rand.NewPCG(uint64(n), 300))
	z := solvetest.Size{Clients: 12, Facilities: 8, Least: 6, Hours: 6, Pin: 1}
	if n%2 == 1 {
		z.Slots = solvetest.Between(rng, 4, 6)
		z.Hours = z.Slots
	}
	p := solvetest.Draw(rng, z)
	for len(p.Facilities) < 4 {
		p = solvetest.Draw(rng, z)
	}
	return p
}

// full reports whether every case is asked for, however long that takes.
func full() bool { return os.Getenv("FABRIQUE_FULL") == "1" }

// program is another solver: how it is called, and how it says what it found.
type program struct {
	name, pack string
	args       func(model, answer string) []string
	best       *regexp.Regexp
}

var programs = []program{
	{"glpsol", "glpk-utils", func(model, answer string) []string {
		return []string{"--mps", model, "--tmlim", "30", "-o", answer}
	}, regexp.MustCompile(`(?s)Status:\s+(?:INTEGER )?OPTIMAL.*Objective:\s+COST = (\S+)`)},
	{"cbc", "coinor-cbc", func(model, _ string) []string {
		return []string{model, "ratioGap", "0", "allowableGap", "0", "seconds", "30", "solve"}
	}, regexp.MustCompile(`(?s)Result - Optimal solution found.*Objective value:\s+(\S+)`)},
}

var noPlan = regexp.MustCompile(`(?i)infeasible|no (primal|integer) feasible`)

// answer is what a program found: unknown when it did not finish, +Inf when there is no plan.
type answer struct {
	value float64
	known bool
}

// ask solves one level of p by another program.
func (q program) ask(t *testing.T, dir string, p *solve.Problem, level, idle int, reached solve.Values) answer {
	t.Helper()
	model, said := filepath.Join(dir, "model.mps"), filepath.Join(dir, q.name+".txt")
	var b bytes.Buffer
	if err := exact.WriteMPS(&b, p, level, idle, reached); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(model, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	_ = os.Remove(said)
	out, err := exec.Command(q.name, q.args(model, said)...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", q.name, err, out)
	}
	if text, err := os.ReadFile(said); err == nil {
		out = append(out, text...)
	}
	if found := q.best.FindSubmatch(out); found != nil {
		v, err := strconv.ParseFloat(string(found[1]), 64)
		return answer{v, err == nil}
	}
	return answer{math.Inf(1), noPlan.Match(out) && !bytes.Contains(out, []byte("TIME LIMIT"))}
}

func TestSmallEqualsOtherSolvers(t *testing.T) {
	for _, q := range programs {
		if _, err := exec.LookPath(q.name); err != nil && os.Getenv("CI") == "true" {
			t.Fatalf("%s is not installed, and CI=true requires it (apt-get install %s)", q.name, q.pack)
		} else if err != nil {
			t.Skipf("%s is not installed (apt-get install %s)", q.name, q.pack)
		}
	}
	o, cases := oracle{dir: t.TempDir(), effort: 20_000}, oraclePart
	if full() {
		cases, o.effort = oracleCases, 0
	} else if testing.Short() {
		cases = 12
	}
	for n := range cases {
		if says := o.dispute(t, small(n)); says != "" {
			t.Errorf("small %d: %s\n%s", n, says, asJSON(small(n)))
		}
	}
	t.Logf("%d problems, %d levels compared, %d of them proven; pins broken in %d; glpsol unfinished %d, cbc unfinished %d, cbc other than glpsol %d",
		cases, o.levels, o.proven, o.pins, o.unknown[0], o.unknown[1], o.differ)
}

// oracle compares, and counts what it saw.
type oracle struct {
	dir                          string
	effort                       int64 // of each search; 0 for all that the size asks for
	levels, proven, pins, differ int
	unknown                      [2]int
}

// dispute says where Solve is other than the other solvers on p; "" for nowhere.
func (o *oracle) dispute(t *testing.T, p *solve.Problem) string {
	r := solved(t, p, solve.Weighted, solve.Control{Effort: o.effort})
	if says := disputePlan(p, r); says != "" {
		return says
	}
	broken := brokenPins(p, r.Jobs)
	keeps := !math.IsInf(o.ask(t, p, 0, 0, solve.Values{}).value, 1)
	if hopeless := hopelessPins(p, r.Drops); keeps != (broken == hopeless) {
		return fmt.Sprintf("%d pins are broken, %d of them alone impossible; the model keeps the others: %v", broken, hopeless, keeps)
	}
	if broken > 0 {
		o.pins++
		p = keptPins(p, r.Jobs)
	}
	for level := range solve.Levels + 1 {
		want := o.ask(t, p, level, r.Idle, r.Values)
		o.levels++
		if says := o.disputeLevel(p, r, level, want); says != "" {
			return says
		}
	}
	return ""
}

// disputeLevel compares one level, 0 for idle blocks, with the best of the model.
func (o *oracle) disputeLevel(p *solve.Problem, r *solve.Result, level int, want answer) string {
	if !want.known {
		return ""
	}
	got, sign := float64(r.Idle), 1.0
	if level > 0 {
		got = float64(r.Values[level-1])
		if solve.Maximise[level-1] {
			sign = -1
		}
	}
	if level == 1 {
		got -= float64(signedWeight(p))
	}
	if math.Abs(sign*got-want.value) > 1e-4*max(1, math.Abs(got)) {
		return fmt.Sprintf("level %d: got %v, the model says %v (as a minimum); values %v, bounds %v", level, sign*got, want.value, r.Values, r.Bounds)
	}
	if level > 0 && r.Bounds[level-1].Proven {
		o.proven++
	}
	return ""
}

// ask asks every program; where they differ glpsol decides, for cbc 2.10 is known for some wrong optima.
func (o *oracle) ask(t *testing.T, p *solve.Problem, level, idle int, reached solve.Values) answer {
	var all [2]answer
	for n, q := range programs {
		if all[n] = q.ask(t, o.dir, p, level, idle, reached); !all[n].known {
			o.unknown[n]++
		}
	}
	if all[0].known && all[1].known && math.Abs(all[0].value-all[1].value) > 1e-4*max(1, math.Abs(all[0].value)) {
		o.differ++
		t.Logf("glpsol %v, cbc %v at level %d", all[0].value, all[1].value, level)
	}
	if all[0].known {
		return all[0]
	}
	return all[1]
}

// signedWeight is what signed clients count at level 1 in any plan; the model leaves it out.
func signedWeight(p *solve.Problem) (w int64) {
	for _, c := range p.Clients {
		if c.Signed && !c.Barred {
			w += c.Weight
		}
	}
	return w
}

// hopelessPins counts the pins that the model leaves out, for what they ask was dropped.
func hopelessPins(p *solve.Problem, drops []solve.Drop) (n int) {
	gone := map[[3]int]bool{}
	for _, d := range drops {
		gone[[3]int{d.Client, d.Option, d.Facility}] = true
	}
	for i, c := range p.Clients {
		alive := false
		for k, o := range c.Options {
			out := c.Barred || gone[[3]int{i, k, o.Facility}] || gone[[3]int{-1, -1, o.Facility}]
			alive = alive || !out
			if o.Least > 0 && out {
				n++
			}
		}
		if c.Must && !c.Signed && !alive {
			n++
		}
	}
	for a, f := range p.Facilities {
		if f.Must && gone[[3]int{-1, -1, a}] {
			n++
		}
	}
	return n
}

// keptPins is p without the pins that jobs break.
func keptPins(p *solve.Problem, jobs []solve.Job) *solve.Problem {
	q := clone(p)
	runs := map[int]bool{}
	for i, j := range jobs {
		c := &q.Clients[i]
		c.Must = c.Must && len(j.Shares) > 0
		got := make([]int, len(c.Options))
		for _, s := range j.Shares {
			got[s.Option] = s.Blocks
			runs[c.Options[s.Option].Facility] = true
		}
		for k := range c.Options {
			if got[k] < c.Options[k].Least {
				c.Options[k].Least = 0
			}
		}
	}
	for a := range q.Facilities {
		q.Facilities[a].Must = q.Facilities[a].Must && runs[a]
	}
	return q
}
