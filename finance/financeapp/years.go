package financeapp

import (
	"bytes"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/finance/claim"
	"fabrique/finance/moneyfolder"
	"fabrique/kit/desk"
	"fabrique/kit/table"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/money"
)

// Year is the page of a yearly regularisation.
type Year struct {
	head
	Years         []web.Door
	Facts         []Part
	Table         Table
	Step          *Step
	StepTitle     string
	Files         []web.Link
	SupposedTitle string
	Supposed      []Cited
}

// asYear returns the year of the address.
func asYear(v *desk.Visit) (int, error) {
	y, err := strconv.Atoi(v.Path("year"))
	if err != nil || y < 2016 || y > 2100 {
		return 0, fault.New(fault.NotFound, "Cette année n’est pas connue ici. Reprenez depuis la page de l’entreprise.", "This year is not known here. Start again from the page of the company.")
	}
	return y, nil
}

func showYear(v *desk.Visit) (any, error) {
	y, err := asYear(v)
	if err != nil {
		return nil, err
	}
	first := calendar.MonthOf(y, time.January)
	a, err := openAccount(v, first)
	if err != nil {
		return nil, err
	}
	r, err := claim.Settle(a.book, a.convention(), y, a.rows(), a.paid(), v.Today())
	if waits(err) {
		return Year{head: a.unknown(lang.F("Régularisation de %s : il manque une valeur", "Regularisation of %s: a value is missing", lang.Same(yearText(y))), false, first, 12, err), Years: a.years(y)}, nil
	}
	if err != nil {
		return nil, err
	}
	state, department := r.Left()
	heading := lang.F("%s : %s restent à recevoir", "%s: %s remain to be received", lang.Same(yearText(y)), state+department)
	switch {
	case state == 0 && department == 0:
		heading = lang.F("%s : payé comme dû, rien à régulariser", "%s: paid as due, nothing to settle", lang.Same(yearText(y)))
	case state+department < 0:
		heading = lang.F("%s : %s à rendre", "%s: %s to be given back", lang.Same(yearText(y)), -(state + department))
	}
	step := a.steps(r.Trace())
	p := Year{head: a.head(heading, say.yearLead), Years: a.years(y), Step: &step, StepTitle: say.stepTitle.In(v.Lang), SupposedTitle: say.usedTitle.In(v.Lang), Supposed: a.supposedList(r.Used)}
	p.Facts = []Part{{Name: say.persons.In(v.Lang), Value: finance.FTEText(r.Persons).In(v.Lang)}, {Name: say.others.In(v.Lang), Value: lang.F("%s, dont %s comptés", "%s, of which %s counted", finance.FTEText(r.Others), finance.FTEText(r.Counted)).In(v.Lang)}}
	p.Table = a.yearTable(r)
	for _, ext := range []string{"pdf", "xlsx"} {
		p.Files = append(p.Files, web.Link{Href: a.of("/years/" + yearText(y) + "/regularisation-" + yearText(y) + "." + ext), Text: map[string]lang.Text{"pdf": say.pdf, "xlsx": say.workbook}[ext].In(v.Lang)})
	}
	return p, nil
}

func (a account) years(here int) []web.Door {
	now, _, _ := a.Today().Split()
	list := []int{now - 1, now, here}
	for _, m := range a.months() {
		y, _ := m.Split()
		list = append(list, y)
	}
	slices.Sort(list)
	var out []web.Door
	for _, y := range slices.Compact(list) {
		out = append(out, web.Door{Href: a.of("/years/" + yearText(y)), Text: yearText(y), Here: y == here})
	}
	return out
}

func (a account) yearTable(r claim.Regularisation) Table {
	t := Table{Caption: say.yearCaption.In(a.Lang), Heads: []string{say.month.In(a.Lang), say.payer.In(a.Lang), say.due.In(a.Lang), say.paid.In(a.Lang), say.left.In(a.Lang)}, Words: 1}
	for _, b := range r.Balances {
		if b.Due != 0 || b.Paid != 0 {
			t.Rows = append(t.Rows, Line{Head: Cell{Text: b.Month.In(a.Lang), Href: a.of("/claims/" + b.Month.String())}, Cells: []Cell{{Text: b.Payer.Title().In(a.Lang)}, {Text: b.Due.In(a.Lang)}, {Text: b.Paid.In(a.Lang)}, {Text: b.Left().In(a.Lang)}}})
		}
	}
	state, department := r.Left()
	for payer, left := range []money.Cents{state, department} {
		t.Rows = append(t.Rows, Line{Sum: true, Head: Cell{Text: say.total.In(a.Lang)}, Cells: []Cell{{Text: claim.Payer(payer).Title().In(a.Lang)}, {Text: r.Due[payer].In(a.Lang)}, {Text: r.Paid[payer].In(a.Lang)}, {Text: left.In(a.Lang)}}})
	}
	return t
}

