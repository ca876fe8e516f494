// Package facility chooses which facilities to open and how they share the demand of customers, at least cost
// (capacitated facility location with split demands).
//
// A solution comes with a certified lower bound. Both are found together: prices on the demands (a Lagrangian
// relaxation) give the bound and suggest sets of facilities to open; a minimum-cost flow gives the exact cost of
// each set; a local search and a branch and bound on the set close the gap. The package reads no clock: the
// caller says when to stop, and the same input with the same counted work gives the same answer.
package facility

import (
	"math"

	"fabrique/fault"
)

// Problem is one instance: facilities i, customers j. Amounts are in the caller's unit, costs in the caller's
// money; no number may be negative or infinite.
type Problem struct {
	Capacity []float64   // Capacity[i]: the most that facility i serves when it is open
	Fixed    []float64   // Fixed[i]: the cost of opening facility i
	Demand   []float64   // Demand[j]: what customer j needs, all of which must be served
	Cost     [][]float64 // Cost[i][j]: the cost of serving the whole demand of customer j from facility i
}

// Limits on what is accepted: beyond them, exact integer arithmetic is not sure any more.
const (
	largestNumber = 1e15
	largestMatrix = 20_000_000
)

// Check returns a fault of kind Invalid if the problem is malformed or if all facilities together cannot serve
// the demand, and nil otherwise.
func (p Problem) Check() error {
	m, n := len(p.Capacity), len(p.Demand)
	if m == 0 || n == 0 {
		return fault.New(fault.Invalid, "Il faut au moins un site et un client.", "At least one facility and one customer are needed.")
	}
	if len(p.Fixed) != m || len(p.Cost) != m {
		return fault.Newf(fault.Invalid, "Il faut un coût fixe et une ligne de coûts pour chacun des %s sites.",
			"A fixed cost and a row of costs are needed for each of the %s facilities.", m)
	}
	for i, row := range p.Cost {
		if len(row) != n {
			return fault.Newf(fault.Invalid, "Le site %s a %s coûts au lieu de %s.", "Facility %s has %s costs instead of %s.", i+1, len(row), n)
		}
	}
	for _, numbers := range append([][]float64{p.Capacity, p.Fixed, p.Demand}, p.Cost...) {
		for _, x := range numbers {
			if !(x >= 0 && x <= largestNumber) {
				return fault.Newf(fault.Invalid, "Le nombre %v n'est pas entre 0 et %v.", "The number %v is not between 0 and %v.", x, largestNumber)
			}
		}
	}
	if sum(p.Demand) == 0 {
		return fault.New(fault.Invalid, "Aucun client n'a de demande : il n'y a rien à servir.", "No customer has a demand: there is nothing to serve.")
	}
	if room, need := sum(p.Capacity), sum(p.Demand); room < need-tolerance*math.Max(1, need) {
		return fault.Newf(fault.Invalid, "Les sites peuvent servir %v en tout, il faut %v : aucune solution.",
			"The facilities can serve %v in all, %v is needed: no solution.", room, need)
	}
	return nil
}

// tolerance is the relative error allowed on amounts when a solution is checked.
const tolerance = 1e-9

func sum(numbers []float64) float64 {
	total := 0.0
	for _, x := range numbers {
		total += x
	}
	return total
}

// Share is an amount that a facility serves to a customer, in the unit of the demands.
type Share struct {
	Facility, Customer int
	Amount             float64
}

// Evaluate checks a solution without any knowledge of how it was found, and returns its cost: the fixed costs of
// the open facilities, and the costs of the shares. A customer without demand costs the cheapest open facility.
// The fault is Invalid if a facility is closed or overloaded, or if a demand is not served exactly, beyond one
// part in a billion.
func (p Problem) Evaluate(open []bool, shares []Share) (float64, error) {
	if len(open) != len(p.Capacity) {
		return 0, fault.Newf(fault.Invalid, "La solution compte %s sites au lieu de %s.", "The solution has %s facilities instead of %s.", len(open), len(p.Capacity))
	}
	load, served := make([]float64, len(p.Capacity)), make([]float64, len(p.Demand))
	value := 0.0
	for _, s := range shares {
		if s.Facility < 0 || s.Facility >= len(open) || s.Customer < 0 || s.Customer >= len(served) || !(s.Amount > 0) || !open[s.Facility] {
			return 0, fault.Newf(fault.Invalid, "Part impossible : site %s, client %s, quantité %v.", "Impossible share: facility %s, customer %s, amount %v.", s.Facility+1, s.Customer+1, s.Amount)
		}
		load[s.Facility] += s.Amount
		served[s.Customer] += s.Amount
		if d := p.Demand[s.Customer]; d > 0 {
			value += p.Cost[s.Facility][s.Customer] * s.Amount / d
		}
	}
	for i, is := range open {
		if is {
			value += p.Fixed[i]
		}
		if load[i] > p.Capacity[i]+tolerance*math.Max(1, p.Capacity[i]) {
			return 0, fault.Newf(fault.Invalid, "Le site %s sert %v, plus que sa capacité %v.", "Facility %s serves %v, more than its capacity %v.", i+1, load[i], p.Capacity[i])
		}
	}
	return p.checkDemands(value, open, served)
}

func (p Problem) checkDemands(value float64, open []bool, served []float64) (float64, error) {
	for j, d := range p.Demand {
		if math.Abs(served[j]-d) > tolerance*math.Max(1, d) {
			return 0, fault.Newf(fault.Invalid, "Le client %s reçoit %v au lieu de %v.", "Customer %s receives %v instead of %v.", j+1, served[j], d)
		}
		if served[j] > 0 {
			continue
		}
		cheapest := math.Inf(1)
		for i, is := range open {
			if is {
				cheapest = math.Min(cheapest, p.Cost[i][j])
			}
		}
		if math.IsInf(cheapest, 1) {
			return 0, fault.New(fault.Invalid, "Aucun site n'est ouvert.", "No facility is open.")
		}
		value += cheapest
	}
	return value, nil
}
