package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"time"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/claim"
	"fabrique/finance/moneyfolder"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/money"
)

// keeping is a folder of money files and where to write what is made of it.
type keeping struct {
	Path   string `arg:"" name:"moneyfolder" help:"${arg_moneyfolder}" type:"path"`
	Out    string `help:"${flag_money_out}" placeholder:"${word_folder}" type:"path"`
	JSON   bool   `name:"json" help:"${flag_json}"`
	scheme `embed:""`
}

// read returns the folder and the rules, with the assumptions of both. Whatever is
// wrong is printed.
func (k keeping) read(d *desk) (moneyfolder.Folder, *finance.Book, error) {
	book, err := k.book()
	if err != nil {
		return moneyfolder.Folder{}, nil, d.faults(err)
	}
	f, report := moneyfolder.Read(os.DirFS(k.Path), book)
	if !report.Clean() {
		if err := report.Print(d.err, d.tag); err != nil {
			return f, nil, err
		}
	}
	if !report.OK() {
		return f, nil, ended(refused)
	}
	return f, book.With(f.Assumed), nil
}

// write puts a workbook and a PDF in the folder asked for; paper may be nil.
func (k keeping) write(d *desk, name string, sheets []table.Sheet, paper []byte) error {
	if err := os.MkdirAll(k.Out, 0o755); err != nil {
		return fault.Newf(fault.Invalid, "« %s » ne peut pas être créé. Choisissez un autre dossier.", "“%s” cannot be made. Choose another folder.", k.Out)
	}
	file, err := os.Create(filepath.Join(k.Out, name+".xlsx"))
	if err != nil {
		return fault.Newf(fault.Invalid, "« %s » ne peut pas être écrit. Fermez-le s’il est ouvert, ou choisissez un autre dossier.", "“%s” cannot be written. Close it if it is open, or choose another folder.", name+".xlsx")
	}
	defer file.Close()
	if err := table.WriteWorkbook(file, sheets); err != nil {
		return err
	}
	if paper != nil {
		if err := os.WriteFile(filepath.Join(k.Out, name+".pdf"), paper, 0o644); err != nil {
			return err
		}
	}
	d.tell(lang.F("Écrit dans « %s ».", "Written to “%s”.", k.Out))
	return nil
}

// onDay reads a day, today by default.
func onDay(text string) (calendar.Date, error) {
	if text == "" {
		return calendar.On(time.Now().Date()), nil
	}
	return day("--on", text)
}

type moneyClaim struct {
	Month   string `help:"${flag_claim_month}" placeholder:"2024-05" required:""`
	On      string `help:"${flag_claim_on}" placeholder:"2024-06-03"`
	keeping `embed:""`
}

// claimed is a monthly statement, for programs.
type claimed struct {
	Month      string        `json:"month"`
	Persons    json.Number   `json:"fte_persons"`
	Others     json.Number   `json:"fte_other"`
	Funded     json.Number   `json:"fte_funded"`
	State      money.Cents   `json:"state_cents"`
	Department money.Cents   `json:"department_cents"`
	Total      money.Cents   `json:"total_cents"`
	Payable    bool          `json:"payable"`
	Checks     []checkJSON   `json:"checks"`
	Balances   []balanceJSON `json:"balances"`
	Trace      finance.Trace `json:"trace"`
}

type checkJSON struct {
	Name  string    `json:"name"`
	Grade lang.Text `json:"grade"`
	Text  lang.Text `json:"text"`
}

type balanceJSON struct {
	Month    string      `json:"month"`
	Payer    lang.Text   `json:"payer"`
	Due      money.Cents `json:"due_cents"`
	Paid     money.Cents `json:"paid_cents"`
	Left     money.Cents `json:"left_cents"`
	Expected string      `json:"expected_by"`
	Late     int         `json:"days_late"`
}

// Run makes the statement of a month, with the checks and what was paid.
func (c moneyClaim) Run(d *desk) error {
	m, err := calendar.ParseMonth(c.Month)
	if err != nil {
		return err
	}
	on, err := onDay(c.On)
	if err != nil {
		return err
	}
	f, book, err := c.read(d)
	if err != nil {
		return err
	}
	s, err := claim.Of(book, f.Convention, m, f.Worked)
	if err != nil {
		return err
	}
	balances, err := balancesOf(book, f, on, m)
	if err != nil {
		return err
	}
	if c.Out != "" {
		paper, err := moneyfolder.Paper(s, balances, on, d.tag)
		if err != nil {
			return err
		}
		if err := c.write(d, "statement-"+m.String(), moneyfolder.Sheets(s, balances, d.tag), paper); err != nil {
			return err
		}
	}
	if c.JSON {
		return d.json(claimJSON(s, balances))
	}
	d.sayClaim(s, balances)
	return nil
}

