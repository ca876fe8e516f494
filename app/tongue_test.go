package app_test

import (
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"testing"

	"fabrique/app/apptest"
	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
)

// TestReadersTongue: who was never here before reads what their browser asks for, on the page of a one-time
// link as on every page that refuses; what they choose then holds.
func TestReadersTongue(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	token := linkOf(t, w)
	for _, c := range []struct {
		name, asks, send string
		status           int
		fr, en           string
	}{
		{"a one-time link", "GET", "/l/" + token, 200, "Bonjour, Camille", "Hello, Camille"},
		{"a link that is not", "GET", "/l/AAAA-AAAA-AAAA", 200, "Ce lien n’existe pas.", "There is no such link."},
		{"no page", "GET", "/t/loos/nowhere", 404, "Page introuvable", "Page not found"},
		{"no territory", "GET", "/t/elsewhere", 404, "Page introuvable", "Page not found"},
		{"another site", "POST", "/do/account.enter", 403, "Cette demande vient d’un autre site", "This request comes from another site"},
	} {
		for tongue, want := range map[string]string{"fr": c.fr, "en": c.en, "de, fr;q=0.8, en;q=0.5": c.fr} {
			t.Run(c.name+" "+tongue, func(t *testing.T) {
				page, status := newly(t, w, c.asks, c.send, tongue, c.status == http.StatusForbidden)
				if status != c.status || !strings.Contains(page, want) || !strings.Contains(page, `<html lang="`+strings.TrimPrefix(tongue, "de, ")[:2]+`">`) {
					t.Errorf("%d, without %q:\n%s", status, want, page)
				}
			})
		}
	}
	for tongue, other := range map[string]string{"fr": "en", "en": "fr"} {
		c := w.Client("reader of " + other)
		for _, path := range []string{"/l/" + token + "?lang=" + other, "/l/" + token} {
			if page, _ := sent(t, c, w.Address(), "GET", path, tongue, false); !strings.Contains(page, `<html lang="`+other+`">`) {
				t.Errorf("%s is not in the language chosen", path)
			}
		}
	}
}

// linkOf makes the one-time link that the demonstration prints: to an account without a language of its own.
func linkOf(t *testing.T, w *apptest.World) (token string) {
	t.Helper()
	now := w.Book.Clock()
	err := w.DB.InTx(t.Context(), func(tx db.Tx) error {
		l, err := account.NewLink(t.Context(), tx, account.Link{Territory: "loos", Role: "team", Name: "Camille", Account: "team", Made: now, Author: "demo", Expires: now.AddDate(0, 0, 1)})
		token = l.Token
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return token
}

// TestReadersTongueAtTheDoor: who tried too often is told so in their language, on the form they filled.
func TestReadersTongueAtTheDoor(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	for tongue, want := range map[string]string{"fr": "Trop d’essais. Attendez 15", "en": "Too many attempts. Wait 15"} {
		jar, err := cookiejar.New(nil)
		if err != nil {
			t.Fatal(err)
		}
		c, page := &http.Client{Jar: jar}, ""
		for range 11 {
			page, _ = sent(t, c, w.Address(), "POST", "/do/account.enter", tongue, false)
		}
		if !strings.Contains(page, want) || !strings.Contains(page, `<html lang="`+tongue+`">`) {
			t.Errorf("without %q:\n%s", want, page)
		}
	}
}

// newly asks for a page as somebody never seen before.
func newly(t *testing.T, w *apptest.World, method, path, tongue string, elsewhere bool) (page string, status int) {
	t.Helper()
	return sent(t, &http.Client{}, w.Address(), method, path, tongue, elsewhere)
}

func sent(t *testing.T, c *http.Client, at, method, path, tongue string, elsewhere bool) (page string, status int) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, at+path, strings.NewReader(url.Values{"email": {"a@example.org"}, "password": {"x"}, "_back": {"/sign-in"}, "_next": {"/"}}.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Language", tongue)
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if elsewhere {
		r.Header.Set("Origin", "https://elsewhere.example")
		r.Header.Set("Sec-Fetch-Site", "cross-site")
	}
	answer, err := c.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b), answer.StatusCode
}
