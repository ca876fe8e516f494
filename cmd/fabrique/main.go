package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"fabrique/fault"
	"fabrique/finance/moneycommand"
	"fabrique/kit/memory"
)

// How the command ends; "fabrique help codes" says so to people.
const (
	done        = 0
	broken      = 1   // our fault
	refused     = 2   // bad input or usage
	interrupted = 130 // Ctrl-C; what was found so far is written
)

// ended is an error whose message was already printed: only its code remains.
type ended int

func (e ended) Error() string { return fmt.Sprintf("ended with code %d", int(e)) }

func main() {
	memory.Collect(memory.Sparing, memory.Little)
	os.Exit(run(os.Args[1:]))
}

// run obeys args and returns the code to exit with.
func run(args []string) int {
	d := newDesk(args)
	ctx, release := untilInterrupted(d)
	defer release()
	d.ctx = ctx
	var all commands
	parser, err := kong.New(&all, kong.Name("fabrique"), kong.Vars(phrasesIn(d.tag)), kong.Help(d.help),
		kong.Writers(d.out, d.err), kong.Bind(d), kong.BindTo(d, (*moneycommand.Desk)(nil)), kong.PostBuild(d.nameHelp))
	if err != nil {
		return d.report(err)
	}
	if bare(args) {
		args = append(args, "--help")
	}
	call, err := parser.Parse(args)
	if err != nil {
		return d.misused(err)
	}
	if err := d.checkTag(all.Lang); err != nil {
		return d.report(err)
	}
	return d.report(call.Run())
}

// bare reports whether args ask for nothing but a language.
func bare(args []string) bool {
	return len(args) == 0 || len(args) == 1 && strings.HasPrefix(args[0], "--lang=") || len(args) == 2 && args[0] == "--lang"
}

// report prints what went wrong, if anything, and returns the code to exit with.
func (d *desk) report(err error) int {
	var code ended
	switch {
	case err == nil:
		return done
	case errors.As(err, &code):
		return int(code)
	}
	d.complain(fault.In(err, d.tag))
	if fault.KindOf(err) != fault.Internal {
		return refused
	}
	_, _ = fmt.Fprintln(d.err, err)
	return broken
}

// untilInterrupted returns a context that the first Ctrl-C ends, so that the
// best plan so far can be given; the second quits at once.
func untilInterrupted(d *desk) (context.Context, func()) {
	ctx, cancel := context.WithCancel(context.Background())
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		if _, ok := <-signals; !ok {
			return
		}
		cancel()
		d.tell(d.halt)
		if _, ok := <-signals; ok {
			os.Exit(interrupted)
		}
	}()
	return ctx, func() { signal.Stop(signals); close(signals); cancel() }
}
