package table

import (
	"strings"
	"testing"

	"fabrique/fault"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// cells checks a parser on a table of cells; a want of "!" means a fault.
func cells[V comparable](t *testing.T, parse func(string) (V, error), cases map[string]V, wrong ...string) {
	t.Helper()
	for in, want := range cases {
		if got, err := parse(in); err != nil || got != want {
			t.Errorf("%q: got %v, %v; want %v", in, got, err, want)
		}
	}
	for _, in := range wrong {
		got, err := parse(in)
		if fault.KindOf(err) != fault.Invalid {
			t.Errorf("%q: got %v, %v; want a fault", in, got, err)
		}
	}
}

func TestNumbers(t *testing.T) {
	cells(t, Int, map[string]int64{"12": 12, " 1 234 ": 1234, "1\u202f234": 1234, "12,0": 12, "1.234.567": 1234567, "-3": -3, "−3": -3, "0012": 12},
		"", "12,5", "douze", "1e3", "--3", "99999999999999999999", "12 34", "1,,2", "NaN", "٣")
	cells(t, Decimal, map[string]lang.Decimal{"24,50": {Units: 2450, Places: 2}, "1 234,5": {Units: 12345, Places: 1}, "1.234,50": {Units: 123450, Places: 2},
		"1,234.50": {Units: 123450, Places: 2}, ",5": {Units: 5, Places: 1}, "1,234": {Units: 1234, Places: 3}, "-0,01": {Units: -1, Places: 2}, "1’234.5": {Units: 12345, Places: 1}},
		"", ",", "1,2,3", "1.23.456", "12 %")
	cells(t, Money, map[string]money.Cents{"1 234,50 €": 123450, "1234.5": 123450, "€12": 1200, "12 EUR": 1200, "0": 0, "3,50\u00a0€": 350, "1,234.50": 123450, "12.340": 1234},
		"1,234", "€", "gratuit", "12,345 €")
	cells(t, Float, map[string]float64{"50,6123": 50.6123, "-1.5": -1.5}, "", "NaN", "Inf", "1e999", "nord")
}

func TestHours(t *testing.T) {
	cells(t, Hours, map[string]worktime.Minutes{"24": 1440, "24,5": 1470, "24.5": 1470, "24 h 30": 1470, "24h30": 1470, "24 h": 1440, "24:30": 1470, "24:30:00": 1470,
		"1470 min": 1470, "24 heures 30": 1470, "24h30min": 1470, "24,5 h": 1470, "3,5": 210, "17,50": 1050, "24\u00a0h\u00a030": 1470, "0": 0, "3,33": 200, "8h05": 485, "35 hours": 2100},
		"", "-5", "24h70", "beaucoup", "24 h 300", "1e5", "99999999", "24:30:15", "h", "min", "-5 min")
	for m := range worktime.Minutes(3000) {
		for _, tag := range lang.Tags {
			if got, err := Hours(WriteHours(m, tag)); err != nil || got != m {
				t.Fatalf("%d minutes written %q, read %d, %v", m, WriteHours(m, tag), got, err)
			}
		}
	}
}

func TestDates(t *testing.T) {
	for in, want := range map[string]string{"31/12/2026": "2026-12-31", "2026-12-31": "2026-12-31", "1er mars 2026": "2026-03-01", "46387": "2026-12-31", "25-05-1998": "1998-05-25", "2026-12-31 00:00:00": "2026-12-31"} {
		if got, err := Date(in); err != nil || got.String() != want {
			t.Errorf("%q: got %s, %v; want %s", in, got, err, want)
		}
	}
	for _, in := range []string{"", "31/02/2026", "12/31/2026", "demain", "99999", strings.Repeat("1/", 1000)} {
		if got, err := Date(in); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%q: got %s, %v; want a fault", in, got, err)
		}
	}
}

