package search_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"fabrique/solve"
	"fabrique/solve/solvetest"
)

// proven solves p and reports whether every level is proven and every pin kept.
func proven(t *testing.T, p *solve.Problem) (*solve.Result, bool) {
	t.Helper()
	r := solved(t, p, solve.Weighted, solve.Control{Effort: 1500})
	all := brokenPins(p, r.Jobs) == 0
	for _, b := range r.Bounds {
		all = all && b.Proven
	}
	return r, all
}

// turned is a change of a problem and what it does to the values of the best plan.
type turned struct {
	name   string
	change func(rng *rand.Rand, p *solve.Problem)
	want   func(solve.Values) solve.Values
}

var turnings = []turned{
	{"facilities in another order", permuteFacilities, same},
	{"options in another order", permuteOptions, same},
	{"clients in another order", func(rng *rand.Rand, p *solve.Problem) {
		rng.Shuffle(len(p.Clients), func(i, j int) { p.Clients[i], p.Clients[j] = p.Clients[j], p.Clients[i] })
	}, same},
	{"weights times seven", func(_ *rand.Rand, p *solve.Problem) {
		for i := range p.Clients {
			p.Clients[i].Weight *= 7
		}
	}, func(v solve.Values) solve.Values { v[0] *= 7; return v }},
	{"misfit times three", func(_ *rand.Rand, p *solve.Problem) {
		for i := range p.Clients {
			for k := range p.Clients[i].Options {
				p.Clients[i].Options[k].Class *= 3
			}
		}
	}, func(v solve.Values) solve.Values { v[2] *= 3; return v }},
	{"cents instead of euros", cents, func(v solve.Values) solve.Values { v[4] *= 100; return v }},
}

func same(v solve.Values) solve.Values { return v }

func permuteFacilities(rng *rand.Rand, p *solve.Problem) {
	order := rng.Perm(len(p.Facilities))
	old := slices.Clone(p.Facilities)
	for from, to := range order {
		p.Facilities[to] = old[from]
	}
	for i := range p.Clients {
		for k := range p.Clients[i].Options {
			o := &p.Clients[i].Options[k]
			o.Facility = order[o.Facility]
		}
	}
}

func permuteOptions(rng *rand.Rand, p *solve.Problem) {
	for i := range p.Clients {
		o := p.Clients[i].Options
		rng.Shuffle(len(o), func(i, j int) { o[i], o[j] = o[j], o[i] })
	}
}

func cents(_ *rand.Rand, p *solve.Problem) {
	for g := range p.Groups {
		if l := &p.Groups[g]; l.Budget < solve.NoLimit {
			l.Budget *= 100
		}
		p.Groups[g].Relief *= 100
	}
	for a := range p.Facilities {
		p.Facilities[a].Fixed *= 100
	}
	for i := range p.Clients {
		p.Clients[i].IdleCost *= 100
		for k := range p.Clients[i].Options {
			p.Clients[i].Options[k].Cost *= 100
		}
	}
}

func TestOtherNamesSameValues(t *testing.T) {
	for _, turn := range turnings {
		t.Run(turn.name, func(t *testing.T) {
			compared := 0
			for n := range 40 {
				p := small(n)
				r, ok := proven(t, p)
				if !ok {
					continue
				}
				q := clone(p)
				turn.change(rand.New(rand.NewPCG(uint64(n), 4)), q)
				got, ok := proven(t, q)
				if !ok {
					continue
				}
				compared++
				if want := turn.want(r.Values); got.Values != want || got.Idle != r.Idle {
					t.Errorf("small %d: %v, idle %d became %v, idle %d; wanted %v", n, r.Values, r.Idle, got.Values, got.Idle, want)
				}
			}
			t.Logf("%d compared", compared)
			if compared < 15 {
				t.Errorf("only %d proven on both sides", compared)
			}
		})
	}
}

func TestOneMoreFacilityNeverWorsensLevelOne(t *testing.T) {
	compared, gained := 0, 0
	for n := range 60 {
		p := small(n)
		r, ok := proven(t, p)
		if !ok {
			continue
		}
		rng := rand.New(rand.NewPCG(uint64(n), 5))
		q := clone(p)
		f := solvetest.Facility(rng, q, solvetest.Size{Slots: q.Slots, Hours: 4}, len(q.Clients))
		f.Must = false
		q.Facilities = append(q.Facilities, f)
		for i := range q.Clients {
			c := &q.Clients[i]
			if o := solvetest.Option(rng, len(q.Facilities)-1, c.Most, 0); !c.Signed {
				c.Options = append(c.Options, o)
			}
		}
		more, ok := proven(t, q)
		if !ok || more.Idle != r.Idle {
			continue
		}
		compared++
		if more.Values[0] > r.Values[0] {
			gained++
		}
		if more.Values[0] < r.Values[0] {
			t.Errorf("small %d: level 1 fell from %d to %d", n, r.Values[0], more.Values[0])
		}
	}
	t.Logf("%d compared, %d gained", compared, gained)
}
