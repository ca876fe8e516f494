package table

import (
	"math"
	"strconv"
	"strings"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// Int reads a whole number: 1234, 1 234, 12,0. The fault is Invalid.
func Int(s string) (int64, error) {
	d, err := Decimal(s)
	for err == nil && d.Places > 0 && d.Units%10 == 0 {
		d.Units, d.Places = d.Units/10, d.Places-1
	}
	if err != nil || d.Places > 0 {
		return 0, fault.Newf(fault.Invalid, "« %s » n’est pas un nombre entier. Écrivez par exemple 12.",
			"“%s” is not a whole number. Write for instance 12.", short(s))
	}
	return d.Units, nil
}

// Decimal reads a number with a comma or a point, its thousands grouped or
// not: 1234,5 · 1 234.50 · 1.234,50 · 1,234,567. A lone comma or point is the
// decimal mark. Its decimals are kept as written. The fault is Invalid.
func Decimal(s string) (lang.Decimal, error) {
	bad := fault.Newf(fault.Invalid, "« %s » n’est pas un nombre. Écrivez par exemple 1234,5.",
		"“%s” is not a number. Write for instance 1234.5.", short(s))
	text, negative := unsigned(strings.TrimSpace(s))
	text, mark := grouped(text)
	whole, part := text, ""
	if mark >= 0 {
		whole, part = text[:mark], text[mark+1:]
	}
	digits := whole + part
	if digits == "" || len(digits) > 18 || strings.Trim(digits, "0123456789") != "" {
		return lang.Decimal{}, bad
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		return lang.Decimal{}, bad
	}
	if negative {
		n = -n
	}
	return lang.Decimal{Units: n, Places: len(part)}, nil
}

func unsigned(s string) (rest string, negative bool) {
	for _, minus := range []string{"-", "−", "–"} {
		if rest, ok := strings.CutPrefix(s, minus); ok {
			return strings.TrimSpace(rest), true
		}
	}
	return strings.TrimPrefix(s, "+"), false
}

// grouped returns s without the marks that group its thousands, and where its
// decimal mark stands, −1 when it has none. A group has three digits.
func grouped(s string) (string, int) {
	mark := strings.LastIndexAny(s, ".,")
	if mark >= 0 && strings.Count(s, s[mark:mark+1]) > 1 {
		mark = -1 // it repeats: it groups
	}
	whole, part := s, ""
	if mark >= 0 {
		whole, part = s[:mark], s[mark:]
	}
	groups := strings.FieldsFunc(whole, func(r rune) bool { return strings.ContainsRune(" \u00a0\u202f\u2009'’.,", r) })
	for i, g := range groups {
		if i > 0 && len(g) != 3 {
			return s, -1
		}
	}
	out := strings.Join(groups, "") + part
	if mark >= 0 {
		mark = len(out) - len(part)
	}
	return out, mark
}

// Scaled reads a number in units of 10^-places, exactly: Scaled("12,5", 3) is
// 12500. The fault is Invalid, also when decimals would be lost.
func Scaled(s string, places int) (int64, error) {
	d, err := Decimal(s)
	if err != nil {
		return 0, err
	}
	for ; d.Places > places; d.Places-- {
		if d.Units%10 != 0 {
			return 0, fault.Newf(fault.Invalid, "« %s » a trop de décimales. Écrivez-en %s au plus.",
				"“%s” has too many decimals. Write %s at most.", short(s), places)
		}
		d.Units /= 10
	}
	for ; d.Places < places; d.Places++ {
		if d.Units > math.MaxInt64/10 || d.Units < math.MinInt64/10 {
			return 0, fault.Newf(fault.Invalid, "« %s » est trop grand. Vérifiez le nombre.", "“%s” is too large. Check the number.", short(s))
		}
		d.Units *= 10
	}
	return d.Units, nil
}

// Float reads a coordinate or another number of geometry, with a comma or a point. The fault is Invalid.
func Float(s string) (float64, error) {
	v, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(s), ",", ".", 1), 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return 0, fault.Newf(fault.Invalid, "« %s » n’est pas un nombre. Écrivez par exemple 50,6123.",
			"“%s” is not a number. Write for instance 50.6123.", short(s))
	}
	return v, nil
}

// WriteFloat writes v exactly, with the decimal mark of the language.
func WriteFloat(v float64, tag lang.Tag) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if tag == lang.FR {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

// Money reads an amount in euros: 1 234,50 €, 1234.5, €12, 12 EUR. The fault
// is Invalid, also beyond two decimals: 1,234 might mean either thing.
func Money(s string) (money.Cents, error) {
	text := strings.TrimSpace(s)
	for _, unit := range []string{"€", "EUR", "eur", "euros", "euro", "Euros", "Euro"} {
		text = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(text, unit), unit))
	}
	n, err := Scaled(text, 2)
	if err != nil {
		return 0, fault.Newf(fault.Invalid, "« %s » n’est pas un montant en euros. Écrivez par exemple 1234,50.",
			"“%s” is not an amount in euros. Write for instance 1234.50.", short(s))
	}
	return money.Cents(n), nil
}

