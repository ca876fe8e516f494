package accountapp

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"time"

	"fabrique/fault"
	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/kit/desk"
)

// Limits on attempts to sign in: for one address, and for one origin.
const (
	mostByEmail  = 10
	mostByOrigin = 60
	triesWithin  = 15 * time.Minute
	mostTyped    = 1 << 16 // bytes
)

// Throttle refuses too many attempts to sign in, by address and by origin,
// before anything else is done.
func Throttle(d *desk.Desk, proxied bool, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost && (r.URL.Path == "/do/account.enter" || r.URL.Path == "/api/v1/sign-in") {
			r.Body = http.MaxBytesReader(w, r.Body, mostTyped)
			if tooMany(d, r, Origin(r, proxied)) {
				w.Header().Set("Retry-After", "900")
				d.Refused(&fault.Fault{Kind: fault.TooMany, Text: say.slow}).ServeHTTP(w, r)
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}

func tooMany(d *desk.Desk, r *http.Request, origin string) bool {
	over := false
	now := d.Book.Clock()
	email := account.Folded(typed(r))
	err := d.Book.DB.InTx(r.Context(), func(tx db.Tx) error {
		byOrigin, err := account.Tries(r.Context(), tx, "origin "+account.Hashed(origin), mostByOrigin, triesWithin, now)
		if err != nil {
			return err
		}
		byEmail := false
		if email != "" {
			byEmail, err = account.Tries(r.Context(), tx, "email "+account.Hashed(email), mostByEmail, triesWithin, now)
		}
		over = byOrigin || byEmail
		return err
	})
	return err != nil || over
}

// typed returns the address that a request to sign in holds, as a form or as a program sends it.
func typed(r *http.Request) string {
	if r.URL.Path == "/do/account.enter" {
		return r.PostFormValue("email")
	}
	body, err := io.ReadAll(r.Body)
	r.Body = io.NopCloser(bytes.NewReader(body))
	var in struct{ Email string }
	if err != nil || json.Unmarshal(body, &in) != nil {
		return ""
	}
	return in.Email
}

// lastOf returns the last address of a list that proxies wrote.
func lastOf(list string) string {
	parts := strings.Split(list, ",")
	return strings.TrimSpace(parts[len(parts)-1])
}
