package needs

import (
	"reflect"
	"testing"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/lang"
)

func TestMove(t *testing.T) {
	march := calendar.On(2026, 3, 2)
	for name, c := range map[string]struct {
		from, to State
		day      int
		why      string
		want     fault.Kind
		wrong    bool
	}{
		"an idea is studied":                     {Idea, Studied, 1, "", 0, false},
		"an idea does not run at once":           {Idea, Running, 1, "", fault.Conflict, true},
		"what runs is suspended, with a reason":  {Running, Suspended, 0, "gel", 0, false},
		"what runs is not closed without reason": {Running, Closed, 1, "", fault.Missing, true},
		"time does not go back":                  {Studied, Decided, -1, "", fault.Invalid, true},
		"what was closed is taken up again":      {Closed, Idea, 400, "", 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Move([]Step{{State: c.from, On: march}}, Step{State: c.to, On: march + calendar.Date(c.day), Why: c.why})
			if (err != nil) != c.wrong || err != nil && fault.KindOf(err) != c.want {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestStateOnADay(t *testing.T) {
	path := []Step{{State: Idea, On: 100}, {State: Studied, On: 110}, {State: Decided, On: 130}}
	for day, want := range map[calendar.Date]State{99: "", 100: Idea, 120: Studied, 130: Decided, 999: Decided} {
		if got, ok := On(path, day); got.State != want || ok != (want != "") {
			t.Errorf("day %d: %q %v, want %q", day, got.State, ok, want)
		}
	}
}

func TestDoubts(t *testing.T) {
	for text, want := range map[string][]Doubt{
		"Les trottoirs de la rue Jaurès sont pleins de feuilles, ma voisine est tombée.": nil,
		"Un jardin !":                                 nil,
		"Best casino at https://x.test/":              {Linked},
		"ACHETEZ MAINTENANT NOS PRODUITS FORMIDABLES": {Loud},
		"aaaaaaaaaaaaaaa":                             {Loud},
		"12 34 56 78 90 12 34 56":                     {Odd},
		"":                                            {Odd},
	} {
		if got := Doubts(text); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	file := func(id, title string) Filed { return Filed{Need: Need{ID: ID(id), Title: lang.Same(title)}} }
	shelf := []Filed{
		file("a", "Laver le gros linge sans machine chez soi"), file("b", "Légumes frais à moins d’un kilomètre"),
		file("c", "Réparer les vélos à petit prix"), file("d", "Linge des crèches lavé loin"),
	}
	merged := file("e", "Réparation de vélos")
	merged.Into = "c"
	shelf = append(shelf, merged)
	for title, want := range map[string]string{
		"Lavage du gros linge":            "a",
		"réparation de vélo":              "c",
		"des légumes frais":               "b",
		"Un cinéma pour les adolescents":  "",
		"Personne pour promener le chien": "",
	} {
		got := ""
		if list := Nearest(file("new", title), shelf); len(list) > 0 {
			got = string(list[0].Need.ID)
		}
		if got != want {
			t.Errorf("%q is near %q, want %q", title, got, want)
		}
	}
}

func TestLate(t *testing.T) {
	n := Filed{Proposed: 100, Asker: Asker{Secret: "x"}}
	if n.Late(100+AnswerWithin) || !n.Late(101+AnswerWithin) {
		t.Error("an answer is due within the delay, and late the day after")
	}
	n.Answer.Text = "Merci."
	if n.Late(999) {
		t.Error("what was answered is not late")
	}
}

func TestDifferences(t *testing.T) {
	a := Activity{Name: lang.Same("Potager"), Week: Range{4, 8}, Months: map[int]Range{6: {}, 7: {}, 0: {2, 2}}}
	b := a
	b.Week = Range{6, 8}
	got := Differences(a.Sheet(Names{}), b.Sheet(Names{}))
	if len(got) != 1 || got[0].Before.EN != "4 to 8" || got[0].After.FR != "de 6 à 8" {
		t.Errorf("%+v", got)
	}
	if s := a.seasons(); s.EN != "January: 2; July and August: closed" {
		t.Errorf("seasons read %q", s.EN)
	}
}
