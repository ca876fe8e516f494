package finance_test

import (
	"math/rand/v2"
	"testing"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/lang"
)

func basis(t *testing.T, s string) finance.Basis {
	t.Helper()
	b, err := finance.ParseBasis(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func period(t *testing.T, from, until string) calendar.Period {
	return calendar.Period{From: day(t, from), Until: day(t, until)}
}

func TestContributionOfAFullTimeJob(t *testing.T) {
	held := basis(t, "151.67x12")
	held.Held, held.WageOn = true, day(t, "2024-01-01")
	monthly := finance.Basis{Hours: finance.Hours15167, Rounding: finance.RoundMonthly}
	for _, c := range []struct {
		fact              string
		from, until       string
		basis             finance.Basis
		state, department int64
		segments          int
	}{
		{"2020, published 17,549 €", "2020-01-01", "2020-12-31", basis(t, "1820"), 1754935, 0, 12},
		{"2024, published: January's wage held", "2024-01-01", "2024-12-31", held, 2014334, 302150, 12},
		{"2024 by dated rule, 1,820 h", "2024-01-01", "2024-12-31", basis(t, "1820"), 2020913, 303137, 12},
		{"2024 by dated rule, 151.67 h × 12", "2024-01-01", "2024-12-31", basis(t, "151.67x12"), 2020962, 303144, 12},
		{"2024 as paid month by month", "2024-01-01", "2024-12-31", monthly, 2020960, 303142, 12},
		{"one day of February 2024: 1,820 ÷ 12 ÷ 29 h", "2024-02-01", "2024-02-01", basis(t, "1820"), 5788, 868, 1},
		{"July 2021: the département share begins on the 2nd", "2021-07-01", "2021-07-31", basis(t, "1820"), 158568, 23018, 2},
		{"September and October 2023: the rate falls", "2023-09-01", "2023-10-31", basis(t, "1820"), 344198, 51630, 2},
	} {
		got, err := finance.French().Contribution(period(t, c.from, c.until), 1000, c.basis)
		if err != nil {
			t.Fatal(c.fact, err)
		}
		if int64(got.State) != c.state || int64(got.Department) != c.department || len(got.Segments) != c.segments {
			t.Errorf("%s: %s and %s in %d segments", c.fact, got.State.In(lang.EN), got.Department.In(lang.EN), len(got.Segments))
		}
		checkTrace(t, c.fact, got.Trace())
	}
}

func TestStatePartOfAnHour(t *testing.T) {
	for _, c := range []struct {
		on    string
		state finance.PerHour
	}{
		{"2017-01-01", 985760},  // 101 % × 9.76
		{"2019-06-01", 952850},  // 95 % × 10.03
		{"2021-07-01", 1045500}, // 102 % × 10.25
		{"2022-05-01", 1106700}, // 102 % × 10.85
		{"2023-09-30", 1175040}, // 102 % × 11.52
		{"2023-10-01", 1094400}, // 95 % × 11.52
		{"2024-11-01", 1128600}, // 95 % × 11.88
	} {
		got, err := finance.French().Contribution(period(t, c.on, c.on), 1000, finance.Basis{})
		if err != nil || got.PerHour != c.state {
			t.Errorf("on %s: %d %v", c.on, got.PerHour, err)
		}
	}
}

func TestContributionThatCannotBe(t *testing.T) {
	book := finance.French()
	for _, c := range []struct {
		fact string
		p    calendar.Period
		fte  int64
		kind fault.Kind
	}{
		{"2026 is not known", period(t, "2025-12-01", "2026-01-31"), 1000, fault.Missing},
		{"2016 is not known", period(t, "2016-09-01", "2016-09-30"), 1000, fault.Missing},
		{"29 February of a common year is refused before, 1 March to 28 February here", period(t, "2023-03-01", "2023-02-28"), 1000, fault.Invalid},
		{"ends before it begins", period(t, "2024-02-01", "2024-01-31"), 1000, fault.Invalid},
		{"never ends", calendar.Period{From: day(t, "2024-01-01"), Open: true}, 1000, fault.Invalid},
		{"negative FTE", period(t, "2024-01-01", "2024-01-31"), -1, fault.Invalid},
	} {
		if _, err := book.Contribution(c.p, c.fte, finance.Basis{}); fault.KindOf(err) != c.kind {
			t.Errorf("%s: %v", c.fact, err)
		}
	}
	if _, err := finance.ParseBasis("1607"); fault.KindOf(err) != fault.Invalid {
		t.Error("1607 h is taken for a basis")
	}
}

func TestAnAssumptionShowsInTheTrace(t *testing.T) {
	book := finance.French().With([]finance.Assumption{suppose(t, "state-rate", "", "2026-01-01", 95, 2, "rate")})
	got, err := book.Contribution(period(t, "2025-12-01", "2026-06-30"), 1000, finance.Basis{})
	if err != nil {
		t.Fatal(err)
	}
	list := finance.AssumptionsUsed(got.Used())
	if len(list) != 1 || list[0].Author != "A. Martin" {
		t.Errorf("used %v", list)
	}
}

// TestPeriodsAddUp checks, for random periods from 2017 to 2025, that the days, or
// two parts, make the whole but for one rounding each, and that more FTE or more
// days never bring less.
func TestPeriodsAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	book, first, last := finance.French(), day(t, "2017-01-01"), day(t, "2025-12-31")
	ask := func(from, until calendar.Date, fte int64, b finance.Basis) (int64, int64) {
		c, err := book.Contribution(calendar.Period{From: from, Until: until}, fte, b)
		if err != nil {
			t.Fatal(err)
		}
		return int64(c.State), int64(c.Department)
	}
	for range 300 {
		from := first + calendar.Date(r.IntN(int(last-first)))
		until := min(last, from+calendar.Date(r.IntN(500)))
		cut := from + calendar.Date(r.IntN(int(until-from)+1))
		fte := int64(r.IntN(5000))
		b := finance.Basis{Hours: finance.Hours(r.IntN(2)), Rounding: finance.Rounding(r.IntN(3))}
		state, department := ask(from, until, fte, b)
		a1, a2 := ask(from, cut, fte, b)
		var b1, b2 int64
		if cut < until {
			b1, b2 = ask(cut+1, until, fte, b)
		}
		slack := int64(1)
		if b.Rounding != finance.RoundOnce {
			slack = 2 + fte/1000 // half a cent of pay per FTE in the month that is cut
		}
		if abs(state-a1-b1) > slack || abs(department-a2-b2) > slack {
			t.Errorf("%s–%s cut on %s, %d FTE, %v: %d %d against %d %d", from, until, cut, fte, b, state, department, a1+b1, a2+b2)
		}
		if a1 > state || a2 > department {
			t.Errorf("%s–%s: fewer days bring more", from, until)
		}
		if s, d := ask(from, until, fte+1, b); s < state || d < department {
			t.Errorf("%s–%s: more hours bring less", from, until)
		}
	}
}

func TestDaysMakeTheYear(t *testing.T) {
	book := finance.French()
	year, err := book.Contribution(period(t, "2022-01-01", "2022-12-31"), 1_000_000, finance.Basis{})
	if err != nil {
		t.Fatal(err)
	}
	var state, department int64
	for d := year.Period.From; d <= year.Period.Until; d++ {
		c, err := book.Contribution(calendar.Period{From: d, Until: d}, 1_000_000, finance.Basis{})
		if err != nil {
			t.Fatal(err)
		}
		state, department = state+int64(c.State), department+int64(c.Department)
	}
	if abs(state-int64(year.State)) > 183 || abs(department-int64(year.Department)) > 183 {
		t.Errorf("365 days, each rounded, make %d and %d; the year %d and %d", state, department, year.State, year.Department)
	}
}

func abs(n int64) int64 { return max(n, -n) }

func checkTrace(t *testing.T, where string, tr finance.Trace) {
	t.Helper()
	for _, text := range []lang.Text{tr.Title, tr.Value, tr.Formula} {
		checkText(t, where, text)
	}
	for _, in := range tr.Inputs {
		checkText(t, where, in.Title)
		checkText(t, where, in.Value)
	}
	for _, c := range tr.Cited {
		if c.Source == "" {
			t.Errorf("%s: %s is cited without source", where, c.Name)
		}
	}
	for _, part := range tr.Parts {
		checkTrace(t, where, part)
	}
}

func BenchmarkContributionFiveYears(b *testing.B) {
	book := finance.French()
	p := calendar.Period{From: calendar.On(2021, 1, 1), Until: calendar.On(2025, 12, 31)}
	for b.Loop() {
		if _, err := book.Contribution(p, 1000, finance.Basis{}); err != nil {
			b.Fatal(err)
		}
	}
}
