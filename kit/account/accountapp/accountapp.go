// Package accountapp is where people sign in and out, by password, passkey,
// one-time link or a provider of identities, and where they see to their own account.
package accountapp

import (
	"context"
	"embed"
	"net"
	"net/http"
	"strings"
	"time"

	"fabrique/actor"
	"fabrique/fault"
	"fabrique/kit/account"
	"fabrique/kit/account/openid"
	"fabrique/kit/db"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
)

//go:embed pages
var pages embed.FS

func parse(name string) web.Template {
	return web.Parse(pages, "pages/"+name+".html", "pages/shared.html")
}

// team makes letters and sees what became of them.
var team = []actor.Role{actor.Admin, actor.Team}

// few bounds how often one origin may try a link, a passkey or its present
// password; guesses bounds passwords besides, for one address and for one origin.
var (
	few     = []op.Limit{{Times: 30, Within: 15 * time.Minute}}
	guesses = []op.Limit{{Times: 10, Within: 15 * time.Minute, Of: "email"}, {Times: 60, Within: 15 * time.Minute}}
)

// Add declares the operations and pages of accounts, with the way in through a
// provider of identities where there is one.
func Add(provider *openid.Provider) func(*desk.Desk) {
	return func(d *desk.Desk) { add(d, door{provider}) }
}

func add(d *desk.Desk, way door) {
	d.Styles(pages)
	d.Book.Add(
		op.New(op.Op{Name: "account.enter", Route: "POST /sign-in", Does: does.enter, Said: told.entered, Open: true, Whole: true, Most: guesses}, enter),
		op.New(op.Op{Name: "account.leave", Route: "POST /sign-out", Does: does.leave, Said: told.left, Open: true, Whole: true}, leave),
		op.New(op.Op{Name: "account.describe", Route: "POST /account", Does: does.describe, Said: told.saved, Whole: true}, describe),
		op.New(op.Op{Name: "account.password", Route: "POST /account/password", Does: does.password, Said: told.password, Whole: true, Most: few}, setPassword),
		op.New(op.Op{Name: "account.revoke", Route: "POST /account/sessions/{session}/revoke", Does: does.revoke, Said: told.revoked, Whole: true}, revoke),
		op.New(op.Op{Name: "account.alone", Route: "POST /account/sessions/revoke-others", Does: does.alone, Said: told.alone, Whole: true}, alone),
		op.New(op.Op{Name: "link.use", Route: "POST /links/use", Does: does.use, Said: told.entered, Open: true, Whole: true, Most: few}, use),
		op.New(op.Op{Name: "link.make", Route: "POST /links", Does: does.make, Said: told.made, Roles: []actor.Role{actor.Team}}, makeLink),
		op.New(op.Op{Name: "link.withdraw", Route: "POST /links/{id}/withdraw", Does: does.withdraw, Said: told.withdrawn, Roles: team}, withdraw),
		op.New(op.Op{Name: "link.restore", Route: "POST /links/{id}/restore", Does: does.restore, Said: told.restored, Roles: team}, restore),
	)
	d.Book.Add(passkeys()...)
	d.Book.Add(identities()...)
	d.After("account.enter", begin)
	d.After("passkey.enter", begin)
	d.After("openid.enter", begin)
	d.After("account.leave", func(v *desk.Visit, _ op.Done) error { return v.EndSession() })
	d.After("account.describe", func(v *desk.Visit, done op.Done) error { return speak(v, done.Out.(Mine).Tongue) })
	d.After("link.use", beginLink)
	d.After("link.make", func(v *desk.Visit, done op.Done) error { return v.KeepLetter(done.Out.(account.Letter)) })
	d.Public("GET /sign-in", parse("sign-in"), way.showSignIn)
	d.Page("GET /account", parse("mine"), way.showMine)
	way.open(d)
	d.Public("GET /l", parse("link"), showLink)
	d.Public("GET /l/{token}", parse("link"), showLink)
	d.Page("GET /t/{territory}/links", parse("links"), showLinks, team...)
	d.Page("GET /t/{territory}/letter", parse("letter"), showLetter, team...)
	d.Room(desk.Room{Path: "/links", Name: say.links, Roles: team, Rank: 82})
}

