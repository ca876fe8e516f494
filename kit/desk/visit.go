package desk

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/kit/journal"
	"fabrique/kit/memo"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
)

// Visit is one request: who reads, where, in which language.
type Visit struct {
	Actor     actor.Actor
	Territory string // "" outside any
	Lang      lang.Tag
	Request   *http.Request

	desk *Desk
	w    http.ResponseWriter
	left *left // what the last form left for this page; nil for nothing
	took bool
	end  int64     // of the journal of changes, when the page began to be read
	said bool      // a form of the page says what was wrong with what it was filled with
	none *web.Told // what was wrong and no form says
}

// Context returns the context of the request.
func (v *Visit) Context() context.Context { return v.Request.Context() }

// Read returns what reads the store.
func (v *Visit) Read() db.Querier { return v.desk.Book.DB.Read() }

// Write runs f in a transaction, for what belongs to the session rather than to an operation.
func (v *Visit) Write(f func(db.Tx) error) error { return v.desk.Book.DB.InTx(v.Context(), f) }

// Now returns the time.
func (v *Visit) Now() time.Time { return v.desk.Book.Clock().UTC() }

// Today returns the day.
func (v *Visit) Today() calendar.Date { return v.Day(v.Now()) }

// Day returns the day on which a moment falls where the installation is.
func (v *Visit) Day(t time.Time) calendar.Date { return v.desk.Book.Day(t) }

// Hour returns the time of day of a moment where the installation is: "14:05".
func (v *Visit) Hour(t time.Time) string { return v.desk.Book.Here(t).Format("15:04") }

// Moment words a day with its time.
func (v *Visit) Moment(t time.Time) lang.Text {
	return lang.F("%s à %s", "%s, %s", v.Day(t), lang.Same(v.Hour(t)))
}

// Path returns a value of the address: v.Path("id").
func (v *Visit) Path(name string) string { return v.Request.PathValue(name) }

// Query returns a value after the "?".
func (v *Visit) Query(name string) string { return strings.TrimSpace(v.Request.URL.Query().Get(name)) }

// Writer returns where an answer that is no page is written.
func (v *Visit) Writer() http.ResponseWriter { return v.w }

// Href returns the address of a page of this territory: v.Href("/needs").
func (v *Visit) Href(path string) string {
	if v.Territory == "" {
		return path
	}
	return "/t/" + url.PathEscape(v.Territory) + path
}

// Redirect sends the reader elsewhere.
func (v *Visit) Redirect(to string) error {
	http.Redirect(v.w, v.Request, to, http.StatusSeeOther)
	return nil
}

// Say leaves words for the next page that the reader sees.
func (v *Visit) Say(text lang.Text) { v.leave(left{Said: text}) }

// Refuse leaves for the next page why something was not done.
func (v *Visit) Refuse(err error) { v.leave(left{Wrong: told(fault.All(err))}) }

// Log writes down what went wrong without breaking anything.
func (v *Visit) Log(what string, err error) {
	v.desk.Log.WarnContext(v.Context(), what, "at", v.Request.Pattern, "err", err)
}

// Ready returns what fresh makes, kept from the last time when it was made under
// the same key: the key says everything that it depends on.
func Ready[V any](v *Visit, key string, weigh func(V) int, fresh func() (V, error)) (V, error) {
	return memo.Get(v.desk.ready, key, weigh, fresh)
}

// Forget takes out what [Ready] kept under keys that begin with a text.
func (v *Visit) Forget(prefix string) { v.desk.ready.Forget(prefix) }

// Run does an operation for the reader.
func (v *Visit) Run(name string, fields map[string]any) (op.Done, error) {
	return v.desk.Book.Run(v.Context(), v.Actor, v.Lang, name, fields)
}

// May reports whether the reader may do an operation, so that a page shows only what can be done.
func (v *Visit) May(name string) bool {
	o, ok := v.desk.Book.Op(name)
	return ok && o.May(v.Actor)
}

// admitted refuses a reader whose role is not among those of a route.
func (v *Visit) admitted(route Route) error {
	if strings.Contains(route.Pattern, "{territory}") && (v.Actor.Territory == "" || !route.Open && v.Actor.Known() && !v.Actor.Belongs()) {
		return fault.New(fault.NotFound, "Cette page n’existe pas, ou vous n’y avez pas accès.", "There is no such page, or you have no access to it.")
	}
	switch {
	case route.Open, len(route.Roles) == 0 && v.Actor.Known(), v.Actor.May(route.Roles...):
		return nil
	case !v.Actor.Known():
		return fault.New(fault.Denied, "Connectez-vous pour voir cette page.", "Sign in to see this page.")
	}
	return fault.New(fault.Denied, "Votre rôle ne donne pas accès à cette page. Demandez à l’équipe du comité.",
		"Your role does not open this page. Ask the committee team.")
}

// begin remembers, before anything is read, where the journal stands: forms send it back.
func (v *Visit) begin() (err error) {
	if v.Actor.Known() {
		v.end, err = journal.Last(v.Context(), v.Read(), v.Territory, journal.Changes)
	}
	return err
}

// Frame returns what surrounds the page: navigation, language, what was just done.
func (v *Visit) Frame(title lang.Text, styles ...string) web.Frame {
	f := web.NewFrame(v.Lang, title.In(v.Lang)+" · Fabrique", "/assets/", append([]string{"desk.css"}, styles...)...)
	f.Home, f.Tongues = "/", web.Tongues(v.Lang, v.inTongue)
	if v.Territory != "" && v.Actor.Territory != "" {
		if p, err := v.desk.Place(v.Context(), v.Territory); err == nil {
			f.Place, f.Notice = p.Name, p.Notice.In(v.Lang)
		}
		f.Shelves = v.shelves()
	}
	for _, n := range v.desk.foot {
		f.Foot = append(f.Foot, web.Link{Href: n.Path, Text: n.Name.In(v.Lang)})
	}
	v.reader(&f)
	if l := v.leftover(); l != nil && !l.Said.Empty() {
		f.Done = &web.Told{Text: l.Said.In(v.Lang), Undo: v.undo(l)}
	}
	v.none = &web.Told{}
	f.Refused = v.none
	return f
}

// inTongue returns the address of this page in another language.
func (v *Visit) inTongue(t lang.Tag) string {
	q := v.Request.URL.Query()
	q.Set("lang", string(t))
	return v.Request.URL.Path + "?" + q.Encode()
}

func (v *Visit) reader(f *web.Frame) {
	if !v.Actor.Known() {
		f.Who.SignIn = web.Link{Href: "/sign-in", Text: lang.T("Se connecter", "Sign in").In(v.Lang)}
		return
	}
	f.Who.Name = v.Actor.Name
	if v.Actor.Account != "" {
		f.Who.Mine = "/account"
	}
	f.Who.Out = &web.Form{Action: "/do/account.leave", Submit: lang.T("Se déconnecter", "Sign out").In(v.Lang),
		Hidden: []web.Hidden{{Name: "_next", Value: "/"}, {Name: "_back", Value: v.Request.URL.Path}}}
}
