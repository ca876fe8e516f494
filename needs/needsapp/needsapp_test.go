package needsapp_test

import (
	"html"
	"regexp"
	"strings"
	"testing"
	"time"

	"fabrique/app/apptest"
	"fabrique/fault"
	"fabrique/kit/db/dbtest"
	"fabrique/needs/needsdb"
)

func TestStories(t *testing.T) { apptest.Stories(t) }

var stampField = regexp.MustCompile(`name="stamp" value="([^"]+)"`)

// stampOf returns the signed moment of the public form.
func stampOf(t *testing.T, w *apptest.World) string {
	t.Helper()
	found := stampField.FindStringSubmatch(w.Get("", "/propose"))
	if found == nil {
		t.Fatal("the form carries no stamp")
	}
	return html.UnescapeString(found[1])
}

func TestOnlyWhoTookTheTimeToReadIsShownAtOnce(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		mark := stampOf(t, w)
		began := w.Now
		for name, c := range map[string]struct {
			after time.Duration
			mark  string
			held  bool
		}{
			"read and written": {time.Minute, mark, false}, "sent at once": {time.Second, mark, true}, "a day and a half later": {36 * time.Hour, mark, true},
			"a stamp of one's own": {time.Minute, strings.Replace(mark, "-", "1-", 1), true}, "no stamp": {time.Minute, "", true},
		} {
			w.Now = began.Add(c.after)
			done, err := w.Book.Run(t.Context(), w.Actor(""), "fr", "needs.propose", map[string]any{"title": "Un banc : " + name, "wording": "Pour se reposer en revenant des courses.", "stamp": c.mark})
			if err != nil {
				t.Fatal(err)
			}
			list, err := needsdb.Shelf(t.Context(), w.DB.Read(), "loos")
			if err != nil {
				t.Fatal(err)
			}
			for _, n := range list {
				if string(n.ID) == done.ID() && (len(n.Held) > 0) != c.held {
					t.Errorf("%s: held back because of %v", name, n.Held)
				}
			}
		}
	})
}

func TestOneOriginProposesOnlySoMuch(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		who := w.Actor("")
		who.Origin = "203.0.113.7"
		propose := func() error {
			_, err := w.Book.Run(t.Context(), who, "fr", "needs.propose", map[string]any{"title": "Un banc devant la poste"})
			return err
		}
		for range 8 {
			if err := propose(); err != nil {
				t.Fatal(err)
			}
		}
		if err := propose(); fault.KindOf(err) != fault.TooMany {
			t.Errorf("a ninth proposal within the hour: %v", err)
		}
		if w.Now = w.Now.Add(2 * time.Hour); propose() != nil {
			t.Error("two hours later, the same origin is still refused")
		}
	})
}

func TestStylesAreServed(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	for _, name := range []string{"needs.css", "company.css", "decision.css"} {
		if page := w.Get("", "//assets/"+name); !strings.Contains(page, "{") || strings.Contains(page, "<html") {
			t.Errorf("%s is not served: %.80s", name, page)
		}
	}
}

// TestProposalsAreShort: no field of the public form keeps what nobody would write there.
func TestProposalsAreShort(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	for _, field := range []string{"title", "wording", "place", "benefits", "name", "contact", "website"} {
		given := map[string]any{"title": "Un banc devant la poste", field: strings.Repeat("long ", 1000)}
		_, err := w.Book.Run(t.Context(), w.Actor(""), "fr", "needs.propose", given)
		if list := fault.All(err); len(list) != 1 || list[0].Field != field {
			t.Errorf("%s of 5,000 letters: %v", field, err)
		}
	}
}
