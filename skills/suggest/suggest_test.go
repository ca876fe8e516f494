package suggest

import (
	"math"
	"slices"
	"strings"
	"testing"

	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/skills"
)

// town is a register of a few occupations, in words of our own.
func town() *skills.Register {
	r := &skills.Register{Edition: skills.Edition{Family: skills.ROME, Version: "test"},
		Abilities: []skills.Ability{{ID: "1", Label: "Veiller à la sécurité d'un enfant"}, {ID: "2", Label: "Régler des freins"}, {ID: "3", Label: "Préparer un biberon"}},
		Occupations: []skills.Occupation{
			{Code: "K1303", Label: "Garde d'enfant", Parent: "K1303", Definition: "Garde des enfants à leur domicile.", Asks: []skills.Asked{{Ability: "1", Core: skills.Main}, {Ability: "3"}},
				Titles: []skills.Title{{ID: "10", Text: "Garde d'enfant"}, {ID: "11", Text: "Nourrice"}}},
			{Code: "K1310", Label: "Assistant maternel / Assistante maternelle", Parent: "K1303", Regulated: true, Titles: []skills.Title{{ID: "12", Text: "Assistant maternel / Assistante maternelle"}}},
			{Code: "I1619", Label: "Mécanicien / Mécanicienne cycles", Parent: "I1607", Asks: []skills.Asked{{Ability: "2", Core: skills.Main}},
				Titles: []skills.Title{{ID: "13", Text: "Mécanicien / Mécanicienne cycles"}, {ID: "14", Text: "Réparateur / Réparatrice de vélos"}}},
			{Code: "F1606", Label: "Peintre en bâtiment", Parent: "F1606", Titles: []skills.Title{{ID: "15", Text: "Peintre en bâtiment"}}},
		}}
	r.Sort()
	return r
}

func codes(a Answer) []string {
	var out []string
	for _, s := range a.Suggestions {
		out = append(out, s.Code)
	}
	return out
}

func TestSuggest(t *testing.T) {
	x := Build(Occupations(town()), true)
	for text, want := range map[string]string{
		"je repeins des murs":              "F1606", // a verb of the family of painter
		"réparatrice de vélos":             "I1619",
		"reparatrise de vellos":            "I1619", // misspelt
		"J'ai gardé les enfants du voisin": "K1303",
		"des freins, je les règle":         "I1619", // by its skill alone
		"assistante maternelle":            "K1310", // a regulated job is suggested like another
		"baby-sitting":                     "K1303", // only our catalogue knows it
		"MÉCANICIENNE CYCLES":              "I1619",
	} {
		if got := codes(x.Suggest(Question{Text: text})); len(got) == 0 || got[0] != want {
			t.Errorf("%q: %v, want %s first", text, got, want)
		}
	}
}

func TestNothingSuggested(t *testing.T) {
	x := Build(Occupations(town()), true)
	for _, text := range []string{"", "   ", "…", "zxqvw", "zxqvw kjhgf"} {
		if a := x.Suggest(Question{Text: text}); len(a.Suggestions) > 0 {
			t.Errorf("%q leads to %v", text, codes(a))
		}
	}
	if a := x.Suggest(Question{Text: "zxqvw et des vélos"}); !slices.Equal(a.Unknown, []string{"zxqvw"}) || len(a.Suggestions) == 0 {
		t.Errorf("%+v", a)
	}
}

// A refused suggestion never comes back for the same person.
func TestRefused(t *testing.T) {
	x := Build(Occupations(town()), true)
	q := Question{Text: "garder des enfants", Refused: []string{"K1303"}}
	if got := codes(x.Suggest(q)); slices.Contains(got, "K1303") || !slices.Contains(got, "K1310") {
		t.Errorf("%v", got)
	}
	q.Refused = []string{"K1303", "K1310", "I1619", "F1606"}
	if got := codes(x.Suggest(q)); len(got) != 0 {
		t.Errorf("all refused, and yet %v", got)
	}
}

