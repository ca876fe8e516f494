package skills

import (
	"reflect"
	"slices"
	"testing"
)

func TestGenders(t *testing.T) {
	for title, want := range map[string][2]string{
		"Coiffeur / Coiffeuse à domicile":            {"Coiffeur à domicile", "Coiffeuse à domicile"},
		"Chef coiffeur / Cheffe coiffeuse":           {"Chef coiffeur", "Cheffe coiffeuse"},
		"Agent d'accueil / Agente d'accueil de gare": {"Agent d'accueil de gare", "Agente d'accueil de gare"},
		"Mannequin":                 {"Mannequin", "Mannequin"},
		"Garçon de café / Serveuse": {"Garçon de café", "Serveuse"},
	} {
		if m, f := Genders(title); m != want[0] || f != want[1] {
			t.Errorf("Genders(%q) = %q, %q, want %q", title, m, f, want)
		}
	}
}

// occupation is a register of few words for cases.
func register(version string, list ...Occupation) *Register {
	r := &Register{Edition: Edition{Family: ROME, Version: version}, Occupations: list}
	r.Sort()
	return r
}

func titles(ids ...string) []Title {
	var out []Title
	for _, id := range ids {
		out = append(out, Title{ID: id, Text: "title " + id})
	}
	return out
}

// A version that renames a code: K1304 becomes K1399, keeps its titles but one.
func TestCompare(t *testing.T) {
	before := register("59",
		Occupation{Code: "K1303", Label: "Nourrice", Titles: titles("1", "2")},
		Occupation{Code: "K1304", Label: "Employé familial", Titles: titles("3", "4", "5")},
		Occupation{Code: "K1302", Label: "Aide", Titles: titles("6"), Asks: []Asked{{"a", Main}}})
	after := register("60",
		Occupation{Code: "K1303", Label: "Garde d'enfant", Regulated: true, Titles: titles("1", "2", "5")},
		Occupation{Code: "K1399", Label: "Employé familial", Titles: titles("3", "4")},
		Occupation{Code: "K1302", Label: "Aide", Titles: titles("6"), Asks: []Asked{{"b", Main}}})
	before.Abilities, after.Abilities = []Ability{{ID: "a"}, {ID: "z"}}, []Ability{{ID: "a"}, {ID: "b"}}
	c := Compare(before, after)
	want := Changes{From: before.Edition, To: after.Edition, Added: []string{"K1399"}, Removed: []string{"K1304"},
		Renamed: []Renaming{{"K1303", "Nourrice", "Garde d'enfant"}}, Law: []string{"K1303"}, Skills: []string{"K1302"}, Dropped: []string{"z"},
		Moved: []Move{{"title 3", "K1304", "K1399"}, {"title 4", "K1304", "K1399"}, {"title 5", "K1304", "K1303"}}}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("\n got %+v\nwant %+v", c, want)
	}
	if heirs := c.Heirs("K1304"); !slices.Equal(heirs, []string{"K1399", "K1303"}) {
		t.Errorf("heirs of K1304: %v", heirs)
	}
	if got := c.Touched([]string{"A1203", "K1304", "K1303", "K1304", "z", "a"}); !slices.Equal(got, []string{"K1304", "K1303", "z"}) {
		t.Errorf("touched %v", got)
	}
	if !Compare(before, before).Empty() {
		t.Error("a version differs from itself")
	}
}

func TestCompareActivities(t *testing.T) {
	before := &Register{Edition: Edition{Family: NAF, Version: "rev2"}, Activities: []ActivityCode{{Code: "81.30Z", Label: "Paysage"}, {Code: "95.29Z", Label: "Réparation"}}}
	after := &Register{Edition: Edition{Family: NAF, Version: "2025"}, Activities: []ActivityCode{{Code: "81.30Z", Label: "Jardins"}, {Code: "95.29G", Label: "Cycles"}}}
	c := Compare(before, after)
	if !slices.Equal(c.Added, []string{"95.29G"}) || !slices.Equal(c.Removed, []string{"95.29Z"}) || len(c.Renamed) != 1 {
		t.Errorf("%+v", c)
	}
	if a, ok := before.Activity("9529Z"); !ok || a.Label != "Réparation" {
		t.Errorf("a code without its dot: %+v", a)
	}
}

// Another edition keeps how many people look for each occupation, where its own files do not say.
func TestSeeking(t *testing.T) {
	before := register("59", Occupation{Code: "K1303", Seekers: 1200}, Occupation{Code: "K1304", Seekers: 7}, Occupation{Code: "A1203", Seekers: 5})
	after := register("60", Occupation{Code: "K1303"}, Occupation{Code: "K1399"}, Occupation{Code: "A1203", Seekers: 9})
	after.Seeking(before)
	for code, want := range map[string]int{"K1303": 1200, "K1399": 0, "A1203": 9} {
		if o, _ := after.Occupation(code); o.Seekers != want {
			t.Errorf("%s: %d, want %d", code, o.Seekers, want)
		}
	}
}
