package planbudget_test

import (
	"testing"
	"time"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/plan"
	"fabrique/plan/planbudget"
	"fabrique/territory"
)

// planned is a plan of two jobs in one company: one signed, one that starts in the
// third month.
func planned() (plan.Input, *plan.Plan) {
	first := calendar.MonthOf(2024, time.March)
	in := plan.Input{Companies: []company.Company{{ID: "e", Name: "E", Size: 20}},
		Contracts:  []company.Contract{{Person: "p1", Company: "e", Paid: 28 * 60, From: calendar.On(2023, time.May, 2)}},
		Activities: []needs.Activity{{ID: "a", Sales: 500, Equipment: money.Euros(1200)}, {ID: "b", Sales: 200}, {ID: "closed", Equipment: 1}}}
	p := &plan.Plan{Territory: territory.Territory{Date: first.First() + 10}, Months: make([]plan.MonthPlan, 12),
		Jobs: []plan.Job{
			{Person: "p1", Company: "e", Paid: 28 * 60, Signed: true, Start: first, Shares: []plan.Share{{Activity: "a", Site: "s", HalfDays: 6}}, Unassigned: 2},
			{Person: "p2", Company: "e", Paid: 21 * 60, Start: first + 2, Shares: []plan.Share{{Activity: "a", HalfDays: 2}, {Activity: "b", HalfDays: 4}}},
			{Person: "p3", Company: "other", Paid: 35 * 60, Start: first},
		},
		Activities: []plan.ActivityPlan{{Activity: "a", Open: true, Opens: first}, {Activity: "b", Open: true, Opens: first + 2}}}
	return in, p
}

func TestAPlanMakesABudget(t *testing.T) {
	in, p := planned()
	asked, err := planbudget.Of(in, p, "e", planbudget.Signed(in))
	if err != nil || len(asked.Jobs) != 2 || len(asked.Activities) != 2 {
		t.Fatalf("%+v %v", asked, err)
	}
	got, err := budget.Of(finance.French(), asked)
	if err != nil {
		t.Fatal(err)
	}
	for m, want := range []struct {
		fte   int64
		sales money.Cents
	}{
		{800, 45500},                  // 0.8 × 6/8 × 1,820 × 5 € ÷ 12
		{800, 45500},                  //
		{1400, 45500 + 15152 + 12135}, // 0.6 FTE: a third at 5 €, two thirds at 2 €
	} {
		if got.Months[m].Persons != want.fte || got.Months[m].Kinds[budget.Sales]-want.sales > 100 || want.sales-got.Months[m].Kinds[budget.Sales] > 100 {
			t.Errorf("month %d: %d FTE, sales %d; want %+v", m, got.Months[m].Persons, got.Months[m].Kinds[budget.Sales], want)
		}
	}
	if got.Months[0].Kinds[budget.Equipment] != -10000 {
		t.Errorf("equipment %d", got.Months[0].Kinds[budget.Equipment])
	}
	if _, err := planbudget.Of(in, p, "none", nil); fault.KindOf(err) != fault.NotFound {
		t.Errorf("%v", err)
	}
}
