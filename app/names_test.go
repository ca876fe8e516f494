package app_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"html"
	"io"
	"slices"
	"strings"
	"testing"

	"fabrique/app/apptest"
	"fabrique/company/companydb"
	"fabrique/kit/db/dbtest"
	"fabrique/lang"
	"fabrique/people/peopledb"
	"fabrique/territory"
)

const loos = territory.ID("loos")

// TestWhoReadsNames asks each document that anybody is led to, files and answers
// to programs too, as each role: a person's name stands there only for who may
// know that person. Every role that reads names finds one.
func TestWhoReadsNames(t *testing.T) {
	w, _ := apptest.Furnished(t, dbtest.File(t), world)
	w.Step("as team")
	w.Step("do people.consents id={chloe} to=company")
	folk := persons(t, w)
	documents := documents(t, w)
	reads := map[string]int{}
	for _, role := range w.Readers() {
		for _, address := range documents {
			text := told(t, w, role, address)
			for _, p := range folk {
				if !strings.Contains(text, p.Name) {
					continue
				}
				if reads[role]++; !p.KnownTo(w.Actor(role), p.employed) {
					t.Errorf("%q reads the name of %s at %s", role, p.Name, address)
				}
			}
		}
		programs(t, w, role, folk)
	}
	for _, role := range []string{"team", "member", "manager", "lead"} {
		if reads[role] == 0 {
			t.Errorf("%s reads no name at all: this test sees nothing", role)
		}
	}
	t.Logf("%d documents, names read: %v", len(documents), reads)
}

// someone is a person of the world, and whether they work in its company.
type someone struct {
	peopledb.Row
	employed bool
}

func persons(t *testing.T, w *apptest.World) (out []someone) {
	t.Helper()
	list, err := peopledb.Find(t.Context(), w.DB.Read(), loos, peopledb.Query{Most: 50})
	if err != nil || len(list.Rows) < 6 {
		t.Fatalf("%d persons, %v", len(list.Rows), err)
	}
	contracts, err := companydb.Everybody(t.Context(), w.DB.Read(), loos, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range list.Rows {
		one := someone{Row: r}
		for _, c := range contracts {
			one.employed = one.employed || c.Person == r.ID
		}
		out = append(out, one)
	}
	return out
}

// alike is how many documents of one kind a role is led to: every person of the
// world has each of theirs asked.
const alike = 12

// documents lists every address that somebody is led to, but for the provider of
// identities, who would sign them in as somebody else.
func documents(t *testing.T, w *apptest.World) []string {
	t.Helper()
	k := walkOf(t, w)
	seen := map[string]bool{}
	list := []string{}
	for _, role := range w.Readers() {
		queue := []string{"/", "/t/loos", "/journal"}
		asked, opened := map[string]bool{}, map[string]int{}
		for n := 0; n < len(queue); n++ {
			address := queue[n]
			pattern := k.pattern(address)
			if pattern == "" {
				pattern = address // a file
			}
			if !asked[address] && !strings.HasPrefix(address, "/sign-in") && opened[pattern] < alike {
				asked[address] = true
				opened[pattern]++
				links, _ := k.open(role, address, "", lang.FR)
				queue = append(queue, links...)
			}
		}
		for address := range asked {
			if !seen[address] {
				seen[address] = true
				list = append(list, address)
			}
		}
	}
	slices.Sort(list)
	return list
}

// told returns what somebody reads at an address: the text of a page, or of every part of a workbook.
func told(t *testing.T, w *apptest.World, role, address string) string {
	t.Helper()
	answer, err := w.Open(role, address, lang.FR)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	book, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		return html.UnescapeString(string(body))
	}
	var text strings.Builder
	for _, f := range book.File {
		part, err := f.Open()
		if err == nil {
			_, err = io.Copy(&text, part)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return html.UnescapeString(text.String())
}

// programs asks each operation that reads, about each person, and looks at what programs are told.
func programs(t *testing.T, w *apptest.World, role string, folk []someone) {
	t.Helper()
	who := w.Actor(role)
	for _, o := range w.Book.All() {
		if !o.Reads || o.Whole {
			continue
		}
		for _, about := range folk {
			fields := map[string]any{}
			for _, f := range o.Fields() {
				if slices.Contains([]string{"id", "person"}, f.Name) {
					fields[f.Name] = string(about.ID)
				}
			}
			done, err := w.Book.Run(t.Context(), who, lang.FR, o.Name, fields)
			out, _ := json.Marshal(done.Out)
			if err != nil {
				out = []byte(err.Error())
			}
			for _, p := range folk {
				if strings.Contains(string(out), p.Name) && !p.KnownTo(who, p.employed) {
					t.Errorf("%q is told the name of %s by %s", role, p.Name, o.Name)
				}
			}
		}
	}
}
