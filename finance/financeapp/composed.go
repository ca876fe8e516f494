package financeapp

import (
	"encoding/json"
	"fmt"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/finance/budget"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/plan/planbudget"
	"fabrique/plan/plandb"
	"fabrique/plan/planpage"
)

// composed is the latest plan that was composed, with what it was made from.
type composed struct {
	on   calendar.Date
	in   plan.Input
	plan *plan.Plan // nil until it is read
}

// latest finds the latest plan, and reads it when the address asks for its jobs; a plan of
// another version counts for none.
func (a *account) latest() error {
	k, found, err := plandb.Latest(a.Context(), a.Read(), a.at)
	if err != nil || !found {
		return err
	}
	a.composed = &composed{on: k.On}
	if a.Query("jobs") != "plan" {
		return nil
	}
	s, found, err := plandb.SheetOf(a.Context(), a.Read(), a.at, k.ID)
	if err != nil || !found {
		return err
	}
	if a.composed.plan, err = planpage.ParsePlan(s.Plan); err != nil {
		a.composed = nil
		return nil
	}
	if err := json.Unmarshal([]byte(s.Shown), &a.composed.in); err != nil {
		return fmt.Errorf("input of plan %s: %w", k.ID, err)
	}
	a.byPlan = true
	return nil
}

// persons lists who has a job of a company in the plan.
func (c *composed) persons(of company.ID) (out []people.ID) {
	for _, j := range c.plan.Jobs {
		if j.Company == of {
			out = append(out, j.Person)
		}
	}
	return out
}

// planned fills in the jobs and the activities of the plan; contracts count as they stand.
func (a account) planned(in *budget.Input) {
	asked, err := planbudget.Of(a.composed.in, a.composed.plan, a.company.ID, a.signed)
	if err != nil {
		asked = budget.Input{} // the company is younger than the plan: it has no job there
		for _, e := range a.signed {
			asked.Jobs = append(asked.Jobs, budget.Job{Employment: e})
		}
	}
	for i := range asked.Jobs {
		asked.Jobs[i].Person = people.ID(a.names[asked.Jobs[i].Person])
	}
	for i, act := range asked.Activities {
		for _, named := range a.composed.in.Activities {
			if named.ID == act.ID && !named.Name.Empty() {
				asked.Activities[i].Name = named.Name.In(a.Lang)
			}
		}
	}
	in.Jobs, in.Activities = asked.Jobs, asked.Activities
}

// jobs says for an address where the jobs to come are taken from.
func (a account) jobs() string {
	if a.byPlan {
		return "plan"
	}
	return "schedule"
}

// sources offers the schedule of the convention and the latest plan.
func (a account) sources(from calendar.Month, months int) []web.Door {
	if a.composed == nil {
		return nil
	}
	schedule, byPlan := a, a
	schedule.byPlan, byPlan.byPlan = false, true
	path := a.Request.URL.Path + "?"
	return []web.Door{{Href: path + schedule.query(from, months), Text: say.bySchedule.In(a.Lang), Here: !a.byPlan},
		{Href: path + byPlan.query(from, months), Text: lang.F("du plan du %s", "from the plan of %s", a.composed.on).In(a.Lang), Here: a.byPlan}}
}
