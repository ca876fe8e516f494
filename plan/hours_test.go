package plan_test

import (
	"strings"
	"testing"

	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/territory"
	"fabrique/worktime"
)

// flexible is somebody who takes a half-day less than wanted if need be.
func flexible(p *people.Person) { p.Hours.Least -= hours(1) }

// limited takes so many half-days at most in March.
func limited(most int) func(*needs.Activity) {
	return func(a *needs.Activity) { a.Months = map[int]needs.Range{2: {Most: most}} }
}

// TestSeasonsGiveHours composes where a season holds everybody, but not at the
// hours that the rest of the year would give: it is the hours that yield.
func TestSeasonsGiveHours(t *testing.T) {
	for _, c := range []struct {
		name, want string
		hours, at  int64 // half-days away from what was wanted, and the bound: each season gives its own
		in         plan.Input
	}{
		{"a lean month takes a half-day from each", "a: garden 4; b: garden 4", 2, 2,
			town(person("a", 5, flexible), person("b", 5, flexible), activity("garden", 2, 10, limited(8)))},
		{"what one month leaves, another keeps", "a: garden 4; b: sewing 4", 2, 1,
			town(person("a", 5, flexible, refuses("sewing")), person("b", 5, flexible, refuses("garden")),
				activity("garden", 2, 10, limited(4)), activity("sewing", 2, 10, func(a *needs.Activity) { a.Months = map[int]needs.Range{7: {Most: 4}} }))},
		{"who gains by another's leaving has the hours wanted", "a: garden 5; b: garden 5", 0, 0,
			town(person("a", 5, flexible), person("b", 5, flexible), person("c", 4, comes(0b1111)),
				activity("garden", 2, 10, opens(0b1111111100)), activity("van", 1, 2, opens(0b11), limited(0)))},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := compose(t, c.in, plan.Options{Quick: true, Progress: func(s plan.Progress) {
				if s.Bounded && s.Found && s.Level == 1 && s.Bound < s.Value {
					t.Errorf("told on the way: %d reached, %d at most", s.Value, s.Bound)
				}
			}})
			if got := jobs(p); got != c.want {
				t.Errorf("jobs are %q, want %q", got, c.want)
			}
			if first := p.Levels[0]; !first.Proven {
				t.Errorf("level 1 reaches %d, at most %d: not proven", first.Value, first.Bound)
			}
			if l := p.Levels[1]; l.Value != c.hours || l.Bound != c.at || l.Proven != (c.hours == c.at) {
				t.Errorf("hours are %d away, at least %d; want %d and %d", l.Value, l.Bound, c.hours, c.at)
			}
		})
	}
}

// opens restricts the half-days of an activity.
func opens(w worktime.Week) func(*needs.Activity) {
	return func(a *needs.Activity) { a.Opening = w }
}

// TestSetAside checks what is proven of a plan that a season or a month took
// somebody from: nothing that was proven of the plan with them.
func TestSetAside(t *testing.T) {
	for _, seed := range []uint64{116, 133, 140} {
		in := random(seed, 10)
		for k := range in.Activities {
			if a := &in.Activities[k]; k%2 == 0 {
				a.Months = map[int]needs.Range{int(seed) % 12: {Most: a.Week.Most * 2 / 3}, int(seed+5) % 12: {Most: a.Week.Most / 2}}
			}
		}
		for _, policy := range []territory.Policy{territory.Weighted, territory.Strict} {
			p := compose(t, in, plan.Options{Seed: seed, Policy: policy, Quick: true})
			for _, w := range p.Waiting {
				for _, r := range w.Reasons {
					if strings.HasSuffix(r.EN, ": .") {
						t.Errorf("seed %d: a reason without words: %q", seed, r.EN)
					}
				}
			}
		}
	}
}
