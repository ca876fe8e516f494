package needsapp

import (
	"testing"

	"fabrique/fault"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/skills/catalogue"
)

func TestEveryModelMakesAnActivity(t *testing.T) {
	for _, m := range catalogue.Activities() {
		a := fromModel(m, lang.FR)
		if people.NameOf(people.Families, string(a.Family)) == lang.Same(string(a.Family)) {
			t.Errorf("%s: the family %q of the catalogue belongs to no family of wishes", m.Code, m.Family)
		}
		if a.Week.Least < 1 || a.Week.Most < a.Week.Least || len(a.Tasks) == 0 || len(a.Asks) == 0 || a.Model != m.Code {
			t.Errorf("%s makes %+v", m.Code, a)
		}
		for _, r := range a.Asks {
			if skillName(r.Skill) == lang.Same(string(r.Skill)) {
				t.Errorf("%s: the skill %s has no words", m.Code, r.Skill)
			}
		}
		if open := 12 - len(a.Months); open != len(m.Months) && len(m.Months) > 0 {
			t.Errorf("%s is open %d months, want %v", m.Code, open, m.Months)
		}
	}
}

func TestSign(t *testing.T) {
	for name, c := range map[string]struct {
		taken []string
		want  string
	}{"Recyclerie": {nil, "Re"}, "Réparation": {[]string{"Re"}, "Ré"}, "Re": {[]string{"Re"}, "Ra"}, "": {nil, "Ac"}, "12 vélos": {nil, "Vé"}} {
		if got := sign(name, c.taken); got != c.want {
			t.Errorf("%q has the sign %q, want %q", name, got, c.want)
		}
	}
}

func TestEuros(t *testing.T) {
	for text, want := range map[string]euros{"12,50": 1250, "12.5": 1250, "1 200": 120000, "0": 0, "3 €": 300} {
		var e euros
		if err := e.UnmarshalText([]byte(text)); err != nil || e != want {
			t.Errorf("%q is %d (%v), want %d", text, e, err, want)
		}
	}
	for _, text := range []string{"beaucoup", "-3", "1,234", "1e9"} {
		var e euros
		if err := e.UnmarshalText([]byte(text)); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%q is read as %d (%v)", text, e, err)
		}
	}
	for want, c := range map[string]euros{"12.50": 1250, "1200": 120000, "0.05": 5} {
		if b, _ := c.MarshalText(); string(b) != want {
			t.Errorf("%d is written %s, want %s", c, b, want)
		}
	}
}

func TestHoldsFindsByTheStartOfWords(t *testing.T) {
	n := needs.Filed{Need: needs.Need{Title: lang.T("Réparer les vélos", "Mending bicycles")}, Place: "Les Oliveaux"}
	for words, want := range map[string]bool{"velo": true, "Vélos": true, "olive": true, "bicycle mend": true, "piano": false, "velo piano": false, "": true} {
		if got := holds(n, needs.Words(words)); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}
