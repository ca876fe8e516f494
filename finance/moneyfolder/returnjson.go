package moneyfolder

import (
	"encoding/json"

	"fabrique/finance"
	"fabrique/finance/redirect"
	"fabrique/lang"
	"fabrique/money"
)

// Amounts is an amount before and after the job, for programs.
type Amounts struct {
	Before money.Cents `json:"before_cents"`
	After  money.Cents `json:"after_cents"`
	Return money.Cents `json:"return_cents"`
}

// ReturnLine is one amount for one payer, for programs.
type ReturnLine struct {
	Payer     redirect.Payer `json:"payer"`
	Benefit   string         `json:"benefit"`
	Title     lang.Text      `json:"title"`
	Direction string         `json:"direction"` // pays or receives
	Amounts
	Counted bool `json:"counted"`
}

// Returned is one person’s case, for programs; Amounts are of one month unless they say year.
type Returned struct {
	Month    string                     `json:"month"`
	Gross    money.Cents                `json:"gross_cents"`
	Net      money.Cents                `json:"net_cents"`
	Bonus    money.Cents                `json:"activity_bonus_paid_cents"`
	LivingOn Amounts                    `json:"household"`
	Lines    []ReturnLine               `json:"lines"`
	Payers   map[redirect.Payer]Amounts `json:"payers"`
	Benefits map[string]Amounts         `json:"benefits"`
	AMonth   money.Cents                `json:"return_month_cents"`
	AYear    money.Cents                `json:"return_year_cents"`
	Support  *Contribution              `json:"contribution"` // paid for the job over the month, not counted in the return; none when its rate is not known
	Others   []PublishedForm            `json:"published"`
	Trace    finance.Trace              `json:"trace"`
}

// PublishedForm is what others published per FTE and year, as published.
type PublishedForm struct {
	Who     lang.Text         `json:"who"`
	Year    json.Number       `json:"year"`
	Country string            `json:"country"`
	Figures []PublishedFigure `json:"figures"`
	Counts  lang.Text         `json:"counts"`
	Leaves  lang.Text         `json:"does_not_count"`
}

// PublishedFigure is one of its amounts; the least is none when only “under” was published.
type PublishedFigure struct {
	Title lang.Text    `json:"title"`
	Least *money.Cents `json:"least_cents"`
	Most  money.Cents  `json:"most_cents"`
}

// ReturnedOf returns a case, computed, for programs.
func ReturnedOf(r redirect.Return) Returned {
	out := Returned{Month: r.Case.Month.String(), Gross: r.Gross, Net: r.Net, Bonus: r.Bonus,
		LivingOn: Amounts{r.Before, r.After, r.After - r.Before}, Payers: map[redirect.Payer]Amounts{}, Benefits: map[string]Amounts{},
		AMonth: r.Month(), AYear: r.Year(), Others: published(), Trace: r.Trace()}
	for _, l := range r.Lines {
		one := Amounts{l.Before, l.After, l.Return()}
		direction := "pays"
		if l.Receives {
			direction = "receives"
		}
		out.Lines = append(out.Lines, ReturnLine{l.Payer, l.Benefit, l.Title, direction, one, !l.Left})
		b := out.Benefits[l.Benefit]
		out.Benefits[l.Benefit] = Amounts{b.Before + one.Before, b.After + one.After, b.Return + one.Return}
	}
	if r.Support != nil {
		support := ContributionOf(*r.Support)
		out.Support = &support
	}
	for _, s := range r.Shares() {
		out.Payers[s.Payer] = Amounts{s.Before, s.After, s.Return()}
	}
	return out
}

func published() []PublishedForm {
	var out []PublishedForm
	for _, p := range redirect.Conventions() {
		one := PublishedForm{Who: p.Who, Year: Number(lang.Decimal{Units: int64(p.Year)}), Country: p.Country, Counts: p.Counts, Leaves: p.Leaves}
		for _, f := range p.Figures {
			part := PublishedFigure{Title: f.Title, Least: &f.Range.Least, Most: f.Range.Most}
			if f.Under {
				part.Least = nil
			}
			one.Figures = append(one.Figures, part)
		}
		out = append(out, one)
	}
	return out
}
