package skillsapp

import (
	"slices"
	"strings"
	"testing"

	"fabrique/people"
	"fabrique/skills/catalogue"
	"fabrique/skills/guide"
)

// Every family of wishes can be found, and every everyday skill leads to one.
func TestLikings(t *testing.T) {
	var families []people.Word
	told := map[string]bool{}
	for _, l := range likings {
		families = append(families, people.Word{Code: string(l.family), Name: people.NameOf(people.Families, string(l.family))})
		for _, code := range strings.Fields(l.skills) {
			if told[code] {
				t.Errorf("%s stands in two families", code)
			}
			told[code] = true
		}
	}
	if !slices.Equal(families, people.Families) {
		t.Errorf("families %v, want %v", families, people.Families)
	}
	for _, s := range catalogue.Skills() {
		if !told[string(s.Code)] {
			t.Errorf("%s (%s) leads to no family", s.Code, s.Name.EN)
		}
		delete(told, string(s.Code))
	}
	for code := range told {
		t.Errorf("%s is no everyday skill", code)
	}
}

func TestWishes(t *testing.T) {
	for text, want := range map[string]string{
		"Travailler dehors, dans un jardin": "jardin", "être avec des enfants": "ecole", "m'occuper de personnes âgées": "aines", "work with my hands": "bois",
		"je voudrais rendre service": "proximite", "driving a van": "livraison", "repasser du linge": "linge", "réparer des moteurs": "velo",
	} {
		a := wishes(guide.Question{Text: text})
		if len(a.Offers) == 0 || a.Offers[0].Code != want || len(a.Offers) > mostWishes {
			t.Errorf("%s: %v, want %s first", text, a.Offers, want)
		}
	}
	if a := wishes(guide.Question{Text: "un jardin", Not: []string{"wish/jardin"}}); slices.ContainsFunc(a.Offers, func(o guide.Offer) bool { return o.Code == "jardin" }) {
		t.Errorf("refused before, and yet %v", a.Offers)
	}
	if a := wishes(guide.Question{Text: "gagner ma vie"}); len(a.Offers) > 0 {
		t.Errorf("guessed: %v", a.Offers)
	}
}
