package planpage_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"fabrique/demo"
	"fabrique/kit/web/webtest"
	"fabrique/lang"
	"fabrique/plan"
	"fabrique/plan/planpage"
)

var pictures = flag.Bool("pictures", false, "write the pictures of docs/pictures")

// shots are the parts of the page that the documentation shows, by anchor.
var shots = []struct {
	name, at string
	height   int64
}{
	{"", "top", 1500}, {"-board", "board", 1300}, {"-waits", "waits", 1300}, {"-activities", "activities", 1300},
}

// TestPictures writes docs/pictures from the demonstration, when asked to (make pictures).
func TestPictures(t *testing.T) {
	if !*pictures {
		return // pictures are written on demand: make pictures
	}
	in := demo.Territory(demo.Seed) // what the command shows
	p, err := plan.Compose(in, plan.Options{Cores: 2})
	if err != nil {
		t.Fatal(err)
	}
	dir, out := t.TempDir(), filepath.Join("..", "..", "docs", "pictures")
	if err := planpage.WriteFolder(dir, in, p); err != nil {
		t.Fatal(err)
	}
	for _, tag := range lang.Tags {
		for _, width := range []int64{360, 1280} {
			for _, dark := range []bool{false, true} {
				for i, s := range shots {
					if i > 0 && (dark || width == 360) {
						continue
					}
					name := fmt.Sprintf("plan-%s-%d%s", tag, width, s.name)
					if dark {
						name += "-dark"
					}
					t.Run(name, func(t *testing.T) {
						shoot(t, filepath.Join(dir, fmt.Sprintf("plan.%s.html", tag))+"#"+s.at, width, s.height, dark, filepath.Join(out, name+".png"))
					})
				}
			}
		}
	}
}

func shoot(t *testing.T, page string, width, height int64, dark bool, out string) {
	t.Helper()
	var png []byte
	if err := chromedp.Run(webtest.Tab(t, 90*time.Second), webtest.See("file://"+page, width, height, dark), webtest.Settled, chromedp.CaptureScreenshot(&png)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(out, png, 0o644); err != nil {
		t.Fatal(err)
	}
}
