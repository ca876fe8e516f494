package desk

import (
	"context"
	"io/fs"
	"log/slog"
	"net/http"
	"path"
	"slices"
	"sort"
	"strings"

	"github.com/alexedwards/scs/v2"

	"fabrique/actor"
	"fabrique/fault"
	"fabrique/kit/memo"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
)

// Place is what the frame shows of a territory.
type Place struct {
	Name   string
	Notice lang.Text // "People here are invented."; empty for none
}

// Desk holds what every page needs. Fill the exported fields before the first page.
type Desk struct {
	Book     *op.Book
	Sessions *scs.SessionManager
	// Who says who asks, acting in a territory ("" for none). The fault is
	// NotFound when the territory does not exist or is not theirs.
	Who func(r *http.Request, territory string) (actor.Actor, error)
	// Place describes a territory.
	Place func(ctx context.Context, territory string) (Place, error)
	Log   *slog.Logger

	mux    *http.ServeMux
	ready  *memo.Shelf
	after  map[string]func(*Visit, op.Done) error
	rooms  []Room
	foot   []Note
	routes []Route
	files  []Route
}

// Room is one entry of the navigation of a territory.
type Room struct {
	Path  string // below the territory: "/needs"
	Name  lang.Text
	Roles []actor.Role // who sees it; empty means everybody
	Rank  int          // smaller comes first; ranks say which rooms stand together (shelves)
}

// Route is one page, for tests that visit them all.
type Route struct {
	Pattern string
	Roles   []actor.Role
	Open    bool
}

// mostReady is how much is kept of what took long to make, in bytes.
const mostReady = 12 << 20

// New returns an empty desk.
func New(book *op.Book, sessions *scs.SessionManager) *Desk {
	d := &Desk{Book: book, Sessions: sessions, Log: slog.Default(), mux: http.NewServeMux(), ready: memo.New(mostReady), after: map[string]func(*Visit, op.Done) error{}}
	d.mux.Handle("GET /assets/", http.StripPrefix("/assets/", cached(http.FileServerFS(web.Assets()))))
	d.mux.Handle("POST /t/{territory}/do/{op}", d.answer(d.do))
	d.mux.Handle("POST /do/{op}", d.answer(d.do))
	d.mux.Handle("GET /", d.answer(func(v *Visit) error {
		return fault.New(fault.NotFound, "Cette page n’existe pas. Reprenez depuis l’accueil.", "There is no such page. Start again from the home page.")
	}))
	return d
}

// Styles serves the stylesheets of a slice ("pages/shelf.css") beside the shared
// ones, by their name alone: a page asks for "shelf.css".
func (d *Desk) Styles(files fs.FS) {
	names, err := fs.Glob(files, "pages/*.css")
	if err != nil {
		panic(err) // impossible: the pattern is well formed
	}
	for _, name := range names {
		d.mux.Handle("GET /assets/"+path.Base(name), cached(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			http.ServeFileFS(w, r, files, name)
		})))
	}
}

// cached lets browsers keep assets for an hour.
func cached(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "public, max-age=3600")
		h.ServeHTTP(w, r)
	})
}

// Room adds an entry to the navigation of every territory.
func (d *Desk) Room(r Room) {
	d.rooms = append(d.rooms, r)
	sort.SliceStable(d.rooms, func(a, b int) bool { return d.rooms[a].Rank < d.rooms[b].Rank })
}

// Note is a page about the application itself, linked below every page.
type Note struct {
	Path string
	Name lang.Text
}

// Foot adds a page to those linked below every page.
func (d *Desk) Foot(n Note) { d.foot = append(d.foot, n) }

// Routes lists the pages, in the order they were added.
func (d *Desk) Routes() []Route { return d.routes }

// Doors lists the pages, and what is no page but opens to some roles only.
func (d *Desk) Doors() []Route { return slices.Concat(d.routes, d.files) }

// Answered is what show returns in the place of a page once it has sent the reader elsewhere.
var Answered = new(struct{ answered bool })

// Page adds a page for some roles (none: everybody signed in). show returns the
// struct of the page, its frame included.
func (d *Desk) Page(pattern string, t web.Template, show func(*Visit) (any, error), roles ...actor.Role) {
	d.page(Route{pattern, roles, false}, t, show)
}

