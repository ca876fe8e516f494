package redirect

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// Housing is how a household is housed, as far as the flat rates ask.
type Housing int

// The ways of housing that change the flat rate.
const (
	FlatRate Housing = iota // housing aid, owner without loan or housed free: the flat rate is taken off
	NoAid                   // none of these: nothing is taken off
)

// Household is who lives together.
type Household struct {
	Couple   bool
	Children int
	Housing  Housing
	Partner  money.Cents // net earnings of the partner, a month
	Other    money.Cents // other resources counted, a month
}

func (h Household) adults() int {
	if h.Couple {
		return 2
	}
	return 1
}

func (h Household) persons() int { return h.adults() + h.Children }

// Benefit is what a person receives before the job.
type Benefit string

// The benefits that a person may receive before the job.
const (
	None         Benefit = "none"
	RSA          Benefit = "rsa"
	ASS          Benefit = "ass"
	Unemployment Benefit = "are" // its amount is told
)

// Case is one person, before and after a job.
type Case struct {
	Household Household
	Benefit   Benefit
	Told      money.Cents // unemployment benefit a month, when Benefit is Unemployment
	Month     calendar.Month
	Weekly    worktime.Minutes // paid a week in the job
	Wage      finance.PerHour  // gross; 0 means the minimum wage
	Company   company.Company  // employer: size, and its own rates in the book
	Parts     Parts
}

// Parts switches on what is not counted otherwise.
type Parts struct {
	PayrollTax bool          // due by employers without VAT
	BonusLevy  bool          // CRDS kept on the activity bonus
	Consumed   *lang.Decimal // share of income spent with VAT, an assumption; nil leaves VAT out
	Flows      []Flow        // told amounts: income tax, housing aid, health
}

// Flow is an amount told for a payer, a month.
type Flow struct {
	Payer         Payer
	Name          string
	Title         lang.Text
	Receives      bool // the payer receives it: a tax
	Before, After money.Cents
}

const mostChildren = 20

// Check returns what makes the case impossible, or nil; it does not look at figures.
func (c Case) Check() error {
	switch {
	case c.Household.Children < 0 || c.Household.Children > mostChildren:
		return fault.Newf(fault.Invalid, "Le nombre d’enfants va de 0 à %s. Corrigez-le.", "The number of children goes from 0 to %s. Correct it.", mostChildren)
	case c.Household.Partner < 0 || c.Household.Other < 0 || c.Told < 0:
		return fault.New(fault.Invalid, "Une ressource ne peut pas être négative. Corrigez le montant.", "A resource cannot be negative. Correct the amount.")
	case c.Household.Partner > 0 && !c.Household.Couple:
		return fault.New(fault.Invalid, "Une personne seule n’a pas de conjoint qui gagne. Dites un couple, ou aucun gain.",
			"A single person has no partner who earns. Say a couple, or no earnings.")
	case c.Weekly < 0 || c.Weekly > worktime.FullTime:
		return fault.Newf(fault.Invalid, "Le temps payé va de 0 à 35 h par semaine, pas %s. Corrigez-le.", "Paid time goes from 0 to 35 h a week, not %s. Correct it.", c.Weekly)
	case c.Benefit == Unemployment && c.Told == 0:
		return fault.New(fault.Missing, "Donnez le montant mensuel de l’allocation chômage : il dépend d’un ancien salaire que Fabrique ne connaît pas.",
			"Give the monthly amount of the unemployment benefit: it depends on an earlier pay that Fabrique does not know.")
	}
	switch c.Benefit {
	case None, RSA, ASS, Unemployment:
		return nil
	}
	return fault.Newf(fault.Invalid, "« %s » n’est pas une allocation connue. Écrivez rsa, ass, are ou none.",
		"“%s” is not a known benefit. Write rsa, ass, are or none.", string(c.Benefit))
}
