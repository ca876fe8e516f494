package moneyfolder

import (
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/finance/claim"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/money"
)

// writer words cells in one language.
type writer struct{ tag lang.Tag }

func (w writer) s(t lang.Speaker) string { return t.In(w.tag) }

func (w writer) head(list ...lang.Text) (out []string) {
	for _, t := range list {
		out = append(out, t.In(w.tag))
	}
	return out
}

// amount writes cents as a spreadsheet counts them.
func amount(c money.Cents) string {
	return table.Point(lang.Decimal{Units: int64(c), Places: 2}, lang.EN)
}

func jobs(n int64) string { return table.Point(lang.Decimal{Units: n, Places: 3}, lang.EN) }

var (
	sayPerson     = lang.T("Personne", "Person")
	sayFrom       = lang.T("Du", "From")
	sayUntil      = lang.T("Au", "Until")
	sayHours      = lang.T("Heures payées", "Paid hours")
	sayOvertime   = lang.T("Heures supplémentaires", "Overtime")
	sayFTE        = lang.T("ETP", "FTE")
	sayNote       = lang.T("Remarque", "Remark")
	sayMonth      = lang.T("Mois", "Month")
	sayPayer      = lang.T("Payeur", "Payer")
	sayDue        = lang.T("Dû", "Due")
	sayPaid       = lang.T("Versé", "Paid")
	sayLeft       = lang.T("Reste", "Left")
	sayExpected   = lang.T("Attendu le", "Expected on")
	sayLate       = lang.T("Jours de retard", "Days late")
	sayTotal      = lang.T("Total", "Total")
	sayCheck      = lang.T("Contrôle", "Check")
	sayGrade      = lang.T("Résultat", "Outcome")
	sayChecks     = lang.T("Contrôles", "Checks")
	sayTrace      = lang.T("Calcul", "Trace")
	sayPayments   = lang.T("Versements", "Payments")
	sayKind       = lang.T("Nature", "Kind")
	sayWhat       = lang.T("Ce que c’est", "What it is")
	sayValue      = lang.T("Valeur", "Value")
	sayEuros      = lang.T("Euros", "Euros")
	sayHow        = lang.T("Comment", "How")
	saySource     = lang.T("Source", "Source")
	sayLink       = lang.T("Lien", "Link")
	sayResult     = lang.T("Résultat", "Result")
	sayCash       = lang.T("Trésorerie", "Cash")
	sayFunded     = lang.T("ETP financés", "FTE funded")
	sayActivity   = lang.T("Activité", "Activity")
	saySite       = lang.T("Site", "Site")
	sayNone       = lang.T("(aucun)", "(none)")
	sayStatement  = lang.T("État", "Statement")
	sayState      = lang.T("Part de l’État", "State part")
	sayDepartment = lang.T("Part du département", "Département part")
)

// Sheets returns a statement as the sheets of a workbook: rows, checks, payments, and
// how each amount was found.
func Sheets(s claim.Statement, balances []claim.Balance, tag lang.Tag) []table.Sheet {
	w := writer{tag}
	rows := table.Sheet{Name: w.s(sayStatement), Head: w.head(sayPerson, sayFrom, sayUntil, sayHours, sayOvertime, sayFTE, sayState, sayDepartment, sayNote),
		Kinds: []table.Kind{table.Text, table.Day, table.Day, table.Number, table.Number, table.Number, table.Number, table.Number}}
	for _, r := range s.Rows {
		note := ""
		if r.Refused {
			note = w.s(lang.F("non comptée : %s", "not counted: %s", r.Aid))
		}
		rows.Rows = append(rows.Rows, []string{string(r.Person), r.From.String(), r.Until.String(), hours(int64(r.Paid)), hours(int64(r.Overtime)), jobs(r.FTE), amount(r.State), amount(r.Department), note})
	}
	for _, c := range s.Cuts {
		rows.Rows = append(rows.Rows, []string{w.s(c.Limit.Title()), "", "", "", "", jobs(-c.FTE), amount(-c.State), amount(-c.Department), ""})
	}
	rows.Rows = append(rows.Rows, []string{w.s(sayTotal), "", "", "", "", jobs(s.Funded), amount(s.State), amount(s.Department), ""})
	checks := table.Sheet{Name: w.s(sayChecks), Head: w.head(sayGrade, sayCheck)}
	for _, c := range s.Checks {
		checks.Rows = append(checks.Rows, []string{w.s(c.Grade.Title()), w.s(c.Text)})
	}
	return []table.Sheet{rows, checks, w.balances(balances), TraceSheet(tag, s.Trace())}
}

// hours writes minutes as hours with two decimals.
func hours(minutes int64) string {
	return table.Point(lang.Decimal{Units: (minutes*100 + 30) / 60, Places: 2}, lang.EN)
}

