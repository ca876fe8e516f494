package solve

import "math/bits"

// pair is an option still possible after preprocessing.
type pair struct {
	client, fac int32
	opt         int32  // index among the options of its client
	free        uint16 // slots shared by client and facility
	lead        bool
	u           int // most blocks
	least       int // pinned blocks, 0 for none or when no plan can give them
	class, cost int64
}

// index is a Problem made ready: impossible pairs and facilities are gone,
// bounds are tightened, and lists run both ways. It is never changed after prep.
type index struct {
	p       *Problem
	off     []int // pairs of client i are off[i] to off[i+1]
	pairs   []pair
	fac     []Facility // tightened; Most 0 when it cannot run
	group   []int      // of each facility
	byFac   [][]int32  // pairs of each facility
	leaders [][]int32  // those of byFac that can lead
	atPlace [][]int    // facilities of each place
	drops   []Drop
	clock   bool // the week is laid out
	pinned  int  // pairs with a least of their own
}

// newIndex returns p made ready, with the reason of all it dropped.
func newIndex(p *Problem) *index {
	own := *p
	own.Groups = p.limits()
	p = &own
	x := &index{p: p, clock: p.Slots > 0, fac: append([]Facility(nil), p.Facilities...), group: make([]int, len(p.Facilities))}
	for a := range x.fac {
		x.group[a] = p.Places[p.Facilities[a].Place].Group
		if !x.clock {
			x.fac[a].Open = 1<<MaxSlots - 1
		} else {
			x.fac[a].Open &= 1<<p.Slots - 1
		}
		if x.fac[a].Most == 0 {
			x.drop(NeverOpen, -1, -1, a)
		}
	}
	x.atPlace = make([][]int, len(p.Places))
	for a := range x.fac {
		x.atPlace[x.fac[a].Place] = append(x.atPlace[x.fac[a].Place], a)
	}
	x.gather()
	for x.tighten() {
	}
	x.lists()
	return x
}

// alive reports whether client i still has a pair, or is paid anyway.
func (x *index) alive(i int) bool { return x.off[i+1] > x.off[i] }

func (x *index) drop(kind DropKind, client, option, facility int) {
	x.drops = append(x.drops, Drop{kind, client, option, facility})
}

// gather lists the pairs that are possible by themselves.
func (x *index) gather() {
	n := 0
	for i := range x.p.Clients {
		n += len(x.p.Clients[i].Options)
	}
	x.pairs, x.off = make([]pair, 0, n), append(make([]int, 0, len(x.p.Clients)+1), 0)
	for i := range x.p.Clients {
		c := &x.p.Clients[i]
		if !c.Barred {
			for k := range c.Options {
				x.gatherOne(i, k)
			}
		}
		x.off = append(x.off, len(x.pairs))
	}
}

func (x *index) gatherOne(i, k int) {
	c := &x.p.Clients[i]
	o := &c.Options[k]
	if x.fac[o.Facility].Most == 0 || (c.Signed && x.group[o.Facility] != c.Group) {
		return
	}
	u := x.p.limit(i, k)
	if u < 1 {
		x.drop(NoSlot, i, k, o.Facility)
		return
	}
	least := o.Least
	if least > u {
		least = 0
	}
	free := x.fac[o.Facility].Open
	if x.clock {
		free &= c.Free
	}
	x.pairs = append(x.pairs, pair{client: int32(i), fac: int32(o.Facility), opt: int32(k), u: u, least: least,
		lead: o.Lead, class: o.Class, cost: o.Cost, free: free})
}

// lists fills byFac.
func (x *index) lists() {
	x.byFac = make([][]int32, len(x.fac))
	x.leaders = make([][]int32, len(x.fac))
	x.pinned = 0
	for k := range x.pairs {
		if x.pairs[k].least > 0 {
			x.pinned++
		}
		a := x.pairs[k].fac
		x.byFac[a] = append(x.byFac[a], int32(k))
		if x.pairs[k].lead {
			x.leaders[a] = append(x.leaders[a], int32(k))
		}
	}
}

// count returns the number of slots of a mask.
func count(mask uint16) int { return bits.OnesCount16(mask) }
