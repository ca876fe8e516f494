package moneyfolder

import (
	"encoding/json"

	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/finance/claim"
	"fabrique/lang"
	"fabrique/money"
)

// Claimed is a monthly statement, for programs.
type Claimed struct {
	Month      string        `json:"month"`
	Persons    json.Number   `json:"fte_persons"`
	Others     json.Number   `json:"fte_other"`
	Funded     json.Number   `json:"fte_funded"`
	State      money.Cents   `json:"state_cents"`
	Department money.Cents   `json:"department_cents"`
	Total      money.Cents   `json:"total_cents"`
	Payable    bool          `json:"payable"`
	Checks     []CheckForm   `json:"checks"`
	Balances   []BalanceForm `json:"balances"`
	Trace      finance.Trace `json:"trace"`
}

// CheckForm is one check, for programs.
type CheckForm struct {
	Name  string    `json:"name"`
	Grade lang.Text `json:"grade"`
	Text  lang.Text `json:"text"`
}

// BalanceForm is what one payer owes for a month, for programs.
type BalanceForm struct {
	Month    string      `json:"month"`
	Payer    lang.Text   `json:"payer"`
	Due      money.Cents `json:"due_cents"`
	Paid     money.Cents `json:"paid_cents"`
	Left     money.Cents `json:"left_cents"`
	Expected string      `json:"expected_by"`
	Late     int         `json:"days_late"`
}

// Balances sets the payments against the statements of all months until m.
func (f Folder) Balances(book *finance.Book, on calendar.Date, m calendar.Month) ([]claim.Balance, error) {
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

// ClaimedOf returns a statement for programs.
func ClaimedOf(s claim.Statement, balances []claim.Balance) Claimed {
	thousandths := func(n int64) json.Number { return Number(lang.Decimal{Units: n, Places: 3}) }
	out := Claimed{Month: s.Month.String(), Persons: thousandths(s.Persons), Others: thousandths(s.Others), Funded: thousandths(s.Funded),
		State: s.State, Department: s.Department, Total: s.Total(), Payable: s.Payable(), Balances: balanceForms(balances), Trace: s.Trace()}
	for _, c := range s.Checks {
		out.Checks = append(out.Checks, CheckForm{c.Name, c.Grade.Title(), c.Text})
	}
	return out
}

func balanceForms(list []claim.Balance) []BalanceForm {
	out := []BalanceForm{}
	for _, b := range list {
		out = append(out, BalanceForm{b.Month.String(), b.Payer.Title(), b.Due, b.Paid, b.Left(), b.Expected.String(), b.Late})
	}
	return out
}

// Settled is a yearly regularisation, for programs.
type Settled struct {
	Year           int           `json:"year"`
	Due            []money.Cents `json:"due_cents"` // State, département
	Paid           []money.Cents `json:"paid_cents"`
	LeftState      money.Cents   `json:"left_state_cents"`
	LeftDepartment money.Cents   `json:"left_department_cents"`
	Balances       []BalanceForm `json:"balances"`
	Trace          finance.Trace `json:"trace"`
}

// SettledOf returns a regularisation for programs.
func SettledOf(r claim.Regularisation) Settled {
	state, department := r.Left()
	return Settled{r.Year, r.Due[:], r.Paid[:], state, department, balanceForms(r.Balances), r.Trace()}
}
