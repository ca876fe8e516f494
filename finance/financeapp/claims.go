package financeapp

import (
	"slices"
	"strconv"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/claim"
	"fabrique/finance/financedb"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/money"
)

// Claims is the page of the months claimed, what was paid and what is late.
type Claims struct {
	head
	Empty, MonthsTitle, PaymentsTitle      string
	Months, Payments                       Table
	PrepareTitle, PrepareLead, ReceiveTile string
	Prepare, Receive                       *web.Form
}

// months lists the months that have time or payments, the first one first.
func (a account) months() []calendar.Month {
	var list []calendar.Month
	for _, t := range a.worked {
		list = append(list, t.From.Month())
	}
	for _, p := range a.payments {
		list = append(list, p.For)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// balances sets payments against the statements of all months until one.
func (a account) balances(until calendar.Month) ([]claim.Balance, error) {
	var list []claim.Statement
	rows := a.rows()
	for _, m := range a.months() {
		if m > until {
			break
		}
		s, err := claim.Of(a.book, a.convention(), m, rows)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	var paid []claim.Payment
	for _, p := range a.paid() {
		if p.For <= until {
			paid = append(paid, p)
		}
	}
	return claim.Balances(list, paid, a.Today())
}

// waits reports whether err is about a figure that the territory may still give.
func waits(err error) bool {
	k := fault.KindOf(err)
	return err != nil && (k == fault.Missing || k == fault.Invalid)
}

func showClaims(v *desk.Visit) (any, error) {
	month := v.Today().Month()
	a, err := openAccount(v, month-24)
	if err != nil {
		return nil, err
	}
	list, err := a.balances(month)
	if waits(err) {
		months := a.months()
		p := Claims{head: a.unknown(lang.T("Versements : il manque une valeur", "Payments: a value is missing"), false, months[0], int(month-months[0])+1, err)}
		a.claimForms(&p, month)
		return p, nil
	}
	if err != nil {
		return nil, err
	}
	left, late := money.Cents(0), 0
	for _, b := range list {
		left += b.Left()
		if b.Late > 0 {
			late++
		}
	}
	heading := lang.T("Tout ce qui était dû est payé", "All that was due is paid")
	switch {
	case len(list) == 0:
		heading = lang.T("Aucun mois n’est noté encore", "No month is recorded yet")
	case late > 0:
		heading = lang.F("%s à recevoir, %s", "%s to receive, %s", left, lang.Count(late, lang.T("%s versement en retard", "%s payment late"), lang.T("%s versements en retard", "%s payments late")))
	case left > 0:
		heading = lang.F("%s à recevoir, rien en retard", "%s to receive, nothing late", left)
	}
	p := Claims{head: a.head(heading, say.claimsLead), MonthsTitle: say.balancesTitle.In(v.Lang), PaymentsTitle: say.paymentsTitle.In(v.Lang)}
	if len(list) == 0 {
		p.Empty = say.noMonth.In(v.Lang)
	}
	p.Months = a.balanceTable(list)
	p.Payments = a.paymentTable(a.payments)
	a.claimForms(&p, month)
	return p, nil
}

func (a account) balanceTable(list []claim.Balance) Table {
	t := Table{Caption: say.balancesTitle.In(a.Lang), Titled: true, Heads: []string{say.month.In(a.Lang), say.payer.In(a.Lang), say.due.In(a.Lang), say.paid.In(a.Lang), say.left.In(a.Lang), say.expectedOn.In(a.Lang)}, Words: 1}
	for _, b := range slices.Backward(list) {
		state := Cell{Text: b.Expected.In(a.Lang)}
		switch {
		case b.Late > 0:
			state.Warm = lang.Count(b.Late, lang.T("%s jour de retard", "%s day late"), lang.T("%s jours de retard", "%s days late")).In(a.Lang)
		case b.Behind > 0:
			state.Tag = lang.Count(b.Behind, lang.T("payé, %s jour après l’échéance", "paid, %s day after it was due"), lang.T("payé, %s jours après l’échéance", "paid, %s days after it was due")).In(a.Lang)
		case b.Left() <= 0:
			state.Tag = say.isPaid.In(a.Lang)
		}
		t.Rows = append(t.Rows, Line{Head: Cell{Text: b.Month.In(a.Lang), Href: a.of("/claims/" + b.Month.String())}, Cells: []Cell{{Text: b.Payer.Title().In(a.Lang)}, {Text: b.Due.In(a.Lang)},
			{Text: b.Paid.In(a.Lang)}, {Text: b.Left().In(a.Lang)}, state}})
	}
	return t
}

func (a account) paymentTable(list []financedb.Payment) Table {
	t := Table{Caption: say.paymentsTitle.In(a.Lang), Titled: true, Heads: []string{say.receivedOn.In(a.Lang), say.payer.In(a.Lang), say.forMonth.In(a.Lang), say.reference.In(a.Lang), say.amountText.In(a.Lang)}, Words: 3}
	for _, p := range list {
		row := Line{Head: Cell{Text: p.On.In(a.Lang)}, Cells: []Cell{{Text: p.Payer.Title().In(a.Lang)}, {Text: p.For.In(a.Lang)}, {Text: p.Reference}, {Text: p.Amount.In(a.Lang)}}}
		a.takeBack(&row, "payment", p.ID)
		t.Rows = append(t.Rows, row)
	}
	a.acts(&t)
	return t
}

func (a account) claimForms(p *Claims, month calendar.Month) {
	of := desk.Ask{Name: "company", Kind: "hidden", Value: string(a.company.ID)}
	if !a.May("money.prepare") {
		return
	}
	f := a.Form("money.prepare", say.prepareIt, a.of("/claims/{id}"), of, desk.Ask{Name: "month", Required: true, Value: (month - 1).String(), Hint: say.monthHint})
	p.PrepareTitle, p.PrepareLead, p.Prepare = say.prepareTitle.In(a.Lang), say.prepareLead.In(a.Lang), &f
	g := a.receiveForm(month - 1)
	p.ReceiveTile, p.Receive = say.receiveTitle.In(a.Lang), &g
}

func (a account) receiveForm(m calendar.Month) web.Form {
	return a.Form("money.receive", say.receiveIt, a.Request.URL.Path, desk.Ask{Name: "company", Kind: "hidden", Value: string(a.company.ID)},
		desk.Ask{Name: "payer", Kind: "choice", Required: true, Options: []desk.Choice{{Value: "state", Label: claim.State.Title()}, {Value: "department", Label: claim.Department.Title()}}},
		desk.Ask{Name: "for", Required: true, Value: m.String(), Hint: say.monthHint}, desk.Ask{Name: "on", Kind: "date", Required: true, Value: a.Today().String()},
		desk.Ask{Name: "amount", Required: true, Hint: say.euroHint}, desk.Ask{Name: "reference"})
}

// Claim is the page of the statement of a month.
type Claim struct {
	head
	Payable, Blocked         string
	Facts                    []Part
	Step                     *Step
	StepTitle                string
	RowsTitle, ChecksTitle   string
	Rows, Payments           Table
	PaymentsTitle            string
	Checks                   []Check
	Files                    []web.Link
	SupposedTitle            string
	Supposed                 []Cited
	RecordTitle, ReceiveTile string
	Record, Receive          *web.Form
}

// Check is one thing that funders look at, as a page shows it.
type Check struct{ Grade, Class, Text string }

// asMonth returns the month of the address.
func asMonth(v *desk.Visit) (calendar.Month, error) {
	m, err := calendar.ParseMonth(v.Path("month"))
	if err != nil || m.String() != v.Path("month") {
		return 0, fault.New(fault.NotFound, "Ce mois n’existe pas. Reprenez depuis la liste des mois.", "There is no such month. Start again from the list of months.")
	}
	return m, nil
}

func showClaim(v *desk.Visit) (any, error) {
	m, err := asMonth(v)
	if err != nil {
		return nil, err
	}
	a, err := openAccount(v, m)
	if err != nil {
		return nil, err
	}
	s, err := claim.Of(a.book, a.convention(), m, a.rows())
	if waits(err) {
		p := Claim{head: a.unknown(lang.Upper(lang.F("%s : il manque une valeur", "%s: a value is missing", m)), false, m, 1, err), RowsTitle: say.rowsTitle.In(v.Lang), Rows: a.timeTable(m, nil)}
		a.recordForm(&p, m)
		return p, nil
	}
	if err != nil {
		return nil, err
	}
	p := Claim{head: a.head(lang.Upper(lang.F("%s : %s à payer pour %s", "%s: %s to pay for %s", m, s.Total(), finance.FTEText(s.Funded))), lang.F("Part de l’État %s, part du département %s.", "State part %s, département part %s.", s.State, s.Department)),
		RowsTitle: say.rowsTitle.In(v.Lang), ChecksTitle: say.checksTitle.In(v.Lang), StepTitle: say.stepTitle.In(v.Lang), PaymentsTitle: say.paymentsTitle.In(v.Lang),
		SupposedTitle: say.usedTitle.In(v.Lang), Supposed: a.supposedList(s.Used)}
	p.Back = web.Link{Href: a.of("/claims"), Text: say.claims.In(v.Lang)}
	if !s.Payable() {
		p.Blocked = say.blocked.In(v.Lang)
	}
	p.Facts = []Part{{Name: say.persons.In(v.Lang), Value: finance.FTEText(s.Persons).In(v.Lang)}, {Name: say.others.In(v.Lang), Value: lang.F("%s, dont %s comptés", "%s, of which %s counted", finance.FTEText(s.Others), finance.FTEText(s.Counted)).In(v.Lang)}, {Name: say.fundedFTE.In(v.Lang), Value: finance.FTEText(s.Funded).In(v.Lang)}}
	for _, c := range s.Checks {
		p.Checks = append(p.Checks, Check{c.Grade.Title().In(v.Lang), []string{"", "gold", "warm"}[c.Grade], c.Text.In(v.Lang)})
	}
	step := a.steps(s.Trace())
	p.Step = &step
	p.Rows = a.timeTable(m, &s)
	for _, ext := range []string{"pdf", "xlsx"} {
		p.Files = append(p.Files, web.Link{Href: a.of("/claims/" + m.String() + "/" + a.fileName(m) + "." + ext), Text: map[string]lang.Text{"pdf": say.pdf, "xlsx": say.workbook}[ext].In(v.Lang)})
	}
	a.paidFor(&p, m)
	a.recordForm(&p, m)
	return p, nil
}

// fileName names the papers of a month.
func (a account) fileName(m calendar.Month) string {
	return lang.T("etat", "statement").In(a.Lang) + "-" + m.String()
}

func (a account) paidFor(p *Claim, m calendar.Month) {
	var own []financedb.Payment
	for _, one := range a.payments {
		if one.For == m {
			own = append(own, one)
		}
	}
	p.Payments = a.paymentTable(own)
	if a.May("money.receive") {
		f := a.receiveForm(m)
		p.ReceiveTile, p.Receive = say.receiveTitle.In(a.Lang), &f
	}
}

// timeTable lists the rows of a month, with what each brings when it is known.
func (a account) timeTable(m calendar.Month, s *claim.Statement) Table {
	t := Table{Caption: say.rowsTitle.In(a.Lang), Titled: true, Heads: []string{say.job.In(a.Lang), say.days.In(a.Lang), say.paidHours.In(a.Lang), say.statePart.In(a.Lang), say.departmentPart.In(a.Lang)}, Words: 1}
	i := 0
	for _, one := range a.worked {
		if one.From.Month() != m {
			continue
		}
		row := Line{Head: Cell{Text: a.names[one.Person]}, Cells: []Cell{{Text: lang.F("du %s au %s", "%s to %s", one.From, one.Until).In(a.Lang)}, {Text: one.Paid.In(a.Lang)}}}
		if one.Other {
			row.Head.Tag = say.supervision.In(a.Lang)
		}
		if one.Aid != "" {
			row.Head.Warm = lang.F("autre aide : %s", "another aid: %s", one.Aid).In(a.Lang)
		}
		if s != nil {
			row.Cells = append(row.Cells, Cell{Text: s.Rows[i].State.In(a.Lang)}, Cell{Text: s.Rows[i].Department.In(a.Lang)})
		} else {
			row.Cells = append(row.Cells, Cell{Text: "–"}, Cell{Text: "–"})
		}
		i++
		a.editTime(&row, one)
		t.Rows = append(t.Rows, row)
	}
	if s != nil {
		for _, c := range s.Cuts {
			t.Rows = append(t.Rows, Line{Head: Cell{Text: lang.F("%s : %s", "%s: %s", c.Limit.Title(), finance.FTEText(-c.FTE)).In(a.Lang)}, Cells: []Cell{{}, {}, {Text: (-c.State).In(a.Lang)}, {Text: (-c.Department).In(a.Lang)}}})
		}
		t.Rows = append(t.Rows, Line{Sum: true, Head: Cell{Text: lang.F("%s : %s", "%s: %s", say.total, finance.FTEText(s.Funded)).In(a.Lang)}, Cells: []Cell{{}, {}, {Text: s.State.In(a.Lang)}, {Text: s.Department.In(a.Lang)}}})
	}
	a.acts(&t)
	return t
}

func (a account) editTime(row *Line, t financedb.Time) {
	if !a.May("money.record") {
		return
	}
	f := desk.Again(a.Form("money.record", say.save, a.of("/claims/{id}"), append([]desk.Ask{{Name: "company", Kind: "hidden", Value: string(a.company.ID)}, {Name: "id", Kind: "hidden", Value: t.ID}}, timeAsks(t)...)...), "time-"+t.ID)
	f.Quiet = true
	a.takeBack(row, "time", t.ID)
	row.Also = row.Form
	row.Form, row.Fold = &f, lang.F("Corriger %s", "Correct %s", a.names[t.Person]).In(a.Lang)
}

func timeAsks(t financedb.Time) []desk.Ask {
	value := func(n int64, places int) string {
		if n == 0 {
			return ""
		}
		return lang.Decimal{Units: n, Places: places}.In(lang.FR)
	}
	clock := ""
	if t.Paid > 0 {
		clock = strconv.Itoa(int(t.Paid)/60) + "h" + strconv.Itoa(int(t.Paid)%60/10) + strconv.Itoa(int(t.Paid)%10)
	}
	other := ""
	if t.Other {
		other = "yes"
	}
	return []desk.Ask{{Name: "from", Kind: "date", Required: true, Value: t.From.String()}, {Name: "until", Kind: "date", Required: true, Value: t.Until.String()},
		{Name: "paid", Required: true, Value: clock, Hint: say.hoursHint}, {Name: "overtime", Value: value(int64(t.Overtime)*100/60, 2), Hint: say.overtimeHint},
		{Name: "gross", Value: value(int64(t.Gross), 2), Hint: say.grossHint}, {Name: "other", Kind: "yes", Value: other}, {Name: "aid", Value: t.Aid, Hint: say.aidHint}}
}

func (a account) recordForm(p *Claim, m calendar.Month) {
	if !a.May("money.record") {
		return
	}
	who := desk.Ask{Name: "person", Kind: "choice", Required: true}
	for _, e := range a.signed {
		who.Options = append(who.Options, desk.Choice{Value: string(e.Person), Label: lang.Same(a.names[e.Person])})
	}
	if len(who.Options) == 0 {
		who.Kind, who.Hint = "text", say.noContract
	}
	fresh := financedb.Time{Worked: claim.Worked{From: m.First(), Until: m.Last()}}
	f := a.Form("money.record", say.recordIt, a.of("/claims/{id}"), append([]desk.Ask{{Name: "company", Kind: "hidden", Value: string(a.company.ID)}, {Name: "id", Kind: "hidden"}, who}, timeAsks(fresh)...)...)
	p.RecordTitle, p.Record = say.recordTitle.In(a.Lang), &f
}
