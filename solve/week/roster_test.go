package week

import (
	"math/rand/v2"
	"testing"

	"fabrique/solve"
	"fabrique/solve/prep"
)

// toy draws a problem with a week of six slots, at random.
func toy(r *rand.Rand) *solve.Problem {
	p := &solve.Problem{Slots: 6, Most: 2, Groups: []solve.Group{{Budget: 400, Relief: 3, Ceiling: 40, Newcomers: 9}, {Budget: solve.NoLimit, Ceiling: solve.NoBlocks, Newcomers: solve.NoBlocks}},
		Places: []solve.Place{{Group: 0, Room: 3, Week: 15}, {Group: 1, Week: 20}, {Group: 0, Room: 5}}}
	for range 6 {
		p.Facilities = append(p.Facilities, solve.Facility{Least: 3, Most: 6 + r.IntN(6), Open: uint16(r.IntN(64)) | 3, Team: 1 + r.IntN(3),
			LeadPer: r.IntN(4), Place: r.IntN(3), Fixed: int64(r.IntN(30)), Worth: 2, Need: 5, Must: r.IntN(8) == 0})
	}
	for range 14 {
		c := solve.Client{Weight: 1 + int64(r.IntN(9)), Least: 2, Want: 3, Most: 4, Free: uint16(r.IntN(64)) | 7, Group: r.IntN(2), IdleCost: 9}
		if r.IntN(5) == 0 {
			c.Least, c.Most, c.Signed = 3, 3, true
		}
		for a := range p.Facilities {
			if r.IntN(3) > 0 {
				c.Options = append(c.Options, solve.Option{Facility: a, Class: int64(r.IntN(9)), Cost: int64(r.IntN(20)), Lead: r.IntN(3) == 0, Least: r.IntN(20) / 19})
			}
		}
		p.Clients = append(p.Clients, c)
	}
	return p
}

// afresh counts what a roster breaks and lacks, block by block in another order.
func afresh(r *Roster) (breach, value int64) {
	o := NewRoster(r.x, r.rng, nil)
	for i := len(r.at) - 1; i >= 0; i-- {
		for t, k := range r.at[i] {
			o.set(i, t, k)
		}
	}
	return o.breach, o.value
}

func TestARosterCountsEachTurn(t *testing.T) {
	for seed := range uint64(20) {
		rng := rand.New(rand.NewPCG(seed, 1))
		x := prep.New(toy(rng))
		r := NewRoster(x, rng, nil)
		r.heavy = 500
		for n := range 400 {
			r.log = r.log[:0]
			breach, value := r.breach, r.value
			r.turn()
			if n%3 == 0 {
				r.back(0)
				if r.breach != breach || r.value != value {
					t.Fatalf("seed %d: undone, %d and %d became %d and %d", seed, breach, value, r.breach, r.value)
				}
			}
			if b, v := afresh(r); b != r.breach || v != r.value {
				t.Fatalf("seed %d, turn %d: counted %d and %d, there are %d and %d", seed, n, r.breach, r.value, b, v)
			}
		}
	}
}

func TestARosterWithoutBreachIsAPlan(t *testing.T) {
	served := 0
	for seed := range uint64(300) {
		rng := rand.New(rand.NewPCG(seed, 2))
		p := toy(rng)
		x := prep.New(p)
		r := NewRoster(x, rng, nil)
		r.Cool(3000, 150, 20, 200, 1500)
		r.Settle(500)
		got, whole := solve.Judge(x.P, r.Jobs())
		if r.breach == 0 && !whole {
			t.Errorf("seed %d: no breach, but rules are broken", seed)
		}
		if r.breach > 0 {
			t.Errorf("seed %d: %d breaches are left", seed, r.breach)
		}
		served += int(got.Values[0])
	}
	if served == 0 {
		t.Error("nobody is ever served")
	}
}
