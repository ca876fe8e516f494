package facility

import (
	"container/heap"
	"math"
	"slices"
)

// node is a part of the search: all open sets that respect the decisions.
type node struct {
	bound   float64
	depth   int
	decided []int8
	mu      []float64 // prices to start from, shared and not changed
	last    choice    // the decision that made this part
}

// choice is a decision, and how much it was against the relaxation before it.
type choice struct {
	facility int
	way      int8
	against  float64 // 0 to 1
}

// experience is what past decisions did to the bound.
type experience struct {
	rise  [2][]float64 // by way and facility: sum of rises per unit against the relaxation
	count [2][]float64
}

func newExperience(facilities int) experience {
	var e experience
	for w := range 2 {
		e.rise[w], e.count[w] = make([]float64, facilities), make([]float64, facilities)
	}
	return e
}

func (c choice) index() int {
	if c.way == opened {
		return 1
	}
	return 0
}

// learn records that a choice raised the bound by rise.
func (e *experience) learn(c choice, rise float64) {
	e.rise[c.index()][c.facility] += rise / (c.against + 0.02)
	e.count[c.index()][c.facility]++
}

// expect returns the rise to expect from a choice: that of past ones on the facility, and of all as one more.
func (e *experience) expect(c choice) float64 {
	rise, count := e.rise[c.index()], e.count[c.index()]
	mean := (sum(rise) + 1e-9) / (sum(count) + 1e-3)
	return math.Max(1e-6, c.against*(rise[c.facility]+mean)/(count[c.facility]+1))
}

// queue holds the open parts, the lowest bound first, the deepest of equals.
type queue []*node

func (q queue) Len() int { return len(q) }
func (q queue) Less(a, b int) bool {
	if q[a].bound != q[b].bound {
		return q[a].bound < q[b].bound
	}
	return q[a].depth > q[b].depth
}
func (q queue) Swap(a, b int) { q[a], q[b] = q[b], q[a] }

// Push and Pop implement heap.Interface.
func (q *queue) Push(x any) { *q = append(*q, x.(*node)) }

// Pop implements heap.Interface.
func (q *queue) Pop() any {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}

// Numbers of trials of the ascent: at the root, and in a part of the search.
const (
	rootPhases = 4
	rootTrials = 400
	nodeTrials = 60
	tryPeriod  = 20
)

// run solves the root, searches around its best sets, then branches until nothing better can exist.
func (s *solver) run() {
	root := s.root()
	var parts queue
	s.explore(root, &parts, 0)
	for len(parts) > 0 && !s.done() {
		part := heap.Pop(&parts).(*node)
		s.raise(part.bound)
		if part.bound >= s.cutoff() {
			s.raise(s.value)
			return
		}
		s.explore(part, &parts, nodeTrials)
		if s.halted {
			heap.Push(&parts, part)
		}
	}
	if len(parts) == 0 && !s.halted {
		s.raise(s.value)
	}
}

// raise sets the proven bound to the lowest one of what is left to search, never above what pruning proves.
func (s *solver) raise(bound float64) {
	s.bound = math.Max(s.bound, math.Min(bound, s.cutoff()))
}

// root raises the bound without decisions, tries the sets met on the way, and searches around the best.
func (s *solver) root() *node {
	m := s.model
	part := &node{decided: make([]int8, m.facilities()), mu: s.firstPrices()}
	for i, f := range m.fixed {
		if f == 0 {
			part.decided[i] = opened
		}
	}
	a := s.ascent
	a.begin(part.mu, part.decided, firstBlend)
	s.try(s.dual.open)
	for range rootPhases {
		s.climb(part, rootTrials)
		part.bound, part.mu = a.bound, slices.Clone(a.mu)
		s.raise(part.bound)
		if _, alive := s.decide(part); !alive || s.done() || a.bound >= s.cutoff() {
			break
		}
		s.descend(slices.Clone(s.open), part.decided)
		s.report()
	}
	return part
}

