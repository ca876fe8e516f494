package finance

import (
	"fmt"
	"strconv"
	"strings"

	"fabrique/lang"
	"fabrique/money"
)

// decimal reads a number with at most nine decimals after a point.
func decimal(s string) (lang.Decimal, error) {
	whole, part, pointed := strings.Cut(s, ".")
	n, err := strconv.ParseInt(whole+part, 10, 64)
	if err != nil || len(part) > 9 || pointed && part == "" {
		return lang.Decimal{}, fmt.Errorf("read the number %q", s)
	}
	return lang.Decimal{Units: n, Places: len(part)}, nil
}

func pow10(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}

// Scaled returns d in units of 10^-places, rounded half away from zero.
func Scaled(d lang.Decimal, places int) int64 { return scaled(d, places) }

// scaled returns d in units of 10^-places, rounded half away from zero.
func scaled(d lang.Decimal, places int) int64 {
	if d.Places <= places {
		return d.Units * pow10(places-d.Places)
	}
	return int64(money.Cents(d.Units).Share(1, pow10(d.Places-places)))
}

// of returns the share rate of amount c, rounded half away from zero once.
func of(c money.Cents, rate lang.Decimal) money.Cents { return c.Share(rate.Units, pow10(rate.Places)) }

// plus returns a + b, and less a − b, exactly.
func plus(a, b lang.Decimal) lang.Decimal {
	p := max(a.Places, b.Places)
	return lang.Decimal{Units: scaled(a, p) + scaled(b, p), Places: p}
}

func less(a, b lang.Decimal) lang.Decimal {
	return plus(a, lang.Decimal{Units: -b.Units, Places: b.Places})
}

// PerHourOf returns an amount in euros per hour, rounded to five decimals.
func PerHourOf(d lang.Decimal) PerHour { return perHour(d) }

func perHour(d lang.Decimal) PerHour { return PerHour(scaled(d, 5)) }

func (r PerHour) times(rate lang.Decimal) PerHour { return PerHour(of(money.Cents(r), rate)) }

// decimal returns r in euros with as few decimals as say it exactly, two at least.
func (r PerHour) decimal() lang.Decimal {
	d := lang.Decimal{Units: int64(r), Places: 5}
	for d.Places > 2 && d.Units%10 == 0 {
		d.Units, d.Places = d.Units/10, d.Places-1
	}
	return d
}

// In returns the amount per hour: "11,0675 €/h", "€11.0675/h".
func (r PerHour) In(tag lang.Tag) string {
	if tag == lang.EN {
		return "€" + r.decimal().In(tag) + "/h"
	}
	return r.decimal().In(tag) + "\u00a0€/h"
}
