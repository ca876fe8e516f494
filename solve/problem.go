package solve

import (
	"fmt"
	"math/bits"
)

// MaxSlots is the most half-days a week may hold.
const MaxSlots = 14

// MaxBlocks is the most blocks one client may take in a week.
const MaxBlocks = 14

// Problem is an instance: clients take whole blocks from facilities, which
// open or not. A block is one slot of the week; every amount is per week.
//
// With Slots 0 the week is not laid out: only weekly sums count (the relaxation).
type Problem struct {
	Slots      int // slots of the week, at most MaxSlots; 0 for sums only
	Most       int // most facilities that one client may use, at least 1
	Clients    []Client
	Facilities []Facility
	Places     []Place
	Groups     []Group
}

// Client may be served: then it takes between Least and Most blocks, all from
// facilities of one group, or else nothing at all.
type Client struct {
	Weight            int64  // what serving it counts at level 1, at least 1
	Least, Want, Most int    // blocks, 1 ≤ Least ≤ Want ≤ Most ≤ MaxBlocks
	Free              uint16 // slots it can come; ignored when Slots is 0
	Signed            bool   // served whatever happens: blocks that no facility can give it are idle
	Must              bool   // a plan that does not serve it is worth nothing (pin); ignored when impossible, which is said
	Barred            bool   // never served
	Group             int    // who employs a Signed client: it pays its idle blocks
	IdleCost          int64  // net cost of one idle block of a Signed client
	Options           []Option
}

// Option lets a client be served by a facility.
type Option struct {
	Facility int
	Most     int   // most blocks it may take there; 0 means no limit of its own
	Least    int   // fewest blocks it must take there (pin), served or not; 0 for none
	Class    int64 // misfit weight per block: 0, 1, 3, 9, 27
	Cost     int64 // net cost of one block, any sign
	Lead     bool  // can supervise
}

// Facility runs, between Least and Most blocks a week, or does not.
type Facility struct {
	Least, Most int    // blocks when open, 1 ≤ Least ≤ Most; Most 0 means it can never open
	Open        uint16 // slots when it may run; ignored when Slots is 0
	Team        int    // fewest clients present in any slot it runs, and in the week; at least 1
	LeadPer     int    // one leader for each LeadPer clients present or part of them; 0 for none
	Place       int    // where it runs
	Fixed       int64  // net cost when open
	Worth       int64  // gain of one block at level 4, for the first Need blocks
	Need        int
	Must        bool // a plan where it does not run is worth nothing (pin)
}

// Place holds a bounded number of clients.
type Place struct {
	Group int
	// Room is the most clients in one slot; 0 means no limit. When Slots is 0, Week is used alone.
	Room int
	Week int // most blocks a week; 0 means no limit of its own
}

// Group is what employs: a budget, a ceiling of blocks, a number of new clients.
// Signed clients are paid whatever happens: a budget or ceiling below what they
// take with nothing to do counts as just that.
type Group struct {
	// Budget is the most net cost of its options, facilities and idle blocks,
	// less Relief for each block paid; NoLimit for none.
	Budget    int64
	Relief    int64
	Ceiling   int // most blocks served, NoBlocks for none
	Newcomers int // most clients served that are not Signed, NoBlocks for none
}

// NoLimit and NoBlocks mean that a group has no such limit.
const (
	NoLimit  = int64(1) << 60
	NoBlocks = 1 << 30
)

// Levels is the number of aims, taken strictly in order.
const Levels = 5

// Values is what a plan reaches, level by level: weight served (more is
// better), blocks away from Want, misfit, worth (more is better), net cost.
type Values [Levels]int64

// Maximise tells for each level whether more is better.
var Maximise = [Levels]bool{true, false, false, true, false}

// Better reports whether v beats w: the first level at which they differ decides.
func (v Values) Better(w Values) bool {
	for k := range v {
		if v[k] != w[k] {
			return (v[k] > w[k]) == Maximise[k]
		}
	}
	return false
}

// Share is some blocks of one option of a client.
type Share struct {
	Option int
	Blocks int
}

// Job is what one client gets: nothing when empty.
type Job struct {
	Shares []Share
	Week   [MaxSlots]int16 // option used in each slot plus one, 0 for none; all 0 when Slots is 0
	Idle   int             // blocks of a Signed client that no facility gives
}

// Blocks returns the blocks of j, idle ones left out.
func (j Job) Blocks() int {
	n := 0
	for _, s := range j.Shares {
		n += s.Blocks
	}
	return n
}

