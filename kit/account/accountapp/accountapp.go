// Package accountapp is where people sign in and out, and see where they are signed in.
package accountapp

import (
	"context"
	"embed"
	"net/http"
	"time"

	"fabrique/actor"
	"fabrique/fault"
	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
)

//go:embed pages
var pages embed.FS

var signIn = web.Parse(pages, "pages/sign-in.html")

// Limits on attempts to sign in: for one address, and for one origin.
const (
	mostByEmail  = 10
	mostByOrigin = 60
	triesWithin  = 15 * time.Minute
)

// Add declares the operations and pages of accounts.
func Add(d *desk.Desk) {
	d.Book.Add(
		op.New(op.Op{Name: "account.enter", Route: "POST /sign-in", Does: say.enter, Said: say.entered, Open: true, Whole: true}, enter),
		op.New(op.Op{Name: "account.leave", Route: "POST /sign-out", Does: say.leave, Said: say.left, Open: true, Whole: true}, leave),
	)
	d.After("account.enter", begin)
	d.After("account.leave", func(v *desk.Visit, _ op.Done) error { return v.EndSession() })
	d.Public("GET /sign-in", signIn, showSignIn)
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

// enter signs in by password. Attempts are counted whether they succeed or not,
// outside the transaction's outcome: see [account.Tries].
func enter(ctx context.Context, c *op.Call, in credentials) (Entered, error) {
	a, _, err := account.ByEmail(ctx, c.Q, in.Email)
	if err != nil {
		return Entered{}, err
	}
	if !a.Matches(in.Password) {
		return Entered{}, fault.New(fault.Invalid, "Ce courriel et ce mot de passe ne vont pas ensemble. Vérifiez l’un et l’autre, ou demandez un lien de connexion à l’équipe.",
			"This e-mail and this password do not go together. Check both, or ask the team for a sign-in link.").At("password")
	}
	c.About("account", a.ID)
	return Entered{a.ID, a.Name}, nil
}

func leave(ctx context.Context, c *op.Call, _ struct{}) (struct{}, error) {
	c.About("account", c.Actor.Account)
	return struct{}{}, nil
}

// begin opens the session of who signed in.
func begin(v *desk.Visit, done op.Done) error {
	id := done.Out.(Entered).Account
	if err := v.SetSession(account.Key, id); err != nil {
		return err
	}
	return v.Write(func(tx db.Tx) error {
		return account.Owned(v.Context(), tx, v.Token(), id, v.Request.UserAgent(), v.Now())
	})
}

// SignIn is the page where one signs in.
type SignIn struct {
	web.Frame
	Heading string
	Form    web.Form
	Other   string
}

func showSignIn(v *desk.Visit) (any, error) {
	next := v.Query("next")
	if next == "" {
		next = "/"
	}
	p := SignIn{Heading: say.heading.In(v.Lang), Other: say.other.In(v.Lang)}
	p.Form = v.Form("account.enter", say.enter, next,
		desk.Ask{Name: "email", Kind: "email", Required: true, Auto: "username"},
		desk.Ask{Name: "password", Kind: "password", Required: true, Auto: "current-password"})
	p.Frame = v.Frame(say.heading)
	return p, nil
}

// Throttle refuses too many attempts to sign in, by address and by origin,
// before anything else is done.
func Throttle(d *desk.Desk, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost && (r.URL.Path == "/do/account.enter" || r.URL.Path == "/api/v1/sign-in") {
			r.Body = http.MaxBytesReader(w, r.Body, 1<<16)
			if tooMany(d, r) {
				w.Header().Set("Retry-After", "900")
				http.Error(w, say.slow.In(lang.Pick(r.Header.Get("Accept-Language"))), http.StatusTooManyRequests)
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}

func tooMany(d *desk.Desk, r *http.Request) bool {
	over := false
	now := d.Book.Clock()
	err := d.Book.DB.InTx(r.Context(), func(tx db.Tx) error {
		byOrigin, err := account.Tries(r.Context(), tx, "origin "+Origin(r), mostByOrigin, triesWithin, now)
		if err != nil {
			return err
		}
		byEmail := false
		if email := account.Folded(r.PostFormValue("email")); email != "" {
			if byEmail, err = account.Tries(r.Context(), tx, "email "+account.Hashed(email), mostByEmail, triesWithin, now); err != nil {
				return err
			}
		}
		over = byOrigin || byEmail
		return nil
	})
	return err != nil || over
}

// Reader returns who is signed in, without any role yet.
func Reader(ctx context.Context, q db.Querier, id string) (actor.Actor, bool, error) {
	if id == "" {
		return actor.Actor{}, false, nil
	}
	a, found, err := account.ByID(ctx, q, id)
	if err != nil || !found || !a.Closed.IsZero() {
		return actor.Actor{}, false, err
	}
	out := actor.Actor{Account: a.ID, Name: a.Name}
	if a.Admin {
		out.Roles = append(out.Roles, actor.Admin)
	}
	return out, true, nil
}
