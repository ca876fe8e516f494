package moneyfolder

import (
	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/finance/claim"
	"fabrique/kit/document"
	"fabrique/lang"
)

// Paper returns a statement as a PDF to send, dated on.
func Paper(s claim.Statement, balances []claim.Balance, on calendar.Date, tag lang.Tag) ([]byte, error) {
	w := writer{tag}
	title := lang.F("État mensuel de %s : %s", "Monthly statement of %s: %s", s.Convention.Company.Name, s.Month)
	d := document.New(tag, w.s(title), on)
	d.Heading(1, w.s(title))
	d.Paragraph(w.s(lang.F("À payer : part de l’État %s, part du département %s, ensemble %s, pour %s réalisés et financés. Établi le %s.",
		"To pay: State part %s, département part %s, together %s, for %s realised and funded. Made on %s.",
		s.State, s.Department, s.Total(), finance.FTEText(s.Funded), on)))
	if !s.Payable() {
		d.Paragraph(w.s(lang.T("Cet état n’est pas payable tant qu’un contrôle l’empêche : voir plus bas.", "This statement is not payable while a check prevents it: see below.")))
	}
	d.Heading(2, w.s(lang.T("Temps réalisé", "Time realised")))
	d.Table(w.rows(s))
	d.Heading(2, w.s(sayChecks))
	checks := document.Table{Head: w.head(sayGrade, sayCheck), Widths: []int{2, 7}}
	for _, c := range s.Checks {
		checks.Rows = append(checks.Rows, []string{w.s(c.Grade.Title()), w.s(c.Text)})
	}
	d.Table(checks)
	w.paid(d, balances)
	w.trace(d, s.Trace())
	return d.Bytes()
}

func (w writer) rows(s claim.Statement) document.Table {
	out := document.Table{Head: w.head(sayPerson, sayFrom, sayUntil, sayHours, sayFTE, sayState, sayDepartment), Widths: []int{5, 5, 5, 4, 3, 5, 5},
		Right: []bool{false, false, false, true, true, true, true}}
	for _, r := range s.Rows {
		out.Rows = append(out.Rows, []string{string(r.Person), w.s(r.From), w.s(r.Until), w.s(r.Paid), w.s(lang.Decimal{Units: r.FTE, Places: 3}), w.s(r.State), w.s(r.Department)})
	}
	for _, c := range s.Cuts {
		out.Rows = append(out.Rows, []string{w.s(c.Limit.Title()), "", "", "", w.s(lang.Decimal{Units: -c.FTE, Places: 3}), w.s(-c.State), w.s(-c.Department)})
	}
	return document.Table{Head: out.Head, Widths: out.Widths, Right: out.Right,
		Rows: append(out.Rows, []string{w.s(sayTotal), "", "", "", w.s(lang.Decimal{Units: s.Funded, Places: 3}), w.s(s.State), w.s(s.Department)})}
}

// paid writes what was received, and what is late.
func (w writer) paid(d *document.Document, balances []claim.Balance) {
	if len(balances) == 0 {
		return
	}
	d.Heading(2, w.s(sayPayments))
	t := document.Table{Head: w.head(sayMonth, sayPayer, sayDue, sayPaid, sayLeft, sayLate), Widths: []int{5, 5, 5, 5, 5, 3}, Right: []bool{false, false, true, true, true, true}}
	for _, b := range balances {
		t.Rows = append(t.Rows, []string{w.s(b.Month), w.s(b.Payer.Title()), w.s(b.Due), w.s(b.Paid), w.s(b.Left()), w.s(lang.Int(b.Late))})
	}
	d.Table(t)
}

// trace writes the formula, the inputs and the parameters with their source.
func (w writer) trace(d *document.Document, t finance.Trace) {
	d.Heading(2, w.s(lang.T("Comment ces montants sont trouvés", "How these amounts are found")))
	d.Paragraph(w.s(t.Formula))
	for _, in := range t.Inputs {
		d.Paragraph(w.s(lang.F("%s : %s", "%s: %s", in.Title, in.Value)))
	}
	if len(t.Parts) > 0 {
		rows := document.Table{Head: w.head(sayWhat, sayValue, sayHow), Widths: []int{4, 2, 6}, Right: []bool{false, true, false}}
		for _, p := range t.Parts {
			rows.Rows = append(rows.Rows, []string{w.s(p.Title), w.s(p.Value), w.s(p.Formula)})
		}
		d.Table(rows)
	}
	cited := document.Table{Head: w.head(sayWhat, sayValue, saySource), Widths: []int{4, 2, 6}}
	for _, c := range t.Cited {
		cited.Rows = append(cited.Rows, []string{w.s(c.Title), w.s(c.Value), w.s(c.Sourced())})
	}
	d.Table(cited)
}

// YearPaper returns a regularisation as a PDF to send, dated on.
func YearPaper(r claim.Regularisation, c claim.Convention, on calendar.Date, tag lang.Tag) ([]byte, error) {
	w := writer{tag}
	title := lang.F("%s : %s", "%s: %s", r.Trace().Title, c.Company.Name)
	d := document.New(tag, w.s(title), on)
	d.Heading(1, w.s(title))
	state, department := r.Left()
	d.Paragraph(w.s(lang.F("Dû sur pièces moins versé : État %s, département %s. Un montant négatif est à rendre. Établi le %s.",
		"Due on evidence less paid: State %s, département %s. An amount below zero is to be given back. Made on %s.", state, department, on)))
	w.paid(d, r.Balances)
	w.trace(d, r.Trace())
	return d.Bytes()
}
