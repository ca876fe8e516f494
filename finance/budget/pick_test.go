package budget_test

import (
	"net/url"
	"reflect"
	"testing"

	"fabrique/finance/budget"
)

func TestAPickKeepsItsAddress(t *testing.T) {
	for _, p := range []budget.Pick{
		{Last: 11},
		{Kinds: budget.Work(), First: 3, Last: 3},
		{Show: budget.OfCash, Last: 4},
		{Show: budget.OfEven, Last: 59, Scenario: "usual.2"},
		{Show: budget.OfActivity, Of: "a&b", Kinds: budget.Supports(), Last: 11, Scenario: "low.5"},
		{Show: budget.OfSite, Last: 11},
	} {
		v, err := url.ParseQuery(p.Query())
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := budget.Picked(v.Get, 60); !ok || !reflect.DeepEqual(got, p) {
			t.Errorf("%s: %+v %v, not %+v", p.Query(), got, ok, p)
		}
	}
	for _, wrong := range []string{"", "last=12", "last=-1", "first=4&last=3", "first=x&last=3", "last=3&kind=gold", "last=3&kind=sales,gold", "last=3&show=gold"} {
		v, _ := url.ParseQuery(wrong)
		if got, ok := budget.Picked(v.Get, 12); ok {
			t.Errorf("%s: %+v", wrong, got)
		}
	}
}

func TestWhatWasTriedIsFoundByName(t *testing.T) {
	for _, name := range []string{"usual.0", "low.0", "high.5"} {
		if s, ok := budget.TriedBy(name); !ok || s.Name.Empty() {
			t.Errorf("%s: %+v", name, s)
		}
	}
	for _, name := range []string{"usual.99", "low.99", "low.-1", "mid.0", "usual", ""} {
		if s, ok := budget.TriedBy(name); ok {
			t.Errorf("%s: %+v", name, s)
		}
	}
}

func TestEveryPickedAmountIsTheAmount(t *testing.T) {
	book, in := traced(t)
	b := compute(t, book, in)
	for _, k := range budget.Kinds() {
		tr := b.Open(budget.Pick{Kinds: []budget.Kind{k}, Last: 11})
		makes(t, tr)
		if *tr.Cents != b.Total(k) {
			t.Errorf("%s: %d", k.Name(), *tr.Cents)
		}
	}
	for m, one := range b.Months {
		tr := b.Open(budget.Pick{First: m, Last: m})
		makes(t, tr)
		if *tr.Cents != one.Result {
			t.Errorf("%s: %d", one.Month, *tr.Cents)
		}
	}
	bars, err := budget.Tornado(book, in, budget.UsualChanges())
	if err != nil {
		t.Fatal(err)
	}
	for _, bar := range bars {
		low, _ := bar.Ends()
		s, ok := budget.TriedBy(low)
		if !ok {
			t.Fatal(low)
		}
		changed, told, err := s.Apply(book, in)
		if err != nil {
			t.Fatal(err)
		}
		if tr := compute(t, changed, told).Open(budget.Pick{Last: 11}); *tr.Cents != min(bar.Low, bar.High) {
			t.Errorf("%s: %d, not %d", bar.Change.Name.EN, *tr.Cents, min(bar.Low, bar.High))
		}
	}
}
