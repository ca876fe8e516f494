package search_test

import (
	"math"
	"reflect"
	"testing"

	"fabrique/demo"
	"fabrique/solve"
	"fabrique/solve/bound"
	"fabrique/solve/prep"
)

// A large problem is the same plan on one core and on two; it holds, and it is near its bounds.
func TestLargePlansHold(t *testing.T) {
	p := demo.Kernel(600, 80, 1.0, 3)
	if n := len(prep.New(p).Pairs); n <= bound.SimplexPairs {
		t.Fatalf("%d pairs are not a large problem", n)
	}
	c := solve.Control{Levels: 3, Effort: 150_000, Cores: 1}
	one := solved(t, p, solve.Weighted, c)
	c.Cores = 2
	two := solved(t, p, solve.Weighted, c)
	if !reflect.DeepEqual(one.Jobs, two.Jobs) || one.Bounds != two.Bounds || one.Work != two.Work {
		t.Errorf("one core: %v %v, two: %v %v", one.Values, one.Bounds, two.Values, two.Bounds)
	}
	for level, most := range []float64{0.02, 0.25, 0.12} {
		if gap := solve.Gap(level, one.Values[level], one.Bounds[level].Value); gap > most {
			t.Errorf("level %d: gap %.3f", level+1, gap)
		}
	}
}

// What a guide says of level 3 never passes a plan, though it knows few pairs
// only, and is near what the simplex says who knows all.
func TestGuidedBoundsHold(t *testing.T) {
	for seed := range uint64(4) {
		p := demo.Kernel(60, 20, 1.0, seed)
		r := solved(t, p, solve.Weighted, solve.Control{Levels: 3})
		x, goal := prep.New(p), bound.NewGoal(2, r.Idle, r.Values)
		for _, price := range [][2]float64{{60, 40}, {1, 1}, {0, 1000}} {
			g := bound.NewGuide(x, nil, -float64(r.Bounds[0].Value), r.Jobs, price, 1, never)
			g.Solve(r.Idle, never)
			c := g.Certify(goal, 1, never)
			if c == nil {
				t.Fatalf("seed %d, prices %v: no bound", seed, price)
			}
			if c.Low > float64(r.Values[2])+1e-6 {
				t.Errorf("seed %d, prices %v: bound %v passes the plan, %d", seed, price, c.Low, r.Values[2])
			}
			if all := bound.Certify(x, goal, nil, 3, 1, never).Low; price[0] == 60 && math.Abs(c.Low-all) > 0.02*all {
				t.Errorf("seed %d: bound %v, the simplex on all pairs says %v", seed, c.Low, all)
			}
		}
	}
}

// A guide knows no more than brute force.
func TestGuidedBoundsHoldOnTiny(t *testing.T) {
	for n := range 200 {
		p := tiny(n)
		best := bruteForce(p).best()
		if best.broken > 0 {
			continue
		}
		jobs := make([]solve.Job, len(p.Clients))
		g := bound.NewGuide(prep.New(p), nil, -float64(best.values[0]), jobs, [2]float64{60, 40}, 1, never)
		g.Solve(best.idle, never)
		if c := g.Certify(bound.NewGoal(2, best.idle, best.values), 1, never); c != nil && c.Low > float64(best.values[2])+1e-6 {
			t.Fatalf("tiny %d: bound %v passes the best plan, %d\n%s", n, c.Low, best.values[2], asJSON(p))
		}
	}
}

// What a guide rounds its relaxation to is a plan, hardly worse than the relaxation itself;
// and a plan that regrets nothing would reach it.
func TestGuideIsMadeWhole(t *testing.T) {
	found := 0
	for seed := range uint64(4) {
		p := demo.Kernel(200, 40, 1.3, seed)
		x, jobs := prep.New(p), make([]solve.Job, len(p.Clients))
		low := bound.Certify(x, bound.NewGoal(0, 0, solve.Values{}), nil, 2, 1, never).Low
		g := bound.NewGuide(x, nil, low, jobs, [2]float64{60, 40}, 1, never)
		g.Solve(0, never)
		jobs, _ = g.Round(20_000_000, 1, never)
		if jobs == nil {
			continue
		}
		found++
		got, whole := solve.Judge(p, jobs)
		if !whole {
			t.Fatalf("seed %d: no plan", seed)
		}
		if v := float64(got.Values[0]); v < -0.97*low || v > -low+1e-6 {
			t.Errorf("seed %d: %v served, the bound is %v", seed, v, -low)
		}
		if near, none := sum(g.Regrets(jobs)), sum(g.Regrets(make([]solve.Job, len(jobs)))); near > none/10 {
			t.Errorf("seed %d: the plan regrets %v, no plan at all %v", seed, near, none)
		}
	}
	if found < 2 {
		t.Errorf("%d of 4 relaxations could be made whole", found)
	}
}

func sum(list []float64) (s float64) {
	for _, v := range list {
		s += v
	}
	return s
}
