package demo

import (
	"time"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/finance"
	"fabrique/lang"
)

const team = "équipe projet du comité (inventée)"

// suppositions are the territory's own figures where no published one exists
// on the day of the plan, each with its author and source.
func suppositions() []finance.Assumption {
	list := []finance.Assumption{
		{Name: finance.StateRate, From: calendar.On(2026, time.January, 1), Value: lang.Decimal{Units: 95, Places: 2}, Unit: "rate",
			Author: team, Source: "assumption: taux de 2025 reconduit, celui de 2026 n’étant pas publié à notre connaissance"},
		{Name: finance.EmployerCostHour, From: calendar.On(2026, time.June, 1), Value: lang.Decimal{Units: 1495, Places: 2}, Unit: "EUR/hour",
			Author: team, Source: "assumption: salaire minimum, cotisations après réduction, mutuelle, transport, part d’encadrement et de locaux"},
		kept(finance.DepartmentShare, 15), kept(finance.OtherPostsShare, 10),
	}
	return append(append(list, ownMeans(manivelle, 9000, 8500, 7500)...), ownMeans(passerelle, 4500, 3500, 2800)...)
}

// kept supposes that a share of 2026, in hundredths, goes on in 2027, for which the
// law that is to come is not known.
func kept(name string, hundredths int64) finance.Assumption {
	return finance.Assumption{Name: name, From: calendar.On(2027, time.January, 1), Value: lang.Decimal{Units: hundredths, Places: 2}, Unit: "rate",
		Author: team, Source: "assumption: part de 2026 reconduite, celle de 2027 n’étant pas publiée à notre connaissance"}
}

// ownMeans returns the euros a month that c may spend beyond contributions and
// sales: high at the start, then less as grants end.
func ownMeans(c company.ID, euros ...int64) (list []finance.Assumption) {
	starts := []calendar.Date{calendar.On(2026, time.November, 1), calendar.On(2027, time.July, 1), calendar.On(2028, time.January, 1)}
	for k, e := range euros {
		list = append(list, finance.Assumption{
			Name: finance.BudgetMonth, Company: c, From: starts[k], Value: lang.Decimal{Units: e}, Unit: "EUR/month",
			Author: team, Source: "assumption: subventions de démarrage inventées, dégressives",
		})
	}
	return list
}
