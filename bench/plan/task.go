package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"runtime"
	"slices"
	"time"

	"fabrique/demo"
	"fabrique/kit/memory"
	"fabrique/solve"
	"fabrique/solve/search"
)

// What a process of its own is asked to measure.
const (
	whole    = "whole"    // weekly sums, five levels
	short    = "short"    // weekly sums, levels 1 to 3
	strict   = "strict"   // weekly sums, strict order
	week     = "week"     // half-days laid out, five levels
	nation   = "nation"   // many territories, level 1
	newcomer = "newcomer" // search.Admit for clients that were not there
	monthly  = "monthly"  // plan.Compose, with months
	atOnce   = "atOnce"   // plan.Compose, all start in one month
)

// task is one thing to measure.
type task struct {
	Kind        string  `json:"kind"`
	Persons     int     `json:"persons"`
	Activities  int     `json:"activities"`
	Ratio       float64 `json:"ratio"`
	Seed        uint64  `json:"seed"`
	Cores       int     `json:"cores"`
	Limit       float64 `json:"limit_seconds"` // the search is stopped after so long, and says so
	Territories int     `json:"territories,omitempty"`
}

// level is what is known of one aim. Gap is a fraction.
type level struct {
	Value  int64   `json:"value"`
	Bound  int64   `json:"bound"`
	Gap    float64 `json:"gap"`
	Proven bool    `json:"proven"`
}

// unbounded reports whether no bound was found, as when a search was stopped before it.
func (l level) unbounded() bool {
	return !l.Proven && (l.Bound >= solve.NoLimit || l.Bound <= -solve.NoLimit)
}

// outcome is what was measured for a task. Times are in seconds, memory in bytes.
type outcome struct {
	task
	Listed      int         `json:"listed"`
	Pairs       int         `json:"pairs"`
	Placed      int         `json:"placed"`
	First       float64     `json:"first_plan_seconds"` // until a plan serves somebody; 0 when none does
	Seconds     float64     `json:"seconds"`
	CPU         float64     `json:"cpu_seconds"`
	Peak        int64       `json:"peak_bytes"` // of the process that measured
	Idle        int         `json:"idle"`
	Levels      []level     `json:"levels"`                  // those that were asked
	Passed      int         `json:"passed_proven,omitempty"` // strict order only
	Unproven    int         `json:"passed_unproven,omitempty"`
	Work        int64       `json:"work"`
	Interrupted bool        `json:"interrupted"`
	Tries       []float64   `json:"tries_seconds,omitempty"` // newcomers only
	Admitted    int         `json:"admitted,omitempty"`
	Possible    int         `json:"possible,omitempty"` // admitted, or else by a whole search; up to 300 persons only
	MonthsLast  int         `json:"months_until_all_started,omitempty"`
	Territory   []territory `json:"territory,omitempty"`
	Fault       string      `json:"fault,omitempty"` // why there is no measure
}

// territory is one of a nation's.
type territory struct {
	Seed    uint64  `json:"seed"`
	Ratio   float64 `json:"ratio"`
	Seconds float64 `json:"seconds"`
	Placed  int     `json:"placed"`
	level
}

// activitiesFor returns how many activities the trial had for so many persons; a fifth of them for other sizes.
func activitiesFor(persons int) int {
	known := map[int]int{60: 20, 150: 40, 300: 60, 1000: 120, 3000: 300}
	if n, ok := known[persons]; ok {
		return n
	}
	return max(3, persons/5)
}

// measureOne measures the task written in text, alone in this process, and prints the outcome.
func measureOne(text string, out, problems io.Writer) int {
	var t task
	if err := json.Unmarshal([]byte(text), &t); err != nil {
		fmt.Fprintln(problems, err)
		return refused
	}
	runtime.GOMAXPROCS(t.Cores)
	memory.Compose(t.Persons) // as the product does
	o := t.measure()
	o.Peak = peakMemory()
	if err := json.NewEncoder(out).Encode(o); err != nil {
		fmt.Fprintln(problems, err)
		return failed
	}
	return done
}

// measure does what t asks.
func (t task) measure() outcome {
	o := outcome{task: t, Levels: []level{}}
	switch t.Kind {
	case nation:
		o.nation()
	case newcomer:
		o.newcomer()
	case monthly, atOnce:
		o.compose()
	default:
		o.solve()
	}
	return o
}

// followed is how many searches follow the first one.
func (t task) followed() int {
	if t.Kind == newcomer {
		return newcomers
	}
	return 0
}

// problem returns the instance that t is about.
func (t task) problem() *solve.Problem {
	if t.Kind == week || t.Kind == newcomer {
		return demo.KernelWeek(t.Persons, t.Activities, t.Ratio, t.Seed)
	}
	return demo.Kernel(t.Persons, t.Activities, t.Ratio, t.Seed)
}

// solve measures one search.
func (o *outcome) solve() {
	p := o.problem()
	policy, levels := solve.Weighted, solve.Levels
	switch o.Kind {
	case strict:
		policy = solve.Strict
	case short:
		levels = 3
	}
	clock := startClock()
	c := o.control(clock)
	c.Levels = levels
	c.Progress = func(s solve.Progress) {
		if o.First == 0 && s.Found && s.Level == 1 && s.Value > 0 {
			o.First = clock.seconds()
		}
	}
	res, err := search.Solve(p, policy, c)
	o.Seconds, o.CPU = clock.seconds(), clock.cpu()
	if err != nil {
		o.Fault = err.Error()
		return
	}
	o.read(p, res, levels)
}

// control limits a search to the time allowed.
func (o *outcome) control(clock stopwatch) solve.Control {
	return solve.Control{Seed: o.Seed, Cores: o.Cores, Stop: func() bool { return o.Limit > 0 && clock.seconds() > o.Limit }}
}

// read takes what a search found, after the independent checker agreed.
func (o *outcome) read(p *solve.Problem, res *solve.Result, levels int) {
	values, idle, bad := solve.Check(p, res.Jobs)
	if len(bad) > 0 || values != res.Values || idle != res.Idle {
		o.Fault = fmt.Sprintf("the checker refuses the plan: %d violations, values %v, said %v", len(bad), values, res.Values)
	}
	o.Listed, o.Placed, o.Idle = len(p.Clients), len(p.Clients)-len(res.Unserved), res.Idle
	for _, c := range p.Clients {
		o.Pairs += len(c.Options)
	}
	o.Work, o.Interrupted = res.Work, res.Interrupted
	for k := range levels {
		o.Levels = append(o.Levels, levelOf(k, res))
	}
	for _, q := range res.Passed {
		if q.Proven {
			o.Passed++
		} else {
			o.Unproven++
		}
	}
}

func levelOf(k int, res *solve.Result) level {
	v, b := res.Values[k], res.Bounds[k]
	return level{Value: v, Bound: b.Value, Gap: solve.Gap(k, v, b.Value), Proven: b.Proven}
}

// stopwatch measures time and processor time from its start.
type stopwatch struct {
	at   time.Time
	used float64
}

// startClock measures what follows alone, after what came before is cleared away.
func startClock() stopwatch {
	runtime.GC()
	return startOne()
}

func startOne() stopwatch { return stopwatch{time.Now(), cpuTime()} }

func (s stopwatch) seconds() float64 { return time.Since(s.at).Seconds() }
func (s stopwatch) cpu() float64     { return cpuTime() - s.used }

// part returns the value below which a part of xs lies, the nearest rank; 0 of none.
func part(xs []float64, of float64) float64 {
	if len(xs) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(xs))
	return sorted[max(0, int(math.Ceil(of*float64(len(sorted))))-1)]
}
