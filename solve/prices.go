package solve

// prices are the Lagrange multipliers of a relaxation, none negative. With any
// of them the dynamic programme of bound.go gives a valid bound.
type prices struct {
	most, least, lead, team, useful []float64 // of each facility: load ≤ most, load ≥ least, leaders, team, useful ≤ load
	link                            []float64 // of each pair: blocks ≤ u × open; nil for none
	place                           []float64 // blocks of each place
	budget, ceiling, hires          []float64 // of each group
	reached                         [Levels]float64
	idle                            float64
}

func newPrices(x *index) *prices {
	na, ng := len(x.fac), len(x.p.Groups)
	of := func(n int) []float64 { return make([]float64, n) }
	return &prices{most: of(na), least: of(na), lead: of(na), team: of(na), useful: of(na), link: of(len(x.pairs)),
		place: of(len(x.p.Places)), budget: of(ng), ceiling: of(ng), hires: of(ng)}
}

// goal is one level to bound, with what the earlier ones reached (as minima).
type goal struct {
	level int
	idle  int64
	held  [Levels]float64 // values reached, sign turned where more is better
}

// newGoal returns the goal of bounding a level after a plan reached values.
func newGoal(x *index, level int, idle int, reached Values) goal {
	g := goal{level: level, idle: int64(idle)}
	for k := range reached {
		g.held[k] = float64(reached[k])
		if Maximise[k] {
			g.held[k] = -g.held[k]
		}
	}
	return g
}

// weights returns the weight of each level in the priced objective.
func (g *goal) weights(p *prices) (c [Levels]float64) {
	c[g.level] = 1
	for k := range g.level {
		c[k] = p.reached[k]
	}
	return c
}

// bounder evaluates prices: for each client the best job by dynamic
// programming, for each facility open or not, and what the limits give back.
type bounder struct {
	x      *index
	goal   goal
	c      [Levels]float64
	p      *prices
	rates  []float64 // price of one block of each pair
	entry  []float64 // price of using each pair at all
	out    []bool    // clients proven out
	in     []bool    // clients proven in
	shut   []bool    // facilities proven closed
	forced []bool    // facilities proven open
	dead   []bool    // pairs proven unused
	trail  *trail    // where the last descent ended, nil for nowhere
}

func newBounder(x *index) *bounder {
	return &bounder{x: x, rates: make([]float64, len(x.pairs)), entry: make([]float64, len(x.pairs)), out: make([]bool, len(x.p.Clients)),
		in: make([]bool, len(x.p.Clients)), shut: make([]bool, len(x.fac)), forced: make([]bool, len(x.fac)), dead: make([]bool, len(x.pairs))}
}

// evaluate returns a lower bound on the goal level, as a minimum, for any prices.
func (b *bounder) evaluate(g goal, p *prices, cores int) float64 {
	b.begin(g, p)
	value := b.constant()
	sums := make([]float64, len(b.x.p.Clients))
	parallel(cores, len(sums), func(from, to int) {
		var d jobTable
		for i := from; i < to; i++ {
			sums[i] = d.best(b, i)
		}
	})
	for _, v := range sums {
		value += v
	}
	link := make([]float64, len(b.x.fac))
	for k := range b.x.pairs {
		link[b.x.pairs[k].fac] += p.link[k] * float64(b.x.pairs[k].u)
	}
	for a := range b.x.fac {
		value += b.facility(a, link[a])
	}
	return value
}

// begin sets the rates of all pairs for a goal and prices.
func (b *bounder) begin(g goal, p *prices) {
	b.goal, b.p, b.c = g, p, g.weights(p)
	for k := range b.x.pairs {
		q := &b.x.pairs[k]
		a := q.fac
		f := &b.x.fac[a]
		gr := b.x.group[a]
		r := b.c[2]*float64(q.class) + b.c[4]*float64(q.cost) + p.most[a] - p.least[a] - p.useful[a] + p.place[f.Place] +
			p.budget[gr]*float64(q.cost-b.x.p.Groups[gr].Relief) + p.link[k]
		if !b.x.p.Clients[q.client].Signed {
			r += p.ceiling[gr]
		}
		if f.LeadPer > 0 {
			r += p.lead[a]
			if q.lead {
				r -= p.lead[a] * float64(f.LeadPer)
			}
		}
		b.rates[k], b.entry[k] = r, -p.team[a]
	}
}

// constant is what the prices give back whatever the plan.
func (b *bounder) constant() float64 {
	v, p := 0.0, b.p
	for s := range b.x.p.Places {
		if p.place[s] > 0 {
			v -= p.place[s] * float64(roomOf(b.x, s))
		}
	}
	for g := range b.x.p.Groups {
		l := &b.x.p.Groups[g]
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
	f := &b.x.fac[a]
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
	f, p := &b.x.fac[a], b.p
	g := b.x.group[a]
	v := (b.c[4]+p.budget[g])*float64(f.Fixed) - p.most[a]*float64(f.Most) + p.least[a]*float64(f.Least) + p.team[a]*float64(f.Team) - link
	return v + min(0, p.useful[a]-b.c[3]*float64(f.Worth))*float64(min(f.Need, f.Most))
}
