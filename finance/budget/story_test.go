package budget_test

import (
	"testing"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/finance/claim"
	"fabrique/money"
	"fabrique/worktime"
)

// A year told as it was: June 2021 to May 2022. The State rate rises from 95 to
// 102 % on 1 July, the département share begins on 2 July, the minimum wage changes
// in October, January and May. b changes hours on 10 November, a is suspended in
// February, c is hired in March above a ceiling of two FTE. The company claims what
// its payroll says; one payment comes late; the year 2022 is settled.
func TestTheStoryOfAYear(t *testing.T) {
	book := finance.French()
	in := budget.Input{Company: companyA(), From: month(t, "2021-06"), Months: 12}
	in.Company.Ceiling = 2000
	a, b, c := job(t, "a", "2021-01-01", 35, false), job(t, "b", "2021-01-01", 28, false), job(t, "c", "2022-03-01", 21, false)
	b.Amendments = []company.Amendment{{From: day(t, "2021-11-10"), Paid: 35 * 60}}
	a.Suspended = []calendar.Period{{From: day(t, "2022-02-01"), Until: day(t, "2022-02-28")}}
	in.Jobs = []budget.Job{a, b, c}
	got := compute(t, book, in)
	for _, want := range []struct {
		month             int
		persons, funded   int64
		state, department money.Cents
	}{
		{0, 1800, 1800, 265833, 0},     // 151.667 h × 10.25 × 95 % × 1.8
		{1, 1800, 1800, 285422, 41432}, // × 102 %; the share from the 2nd on
		{4, 1800, 1800, 291828, 43774}, // 10.48
		{5, 1940, 1940, 314525, 47179}, // b at 35 h from the 10th: 21 days of 30
		{8, 1000, 1000, 163518, 24528}, // 10.57; a is suspended
		{9, 2600, 2000, 327036, 49056}, // c comes, above the ceiling
		{11, 2600, 2000, 335699, 50355},
	} {
		m := got.Months[want.month]
		if m.Persons != want.persons || m.Funded != want.funded || near(m.Kinds[budget.StatePart], want.state) || near(m.Kinds[budget.DepartmentPart], want.department) {
			t.Errorf("%s: %d FTE, %d funded, State %d, département %d; want %+v", m.Month, m.Persons, m.Funded, m.Kinds[budget.StatePart], m.Kinds[budget.DepartmentPart], want)
		}
	}
	claims(t, book, in)
}

// near reports whether two amounts differ by more than a cent a job.
func near(a, b money.Cents) bool { return a-b > 3 || b-a > 3 }

// claims says from the payroll of January to May 2022 what the budget expected.
func claims(t *testing.T, book *finance.Book, in budget.Input) {
	up := day(t, "2022-12-31")
	conv := claim.Convention{Company: in.Company, UpTo: &up, Term: 30}
	var rows []claim.Worked
	for m := month(t, "2022-01"); m <= month(t, "2022-05"); m++ {
		for _, j := range in.Jobs {
			for _, s := range j.Spells(calendar.Period{From: m.First(), Until: m.Last()}) {
				minutes := int64(s.Paid) * 52 * int64(s.Until-s.From+1) / (12 * int64(m.Days()))
				rows = append(rows, claim.Worked{Person: j.Person, From: s.From, Until: s.Until, Paid: worktime.Minutes(minutes)})
			}
		}
	}
	expected := compute(t, book, in)
	var list []claim.Statement
	var payments []claim.Payment
	for m := month(t, "2022-01"); m <= month(t, "2022-05"); m++ {
		s, err := claim.Of(book, conv, m, rows)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
		if plan := expected.Months[m-in.From].Kinds[budget.StatePart]; s.State-plan > 60 || plan-s.State > 60 {
			t.Errorf("%s: the statement says %d, the budget %d", m, s.State, plan)
		}
		late := calendar.Date(20)
		if m == month(t, "2022-02") {
			late = 50 // twenty days late
		}
		payments = append(payments, claim.Payment{Payer: claim.State, For: m, On: m.Last() + late, Amount: s.State - 100},
			claim.Payment{Payer: claim.Department, For: m, On: m.Last() + late, Amount: s.Department})
	}
	balances, err := claim.Balances(list, payments, day(t, "2022-04-10"))
	if err != nil || balances[2].Late != 11 || balances[2].Left() != list[1].State {
		t.Errorf("February is late: %+v %v", balances[2], err)
	}
	year, err := claim.Settle(book, conv, 2022, rows, payments, day(t, "2023-02-01"))
	if state, department := year.Left(); err != nil || state != 500 || department != 0 {
		t.Errorf("five times one euro is left: %d and %d, %v", state, department, err)
	}
}

// TestThePlannersHourIsTheBudgets checks that the cost and the contribution of an
// hour, which the composer counts with, are those of a month of the budget.
func TestThePlannersHourIsTheBudgets(t *testing.T) {
	for _, from := range []string{"2022-03", "2024-02", "2025-06"} {
		in := budget.Input{Company: companyA(), From: month(t, from), Months: 1, Jobs: []budget.Job{job(t, "a", "2021-01-01", 35, false)}}
		got := compute(t, finance.French(), in)
		hour, err := finance.French().HourOn(month(t, from).First(), in.Company)
		if err != nil {
			t.Fatal(err)
		}
		cost := -got.Total(budget.Wages) - got.Total(budget.Charges)
		if near(hour.Employer.Year(worktime.FullTime).Share(1, 12), cost) ||
			near((hour.State+hour.Department).Year(worktime.FullTime).Share(1, 12), got.Total(budget.StatePart)+got.Total(budget.DepartmentPart)) {
			t.Errorf("%s: an hour costs %d and brings %d, the month %d and %d", from, hour.Employer, hour.State+hour.Department, cost, got.Total(budget.StatePart)+got.Total(budget.DepartmentPart))
		}
	}
}
