package budget_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/worktime"
)

func day(t testing.TB, s string) calendar.Date {
	t.Helper()
	d, err := calendar.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func month(t testing.TB, s string) calendar.Month { return day(t, s+"-01").Month() }

// told returns the French rules with what the text supposes.
func told(t testing.TB, text string) *finance.Book {
	t.Helper()
	b := finance.French()
	list, err := b.ReadAssumptions(finance.File{Name: "test", Text: "by test\n" + text})
	if err != nil {
		t.Fatal(err)
	}
	return b.With(list)
}

func job(t testing.TB, person, from string, hours float64, other bool) budget.Job {
	return budget.Job{Employment: company.Employment{Other: other,
		Contract: company.Contract{Person: people.ID(person), Company: "a", Paid: worktime.Minutes(hours * 60), From: day(t, from)}}}
}

func compute(t testing.TB, b *finance.Book, in budget.Input) budget.Budget {
	t.Helper()
	got, err := budget.Of(b, in)
	if err != nil {
		t.Fatal(err)
	}
	checkSums(t, got)
	return got
}

// checkSums checks that months are the sums of their rows, and the trace too.
func checkSums(t testing.TB, b budget.Budget) {
	t.Helper()
	tr := b.Trace()
	if *tr.Cents != b.Result() {
		t.Errorf("the trace says %d, the budget %d", *tr.Cents, b.Result())
	}
	adds(t, tr)
	for _, list := range [][]budget.Group{b.ByActivity(), b.BySite()} {
		sum := money.Cents(0)
		for _, g := range list {
			sum += g.Result
		}
		if sum != b.Result() {
			t.Errorf("the groups make %d, the budget %d", sum, b.Result())
		}
	}
}

func adds(t testing.TB, tr finance.Trace) {
	if len(tr.Parts) == 0 {
		return
	}
	sum := money.Cents(0)
	for _, p := range tr.Parts {
		sum += *p.Cents
		adds(t, p)
	}
	if sum != *tr.Cents {
		t.Errorf("%s: the rows make %d, not %d", tr.Title.EN, sum, *tr.Cents)
	}
}

func companyA() company.Company { return company.Company{ID: "a", Name: "A", Size: 20} }

// A year with a change of rate and three minimum wages in force: 2023.
func TestYearOfChanges(t *testing.T) {
	in := budget.Input{Company: companyA(), From: month(t, "2023-01"), Months: 12, Jobs: []budget.Job{job(t, "p1", "2022-01-01", 35, false)}}
	got := compute(t, finance.French(), in)
	year, err := finance.French().Contribution(calendar.Period{From: day(t, "2023-01-01"), Until: day(t, "2023-12-31")}, 1000, finance.Basis{Rounding: finance.RoundMonthly})
	if err != nil || got.Total(budget.StatePart) != year.State || got.Total(budget.DepartmentPart) != year.Department {
		t.Errorf("State %d, département %d, the contribution %d and %d %v", got.Total(budget.StatePart), got.Total(budget.DepartmentPart), year.State, year.Department, err)
	}
	// 1,820 ÷ 12 h × 11.27 for four months, 11.52 for eight.
	if got.Total(budget.Wages) != -(4*170928 + 8*174720) {
		t.Errorf("wages %d", got.Total(budget.Wages))
	}
	for m, want := range map[int]money.Cents{0: 174347, 4: 178214, 8: 178214, 9: 165984} {
		if got.Months[m].Kinds[budget.StatePart] != want {
			t.Errorf("month %d: State %d, want %d", m, got.Months[m].Kinds[budget.StatePart], want)
		}
	}
}

// A minimum wage that changes on the 15th is priced by the day.
func TestAChangeInsideAMonth(t *testing.T) {
	b := told(t, "suppose minimum-wage\n2025-04-15 12.50 a rise expected\n")
	got := compute(t, b, budget.Input{Company: companyA(), From: month(t, "2025-04"), Months: 1, Jobs: []budget.Job{job(t, "p1", "2025-01-01", 35, false)}})
	// 14 days at 11.88, 16 at 12.50: 1820 ÷ 12 ÷ 30 h a day.
	gross := (14*1188*1820 + 360*50) / (360 * 100) // a rough check in euros
	if w := -got.Total(budget.Wages); w/100 < money.Cents(gross) || w != 84084+101111 {
		t.Errorf("wages %d, about %d €", w, gross)
	}
	if got.Total(budget.StatePart) != 175935 {
		t.Errorf("State %d", got.Total(budget.StatePart))
	}
}

// An amendment of hours on the 10th, and a suspension.
func TestAmendmentAndSuspension(t *testing.T) {
	j := job(t, "p1", "2024-01-01", 24, false)
	j.Amendments = []company.Amendment{{From: day(t, "2024-03-10"), Paid: 28 * 60}}
	j.Suspended = []calendar.Period{{From: day(t, "2024-05-01"), Until: day(t, "2024-06-15")}}
	got := compute(t, finance.French(), budget.Input{Company: companyA(), From: month(t, "2024-01"), Months: 6, Jobs: []budget.Job{j}})
	for m, fte := range []int64{686, 686, 767, 800, 0, 400} {
		if got.Months[m].Persons != fte {
			t.Errorf("month %d: %d FTE, want %d", m, got.Months[m].Persons, fte)
		}
	}
	raise := company.Wage(1_500_000)
	j.Amendments = append(j.Amendments, company.Amendment{From: day(t, "2024-04-11"), Paid: 28 * 60, Wage: &raise})
	paid := compute(t, finance.French(), budget.Input{Company: companyA(), From: month(t, "2024-04"), Months: 1, Jobs: []budget.Job{j}})
	if want := money.Cents(-47118 - 121333); paid.Total(budget.Wages) != want { // 28 × 52 ÷ 12 h: ten days at 11.65, twenty at 15
		t.Errorf("wages %d, want %d", paid.Total(budget.Wages), want)
	}
	if k := got.Months[4].Kinds; k[budget.StatePart] != 0 || k[budget.Wages] != 0 {
		t.Errorf("a suspended month costs and brings nothing: %v", k)
	}
}

// Two lines of the schedule may begin in the same month.
func TestTwoLinesOfOneMonth(t *testing.T) {
	m := month(t, "2024-02")
	in := budget.Input{Company: companyA(), From: month(t, "2024-01"), Months: 3, Hires: []budget.Hire{{Month: m, Count: 2, Paid: 2100}, {Month: m, Count: 1, Paid: 2100, Other: true}}}
	if got := compute(t, finance.French(), in); len(got.Jobs) != 3 || got.Months[1].Persons != 2000 || got.Months[1].Others != 1000 {
		t.Errorf("%d jobs, %+v", len(got.Jobs), got.Months[1])
	}
}

// A hire above the ceiling costs and sells, and brings no contribution.
func TestAboveTheCeiling(t *testing.T) {
	in := budget.Input{Company: companyA(), From: month(t, "2024-01"), Months: 2, Sales: money.Euros(2400)}
	in.Company.Ceiling = 2000
	for i := range 2 {
		in.Jobs = append(in.Jobs, job(t, fmt.Sprint("p", i), "2023-01-01", 35, false))
	}
	under := compute(t, finance.French(), in)
	in.Jobs = append(in.Jobs, job(t, "p9", "2024-02-01", 35, false))
	over := compute(t, finance.French(), in)
	if over.Total(budget.StatePart) != under.Total(budget.StatePart) || over.Months[1].Funded != 2000 || over.Months[1].Persons != 3000 {
		t.Errorf("State %d and %d, funded %d", over.Total(budget.StatePart), under.Total(budget.StatePart), over.Months[1].Funded)
	}
	if over.Total(budget.Sales) != under.Total(budget.Sales)+20000 || over.Total(budget.Wages) >= under.Total(budget.Wages) {
		t.Errorf("sales %d, wages %d", over.Total(budget.Sales), over.Total(budget.Wages))
	}
}

// Other posts are paid up to 10 % of all.
func TestOtherPosts(t *testing.T) {
	in := budget.Input{Company: companyA(), From: month(t, "2024-01"), Months: 12}
	for i := range 9 {
		in.Jobs = append(in.Jobs, job(t, fmt.Sprint("p", i), "2023-01-01", 35, false))
	}
	in.Jobs = append(in.Jobs, job(t, "lead", "2023-01-01", 35, true))
	if got := compute(t, finance.French(), in); got.Months[0].Funded != 10000 {
		t.Errorf("9 + 1: %d funded", got.Months[0].Funded)
	}
	in.Jobs = append(in.Jobs, job(t, "lead2", "2023-01-01", 35, true))
	got := compute(t, finance.French(), in)
	if got.Months[0].Funded != 10100 {
		t.Errorf("9 + 2: %d funded, 9 + 10 %% of 11 is 10.1", got.Months[0].Funded)
	}
}

// 2027 to 2029 under a law that is not known: asked for, then supposed.
func TestUnknownLaw(t *testing.T) {
	in := budget.Input{Company: companyA(), From: month(t, "2027-01"), Months: 36, Grant: true,
		Hires: []budget.Hire{{Month: month(t, "2027-03"), Count: 4, Paid: 28 * 60}, {Month: month(t, "2028-01"), Count: 1, Paid: 2100, Other: true}}}
	_, err := budget.Of(finance.French(), in)
	if fault.KindOf(err) != fault.Missing {
		t.Fatalf("%v", err)
	}
	law := `suppose state-rate
2027-01-01 0.95 the rate of 2025 kept
2029-01-01 0.90 a cautious guess
suppose department-share
2027-01-01 0.15 as now
suppose other-posts-share
2027-01-01 0.10 as now
`
	if _, err = budget.Of(told(t, law), in); fault.KindOf(err) != fault.Missing {
		t.Fatalf("the grant of 2027 is not known: %v", err)
	}
	got := compute(t, told(t, law+"suppose start-up-grant\n2027-01-01 6000 a guess\n"), in)
	if got.Total(budget.StartUpGrant) != money.Euros(4*800*6) || len(finance.AssumptionsUsed(got.Used)) < 5 {
		t.Errorf("grant %d, %d assumptions", got.Total(budget.StartUpGrant), len(finance.AssumptionsUsed(got.Used)))
	}
}

func town(t testing.TB) budget.Input {
	open, closing := month(t, "2025-03"), month(t, "2025-09")
	in := budget.Input{Company: companyA(), From: month(t, "2025-01"), Months: 12, Cash: money.Euros(20_000), Training: money.Euros(600),
		Late: budget.Late{Contribution: 1, Sales: 2},
		Activities: []budget.Activity{
			{ID: "laundry", Name: "Laundry", Sales: money.Euros(9000), Equipment: money.Euros(300), Premises: money.Euros(700)},
			{ID: "garden", Name: "Garden", Sales: money.Euros(6000), Equipment: money.Euros(150), Opens: &open, Closes: &closing}},
		Told:  []budget.Told{{Kind: budget.Premises, Title: lang.T("Loyer", "Rent"), From: open, Until: closing, Amount: money.Euros(6000)}},
		Hires: []budget.Hire{{Month: open, Count: 2, Paid: 24 * 60, Parts: []budget.Part{{Activity: "garden", Share: 1000}}}}}
	for i := range 5 {
		j := job(t, fmt.Sprint("p", i), "2024-01-01", 26, false)
		j.Parts = []budget.Part{{Activity: "laundry", Share: 700}, {Activity: "garden", Share: 300}}
		j.Site = company.SiteID(fmt.Sprint("s", i%2))
		in.Jobs = append(in.Jobs, j)
	}
	return in
}

func TestCashAndBreakEven(t *testing.T) {
	in := town(t)
	got := compute(t, finance.French(), in)
	low := got.LowPoint()
	if got.Months[0].Cash != in.Cash+got.Months[0].Result-got.Months[0].Kinds[budget.StatePart]-got.Months[0].Kinds[budget.DepartmentPart]-got.Months[0].Kinds[budget.Sales] {
		t.Errorf("in January neither contribution nor sales have come in: %d", got.Months[0].Cash)
	}
	for _, m := range got.Months {
		if m.Cash < low.Cash {
			t.Errorf("%s is lower than the low point", m.Month)
		}
	}
	even := got.BreakEven()
	in.Told = append(in.Told, budget.Told{Kind: budget.Sales, Title: lang.T("Ventes en plus", "More sales"), From: in.From, Until: in.From, Amount: even.Needed - even.Expected})
	if again := compute(t, finance.French(), in); again.Result() != 0 {
		t.Errorf("with the sales needed, the result is %d", again.Result())
	}
	if got.Months[1].Kinds[budget.Equipment] != -30000 || got.Months[2].Kinds[budget.Equipment] != -45000 || got.Months[9].Kinds[budget.Equipment] != -30000 {
		t.Errorf("activities open and close: %v", got.Months[2].Kinds)
	}
}

func TestScenariosSideBySide(t *testing.T) {
	in := town(t)
	list, err := budget.Compare(finance.French(), in, []budget.Scenario{
		{Name: lang.T("Ventes en baisse", "Fewer sales"), Sales: -200},
		{Name: lang.T("Taux à 90 %", "Rate of 90%"), Rate: -500},
		{Name: lang.T("Le jardin ferme", "The garden closes"), Close: []needs.ActivityID{"garden"}, Closing: month(t, "2025-05")},
		{Name: lang.T("Embauches plus tard", "Later hires"), Later: 3},
	})
	if err != nil || len(list) != 5 {
		t.Fatal(err)
	}
	base := list[0].Budget
	if got := list[1].Budget.Total(budget.Sales); got > base.Total(budget.Sales)*8/10+50 || got < base.Total(budget.Sales)*8/10-50 {
		t.Errorf("sales %d of %d", got, base.Total(budget.Sales))
	}
	if got := list[2].Budget.Total(budget.StatePart); got != base.Total(budget.StatePart).Share(90, 95) && money.Cents(abs(int64(got-base.Total(budget.StatePart).Share(90, 95)))) > 100 {
		t.Errorf("State at 90 %%: %d of %d", got, base.Total(budget.StatePart))
	}
	if len(finance.AssumptionsUsed(list[2].Budget.Used)) == 0 {
		t.Error("a scenario shows its supposed rate")
	}
	if list[3].Budget.Months[5].Kinds[budget.Equipment] != -30000 || list[4].Budget.Months[3].Persons >= base.Months[3].Persons {
		t.Error("the garden did not close, or hires did not wait")
	}
}

func TestWhatMovesTheResultMost(t *testing.T) {
	bars, err := budget.Tornado(finance.French(), town(t), budget.UsualChanges())
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; i < len(bars); i++ {
		if bars[i].Span() > bars[i-1].Span() {
			t.Errorf("%s moves more than %s", bars[i].Change.Name.EN, bars[i-1].Change.Name.EN)
		}
	}
}

func TestRangesKeepTheirSeed(t *testing.T) {
	one, err := budget.SpreadOf(finance.French(), town(t), budget.UsualChanges(), 40, 7)
	if err != nil {
		t.Fatal(err)
	}
	two, _ := budget.SpreadOf(finance.French(), town(t), budget.UsualChanges(), 40, 7)
	other, _ := budget.SpreadOf(finance.French(), town(t), budget.UsualChanges(), 40, 8)
	if one != two || one.Result == other.Result {
		t.Errorf("%+v %+v %+v", one, two, other)
	}
	if one.Result.Tenth > one.Result.Half || one.Result.Half > one.Result.NineTenths {
		t.Errorf("%+v", one.Result)
	}
	if _, err := budget.SpreadOf(finance.French(), town(t), nil, 0, 7); fault.KindOf(err) != fault.Invalid {
		t.Errorf("%v", err)
	}
}

func TestInputThatCannotBe(t *testing.T) {
	for _, c := range []struct {
		change func(*budget.Input)
		kind   fault.Kind
	}{
		{func(in *budget.Input) { in.Months = 0 }, fault.Invalid},
		{func(in *budget.Input) { in.Absence = 1001 }, fault.Invalid},
		{func(in *budget.Input) { in.Jobs = append(in.Jobs, in.Jobs[0]) }, fault.Invalid},
		{func(in *budget.Input) { in.Jobs = append(in.Jobs, job(t, "x", "2025-01-01", 36, false)) }, fault.Invalid},
		{func(in *budget.Input) { in.Told[0].Amount = -1 }, fault.Invalid},
		{func(in *budget.Input) { in.Activities[0].Sales = -1 }, fault.Invalid},
		{func(in *budget.Input) { in.Hires[0].Count = -1 }, fault.Invalid},
		{func(in *budget.Input) { in.Hires[0].Count = 1 << 40 }, fault.Invalid},
		{func(in *budget.Input) { in.Jobs[0].Parts[0].Share = 900 }, fault.Invalid},
		{func(in *budget.Input) { in.Told[0].Kind = budget.TopUp }, fault.Missing},
		{func(in *budget.Input) { in.From = month(t, "2026-01") }, fault.Missing},
	} {
		in := town(t)
		c.change(&in)
		_, err := budget.Of(finance.French(), in)
		var f *fault.Fault
		if fault.KindOf(err) != c.kind || !errors.As(err, &f) || f.Text.FR == "" {
			t.Errorf("%v", err)
		}
	}
}

func abs(n int64) int64 { return max(n, -n) }

// hundred is a company of 100 employees over five years, each with other hours.
func hundred(t testing.TB) budget.Input {
	in := budget.Input{Company: company.Company{ID: "a", Name: "A", Size: 100, Ceiling: 90_000}, From: calendar.MonthOf(2021, time.January), Months: 60, Sales: money.Euros(5000)}
	for i := range 100 {
		j := job(t, fmt.Sprint("p", i), "2020-06-01", 20+float64(i%15), i%12 == 0)
		j.Amendments = []company.Amendment{{From: calendar.On(2022, time.Month(1+i%12), 10), Paid: worktime.Minutes(60 * (21 + i%14))}}
		in.Jobs = append(in.Jobs, j)
	}
	return in
}

func BenchmarkFiveYears(b *testing.B) {
	in := hundred(b)
	for b.Loop() {
		if _, err := budget.Of(finance.French(), in); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFiveYearsWithTrace(b *testing.B) {
	in := hundred(b)
	for b.Loop() {
		got, err := budget.Of(finance.French(), in)
		if err != nil {
			b.Fatal(err)
		}
		if t := got.Trace(); len(t.Parts) == 0 {
			b.Fatal("no trace")
		}
	}
}
