// Package solvetest draws random problems for the tests of the kernel.
package solvetest

import (
	"math/rand/v2"

	"fabrique/solve"
)

// Size is how large a random problem is drawn.
type Size struct {
	Clients, Facilities int // at most
	Least               int // fewest of both
	Slots               int // 0 for weekly sums
	Hours               int // most blocks of a client
	Pin                 int // most blocks that a pin asks for; 0 for no such pin
}

// chance is true once in n times.
func chance(rng *rand.Rand, n int) bool { return rng.IntN(n) == 0 }

// Between draws a number from low to high.
func Between(rng *rand.Rand, low, high int) int { return low + rng.IntN(max(1, high-low+1)) }

// Draw draws a problem in which every kind of limit may bind.
func Draw(rng *rand.Rand, z Size) *solve.Problem {
	p := &solve.Problem{Slots: z.Slots, Most: Between(rng, 1, 3)}
	clients, facilities := Between(rng, max(2, z.Least, z.Clients-2), z.Clients), Between(rng, max(1, z.Least), z.Facilities)
	for range Between(rng, 1, 2) {
		p.Groups = append(p.Groups, drawGroup(rng, clients*z.Hours))
	}
	for range Between(rng, 1, 3) {
		l := solve.Place{Group: rng.IntN(len(p.Groups))}
		if chance(rng, 3) {
			l.Room = Between(rng, 1, clients)
		}
		if chance(rng, 3) {
			l.Week = Between(rng, 2, clients*z.Hours/2)
		}
		p.Places = append(p.Places, l)
	}
	for range facilities {
		p.Facilities = append(p.Facilities, Facility(rng, p, z, clients))
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
		g.Budget = int64(Between(rng, -20*blocks/4, 40*blocks/2))
	}
	if chance(rng, 3) {
		g.Ceiling = Between(rng, 1, blocks)
	}
	if chance(rng, 3) {
		g.Newcomers = rng.IntN(5)
	}
	return g
}

// Facility draws a facility at a place of p.
func Facility(rng *rand.Rand, p *solve.Problem, z Size, clients int) solve.Facility {
	f := solve.Facility{Place: rng.IntN(len(p.Places)), Team: 1, Open: mask(rng, z.Slots),
		Least: Between(rng, 1, z.Hours), Worth: int64(rng.IntN(6)), Need: rng.IntN(2 * z.Hours), Must: chance(rng, 25)}
	f.Most = f.Least + rng.IntN(2*z.Hours)
	if chance(rng, 2) {
		f.Team = Between(rng, 1, min(3, clients))
	}
	if chance(rng, 3) {
		f.LeadPer = Between(rng, 1, 3)
	}
	if chance(rng, 2) {
		f.Fixed = int64(Between(rng, -50, 150))
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

func drawClient(rng *rand.Rand, p *solve.Problem, z Size) solve.Client {
	c := solve.Client{Weight: int64(Between(rng, 1, 60)), Want: Between(rng, 1, z.Hours), Free: mask(rng, z.Slots)}
	c.Least, c.Most = c.Want, c.Want
	if chance(rng, 2) {
		c.Least, c.Most = Between(rng, 1, c.Want), Between(rng, c.Want, z.Hours)
	}
	switch rng.IntN(20) {
	case 0, 1, 2:
		c.Signed, c.Least, c.Most = true, c.Want, c.Want
		c.Group, c.IdleCost = rng.IntN(len(p.Groups)), int64(Between(rng, -10, 60))
	case 3:
		c.Must = true
	case 4:
		c.Barred = true
	}
	for a, f := range p.Facilities {
		if rng.IntN(3) > 0 && (!c.Signed || p.Places[f.Place].Group == c.Group) {
			c.Options = append(c.Options, Option(rng, a, c.Most, z.Pin))
		}
	}
	rng.Shuffle(len(c.Options), func(i, j int) { c.Options[i], c.Options[j] = c.Options[j], c.Options[i] })
	return c
}

// Option draws an option of facility a.
func Option(rng *rand.Rand, a, hours, pin int) solve.Option {
	o := solve.Option{Facility: a, Class: [...]int64{0, 1, 3, 9, 27}[rng.IntN(5)], Cost: int64(Between(rng, -30, 60)), Lead: chance(rng, 2)}
	if chance(rng, 4) {
		o.Most = Between(rng, 1, hours)
	}
	if pin > 0 && chance(rng, 60) {
		o.Least = Between(rng, 1, pin)
	}
	return o
}
