package skillsapp

import (
	"io"
	"net/http"
	"strings"
	"unicode"

	"fabrique/kit/desk"
	"fabrique/skills/words"
)

// limited bounds what a sentence may send.
func limited(v *desk.Visit) io.ReadCloser {
	return http.MaxBytesReader(v.Writer(), v.Request.Body, 8<<10)
}

// proper returns the words of a text that are written as names: with a capital, and not
// at the start of a sentence.
func proper(text string) []string {
	var out []string
	start := true
	for _, w := range strings.Fields(text) {
		bare := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		for _, r := range bare {
			if unicode.IsUpper(r) && !start {
				out = append(out, words.Of(bare)...)
			}
			break
		}
		if bare != "" {
			start = strings.ContainsAny(w[len(w)-1:], ".!?:")
		}
	}
	return out
}
