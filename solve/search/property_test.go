package search_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"sync/atomic"
	"testing"

	"fabrique/demo"
	"fabrique/solve"
	"fabrique/solve/search"
)

// sizes of demonstration problems: clients, facilities.
var sizes = [][2]int{{20, 8}, {60, 20}, {150, 40}}

// eachDemo runs a subtest on demonstration problems with and without a week.
func eachDemo(t *testing.T, seeds int, sizes [][2]int, run func(t *testing.T, p *solve.Problem, seed uint64)) {
	for _, s := range sizes {
		for seed := range uint64(seeds) {
			t.Run(fmt.Sprintf("%d clients, sums, seed %d", s[0], seed), func(t *testing.T) {
				run(t, demo.Kernel(s[0], s[1], 1.0, seed), seed)
			})
			t.Run(fmt.Sprintf("%d clients, week, seed %d", s[0], seed), func(t *testing.T) {
				run(t, demo.KernelWeek(s[0], s[1], 1.0, seed), seed)
			})
		}
	}
}

// valid fails when the plan of r breaks a rule or is misreported.
func valid(t *testing.T, p *solve.Problem, r *solve.Result) {
	t.Helper()
	if says := disputePlan(p, r); says != "" {
		t.Error(says)
	}
	for k, b := range r.Bounds {
		if b.Value != r.Values[k] && (b.Value < r.Values[k]) == solve.Maximise[k] {
			t.Errorf("level %d: bound %d on the wrong side of %d", k+1, b.Value, r.Values[k])
		}
	}
}

func TestSameSeedSamePlanOnOneCoreAndTwo(t *testing.T) {
	eachDemo(t, 1, sizes, func(t *testing.T, p *solve.Problem, seed uint64) {
		for _, policy := range []solve.Policy{solve.Weighted, solve.Strict} {
			if policy == solve.Strict && len(p.Clients) > 60 {
				continue
			}
			c := solve.Control{Seed: seed, Effort: 3000, Cores: 1, Levels: 3}
			one, _ := search.Solve(p, policy, c)
			c.Cores = 2
			two, _ := search.Solve(p, policy, c)
			if !reflect.DeepEqual(one, two) {
				t.Errorf("policy %d: %v, bounds %v, work %d on one core; %v, bounds %v, work %d on two", policy, one.Values, one.Bounds, one.Work, two.Values, two.Bounds, two.Work)
			}
		}
	})
}

func TestPlansOfManySeedsAreValidAndKeepTheirBounds(t *testing.T) {
	eachDemo(t, 1, sizes[:2], func(t *testing.T, p *solve.Problem, _ uint64) {
		var all []*solve.Result
		for seed := range uint64(3) {
			r, err := search.Solve(p, solve.Weighted, solve.Control{Seed: seed, Effort: 5000})
			if err != nil {
				t.Fatal(err)
			}
			valid(t, p, r)
			all = append(all, r)
		}
		for _, r := range all {
			for _, better := range all {
				passes(t, r, better)
			}
		}
	})
}

// passes fails when a plan passes the bound of another at the first level at which they differ.
func passes(t *testing.T, r, other *solve.Result) {
	t.Helper()
	if other.Idle != r.Idle {
		return
	}
	for k, b := range r.Bounds {
		v := other.Values[k]
		if v != b.Value && (v > b.Value) == solve.Maximise[k] {
			t.Errorf("level %d: a plan reaches %d, beyond the bound %d (proven %v) of a plan of %v", k+1, v, b.Value, b.Proven, r.Values)
		}
		if v != r.Values[k] {
			return
		}
	}
}

func TestPlansOfTheDemonstrationBreakNoRule(t *testing.T) {
	eachDemo(t, 5, [][2]int{{60, 20}}, func(t *testing.T, p *solve.Problem, seed uint64) {
		for _, policy := range []solve.Policy{solve.Weighted, solve.Strict} {
			r, err := search.Solve(p, policy, solve.Control{Seed: seed, Effort: 1000, Levels: 1})
			if err != nil {
				t.Fatal(err)
			}
			valid(t, p, r)
			if _, _, bad := solve.Check(p, r.Jobs); len(bad) > 0 {
				t.Errorf("policy %d breaks %v", policy, bad)
			}
			if r.Values[0] == 0 {
				t.Errorf("policy %d serves nobody", policy)
			}
		}
	})
}

