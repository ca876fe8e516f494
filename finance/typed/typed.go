// Package typed is amounts, hours and shares as people type them in forms and commands.
package typed

import (
	"strings"

	"fabrique/fault"
	"fabrique/finance"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// Euros is an amount as people type it: "1 234,50".
type Euros money.Cents

// UnmarshalText reads an amount that is not negative. The fault is Invalid for anything else.
func (e *Euros) UnmarshalText(text []byte) error {
	v, err := table.Money(string(text))
	if err != nil {
		return err
	}
	if v < 0 || v > money.Euros(100_000_000) {
		return fault.New(fault.Invalid, "Écrivez un montant entre 0 et 100 millions d’euros ; une dépense se retire d’elle-même.", "Write an amount from 0 to 100 million euros; a cost is taken off by itself.")
	}
	*e = Euros(v)
	return nil
}

// Hours is a length of time as people type it: "24,5", "151 h 40".
type Hours worktime.Minutes

// UnmarshalText reads hours. The fault is Invalid for anything else.
func (h *Hours) UnmarshalText(text []byte) error {
	v, err := table.Hours(string(text))
	*h = Hours(v)
	return err
}

// Percent is a share as people type it, "3,5" or "3,5 %", in ten-thousandths; it may be negative.
type Percent int64

// UnmarshalText reads a percentage from −100 to 1,000. The fault is Invalid for anything else.
func (p *Percent) UnmarshalText(text []byte) error {
	v, err := table.Decimal(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(string(text)), "%")))
	n := finance.Scaled(v, 2)
	if err != nil || v.Places > 2 || n < -10_000 || n > 100_000 {
		return fault.New(fault.Invalid, "Écrivez un pourcentage avec deux décimales au plus, par exemple 3,5.", "Write a percentage with at most two decimals, for example 3.5.")
	}
	*p = Percent(n)
	return nil
}

// Figure is a figure of law as people type it: "12,50", "95 %".
type Figure struct {
	Value   lang.Decimal
	Percent bool // it was told in percent
	Told    bool // it is a number
}

// UnmarshalText reads a number, in percent when it says so. The fault is Invalid for anything else.
func (f *Figure) UnmarshalText(text []byte) error {
	s := strings.TrimSpace(string(text))
	number, ok := strings.CutSuffix(s, "%")
	v, err := table.Decimal(strings.TrimSpace(strings.TrimSuffix(number, "€")))
	*f = Figure{v, ok, err == nil}
	return err
}

// Text writes an amount as people type it.
func Text(c money.Cents) string { return lang.Decimal{Units: int64(c), Places: 2}.In(lang.FR) }
