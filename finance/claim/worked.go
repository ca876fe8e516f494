package claim

import (
	"sort"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/money"
	"fabrique/people"
	"fabrique/worktime"
)

// Worked is paid time of one person over some days of one month, from payroll.
type Worked struct {
	Person      people.ID
	Other       bool // management or supervision
	From, Until calendar.Date
	Paid        worktime.Minutes // within the legal hours
	Overtime    worktime.Minutes // beyond them: paid, never funded
	Gross       money.Cents      // pay of these days; 0 when it was not told
	Aid         string           // another State aid for the same hire: not cumulated; empty for none
}

// Convention is what company, fund, département and State agreed on, as far as
// claims go.
type Convention struct {
	Company company.Company // its ceiling of FTE
	Basis   finance.Basis
	UpTo    *calendar.Date // social contributions are paid up to this day; nil when nothing proves it
	PayRule PayRule
	Term    int // days after the end of a month within which it should be paid
}

// PayRule is which pay the contributions of a job should stay below.
type PayRule int

// The pays that the rule may mean; the text does not settle it.
const (
	Gross        PayRule = iota // gross pay
	Loaded                      // gross pay and contributions, before the general reduction
	EmployerCost                // after it
)

// month returns the month of w.
func (w Worked) month() calendar.Month { return w.From.Month() }

// check returns what makes a row impossible, or nil.
func (w Worked) check() error {
	who := string(w.Person)
	switch {
	case who == "":
		return fault.New(fault.Missing, "Une ligne de temps ne dit pas de qui elle est. Donnez un identifiant.", "A row of time does not say whose it is. Give an identifier.")
	case w.Until < w.From || w.Until.Month() != w.From.Month():
		return fault.Newf(fault.Invalid, "La ligne de %s va du %s au %s. Une ligne tient dans un mois, la fin après le début.",
			"The row of %s goes from %s to %s. A row lies within one month, its end after its start.", who, w.From, w.Until)
	case w.Paid < 0 || w.Overtime < 0 || w.Gross < 0:
		return fault.Newf(fault.Invalid, "La ligne de %s en %s a un temps ou un salaire négatif. Pour corriger un mois passé, changez sa ligne : la régularisation suivra.",
			"The row of %s in %s has negative time or pay. To correct a past month, change its row: the regularisation will follow.", who, w.month())
	case w.Paid > legal(w.From, w.Until):
		return fault.Newf(fault.Invalid, "%s en %s : %s payées dépassent les heures légales de la période (%s). Mettez le reste en heures supplémentaires : elles ne sont pas financées.",
			"%s in %s: %s paid are above the legal hours of the period (%s). Put the rest as overtime: it is not funded.", who, w.month(), w.Paid, legal(w.From, w.Until))
	}
	return nil
}

// legal returns the legal hours of some days of a month, 35 × 52 ÷ 12 a month,
// rounded up to the minute.
func legal(from, until calendar.Date) worktime.Minutes {
	days, all := int64(until-from+1), 12*int64(from.Month().Days())
	return worktime.Minutes((int64(worktime.FullTime)*52*days + all - 1) / all)
}

// CheckRows returns what is wrong with rows of time, or with two of them together: an
// Invalid or a Missing fault, or nil.
func CheckRows(rows []Worked) error { return checkAll(rows) }

// checkAll returns what is wrong with rows, or with two of them together.
func checkAll(rows []Worked) error {
	sorted := append([]Worked(nil), rows...)
	sort.SliceStable(sorted, func(i, j int) bool {
		if sorted[i].Person != sorted[j].Person {
			return sorted[i].Person < sorted[j].Person
		}
		return sorted[i].From < sorted[j].From
	})
	for i, w := range sorted {
		if err := w.check(); err != nil {
			return err
		}
		if i > 0 && sorted[i-1].Person == w.Person && sorted[i-1].Until >= w.From {
			return fault.Newf(fault.Invalid, "Deux lignes de %s se recouvrent à partir du %s. Gardez-en une, ou coupez-les.",
				"Two rows of %s overlap from %s on. Keep one, or cut them.", string(w.Person), w.From)
		}
	}
	return nil
}
