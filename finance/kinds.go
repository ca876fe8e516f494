package finance

import (
	"strings"

	"fabrique/lang"
)

// The names of the figures that a territory may suppose.
const (
	StateRate         = "state-rate"
	MinimumWage       = "minimum-wage"
	DepartmentShare   = "department-share"
	StartUpGrant      = "start-up-grant"
	AccidentRate      = "accident-rate"
	ApprenticeshipTax = "apprenticeship-tax"
	OtherCharges      = "other-charges"
	EmployerCostHour  = "employer-cost-hour"
	BudgetMonth       = "budget-month"
	SalesShare        = "sales-share"
)

// The names of other figures that callers ask for.
const (
	OtherPostsShare  = "other-posts-share"
	StartUpGrantMost = "start-up-grant-most"
)

// AssumptionKind is a figure that a territory may suppose.
type AssumptionKind struct {
	Name       string
	Title      lang.Text
	Unit       string    // see [UnitText]
	Meaning    lang.Text // what it changes, and when to give it
	PerCompany bool      // may differ from one company to another
}

// Assumptions lists the figures that a territory may suppose, in the order in which
// a template offers them.
func Assumptions() []AssumptionKind { return append([]AssumptionKind(nil), kinds...) }

var kinds = []AssumptionKind{
	{Name: StateRate, Title: lang.T("Taux de l’État", "State rate"), Unit: "rate",
		Meaning: lang.T("Part de l’État par heure payée, en part du salaire minimum horaire brut. À donner quand l’arrêté de l’année n’est pas connu.",
			"State part per paid hour, as a share of the gross hourly minimum wage. To give when the order of the year is not known.")},
	{Name: MinimumWage, Title: lang.T("Salaire minimum horaire brut", "Gross hourly minimum wage"), Unit: "EUR/hour",
		Meaning: lang.T("Salaire minimum que l’on attend à partir d’une date à venir.",
			"Minimum wage expected from a date to come.")},
	{Name: DepartmentShare, Title: lang.T("Part du département", "Département share"), Unit: "rate",
		Meaning: lang.T("Part du département, en part du montant de l’État. À donner si le département verse plus que la part obligatoire, ou à partir de 2027.",
			"Département part, as a share of the amount of the State. To give if the département pays more than the compulsory share, or from 2027 on.")},
	{Name: StartUpGrant, Title: lang.T("Dotation d’amorçage", "Start-up grant"), Unit: "EUR/FTE",
		Meaning: lang.T("Montant par ETP supplémentaire au 31 décembre de l’année.",
			"Amount per additional FTE on 31 December of the year.")},
	{Name: AccidentRate, Title: lang.T("Taux accidents du travail", "Work accident rate"), Unit: "rate", PerCompany: true,
		Meaning: lang.T("Taux notifié à l’entreprise. Sans lui, le taux indicatif des bureaux est supposé.",
			"Rate notified to the company. Without it, the indicative office rate is supposed.")},
	{Name: ApprenticeshipTax, Title: lang.T("Taxe d’apprentissage", "Apprenticeship tax"), Unit: "rate", PerCompany: true,
		Meaning: lang.T("À donner si l’entreprise la doit. Sans elle, aucune n’est comptée.",
			"To give if the company is liable. Without it, none is counted.")},
	{Name: OtherCharges, Title: lang.T("Autres charges sur le salaire", "Other charges on pay"), Unit: "rate", PerCompany: true,
		Meaning: lang.T("Versement mobilité, mutuelle, prévoyance, taxe sur les salaires, en part du salaire brut. Sans elles, aucune n’est comptée.",
			"Transport payment, health cover, provident fund, payroll tax, as a share of gross pay. Without it, none is counted.")},
	{Name: EmployerCostHour, Title: lang.T("Coût employeur d’une heure", "Employer cost of an hour"), Unit: "EUR/hour", PerCompany: true,
		Meaning: lang.T("Coût complet d’une heure payée pour l’entreprise ; remplace le calcul des cotisations.",
			"Full cost of a paid hour to the company; replaces the computation of contributions.")},
	{Name: BudgetMonth, Title: lang.T("Moyens propres par mois", "Own means a month"), Unit: "EUR/month", PerCompany: true,
		Meaning: lang.T("Ce que l’entreprise peut dépenser par mois au-delà de la contribution et des ventes.",
			"What the company may spend a month beyond the contribution and its sales.")},
	{Name: SalesShare, Title: lang.T("Part des ventes comptée", "Share of sales counted"), Unit: "rate", PerCompany: true,
		Meaning: lang.T("Part des ventes prévues sur laquelle le budget compte. Sans elle, toutes sont comptées.",
			"Share of expected sales that the budget counts on. Without it, all are counted.")},
}

func kind(name string) (AssumptionKind, bool) {
	for _, k := range kinds {
		if k.Name == name {
			return k, true
		}
	}
	return AssumptionKind{}, false
}

func kindNames() string {
	var list []string
	for _, k := range kinds {
		list = append(list, k.Name)
	}
	return strings.Join(list, ", ")
}
