package apptest

import (
	"fmt"
	"html"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/kit/desk"
	"fabrique/lang"
	"fabrique/skills"
	"fabrique/skills/archive"
	"fabrique/skills/skillsdb"
)

// Stories plays every file of testdata that ends in .story, on each engine.
//
// A story is a sentence or two, a line "-- steps --", then one step a line:
//
//	as ROLE                          who acts from here; "as visitor" for nobody, another word for another browser
//	empty                            as the first step: no account and no territory yet
//	day 2026-03-09                   the day from here
//	identity field=value …           who the provider of identities then takes its visitor for: subject, email,
//	                                 verified=yes; failing=nonce|signature|audience|state|secret|issuer|expired spoils its answer
//	work                             what lasts is done before the next step
//	import REGISTER PATH             a register of codes that lies in testdata: rome, esco or naf
//	do OP field=value … [-> name] [! words of the fault]
//	fill OP at PATH field=value … [-> name] : words on the page that follows
//	say KIND/ID "SENTENCE"           somebody types a sentence about a person, a wish, a need or an activity
//	get PATH : words on the page     "!: words" when they must not be there
//	note PATTERN -> name             the words of the last page that a regular expression finds
//	keep FIELD -> name               the first hidden value of a field on the last page
//
// {name} stands for the identifier of what "-> name" made. Paths lie in the
// territory; one that begins with // lies outside. Values with spaces are quoted.
func Stories(t *testing.T) {
	files, err := filepath.Glob("testdata/*.story")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories in testdata (%v)", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".story"), func(t *testing.T) {
			dbtest.Each(t, func(t *testing.T, d *db.DB) { play(t, d, file) })
		})
	}
}

func play(t testing.TB, d *db.DB, file string) *World {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head, steps, ok := strings.Cut(string(raw), "-- steps --\n")
	if !ok {
		t.Fatalf("%s has no line “-- steps --”", file)
	}
	steps, empty := strings.CutPrefix(steps, "empty\n")
	start := New
	if empty {
		start = Empty
	}
	w := start(t, d)
	first := strings.Count(head, "\n") + 2
	if empty {
		first++
	}
	for i, line := range strings.Split(steps, "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := w.step(line); err != nil {
			w.T.Fatalf("%s:%d: %s\n%v", file, first+i, line, err)
		}
	}
	return w
}

// Step plays one step of a story.
func (w *World) Step(line string) {
	w.T.Helper()
	if err := w.step(line); err != nil {
		w.T.Fatalf("%s\n%v", line, err)
	}
}

func (w *World) step(line string) error {
	verb, rest, _ := strings.Cut(w.named(line), " ")
	switch verb {
	case "as":
		w.as = strings.TrimSpace(strings.TrimPrefix(rest, "visitor"))
		return nil
	case "day":
		day, err := time.Parse("2006-01-02", rest)
		w.Now = day.Add(9 * time.Hour)
		return err
	case "work":
		return w.work()
	case "identity":
		fields, err := values(split(rest))
		w.provider.take(fields)
		return err
	case "import":
		return w.register(rest)
	case "do":
		return w.do(rest)
	case "fill":
		return w.fill(rest)
	case "say":
		words := split(rest)
		w.send(w.Client(w.as), "POST", w.address("/speak/"+words[0]), url.Values{"text": words[1:]})
		return nil
	case "get":
		return w.get(rest)
	case "note":
		return w.note(rest)
	case "keep":
		return w.keep(rest)
	}
	return fmt.Errorf("unknown step %q", verb)
}

// register imports a register of codes, as the command does.
func (w *World) register(rest string) error {
	name, path, _ := strings.Cut(rest, " ")
	read := map[string]func(string) (skills.Register, error){"rome": archive.ROME, "esco": archive.ESCO, "naf": archive.NAF}[name]
	if read == nil {
		return fmt.Errorf("there is no register %q", name)
	}
	r, err := read(filepath.Join("testdata", path))
	if err != nil {
		return err
	}
	return w.DB.InTx(w.T.Context(), func(tx db.Tx) error {
		return skillsdb.Save(w.T.Context(), tx, &r, calendar.On(w.Now.Year(), w.Now.Month(), w.Now.Day()))
	})
}

// work does every job that waits.
func (w *World) work() error {
	for {
		worked, err := w.Crew.One(w.T.Context())
		if err != nil || !worked {
			return err
		}
	}
}

var nameMark = regexp.MustCompile(`\{[a-z0-9-]+\}`)

// named puts identifiers in the place of their names.
func (w *World) named(line string) string {
	return nameMark.ReplaceAllStringFunc(line, func(m string) string {
		if id, ok := w.names[m[1:len(m)-1]]; ok {
			return id
		}
		return m
	})
}

func (w *World) do(rest string) error {
	rest, want, fails := strings.Cut(rest, " ! ")
	rest, name, _ := strings.Cut(rest, " -> ")
	words := split(rest)
	fields, err := values(words[1:])
	if err != nil {
		return err
	}
	done, err := w.Book.Run(w.T.Context(), w.Actor(w.as), lang.EN, words[0], desk.Fields(fields))
	if fails {
		if err == nil || !strings.Contains(say(err), want) {
			return fmt.Errorf("wanted the fault %q, got %q", want, say(err))
		}
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s (%w)", say(err), err)
	}
	if name != "" {
		w.names[strings.TrimSpace(name)] = done.ID()
	}
	return nil
}

