package claim

import (
	"strconv"

	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
)

// Trace says how the statement was found: its rows, then what limits take off.
func (s Statement) Trace() finance.Trace {
	total := s.Total()
	t := finance.Trace{
		Title: lang.F("État %s", "Statement of %s", lang.Of(s.Month)), Value: amountText(total), Cents: &total,
		Formula: lang.F("somme des lignes − limites ; part de l’État %s, part du département %s", "sum of the rows − limits; State part %s, département part %s", s.State, s.Department),
		Inputs: []finance.Input{
			{Title: lang.T("ETP réalisés par les personnes", "FTE realised by persons"), Value: finance.FTEText(s.Persons)},
			{Title: lang.T("ETP réalisés dans d’autres postes", "FTE realised in other posts"), Value: finance.FTEText(s.Others)},
			{Title: lang.T("ETP financés", "FTE funded"), Value: finance.FTEText(s.Funded)},
			{Title: lang.T("Heures d’un mois à temps plein", "Hours of a full-time month"), Value: s.Convention.Basis.Hours.Words()},
			{Title: lang.T("Arrondi", "Rounding"), Value: lang.T("chaque ligne, chaque part, une fois, au centime", "each row, each part, once, to the cent")},
		},
		Cited: finance.CiteAll(s.Used),
	}
	for _, r := range s.Rows {
		t.Parts = append(t.Parts, r.trace())
	}
	for _, c := range s.Cuts {
		t.Parts = append(t.Parts, c.trace())
	}
	return t
}

func (r Row) trace() finance.Trace {
	sum := r.State + r.Department
	formula := lang.F("%s payées, soit %s, réparties sur les jours × salaire minimum × taux de chaque jour = %s ; × part du département = %s",
		"%s paid, that is %s, spread over the days × minimum wage × rate of each day = %s; × département share = %s", r.Paid, finance.FTEText(r.FTE), r.State, r.Department)
	if r.Refused {
		formula = lang.F("non comptée : autre aide (%s)", "not counted: another aid (%s)", r.Aid)
	}
	return finance.Trace{Title: lang.F("%s, du %s au %s", "%s, %s to %s", string(r.Person), r.From, r.Until), Value: amountText(sum), Cents: &sum, Formula: formula}
}

func (c Cut) trace() finance.Trace {
	sum := -(c.State + c.Department)
	return finance.Trace{Title: c.Limit.Title(), Value: amountText(sum), Cents: &sum,
		Formula: lang.F("%s retirés, au prorata", "%s taken off, in proportion", finance.FTEText(c.FTE))}
}

// Title returns the words for l.
func (l Limit) Title() lang.Text {
	if l == Ceiling {
		return lang.T("ETP au-delà du plafond de la convention", "FTE beyond the ceiling of the convention")
	}
	return lang.T("Autres postes au-delà de leur part de tous les ETP", "Other posts beyond their share of all FTE")
}

func amountText(c money.Cents) lang.Text { return lang.Text{FR: c.In(lang.FR), EN: c.In(lang.EN)} }

func yearText(y int) string { return strconv.Itoa(y) }
