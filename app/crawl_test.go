package app_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fabrique/app/apptest"
	"fabrique/kit/web"
	"fabrique/lang"
)

// shown is a page as it was sent, and the first who was sent it.
type shown struct {
	who  string // "team fr /t/loos/people"
	lang lang.Tag
	body []byte
	// What of it nobody was sent before.
	content, frame bool
}

// walk follows every link of every page, for every reader, and keeps each page once.
type walk struct {
	t      *testing.T
	w      *apptest.World
	routes *http.ServeMux
	met    map[string]bool // patterns of pages that were opened
	kept   map[[32]byte]bool
	pages  []shown
	forms  []form
}

// form is one form of a page, to be sent empty.
type form struct {
	role, page, action string
	hidden             url.Values
}

func walkOf(t *testing.T, w *apptest.World) *walk {
	k := &walk{t: t, w: w, routes: http.NewServeMux(), met: map[string]bool{}, kept: map[[32]byte]bool{}}
	for _, r := range w.Desk.Routes() {
		k.routes.Handle(r.Pattern, http.NotFoundHandler())
	}
	return k
}

// pattern returns the pattern of the page at an address, "" when it is no page.
func (k *walk) pattern(address string) string {
	r, err := http.NewRequestWithContext(k.t.Context(), http.MethodGet, "http://here"+address, http.NoBody)
	if err != nil {
		k.t.Fatalf("%s: %v", address, err)
	}
	_, pattern := k.routes.Handler(r)
	return pattern
}

// most is how many pages of one pattern a reader opens: steps of a path all
// differ, files of persons do not; the team uses everything.
func most(role, pattern string) int {
	switch {
	case role == "team" && strings.HasSuffix(pattern, "/{part}"):
		return 20
	case role == "team":
		return 2
	}
	return 1
}

// reader walks as one role from the home pages and the pages of a story.
func (k *walk) reader(role string, starts ...string) {
	queue := append([]string{"/", "/t/loos", "/begin", "/sign-in"}, starts...)
	asked, opened := map[string]bool{}, map[string]int{}
	from := map[string]string{}
	for n := 0; n < len(queue); n++ {
		address := queue[n]
		pattern := k.pattern(address)
		if asked[address] || from[address] != "" && opened[pattern] >= most(role, pattern) && !slices.Contains(starts, address) {
			continue
		}
		asked[address] = true
		opened[pattern]++
		by := map[lang.Tag]string{}
		for _, tag := range lang.Tags {
			links, controls := k.open(role, address, from[address], tag)
			by[tag] = controls
			for _, link := range links {
				if from[link] == "" {
					from[link] = address
					queue = append(queue, link)
				}
			}
		}
		if by[lang.FR] != by[lang.EN] {
			k.t.Errorf("%q: %s is used in another way in English:\n%s\nthan in French:\n%s", role, address, by[lang.EN], by[lang.FR])
		}
	}
}

var (
	linked   = regexp.MustCompile(`<a [^>]*?href="([^"]*)"`)
	fillable = regexp.MustCompile(`(?s)<form class="form"[^>]* action="([^"]*)"[^>]*>(.*?)</form>`)
	unshown  = regexp.MustCompile(`<input type="hidden" name="([^"]*)" value="([^"]*)">`)
	inside   = regexp.MustCompile(`(?s)<main .*</main>`)
	tongue   = regexp.MustCompile(`<html lang="([a-z]*)">`)
	placed   = regexp.MustCompile(`<link[^>]*>|<script[^>]*>|<title>.*?</title>|aria-current="page"|href="[^"]*lang=[^"]*"|name="_[a-z]+" value="[^"]*"`)
	used     = regexp.MustCompile(`<(?:a|button|input|select|textarea|summary)\b[^>]*>`)
	named    = regexp.MustCompile(`<div class="who"><[^>]*>[^<]*<`)
)

