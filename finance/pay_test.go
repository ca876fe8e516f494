package finance_test

import (
	"testing"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// The check vector: full time at the minimum wage, May 2024, accident rate 2 %, no
// apprenticeship tax. The employee's contributions, the minimum income lost and the
// activity bonus are those of the vector; the return a year proves the employer's.
func TestCheckVectorOfMay2024(t *testing.T) {
	book := finance.French().With([]finance.Assumption{suppose(t, "accident-rate", "", "2024-01-01", 2, 2, "rate")})
	const employee, incomeSaved, bonus = 176692 - 139869, 55942, 18362
	for _, c := range []struct {
		size             int
		coefficient      int64
		charges, reduced int64
		returned         int64 // euros a year, as published
	}{
		{60, 3234, 62805, 57142, 9608},
		{20, 3194, 61304, 56435, 9513},
	} {
		p, err := book.PayOn(day(t, "2024-05-01"), company.Company{Size: c.size}, 1165000, worktime.FullTime)
		if err != nil {
			t.Fatal(err)
		}
		charges := p.Cost - p.Gross + p.Reduction
		if p.Gross != 176692 || p.Coefficient != (lang.Decimal{Units: c.coefficient, Places: 4}) ||
			int64(charges) != c.charges || int64(p.Reduction) != c.reduced {
			t.Errorf("size %d: gross %d, coefficient %v, charges %d, reduction %d", c.size, p.Gross, p.Coefficient, charges, p.Reduction)
		}
		year := 12 * (incomeSaved - bonus + employee + int64(charges-p.Reduction))
		if got := (year + 50) / 100; got != c.returned {
			t.Errorf("size %d: the return is %d € a year, published %d", c.size, got, c.returned)
		}
		checkTrace(t, "pay", p.Trace())
	}
}

func TestGrossMonthIsThePublishedOne(t *testing.T) {
	book := finance.French()
	p, _ := book.Parameter("minimum-wage-month")
	for _, f := range p.Series {
		if f.From < day(t, "2016-01-01") {
			continue
		}
		wage, err := book.On(finance.MinimumWage, f.From)
		if err != nil {
			t.Fatal(err)
		}
		pay, err := book.PayOn(f.From, company.Company{}, finance.PerHour(wage.Value.Units*1000), worktime.FullTime)
		published := f.Value.Units
		for p := f.Value.Places; p < 2; p++ {
			published *= 10
		}
		if err != nil || int64(pay.Gross) != published {
			t.Errorf("%s: %d %v, published %d", f.From, pay.Gross, err, published)
		}
	}
}

func TestCoefficientOfTheGeneralReduction(t *testing.T) {
	for _, c := range []struct {
		fact string
		on   string
		size int
		wage finance.PerHour
		want int64
	}{
		{"2019 before October, under 20", "2019-09-30", 19, 1003000, 2809},
		{"2019 before October, 20 and more", "2019-09-30", 20, 1003000, 2849},
		{"October 2019, under 20", "2019-10-01", 19, 1003000, 3214},
		{"October 2019, 20 and more", "2019-10-01", 20, 1003000, 3254},
		{"2020, 20 is small now", "2020-01-01", 20, 1015000, 3205},
		{"2024, halfway: 0.3194 ÷ 0.6 × (1.6 ÷ 1.3 − 1)", "2024-05-01", 49, 1514500, 1228},
		{"2024, at 1.6 minimum wages", "2024-05-01", 49, 1864000, 0},
		{"2024, under the minimum wage", "2024-05-01", 49, 1000000, 3194},
		{"2026 at the minimum wage", "2026-01-01", 49, 1202000, 3981},
		{"2026 at the minimum wage, 50 and more", "2026-06-01", 50, 1231000, 4021},
		{"2026 at 1.5: 0.02 + 0.3781 × 0.5^1.75", "2026-01-01", 49, 1803000, 1324},
		{"2026 at 2: 0.02 + 0.3781 × 0.25^1.75", "2026-01-01", 49, 2404000, 534},
		{"2026 at 3", "2026-01-01", 49, 3606000, 0},
	} {
		p, err := finance.French().PayOn(day(t, c.on), company.Company{Size: c.size}, c.wage, worktime.FullTime)
		if c.wage > 2700000 {
			if fault.KindOf(err) != fault.Missing { // above the ceiling of social security
				t.Errorf("%s: %v", c.fact, err)
			}
			continue
		}
		if err != nil || p.Coefficient != (lang.Decimal{Units: c.want, Places: 4}) {
			t.Errorf("%s: %v %v", c.fact, p.Coefficient, err)
		}
	}
}

func TestReducedRatesFollowThePay(t *testing.T) {
	for _, c := range []struct {
		fact             string
		on               string
		wage             finance.PerHour
		sickness, family int64 // ten-thousandths
	}{
		{"2018: no reduced sickness rate yet", "2018-06-01", 988000, 1300, 345},
		{"2019 at the minimum wage", "2019-06-01", 1003000, 700, 345},
		{"2019 at 2.1 minimum wages", "2019-06-01", 2106300, 700, 345},
		{"November 2024 at 2.45: under 2.5 × 11.52", "2024-11-01", 2500000, 700, 345},
		{"2025 at 2: under 2.25 × 11.88", "2025-06-01", 2376000, 700, 345},
		{"2026: the reduced rates ended", "2026-01-01", 1202000, 1300, 525},
	} {
		p, err := finance.French().PayOn(day(t, c.on), company.Company{Size: 20}, c.wage, worktime.FullTime)
		if err != nil {
			t.Errorf("%s: %v", c.fact, err)
			continue
		}
		for i, want := range map[int]int64{0: c.sickness, 3: c.family} {
			r := p.Charges[i].Rate
			if got := r.Units * 10000 / pow(r.Places); got != want {
				t.Errorf("%s: %s is %d, want %d", c.fact, p.Charges[i].Title.EN, got, want)
			}
		}
	}
}

func pow(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}

func TestAnHourAtTheMinimumWage(t *testing.T) {
	book := finance.French().With([]finance.Assumption{
		suppose(t, "accident-rate", "known", "2024-01-01", 2, 2, "rate"),
		suppose(t, "employer-cost-hour", "told", "2024-01-01", 1234, 2, "EUR/hour"),
		suppose(t, "other-charges", "more", "2024-01-01", 5, 0, "%"),
	})
	for _, c := range []struct {
		company  company.ID
		size     int
		employer finance.PerHour
		supposed int // figures supposed
	}{
		{"known", 60, 1202341, 3}, // (1,766.92 + 628.05 − 571.42) × 12 ÷ 1,820
		{"plain", 20, 1181262, 3},
		{"plain", 10, 1176020, 3},
		{"more", 20, 1239514, 3}, // 88.35 more a month
		{"told", 20, 1234000, 1},
	} {
		h, err := book.HourOn(day(t, "2024-05-01"), company.Company{ID: c.company, Size: c.size})
		if err != nil {
			t.Fatal(err)
		}
		if h.Gross != 1165000 || h.State != 1106750 || h.Department != 166013 || h.Employer != c.employer {
			t.Errorf("%s of %d: %d %d %d %d", c.company, c.size, h.Gross, h.State, h.Department, h.Employer)
		}
		if n := len(finance.AssumptionsUsed(h.Used)); n != c.supposed {
			t.Errorf("%s: %d assumptions used, want %d", c.company, n, c.supposed)
		}
		checkTrace(t, "hour", h.Trace())
	}
}

func TestEveryDayHasItsHour(t *testing.T) {
	book := finance.French().With([]finance.Assumption{
		suppose(t, "state-rate", "", "2026-01-01", 95, 2, "rate"),
		suppose(t, "department-share", "", "2027-01-01", 15, 2, "rate"),
	})
	for d := day(t, "2017-01-01"); d < day(t, "2029-01-01"); d += 7 {
		for _, size := range []int{0, 15, 30, 80} {
			h, err := book.HourOn(d, company.Company{Size: size})
			if err != nil {
				t.Fatal(d, err)
			}
			if h.Employer < h.Gross || h.Employer > h.Gross*3/2 {
				t.Errorf("%s, size %d: gross %d, employer %d", d, size, h.Gross, h.Employer)
			}
		}
	}
}

func TestPayThatCannotBe(t *testing.T) {
	for _, c := range []struct {
		wage   finance.PerHour
		weekly worktime.Minutes
	}{{0, 2100}, {-1, 2100}, {1165000, 0}, {1165000, 2101}} {
		if _, err := finance.French().PayOn(day(t, "2024-05-01"), company.Company{}, c.wage, c.weekly); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%v: %v", c, err)
		}
	}
}

