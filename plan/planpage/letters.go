package planpage

import (
	"sort"
	"strings"

	"fabrique/kit/web"
	"fabrique/people"
)

// letters sorts the persons under the first letter of their names.
func (v view) letters() []Letter {
	list := append([]people.Person{}, v.order...)
	key := func(p people.Person) string { return fold(v.personName(p.ID)) }
	sort.SliceStable(list, func(i, j int) bool { return key(list[i]) < key(list[j]) })
	var out []Letter
	for _, p := range list {
		first := "·"
		if k := []rune(key(p)); len(k) > 0 {
			first = strings.ToUpper(string(k[0]))
		}
		if len(out) == 0 || out[len(out)-1].Letter != first {
			out = append(out, Letter{Letter: first})
		}
		last := &out[len(out)-1]
		last.Links = append(last.Links, web.Link{Href: "#" + v.rowAnchor(p.ID), Text: v.personName(p.ID)})
	}
	return out
}

var accents = strings.NewReplacer("à", "a", "â", "a", "ä", "a", "á", "a", "ç", "c", "é", "e", "è", "e", "ê", "e", "ë", "e",
	"î", "i", "ï", "i", "í", "i", "ô", "o", "ö", "o", "ó", "o", "ù", "u", "û", "u", "ü", "u", "ú", "u", "œ", "oe", "æ", "ae", "ñ", "n")

func fold(s string) string { return accents.Replace(strings.ToLower(s)) }
