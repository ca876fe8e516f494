package plan_test

import (
	"slices"
	"strings"
	"testing"

	"fabrique/additionality"
	"fabrique/company"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/plan/difference"
	"fabrique/plan/verify"
)

// full is a garden that A and B fill, and C who waits.
func full(edits ...func(*plan.Input)) plan.Input {
	in := town(person("a", 4), person("b", 4), person("c", 4), activity("garden", 2, 8))
	for _, e := range edits {
		e(&in)
	}
	return in
}

func TestChangesArePromisesKept(t *testing.T) {
	for _, c := range []struct {
		name, says string
		in, then   plan.Input
	}{
		{"five more half-days", "5 half-days more", full(), full(func(in *plan.Input) { in.Activities[0].Week.Most = 13 })},
		{"a decision made favourable", "decides favourably", full(activity("sewing", 2, 8), decide("sewing", stated("sewing", additionality.Pending))), full(activity("sewing", 2, 8))},
		{"one more hire", "one more hire", town(person("a", 4), person("b", 4), activity("garden", 2, 20), horizon(1), hires(1)), town(person("a", 4), person("b", 4), activity("garden", 2, 20), horizon(1), hires(2))},
		{"a higher ceiling", "more FTE", town(person("a", 4), person("b", 4), activity("garden", 2, 20), ceiling(500)), town(person("a", 4), person("b", 4), activity("garden", 2, 20), ceiling(900))},
		{"one more place", "one more place", town(person("a", 2, comes(0b11)), person("b", 2, comes(0b11)), activity("garden", 2, 20), places(1)),
			town(person("a", 2, comes(0b11)), person("b", 2, comes(0b11)), activity("garden", 2, 20), places(2))},
		{"one more half-day", "can also come", town(person("a", 4), person("b", 4, comes(0b111)), activity("garden", 2, 20)), town(person("a", 4), person("b", 4, comes(0b1111)), activity("garden", 2, 20))},
		{"a licence", "obtains “B”", town(person("a", 4, holds("B")), person("b", 4), activity("van", 2, 20, licensed("B"))),
			town(person("a", 4, holds("B")), person("b", 4, holds("B")), activity("van", 2, 20, licensed("B")))},
		{"a skill one level up", "one level more", town(person("a", 4, refuses("garden")), person("b", 4, skilled("grow", 3)), activity("sewing", 2, 4), activity("garden", 2, 8, led(4))),
			town(person("a", 4, refuses("garden")), person("b", 4, skilled("grow", 4)), activity("sewing", 2, 4), activity("garden", 2, 8, led(4)))},
		{"more means", "own means", town(person("a", 4), person("b", 4, refuses("garden")), activity("garden", 2, 20), activity("sewing", 2, 20, equipped(3600_00)), means(10_000, 0)),
			town(person("a", 4), person("b", 4, refuses("garden")), activity("garden", 2, 20), activity("sewing", 2, 20, equipped(3600_00)), means(60_000, 0))},
		{"a longer journey", "journey", town(person("a", 4), person("b", 4, lives(50.63, 2000)), activity("garden", 2, 20), sited(50.60)),
			town(person("a", 4), person("b", 4, lives(50.63, 0)), activity("garden", 2, 20), sited(50.60))},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := compose(t, c.in, plan.Options{})
			if len(p.Waiting) != 1 {
				t.Fatalf("%d wait", len(p.Waiting))
			}
			said := false
			for _, ch := range p.Waiting[0].Changes {
				said = said || strings.Contains(ch.Text.EN, c.says) && ch.Verified
			}
			if !said {
				t.Errorf("%q is not among %v", c.says, p.Waiting[0].Changes)
			}
			if then := compose(t, c.then, plan.Options{}); len(then.Waiting) != 0 {
				t.Errorf("changed so, %d still wait", len(then.Waiting))
			}
		})
	}
}

func equipped(cents int) func(*needs.Activity) {
	return func(a *needs.Activity) { a.Equipment = moneyOf(cents) }
}

func holds(l people.Licence) func(*people.Person) {
	return func(p *people.Person) { p.Licences = append(p.Licences, l) }
}

func licensed(l people.Licence) func(*needs.Activity) {
	return func(a *needs.Activity) { a.Licences = append(a.Licences, l) }
}

func hires(n int) func(*plan.Input) { return firm(func(c *company.Company) { c.Hires = n }) }

func ceiling(n int64) func(*plan.Input) { return firm(func(c *company.Company) { c.Ceiling = n }) }

