package finance_test

import (
	"math/rand/v2"
	"testing"

	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/worktime"
)

// TestPricesAgreeWithTheContribution checks random jobs and months against the
// contribution itself, in machine words and, for a rate of six decimals, without.
func TestPricesAgreeWithTheContribution(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	fine := finance.French().With([]finance.Assumption{suppose(t, "department-share", "", "2024-01-01", 150001, 6, "rate")})
	for range 400 {
		book, month := finance.French(), calendar.MonthOf(2017+r.IntN(9), 1)+calendar.Month(r.IntN(12))
		if r.IntN(2) == 1 {
			book, month = fine, calendar.MonthOf(2024, 1)+calendar.Month(r.IntN(24))
		}
		basis := finance.Basis{Hours: finance.Hours(r.IntN(2)), Rounding: finance.RoundMonthly}
		days := calendar.Period{From: month.First() + calendar.Date(r.IntN(10)), Until: month.Last() - calendar.Date(r.IntN(10))}
		thousandths := int64(r.IntN(1001))
		want, err := book.Contribution(days, thousandths, basis)
		if err != nil {
			t.Fatal(err)
		}
		prices, err := book.PricesOf(days, basis)
		if err != nil {
			t.Fatal(err)
		}
		var due finance.Due
		for i, s := range prices.Segments {
			prices.Add(&due, i, s.From, s.Until, worktime.Minutes(thousandths)) // of 2,100: × 2.1 below
		}
		state, department := due.Cents()
		if abs(int64(state)*2100-int64(want.State)*1000) > 1600 || abs(int64(department)*2100-int64(want.Department)*1000) > 1600 {
			t.Errorf("%s, %d: %d and %d, the contribution %d and %d", days.From, thousandths, state, department, want.State, want.Department)
		}
	}
}
