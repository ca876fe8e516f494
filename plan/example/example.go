// Package example is the small invented territory that a template shows
// (exemples à remplacer): coherent, in one language, and able to be composed.
package example

import (
	"time"

	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/finance"
	"fabrique/geo"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/skills"
	"fabrique/skills/nearness"
	"fabrique/territory"
	"fabrique/worktime"
)

// invent words the example in one language: its identifiers too are to be read.
type invent struct{ tag lang.Tag }

func (v invent) s(fr, en string) string { return lang.T(fr, en).In(v.tag) }

// day of the example; the month is counted from it.
func day(month time.Month, d int) calendar.Date { return calendar.On(2026, month, d) }

// Territory returns the rows that a template shows.
func Territory(tag lang.Tag) plan.Input {
	v := invent{tag}
	in := plan.Input{
		Territory: territory.Territory{ID: territory.ID(v.s("exemple", "example")), Name: v.s("Territoire d’exemple", "Example territory"),
			Communes: []territory.Commune{{Code: "00000", Name: v.s("Exemple-Ville", "Exampletown"), Inhabitants: 7400, Concerned: 210, Source: v.s("exemple inventé", "made-up example")}},
			Date:     day(11, 2), Horizon: 24, HalfDay: worktime.HalfDay, Policy: territory.Weighted, Most: 3, Base: 10, Invented: true,
			Note: lang.T("Exemples inventés : remplacez chaque ligne par les vôtres.", "Made-up examples: replace every row with your own.")},
		Skills: v.skills(), Passages: []nearness.Passage{{From: "A1203", To: "M1601"}}, Families: v.families(), People: v.people(), Needs: v.needs(), Activities: v.activities(), Decisions: v.decisions(), Money: v.money(),
		Companies: []company.Company{{ID: company.ID(v.s("atelier", "workshop")), Name: v.s("L’Atelier (exemple)", "The Workshop (example)"), Ceiling: 12_500, Hires: 3, Size: 4}},
		Sites: []company.Site{{ID: company.SiteID(v.s("halle", "hall")), Company: company.ID(v.s("atelier", "workshop")), Name: v.s("Halle (exemple)", "Hall (example)"), Point: geo.At(50.61, 3.01), Places: 12},
			{ID: company.SiteID(v.s("serres", "greenhouses")), Company: company.ID(v.s("atelier", "workshop")), Name: v.s("Serres (exemple)", "Greenhouses (example)"), Point: geo.At(50.62, 3.02), Places: 8}},
		Contracts: []company.Contract{{Person: "p01", Company: company.ID(v.s("atelier", "workshop")), Paid: 28 * 60, From: day(9, 1)}},
	}
	in.Pins = []plan.Pin{{Kind: plan.Require, Person: "p02", Activity: needs.ActivityID(v.s("couture", "sewing")), HalfDays: 2,
		Author: v.s("équipe du comité (exemple)", "committee team (example)"), Reason: v.s("promis à la réunion d’octobre", "promised at the October meeting"), On: day(10, 20)}}
	return in
}

func (v invent) skills() []skills.Skill {
	return []skills.Skill{
		{Code: v.gardening(), Name: lang.T("jardinage", "gardening"), Family: v.s("nature", "nature"), Occupations: []string{"A1203"}},
		{Code: v.sewing(), Name: lang.T("couture", "sewing"), Family: v.s("textile", "textile"), Occupations: []string{"B1804", "D1207"}},
		{Code: v.welcome(), Name: lang.T("accueil du public", "receiving the public"), Family: v.s("contact", "contact"), Occupations: []string{"M1601"}},
	}
}

func (v invent) gardening() skills.Code { return skills.Code(v.s("jardinage", "gardening")) }
func (v invent) sewing() skills.Code    { return skills.Code(v.s("couture", "sewing")) }
func (v invent) welcome() skills.Code   { return skills.Code(v.s("accueil", "welcome")) }
func (v invent) garden() people.Family  { return people.Family(v.s("jardin", "garden")) }
func (v invent) textile() people.Family { return people.Family("textile") }
func (v invent) service() people.Family { return people.Family(v.s("services", "services")) }

func (v invent) families() []plan.FamilyName {
	return []plan.FamilyName{
		{Family: v.garden(), Name: lang.T("jardin et nature", "gardens and nature")},
		{Family: v.textile(), Name: lang.T("couture et textile", "sewing and textiles")},
		{Family: v.service(), Name: lang.T("services aux habitants", "services to residents")},
	}
}

