package redirect

import (
	"math/big"

	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
)

// pay adds what the job pays in contributions, on both sides, and its payroll tax.
func (r *Return) pay(b *finance.Book, read *finance.Reading) error {
	c := r.Case
	if c.Weekly == 0 {
		return nil
	}
	wage := c.Wage
	if wage == 0 {
		wage = finance.PerHour(finance.RoundCents(new(big.Rat).Mul(read.Value(finance.MinimumWage), big.NewRat(100_000, 1))))
	}
	if err := read.Err(); err != nil {
		return err
	}
	pay, err := b.PayOn(c.Month.First(), c.Company, wage, c.Weekly)
	if err != nil {
		return err
	}
	net, err := b.NetOn(c.Month.First(), pay.Gross)
	if err != nil {
		return err
	}
	r.Gross, r.Net = pay.Gross, net.Net
	r.Used = append(append(r.Used, pay.Used...), net.Used...)
	r.add(Line{Payer: SocialSecurity, Benefit: "employee_contributions", Receives: true, After: net.Withheld,
		Title: lang.T("Cotisations du salarié, CSG et CRDS", "Contributions of the employee, CSG and CRDS"), trace: func() []finance.Trace { return []finance.Trace{net.Trace()} }})
	r.employer(pay)
	return r.payrollTax(b)
}

// employer adds the employer’s contributions, one line for each payer that receives
// them, and the general reduction, borne by social security (assumption: how it is
// shared between branches is not followed).
func (r *Return) employer(pay finance.Pay) {
	sums := map[Payer]money.Cents{}
	for _, charge := range pay.Charges {
		sums[receiver(charge.Name)] += charge.Amount
	}
	for _, p := range Payers() {
		r.add(Line{Payer: p, Benefit: "employer_contributions", Receives: true, After: sums[p],
			Title: lang.T("Cotisations de l’employeur", "Contributions of the employer"), trace: func() []finance.Trace { return chargesOf(pay, p) }})
	}
	r.add(Line{Payer: SocialSecurity, Benefit: "general_reduction", Receives: true, After: -pay.Reduction,
		Title: lang.T("Réduction générale des cotisations", "General reduction of contributions"),
		trace: func() []finance.Trace { return pay.Trace().Parts[len(pay.Charges)+1:] }})
}

// chargesOf words the employer’s contributions that p receives.
func chargesOf(pay finance.Pay, p Payer) (out []finance.Trace) {
	words := pay.Trace().Parts[1:]
	for i, charge := range pay.Charges {
		if receiver(charge.Name) == p {
			out = append(out, words[i])
		}
	}
	return out
}

// receiver returns who receives an employer’s contribution.
func receiver(name string) Payer {
	switch name {
	case "employer-unemployment", "employer-wage-guarantee":
		return Insurance
	case "employer-housing-small", "employer-housing-large":
		return State
	case "employer-building", "employer-training-small", "employer-training-large", "employer-dialogue",
		finance.ApprenticeshipTax, finance.OtherCharges:
		return OtherBodies
	}
	return SocialSecurity
}

func (r *Return) payrollTax(b *finance.Book) error {
	if !r.Case.Parts.PayrollTax {
		return nil
	}
	tax, err := b.PayrollTaxOn(r.Case.Month.First(), 12*r.Gross)
	if err != nil {
		return err
	}
	r.Used = append(r.Used, tax.Used...)
	r.add(Line{Payer: State, Benefit: "payroll_tax", Receives: true, After: tax.Amount.Share(1, 12),
		Title: lang.T("Taxe sur les salaires", "Payroll tax")})
	return nil
}

// benefits adds what the household receives, before and after.
func (r *Return) benefits(read *finance.Reading) {
	c := r.Case
	own := c.Household.Partner + c.Household.Other
	r.Before, r.After = own, own+r.Net
	switch c.Benefit {
	case RSA:
		before := rsa(read, c.Household, finance.InCents(own))
		after := rsa(read, c.Household, finance.InCents(own+r.Net))
		r.receive(Line{Payer: Department, Benefit: "rsa", Title: lang.T("RSA", "Minimum income (RSA)"), Before: before.amount, After: after.amount,
			trace: both(before, after)})
	case ASS:
		before := solidarity(read, c)
		l := Line{Payer: State, Benefit: "ass", Title: lang.T("Allocation de solidarité spécifique (ASS)", "Solidarity allowance (ASS)"), Before: before.amount,
			trace: func() []finance.Trace { return []finance.Trace{before.trace()} }}
		if c.Weekly == 0 {
			l.After = l.Before
		}
		r.receive(l)
	case Unemployment:
		l := Line{Payer: Insurance, Benefit: "are", Title: lang.T("Allocation chômage", "Unemployment benefit"), Before: c.Told}
		if c.Weekly == 0 {
			l.After = l.Before
		}
		r.receive(l)
	}
	r.activityBonus(read)
}

func both(before, after paid) func() []finance.Trace {
	return func() []finance.Trace { return []finance.Trace{before.trace(), after.trace()} }
}

func (r *Return) receive(l Line) {
	r.Before, r.After = r.Before+l.Before, r.After+l.After
	r.add(l)
}

func (r *Return) activityBonus(read *finance.Reading) {
	h := r.Case.Household
	var partner []money.Cents
	if h.Partner > 0 {
		partner = append(partner, h.Partner)
	}
	before := bonus(read, h, partner)
	after := bonus(read, h, append(partner, r.Net))
	kept := read.Value("crds")
	levy := func(c money.Cents) money.Cents {
		return c - finance.RoundCents(new(big.Rat).Mul(finance.InCents(c), new(big.Rat).Sub(one, kept)))
	}
	r.add(Line{Payer: State, Benefit: "activity_bonus", Title: lang.T("Prime d’activité", "Activity bonus"),
		Before: before.amount, After: after.amount, trace: both(before, after)})
	r.add(Line{Payer: SocialSecurity, Benefit: "bonus_levy", Title: lang.T("CRDS retenue sur la prime d’activité", "CRDS kept on the activity bonus"), Receives: true,
		Before: levy(before.amount), After: levy(after.amount), Left: !r.Case.Parts.BonusLevy})
	r.Bonus = after.amount - levy(after.amount)
	r.Before += before.amount - levy(before.amount)
	r.After += r.Bonus
}

// vat adds the value-added tax in what the household spends: income × share spent ×
// rate ÷ (1 + rate), all at the normal rate (assumption).
func (r *Return) vat(read *finance.Reading) {
	rate := read.Value("vat")
	inside := new(big.Rat).Quo(rate, new(big.Rat).Add(one, rate))
	inside.Mul(inside, finance.Ratio(*r.Case.Parts.Consumed))
	on := func(c money.Cents) money.Cents {
		return finance.RoundCents(new(big.Rat).Mul(finance.InCents(c), inside))
	}
	r.add(Line{Payer: State, Benefit: "vat", Title: lang.T("TVA sur ce que le foyer dépense", "VAT on what the household spends"), Receives: true,
		Before: on(r.Before), After: on(r.After)})
}
