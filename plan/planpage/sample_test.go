package planpage

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/territory"
	"fabrique/worktime"
)

var sampleNames = strings.Fields("Amina Patrick Sonia Yves Fatima Gérard Nadia Élodie Karim Mélanie Ousmane Christine Jordan Sylvie Mehdi Brigitte Thierry Zohra Laurent Inès")

var sampleActivities = []struct {
	sign   string
	name   lang.Text
	family people.Family
}{
	{"RE", lang.T("Recyclerie du quartier", "Neighbourhood resource centre"), "réemploi"},
	{"JA", lang.T("Jardin nourricier", "Market garden"), "jardin"},
	{"CO", lang.T("Conciergerie", "Concierge services"), "services"},
	{"VE", lang.T("Atelier vélo", "Bicycle workshop"), "mécanique"},
	{"CT", lang.T("Couture et retouche", "Sewing and retouching"), "couture"},
	{"EP", lang.T("Épicerie solidaire mobile", "Mobile solidarity grocery"), "commerce"},
	{"CP", lang.T("Compost de quartier", "Neighbourhood compost"), "jardin"},
	{"LA", lang.T("Laverie et repassage", "Laundry and ironing"), "linge"},
	{"AN", lang.T("Aide numérique", "Digital help"), "services"},
	{"PA", lang.T("Meubles en palettes", "Pallet furniture"), "bois"},
	{"BE", lang.T("Berges et sentiers", "River banks and paths"), "jardin"},
	{"LE", lang.T("Lecture aux aînés", "Reading to the elderly"), "services"},
	{"TR", lang.T("Ambassadeurs du tri", "Sorting ambassadors"), "réemploi"},
	{"EC", lang.T("Passage des écoliers", "School crossing"), "services"},
}

// sample returns an invented territory of n persons and a plan for it, as Compose would say it.
func sample(n int) (plan.Input, *plan.Plan) {
	r := rand.New(rand.NewPCG(7, 11))
	date := calendar.On(2026, 3, 3)
	in := plan.Input{Territory: territory.Territory{ID: "loos", Name: "Loos, Les Oliveaux", Date: date, Horizon: 24, HalfDay: worktime.HalfDay,
		Policy: territory.Weighted, Most: 3, Base: 10, Invented: true},
		Companies: []company.Company{{ID: "e1", Name: "La Fabrique des Oliveaux"}},
		Sites:     []company.Site{{ID: "s1", Company: "e1", Name: "Atelier des Oliveaux"}, {ID: "s2", Company: "e1", Name: "Serre de la Deûle"}},
		Needs:     []needs.Need{{ID: "b1", Title: lang.T("Jeter moins", "Throwing less away")}, {ID: "b2", Title: lang.T("Des légumes frais à pied", "Fresh vegetables within walking distance")}, {ID: "b3", Title: lang.T("Un accueil le samedi", "A welcome on Saturdays")}}}
	p := &plan.Plan{Territory: in.Territory, Policy: territory.Weighted, Seed: 1, Work: 4812345}
	for i, a := range sampleActivities {
		id := needs.ActivityID(fmt.Sprintf("act-%02d", i+1))
		in.Activities = append(in.Activities, needs.Activity{ID: id, Name: a.name, Sign: a.sign, Family: a.family, Site: "s1", Needs: []needs.ID{needs.ID(fmt.Sprintf("b%d", i%2+1))}})
		p.Activities = append(p.Activities, plan.ActivityPlan{Activity: id, Open: i < 11, Least: 6, Most: 14 + 9*n/14, Need: 10 + 8*n/14, Opens: calendar.MonthOf(2026, 4) + calendar.Month(i/3), ByMonth: make([]int, 24)})
		in.Decisions = append(in.Decisions, additionality.Decision{Activity: id, State: additionality.Favourable, Valid: calendar.Period{From: date, Open: true}})
	}
	in.Decisions[11].State = additionality.Pending
	p.Activities[1].Limits = []lang.Text{lang.T("au plus 40 demi-journées par semaine", "at most 40 half-days a week")}
	p.Activities[2].Missing = []lang.Text{lang.T("Une personne de plus qui maîtrise l’accueil ouvrirait 6 demi-journées.", "One more person who masters welcoming would open 6 half-days.")}
	for i, why := range []lang.Text{lang.T("La décision du comité est en attente.", "The committee’s decision is pending."),
		lang.T("Il faut 4 personnes ensemble, 3 sont possibles.", "It takes 4 people together; 3 are possible."), lang.T("Aucune personne ne le souhaite.", "Nobody wishes for it.")} {
		p.Activities[11+i].Missing = []lang.Text{why}
	}
	for i := range n {
		samplePerson(r, &in, p, i)
	}
	sampleMonths(p)
	sampleProofs(in, p)
	return in, p
}

