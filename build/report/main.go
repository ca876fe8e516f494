// Command report reads the output of "go test -json" and prints what a reader
// wants of it: the closing line of each package, everything a failed test
// said, and, at the end, each test that was left out with its reason.
//
// It fails when a test failed. With CI=true in the environment it also fails
// when a test was left out, unless it lacked only data that never enters the project.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

// event is one line of "go test -json".
type event struct {
	Action  string
	Package string
	Test    string
	Output  string
}

// report gathers what the tests said.
type report struct {
	out    io.Writer
	said   map[string][]string // output of a test, by package and name
	failed bool
	left   []string // tests left out, with their reasons
	must   int      // how many of them should have run on a complete machine
}

func main() {
	r := report{out: os.Stdout, said: map[string][]string{}}
	r.read(os.Stdin)
	r.close(os.Getenv("CI") == "true")
	if r.failed {
		os.Exit(1)
	}
}

func (r *report) read(in io.Reader) {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var e event
		if json.Unmarshal(lines.Bytes(), &e) != nil || e.Action == "" {
			fmt.Fprintln(r.out, lines.Text()) // what the compiler says stands outside JSON
			continue
		}
		r.hear(e)
	}
	if err := lines.Err(); err != nil {
		fmt.Fprintf(r.out, "What the tests said could not be read to its end: %v\n", err)
		r.failed = true
	}
}

func (r *report) hear(e event) {
	test := e.Package + " " + e.Test
	switch e.Action {
	case "build-output":
		fmt.Fprint(r.out, e.Output)
	case "output":
		switch {
		case e.Test != "":
			r.said[test] = append(r.said[test], e.Output)
		case e.Output != "PASS\n":
			fmt.Fprint(r.out, e.Output)
		}
	case "fail", "build-fail":
		r.failed = true
		fmt.Fprint(r.out, strings.Join(r.said[test], ""))
		delete(r.said, test)
	case "skip":
		if e.Test != "" {
			r.leave(test, reason(r.said[test]))
		}
		delete(r.said, test)
	case "pass":
		delete(r.said, test)
	}
}

// leave notes a test that did not run.
func (r *report) leave(test, why string) {
	r.left = append(r.left, test+": "+why)
	if !borrowed(why) {
		r.must++
	}
}

// borrowed reports whether a test lacked only data for trials, which may lie
// beside the repository and is never part of it.
func borrowed(why string) bool {
	for _, words := range []string{"../shared", "beside the repository", "FABRIQUE_IMPORTS"} {
		if strings.Contains(why, words) {
			return true
		}
	}
	return false
}

// reason returns what a test said when it stepped aside, without place and marks.
func reason(said []string) string {
	var out []string
	for _, line := range said {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "===") || strings.HasPrefix(line, "---") {
			continue
		}
		if place, text, ok := strings.Cut(line, ": "); ok && strings.Contains(place, ".go:") {
			line = text
		}
		out = append(out, line)
	}
	if len(out) == 0 {
		return "no reason given"
	}
	return strings.Join(out, " ")
}

// close prints what was left out and decides whether that is a failure.
func (r *report) close(complete bool) {
	if len(r.left) == 0 {
		fmt.Fprintln(r.out, "Every test ran.")
		return
	}
	fmt.Fprintf(r.out, "%d left out:\n", len(r.left))
	for _, line := range r.left {
		fmt.Fprintln(r.out, "  "+line)
	}
	if complete && r.must > 0 {
		fmt.Fprintf(r.out, "FAIL: CI=true, and %d of them should have run here.\n", r.must)
		r.failed = true
	}
}
