package apptest

import (
	"net/http"
	"testing"

	"fabrique/actor"
	"fabrique/kit/db"
	"fabrique/lang"
)

// Step is a page that somebody saw in a story, and how it was sent.
type Step struct {
	Role, Path string
	At         string // where that led
	Asked      bool   // by its address, rather than after a form
	Header     http.Header
	Body       string
}

// Furnished returns a world on d in which a story was played, and the pages that it showed.
func Furnished(t testing.TB, d *db.DB, file string) (*World, []Step) {
	t.Helper()
	w := play(t, d, file)
	w.as = ""
	return w, w.steps
}

// Address is where the world is served.
func (w *World) Address() string { return w.server.URL }

// Readers lists who reads pages: "" for a visitor, then each role that is given.
func (w *World) Readers() []string {
	list := []string{""}
	for _, r := range actor.Given {
		list = append(list, string(r))
	}
	return list
}

// Open asks for an address as a role in a language; the caller closes the body.
func (w *World) Open(role, address string, tag lang.Tag) (*http.Response, error) {
	r, err := http.NewRequestWithContext(w.T.Context(), http.MethodGet, w.server.URL+address, http.NoBody)
	if err != nil {
		return nil, err
	}
	r.Header.Set("Accept-Language", string(tag))
	return w.Client(role).Do(r)
}

// Named puts identifiers in the place of the {names} that a story gave.
func (w *World) Named(text string) string { return w.named(text) }
