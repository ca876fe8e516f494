package demo

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/geo"
	"fabrique/people"
	"fabrique/plan"
)

const (
	fromLoos      = 114
	fromTourcoing = 86
	signed        = 24
)

// populate draws the persons, then gives some of them a situation that the
// demonstration must show.
func (c *crowd) populate(in *plan.Input) {
	loos := quarter{oliveauxCentre, 480, everywhere}
	tourcoing := quarter{meninCentre, 420, everywhere}
	left := [2]int{fromLoos, fromTourcoing}
	for left[0]+left[1] > 0 {
		q, k := loos, 0
		if c.r.IntN(left[0]+left[1]) >= left[0] {
			q, k = tourcoing, 1
		}
		left[k]--
		in.People = append(in.People, c.person(q))
	}
	for k, s := range situations {
		s(&in.People[(k+1)*14])
	}
}

// situations are ordinary reasons to wait, one person each.
var situations = []func(*people.Person){
	far,
	func(p *people.Person) { sitting(p, "reemploi") },
	func(p *people.Person) { only(p, "velo") },
	driver,
	weekend,
	far,
	func(p *people.Person) { sitting(p, "linge") },
	driver,
	func(p *people.Person) { only(p, "cuisine") },
}

// far lives where no site can be reached on foot.
func far(p *people.Person) {
	p.Home = shift(p.Home, -3900, -1400)
	p.Travel = 1500
	p.Note = "a déménagé en bordure du territoire, sans moyen de transport"
}

// sitting needs seated work and said no to what is seated today.
func sitting(p *people.Person, wishes ...people.Family) {
	p.Restrictions = list(loads, standing, dust, cold)
	p.Wishes, p.Refused = wishes, refuseAllBut(append(wishes, "proximite", "reemploi"))
	p.RefusedTasks = []string{"conciergerie", "tri-ambassadeurs", "jouets"}
	p.Licences = nil
}

// only wants these families and nothing else.
func only(p *people.Person, wishes ...people.Family) {
	p.Wishes, p.Refused = wishes, refuseAllBut(wishes)
	p.RefusedTasks = []string{"velos", "deux-roues", "palettes", "bancs", "outils", "conserverie"}
	p.Restrictions = nil
}

// driver wishes for deliveries and has no driving licence.
func driver(p *people.Person) {
	p.Wishes, p.Refused = []people.Family{"livraison"}, refuseAllBut([]people.Family{"livraison"})
	p.RefusedTasks = []string{"velo-cargo", "dons"}
	p.Licences, p.Restrictions = nil, nil
}

// weekend can only come on Saturday and Sunday, when little is open.
func weekend(p *people.Person) {
	p.Hours = people.Hours{Least: 14 * 60, Wanted: 14 * 60, Most: 14 * 60}
	p.Available = saturday | sunday
	p.Restrictions, p.Refused = nil, nil
}

func refuseAllBut(wanted []people.Family) (refused []people.Family) {
	p := people.Person{Wishes: wanted}
	for _, f := range families {
		if p.Wish(f.Family) < 0 {
			refused = append(refused, f.Family)
		}
	}
	return refused
}

// sign returns the contracts signed in the two years before: people listed
// early, each with the company of the nearest site.
func (c *crowd) sign(in *plan.Input) (contracts []company.Contract) {
	for _, k := range people.Order(in.People) {
		p := in.People[k]
		if len(contracts) == signed {
			break
		}
		if len(p.Refused) > 3 || len(p.Restrictions) > 1 || p.Available.Count() < 8 || c.r.IntN(4) == 0 {
			continue
		}
		from := calendar.MonthOf(2026, 3) + calendar.Month(len(contracts)/3)
		contracts = append(contracts, company.Contract{
			Person: p.ID, Company: nearest(in, p).Company, Paid: p.Hours.Wanted, From: max(from.First(), p.Listed+60),
		})
	}
	return contracts
}

func nearest(in *plan.Input, p people.Person) company.Site {
	best := in.Sites[0]
	for _, s := range in.Sites[1:] {
		if geo.Distance(p.Home, s.Point) < geo.Distance(p.Home, best.Point) {
			best = s
		}
	}
	return best
}

// pins are what humans asked of this plan.
func pins(in plan.Input) []plan.Pin {
	under := map[people.ID]bool{}
	for _, c := range in.Contracts {
		under[c.Person] = true
	}
	who := func(wish people.Family, at geo.Point) people.ID {
		for _, k := range people.Order(in.People) {
			p := in.People[k]
			near := geo.Distance(p.Home, at) < min(p.Travel, 3000)
			if p.Wish(wish) == 0 && near && !under[p.ID] && len(p.Restrictions) == 0 && len(p.Refused) < 4 && p.Available&weekdays == weekdays {
				return p.ID
			}
		}
		return in.People[0].ID
	}
	const lead = "chargée de mission (inventée)"
	on := Today - 12
	return []plan.Pin{
		{Kind: plan.Require, Person: who("cuisine", deuleBank), Activity: "conserverie", HalfDays: 2, Author: lead, On: on,
			Reason: "a monté l’essai de conserves de l’été avec les habitants"},
		{Kind: plan.Require, Person: who("animation", meninCentre), Activity: "cafe-jeux", HalfDays: 2, Author: lead, On: on,
			Reason: "porte le projet de ludothèque depuis le début"},
		{Kind: plan.Forbid, Person: who("commerce", oliveauxCentre), Activity: "epicerie", Author: lead, On: on,
			Reason: "à sa demande : ne souhaite pas servir ses voisins"},
		{Kind: plan.Open, Activity: "compost", Author: "directrice (inventée)", On: on, Reason: "engagement pris avec la métropole"},
		{Kind: plan.Close, Activity: "chariot", Author: "directrice (inventée)", On: on, Reason: "chariot en réparation jusqu’au printemps"},
	}
}
