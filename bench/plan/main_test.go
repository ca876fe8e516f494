package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fabrique/solve"
)

// TestMain lets this program measure in a process of its own, as the command does.
func TestMain(m *testing.M) {
	if slices.Contains(os.Args[1:], "--measure") {
		main()
	}
	os.Exit(m.Run())
}

func TestSmallRunIsWhole(t *testing.T) {
	if testing.Short() {
		t.Skip("a second or two for each search")
	}
	file := filepath.Join(t.TempDir(), "all.json")
	var out, problems bytes.Buffer
	code := run([]string{"--sizes", "20", "--seeds", "1", "--ratios", "1.3", "--week", "--oracle", "--oracle-cases", "20:1",
		"--oracle-seconds", "5", "--nation", "3x20", "--json", file, "--lang", "en"}, "", &out, &problems)
	text, err := os.ReadFile(file)
	var r report
	if err == nil {
		err = json.Unmarshal(text, &r)
	}
	if err != nil || code != done {
		t.Fatalf("code %d: %v\n%s%s", code, err, out.String(), problems.String())
	}
	if len(r.Cases) != 3 || len(r.Week) != 1 || len(r.Oracle) != 1 || r.Nation == nil || len(r.Nation.Territory) != 3 {
		t.Fatalf("%+v", r)
	}
	o := r.Cases[0]
	if o.Kind != whole || o.Listed != 20 || o.Placed == 0 || len(o.Levels) != solve.Levels || o.Peak == 0 || len(r.Cases[1].Levels) != 3 {
		t.Errorf("%+v", o)
	}
	if w := r.Week[0]; passes(0, w.Levels[0].Value, o.Levels[0].Bound) {
		t.Errorf("the week reaches %d, the bound of weekly sums is %d", w.Levels[0].Value, o.Levels[0].Bound)
	}
	for _, word := range []string{"persons × activities", "Half-days laid out", "3 territories", "Goals", "the checker accepts every plan"} {
		if !strings.Contains(out.String(), word) {
			t.Errorf("no %q in\n%s", word, out.String())
		}
	}
}

func TestRefusalsAreSaid(t *testing.T) {
	for _, c := range []struct {
		args   []string
		fr, en string
	}{
		{[]string{"--what"}, "n’est pas comprise", "not understood"},
		{[]string{"--sizes", "1"}, "--sizes n'est pas compris", "--sizes is not understood"},
		{[]string{"--nation", "3"}, "--nation n'est pas compris", "--nation is not understood"},
		{[]string{"--oracle-cases", "60"}, "--oracle-cases n'est", "--oracle-cases is"},
		{[]string{"--seeds", "0"}, "nombre positif", "positive number"},
		{[]string{"--lang", "de"}, "fr ou en", "fr ou en"},
	} {
		for locale, want := range map[string]string{"fr": c.fr, "en": c.en} {
			var out, problems bytes.Buffer
			if code := run(c.args, locale, &out, &problems); code != refused || !strings.Contains(problems.String(), want) {
				t.Errorf("%v in %s: code %d, %q, want %q", c.args, locale, code, problems.String(), want)
			}
		}
	}
}

// model is: least −x − y, x + y ≤ 3, x whole in 0 to 2, y whole in 0 to 2.
const model = `NAME          FABRIQUE
ROWS
 N  COST
 L  R0000001
COLUMNS
    M0000000  'MARKER'                 'INTORG'
    C0000001  COST                -1
    C0000001  R0000001             1
    C0000002  COST                -1
    C0000002  R0000001             1
    M0000002  'MARKER'                 'INTEND'
RHS
    RHS       R0000001             3
BOUNDS
 LO BND       C0000001             0
 UP BND       C0000001             2
 LO BND       C0000002             0
 UP BND       C0000002             2
ENDATA
`

func TestClaimsAreHeldAgainstTheModel(t *testing.T) {
	for name, c := range map[string]struct {
		solver, says string
		doubt        string // begins the doubt, "" for none
		state        string
		value        int64
	}{
		"cbc right":     {"cbc", "Optimal - objective value -3.00000000\n 0 C0000001 2 -1\n 1 C0000002 0.9999999 -1\n", "", optimal, 3},
		"cbc too good":  {"cbc", "Optimal - objective value -4.00000000\n 0 C0000001 2 -1\n 1 C0000002 2 -1\n", "its plan breaks", optimal, 4},
		"cbc other":     {"cbc", "Optimal - objective value -3.00000000\n 0 C0000001 2 -1\n", "its plan is worth 2", optimal, 3},
		"cbc late":      {"cbc", "Stopped on time - objective value -2.00000000\n 0 C0000001 2 -1\n", "", unfinished, 2},
		"cbc none":      {"cbc", "Infeasible - objective value 0.00000000\n", "", impossible, 0},
		"glpsol right":  {"glpsol", "s mip 1 2 o -3\ni 1 3\nj 1 2\nj 2 1\n", "", optimal, 3},
		"glpsol beyond": {"glpsol", "s mip 1 2 o -3\nj 1 3\n", "its plan breaks", optimal, 3},
		"glpsol late":   {"glpsol", "s mip 1 2 u 0\n", "", unfinished, 0},
	} {
		dir := t.TempDir()
		file, found := filepath.Join(dir, "m.mps"), filepath.Join(dir, "m.sol")
		for path, text := range map[string]string{file: model, found: c.says} {
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		a := answer{Solver: c.solver, Level: 1, State: broken}
		if c.solver == "cbc" {
			a.readCBC(found)
		} else {
			a.readGLPK(found, "")
		}
		if a.State == optimal {
			a.verify(file, found)
		}
		if a.State != c.state || a.Value != c.value || !strings.HasPrefix(a.Doubt, c.doubt) || (c.doubt == "") != (a.Doubt == "") {
			t.Errorf("%s: %+v", name, a)
		}
	}
}

func TestAnswersAreHeldAgainstOurs(t *testing.T) {
	for name, c := range map[string]struct {
		a     answer
		doubt string
		gap   float64 // of level 1; −1 when not known
	}{
		"agrees":       {answer{State: optimal, Value: 10}, "", 0},
		"better":       {answer{State: optimal, Value: 11}, "", 1.0 / 11},
		"worse":        {answer{State: optimal, Value: 9}, "a checked plan reaches 10", -1},
		"beyond bound": {answer{State: optimal, Value: 13}, "our bound is 12", -1},
		"no plan":      {answer{State: impossible}, "it sees no plan", -1},
		"late":         {answer{State: unfinished, Value: 11}, "", -1},
	} {
		v := verdict{Ours: []level{{Value: 10, Bound: 12, Gap: 1.0 / 6}, {}, {}, {}, {}}}
		c.a.Level = 1
		v.add(c.a)
		v.weigh()
		got := v.True[0]
		if !strings.HasPrefix(v.Answers[0].Doubt, c.doubt) || (c.doubt == "") != (v.Answers[0].Doubt == "") ||
			got.Known != (c.gap >= 0) || got.Known && got.Gap != c.gap {
			t.Errorf("%s: %+v %+v", name, v.Answers[0], got)
		}
	}
}

func TestPartIsNearestRank(t *testing.T) {
	for _, c := range []struct {
		xs   []float64
		of   float64
		want float64
	}{{nil, 0.5, 0}, {[]float64{3, 1, 2}, 0.5, 2}, {[]float64{4, 3, 2, 1}, 0.5, 2}, {[]float64{1, 2}, 0.95, 2}} {
		if got := part(c.xs, c.of); got != c.want {
			t.Errorf("%v of %v: %v, want %v", c.of, c.xs, got, c.want)
		}
	}
}