// Public adds a page for everybody, visitors included.
func (d *Desk) Public(pattern string, t web.Template, show func(*Visit) (any, error)) {
	d.page(Route{pattern, nil, true}, t, show)
}

func (d *Desk) page(route Route, t web.Template, show func(*Visit) (any, error)) {
	d.routes = append(d.routes, route)
	d.mux.Handle(route.Pattern, d.answer(func(v *Visit) error {
		if err := v.admitted(route); err != nil {
			return err
		}
		if err := v.begin(); err != nil {
			return err
		}
		page, err := show(v)
		if err != nil || page == Answered {
			return err
		}
		v.unsaid()
		v.w.Header().Set("Content-Type", "text/html; charset=utf-8")
		return t.Write(v.w, page)
	}))
}

// After adds what a browser must do once an operation went well: open a session, close it.
func (d *Desk) After(name string, f func(*Visit, op.Done) error) { d.after[name] = f }

// Followed does what a browser must do once an operation went well, when a
// program asked for it: it keeps the session that the answer opens.
func (d *Desk) Followed(w http.ResponseWriter, r *http.Request, done op.Done, name string) error {
	f := d.after[name]
	if f == nil {
		return nil
	}
	return f(&Visit{Request: r, desk: d, w: w, Territory: r.PathValue("territory")}, done)
}

// Handle adds what is no page (a file to take away, an address for programs).
func (d *Desk) Handle(pattern string, f func(*Visit) error, roles ...actor.Role) {
	route := Route{pattern, roles, false}
	d.files = append(d.files, route)
	d.mux.Handle(pattern, d.answer(func(v *Visit) error {
		if err := v.admitted(route); err != nil {
			return err
		}
		return f(v)
	}))
}

// Welcome adds what is no page, for everybody, visitors included.
func (d *Desk) Welcome(pattern string, f func(*Visit) error) { d.mux.Handle(pattern, d.answer(f)) }

// Mount adds a handler that does everything itself.
func (d *Desk) Mount(pattern string, h http.Handler) { d.mux.Handle(pattern, h) }

// Handler serves everything, under the policy of every page.
func (d *Desk) Handler() http.Handler {
	guard := http.NewCrossOriginProtection()
	guard.SetDenyHandler(d.refused(fault.New(fault.Denied, "Cette demande vient d’un autre site : rien n’a été fait. Reprenez depuis cette application.",
		"This request comes from another site: nothing was done. Start again from this application.")))
	return guarded(readable(guard.Handler(d.Sessions.LoadAndSave(d.mux))))
}

// readable leaves out of an address what no store keeps: control characters and broken UTF-8.
func readable(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path, query := op.Legible(r.URL.Path), r.URL.Query()
		changed := path != r.URL.Path
		for _, list := range query {
			for i, value := range list {
				if list[i] = op.Legible(value); list[i] != value {
					changed = true
				}
			}
		}
		if changed {
			clean := *r.URL
			clean.Path, clean.RawPath, clean.RawQuery = path, "", query.Encode()
			r = r.WithContext(r.Context())
			r.URL = &clean
		}
		h.ServeHTTP(w, r)
	})
}

// refused refuses a request before anybody looked at what it asks: programs get a problem, browsers a page.
func (d *Desk) refused(err error) http.Handler {
	page := d.Sessions.LoadAndSave(d.answer(func(*Visit) error { return err }))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/api/") {
			tag := lang.Pick(r.Header.Get("Accept-Language"))
			if err := Refuse(w, Status(fault.KindOf(err)), fault.In(err, tag)); err != nil {
				d.Log.ErrorContext(r.Context(), "problem", "err", err)
			}
			return
		}
		page.ServeHTTP(w, r)
	})
}

// guarded sets the headers that every answer carries.
func guarded(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s := w.Header()
		s.Set("Content-Security-Policy", web.ServedPolicy)
		s.Set("X-Content-Type-Options", "nosniff")
		s.Set("Referrer-Policy", "same-origin")
		s.Set("Cross-Origin-Opener-Policy", "same-origin")
		s.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		if !strings.HasPrefix(r.URL.Path, "/assets/") {
			s.Set("Cache-Control", "no-store")
		}
		h.ServeHTTP(w, r)
	})
}
