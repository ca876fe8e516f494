package redirect

import (
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
)

// Trace says how the return was found: one row for each line, with its steps.
func (r Return) Trace() finance.Trace {
	sum := r.Month()
	t := finance.Trace{
		Title: lang.T("Retour pour les payeurs, par mois", "Return to the payers, a month"),
		Value: lang.F("%s", "%s", sum), Cents: &sum,
		Formula: lang.F("ce que chaque payeur verse avant l’emploi − ce qu’il verse après + ce qu’il reçoit de plus. Compté : %s. Non compté : %s.",
			"what each payer pays before the job − what it pays after + what it receives more. Counted: %s. Not counted: %s.", r.counts(), r.leaves()),
		Inputs: r.inputs(),
		Cited:  finance.CiteAll(r.Used),
	}
	for _, l := range r.Lines {
		t.Parts = append(t.Parts, l.Trace())
	}
	return t
}

// Trace says how a line was found.
func (l Line) Trace() finance.Trace {
	back := l.Return()
	formula := lang.F("versé avant : %s ; après : %s", "paid before: %s; after: %s", l.Before, l.After)
	if l.Receives {
		formula = lang.F("reçu avant : %s ; après : %s", "received before: %s; after: %s", l.Before, l.After)
	}
	if l.Left {
		formula = lang.Sentences(formula, lang.T("(montré, non compté dans la somme)", "(shown, not counted in the sum)"))
	}
	t := finance.Trace{Title: lang.F("%s · %s", "%s · %s", l.Payer.Title(), l.Title), Value: lang.F("%s", "%s", back), Cents: &back, Formula: formula}
	if l.trace != nil {
		t.Parts = l.trace()
	}
	return t
}

func (r Return) inputs() []finance.Input {
	c := r.Case
	home := lang.T("personne seule", "single person")
	if c.Household.Couple {
		home = lang.T("couple", "couple")
	}
	flat := lang.T("forfait logement retenu", "housing flat rate taken off")
	if c.Household.Housing == NoAid {
		flat = lang.T("sans forfait logement", "no housing flat rate")
	}
	return []finance.Input{
		{Title: lang.T("Foyer", "Household"), Value: lang.F("%s, %s, %s", "%s, %s, %s", home, children(c.Household.Children), flat)},
		{Title: lang.T("Mois", "Month"), Value: lang.F("%s", "%s", c.Month)},
		{Title: lang.T("Temps payé par semaine", "Paid time a week"), Value: lang.F("%s", "%s", c.Weekly)},
		{Title: lang.T("Base et arrondi", "Basis and rounding"), Value: lang.T("heures du mois = heures par semaine × 52 ÷ 12, soit 1 820 h par an pour un temps plein ; chaque cotisation et chaque allocation arrondie au centime une fois ; par an = 12 mois", "hours of the month = hours a week × 52 ÷ 12, that is 1,820 h a year for a full time; each contribution and benefit rounded to the cent once; a year = 12 months")},
		{Title: lang.T("Salaire brut du mois", "Gross pay of the month"), Value: lang.F("%s", "%s", r.Gross)},
		{Title: lang.T("Salaire net du mois, avant impôt", "Net pay of the month, before income tax"), Value: lang.F("%s", "%s", r.Net)},
		{Title: lang.T("Effectif de l’entreprise", "Size of the company"), Value: lang.F("%s salariés", "%s employees", c.Company.Size)},
		{Title: lang.T("Reste pour vivre avant, après", "Left to live on before, after"), Value: lang.F("%s, %s", "%s, %s", r.Before, r.After)},
	}
}

func children(n int) lang.Text {
	if n == 0 {
		return lang.T("sans enfant", "no child")
	}
	return lang.Count(n, lang.T("%s enfant à charge", "%s dependent child"), lang.T("%s enfants à charge", "%s dependent children"))
}

// counts words what the sums count.
func (r Return) counts() lang.Text {
	var list []lang.Text
	seen := map[string]bool{}
	for _, l := range r.Counted() {
		if !seen[l.Benefit] {
			seen[l.Benefit] = true
			list = append(list, l.Title)
		}
	}
	return lang.Join(list)
}

// leaves words what the sums do not count.
func (r Return) leaves() lang.Text {
	p := r.Case.Parts
	list := []lang.Text{lang.T("ce que l’emploi lui-même coûte", "what the job itself costs"), lang.T("majorations de parent isolé", "additions for lone parents")}
	if !p.BonusLevy {
		list = append(list, lang.T("CRDS sur la prime d’activité", "CRDS on the activity bonus"))
	}
	if p.Consumed == nil {
		list = append(list, lang.T("TVA", "VAT"))
	}
	if !p.PayrollTax {
		list = append(list, lang.T("taxe sur les salaires", "payroll tax"))
	}
	for _, told := range []struct {
		name  string
		title lang.Text
	}{
		{"income_tax", lang.T("impôt sur le revenu", "income tax")},
		{"housing_aid", lang.T("aide au logement", "housing aid")},
		{"health", lang.T("santé", "health")},
		{"municipal_aid", lang.T("aides de la commune", "aid of the municipality")},
	} {
		if !p.tells(told.name) {
			list = append(list, told.title)
		}
	}
	return lang.Join(list)
}

func (p Parts) tells(name string) bool {
	for _, f := range p.Flows {
		if f.Name == name {
			return true
		}
	}
	return false
}

// Range is the least and the most that an amount may be.
type Range struct{ Least, Most money.Cents }

// In words a range.
func (r Range) In(tag lang.Tag) string {
	if r.Least == r.Most {
		return r.Least.Rounded().In(tag)
	}
	return lang.F("de %s à %s", "%s to %s", r.Least.Rounded(), r.Most.Rounded()).In(tag)
}
