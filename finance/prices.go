package finance

import (
	"math"
	"math/big"
	"math/bits"

	"fabrique/calendar"
	"fabrique/money"
	"fabrique/worktime"
)

// Prices are what the contribution brings for an hour of each day of a period,
// looked up once so that many jobs can be priced.
type Prices struct {
	Basis    Basis
	Segments []Segment
	short    []short // by segment; nil when a rate has more than four decimals
}

// short is a segment whose rate and share have four decimals at most, so that a
// month of one job is counted in machine words.
type short struct{ price, share, days int64 } // wage × rate; share; days of the month

// PricesOf returns the prices of the days of p; see [Book.Contribution] for faults.
func (b *Book) PricesOf(p calendar.Period, basis Basis) (*Prices, error) {
	c, err := b.Contribution(p, 1000, basis)
	if err != nil {
		return nil, err
	}
	out := &Prices{Basis: basis, Segments: c.Segments, short: make([]short, len(c.Segments))}
	for i, s := range c.Segments {
		rate, share := scaled(s.Rate.Fact.Value, 6), scaled(s.Share.Fact.Value, 6)
		one := short{int64(perHour(s.Wage.Fact.Value)) * (rate / 100), share / 100, int64(s.Month().Days())}
		if rate%100 != 0 || share%100 != 0 || one.price > math.MaxInt64/31/int64(worktime.FullTime)/(one.share+1) {
			out.short = nil
			break
		}
		out.short[i] = one
	}
	return out, nil
}

// Used returns what the prices stand on, each figure once.
func (p *Prices) Used() []Used { return Contribution{Segments: p.Segments}.Used() }

// At returns the index of the segment that holds day d, −1 when none does.
func (p *Prices) At(d calendar.Date) int {
	for i, s := range p.Segments {
		if d >= s.From && d <= s.Until {
			return i
		}
	}
	return -1
}

// Due is the contribution of one job in one month, being summed exactly. The zero
// value is nothing.
type Due struct {
	state, department big.Int
	words             [2]int64 // both, in the units of short
	days, hundredths  int64
}

// Add adds paid weekly minutes from one day to another, both in segment i; all that
// is added to a due lies in one month.
func (p *Prices) Add(due *Due, i int, from, until calendar.Date, weekly worktime.Minutes) {
	if p.short != nil {
		s := p.short[i]
		x := int64(weekly) * int64(until-from+1) * s.price
		due.words[0], due.words[1] = due.words[0]+x, due.words[1]+x*s.share
		due.days, due.hundredths = s.days, p.Basis.Hours.hundredths()
		return
	}
	s := &p.Segments[i]
	var pay, factor big.Int
	pay.SetInt64(s.pay / int64(s.Until-s.From+1) * int64(until-from+1)) // exact: the days of a month divide it
	pay.Mul(&pay, factor.SetInt64(scaled(s.Rate.Fact.Value, 6)*int64(weekly)))
	due.department.Add(&due.department, factor.Mul(&pay, factor.SetInt64(scaled(s.Share.Fact.Value, 6))))
	due.state.Add(&due.state, pay.Mul(&pay, factor.SetInt64(whole)))
}

// Hours returns what paid time brings when it is spread evenly over the days of a
// period within the prices: hours × minimum wage × rate of each day, and the
// département share of it, each rounded half up once.
func (p *Prices) Hours(from, until calendar.Date, paid worktime.Minutes) (state, department money.Cents) {
	sum, shared := new(big.Rat), new(big.Rat)
	for _, s := range p.Segments {
		first, last := max(from, s.From), min(until, s.Until)
		if last < first {
			continue
		}
		part := big.NewRat(int64(paid)*int64(last-first+1), 60*1000*int64(until-from+1)) // hours × cents per PerHour
		part.Mul(part, big.NewRat(int64(perHour(s.Wage.Fact.Value)), 1))
		part.Mul(part, ratio(s.Rate.Fact.Value))
		sum.Add(sum, part)
		shared.Add(shared, part.Mul(part, ratio(s.Share.Fact.Value)))
	}
	return RoundCents(sum), RoundCents(shared)
}

// dueUnit is the exact unit of a Due: payUnit, rate and share of six decimals, and
// the minutes of a full-time week.
var dueUnit = new(big.Int).Mul(new(big.Int).Mul(big.NewInt(payUnit), big.NewInt(whole*whole)), big.NewInt(int64(worktime.FullTime)))

// Cents returns both parts, each rounded half up once.
func (d *Due) Cents() (state, department money.Cents) {
	if d.days > 0 {
		unit := 12 * 100 * uint64(d.days) * uint64(worktime.FullTime) * 1000 * 10_000
		return d.round(0, unit), d.round(1, unit*10_000)
	}
	return roundDue(&d.state), roundDue(&d.department)
}

// round returns words[i] × hundredths ÷ unit, half up.
func (d *Due) round(i int, unit uint64) money.Cents {
	high, low := bits.Mul64(uint64(d.words[i]), uint64(d.hundredths))
	low, carry := bits.Add64(low, unit/2, 0)
	n, _ := bits.Div64(high+carry, low, unit)
	return money.Cents(n)
}

func roundDue(exact *big.Int) money.Cents {
	var n, rest big.Int
	n.Add(halfDue, exact)
	n.QuoRem(&n, dueUnit, &rest)
	return money.Cents(n.Int64())
}

var halfDue = new(big.Int).Rsh(dueUnit, 1)
