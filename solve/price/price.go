// Package price says what a decision costs in a network: prices that make flow obey
// what is forced or forbidden, and scales that put each aim far above the next.
package price

import (
	"fabrique/solve/flow"
	"fabrique/solve/prep"
)

// Prices above every price of an aim.
const (
	Close  = int64(4e10) // of an arc that shall carry nothing
	Force  = int64(2e10) // gained by an arc that shall be full
	Idle   = int64(6e9)  // of a block that a signed client does without
	Strong = int64(15e9) // of leaving out a client that shall be served
	Start  = int64(4e12) // of an artificial arc of the first basis
)

// NoArc is where there is no arc.
const NoArc = flow.Arc(-1)

// Whether something is free, forced or forbidden.
const (
	Free   int8 = 0
	Forced int8 = 1
	Barred int8 = -1
)

// Scales turn the aims into one price per block, each aim far above the next.
type Scales struct {
	Served, Away, Misfit, Worth, Cost float64
}

// NewScales returns the scales that suit the weights, worths and costs of x.
func NewScales(x *prep.Index) Scales {
	s := Scales{Served: 2e7, Away: 6e5, Misfit: 2000, Worth: 20, Cost: 0}
	weight, worth, cost := int64(1), int64(1), int64(1)
	for i := range x.P.Clients {
		weight = max(weight, x.P.Clients[i].Weight)
	}
	for a := range x.Fac {
		worth = max(worth, x.Fac[a].Worth)
	}
	for k := range x.Pairs {
		cost = max(cost, x.Pairs[k].Cost, -x.Pairs[k].Cost)
	}
	s.Served = min(s.Served, 2.6e9/float64(weight))
	s.Worth = 100 / float64(worth)
	s.Cost = 8 / float64(cost)
	return s
}

// FirstMoney is a first price of money that moves the cheapest choices.
func FirstMoney(x *prep.Index) float64 {
	top := int64(1)
	for k := range x.Pairs {
		cost := x.Pairs[k].Cost - x.P.Groups[x.Group[x.Pairs[k].Fac]].Relief
		top = max(top, cost, -cost)
	}
	return 2000 / float64(top)
}
