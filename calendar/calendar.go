// Package calendar knows dates, months and periods, without clock or time zone
// (date, mois, période). The present is always an argument, never read.
package calendar

import (
	"fmt"
	"time"

	"fabrique/lang"
)

// Date is a day: days since 1 January 1970. The zero value is that day, so an
// absent date is held apart ([Date] pointer or a boolean), never as zero.
type Date int32

// On returns the date of a day; a day past the end of its month runs into the next.
func On(year int, month time.Month, day int) Date {
	return Date(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// Split returns the year, month and day of d.
func (d Date) Split() (year int, month time.Month, day int) {
	return time.Unix(int64(d)*86400, 0).UTC().Date()
}

// Month returns the month that holds d.
func (d Date) Month() Month {
	y, m, _ := d.Split()
	return Month(y*12 + int(m) - 1)
}

// String returns d as YYYY-MM-DD (ISO 8601).
func (d Date) String() string {
	y, m, day := d.Split()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

// In returns d in words: "3 mars 2026", "3 March 2026".
func (d Date) In(tag lang.Tag) string {
	y, m, day := d.Split()
	if tag == lang.EN {
		return fmt.Sprintf("%d %s %d", day, m, y)
	}
	if day == 1 {
		return fmt.Sprintf("1er %s %d", months[m-1].FR, y)
	}
	return fmt.Sprintf("%d %s %d", day, months[m-1].FR, y)
}

// MonthsUntil returns the whole months from d to e; 0 when e comes first.
func (d Date) MonthsUntil(e Date) int {
	if e <= d {
		return 0
	}
	_, _, a := d.Split()
	_, _, b := e.Split()
	n := int(e.Month() - d.Month())
	if b < a {
		n--
	}
	return n
}

// Month is a month: twelve times the year, plus 0 for January to 11 for December.
type Month int32

// MonthOf returns a month.
func MonthOf(year int, month time.Month) Month { return Month(year*12 + int(month) - 1) }

// Split returns the year and month of m.
func (m Month) Split() (year int, month time.Month) {
	return int(m) / 12, time.Month(int(m)%12 + 1)
}

// First returns the first day of m.
func (m Month) First() Date { y, mo := m.Split(); return On(y, mo, 1) }

// Last returns the last day of m.
func (m Month) Last() Date { return (m + 1).First() - 1 }

// Days returns the number of days of m.
func (m Month) Days() int { return int((m + 1).First() - m.First()) }

// String returns m as YYYY-MM.
func (m Month) String() string { y, mo := m.Split(); return fmt.Sprintf("%04d-%02d", y, mo) }

// In returns m in words: "mars 2026", "March 2026".
func (m Month) In(tag lang.Tag) string {
	y, mo := m.Split()
	return fmt.Sprintf("%s %d", months[mo-1].In(tag), y)
}

// Name returns the name of a month of the year, 0 for January.
func Name(month int) lang.Text { return months[month] }

var months = [12]lang.Text{
	{FR: "janvier", EN: "January"}, {FR: "février", EN: "February"}, {FR: "mars", EN: "March"},
	{FR: "avril", EN: "April"}, {FR: "mai", EN: "May"}, {FR: "juin", EN: "June"},
	{FR: "juillet", EN: "July"}, {FR: "août", EN: "August"}, {FR: "septembre", EN: "September"},
	{FR: "octobre", EN: "October"}, {FR: "novembre", EN: "November"}, {FR: "décembre", EN: "December"},
}

// Short returns the name of a month of the year as charts write it, 0 for January.
func Short(month int) lang.Text { return short[month] }

var short = [12]lang.Text{
	{FR: "janv.", EN: "Jan"}, {FR: "févr.", EN: "Feb"}, {FR: "mars", EN: "Mar"},
	{FR: "avr.", EN: "Apr"}, {FR: "mai", EN: "May"}, {FR: "juin", EN: "Jun"},
	{FR: "juil.", EN: "Jul"}, {FR: "août", EN: "Aug"}, {FR: "sept.", EN: "Sep"},
	{FR: "oct.", EN: "Oct"}, {FR: "nov.", EN: "Nov"}, {FR: "déc.", EN: "Dec"},
}

// Period is the days from From to Until, both included; Open means without end.
type Period struct {
	From, Until Date
	Open        bool
}

// Holds reports whether d lies in p.
func (p Period) Holds(d Date) bool { return d >= p.From && (p.Open || d <= p.Until) }
