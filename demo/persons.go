package demo

import (
	"fmt"
	"math/rand/v2"

	"fabrique/calendar"
	"fabrique/geo"
	"fabrique/people"
	"fabrique/worktime"
)

// quarter is a neighbourhood: where people live and what they wish for there.
type quarter struct {
	centre geo.Point
	spread float64 // metres
	wishes []share[people.Family]
}

// everywhere is how often people wish for each family.
var everywhere = []share[people.Family]{
	{11, "jardin"}, {11, "reemploi"}, {8, "couture"}, {8, "bois"}, {6, "velo"}, {8, "cuisine"}, {8, "commerce"},
	{7, "proximite"}, {6, "numerique"}, {7, "accueil"}, {8, "livraison"}, {6, "aines"}, {6, "ecole"},
	{5, "animation"}, {5, "linge"}, {4, "proprete"},
}

// crowd draws persons one after the other.
type crowd struct {
	r     *rand.Rand
	names namer
	today calendar.Date
	next  int
}

func (c *crowd) person(q quarter) people.Person {
	c.next++
	r := c.r
	p := people.Person{
		ID: people.ID(fmt.Sprintf("p%03d", c.next)), Name: c.names.draw(r), Listed: c.listed(),
		Hours: drawHours(r), Home: around(r, q.centre, q.spread), Travel: drawReach(r), Restrictions: drawLimits(r),
	}
	p.Available = drawWeek(r, p.Hours.Most.HalfDays(worktime.HalfDay))
	if chance(r, 5) {
		p.Home = around(r, q.centre, 4*q.spread)
	}
	p.Wishes = drawWishes(r, q.wishes)
	p.Refused = drawRefusals(r, p.Wishes)
	p.Skills = drawSkills(r, p.Wishes)
	p.Licences = drawLicences(r, p)
	if chance(r, 8) {
		p.Note = notes[r.IntN(len(notes))]
	}
	return p
}

// notes are things worth knowing before a meeting; never about health.
var notes = []string{
	"préfère être appelé le matin", "pas d’adresse électronique, un téléphone", "lit difficilement\u00a0: dire à voix haute",
	"vient avec un proche", "apprend le français, niveau A2", "souhaite augmenter ses heures dans un an",
	"a tenu un stand de marché", "a élevé cinq enfants", "bénévole au jardin partagé",
}

// listed returns a date of listing: 14 months ago on average, three years at
// most. assumption: the list of this invented territory opened in autumn 2023.
func (c *crowd) listed() calendar.Date {
	days := int32(12 + c.r.ExpFloat64()*430)
	return c.today - calendar.Date(min(days, 1090+int32(c.r.IntN(40))))
}

// drawWishes returns up to three families; one person in ten has no opinion yet.
func drawWishes(r *rand.Rand, from []share[people.Family]) (wishes []people.Family) {
	if chance(r, 10) {
		return nil
	}
	p := people.Person{}
	for range pick(r, []share[int]{{2, 1}, {4, 2}, {5, 3}}) {
		if f := pick(r, from); p.Wish(f) < 0 {
			p.Wishes = append(p.Wishes, f)
		}
	}
	return p.Wishes
}

// drawRefusals returns families that somebody said no to, never one of their wishes.
func drawRefusals(r *rand.Rand, wishes []people.Family) (refused []people.Family) {
	p := people.Person{Wishes: wishes}
	for range pick(r, []share[int]{{50, 0}, {25, 1}, {15, 2}, {10, 3}}) {
		f := families[r.IntN(len(families))].Family
		if p.Wish(f) < 0 && !p.Refuses(f, "") {
			p.Refused = append(p.Refused, f)
		}
	}
	return p.Refused
}
