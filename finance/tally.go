package finance

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/lang"
)

// tally reads figures for one day and company, keeps them, and stops at the first
// one missing.
type tally struct {
	book    *Book
	day     calendar.Date
	company company.ID
	used    []Used
	asked   []string // every name, also of figures that were not there
	err     error
}

// read returns the value in force; a missing one becomes the error of t.
func (t *tally) read(name string) lang.Decimal {
	if t.err != nil {
		return lang.Decimal{}
	}
	t.asked = append(t.asked, name)
	u, err := t.book.Find(name, t.day, t.company)
	if err != nil {
		t.err = err
		return lang.Decimal{}
	}
	t.used = append(t.used, u)
	return u.Fact.Value
}

// maybe is read for a figure that the law has only for a time; ok is false when it
// has none that day.
func (t *tally) maybe(name string) (d lang.Decimal, ok bool) {
	t.asked = append(t.asked, name)
	u, ok := t.book.look(name, t.day, t.company)
	if ok {
		t.used = append(t.used, u)
	}
	return u.Fact.Value, ok
}

// whole is read for a count.
func (t *tally) whole(name string) int64 { return scaled(t.read(name), 0) }

// until returns the last day on which all that was asked reads the same.
func (t *tally) until() calendar.Date {
	last := calendar.Date(1<<31 - 1)
	for _, name := range t.asked {
		last = min(last, t.book.untilFor(name, t.day, t.company))
	}
	return last
}
