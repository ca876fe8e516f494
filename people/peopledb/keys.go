package peopledb

import (
	"sort"
	"strings"
	"unicode"

	"fabrique/kit/table"
)

// key is a word under which a person is found; typo marks one with a letter left out.
type key struct {
	word string
	typo int
}

// shortest is the least length of a word whose typos are kept.
const shortest = 4

// words returns the words of a text, folded: "Élodie D'Hont" gives elodie, d, hont.
func words(text string) []string {
	var out []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }) {
		if w := table.Fold(part); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// digits returns a telephone number as its figures, the French prefix as 0.
func digits(phone string) string {
	var b strings.Builder
	for _, r := range phone {
		if unicode.IsDigit(r) {
			b.WriteRune(r)
		}
	}
	s := b.String()
	if rest, ok := strings.CutPrefix(s, "33"); ok && len(rest) == 9 {
		return "0" + rest
	}
	return s
}

// slips returns w with each of its letters left out in turn.
func slips(w string) []string {
	letters := []rune(w)
	if len(letters) < shortest {
		return nil
	}
	out := make([]string, 0, len(letters))
	for i := range letters {
		if i > 0 && letters[i] == letters[i-1] {
			continue
		}
		out = append(out, string(letters[:i])+string(letters[i+1:]))
	}
	return out
}

// keysOf returns the keys of a name and a telephone number, in order.
func keysOf(name, phone string) []key {
	seen := map[key]bool{}
	for _, w := range words(name) {
		seen[key{w, 0}] = true
		for _, s := range slips(w) {
			seen[key{s, 1}] = true
		}
	}
	if d := digits(phone); len(d) >= shortest {
		seen[key{d, 0}] = true
	}
	list := make([]key, 0, len(seen))
	for k := range seen {
		list = append(list, k)
	}
	sort.Slice(list, func(a, b int) bool {
		return list[a].word < list[b].word || list[a].word == list[b].word && list[a].typo < list[b].typo
	})
	return list
}
