package moneycommand

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/moneyfolder"
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
func (c moneyReturn) Run(d Desk) error {
	one, err := c.asked()
	if err != nil {
		return err
	}
	book, err := c.book()
	if err != nil {
		return faults(d, err)
	}
	if book, err = c.withAccidentRate(book, one); err != nil {
		return err
	}
	got, err := redirect.Of(book, one)
	if err != nil && c.Benefit == "are" && c.Unemployment == "" {
		return fault.New(fault.Missing, "Donnez le montant mensuel de l’allocation chômage, par exemple --unemployment 900 : il dépend d’un ancien salaire que Fabrique ne connaît pas.",
			"Give the monthly amount of the unemployment benefit, for example --unemployment 900: it depends on an earlier pay that Fabrique does not know.")
	}
	if err != nil {
		return supposing(err)
	}
	if c.JSON {
		return d.JSON(moneyfolder.ReturnedOf(got))
	}
	sayReturn(d, got)
	sayTrace(d, got.Trace())
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
		Author: "the command line", Source: "--accident-rate " + c.AccidentRate}}), nil
}

// sayReturn prints the payers, then what others published.
func sayReturn(d Desk, r redirect.Return) {
	d.Say(lang.F("Net du mois, avant impôt : %s ; reste pour vivre : %s avant, %s après", "Net pay of the month, before income tax: %s; left to live on: %s before, %s after", r.Net, r.Before, r.After))
	for _, s := range r.Shares() {
		if s.Before != 0 || s.After != 0 {
			d.Say(lang.F("%s : verse moins ce qu’il reçoit, %s avant, %s après", "%s: pays less what it receives, %s before, %s after", s.Payer.Title(), s.Before, s.After))
		}
	}
	if c := r.Support; c != nil {
		d.Say(lang.F("Contribution versée pour cet emploi dans le mois, à côté : État %s, département %s", "Contribution paid for this job over the month, beside: State %s, département %s", c.State, c.Department))
	}
	d.Say(lang.Text{})
	d.Say(lang.T("Publié par d’autres, par ETP et par an, tel quel :", "Published by others, per FTE and year, as published:"))
	for _, p := range redirect.Conventions() {
		for _, f := range p.Figures {
			amount := f.Range.In(d.Tag())
			if f.Under {
				amount = lang.F("moins de %s", "under %s", f.Range.Most.Rounded()).In(d.Tag())
			}
			d.Para("  ", lang.F("%s, %s, %s : %s. %s %s", "%s, %s, %s: %s. %s %s", p.Who, moneyfolder.Number(lang.Decimal{Units: int64(p.Year)}).String(), f.Title, amount, p.Counts, p.Leaves).In(d.Tag()))
		}
	}
}