func (v invent) people() []people.Person {
	marked := v.s(" (exemple)", " (example)")
	mornings := worktime.Week(0b0101010101)
	return []people.Person{
		{ID: "p01", Name: "Awa" + marked, Listed: calendar.On(2024, 3, 5), Place: 1, Hours: hoursOf(24, 28, 35), Skills: map[skills.Code]skills.Level{v.gardening(): 3, v.welcome(): 2},
			Wishes: []people.Family{v.garden(), v.service()}, Home: geo.At(50.611, 3.012), Travel: 5000, Available: worktime.WorkingDays,
			Licences: []people.Licence{people.Licence(v.s("permis B", "driving B"))}, Note: v.s("préfère commencer tôt", "likes to begin early")},
		{ID: "p02", Name: "Bruno" + marked, Listed: calendar.On(2024, 6, 18), Place: 2, Hours: hoursOf(14, 17, 21), Skills: map[skills.Code]skills.Level{v.sewing(): 4},
			Wishes: []people.Family{v.textile()}, Refused: []people.Family{v.garden()}, Available: worktime.WorkingDays, Restrictions: []people.Restriction{people.Restriction(v.s("charges lourdes", "heavy loads"))}},
		{ID: "p03", Name: "Chloé" + marked, Listed: calendar.On(2025, 1, 14), Place: 3, Hours: hoursOf(14, 17, 17), Skills: map[skills.Code]skills.Level{v.welcome(): 1},
			Wishes: []people.Family{v.service(), v.textile()}, RefusedTasks: []string{v.s("potager", "vegetables")}, Available: mornings},
		{ID: "p04", Name: "Driss" + marked, Listed: calendar.On(2025, 9, 2), Place: 4, Hours: hoursOf(28, 35, 35), Skills: map[skills.Code]skills.Level{v.gardening(): 2, v.sewing(): 1},
			Wishes: []people.Family{v.garden()}, Home: geo.At(50.605, 3.02), Travel: 8000, Available: worktime.WorkingDays},
	}
}

func hoursOf(least, wanted, most worktime.Minutes) people.Hours {
	return people.Hours{Least: least * 60, Wanted: wanted * 60, Most: most * 60}
}

func (v invent) needs() []needs.Need {
	return []needs.Need{
		{ID: needs.ID(v.s("legumes", "food")), Title: lang.T("Des légumes frais à prix doux", "Fresh vegetables at a fair price"), From: v.s("habitants", "residents"), HalfDays: 20},
		{ID: needs.ID(v.s("retouches", "mending")), Title: lang.T("Faire réparer ses vêtements", "Having clothes mended"), From: v.s("association de parents", "parents' association"), HalfDays: 12},
		{ID: needs.ID(v.s("demarches", "paperwork")), Title: lang.T("De l’aide pour les démarches", "Help with paperwork"), From: v.s("mairie", "town hall"), HalfDays: 10, Note: v.s("surtout le matin", "mostly in the morning")},
	}
}

