package app_test

import (
	"net/url"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"fabrique/app/apptest"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
)

// as makes the browser that of a role, signed in.
func (h hand) as(w *apptest.World, role string) {
	h.t.Helper()
	h.run(signed(h.t, w, role))
}

// signed makes a browser that of a role, signed in.
func signed(t *testing.T, w *apptest.World, role string) chromedp.Tasks {
	t.Helper()
	address, err := url.Parse(w.Address())
	if err != nil {
		t.Fatal(err)
	}
	out := chromedp.Tasks{network.ClearBrowserCookies()}
	for _, c := range w.Client(role).Jar.Cookies(address) {
		out = append(out, network.SetCookies([]*network.CookieParam{{Name: c.Name, Value: c.Value, URL: w.Address()}}))
	}
	return out
}

// fill writes the fields of the form of an operation, one after the other, then sends it.
func (h hand) fill(op string, fields ...string) {
	h.t.Helper()
	form := `form[action$="/do/` + op + `"] `
	for n := 0; n < len(fields); n += 2 {
		h.reach(form + `[name="` + fields[n] + `"]`)
		h.run(chromedp.KeyEvent(fields[n+1]))
	}
	h.press(form + "button:not([name])")
}

// press reaches something, and presses Enter on it.
func (h hand) press(selector string) {
	h.t.Helper()
	h.reach(selector)
	h.run(chromedp.KeyEvent(kb.Enter))
}

// played returns a world after some steps of a story, and a hand on its pages.
func played(t *testing.T, width int64, steps ...string) (*apptest.World, hand) {
	t.Helper()
	w := apptest.New(t, dbtest.File(t))
	for _, s := range steps {
		w.Step(s)
	}
	return w, handOf(t, w.Address(), width)
}

// TestInterviewByKeyboard goes through two steps of an interview: each saves as it goes.
func TestInterviewByKeyboard(t *testing.T) {
	w, h := played(t, 360, "as team", `do people.register name="Élodie D’Hont" -> elodie`)
	h.as(w, "team")
	h.open(w.Named("/t/loos/people/{elodie}/interview/contact"))
	h.fill("people.contact", "phone", "0639981234", "commune", "Loos")
	h.reads("Saved.")
	h.open(w.Named("/t/loos/people/{elodie}/interview/hours"))
	h.fill("people.hours", "least", "7", "wanted", "6", "available", " ")
	h.reads("It must be: at least")
	h.fill("people.hours", "wanted", "8")
	h.reads("Saved.")
	h.open(w.Named("/t/loos/people/{elodie}"))
	h.reads("8 half-days wanted, no fewer than 7")
}

// TestDecisionByKeyboard decides against a rule, with a reason.
func TestDecisionByKeyboard(t *testing.T) {
	w, h := played(t, 1280, "as team", `do people.register name="Karim Benali" volunteer=yes deprived=2025-09-01 living=2020-01-01 -> karim`, "do people.consents id={karim} to=committee", "do people.present id={karim}")
	h.as(w, "member")
	h.open("/t/loos/dossiers")
	h.press(w.Named(`main a[href$="/dossiers/{karim}"]`))
	h.reads("6 months, 12 are needed")
	h.fill("people.decide", "eligible", " ")
	h.reads("A decision always has its reason.")
	h.fill("people.decide", "reason", "Cinq ans de contrats très courts.")
	h.reads("It goes against: durably deprived of employment")
}

// TestRankByKeyboard reads why a person stands where they stand.
func TestRankByKeyboard(t *testing.T) {
	w, h := played(t, 360, "as team", `do people.register name="Anne Leroy" volunteer=yes -> anne`, `do people.decide id={anne} eligible=yes reason="Entendue."`, "do people.move id={anne} to=listed")
	h.as(w, "team")
	h.open("/t/loos/list")
	h.press(w.Named(`main a[href$="/people/{anne}/rank"]`))
	h.reads("You are at place 1 of 1 The rule of our list is public")
}

// TestExitByKeyboard gives notice, hears an appeal and answers it.
func TestExitByKeyboard(t *testing.T) {
	w, h := played(t, 1280, "as team", `do people.register name="Anne Leroy" volunteer=yes -> anne`, `do people.decide id={anne} eligible=yes reason="Entendue."`,
		"do people.move id={anne} to=listed", `do people.trace id={anne} channel=phone words="Répondeur."`)
	h.as(w, "team")
	h.open(w.Named("/t/loos/people/{anne}/exit"))
	h.fill("people.notify", "exit", kb.ArrowDown, "reason", "Trois appels sans réponse.")
	h.reads("Exit possible from 1 April 2026.")
	h.fill("people.appeal", "words", "Je veux toujours travailler.")
	h.reads("The appeal is recorded: the person stays on the list until the answer.")
	h.fill("people.judge", "outcome", " ", "why", "Elle a donné de ses nouvelles.")
	h.reads("Elle a donné de ses nouvelles.")
}

// TestCatalogueByKeyboard begins an activity from a usual one.
func TestCatalogueByKeyboard(t *testing.T) {
	w, h := played(t, 360)
	h.as(w, "lead")
	h.open("/t/loos/catalogue")
	h.press(`main a[href$="/catalogue/resource-centre"]`)
	h.reads("Is there a reuse shop")
	h.fill("activity.start")
	h.reads("everything is open to discussion")
}

// TestLetterByKeyboard comes in with the code of a letter, on a phone, without account.
func TestLetterByKeyboard(t *testing.T) {
	w, h := played(t, 360, "as team", `do people.register name="Anna Petit" -> anna`,
		`fill link.make at /links role=person subject={anna} name="Anna Petit" days=30 tongue=en _next=/t/loos/letter : Hello Anna Petit,`, "note [A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4} -> code")
	h.open("/l")
	h.reach(`main [name="code"]`)
	h.run(chromedp.KeyEvent(w.Named("{code}") + kb.Enter))
	h.reads("Hello, Anna Petit")
	h.fill("link.use")
	h.reads("You are signed in.")
}

// TestJournalByKeyboard verifies the journal from its page; once somebody changed the store behind it, the page says so.
func TestJournalByKeyboard(t *testing.T) {
	w, h := played(t, 1280, "as team", `do people.register name="Anna Petit" -> anna`)
	h.as(w, "team")
	h.open("/t/loos/journal")
	h.fill("journal.verify")
	h.reads("The journal is whole")
	err := w.DB.InTx(t.Context(), func(tx db.Tx) error {
		return db.Do(t.Context(), tx, `UPDATE journal SET author = 'Paul' WHERE territory = 'loos' AND seq = 1`)
	})
	if err != nil {
		t.Fatal(err)
	}
	h.open("/t/loos/journal")
	h.fill("journal.verify")
	h.reads("The journal was changed at entry 1")
}
