package redirect

import (
	"fabrique/lang"
	"fabrique/money"
)

// Published is a figure as others published it. It is shown beside ours and never
// recomputed: how it is composed is not known to us.
type Published struct {
	Who     lang.Text
	Year    int
	Country string // ISO 3166 code
	Figures []Figure
	Counts  lang.Text // what it is known to count
	Leaves  lang.Text // what it is known not to count, or what is not known
}

// Figure is one published amount per FTE and year.
type Figure struct {
	Title lang.Text
	Range Range
	Under bool // “under” the most: no least was published
}

var (
	avoided  = lang.T("coût évité", "avoided cost")
	net      = lang.T("coût net", "net cost")
	gross    = lang.T("coût brut", "gross cost")
	composed = lang.T("La composition exacte n’est pas connue de nous : le montant n’est pas recalculé.", "How it is composed is not known to us: the amount is not recomputed.")
)

func euros(least, most int64) Range { return Range{money.Euros(least), money.Euros(most)} }

// Conventions returns the published figures, the most recent first.
func Conventions() []Published {
	return []Published{
		{Who: lang.T("Comité scientifique de l’évaluation", "Scientific committee of the evaluation"), Year: 2025, Country: "FR",
			Figures: []Figure{{Title: avoided, Range: euros(12_900, 15_300)}, {Title: net, Range: euros(11_300, 13_700)}},
			Counts:  lang.T("Des coûts évités et un coût net, par ETP et par an, donnés en fourchettes.", "Avoided costs and a net cost, per FTE and year, given as ranges."), Leaves: composed},
		{Who: lang.T("Fonds d’expérimentation territoriale", "Fund of the experiment"), Year: 2025, Country: "FR",
			Figures: []Figure{{Title: net, Range: euros(0, 6_200), Under: true}},
			Counts:  lang.T("Un coût net par ETP et par an, sous le montant donné.", "A net cost per FTE and year, under the amount given."), Leaves: composed},
		{Who: lang.Same("Cour des comptes"), Year: 2023, Country: "FR",
			Figures: []Figure{{Title: gross, Range: euros(28_000, 28_000)}},
			Counts:  lang.T("L’argent public versé, par ETP et par an.", "Public money paid, per FTE and year."), Leaves: lang.T("Ce qui revient aux payeurs.", "What comes back to the payers.")},
		{Who: lang.T("Coût complet d’un emploi dans 14 entreprises", "Full cost of a job in 14 companies"), Year: 2021, Country: "FR",
			Figures: []Figure{{Title: gross, Range: euros(29_000, 29_000)}},
			Counts:  lang.T("Ce que l’emploi coûte à l’entreprise.", "What the job costs the company."), Leaves: lang.T("Ce n’est pas de l’argent public : les ventes en paient une part.", "It is not public money: sales pay part of it.")},
		{Who: lang.Same("HIVA"), Year: 2021, Country: "BE",
			Figures: []Figure{{Title: gross, Range: euros(40_500, 40_500)}, {Title: avoided, Range: euros(26_500, 26_500)}},
			Counts:  lang.T("Coût et coûts évités en Belgique, par ETP et par an.", "Cost and avoided costs in Belgium, per FTE and year."),
			Leaves:  lang.T("D’autres règles, d’autres allocations : ne se compare pas directement à la France.", "Other rules, other benefits: not directly comparable with France.")},
		{Who: lang.T("Évaluation économique de l’expérimentation", "Economic evaluation of the experiment"), Year: 2019, Country: "FR",
			Figures: []Figure{{Title: gross, Range: euros(26_000, 26_000)}},
			Counts:  lang.T("Le coût public par ETP et par an.", "The public cost per FTE and year."), Leaves: composed},
	}
}