// Invalid says which part of a Problem makes no sense; it is a mistake of the caller.
type Invalid struct{ What string }

// Error returns the mistake in words.
func (e Invalid) Error() string { return "solve: " + e.What }

// Validate returns Invalid when a number of p lies outside its range.
func (p *Problem) Validate() error {
	if p.Slots < 0 || p.Slots > MaxSlots || p.Most < 1 {
		return Invalid{"slots or most activities out of range"}
	}
	for g, l := range p.Groups {
		if l.Ceiling < 0 || l.Newcomers < 0 {
			return Invalid{fmt.Sprintf("group %d: ceiling %d, newcomers %d", g, l.Ceiling, l.Newcomers)}
		}
	}
	for s, l := range p.Places {
		if l.Group < 0 || l.Group >= len(p.Groups) || l.Room < 0 || l.Week < 0 {
			return Invalid{fmt.Sprintf("place %d: group %d, room %d, week %d", s, l.Group, l.Room, l.Week)}
		}
	}
	for a, f := range p.Facilities {
		if f.Place < 0 || f.Place >= len(p.Places) || f.LeadPer < 0 || f.Need < 0 || f.Worth < 0 {
			return Invalid{fmt.Sprintf("facility %d: place %d, leader per %d, need %d, worth %d", a, f.Place, f.LeadPer, f.Need, f.Worth)}
		}
		if f.Most != 0 && (f.Least < 1 || f.Least > f.Most || f.Team < 1) {
			return Invalid{fmt.Sprintf("facility %d: least %d, most %d, team %d", a, f.Least, f.Most, f.Team)}
		}
	}
	for i := range p.Clients {
		if err := p.validateClient(i); err != nil {
			return err
		}
	}
	return nil
}

func (p *Problem) validateClient(i int) error {
	c := &p.Clients[i]
	switch {
	case c.Group < 0 || c.Group >= len(p.Groups):
		return Invalid{fmt.Sprintf("client %d: no group %d", i, c.Group)}
	case c.Signed && c.Least != c.Most:
		return Invalid{fmt.Sprintf("client %d is signed for a range of blocks", i)}
	case c.Least < 1 || c.Want < c.Least || c.Most < c.Want || c.Most > MaxBlocks || c.Weight < 1:
		return Invalid{fmt.Sprintf("client %d: hours %d-%d-%d, weight %d", i, c.Least, c.Want, c.Most, c.Weight)}
	}
	for k, o := range c.Options {
		if o.Facility < 0 || o.Facility >= len(p.Facilities) || o.Most < 0 || o.Least < 0 {
			return Invalid{fmt.Sprintf("client %d, option %d: facility %d, least %d, most %d", i, k, o.Facility, o.Least, o.Most)}
		}
		for _, before := range c.Options[:k] {
			if before.Facility == o.Facility && p.Facilities[o.Facility].Most > 0 {
				return Invalid{fmt.Sprintf("client %d has facility %d twice", i, o.Facility)}
			}
		}
	}
	return nil
}

// Limit returns the most blocks client i may take with option k, by every bound of its own.
func (p *Problem) Limit(i, k int) int {
	c := &p.Clients[i]
	o := &c.Options[k]
	f := &p.Facilities[o.Facility]
	u := min(c.Most, f.Most)
	if o.Most > 0 {
		u = min(u, o.Most)
	}
	if p.Slots > 0 {
		u = min(u, bits.OnesCount16(c.Free&f.Open))
	}
	return u
}

// Limits returns the groups with budgets and ceilings that signed clients alone never break.
func (p *Problem) Limits() []Group {
	own := append([]Group(nil), p.Groups...)
	spent, blocks := make([]int64, len(own)), make([]int, len(own))
	for i := range p.Clients {
		if c := &p.Clients[i]; c.Signed && !c.Barred {
			spent[c.Group] += int64(c.Want) * (c.IdleCost - own[c.Group].Relief)
			blocks[c.Group] += c.Want
		}
	}
	for g := range own {
		own[g].Budget, own[g].Ceiling = max(own[g].Budget, spent[g]), max(own[g].Ceiling, blocks[g])
	}
	return own
}

// Away is the distance of so many blocks from what c wants.
func (c *Client) Away(blocks int) int64 {
	if blocks < c.Want {
		return int64(c.Want - blocks)
	}
	return int64(blocks - c.Want)
}
