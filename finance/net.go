package finance

import (
	"math/big"

	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/money"
)

// Net is what a month of pay leaves to the employee, before income tax.
type Net struct {
	Gross    money.Cents
	Charges  []Charge    // each rounded to the cent for the reader
	Withheld money.Cents // all charges, summed exactly, then rounded once
	Net      money.Cents // gross − withheld
	Used     []Used
}

// withheld are the contributions of the employee under the ceiling of social
// security, in the order of a pay slip. CSG and CRDS are due on the pay less an
// allowance.
var withheld = []struct {
	name    string
	allowed bool // on the pay less the allowance
	years   bool // the law has it only for some years
}{
	{name: "employee-sickness", years: true},
	{name: "employee-old-age-capped"},
	{name: "employee-old-age"},
	{name: "employee-unemployment", years: true},
	{name: "employee-retirement"},
	{name: "employee-retirement-balance"},
	{name: "csg-work-deductible", allowed: true},
	{name: "csg-work-taxable", allowed: true},
	{name: "crds", allowed: true},
}

// NetOn returns what a month of gross pay under the ceiling of social security leaves
// to the employee on day d, before income tax. The charges are summed exactly and
// rounded once. The fault is Missing when a rate of that day is not known.
func (b *Book) NetOn(d calendar.Date, gross money.Cents) (Net, error) {
	t := &tally{book: b, day: d}
	n := Net{Gross: gross}
	allowance := t.read("csg-allowance")
	pay := InCents(gross)
	base := new(big.Rat).Mul(pay, new(big.Rat).Sub(big.NewRat(1, 1), ratio(allowance)))
	sum := new(big.Rat)
	for _, w := range withheld {
		rate, known := t.maybe(w.name)
		if !known {
			if !w.years {
				t.read(w.name)
			}
			continue
		}
		on := pay
		if w.allowed {
			on = base
		}
		due := new(big.Rat).Mul(on, ratio(rate))
		sum.Add(sum, due)
		n.Charges = append(n.Charges, Charge{Name: w.name, Title: t.used[len(t.used)-1].Title, Rate: rate, Amount: RoundCents(due)})
	}
	n.Withheld = RoundCents(sum)
	n.Net, n.Used = gross-n.Withheld, t.used
	return n, t.err
}

// Trace says how the net pay was found.
func (n Net) Trace() Trace {
	t := Trace{Title: lang.T("Salaire net d’un mois, avant impôt", "Net pay of a month, before income tax"), Value: spoken(n.Net), Cents: worth(n.Net),
		Formula: lang.F("%s de salaire brut − %s de cotisations, sommées puis arrondies une fois ; la CSG et la CRDS portent sur le salaire moins l’abattement",
			"%s of gross pay − %s of contributions, summed, then rounded once; CSG and CRDS are due on the pay less the allowance", n.Gross, n.Withheld),
		Cited: cite(n.Used)}
	for _, c := range n.Charges {
		t.Parts = append(t.Parts, Trace{Title: c.Title, Value: spoken(c.Amount), Cents: worth(c.Amount), Formula: lang.F("taux de %s", "rate of %s", percent(c.Rate))})
	}
	return t
}

// PayrollTax is the payroll tax of one employee over a year (taxe sur les salaires).
type PayrollTax struct {
	Pay    money.Cents // gross, of the year
	Amount money.Cents
	Used   []Used
}

// PayrollTaxOn returns the payroll tax on a year of gross pay, on day d: the normal
// rate on all of it, one surcharge on what lies between the two steps and another on
// what lies beyond, summed exactly and rounded once. It is due by employers without VAT; the allowance of
// associations, counted once a company, is not taken off. The fault is Missing when
// a figure of that day is not known.
func (b *Book) PayrollTaxOn(d calendar.Date, year money.Cents) (PayrollTax, error) {
	t := &tally{book: b, day: d}
	sum := new(big.Rat).Mul(InCents(year), ratio(t.read("payroll-tax")))
	first, second := money.Cents(scaled(t.read("payroll-tax-step-1"), 2)), money.Cents(scaled(t.read("payroll-tax-step-2"), 2))
	middle, top := max(0, min(year, second)-first), max(0, year-second)
	sum.Add(sum, new(big.Rat).Mul(InCents(middle), ratio(t.read("payroll-tax-step-1-rate"))))
	sum.Add(sum, new(big.Rat).Mul(InCents(top), ratio(t.read("payroll-tax-step-2-rate"))))
	return PayrollTax{Pay: year, Amount: RoundCents(sum), Used: t.used}, t.err
}