// balancesOf sets the payments against the statements of all months until m.
func balancesOf(book *finance.Book, f moneyfolder.Folder, on calendar.Date, m calendar.Month) ([]claim.Balance, error) {
	first := m
	for _, w := range f.Worked {
		first = min(first, w.From.Month())
	}
	var list []claim.Statement
	for one := first; one <= m; one++ {
		s, err := claim.Of(book, f.Convention, one, f.Worked)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	var until []claim.Payment
	for _, p := range f.Payments {
		if p.For <= m {
			until = append(until, p)
		}
	}
	return claim.Balances(list, until, on)
}

func claimJSON(s claim.Statement, balances []claim.Balance) claimed {
	thousandths := func(n int64) json.Number { return number(lang.Decimal{Units: n, Places: 3}) }
	out := claimed{Month: s.Month.String(), Persons: thousandths(s.Persons), Others: thousandths(s.Others), Funded: thousandths(s.Funded),
		State: s.State, Department: s.Department, Total: s.Total(), Payable: s.Payable(), Balances: balancesJSON(balances), Trace: s.Trace()}
	for _, c := range s.Checks {
		out.Checks = append(out.Checks, checkJSON{c.Name, c.Grade.Title(), c.Text})
	}
	return out
}

func balancesJSON(list []claim.Balance) []balanceJSON {
	out := []balanceJSON{}
	for _, b := range list {
		out = append(out, balanceJSON{b.Month.String(), b.Payer.Title(), b.Due, b.Paid, b.Left(), b.Expected.String(), b.Late})
	}
	return out
}

func (d *desk) sayClaim(s claim.Statement, balances []claim.Balance) {
	d.say(lang.F("Part de l’État : %s ; part du département : %s ; ensemble : %s", "State part: %s; département part: %s; together: %s", s.State, s.Department, s.Total()))
	for _, c := range s.Checks {
		d.para("  ", lang.F("%s : %s", "%s: %s", c.Grade.Title(), c.Text).In(d.tag))
	}
	d.sayBalances(balances)
	d.sayTrace(s.Trace())
}

func (d *desk) sayBalances(list []claim.Balance) {
	for _, b := range list {
		if b.Left() == 0 {
			continue
		}
		text := lang.F("%s, %s : reste %s, attendu le %s", "%s, %s: %s left, expected on %s", b.Month, b.Payer.Title(), b.Left(), b.Expected)
		if b.Late > 0 {
			text = lang.Sentences(text, lang.Count(b.Late, lang.T("(%s jour de retard)", "(%s day late)"), lang.T("(%s jours de retard)", "(%s days late)")))
		}
		d.say(text)
	}
}

type moneySettle struct {
	Year    int    `help:"${flag_settle_year}" placeholder:"2024" required:""`
	On      string `help:"${flag_claim_on}" placeholder:"2025-02-03"`
	keeping `embed:""`
}

// settled is a yearly regularisation, for programs.
type settled struct {
	Year           int           `json:"year"`
	Due            []money.Cents `json:"due_cents"` // State, département
	Paid           []money.Cents `json:"paid_cents"`
	LeftState      money.Cents   `json:"left_state_cents"`
	LeftDepartment money.Cents   `json:"left_department_cents"`
	Balances       []balanceJSON `json:"balances"`
	Trace          finance.Trace `json:"trace"`
}

// Run regularises a year: due on evidence less paid.
func (c moneySettle) Run(d *desk) error {
	on, err := onDay(c.On)
	if err != nil {
		return err
	}
	f, book, err := c.read(d)
	if err != nil {
		return err
	}
	r, err := claim.Settle(book, f.Convention, c.Year, f.Worked, f.Payments)
	if err != nil {
		return err
	}
	if c.Out != "" {
		paper, err := moneyfolder.YearPaper(r, f.Convention, on, d.tag)
		if err != nil {
			return err
		}
		if err := c.write(d, "regularisation-"+number(lang.Decimal{Units: int64(c.Year)}).String(), moneyfolder.YearSheets(r, d.tag), paper); err != nil {
			return err
		}
	}
	state, department := r.Left()
	if c.JSON {
		return d.json(settled{c.Year, r.Due[:], r.Paid[:], state, department, balancesJSON(r.Balances), r.Trace()})
	}
	d.say(lang.F("Reste dû par l’État : %s ; par le département : %s", "Left to pay by the State: %s; by the département: %s", state, department))
	d.sayBalances(r.Balances)
	d.sayTrace(r.Trace())
	return nil
}
