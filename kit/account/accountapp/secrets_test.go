package accountapp_test

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"fabrique/app"
	"fabrique/app/apptest"
	"fabrique/kit/db/dbtest"
	"fabrique/kit/journal"
)

// TestNoSecretIsLogged: whatever fails, neither log nor journal holds a password or a token.
func TestNoSecretIsLogged(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	var log bytes.Buffer
	w.Desk.Log = slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	post(t, w.App, "/do/account.enter", url.Values{"email": {"team@example.org"}, "password": {"le secret tapé de travers"}})
	post(t, w.App, "/do/account.enter", url.Values{"email": {"team@example.org"}, "password": {apptest.Password}})
	post(t, w.App, "/do/link.use", url.Values{"token": {"ABCDEFGHJKMN"}})
	entries, err := journal.Before(t.Context(), w.DB.Read(), "", journal.Changes, 0, 100)
	if err != nil || len(entries) == 0 {
		t.Fatal(len(entries), err)
	}
	for _, e := range entries {
		log.WriteString(e.Words + e.Subject)
	}
	identity(t, w)
	w.DB.Close() // from here on everything breaks, and is logged
	post(t, w.App, "/do/account.enter", url.Values{"email": {"team@example.org"}, "password": {"le secret tapé de travers"}})
	r := httptest.NewRecorder()
	w.Handler().ServeHTTP(r, httptest.NewRequest("GET", "/l/ABCDEFGHJKMN", nil))
	for _, secret := range []string{"le secret", apptest.Password, "ABCDEFGHJKMN", "secret shared", "code=", "s1@mairie.example.org"} {
		if strings.Contains(log.String(), secret) {
			t.Errorf("%q stands in:\n%s", secret, log.String())
		}
	}
}

// identity comes back from a provider of identities with an answer of somebody else.
func identity(t *testing.T, w *apptest.World) {
	t.Helper()
	w.Step("as visitor")
	for _, failing := range []string{"secret", "nonce", "signature"} {
		w.Step("identity subject=s1 email=s1@mairie.example.org verified=yes failing=" + failing)
		w.Step("get //sign-in/openid : could not be verified")
	}
}

func post(t *testing.T, a *app.App, path string, fields url.Values) {
	t.Helper()
	r := httptest.NewRequest("POST", path, strings.NewReader(fields.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	w := httptest.NewRecorder()
	a.Handler().ServeHTTP(w, r)
	_, _ = io.Copy(io.Discard, w.Result().Body)
	if w.Code >= http.StatusInternalServerError {
		t.Logf("%s: %d", path, w.Code)
	}
}
