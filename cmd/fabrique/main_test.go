package main

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"fabrique": main})
}

// TestStories runs testdata/*.txtar: what people type, and what they get.
func TestStories(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("FABRIQUE_LANG", "en")
			e.Setenv("COLUMNS", "90")
			e.Setenv("TERM", "dumb")
			registers, err := filepath.Abs("../../skills/skillsapp/testdata")
			e.Setenv("REGISTERS", registers)
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"ends": ends, "keys": keys, "ctrlc": ctrlC, "killed": killed, "keep": keep, "tamper": tamper, "opens": opens,
		},
	})
}

// ends runs a line and checks its exit code: "ends 2 fabrique plan nowhere".
func ends(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) < 2 {
		ts.Fatalf("usage: ends CODE COMMAND ...")
	}
	code := 0
	err := ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("ended with %d, not %s", code, args[0])
	}
}

// keys checks that a file is one JSON object with exactly these keys.
func keys(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) < 2 {
		ts.Fatalf("usage: keys FILE KEY ...")
	}
	var object map[string]json.RawMessage
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &object))
	var got []string
	for key := range object {
		got = append(got, key)
	}
	want := slices.Clone(args[1:])
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		ts.Fatalf("the keys are %q, not %q", got, want)
	}
}

const patience = time.Minute

// begin starts a line of the script; what it prints goes to out.txt and err.txt.
func begin(ts *testscript.TestScript, args []string) *exec.Cmd {
	program := args[0]
	for _, dir := range filepath.SplitList(ts.Getenv("PATH")) {
		if at := filepath.Join(dir, program); fileExists(at) {
			program = at
			break
		}
	}
	cmd := exec.Command(program, args[1:]...)
	cmd.Dir = ts.MkAbs(".")
	for _, name := range []string{"PATH", "HOME", "FABRIQUE_LANG", "COLUMNS", "TERM", "TMPDIR"} {
		cmd.Env = append(cmd.Env, name+"="+ts.Getenv(name))
	}
	var err error
	cmd.Stdout, err = os.Create(ts.MkAbs("out.txt"))
	ts.Check(err)
	cmd.Stderr, err = os.Create(ts.MkAbs("err.txt"))
	ts.Check(err)
	ts.Check(cmd.Start())
	return cmd
}

func fileExists(path string) bool { _, err := os.Stat(path); return err == nil }

// until waits until something is so; the process is ended when it never is.
func until(ts *testscript.TestScript, cmd *exec.Cmd, what string, so func() bool) {
	for end := time.Now().Add(patience); !so(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
			ts.Fatalf("%s: not within %s\n%s", what, patience, ts.ReadFile("err.txt"))
		}
	}
}

// ctrlC starts a line, waits for its progress, and presses Ctrl-C once or more:
// "ctrlc 1 fabrique plan town". It must end with code 130.
func ctrlC(ts *testscript.TestScript, not bool, args []string) {
	times, err := strconv.Atoi(args[0])
	ts.Check(err)
	cmd := begin(ts, args[1:])
	until(ts, cmd, "progress", func() bool { return ts.ReadFile("err.txt") != "" })
	ts.Check(cmd.Process.Signal(os.Interrupt))
	for range times - 1 {
		ts.Check(cmd.Process.Signal(syscall.SIGTERM)) // which means the same, and cannot become one with the first
	}
	waitFor(ts, cmd)
	if code := cmd.ProcessState.ExitCode(); code != interrupted {
		ts.Fatalf("ended with %d, not %d\n%s", code, interrupted, ts.ReadFile("err.txt"))
	}
}

var link = regexp.MustCompile(`http://127\.0\.0\.1:[0-9]+/l/[0-9A-Z]+`)

// opens starts a line that serves, opens the link that signs in once which it
// prints, and presses Ctrl-C: "opens fabrique demo". It must end with code 0.
func opens(ts *testscript.TestScript, not bool, args []string) {
	cmd := begin(ts, args)
	until(ts, cmd, "a link", func() bool { return link.MatchString(ts.ReadFile("out.txt")) })
	got, err := http.Get(link.FindString(ts.ReadFile("out.txt")))
	ts.Check(err)
	page, err := io.ReadAll(got.Body)
	ts.Check(errors.Join(err, got.Body.Close()))
	ts.Check(cmd.Process.Signal(os.Interrupt))
	waitFor(ts, cmd)
	if got.StatusCode != http.StatusOK || !strings.Contains(string(page), "<form") || !cmd.ProcessState.Success() {
		ts.Fatalf("answered %s, ended with %d\n%s", got.Status, cmd.ProcessState.ExitCode(), ts.ReadFile("err.txt"))
	}
}

func waitFor(ts *testscript.TestScript, cmd *exec.Cmd) {
	ended := make(chan struct{})
	go func() { _ = cmd.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(patience):
		_ = cmd.Process.Kill()
		<-ended
		ts.Fatalf("did not end within %s", patience)
	}
}

// killed starts a line and kills it as soon as a file is there, as a power cut
// would: "killed plans/a/plan.json fabrique plan --all towns --out plans".
func killed(ts *testscript.TestScript, not bool, args []string) {
	cmd := begin(ts, args[1:])
	until(ts, cmd, args[0], func() bool { return fileExists(ts.MkAbs(args[0])) })
	_ = cmd.Process.Signal(syscall.SIGKILL)
	waitFor(ts, cmd)
}
