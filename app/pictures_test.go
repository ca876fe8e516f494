package app_test

import (
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"fabrique/app/apptest"
	"fabrique/kit/db/dbtest"
	"fabrique/kit/web/webtest"
	"fabrique/lang"
)

var pictures = flag.Bool("pictures", false, "write the pictures of docs/pictures")

// shots are the pages that the guide shows: who reads them, and where; {name}
// stands for what the story of the furnished world calls so.
var shots = []struct{ name, role, path string }{
	{"today", "team", "/t/loos"},
	{"people", "team", "/t/loos/people"},
	{"person", "team", "/t/loos/people/{elodie}"},
	{"new", "team", "/t/loos/people/new"},
	{"interview", "team", "/t/loos/people/{elodie}/interview/hours"},
	{"skills", "team", "/t/loos/people/{elodie}/interview/skills"},
	{"list", "team", "/t/loos/list"},
	{"dossier", "member", "/t/loos/dossiers/{karim}"},
	{"needs", "", "/t/loos/needs"},
	{"propose", "", "/t/loos/propose"},
	{"receipt", "", "/t/loos/receipt/{receipt}"},
	{"activity", "lead", "/t/loos/activities/{atelier}"},
	{"catalogue", "lead", "/t/loos/catalogue"},
	{"settings", "team", "/t/loos/settings"},
	{"begin", "", "/begin"},
}

// TestPictures writes the pictures of the application, when asked to (make pictures).
func TestPictures(t *testing.T) {
	if !*pictures {
		return // pictures are written on demand: make pictures
	}
	w, _ := apptest.Furnished(t, dbtest.File(t), world)
	address, err := url.Parse(w.Address())
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join("..", "docs", "pictures")
	ctx := webtest.Tab(t, 5*time.Minute)
	for _, s := range shots {
		var signed []*network.CookieParam
		for _, c := range w.Client(s.role).Jar.Cookies(address) {
			signed = append(signed, &network.CookieParam{Name: c.Name, Value: c.Value, URL: w.Address()})
		}
		if err := chromedp.Run(ctx, network.ClearBrowserCookies()); err != nil {
			t.Fatal(err)
		}
		if len(signed) > 0 {
			if err := chromedp.Run(ctx, network.SetCookies(signed)); err != nil {
				t.Fatal(err)
			}
		}
		for _, tag := range lang.Tags {
			for _, width := range []int64{360, 1280} {
				var png []byte
				page := fmt.Sprintf("%s%s?lang=%s", w.Address(), w.Named(s.path), tag)
				if err := chromedp.Run(ctx, webtest.See(page, width, 900, false), webtest.Settled, chromedp.CaptureScreenshot(&png)); err != nil {
					t.Fatal(err)
				}
				name := fmt.Sprintf("app-%s-%d-%s.png", tag, width, s.name)
				if err := os.WriteFile(filepath.Join(out, name), png, 0o644); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	if strings.Contains(w.Named("{elodie}{atelier}{receipt}{karim}"), "{") {
		t.Error("the story no longer names what the pictures show")
	}
}
