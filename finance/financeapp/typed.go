package financeapp

import (
	"strings"

	"fabrique/fault"
	"fabrique/finance"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// euros is an amount as people type it: "1 234,50".
type euros money.Cents

// UnmarshalText reads an amount that is not negative. The fault is Invalid for anything else.
func (e *euros) UnmarshalText(text []byte) error {
	v, err := table.Money(string(text))
	if err != nil {
		return err
	}
	if v < 0 || v > money.Euros(100_000_000) {
		return fault.New(fault.Invalid, "Écrivez un montant entre 0 et 100 millions d’euros ; une dépense se retire d’elle-même.", "Write an amount from 0 to 100 million euros; a cost is taken off by itself.")
	}
	*e = euros(v)
	return nil
}

// hours is a length of time as people type it: "24,5", "151 h 40".
type hours worktime.Minutes

// UnmarshalText reads hours. The fault is Invalid for anything else.
func (h *hours) UnmarshalText(text []byte) error {
	v, err := table.Hours(string(text))
	*h = hours(v)
	return err
}

// percent is a share as people type it, "3,5" or "3,5 %", in ten-thousandths; it may be negative.
type percent int64

// UnmarshalText reads a percentage from −100 to 1,000. The fault is Invalid for anything else.
func (p *percent) UnmarshalText(text []byte) error {
	v, err := table.Decimal(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(string(text)), "%")))
	n := finance.Scaled(v, 2)
	if err != nil || v.Places > 2 || n < -10_000 || n > 100_000 {
		return fault.New(fault.Invalid, "Écrivez un pourcentage avec deux décimales au plus, par exemple 3,5.", "Write a percentage with at most two decimals, for example 3.5.")
	}
	*p = percent(n)
	return nil
}

// figure is a figure of law as people type it: "12,50", "95 %".
type figure struct {
	value   lang.Decimal
	percent bool
	told    bool
}

// UnmarshalText reads a number, in percent when it says so. The fault is Invalid for anything else.
func (f *figure) UnmarshalText(text []byte) error {
	s := strings.TrimSpace(string(text))
	number, ok := strings.CutSuffix(s, "%")
	v, err := table.Decimal(strings.TrimSpace(strings.TrimSuffix(number, "€")))
	*f = figure{v, ok, err == nil}
	return err
}
