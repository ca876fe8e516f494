package needs

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Alike is the least likeness, in percent, from which two needs are shown as perhaps the same.
// assumption: found by hand on the sixty needs of the demonstration.
const Alike = 45

// Words returns what a text speaks of: its words without accents, endings of
// number and small words, each once, in order of the alphabet.
func Words(text string) []string {
	fields := strings.FieldsFunc(strings.ToLower(norm.NFKD.String(text)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
	})
	var list []string
	for _, w := range fields {
		w = strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, w)
		if len(w) < 3 || small[w] {
			continue
		}
		list = append(list, strings.TrimRight(w, "sx"))
	}
	sort.Strings(list)
	return slices.Compact(list)
}

// small are words that say nothing of a need.
var small = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`les des une aux dans pour par sur sous avec sans qui que quoi dont est sont pas plus tres leur leurs son ses mes nos vos notre votre
		cette ces ceux elle ils elles nous vous chez entre vers fait faire avoir etre peut peuvent besoin besoins quartier ville habitants habitant personne personnes
		the and for with without from that this who are was not very their our your his her have has can need needs people somebody someone`) {
		m[w] = true
	}
	return m
}()

// Likeness returns how alike two lists of [Words] are, in percent: twice what
// they share over what they hold. Words that begin alike count as half shared.
func Likeness(a, b []string) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	shared := 0
	for _, w := range a {
		best := 0
		for _, x := range b {
			switch {
			case w == x:
				best = 2
			case best == 0 && len(w) >= 6 && len(x) >= 6 && w[:5] == x[:5]:
				best = 1
			}
		}
		shared += best
	}
	return min(100, 100*shared/(len(a)+len(b)))
}

// Near is a need that may be the same as another one.
type Near struct {
	Need    Filed
	Percent int
}

// Nearest lists the needs on the shelf that may be the same as n, the likest first.
func Nearest(n Filed, shelf []Filed) []Near {
	mine := Words(n.Title.FR + " " + n.Wording)
	title := Words(n.Title.FR)
	var list []Near
	for _, other := range shelf {
		if other.ID == n.ID || !other.OnShelf() || other.State == Closed {
			continue
		}
		p := max(Likeness(title, Words(other.Title.FR)), Likeness(mine, Words(other.Title.FR+" "+other.Wording)))
		if p >= Alike {
			list = append(list, Near{other, p})
		}
	}
	sort.SliceStable(list, func(a, b int) bool { return list[a].Percent > list[b].Percent })
	return list[:min(len(list), 5)]
}
