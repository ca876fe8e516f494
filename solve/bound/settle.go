package bound

import (
	"math"

	"fabrique/solve/linear"
	"fabrique/solve/rank"
)

// The effort of settling columns of a relaxation: a part of those that are not whole is rounded at a time, none
// further away than so much with others, until so many times, or until the relaxation lost so much.
const (
	settlePart  = 4
	sureRound   = 0.3
	openTurns   = 50
	hourTurns   = 16
	settledLoss = 0.02
)

// points settles what opens in the guide's relaxation, then how long each client is served, and returns where
// it stood after each. The model is as before when that ends.
func (g *Guide) points(stop func() bool) [2][]float64 {
	r := g.r
	var opens, hours []linear.Col
	for _, c := range r.open {
		if c != linear.NoCol {
			opens = append(opens, c)
		}
	}
	for i := range g.core.P.Clients {
		for c := range r.hourCols(g.core, i) {
			if !g.core.P.Clients[i].Signed {
				hours = append(hours, c)
			}
		}
	}
	before := r.m.Copy()
	opened := g.settle(opens, openTurns, stop)
	served := g.settle(hours, hourTurns, stop)
	for _, list := range [][]linear.Col{opens, hours} {
		for _, c := range list {
			low, high := before.Bounds(c)
			r.m.SetBounds(c, low, high)
		}
	}
	return [2][]float64{opened, served}
}

// settle rounds columns, those nearest to a whole number first, the relaxation following as long as it can.
// It returns where that ended.
func (g *Guide) settle(columns []linear.Col, turns int, stop func() bool) []float64 {
	at, most := g.r.lp.X(), g.r.lp.Value()
	most += settledLoss * math.Abs(most)
	for turn := 0; turn < turns && !stop(); turn++ {
		list := halves(columns, at)
		if len(list) == 0 {
			break
		}
		some := list[:1+len(list)/settlePart]
		for len(some) > 1 && some[len(some)-1].Rate > sureRound {
			some = some[:len(some)-1]
		}
		next := g.fix(columns, some, at, false)
		for _, other := range []bool{false, true} {
			if next == nil {
				next = g.fix(columns, list[:1], at, other)
			}
		}
		if next == nil || g.r.lp.Value() > most {
			break
		}
		at = next
	}
	return at
}

// halves lists the columns that are not whole at a point, nearest to a whole number first.
func halves(columns []linear.Col, at []float64) (list []rank.Item) {
	for n, c := range columns {
		if !whole(at[c]) {
			list = append(list, rank.Item{What: n, Rate: math.Abs(at[c] - math.Round(at[c]))})
		}
	}
	rank.Sort(list)
	return list
}

// fix sets columns to the whole number nearest to where they are at a point, or with other to the next one,
// and returns where the relaxation goes; nil when it has no solution, and then nothing is set.
func (g *Guide) fix(columns []linear.Col, list []rank.Item, at []float64, other bool) []float64 {
	r, before := g.r, make([][2]float64, len(list))
	for n, l := range list {
		c := columns[l.What]
		before[n][0], before[n][1] = r.m.Bounds(c)
		v := math.Round(at[c])
		if other {
			v = math.Floor(at[c]) + math.Ceil(at[c]) - v
		}
		r.m.SetBounds(c, v, v)
	}
	if r.lp.Solve() == linear.Optimal && (r.tie(g.core, 100+len(g.core.Pairs)/20) == 0 || r.lp.Solve() == linear.Optimal) {
		return r.lp.X()
	}
	for n, l := range list {
		r.m.SetBounds(columns[l.What], before[n][0], before[n][1])
	}
	return nil
}
