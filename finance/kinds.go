package finance

import "fabrique/lang"

// The names of the parameters that rules read most.
const (
	StateRate        = "state-rate"
	MinimumWage      = "minimum-wage"
	DepartmentShare  = "department-share"
	AccidentRate     = "accident-rate"
	EmployerCostHour = "employer-cost-hour"
	BudgetMonth      = "budget-month"
)

// AssumptionKind is a figure that a territory may suppose.
type AssumptionKind struct {
	Name       string
	Title      lang.Text
	Unit       string
	Meaning    lang.Text
	PerCompany bool // may differ from a company to another
}

// Assumptions lists the figures that a territory may suppose.
func Assumptions() []AssumptionKind {
	return []AssumptionKind{
		{Name: StateRate, Title: lang.T("Taux de l’État", "State rate"), Unit: "rate"},
		{Name: MinimumWage, Title: lang.T("Salaire minimum", "Minimum wage"), Unit: "EUR/hour"},
		{Name: DepartmentShare, Title: lang.T("Part du département", "Département share"), Unit: "rate"},
		{Name: AccidentRate, Title: lang.T("Taux accidents du travail", "Work accident rate"), Unit: "rate", PerCompany: true},
		{Name: EmployerCostHour, Title: lang.T("Coût employeur d’une heure", "Employer cost of an hour"), Unit: "EUR/hour", PerCompany: true},
		{Name: BudgetMonth, Title: lang.T("Moyens propres par mois", "Own means per month"), Unit: "EUR/month", PerCompany: true},
	}
}
