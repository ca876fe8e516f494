package table

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s in lower case, without accents, with œ as oe, keeping letters
// and digits only: two names that fold alike are taken for the same one.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range decomposed(strings.ToLower(s)) {
		switch {
		case r == 'œ':
			b.WriteString("oe")
		case r == 'æ':
			b.WriteString("ae")
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// decomposed parts letters from their accents; plain English has none.
func decomposed(s string) string {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return norm.NFKD.String(s)
		}
	}
	return s
}
