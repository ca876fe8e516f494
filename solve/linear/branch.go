package linear

import (
	"cmp"
	"container/heap"
	"math"
	"slices"
)

// pseudo is what moving a column by one in one direction cost so far.
type pseudo struct {
	sum   float64
	count int32
}

// The effort of trying columns before branching on one of them.
const (
	reliable  = 4
	tries     = 6
	patience  = 4
	tryPivots = 25
)

// maxBases is the number of open nodes beyond which bases are no longer kept.
const maxBases = 5000

// learn records what the branch that made a node cost.
func (t *search) learn(n *node) {
	if n.col < 0 || n.dist < tolInt {
		return
	}
	gain := max(0, t.scaled(n.bound)-t.scaled(n.parent.bound))
	t.record(n.col, n.up, gain/n.dist)
}

func (t *search) record(col int32, up bool, unit float64) {
	if math.IsInf(unit, 0) || math.IsNaN(unit) {
		return
	}
	p := &t.pseudo[side(up)][col]
	p.sum += unit
	p.count++
}

func side(up bool) int {
	if up {
		return 1
	}
	return 0
}

// expect returns the expected cost of moving a column by one.
func (t *search) expect(col int32, up bool, average float64) float64 {
	p := t.pseudo[side(up)][col]
	if p.count == 0 {
		return average
	}
	return p.sum / float64(p.count)
}

// average returns the mean expected cost over the fractional columns.
func (t *search) average(up bool) float64 {
	sum, count := 0.0, 0
	for _, j := range t.frac {
		if p := t.pseudo[side(up)][j]; p.count > 0 {
			sum += p.sum / float64(p.count)
			count++
		}
	}
	if count == 0 {
		return 1
	}
	return sum / float64(count)
}

// split chooses a column, opens one child, and enters and returns the other; nil when the node is closed.
func (t *search) split(n *node) *node {
	if len(t.frac) == 0 {
		return t.splitWhole(n)
	}
	col, closed := t.choose()
	if closed {
		return nil
	}
	if col < 0 {
		return n
	}
	v := t.x[col]
	down := &node{parent: n, col: col, to: math.Floor(v), dist: v - math.Floor(v)}
	up := &node{parent: n, col: col, up: true, to: math.Ceil(v), dist: math.Ceil(v) - v}
	if t.upFirst(col) {
		return t.follow(n, up, down)
	}
	return t.follow(n, down, up)
}

// upFirst says which child to follow: towards the best solution, else to the nearest whole value.
func (t *search) upFirst(col int32) bool {
	v := t.x[col]
	if t.best != nil {
		return t.best[t.c.toFull[col]] > v
	}
	return v-math.Floor(v) > 0.5
}

// splitWhole branches where every column is whole and yet the node is not closed.
func (t *search) splitWhole(n *node) *node {
	for j := range int32(len(t.x)) {
		lo, hi := t.p.lo[j], t.p.hi[j]
		if !t.c.model.integer[j] || lo == hi {
			continue
		}
		v := min(math.Round(t.x[j]), hi-1)
		down := &node{parent: n, col: j, to: v}
		up := &node{parent: n, col: j, up: true, to: v + 1}
		return t.follow(n, down, up)
	}
	t.leaf = min(t.leaf, n.bound)
	return nil
}

// follow opens one child of n, enters the other and returns it.
func (t *search) follow(n, first, other *node) *node {
	for _, c := range []*node{other, first} {
		t.seq++
		c.seq, c.depth, c.bound = t.seq, n.depth+1, n.bound
	}
	if t.open.Len() < maxBases {
		other.basis = t.s.basis()
	}
	heap.Push(&t.open, other)
	t.confine(first.col, first.up, first.to)
	return first
}

// confine applies a branch to the bounds of the propagator; false when no value is left.
func (t *search) confine(col int32, up bool, to float64) bool {
	if up {
		return t.p.raise(col, to)
	}
	return t.p.lower(col, to)
}

// option is a fractional column and the score of branching on it.
type option struct {
	col   int32
	score float64
}

// choose returns the column to branch on. It tries the promising ones whose cost is not known well; when a
// trial shows that one side is empty, the bounds change and it returns -1, or closed when both are.
func (t *search) choose() (col int32, closed bool) {
	list := t.options()
	slices.SortFunc(list, func(a, b option) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.col, b.col))
	})
	best := option{col: list[0].col, score: -1}
	tried, stale := 0, 0
	for _, o := range list {
		known := min(t.pseudo[0][o.col].count, t.pseudo[1][o.col].count) >= reliable
		if !known && tried < tries && stale < patience {
			tried++
			score, changed, empty := t.try(o.col)
			if changed || empty {
				return -1, empty
			}
			o.score = score
		}
		stale++
		if o.score > best.score {
			best, stale = o, 0
		}
	}
	return best.col, false
}

// options lists the fractional columns of the highest rank with their expected scores.
func (t *search) options() []option {
	down, up := t.average(false), t.average(true)
	var list []option
	top := int32(math.MinInt32)
	for _, j := range t.frac {
		if t.opt.Priority != nil {
			rank := t.opt.Priority[t.c.toFull[j]]
			if rank < top {
				continue
			}
			if rank > top {
				top, list = rank, list[:0]
			}
		}
		f := t.x[j] - math.Floor(t.x[j])
		list = append(list, option{j, score(f*t.expect(j, false, down), (1-f)*t.expect(j, true, up))})
	}
	return list
}

func score(down, up float64) float64 { return max(down, 1e-6) * max(up, 1e-6) }

// try solves both children of a column for a few pivots and returns the score of branching on it. When one
// side is empty it confines the column to the other (changed); empty says that both are.
func (t *search) try(col int32) (points float64, changed, empty bool) {
	v := t.x[col]
	t.keep.save(t.s)
	var gain [2]float64
	var dead [2]bool
	lo, hi := t.s.lo[col], t.s.hi[col]
	for k, up := range []bool{false, true} {
		dist := v - math.Floor(v)
		if up {
			t.s.lo[col] = math.Ceil(v)
			dist = math.Ceil(v) - v
		} else {
			t.s.hi[col] = math.Floor(v)
		}
		out := t.s.attempt(t.scaled(t.target()), tryPivots)
		dead[k] = out == infeasible || out == cutOff
		if out == cutOff {
			t.leaf = min(t.leaf, t.target())
		}
		if !dead[k] {
			gain[k] = max(0, t.s.objective-t.keep.objective)
			t.record(col, up, gain[k]/dist)
		}
		t.s.lo[col], t.s.hi[col] = lo, hi
		t.keep.restore(t.s)
	}
	if dead[0] && dead[1] {
		return 0, false, true
	}
	if dead[0] || dead[1] {
		to := math.Floor(v)
		if dead[0] {
			to = math.Ceil(v)
		}
		return 0, true, !t.confine(col, dead[0], to)
	}
	return score(gain[0], gain[1]), false, false
}