func samplePerson(r *rand.Rand, in *plan.Input, p *plan.Plan, i int) {
	wanted := worktime.Minutes(4+r.IntN(7)) * worktime.HalfDay
	person := people.Person{ID: people.ID(fmt.Sprintf("p%04d", i+1)), Name: sampleNames[i%len(sampleNames)] + " " + string(rune('A'+i/len(sampleNames)%26)) + ".",
		Listed: in.Territory.Date - calendar.Date(2200-2000*i/max(1, len(in.People)+60)), Hours: people.Hours{Least: wanted - 210, Wanted: wanted, Most: wanted}, Place: i + 1}
	in.People = append(in.People, person)
	if i%9 == 5 {
		p.Waiting = append(p.Waiting, plan.Waiting{Person: person.ID, Months: 60 - i%50, Wanted: int(wanted / 210), Proven: i%2 == 0,
			Reasons: []lang.Text{lang.T("Les cinq activités assises sont pleines, ou à plus de 2 km.", "The five seated activities are full, or more than 2 km away.")},
			Changes: []plan.Change{{Text: lang.T("Une décision favorable sur « Lecture aux aînés ».", "A favourable decision on “Reading to the elderly”."), Verified: true, Moves: 2},
				{Text: lang.T("Deux demi-journées de plus à la recyclerie.", "Two more half-days at the resource centre."), Verified: i%2 == 0, Displaced: []people.ID{"p0002"}},
				{Text: lang.T("Un cran de plus en informatique.", "One level up in computing.")}}})
		return
	}
	j := plan.Job{Person: person.ID, Company: "e1", Paid: wanted, HalfDays: int(wanted / 210), Start: calendar.MonthOf(2026, 4) + calendar.Month(len(p.Jobs)*20/max(1, 200)),
		Why: []lang.Text{lang.T("Premier souhait, à 400 m, sans port de charges.", "First wish, 400 m away, no heavy loads."), lang.T("Jamais le mercredi : respecté.", "Never on Wednesdays: kept.")}}
	if i%20 == 7 {
		j.HalfDays, j.Paid = j.HalfDays-1, j.Paid-210
	}
	first, count := r.IntN(11), 1+r.IntN(2)
	left := j.HalfDays
	for k := range count {
		give := left
		if k+1 < count {
			give = (left + 1) / 2
		}
		a := &p.Activities[(first+k*3)%11]
		j.Shares = append(j.Shares, plan.Share{Activity: a.Activity, Site: "s1", HalfDays: give})
		a.HalfDays, a.Persons = a.HalfDays+give, a.Persons+1
		for t := j.HalfDays - left; t < j.HalfDays-left+give; t++ {
			j.Week[t] = a.Activity
			a.Presence[t]++
		}
		left -= give
	}
	if i == 3 {
		j.Ahead, j.StartWhy = true, lang.T("l’atelier vélo a besoin d’elle pour ouvrir", "the bicycle workshop needs her to open")
	}
	if i == 8 {
		j.Signed, j.Unassigned = true, 2
	}
	p.Jobs = append(p.Jobs, j)
}

