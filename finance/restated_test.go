package finance_test

import (
	"encoding/csv"
	"os"
	"strconv"
	"strings"
	"testing"

	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/lang"
)

// Each restated value is compared with the table it was collected in, when that
// table stands beside the repository.

const collected = "../../shared/finance/"

func table(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := os.Open(collected + name)
	if err != nil {
		t.Skipf("the collected table %s is not beside the repository", name)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, head := range rows[0] {
			m[head] = row[i]
		}
		out = append(out, m)
	}
	return out
}

func restated(t *testing.T) map[string][]string {
	t.Helper()
	text, err := os.ReadFile("testdata/restated.txt")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string][]string{}
	for line := range strings.Lines(string(text)) {
		if f := strings.Fields(line); len(f) == 2 {
			names[f[0]] = append(names[f[0]], f[1])
		}
	}
	return names
}

func day(t *testing.T, s string) calendar.Date {
	t.Helper()
	d, err := calendar.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func same(d lang.Decimal, text string) bool {
	whole, part, _ := strings.Cut(text, ".")
	n, err := strconv.ParseInt(whole+part, 10, 64)
	a, b := d.Units, n
	for range len(part) {
		a *= 10
	}
	for range d.Places {
		b *= 10
	}
	return err == nil && a == b
}

func TestEveryCollectedValueIsRestated(t *testing.T) {
	book, names := finance.French(), restated(t)
	values := 0
	for _, row := range table(t, "parameters.csv") {
		ours := names[row["parameter"]]
		if len(ours) == 0 {
			t.Errorf("%s is not restated", row["parameter"])
		}
		for _, name := range ours {
			if row["value"] == "" {
				continue // ended: another collected series may go on under our name
			}
			f, err := book.On(name, day(t, row["valid_from"]))
			if err != nil || !same(f.Value, row["value"]) || f.From.String() != row["valid_from"] {
				t.Errorf("%s (%s) on %s is %v %v, collected %s", name, row["parameter"], row["valid_from"], f, err, row["value"])
			}
			if f.Unit != row["unit"] {
				t.Errorf("%s is in %s, collected in %s", name, f.Unit, row["unit"])
			}
			values++
		}
	}
	if values < 300 {
		t.Errorf("only %d values compared", values)
	}
}

func TestASeriesEndsWhereTheCollectedOneDoes(t *testing.T) {
	book, names := finance.French(), restated(t)
	goesOn := map[string]bool{}
	rows := table(t, "parameters.csv")
	for _, row := range rows {
		if row["value"] != "" {
			for _, name := range names[row["parameter"]] {
				goesOn[name+row["valid_from"]] = true
			}
		}
	}
	for _, row := range rows {
		for _, name := range names[row["parameter"]] {
			if row["value"] != "" || goesOn[name+row["valid_from"]] {
				continue
			}
			if f, err := book.On(name, day(t, row["valid_from"])); err == nil {
				t.Errorf("%s should end on %s, is %v", name, row["valid_from"], f)
			}
		}
	}
}

func TestTheStateRateHoldsInItsPeriods(t *testing.T) {
	book := finance.French()
	for _, row := range table(t, "cde_state_rate.csv") {
		for _, d := range []string{row["valid_from"], row["valid_to"]} {
			f, err := book.On(finance.StateRate, day(t, d))
			want := row["value_rate_of_gross_hourly_minimum_wage"]
			if want == "" && err == nil || want != "" && (err != nil || !same(f.Value, want)) {
				t.Errorf("on %s the State rate is %v %v, collected %q", d, f, err, want)
			}
		}
	}
}
