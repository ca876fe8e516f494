package facility

import (
	"math"
	"math/rand/v2"
)

// even returns an instance in the manner of the OR-Library: points in a square, costs proportional to distance and
// demand, the same capacity everywhere, tight times what is needed in all if every facility opened; rent is the
// fixed cost of a facility compared with the transport that it saves.
func even(seed uint64, m, n int, tight, rent float64) Problem {
	r := rand.New(rand.NewPCG(seed, 1))
	p := scattered(r, m, n)
	need := sum(p.Demand)
	for range m {
		p.Capacity = append(p.Capacity, math.Ceil(need*tight/float64(m)))
		p.Fixed = append(p.Fixed, math.Round(rent*need*(0.75+0.5*r.Float64())*100)/100)
	}
	p.Fixed[r.IntN(m)] *= float64(r.IntN(2))
	return p
}

// uneven returns an instance in the manner of Cornuéjols, Sridharan and Thizy: capacities and fixed costs differ,
// and large facilities are cheaper for their size.
func uneven(seed uint64, m, n int, tight float64) Problem {
	r := rand.New(rand.NewPCG(seed, 2))
	p := scattered(r, m, n)
	for range m {
		s := 10 + 150*r.Float64()
		p.Capacity = append(p.Capacity, s)
		p.Fixed = append(p.Fixed, math.Round(90*r.Float64()+(100+10*r.Float64())*math.Sqrt(s)))
	}
	ratio := tight * sum(p.Demand) / sum(p.Capacity)
	for i := range p.Capacity {
		p.Capacity[i] = math.Ceil(p.Capacity[i] * ratio)
	}
	for i := range p.Cost {
		for j := range p.Cost[i] {
			p.Cost[i][j] /= 100
		}
	}
	return p
}

// scattered returns demands and costs of random points.
func scattered(r *rand.Rand, m, n int) Problem {
	var p Problem
	x, y := make([]float64, m+n), make([]float64, m+n)
	for k := range x {
		x[k], y[k] = 1000*r.Float64(), 1000*r.Float64()
	}
	for range n {
		p.Demand = append(p.Demand, float64(5+r.IntN(106)))
	}
	for i := range m {
		row := make([]float64, n)
		for j := range row {
			far := math.Hypot(x[i]-x[m+j], y[i]-y[m+j])
			row[j] = math.Round(far*p.Demand[j]*(1+0.25*r.Float64())*100) / 100
		}
		p.Cost = append(p.Cost, row)
	}
	return p
}
