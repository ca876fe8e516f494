package accountapp_test

import (
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"fabrique/app/apptest"
	"fabrique/kit/db/dbtest"
)

// TestNoWayRoundTheThrottle tries a password by every address that leads to the
// same operation, each one time: ten in all, then none of them lets in.
func TestNoWayRoundTheThrottle(t *testing.T) {
	ways := []string{"/do/account.enter", "/t/loos/do/account.enter", "/t/nulle-part/do/account.enter", "/do/account.enter%01", "/do/account%2Eenter", "/api/v1/sign-in", "/api/v1/sign-in%01"}
	spellings := []string{"team@example.org", " Team@Example.org ", "team@example\x01.org"}
	w := apptest.New(t, dbtest.File(t))
	try := func(way, email, password string) bool {
		body, kind := url.Values{"email": {email}, "password": {password}, "_next": {"/inside"}, "_back": {"/again"}}.Encode(), "application/x-www-form-urlencoded"
		if strings.HasPrefix(way, "/api/") {
			body, kind = `{"email":"`+strings.ReplaceAll(email, "\x01", `\u0001`)+`","password":"`+password+`"}`, "application/json"
		}
		r := httptest.NewRequest("POST", way, strings.NewReader(body))
		r.Header.Set("Content-Type", kind)
		answer := httptest.NewRecorder()
		w.Handler().ServeHTTP(answer, r)
		return answer.Code == 200 || answer.Header().Get("Location") == "/inside"
	}
	for n := range 12 {
		if try(ways[n%len(ways)], spellings[n%len(spellings)], "une mauvaise phrase") {
			t.Fatalf("%s lets in by a wrong password", ways[n%len(ways)])
		}
	}
	for _, way := range ways {
		for _, email := range spellings {
			if try(way, email, apptest.Password) {
				t.Errorf("%s still lets %q in after twelve wrong passwords", way, email)
			}
		}
	}
}
