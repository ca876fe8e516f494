package app_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/pb33f/libopenapi"

	"fabrique/app"
	"fabrique/app/apptest"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/kit/rest"
)

// TestDocument reads the OpenAPI document back with another library: it must be
// a whole 3.1 model that names every operation.
func TestDocument(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	text := rest.Document(w.Book)
	doc, err := libopenapi.NewDocument(text)
	if err != nil {
		t.Fatal(err)
	}
	model, err := doc.BuildV3Model()
	if err != nil {
		t.Fatal(err)
	}
	if model.Model.Version != "3.1.0" {
		t.Errorf("version %s", model.Model.Version)
	}
	found := map[string]bool{}
	for path := model.Model.Paths.PathItems.First(); path != nil; path = path.Next() {
		for o := path.Value().GetOperations().First(); o != nil; o = o.Next() {
			found[o.Value().OperationId] = true
		}
	}
	for _, o := range w.Book.All() {
		if !found[o.Name] {
			t.Errorf("%s is not in the document", o.Name)
		}
		for _, f := range o.Fields() {
			if f.Name == "" || f.Label.FR == "" || f.Label.EN == "" {
				t.Errorf("%s: field %q lacks its name or a label", o.Name, f.Name)
			}
		}
	}
}

// TestOnce: a creation asked twice under one key is done once; the same key for
// something else is refused.
func TestOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ids := 0
		a, err := app.Build(t.Context(), d, app.Config{Clock: func() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) },
			NewID: func() string { ids++; return string(rune('a' + ids)) }})
		if err != nil {
			t.Fatal(err)
		}
		ask := func(key, body string) (int, string) {
			r := httptest.NewRequest("POST", "/api/v1/begin", strings.NewReader(body))
			r.Header.Set("Idempotency-Key", key)
			r.Header.Set("Accept-Language", "en")
			w := httptest.NewRecorder()
			a.Handler().ServeHTTP(w, r)
			b, _ := io.ReadAll(w.Body)
			return w.Code, string(b)
		}
		body := `{"name":"Anna","email":"anna@example.org","password":"une longue phrase","territory":"Loos"}`
		code, first := ask("k1", body)
		again, second := ask("k1", body)
		if code != http.StatusCreated || again != code || first != second {
			t.Errorf("%d %s, then %d %s", code, first, again, second)
		}
		if code, _ := ask("k1", strings.Replace(body, "Anna", "Berthe", 1)); code != http.StatusConflict {
			t.Errorf("another request under the same key: %d", code)
		}
		code, answer := ask("k2", body)
		var p struct{ Detail string }
		if err := json.Unmarshal([]byte(answer), &p); err != nil || code != http.StatusConflict || !strings.Contains(p.Detail, "begun already") {
			t.Errorf("a second beginning: %d %s (%v)", code, answer, err)
		}
	})
}

// TestProblems: whatever is wrong, programs are told so in one form: what was
// asked, the address, the method, the site it comes from, too many attempts.
func TestProblems(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	ask := func(method, path, body, site string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(method, "/api/v1"+path, strings.NewReader(body))
		r.Header.Set("Accept-Language", "en")
		r.Header.Set("Sec-Fetch-Site", site)
		answer := httptest.NewRecorder()
		w.Handler().ServeHTTP(answer, r)
		return answer
	}
	for _, row := range []struct {
		method, path, body, site string
		code                     int
		want                     string
	}{
		{"POST", "/sign-in", `{"email":"x","password":"y"}`, "", 422, `"field":"password"`},
		{"POST", "/sign-in", `{"emial":"x"}`, "", 422, `There is no field “emial” here`},
		{"POST", "/sign-in", `[1`, "", 422, `no readable JSON object`},
		{"POST", "/sign-in", `{}`, "cross-site", 403, `comes from another site`},
		{"GET", "/t/loos/people", "", "", 403, `Sign in to do this`},
		{"GET", "/t/nowhere/people", "", "", 404, `There is no such territory`},
		{"GET", "/t/loos/nothing/at/all", "", "", 404, `No operation has this address`},
		{"GET", "/", "", "", 404, `No operation has this address`},
		{"DELETE", "/t/loos/people", "", "", 405, `This address answers GET, POST only`},
		{"GET", "/sign-in", "", "", 405, `This address answers POST only`},
	} {
		answer := ask(row.method, row.path, row.body, row.site)
		if got := answer.Body.String(); answer.Code != row.code || !strings.Contains(got, row.want) || answer.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s %s %s: %d %s %s", row.method, row.path, row.body, answer.Code, answer.Header().Get("Content-Type"), got)
		}
		if answer.Code == 405 && answer.Header().Get("Allow") == "" {
			t.Errorf("%s %s does not say what is allowed", row.method, row.path)
		}
	}
	var answer *httptest.ResponseRecorder
	for range 30 {
		answer = ask("POST", "/sign-in", `{"email":"team@example.org","password":"faux"}`, "")
	}
	if answer.Code != 429 || answer.Header().Get("Content-Type") != "application/problem+json" || answer.Header().Get("Retry-After") == "" {
		t.Errorf("too many attempts: %d %s", answer.Code, answer.Body)
	}
}

// TestNothingBreaks asks every operation with nothing, by an address that names
// nothing, as the team and as a visitor: whatever the answer, nothing breaks on our side.
func TestNothingBreaks(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	for _, role := range []string{"", "admin", "team"} {
		for _, o := range w.Book.All() {
			if o.Name == "account.leave" {
				continue
			}
			method, path := rest.Address(o)
			path = blank.ReplaceAllString(strings.ReplaceAll(path, "{territory}", "loos"), "none-such")
			r, err := http.NewRequestWithContext(t.Context(), method, w.Address()+path, strings.NewReader("{}"))
			if err != nil {
				t.Fatal(err)
			}
			answer, err := w.Client(role).Do(r)
			if err != nil {
				t.Fatal(err)
			}
			if kind := answer.Header.Get("Content-Type"); answer.StatusCode >= 500 || answer.StatusCode >= 400 && kind != "application/problem+json" {
				t.Errorf("%q: %s answers %s, %s", role, o.Name, answer.Status, kind)
			}
			answer.Body.Close()
		}
	}
}
