package company

import (
	"sort"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/people"
	"fabrique/worktime"
)

// Employment is a contract and what happened to it since: amendments of its hours,
// suspensions, its end.
type Employment struct {
	Contract
	Site       SiteID
	Wage       Wage           // gross; 0 for the minimum wage
	Other      bool           // management or supervision, not held by a person from durable deprivation
	Until      *calendar.Date // last day; nil while it goes on
	Amendments []Amendment    // by date
	Suspended  []calendar.Period
}

// Wage is a gross pay an hour, in hundred-thousandths of a euro. One below the
// minimum wage of a day, 0 for example, stands for the minimum wage.
type Wage int64

const mostWage Wage = 1000 * 100_000 // an hour: what lies above is a slip

// Amendment is a change of the paid time of a contract, or of its wage (avenant).
type Amendment struct {
	From calendar.Date
	Paid worktime.Minutes // a week, from then on
	Wage *Wage            // from then on; nil when it does not change
}

// Spell is days of one employment with the same paid time a week and wage.
type Spell struct {
	From, Until calendar.Date
	Paid        worktime.Minutes
	Wage        Wage
}

// Check returns what is wrong with e: an Invalid fault, or nil. Hours go up to the
// legal week; amendments follow the start and each other.
func (e Employment) Check() error {
	if err := e.terms(e.Paid, e.Wage, e.From); err != nil {
		return err
	}
	if e.Until != nil && *e.Until < e.From {
		return fault.Newf(fault.Invalid, "Le contrat de %s finit le %s, avant de commencer le %s. Corrigez une des deux dates.",
			"The contract of %s ends on %s, before it begins on %s. Correct one of the two dates.", string(e.Person), *e.Until, e.From)
	}
	last := e.From
	for _, a := range e.Amendments {
		if a.From <= last {
			return fault.Newf(fault.Invalid, "L’avenant du %s au contrat de %s ne suit pas ce qui précède. Rangez les avenants par date, après le début du contrat.",
				"The amendment of %s to the contract of %s does not follow what comes before. Order the amendments by date, after the start of the contract.", a.From, string(e.Person))
		}
		wage := e.Wage
		if a.Wage != nil {
			wage = *a.Wage
		}
		if err := e.terms(a.Paid, wage, a.From); err != nil {
			return err
		}
		last = a.From
	}
	return e.suspensions()
}

// suspensions returns what is wrong with the suspensions, or nil.
func (e Employment) suspensions() error {
	for i, s := range e.Suspended {
		if !s.Open && s.Until < s.From {
			return fault.Newf(fault.Invalid, "Une suspension du contrat de %s finit le %s, avant de commencer le %s. Corrigez une des deux dates.",
				"A suspension of the contract of %s ends on %s, before it begins on %s. Correct one of the two dates.", string(e.Person), s.Until, s.From)
		}
		if s.From < e.From {
			return fault.Newf(fault.Invalid, "Une suspension du contrat de %s commence le %s, avant le contrat du %s. Corrigez une des deux dates.",
				"A suspension of the contract of %s begins on %s, before the contract of %s. Correct one of the two dates.", string(e.Person), s.From, e.From)
		}
		for _, other := range e.Suspended[:i] {
			if (s.Open || other.From <= s.Until) && (other.Open || s.From <= other.Until) {
				return fault.Newf(fault.Invalid, "Deux suspensions du contrat de %s se recouvrent : celles du %s et du %s. Corrigez leurs dates.",
					"Two suspensions of the contract of %s overlap: those of %s and %s. Correct their dates.", string(e.Person), other.From, s.From)
			}
		}
	}
	return nil
}