func TestShares(t *testing.T) {
	x := Build(Occupations(town()), true)
	a := x.Suggest(Question{Text: "vélos", Limit: 4})
	sum := 0.0
	for i, s := range a.Suggestions {
		sum += s.Score
		if s.Score < 0 || s.Score > 1 || i > 0 && s.Score > a.Suggestions[i-1].Score {
			t.Errorf("scores %+v", a.Suggestions)
		}
	}
	if math.Abs(sum-1) > .01 {
		t.Errorf("the shares of all codes make %v", sum)
	}
}

// Words of the place work at once.
func TestLocal(t *testing.T) {
	x := Build(Occupations(town()), false)
	local := []Synonym{{"bécane", "vélo cycles"}}
	if a := x.Suggest(Question{Text: "je répare les bécanes"}); !slices.Contains(a.Unknown, "becanes") {
		t.Errorf("unknown words %v", a.Unknown)
	}
	if got := codes(x.Suggest(Question{Text: "une bécane", Local: local})); len(got) == 0 || got[0] != "I1619" {
		t.Errorf("%v", got)
	}
	day := calendar.On(2026, 11, 23)
	list := Note(Note(nil, []string{"becane", "fournil"}, day), []string{"fournil"}, day+1)
	if len(list) != 2 || list[0] != (Unanswered{"fournil", 2, day + 1}) {
		t.Errorf("%+v", list)
	}
	if left := Answered(list, local); len(left) != 1 || left[0].Word != "fournil" {
		t.Errorf("%+v", left)
	}
}

// English words lead to French codes by the labels of ESCO.
func TestESCO(t *testing.T) {
	esco := &skills.Register{Edition: skills.Edition{Family: skills.ESCO}, Occupations: []skills.Occupation{
		{Code: "e1", Titles: []skills.Title{{Text: "house painter", English: true}}, Matches: []skills.Match{{Family: skills.ROME, Code: "15", Exact: true}}}}}
	with, without := Build(Occupations(town(), esco), false), Build(Occupations(town()), false)
	q := Question{Text: "house painter"}
	if got := codes(with.Suggest(q)); len(got) == 0 || got[0] != "F1606" {
		t.Errorf("with ESCO: %v", got)
	}
	if got := without.Suggest(q); len(got.Unknown) == 0 {
		t.Errorf("without ESCO every word is known: %+v", got)
	}
}

