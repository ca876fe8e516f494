package redirect_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/redirect"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// vector is the published check vector: accident rate 2 %, single, full time at the
// minimum wage, May 2024.
func vector(size int, b redirect.Benefit) redirect.Case {
	return redirect.Case{Benefit: b, Month: calendar.MonthOf(2024, time.May), Weekly: worktime.FullTime,
		Company: company.Company{ID: "a", Size: size}}
}

func book(t *testing.T) *finance.Book {
	t.Helper()
	b := finance.French()
	list, err := b.ReadAssumptions(finance.File{Text: "by test\nsuppose accident-rate\n2016-01-01 0.02 the check vector\n"})
	if err != nil {
		t.Fatal(err)
	}
	return b.With(list)
}

func TestCheckVector(t *testing.T) {
	for _, c := range []struct {
		size int
		year int64
	}{{50, 9608}, {60, 9608}, {49, 9513}, {11, 9513}} {
		r, err := redirect.Of(book(t), vector(c.size, redirect.RSA))
		if err != nil {
			t.Fatal(err)
		}
		lines := named(r)
		if r.Gross != 176692 || r.Net != 139869 || r.Bonus != 18270 {
			t.Errorf("gross %d, net %d, bonus paid %d", r.Gross, r.Net, r.Bonus)
		}
		if l := lines["rsa"]; l.Before != 55942 || l.After != 0 || l.Payer != redirect.Department {
			t.Errorf("RSA %+v", l)
		}
		if l := lines["activity_bonus"]; l.Before != 0 || l.After != 18362 || l.Payer != redirect.State {
			t.Errorf("bonus %+v", l)
		}
		if got := (int64(r.Year()) + 50) / 100; got != c.year {
			t.Errorf("size %d: %d € a year, published %d", c.size, got, c.year)
		}
		checkTrace(t, r.Trace())
	}
}

// named returns the lines by name; of several with the same name, the last.
func named(r redirect.Return) map[string]redirect.Line {
	out := map[string]redirect.Line{}
	for _, l := range r.Lines {
		out[l.Benefit] = l
	}
	return out
}

func TestMinimumIncomeOfEachHousehold(t *testing.T) {
	for _, c := range []struct {
		fact     string
		couple   bool
		children int
		housing  redirect.Housing
		cents    money.Cents
	}{
		{"single: 635.71 − 76.29", false, 0, redirect.FlatRate, 55942},
		{"single without housing aid", false, 0, redirect.NoAid, 63571},
		{"couple: × 1.5 − 16 % of 1.5", true, 0, redirect.FlatRate, 80099},
		{"single, one child: as a couple", false, 1, redirect.FlatRate, 80099},
		{"couple, one child: × 1.8", true, 1, redirect.NoAid, 114428},
		{"couple, two children: × 2.1", true, 2, redirect.NoAid, 133499},
		{"couple, three children: × 2.5", true, 3, redirect.NoAid, 158928},
		{"single, two children: × 1.8", false, 2, redirect.NoAid, 114428},
		{"single, three children: × 2.2", false, 3, redirect.NoAid, 139856},
		{"couple, three children, flat rate 16.5 % of 1.8", true, 3, redirect.FlatRate, 140047},
	} {
		one := vector(50, redirect.RSA)
		one.Household = redirect.Household{Couple: c.couple, Children: c.children, Housing: c.housing}
		r, err := redirect.Of(book(t), one)
		if err != nil || named(r)["rsa"].Before != c.cents {
			t.Errorf("%s: %d %v, want %d", c.fact, named(r)["rsa"].Before, err, c.cents)
		}
	}
}

