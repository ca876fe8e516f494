package finance

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/lang"
	"fabrique/money"
)

// scaled returns d in units of 10^-places, rounded half away from zero.
func scaled(d lang.Decimal, places int) int64 {
	n := d.Units
	for ; d.Places < places; d.Places++ {
		n *= 10
	}
	cut := int64(1)
	for ; d.Places > places; d.Places-- {
		cut *= 10
	}
	return int64(money.Cents(n).Share(1, cut))
}

func perHour(d lang.Decimal) PerHour { return PerHour(scaled(d, 5)) }

func (r PerHour) times(rate lang.Decimal) PerHour {
	whole := int64(1)
	for range rate.Places {
		whole *= 10
	}
	return PerHour(money.Cents(r).Share(rate.Units, whole))
}

// tally reads figures for one day and company, keeps them, and stops at the first missing.
type tally struct {
	book    *Book
	day     calendar.Date
	company company.ID
	used    []Used
	err     error
}

func (t *tally) read(name string) lang.Decimal {
	if t.err != nil {
		return lang.Decimal{}
	}
	u, err := t.book.Find(name, t.day, t.company)
	if err != nil {
		t.err = err
		return lang.Decimal{}
	}
	t.used = append(t.used, u)
	return u.Fact.Value
}
