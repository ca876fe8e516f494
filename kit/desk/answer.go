package desk

import (
	"embed"
	"net/http"
	"net/url"

	"fabrique/fault"
	"fabrique/kit/web"
	"fabrique/lang"
)

//go:embed pages/*.html
var pages embed.FS

var failed = web.Parse(pages, "pages/fault.html")

// Failure is the page that says why something could not be done.
type Failure struct {
	web.Frame
	Heading string
	Text    string
	Ways    []web.Link
}

// Status returns the HTTP status of a kind of fault: the one table of the product.
func Status(k fault.Kind) int {
	switch k {
	case fault.Invalid, fault.Missing:
		return http.StatusUnprocessableEntity
	case fault.NotFound:
		return http.StatusNotFound
	case fault.Denied:
		return http.StatusForbidden
	case fault.Conflict:
		return http.StatusConflict
	case fault.TooMany:
		return http.StatusTooManyRequests
	}
	return http.StatusInternalServerError
}

// begin writes the status of a refusal, and when to come back after asking too often.
func begin(w http.ResponseWriter, status int) {
	if status == http.StatusTooManyRequests {
		w.Header().Set("Retry-After", "900") // seconds
	}
	w.WriteHeader(status)
}

// answer serves one address: it finds out who asks and in which language, and
// answers every fault.
func (d *Desk) answer(f func(*Visit) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := &Visit{Request: r, desk: d, w: w, Territory: r.PathValue("territory")}
		v.Lang = d.tongue(r)
		var err error
		if v.Actor, err = d.Who(r, v.Territory); err == nil {
			err = f(v)
		}
		if err != nil {
			v.fail(err)
		}
	})
}

// tongue returns the language asked for, kept, or understood by the browser.
func (d *Desk) tongue(r *http.Request) lang.Tag {
	for _, t := range lang.Tags {
		if r.URL.Query().Get("lang") == string(t) {
			d.Sessions.Put(r.Context(), "lang", string(t))
			return t
		}
	}
	if t := d.Sessions.GetString(r.Context(), "lang"); t != "" {
		return lang.Tag(t)
	}
	return lang.Pick(r.Header.Get("Accept-Language"))
}

// fail answers a fault; a visitor who should sign in is led there.
func (v *Visit) fail(err error) {
	kind := fault.KindOf(err)
	if kind == fault.Internal {
		v.desk.Log.ErrorContext(v.Context(), "request failed", "at", v.Request.Pattern, "err", err) // the pattern: an address may hold the token of a link
	}
	if kind == fault.Denied && !v.Actor.Known() && v.Request.Method == http.MethodGet {
		v.Redirect("/sign-in?next=" + url.QueryEscape(v.back()))
		return
	}
	f := Failure{Heading: headings[kind].In(v.Lang), Text: fault.In(err, v.Lang)}
	f.Frame = v.Frame(headings[kind])
	v.unsaid()
	if v.Territory != "" && v.Actor.Territory != "" {
		f.Ways = append(f.Ways, web.Link{Href: v.Href(""), Text: lang.T("Accueil du territoire", "Home of the territory").In(v.Lang)})
	}
	f.Ways = append(f.Ways, web.Link{Href: "/", Text: lang.T("Page d’accueil", "Home page").In(v.Lang)})
	v.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	begin(v.w, Status(kind))
	if err := failed.Write(v.w, f); err != nil {
		v.desk.Log.ErrorContext(v.Context(), "fault page", "err", err)
	}
}

var headings = map[fault.Kind]lang.Text{
	fault.Internal: {FR: "Une erreur est survenue", EN: "Something broke"},
	fault.Invalid:  {FR: "Quelque chose ne va pas dans la demande", EN: "Something is wrong in what was asked"},
	fault.Missing:  {FR: "Il manque quelque chose", EN: "Something is missing"},
	fault.NotFound: {FR: "Page introuvable", EN: "Page not found"},
	fault.Denied:   {FR: "Accès refusé", EN: "Access refused"},
	fault.Conflict: {FR: "La situation a changé", EN: "Things have changed"},
	fault.TooMany:  {FR: "Il faut attendre un peu", EN: "Please wait a little"},
}
