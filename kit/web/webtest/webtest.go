// Package webtest opens pages in a real browser, for tests: Chromium, driven
// over its own protocol, with the accessibility rules of axe-core.
package webtest

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	script "github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

const chromium = "/usr/bin/chromium"

// Unable skips the test, or fails it where everything must be there.
func Unable(t testing.TB, why string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(why)
	}
	t.Skip(why)
}

// browser starts Chromium once for all tests of a package; a tab is opened for each.
var browser = sync.OnceValues(func() (context.Context, error) {
	dir, err := os.MkdirTemp("", "browser")
	if err != nil {
		return nil, err
	}
	options := []chromedp.ExecAllocatorOption{chromedp.ExecPath(chromium), chromedp.UserDataDir(dir)}
	for _, f := range strings.Fields("headless no-sandbox disable-gpu disable-quic no-first-run disable-background-networking disable-component-update disable-sync hide-scrollbars") {
		options = append(options, chromedp.Flag(f, true))
	}
	all, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(all)
	if err := chromedp.Run(ctx); err != nil {
		cancel()
		stop()
		return nil, err
	}
	closeBrowser = func() { cancel(); stop(); _ = os.RemoveAll(dir) }
	return ctx, nil
})

var closeBrowser = func() {}

// Main is the TestMain of a package whose tests open pages: it closes the browser at the end.
func Main(m *testing.M) {
	code := m.Run()
	closeBrowser()
	os.Exit(code)
}

// Tab opens a new tab for at most so long. Tabs share their cookies.
func Tab(t testing.TB, most time.Duration) context.Context {
	t.Helper()
	if _, err := os.Stat(chromium); err != nil {
		Unable(t, "no "+chromium+": install it to look at the pages")
	}
	parent, err := browser()
	if err != nil {
		Unable(t, "chromium does not start: "+err.Error())
	}
	ctx, cancel := chromedp.NewContext(parent)
	timed, stop := context.WithTimeout(ctx, most)
	t.Cleanup(func() { stop(); cancel() })
	if err := chromedp.Run(timed, emulation.SetFocusEmulationEnabled(true)); err != nil {
		t.Fatal(err) // keys go to a page in front, or that believes it is
	}
	return timed
}

// See sets the width and the theme, and opens an address.
func See(address string, width, height int64, dark bool) chromedp.Tasks {
	return chromedp.Tasks{
		Theme(dark),
		chromedp.EmulateViewport(width, height),
		chromedp.Navigate(address),
		page.BringToFront(), // a page behind another may never draw
	}
}

// Theme makes pages believe that their reader wants the dark theme, or the light one.
func Theme(dark bool) chromedp.Action {
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	return emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme},
		{Name: "prefers-reduced-motion", Value: "reduce"}})
}

// Awaited makes an evaluation wait for what it promises.
func Awaited(p *script.EvaluateParams) *script.EvaluateParams { return p.WithAwaitPromise(true) }

// Settled waits for the typeface.
var Settled = chromedp.Evaluate(`document.fonts.ready.then(() => true)`, nil, Awaited)

// Axe returns the source of axe-core.
func Axe(t testing.TB) string {
	t.Helper()
	path := os.Getenv("FABRIQUE_AXE")
	if path == "" {
		_, here, _, _ := runtime.Caller(0)
		path = filepath.Join(filepath.Dir(here), "..", "..", "..", "build", "node", "node_modules", "axe-core", "axe.min.js")
	}
	text, err := os.ReadFile(path)
	if err != nil {
		Unable(t, "no axe-core: npm install --prefix build/node axe-core@4.14.1, or name it in FABRIQUE_AXE")
	}
	return string(text)
}

// Object runs every rule of axe-core on the page as it stands, its source
// loaded before, and puts in found what it objects to.
func Object(found *[]string) chromedp.Action {
	return chromedp.Evaluate(`axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}}).then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 200) + ' ' + n.failureSummary)))`,
		found, Awaited)
}
