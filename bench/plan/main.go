// Command plan measures the composer's kernel on instances of the planner's trial: times, memory, values, certified
// bounds and gaps of the five levels, beside exact solvers, with the half-days of the week and with months, and
// says at the end which goals are met. See --help and docs/bench.md.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"

	"github.com/alecthomas/kong"

	"fabrique/bench/command"
)

// How the command ends.
const (
	done        = 0
	failed      = 1               // a measure failed or contradicts a proof
	refused     = command.Refused // bad usage
	interrupted = 130
)

// options are the arguments of the command.
type options struct {
	Sizes         []int     `default:"60,150,300,1000,3000" help:"${sizes}"`
	Ratios        []float64 `default:"1.0,1.3" help:"${ratios}"`
	Seeds         int       `default:"5" help:"${seeds}"`
	Cores         int       `default:"2" help:"${cores}"`
	LargeSeeds    int       `default:"1" help:"${largeSeeds}"`
	Limit         float64   `default:"40" help:"${limit}"`
	Levels        bool      `default:"true" negatable:"" help:"${levels}"`
	All           bool      `help:"${all}"`
	Oracle        bool      `help:"${oracle}"`
	OracleSeconds float64   `default:"60" help:"${oracleSeconds}"`
	OracleCases   string    `default:"60:5,150:5,300:1" placeholder:"N:SEEDS,…" help:"${oracleCases}"`
	OracleJobs    int       `default:"2" help:"${oracleJobs}"`
	Week          bool      `help:"${week}"`
	Months        bool      `help:"${months}"`
	Newcomer      bool      `help:"${newcomer}"`
	Nation        string    `placeholder:"334x300" help:"${nation}"`
	JSON          string    `name:"json" placeholder:"FILE" help:"${json}"`
	Lang          string    `placeholder:"fr|en" help:"${lang}"`
	Measure       string    `hidden:""`
}

func main() { os.Exit(run(os.Args[1:], os.Getenv("LANG"), os.Stdout, os.Stderr)) }

// run obeys args, in the language asked for by them or by locale, and returns the code to exit with.
func run(args []string, locale string, out, problems io.Writer) int {
	tag := command.Speaks(args, locale)
	var o options
	exit := -1
	parser, err := kong.New(&o, kong.Name("plan"), kong.Description(about.In(tag)), command.Help(helpText, tag),
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
	case o.Measure != "":
		return measureOne(o.Measure, out, problems)
	}
	b, err := newBench(o, tag, out, problems)
	if err != nil {
		return command.Complain(problems, tag, err)
	}
	ctx, release := signal.NotifyContext(context.Background(), os.Interrupt)
	defer release()
	return b.run(ctx)
}
