package main

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// what go test -json says of one test left out, one failed and one passed.
func heard(reason string) string {
	return strings.ReplaceAll(`{"Action":"output","Package":"p","Test":"TestAxe","Output":"=== RUN   TestAxe\n"}
{"Action":"output","Package":"p","Test":"TestAxe","Output":"    axe_test.go:12: REASON\n"}
{"Action":"output","Package":"p","Test":"TestAxe","Output":"--- SKIP: TestAxe (0.00s)\n"}
{"Action":"skip","Package":"p","Test":"TestAxe"}
{"Action":"output","Package":"p","Test":"TestGood","Output":"    good_test.go:1: noise\n"}
{"Action":"pass","Package":"p","Test":"TestGood"}
{"Action":"output","Package":"p","Output":"PASS\n"}
{"Action":"output","Package":"p","Output":"ok  \tp\t0.01s\n"}
{"Action":"pass","Package":"p"}
`, "REASON", reason)
}

const broken = `{"Action":"output","Package":"q","Test":"TestBad","Output":"    bad_test.go:3: one is not two\n"}
{"Action":"fail","Package":"q","Test":"TestBad"}
{"Action":"output","Package":"q","Output":"FAIL\tq\t0.01s\n"}
{"Action":"fail","Package":"q"}
`

func TestReport(t *testing.T) {
	for name, c := range map[string]struct {
		in       string
		complete bool
		failed   bool
		says     []string
		silent   string
	}{
		"left out":                 {heard("no browser here"), false, false, []string{"ok  \tp", "1 left out", "p TestAxe: no browser here"}, "noise"},
		"left out, complete":       {heard("no browser here"), true, true, []string{"FAIL: CI=true"}, "noise"},
		"trial data, complete":     {heard("../shared is not here"), true, false, []string{"1 left out"}, "FAIL"},
		"failed":                   {broken, false, true, []string{"one is not two", "FAIL\tq"}, "left out"},
		"compiler speaks":          {"q.go:1: no such thing\n", false, false, []string{"q.go:1: no such thing"}, "left out"},
		"nothing to say otherwise": {"", true, false, []string{"Every test ran."}, "left out"},
	} {
		var out strings.Builder
		r := report{out: &out, said: map[string][]string{}}
		r.read(strings.NewReader(c.in))
		r.close(c.complete)
		for _, want := range c.says {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%s: %q is not said in\n%s", name, want, out.String())
			}
		}
		if strings.Contains(out.String(), c.silent) || r.failed != c.failed {
			t.Errorf("%s: failed %v, want %v; said\n%s", name, r.failed, c.failed, out.String())
		}
	}
}

// TestCutOff: tests whose words break off have not passed.
func TestCutOff(t *testing.T) {
	var out strings.Builder
	r := report{out: &out, said: map[string][]string{}}
	r.read(io.MultiReader(strings.NewReader(heard("no browser here")), iotest.ErrReader(io.ErrUnexpectedEOF)))
	if !r.failed || !strings.Contains(out.String(), "to its end") {
		t.Errorf("failed: %t\n%s", r.failed, out.String())
	}
}
