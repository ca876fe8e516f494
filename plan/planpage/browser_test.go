package planpage

import (
	"context"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"fabrique/kit/web/webtest"
)

func TestMain(m *testing.M) { webtest.Main(m) }

// tab opens a new tab for at most ninety seconds.
func tab(t *testing.T) context.Context {
	t.Helper()
	return webtest.Tab(t, 90*time.Second)
}

// see sets the width and the theme, and opens the page at path.
func see(path string, width, height int64, dark bool) chromedp.Tasks {
	return webtest.See("file://"+path, width, height, dark)
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
