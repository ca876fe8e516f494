package claim_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/claim"
	"fabrique/lang"
	"fabrique/money"
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

// full is a month of 151 h 40 of one person.
func full(m calendar.Month, person string, other bool) claim.Worked {
	return claim.Worked{Person: people.ID(person), Other: other, From: m.First(), Until: m.Last(), Paid: 9100, Gross: 176692}
}

func convention(t testing.TB) claim.Convention {
	up := day(t, "2025-12-31")
	return claim.Convention{Company: company.Company{ID: "a", Size: 20}, UpTo: &up, Term: 30}
}

func TestAStatement(t *testing.T) {
	may := calendar.MonthOf(2024, time.May)
	rows := []claim.Worked{full(may, "p1", false), full(may, "p2", false), full(may+1, "p1", false)}
	s, err := claim.Of(finance.French(), convention(t), may, rows)
	if err != nil {
		t.Fatal(err)
	}
	// 151.667 h × 11.65 × 95 %, and 15 % of it.
	if len(s.Rows) != 2 || s.Rows[0].State != 167857 || s.Rows[0].Department != 25179 || s.State != 2*167857 || s.Persons != 2000 || s.Funded != 2000 {
		t.Errorf("%+v", s)
	}
	if !s.Payable() || grade(s, "pay") != claim.Warn {
		t.Errorf("the contributions exceed the gross pay: %v", s.Checks)
	}
	adds(t, s.Trace())
}

func grade(s claim.Statement, name string) claim.Grade {
	most := claim.Good
	for _, c := range s.Checks {
		if c.Name == name {
			most = max(most, c.Grade)
		}
	}
	return most
}