func TestWhyNotThat(t *testing.T) {
	in := town(person("a", 4, wishes("garden", "sewing")), person("b", 4, wishes("sewing"), refuses("garden")), activity("garden", 2, 8), activity("sewing", 2, 4), activity("van", 2, 8), decide("van"))
	p := compose(t, in, plan.Options{})
	for _, c := range []struct {
		who, what, says string
		possible        bool
	}{
		{"b", "garden", "refused by the person", false},
		{"b", "van", "no decision", false},
		{"a", "sewing", "possible", true},
	} {
		why, err := plan.ExplainPerson(in, p, "a")
		if c.who == "b" {
			why, err = plan.ExplainPerson(in, p, "b")
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range why.Others {
			if string(o.Activity) == c.what && (o.Possible != c.possible || !strings.Contains(o.Text.EN, c.says) || !o.Verified) {
				t.Errorf("%s, %s: %+v", c.who, c.what, o)
			}
		}
	}
	why, err := plan.ExplainActivity(in, p, "van")
	if err != nil || len(why.Others) != 2 || len(why.Changes) != 1 || !why.Changes[0].Verified {
		t.Errorf("%+v, %v", why, err)
	}
	if _, err := plan.ExplainPerson(in, p, "nobody"); err == nil {
		t.Error("nobody is explained")
	}
}

func TestNewcomerFindsRoom(t *testing.T) {
	in := town(person("a", 4), activity("garden", 2, 8))
	p := compose(t, in, plan.Options{})
	person("n", 4)(&in)
	got, err := plan.Newcomer(in, p, "n")
	if err != nil || len(got.Offers) == 0 || len(got.Offers[0].Moves) != 0 || got.Offers[0].Job.HalfDays != 4 {
		t.Fatalf("%+v, %v", got, err)
	}
	person("m", 9)(&in)
	if got, err := plan.Newcomer(in, p, "m"); err != nil || len(got.Offers) != 0 || len(got.Reasons) == 0 {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestKeepChangesFew(t *testing.T) {
	for seed := range uint64(quick / 2) {
		in := random(seed, 14)
		before, err := plan.Compose(in, plan.Options{Seed: seed, Quick: true})
		if err != nil {
			t.Fatal(err)
		}
		activity("more", 1, 12)(&in)
		person("new", 4)(&in)
		for _, n := range []int{0, 1, 3} {
			after, err := plan.Compose(in, plan.Options{Seed: seed, Quick: true, From: before, Changes: n})
			if err != nil {
				t.Fatal(err)
			}
			for _, bad := range verify.Plan(in, after) {
				t.Errorf("seed %d, %d changes: %s", seed, n, bad)
			}
			if ids := difference.Changes(before, after); len(ids) > n {
				t.Errorf("seed %d: %d changes for %d allowed: %v", seed, len(ids), n, ids)
			}
		}
	}
}

// TestKeepLosesNobodyWithoutNeed takes one person's job away, others under
// contract: their half-days stay, and who lost nothing to the change keeps a job.
func TestKeepLosesNobodyWithoutNeed(t *testing.T) {
	for seed := range uint64(quick) {
		in := random(seed, 14)
		before, err := plan.Compose(in, plan.Options{Seed: seed, Quick: true})
		if err != nil {
			t.Fatal(err)
		}
		gone := before.Jobs[len(before.Jobs)-1]
		if gone.Signed {
			continue
		}
		in.Pins = append(in.Pins, plan.Pin{Kind: plan.Forbid, Person: gone.Person})
		after, err := plan.Compose(in, plan.Options{Seed: seed, Quick: true, From: before, Changes: 3})
		if err != nil {
			t.Fatal(err)
		}
		for _, bad := range verify.Plan(in, after) {
			t.Errorf("seed %d: %s", seed, bad)
		}
		flagged := false
		for _, f := range after.Flags {
			flagged = flagged || f.Kind == "kept"
		}
		ids := slices.DeleteFunc(difference.Changes(before, after), func(id people.ID) bool { return id == gone.Person })
		if len(ids) > 3 || len(after.Jobs) < len(before.Jobs)-1 || !flagged {
			t.Errorf("seed %d: %d jobs of %d, changed %v, flagged %v", seed, len(after.Jobs), len(before.Jobs), ids, flagged)
		}
		for _, j := range after.Jobs {
			if slices.Contains(ids, j.Person) && j.Signed || j.Person == gone.Person {
				t.Errorf("seed %d: %s has a job or moved", seed, j.Person)
			}
		}
	}
}

func TestCompareSaysWhatMoved(t *testing.T) {
	in := full()
	a := compose(t, in, plan.Options{})
	in.Activities[0].Week.Most = 12
	b := compose(t, in, plan.Options{})
	got := difference.Between(a, b, plan.NamesOf(in))
	if len(got.Gained) != 1 || got.Gained[0] != "c" || len(got.Lost) != 0 || got.Levels[0].After <= got.Levels[0].Before || len(got.Says) == 0 {
		t.Errorf("%+v", got)
	}
}