// The catalogue alone serves a territory that imported nothing, in both languages.
func TestCatalogueAlone(t *testing.T) {
	everyday, usual := Build(Everyday(), false), Build(Activities(), false)
	for text, want := range map[string]string{
		"je garde des enfants": "children-care", "I can cook for many people": "cooking-many", "réparer des vélos": "bikes", "sewing clothes": "sewing",
		"looking after old people": "elder-care", "je tonds la pelouse": "green-upkeep", "j'ai conduit un camion": "drive-truck",
	} {
		if got := codes(everyday.Suggest(Question{Text: text})); !slices.Contains(got[:min(3, len(got))], want) {
			t.Errorf("%q: %v, want %s", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"il n'y a plus d'épicerie": "solidarity-grocery", "nobody mends bicycles": "bike-repair", "laverie": "laundry-service", "transport solidaire": "solidarity-transport",
	} {
		if got := codes(usual.Suggest(Question{Text: text, Kind: Need})); !slices.Contains(got[:min(3, len(got))], want) {
			t.Errorf("%q: %v, want %s", text, got, want)
		}
	}
	if s := everyday.Suggest(Question{Text: "sewing"}).Suggestions[0]; s.Label != lang.T("Coudre et retoucher", "Sewing and mending") {
		t.Errorf("%+v", s)
	}
}

func TestApart(t *testing.T) {
	for pair, want := range map[string]int{"velo velo": 0, "velo vleo": 1, "velo vello": 1, "velo vel": 1, "velo vola": 2, "chat chien": 3} {
		a, b, _ := strings.Cut(pair, " ")
		if got := apart(a, b); got != want {
			t.Errorf("apart(%s) = %d, want %d", pair, got, want)
		}
	}
}

// The same question always has the same answer, from many sides at once.
func TestManyAtOnce(t *testing.T) {
	x := Build(Occupations(town()), true)
	want := x.Suggest(Question{Text: "garder des enfants, réparer des vélos"})
	t.Run("all", func(t *testing.T) {
		for range 8 {
			t.Run("one", func(t *testing.T) {
				t.Parallel()
				for range 20 {
					if got := x.Suggest(Question{Text: "garder des enfants, réparer des vélos"}); !slices.Equal(got.Suggestions, want.Suggestions) {
						t.Errorf("%+v, want %+v", got, want)
					}
				}
			})
		}
	})
}

// A long text of unknown words asks for no more work than a page should.
func TestLongText(t *testing.T) {
	x := Build(Occupations(town()), true)
	var b strings.Builder
	for i := range 2000 {
		b.WriteString(strings.Repeat(string(rune('a'+i%26)), 3+i%7) + "velo ")
	}
	if a := x.Suggest(Question{Text: b.String()}); len(a.Unknown) > mostWords {
		t.Errorf("%d unknown words", len(a.Unknown))
	}
}

func FuzzSuggest(f *testing.F) {
	x := Build(Occupations(town()), true)
	f.Add("je garde les enfants, et répare des vélos", "vélo")
	f.Add("\xff é' ,;. \x00", "")
	f.Add(strings.Repeat("enfant vélo, ", 900), "a a a")
	f.Fuzz(func(t *testing.T, text, said string) {
		a := x.Suggest(Question{Text: text, Limit: 3, Local: []Synonym{{said, "peinture"}}})
		if len(a.Suggestions) > 3 {
			t.Errorf("%d suggestions", len(a.Suggestions))
		}
		for _, s := range a.Suggestions {
			if math.IsNaN(s.Score) {
				t.Errorf("%q scores %+v", text, s)
			}
		}
	})
}

// What is no phrase finds nothing, and asks for nothing to be explained beyond words.
func TestStrangeTexts(t *testing.T) {
	x := Build(Everyday(), false)
	long := strings.Repeat("a", 10000)
	for text, unknown := range map[string]int{"": 0, " \t\n": 0, "…!?": 0, "xy": 0, long: 0, strings.Repeat("zxqvw ", 2000): 1, "cuido niños": 2, "\xff\xfe": 0, "123": 0} {
		a := x.Suggest(Question{Text: text})
		if len(a.Suggestions) > 0 || len(a.Unknown) != unknown {
			t.Errorf("%.20q: %d suggestions, unknown %.80q, want none and %d", text, len(a.Suggestions), a.Unknown, unknown)
		}
	}
	for _, text := range []string{"😀 coudre 😀", "<b>coudre</b>", "coudre" + strings.Repeat(" zxqvw", 5000), "COUDRE", "coudre " + long, "cou\u0301dre"} {
		a := x.Suggest(Question{Text: text, Limit: 1 << 40})
		if len(a.Suggestions) == 0 || a.Suggestions[0].Code != "sewing" {
			t.Errorf("%.30q: %v", text, codes(a))
		}
	}
}

// Of two occupations that answer alike, the one that more people look for comes first;
// without any number nothing changes.
func TestSeekers(t *testing.T) {
	twins := func(a, b int) *Index {
		return Build([]Entry{{Code: "A", Names: []string{"Vendeur de fruits"}, Common: a}, {Code: "B", Names: []string{"Vendeur de fruits"}, Common: b}, {Code: "C", Names: []string{"Soudeur", "Soudeur à l'arc", "Chaudronnier"}, Common: 50}}, false)
	}
	for _, c := range []struct {
		a, b  int
		first string
	}{{10, 9000, "B"}, {9000, 10, "A"}, {0, 0, "A"}} {
		if got := codes(twins(c.a, c.b).Suggest(Question{Text: "fruits", Limit: 2})); got[0] != c.first {
			t.Errorf("%d and %d seekers: %v, want %s first", c.a, c.b, got, c.first)
		}
	}
}
