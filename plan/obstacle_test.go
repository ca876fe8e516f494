package plan_test

import (
	"slices"
	"strings"
	"testing"

	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
)

// TestObstaclesComeTrue takes away from random territories, in the input itself,
// all that is said to keep a person from an activity, and composes anew: who is
// then said to have hours there has them; who is not allowed never does.
func TestObstaclesComeTrue(t *testing.T) {
	possible, forbidden := 0, 0
	for seed := range uint64(3) {
		in := random(seed, 12)
		p := compose(t, in, plan.Options{Seed: seed, Quick: true})
		for k, one := range in.People {
			why, err := plan.ExplainPerson(in, p, one.ID)
			if err != nil {
				t.Fatal(err)
			}
			for n, o := range why.Others {
				if o.Possible || !o.Verified {
					continue
				}
				if strings.Contains(o.Text.EN, "Without that, possible") {
					possible++
					if then := insisted(t, without(in, k, o.Activity), seed, one.ID, o.Activity); !works(then, one.ID, o.Activity) {
						t.Errorf("seed %d: %s does not come to %s: %s", seed, one.ID, o.Activity, o.Text.EN)
					}
				}
				if n%4 == k%4 && strings.Contains(o.Text.EN, "ithout that") {
					forbidden++
					if then := insisted(t, in, seed, one.ID, o.Activity); works(then, one.ID, o.Activity) {
						t.Errorf("seed %d: %s works in %s in spite of: %s", seed, one.ID, o.Activity, o.Text.EN)
					}
				}
			}
		}
	}
	t.Logf("%d times possible without the obstacle, %d times never with it", possible, forbidden)
	if possible == 0 || forbidden == 0 {
		t.Error("nothing to verify")
	}
}

// insisted composes in with a pin that asks for this work.
func insisted(t *testing.T, in plan.Input, seed uint64, id people.ID, activity needs.ActivityID) *plan.Plan {
	t.Helper()
	return compose(t, in, plan.Options{Seed: seed, Quick: true, Pins: []plan.Pin{{Kind: plan.Require, Person: id, Activity: activity}}})
}

func works(p *plan.Plan, id people.ID, activity needs.ActivityID) bool {
	for _, j := range p.Jobs {
		if j.Person == id && slices.ContainsFunc(j.Shares, func(s plan.Share) bool { return s.Activity == activity }) {
			return true
		}
	}
	return false
}

// without returns in with nothing that keeps the k-th person from an activity, nor the activity from running.
func without(in plan.Input, k int, id needs.ActivityID) plan.Input {
	in.People, in.Pins, in.Decisions = slices.Clone(in.People), slices.Clone(in.Pins), slices.Clone(in.Decisions)
	in.Activities, in.Contracts = slices.Clone(in.Activities), slices.Clone(in.Contracts)
	a := slices.IndexFunc(in.Activities, func(a needs.Activity) bool { return a.ID == id })
	act, p := &in.Activities[a], &in.People[k]
	p.Refused, p.RefusedTasks, p.Restrictions, p.Travel = nil, nil, nil, 0
	p.Licences = slices.Concat(p.Licences, act.Licences)
	p.Available |= act.Opening
	in.Pins = slices.DeleteFunc(in.Pins, func(pin plan.Pin) bool {
		return pin.Kind == plan.Forbid && pin.Person == p.ID && (pin.Activity == id || pin.Activity == "") || pin.Kind == plan.Close && pin.Activity == id
	})
	in.Decisions = slices.DeleteFunc(in.Decisions, func(d additionality.Decision) bool { return d.Activity == id })
	in.Decisions = append(in.Decisions, additionality.Decision{Activity: id, State: additionality.Favourable, Valid: calendar.Period{From: day - 200, Open: true}, Decided: day - 200})
	act.Months = nil
	act.Week.Most = max(act.Week.Most, act.Week.Least, 1)
	for s := range in.Sites {
		for c := range in.Contracts {
			if string(in.Sites[s].ID) == act.Site && in.Contracts[c].Person == p.ID {
				in.Contracts[c].Company = in.Sites[s].Company
			}
		}
	}
	return in
}
