package search_test

import (
	"testing"

	"fabrique/solve"
)

// More clients are pinned than there is room for: no bound told on the way, nor at the end, lies below what is reached.
func TestProgressBoundsOfBrokenPins(t *testing.T) {
	for _, slots := range []int{0, 10} {
		for _, n := range []int{2, 3, 6} {
			p := &solve.Problem{Slots: slots, Most: 3, Places: []solve.Place{{}},
				Groups: []solve.Group{{Budget: solve.NoLimit, Ceiling: solve.NoBlocks, Newcomers: solve.NoBlocks}}}
			for range 2 {
				p.Facilities = append(p.Facilities, solve.Facility{Least: 1, Most: 4*n - 1, Open: 1<<10 - 1, Team: 1})
			}
			for i := range n {
				p.Clients = append(p.Clients, solve.Client{Weight: 10, Least: 8, Want: 8, Most: 8, Free: 1<<10 - 1, Must: true,
					Options: []solve.Option{{Facility: i % 2}}})
			}
			c := solve.Control{Levels: 1, Progress: func(g solve.Progress) {
				if g.Found && g.Bounded && g.Level == 1 && g.Bound < g.Value {
					t.Errorf("%d clients, %d slots: %d reached, at most %d told", n, slots, g.Value, g.Bound)
				}
			}}
			if r := solved(t, p, solve.Weighted, c); r.Bounds[0].Value < r.Values[0] {
				t.Errorf("%d clients, %d slots: %d reached, at most %d", n, slots, r.Values[0], r.Bounds[0].Value)
			}
		}
	}
}