func sampleMonths(p *plan.Plan) {
	for m := range 24 {
		month := plan.MonthPlan{Month: calendar.MonthOf(2026, 4) + calendar.Month(m)}
		var paid worktime.Minutes
		for _, j := range p.Jobs {
			if j.Start == month.Month {
				month.Starts = append(month.Starts, j.Person)
			}
			if j.Start <= month.Month {
				month.Persons++
				paid += j.Paid
			}
		}
		for _, a := range p.Activities {
			if a.Open && a.Opens == month.Month {
				month.Opens = append(month.Opens, a.Activity)
			}
		}
		month.FTE = paid.FTE()
		month.Wages, month.Support = money.Cents(month.FTE)*225, money.Cents(month.FTE)*193
		month.Sales, month.Equipment = money.Cents(month.FTE)*22, money.Euros(1200)
		budget := money.Euros(9000)
		month.Budget = &budget
		p.Months = append(p.Months, month)
	}
	last := p.Months[23]
	p.Money = plan.Money{Employer: 12 * last.Wages, Contribution: 12 * last.Support, Sales: 12 * last.Sales, Equipment: 12 * last.Equipment}
	p.Money.Net = p.Money.Employer + p.Money.Equipment - p.Money.Sales
}

func sampleProofs(in plan.Input, p *plan.Plan) {
	titles := []lang.Text{lang.T("Personne n’est laissé de côté", "Nobody left out"), lang.T("Le temps choisi", "Chosen hours"), lang.T("Souhaits et savoir-faire", "Wishes and skills"), lang.T("Les besoins", "Needs"), lang.T("Le coût", "Cost")}
	for i, name := range []string{"placed", "hours", "fit", "needs", "cost"} {
		p.Levels[i] = plan.Level{Name: name, Title: titles[i], Value: 2345, Bound: 2345, Proven: true}
	}
	p.Levels[0] = plan.Level{Name: "placed", Title: titles[0], Value: 7310, Bound: 7320, Gap: 10.0 / 7320}
	p.Levels[1] = plan.Level{Name: "hours", Title: titles[1], Value: 9, Bound: 9, Proven: true}
	p.Levels[2] = plan.Level{Name: "fit", Title: titles[2], Value: 410, Bound: 402, Gap: 8.0 / 410}
	p.Levels[4] = plan.Level{Name: "cost", Title: titles[4], Value: int64(p.Money.Net), Bound: int64(p.Money.Net) * 99 / 100, Gap: .01}
	strict := plan.PolicyResult{Policy: territory.Strict, Placed: len(p.Jobs) - 2, Value: 7200, Proven: 1, Unproven: 1}
	weighted := plan.PolicyResult{Policy: territory.Weighted, Placed: len(p.Jobs), Value: 7310}
	for i, w := range p.Waiting {
		over := plan.PassedOver{Person: w.Person, Proven: i%2 == 0, Why: w.Reasons[0]}
		weighted.PassedOver = append(weighted.PassedOver, over)
		if over.Proven {
			weighted.Proven++
		} else {
			weighted.Unproven++
		}
		if i < 2 {
			strict.PassedOver = append(strict.PassedOver, over)
		}
	}
	p.Policies = []plan.PolicyResult{weighted, strict}
	p.Flags = []plan.Flag{{Kind: "unassigned", Text: lang.T("Un contrat signé a 2 demi-journées sans activité.", "A signed contract has 2 half-days without activity.")},
		{Kind: "assumption", Text: lang.T("Le taux de l’État pour 2026 n’est pas connu : le territoire suppose 95\u00a0%.", "The State rate for 2026 is not known: the territory assumes 95%.")}}
	p.Assumptions = []plan.AssumptionUsed{{Name: "state-rate", Text: lang.T("Taux de l’État : 95 % du salaire minimum", "State rate: 95% of the minimum wage"), Author: "équipe projet", Source: "valeur de 2025 prolongée"}}
	_ = in
}