func TestYearOfAnHour(t *testing.T) {
	if got := finance.PerHour(1106750).Year(worktime.FullTime); got != money.Cents(2014285) {
		t.Errorf("35 h at 11.0675 make %d", got)
	}
	if got := finance.PerHour(1165000).In(lang.FR); got != "11,65\u00a0€/h" {
		t.Errorf("%q", got)
	}
}

func TestFundedPosts(t *testing.T) {
	for _, c := range []struct {
		fact                   string
		on                     string
		persons, other, funded int64
	}{
		{"published: 93 + 7 → 100", "2024-01-01", 93000, 7000, 100000},
		{"exactly 10 %", "2024-01-01", 90000, 10000, 100000},
		{"above 10 %: 90 + 11", "2024-01-01", 90000, 20000, 101000},
		{"none before December 2021", "2021-12-23", 93000, 7000, 93000},
		{"from 24 December 2021", "2021-12-24", 93000, 7000, 100000},
		{"no persons", "2024-01-01", 0, 7000, 700},
	} {
		p, err := finance.French().PostsOn(day(t, c.on), c.persons, c.other)
		if err != nil || p.Funded() != c.funded {
			t.Errorf("%s: %d %v", c.fact, p.Funded(), err)
			continue
		}
		checkTrace(t, c.fact, p.Trace())
	}
	if _, err := finance.French().PostsOn(day(t, "2024-01-01"), -1, 0); fault.KindOf(err) != fault.Invalid {
		t.Errorf("negative: %v", err)
	}
}

