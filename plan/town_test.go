package plan_test

import (
	"fmt"
	"testing"
	"time"

	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/plan/verify"
	"fabrique/territory"
	"fabrique/worktime"
)

// day is the day of every hand-made plan: all its rates are known.
var day = calendar.On(2024, time.May, 6)

// hours is n half-days.
func hours(n int) worktime.Minutes { return worktime.Minutes(n) * worktime.HalfDay }

// town is a territory with one company, one site and no limit but those that edits add.
func town(edits ...func(*plan.Input)) plan.Input {
	in := plan.Input{
		Territory: territory.Territory{ID: "t", Date: day, Horizon: 12},
		Companies: []company.Company{{ID: "c", Name: "Coop", Hires: 5, Size: 20}},
		Sites:     []company.Site{{ID: "s", Company: "c", Name: "Halle"}},
	}
	for _, e := range edits {
		e(&in)
	}
	return in
}

// person adds somebody who wants n half-days, listed after everybody before.
func person(id string, n int, edits ...func(*people.Person)) func(*plan.Input) {
	return func(in *plan.Input) {
		p := people.Person{ID: people.ID(id), Name: id, Listed: calendar.On(2020, time.Month(1+len(in.People)), 1),
			Hours: people.Hours{Least: hours(n), Wanted: hours(n), Most: hours(n)}, Available: worktime.WorkingDays}
		for _, e := range edits {
			e(&p)
		}
		in.People = append(in.People, p)
	}
}

// activity adds useful work of least to most half-days, with a favourable decision.
func activity(id string, least, most int, edits ...func(*needs.Activity)) func(*plan.Input) {
	return func(in *plan.Input) {
		a := needs.Activity{ID: needs.ActivityID(id), Name: lang.Same(id), Family: people.Family(id), Site: "s", Week: needs.Range{Least: least, Most: most},
			Opening: worktime.WorkingDays, Team: 1, Usefulness: 3, Need: most}
		for _, e := range edits {
			e(&a)
		}
		in.Activities = append(in.Activities, a)
		in.Decisions = append(in.Decisions, favourable(id))
	}
}

func favourable(id string) additionality.Decision {
	return additionality.Decision{Activity: needs.ActivityID(id), State: additionality.Favourable, Decided: day - 100,
		Valid: calendar.Period{From: day - 100, Open: true}}
}

// decide replaces the decisions on an activity.
func decide(id string, list ...additionality.Decision) func(*plan.Input) {
	return func(in *plan.Input) {
		var keep []additionality.Decision
		for _, d := range in.Decisions {
			if d.Activity != needs.ActivityID(id) {
				keep = append(keep, d)
			}
		}
		in.Decisions = append(keep, list...)
	}
}

// under is a decision with conditions.
func under(id string, list ...additionality.Condition) additionality.Decision {
	d := favourable(id)
	d.State, d.Conditions = additionality.Conditional, list
	return d
}

func firm(edit func(*company.Company)) func(*plan.Input) {
	return func(in *plan.Input) { edit(&in.Companies[0]) }
}

func pin(p plan.Pin) func(*plan.Input) {
	return func(in *plan.Input) { in.Pins = append(in.Pins, p) }
}

func contract(id string, n int) func(*plan.Input) {
	return func(in *plan.Input) {
		in.Contracts = append(in.Contracts, company.Contract{Person: people.ID(id), Company: "c", Paid: hours(n), From: day - 50})
	}
}

// compose makes a plan and checks it independently.
func compose(t *testing.T, in plan.Input, o plan.Options) *plan.Plan {
	t.Helper()
	p, err := plan.Compose(in, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range verify.Plan(in, p) {
		t.Errorf("the plan breaks a rule: %s", bad)
	}
	return p
}

// jobs writes the jobs of a plan as "p1: garden 4, sewing 2; p2: …".
func jobs(p *plan.Plan) string {
	out := ""
	for k, j := range p.Jobs {
		if k > 0 {
			out += "; "
		}
		out += string(j.Person) + ":"
		for n, s := range j.Shares {
			if n > 0 {
				out += ","
			}
			out += fmt.Sprintf(" %s %d", s.Activity, s.HalfDays)
		}
		if j.Unassigned > 0 {
			out += fmt.Sprintf(" unassigned %d", j.Unassigned)
		}
	}
	return out
}

func moneyOf(cents int) money.Cents { return money.Cents(cents) }
