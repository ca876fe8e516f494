package main

import (
	"bufio"
	"embed"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strings"

	"fabrique/skills"
	"fabrique/skills/suggest"
)

// asked is a text and the entries that a careful reader would accept for it.
type asked struct {
	text   string
	accept map[int]bool
	kind   suggest.Kind
}

//go:embed phrases/*.txt
var phraseFiles embed.FS

// draw gives a text its number, the same for ever: it decides what is held out.
func draw(text string) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(text))
	v := h.Sum32()
	v ^= v >> 16
	v *= 0x7feb352d
	v ^= v >> 15
	v *= 0x846ca68b
	return v ^ v>>16
}

// The tenths of titles that the index never sees: to measure, and to learn.
const (
	tenths   = 10
	toTest   = 2 // titles drawn 0 or 1 are for the measure
	toLearn  = 4 // those drawn 2 or 3 for learning
	quickest = 8 // one measured title in so many is enough for the tests
)

func tenth(t skills.Title) uint32 { return draw(t.ID) % tenths }

// without returns the entries of a register whose titles drawn below n are hidden.
func without(r *skills.Register, n uint32) []suggest.Entry {
	hidden := *r
	hidden.Occupations = append([]skills.Occupation(nil), r.Occupations...)
	for i := range hidden.Occupations {
		o := &hidden.Occupations[i]
		var kept []skills.Title
		for _, t := range o.Titles {
			if tenth(t) >= n {
				kept = append(kept, t)
			}
		}
		o.Titles = kept
	}
	return suggest.Occupations(&hidden)
}

// titles returns the titles drawn from n up to m, each in one of its two forms.
func titles(r *skills.Register, n, m uint32) []asked {
	var out []asked
	for i, o := range r.Occupations {
		for _, t := range o.Titles {
			if k := tenth(t); k < n || k >= m {
				continue
			}
			text, feminine := skills.Genders(t.Text)
			if draw(t.ID+"form")%2 == 0 {
				text = feminine
			}
			out = append(out, asked{text, map[int]bool{i: true}, suggest.Person})
		}
	}
	return out
}

// misspelt returns the same texts, each with one letter lost, added, changed or swapped.
func misspelt(list []asked) []asked {
	chance := rand.New(rand.NewPCG(7, 1))
	out := make([]asked, len(list))
	for i, a := range list {
		a.text = typo(a.text, chance)
		out[i] = a
	}
	return out
}

func typo(text string, chance *rand.Rand) string {
	list := strings.Fields(text)
	var long []int
	for i, w := range list {
		if len([]rune(w)) >= 5 {
			long = append(long, i)
		}
	}
	if len(long) == 0 {
		return text
	}
	i := long[chance.IntN(len(long))]
	r := []rune(list[i])
	p := 1 + chance.IntN(len(r)-2)
	letter := rune('a' + chance.IntN(26))
	switch chance.IntN(4) {
	case 0:
		r = append(r[:p], r[p+1:]...)
	case 1:
		r[p], r[p+1] = r[p+1], r[p]
	case 2:
		r[p] = letter
	case 3:
		r = append(r[:p], append([]rune{letter}, r[p:]...)...)
	}
	list[i] = string(r)
	return strings.Join(list, " ")
}

// phrases returns our own phrases of a kind: the open half, or the untouched one.
func phrases(r *skills.Register, kind suggest.Kind, untouched bool) ([]asked, error) {
	var out []asked
	for _, pass := range []string{"1", "2"} {
		file, err := phraseFiles.Open("phrases/" + string(kind) + "-" + pass + ".txt")
		if err != nil {
			return nil, err
		}
		lines := bufio.NewScanner(file)
		for lines.Scan() {
			line := lines.Text()
			at := strings.LastIndex(line, " = ")
			if strings.HasPrefix(line, "#") || at < 0 {
				continue
			}
			a := asked{line[:at], map[int]bool{}, kind}
			if (draw(a.text)%2 == 1) != untouched {
				continue
			}
			if err := a.accepting(r, strings.Fields(line[at+3:])); err != nil {
				return nil, fmt.Errorf("%q: %w", a.text, err)
			}
			out = append(out, a)
		}
		if err := lines.Err(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// accepting notes the codes to accept; "K1303*" is every occupation of that family.
func (a asked) accepting(r *skills.Register, codes []string) error {
	for _, code := range codes {
		before := len(a.accept)
		family, all := strings.CutSuffix(code, "*")
		for i, o := range r.Occupations {
			if o.Code == code || all && o.Parent == family {
				a.accept[i] = true
			}
		}
		if len(a.accept) == before {
			return fmt.Errorf("the register has no code %s, or it stands twice", code)
		}
	}
	return nil
}