func TestYesAndNo(t *testing.T) {
	cells(t, Bool, map[string]bool{"oui": true, "Non": false, "YES": true, "no": false, "x": true, "X": true, "1": true, "0": false, "vrai": true, "FAUX": false, "✓": true}, "", "peut-être", "2")
}

func TestLists(t *testing.T) {
	for in, want := range map[string]string{"a | b|c": "a/b/c", "a;b , c": "a/b , c", "a, b": "a/b", "a\nb": "a/b", " | ": "", "": "", "a,b |": "a,b", "seul": "seul"} {
		if got := strings.Join(List(in), "/"); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	for _, items := range [][]string{{"a"}, {"a, b"}, {"a;b", "c"}, {"a", "b"}, nil} {
		if got := List(WriteList(items)); strings.Join(got, "/") != strings.Join(items, "/") {
			t.Errorf("%q written %q, read %q", items, WriteList(items), got)
		}
	}
}

func TestWeeks(t *testing.T) {
	const all = worktime.WorkingDays
	cells(t, Week, map[string]worktime.Week{
		"lu-ve": all, "lundi à vendredi": all, "du lundi au vendredi": all, "Mon-Fri": all, "tous": all, "toute la semaine": all, "monday to friday": all, "lu - ve": all,
		"lu-ma-je matin; ve":              1 | 1<<2 | 1<<6 | 3<<8,
		"lu ma je matin ; ve":             1 | 1<<2 | 1<<6 | 3<<8,
		"lundi, mardi ; jeudi après-midi": 3 | 3<<2 | 2<<6,
		"lundi matin, mardi matin":        1 | 1<<2,
		"lundi (matin)":                   1,
		"matins":                          0b0101010101,
		"après-midi":                      0b1010101010,
		"1111100000":                      0b0000011111,
		"xx--xx--xx":                      0b1100110011,
		"11111111110000":                  all,
		"1 1 1 1 1 0 0 0 0 0":             0b0000011111,
		"aucun":                           0, "none": 0,
		"sa":             3 << 10,
		"ven-lun":        3<<8 | 3<<10 | 3<<12 | 3,
		"tue am; fri pm": 1<<2 | 2<<8,
		"lu-ve matin":    0b0101010101,
		"lu/me/ve":       3 | 3<<4 | 3<<8,
	}, "", "lu, ma, je matin", "lundoche", "111", "aucun lundi", "l-v", "lundi à", ";")
	for w := range worktime.Week(1 << worktime.Slots) {
		for _, tag := range lang.Tags {
			if got, err := Week(WriteWeek(w, tag)); err != nil || got != w {
				t.Fatalf("%014b written %q, read %014b, %v", w, WriteWeek(w, tag), got, err)
			}
		}
	}
}

func FuzzCell(f *testing.F) {
	for _, s := range []string{"12", "1 234,50 €", "24 h 30", "24:30", "1470 min", "31/12/2026", "46387", "oui", "a | b ; c", "lu-ve matin ; sa", "1110001110", "1,2,3", "'=1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		Int(s)
		Float(s)
		Date(s)
		Bool(s)
		Fold(s)
		List(s)
		if m, err := Hours(s); err == nil {
			if m < 0 || m > 700_000 {
				t.Errorf("%q is %d minutes", s, m)
			}
		}
		if d, err := Decimal(s); err == nil {
			if again, err := Decimal(Point(d, lang.FR)); err != nil || again != d {
				t.Errorf("%q read %v, written %q, read %v, %v", s, d, Point(d, lang.FR), again, err)
			}
		}
		if _, err := Money(s); err != nil && fault.In(err, lang.FR) == "" {
			t.Errorf("%q: a fault without words", s)
		}
		if w, err := Week(s); err == nil && w >= 1<<worktime.Slots {
			t.Errorf("%q is %b", s, w)
		}
		if unguard(guard(s)) != s {
			t.Errorf("%q guarded %q, unguarded %q", s, guard(s), unguard(guard(s)))
		}
	})
}
