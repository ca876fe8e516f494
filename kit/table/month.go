package table

import (
	"strconv"
	"strings"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/lang"
)

// MonthOfYear reads a month of the year, 0 for January: 4, avril, apr. The fault is Invalid.
func MonthOfYear(s string) (int, error) {
	folded := Fold(s)
	if n, err := strconv.Atoi(folded); err == nil && n >= 1 && n <= 12 {
		return n - 1, nil
	}
	for m := range 12 {
		fr, en := Fold(calendar.Name(m).FR), Fold(calendar.Name(m).EN)
		if folded == fr || folded == en || len(folded) >= 3 && (strings.HasPrefix(fr, folded) || strings.HasPrefix(en, folded)) && folded != "jui" {
			return m, nil
		}
	}
	return 0, fault.Newf(fault.Invalid, "« %s » n’est pas un mois de l’année. Écrivez un nombre de 1 à 12, ou son nom.",
		"“%s” is not a month of the year. Write a number from 1 to 12, or its name.", s)
}

// Months reads months of the year: 4 | 5 | 6, avril à octobre, 11-2, aucun. The fault is Invalid.
func Months(s string) (set [12]bool, err error) {
	if f := Fold(s); f == "aucun" || f == "none" {
		return set, nil
	}
	for _, item := range List(s) {
		ends := strings.Split(strings.NewReplacer(" à ", "-", " to ", "-", "–", "-").Replace(item), "-")
		first, err := MonthOfYear(ends[0])
		if err != nil {
			return set, err
		}
		last, err := MonthOfYear(ends[len(ends)-1])
		if err != nil {
			return set, err
		}
		for m := first; ; m = (m + 1) % 12 {
			set[m] = true
			if m == last {
				break
			}
		}
	}
	return set, nil
}

// WriteMonths returns the cell that [Months] reads as v.
func WriteMonths(v [12]bool, tag lang.Tag) string {
	var items []string
	for m, in := range v {
		if in {
			items = append(items, strconv.Itoa(m+1))
		}
	}
	if len(items) == 0 {
		return lang.T("aucun", "none").In(tag)
	}
	return WriteList(items)
}
