// Package command is what the commands that measure have in common: the language
// they speak, their help in it, and how they refuse.
package command

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"fabrique/fault"
	"fabrique/lang"
)

// Refused is the code with which a command ends on bad input or usage.
const Refused = 2

// Speaks returns the language that args ask for, else the locale's, else French.
func Speaks(args []string, locale string) lang.Tag {
	for k, a := range args {
		if tag, ok := strings.CutPrefix(a, "--lang="); ok {
			return lang.Pick(tag)
		}
		if a == "--lang" && k+1 < len(args) {
			return lang.Pick(args[k+1])
		}
	}
	return lang.Pick(locale)
}

// Complain prints what is wrong and returns [Refused].
func Complain(problems io.Writer, tag lang.Tag, err error) int {
	fmt.Fprintln(problems, fault.In(err, tag))
	return Refused
}

// Help gives the parser its phrases in one language.
func Help(texts map[string]lang.Text, tag lang.Tag) kong.Option {
	vars := kong.Vars{}
	for name, text := range texts {
		vars[name] = text.In(tag)
	}
	return vars
}

// Misread is the fault of a command line that the parser does not understand.
func Misread(err error) error {
	return fault.Newf(fault.Invalid, "La commande n’est pas comprise\u00a0: %s. Voyez --help.", "The command is not understood: %s. See --help.", err.Error())
}
