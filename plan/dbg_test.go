package plan_test

import (
	"fmt"
	"os"
	"testing"
	"time"

	"fabrique/demo"
	"fabrique/lang"
	"fabrique/plan"
	"fabrique/plan/verify"
)

func TestDbg(t *testing.T) {
	n := 60
	if s := os.Getenv("N"); s != "" {
		fmt.Sscan(s, &n)
	}
	in := demo.Scaled(n, n*45/200, 1)
	if n == 1 {
		in = demo.Territory(1)
	}
	fmt.Println(len(in.People), len(in.Activities), len(in.Contracts), in.Territory.Horizon, in.Territory.Date)
	at := time.Now()
	quickly := os.Getenv("QUICK") != ""
	p, err := plan.Compose(in, plan.Options{Quick: quickly, Cores: 2, Progress: func(s plan.Progress) {
		if os.Getenv("V") != "" {
			fmt.Println(time.Since(at), s.Step.EN, s.Policy, s.Level, s.Value, s.Bound, s.Done, s.Total)
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println("seconds", time.Since(at), "work", p.Work, "interrupted", p.Interrupted)
	for _, l := range p.Levels {
		fmt.Println(l.Name, l.Value, l.Bound, l.Gap, l.Proven, l.Given.EN)
	}
	fmt.Println("jobs", len(p.Jobs), "waiting", len(p.Waiting), "seasons", len(p.Seasons), "ref", p.Reference, "money", p.Money)
	ahead, early, open := 0, 0, 0
	for _, j := range p.Jobs {
		if j.Ahead {
			ahead++
		}
	}
	for _, f := range p.Flags {
		fmt.Println("flag", f.Kind, f.Text.EN)
		if f.Kind == "start" {
			early++
		}
	}
	for _, a := range p.Activities {
		if a.Open {
			open++
		}
	}
	fmt.Println("ahead", ahead, "early", early, "open", open)
	for _, m := range p.Months {
		fmt.Println(m.Month, len(m.Starts), m.Persons, m.FTE, m.Opens)
	}
	changes := 0
	for _, w := range p.Waiting {
		fmt.Println("WAIT", w.Person, w.Months, w.Proven)
		for _, r := range w.Reasons {
			fmt.Println("   -", r.In(lang.FR))
		}
		for _, c := range w.Changes {
			fmt.Println("   +", c.Text.FR, c.Moves, c.Displaced)
			changes++
		}
	}
	for _, r := range p.Policies {
		fmt.Println(r.Policy, r.Placed, r.Value, len(r.PassedOver), r.Proven, r.Unproven)
	}
	fmt.Println("changes", changes)
	bad := verify.Plan(in, p)
	for _, b := range bad[:min(len(bad), 20)] {
		fmt.Println("BAD", b)
	}
	for _, j := range p.Jobs[:min(6, len(p.Jobs))] {
		fmt.Println(j.Person, j.Paid, j.Start, j.StartWhy.EN)
		for _, w := range j.Why {
			fmt.Println("   ", w.FR)
		}
		for _, s := range j.Shares {
			fmt.Println("   ", s.Activity, s.HalfDays, s.Why.FR)
		}
	}
}
