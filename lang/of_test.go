package lang_test

import (
	"testing"

	"fabrique/lang"
)

func TestOfElidesBeforeAVowel(t *testing.T) {
	for _, c := range [][2]string{{"avril 2026", "d’avril 2026"}, {"mai 2026", "de mai 2026"}, {"octobre 2026", "d’octobre 2026"}, {"août", "d’août"}, {"été", "d’été"}} {
		if got := lang.Of(lang.Same(c[0])); got.FR != c[1] || got.EN != c[0] {
			t.Errorf("%q: %+v", c[0], got)
		}
	}
}