// send writes a file to take away.
func send(v *desk.Visit, name string, text []byte) error {
	kind := "application/pdf"
	if strings.HasSuffix(name, ".xlsx") {
		kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	}
	h := v.Writer().Header()
	h.Set("Content-Type", kind)
	h.Set("Content-Disposition", `attachment; filename="`+name+`"`)
	http.ServeContent(v.Writer(), v.Request, "", time.Time{}, bytes.NewReader(text))
	return nil
}

func sendBook(v *desk.Visit, name string, sheets []table.Sheet) error {
	var b bytes.Buffer
	if err := table.WriteWorkbook(&b, sheets); err != nil {
		return err
	}
	return send(v, name, b.Bytes())
}

func sendBudget(v *desk.Visit) error {
	from, months := period(v)
	a, err := openAccount(v, from)
	if err != nil {
		return err
	}
	in := a.input(from, months)
	got, err := budget.Of(a.book, in)
	if err != nil {
		return err
	}
	key, err := a.key(in)
	if err != nil {
		return err
	}
	book, err := desk.Ready(v, "money.workbook "+string(v.Lang)+key, func(b []byte) int { return len(b) }, func() ([]byte, error) {
		moves, err := a.try(in)
		if err != nil {
			return nil, err
		}
		if moves.Outcomes, err = budget.Compare(a.book, in, budget.UsualScenarios()); err != nil {
			return nil, err
		}
		var b bytes.Buffer
		err = table.WriteWorkbook(&b, append(moneyfolder.BudgetSheets(got, v.Lang), moneyfolder.MoveSheets(moves, v.Lang)...))
		return b.Bytes(), err
	})
	if err != nil {
		return err
	}
	return send(v, "budget-"+from.String()+".xlsx", book)
}

// extension returns pdf or xlsx; the fault is NotFound for anything else.
func extension(v *desk.Visit) (string, error) {
	for _, ext := range []string{"pdf", "xlsx"} {
		if strings.HasSuffix(v.Path("file"), "."+ext) {
			return ext, nil
		}
	}
	return "", fault.New(fault.NotFound, "Ce fichier n’existe pas. Choisissez le PDF ou le classeur.", "There is no such file. Choose the PDF or the workbook.")
}

func sendClaim(v *desk.Visit) error {
	ext, err := extension(v)
	if err != nil {
		return err
	}
	m, err := asMonth(v)
	if err != nil {
		return err
	}
	a, err := openAccount(v, m)
	if err != nil {
		return err
	}
	s, err := claim.Of(a.book, a.convention(), m, a.rows())
	if err != nil {
		return err
	}
	balances, err := a.balances(m)
	if err != nil {
		return err
	}
	name := a.fileName(m) + "." + ext
	if ext == "xlsx" {
		return sendBook(v, name, moneyfolder.Sheets(s, balances, v.Lang))
	}
	text, err := moneyfolder.Paper(s, balances, v.Today(), v.Lang)
	if err != nil {
		return err
	}
	return send(v, name, text)
}

func sendYear(v *desk.Visit) error {
	ext, err := extension(v)
	if err != nil {
		return err
	}
	y, err := asYear(v)
	if err != nil {
		return err
	}
	a, err := openAccount(v, calendar.MonthOf(y, time.January))
	if err != nil {
		return err
	}
	r, err := claim.Settle(a.book, a.convention(), y, a.rows(), a.paid(), v.Today())
	if err != nil {
		return err
	}
	name := "regularisation-" + yearText(y) + "." + ext
	if ext == "xlsx" {
		return sendBook(v, name, moneyfolder.YearSheets(r, v.Lang))
	}
	text, err := moneyfolder.YearPaper(r, a.convention(), v.Today(), v.Lang)
	if err != nil {
		return err
	}
	return send(v, name, text)
}
