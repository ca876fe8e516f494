package calendar

import (
	"strconv"
	"strings"
	"time"

	"fabrique/fault"
)

// Parse reads a date written as in France or by a machine: 2026-03-05,
// 05/03/2026, 5-3-2026, 05.03.2026, "5 mars 2026", 1er mars 2026; the day comes
// first unless the year does. The fault is Invalid for anything else.
func Parse(s string) (Date, error) {
	fields := strings.FieldsFunc(strings.ToLower(strings.TrimSpace(s)), func(r rune) bool {
		return r == '/' || r == '-' || r == '.' || r == ' ' || r == '\u00a0' || r == '\u202f'
	})
	if len(fields) >= 4 && strings.Contains(fields[3], ":") {
		fields = fields[:3]
	}
	if len(fields) == 3 {
		fields[2], _, _ = strings.Cut(fields[2], "t")
		year, mid, day := fields[0], fields[1], fields[2]
		if len(year) != 4 {
			year, day = day, year
		}
		y, okY := number(year)
		d, okD := number(strings.TrimSuffix(day, "er"))
		m, okM := monthNumber(mid)
		if okY && okM && okD && y >= 1900 && y < 2200 {
			date := On(y, time.Month(m), d)
			if _, mo, back := date.Split(); int(mo) == m && back == d {
				return date, nil
			}
		}
	}
	return 0, fault.Newf(fault.Invalid, "« %s » n’est pas une date. Écrivez par exemple 31/12/2026 ou 2026-12-31.",
		"“%s” is not a date. Write for instance 2026-12-31 or 31/12/2026.", s)
}

// ParseMonth reads a month: 2026-03, 03/2026, mars 2026. The fault is Invalid for anything else.
func ParseMonth(s string) (Month, error) {
	fields := strings.FieldsFunc(strings.ToLower(strings.TrimSpace(s)), func(r rune) bool {
		return r == '/' || r == '-' || r == '.' || r == ' ' || r == '\u00a0'
	})
	if len(fields) == 2 {
		a, b := fields[0], fields[1]
		if len(a) != 4 {
			a, b = b, a
		}
		y, okY := number(a)
		m, okM := monthNumber(b)
		if okY && okM && y >= 1900 && y < 2200 {
			return MonthOf(y, time.Month(m)), nil
		}
	}
	return 0, fault.Newf(fault.Invalid, "« %s » n’est pas un mois. Écrivez par exemple 2026-03.",
		"“%s” is not a month. Write for instance 2026-03.", s)
}

func number(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n > 0 && s[0] != '+'
}

func monthNumber(s string) (int, bool) {
	if n, ok := number(s); ok {
		return n, n <= 12
	}
	for i, m := range months {
		if s == m.FR || s == strings.ToLower(m.EN) || s == plain.Replace(m.FR) {
			return i + 1, true
		}
	}
	return 0, false
}

var plain = strings.NewReplacer("é", "e", "û", "u")

// MarshalText writes d as YYYY-MM-DD.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads a date as [Parse] does.
func (d *Date) UnmarshalText(b []byte) (err error) {
	*d, err = Parse(string(b))
	return err
}

// MarshalText writes m as YYYY-MM, and nothing for the zero month, which stands for none.
func (m Month) MarshalText() ([]byte, error) {
	if m == 0 {
		return nil, nil
	}
	return []byte(m.String()), nil
}

// UnmarshalText reads a month as [ParseMonth] does; nothing gives the zero month.
func (m *Month) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*m = 0
		return nil
	}
	*m, err = ParseMonth(string(b))
	return err
}
