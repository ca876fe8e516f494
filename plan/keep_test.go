package plan_test

import (
	"slices"
	"strings"
	"testing"

	"fabrique/people"
	"fabrique/plan"
	"fabrique/plan/difference"
	"fabrique/plan/verify"
)

// forbid keeps somebody from any job; unlist takes them off the list.
func forbid(in *plan.Input, id people.ID) {
	in.Pins = append(in.Pins, plan.Pin{Kind: plan.Forbid, Person: id})
}

func unlist(in *plan.Input, id people.ID) {
	in.People = slices.DeleteFunc(slices.Clone(in.People), func(p people.Person) bool { return p.ID == id })
	in.Pins = slices.DeleteFunc(slices.Clone(in.Pins), func(p plan.Pin) bool { return p.Person == id })
}

// says reports whether a flag of p contains text.
func says(p *plan.Plan, text string) bool {
	return slices.ContainsFunc(p.Flags, func(f plan.Flag) bool { return strings.Contains(f.Text.EN, text) })
}

// TestWhoLeavesIsNoChange gives the one change allowed to the person who waits,
// when another leaves.
func TestWhoLeavesIsNoChange(t *testing.T) {
	for name, leave := range map[string]func(*plan.Input, people.ID){"forbidden": forbid, "left": unlist} {
		in := full()
		before := compose(t, in, plan.Options{})
		leave(&in, "b")
		after := compose(t, in, plan.Options{From: before, Changes: 1})
		if len(after.Jobs) != 2 || after.Jobs[1].Person != "c" {
			t.Errorf("%s: C does not come in: %+v", name, after.Jobs)
		}
		if !says(after, "1 person leaves the earlier plan") || !says(after, "1 job changes (c)") {
			t.Errorf("%s: it is not said apart: %+v", name, after.Flags)
		}
	}
}

func TestLeavingSparesTheChangesAllowed(t *testing.T) {
	for seed := range uint64(quick) {
		before := compose(t, random(seed, 14), plan.Options{Seed: seed, Quick: true})
		at := slices.IndexFunc(before.Jobs, func(j plan.Job) bool { return !j.Signed })
		if at < 0 {
			continue
		}
		gone := before.Jobs[at].Person
		for name, leave := range map[string]func(*plan.Input, people.ID){"forbidden": forbid, "left": unlist} {
			in := random(seed, 14)
			leave(&in, gone)
			n := int(seed%2) * 2
			after, err := plan.Compose(in, plan.Options{Seed: seed, Quick: true, From: before, Changes: n})
			if err != nil {
				t.Fatal(err)
			}
			for _, bad := range verify.Plan(in, after) {
				t.Errorf("seed %d, %s: %s", seed, name, bad)
			}
			ids := slices.DeleteFunc(difference.Changes(before, after), func(id people.ID) bool { return id == gone })
			if len(ids) > n && !says(after, "no plan found changes fewer") {
				t.Errorf("seed %d, %s: %d changes for %d allowed", seed, name, len(ids), n)
			}
			if !says(after, "leaves the earlier plan") {
				t.Errorf("seed %d, %s: who leaves is not said", seed, name)
			}
		}
	}
}
