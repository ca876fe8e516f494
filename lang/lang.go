package lang

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tag names a language that the product speaks.
type Tag string

// The languages, the first one being the default.
const (
	FR Tag = "fr" // français
	EN Tag = "en" // English
)

// Tags lists every language, in the order in which pages offer them.
var Tags = []Tag{FR, EN}

// Pick returns the tag that text asks for ("en_GB.UTF-8", "fr", "en-US,fr;q=0.5"):
// English when it begins with "en", French otherwise.
func Pick(text string) Tag {
	if strings.HasPrefix(strings.ToLower(strings.TrimSpace(text)), "en") {
		return EN
	}
	return FR
}

// Text is one phrase in both languages. The zero value is the empty phrase.
type Text struct {
	FR string `json:"fr"`
	EN string `json:"en"`
}

// T returns the phrase made of its two wordings.
func T(fr, en string) Text { return Text{FR: fr, EN: en} }

// Same returns a phrase that reads alike in both languages: a name, a code.
func Same(s string) Text { return Text{FR: s, EN: s} }

// In returns the wording of t in the language tag.
func (t Text) In(tag Tag) string {
	if tag == EN {
		return t.EN
	}
	return t.FR
}

// Empty reports whether t says nothing.
func (t Text) Empty() bool { return t.FR == "" && t.EN == "" }

// Speaker is a value that words itself in each language: a [Text], a date, an amount.
type Speaker interface{ In(Tag) string }

// F returns the phrase whose wordings are the formats fr and en, filled with
// args as package fmt does. A [Speaker] or a whole number is worded in the
// language at hand first, so %s suits it, and %d is never needed.
func F(fr, en string, args ...any) Text {
	return Text{FR: fmt.Sprintf(fr, spoken(FR, args)...), EN: fmt.Sprintf(en, spoken(EN, args)...)}
}

// Count returns one(n) or many(n), filled as by [F] with n before args.
// French says one for 0 and 1, English for 1 alone.
func Count(n int, one, many Text, args ...any) Text {
	all := append([]any{n}, args...)
	fr, en := many.FR, many.EN
	if n == 0 || n == 1 {
		fr = one.FR
	}
	if n == 1 {
		en = one.EN
	}
	return F(fr, en, all...)
}

// Of returns what s says after "de", elided before a vowel as French asks: "d’avril 2026",
// "de mai 2026"; in English, s alone.
func Of(s Speaker) Text {
	fr := s.In(FR)
	if strings.ContainsRune("aeiouyâàéèêîôûAEIOUYÂÀÉÈÊÎÔÛ", first(fr)) {
		return Text{FR: "d’" + fr, EN: s.In(EN)}
	}
	return Text{FR: "de " + fr, EN: s.In(EN)}
}

func first(s string) rune {
	for _, r := range s {
		return r
	}
	return ' '
}

// Join returns the items in one phrase, separated by commas with "et" or "and"
// before the last. Items that hold these words or commas themselves are kept apart
// by a comma before the last, or by semicolons.
func Join(items []Text) Text {
	var fr, en []string
	for _, t := range items {
		fr, en = append(fr, t.FR), append(en, t.EN)
	}
	return Text{FR: joined(fr, "\u00a0; ", " et "), EN: joined(en, "; ", " and ")}
}

func joined(items []string, semicolon, and string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	comma := ", "
	switch all := strings.Join(items, "\n"); {
	case strings.Contains(all, ", ") || strings.Contains(all, semicolon):
		comma, and = semicolon, strings.TrimSuffix(semicolon, " ")+and
	case strings.Contains(all, and):
		and = "," + and
	}
	last := len(items) - 1
	return strings.Join(items[:last], comma) + and + items[last]
}

// Sentences returns the phrases one after the other, separated by a space.
func Sentences(items ...Text) Text {
	var fr, en []string
	for _, t := range items {
		if !t.Empty() {
			fr, en = append(fr, t.FR), append(en, t.EN)
		}
	}
	return Text{FR: strings.Join(fr, " "), EN: strings.Join(en, " ")}
}

// Upper begins a phrase with a capital.
func Upper(t Text) Text {
	return Text{FR: upper(t.FR), EN: upper(t.EN)}
}

// Lower begins a phrase with a small letter, to go on after a colon.
func Lower(t Text) Text {
	return Text{FR: lower(t.FR), EN: lower(t.EN)}
}

func lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

func upper(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func spoken(tag Tag, args []any) []any {
	out := make([]any, len(args))
	for i, a := range args {
		switch v := a.(type) {
		case Speaker:
			out[i] = v.In(tag)
		case int:
			out[i] = Int(int64(v)).In(tag)
		case int64:
			out[i] = Int(v).In(tag)
		default:
			out[i] = a
		}
	}
	return out
}
