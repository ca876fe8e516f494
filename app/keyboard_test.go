package app_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"fabrique/app/apptest"
	"fabrique/kit/db/dbtest"
	"fabrique/kit/desk"
	"fabrique/kit/web/webtest"
	"fabrique/lang"
)

// hand uses an application by keyboard alone, in a browser without script.
type hand struct {
	t   *testing.T
	ctx context.Context
	at  string
}

func handOf(t *testing.T, at string, width int64) hand {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser is slow to start")
	}
	h := hand{t, webtest.Tab(t, 2*time.Minute), at}
	h.run(network.ClearBrowserCookies(), emulation.SetScriptExecutionDisabled(true), chromedp.EmulateViewport(width, 800))
	return h
}

func (h hand) run(actions ...chromedp.Action) {
	h.t.Helper()
	if err := chromedp.Run(h.ctx, actions...); err != nil {
		h.t.Fatal(err)
	}
}

func (h hand) open(path string) {
	h.t.Helper()
	h.run(webtest.See(h.at+path, 0, 0, false)[2:])
}

// focus says where the keyboard is: whether at the selector, whether that is to
// be seen, and what it is.
const focus = `(() => { const e = document.activeElement ?? document.documentElement;
	if (!e) return {here: false, seen: true, what: '<body, not there yet'};
	const s = getComputedStyle(e), b = e.getBoundingClientRect();
	return {here: e.matches(%q), seen: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && b.width > 0 && b.bottom > 0, what: e.outerHTML.slice(0, 120)} })()`

type focused struct {
	Here, Seen bool
	What       string
}

// reach presses Tab until the keyboard is at the selector.
func (h hand) reach(selector string) {
	h.t.Helper()
	for range 150 {
		var f focused
		h.run(chromedp.KeyEvent(kb.Tab), chromedp.Evaluate(fmt.Sprintf(focus, selector), &f))
		if !strings.HasPrefix(f.What, "<body") && !f.Seen {
			h.t.Errorf("the focus is not to be seen on %s", f.What)
		}
		if f.Here {
			return
		}
	}
	h.t.Fatalf("Tab never reaches %s", selector)
}

// write fills the fields of a form one after the other, then sends it.
func (h hand) write(fields ...string) {
	h.t.Helper()
	for n := 0; n < len(fields); n += 2 {
		h.reach(`main [name="` + fields[n] + `"]`)
		h.run(chromedp.KeyEvent(fields[n+1]))
	}
	h.reach("main form button")
	h.run(chromedp.KeyEvent(kb.Enter))
}

// reads waits until the page reads some words.
func (h hand) reads(words string) {
	h.t.Helper()
	var text string
	for range 200 {
		if err := chromedp.Run(h.ctx, chromedp.Evaluate(`document.readyState === 'complete' ? document.body.innerText.replace(/\s+/g, ' ') : ''`, &text)); err == nil && strings.Contains(text, words) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	h.t.Fatalf("the page never reads %q, but:\n%s", words, text)
}

// TestFirstRunByKeyboard begins an installation.
func TestFirstRunByKeyboard(t *testing.T) {
	w := apptest.Empty(t, dbtest.File(t))
	h := handOf(t, w.Address(), 1280)
	h.open("/")
	h.reach(`main a[href="/begin"]`)
	h.run(chromedp.KeyEvent(kb.Enter))
	h.reads("let us begin")
	h.write("name", "Anna", "email", "anna@example.org", "password", "court", "territory", "Loos")
	h.reads("This password is too short")
	h.write("password", "une longue phrase")
	h.reads("Your territory exists.")
}

// TestRegisterByKeyboard signs in by password and records a person, at the width of a phone.
func TestRegisterByKeyboard(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	h := handOf(t, w.Address(), 360)
	h.open("/t/loos/people/new")
	h.reads("Sign in")
	h.write("email", "team@example.org", "password", "autre chose")
	h.reads("do not go together")
	h.write("password", apptest.Password)
	h.reads("You are signed in.")
	h.write("name", "")
	h.reads("Write what to call the person")
	h.write("name", "Élodie")
	h.reads("Your request is recorded")
}

// TestProposeByKeyboard proposes a need without any account, and reads the answer where the receipt says.
func TestProposeByKeyboard(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	h := handOf(t, w.Address(), 360)
	h.open("/t/loos/propose")
	h.write("title", "Un banc devant la poste", "wording", "Pour se reposer.")
	h.reads("Receipt 2026-1")
	for _, do := range []struct {
		op     string
		fields map[string][]string
	}{{"needs.release", map[string][]string{"needs": {"x1"}}}, {"needs.answer", map[string][]string{"needs": {"x1"}, "text": {"Le banc arrive en mai."}}}} {
		if _, err := w.Book.Run(t.Context(), w.Actor("team"), lang.EN, do.op, desk.Fields(do.fields)); err != nil {
			t.Fatalf("%s: %v", do.op, err)
		}
	}
	h.run(chromedp.Reload())
	h.reads("Le banc arrive en mai.")
}

// TestSkipLink leads the keyboard past the navigation.
func TestSkipLink(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	h := handOf(t, w.Address(), 1280)
	h.open("/t/loos/propose")
	h.reach("a.skip")
	h.run(chromedp.KeyEvent(kb.Enter))
	var f focused
	h.run(chromedp.KeyEvent(kb.Tab), chromedp.Evaluate(fmt.Sprintf(focus, "main *"), &f))
	if !f.Here {
		t.Errorf("after the skip link the keyboard is at %s", f.What)
	}
}
