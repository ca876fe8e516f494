package desk

import (
	"slices"
	"strconv"
	"strings"

	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/worktime"
)

// halfDays gives in the names of a week and returns its half-days, those of
// value ("0,1,4") ticked: 0 is Monday morning, 13 Sunday afternoon.
func halfDays(in *web.Input, value string, tag lang.Tag) []Choice {
	ticked := strings.Split(value, ",")
	in.Value = ""
	var list []Choice
	for t := range worktime.Slots {
		if t%2 == 0 {
			in.Heads.Days = append(in.Heads.Days, short(worktime.DayName(t/2).In(tag)))
		}
		n := strconv.Itoa(t)
		list = append(list, Choice{Value: n, Label: worktime.SlotName(t), Chosen: slices.Contains(ticked, n)})
	}
	for h := range 2 {
		in.Heads.Halves = append(in.Heads.Halves, worktime.HalfName(h).In(tag))
	}
	return list
}

// Ticked returns the value of a week for a form: the numbers of its half-days.
func Ticked(w worktime.Week) string {
	var list []string
	for t := range worktime.Slots {
		if w.Has(t) {
			list = append(list, strconv.Itoa(t))
		}
	}
	return strings.Join(list, ",")
}

// short is the start of a day's name, long enough to tell the days apart.
func short(day string) string { return string([]rune(day)[:2]) }
