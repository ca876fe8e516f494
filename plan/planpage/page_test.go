package planpage

import (
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"fabrique/kit/web/webtest"
)

// unfold opens everything folded, so that nothing escapes a check.
const unfold = `document.querySelectorAll('details').forEach(d => d.open = true)`

var settled = webtest.Settled

func TestPagePassesAxe(t *testing.T) {
	source, dir := webtest.Axe(t), folder(t, 44)
	for _, page := range []string{"plan.fr.html", "plan.en.html", "index.html"} {
		for _, width := range []int64{360, 1280} {
			for _, dark := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s-%d-dark=%v", page, width, dark), func(t *testing.T) {
					var found []string
					err := chromedp.Run(tab(t), see(filepath.Join(dir, page), width, 900, dark), settled, chromedp.Evaluate(unfold, nil),
						chromedp.Evaluate(source+"; true", nil),
						webtest.Object(&found))
					if err != nil {
						t.Fatal(err)
					}
					for i, f := range found {
						if i == 10 {
							t.Errorf("… and %d more", len(found)-i)
							break
						}
						t.Error(f)
					}
				})
			}
		}
	}
}

func TestPageFitsThePhone(t *testing.T) {
	dir := folder(t, 64)
	for _, width := range []int64{320, 360, 768, 1024} {
		var wide int64
		var where []string
		err := chromedp.Run(tab(t), see(filepath.Join(dir, "plan.fr.html"), width, 800, false), settled, chromedp.Evaluate(unfold, nil),
			chromedp.Evaluate(`document.documentElement.scrollWidth`, &wide),
			chromedp.Evaluate(`[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll') && !e.closest('.unseen') && e.offsetParent).slice(0, 5).map(e => e.outerHTML.slice(0, 150))`, &where))
		if err != nil {
			t.Fatal(err)
		}
		if wide > width || len(where) > 0 {
			t.Errorf("at %d px the page is %d px wide: %s", width, wide, strings.Join(where, "\n"))
		}
	}
}

func TestPageOpensOfflineUnderItsPolicy(t *testing.T) {
	dir := folder(t, 64)
	ctx := tab(t)
	var mu sync.Mutex
	var wrong []string
	chromedp.ListenTarget(ctx, func(ev any) {
		mu.Lock()
		defer mu.Unlock()
		switch ev := ev.(type) {
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(ev.Request.URL, "file://"+dir) {
				wrong = append(wrong, "asks for "+ev.Request.URL)
			}
		case *network.EventLoadingFailed:
			wrong = append(wrong, "not loaded: "+ev.ErrorText)
		case *cdplog.EventEntryAdded:
			wrong = append(wrong, ev.Entry.Text)
		}
	})
	var font bool
	var colour string
	err := chromedp.Run(ctx, network.Enable(), cdplog.Enable(), see(filepath.Join(dir, "plan.fr.html"), 1280, 900, false), settled,
		chromedp.Evaluate(`[...document.fonts].some(f => f.status == 'loaded')`, &font),
		chromedp.Evaluate(`getComputedStyle(document.body).backgroundColor`, &colour))
	if err != nil {
		t.Fatal(err)
	}
	mu.Lock()
	defer mu.Unlock()
	for _, w := range wrong {
		t.Error(w)
	}
	if !font || colour != "rgb(250, 246, 238)" {
		t.Errorf("typeface loaded: %v, paper: %s; the policy keeps the assets out", font, colour)
	}
}

func TestPageByKeyboard(t *testing.T) {
	dir := folder(t, 12)
	ctx := tab(t)
	var all int
	err := chromedp.Run(ctx, see(filepath.Join(dir, "plan.en.html"), 1280, 900, false), settled, chromedp.Evaluate(unfold, nil),
		chromedp.Evaluate(`window.stops = [...document.querySelectorAll('a[href], summary, [tabindex="0"]')].filter(e => e.checkVisibility()); window.met = new Set(); stops.length`, &all))
	if err != nil {
		t.Fatal(err)
	}
	for i := range all {
		var seen string
		err := chromedp.Run(ctx, chromedp.KeyEvent(kb.Tab), chromedp.Evaluate(`(() => { const e = document.activeElement, s = getComputedStyle(e); met.add(e);
			return s.outlineStyle == 'none' || parseFloat(s.outlineWidth) < 2 ? e.outerHTML.slice(0, 120) : '' })()`, &seen))
		if err != nil {
			t.Fatal(err)
		}
		if seen != "" {
			t.Errorf("stop %d: focus is not visible on %s", i, seen)
		}
	}
	var missed []string
	if err := chromedp.Run(ctx, chromedp.Evaluate(`stops.filter(e => !met.has(e)).map(e => e.outerHTML.slice(0, 120))`, &missed)); err != nil {
		t.Fatal(err)
	}
	for _, m := range missed {
		t.Error("the Tab key never reaches", m)
	}
}

// TestFoldedRowsOpenByTheirLink follows the link of a row that is folded away.
func TestFoldedRowsOpenByTheirLink(t *testing.T) {
	dir := folder(t, 64)
	var seen bool
	err := chromedp.Run(tab(t), see(filepath.Join(dir, "plan.fr.html"), 1280, 900, false), settled,
		chromedp.Evaluate(`document.querySelector('.index').open = true`, nil),
		chromedp.Click(`.index a[href="#p40"]`, chromedp.ByQuery),
		chromedp.WaitVisible(`#p40`, chromedp.ByQuery),
		chromedp.Evaluate(`(() => { const r = document.querySelector('#p40').getBoundingClientRect(); return r.height > 0 && r.top >= 0 && r.top < innerHeight })()`, &seen))
	if err != nil {
		t.Fatal(err)
	}
	if !seen {
		t.Error("the row of place 40 is not in view after its link")
	}
}
