package linear

import (
	"fmt"
	"math/rand/v2"
)

// facility draws a job-composition shape: clients asking for d_i units, served whole or not at all by sites
// that open with a least and a greatest load; a served client is worth its weight, an opening costs a little.
func facility(sites, clients int, seed uint64) (*Model, []int32) {
	rng := rand.New(rand.NewPCG(seed, 99))
	m := NewModel()
	var priority []int32
	open := make([]Col, sites)
	for j := range open {
		open[j] = m.Column(fmt.Sprintf("y%d", j), 0, 1, true)
		m.SetCost(open[j], float64(1+rng.IntN(4)))
		priority = append(priority, 2)
	}
	load := make([][]Term, sites)
	total := 0
	for i := range clients {
		d := 4 + rng.IntN(7)
		total += d
		q := m.Column(fmt.Sprintf("q%d", i), 0, 1, true)
		m.SetCost(q, -float64(10+rng.IntN(60)))
		priority = append(priority, 1)
		terms := []Term{{q, -float64(d)}}
		for j := range sites {
			if rng.IntN(100) < 40 {
				x := m.Column(fmt.Sprintf("x%d.%d", i, j), 0, float64(d), true)
				priority = append(priority, 0)
				terms = append(terms, Term{x, 1})
				load[j] = append(load[j], Term{x, 1})
			}
		}
		m.Row("", Equal, 0, terms...)
	}
	facilitySites(m, rng, open, load, float64(total)/float64(sites))
	return m, priority
}

func facilitySites(m *Model, rng *rand.Rand, open []Col, load [][]Term, mean float64) {
	var budget []Term
	for j := range open {
		most := float64(int(mean * (0.5 + rng.Float64())))
		least := float64(int(most * (0.5 + 0.4*rng.Float64())))
		m.Row("", AtMost, 0, append([]Term{{open[j], -most}}, load[j]...)...)
		m.Row("", AtLeast, 0, append([]Term{{open[j], -least}}, load[j]...)...)
		budget = append(budget, Term{open[j], float64(10000 + rng.IntN(30000))})
	}
	m.Row("", AtMost, float64(len(open))*25000*0.7, budget...)
}

// assignment draws a generalised assignment with side rows: each task to one machine, machines with capacity.
func assignment(machines, tasks int, seed uint64) *Model {
	rng := rand.New(rand.NewPCG(seed, 7))
	m := NewModel()
	use := make([][]Term, machines)
	for range tasks {
		var one []Term
		for k := range machines {
			x := m.Column("", 0, 1, true)
			m.SetCost(x, float64(10+rng.IntN(40)))
			one = append(one, Term{x, 1})
			use[k] = append(use[k], Term{x, float64(5 + rng.IntN(20))})
		}
		m.Row("", Equal, 1, one...)
	}
	for k := range machines {
		m.Row("", AtMost, float64(tasks)*15*0.75/float64(machines), use[k]...)
	}
	return m
}

// jobs draws a model close to composing jobs: persons take half-days in a few activities each, or none;
// activities open with least hours, a team, supervision and capacity; one budget binds all.
func jobs(persons, activities, each int, seed uint64) (*Model, []int32) {
	rng := rand.New(rand.NewPCG(seed, 5))
	m := NewModel()
	var priority []int32
	column := func(name string, hi, cost float64, rank int32) Col {
		c := m.Column(name, 0, hi, true)
		m.SetCost(c, cost)
		priority = append(priority, rank)
		return c
	}
	open := make([]Col, activities)
	hours, team, led := make([][]Term, activities), make([][]Term, activities), make([][]Term, activities)
	var budget []Term
	for a := range open {
		open[a] = column("open", 1, 0, 3)
		budget = append(budget, Term{open[a], float64(2000 + rng.IntN(9000))})
	}
	wanted := 0
	for p := range persons {
		most := 4 + rng.IntN(7)
		least := most - rng.IntN(3)*rng.IntN(2)
		wanted += most
		placed := column("placed", 1, -float64(10+6+rng.IntN(114)), 2)
		sum := []Term{{placed, -float64(least)}}
		top := []Term{{placed, -float64(most)}}
		few := []Term{{placed, -3}}
		share := -1.0
		if p%4 == 0 {
			share = 9
		}
		for _, a := range rng.Perm(activities)[:each] {
			x, u := column("x", float64(most), 0, 0), column("u", 1, 0, 1)
			m.Row("", AtMost, 0, Term{x, 1}, Term{u, -float64(most)})
			m.Row("", AtLeast, 0, Term{x, 1}, Term{u, -1})
			sum, top, few = append(sum, Term{x, 1}), append(top, Term{x, 1}), append(few, Term{u, 1})
			hours[a], team[a] = append(hours[a], Term{x, 1}), append(team[a], Term{u, 1})
			led[a] = append(led[a], Term{x, share})
		}
		m.Row("", AtLeast, 0, sum...)
		m.Row("", AtMost, 0, top...)
		m.Row("", AtMost, 0, few...)
		budget = append(budget, Term{placed, float64(18000 + 300*rng.IntN(20))})
	}
	jobsActivities(m, rng, open, hours, team, led, float64(wanted))
	m.Row("", AtMost, float64(persons)*21000*0.75, budget...)
	return m, priority
}

func jobsActivities(m *Model, rng *rand.Rand, open []Col, hours, team, led [][]Term, wanted float64) {
	mean := wanted / float64(len(open))
	for a, y := range open {
		most := float64(int(mean * (0.4 + 1.2*rng.Float64())))
		least := float64(int(most * (0.2 + 0.5*rng.Float64())))
		m.Row("", AtMost, 0, append([]Term{{y, -most}}, hours[a]...)...)
		m.Row("", AtLeast, 0, append([]Term{{y, -least}}, hours[a]...)...)
		m.Row("", AtLeast, 0, append([]Term{{y, -float64(2 + rng.IntN(3))}}, team[a]...)...)
		if rng.IntN(10) < 4 {
			m.Row("", AtLeast, 0, led[a]...)
		}
	}
}

// general draws a model of no particular shape: mixed columns, rows of all senses, some with large numbers.
func general(seed uint64) *Model {
	rng := rand.New(rand.NewPCG(seed, 77))
	m := NewModel()
	n, rows := 8+rng.IntN(30), 4+rng.IntN(15)
	at := make([]float64, n)
	for j := range n {
		lo := float64(rng.IntN(7) - 3)
		hi := lo + float64(rng.IntN(12))
		if rng.IntN(2) == 0 {
			lo, hi = 0, 1
		}
		at[j] = lo + float64(rng.IntN(int(hi-lo)+1))
		m.Column("", lo, hi, rng.IntN(5) > 0)
		m.SetCost(Col(j), float64(rng.IntN(41)-20))
	}
	for range rows {
		generalRow(m, rng, at)
	}
	return m
}

func generalRow(m *Model, rng *rand.Rand, at []float64) {
	var terms []Term
	sum, big := 0.0, 5
	if rng.IntN(3) == 0 {
		big = 60
	}
	for j := range at {
		if rng.IntN(4) > 0 {
			continue
		}
		a := float64(rng.IntN(2*big) - big/2)
		terms = append(terms, Term{Col(j), a})
		sum += a * at[j]
	}
	sense := Sense(rng.IntN(3))
	if sense == Equal && rng.IntN(2) == 0 {
		sense = AtMost
	}
	m.Row("", sense, sum, terms...)
}
