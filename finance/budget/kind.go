package budget

import "fabrique/lang"

// Kind is a line of the budget.
type Kind int

// The lines of a budget, income first.
const (
	StatePart Kind = iota
	DepartmentPart
	StartUpGrant
	TopUp // by hand, with its decision
	Sales
	OtherIncome
	Wages   // gross
	Charges // contributions of the employer less the general reduction
	Training
	Supervision
	Equipment
	Premises
	OtherCosts
	kinds
)

// Kinds lists them in the order of a page.
func Kinds() []Kind {
	out := make([]Kind, kinds)
	for k := range out {
		out[k] = Kind(k)
	}
	return out
}

// Income reports whether k brings money in.
func (k Kind) Income() bool { return k <= OtherIncome }

var kindNames = [kinds]string{"state_part", "department_part", "start_up_grant", "top_up", "sales", "other_income",
	"wages", "charges", "training", "supervision", "equipment", "premises", "other_costs"}

// Name returns the name of k for programs.
func (k Kind) Name() string { return kindNames[k] }

// KindNamed returns the kind that programs call name; ok is false when there is none.
func KindNamed(name string) (k Kind, ok bool) {
	for i, n := range kindNames {
		if n == name {
			return Kind(i), true
		}
	}
	return 0, false
}

var kindTitles = [kinds]lang.Text{
	lang.T("Part de l’État", "State part"),
	lang.T("Part du département", "Département part"),
	lang.T("Dotation d’amorçage", "Start-up grant"),
	lang.T("Complément temporaire d’équilibre", "Balance top-up"),
	lang.T("Ventes", "Sales"),
	lang.T("Autres recettes", "Other income"),
	lang.T("Salaires bruts", "Gross wages"),
	lang.T("Cotisations de l’employeur", "Contributions of the employer"),
	lang.T("Formation", "Training"),
	lang.T("Encadrement", "Supervision"),
	lang.T("Matériel", "Equipment"),
	lang.T("Locaux", "Premises"),
	lang.T("Autres dépenses", "Other costs"),
}

// Title returns the words for k.
func (k Kind) Title() lang.Text { return kindTitles[k] }

// Supports is the parts of the contribution.
func Supports() []Kind { return []Kind{StatePart, DepartmentPart} }

// Work is what the jobs cost.
func Work() []Kind { return []Kind{Wages, Charges} }

// Rest is the kinds beside the contribution, sales and what the jobs cost.
func Rest() (out []Kind) {
	for _, k := range Kinds() {
		switch k {
		case StatePart, DepartmentPart, Sales, Wages, Charges:
		default:
			out = append(out, k)
		}
	}
	return out
}
