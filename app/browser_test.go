package app_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"fabrique/app/apptest"
	"fabrique/kit/db/dbtest"
	"fabrique/kit/web"
	"fabrique/kit/web/webtest"
	"fabrique/lang"
)

// world is the furnished territory that pages and pictures show.
const world = "testdata/world.story"

// everyPage returns each page as each reader gets it, in each language, in a
// furnished territory and in an empty one, and after a form was sent empty.
// A page that nothing leads to fails the test.
func everyPage(t *testing.T) []shown {
	w, steps := apptest.Furnished(t, dbtest.File(t), world)
	k := walkOf(t, w)
	readers := w.Readers()
	starts := map[string][]string{}
	for _, s := range steps {
		if !slices.Contains(readers, s.Role) {
			readers = append(readers, s.Role)
		}
		k.met[k.pattern(s.At)] = k.met[k.pattern(s.At)] || !s.Asked || s.At != s.Path
		if s.Asked {
			starts[s.Role] = append(starts[s.Role], s.Path)
		}
		k.keep(fmt.Sprintf("%s %s in a story", s.Role, s.Path), s.Header, []byte(s.Body))
	}
	for _, role := range readers {
		k.reader(role, starts[role]...)
	}
	for _, r := range w.Desk.Routes() {
		if !k.met[r.Pattern] {
			t.Errorf("no link leads to %s: link to it, or let %s open it", r.Pattern, world)
		}
	}
	k.wrong()
	empty := walkOf(t, apptest.New(t, dbtest.File(t)))
	empty.kept, empty.pages = k.kept, k.pages
	empty.reader("team")
	empty.reader("")
	first := walkOf(t, apptest.Empty(t, dbtest.File(t)))
	first.kept, first.pages = empty.kept, empty.pages
	first.reader("")
	return first.pages
}

// seen serves pages again as they were sent, beside the application's own assets.
func seen(t *testing.T, pages []shown) string {
	assets := apptest.New(t, dbtest.File(t)).Handler()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n, err := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/shown/"))
		if err != nil {
			assets.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", web.ServedPolicy)
		_, _ = w.Write(pages[n].body)
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// TestEveryPage looks at every page that somebody is sent, each once, in a browser:
// structure, policy, every rule of axe-core, both themes, the narrowest phone, and
// where Tab leads. No page and no rule is exempt.
func TestEveryPage(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser on every page takes minutes")
	}
	pages := everyPage(t)
	t.Logf("%d pages differ", len(pages))
	served := seen(t, pages)
	for _, tag := range lang.Tags {
		at := served
		if tag == lang.EN { // a site of its own has a process of its own
			at = strings.Replace(at, "127.0.0.1", "localhost", 1)
		}
		t.Run(string(tag), func(t *testing.T) {
			t.Parallel()
			stage, err := webtest.StageOf(t, at+"/shown/0", 10*time.Minute)
			if err != nil {
				t.Fatal(err)
			}
			for n, p := range pages {
				if p.lang == tag {
					examine(t, stage, fmt.Sprintf("%s/shown/%d", at, n), p)
				}
			}
		})
	}
}

// examine looks at one page; in French, it goes through what no other page held by keyboard too.
func examine(t *testing.T, stage webtest.Stage, address string, p shown) {
	wrong, err := stage.Look(address)
	if err == nil && p.lang == lang.FR {
		var missed []string
		missed, err = stage.Tabbed(address, p.frame)
		wrong = append(wrong, missed...)
	}
	if err != nil {
		t.Fatalf("%s: %v", p.who, err)
	}
	for _, one := range wrong[:min(len(wrong), 5)] {
		t.Errorf("%s: %s", p.who, one)
	}
}
