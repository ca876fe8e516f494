package app_test

import (
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fabrique/actor"
	"fabrique/app/apptest"
	"fabrique/fault"
	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/kit/desk"
	"fabrique/kit/journal"
	"fabrique/lang"
)

const doors = "testdata/doors.txt"

const doorsHead = `Which page opens to whom. A page that opens may still say that what its address names is not there.
A name alone asks in their own territory, name@other where they have no role, name@unknown in one that does not exist.
Rewritten by go test ./app -run Doors -update; read each difference before keeping it.

`

var blank = regexp.MustCompile(`\{[a-z]+\}`)

// TestDoors asks for each page and each file of the whole application as each
// role, in their own territory, in another and in one that does not exist.
func TestDoors(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	tokens := browsers(t, w)
	var text strings.Builder
	text.WriteString(doorsHead)
	for _, d := range w.Desk.Doors() {
		fmt.Fprintf(&text, "%s\n", d.Pattern)
		byAnswer := map[string][]string{}
		for _, a := range atDoor(d) {
			answer := asks(t, w, d, tokens[a.who], a.where)
			byAnswer[answer] = append(byAnswer[answer], a.name())
		}
		list(&text, "opens", byAnswer)
	}
	reviewed(t, doors, text.String(), "which page opens to whom", "Doors")
}