// say joins the sentences of every fault in err.
func say(err error) string {
	if err == nil {
		return ""
	}
	var out []string
	for _, f := range fault.All(err) {
		out = append(out, f.Text.EN)
	}
	if len(out) == 0 {
		return err.Error()
	}
	return strings.Join(out, " ")
}

func (w *World) fill(rest string) error {
	rest, want, _ := strings.Cut(rest, " : ")
	rest, name, _ := strings.Cut(rest, " -> ")
	words := split(rest)
	if len(words) < 3 || words[1] != "at" {
		return fmt.Errorf("write: fill OP at PATH field=value …")
	}
	fields, err := values(words[3:])
	if err != nil {
		return err
	}
	back := w.address(words[2])
	fields.Set("_back", back)
	if fields.Get("_next") == "" {
		fields.Set("_next", back)
	}
	action := w.address("/do/" + words[0])
	if o, ok := w.Book.Op(words[0]); ok && o.Whole {
		action = "/do/" + words[0]
	}
	page, at := w.send(w.Client(w.as), "POST", action, fields)
	if name != "" {
		w.names[strings.TrimSpace(name)] = filepath.Base(at)
	}
	return holds(page, want)
}

func (w *World) get(rest string) error {
	path, want, absent := strings.Cut(rest, " !: ")
	if !absent {
		path, want, _ = strings.Cut(rest, " : ")
	}
	page, _ := w.send(w.Client(w.as), "GET", w.address(path), nil)
	err := holds(page, want)
	if absent && err == nil {
		return fmt.Errorf("the page holds %q", want)
	}
	if absent {
		return nil
	}
	return err
}

// note gives a name to words that the last page holds.
func (w *World) note(rest string) error {
	pattern, name, _ := strings.Cut(rest, " -> ")
	found, err := regexp.Compile(pattern)
	if err != nil {
		return err
	}
	text := found.FindString(words(w.page))
	if text == "" {
		return fmt.Errorf("the page reads:\n%s", words(w.page))
	}
	w.names[strings.TrimSpace(name)] = text
	return nil
}

// keep gives a name to the first hidden value of a field on the last page.
func (w *World) keep(rest string) error {
	field, name, _ := strings.Cut(rest, " -> ")
	found := regexp.MustCompile(`<input type="hidden" name="` + regexp.QuoteMeta(field) + `" value="([^"]*)">`).FindStringSubmatch(w.page)
	if found == nil {
		return fmt.Errorf("the page has no hidden field %q", field)
	}
	w.names[strings.TrimSpace(name)] = html.UnescapeString(found[1])
	return nil
}

// holds reports whether the words of a page hold want.
func holds(page, want string) error {
	if text := words(page); !strings.Contains(text, strings.Join(strings.Fields(want), " ")) {
		return fmt.Errorf("the page reads:\n%s", text)
	}
	return nil
}

var (
	markup = regexp.MustCompile(`(?s)<head>.*?</head>|<[^>]*>`)
)

// words returns what a page reads, in one line.
func words(page string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(html.UnescapeString(markup.ReplaceAllString(page, " ")), " ", " ")), " ")
}

func (w *World) address(path string) string {
	if outside, ok := strings.CutPrefix(path, "/"); ok && strings.HasPrefix(outside, "/") {
		return outside
	}
	return "/t/loos" + strings.TrimSuffix(path, "/")
}

// Get returns a page as a role sees it, in English.
func (w *World) Get(role, path string) string {
	page, _ := w.send(w.Client(role), "GET", w.address(path), nil)
	return page
}

func (w *World) post(c *http.Client, path string, fields map[string]string) string {
	v := url.Values{}
	for k, f := range fields {
		v.Set(k, f)
	}
	page, _ := w.send(c, "POST", path, v)
	return page
}

// send asks for an address in English, and returns the page that comes in the end and its address.
func (w *World) send(c *http.Client, method, path string, fields url.Values) (page, at string) {
	r, err := http.NewRequestWithContext(w.T.Context(), method, w.server.URL+path, strings.NewReader(fields.Encode()))
	if err != nil {
		w.T.Fatal(err)
	}
	r.Header.Set("Accept-Language", "en")
	if method == "POST" {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	answer, err := c.Do(r)
	if err != nil {
		w.T.Fatal(err)
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		w.T.Fatal(err)
	}
	w.page = string(b)
	if method == "GET" {
		w.steps = append(w.steps, Step{w.as, path, answer.Request.URL.Path, true, answer.Header, w.page})
	} else {
		w.steps = append(w.steps, Step{w.as, answer.Request.URL.Path, answer.Request.URL.Path, false, answer.Header, w.page})
	}
	return w.page, answer.Request.URL.Path
}

// split cuts a line into words; double quotes hold a word together.
func split(line string) []string {
	var out []string
	word, quoted, any := strings.Builder{}, false, false
	for _, r := range line {
		switch {
		case r == '"':
			quoted, any = !quoted, true
		case r == ' ' && !quoted:
			if any {
				out = append(out, word.String())
			}
			word.Reset()
			any = false
		default:
			word.WriteRune(r)
			any = true
		}
	}
	if any {
		out = append(out, word.String())
	}
	return out
}

// Fields returns what "field=value …" gives an operation.
func Fields(text string) (map[string]any, error) {
	v, err := values(split(text))
	return desk.Fields(v), err
}

func values(words []string) (url.Values, error) {
	v := url.Values{}
	for _, word := range words {
		name, value, ok := strings.Cut(word, "=")
		if !ok {
			return nil, fmt.Errorf("%q is not field=value", word)
		}
		v.Add(name, value)
	}
	return v, nil
}
