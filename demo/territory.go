package demo

import (
	"math/rand/v2"
	"time"

	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/geo"
	"fabrique/lang"
	"fabrique/plan"
	"fabrique/territory"
	"fabrique/worktime"
)

// Today is the day for which every demonstration plan is made.
var Today = calendar.On(2026, time.November, 2)

// Seed is the seed of the demonstration that is shown and of examples/loos-tourcoing.
const Seed = 2026

// Companies and sites of the demonstration, both invented.
const (
	manivelle  company.ID     = "manivelle"
	passerelle company.ID     = "passerelle"
	atOliveaux company.SiteID = "oliveaux"
	atMenin    company.SiteID = "menin"
	atDeule    company.SiteID = "deule"
)

// Where the quarters and sites are, to a few hundred metres.
// assumption: read off the shape of the two communes, not surveyed.
var (
	oliveauxCentre = geo.At(50.6085, 3.0130)
	meninCentre    = geo.At(50.7305, 3.1680)
	deuleBank      = geo.At(50.6188, 3.0205)
)

// Territory returns the demonstration: two quarters modelled on Les Oliveaux in
// Loos and the Menin triangle in Tourcoing, 200 invented persons, 60 needs, 45
// activities, two sites of one company and a second company with its own.
func Territory(seed uint64) plan.Input {
	in := plan.Input{
		Territory: modelled(), Skills: savoirFaire, Families: families,
		Companies: []company.Company{
			{ID: manivelle, Name: "La Manivelle", Ceiling: 116_000, Hires: 7, Size: 68},
			{ID: passerelle, Name: "La Passerelle", Ceiling: 36_000, Hires: 3, Size: 22},
		},
		Sites: []company.Site{
			{ID: atOliveaux, Company: manivelle, Name: "Atelier des Oliveaux (Loos)", Point: geo.At(50.6090, 3.0142), Places: 76},
			{ID: atMenin, Company: manivelle, Name: "Halle de Menin (Tourcoing)", Point: geo.At(50.7298, 3.1669), Places: 60},
			{ID: atDeule, Company: passerelle, Name: "Quai de la Deûle (Loos)", Point: deuleBank, Places: 40},
		},
		Money: suppositions(),
	}
	for _, b := range besoins {
		in.Needs = append(in.Needs, b.need())
	}
	for _, t := range []struct {
		rows []row
		at   company.SiteID
	}{{oliveaux, atOliveaux}, {deule, atDeule}, {menin, atMenin}} {
		for _, r := range t.rows {
			in.Activities = append(in.Activities, r.activity(t.at))
		}
	}
	in.Decisions = ruled()
	c := crowd{r: rand.New(rand.NewPCG(seed, 26)), names: namer{map[string]bool{}}, today: Today}
	c.populate(&in)
	in.Contracts = c.sign(&in)
	in.Pins = pins(in)
	return in
}

func ruled() (list []additionality.Decision) {
	for _, table := range [][]ruling{previous, rulings} {
		for _, r := range table {
			list = append(list, r.decision())
		}
	}
	return list
}

// sourceQuarters gives the inhabitants and the persons concerned of both quarters.
const sourceQuarters = "Banque des territoires, «\u00a0Expérimentation zéro chômeurs longue durée dans deux quartiers de l’agglomération lilloise\u00a0» (2017)"

func modelled() territory.Territory {
	return territory.Territory{
		ID: "loos-tourcoing", Name: "Loos – Tourcoing, démonstration",
		Communes: []territory.Commune{
			{Code: "59360", Name: "Loos, Les Oliveaux", Inhabitants: 7500, Concerned: 360, Source: sourceQuarters},
			{Code: "59599", Name: "Tourcoing, triangle de Menin", Inhabitants: 2880, Concerned: 173, Source: sourceQuarters},
		},
		Date: Today, Horizon: 24, HalfDay: worktime.HalfDay, Policy: territory.Weighted, Most: 3, Base: 10,
		Invented: true, Note: inventedNote,
	}
}

var inventedNote = lang.T(
	"Personnes, entreprises, avis et montants inventés\u00a0; seules les tailles des quartiers sont publiques.",
	"Persons, companies, opinions and amounts are made up; only the sizes of the quarters are public.")
