package companyapp

import (
	"testing"

	"fabrique/fault"
)

func TestHours(t *testing.T) {
	for text, want := range map[string]hours{"24": 1440, "24,5": 1470, "24h30": 1470, "24:30": 1470, "7 h": 420} {
		var h hours
		if err := h.UnmarshalText([]byte(text)); err != nil || h != want {
			t.Errorf("%q is %d minutes (%v), want %d", text, h, err, want)
		}
	}
	for _, text := range []string{"", "0", "-3", "24h75", "200", "beaucoup", "NaN"} {
		var h hours
		if err := h.UnmarshalText([]byte(text)); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%q is read as %d minutes (%v)", text, h, err)
		}
	}
}

func TestFTE(t *testing.T) {
	for text, want := range map[string]fte{"45,5": 45500, "0": 0, "12.125": 12125} {
		var f fte
		if err := f.UnmarshalText([]byte(text)); err != nil || f != want {
			t.Errorf("%q is %d (%v), want %d", text, f, err, want)
		}
	}
	for n, want := range map[int64]string{116000: "116", 21240: "21.2", 45500: "45.5"} {
		if got := thousandths(n).In("en"); got != want {
			t.Errorf("%d reads %q, want %q", n, got, want)
		}
	}
}