func (e Employment) terms(paid worktime.Minutes, wage Wage, on calendar.Date) error {
	switch {
	case wage < 0 || wage > mostWage:
		return fault.Newf(fault.Invalid, "Le salaire horaire de %s au %s va de 0 à 1 000 €. Corrigez-le, ou laissez-le vide pour le salaire minimum.",
			"The hourly wage of %s on %s goes from 0 to €1,000. Correct it, or leave it empty for the minimum wage.", string(e.Person), on)
	case paid <= 0:
		return fault.Newf(fault.Invalid, "Le temps payé de %s au %s n’est pas positif. Corrigez les heures, ou suspendez le contrat.",
			"The paid time of %s on %s is not positive. Correct the hours, or suspend the contract.", string(e.Person), on)
	case paid > worktime.FullTime:
		return fault.Newf(fault.Invalid, "%s : %s par semaine au %s dépassent la durée légale de 35 h. Les heures supplémentaires ne sont pas financées : notez-les à part.",
			"%s: %s a week on %s are above the legal week of 35 h. Overtime is not funded: note it apart.", string(e.Person), paid, on)
	}
	return nil
}

// CheckAll returns what is wrong with employments, or with two of them together: a
// person has one contract at a time in a company.
func CheckAll(list []Employment) error {
	type place struct {
		person  people.ID
		company ID
	}
	byPlace := map[place][]Employment{}
	for _, e := range list {
		if err := e.Check(); err != nil {
			return err
		}
		k := place{e.Person, e.Company}
		byPlace[k] = append(byPlace[k], e)
	}
	for _, e := range list {
		same := byPlace[place{e.Person, e.Company}]
		sort.SliceStable(same, func(i, j int) bool { return same[i].From < same[j].From })
		for i := 1; i < len(same); i++ {
			if same[i-1].Until == nil || *same[i-1].Until >= same[i].From {
				return fault.Newf(fault.Invalid, "Deux contrats de %s se recouvrent à partir du %s. Finissez le premier, ou écrivez un avenant.",
					"Two contracts of %s overlap from %s on. End the first, or write an amendment.", string(e.Person), same[i].From)
			}
		}
	}
	return nil
}

// Spells returns the days of p on which e is paid, cut where its hours change; the
// days of suspension are left out. e must pass Check.
func (e Employment) Spells(p calendar.Period) []Spell {
	first, last := max(p.From, e.From), p.Until
	if e.Until != nil {
		last = min(last, *e.Until)
	}
	if last < first {
		return nil
	}
	var out []Spell
	for d := first; d <= last; {
		s := e.termsOn(d)
		s.Until = min(s.Until, last)
		away := false
		for _, q := range e.Suspended {
			switch {
			case q.Holds(d) && q.Open:
				away = true
			case q.Holds(d):
				away, s.Until = true, min(s.Until, q.Until)
			case q.From > d:
				s.Until = min(s.Until, q.From-1)
			}
		}
		if !away {
			out = append(out, s)
		}
		d = s.Until + 1
	}
	return out
}

// termsOn returns the hours and the wage that the contract and its amendments give on
// day d, whether or not it is suspended, until the next amendment.
func (e Employment) termsOn(d calendar.Date) Spell {
	s := Spell{From: d, Until: 1<<31 - 1, Paid: e.Paid, Wage: e.Wage}
	for _, a := range e.Amendments {
		if a.From > d {
			s.Until = min(s.Until, a.From-1)
			continue
		}
		s.Paid = a.Paid
		if a.Wage != nil {
			s.Wage = *a.Wage
		}
	}
	return s
}

// TermsOn returns the paid time a week and the wage that hold on day d, also while the
// contract is suspended.
func (e Employment) TermsOn(d calendar.Date) (worktime.Minutes, Wage) {
	s := e.termsOn(d)
	return s.Paid, s.Wage
}

// AwayOn reports whether the contract is suspended on day d.
func (e Employment) AwayOn(d calendar.Date) bool {
	for _, q := range e.Suspended {
		if q.Holds(d) {
			return true
		}
	}
	return false
}

// PaidOn returns the paid time a week of e on day d; 0 outside the contract or when
// it is suspended.
func (e Employment) PaidOn(d calendar.Date) worktime.Minutes {
	for _, s := range e.Spells(calendar.Period{From: d, Until: d}) {
		return s.Paid
	}
	return 0
}
