package redirect

import (
	"math/big"

	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
)

var one = big.NewRat(1, 1)

// factor returns how many base amounts a household counts for: 1, + a half for the
// second person, + 0.3 for each further one, but + 0.4 for each child from the third
// on (Code de l’action sociale et des familles, art. R262-1; Code de la sécurité
// sociale, art. D843-1).
func factor(r *finance.Reading, name string, h Household) *big.Rat {
	k := new(big.Rat).Set(one)
	for person := 2; person <= h.persons(); person++ {
		share := name + "-next-persons"
		switch child := person - h.adults(); {
		case person == 2:
			share = name + "-second-person"
		case child > 2:
			share = name + "-further-child"
		}
		k.Add(k, r.Value(share))
	}
	return k
}

// housing returns the housing flat rate: a share of the base amount for the size of
// the household, three persons at most (1, 1.5 and 1.8 base amounts).
func housing(r *finance.Reading, name string, base *big.Rat, h Household) *big.Rat {
	if h.Housing != FlatRate {
		return new(big.Rat)
	}
	size := min(h.persons(), 3)
	share := r.Value(name + "-housing-" + string(rune('0'+size)))
	by := []*big.Rat{one, big.NewRat(3, 2), big.NewRat(9, 5)}[size-1]
	return new(big.Rat).Mul(new(big.Rat).Mul(base, by), share)
}

// paid is an amount of a benefit with the steps that led to it.
type paid struct {
	amount money.Cents
	trace  func() finance.Trace // worded only when asked
}

// rsa returns the minimum income of a household whose resources are told, in cents.
func rsa(r *finance.Reading, h Household, resources *big.Rat) paid {
	base := finance.InCents(r.Cents("rsa"))
	k := factor(r, "rsa", h)
	most, flat := new(big.Rat).Mul(base, k), housing(r, "rsa", base, h)
	due := new(big.Rat).Sub(new(big.Rat).Sub(most, flat), resources)
	least := r.Cents("rsa-paid-from")
	amount := paidFrom(finance.RoundCents(due), least)
	return paid{amount, func() finance.Trace {
		return amountTrace(lang.T("RSA", "Minimum income (RSA)"), amount, lang.F(
			"montant de base %s × %s − forfait logement %s − ressources %s ; arrondi une fois ; rien sous %s",
			"base amount %s × %s − housing flat rate %s − resources %s; rounded once; nothing below %s",
			finance.RoundCents(base), times(k), finance.RoundCents(flat), finance.RoundCents(resources), least))
	}}
}

// bonus returns the activity bonus in steady state, before CRDS: base amount × k +
// the bonus of each earner + a share of net earnings − the larger of the resources
// and base amount × k.
func bonus(r *finance.Reading, h Household, earners []money.Cents) paid {
	base := finance.InCents(r.Cents("bonus"))
	most := new(big.Rat).Mul(base, factor(r, "bonus", h))
	flat := housing(r, "bonus", base, h)
	earned, own := new(big.Rat), new(big.Rat)
	for _, net := range earners {
		earned.Add(earned, finance.InCents(net))
		own.Add(own, earnerBonus(r, base, finance.InCents(net)))
	}
	share := new(big.Rat).Mul(r.Value("bonus-slope"), earned)
	resources := new(big.Rat).Add(new(big.Rat).Add(earned, finance.InCents(h.Other)), flat)
	off := resources
	if off.Cmp(most) < 0 {
		off = most
	}
	due := new(big.Rat).Add(new(big.Rat).Add(most, own), share)
	amount := money.Cents(0)
	if earned.Sign() > 0 {
		amount = paidFrom(finance.RoundCents(due.Sub(due, off)), r.Cents("bonus-paid-from"))
	}
	return paid{amount, func() finance.Trace {
		return amountTrace(lang.T("Prime d’activité, avant CRDS, en régime permanent", "Activity bonus, before CRDS, in steady state"), amount, lang.F(
			"%s pour le foyer + bonification %s + %s, part des revenus du travail − le plus grand de : ressources et forfait logement %s ; %s pour le foyer. Arrondi une fois",
			"%s for the household + earner’s bonus %s + %s, share of earnings − the larger of: resources and housing flat rate %s; %s for the household. Rounded once",
			finance.RoundCents(most), finance.RoundCents(own), finance.RoundCents(share), finance.RoundCents(resources), finance.RoundCents(most)))
	}}
}

// earnerBonus returns the bonus of one earner: none up to so many hourly minimum
// wages a month, then rising in a straight line to a share of the base amount.
func earnerBonus(r *finance.Reading, base, net *big.Rat) *big.Rat {
	wage := new(big.Rat).Mul(r.Value(finance.MinimumWage), big.NewRat(100, 1))
	from := new(big.Rat).Mul(wage, r.Value("bonus-earner-from"))
	full := new(big.Rat).Mul(wage, r.Value("bonus-earner-full-from"))
	most := new(big.Rat).Mul(base, r.Value("bonus-earner-most"))
	switch {
	case net.Cmp(from) <= 0 || full.Cmp(from) <= 0:
		return new(big.Rat)
	case net.Cmp(full) >= 0:
		return most
	}
	reach := new(big.Rat).Quo(new(big.Rat).Sub(net, from), new(big.Rat).Sub(full, from))
	return reach.Mul(reach, most)
}

// solidarity returns the solidarity allowance of a month without work: its daily
// amount × the days of the month, less what exceeds the ceiling of resources.
func solidarity(r *finance.Reading, c Case) paid {
	daily, days := r.Cents("solidarity"), c.Month.Days()
	ceiling := "solidarity-ceiling-single"
	if c.Household.Couple {
		ceiling = "solidarity-ceiling-couple"
	}
	most := new(big.Rat).Mul(finance.InCents(daily), r.Value(ceiling))
	full := daily * money.Cents(days)
	left := finance.RoundCents(most) - c.Household.Partner - c.Household.Other
	amount := max(0, min(full, left))
	return paid{amount, func() finance.Trace {
		return amountTrace(lang.T("Allocation de solidarité spécifique (ASS)", "Solidarity allowance (ASS)"), amount, lang.F(
			"%s par jour × %s jours, dans la limite du plafond %s moins les autres ressources", "%s a day × %s days, at most the ceiling %s less other resources",
			daily, days, finance.RoundCents(most)))
	}}
}

func paidFrom(amount, least money.Cents) money.Cents {
	if amount < least {
		return 0
	}
	return amount
}

func amountTrace(title lang.Text, amount money.Cents, formula lang.Text) finance.Trace {
	return finance.Trace{Title: title, Value: lang.F("%s", "%s", amount), Cents: &amount, Formula: formula}
}

// times words a factor: 1,8.
func times(k *big.Rat) lang.Text {
	n := new(big.Int).Div(new(big.Int).Mul(k.Num(), big.NewInt(100)), k.Denom()).Int64()
	d := lang.Decimal{Units: n, Places: 2}
	for d.Places > 0 && d.Units%10 == 0 {
		d.Units, d.Places = d.Units/10, d.Places-1
	}
	return lang.F("%s", "%s", d)
}
