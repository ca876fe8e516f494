package guide

import (
	"slices"
	"strings"
	"testing"

	"fabrique/lang"
	"fabrique/skills"
	"fabrique/skills/suggest"
)

// town is a register of a few occupations, in words of our own.
func town() *skills.Register {
	r := &skills.Register{Edition: skills.Edition{Family: skills.ROME, Version: "test"},
		Abilities: []skills.Ability{{ID: "1", Label: "Veiller à la sécurité d'un enfant"}, {ID: "2", Label: "Régler des freins"}},
		Occupations: []skills.Occupation{
			{Code: "K1303", Label: "Garde d'enfant", Parent: "K1303", Asks: []skills.Asked{{Ability: "1", Core: skills.Main}}, Titles: []skills.Title{{ID: "10", Text: "Garde d'enfant"}}},
			{Code: "K1310", Label: "Assistant maternel / Assistante maternelle", Parent: "K1303", Regulated: true, Access: "Il faut un agrément.",
				Titles: []skills.Title{{ID: "12", Text: "Assistant maternel / Assistante maternelle"}}},
			{Code: "I1619", Label: "Mécanicien / Mécanicienne cycles", Parent: "I1607", Sectors: []string{"95"}, Definition: "Répare des vélos.",
				Asks: []skills.Asked{{Ability: "2", Core: skills.Main}}, Titles: []skills.Title{{ID: "14", Text: "Réparateur / Réparatrice de vélos"}}},
		}}
	r.Sort()
	return r
}

func keysOf(a Answer) (out []string) {
	for _, o := range a.Offers {
		out = append(out, o.Key())
	}
	return out
}

func TestPerson(t *testing.T) {
	g := New(town(), nil, nil)
	a := g.Person(Question{Text: "réparer des vélos"})
	if got := keysOf(a); got[0] != "skill/bikes" || !slices.Contains(got, "occupation/I1619") || len(got) > most {
		t.Errorf("%v", got)
	}
	a = g.Person(Question{Text: "réparer des vélos", Not: []string{"skill/bikes", "occupation/I1619"}})
	if got := keysOf(a); slices.Contains(got, "skill/bikes") || slices.Contains(got, "occupation/I1619") {
		t.Errorf("refused before, and yet %v", got)
	}
	plain := New(nil, nil, nil).Person(Question{Text: "j'ai gardé les enfants des voisins"})
	if got := keysOf(plain); got[0] != "skill/children-care" || len(got) < least || len(got) > most {
		t.Errorf("without a register: %v", got)
	}
}

func TestWordsOfThePlace(t *testing.T) {
	g := New(nil, nil, nil)
	q := Question{Text: "la wassingue"}
	if a := g.Person(q); !slices.Equal(a.Unknown, []string{"wassingue"}) || len(a.Offers) > 0 {
		t.Errorf("%+v", a)
	}
	q.Local = []suggest.Synonym{{Said: "wassingue", Means: "serpillière, nettoyer des locaux"}}
	if a := g.Person(q); len(a.Unknown) > 0 || keysOf(a)[0] != "skill/premises-clean" {
		t.Errorf("%+v", a)
	}
}

func TestLaw(t *testing.T) {
	g := New(town(), nil, nil)
	for key, want := range map[string]string{"occupation/K1310": "Il faut un agrément.", "occupation/K1303": "", "skill/hair": "L121-1", "skill/sewing": "", "usual/bike-repair": ""} {
		kind, code, _ := strings.Cut(key, "/")
		if got := g.Law(Kind(kind), code).In(lang.FR); !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
}

func TestHeart(t *testing.T) {
	var codes []string
	for _, tick := range New(town(), nil, nil).Heart("I1619") {
		codes = append(codes, string(tick.Code))
	}
	if !slices.Contains(codes, "bikes") || !slices.Contains(codes, "2") || slices.Index(codes, "bikes") > slices.Index(codes, "2") {
		t.Errorf("%v: everyday skills, which activities ask for, come before those of the register", codes)
	}
	if got := New(nil, nil, nil).Heart("Z9999"); len(got) > 0 {
		t.Errorf("%v", got)
	}
}

func TestTrades(t *testing.T) {
	naf := &skills.Register{Edition: skills.Edition{Family: skills.NAF, Version: "2025"}, Activities: []skills.ActivityCode{
		{Code: "95.29G", Label: "Réparation de cycles", Above: "95.29"}, {Code: "96.01Y", Label: "Blanchisserie", Above: "96.01"}}}
	for name, c := range map[string]struct {
		g    *Guide
		want string
	}{"rev. 2 without a list": {New(nil, nil, nil), "95.29Z"}, "2025 when it is in use": {New(town(), nil, naf), "2025:95.29G"}} {
		var keys []string
		for _, tr := range c.g.Trades([]string{"I1619"}, nil) {
			keys = append(keys, tr.Key())
		}
		if !slices.Contains(keys, c.want) || slices.Contains(keys, "2025:96.01Y") {
			t.Errorf("%s: %v, want %s", name, keys, c.want)
		}
	}
	// an occupation that the catalogue does not name: the labels of its divisions tell, the most alike first
	maker := &skills.Register{Edition: skills.Edition{Family: skills.ROME, Version: "test"}, Occupations: []skills.Occupation{
		{Code: "Z1000", Label: "Luthier / Luthière", Sectors: []string{"32"}, Definition: "Fabrique et répare des instruments de musique à cordes."}}}
	list := &skills.Register{Edition: skills.Edition{Family: skills.NAF, Version: "rev2"}, Activities: []skills.ActivityCode{{Code: "32.11Z", Label: "Frappe de monnaie"},
		{Code: "32.12Z", Label: "Fabrication de bijoux"}, {Code: "32.20Z", Label: "Fabrication d'instruments de musique"}, {Code: "47.59B", Label: "Commerce d'instruments de musique"},
		{Code: "95.29Z", Label: "Réparation d'autres biens"}, {Code: "96.02A", Label: "Coiffure"}, {Code: "81.30Z", Label: "Paysage"}}}
	if got := New(maker, nil, list).Trades([]string{"Z1000"}, nil); len(got) != 1 || got[0].Code != "32.20Z" {
		t.Errorf("%v, want 32.20Z alone", got)
	}
	if got := New(nil, nil, nil).Trades(nil, nil); len(got) > 0 {
		t.Errorf("nothing confirmed, and yet %v", got)
	}
}
