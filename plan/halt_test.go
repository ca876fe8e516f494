package plan_test

import (
	"sync/atomic"
	"testing"

	"fabrique/demo"
	"fabrique/plan"
	"fabrique/plan/verify"
)

// TestInterrupted ends compositions at many moments: the plan that comes back
// holds and says that it was interrupted.
func TestInterrupted(t *testing.T) {
	random := random(1, 14)
	seasons := town(person("a", 4, wishes("garden")), person("b", 4), activity("garden", 2, 20, shut(month)), activity("sewing", 2, 5))
	lean := town(person("a", 5, flexible), person("b", 5, flexible), activity("garden", 2, 10, limited(8)))
	for name, in := range map[string]plan.Input{"random": random, "seasons": seasons, "lean": lean, "scaled": demo.Scaled(40, 12, 4)} {
		var asked atomic.Int64
		whole, err := plan.Compose(in, plan.Options{Stop: func() bool { asked.Add(1); return false }})
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []int64{0, 3, 20, 40, 60, 80, 95} {
			p := interrupted(t, in, plan.Options{}, asked.Load()*part/100)
			t.Logf("%s, %d %%: %d jobs of %d", name, part, len(p.Jobs), len(whole.Jobs))
			if first := p.Levels[0]; first.Bound < whole.Levels[0].Value {
				t.Errorf("%s, %d %%: at most %d is told, the whole search reaches %d", name, part, first.Bound, whole.Levels[0].Value)
			}
		}
		kept := interrupted(t, in, plan.Options{From: whole, Changes: 2}, asked.Load()/20)
		if len(kept.Jobs) < len(whole.Jobs) {
			t.Errorf("%s: an interruption loses %d jobs of the plan to keep", name, len(whole.Jobs)-len(kept.Jobs))
		}
	}
}

// interrupted composes and asks to end at the call of Stop after so many.
func interrupted(t *testing.T, in plan.Input, o plan.Options, after int64) *plan.Plan {
	t.Helper()
	var n atomic.Int64
	o.Stop = func() bool { return n.Add(1) > after }
	p, err := plan.Compose(in, o)
	if err != nil {
		t.Fatal(err)
	}
	if n.Load() <= after {
		return p
	}
	if !p.Interrupted {
		t.Error("the plan does not say that it was interrupted")
	}
	for _, bad := range verify.Plan(in, p) {
		t.Errorf("interrupted after %d calls: %s", after, bad)
	}
	return p
}

// TestStopLosesNobody ends compositions at many moments: those placed count at
// least as much as in the main week told of before the end, but for whom the
// seasons and months of the whole search could not hold either.
func TestStopLosesNobody(t *testing.T) {
	for name, in := range map[string]plan.Input{"demonstration": demo.Territory(demo.Seed), "scaled": demo.Scaled(70, 18, 6)} {
		var asked atomic.Int64
		whole, err := plan.Compose(in, plan.Options{Quick: true, Stop: func() bool { asked.Add(1); return false }})
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []int64{7, 31, 47, 63, 95} {
			var last int64
			told := func(p plan.Progress) {
				if p.Found && p.Level == 1 && p.Step.EN == "the typical week" {
					last = p.Value
				}
			}
			p := interrupted(t, in, plan.Options{Quick: true, Progress: told}, asked.Load()*part/100)
			least := min(last, whole.Levels[0].Value)
			t.Logf("%s, %d %%: %d jobs, value %d, told %d", name, part, len(p.Jobs), p.Levels[0].Value, last)
			if p.Levels[0].Value < least {
				t.Errorf("%s, %d %%: value %d where %d was told", name, part, p.Levels[0].Value, least)
			}
		}
	}
}