func TestWhatEndsAndWhatGoesOn(t *testing.T) {
	b := book(t)
	ass, err := redirect.Of(b, vector(50, redirect.ASS))
	if l := named(ass)["ass"]; err != nil || l.Before != 1901*31 || l.After != 0 || l.Payer != redirect.State {
		t.Errorf("ASS %+v %v", l, err)
	}
	none, err := redirect.Of(b, vector(50, redirect.None))
	if _, any := named(none)["rsa"]; err != nil || any {
		t.Errorf("no benefit: %v", err)
	}
	small := vector(50, redirect.RSA)
	small.Household, small.Weekly = redirect.Household{Couple: true, Children: 4, Housing: redirect.NoAid}, 12*60
	r, err := redirect.Of(b, small)
	if l := named(r)["rsa"]; err != nil || l.After <= 0 || l.After >= l.Before {
		t.Errorf("a large household at 12 h keeps part of the RSA: %+v %v", l, err)
	}
	told := vector(50, redirect.Unemployment)
	told.Told = 90000
	r, err = redirect.Of(b, told)
	if l := named(r)["are"]; err != nil || l.Before != 90000 || l.After != 0 || l.Payer != redirect.Insurance {
		t.Errorf("unemployment benefit %+v %v", l, err)
	}
}

func TestPartsAreSwitched(t *testing.T) {
	b, plain := book(t), vector(50, redirect.RSA)
	base, err := redirect.Of(b, plain)
	if err != nil {
		t.Fatal(err)
	}
	spent := lang.Decimal{Units: 60, Places: 2}
	full := plain
	full.Parts = redirect.Parts{PayrollTax: true, BonusLevy: true, Consumed: &spent, Flows: []redirect.Flow{
		{Payer: redirect.State, Name: "income_tax", Title: lang.T("Impôt", "Tax"), Receives: true, After: 1000},
		{Payer: redirect.State, Name: "housing_aid", Title: lang.T("Aide au logement", "Housing aid"), Before: 20000, After: 5000}}}
	r, err := redirect.Of(b, full)
	if err != nil {
		t.Fatal(err)
	}
	lines := named(r)
	for _, c := range []struct {
		name string
		back money.Cents
	}{
		{"payroll_tax", 13225}, // (21,203.04 × 4.25 % + 8,951 × 4.25 % + 3,267.04 × 9.35 %) ÷ 12
		{"bonus_levy", 92},
		{"vat", 10220}, // (1,581.39 − 559.42) × 60 % × 0.2 ÷ 1.2
		{"income_tax", 1000},
		{"housing_aid", 15000},
	} {
		if got := lines[c.name].Return(); got != c.back {
			t.Errorf("%s: %d, want %d", c.name, got, c.back)
		}
	}
	if r.Month() != base.Month()+13225+92+10220+1000+15000 {
		t.Errorf("the parts do not add up: %d and %d", r.Month(), base.Month())
	}
	sum := money.Cents(0)
	for _, s := range r.Shares() {
		sum += s.Return()
	}
	if sum != r.Month() {
		t.Errorf("the payers make %d, the lines %d", sum, r.Month())
	}
}

func TestCasesThatCannotBe(t *testing.T) {
	for _, c := range []struct {
		change func(*redirect.Case)
		kind   fault.Kind
		says   string
	}{
		{func(c *redirect.Case) { c.Household.Children = -1 }, fault.Invalid, "children"},
		{func(c *redirect.Case) { c.Household.Other = -1 }, fault.Invalid, "negative"},
		{func(c *redirect.Case) { c.Household.Partner = 1000 }, fault.Invalid, "no partner"},
		{func(c *redirect.Case) { c.Weekly = 36 * 60 }, fault.Invalid, "35 h"},
		{func(c *redirect.Case) { c.Benefit = "rmi" }, fault.Invalid, "not a known benefit"},
		{func(c *redirect.Case) { c.Benefit = redirect.Unemployment }, fault.Missing, "unemployment benefit"},
		{func(c *redirect.Case) { c.Month = calendar.MonthOf(2005, time.May) }, fault.Missing, "no value is known"},
	} {
		one := vector(50, redirect.RSA)
		c.change(&one)
		_, err := redirect.Of(book(t), one)
		if fault.KindOf(err) != c.kind || !strings.Contains(fault.In(err, lang.EN), c.says) {
			t.Errorf("%v, want %s", err, c.says)
		}
	}
}

