// Package apptest tells the stories of a slice on the whole application, on
// each engine: what people do and what they then see, in lines that a committee
// member can read.
package apptest

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"fabrique/actor"
	"fabrique/app"
	"fabrique/calendar"
	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/territory"
	"fabrique/territory/territoryapp"
	"fabrique/territory/territorydb"
)

// World is an application with the territory "loos", one account for each role
// that can be given, named after it, and an outsider who belongs to "ailleurs".
type World struct {
	*app.App
	T   testing.TB
	Now time.Time
	ids atomic.Int64
	as  string // the role that acts; "" for a visitor

	server  *httptest.Server
	clients map[string]*http.Client
	names   map[string]string // what stories call what was made
	page    string            // the last that a story saw
	steps   []Step            // what stories saw

	provider *provider // of identities
}

// Password is that of every account of the world.
const Password = "une longue phrase secrète"

// hashed is computed once: it is slow on purpose.
var hashed, _ = account.Hash(Password)

// New returns a world on d, on the morning of 2 March 2026.
func New(t testing.TB, d *db.DB) *World {
	t.Helper()
	w := Empty(t, d)
	if err := d.InTx(t.Context(), w.people); err != nil {
		t.Fatal(err)
	}
	return w
}

// Empty returns an application on its first day: no account, no territory.
func Empty(t testing.TB, d *db.DB) *World {
	t.Helper()
	w := &World{T: t, Now: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC), clients: map[string]*http.Client{}, names: map[string]string{}}
	w.provider = newProvider(t, func() time.Time { return w.Now })
	a, err := app.Build(t.Context(), d, app.Config{
		OpenID: w.provider.config(),
		Clock:  func() time.Time { return w.Now },
		NewID:  func() string { return fmt.Sprintf("x%d", w.ids.Add(1)) },
		Log:    slog.New(slog.NewTextHandler(t.Output(), nil)),
	})
	if err != nil {
		t.Fatal(err)
	}
	w.App = a
	w.server = httptest.NewServer(a.Handler())
	t.Cleanup(w.server.Close)
	return w
}

// Each runs f in a fresh world on each engine.
func Each(t *testing.T, f func(t *testing.T, w *World)) {
	t.Helper()
	dbtest.Each(t, func(t *testing.T, d *db.DB) { f(t, New(t, d)) })
}

// people makes the territories and the accounts.
func (w *World) people(tx db.Tx) error {
	ctx := w.T.Context()
	since := calendar.On(2026, 1, 5)
	for _, id := range []territory.ID{"loos", "ailleurs"} {
		t := territorydb.Kept{Territory: territory.Territory{ID: id, Name: map[territory.ID]string{"loos": "Loos", "ailleurs": "Ailleurs"}[id], Horizon: 24, HalfDay: 210,
			Policy: territory.Weighted, Most: 3, Base: 10, Invented: true}, Tongue: "fr", Currency: "EUR", Rules: "fr", Created: since}
		if err := territorydb.Save(ctx, tx, t); err != nil {
			return err
		}
	}
	for _, r := range actor.Given {
		if err := w.account(ctx, tx, string(r), r == actor.Admin); err != nil {
			return err
		}
		if r == actor.Admin {
			continue
		}
		if err := territorydb.Give(ctx, tx, territorydb.Member{Territory: "loos", Account: string(r), Role: r, Since: since}); err != nil {
			return err
		}
	}
	if err := w.account(ctx, tx, "outsider", false); err != nil {
		return err
	}
	return territorydb.Give(ctx, tx, territorydb.Member{Territory: "ailleurs", Account: "outsider", Role: actor.Team, Since: since})
}

func (w *World) account(ctx context.Context, tx db.Tx, name string, admin bool) error {
	return account.Save(ctx, tx, account.Account{ID: name, Name: name, Email: name + "@example.org", Password: hashed, Admin: admin, Created: w.Now})
}

// Client returns the browser of a role, signed in; that of a visitor for "".
func (w *World) Client(role string) *http.Client {
	if c := w.clients[role]; c != nil {
		return c
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		w.T.Fatal(err)
	}
	c := &http.Client{Jar: jar}
	w.clients[role] = c
	if role != "" {
		w.post(c, "/do/account.enter", map[string]string{"email": role + "@example.org", "password": Password, "_next": "/", "_back": "/sign-in"})
	}
	return c
}

// Actor returns who a role is in "loos", and for which companies they work.
func (w *World) Actor(role string) actor.Actor {
	a := actor.Actor{Account: role, Name: role, Territory: "loos", Roles: []actor.Role{actor.Role(role)}}
	switch role {
	case "":
		return actor.Actor{Territory: "loos"}
	case "outsider":
		a.Roles = nil
	}
	acting, err := territoryapp.Acting(w.T.Context(), w.DB.Read(), actor.Actor{Account: role}, "loos")
	if err != nil {
		w.T.Fatal(err)
	}
	a.Companies = acting.Companies
	return a
}
