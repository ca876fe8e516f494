package accountapp_test

import (
	"html"
	"io"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"fabrique/app/apptest"
	"fabrique/kit/account"
	"fabrique/kit/web/webtest"
)

var (
	drawn  = regexp.MustCompile(`class="qr" viewBox="0 0 (\d+) [^>]*><rect[^>]*/><path d="([^"]*)"`)
	coded  = regexp.MustCompile(`<p class="code big">([^<]*)</p>`)
	texted = regexp.MustCompile(`(https?://\S+)</p></section>`)
)

// TestLetterLeadsToOnePlace reads a letter as its holder does: the squares by a
// camera, the code typed from paper, the address in the text message. All lead to
// the same place, once.
func TestLetterLeadsToOnePlace(t *testing.T) {
	apptest.Each(t, func(t *testing.T, w *apptest.World) {
		w.Step("as team")
		w.Step(`do people.register name="Anna Petit" -> anna`)
		answer, err := w.Client("team").PostForm(w.Address()+"/t/loos/do/link.make", url.Values{"role": {"person"}, "subject": {w.Named("{anna}")}, "name": {"Anna Petit"}, "days": {"30"}, "tongue": {"fr"}, "_next": {"/t/loos/letter"}, "_back": {"/t/loos/links"}})
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		if err != nil {
			t.Fatal(err)
		}
		page := string(body)
		code, sms := found(t, coded, page)[1], html.UnescapeString(found(t, texted, page)[1])
		squares := found(t, drawn, page)
		side, err := strconv.Atoi(squares[1])
		if err != nil {
			t.Fatal(err)
		}
		scanned, err := webtest.ReadQR(squares[2], side)
		if err != nil {
			t.Fatal(err)
		}
		if want := w.Address() + "/l/" + account.Code(code); scanned != want || sms != want {
			t.Errorf("the squares say %q, the message %q, paper %q", scanned, sms, want)
		}
		w.Step("as phone")
		path := strings.TrimPrefix(scanned, w.Address())
		w.Step("get /" + path + " : Hello, Anna Petit")
		w.Step("fill link.use at /" + path + " token=" + account.Code(code) + " _next=/ : You are signed in.")
		w.Step("as tablet")
		w.Step("get /" + path + " : This link has been used.")
	})
}

func found(t *testing.T, what *regexp.Regexp, page string) []string {
	t.Helper()
	m := what.FindStringSubmatch(page)
	if m == nil {
		t.Fatalf("the letter has no %s in\n%s", what, page)
	}
	return m
}
