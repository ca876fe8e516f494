package accountapp_test

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/webauthn"
	"github.com/chromedp/chromedp"

	"fabrique/app/apptest"
	"fabrique/kit/db/dbtest"
)

// tab opens a browser for at most ninety seconds.
func tab(t *testing.T) context.Context {
	t.Helper()
	if _, err := os.Stat("/usr/bin/chromium"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("no /usr/bin/chromium")
		}
		t.Skip("no /usr/bin/chromium: install it to try the pages")
	}
	options := []chromedp.ExecAllocatorOption{chromedp.ExecPath("/usr/bin/chromium")}
	for _, f := range strings.Fields("headless no-sandbox disable-gpu disable-quic no-first-run disable-background-networking disable-component-update disable-sync hide-scrollbars") {
		options = append(options, chromedp.Flag(f, true))
	}
	all, stop := chromedp.NewExecAllocator(context.Background(), append(options, chromedp.Flag("lang", "en"))...)
	ctx, cancel := chromedp.NewContext(all)
	timed, end := context.WithTimeout(ctx, 90*time.Second)
	t.Cleanup(func() { end(); cancel(); stop() })
	return timed
}

// TestPasskey: somebody signs in by password, adds a passkey, signs out, and
// comes back with the passkey alone.
func TestPasskey(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	ctx := tab(t)
	at := strings.Replace(w.Address(), "127.0.0.1", "localhost", 1) // a name: keys do not go with bare numbers
	var keys, mine string
	device := &webauthn.VirtualAuthenticatorOptions{Protocol: webauthn.AuthenticatorProtocolCtap2, Transport: webauthn.AuthenticatorTransportInternal,
		HasResidentKey: true, HasUserVerification: true, IsUserVerified: true, AutomaticPresenceSimulation: true}
	err := chromedp.Run(ctx,
		webauthn.Enable(),
		chromedp.ActionFunc(func(ctx context.Context) error {
			_, err := webauthn.AddVirtualAuthenticator(device).Do(ctx)
			return err
		}),
		chromedp.Navigate(at+"/sign-in?next=/account&lang=en"),
		chromedp.SendKeys("#account-enter-email", "team@example.org"),
		chromedp.SendKeys("#account-enter-password", apptest.Password),
		chromedp.Click("#account-enter button"),
		chromedp.WaitVisible("#passkeys .device button"),
		chromedp.Click("#passkeys .device button"),
		chromedp.WaitVisible("#passkeys .card"),
		chromedp.Text("#passkeys .card", &keys),
		chromedp.Click(".who button"),
		chromedp.WaitVisible(".who a[href='/sign-in']"),
		chromedp.Navigate(at+"/sign-in?next=/account&lang=en"),
		chromedp.WaitVisible(".device button"),
		chromedp.Click(".device button"),
		chromedp.WaitVisible("#passkeys"),
		chromedp.Text("#passkeys .card", &mine),
	)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(keys, "added on") || !strings.Contains(mine, "last used on") {
		t.Errorf("%q, then %q", keys, mine)
	}
}
