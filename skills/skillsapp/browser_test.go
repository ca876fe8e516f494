package skillsapp_test

import (
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"fabrique/app/apptest"
	"fabrique/kit/db/dbtest"
	"fabrique/kit/web/webtest"
)

func TestMain(m *testing.M) { webtest.Main(m) }

// entered signs the team in and opens a page.
func entered(w *apptest.World, path string) chromedp.Tasks {
	return chromedp.Tasks{
		chromedp.Navigate(w.Address() + "/sign-in?lang=en"),
		chromedp.SendKeys("#account-enter-email", "team@example.org"),
		chromedp.SendKeys("#account-enter-password", apptest.Password),
		chromedp.Click("#account-enter button"),
		chromedp.WaitVisible(".who button"),
		chromedp.Navigate(w.Address() + w.Named(path)),
	}
}

// TestTyping: suggestions come while one types, under the policy of every page; one
// is confirmed, the others stand there again, and axe-core objects to nothing.
func TestTyping(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	w.Step("as team")
	w.Step(`do people.register name="Samia Benali" -> samia`)
	ctx, axe := webtest.Tab(t, 60*time.Second), webtest.Axe(t)
	var said, before, after string
	var phone, desk []string
	err := chromedp.Run(ctx, entered(w, "/t/loos/people/{samia}/interview/skills"),
		chromedp.SendKeys("#speak-text", "sewing curtains"),
		chromedp.WaitVisible(".offer"),
		chromedp.Text("#speak-offers", &before),
		chromedp.Evaluate(`document.getElementById("speak-said").textContent`, &said),
		chromedp.Click(".offer button:not(.no)"),
		chromedp.WaitVisible(".told"),
		chromedp.Text("#content", &after),
		chromedp.EmulateViewport(360, 800), webtest.Theme(true), chromedp.Evaluate(axe+";true", nil), webtest.Object(&phone),
		chromedp.EmulateViewport(1280, 900), webtest.Theme(false), webtest.Object(&desk))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(before, "Sewing and mending") || !strings.Contains(said, "suggestions") {
		t.Errorf("while typing: %q, %q", before, said)
	}
	if !strings.Contains(after, "Now say how well") || !strings.Contains(after, "Knitting, embroidering, crocheting") {
		t.Errorf("after a yes: %q", after)
	}
	if len(phone)+len(desk) > 0 {
		t.Errorf("axe-core objects: %v %v", phone, desk)
	}
}

// TestWithoutScript: the button beside the field does the same.
func TestWithoutScript(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	w.Step("as team")
	w.Step(`do people.register name="Samia Benali" -> samia`)
	var page string
	err := chromedp.Run(webtest.Tab(t, 60*time.Second), entered(w, "/t/loos/people/{samia}/interview/skills"),
		emulation.SetScriptExecutionDisabled(true), chromedp.Reload(),
		chromedp.SendKeys("#speak-text", "sewing curtains"),
		chromedp.Click("#speak button"),
		chromedp.WaitVisible(".offer"),
		chromedp.Text("#speak-offers", &page))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(page, "Sewing") {
		t.Errorf("%q", page)
	}
}