// browsers signs each role in as a browser does, by password or by a link, and
// returns the cookies of their sessions.
func browsers(t *testing.T, w *apptest.World) map[string]string {
	t.Helper()
	at, err := url.Parse(w.Address())
	if err != nil {
		t.Fatal(err)
	}
	cookies := map[string]string{"visitor": ""}
	for _, r := range actor.Roles {
		c := &http.Client{}
		if slices.Contains(actor.Given, r) {
			c = w.Client(string(r))
		} else if c.Jar, err = cookiejar.New(nil); err == nil {
			err = byLink(t, w, c, r)
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range c.Jar.Cookies(at) {
			cookies[string(r)] = k.Value
		}
		if cookies[string(r)] == "" {
			t.Fatalf("%s is not signed in", r)
		}
	}
	return cookies
}

// byLink signs somebody in who has no account.
func byLink(t *testing.T, w *apptest.World, c *http.Client, r actor.Role) error {
	var l account.Link
	err := w.DB.InTx(t.Context(), func(tx db.Tx) (err error) {
		l, err = account.NewLink(t.Context(), tx, account.Link{Territory: "loos", Role: r, Subject: "subject", Name: string(r), Made: w.Now, Expires: w.Now.AddDate(0, 0, 1)})
		return err
	})
	if err != nil {
		return err
	}
	answer, err := c.PostForm(w.Address()+"/do/link.use", url.Values{"token": {l.Token}, "_next": {"/"}, "_back": {"/l"}})
	if err != nil {
		return err
	}
	return answer.Body.Close()
}

func atDoor(d desk.Route) []place {
	if strings.Contains(d.Pattern, "{territory}") {
		return asking
	}
	list := []place{{"visitor", ""}}
	for _, r := range actor.Roles {
		list = append(list, place{string(r), ""})
	}
	return list
}

// asks opens a page whose address names nothing that is there. A page that
// opens then says so; who may not see it is told before that.
func asks(t *testing.T, w *apptest.World, d desk.Route, token, where string) string {
	t.Helper()
	method, address, ok := strings.Cut(strings.ReplaceAll(d.Pattern, "{$}", ""), " ")
	if !ok {
		method, address = http.MethodGet, method
	}
	address = blank.ReplaceAllString(strings.ReplaceAll(address, "{territory}", where), "none-such")
	r := httptest.NewRequest(method, address, http.NoBody)
	r.Header.Set("Accept-Language", "en")
	if token != "" {
		r.AddCookie(&http.Cookie{Name: "fabrique", Value: token})
	}
	answer := httptest.NewRecorder()
	w.Handler().ServeHTTP(answer, r)
	switch body := answer.Body.String(); {
	case answer.Code == http.StatusSeeOther && strings.HasPrefix(answer.Header().Get("Location"), "/sign-in"):
		return "sign in"
	case answer.Code == http.StatusForbidden:
		return "refused"
	case answer.Code == http.StatusNotFound && (strings.Contains(body, "or you have no access to it") || strings.Contains(body, "There is no such page.")):
		return "not found"
	case answer.Code >= http.StatusInternalServerError:
		t.Errorf("%s answers %d", address, answer.Code)
	}
	return "opens"
}

// TestWrongTerritoryIsNotFound: whatever the page, and whoever asks, a territory
// where one has no role answers as one that does not exist, but for what is public.
func TestWrongTerritoryIsNotFound(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	tokens := browsers(t, w)
	for _, d := range w.Desk.Doors() {
		if !strings.Contains(d.Pattern, "{territory}") {
			continue
		}
		for _, who := range []string{"team", "member", "manager", "lead", "funder", "evaluator", "person", "business"} {
			if got := asks(t, w, d, tokens[who], "nulle-part"); got != "not found" {
				t.Errorf("%s as %s in no territory: %s", d.Pattern, who, got)
			}
			if got := asks(t, w, d, tokens[who], "ailleurs"); !d.Open && got != "not found" {
				t.Errorf("%s as %s elsewhere: %s", d.Pattern, who, got)
			}
		}
	}
}

// sealed lists every field that is sealed: how it is written, how and of whom it is
// read, what the journal calls that, what is read and how a page would show it.
var sealed = []struct{ write, read, whom, called, holds, shown string }{
	{`do people.seal id={anne} words="Reconnaissance demandée."`, "people.unseal", "id", "Read the sealed notes", "Reconnaissance demandée.", "Reconnaissance demandée."},
	{`do money.tell person={anne} household=couple benefit=rsa partner="987,65" agreed=yes`, "money.home", "person", "Read what a person told of their home", "98765", "987.65"},
}

// TestSealedReadings: each reading of a sealed field leaves a line, through an
// operation as through a page; nothing else shows what is sealed.
func TestSealedReadings(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	w.Step("as team")
	w.Step(`do people.register name="Anne Leroy" volunteer=yes -> anne`)
	var known []string
	for _, s := range sealed {
		known = append(known, s.read)
		w.Step(s.write)
		for n := range 2 {
			done, err := w.Book.Run(t.Context(), w.Actor("team"), lang.EN, s.read, map[string]any{s.whom: w.Named("{anne}")})
			if err != nil || !strings.Contains(fmt.Sprint(done.Out), s.holds) {
				t.Fatalf("%s: %v, %v", s.read, done.Out, err)
			}
			w.Step("get /journal?book=readings-2026-03 : " + s.called)
			if got := readings(t, w, s.read); got != n+1 {
				t.Errorf("%s read %d times, %d lines", s.read, n+1, got)
			}
		}
		for _, page := range []string{"/people/{anne}", "/dossiers/{anne}", "/people", "/list", "/journal", "/money/households", "/money/return"} {
			w.Step("get " + page + " !: " + s.shown)
		}
		if _, err := w.Book.Run(t.Context(), w.Actor("manager"), lang.EN, s.read, map[string]any{s.whom: w.Named("{anne}")}); fault.KindOf(err) != fault.Denied {
			t.Errorf("%s as manager: %v", s.read, err)
		}
	}
	for _, o := range w.Book.All() {
		if o.Seals != slices.Contains(known, o.Name) {
			t.Errorf("%s reads under seal: %v; the table of sealed fields says otherwise", o.Name, o.Seals)
		}
	}
}

// readings counts the lines of the month that a kind of reading left.
func readings(t *testing.T, w *apptest.World, act string) (n int) {
	t.Helper()
	entries, err := journal.Before(t.Context(), w.DB.Read(), "loos", journal.Readings(w.Now), 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Act == act {
			n++
		}
	}
	return n
}
