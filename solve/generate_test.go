package solve_test

import (
	"math/rand/v2"

	"fabrique/solve"
)

// size is how large a random problem is drawn.
type size struct {
	clients, facilities int // at most
	least               int // fewest of both
	slots               int // 0 for weekly sums
	hours               int // most blocks of a client
	pin                 int // most blocks that a pin asks for; 0 for no such pin
	plans               int // most combinations of jobs; 0 for any number
}

// random draws a problem in which every kind of limit may bind.
func random(rng *rand.Rand, z size) *solve.Problem {
	for {
		p := draw(rng, z)
		if z.plans == 0 {
			return p
		}
		n := 1.0
		for _, w := range everyWay(p) {
			n *= float64(len(w))
		}
		if n <= float64(z.plans) {
			return p
		}
	}
}

// chance is true once in n times.
func chance(rng *rand.Rand, n int) bool { return rng.IntN(n) == 0 }

// between draws a number from low to high.
func between(rng *rand.Rand, low, high int) int { return low + rng.IntN(max(1, high-low+1)) }

func draw(rng *rand.Rand, z size) *solve.Problem {
	p := &solve.Problem{Slots: z.slots, Most: between(rng, 1, 3)}
	clients, facilities := between(rng, max(2, z.least, z.clients-2), z.clients), between(rng, max(1, z.least), z.facilities)
	for range between(rng, 1, 2) {
		p.Groups = append(p.Groups, drawGroup(rng, clients*z.hours))
	}
	for range between(rng, 1, 3) {
		l := solve.Place{Group: rng.IntN(len(p.Groups))}
		if chance(rng, 3) {
			l.Room = between(rng, 1, clients)
		}
		if chance(rng, 3) {
			l.Week = between(rng, 2, clients*z.hours/2)
		}
		p.Places = append(p.Places, l)
	}
	for range facilities {
		p.Facilities = append(p.Facilities, drawFacility(rng, p, z, clients))
	}
	for range clients {
		p.Clients = append(p.Clients, drawClient(rng, p, z))
	}
	return p
}

func drawGroup(rng *rand.Rand, blocks int) solve.Group {
	g := solve.Group{Budget: solve.NoLimit, Ceiling: solve.NoBlocks, Newcomers: solve.NoBlocks}
	if chance(rng, 2) {
		g.Relief = int64(rng.IntN(40))
		g.Budget = int64(between(rng, -20*blocks/4, 40*blocks/2))
	}
	if chance(rng, 3) {
		g.Ceiling = between(rng, 1, blocks)
	}
	if chance(rng, 3) {
		g.Newcomers = rng.IntN(5)
	}
	return g
}

func drawFacility(rng *rand.Rand, p *solve.Problem, z size, clients int) solve.Facility {
	f := solve.Facility{Place: rng.IntN(len(p.Places)), Team: 1, Open: mask(rng, z.slots),
		Least: between(rng, 1, z.hours), Worth: int64(rng.IntN(6)), Need: rng.IntN(2 * z.hours), Must: chance(rng, 25)}
	f.Most = f.Least + rng.IntN(2*z.hours)
	if chance(rng, 2) {
		f.Team = between(rng, 1, min(3, clients))
	}
	if chance(rng, 3) {
		f.LeadPer = between(rng, 1, 3)
	}
	if chance(rng, 2) {
		f.Fixed = int64(between(rng, -50, 150))
	}
	if chance(rng, 15) {
		f.Most = 0
	}
	return f
}

// mask draws open or free slots: mostly many of them.
func mask(rng *rand.Rand, slots int) (m uint16) {
	for t := range slots {
		if rng.IntN(4) > 0 {
			m |= 1 << t
		}
	}
	return m
}

func drawClient(rng *rand.Rand, p *solve.Problem, z size) solve.Client {
	c := solve.Client{Weight: int64(between(rng, 1, 60)), Want: between(rng, 1, z.hours), Free: mask(rng, z.slots)}
	c.Least, c.Most = c.Want, c.Want
	if chance(rng, 2) {
		c.Least, c.Most = between(rng, 1, c.Want), between(rng, c.Want, z.hours)
	}
	switch rng.IntN(20) {
	case 0, 1, 2:
		c.Signed, c.Least, c.Most = true, c.Want, c.Want
		c.Group, c.IdleCost = rng.IntN(len(p.Groups)), int64(between(rng, -10, 60))
	case 3:
		c.Must = true
	case 4:
		c.Barred = true
	}
	for a, f := range p.Facilities {
		if rng.IntN(3) > 0 && (!c.Signed || p.Places[f.Place].Group == c.Group) {
			c.Options = append(c.Options, drawOption(rng, a, c.Most, z.pin))
		}
	}
	rng.Shuffle(len(c.Options), func(i, j int) { c.Options[i], c.Options[j] = c.Options[j], c.Options[i] })
	return c
}

func drawOption(rng *rand.Rand, a, hours, pin int) solve.Option {
	o := solve.Option{Facility: a, Class: [...]int64{0, 1, 3, 9, 27}[rng.IntN(5)], Cost: int64(between(rng, -30, 60)), Lead: chance(rng, 2)}
	if chance(rng, 4) {
		o.Most = between(rng, 1, hours)
	}
	if pin > 0 && chance(rng, 60) {
		o.Least = between(rng, 1, pin)
	}
	return o
}
