package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"

	"fabrique/bench/command"
	"fabrique/fault"
	"fabrique/lang"
)

// bench is one run of the command.
type bench struct {
	o        options
	tag      lang.Tag
	out      io.Writer
	problems io.Writer
	cases    []task // the instances of the main table, of kind whole
	judged   []task // those that exact solvers see
	towns    int    // territories of the nation, and persons in each
	each     int
	done     map[task]outcome
	lock     sync.Mutex
	report   report
}

// report is all that was measured, as --json writes it.
type report struct {
	Machine   machine   `json:"machine"`
	Cases     []outcome `json:"cases"` // kinds whole, short and strict
	Oracle    []verdict `json:"oracle"`
	Week      []outcome `json:"week"`
	Months    []outcome `json:"months"`
	Newcomers []outcome `json:"newcomers"`
	Nation    *outcome  `json:"nation"`
	Goals     []goal    `json:"goals"`
}

// newBench checks the options; the fault says which one makes no sense.
func newBench(o options, tag lang.Tag, out, problems io.Writer) (*bench, error) {
	b := &bench{o: o, tag: tag, out: out, problems: problems, done: map[task]outcome{}}
	if o.All {
		b.o.Oracle, b.o.Week, b.o.Months, b.o.Newcomer = true, true, true, true
		if o.Nation == "" {
			b.o.Nation = "334x300"
		}
	}
	for _, n := range o.Sizes {
		if n < 2 {
			return nil, wrong("--sizes")
		}
		for _, r := range o.Ratios {
			b.cases = append(b.cases, b.seedsOf(n, r, o.Seeds)...)
		}
	}
	if o.Seeds < 1 || o.Cores < 1 || o.OracleJobs < 1 || o.Limit <= 0 || o.OracleSeconds <= 0 {
		return nil, fault.New(fault.Invalid, "--seeds, --cores, --limit, --oracle-jobs et --oracle-seconds demandent un nombre positif.",
			"--seeds, --cores, --limit, --oracle-jobs and --oracle-seconds want a positive number.")
	}
	if o.Lang != "" && o.Lang != "fr" && o.Lang != "en" {
		return nil, fault.New(fault.Invalid, "--lang demande fr ou en.", "--lang wants fr or en.")
	}
	for item := range strings.SplitSeq(o.OracleCases, ",") {
		n, seeds, ok := pair(item, ":")
		if !ok {
			return nil, wrong("--oracle-cases")
		}
		for _, r := range o.Ratios {
			b.judged = append(b.judged, b.seedsOf(n, r, seeds)...)
		}
	}
	if b.o.Nation != "" {
		var ok bool
		if b.towns, b.each, ok = pair(b.o.Nation, "x"); !ok {
			return nil, wrong("--nation")
		}
	}
	return b, nil
}

func wrong(option string) error {
	return fault.Newf(fault.Invalid, "%s n'est pas compris. Voyez --help.", "%s is not understood. See --help.", option)
}

// pair reads two positive whole numbers.
func pair(text, between string) (a, b int, ok bool) {
	left, right, ok := strings.Cut(strings.TrimSpace(text), between)
	a, err := strconv.Atoi(left)
	b, second := strconv.Atoi(right)
	return a, b, ok && err == nil && second == nil && a > 1 && b > 0
}

func (b *bench) seedsOf(persons int, ratio float64, seeds int) (list []task) {
	for s := range seeds {
		list = append(list, task{Kind: whole, Persons: persons, Activities: activitiesFor(persons), Ratio: ratio,
			Seed: uint64(s + 1), Cores: b.o.Cores, Limit: b.o.Limit})
	}
	return list
}

// run measures all that was asked, says which goals are met, and returns the code to exit with.
func (b *bench) run(ctx context.Context) int {
	b.report.Machine = thisMachine()
	b.say(b.report.Machine.text(b.o.Cores))
	for _, section := range []struct {
		asked bool
		run   func(context.Context)
	}{
		{b.o.Levels, b.levels}, {b.o.Week, b.week}, {b.o.Months, b.months}, {b.o.Newcomer, b.newcomers},
		{b.o.Nation != "", b.nation}, {b.o.Oracle, b.oracle},
	} {
		if section.asked && ctx.Err() == nil {
			section.run(ctx)
		}
	}
	b.report.Machine.finish()
	b.goals()
	b.say(lang.F("Charge de la machine à la fin\u00a0: %s.", "Load of the machine at the end: %s.", b.report.Machine.LoadAfter))
	if err := b.save(); err != nil {
		return command.Complain(b.problems, b.tag, err)
	}
	if ctx.Err() != nil {
		return interrupted
	}
	return b.verdict()
}

// save writes everything as JSON where it was asked.
func (b *bench) save() error {
	if b.o.JSON == "" {
		return nil
	}
	text, err := json.MarshalIndent(b.report, "", "  ")
	if err == nil {
		err = os.WriteFile(b.o.JSON, append(text, '\n'), 0o644)
	}
	if err != nil {
		return fault.New(fault.Invalid, "Le fichier JSON ne peut pas être écrit. Choisissez un autre endroit.",
			"The JSON file cannot be written. Choose another place.").Because(err)
	}
	return nil
}

// grace is how long a process may take beyond its limit before it is ended.
const grace = 60 * time.Second

// measured returns what a process of its own measured for t, once.
func (b *bench) measured(ctx context.Context, t task) outcome {
	if o, ok := b.done[t]; ok {
		return o
	}
	fmt.Fprintf(b.problems, "%s %d × %d, r %.1f, %d\n", t.Kind, t.Persons, t.Activities, t.Ratio, t.Seed)
	o := spawn(ctx, t)
	if ctx.Err() == nil {
		b.done[t] = o
	}
	return o
}

// spawn measures t in a process of its own, so that its memory is told apart.
func spawn(ctx context.Context, t task) outcome {
	o := outcome{task: t}
	text, err := json.Marshal(t)
	if err != nil {
		o.Fault = err.Error()
		return o
	}
	self, err := os.Executable()
	if err != nil {
		o.Fault = err.Error()
		return o
	}
	allowed := time.Duration(max(1, t.Territories, t.followed())) * (time.Duration(t.Limit*float64(time.Second)) + grace)
	ctx, release := context.WithTimeout(ctx, allowed)
	defer release()
	answer, err := exec.CommandContext(ctx, self, "--measure", string(text)).Output()
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	if err == nil {
		err = json.Unmarshal(answer, &o)
	}
	if err != nil {
		o.Fault = err.Error()
	}
	return o
}
