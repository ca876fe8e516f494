package needs

import (
	"strings"
	"unicode"

	"fabrique/lang"
)

// Doubt is a reason to let the team look at a proposal before anybody else.
// A doubt holds back, it never refuses.
type Doubt string

// The doubts.
const (
	Trap   Doubt = "trap"   // a field that people do not see was filled in
	Hasty  Doubt = "hasty"  // the form was sent faster than one can read it, or is very old
	Linked Doubt = "linked" // it holds web addresses
	Loud   Doubt = "loud"   // mostly capitals, or one sign repeated
	Odd    Doubt = "odd"    // hardly any word
	Twice  Doubt = "twice"  // the same words came a moment ago
	Aside  Doubt = "aside"  // the team put it aside
)

// Name returns the words for d.
func (d Doubt) Name() lang.Text { return doubtNames[d] }

var doubtNames = map[Doubt]lang.Text{
	Trap:   {FR: "un champ invisible a été rempli", EN: "an invisible field was filled in"},
	Hasty:  {FR: "envoyé trop vite, ou d’une page ouverte depuis trop longtemps", EN: "sent too fast, or from a page open for too long"},
	Linked: {FR: "contient une adresse de site", EN: "holds a web address"},
	Loud:   {FR: "presque tout en majuscules, ou un signe répété", EN: "mostly capitals, or one sign repeated"},
	Odd:    {FR: "presque aucun mot", EN: "hardly any word"},
	Aside:  {FR: "mis de côté par l’équipe", EN: "put aside by the team"},
	Twice:  {FR: "les mêmes mots sont déjà arrivés", EN: "the same words have come already"},
}

// Doubts returns what makes a text suspicious; nothing for what a neighbour would write.
func Doubts(text string) (list []Doubt) {
	low := strings.ToLower(text)
	for _, mark := range []string{"http:", "https:", "www.", "href=", "[url"} {
		if strings.Contains(low, mark) {
			list = append(list, Linked)
			break
		}
	}
	letters, capitals, run, longest := 0, 0, 0, 0
	var before rune
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
		}
		if unicode.IsUpper(r) {
			capitals++
		}
		if run++; r != before || r == ' ' {
			run = 1
		}
		before, longest = r, max(longest, run)
	}
	if letters > 20 && capitals*10 > letters*7 || longest > 6 {
		list = append(list, Loud)
	}
	if letters < 8 || letters*2 < len([]rune(text)) {
		list = append(list, Odd)
	}
	return list
}