// open asks for a page, keeps it, and returns where it leads and what its content is used by.
// from is the page that leads there: what it offers must then open.
func (k *walk) open(role, address, from string, tag lang.Tag) (to []string, controls string) {
	answer, err := k.w.Open(role, address, tag)
	if err != nil {
		k.t.Fatalf("%q at %s: %v", role, address, err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		k.t.Fatal(err)
	}
	if answer.StatusCode >= 500 || answer.StatusCode >= 400 && from != "" {
		k.t.Errorf("%q: %s leads to %s, which answers %s", role, from, address, answer.Status)
	}
	if !strings.HasPrefix(answer.Header.Get("Content-Type"), "text/html") {
		return nil, ""
	}
	if answer.StatusCode == http.StatusOK {
		k.met[k.pattern(answer.Request.URL.Path)] = true
	}
	k.keep(fmt.Sprintf("%s %s %s", role, tag, address), answer.Header, body)
	controls = handled(inside.Find(body))
	if tag != lang.FR {
		return nil, controls
	}
	k.note(role, address, body)
	return k.links(address, body), controls
}

// handled lists what Tab stops at in a piece of page, in its order: what sort, and under which name.
func handled(piece []byte) string {
	var out strings.Builder
	for _, m := range used.FindAll(piece, -1) {
		sort, _, _ := strings.Cut(strings.Trim(string(m), "<>"), " ")
		kind, name := attribute(m, "type"), attribute(m, "name")
		if kind != "hidden" {
			fmt.Fprintln(&out, sort, kind, name)
		}
	}
	return out.String()
}

func attribute(tag []byte, name string) string {
	_, after, _ := bytes.Cut(tag, []byte(" "+name+`="`))
	value, _, _ := bytes.Cut(after, []byte(`"`))
	return string(value)
}

// keep keeps a page unless its content was kept, and what surrounds it too: the
// content is the same for several roles, the navigation the same on many pages.
func (k *walk) keep(who string, h http.Header, body []byte) {
	if h.Get("Content-Security-Policy") != web.ServedPolicy {
		k.t.Errorf("%s is under the policy %q", who, h.Get("Content-Security-Policy"))
	}
	content := inside.Find(body)
	around := bytes.Replace(placed.ReplaceAll(named.ReplaceAll(body, nil), nil), content, nil, 1)
	if len(content) == 0 {
		around = body
	}
	tag := lang.Pick(string(tongue.FindSubmatch(body)[1]))
	p := shown{who: who, lang: tag, body: body, content: k.first(string(tag), content), frame: k.first("around", around)}
	if p.content || p.frame {
		k.pages = append(k.pages, p)
	}
}

// first reports whether something is met for the first time.
func (k *walk) first(kind string, what []byte) bool {
	sum := sha256.Sum256(append([]byte(kind), what...))
	defer func() { k.kept[sum] = true }()
	return !k.kept[sum]
}

func (k *walk) note(role, page string, body []byte) {
	for _, m := range fillable.FindAllSubmatch(body, -1) {
		f := form{role, page, html.UnescapeString(string(m[1])), url.Values{}}
		for _, h := range unshown.FindAllSubmatch(m[2], -1) {
			f.hidden.Add(string(h[1]), html.UnescapeString(string(h[2])))
		}
		if f.hidden.Get("_next") != "" {
			f.hidden.Set("_next", page)
			k.forms = append(k.forms, f)
		}
	}
}

// links returns the addresses of the application that a page leads to, languages aside.
func (k *walk) links(page string, body []byte) []string {
	base, err := url.Parse(page)
	if err != nil {
		k.t.Fatal(err)
	}
	var out []string
	for _, m := range linked.FindAllSubmatch(body, -1) {
		to, err := base.Parse(html.UnescapeString(string(m[1])))
		if err != nil {
			k.t.Errorf("%s: the link %s cannot be read", page, m[1])
			continue
		}
		to.Fragment = ""
		if to.Host == "" && to.Scheme == "" && !to.Query().Has("lang") && to.String() != page {
			out = append(out, to.String())
		}
	}
	return out
}

// wrong sends every form empty, once a page pattern and role, and keeps the pages that say what is wrong.
func (k *walk) wrong() {
	sent := map[string]bool{}
	for _, f := range k.forms {
		key := f.action + " " + k.pattern(f.page)
		if sent[key] || strings.HasPrefix(f.action, "/do/account.leave") {
			continue
		}
		sent[key] = true
		f.hidden.Set("_back", f.page)
		answer, err := k.w.Client(f.role).PostForm(k.w.Address()+f.action, f.hidden)
		if err != nil {
			k.t.Fatal(err)
		}
		body, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		switch {
		case err != nil:
			k.t.Fatal(err)
		case answer.StatusCode >= 500:
			k.t.Errorf("%q: the form %s of %s, sent empty, answers %s", f.role, f.action, f.page, answer.Status)
		case answer.StatusCode == http.StatusOK:
			k.keep(fmt.Sprintf("%s %s after %s sent empty", f.role, f.page, f.action), answer.Header, body)
		}
	}
}
