package budget_test

import (
	"testing"

	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/lang"
	"fabrique/money"
)

// traced is a budget with something of everything: two jobs that share their time, one
// activity, lines, late payments.
func traced(t *testing.T) (*finance.Book, budget.Input) {
	a, b := job(t, "a", "2023-01-01", 35, false), job(t, "b", "2024-02-15", 21, false)
	a.Parts = []budget.Part{{Activity: "shop", Share: 333}, {Activity: "repair", Share: 333}}
	b.Parts = []budget.Part{{Activity: "shop", Share: 1000}}
	a.Site, b.Site = "north", "south"
	return finance.French(), budget.Input{Company: companyA(), From: month(t, "2024-01"), Months: 12, Cash: 500_000, Sales: 300_000, Training: 50_000, Absence: 50,
		Late: budget.Late{Contribution: 2, Sales: 1}, Jobs: []budget.Job{a, b},
		Activities: []budget.Activity{{ID: "shop", Name: "Shop", Sales: 900_000, Premises: 20_000}, {ID: "repair", Name: "Repair", Sales: 400_000}},
		Told:       []budget.Told{{Title: lang.T("loyer", "rent"), Kind: budget.Premises, From: month(t, "2024-03"), Until: month(t, "2024-12"), Amount: 70_000, Site: "north"}}}
}

// makes fails unless the rows of a trace make its amount, at every level.
func makes(t *testing.T, tr finance.Trace) {
	t.Helper()
	if tr.Title.FR == "" || tr.Title.EN == "" || tr.Formula.FR == "" || tr.Formula.EN == "" || tr.Cents == nil {
		t.Fatalf("not worded: %+v", tr)
	}
	if len(tr.Parts) == 0 {
		return
	}
	sum := money.Cents(0)
	for _, p := range tr.Parts {
		makes(t, p)
		sum += *p.Cents
	}
	if sum != *tr.Cents {
		t.Errorf("%s: rows make %d, not %d", tr.Title.EN, sum, *tr.Cents)
	}
}

func TestTheCashOfEachMonthOpens(t *testing.T) {
	book, in := traced(t)
	b := compute(t, book, in)
	for m, one := range b.Months {
		tr := b.CashTrace(m)
		for i := range tr.Parts {
			if tr.Parts[i].Title.EN == "" {
				t.Fatal("a row without words")
			}
		}
		makes(t, titled(tr))
		if *tr.Cents != one.Cash || len(tr.Cited) == 0 {
			t.Errorf("%s: %d, not %d", one.Month, *tr.Cents, one.Cash)
		}
	}
}

func TestTheBreakEvenSalesOpen(t *testing.T) {
	book, in := traced(t)
	b := compute(t, book, in)
	tr := b.EvenTrace()
	if *tr.Cents != b.BreakEven().Needed || *tr.Cents != max(0, *tr.Parts[0].Cents-*tr.Parts[1].Cents) {
		t.Errorf("%d from %d and %d", *tr.Cents, *tr.Parts[0].Cents, *tr.Parts[1].Cents)
	}
	makes(t, tr.Parts[1])
}

func TestTheGroupsOpen(t *testing.T) {
	book, in := traced(t)
	b := compute(t, book, in)
	for _, one := range []struct {
		list []budget.Group
		open func(string, []budget.Kind) finance.Trace
	}{{b.ByActivity(), b.ActivityTrace}, {b.BySite(), b.SiteTrace}} {
		whole := money.Cents(0)
		for _, g := range one.list {
			tr := titled(one.open(g.Name, budget.Kinds()))
			makes(t, tr)
			if *tr.Cents != g.Result {
				t.Errorf("%q: %d, not %d", g.Name, *tr.Cents, g.Result)
			}
			part := one.open(g.Name, []budget.Kind{budget.Wages, budget.Charges})
			if *part.Cents != g.Sum([]budget.Kind{budget.Wages, budget.Charges}) {
				t.Errorf("%q: wages %d", g.Name, *part.Cents)
			}
			whole += g.Sum(nil)
		}
		if whole != b.Result() || len(one.list) != 3 {
			t.Errorf("%d groups make %d, not %d", len(one.list), whole, b.Result())
		}
	}
}

// titled gives a trace that its page titles a title.
func titled(tr finance.Trace) finance.Trace {
	tr.Title = lang.T("ici", "here")
	return tr
}

func TestScenariosAndChangesOpen(t *testing.T) {
	book, in := traced(t)
	outcomes, err := budget.Compare(book, in, budget.UsualScenarios())
	if err != nil {
		t.Fatal(err)
	}
	for i, o := range outcomes {
		tr := o.Trace()
		makes(t, tr)
		if *tr.Cents != o.Result || tr.Inputs[0].Value != o.Scenario.Name || (len(o.Scenario.Inputs()) == 0) != (i == 0) {
			t.Errorf("%+v", tr.Inputs)
		}
	}
	bars, err := budget.Tornado(book, in, budget.UsualChanges())
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range bars {
		tr := b.Trace()
		if *tr.Parts[0].Cents != b.Low || *tr.Parts[1].Cents != b.High || *tr.Cents != b.Span() {
			t.Errorf("%+v", tr)
		}
	}
	spread, err := budget.SpreadOf(book, in, budget.UsualChanges(), 20, 7)
	if err != nil {
		t.Fatal(err)
	}
	tr := spread.Trace(budget.UsualChanges())
	if tr.Value.EN != spread.Result.Tenth.In(lang.EN)+" to "+spread.Result.NineTenths.In(lang.EN) || len(tr.Inputs) != 4+len(budget.UsualChanges()) {
		t.Errorf("%+v", tr)
	}
	if got := tr.Inputs[4].Value.EN; got != "between −20% and +20%" {
		t.Error(got)
	}
}
