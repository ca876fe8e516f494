// Package worktime counts working time: minutes a week, half-days of a typical
// week, full-time equivalents (minutes, demi-journées, équivalents temps plein).
package worktime

import (
	"math/bits"

	"fabrique/lang"
)

// Minutes is a length of paid work, usually in one week.
type Minutes int

// FullTime is the legal week of 35 h (Code du travail, art. L3121-27).
const FullTime Minutes = 35 * 60

// HalfDay is the usual half-day of 3.5 h: ten make the legal week.
// assumption: territories may set another length.
const HalfDay Minutes = 210

// In returns m in hours and minutes: "24 h 30".
func (m Minutes) In(tag lang.Tag) string {
	h := lang.Int(m/60).In(tag) + "\u00a0h"
	if m%60 == 0 {
		return h
	}
	d := int(m % 60)
	return h + "\u00a0" + string(rune('0'+d/10)) + string(rune('0'+d%10))
}

// HalfDays returns how many half-days of the given length cover m, rounded up.
func (m Minutes) HalfDays(length Minutes) int { return int((m + length - 1) / length) }

// FTE returns m in thousandths of a full-time week, rounded half up (millièmes d’ETP).
func (m Minutes) FTE() int64 { return (int64(m)*1000 + int64(FullTime)/2) / int64(FullTime) }

// Slots is the number of half-days a week may hold: Monday morning (0) to Sunday afternoon (13).
const Slots = 14

// Week is a set of half-days of the typical week, bit 0 for Monday morning,
// bit 1 for Monday afternoon, up to bit 13 for Sunday afternoon.
type Week uint16

// WorkingDays is Monday to Friday, mornings and afternoons.
const WorkingDays Week = 1<<10 - 1

// Has reports whether half-day t belongs to w.
func (w Week) Has(t int) bool { return w>>t&1 == 1 }

// Count returns the number of half-days in w.
func (w Week) Count() int { return bits.OnesCount16(uint16(w)) }

// SlotName returns the words for half-day t: "lundi matin", "Monday morning".
func SlotName(t int) lang.Text {
	d, h := days[t/2], halves[t%2]
	return lang.Text{FR: d.FR + " " + h.FR, EN: d.EN + " " + h.EN}
}

// DayName returns the words for day d, 0 for Monday.
func DayName(d int) lang.Text { return days[d] }

// HalfName returns the words for the halves of a day: 0 morning, 1 afternoon.
func HalfName(h int) lang.Text { return halves[h] }

var days = [7]lang.Text{
	{FR: "lundi", EN: "Monday"}, {FR: "mardi", EN: "Tuesday"}, {FR: "mercredi", EN: "Wednesday"},
	{FR: "jeudi", EN: "Thursday"}, {FR: "vendredi", EN: "Friday"}, {FR: "samedi", EN: "Saturday"}, {FR: "dimanche", EN: "Sunday"},
}

var halves = [2]lang.Text{{FR: "matin", EN: "morning"}, {FR: "après-midi", EN: "afternoon"}}