// climb makes trials of the ascent in a part, and tries some of the sets met on the way.
func (s *solver) climb(part *node, trials int) {
	a := s.ascent
	for k := 1; k <= trials && a.bound < s.cutoff() && !s.done(); k++ {
		if a.step(s.value, part.decided) && k%tryPeriod == 0 {
			s.try(s.dual.open)
		}
		if k%reviewPeriod == 0 {
			a.review()
		}
	}
}

// firstPrices returns, for each customer, the least cost of a unit with its part of a full facility's fixed cost.
func (s *solver) firstPrices() []float64 {
	mu := make([]float64, s.model.customers())
	for j := range mu {
		mu[j] = math.Inf(1)
		for i, row := range s.model.unit {
			rent := 0.0
			if s.model.size[i] > 0 {
				rent = s.model.fixed[i] / s.model.size[i]
			}
			mu[j] = math.Min(mu[j], row[j]+rent)
		}
	}
	return mu
}

// explore raises the bound of a part, then drops it, solves it or cuts it in two. The root comes with no trials
// left to make.
func (s *solver) explore(part *node, parts *queue, trials int) {
	s.nodes++
	a := s.ascent
	if trials > 0 {
		a.begin(part.mu, part.decided, nodeBlend)
		s.climb(part, trials)
	}
	before := part.bound
	part.bound = math.Max(before, a.bound)
	if s.halted {
		return
	}
	if trials > 0 {
		s.past.learn(part.last, math.Min(part.bound, s.cutoff())-before)
	}
	if part.bound >= s.cutoff() {
		return
	}
	flipped, alive := s.decide(part)
	if !alive {
		return
	}
	if i := s.branching(part); i >= 0 {
		s.split(part, parts, i, flipped[i])
	} else {
		s.try(s.chosen(part))
	}
}

// split cuts a part in two at facility i; other is the bound known for the choice that the relaxation did not make.
func (s *solver) split(part *node, parts *queue, i int, other float64) {
	mu := slices.Clone(s.ascent.mu)
	for _, way := range []int8{opened, closed} {
		child := &node{bound: part.bound, depth: part.depth + 1, decided: slices.Clone(part.decided), mu: mu, last: s.choice(i, way)}
		child.decided[i] = way
		if s.dual.open[i] != (way == opened) {
			child.bound = math.Max(child.bound, other)
		}
		heap.Push(parts, child)
	}
}

func (s *solver) choice(i int, way int8) choice {
	against := s.ascent.wanted[i]
	if way == opened {
		against = 1 - against
	}
	return choice{i, way, against}
}

// chosen returns the set of the facilities decided to be open.
func (s *solver) chosen(part *node) []bool {
	open := make([]bool, len(part.decided))
	for i, d := range part.decided {
		open[i] = d == opened
	}
	return open
}

// decide fixes the facilities whose other choice has a bound beyond the cutoff, at the best prices. It returns
// the bound of the other choice for each undecided facility, and false if no better set is left in the part.
func (s *solver) decide(part *node) ([]float64, bool) {
	paid := s.dual.price(s.ascent.mu, part.decided)
	base := paid + s.dual.cover.solve(s.dual.gain, part.decided, s.dual.open)
	if math.IsInf(base, 1) {
		return nil, false
	}
	flipped := make([]float64, len(part.decided))
	scratch := make([]bool, len(part.decided))
	for i, d := range part.decided {
		if d != undecided {
			continue
		}
		stay, other := opened, closed
		if !s.dual.open[i] {
			stay, other = closed, opened
		}
		part.decided[i] = other
		flipped[i] = paid + s.dual.cover.solve(s.dual.gain, part.decided, scratch)
		part.decided[i] = undecided
		if flipped[i] >= s.cutoff() {
			part.decided[i] = stay
		}
	}
	return flipped, true
}

// branching returns the undecided facility whose two choices should raise the bound most, or -1.
func (s *solver) branching(part *node) int {
	best, chosen := math.Inf(-1), -1
	for i, d := range part.decided {
		if d != undecided {
			continue
		}
		if score := s.past.expect(s.choice(i, opened)) * s.past.expect(s.choice(i, closed)); score > best {
			best, chosen = score, i
		}
	}
	return chosen
}