func adds(t *testing.T, tr finance.Trace) {
	t.Helper()
	if tr.Title.FR == "" || tr.Formula.EN == "" {
		t.Errorf("%+v", tr)
	}
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

func TestChecks(t *testing.T) {
	may := calendar.MonthOf(2024, time.May)
	early := day(t, "2024-04-30")
	for _, c := range []struct {
		fact    string
		change  func(*claim.Convention, *claim.Worked)
		check   string
		grade   claim.Grade
		payable bool
		state   money.Cents
	}{
		{"in order", func(c *claim.Convention, _ *claim.Worked) { c.PayRule = claim.Loaded }, "pay", claim.Good, true, 167857},
		{"below the employer’s cost? no: 1,930 for 1,800", func(c *claim.Convention, _ *claim.Worked) { c.PayRule = claim.EmployerCost }, "pay", claim.Warn, true, 167857},
		{"another aid", func(_ *claim.Convention, w *claim.Worked) { w.Aid = "PEC" }, "other_aid", claim.Warn, true, 0},
		{"contributions not proved", func(c *claim.Convention, _ *claim.Worked) { c.UpTo = nil }, "contributions", claim.Block, false, 167857},
		{"certificate too old", func(c *claim.Convention, _ *claim.Worked) { c.UpTo = &early }, "contributions", claim.Block, false, 167857},
		{"overtime is never funded", func(_ *claim.Convention, w *claim.Worked) { w.Overtime = 600 }, "overtime", claim.Good, true, 167857},
	} {
		conv, row := convention(t), full(may, "p1", false)
		c.change(&conv, &row)
		s, err := claim.Of(finance.French(), conv, may, []claim.Worked{row})
		if err != nil || grade(s, c.check) != c.grade || s.Payable() != c.payable || s.State != c.state {
			t.Errorf("%s: %v %d %v %v", c.fact, grade(s, c.check), s.State, s.Checks, err)
		}
	}
}

func TestTheRateChangesInsideTheYear(t *testing.T) {
	for _, c := range []struct {
		from, until string
		paid        worktime.Minutes
		state       money.Cents
	}{
		{"2023-09-01", "2023-09-30", 6000, 117504}, // 100 h × 11.52 × 102 %
		{"2023-10-01", "2023-10-31", 6000, 109440}, // × 95 %
		{"2021-07-01", "2021-07-31", 6000, 104550},
	} {
		m := day(t, c.from).Month()
		s, err := claim.Of(finance.French(), convention(t), m, []claim.Worked{{Person: "p", From: day(t, c.from), Until: day(t, c.until), Paid: c.paid}})
		if err != nil || s.State != c.state {
			t.Errorf("%s: %d %v", c.from, s.State, err)
		}
	}
}

func TestRowsThatCannotBe(t *testing.T) {
	may := calendar.MonthOf(2024, time.May)
	for _, c := range []struct {
		says   string
		change func(*claim.Worked)
	}{
		{"whose it is", func(w *claim.Worked) { w.Person = "" }},
		{"within one month", func(w *claim.Worked) { w.Until += 3 }},
		{"negative time or pay", func(w *claim.Worked) { w.Paid = -1 }},
		{"negative time or pay", func(w *claim.Worked) { w.Gross = -1 }},
		{"above the legal hours", func(w *claim.Worked) { w.Paid = 9101 }},
	} {
		w := full(may, "p1", false)
		c.change(&w)
		if _, err := claim.Of(finance.French(), convention(t), may, []claim.Worked{w}); err == nil || !strings.Contains(fault.In(err, lang.EN), c.says) {
			t.Errorf("%v, want %q", err, c.says)
		}
	}
	twice := []claim.Worked{full(may, "p1", false), full(may, "p1", false)}
	if _, err := claim.Of(finance.French(), convention(t), may, twice); err == nil || !strings.Contains(err.Error(), "overlap") {
		t.Errorf("%v", err)
	}
	if _, err := claim.Of(finance.French(), convention(t), calendar.MonthOf(2026, time.May), nil); fault.KindOf(err) != fault.Missing {
		t.Errorf("2026 is not known: %v", err)
	}
}

// A year: other posts above their share in one half, below in the other; the month
// takes its own share, the year its average. Then late and partial payments.
func TestAYearIsRegularised(t *testing.T) {
	conv, book := convention(t), finance.French()
	conv.Company.Ceiling = 9500
	var rows []claim.Worked
	var payments []claim.Payment
	first := calendar.MonthOf(2024, time.January)
	var list []claim.Statement
	for m := first; m < first+12; m++ {
		for i := range 8 {
			rows = append(rows, full(m, "p"+string(rune('0'+i)), false))
		}
		rows = append(rows, full(m, "lead", true))
		if m >= first+6 {
			rows = append(rows, full(m, "lead2", true))
		}
	}
	for m := first; m < first+12; m++ {
		s, err := claim.Of(book, conv, m, rows)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
		payments = append(payments, claim.Payment{Payer: claim.State, For: m, On: m.Last() + 20, Amount: s.State, Reference: "v"},
			claim.Payment{Payer: claim.Department, For: m, On: m.Last() + 45, Amount: s.Department})
	}
	year, err := claim.Settle(book, conv, 2024, rows, payments, calendar.On(2025, 2, 1))
	if err != nil {
		t.Fatal(err)
	}
	// 8 persons, 1.5 other posts on average: 10 % of 9.5 is 0.95.
	if year.Persons != 8000 || year.Others != 1500 || year.Counted != 950 {
		t.Errorf("%d %d %d", year.Persons, year.Others, year.Counted)
	}
	adds(t, year.Trace())
	late, err := claim.Balances(list, payments, day(t, "2024-03-20"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		at   int
		left bool
		late int
	}{
		{0, false, 0}, // January, State: paid on 20 February
		{1, false, 0}, // January, département: paid on 16 March
		{2, false, 0}, // February, State: paid on 20 March
		{3, true, 0},  // February, département: expected on 30 March
		{4, true, 0},
	} {
		if b := late[c.at]; (b.Left() > 0) != c.left || b.Late != c.late {
			t.Errorf("%s %v: left %d, late %d", b.Month, b.Payer, b.Left(), b.Late)
		}
	}
	late, _ = claim.Balances(list, payments, day(t, "2024-04-10"))
	if late[3].Late != 11 {
		t.Errorf("the département is late by %d days", late[3].Late)
	}
}

// TestPaidAsDueClosesToZero checks random years: once what the regularisation says
// is paid, nothing is left; and more hours never bring less under the ceiling.
func TestPaidAsDueClosesToZero(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 1))
	book := finance.French()
	for range 12 {
		year := 2022 + r.IntN(4)
		conv := convention(t)
		if r.IntN(2) == 1 {
			conv.Company.Ceiling = int64(1000 + r.IntN(5000))
		}
		var rows []claim.Worked
		first := calendar.MonthOf(year, time.January)
		for m := first; m < first+12; m++ {
			for i := range 5 {
				w := full(m, "p"+string(rune('0'+i)), i == 4)
				w.Paid = worktime.Minutes(r.IntN(9000))
				rows = append(rows, w)
			}
		}
		open, err := claim.Settle(book, conv, year, rows, nil, calendar.On(year+1, 12, 31))
		if err != nil {
			t.Fatal(err)
		}
		var payments []claim.Payment
		for _, s := range open.Months {
			payments = append(payments, claim.Payment{Payer: claim.State, For: s.Month, On: s.Month.Last(), Amount: s.State},
				claim.Payment{Payer: claim.Department, For: s.Month, On: s.Month.Last(), Amount: s.Department})
		}
		closed, err := claim.Settle(book, conv, year, rows, payments, calendar.On(year+1, 12, 31))
		if state, department := closed.Left(); err != nil || state != 0 || department != 0 {
			t.Errorf("%d: %d and %d left, %v", year, state, department, err)
		}
		if conv.Company.Ceiling == 0 {
			rows[0].Paid += 60
			more, err := claim.Settle(book, conv, year, rows, nil, calendar.On(year+1, 12, 31))
			if err != nil || more.Due[claim.State] < open.Due[claim.State] {
				t.Errorf("%d: an hour more brings %d, not %d, %v", year, more.Due[claim.State], open.Due[claim.State], err)
			}
		}
	}
}

func TestPaymentsThatCannotBe(t *testing.T) {
	may := calendar.MonthOf(2024, time.May)
	s, err := claim.Of(finance.French(), convention(t), may, []claim.Worked{full(may, "p1", false)})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		p    claim.Payment
		kind fault.Kind
	}{
		{claim.Payment{For: may, On: may.Last(), Amount: -1}, fault.Invalid},
		{claim.Payment{For: may, On: may.First() - 1, Amount: 1}, fault.Invalid},
		{claim.Payment{For: may + 1, On: may.Last() + 30, Amount: 1}, fault.NotFound},
	} {
		if _, err := claim.Balances([]claim.Statement{s}, []claim.Payment{c.p}, may.Last()); fault.KindOf(err) != c.kind {
			t.Errorf("%v", err)
		}
	}
}