func (w writer) balances(list []claim.Balance) table.Sheet {
	out := table.Sheet{Name: w.s(sayPayments), Head: w.head(sayMonth, sayPayer, sayDue, sayPaid, sayLeft, sayExpected, sayLate),
		Kinds: []table.Kind{table.Text, table.Text, table.Number, table.Number, table.Number, table.Day, table.Number}}
	for _, b := range list {
		out.Rows = append(out.Rows, []string{w.s(b.Month), w.s(b.Payer.Title()), amount(b.Due), amount(b.Paid), amount(b.Left()), b.Expected.String(), table.Point(lang.Decimal{Units: int64(b.Late)}, lang.EN)})
	}
	return out
}

// TraceSheet returns how amounts were found, one line for each step.
func TraceSheet(tag lang.Tag, list ...finance.Trace) table.Sheet {
	w := writer{tag}
	out := table.Sheet{Name: w.s(sayTrace), Head: w.head(sayKind, sayWhat, sayValue, sayEuros, sayHow, saySource, sayLink),
		Kinds: []table.Kind{table.Text, table.Text, table.Text, table.Number}}
	var rows []finance.Row
	for _, t := range list {
		rows = append(rows, t.Rows()...)
	}
	for _, r := range rows {
		euros := ""
		if r.Cents != nil {
			euros = amount(*r.Cents)
		}
		indent := ""
		for range r.Depth {
			indent += "\u00a0\u00a0"
		}
		out.Rows = append(out.Rows, []string{w.s(r.Kind), indent + w.s(r.Title), w.s(r.Value), euros, w.s(r.Detail), r.Source, r.Link})
	}
	return out
}

// YearSheets returns a regularisation as the sheets of a workbook.
func YearSheets(r claim.Regularisation, tag lang.Tag) []table.Sheet {
	w := writer{tag}
	months := w.balances(r.Balances)
	months.Name = lang.Same(w.s(lang.F("Année %s", "Year %s", lang.Same(table.Point(lang.Decimal{Units: int64(r.Year)}, lang.EN))))).FR
	state, department := r.Left()
	for _, one := range []struct {
		p    claim.Payer
		left money.Cents
	}{{claim.State, state}, {claim.Department, department}} {
		months.Rows = append(months.Rows, []string{w.s(sayTotal), w.s(one.p.Title()), amount(r.Due[one.p]), amount(r.Paid[one.p]), amount(one.left), "", ""})
	}
	return []table.Sheet{months, TraceSheet(tag, r.Trace())}
}

// BudgetSheets returns a budget as the sheets of a workbook: months, activities,
// sites, and how each amount was found.
func BudgetSheets(b budget.Budget, tag lang.Tag) []table.Sheet {
	w := writer{tag}
	months := table.Sheet{Name: w.s(lang.T("Budget", "Budget")), Head: w.head(sayMonth, sayFunded), Kinds: []table.Kind{table.Text, table.Number}}
	for _, k := range budget.Kinds() {
		months.Head, months.Kinds = append(months.Head, w.s(k.Title())), append(months.Kinds, table.Number)
	}
	months.Head, months.Kinds = append(months.Head, w.s(sayResult), w.s(sayCash)), append(months.Kinds, table.Number, table.Number)
	for _, m := range b.Months {
		row := []string{w.s(m.Month), jobs(m.Funded)}
		for _, c := range m.Kinds {
			row = append(row, amount(c))
		}
		months.Rows = append(months.Rows, append(row, amount(m.Result), amount(m.Cash)))
	}
	total := []string{w.s(sayTotal), ""}
	for _, k := range budget.Kinds() {
		total = append(total, amount(b.Total(k)))
	}
	months.Rows = append(months.Rows, append(total, amount(b.Result()), ""))
	acts, sites := b.ByActivity(), b.BySite()
	how := []finance.Trace{b.Trace(), uncited(b.CashTrace(len(b.Months) - 1)), uncited(b.EvenTrace())}
	for _, g := range append(append([]budget.Group(nil), acts...), sites...) {
		how = append(how, g.Trace())
	}
	return []table.Sheet{months, w.groups(sayActivity, acts), w.groups(saySite, sites), TraceSheet(tag, how...)}
}

// uncited leaves out the parameters, which the first trace of the sheet cites.
func uncited(t finance.Trace) finance.Trace {
	t.Cited = nil
	return t
}

func (w writer) groups(title lang.Text, list []budget.Group) table.Sheet {
	out := table.Sheet{Name: w.s(title), Head: []string{w.s(title)}, Kinds: []table.Kind{table.Text}}
	for _, k := range budget.Kinds() {
		out.Head, out.Kinds = append(out.Head, w.s(k.Title())), append(out.Kinds, table.Number)
	}
	out.Head, out.Kinds = append(out.Head, w.s(sayResult)), append(out.Kinds, table.Number)
	for _, g := range list {
		name := g.Name
		if name == "" {
			name = w.s(sayNone)
		}
		row := []string{name}
		for _, c := range g.Kinds {
			row = append(row, amount(c))
		}
		out.Rows = append(out.Rows, append(row, amount(g.Result)))
	}
	return out
}
