package solve_test

import (
	"fmt"
	"os"
	"regexp"
	"sort"
	"strconv"
	"sync"
	"testing"

	"fabrique/solve"
)

var digits = regexp.MustCompile(`-?\d+`)

func TestSurvey(t *testing.T) {
	if os.Getenv("SURVEY") == "" {
		t.Skip()
	}
	eff, _ := strconv.ParseInt(os.Getenv("SURVEY"), 10, 64)
	count, first := map[string]int{}, map[string]string{}
	var mu sync.Mutex
	eachTiny(t, func(t *testing.T, n int, p *solve.Problem, all allPlans) {
		s := disputeWeighted(p, all, solve.Control{Effort: eff})
		if s == "" {
			return
		}
		key := digits.ReplaceAllString(s, "#")
		if all.best().broken > 0 {
			key = "[pins impossible] " + key
		}
		mu.Lock()
		defer mu.Unlock()
		count[key]++
		if first[key] == "" || n%2 == 0 && len(first[key]) > 60 {
			first[key] = fmt.Sprintf("tiny %d slots %d: %s", n, p.Slots, s)
		}
	})
	var keys []string
	for k := range count {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(a, b int) bool { return count[keys[a]] > count[keys[b]] })
	for _, k := range keys {
		t.Logf("%d  %s", count[k], first[k])
	}
}

func TestOne(t *testing.T) {
	if os.Getenv("ONE") == "" {
		t.Skip()
	}
	n, _ := strconv.Atoi(os.Getenv("ONE"))
	p := tiny(n)
	key := digits.ReplaceAllString(disputeWeighted(p, bruteForce(p), solve.Control{Effort: tinyEffort}), "#")
	q := shrink(p, func(q *solve.Problem) bool {
		for _, c := range q.Clients {
			if c.Signed && (c.Least != c.Want || c.Most != c.Want) {
				return false
			}
		}
		return digits.ReplaceAllString(disputeWeighted(q, bruteForce(q), solve.Control{Effort: tinyEffort}), "#") == key
	})
	all := bruteForce(q)
	r, _ := solve.Solve(q, solve.Weighted, solve.Control{Effort: tinyEffort})
	t.Logf("%s\n%s\n%+v\nall %v", disputeWeighted(q, all, solve.Control{Effort: tinyEffort}), asJSON(q), r, all)
	t.Logf("with default effort: %s", disputeWeighted(q, all, solve.Control{}))
}
