package app_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

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
	{"plan", "team", "/t/loos/plans/{plan}"},
	{"journal", "team", "/t/loos/journal"},
	{"settings", "team", "/t/loos/settings"},
	{"space", "phone", "/t/loos"},
	{"wishes", "phone", "/t/loos/mine/wishes"},
	{"budget", "team", "/t/loos/money/companies/{company}/budget"},
	{"scenarios", "team", "/t/loos/money/companies/{company}/scenarios"},
	{"return", "team", "/t/loos/money/return?asked=yes&benefit=rsa&children=0&hours=28&month=2025-06&vat=60"},
	{"rule", "team", "/t/loos/money/rules/state-rate"},
	{"sign-in", "", "/sign-in"},
	{"begin", "", "/begin"},
}

// parts are the components that docs/design.md shows: where one stands, what is done before, and which it is.
var parts = []struct {
	name, role, path string
	width            int64
	do               string // pressed before; "" for nothing
	at               string
}{
	{"navigation", "team", "/t/loos/needs", 1280, "", "header.top"},
	{"navigation-phone", "team", "/t/loos/needs", 360, ".room-fold summary", "header.top"},
	{"stack", "lead", "/t/loos/activities/{atelier}", 1280, "", "main > svg.squares"},
	{"week", "team", "/t/loos/people/{elodie}", 1280, "", ".hours"},
	{"week-form", "team", "/t/loos/people/{elodie}/interview/hours", 360, "", ".week-grid"},
	{"chart", "lead", "/t/loos/activities/{atelier}", 1280, "", "svg.chart"},
	{"bars", "team", "/t/loos", 1280, "", ".pictures .card:last-child"},
	{"cards", "", "/t/loos/needs", 1280, "", ".grid"},
	{"table", "team", "/t/loos/list", 1280, "", "table.stack"},
	{"table-phone", "team", "/t/loos/list", 360, "", "table.stack"},
	{"reasons", "team", "/t/loos/dossiers/{karim}", 1280, "", "main section.part"},
	{"facts", "lead", "/t/loos/activities/{atelier}", 1280, "", "main .two.part"},
	{"timeline", "team", "/t/loos/people/{karim}", 1280, "", ".timeline"},
	{"faults", "team", "/t/loos/people/new", 360, "main form button.main", "main form.form:has(.faults)"},
	{"told", "team", "/t/loos/journal", 1280, "main form.form button", ".told"},
	{"empty", "team", "/t/loos/people?q=zzz", 1280, "", ".empty"},
	{"doors", "phone", "/t/loos", 360, "", "main"},
	{"paper", "team", "/t/loos/people/{elodie}/receipt", 360, "", ".paper"},
}

// TestPictures writes the pictures of the application, when asked to (make pictures).
func TestPictures(t *testing.T) {
	if !*pictures {
		return // pictures are written on demand: make pictures
	}
	w, _ := apptest.Furnished(t, dbtest.File(t), world)
	c := camera{t, w, webtest.Tab(t, 10*time.Minute)}
	for _, s := range shots {
		c.run(signed(t, w, s.role))
		for _, tag := range lang.Tags {
			for _, width := range []int64{360, 1280} {
				var png []byte
				c.run(c.see(s.path, tag, width), chromedp.CaptureScreenshot(&png))
				c.keep(fmt.Sprintf("app-%s-%d-%s", tag, width, s.name), png)
			}
		}
	}
	for _, p := range parts {
		c.run(signed(t, w, p.role))
		var png []byte
		c.run(c.see(p.path, lang.EN, p.width))
		if p.do != "" {
			c.run(chromedp.Click(p.do, chromedp.ByQuery))
		}
		c.run(chromedp.WaitVisible(p.at, chromedp.ByQuery), webtest.Settled, chromedp.Screenshot(p.at, &png, chromedp.ByQuery))
		c.keep("part-"+p.name, png)
	}
}

// camera takes pictures of the pages of a world, as one role after the other.
type camera struct {
	t   *testing.T
	w   *apptest.World
	ctx context.Context
}

func (c camera) run(actions ...chromedp.Action) {
	c.t.Helper()
	ctx, stop := context.WithTimeout(c.ctx, 30*time.Second)
	defer stop()
	if err := chromedp.Run(ctx, actions...); err != nil {
		c.t.Fatal(err)
	}
}

// see opens a page, with the names that the story gave.
func (c camera) see(path string, tag lang.Tag, width int64) chromedp.Action {
	c.t.Helper()
	named := c.w.Named(path)
	if strings.Contains(named, "{") {
		c.t.Fatalf("the story no longer names what %s shows", path)
	}
	and := "?"
	if strings.Contains(named, "?") {
		and = "&"
	}
	return append(webtest.See(c.w.Address()+named+and+"lang="+string(tag), width, 900, false), webtest.Settled)
}

func (c camera) keep(name string, png []byte) {
	c.t.Helper()
	if err := os.WriteFile(filepath.Join("..", "docs", "pictures", name+".png"), png, 0o644); err != nil {
		c.t.Fatal(err)
	}
}
