package suggest

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"fabrique/lang"
	"fabrique/skills/words"
)

// Kind says who speaks.
type Kind string

// The kinds of texts.
const (
	Person Kind = "person" // what somebody says they can do
	Need   Kind = "need"   // what is missing in a place
)

// Question is a text to find codes for.
type Question struct {
	Text    string
	Kind    Kind     // Person when empty
	Limit   int      // most suggestions; 0 for the usual number
	Refused []string // codes refused before for the same person or need: they never come back
	Local   []Synonym
}

// usualLimit is how many suggestions are shown when nobody says.
const usualLimit = 8

// Suggestion is a code to confirm or refuse.
type Suggestion struct {
	Code   string
	Label  lang.Text
	Parent string
	Score  float64 // its part of what all codes share, from 0 to 1; it speaks of the text, never of a person
}

// Answer is what a text leads to.
type Answer struct {
	Suggestions []Suggestion
	Unknown     []string // words that nothing knows, to be shown to the team
}

// Suggest returns the codes that the text leads to, the likeliest first. Nothing is
// suggested for a text in which no word is known.
func (x *Index) Suggest(q Question) Answer {
	text := clip(Meaning(q.Text, q.Local))
	unknown, some := x.unknown(text)
	a := Answer{Unknown: unknown}
	if !some {
		return a
	}
	a.Unknown = slices.DeleteFunc(a.Unknown, func(w string) bool { return Meaning(w, q.Local) != w })
	if q.Limit <= 0 {
		q.Limit = usualLimit
	}
	scores := x.Score(text, Learned(q.Kind))
	for _, code := range q.Refused {
		for i, e := range x.entries {
			if e.Code == code {
				scores[i] = math.Inf(-1)
			}
		}
	}
	a.Suggestions = x.first(scores, q.Limit)
	return a
}

// mostText bounds the text read, in bytes: some two pages.
const mostText = 4000

func clip(text string) string {
	if len(text) <= mostText {
		return text
	}
	text = text[:mostText]
	if end := strings.LastIndexFunc(text, unicode.IsSpace); end > 0 {
		text = text[:end]
	}
	return strings.ToValidUTF8(text, "")
}

// Score returns how well each entry answers the text, with the weights given.
func (x *Index) Score(text string, weights Weights) []float64 {
	t := x.room.Get().(*table)
	defer x.room.Put(t)
	x.answer(text, t)
	out := make([]float64, len(x.entries))
	for c, row := range t.rows {
		for e, v := range row {
			out[e] += weights[c] * float64(v)
		}
	}
	for _, at := range x.titles[title(words.Content(text))] {
		out[at] += sameTitle
	}
	return out
}

// sameTitle is what a text that is one of the titles, word for word, brings to its code.
const sameTitle = 6

// Evidence returns what each comparison says of each entry, for learning.
func (x *Index) Evidence(text string) [][]float32 {
	t := newTable(x)
	x.answer(text, t)
	return t.rows[:]
}

// first returns the best entries, with their part of the whole.
func (x *Index) first(scores []float64, limit int) []Suggestion {
	order := Order(scores, limit)
	if len(order) == 0 {
		return nil
	}
	top := scores[order[0]]
	total := 0.0
	for _, s := range scores {
		total += math.Exp(s - top)
	}
	var out []Suggestion
	for _, i := range order {
		if math.IsInf(scores[i], -1) {
			continue
		}
		e := x.entries[i]
		out = append(out, Suggestion{e.Code, e.Label, e.Parent, math.Round(1000*math.Exp(scores[i]-top)/total) / 1000})
	}
	return out
}

// Order returns the places of the best scores, the best first; of two equal ones, the first.
func Order(scores []float64, limit int) []int {
	limit = min(limit, len(scores))
	best := make([]int, 0, limit+1)
	for i, s := range scores {
		if len(best) == limit && s <= scores[best[limit-1]] {
			continue
		}
		at := len(best)
		for at > 0 && scores[best[at-1]] < s {
			at--
		}
		best = slices.Insert(best, at, i)
		best = best[:min(len(best), limit)]
	}
	return best
}

// The lengths, in bytes, between which what is typed may be a word that somebody would explain.
const (
	shortest = 3
	longest  = 60
)

// unknown returns the words of a text that nothing knows, even misspelt; some says
// whether any other is known.
func (x *Index) unknown(text string) (out []string, some bool) {
	all := distinct(words.Spoken(text))
	for _, w := range all[:min(len(all), mostWords)] {
		switch {
		case x.knows(w), len(w) >= shortest && len(w) <= longest && len(x.repair.near(w)) > 0:
			some = true
		case len(w) >= shortest && len(w) <= longest && strings.ContainsFunc(w, unicode.IsLetter):
			out = append(out, w)
		}
	}
	return out, some
}

func (x *Index) knows(w string) bool {
	if _, ok := x.stems[words.Stem(w)]; ok {
		return true
	}
	if _, ok := x.roots[words.Root(w)]; ok {
		return true
	}
	if x.everyday == nil {
		return false
	}
	_, skill := x.everyday.stems[words.Root(w)]
	_, activity := x.usual.stems[words.Root(w)]
	return skill || activity
}

func distinct(list []string) []string {
	list = slices.Clone(list)
	slices.Sort(list)
	return slices.Compact(list)
}
