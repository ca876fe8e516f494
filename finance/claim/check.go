package claim

import (
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// Grade is how a check turned out.
type Grade int

// The grades of a check.
const (
	Good  Grade = iota
	Warn        // to look at; it does not prevent payment
	Block       // the statement is not payable as it is
)

// Title returns the words for g.
func (g Grade) Title() lang.Text {
	return []lang.Text{lang.T("en ordre", "in order"), lang.T("à regarder", "to look at"), lang.T("empêche le paiement", "prevents payment")}[g]
}

// Check is one thing that funders look at.
type Check struct {
	Name  string // for programs
	Grade Grade
	Text  lang.Text
}

// Payable reports whether no check prevents payment.
func (s Statement) Payable() bool {
	for _, c := range s.Checks {
		if c.Grade == Block {
			return false
		}
	}
	return true
}

// weigh fills the checks.
func (s *Statement) weigh(b *finance.Book) error {
	s.aid()
	s.upToDate()
	s.overtime()
	return s.pay(b)
}

func (s *Statement) note(name string, g Grade, text lang.Text) {
	s.Checks = append(s.Checks, Check{name, g, text})
}

func (s *Statement) aid() {
	n := 0
	for _, r := range s.Rows {
		if r.Refused {
			n++
			s.note("other_aid", Warn, lang.F("%s reçoit une autre aide (%s) : la ligne n’est pas comptée.", "%s receives another aid (%s): the row is not counted.", string(r.Person), r.Aid))
		}
	}
	if n == 0 {
		s.note("other_aid", Good, lang.T("Aucune autre aide de l’État n’est dite pour ces emplois.", "No other State aid is told for these jobs."))
	}
}

func (s *Statement) upToDate() {
	switch up := s.Convention.UpTo; {
	case up == nil:
		s.note("contributions", Block, lang.T("Rien ne dit que les cotisations sociales sont à jour. Joignez l’attestation.", "Nothing says that social contributions are up to date. Add the certificate."))
	case *up < s.Month.Last():
		s.note("contributions", Block, lang.F("L’attestation de cotisations s’arrête au %s, avant la fin du mois. Demandez la suivante.", "The certificate of contributions stops on %s, before the end of the month. Ask for the next.", *up))
	default:
		s.note("contributions", Good, lang.F("Cotisations sociales à jour au %s.", "Social contributions up to date on %s.", *up))
	}
}

func (s *Statement) overtime() {
	sum := worktime.Minutes(0)
	for _, r := range s.Rows {
		sum += r.Overtime
	}
	s.note("overtime", Good, lang.F("Heures supplémentaires payées et non financées : %s.", "Overtime paid and not funded: %s.", sum))
}

// pay warns where the contributions of a job are not below its pay.
func (s *Statement) pay(b *finance.Book) error {
	n := 0
	for _, r := range s.Rows {
		if r.Gross == 0 || r.Refused || r.Paid == 0 {
			continue
		}
		pay, err := s.payOf(b, r)
		if err != nil {
			return err
		}
		if brings := r.State + r.Department; brings >= pay {
			n++
			s.note("pay", Warn, lang.F("%s : les contributions (%s) ne sont pas inférieures au salaire (%s, %s).", "%s: the contributions (%s) are not below the pay (%s, %s).",
				string(r.Person), brings, pay, s.Convention.PayRule.Title()))
		}
	}
	if n == 0 {
		s.note("pay", Good, lang.F("Contributions inférieures au salaire (%s) partout où il est dit.", "Contributions below the pay (%s) wherever it is told.", s.Convention.PayRule.Title()))
	}
	return nil
}

// Title returns the words for p.
func (p PayRule) Title() lang.Text {
	return []lang.Text{lang.T("salaire brut", "gross pay"), lang.T("salaire chargé avant réduction", "loaded pay before reduction"), lang.T("coût employeur", "employer cost")}[p]
}

// payOf returns the pay of a row in the sense of the rule, at the rates of its first day.
func (s *Statement) payOf(b *finance.Book, r Row) (money.Cents, error) {
	if s.Convention.PayRule == Gross {
		return r.Gross, nil
	}
	wage := finance.PerHour(r.Gross.Share(60*1000, int64(r.Paid)))
	terms, err := b.TermsOn(r.From, s.Convention.Company, wage)
	if err != nil {
		return 0, err
	}
	if s.Convention.PayRule == EmployerCost {
		return r.Gross + terms.Cost(r.Gross), nil
	}
	return r.Gross + terms.Cost(r.Gross) + terms.Reduction(r.Gross), nil
}
