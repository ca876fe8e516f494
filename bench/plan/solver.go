package main

import (
	"bufio"
	"context"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"fabrique/solve"
	"fabrique/solve/exact"
)

// How an exact solver ended.
const (
	optimal    = "optimal"    // it claims an optimum
	unfinished = "unfinished" // its time was over
	impossible = "impossible" // it claims that there is no plan
	broken     = "broken"     // it said nothing that can be used
)

// answer is what an exact solver says of one level of an instance.
type answer struct {
	Solver  string       `json:"solver"`
	Level   int          `json:"level"`   // 1 to 5
	Reached solve.Values `json:"reached"` // what earlier levels are held at
	Ours    bool         `json:"ours"`    // they are held at what the kernel reached
	State   string       `json:"state"`
	Value   int64        `json:"value"` // of the best it has; only with HasPlan
	HasPlan bool         `json:"has_plan"`
	Seconds float64      `json:"seconds"`
	CPU     float64      `json:"cpu_seconds"`
	Doubt   string       `json:"doubt,omitempty"` // what makes its claim impossible
	Checked string       `json:"checked,omitempty"`
}

// ask lets an exact solver work on one level of p, earlier levels held at reached, in folder dir.
func ask(ctx context.Context, solver string, p *solve.Problem, k int, reached solve.Values, limit float64, dir string) answer {
	a := answer{Solver: solver, Level: k + 1, Reached: reached, State: broken}
	model := filepath.Join(dir, fmt.Sprintf("%s%d.mps", solver, k+1))
	if err := writeModel(model, p, k+1, reached); err != nil {
		a.Checked = err.Error()
		return a
	}
	found := model + ".sol"
	defer func() { _, _ = os.Remove(model), os.Remove(found) }()
	ctx, release := context.WithTimeout(ctx, time.Duration((limit+20)*float64(time.Second)))
	defer release()
	command := exec.CommandContext(ctx, "cbc", model, "-timeMode", "elapsed", "-sec", num(limit), "-ratioGap", "0", "-allowableGap", "0", "-solve", "-solution", found)
	if solver == "glpsol" {
		command = exec.CommandContext(ctx, "glpsol", "--mps", model, "--tmlim", num(math.Ceil(limit)), "-w", found)
	}
	clock := startOne()
	log, err := command.CombinedOutput()
	a.Seconds = clock.seconds()
	if command.ProcessState != nil {
		a.CPU = (command.ProcessState.UserTime() + command.ProcessState.SystemTime()).Seconds()
	}
	switch {
	case ctx.Err() != nil:
		a.State = unfinished
	case err != nil:
		a.Checked = err.Error()
	case solver == "glpsol":
		a.readGLPK(found, string(log))
	default:
		a.readCBC(found)
	}
	if a.State == optimal {
		a.verify(model, found)
	}
	return a
}

func num(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

func writeModel(path string, p *solve.Problem, level int, reached solve.Values) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	err = exact.WriteMPS(f, p, level, 0, reached)
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// take notes the objective of a plan, as a value of its level.
func (a *answer) take(objective string) {
	x, err := strconv.ParseFloat(objective, 64)
	if err != nil || math.Abs(x) > 1e15 {
		return
	}
	a.Value, a.HasPlan = int64(math.Round(x)), true
	if solve.Maximise[a.Level-1] {
		a.Value = -a.Value
	}
}

// readCBC reads the first line of a solution file of cbc.
func (a *answer) readCBC(path string) {
	f, err := os.Open(path)
	if err != nil {
		a.State = unfinished
		return
	}
	defer func() { _ = f.Close() }()
	lines := bufio.NewScanner(f)
	if !lines.Scan() {
		return
	}
	line := strings.ToLower(lines.Text())
	words := strings.Fields(line)
	switch {
	case strings.HasPrefix(line, "optimal"):
		a.State = optimal
	case strings.HasPrefix(line, "stopped"):
		a.State = unfinished
	case strings.Contains(line, "infeasible"):
		a.State = impossible
		return
	}
	if len(words) > 0 && !strings.Contains(line, "no integer solution") {
		a.take(words[len(words)-1])
	}
}

// readGLPK reads the status line of a solution file of glpsol: “s mip rows columns state objective”.
func (a *answer) readGLPK(path, log string) {
	text, err := os.ReadFile(path)
	if err != nil {
		return
	}
	for line := range strings.Lines(string(text)) {
		f := strings.Fields(line)
		if len(f) != 6 || f[0] != "s" || f[1] != "mip" {
			continue
		}
		switch f[4] {
		case "o":
			a.State = optimal
			a.take(f[5])
		case "f":
			a.State = unfinished
			a.take(f[5])
		case "n":
			a.State = impossible
		default:
			a.State = unfinished
			if strings.Contains(log, "HAS NO") {
				a.State = impossible
			}
		}
	}
}
