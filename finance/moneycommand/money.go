package moneycommand

import (
	"encoding/json"
	"strconv"
	"strings"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/moneyfolder"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/money"
)

// Money computes amounts under dated rules, each with its trace.
type Money struct {
	Contribution moneyContribution `cmd:"" help:"${do_contribution}"`
	Funded       moneyFunded       `cmd:"" help:"${do_funded}"`
	Startup      moneyStartup      `cmd:"" help:"${do_startup}"`
	Return       moneyReturn       `cmd:"" help:"${do_return}"`
	Budget       moneyBudget       `cmd:"" help:"${do_budget}"`
	Claim        moneyClaim        `cmd:"" help:"${do_claim}"`
	Settle       moneySettle       `cmd:"" help:"${do_settle}"`
}

// fte reads full-time equivalents; the fault names the flag.
func fte(flag, text string) (lang.Decimal, error) {
	v, err := table.Decimal(text)
	if err != nil || v.Places > 6 || strings.TrimSpace(text) == "" {
		return v, fault.Newf(fault.Invalid, "%s : « %s » n’est pas un nombre d’ETP. Écrivez par exemple 12.5.",
			"%s: “%s” is not a number of FTE. Write for example 12.5.", flag, text)
	}
	if v.Units < 0 {
		return v, fault.Newf(fault.Invalid, "%s : un nombre d’ETP ne peut pas être négatif.", "%s: a number of FTE cannot be negative.", flag)
	}
	return v, nil
}

// year returns what is wrong with the year of a line, or nil.
func year(y int) error {
	if y < 1900 || y > 2199 {
		return fault.Newf(fault.Invalid, "--year : « %s » n’est pas une année. Écrivez par exemple 2024.", "--year: “%s” is not a year. Write for example 2024.", strconv.Itoa(y))
	}
	return nil
}

type moneyContribution struct {
	From   string `help:"${flag_money_from}" placeholder:"2024-01-01" required:""`
	To     string `help:"${flag_money_to}" placeholder:"2024-12-31" required:""`
	FTE    string `name:"fte" help:"${flag_fte}" placeholder:"1" required:""`
	Basis  string `help:"${flag_basis}" placeholder:"1820|151.67x12" default:"1820"`
	WageOn string `help:"${flag_wage_on}" placeholder:"2024-01-01"`
	JSON   bool   `name:"json" help:"${flag_json}"`
	scheme `embed:""`
}

// Run prints what the State and the département pay over a period.
func (c moneyContribution) Run(d Desk) error {
	p, basis, err := c.asked()
	if err != nil {
		return err
	}
	jobs, err := fte("--fte", c.FTE)
	if err != nil {
		return err
	}
	book, err := c.book()
	if err != nil {
		return faults(d, err)
	}
	got, err := book.ContributionOf(p, jobs, basis)
	if err != nil {
		return supposing(err)
	}
	if c.JSON {
		return d.JSON(moneyfolder.ContributionOf(got))
	}
	d.Say(lang.F("Part de l’État : %s, soit %s le premier jour", "State part: %s, that is %s on the first day", got.State, got.PerHour))
	d.Say(lang.F("Part du département : %s", "Département part: %s", got.Department))
	d.Say(lang.F("Ensemble : %s", "Together: %s", got.Total()))
	sayTrace(d, got.Trace())
	return nil
}

// asked returns the period and the basis of the line.
func (c moneyContribution) asked() (p calendar.Period, b finance.Basis, err error) {
	if p.From, err = day("--from", c.From); err != nil {
		return p, b, err
	}
	if p.Until, err = day("--to", c.To); err != nil {
		return p, b, err
	}
	if b, err = finance.ParseBasis(c.Basis); err != nil || c.WageOn == "" {
		return p, b, err
	}
	b.Held = true
	b.WageOn, err = day("--wage-on", c.WageOn)
	return p, b, err
}

type moneyFunded struct {
	Persons string `help:"${flag_fte_persons}" placeholder:"93" required:""`
	Other   string `help:"${flag_fte_other}" placeholder:"7" required:""`
	On      string `help:"${flag_funded_on}" placeholder:"2024-12-31"`
	JSON    bool   `name:"json" help:"${flag_json}"`
	scheme  `embed:""`
}

// Run prints how many FTE the contribution pays.
func (c moneyFunded) Run(d Desk) error {
	persons, err := fte("--persons", c.Persons)
	if err != nil {
		return err
	}
	other, err := fte("--other", c.Other)
	if err != nil {
		return err
	}
	book, err := c.book()
	if err != nil {
		return faults(d, err)
	}
	on, _ := book.Known(finance.OtherPostsShare)
	if c.On != "" {
		if on, err = day("--on", c.On); err != nil {
			return err
		}
	}
	posts, err := book.PostsFor(on, persons, other)
	if err != nil {
		return supposing(err)
	}
	if c.JSON {
		return d.JSON(struct {
			Funded json.Number   `json:"funded"`
			Trace  finance.Trace `json:"trace"`
		}{moneyfolder.Number(posts.Exact()), posts.Trace()})
	}
	d.Say(lang.F("Postes financés : %s ETP", "Funded posts: %s FTE", posts.Exact()))
	sayTrace(d, posts.Trace())
	return nil
}

type moneyStartup struct {
	Before string `help:"${flag_before}" placeholder:"58" required:""`
	After  string `help:"${flag_after}" placeholder:"78" required:""`
	Year   int    `help:"${flag_year}" placeholder:"2024" required:""`
	JSON   bool   `name:"json" help:"${flag_json}"`
	scheme `embed:""`
}

// Run prints the start-up grant of a year.
func (c moneyStartup) Run(d Desk) error {
	before, err := fte("--before", c.Before)
	if err != nil {
		return err
	}
	after, err := fte("--after", c.After)
	if err != nil {
		return err
	}
	if err := year(c.Year); err != nil {
		return err
	}
	book, err := c.book()
	if err != nil {
		return faults(d, err)
	}
	grant, err := book.GrantFor(c.Year, before, after)
	if err != nil {
		return supposing(err)
	}
	if c.JSON {
		return d.JSON(struct {
			Amount money.Cents   `json:"amount_cents"`
			Trace  finance.Trace `json:"trace"`
		}{grant.Amount, grant.Trace()})
	}
	d.Say(lang.F("Dotation d’amorçage : %s", "Start-up grant: %s", grant.Amount))
	sayTrace(d, grant.Trace())
	return nil
}

// sayTrace prints how an amount was found, each level further to the right.
func sayTrace(d Desk, t finance.Trace) {
	d.Say(lang.Text{})
	for _, r := range t.Rows() {
		text := r.Title.In(d.Tag())
		if !r.Value.Empty() {
			text += sayColon.In(d.Tag()) + r.Value.In(d.Tag())
		}
		for _, more := range []string{r.Detail.In(d.Tag()), r.Source} {
			if more != "" {
				text += " · " + more
			}
		}
		d.Para(strings.Repeat("  ", r.Depth), text)
	}
}
