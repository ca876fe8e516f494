package main

import (
	"encoding/json"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/redirect"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// moneyReturn is what a job changes for each body that pays, per person.
type moneyReturn struct {
	Household    string `help:"${flag_household}" enum:"single,couple" default:"single" placeholder:"single|couple"`
	Children     int    `help:"${flag_children}" default:"0" placeholder:"0"`
	FTE          string `name:"fte" help:"${flag_job_fte}" placeholder:"1" required:""`
	Benefit      string `help:"${flag_benefit}" enum:"rsa,ass,are,none" default:"rsa" placeholder:"rsa|ass|are|none"`
	Month        string `help:"${flag_return_month}" placeholder:"2024-05" required:""`
	Housing      string `help:"${flag_housing}" enum:"flat,none" default:"flat" placeholder:"flat|none"`
	Unemployment string `help:"${flag_unemployment}" placeholder:"900"`
	Size         int    `help:"${flag_size}" default:"50" placeholder:"50"`
	AccidentRate string `help:"${flag_accident}" default:"0.02" placeholder:"0.02"`
	Consumed     string `help:"${flag_consumed}" placeholder:"0.6"`
	PayrollTax   bool   `help:"${flag_payroll_tax}"`
	BonusLevy    bool   `help:"${flag_bonus_levy}"`
	JSON         bool   `name:"json" help:"${flag_json}"`
	scheme       `embed:""`
}

// Run prints what each payer pays and receives, before and after the job.
func (c moneyReturn) Run(d *desk) error {
	one, err := c.asked()
	if err != nil {
		return err
	}
	book, err := c.book()
	if err != nil {
		return d.faults(err)
	}
	if book, err = c.withAccidentRate(book, one); err != nil {
		return err
	}
	got, err := redirect.Of(book, one)
	if err != nil {
		return err
	}
	if c.JSON {
		return d.json(returned(got))
	}
	d.sayReturn(got)
	d.sayTrace(got.Trace())
	return nil
}

// asked returns the case that the line describes.
func (c moneyReturn) asked() (redirect.Case, error) {
	one := redirect.Case{Benefit: redirect.Benefit(c.Benefit), Company: company.Company{Size: c.Size},
		Household: redirect.Household{Couple: c.Household == "couple", Children: c.Children},
		Parts:     redirect.Parts{PayrollTax: c.PayrollTax, BonusLevy: c.BonusLevy}}
	if c.Housing == "none" {
		one.Household.Housing = redirect.NoAid
	}
	jobs, err := fte("--fte", c.FTE)
	if err != nil {
		return one, err
	}
	one.Weekly = worktime.Minutes(money.Cents(jobs.Units).Share(int64(worktime.FullTime), tens(jobs.Places)))
	if jobs.Units > tens(jobs.Places) {
		return one, fault.Newf(fault.Invalid, "--fte : une personne a un temps plein au plus, pas %s.", "--fte: one person has one full time at most, not %s.", c.FTE)
	}
	if one.Month, err = calendar.ParseMonth(c.Month); err != nil {
		return one, err
	}
	if c.Unemployment != "" {
		if one.Told, err = table.Money(c.Unemployment); err != nil {
			return one, err
		}
	}
	if c.Consumed != "" {
		share, err := share("--consumed", c.Consumed)
		if err != nil {
			return one, err
		}
		one.Parts.Consumed = &share
	}
	return one, nil
}

func tens(places int) int64 {
	n := int64(1)
	for range places {
		n *= 10
	}
	return n
}

// share reads a share of one.
func share(flag, text string) (lang.Decimal, error) {
	v, err := table.Decimal(text)
	if err != nil || v.Units < 0 || v.Places > 6 || v.Units > tens(v.Places) {
		return v, fault.Newf(fault.Invalid, "%s : « %s » n’est pas une part de un. Écrivez par exemple 0.02.", "%s: “%s” is not a share of one. Write for example 0.02.", flag, text)
	}
	return v, nil
}

// withAccidentRate puts in the accident rate of the line, as an assumption of its author.
func (c moneyReturn) withAccidentRate(book *finance.Book, one redirect.Case) (*finance.Book, error) {
	rate, err := share("--accident-rate", c.AccidentRate)
	if err != nil {
		return nil, err
	}
	return book.With([]finance.Assumption{{Name: finance.AccidentRate, From: one.Month.First(), Value: rate, Unit: "rate",
		Author: sayByLine.In(lang.EN), Source: "--accident-rate " + c.AccidentRate}}), nil
}

// amounts is an amount before and after the job, for programs.
type amounts struct {
	Before money.Cents `json:"before_cents"`
	After  money.Cents `json:"after_cents"`
	Return money.Cents `json:"return_cents"`
}

// returnLine is one amount for one payer, for programs.
type returnLine struct {
	Payer     redirect.Payer `json:"payer"`
	Benefit   string         `json:"benefit"`
	Title     lang.Text      `json:"title"`
	Direction string         `json:"direction"` // pays or receives
	amounts
	Counted bool `json:"counted"`
}

// returnedJSON is one person’s case, for programs; amounts are of one month unless they say year.
type returnedJSON struct {
	Month    string                     `json:"month"`
	Gross    money.Cents                `json:"gross_cents"`
	Net      money.Cents                `json:"net_cents"`
	Bonus    money.Cents                `json:"activity_bonus_paid_cents"`
	LivingOn amounts                    `json:"household"`
	Lines    []returnLine               `json:"lines"`
	Payers   map[redirect.Payer]amounts `json:"payers"`
	Benefits map[string]amounts         `json:"benefits"`
	AMonth   money.Cents                `json:"return_month_cents"`
	AYear    money.Cents                `json:"return_year_cents"`
	Others   []publishedJSON            `json:"published"`
	Trace    finance.Trace              `json:"trace"`
}

// publishedJSON is what others published per FTE and year, as published.
type publishedJSON struct {
	Who     lang.Text       `json:"who"`
	Year    json.Number     `json:"year"`
	Country string          `json:"country"`
	Figures []publishedPart `json:"figures"`
	Counts  lang.Text       `json:"counts"`
	Leaves  lang.Text       `json:"does_not_count"`
}

type publishedPart struct {
	Title lang.Text    `json:"title"`
	Least *money.Cents `json:"least_cents"`
	Most  money.Cents  `json:"most_cents"`
}

func returned(r redirect.Return) returnedJSON {
	out := returnedJSON{Month: r.Case.Month.String(), Gross: r.Gross, Net: r.Net, Bonus: r.Bonus,
		LivingOn: amounts{r.Before, r.After, r.After - r.Before}, Payers: map[redirect.Payer]amounts{}, Benefits: map[string]amounts{},
		AMonth: r.Month(), AYear: r.Year(), Others: published(), Trace: r.Trace()}
	for _, l := range r.Lines {
		one := amounts{l.Before, l.After, l.Return()}
		direction := "pays"
		if l.Receives {
			direction = "receives"
		}
		out.Lines = append(out.Lines, returnLine{l.Payer, l.Benefit, l.Title, direction, one, !l.Left})
		b := out.Benefits[l.Benefit]
		out.Benefits[l.Benefit] = amounts{b.Before + one.Before, b.After + one.After, b.Return + one.Return}
	}
	for _, s := range r.Shares() {
		out.Payers[s.Payer] = amounts{s.Before, s.After, s.Return()}
	}
	return out
}

func published() []publishedJSON {
	var out []publishedJSON
	for _, p := range redirect.Conventions() {
		one := publishedJSON{Who: p.Who, Year: number(lang.Decimal{Units: int64(p.Year)}), Country: p.Country, Counts: p.Counts, Leaves: p.Leaves}
		for _, f := range p.Figures {
			part := publishedPart{Title: f.Title, Least: &f.Range.Least, Most: f.Range.Most}
			if f.Under {
				part.Least = nil
			}
			one.Figures = append(one.Figures, part)
		}
		out = append(out, one)
	}
	return out
}

// sayReturn prints the payers, then what others published.
func (d *desk) sayReturn(r redirect.Return) {
	d.say(lang.F("Net du mois, avant impôt : %s ; reste pour vivre : %s avant, %s après", "Net pay of the month, before income tax: %s; left to live on: %s before, %s after", r.Net, r.Before, r.After))
	for _, s := range r.Shares() {
		if s.Before != 0 || s.After != 0 {
			d.say(lang.F("%s : verse moins ce qu’il reçoit, %s avant, %s après", "%s: pays less what it receives, %s before, %s after", s.Payer.Title(), s.Before, s.After))
		}
	}
	d.say(lang.Text{})
	d.say(lang.T("Publié par d’autres, par ETP et par an, tel quel :", "Published by others, per FTE and year, as published:"))
	for _, p := range redirect.Conventions() {
		for _, f := range p.Figures {
			amount := f.Range.In(d.tag)
			if f.Under {
				amount = lang.F("moins de %s", "under %s", f.Range.Most.Rounded()).In(d.tag)
			}
			d.para("  ", lang.F("%s, %s, %s : %s. %s %s", "%s, %s, %s: %s. %s %s", p.Who, number(lang.Decimal{Units: int64(p.Year)}).String(), f.Title, amount, p.Counts, p.Leaves).In(d.tag))
		}
	}
}
