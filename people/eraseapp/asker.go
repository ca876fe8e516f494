package eraseapp

import (
	"strings"
	"unicode"

	"fabrique/kit/table"
	"fabrique/needs"
)

// proposed reports whether a need bears the name or the contact of the person.
func (f file) proposed(n needs.Filed) bool {
	if n.Asker.Name != "" && table.Fold(n.Asker.Name) == table.Fold(f.Name) {
		return true
	}
	contact := n.Asker.Contact
	mail := f.Email != "" && strings.Contains(table.Fold(contact), table.Fold(f.Email))
	phone := digits(f.Phone)
	return mail || len(phone) >= shortest && strings.Contains(digits(contact), phone)
}

// shortest is the least number of figures that make a telephone number.
const shortest = 8

// digits returns the end of a telephone number, without its prefix.
func digits(phone string) string {
	s := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, phone)
	if len(s) > 9 {
		s = s[len(s)-9:]
	}
	return s
}
