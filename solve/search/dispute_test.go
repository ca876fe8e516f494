package search_test

import (
	"fmt"
	"time"

	"fabrique/solve"
	"fabrique/solve/search"
)

// patience is how long a search on a small problem may take before it is said never to end.
const patience = 2 * time.Minute

// within lets a search end after patience, so that one that never ends is a failure with a name.
func within(c solve.Control) solve.Control {
	begin := time.Now()
	c.Stop = func() bool { return time.Since(begin) > patience }
	return c
}

// disputeWeighted solves p and says where the answer contradicts all plans of p; "" for nowhere.
func disputeWeighted(p *solve.Problem, all allPlans, c solve.Control) string {
	r, err := search.Solve(p, solve.Weighted, within(c))
	if err != nil {
		return err.Error()
	}
	if r.Interrupted {
		return fmt.Sprint("the search did not end within ", patience)
	}
	if says := disputePlan(p, r); says != "" {
		return says
	}
	want := all.best()
	if got := brokenPins(p, r.Jobs); got != want.broken || r.Idle != want.idle {
		return fmt.Sprintf("broken pins %d, idle %d; best %d, %d", got, r.Idle, want.broken, want.idle)
	}
	return disputeLevels(r, want, 0)
}

// disputeLevels compares values and bounds from a level on with the best outcome.
func disputeLevels(r *solve.Result, want outcome, from int) string {
	for k := from; k < solve.Levels; k++ {
		b := r.Bounds[k]
		if b.Value != want.values[k] && (b.Value < want.values[k]) == solve.Maximise[k] {
			return fmt.Sprintf("level %d: bound %d (proven %v) is passed by the best plan, %d; values %v", k+1, b.Value, b.Proven, want.values[k], r.Values)
		}
		if r.Values[k] != want.values[k] {
			return fmt.Sprintf("level %d: value %d (proven %v), best %d; values %v, best %v", k+1, r.Values[k], b.Proven, want.values[k], r.Values, want.values)
		}
		if b.Proven && b.Value != r.Values[k] {
			return fmt.Sprintf("level %d: proven, yet value %d and bound %d differ", k+1, r.Values[k], b.Value)
		}
		if !b.Proven && want.broken == 0 {
			return fmt.Sprintf("level %d: best value %d is not said to be proven (bound %d)", k+1, r.Values[k], b.Value)
		}
	}
	return ""
}

// disputePlan says which rule the plan of r breaks, or where r misreports it.
func disputePlan(p *solve.Problem, r *solve.Result) string {
	if len(r.Jobs) != len(p.Clients) {
		return fmt.Sprintf("%d jobs for %d clients", len(r.Jobs), len(p.Clients))
	}
	values, idle, bad := solve.Check(p, r.Jobs)
	for _, v := range bad {
		if v.Rule != "pin" && v.Rule != "open" && v.Rule != "must" {
			return fmt.Sprintf("plan breaks %q: %s", v.Rule, v.Where)
		}
	}
	if values != r.Values || idle != r.Idle {
		return fmt.Sprintf("plan is said to reach %v, idle %d; it reaches %v, %d", r.Values, r.Idle, values, idle)
	}
	next := 0
	for i, j := range r.Jobs {
		if len(j.Shares) > 0 || j.Idle > 0 {
			continue
		}
		if next >= len(r.Unserved) || r.Unserved[next] != i {
			return fmt.Sprintf("client %d has nothing, unserved are %v", i, r.Unserved)
		}
		next++
	}
	if next != len(r.Unserved) {
		return fmt.Sprintf("unserved are said to be %v", r.Unserved)
	}
	return disputeBroken(p, r)
}

// disputeBroken compares the clients said to be broken with those whose pins the plan breaks.
func disputeBroken(p *solve.Problem, r *solve.Result) string {
	said := map[int]bool{}
	for _, i := range r.Broken {
		said[i] = true
	}
	for i := range p.Clients {
		if pins := brokenOf(&p.Clients[i], r.Jobs[i]); (pins > 0) != said[i] {
			return fmt.Sprintf("client %d breaks %d pins, broken are said to be %v", i, pins, r.Broken)
		}
	}
	return ""
}

// brokenOf counts the pins of one client that a job does not honour.
func brokenOf(c *solve.Client, j solve.Job) (n int) {
	served := len(j.Shares) > 0 || j.Idle > 0
	if !served && c.Must && !c.Signed {
		n++
	}
	for k, o := range c.Options {
		got := 0
		for _, s := range j.Shares {
			if s.Option == k {
				got = s.Blocks
			}
		}
		if got < o.Least {
			n++
		}
	}
	return n
}

// brokenPins counts the pins of clients and facilities that jobs do not honour.
func brokenPins(p *solve.Problem, jobs []solve.Job) (n int) {
	runs := make([]bool, len(p.Facilities))
	for i, j := range jobs {
		n += brokenOf(&p.Clients[i], j)
		for _, s := range j.Shares {
			runs[p.Clients[i].Options[s.Option].Facility] = true
		}
	}
	for a, f := range p.Facilities {
		if f.Must && !runs[a] {
			n++
		}
	}
	return n
}

// disputeStrict solves p in strict order and says where the answer contradicts all plans of p.
func disputeStrict(p *solve.Problem, all allPlans, c solve.Control) string {
	r, err := search.Solve(p, solve.Strict, within(c))
	if err != nil {
		return err.Error()
	}
	if r.Interrupted {
		return fmt.Sprint("the search did not end within ", patience)
	}
	if says := disputePlan(p, r); says != "" {
		return says
	}
	mask, want := all.strict()
	if got := brokenPins(p, r.Jobs); got != want.broken || r.Idle != want.idle {
		return fmt.Sprintf("broken pins %d, idle %d; best %d, %d", got, r.Idle, want.broken, want.idle)
	}
	if says := disputePassed(p, r, all); says != "" {
		return says
	}
	if got := servedMask(r.Jobs); got != mask {
		return fmt.Sprintf("serves %b, lexicographically best %b (client 0 is the lowest bit)", got, mask)
	}
	return disputeLevels(r, want, 1)
}

// disputePassed checks that exactly the clients without a job are said to be
// passed over, and that no passing-over said to be proven is possible.
func disputePassed(p *solve.Problem, r *solve.Result, all allPlans) string {
	said := map[int]bool{}
	served := servedMask(r.Jobs)
	for _, q := range r.Passed {
		said[q.Client] = true
		before := served & (1<<q.Client - 1)
		if q.Proven && all.serves(before|1<<q.Client) {
			return fmt.Sprintf("client %d is said to be impossible after %b, yet a plan serves them", q.Client, before)
		}
	}
	for i, c := range p.Clients {
		if out := served>>i&1 == 0; !c.Barred && !c.Signed && out != said[i] {
			return fmt.Sprintf("client %d: without a job %v, said to be passed over %v", i, out, said[i])
		}
	}
	return ""
}

func servedMask(jobs []solve.Job) (m uint32) {
	for i, j := range jobs {
		if len(j.Shares) > 0 || j.Idle > 0 {
			m |= 1 << i
		}
	}
	return m
}
