// Package sums searches plans in weekly sums: decisions are prices and capacities of
// a network whose flow answers at once, and repair makes a plan of what it answers.
package sums

import (
	"math/rand/v2"

	"fabrique/solve"
	"fabrique/solve/bound"
	"fabrique/solve/flow"
	"fabrique/solve/prep"
	"fabrique/solve/price"
)

// Hunt is a local search over switches: it turns a few, lets the network and
// repair answer, and keeps what is better by the five aims in order.
type Hunt struct {
	Found     bool
	Best      [][]prep.Part          // weekly sums of the best plan
	BestScore solve.Score            // what it reaches
	Enough    func(solve.Score) bool // ends the search; nil for never
	Fresh     *flow.Snapshot         // the network solved with nothing decided; nil when not known
	Hint      *bound.Hint            // what a relaxation says of a good plan; nil when not known

	x           *prep.Index
	n           *network
	s           *switches
	rng         *rand.Rand
	stop        func() bool
	sums        solve.Problem // the problem with weekly sums only
	bestS       *switches
	lastOpen    []int8
	longTries   []int
	partial     int // rounds of this repair that found part jobs
	spent       []int64
	groupBlocks []int
	used        []int
	budgetStep  float64
	baseWork    int64
	current     [][]prep.Part // of the last plan reached
}

// NewHunt returns a hunt that nothing was decided in; scale tells what its network prices the aims at.
func NewHunt(x *prep.Index, scale price.Scales, seed uint64, stop func() bool) *Hunt {
	h := &Hunt{x: x, n: newNetwork(x, scale), s: newSwitches(x), bestS: newSwitches(x), stop: stop,
		rng: rand.New(rand.NewPCG(seed, 0x5eed)), lastOpen: make([]int8, len(x.Fac)), longTries: make([]int, len(x.Fac)),
		spent: make([]int64, len(x.P.Groups)), current: make([][]prep.Part, len(x.P.Clients)),
		Best: make([][]prep.Part, len(x.P.Clients)), sums: *x.P}
	h.sums.Slots = 0
	h.budgetStep = price.FirstMoney(x)
	return h
}

func (h *Hunt) stopped() bool { return h.stop != nil && h.stop() }

// done reports whether the best plan needs no further search.
func (h *Hunt) done() bool { return h.Found && h.Enough != nil && h.Enough(h.BestScore) }

// Work is the counted work of this hunt.
func (h *Hunt) Work() int64 {
	return h.n.work() + h.baseWork
}

// try repairs the switches into a plan, recorded when better than the best. ok
// tells whether a plan was reached.
func (h *Hunt) try(rounds int) (got solve.Score, ok bool) {
	clear(h.longTries)
	if !h.repair(rounds) {
		return solve.Score{}, false
	}
	h.extract()
	got = h.measure()
	if !h.Found || got.Better(h.BestScore) {
		h.record(got)
	}
	return got, true
}

// extract reads the shares of every client from the flow.
func (h *Hunt) extract() {
	for i := range h.current {
		h.current[i] = h.current[i][:0]
		for k := h.x.Off[i]; k < h.x.Off[i+1]; k++ {
			if b := h.n.blocks(k); b > 0 {
				h.current[i] = append(h.current[i], prep.Part{Pair: int32(k), Blocks: b})
			}
		}
	}
}

// measure sums up the current shares.
func (h *Hunt) measure() solve.Score {
	m := solve.Score{Broken: h.x.Pinned}
	load := make([]int, len(h.x.Fac))
	for i := range h.current {
		c := &h.x.P.Clients[i]
		total := 0
		for _, s := range h.current[i] {
			q := &h.x.Pairs[s.Pair]
			total += s.Blocks
			load[q.Fac] += s.Blocks
			m.Values[2] += int64(s.Blocks) * q.Class
			m.Values[4] += int64(s.Blocks) * q.Cost
			if q.Least > 0 && s.Blocks >= q.Least {
				m.Broken--
			}
		}
		switch {
		case c.Signed && !c.Barred:
			m.Idle += c.Want - total
			m.Values[0] += c.Weight
			m.Values[4] += int64(c.Want-total) * c.IdleCost
		case total > 0:
			m.Values[0] += c.Weight
			m.Values[1] += c.Away(total)
		case c.Must:
			m.Broken++
		}
	}
	for a, l := range load {
		if l > 0 {
			m.Values[3] += h.x.Fac[a].Worth * int64(min(l, h.x.Fac[a].Need))
			m.Values[4] += h.x.Fac[a].Fixed
		} else if h.x.Fac[a].Must && h.x.Fac[a].Most > 0 {
			m.Broken++
		}
	}
	return m
}

// record keeps the current plan as the best, if the checker agrees with its weekly sums.
func (h *Hunt) record(got solve.Score) {
	if _, whole := solve.Judge(&h.sums, h.write(h.current)); !whole {
		return
	}
	h.Found, h.BestScore = true, got
	for i := range h.current {
		h.Best[i] = append(h.Best[i][:0], h.current[i]...)
	}
	h.bestS.copyFrom(h.s)
}

// Jobs writes the best plan as jobs without weeks.
func (h *Hunt) Jobs() []solve.Job { return h.write(h.Best) }

func (h *Hunt) write(sums [][]prep.Part) []solve.Job {
	jobs := make([]solve.Job, len(sums))
	for i, mine := range sums {
		j := &jobs[i]
		for _, s := range mine {
			j.Shares = append(j.Shares, solve.Share{Option: int(h.x.Pairs[s.Pair].Opt), Blocks: s.Blocks})
		}
		if c := &h.x.P.Clients[i]; c.Signed && !c.Barred {
			j.Idle = c.Want - j.Blocks()
		}
	}
	return jobs
}
