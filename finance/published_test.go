package finance_test

import (
	"testing"

	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/money"
)

// Figures that others published, with where, computed again. Where a source rounds in its
// own way, the fact says how.

func TestPublishedHours(t *testing.T) {
	for _, c := range []struct {
		source            string
		on                string
		state, department money.Cents // per hour, rounded to the cent; −1 when the source gives none
	}{
		{"ASH n° 2992: 101 % of 9.76 €", "2017-01-01", 986, -1},
		{"Les Echos Publishing, early 2021: 9,74 €", "2021-03-06", 974, -1},
		{"Les Echos Publishing, 14/09/2021: 10,46 €; départements 1,57 €", "2021-09-14", 1046, 157},
		{"order of 12/07/2021, wage of October 2021", "2021-10-01", 1069, 160},
		{"order of 03/08/2022, wage of August 2022", "2022-08-01", 1129, 169},
		{"order of 31/07/2023, until 30/09/2023", "2023-09-30", 1175, 176},
		{"order of 31/07/2023, from 01/10/2023", "2023-10-01", 1094, 164},
		{"order of 31/12/2024: 95 % of 11.88 €", "2025-01-01", 1129, 169},
	} {
		got, err := finance.French().Contribution(period(t, c.on, c.on), 1000, finance.Basis{})
		if err != nil {
			t.Fatal(c.source, err)
		}
		state := money.Cents(got.PerHour).Share(1, 1000)
		share := got.Segments[0].Share.Fact.Value
		department := money.Cents(got.PerHour).Share(finance.Scaled(share, 4), 10_000*1000)
		if state != c.state || c.department >= 0 && department != c.department {
			t.Errorf("%s: %d and %d", c.source, state, department)
		}
	}
}

func TestPublishedYearsAndMonths(t *testing.T) {
	book := finance.French()
	year := func(y int, b finance.Basis) finance.Contribution {
		got, err := book.Contribution(calendar.Period{From: calendar.On(y, 1, 1), Until: calendar.On(y, 12, 31)}, 1000, b)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	euros := func(c money.Cents) int64 { return int64(c.Share(1, 100)) }
	if got := euros(year(2020, basis(t, "1820")).State); got != 17549 { // Banque des Territoires, February 2020
		t.Errorf("2020: %d", got)
	}
	held := basis(t, "151.67x12") // TZCLD, questions on funding, 2024: wage of 1 January, 151.67 h × 12, gross year 21,203.52
	held.Held, held.WageOn = true, day(t, "2024-01-01")
	got, gross := year(2024, held), money.Cents(0)
	for _, s := range got.Segments {
		gross += s.Pay
	}
	if gross != 2_120_352 || got.State != 2_014_334 || got.Department != 302_150 || euros(got.Total()) != 23_165 {
		t.Errorf("2024: gross %d, %d + %d = %d", gross, got.State, got.Department, got.Total())
	}
	// Zepros, 2023: from 102 to 95 %, 122 € a month less for a full time.
	before, err := book.Contribution(period(t, "2023-09-01", "2023-09-30"), 1000, finance.Basis{})
	if err != nil {
		t.Fatal(err)
	}
	after, err := book.Contribution(period(t, "2023-10-01", "2023-10-31"), 1000, finance.Basis{})
	if err != nil {
		t.Fatal(err)
	}
	if euros(before.State-after.State) != 122 {
		t.Errorf("%d less a month", before.State-after.State)
	}
	// Question 11531 to the National Assembly, 2023: about 1,700 € a year less, both parts.
	if less := euros(12 * (before.Total() - after.Total())); less < 1_650 || less > 1_750 {
		t.Errorf("%d less a year", less)
	}
	// La Gazette, February 2022: at most 2,853 € from the département, 102 % of the wage of July 2021
	// with the hour cut to 10.45 €; without that cut, 2,854.
	summer := finance.Basis{Held: true, WageOn: day(t, "2021-07-02")}
	got, err = book.Contribution(period(t, "2021-07-02", "2022-07-01"), 1000, summer)
	if err != nil || euros(got.Department) != 2_854 {
		t.Errorf("%d from the département, %v", got.Department, err)
	}
	if most := money.Cents(1045*1820).Share(15, 100); euros(most) != 2_853 {
		t.Errorf("%d", most)
	}
}

func TestPublishedGrantAndPosts(t *testing.T) {
	book := finance.French()
	grant, err := book.GrantOf(2024, 58_000, 78_000) // TZCLD, questions on funding: 127,220 €
	if err != nil || grant.Amount != 12_722_000 {
		t.Errorf("%d %v", grant.Amount, err)
	}
	posts, err := book.PostsOn(day(t, "2024-06-30"), 93_000, 7_000)
	if err != nil || posts.Funded() != 100_000 {
		t.Errorf("%+v %v", posts, err)
	}
	// ASH n° 2973, August 2016: at most 113 % of the wage, 10.93 € an hour.
	most, err := book.On("total-contribution-most", day(t, "2016-08-01"))
	wage, failed := book.On(finance.MinimumWage, day(t, "2016-08-01"))
	if err != nil || failed != nil || money.Cents(finance.Scaled(wage.Value, 2)).Share(finance.Scaled(most.Value, 2), 100) != 1_093 {
		t.Errorf("%v %v %v %v", most, wage, err, failed)
	}
	// Décret n° 2021-1742: the grant of 2024 is 30 % of the yearly minimum wage, 6,360.90, published to the euro.
	share, err := book.On(finance.StartUpGrantMost, day(t, "2024-12-31"))
	if err != nil || money.Cents(1165*1820).Share(finance.Scaled(share.Value, 2), 100) != 636_090 {
		t.Errorf("%v %v", share, err)
	}
}