type credentials struct {
	Email    string `json:"email" fr:"Courriel" en:"E-mail"`
	Password string `json:"password" fr:"Mot de passe" en:"Password" secret:"yes"`
}

// Entered is who signed in.
type Entered struct {
	Account string `json:"account"`
	Name    string `json:"name"`
}

// enter signs in by password.
func enter(ctx context.Context, c *op.Call, in credentials) (Entered, error) {
	a, _, err := account.ByEmail(ctx, c.Q, in.Email)
	if err != nil {
		return Entered{}, err
	}
	if !a.Matches(in.Password) {
		return Entered{}, fault.New(fault.Invalid, "Ce courriel et ce mot de passe ne vont pas ensemble. Vérifiez l’un et l’autre, ou demandez un lien de connexion à l’équipe.",
			"This e-mail and this password do not go together. Check both, or ask the team for a sign-in link.").At("password")
	}
	return entered(c, a), nil
}

// entered writes in the journal who came in.
func entered(c *op.Call, a account.Account) Entered {
	c.Actor.Account, c.Actor.Name = a.ID, a.Name
	c.About("account", a.ID)
	return Entered{a.ID, a.Name}
}

func leave(ctx context.Context, c *op.Call, _ struct{}) (struct{}, error) {
	c.About("account", c.Actor.Account)
	return struct{}{}, nil
}

// begin opens the session of who signed in.
func begin(v *desk.Visit, done op.Done) error {
	return open(v, done.Out.(Entered).Account)
}

// open opens the session of an account, in its language if it has chosen one.
func open(v *desk.Visit, id string) error {
	a, _, err := account.ByID(v.Context(), v.Read(), id)
	if err != nil {
		return err
	}
	if err := v.SignIn(account.Holder{Account: id}); err != nil {
		return err
	}
	return speak(v, a.Tongue)
}

func speak(v *desk.Visit, t lang.Tag) error {
	if t != "" {
		v.Speak(t)
	}
	return nil
}

// Reader returns who the session of a token stands for, in a territory ("" for
// none): an account without its roles there, or a link with its role in its own
// territory. A visitor when nobody.
func Reader(ctx context.Context, q db.Querier, token, territory string) (actor.Actor, error) {
	h, err := account.Held(ctx, q, token)
	if err != nil {
		return actor.Actor{}, err
	}
	if h.Link != "" {
		return linked(ctx, q, h.Link, territory)
	}
	if h.Account == "" {
		return actor.Actor{}, nil
	}
	a, found, err := account.ByID(ctx, q, h.Account)
	if err != nil || !found || !a.Closed.IsZero() {
		return actor.Actor{}, err
	}
	out := actor.Actor{Account: a.ID, Name: a.Name}
	if a.Admin {
		out.Roles = append(out.Roles, actor.Admin)
	}
	return out, nil
}

// linked returns who a link stands for.
func linked(ctx context.Context, q db.Querier, hash, territory string) (actor.Actor, error) {
	l, found, err := account.ByHash(ctx, q, hash)
	if err != nil || !found || !l.Revoked.IsZero() {
		return actor.Actor{}, err
	}
	out := actor.Actor{Name: l.Name, Subject: l.Subject}
	if territory == l.Territory {
		out.Roles = []actor.Role{l.Role}
	}
	return out, nil
}

// Origin is the network address that asks, without its port; behind a proxy, the
// last one that proxies wrote, for the others are anybody's word.
func Origin(r *http.Request, proxied bool) string {
	if said := r.Header.Values("X-Forwarded-For"); proxied && len(said) > 0 {
		last := strings.Split(said[len(said)-1], ",")
		return strings.TrimSpace(last[len(last)-1])
	}
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}

// Host is where the installation is reached, as links on paper write it.
func Host(r *http.Request, secure bool) string {
	if secure || r.TLS != nil {
		return "https://" + r.Host
	}
	return "http://" + r.Host
}
