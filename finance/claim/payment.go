package claim

import (
	"sort"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/lang"
	"fabrique/money"
)

// Payer is who pays a part of the contribution.
type Payer int

// The payers of the contribution.
const (
	State Payer = iota
	Department
)

// Title returns the words for p.
func (p Payer) Title() lang.Text {
	return []lang.Text{lang.T("État", "State"), lang.T("Département", "Département")}[p]
}

// Payment is money received for a month.
type Payment struct {
	Payer     Payer
	For       calendar.Month
	On        calendar.Date
	Amount    money.Cents
	Reference string
}

// check returns what makes a payment impossible, or nil.
func (p Payment) check() error {
	switch {
	case p.Amount < 0:
		return fault.Newf(fault.Invalid, "Le versement du %s est négatif. Un trop-perçu se règle par la régularisation : notez ce qui a été reçu.",
			"The payment of %s is negative. What was overpaid is settled by the regularisation: note what was received.", p.On)
	case p.On < p.For.First():
		return fault.Newf(fault.Invalid, "Le versement du %s précède le mois qu’il paie (%s). Corrigez la date ou le mois.",
			"The payment of %s comes before the month that it pays (%s). Correct the date or the month.", p.On, p.For)
	}
	return nil
}

// Balance is what one payer owes and paid for one month.
type Balance struct {
	Month     calendar.Month
	Payer     Payer
	Due, Paid money.Cents
	Expected  calendar.Date // last day on which it should be paid
	Late      int           // days since, when something is left to pay; 0 when it is not late
	Behind    int           // days after Expected on which it was wholly paid; 0 in time or not yet
	Payments  []Payment
}

// Left is what remains to pay; below zero, what was overpaid.
func (b Balance) Left() money.Cents { return b.Due - b.Paid }

// Balances sets the payments received until day on against statements, oldest first:
// the State, then the département, for each month. The fault is Invalid for a payment
// that makes no sense, NotFound for one without a statement of its month.
func Balances(list []Statement, payments []Payment, on calendar.Date) ([]Balance, error) {
	var out []Balance
	months := map[calendar.Month]bool{}
	for _, s := range list {
		months[s.Month] = true
		for payer, due := range []money.Cents{s.State, s.Department} {
			out = append(out, Balance{Month: s.Month, Payer: Payer(payer), Due: due, Expected: s.Month.Last() + calendar.Date(s.Convention.Term)})
		}
	}
	for _, p := range payments {
		if err := p.check(); err != nil {
			return nil, err
		}
		if !months[p.For] {
			return nil, fault.Newf(fault.NotFound, "Le versement du %s paie %s, dont aucun état n’existe. Corrigez le mois, ou ajoutez ses lignes de temps.",
				"The payment of %s pays %s, which has no statement. Correct the month, or add its rows of time.", p.On, p.For)
		}
		for i := range out {
			if b := &out[i]; b.Month == p.For && b.Payer == p.Payer && p.On <= on {
				b.Paid += p.Amount
				b.Payments = append(b.Payments, p)
			}
		}
	}
	for i := range out {
		if b := &out[i]; b.Left() > 0 && on > b.Expected {
			b.Late = int(on - b.Expected)
		} else {
			b.Behind = b.behind()
		}
	}
	return out, nil
}

// behind returns how many days after it was expected the last payment that was needed came.
func (b Balance) behind() int {
	list := append([]Payment(nil), b.Payments...)
	sort.SliceStable(list, func(i, j int) bool { return list[i].On < list[j].On })
	sum := money.Cents(0)
	for _, p := range list {
		if sum += p.Amount; sum >= b.Due {
			return max(0, int(p.On-b.Expected))
		}
	}
	return 0
}
