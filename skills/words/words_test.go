package words

import (
	"slices"
	"strings"
	"testing"
)

func TestFold(t *testing.T) {
	for s, want := range map[string]string{"Œuvre d’été": "oeuvre d'ete", "NOËL": "noel", "e\u0301cole": "ecole", "Straße ñ": "strasse n"} {
		if got := Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestSpoken(t *testing.T) {
	for s, want := range map[string]string{
		"J’ai toujours su m’occuper des enfants": "su enfants",
		"Il faudrait quelqu'un pour les vélos":   "velos",
		"Je sais tout faire":                     "sais faire", // nothing else: it is kept
		"":                                       "",
		"CACES 3":                                "caces 3",
	} {
		if got := strings.Join(Spoken(s), " "); got != want {
			t.Errorf("Spoken(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestClauses(t *testing.T) {
	got := Clauses("Je tonds les pelouses et je taille les haies, puis je ramasse. Voilà")
	if len(got) != 4 {
		t.Errorf("%q", got)
	}
}

func TestSameStem(t *testing.T) {
	for _, list := range [][]string{{"coiffeur", "coiffeuse", "coiffeuses"}, {"agent", "agente"}, {"conducteur", "conductrice"}, {"jardinier", "jardiniere"},
		{"cheval", "chevaux"}, {"technicien", "technicienne"}} {
		for _, w := range list {
			if Stem(w) != Stem(list[0]) {
				t.Errorf("%s and %s: %s, %s", list[0], w, Stem(list[0]), Stem(w))
			}
		}
	}
}

func TestSameFamily(t *testing.T) {
	for _, list := range [][]string{{"jardinier", "jardinage", "jardins", "jardiner"}, {"couture", "coudre", "couds"}, {"soudeur", "soudure", "souder"},
		{"conduire", "conducteur", "conduisais"}, {"reparer", "reparation", "reparateur"}, {"menuisier", "menuiserie"}} {
		for _, w := range list {
			if Root(w) != Root(list[0]) {
				t.Errorf("%s and %s: %s, %s", list[0], w, Root(list[0]), Root(w))
			}
		}
	}
}

func FuzzWords(f *testing.F) {
	f.Add("J’ai gardé les enfants, et l'œuvre…")
	f.Add("\xff\xfe ' ; . é\u0301")
	f.Fuzz(func(t *testing.T, s string) {
		for _, w := range Spoken(s) {
			if w == "" || slices.Contains([]string{Stem(w), Root(w)}, "") {
				t.Errorf("%q: an empty word, stem or root in %q", w, s)
			}
		}
		Clauses(s)
	})
}
