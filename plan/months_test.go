package plan_test

import (
	"strings"
	"testing"

	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/plan"
)

// starts writes who starts when, as "a 0, b 0; c 1 ahead".
func starts(p *plan.Plan) string {
	var out []string
	for _, j := range p.Jobs {
		s := string(j.Person) + " " + string(rune('0'+int(j.Start-day.Month())))
		if j.Ahead {
			s += " ahead"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func TestStarts(t *testing.T) {
	four := func(in *plan.Input) {
		for _, id := range []string{"a", "b", "c", "d"} {
			person(id, 4)(in)
		}
	}
	for _, c := range []struct {
		name, want, why string
		in              plan.Input
	}{
		{"in the order of the list, as fast as the company hires", "a 0, b 0, c 1, d 1", "", town(four, activity("garden", 2, 40), hires(2))},
		{"all at once when no number is told", "a 0, b 0, c 0, d 0", "", town(four, activity("garden", 2, 40), hires(0))},
		{"a team brings a mate forward", "a 0, b 1, c 0 ahead", "team",
			town(person("a", 4, wishes("sewing")), person("b", 4, wishes("garden"), refuses("sewing")), person("c", 4, wishes("sewing"), refuses("garden")),
				activity("garden", 2, 4), activity("sewing", 8, 8, team(2)), hires(2))},
		{"a team larger than a month prepares the opening", "a 0, b 1, c 2", "prepares", town(person("a", 4), person("b", 4), person("c", 4), activity("garden", 12, 12, team(3)), hires(1))},
		{"a signed contract counts as no hire", "a 0, b 0", "", town(person("a", 4), person("b", 4), activity("garden", 2, 40), contract("b", 4), hires(1))},
		{"the budget of a month delays", "a 0, b 3", "", town(person("a", 4, refuses("other")), person("b", 4, refuses("garden")), activity("garden", 2, 40),
			activity("sewing", 2, 40, func(a *needs.Activity) { a.Family, a.Equipment = "other", 3600_00 }), hires(2), means(2000, 0), means(60_000, 3))},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := compose(t, c.in, plan.Options{Quick: true})
			if got := starts(p); got != c.want {
				t.Errorf("starts are %q, want %q", got, c.want)
			}
			words := ""
			for _, j := range p.Jobs {
				words += j.StartWhy.EN + " "
			}
			if !strings.Contains(words, c.why) || c.why == "" && strings.TrimSpace(words) != "" {
				t.Errorf("reasons are %q, want %q", words, c.why)
			}
		})
	}
}

// means are own means in cents a month, from a month of the horizon on.
func means(cents int64, from int) func(*plan.Input) {
	return func(in *plan.Input) {
		in.Money = append(in.Money, finance.Assumption{Name: finance.BudgetMonth, From: (day.Month() + calendar.Month(from)).First(),
			Value: lang.Decimal{Units: cents, Places: 2}, Unit: "EUR/month", Author: "the committee", Source: "a test"})
	}
}
