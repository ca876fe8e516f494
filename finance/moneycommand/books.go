package moneycommand

import (
	"os"
	"time"

	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/finance/claim"
	"fabrique/finance/moneyfolder"
	"fabrique/kit/table"
	"fabrique/lang"
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
func (k keeping) read(d Desk) (moneyfolder.Folder, *finance.Book, error) {
	book, err := k.book()
	if err != nil {
		return moneyfolder.Folder{}, nil, faults(d, err)
	}
	f, report := moneyfolder.Read(os.DirFS(k.Path), book)
	if !report.Clean() {
		if err := report.Print(d.Err(), d.Tag()); err != nil {
			return f, nil, err
		}
	}
	if !report.OK() {
		return f, nil, d.Refused()
	}
	return f, book.With(f.Assumed), nil
}

// write puts a workbook and a PDF in the folder asked for; paper may be nil.
func (k keeping) write(d Desk, name string, sheets []table.Sheet, paper []byte) error {
	if err := moneyfolder.Write(k.Out, name, sheets, paper); err != nil {
		return err
	}
	d.Tell(lang.F("Écrit dans « %s ».", "Written to “%s”.", k.Out))
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

// Run makes the statement of a month, with the checks and what was paid.
func (c moneyClaim) Run(d Desk) error {
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
		return supposing(err)
	}
	balances, err := f.Balances(book, on, m)
	if err != nil {
		return err
	}
	if c.Out != "" {
		paper, err := moneyfolder.Paper(s, balances, on, d.Tag())
		if err != nil {
			return err
		}
		if err := c.write(d, "statement-"+m.String(), moneyfolder.Sheets(s, balances, d.Tag()), paper); err != nil {
			return err
		}
	}
	if c.JSON {
		return d.JSON(moneyfolder.ClaimedOf(s, balances))
	}
	sayClaim(d, s, balances)
	return nil
}

func sayClaim(d Desk, s claim.Statement, balances []claim.Balance) {
	d.Say(lang.F("Part de l’État : %s ; part du département : %s ; ensemble : %s", "State part: %s; département part: %s; together: %s", s.State, s.Department, s.Total()))
	for _, c := range s.Checks {
		d.Para("  ", lang.F("%s : %s", "%s: %s", c.Grade.Title(), c.Text).In(d.Tag()))
	}
	sayBalances(d, balances)
	sayTrace(d, s.Trace())
}

func sayBalances(d Desk, list []claim.Balance) {
	for _, b := range list {
		if b.Left() == 0 {
			continue
		}
		text := lang.F("%s, %s : reste %s, attendu le %s", "%s, %s: %s left, expected on %s", b.Month, b.Payer.Title(), b.Left(), b.Expected)
		if b.Late > 0 {
			text = lang.Sentences(text, lang.Count(b.Late, lang.T("(%s jour de retard)", "(%s day late)"), lang.T("(%s jours de retard)", "(%s days late)")))
		}
		d.Say(text)
	}
}

type moneySettle struct {
	Year    int    `help:"${flag_settle_year}" placeholder:"2024" required:""`
	On      string `help:"${flag_claim_on}" placeholder:"2025-02-03"`
	keeping `embed:""`
}

// Run regularises a year: due on evidence less paid.
func (c moneySettle) Run(d Desk) error {
	if err := year(c.Year); err != nil {
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
	r, err := claim.Settle(book, f.Convention, c.Year, f.Worked, f.Payments, on)
	if err != nil {
		return supposing(err)
	}
	if c.Out != "" {
		paper, err := moneyfolder.YearPaper(r, f.Convention, on, d.Tag())
		if err != nil {
			return err
		}
		if err := c.write(d, "regularisation-"+moneyfolder.Number(lang.Decimal{Units: int64(c.Year)}).String(), moneyfolder.YearSheets(r, d.Tag()), paper); err != nil {
			return err
		}
	}
	state, department := r.Left()
	if c.JSON {
		return d.JSON(moneyfolder.SettledOf(r))
	}
	d.Say(lang.F("Reste dû par l’État : %s ; par le département : %s", "Left to pay by the State: %s; by the département: %s", state, department))
	sayBalances(d, r.Balances)
	sayTrace(d, r.Trace())
	return nil
}