// Date reads a date as [calendar.Parse] does, or the serial number of a
// spreadsheet, from 1954 to 2119. The fault is Invalid.
func Date(s string) (calendar.Date, error) {
	text := strings.TrimSpace(s)
	if n, err := strconv.Atoi(text); err == nil && n >= 20_000 && n <= 80_000 && len(text) == 5 {
		return SerialDate(n), nil
	}
	if len(text) > 60 {
		text = short(text)
	}
	return calendar.Parse(text)
}

// Bool reads yes or no: oui, non, yes, no, vrai, faux, true, false, x, 1, 0. The fault is Invalid.
func Bool(s string) (bool, error) {
	switch Fold(s) {
	case "oui", "o", "yes", "y", "vrai", "true", "v", "t", "x", "1":
		return true, nil
	case "non", "n", "no", "faux", "false", "f", "0", "-":
		return false, nil
	}
	if text := strings.TrimSpace(s); text == "✓" || text == "✔" || text == "☑" {
		return true, nil
	}
	return false, fault.Newf(fault.Invalid, "« %s » ne dit ni oui ni non. Écrivez oui ou non.",
		"“%s” is neither yes nor no. Write yes or no.", short(s))
}

// List reads the items of a cell, separated by | or else by ; or line ends or
// else by commas. Blank items are left out.
func List(s string) []string {
	sep := ","
	switch {
	case strings.Contains(s, "|"):
		sep = "|"
	case strings.ContainsAny(s, ";\n"):
		s, sep = strings.ReplaceAll(s, "\n", ";"), ";"
	}
	var out []string
	for item := range strings.SplitSeq(s, sep) {
		if item = strings.TrimSpace(item); item != "" {
			out = append(out, item)
		}
	}
	return out
}

// WriteList returns the cell that [List] reads as items. No item may hold a
// vertical bar, be blank, or begin or end with a space.
func WriteList(items []string) string {
	out := strings.Join(items, " | ")
	if len(items) == 1 && strings.ContainsAny(out, ";,\n") {
		out += " |"
	}
	return out
}

// Hours reads a length of time: 24, 24,5, 24 h 30, 24h30, 24:30, 24:30:00,
// 1470 min. A bare number is hours. The fault is Invalid, also over 10,000 h or below 0.
func Hours(s string) (worktime.Minutes, error) {
	n, ok := minutes(strings.ToLower(strings.Join(strings.FieldsFunc(s, space), "")))
	if !ok {
		return 0, fault.Newf(fault.Invalid, "« %s » n’est pas un nombre d’heures. Écrivez par exemple 24,5 ou 24 h 30.",
			"“%s” is not a number of hours. Write for instance 24.5 or 24:30.", short(s))
	}
	return n, nil
}

func space(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\t' }

func minutes(s string) (worktime.Minutes, bool) {
	for _, unit := range []string{"minutes", "minute", "mins", "min", "mn"} {
		if head, ok := strings.CutSuffix(s, unit); ok && !strings.Contains(head, "h") {
			n, err := Scaled(head, 0)
			return worktime.Minutes(n), err == nil && n >= 0 && n <= 600_000
		} else if ok {
			s = head
		}
	}
	s = strings.NewReplacer("heures", "h", "heure", "h", "hours", "h", "hour", "h", "hrs", "h").Replace(s)
	head, tail, cut := strings.Cut(s, "h")
	if !cut {
		head, tail, cut = strings.Cut(s, ":")
		tail = strings.TrimSuffix(tail, ":00")
	}
	if cut && tail != "" {
		h, errH := strconv.ParseUint(head, 10, 16)
		m, errM := strconv.ParseUint(tail, 10, 8)
		return worktime.Minutes(h*60 + m), errH == nil && errM == nil && m < 60 && h <= 10_000 && len(tail) <= 2
	}
	d, err := Decimal(head)
	if err != nil || d.Units < 0 || d.Places > 6 {
		return 0, false
	}
	scale := int64(math.Pow10(d.Places))
	if d.Units/scale > 10_000 {
		return 0, false
	}
	return worktime.Minutes((d.Units*60 + scale/2) / scale), true
}

// WriteHours returns the cell that [Hours] reads as m: 24, 24,5 or 24 h 31,
// with the decimal mark of the language.
func WriteHours(m worktime.Minutes, tag lang.Tag) string {
	switch {
	case m%60 == 0:
		return strconv.Itoa(int(m / 60))
	case m%6 == 0:
		return Point(lang.Decimal{Units: int64(m / 6), Places: 1}, tag)
	case m%3 == 0:
		return Point(lang.Decimal{Units: int64(m/3) * 5, Places: 2}, tag)
	}
	return strconv.Itoa(int(m/60)) + " h " + strconv.Itoa(100 + int(m%60))[1:]
}

// Point writes d without grouping its thousands, with the decimal mark of the language.
func Point(d lang.Decimal, tag lang.Tag) string {
	mark := "."
	if tag == lang.FR {
		mark = ","
	}
	text, sign := strconv.FormatInt(d.Units, 10), ""
	if d.Units < 0 {
		text, sign = text[1:], "-"
	}
	if d.Places == 0 {
		return sign + text
	}
	if short := d.Places + 1 - len(text); short > 0 {
		text = strings.Repeat("0", short) + text
	}
	return sign + text[:len(text)-d.Places] + mark + text[len(text)-d.Places:]
}

// short returns s as a message may quote it.
func short(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return s
}
