package plan_test

import (
	"testing"

	"fabrique/demo"
	"fabrique/needs"
	"fabrique/plan"
)

// TestReasonsComeTrue solves again what plans of 20 and 36 persons say of those who wait.
func TestReasonsComeTrue(t *testing.T) {
	changes, proofs := 0, 0
	for name, in := range map[string]plan.Input{"random": random(0, 20), "scaled": demo.Scaled(36, 9, 1)} {
		p := compose(t, in, plan.Options{})
		wrong, c, d := plan.Reverify(in, p)
		for _, w := range wrong {
			t.Errorf("%s: %s", name, w)
		}
		t.Logf("%s: %d changes and %d proofs solved again", name, c, d)
		changes, proofs = changes+c, proofs+d
	}
	if changes == 0 || proofs == 0 {
		t.Error("nothing to verify")
	}
}

func TestSamePlanAtSizeOnOneCoreOrTwo(t *testing.T) {
	for _, n := range []int{60, 90} {
		in := demo.Scaled(n, n/4, 3)
		one := compose(t, in, plan.Options{Cores: 1, Quick: true})
		two := compose(t, in, plan.Options{Cores: 2, Quick: true})
		if text(one) != text(two) {
			t.Errorf("%d persons: two cores give another plan", n)
		}
	}
}

// TestRenamingActivitiesChangesNothing gives activities identifiers in another order.
func TestRenamingActivitiesChangesNothing(t *testing.T) {
	other := func(id needs.ActivityID) needs.ActivityID {
		if id == "" {
			return ""
		}
		return needs.ActivityID("z") + needs.ActivityID('z'-id[1]+'A') + id
	}
	for seed := range uint64(quick / 2) {
		in := random(seed, 14)
		a := compose(t, in, plan.Options{Seed: seed})
		for k := range in.Activities {
			in.Activities[k].ID = other(in.Activities[k].ID)
		}
		for k := range in.Decisions {
			in.Decisions[k].Activity = other(in.Decisions[k].Activity)
		}
		for k := range in.Pins {
			in.Pins[k].Activity = other(in.Pins[k].Activity)
		}
		b := compose(t, in, plan.Options{Seed: seed})
		if a.Levels != b.Levels || len(a.Jobs) != len(b.Jobs) {
			t.Fatalf("seed %d: renaming changes the plan: %v, %v", seed, a.Levels, b.Levels)
		}
		for k, j := range a.Jobs {
			for slot, id := range j.Week {
				if b.Jobs[k].Person != j.Person || b.Jobs[k].Week[slot] != other(id) {
					t.Errorf("seed %d: renaming changes the job of %s", seed, j.Person)
					break
				}
			}
		}
	}
}