func (v invent) activities() []needs.Activity {
	return []needs.Activity{
		{ID: needs.ActivityID(v.s("potager", "vegetables")), Name: lang.T("Potager de quartier", "Neighbourhood vegetable garden"), Sign: "Po", Family: v.garden(), Needs: []needs.ID{needs.ID(v.s("legumes", "food"))},
			Site: v.s("serres", "greenhouses"), Week: needs.Range{Least: 4, Most: 20}, Months: map[int]needs.Range{0: {Least: 0, Most: 8}, 11: {Least: 0, Most: 8}}, Opening: worktime.WorkingDays,
			Asks: []needs.Requirement{{Skill: v.gardening(), Level: 2, Learnable: true}}, Demands: []people.Restriction{people.Restriction(v.s("charges lourdes", "heavy loads"))},
			Team: 1, LeadPer: 6, LeadSkill: v.gardening(), LeadLevel: 3, Sales: 350, Equipment: money.Euros(4000), Usefulness: 5, Need: 20},
		{ID: needs.ActivityID(v.s("couture", "sewing")), Name: lang.T("Atelier de retouches", "Mending workshop"), Sign: "Re", Family: v.textile(), Needs: []needs.ID{needs.ID(v.s("retouches", "mending"))},
			Site: v.s("halle", "hall"), Week: needs.Range{Least: 2, Most: 12}, Opening: worktime.WorkingDays, Asks: []needs.Requirement{{Skill: v.sewing(), Level: 3}},
			Team: 1, Sales: 500, Equipment: money.Euros(1200), Usefulness: 4, Need: 12, Note: v.s("machines prêtées la première année", "machines lent for the first year")},
		{ID: needs.ActivityID(v.s("ecrivain", "letters")), Name: lang.T("Aide aux démarches", "Help with paperwork"), Sign: "De", Family: v.service(), Needs: []needs.ID{needs.ID(v.s("demarches", "paperwork"))},
			Site: v.s("halle", "hall"), Week: needs.Range{Least: 2, Most: 10}, Opening: 0b0101010101, Asks: []needs.Requirement{{Skill: v.welcome(), Level: 2, Learnable: true}},
			Team: 1, Usefulness: 4, Need: 10},
		{ID: needs.ActivityID(v.s("livraison", "delivery")), Name: lang.T("Livraison à domicile", "Home delivery"), Sign: "Li", Family: v.service(),
			Site: v.s("halle", "hall"), Week: needs.Range{Least: 4, Most: 10}, Opening: worktime.WorkingDays, Licences: []people.Licence{people.Licence(v.s("permis B", "driving B"))},
			Team: 1, Sales: 250, Equipment: money.Euros(3600), Usefulness: 3, Need: 10},
	}
}

func (v invent) decisions() []additionality.Decision {
	return []additionality.Decision{
		{Activity: needs.ActivityID(v.s("potager", "vegetables")), State: additionality.Favourable, Valid: calendar.Period{From: day(4, 1), Open: true}, Decided: day(3, 24),
			Reason: v.s("aucun maraîcher à moins de 10 km ne vend au détail", "no grower within 10 km sells retail")},
		{Activity: needs.ActivityID(v.s("couture", "sewing")), State: additionality.Conditional, Valid: calendar.Period{From: day(4, 1), Until: calendar.On(2027, 12, 31)}, Decided: day(3, 24),
			Conditions: []additionality.Condition{{Kind: additionality.CapHours, HalfDays: 10}, {Kind: additionality.CapSales, Amount: money.Euros(20_000)}, {Kind: additionality.PriceFloor, Amount: money.Euros(8)},
				{Kind: additionality.Zone, Radius: 5000, Text: v.s("le quartier de la gare", "the station quarter")}, {Kind: additionality.Clientele, Text: v.s("habitants, pas d’entreprises", "residents, no firms")}},
			Reason: v.s("un retoucheur en ville, consulté, ne prend plus de commandes", "one mender in town, consulted, takes no more orders")},
		{Activity: needs.ActivityID(v.s("ecrivain", "letters")), State: additionality.Conditional, Valid: calendar.Period{From: day(6, 1), Open: true}, Decided: day(5, 19),
			Conditions: []additionality.Condition{{Kind: additionality.Months, Months: [12]bool{true, true, true, true, true, true, false, false, true, true, true, true}}}, Reason: v.s("fermé l’été, comme la mairie", "closed in summer, as the town hall is")},
		{Activity: needs.ActivityID(v.s("livraison", "delivery")), State: additionality.Pending, Valid: calendar.Period{From: day(10, 1), Open: true}, Decided: day(10, 1),
			Reason: v.s("consultation des commerçants en cours", "shopkeepers are being consulted")},
	}
}

func (v invent) money() []finance.Assumption {
	team, ws := v.s("équipe du comité (exemple)", "committee team (example)"), company.ID(v.s("atelier", "workshop"))
	return []finance.Assumption{
		{Name: finance.StateRate, From: day(1, 1), Value: lang.Decimal{Units: 95}, Unit: "%", Author: team, Source: v.s("hypothèse : taux de 2025 reconduit", "assumption: rate of 2025 kept")},
		{Name: finance.BudgetMonth, Company: ws, From: day(11, 1), Value: lang.Decimal{Units: 3000}, Unit: v.s("€/mois", "€/month"), Author: team, Source: v.s("hypothèse : subvention de démarrage", "assumption: start-up subsidy")},
		{Name: finance.BudgetMonth, Company: ws, From: calendar.On(2027, 7, 1), Value: lang.Decimal{Units: 2000}, Unit: v.s("€/mois", "€/month"), Author: team, Source: v.s("hypothèse : la subvention diminue", "assumption: the subsidy shrinks")},
	}
}
