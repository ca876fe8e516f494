package table

import (
	"fmt"
	"testing"

	"fabrique/fault"
	"fabrique/lang"
)

func TestMonths(t *testing.T) {
	for in, want := range map[string]string{"4 | 5 | 6": "4 | 5 | 6", "avril à juin": "4 | 5 | 6", "11-2": "1 | 2 | 11 | 12", "Août": "8", "jan, déc": "1 | 12", "aucun": "none", "juin": "6", "October to December": "10 | 11 | 12"} {
		if got, err := Months(in); err != nil || WriteMonths(got, lang.EN) != want {
			t.Errorf("%q: got %s, %v; want %s", in, WriteMonths(got, lang.EN), err, want)
		}
	}
	for _, in := range []string{"13", "0", "jui", "brumaire", "4 à quand", "-"} {
		if got, err := Months(in); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%q: got %s", in, fmt.Sprint(got))
		}
	}
}
