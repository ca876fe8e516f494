package bound

import (
	"fabrique/solve"
	"fabrique/solve/parallel"
	"fabrique/solve/prep"
)

// prices are the Lagrange multipliers of a relaxation, none negative. With any
// of them the dynamic programme of bound.go gives a valid bound.
type prices struct {
	most, least, lead, team, useful []float64 // of each facility: load ≤ most, load ≥ least, leaders, team, useful ≤ load
	link                            []float64 // of each pair: blocks ≤ u × open; nil for none
	place                           []float64 // blocks of each place
	budget, ceiling, hires          []float64 // of each group
	reached                         [solve.Levels]float64
	idle                            float64
}

func newPrices(x *prep.Index) *prices {
	na, ng := len(x.Fac), len(x.P.Groups)
	of := func(n int) []float64 { return make([]float64, n) }
	return &prices{most: of(na), least: of(na), lead: of(na), team: of(na), useful: of(na), link: of(len(x.Pairs)),
		place: of(len(x.P.Places)), budget: of(ng), ceiling: of(ng), hires: of(ng)}
}

// Goal is one level to bound, with what the earlier ones reached (as minima).
type Goal struct {
	level int
	idle  int64
	held  [solve.Levels]float64  // values reached, sign turned where more is better
	blend *[solve.Levels]float64 // what a unit of each level costs, when several count at once; nil for the level alone
}

// NewGoal returns the goal of bounding a level after a plan reached values.
func NewGoal(level int, idle int, reached solve.Values) Goal {
	g := Goal{level: level, idle: int64(idle)}
	for k := range reached {
		g.held[k] = float64(reached[k])
		if solve.Maximise[k] {
			g.held[k] = -g.held[k]
		}
	}
	return g
}

// weights returns the weight of each level in the priced objective.
func (g *Goal) weights(p *prices) (c [solve.Levels]float64) {
	c[g.level] = 1
	for k := range g.level {
		c[k] = p.reached[k]
	}
	return c
}

// bounder evaluates prices: for each client the best job by dynamic
// programming, for each facility open or not, and what the limits give back.
type bounder struct {
	x      *prep.Index
	goal   Goal
	c      [solve.Levels]float64
	p      *prices
	rates  []float64 // price of one block of each pair
	out    []bool    // clients proven out
	in     []bool    // clients proven in
	shut   []bool    // facilities proven closed
	forced []bool    // facilities proven open
	dead   []bool    // pairs proven unused
	trail  *Trail    // where the last descent ended, nil for nowhere
}

func newBounder(x *prep.Index) *bounder {
	return &bounder{x: x, rates: make([]float64, len(x.Pairs)), out: make([]bool, len(x.P.Clients)),
		in: make([]bool, len(x.P.Clients)), shut: make([]bool, len(x.Fac)), forced: make([]bool, len(x.Fac)), dead: make([]bool, len(x.Pairs))}
}

// evaluate returns a lower bound on the goal level, as a minimum, for any prices.
func (b *bounder) evaluate(g Goal, p *prices, cores int) float64 {
	b.begin(g, p)
	value := b.constant()
	sums := make([]float64, len(b.x.P.Clients))
	parallel.Ranges(cores, len(sums), func(from, to int) {
		var d jobTable
		for i := from; i < to; i++ {
			sums[i] = d.best(b, i)
		}
	})
	for _, v := range sums {
		value += v
	}
	link := make([]float64, len(b.x.Fac))
	for k := range b.x.Pairs {
		link[b.x.Pairs[k].Fac] += p.link[k] * float64(b.x.Pairs[k].Most)
	}
	for a := range b.x.Fac {
		value += b.facility(a, link[a])
	}
	return value
}

// begin sets the rates of all pairs for a goal and prices.
func (b *bounder) begin(g Goal, p *prices) {
	b.goal, b.p, b.c = g, p, g.weights(p)
	for k := range b.x.Pairs {
		q := &b.x.Pairs[k]
		a := q.Fac
		f := &b.x.Fac[a]
		gr := b.x.Group[a]
		r := b.c[2]*float64(q.Class) + b.c[4]*float64(q.Cost) + p.most[a] - p.least[a] - p.useful[a] + p.place[f.Place] +
			p.budget[gr]*float64(q.Cost-b.x.P.Groups[gr].Relief) + p.link[k]
		if !b.x.P.Clients[q.Client].Signed {
			r += p.ceiling[gr]
		}
		if f.LeadPer > 0 {
			r += p.lead[a]
			if q.Lead {
				r -= p.lead[a] * float64(f.LeadPer)
			}
		}
		b.rates[k] = r
	}
}

// constant is what the prices give back whatever the plan.
func (b *bounder) constant() float64 {
	v, p := 0.0, b.p
	for s := range b.x.P.Places {
		if p.place[s] > 0 {
			v -= p.place[s] * float64(b.x.Room(s))
		}
	}
	for g := range b.x.P.Groups {
		l := &b.x.P.Groups[g]
		if p.budget[g] > 0 {
			v -= p.budget[g] * float64(l.Budget)
		}
		if p.ceiling[g] > 0 {
			v -= p.ceiling[g] * float64(l.Ceiling)
		}
		if p.hires[g] > 0 {
			v -= p.hires[g] * float64(l.Newcomers)
		}
	}
	v -= p.idle * float64(b.goal.idle)
	for k := range b.goal.level {
		v -= p.reached[k] * b.goal.held[k]
	}
	return v
}

// facility is the least that facility a adds, open or closed.
func (b *bounder) facility(a int, link float64) float64 {
	f := &b.x.Fac[a]
	if f.Most == 0 || b.shut[a] {
		return 0
	}
	v := b.openCost(a, link)
	if v < 0 || f.Must || b.forced[a] {
		return v
	}
	return 0
}

// openCost is what opening facility a adds under the prices.
func (b *bounder) openCost(a int, link float64) float64 {
	f, p := &b.x.Fac[a], b.p
	g := b.x.Group[a]
	v := (b.c[4]+p.budget[g])*float64(f.Fixed) - p.most[a]*float64(f.Most) + p.least[a]*float64(f.Least) + p.team[a]*float64(f.Team) - link
	return v + min(0, p.useful[a]-b.c[3]*float64(f.Worth))*float64(min(f.Need, f.Most))
}