func TestStartUpGrant(t *testing.T) {
	for _, c := range []struct {
		year          int
		before, after int64
		cents         int64
		kind          fault.Kind
	}{
		{2024, 40000, 50000, 6361000, 0},
		{2024, 40000, 40500, 318050, 0},
		{2024, 50000, 40000, 0, 0},
		{2023, 40000, 50000, 0, fault.Missing},
		{2025, 40000, 50000, 0, fault.Missing},
		{2024, -1, 50000, 0, fault.Invalid},
	} {
		g, err := finance.French().GrantOf(c.year, c.before, c.after)
		if err != nil && fault.KindOf(err) != c.kind || err == nil && int64(g.Amount) != c.cents {
			t.Errorf("%v: %d %v", c, g.Amount, err)
		}
		if err == nil {
			checkTrace(t, "grant", g.Trace())
		}
	}
}

func TestTheGrantIsAtMostThirtyPercentOfTheWage(t *testing.T) {
	book, d := finance.French(), calendar.On(2024, 1, 1)
	grant, _ := book.On(finance.StartUpGrant, d)
	most, _ := book.On("start-up-grant-most", d)
	year := finance.PerHour(1165000).Year(worktime.FullTime)
	if limit := year.Share(most.Value.Units, pow(most.Value.Places)); limit.Rounded().EN != "€"+lang.Int(grant.Value.Units).In(lang.EN) {
		t.Errorf("the grant of 2024 is %d, the limit %d", grant.Value.Units, limit)
	}
}

func BenchmarkHourOn(b *testing.B) {
	book := finance.French()
	for b.Loop() {
		if _, err := book.HourOn(calendar.On(2025, 3, 1), company.Company{Size: 30}); err != nil {
			b.Fatal(err)
		}
	}
}

// The pay of a month told by a contract: the minimum wage of each day, unless the contract
// says more.
func TestGrossOfASpell(t *testing.T) {
	for _, c := range []struct {
		from, until string
		wage        company.Wage
		want        money.Cents
	}{
		{"2024-10-01", "2024-10-31", 0, 176692},         // 11.65 × 35 × 52 ÷ 12
		{"2024-11-01", "2024-11-15", 0, 90090},          // 11.88, half the month
		{"2024-11-01", "2024-11-30", 1_250_000, 189583}, // 12.50
		{"2024-11-01", "2024-11-30", 1_000_000, 180180}, // below the minimum wage: the minimum wage
	} {
		got, err := finance.French().GrossOf(company.Spell{From: day(t, c.from), Until: day(t, c.until), Paid: worktime.FullTime, Wage: c.wage})
		if err != nil || got != c.want {
			t.Errorf("%s to %s at %d: %d (%v), want %d", c.from, c.until, c.wage, got, err, c.want)
		}
	}
	if _, err := finance.French().GrossOf(company.Spell{From: day(t, "2010-01-01"), Until: day(t, "2010-01-31"), Paid: 60}); fault.KindOf(err) != fault.Missing {
		t.Errorf("%v", err)
	}
}
