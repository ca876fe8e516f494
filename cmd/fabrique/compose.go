package main

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"fabrique/fault"
	"fabrique/kit/memory"
	"fabrique/plan"
	"fabrique/plan/planpage"
	"fabrique/territory"
)

// search is how hard and how to look for a plan.
type search struct {
	Policy  string  `help:"${flag_policy}" enum:"weighted,strict," default:"" placeholder:"weighted|strict"`
	Seed    uint64  `help:"${flag_seed}" placeholder:"0"`
	Effort  int64   `help:"${flag_effort}" placeholder:"N"`
	Seconds float64 `help:"${flag_seconds}" placeholder:"S"`
	Cores   int     `help:"${flag_cores}" placeholder:"N"`
	Quick   bool    `help:"${flag_quick}"`
}

func (s search) check() error {
	switch {
	case s.Effort < 0:
		return fault.New(fault.Invalid, "--effort est un nombre positif, ou 0 pour laisser la taille décider.", "--effort is a positive number, or 0 to let the size decide.")
	case s.Seconds < 0:
		return fault.New(fault.Invalid, "--seconds est un nombre positif de secondes.", "--seconds is a positive number of seconds.")
	case s.Cores < 0:
		return fault.New(fault.Invalid, "--cores est un nombre positif de cœurs.", "--cores is a positive number of cores.")
	}
	return nil
}

func (s search) cores() int {
	if s.Cores > 0 {
		return s.Cores
	}
	return runtime.GOMAXPROCS(0)
}

// within returns a context that also ends after --seconds.
func (s search) within(ctx context.Context) (context.Context, context.CancelFunc) {
	if s.Seconds == 0 {
		return context.WithCancel(ctx)
	}
	return context.WithTimeout(ctx, time.Duration(s.Seconds*float64(time.Second)))
}

func (s search) options() plan.Options {
	return plan.Options{Policy: territory.Policy(s.Policy), Seed: s.Seed, Effort: s.Effort, Cores: s.cores(), Quick: s.Quick}
}

// placeFor refuses, before a long search, a folder of results that cannot be
// made; it leaves nothing behind.
func placeFor(out string) error {
	if out == "" {
		return nil
	}
	made := []string{filepath.Join(out, "assets")}
	for path := filepath.Clean(out); !exists(path) && path != filepath.Dir(path); path = filepath.Dir(path) {
		made = append(made, path)
	}
	err := planpage.MakeFolder(out)
	for _, path := range made {
		_ = os.Remove(path) // stays if it holds something
	}
	return err
}

// compose makes the plan of in under o while showing how far it is. Ctrl-C and
// the time limit give the best plan so far. It returns the seconds it took.
func (d *desk) compose(in plan.Input, s search, o plan.Options) (*plan.Plan, float64, error) {
	memory.Compose(len(in.People))
	ctx, cancel := s.within(d.ctx)
	defer cancel()
	o.Stop = func() bool { return ctx.Err() != nil }
	m := newMeter(d)
	o.Progress = m.tell
	p, err := plan.Compose(in, o)
	d.clear()
	return p, m.seconds(), err
}

// meter shows the progress of a composition.
type meter struct {
	d           *desk
	lock        sync.Mutex
	start, last time.Time
	pace        planpage.Pace
	told        string // the last line shown
}

func newMeter(d *desk) *meter { return &meter{d: d, start: time.Now()} }

func (m *meter) seconds() float64 { return time.Since(m.start).Seconds() }

// How often a line is shown on a terminal, and in a file.
const (
	liveEvery  = 150 * time.Millisecond
	plainEvery = 2 * time.Second
)

func (m *meter) tell(p plan.Progress) {
	m.lock.Lock()
	defer m.lock.Unlock()
	now := time.Now()
	step := m.pace.Step(p, now)
	every := plainEvery
	if m.d.live {
		every = liveEvery
	}
	if now.Sub(m.last) < every {
		return
	}
	m.last = now
	line := planpage.ProgressLine(m.d.tag, step) + " · " + p.Step.In(m.d.tag)
	if line == m.told && !m.d.live {
		return // a file is no terminal: it would hold the line twice
	}
	m.told = line
	m.d.show(line)
}

// give shows p on the terminal, or as one object for programs, and writes its
// folder when out is given.
func (d *desk) give(in plan.Input, p *plan.Plan, seconds float64, out string, asJSON bool) error {
	if out != "" {
		if err := planpage.WriteFolder(out, in, p); err != nil {
			return err
		}
	}
	if asJSON {
		return d.json(planpage.Result(p, seconds))
	}
	if err := planpage.Summary(d.out, in, p, d.tag, d.width, d.colour); err != nil {
		return err
	}
	if out == "" {
		d.say(sayNoOut)
		return nil
	}
	return planpage.Places(d.out, filepath.ToSlash(filepath.Clean(out)), d.tag)
}

// ending returns the code 130 when the reader pressed Ctrl-C.
func (d *desk) ending() error {
	if d.ctx.Err() != nil {
		return ended(interrupted)
	}
	return nil
}
