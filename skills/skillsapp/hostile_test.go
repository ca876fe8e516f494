package skillsapp_test

import (
	"io"
	"net/url"
	"strings"
	"testing"

	"fabrique/app/apptest"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
)

// TestHostileSentences: whatever is typed gets a page or a clear refusal, and stands
// escaped on the page again; both engines keep it.
func TestHostileSentences(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := apptest.New(t, d)
		w.Step("as team")
		w.Step(`do people.register name="Samia Benali" -> samia`)
		client, speak := w.Client("team"), w.Address()+w.Named("/t/loos/speak/person/{samia}")
		for name, c := range map[string]struct {
			text string
			code int
		}{
			"nothing": {"", 200}, "spaces": {" \t\n ", 200}, "600 letters": {strings.Repeat("a", 600), 200}, "5,000 letters": {strings.Repeat("b ", 2500), 200},
			"too long": {strings.Repeat("c", 20_000), 422}, "emojis": {"😀👩‍👧 coudre 🧵", 200}, "markup": {`<script>alert(1)</script>"'><img src=x>`, 200},
			"nul": {"coudre\x00\x1b des rideaux", 200}, "not UTF-8": {"coudre \xff\xfe", 200}, "other script": {"我会缝纫 أخيط الملابس", 200}, "SQL": {"'; DROP TABLE person; --", 200},
		} {
			for _, part := range []string{"", "yes"} {
				answer, err := client.PostForm(speak, url.Values{"text": {c.text}, "part": {part}, "done": {part}})
				if err != nil {
					t.Fatal(err)
				}
				page, err := io.ReadAll(answer.Body)
				_ = answer.Body.Close()
				if answer.StatusCode != c.code || err != nil || strings.Contains(string(page), "<img") || strings.Contains(string(page), "<script>alert") {
					t.Errorf("%s (part %q): %s (%v)\n%.300s", name, part, answer.Status, err, page)
				}
			}
		}
		if page := w.Get("team", "/people?q=samia%00&key=%ff"); !strings.Contains(page, "Samia Benali") {
			t.Errorf("a strange search: %.300s", page)
		}
		for path, code := range map[string]int{"/t/loos/speak/moon/{samia}": 404, "/t/loos/speak/person/nobody": 404, "/t/loos/speak/need/x%00": 404, "/t/loos/speak/need/x%ff%fe": 404, "/t/nowhere/speak/person/{samia}": 404} {
			answer, err := client.PostForm(w.Address()+w.Named(path), url.Values{"text": {"coudre"}})
			if err != nil {
				t.Fatal(err)
			}
			_ = answer.Body.Close()
			if answer.StatusCode != code {
				t.Errorf("%s: %s, want %d", path, answer.Status, code)
			}
		}
		w.Step(`do skills.suggest id={samia} text=""`)
		w.Step(`do words.say said="drache` + "\x00" + `" means="pluie` + "\x07" + `"`)
		w.Step("get /words : drache pluie")
		w.Step(`do words.say said="` + strings.Repeat("x", 200) + `" means=y ! Stay under 120 signs.`)
	})
}
