package search_test

import (
	"testing"

	"fabrique/solve"
	"fabrique/solve/search"
)

// reader hands out bytes as numbers; it gives zeros when they run out.
type reader struct{ bytes []byte }

// below returns a number from 0 to n−1.
func (r *reader) below(n int) int {
	if len(r.bytes) == 0 {
		return 0
	}
	b := r.bytes[0]
	r.bytes = r.bytes[1:]
	return int(b) % n
}

// problem reads a small problem.
func (r *reader) problem() *solve.Problem {
	p := &solve.Problem{Slots: r.below(7), Most: 1 + r.below(3)}
	for range 1 + r.below(2) {
		p.Groups = append(p.Groups, r.group())
	}
	for range 1 + r.below(3) {
		p.Places = append(p.Places, solve.Place{Group: r.below(len(p.Groups)), Room: r.below(5), Week: r.below(20)})
	}
	for range r.below(6) {
		least := 1 + r.below(5)
		most := (least + r.below(12)) * min(1, r.below(16))
		p.Facilities = append(p.Facilities, solve.Facility{Least: least, Most: most, Open: uint16(r.below(256)), Team: 1 + r.below(4),
			LeadPer: r.below(4), Place: r.below(len(p.Places)), Fixed: int64(r.below(256) - 90), Worth: int64(r.below(6)), Need: r.below(9), Must: r.below(9) == 1})
	}
	for range r.below(8) {
		p.Clients = append(p.Clients, r.client(p))
	}
	return p
}

func (r *reader) group() solve.Group {
	g := solve.Group{Budget: solve.NoLimit, Relief: int64(r.below(60)), Ceiling: solve.NoBlocks, Newcomers: solve.NoBlocks}
	if r.below(2) == 1 {
		g.Budget = int64(r.below(256)-90) * 8
	}
	if r.below(3) == 1 {
		g.Ceiling = r.below(40)
	}
	if r.below(3) == 1 {
		g.Newcomers = r.below(5)
	}
	return g
}

func (r *reader) client(p *solve.Problem) solve.Client {
	kind := r.below(16)
	c := solve.Client{Weight: 1 + int64(r.below(99)), Least: 1 + r.below(6), Free: uint16(r.below(256)), Signed: kind < 3, Must: kind == 4 || kind == 1,
		Barred: kind == 5 || kind == 2, Group: r.below(len(p.Groups)), IdleCost: int64(r.below(80) - 10)}
	c.Want, c.Most = c.Least, c.Least
	if !c.Signed {
		c.Want += r.below(3)
		c.Most = c.Want + r.below(3)
	}
	for a := range p.Facilities {
		if r.below(3) == 0 {
			continue
		}
		c.Options = append(c.Options, solve.Option{Facility: a, Most: r.below(5), Least: max(0, r.below(20)-17),
			Class: int64(r.below(28)), Cost: int64(r.below(120) - 40), Lead: r.below(2) == 1})
	}
	return c
}

func FuzzSolve(f *testing.F) {
	f.Add([]byte("a"), uint64(0))
	f.Add([]byte("fabrique composes jobs: persons, activities, hours; nobody is left out, and each waiting has its reason"), uint64(1))
	f.Add([]byte{5, 2, 1, 0, 0, 0, 0, 0, 0, 3, 2, 0, 0, 4, 1, 15, 255, 1, 2, 0, 40, 3, 4, 0, 1, 9, 127, 1, 0, 0, 90, 2, 5, 0, 6, 3, 3, 200, 7}, uint64(2))
	f.Fuzz(func(t *testing.T, bytes []byte, seed uint64) {
		p := (&reader{bytes}).problem()
		for _, policy := range []solve.Policy{solve.Weighted, solve.Strict} {
			r, err := search.Solve(p, policy, within(solve.Control{Seed: seed, Effort: 300}))
			if err != nil {
				t.Fatalf("%v\n%s", err, asJSON(p))
			}
			if r.Interrupted {
				t.Fatal("never ends")
			}
			if says := disputePlan(p, r); says != "" {
				t.Errorf("policy %d: %s\n%s", policy, says, asJSON(p))
			}
		}
	})
}
