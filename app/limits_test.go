package app_test

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fabrique/app/apptest"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/lang"
	"fabrique/people/peopleapp"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

// TestHugeBodies: whatever is sent too large is refused with a sentence, by
// every way in, and nothing is kept of it.
func TestHugeBodies(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	huge := strings.Repeat("a", 2<<20)
	for _, c := range []struct {
		name, role, path, kind string
		body                   io.Reader
		status                 int
		says                   string
	}{
		{"a form", "team", "/t/loos/do/needs.note", "application/x-www-form-urlencoded", strings.NewReader("title=" + huge), 422, "too long"},
		{"a visitor's form", "", "/t/loos/do/needs.propose", "application/x-www-form-urlencoded", strings.NewReader("title=" + huge), 422, "too long"},
		{"a program", "team", "/api/v1/t/loos/needs", "application/json", strings.NewReader(`{"title":"` + huge + `"}`), 422, "1 MB at most"},
		{"a program without a length", "team", "/api/v1/t/loos/needs", "application/json", io.MultiReader(strings.NewReader(`{"title":"`), strings.NewReader(huge)), 422, "1 MB at most"},
		{"signing in", "", "/api/v1/sign-in", "application/json", strings.NewReader(`{"email":"` + huge + `"}`), 422, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, w.Address()+c.path, c.body)
			if err != nil {
				t.Fatal(err)
			}
			r.Header.Set("Content-Type", c.kind)
			r.Header.Set("Accept-Language", "en")
			answer, err := w.Client(c.role).Do(r)
			if err != nil {
				t.Fatal(err)
			}
			defer answer.Body.Close()
			said, err := io.ReadAll(answer.Body)
			if err != nil || answer.StatusCode != c.status || !bytes.Contains(said, []byte(c.says)) {
				t.Errorf("%s (%v): %.400s", answer.Status, err, said)
			}
		})
	}
	n, _, err := db.One(t.Context(), w.DB.Read(), func(r db.Row) (n int, err error) { return n, r.Scan(&n) }, `SELECT COUNT(*) FROM need`)
	if err != nil || n != 0 {
		t.Errorf("%d needs are kept (%v)", n, err)
	}
}

// TestVisitorsFillNothing: what a visitor typed at great length and in vain does not stay in the store.
func TestVisitorsFillNothing(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	stays := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for _, op := range []string{"needs.propose", "link.use", "no.such.thing"} {
		answer, err := stays.PostForm(w.Address()+"/t/loos/do/"+op, url.Values{"wording": {strings.Repeat("a", 900<<10)}, "token": {strings.Repeat("a", 90<<10)}, "_back": {"/t/loos/propose?lang=en"}})
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		n, _, err := db.One(t.Context(), w.DB.Read(), func(r db.Row) (n int, err error) { return n, r.Scan(&n) }, `SELECT COALESCE(SUM(LENGTH(content)), 0) FROM session`)
		if err != nil || n > 100<<10 {
			t.Errorf("%s: %d bytes are kept in sessions (%v)", op, n, err)
		}
	}
}

// TestSlowClients: those who send nothing more are let go, and others are served meanwhile.
func TestSlowClients(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	server := w.Server()
	for _, patience := range []*time.Duration{&server.ReadHeaderTimeout, &server.ReadTimeout, &server.WriteTimeout, &server.IdleTimeout} {
		if *patience <= 0 || *patience > 5*time.Minute {
			t.Fatalf("a patience of %s", *patience)
		}
		*patience /= 100
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() { _ = server.Serve(l) }()
	defer server.Close()
	var all sync.WaitGroup
	for n, begun := range []string{"GET / HTTP/1.1\r\nHost: x\r\nAccept: ", "POST /t/loos/do/needs.propose HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\ntitle="} {
		for range 40 {
			all.Go(func() {
				c, err := net.Dial("tcp", l.Addr().String())
				if err != nil {
					t.Error(err)
					return
				}
				defer c.Close()
				fmt.Fprint(c, begun)
				_ = c.SetReadDeadline(time.Now().Add(30 * time.Second))
				if _, err := io.ReadAll(c); err != nil {
					t.Errorf("slow client %d was not let go: %v", n, err)
				}
			})
		}
	}
	answer, err := http.Get("http://" + l.Addr().String() + "/sign-in")
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("others wait: %v", err)
	}
	answer.Body.Close()
	all.Wait()
}

// TestSweep: what has expired is forgotten, and who is signed in stays so.
func TestSweep(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, w.Address()+"/api/v1/t/loos/people", strings.NewReader(`{"name":"Karim Benali"}`))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Idempotency-Key", "k1")
		answer, err := w.Client("team").Do(r)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		count := func(table string) int {
			n, _, err := db.One(t.Context(), w.DB.Read(), func(r db.Row) (n int, err error) { return n, r.Scan(&n) }, `SELECT COUNT(*) FROM `+table)
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
		if err := w.Sweep(t.Context()); err != nil || count("session") == 0 || count("attempt") == 0 || count("answered") == 0 {
			t.Fatalf("%d sessions, %d attempts, %d answers left at once (%v)", count("session"), count("attempt"), count("answered"), err)
		}
		w.Now = time.Now().Add(30 * 24 * time.Hour)
		if err := w.Sweep(t.Context()); err != nil || count("session")+count("attempt")+count("answered") != 0 {
			t.Errorf("%d sessions, %d attempts, %d answers left a month later (%v)", count("session"), count("attempt"), count("answered"), err)
		}
	})
}

// TestTwentyTerritories: on one installation each team sees its own only, all write at once, and every journal is whole.
func TestTwentyTerritories(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		const many, each = 20, 5
		name := func(n int) string { return fmt.Sprintf("lieu-%02d", n) }
		for n := range many {
			err := w.DB.InTx(t.Context(), func(tx db.Tx) error {
				kept := territorydb.Kept{Territory: territory.Territory{ID: territory.ID(name(n)), Name: name(n), Horizon: 24, HalfDay: 210, Policy: territory.Weighted, Most: 3, Base: 10}, Tongue: "fr", Currency: "EUR", Rules: "fr", Created: 739000}
				return territorydb.Save(t.Context(), tx, kept)
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		var all sync.WaitGroup
		for n := range many {
			all.Go(func() {
				team := w.Actor("team")
				team.Territory = name(n)
				for i := range each {
					if _, err := w.Book.Run(t.Context(), team, lang.EN, "people.register", map[string]any{"name": fmt.Sprintf("Personne %d de %d", i, n), "volunteer": true, "anyway": true}); err != nil {
						t.Error(err)
					}
				}
			})
		}
		all.Wait()
		for n := range many {
			team := w.Actor("team")
			team.Territory = name(n)
			done, err := w.Book.Run(t.Context(), team, lang.EN, "people.find", map[string]any{})
			if err != nil {
				t.Fatal(err)
			}
			found := done.Out.(peopleapp.Found).People
			theirs := !slices.ContainsFunc(found, func(p peopleapp.Brief) bool { return !strings.HasSuffix(p.Name, fmt.Sprintf(" de %d", n)) })
			if len(found) != each || !theirs {
				t.Errorf("%s finds %+v", name(n), found)
			}
			if _, err := w.Book.Run(t.Context(), team, lang.EN, "journal.verify", map[string]any{}); err != nil {
				t.Errorf("%s: %v", name(n), err)
			}
		}
	})
}
