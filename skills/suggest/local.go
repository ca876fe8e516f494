package suggest

import (
	"slices"
	"strings"

	"fabrique/calendar"
	"fabrique/skills/words"
)

// Synonym is a word of the place, and what it means in words that all know (mot du pays).
type Synonym struct{ Said, Means string }

// Meaning returns the text with the words of the place followed by what they mean.
func Meaning(text string, local []Synonym) string {
	if len(local) == 0 {
		return text
	}
	said := " " + strings.Join(words.Of(text), " ") + " "
	for _, s := range local {
		if w := strings.Join(words.Of(s.Said), " "); w != "" && strings.Contains(said, " "+w+" ") {
			text += " " + s.Means
		}
	}
	return text
}

// Unanswered is a word that found nothing, for the team to look at. It keeps no
// sentence and says nothing of who spoke.
type Unanswered struct {
	Word  string
	Times int
	Last  calendar.Date
}

// Note adds words that found nothing on a day to those of before, the most asked first.
func Note(before []Unanswered, unknown []string, day calendar.Date) []Unanswered {
	out := slices.Clone(before)
	for _, w := range unknown {
		i := slices.IndexFunc(out, func(u Unanswered) bool { return u.Word == w })
		if i < 0 {
			i = len(out)
			out = append(out, Unanswered{Word: w})
		}
		out[i].Times++
		out[i].Last = max(out[i].Last, day)
	}
	slices.SortStableFunc(out, func(a, b Unanswered) int {
		if a.Times != b.Times {
			return b.Times - a.Times
		}
		return strings.Compare(a.Word, b.Word)
	})
	return out
}

// Answered drops the words that a synonym of the team now explains.
func Answered(list []Unanswered, local []Synonym) []Unanswered {
	return slices.DeleteFunc(slices.Clone(list), func(u Unanswered) bool { return Meaning(u.Word, local) != u.Word })
}
