//go:build crawl

package app_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"fabrique/app/apptest"
	"fabrique/kit/db/dbtest"
	"fabrique/kit/web/webtest"
)

// world is the furnished territory that pages and pictures show.
const world = "testdata/world.story"

// everyPage returns each page as each reader gets it, in each language, in a
// furnished territory and in an empty one, and after a form was sent empty.
// A page that nothing leads to fails the test.
func everyPage(t *testing.T) []shown {
	w, steps := apptest.Furnished(t, dbtest.File(t), world)
	k := walkOf(t, w)
	readers := w.Readers()
	starts := map[string][]string{}
	for _, s := range steps {
		if !slices.Contains(readers, s.Role) {
			readers = append(readers, s.Role)
		}
		k.met[k.pattern(s.Path)] = k.met[k.pattern(s.Path)] || !s.Asked
		if s.Asked {
			starts[s.Role] = append(starts[s.Role], s.Path)
		}
		k.keep(fmt.Sprintf("%s %s in a story", s.Role, s.Path), s.Header, []byte(s.Body))
	}
	for _, role := range readers {
		k.reader(role, starts[role]...)
	}
	for _, r := range w.Desk.Routes() {
		if !k.met[r.Pattern] {
			t.Errorf("no link leads to %s: link to it, or let %s open it", r.Pattern, world)
		}
	}
	k.wrong()
	empty := walkOf(t, apptest.New(t, dbtest.File(t)))
	empty.kept, empty.pages = k.kept, k.pages
	empty.reader("team")
	empty.reader("")
	first := walkOf(t, apptest.Empty(t, dbtest.File(t)))
	first.kept, first.pages = empty.kept, empty.pages
	first.reader("")
	return first.pages
}

// seen serves pages again as they were sent, beside the application's own assets.
func seen(t *testing.T, pages []shown) string {
	assets := apptest.New(t, dbtest.File(t)).Handler()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n, err := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/shown/"))
		if err != nil {
			assets.ServeHTTP(w, r)
			return
		}
		for _, name := range []string{"Content-Type", "Content-Security-Policy"} {
			w.Header().Set(name, pages[n].header.Get(name))
		}
		_, _ = w.Write(pages[n].body)
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// heard keeps what the policy of a page refused.
const heard = `self.refused = []; addEventListener('securitypolicyviolation', e => refused.push(e.violatedDirective + ' ' + (e.sample || e.blockedURI)))`

// sound lists what is wrong in the structure of a page, and what its policy refused.
const sound = `(() => {
	const wrong = refused.map(r => 'its policy refuses ' + r), count = s => document.querySelectorAll(s).length;
	if (count('h1') !== 1) wrong.push(count('h1') + ' h1');
	if (count('main') !== 1) wrong.push(count('main') + ' main landmarks');
	if (!['fr', 'en'].includes(document.documentElement.lang)) wrong.push('lang ' + document.documentElement.lang);
	if (document.title.trim().length < 4) wrong.push('title ' + document.title);
	if (count('style, [style], script:not([src])')) wrong.push('inline style or script');
	document.querySelectorAll('details').forEach(d => d.open = true);
	return wrong})()`

// wide lists what runs off a page at the width of the window.
const wide = `document.documentElement.scrollWidth <= innerWidth ? [] : ['runs off at ' + innerWidth + ' px: ' + document.documentElement.scrollWidth,
	...[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && e.offsetParent).slice(-3).map(e => e.outerHTML.slice(0, 150))]`

// TestEveryPage looks at every page in a browser: structure, policy, the
// narrowest phone, every rule of axe-core in the light theme, and those about colours,
// which are all that it changes, in the dark one. No page and no rule is exempt.
func TestEveryPage(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser on every page takes minutes")
	}
	source := webtest.Axe(t)
	pages := everyPage(t)
	at := seen(t, pages)
	t.Logf("%d pages differ", len(pages))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range 2 {
		ctx := webtest.Tab(t, 10*time.Minute)
		wait.Go(func() {
			if err := chromedp.Run(ctx, prepared); err != nil {
				t.Error(err)
				return
			}
			for n := int(next.Add(1)) - 1; n < len(pages); n = int(next.Add(1)) - 1 {
				look(t, ctx, source, fmt.Sprintf("%s/shown/%d", at, n), pages[n].who)
			}
		})
	}
	wait.Wait()
}

// prepared makes every page that follows say what its policy refuses.
var prepared = chromedp.ActionFunc(func(ctx context.Context) error {
	_, err := page.AddScriptToEvaluateOnNewDocument(heard).Do(ctx)
	return err
})

func look(t *testing.T, ctx context.Context, source, address, who string) {
	var structure, light, dark, narrow []string
	err := chromedp.Run(ctx, webtest.See(address, 1280, 900, false), webtest.Settled,
		chromedp.Evaluate(sound, &structure), chromedp.Evaluate(source+"; true", nil), webtest.Object(&light),
		webtest.Theme(true), webtest.ObjectColours(&dark),
		chromedp.EmulateViewport(320, 800), chromedp.Evaluate(wide, &narrow))
	if err != nil {
		t.Errorf("%s: %v", who, err)
		return
	}
	for _, list := range [][]string{structure, light, dark, narrow} {
		for _, one := range list[:min(len(list), 5)] {
			t.Errorf("%s: %s", who, one)
		}
	}
}
