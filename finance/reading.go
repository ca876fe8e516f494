package finance

import (
	"math/big"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/lang"
	"fabrique/money"
)

// Reading reads figures of one day for one company, keeps what it read, and stops at
// the first one missing. Rules of other packages read through it, so that their
// traces lack nothing.
type Reading struct{ t tally }

// Reading begins to read the figures of day d for company c (empty for any).
func (b *Book) Reading(d calendar.Date, c company.ID) *Reading {
	return &Reading{tally{book: b, day: d, company: c}}
}

// Value returns the figure called name in its unit; zero once one is missing.
func (r *Reading) Value(name string) *big.Rat { return ratio(r.t.read(name)) }

// Maybe returns a figure that the law has only for a time; ok is false when it has
// none that day.
func (r *Reading) Maybe(name string) (v *big.Rat, ok bool) {
	d, ok := r.t.maybe(name)
	return ratio(d), ok
}

// Cents returns a figure counted in euros.
func (r *Reading) Cents(name string) money.Cents { return money.Cents(scaled(r.t.read(name), 2)) }

// Used returns the figures read, each once.
func (r *Reading) Used() []Used { return once(append([]Used(nil), r.t.used...)) }

// Err returns the fault of the first figure missing, or nil.
func (r *Reading) Err() error { return r.t.err }

// Ratio returns d exactly.
func Ratio(d lang.Decimal) *big.Rat { return ratio(d) }

// RoundCents rounds an amount in cents to the cent, half away from zero.
func RoundCents(r *big.Rat) money.Cents {
	n := new(big.Int).Lsh(new(big.Int).Abs(r.Num()), 1)
	n.Add(n, r.Denom()).Div(n, new(big.Int).Lsh(r.Denom(), 1))
	if r.Sign() < 0 {
		n.Neg(n)
	}
	return money.Cents(n.Int64())
}

// InCents returns an amount in cents, exactly.
func InCents(c money.Cents) *big.Rat { return new(big.Rat).SetInt64(int64(c)) }
