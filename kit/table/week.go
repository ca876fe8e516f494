package table

import (
	"strings"

	"fabrique/fault"
	"fabrique/lang"
	"fabrique/worktime"
)

// Week reads half-days of the week as people write them: "lu-ve" or "du lundi
// au vendredi" (a range), "lu ma je matin ; ve" (days named one by one; a day
// without morning or afternoon is whole), "matins", "tous", "aucun", English
// alike ("mon-fri", "tue am; fri"), or ten or fourteen signs, one per half-day
// from Monday morning, x or 1 or o where free, - or 0 or n or . where not.
// Two days joined by a hyphen are a range, three or more a list. The fault is
// Invalid, also for "lu, ma, je matin", which may mean either of two things.
func Week(s string) (worktime.Week, error) {
	bad := fault.Newf(fault.Invalid, "« %s » n’est pas une suite de demi-journées. Écrivez par exemple « lu-ve », « lu ma je matin ; ve » ou « aucun ».",
		"“%s” is not a list of half-days. Write for instance “mon-fri”, “mon tue thu morning; fri” or “none”.", short(s))
	if w, ok := mask(s); ok {
		return w, nil
	}
	var all worktime.Week
	parts := groupsOf(halfNames.Replace(plain(s)))
	for _, p := range parts {
		w, ok := daysOf(p)
		if !ok {
			return 0, bad
		}
		all |= w
	}
	if len(parts) == 0 {
		return 0, bad
	}
	return all, nil
}

// groupsOf cuts s at ; or | or + or line ends, inside which commas only part
// days; without these, at commas, unless "lu, ma, je matin" leaves in doubt
// whether the half goes with the last day alone: none is returned then.
func groupsOf(s string) []string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(";|+\n", r) })
	if len(parts) > 1 {
		for i, p := range parts {
			parts[i] = strings.ReplaceAll(p, ",", " ")
		}
		return parts
	}
	parts = strings.Split(strings.Trim(s, ";|+\n"), ",")
	half := func(p string) bool { return strings.Contains(p, " am ") || strings.Contains(p, " pm ") }
	if last := len(parts) - 1; last > 0 && half(parts[last]) && !half(parts[0]) {
		return nil
	}
	return parts
}

// mask reads ten or fourteen signs.
func mask(s string) (worktime.Week, bool) {
	s = strings.ToLower(strings.Join(strings.Fields(s), ""))
	if len(s) != 10 && len(s) != worktime.Slots || strings.Trim(s, "x1oy0n.-_") != "" {
		return 0, false
	}
	var w worktime.Week
	for i, c := range s {
		if strings.ContainsRune("x1oy", c) {
			w |= 1 << i
		}
	}
	return w, true
}

// plain returns s in lower case without accents, dashes made alike.
func plain(s string) string {
	s = strings.NewReplacer("–", "-", "—", "-", "−", "-", "à", " to ", "’", " ", "'", " ", ".", " ", ":", " ", "(", " ", ")", " ").Replace(strings.ToLower(s))
	return strings.NewReplacer("è", "e", "é", "e", "\u00a0", " ", "\u202f", " ", "/", " ", "\t", " ").Replace(s)
}

var halfNames = strings.NewReplacer(
	"apres-midis", " pm ", "apres-midi", " pm ", "apres midis", " pm ", "apres midi", " pm ", "aprem", " pm ",
	"afternoons", " pm ", "afternoon", " pm ", "matinees", " am ", "matinee", " am ", "matins", " am ", "matin", " am ",
	"mornings", " am ", "morning", " am ", " au ", " to ", "until", " to ", "through", " to ", "-", " - ")

// daysOf reads one group: days, then perhaps a half.
func daysOf(s string) (worktime.Week, bool) {
	var days []int
	joins, to, halves := 0, false, worktime.Week(0)
	for _, word := range strings.Fields(s) {
		switch word {
		case "-":
			joins++
		case "to":
			to = true
		case "am":
			halves |= 1
		case "pm":
			halves |= 2
		case "du", "le", "les", "et", "and", "from", "on", "de", "l":
		case "tous", "toute", "tout", "all", "la", "semaine", "week", "jours", "days", "every", "day", "lesjours":
			days = append(days, 0, 1, 2, 3, 4)
		case "aucun", "aucune", "none", "rien", "jamais", "never":
			return 0, len(strings.Fields(s)) == 1
		default:
			d := dayNamed(word)
			if d < 0 {
				return 0, false
			}
			days = append(days, d)
		}
	}
	if halves == 0 {
		halves = 3
	} else if len(days) == 0 {
		days = []int{0, 1, 2, 3, 4}
	}
	if (to || joins == 1) && len(days) == 2 {
		days = between(days[0], days[1])
	} else if to {
		return 0, false
	}
	var w worktime.Week
	for _, d := range days {
		w |= halves << (2 * d)
	}
	return w, w != 0
}

// between returns the days from a to b, over the end of the week when b comes first.
func between(a, b int) []int {
	days := []int{a}
	for a != b {
		a = (a + 1) % 7
		days = append(days, a)
	}
	return days
}

// dayNamed returns the day whose French or English name begins with word, −1 when none does.
func dayNamed(word string) int {
	if len(word) < 2 {
		return -1
	}
	for d := range 7 {
		name := worktime.DayName(d)
		if strings.HasPrefix(name.FR, word) || strings.HasPrefix(strings.ToLower(name.EN), word) ||
			word == name.FR+"s" || word == strings.ToLower(name.EN)+"s" {
			return d
		}
	}
	return -1
}

// WriteWeek returns the cell that [Week] reads as w: "lu-ve", "lu ma matin ; ve".
func WriteWeek(w worktime.Week, tag lang.Tag) string {
	w &= 1<<worktime.Slots - 1
	if w == 0 {
		return lang.T("aucun", "none").In(tag)
	}
	var parts []string
	for _, h := range []struct {
		halves worktime.Week
		name   string
	}{{3, ""}, {1, lang.T(" matin", " morning").In(tag)}, {2, lang.T(" après-midi", " afternoon").In(tag)}} {
		var days []int
		for d := range 7 {
			if w>>(2*d)&3 == h.halves {
				days = append(days, d)
			}
		}
		if len(days) > 0 {
			parts = append(parts, dayList(days, tag)+h.name)
		}
	}
	return strings.Join(parts, " ; ")
}

// dayList writes days as a range of three or more, or one by one.
func dayList(days []int, tag lang.Tag) string {
	last := len(days) - 1
	if last >= 2 && days[last]-days[0] == last {
		return dayShort(days[0], tag) + "-" + dayShort(days[last], tag)
	}
	var names []string
	for _, d := range days {
		names = append(names, dayShort(d, tag))
	}
	return strings.Join(names, " ")
}

func dayShort(d int, tag lang.Tag) string {
	name := strings.ToLower(worktime.DayName(d).In(tag))
	if tag == lang.EN {
		return name[:3]
	}
	return name[:2]
}
