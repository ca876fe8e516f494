package redirect

import (
	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// Payer is a body that pays or receives.
type Payer string

// The payers, in the order of a page.
const (
	State          Payer = "state"
	Department     Payer = "department"
	Insurance      Payer = "unemployment-insurance"
	SocialSecurity Payer = "social-security"
	Municipality   Payer = "municipality"
	OtherBodies    Payer = "other-bodies" // training, housing effort, social dialogue
)

// Payers lists them in that order.
func Payers() []Payer {
	return []Payer{State, Department, Insurance, SocialSecurity, Municipality, OtherBodies}
}

// Title returns the words for a payer.
func (p Payer) Title() lang.Text {
	switch p {
	case State:
		return lang.T("État", "State")
	case Department:
		return lang.T("Département", "Département")
	case Insurance:
		return lang.T("Assurance chômage", "Unemployment insurance")
	case SocialSecurity:
		return lang.T("Sécurité sociale et retraites", "Social security and pensions")
	case Municipality:
		return lang.T("Commune", "Municipality")
	}
	return lang.T("Autres organismes", "Other bodies")
}

// Line is one amount of a month for one payer, before and after the job.
type Line struct {
	Payer         Payer
	Benefit       string // its name for programs
	Title         lang.Text
	Receives      bool // the payer receives it; otherwise it pays it
	Before, After money.Cents
	Left          bool                   // shown, but left out of the sums: see [Parts]
	trace         func() []finance.Trace // worded only when asked; nil for none
}

// Return is what the payer saves or receives more through the job, a month; below
// zero when it pays more or receives less.
func (l Line) Return() money.Cents {
	if l.Receives {
		return l.After - l.Before
	}
	return l.Before - l.After
}

// Return is one person’s case, computed.
type Return struct {
	Case          Case
	Lines         []Line
	Gross         money.Cents // of the job, a month
	Net           money.Cents // of the job, before income tax
	Bonus         money.Cents // activity bonus paid after CRDS
	Before, After money.Cents // what the household has to live on, a month
	Used          []finance.Used

	// Support is what the State and the département pay for the job over the month; it is
	// shown beside, never counted in the return. nil when its rate is not known.
	Support *finance.Contribution
}

// Of compares a month before the job with one in it. It reads the figures of the
// first day of the month. The fault is Missing when one is not known, Invalid for a
// case that makes no sense.
func Of(b *finance.Book, c Case) (Return, error) {
	if err := c.Check(); err != nil {
		return Return{}, err
	}
	day := c.Month.First()
	read := b.Reading(day, c.Company.ID)
	r := &Return{Case: c}
	if err := r.pay(b, read); err != nil {
		return Return{}, err
	}
	r.benefits(read)
	if c.Parts.Consumed != nil {
		r.vat(read)
	}
	for _, f := range c.Parts.Flows {
		r.Lines = append(r.Lines, Line{Payer: f.Payer, Benefit: f.Name, Title: f.Title, Receives: f.Receives, Before: f.Before, After: f.After})
	}
	r.support(b)
	r.Used = append(r.Used, read.Used()...)
	return *r, read.Err()
}

// support computes the contribution paid for the job over the month; a month whose
// rate is not known has none.
func (r *Return) support(b *finance.Book) {
	c := r.Case
	jobs := lang.Decimal{Units: int64(money.Cents(c.Weekly).Share(1_000_000, int64(worktime.FullTime))), Places: 6}
	got, err := b.ContributionOf(calendar.Period{From: c.Month.First(), Until: c.Month.Last()}, jobs, finance.Basis{})
	if err == nil {
		r.Support = &got
	}
}

// add puts in a line, unless it is nothing before and after.
func (r *Return) add(l Line) {
	if l.Before != 0 || l.After != 0 {
		r.Lines = append(r.Lines, l)
	}
}

// Counted returns the lines that the sums count.
func (r Return) Counted() []Line {
	var out []Line
	for _, l := range r.Lines {
		if !l.Left {
			out = append(out, l)
		}
	}
	return out
}

// Share is what one payer pays less what it receives, a month.
type Share struct {
	Payer         Payer
	Before, After money.Cents
}

// Return is what the payer gets back, a month.
func (s Share) Return() money.Cents { return s.Before - s.After }

// Shares sums the counted lines for each payer, in the order of [Payers].
func (r Return) Shares() []Share {
	var out []Share
	for _, p := range Payers() {
		s := Share{Payer: p}
		for _, l := range r.Counted() {
			if l.Payer == p {
				s = s.plus(l)
			}
		}
		out = append(out, s)
	}
	return out
}

func (s Share) plus(l Line) Share {
	if l.Receives {
		return Share{s.Payer, s.Before - l.Before, s.After - l.After}
	}
	return Share{s.Payer, s.Before + l.Before, s.After + l.After}
}

// Month is what all payers together get back, of what is counted, in a month.
func (r Return) Month() money.Cents {
	sum := money.Cents(0)
	for _, l := range r.Counted() {
		sum += l.Return()
	}
	return sum
}

// Year is twelve months of it.
func (r Return) Year() money.Cents { return 12 * r.Month() }
