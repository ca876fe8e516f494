package finance

import (
	"math/big"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// Hours is how many paid hours make a full-time year.
type Hours int

// The hour bases met in published figures.
const (
	Hours1820  Hours = iota // 35 h × 52 = 1,820 h
	Hours15167              // 151.67 h × 12 = 1,820.04 h
)

// hundredths returns h in hundredths of an hour a year.
func (h Hours) hundredths() int64 {
	if h == Hours15167 {
		return 15167 * 12
	}
	return yearHours * 100
}

// MonthFTE returns paid time of a month in thousandths of a full-time month, rounded
// half up.
func (h Hours) MonthFTE(paid worktime.Minutes) int64 {
	full := h.hundredths() * 60 // hundredths of minutes a year
	return (int64(paid)*12*100*1000 + full/2) / full
}

// Words returns the hours of a full-time month in words.
func (h Hours) Words() lang.Text {
	if h == Hours15167 {
		return lang.T("151,67 h", "151.67 h")
	}
	return lang.T("1 820 h ÷ 12", "1,820 h ÷ 12")
}

// Rounding is where a contribution is rounded, half up to the cent.
type Rounding int

// The roundings met in published figures and in practice.
const (
	RoundOnce       Rounding = iota // each amount once, at the end
	RoundMonthlyPay                 // the gross pay of each month for one FTE, then each amount once
	RoundMonthly                    // each amount of each month, as it is paid
)

// Basis is how a contribution is computed: hours of a full-time year, rounding, and
// whether the minimum wage of one day is held for the whole period. The zero value
// is 1,820 h, rounded once, each day at its own wage.
type Basis struct {
	Hours    Hours
	Rounding Rounding
	Held     bool          // hold the minimum wage of WageOn
	WageOn   calendar.Date // when Held
}

// ParseBasis reads a basis as people write it: 1820 (rounded once) or 151.67x12
// (monthly pay rounded, as published figures on that basis are).
func ParseBasis(s string) (Basis, error) {
	switch s {
	case "1820":
		return Basis{}, nil
	case "151.67x12", "151,67x12", "151.67×12", "151,67×12":
		return Basis{Hours: Hours15167, Rounding: RoundMonthlyPay}, nil
	}
	return Basis{}, fault.Newf(fault.Invalid, "« %s » n’est pas une base d’heures. Écrivez 1820 ou 151.67x12.",
		"“%s” is not an hour basis. Write 1820 or 151.67x12.", s)
}

// Contribution is what public bodies pay for some FTE over a period, and how it was
// found. Call Trace for the words.
type Contribution struct {
	Period     calendar.Period
	FTE        lang.Decimal // six decimals at most
	Basis      Basis
	State      money.Cents
	Department money.Cents
	PerHour    PerHour // State part of an hour on the first day
	Segments   []Segment
}

// Total returns the State and département parts together.
func (c Contribution) Total() money.Cents { return c.State + c.Department }

// Segment is days of one month that share one minimum wage, one State rate and one
// département share. Its amounts are rounded for the reader; the contribution adds
// exact ones.
type Segment struct {
	From, Until       calendar.Date
	Wage, Rate, Share Used
	Pay               money.Cents // gross pay of one FTE
	State, Department money.Cents // for the FTE of the contribution
	pay               int64       // gross pay of one FTE, in payUnit
}

// Month returns the month that holds the segment.
func (s Segment) Month() calendar.Month { return s.From.Month() }

// Contribution returns what the State and the département pay for fte thousandths of
// a full-time job over period p (contribution au développement de l’emploi). The
// hours of a day are those of the year ÷ 12 ÷ the days of its month; each is priced
// by the minimum wage, the rate and the share of that day. The fault is Missing
// when one of them is not known for some day, Invalid for a period or FTE that make
// no sense. Source: décret n° 2021-863 du 30 juin 2021, art. 24.
func (b *Book) Contribution(p calendar.Period, fte int64, basis Basis) (Contribution, error) {
	return b.ContributionOf(p, lang.Decimal{Units: fte, Places: 3}, basis)
}

// ContributionOf is [Book.Contribution] for FTE written with six decimals at most;
// more are Invalid.
func (b *Book) ContributionOf(p calendar.Period, fte lang.Decimal, basis Basis) (Contribution, error) {
	if !p.Open && p.Until < p.From {
		return Contribution{}, fault.Newf(fault.Invalid, "La période finit le %s, avant de commencer le %s. Corrigez les dates.",
			"The period ends on %s, before it begins on %s. Correct the dates.", p.Until, p.From)
	}
	if p.Open || p.Until.Month()-p.From.Month() > 50*12 {
		return Contribution{}, fault.New(fault.Invalid, "La période doit avoir un début, puis une fin, à cinquante ans au plus. Corrigez les dates.",
			"The period must have a start, then an end, fifty years later at most. Correct the dates.")
	}
	if !countable(fte) {
		return Contribution{}, uncountable()
	}
	c := Contribution{Period: p, FTE: fte, Basis: basis}
	for d := p.From; d <= p.Until; {
		s, err := b.segment(d, p.Until, basis)
		if err != nil {
			return Contribution{}, err
		}
		c.Segments = append(c.Segments, s)
		d = s.Until + 1
	}
	first := c.Segments[0]
	c.PerHour = perHour(first.Wage.Fact.Value).times(first.Rate.Fact.Value)
	c.add()
	return c, nil
}

// segment returns the longest segment from d, until last at most.
func (b *Book) segment(d, last calendar.Date, basis Basis) (Segment, error) {
	wageDay := d
	if basis.Held {
		wageDay = basis.WageOn
	}
	t, wages := &tally{book: b, day: d}, &tally{book: b, day: wageDay}
	wage := perHour(wages.read(MinimumWage))
	t.read(StateRate)
	t.read(DepartmentShare)
	switch {
	case wages.err != nil:
		return Segment{}, wages.err
	case t.err != nil:
		return Segment{}, t.err
	case wage < 0 || wage > perHour(lang.Decimal{Units: 100}):
		return Segment{}, fault.Newf(fault.Invalid, "Un salaire minimum de %s n’est pas possible. Corrigez l’hypothèse %s.",
			"A minimum wage of %s is not possible. Correct the assumption %s.", wage, MinimumWage)
	}
	m := d.Month()
	s := Segment{From: d, Until: min(last, m.Last(), b.until(StateRate, d), b.until(DepartmentShare, d)),
		Wage: wages.used[0], Rate: t.used[0], Share: t.used[1]}
	if !basis.Held {
		s.Until = min(s.Until, b.until(MinimumWage, d))
	}
	days := int64(s.Until - s.From + 1)
	s.pay = basis.Hours.hundredths() * days * (monthLengths / int64(m.Days())) * int64(wage)
	return s, nil
}

// Exact amounts: a pay is counted in payUnit-ths of a cent, so that the days of any
// month divide without remainder; an amount in amountUnit-ths, after the State rate
// and the département share and the FTE (six decimals each).
const (
	monthLengths = 4 * 7 * 29 * 3 * 5 * 31        // divisible by 28, 29, 30 and 31
	payUnit      = 12 * 100 * monthLengths * 1000 // months, hundredths of hours, days, PerHour to cents
	whole        = int64(1_000_000)               // of a rate
)

// afterPay is what the rate, the share and the FTE multiply.
var afterPay = new(big.Int).Exp(big.NewInt(whole), big.NewInt(3), nil)

var amountUnit = new(big.Int).Mul(big.NewInt(payUnit), afterPay)

// add sums the segments by the rounding of the basis, and words each for the reader.
func (c *Contribution) add() {
	state, department, fte := new(big.Int), new(big.Int), scaled(c.FTE, 6)
	for i := range c.Segments {
		s := &c.Segments[i]
		s.Pay = money.Cents((s.pay + payUnit/2) / payUnit)
		ownState, ownDepartment := s.amounts(s.pay, fte)
		s.State, s.Department = cents(ownState), cents(ownDepartment)
		if c.Basis.Rounding == RoundMonthlyPay {
			ownState, ownDepartment = s.amounts(c.roundedPay(i), fte)
		}
		state.Add(state, ownState)
		department.Add(department, ownDepartment)
		if c.Basis.Rounding == RoundMonthly && c.endsMonth(i) {
			state.Mul(big.NewInt(int64(cents(state))), amountUnit)
			department.Mul(big.NewInt(int64(cents(department))), amountUnit)
		}
	}
	c.State, c.Department = cents(state), cents(department)
}

// amounts returns the State and département parts of a pay for millionths of FTE, exact.
func (s Segment) amounts(pay, fte int64) (state, department *big.Int) {
	state = big.NewInt(scaled(s.Rate.Fact.Value, 6))
	state.Mul(state, big.NewInt(fte))
	state.Mul(state, big.NewInt(pay))
	department = new(big.Int).Mul(state, big.NewInt(scaled(s.Share.Fact.Value, 6)))
	return state.Mul(state, big.NewInt(whole)), department
}

// roundedPay returns the pay of segment i once the pay of its month at the same wage
// and rate is rounded to the cent: the last of those segments takes the difference.
func (c *Contribution) roundedPay(i int) int64 {
	s, before := c.Segments[i], int64(0)
	for j := i - 1; j >= 0 && c.samePrice(j, i); j-- {
		before += c.Segments[j].pay
	}
	if i+1 < len(c.Segments) && c.samePrice(i+1, i) {
		return s.pay
	}
	return (s.pay+before+payUnit/2)/payUnit*payUnit - before
}

func (c *Contribution) samePrice(i, j int) bool {
	a, b := c.Segments[i], c.Segments[j]
	return a.Month() == b.Month() && a.Wage.Fact.Value == b.Wage.Fact.Value && a.Rate.Fact.Value == b.Rate.Fact.Value
}

func (c *Contribution) endsMonth(i int) bool {
	return i+1 == len(c.Segments) || c.Segments[i+1].Month() != c.Segments[i].Month()
}

// cents rounds an exact amount half up.
func cents(exact *big.Int) money.Cents {
	n := new(big.Int).Rsh(amountUnit, 1)
	return money.Cents(n.Add(n, exact).Div(n, amountUnit).Int64())
}
