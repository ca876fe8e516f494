package planpage

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// unable skips the test, or fails it where everything must be there.
func unable(t *testing.T, why string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(why)
	}
	t.Skip(why)
}

// browser starts Chromium once for all tests of the package; a tab is opened for each.
var browser = sync.OnceValues(func() (context.Context, error) {
	dir, err := os.MkdirTemp("", "browser")
	if err != nil {
		return nil, err
	}
	options := []chromedp.ExecAllocatorOption{chromedp.ExecPath("/usr/bin/chromium"), chromedp.UserDataDir(dir)}
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

func TestMain(m *testing.M) {
	code := m.Run()
	closeBrowser()
	os.Exit(code)
}

// tab opens a new tab for at most ninety seconds.
func tab(t *testing.T) context.Context {
	t.Helper()
	if _, err := os.Stat("/usr/bin/chromium"); err != nil {
		unable(t, "no /usr/bin/chromium: install it to look at the pages")
	}
	parent, err := browser()
	if err != nil {
		unable(t, "chromium does not start: "+err.Error())
	}
	ctx, cancel := chromedp.NewContext(parent)
	timed, stop := context.WithTimeout(ctx, 90*time.Second)
	t.Cleanup(func() { stop(); cancel() })
	return timed
}

// see sets the width and the theme, and opens the page at path.
func see(path string, width, height int64, dark bool) chromedp.Tasks {
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	return chromedp.Tasks{
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}),
		chromedp.EmulateViewport(width, height),
		chromedp.Navigate("file://" + path),
		page.BringToFront(), // a page behind another may never draw
	}
}

// axe returns the source of axe-core.
func axe(t *testing.T) string {
	t.Helper()
	path := os.Getenv("FABRIQUE_AXE")
	if path == "" {
		path = filepath.Join("..", "..", "build", "node", "node_modules", "axe-core", "axe.min.js")
	}
	text, err := os.ReadFile(path)
	if err != nil {
		unable(t, "no axe-core: npm install --prefix build/node axe-core@4.14.1, or name it in FABRIQUE_AXE")
	}
	return string(text)
}

// folder writes a sample of n persons and returns where.
func folder(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	in, p := sample(n)
	if err := WriteFolder(dir, in, p); err != nil {
		t.Fatal(err)
	}
	return dir
}