// TestWorkPays checks over random households that more hours never leave less to
// live on, and never bring contributors less.
func TestWorkPays(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	b := book(t)
	for range 60 {
		one := vector(10+r.IntN(80), []redirect.Benefit{redirect.None, redirect.RSA}[r.IntN(2)])
		one.Household = redirect.Household{Couple: r.IntN(2) == 1, Children: r.IntN(5), Housing: redirect.Housing(r.IntN(2))}
		one.Month = calendar.MonthOf(2019+r.IntN(7), time.Month(1+r.IntN(12)))
		last := money.Cents(-1)
		for h := worktime.Minutes(0); h <= worktime.FullTime; h += 150 {
			one.Weekly = h
			got, err := redirect.Of(b, one)
			if err != nil {
				t.Fatal(err)
			}
			if got.After < last-1600 { // benefits are not paid below their smallest amount
				t.Errorf("%+v at %s: %d left, %d before", one.Household, h.In(lang.EN), got.After, last)
			}
			last = got.After
		}
	}
}

func TestRangesOfManyPersons(t *testing.T) {
	b := book(t)
	sure := redirect.Person{ID: "p1", Cases: []redirect.Case{vector(50, redirect.RSA)}}
	unsure := redirect.Person{ID: "p2", Cases: []redirect.Case{vector(50, redirect.RSA), vector(50, redirect.None)}}
	total, err := redirect.Sum(b, []redirect.Person{sure, unsure})
	if err != nil {
		t.Fatal(err)
	}
	if total.FTE != 2000 || total.All.Most != 2*960792 || total.All.Least != 960792+(960792-12*55942) {
		t.Errorf("%+v", total)
	}
	for _, p := range total.Payers {
		switch p.Payer {
		case redirect.Department:
			if p.Range != (redirect.Range{Least: 12 * 55942, Most: 24 * 55942}) {
				t.Errorf("département %+v", p.Range)
			}
		case redirect.State:
			if p.Range.Least != p.Range.Most {
				t.Errorf("State %+v", p.Range)
			}
		}
	}
	checkTrace(t, total.Trace())
	if _, err := redirect.Sum(b, []redirect.Person{{ID: "p3"}}); fault.KindOf(err) != fault.Missing {
		t.Errorf("%v", err)
	}
}

func TestPublishedFiguresAsPublished(t *testing.T) {
	var figures []string
	for _, p := range redirect.Conventions() {
		checkText(t, p.Who)
		checkText(t, p.Counts)
		checkText(t, p.Leaves)
		for _, f := range p.Figures {
			figures = append(figures, f.Range.In(lang.EN))
		}
	}
	if got := strings.Join(figures, " | "); got != "€12,900 to €15,300 | €11,300 to €13,700 | €0 to €6,200 | €28,000 | €29,000 | €40,500 | €26,500 | €26,000" {
		t.Error(got)
	}
}

func checkText(t *testing.T, text lang.Text) {
	t.Helper()
	if text.FR == "" || text.EN == "" {
		t.Errorf("%q | %q", text.FR, text.EN)
	}
}

func checkTrace(t *testing.T, tr finance.Trace) {
	t.Helper()
	checkText(t, tr.Title)
	checkText(t, tr.Value)
	checkText(t, tr.Formula)
	for _, c := range tr.Cited {
		if c.Source == "" {
			t.Errorf("%s is cited without source", c.Name)
		}
	}
	for _, part := range tr.Parts {
		checkTrace(t, part)
	}
}

func TestTheContributionStandsBeside(t *testing.T) {
	r, err := redirect.Of(book(t), vector(50, redirect.RSA))
	if err != nil || r.Support == nil || r.Support.State != 167857 || r.Support.Department != 25179 {
		t.Errorf("%+v %v", r.Support, err)
	}
	later := vector(50, redirect.RSA)
	later.Month = calendar.MonthOf(2026, time.June)
	if r, err = redirect.Of(book(t), later); err != nil || r.Support != nil {
		t.Errorf("2026 has no known rate, and the return does not need it: %+v %v", r.Support, err)
	}
}
