package financeapp_test

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"fabrique/app/apptest"
	"fabrique/kit/db/dbtest"
	"fabrique/kit/desk"
	"fabrique/kit/web/webtest"
	"fabrique/lang"
)

func TestMain(m *testing.M) { webtest.Main(m) }

// filled returns a world with a company that has something on each page, and its identifier.
func filled(t *testing.T) (*apptest.World, string) {
	w := apptest.New(t, dbtest.File(t))
	do := func(role, name string, fields ...string) string {
		t.Helper()
		v := url.Values{}
		for i := 0; i < len(fields); i += 2 {
			v.Set(fields[i], fields[i+1])
		}
		done, err := w.Book.Run(t.Context(), w.Actor(role), lang.EN, name, desk.Fields(v))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return done.ID()
	}
	c := do("manager", "company.create", "name", "La Fabrique des Oliveaux", "ceiling", "20", "size", "40")
	for i, name := range []string{"Karim Benali", "Anne-Marie Delattre", "Joséphine Nguyen"} {
		p := do("team", "people.register", "name", name, "volunteer", "yes")
		do("team", "contract.sign", "company", c, "person", p, "paid", []string{"28", "35", "24,5"}[i], "from", "2025-06-01")
	}
	do("manager", "money.suppose", "name", "state-rate", "value", "95 %", "from", "2026-01-01", "source", "taux de 2025 reconduit")
	do("manager", "money.suppose", "name", "department-share", "value", "15 %", "from", "2027-01-01", "source", "comme en 2026")
	do("manager", "money.suppose", "name", "other-posts-share", "value", "10 %", "from", "2027-01-01", "source", "comme en 2026")
	do("manager", "money.settle", "company", c, "cash", "30000", "sales", "3000", "training", "500", "absence", "5", "late", "2", "up_to", "2026-06-30")
	do("manager", "money.hire", "company", c, "month", "2026-04", "count", "4", "paid", "28")
	do("manager", "money.hire", "company", c, "month", "2026-04", "count", "1", "paid", "35", "other", "yes")
	do("manager", "money.open", "company", c, "name", "Recyclerie", "share", "60", "sales", "9000", "equipment", "300", "premises", "700", "opens", "2026-04")
	do("manager", "money.line", "company", c, "kind", "premises", "title", "Loyer", "from", "2026-04", "until", "2027-02", "amount", "800")
	do("manager", "money.imagine", "company", c, "name", "Prudent", "sales", "-30", "rate", "-5", "later", "2")
	do("manager", "money.prepare", "company", c, "month", "2025-12")
	do("manager", "money.prepare", "company", c, "month", "2026-01")
	do("manager", "money.receive", "company", c, "payer", "state", "for", "2025-12", "on", "2026-01-20", "amount", "3000", "reference", "v1")
	return w, c
}

// TestEachPageInABrowser looks at every page, narrow and wide, in both languages, both
// themes and on paper; FABRIQUE_LOOK names a folder that keeps the pictures.
func TestEachPageInABrowser(t *testing.T) {
	axe := webtest.Axe(t)
	w, c := filled(t)
	of := "/money/companies/" + c
	tab := webtest.Tab(t, 9*time.Minute)
	for i, path := range []string{"/money", "/money/rules", "/money/rules/state-rate", "/money/rules/minimum-wage", of, of + "/budget", of + "/budget?months=60&from=2026-03",
		of + "/budget/trace?kind=state_part&first=1&last=1", of + "/scenarios", of + "/claims", of + "/claims/2026-01", of + "/years/2025", "/money/return?asked=yes&benefit=rsa&children=0&hours=35&month=2024-05&vat=60"} {
		for _, one := range []struct {
			width int64
			tag   string
			dark  bool
		}{{360, "fr", false}, {1280, "en", true}, {1280, "fr", false}, {360, "en", true}} {
			if os.Getenv("FABRIQUE_LOOK") == "" && one.dark == (one.width == 360) {
				continue
			}
			look(t, tab, w, path, axe, fmt.Sprintf("%02d-%d-%s.png", i, one.width, one.tag), one.width, one.tag, one.dark)
		}
	}
}

func look(t *testing.T, tab context.Context, w *apptest.World, path, axe, name string, width int64, tag string, dark bool) {
	t.Helper()
	root := w.Address()
	u, _ := url.Parse(root)
	cookies := w.Client("manager").Jar.Cookies(u)
	address := root + "/t/loos" + path
	if u, err := url.Parse(address); err == nil {
		q := u.Query()
		q.Set("lang", tag)
		u.RawQuery = q.Encode()
		address = u.String()
	}
	var wide int64
	var found []string
	var shot []byte
	err := chromedp.Run(tab, chromedp.ActionFunc(func(ctx context.Context) error { return signIn(ctx, root, cookies) }), webtest.See(address, width, 800, dark), webtest.Settled,
		chromedp.Evaluate(`document.documentElement.scrollWidth`, &wide), chromedp.Evaluate(axe, nil), webtest.Object(&found))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if wide > width {
		t.Errorf("%s at %d is %d wide", path, width, wide)
	}
	for _, f := range found {
		t.Errorf("%s (%s, %d): %s", path, tag, width, f)
	}
	folder := os.Getenv("FABRIQUE_LOOK")
	if folder == "" {
		return
	}
	if err := chromedp.Run(tab, chromedp.FullScreenshot(&shot, 90)); err == nil {
		_ = os.WriteFile(filepath.Join(folder, name), shot, 0o600)
	}
	if width == 1280 && tag == "fr" {
		if err := chromedp.Run(tab, emulation.SetEmulatedMedia().WithMedia("print"), chromedp.FullScreenshot(&shot, 90), emulation.SetEmulatedMedia().WithMedia("")); err == nil {
			_ = os.WriteFile(filepath.Join(folder, "print-"+name), shot, 0o600)
		}
	}
}

func signIn(ctx context.Context, root string, cookies []*http.Cookie) error {
	for _, one := range cookies {
		if err := network.SetCookie(one.Name, one.Value).WithURL(root).Do(ctx); err != nil {
			return err
		}
	}
	return nil
}
