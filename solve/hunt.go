package solve

import (
	"math/rand/v2"

	"fabrique/solve/flow"
)

// hunt is a local search over switches: it turns a few, lets the network and
// repair answer, and keeps what is better by the five aims in order.
type hunt struct {
	x           *index
	n           *network
	s           *switches
	rng         *rand.Rand
	stop        func() bool
	sums        Problem   // the problem with weekly sums only
	best        [][]share // weekly sums of the best plan
	bestAim     aim
	bestS       *switches
	found       bool
	lastOpen    []int8
	longTries   []int
	partial     int // rounds of this repair that found part jobs
	spent       []int64
	groupBlocks []int
	used        []int
	budgetStep  float64
	baseWork    int64
	current     [][]share      // of the last plan reached
	enough      func(aim) bool // ends the search; nil for never
	fresh       *flow.Snapshot // the network solved with nothing decided; nil when not known
}

// aim is what a plan reaches, idle blocks first: they come before every level.
type aim struct {
	idle   int
	broken int // pins not honoured, before all else
	values Values
}

func (a aim) better(b aim) bool {
	if a.broken != b.broken {
		return a.broken < b.broken
	}
	if a.idle != b.idle {
		return a.idle < b.idle
	}
	return a.values.Better(b.values)
}

func newHunt(x *index, seed uint64, stop func() bool) *hunt {
	h := &hunt{x: x, n: newNetwork(x), s: newSwitches(x), bestS: newSwitches(x), stop: stop,
		rng: rand.New(rand.NewPCG(seed, 0x5eed)), lastOpen: make([]int8, len(x.fac)), longTries: make([]int, len(x.fac)),
		spent: make([]int64, len(x.p.Groups)), current: make([][]share, len(x.p.Clients)),
		best: make([][]share, len(x.p.Clients)), sums: *x.p}
	h.sums.Slots = 0
	h.budgetStep = x.budgetStep()
	return h
}

// budgetStep is a first price of money that moves the cheapest choices.
func (x *index) budgetStep() float64 {
	top := int64(1)
	for k := range x.pairs {
		top = max(top, abs(x.pairs[k].cost-x.p.Groups[x.group[x.pairs[k].fac]].Relief))
	}
	return 2000 / float64(top)
}

func (h *hunt) stopped() bool { return h.stop != nil && h.stop() }

// done reports whether the best plan needs no further search.
func (h *hunt) done() bool { return h.found && h.enough != nil && h.enough(h.bestAim) }

// work is the counted work of this hunt.
func (h *hunt) work() int64 {
	return h.n.work() + h.baseWork
}

// try repairs the switches into a plan, recorded when better than the best. ok
// tells whether a plan was reached.
func (h *hunt) try(rounds int) (got aim, ok bool) {
	clear(h.longTries)
	if !h.repair(rounds) {
		return aim{}, false
	}
	h.extract()
	got = h.measure()
	if !h.found || got.better(h.bestAim) {
		h.record(got)
	}
	return got, true
}

// extract reads the shares of every client from the flow.
func (h *hunt) extract() {
	for i := range h.current {
		h.current[i] = h.current[i][:0]
		for k := h.x.off[i]; k < h.x.off[i+1]; k++ {
			if b := h.n.blocks(k); b > 0 {
				h.current[i] = append(h.current[i], share{int32(k), b})
			}
		}
	}
}

// measure sums up the current shares.
func (h *hunt) measure() aim {
	m := aim{broken: h.x.pinned}
	load := make([]int, len(h.x.fac))
	for i := range h.current {
		c := &h.x.p.Clients[i]
		total := 0
		for _, s := range h.current[i] {
			q := &h.x.pairs[s.pair]
			total += s.blocks
			load[q.fac] += s.blocks
			m.values[2] += int64(s.blocks) * q.class
			m.values[4] += int64(s.blocks) * q.cost
			if q.least > 0 && s.blocks >= q.least {
				m.broken--
			}
		}
		switch {
		case c.Signed && !c.Barred:
			m.idle += c.Want - total
			m.values[0] += c.Weight
			m.values[4] += int64(c.Want-total) * c.IdleCost
		case total > 0:
			m.values[0] += c.Weight
			m.values[1] += abs(int64(total - c.Want))
		case c.Must:
			m.broken++
		}
	}
	for a, l := range load {
		if l > 0 {
			m.values[3] += h.x.fac[a].Worth * int64(min(l, h.x.fac[a].Need))
			m.values[4] += h.x.fac[a].Fixed
		} else if h.x.fac[a].Must && h.x.fac[a].Most > 0 {
			m.broken++
		}
	}
	return m
}

// record keeps the current plan as the best, if the checker agrees with its weekly sums.
func (h *hunt) record(got aim) {
	if _, _, bad := Check(&h.sums, h.jobs()); len(bad) > 0 && !pinsOnly(bad) {
		return
	}
	h.found, h.bestAim = true, got
	for i := range h.current {
		h.best[i] = append(h.best[i][:0], h.current[i]...)
	}
	h.bestS.copyFrom(h.s)
}

func pinsOnly(bad []Violation) bool {
	for _, b := range bad {
		if b.Rule != "pin" && b.Rule != "open" && b.Rule != "must" {
			return false
		}
	}
	return true
}

// jobs writes the current shares as jobs without weeks.
func (h *hunt) jobs() []Job {
	jobs := make([]Job, len(h.current))
	for i, mine := range h.current {
		j := &jobs[i]
		for _, s := range mine {
			j.Shares = append(j.Shares, Share{int(h.x.pairs[s.pair].opt), s.blocks})
		}
		if c := &h.x.p.Clients[i]; c.Signed && !c.Barred {
			j.Idle = c.Want - j.Blocks()
		}
	}
	return jobs
}
