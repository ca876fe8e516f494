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

// TestProblems: what programs are told when something is wrong.
func TestProblems(t *testing.T) {
	w := apptest.New(t, dbtest.File(t))
	for _, row := range []struct {
		body string
		code int
		want string
	}{
		{`{"email":"x","password":"y"}`, 422, `"field":"password"`},
		{`{"emial":"x"}`, 422, `There is no field “emial” here`},
		{`[1`, 422, `no readable JSON object`},
	} {
		r := httptest.NewRequest("POST", "/api/v1/sign-in", strings.NewReader(row.body))
		r.Header.Set("Accept-Language", "en")
		answer := httptest.NewRecorder()
		w.Handler().ServeHTTP(answer, r)
		if got := answer.Body.String(); answer.Code != row.code || !strings.Contains(got, row.want) || answer.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d %s", row.body, answer.Code, got)
		}
	}
}
