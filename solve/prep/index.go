// Package prep makes a problem ready: it drops, exactly and with a reason, what can
// take part in no plan, and lists what is left both ways.
package prep

import (
	"math/bits"

	"fabrique/solve"
)

// Pair is an option still possible after preprocessing.
type Pair struct {
	Client, Fac int32
	Opt         int32  // index among the options of its client
	Free        uint16 // slots shared by client and facility
	Lead        bool
	Most        int // most blocks
	Least       int // pinned blocks, 0 for none or when no plan can give them
	Class, Cost int64
}

// Index is a problem made ready: impossible pairs and facilities are gone,
// bounds are tightened, and lists run both ways. It changes only by [Index.Repin].
type Index struct {
	P       *solve.Problem
	Off     []int // pairs of client i are Off[i] to Off[i+1]
	Pairs   []Pair
	Fac     []solve.Facility // tightened; Most 0 when it cannot run
	Group   []int            // of each facility
	ByFac   [][]int32        // pairs of each facility
	Leaders [][]int32        // those of ByFac that can lead
	AtPlace [][]int          // facilities of each place
	Drops   []solve.Drop
	Clock   bool // the week is laid out
	Pinned  int  // pairs with a least of their own
}

// New returns p made ready, with the reason of all it dropped.
func New(p *solve.Problem) *Index {
	own := *p
	own.Groups = p.Limits()
	p = &own
	x := &Index{P: p, Clock: p.Slots > 0, Fac: append([]solve.Facility(nil), p.Facilities...), Group: make([]int, len(p.Facilities))}
	for a := range x.Fac {
		x.Group[a] = p.Places[p.Facilities[a].Place].Group
		if !x.Clock {
			x.Fac[a].Open = 1<<solve.MaxSlots - 1
		} else {
			x.Fac[a].Open &= 1<<p.Slots - 1
		}
		if x.Fac[a].Most == 0 {
			x.drop(solve.NeverOpen, -1, -1, a)
		}
	}
	x.AtPlace = make([][]int, len(p.Places))
	for a := range x.Fac {
		x.AtPlace[x.Fac[a].Place] = append(x.AtPlace[x.Fac[a].Place], a)
	}
	x.gather()
	for x.tighten() {
	}
	x.list()
	return x
}

// Alive reports whether client i still has a pair, or is paid anyway.
func (x *Index) Alive(i int) bool { return x.Off[i+1] > x.Off[i] }

func (x *Index) drop(kind solve.DropKind, client, option, facility int) {
	x.Drops = append(x.Drops, solve.Drop{Kind: kind, Client: client, Option: option, Facility: facility})
}

// gather lists the pairs that are possible by themselves.
func (x *Index) gather() {
	n := 0
	for i := range x.P.Clients {
		n += len(x.P.Clients[i].Options)
	}
	x.Pairs, x.Off = make([]Pair, 0, n), append(make([]int, 0, len(x.P.Clients)+1), 0)
	for i := range x.P.Clients {
		c := &x.P.Clients[i]
		if !c.Barred {
			for k := range c.Options {
				x.gatherOne(i, k)
			}
		}
		x.Off = append(x.Off, len(x.Pairs))
	}
}

func (x *Index) gatherOne(i, k int) {
	c := &x.P.Clients[i]
	o := &c.Options[k]
	if x.Fac[o.Facility].Most == 0 || (c.Signed && x.Group[o.Facility] != c.Group) {
		return
	}
	u := x.P.Limit(i, k)
	if u < 1 {
		x.drop(solve.NoSlot, i, k, o.Facility)
		return
	}
	least := o.Least
	if least > u {
		least = 0
	}
	free := x.Fac[o.Facility].Open
	if x.Clock {
		free &= c.Free
	}
	x.Pairs = append(x.Pairs, Pair{Client: int32(i), Fac: int32(o.Facility), Opt: int32(k), Most: u, Least: least,
		Lead: o.Lead, Class: o.Class, Cost: o.Cost, Free: free})
}

// list fills byFac.
func (x *Index) list() {
	x.ByFac = make([][]int32, len(x.Fac))
	x.Leaders = make([][]int32, len(x.Fac))
	x.Pinned = 0
	for k := range x.Pairs {
		if x.Pairs[k].Least > 0 {
			x.Pinned++
		}
		a := x.Pairs[k].Fac
		x.ByFac[a] = append(x.ByFac[a], int32(k))
		if x.Pairs[k].Lead {
			x.Leaders[a] = append(x.Leaders[a], int32(k))
		}
	}
}

// count returns the number of slots of a mask.
func count(mask uint16) int { return bits.OnesCount16(mask) }

// Room is the most blocks a week that place s can hold.
func (x *Index) Room(s int) int64 {
	l := &x.P.Places[s]
	room := int64(1) << 30
	if l.Week > 0 {
		room = int64(l.Week)
	}
	if x.Clock && l.Room > 0 {
		room = min(room, int64(l.Room*x.P.Slots))
	}
	return room
}

// Copy returns an index over clients of its own, for other weights and pins.
func (x *Index) Copy() *Index {
	own, p := *x, *x.P
	p.Clients = append([]solve.Client(nil), p.Clients...)
	own.P = &p
	return &own
}

// Weekless returns x for weekly sums only.
func (x *Index) Weekless() *Index {
	own := *x
	own.Clock = false
	return &own
}

// Narrow returns x with some of its pairs only, and which one of x each is.
func (x *Index) Narrow(keep []bool) (*Index, []int32) {
	own, from := *x, []int32(nil)
	own.Off, own.Pairs = append(make([]int, 0, len(x.Off)), 0), nil
	for i := range x.P.Clients {
		for k := x.Off[i]; k < x.Off[i+1]; k++ {
			if keep[k] {
				own.Pairs, from = append(own.Pairs, x.Pairs[k]), append(from, int32(k))
			}
		}
		own.Off = append(own.Off, len(own.Pairs))
	}
	own.list()
	return &own, from
}

// Repin reads the pins of its options again, after some were lifted.
func (x *Index) Repin() {
	for k := range x.Pairs {
		q := &x.Pairs[k]
		q.Least = x.P.Clients[q.Client].Options[q.Opt].Least
	}
	x.list()
}
