package facility

import (
	"cmp"
	"math"
	"slices"
)

// Decisions about a facility in a part of the search.
const (
	undecided int8 = 0
	opened    int8 = 1
	closed    int8 = -1
)

// cover chooses facilities at least total price so that their capacities hold the demand: the part of the
// relaxation that ties facilities together.
type cover struct {
	size  []float64
	need  float64
	even  bool      // all capacities are equal
	items []int     // scratch: undecided facilities of positive price, best price per capacity first
	price []float64 // the prices at hand
	pick  []bool    // scratch of the exact search
	best  []bool
	value float64
	steps int
}

// coverSteps bounds the exact search; beyond it the bound of the fractional choice is returned.
const coverSteps = 3000

func newCover(s *model) *cover {
	c := &cover{size: s.size, need: float64(s.total), even: true}
	for _, x := range s.size {
		c.even = c.even && x == s.size[0]
	}
	return c
}

// solve returns a lower bound on the price of a choice that respects the decisions, exact but for very long
// searches, and stores a choice that holds the demand in open. It returns +Inf if there is none.
func (c *cover) solve(price []float64, decided []int8, open []bool) float64 {
	c.price = price
	base, left := 0.0, c.need
	c.items = c.items[:0]
	for i, p := range price {
		open[i] = decided[i] == opened || decided[i] == undecided && p <= 0
		switch {
		case open[i]:
			base += p
			left -= c.size[i]
		case decided[i] == undecided:
			c.items = append(c.items, i)
		}
	}
	if left <= 0 {
		return base
	}
	slices.SortFunc(c.items, func(a, b int) int {
		if d := cmp.Compare(price[a]*c.size[b], price[b]*c.size[a]); d != 0 {
			return d
		}
		return a - b
	})
	taken, rest := 0.0, left
	for _, i := range c.items {
		if rest <= 0 {
			break
		}
		open[i] = true
		taken += price[i]
		rest -= c.size[i]
	}
	if rest > 0 {
		return math.Inf(1)
	}
	if c.even {
		return base + taken
	}
	return base + c.exact(left, taken, open)
}

// exact searches all choices among the items, starting from the greedy one, and returns a lower bound.
func (c *cover) exact(left, taken float64, open []bool) float64 {
	c.value, c.steps = taken, 0
	c.pick, c.best = append(c.pick[:0], open...), append(c.best[:0], open...)
	for _, i := range c.items {
		c.pick[i] = false
	}
	c.search(0, left, 0)
	copy(open, c.best)
	if c.steps > coverSteps {
		return math.Min(c.value, c.fractional(0, left))
	}
	return c.value
}

func (c *cover) search(k int, left, paid float64) {
	c.steps++
	if left <= 0 {
		if paid < c.value {
			c.value = paid
			copy(c.best, c.pick)
		}
		return
	}
	if k == len(c.items) || c.steps > coverSteps || paid+c.fractional(k, left) >= c.value-1e-12*math.Abs(c.value) {
		return
	}
	i := c.items[k]
	c.pick[i] = true
	c.search(k+1, left-c.size[i], paid+c.price[i])
	c.pick[i] = false
	c.search(k+1, left, paid)
}

// fractional returns the least price of covering left with parts of the items from the k-th on, +Inf if they
// are too small.
func (c *cover) fractional(k int, left float64) float64 {
	paid := 0.0
	for _, i := range c.items[k:] {
		if c.size[i] >= left {
			return paid + c.price[i]*left/c.size[i]
		}
		paid += c.price[i]
		left -= c.size[i]
	}
	return math.Inf(1)
}
