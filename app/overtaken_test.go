package app_test

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"fabrique/app/apptest"
	"fabrique/lang"
)

// opened returns the fields that a form of a page sends back by itself.
func opened(t *testing.T, w *apptest.World, role, page, op string) url.Values {
	t.Helper()
	answer, err := w.Open(role, page, lang.EN)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	html, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	form := regexp.MustCompile(`(?s)<form[^>]*action="[^"]*/do/` + regexp.QuoteMeta(op) + `".*?</form>`).Find(html)
	fields := url.Values{}
	for _, m := range regexp.MustCompile(`<input type="hidden" name="([^"]*)" value="([^"]*)">`).FindAllStringSubmatch(string(form), -1) {
		fields.Add(m[1], m[2])
	}
	if fields.Get("_seen") == "" {
		t.Fatalf("%s has no form of %s that says what it has seen: %s", page, op, form)
	}
	return fields
}

// send fills a form and returns the page that follows.
func send(t *testing.T, w *apptest.World, role, op string, fields url.Values) string {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, w.Address()+"/t/loos/do/"+op, strings.NewReader(fields.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Accept-Language", "en")
	answer, err := w.Client(role).Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	html, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s (%v): %s", answer.Status, err, html)
	}
	return string(html)
}

// TestNoLostUpdate: two people open the same form, and both save. The second is
// told who saved meanwhile, keeps what they typed, and decides.
func TestNoLostUpdate(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		w.Step("as lead")
		w.Step(`do activity.create name="Atelier vélo" -> velo`)
		page := w.Named("/t/loos/activities/{velo}/edit")
		lead, manager := opened(t, w, "lead", page, "activity.money"), opened(t, w, "manager", page, "activity.money")
		lead.Set("investment", "1200")
		manager.Set("investment", "900")
		const word = "lead has just saved this same form"
		if said := send(t, w, "lead", "activity.money", lead); strings.Contains(said, word) {
			t.Fatal("nobody saved before")
		}
		if said := send(t, w, "manager", "activity.money", manager); !strings.Contains(said, word) || !strings.Contains(said, `value="900"`) {
			t.Fatalf("the second is not told, or what they typed is lost: %s", said)
		}
		if got := kept(t, w); got != "€1,200.00" {
			t.Errorf("%s is kept, want what the first wrote", got)
		}
		again := opened(t, w, "manager", page, "activity.money")
		again.Set("investment", "900")
		if said := send(t, w, "manager", "activity.money", again); strings.Contains(said, word) || kept(t, w) != "€900.00" {
			t.Error("the second cannot save knowingly")
		}
		hours := opened(t, w, "lead", page, "activity.describe")
		hours.Set("name", "Atelier vélo du port")
		send(t, w, "manager", "activity.money", again)
		if said := send(t, w, "lead", "activity.describe", hours); strings.Contains(said, "has just saved") {
			t.Error("another part of the same activity is no conflict")
		}
	})
}

// kept returns the investment of the activity of the test.
func kept(t *testing.T, w *apptest.World) string {
	t.Helper()
	done, err := w.Book.Run(t.Context(), w.Actor("lead"), lang.EN, "activity.show", map[string]any{"id": w.Named("{velo}")})
	if err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`€[0-9,.]+`).FindString(fmt.Sprintf("%+v", done.Out))
}

// TestNoLostInterview: the same for one part of an interview, between two of the team.
func TestNoLostInterview(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		w.Step("as team")
		w.Step(`do people.register name="Anne Leroy" volunteer=yes -> anne`)
		one, two := w.Actor("team"), w.Actor("team")
		two.Account, two.Name = "team2", "Karim"
		wishes := map[string]any{"id": w.Named("{anne}"), "hopes": "Un atelier"}
		if _, err := w.Book.RunSeen(t.Context(), two, lang.EN, "people.wishes", wishes, 1); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Book.RunSeen(t.Context(), one, lang.EN, "people.wishes", wishes, 1); err == nil || !strings.Contains(err.Error(), "Karim has just saved") {
			t.Errorf("the second is told %v", err)
		}
		if _, err := w.Book.RunSeen(t.Context(), one, lang.EN, "people.mobility", map[string]any{"id": w.Named("{anne}"), "travel": "8"}, 1); err != nil {
			t.Errorf("another part: %v", err)
		}
		if _, err := w.Book.RunSeen(t.Context(), two, lang.EN, "people.wishes", wishes, 1); err != nil {
			t.Errorf("one's own words: %v", err)
		}
	})
}
