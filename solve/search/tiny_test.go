package search_test

import (
	"encoding/json"
	"math/rand/v2"
	"regexp"
	"sync"
	"sync/atomic"
	"testing"

	"fabrique/solve"
	"fabrique/solve/solvetest"
)

// tinyCases is how many problems are drawn, each with so few plans that all can be tried.
const (
	tinyCases = 2000
	tinyPlans = 300_000
)

// tiny draws tiny problem number n: half with weekly sums only, half with 2 to 5 slots.
func tiny(n int) *solve.Problem {
	rng := rand.New(rand.NewPCG(uint64(n), 2))
	z := solvetest.Size{Clients: 5, Facilities: 4, Hours: 4, Pin: 2}
	if n%2 == 1 {
		z.Slots = solvetest.Between(rng, 2, 5)
		z.Hours = min(z.Hours, z.Slots)
	}
	for {
		p, plans := solvetest.Draw(rng, z), 1.0
		for _, w := range everyWay(p) {
			plans *= float64(len(w))
		}
		if plans <= tinyPlans {
			return p
		}
	}
}

// tinyEffort leaves little to chance and much to the exact engine, so that many cases fit into a minute.
const tinyEffort = 1500

// eachTiny runs one case after another on two goroutines.
func eachTiny(t *testing.T, one func(t *testing.T, n int, p *solve.Problem, all allPlans)) {
	cases := tinyCases
	if testing.Short() {
		cases = 200
	}
	var next atomic.Int64
	var both sync.WaitGroup
	for range 2 {
		both.Go(func() {
			for n := int(next.Add(1)) - 1; n < cases && !t.Failed(); n = int(next.Add(1)) - 1 {
				p := tiny(n)
				one(t, n, p, bruteForce(p))
			}
		})
	}
	both.Wait()
}

func TestTinyWeightedIsBest(t *testing.T) {
	tinyAgrees(t, disputeWeighted)
}

func TestTinyStrictIsBest(t *testing.T) {
	tinyAgrees(t, disputeStrict)
}

// dispute solves a problem and says where the answer contradicts all its plans.
type dispute func(*solve.Problem, allPlans, solve.Control) string

func tinyAgrees(t *testing.T, ask dispute) {
	var seen coverage
	eachTiny(t, func(t *testing.T, n int, p *solve.Problem, all allPlans) {
		seen.add(all.best())
		c := solve.Control{Effort: tinyEffort}
		says := ask(p, all, c)
		if says == "" {
			return
		}
		small := shrink(p, func(q *solve.Problem) bool {
			now := ask(q, bruteForce(q), c)
			return now != "" && numbers.ReplaceAllString(now, "#") == numbers.ReplaceAllString(says, "#")
		})
		t.Errorf("tiny %d: %s\nsmallest like it: %s\n%s", n, says, ask(small, bruteForce(small), c), asJSON(small))
	})
	t.Logf("%d problems; somebody served in %d, idle blocks in %d, pins that cannot hold in %d",
		seen.all.Load(), seen.served.Load(), seen.idle.Load(), seen.broken.Load())
}

// numbers are what two sentences of the same kind may differ in.
var numbers = regexp.MustCompile(`-?\d+`)

// coverage counts what the cases were like.
type coverage struct{ all, served, idle, broken atomic.Int64 }

func (c *coverage) add(o outcome) {
	c.all.Add(1)
	for n, yes := range map[*atomic.Int64]bool{&c.served: o.values[0] > 0, &c.idle: o.idle > 0, &c.broken: o.broken > 0} {
		if yes {
			n.Add(1)
		}
	}
}

func asJSON(p *solve.Problem) string {
	text, err := json.Marshal(p)
	if err != nil {
		return err.Error()
	}
	return string(text)
}