func TestStopAtAnyMomentGivesAValidPlan(t *testing.T) {
	eachDemo(t, 1, [][2]int{{24, 8}}, func(t *testing.T, p *solve.Problem, seed uint64) {
		rng := rand.New(rand.NewPCG(seed, 9))
		for _, policy := range []solve.Policy{solve.Weighted, solve.Strict} {
			var asked atomic.Int64
			whole := solve.Control{Effort: 3000, Stop: func() bool { asked.Add(1); return false }}
			if r, _ := search.Solve(p, policy, whole); r.Interrupted {
				t.Error("marked as interrupted though never stopped")
			}
			for n := range 10 {
				var left atomic.Int64
				left.Store(rng.Int64N(asked.Load()) >> min(n, 8))
				r, err := search.Solve(p, policy, solve.Control{Effort: 3000, Stop: func() bool { return left.Add(-1) < 0 }})
				if err != nil {
					t.Fatal(err)
				}
				valid(t, p, r)
				if !r.Interrupted {
					t.Error("stopped, yet not marked as interrupted")
				}
			}
		}
	})
}

func TestAStartIsNeverLost(t *testing.T) {
	eachDemo(t, 1, [][2]int{{30, 10}}, func(t *testing.T, p *solve.Problem, seed uint64) {
		good, _ := search.Solve(p, solve.Weighted, solve.Control{Seed: seed, Effort: 10_000})
		for _, effort := range []int64{1, 2000} {
			r, _ := search.Solve(p, solve.Weighted, solve.Control{Seed: seed + 100, Effort: effort, Start: good.Jobs})
			valid(t, p, r)
			if r.Idle > good.Idle || (r.Idle == good.Idle && good.Values.Better(r.Values)) {
				t.Errorf("effort %d: began with %v, ended with %v", effort, good.Values, r.Values)
			}
		}
		stopped, _ := search.Solve(p, solve.Weighted, solve.Control{Start: good.Jobs, Stop: func() bool { return true }})
		if stopped.Values != good.Values {
			t.Errorf("stopped at once: began with %v, ended with %v", good.Values, stopped.Values)
		}
		bad := append([]solve.Job(nil), good.Jobs...)
		bad[0] = solve.Job{Shares: []solve.Share{{Option: 99, Blocks: 3}}}
		r, err := search.Solve(p, solve.Weighted, solve.Control{Effort: 1000, Start: bad})
		if err != nil {
			t.Fatal(err)
		}
		valid(t, p, r)
	})
}

func TestAdmitServesOneMoreAndEverybodyBefore(t *testing.T) {
	asked, in := 0, 0
	eachDemo(t, 2, [][2]int{{40, 12}}, func(t *testing.T, p *solve.Problem, seed uint64) {
		r, _ := search.Solve(p, solve.Weighted, solve.Control{Seed: seed, Effort: 1000, Levels: 1})
		for i := range p.Clients {
			from := append([]solve.Job(nil), r.Jobs...)
			from[i] = solve.Job{}
			if _, _, bad := solve.Check(p, from); len(bad) > 0 || len(r.Jobs[i].Shares) == 0 {
				continue
			}
			asked++
			if a, ok := search.Admit(p, from, i, solve.Control{Seed: seed}); ok {
				in++
				admitted(t, p, from, i, a)
			}
		}
	})
	t.Logf("%d of %d clients found their place again", in, asked)
	if in < asked*9/10 {
		t.Errorf("only %d of %d clients found their place again", in, asked)
	}
}

// admitted fails when a does not serve client i and everybody served in from.
func admitted(t *testing.T, p *solve.Problem, from []solve.Job, i int, a *solve.Result) {
	t.Helper()
	valid(t, p, a)
	for j := range p.Clients {
		if (j == i || len(from[j].Shares) > 0) && len(a.Jobs[j].Shares) == 0 {
			t.Errorf("client %d admitted, client %d has no job any more", i, j)
		}
	}
}

func TestAdmitRefusesWhatIsNoPlan(t *testing.T) {
	p := demo.Kernel(20, 8, 1.0, 1)
	r := solved(t, p, solve.Weighted, solve.Control{Effort: 1000, Levels: 1})
	broken := append([]solve.Job(nil), r.Jobs...)
	broken[1] = solve.Job{Shares: []solve.Share{{Option: 0, Blocks: 99}}}
	for _, c := range []struct {
		says   string
		from   []solve.Job
		client int
	}{
		{"a plan that breaks a rule", broken, 0},
		{"a client before the first", r.Jobs, -1},
		{"a client after the last", r.Jobs, len(p.Clients)},
		{"a plan of fewer clients", r.Jobs[1:], 1},
	} {
		if _, ok := search.Admit(p, c.from, c.client, solve.Control{}); ok {
			t.Error("accepted: ", c.says)
		}
	}
}
