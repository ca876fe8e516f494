// Command facility measures the solver of fabrique/solve/facility on instances in the OR-Library format:
// for each one, the value found, the proven bound, the gap between them, the time, and the distance to the
// optimum where a table of optima is given. See --help.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"github.com/alecthomas/kong"

	"fabrique/bench/command"
	"fabrique/fault"
	"fabrique/lang"
)

// How the command ends.
const (
	done        = 0
	refused     = command.Refused // bad input or usage
	interrupted = 130             // what was found so far is printed
)

// options are the arguments of the command.
type options struct {
	Paths    []string `arg:"" name:"path" help:"${paths}"`
	Optima   string   `placeholder:"FILE" help:"${optima}"`
	Seconds  float64  `default:"20" help:"${seconds}"`
	Capacity []int    `placeholder:"N" help:"${capacity}"`
	Layout   string   `default:"auto" enum:"auto,customers,facilities" help:"${layout}"`
	Seed     uint64   `default:"0" help:"${seed}"`
	JSON     bool     `name:"json" help:"${json}"`
	Lang     string   `placeholder:"fr|en" help:"${lang}"`
}

func main() { os.Exit(run(os.Args[1:], os.Getenv("LANG"), os.Stdout, os.Stderr)) }

// run obeys args, in the language asked for by them or by locale, and returns the code to exit with.
func run(args []string, locale string, out, problems io.Writer) int {
	tag := command.Speaks(args, locale)
	var o options
	exit := -1
	parser, err := kong.New(&o, kong.Name("facility"), kong.Description(about.In(tag)), command.Help(helpText, tag),
		kong.Writers(out, problems), kong.Exit(func(code int) { exit = code }))
	if err != nil {
		return command.Complain(problems, tag, err)
	}
	_, err = parser.Parse(args)
	switch {
	case exit >= 0:
		return exit
	case err != nil:
		return command.Complain(problems, tag, command.Misread(err))
	case !(o.Seconds > 0):
		return command.Complain(problems, tag, fault.New(fault.Invalid, "--seconds demande un nombre positif.", "--seconds wants a positive number."))
	case o.Lang != "" && o.Lang != "fr" && o.Lang != "en":
		return command.Complain(problems, tag, fault.New(fault.Invalid, "--lang demande fr ou en.", "--lang wants fr or en."))
	}
	ctx, release := signal.NotifyContext(context.Background(), os.Interrupt)
	defer release()
	return measure(ctx, o, tag, out, problems)
}

// measure solves every instance and prints what was found.
func measure(ctx context.Context, o options, tag lang.Tag, out, problems io.Writer) int {
	known, err := readOptima(o.Optima)
	if err != nil {
		return command.Complain(problems, tag, err)
	}
	tasks, skipped := gather(o)
	code := done
	for _, s := range skipped {
		fmt.Fprintf(problems, "%s%s %s\n", s.Name, colon.In(tag), fault.In(s.Because, tag))
		if s.named {
			code = refused
		}
	}
	if len(tasks) == 0 {
		return command.Complain(problems, tag, fault.New(fault.Invalid, "Aucune instance à résoudre.", "No instance to solve."))
	}
	start := time.Now()
	t := newTable(out, tag, tasks, o.JSON)
	for _, task := range tasks {
		row, err := solve(ctx, task, o, known)
		if err != nil {
			return command.Complain(problems, tag, err)
		}
		t.add(row)
		if errors.Is(ctx.Err(), context.Canceled) {
			code = interrupted
			break
		}
	}
	if err := t.finish(time.Since(start).Seconds(), skipped); err != nil {
		return command.Complain(problems, tag, fault.New(fault.Invalid, "Le résultat ne peut pas être écrit.", "The result cannot be written.").Because(err))
	}
	return code
}
