// Package journalapp is where the journal is read, and proven whole.
package journalapp

import (
	"context"
	"embed"
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"fabrique/actor"
	"fabrique/kit/desk"
	"fabrique/kit/journal"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
)

//go:embed pages
var pages embed.FS

// readers of the journal of a territory; that of the installation is for administrators.
var readers = []actor.Role{actor.Admin, actor.Team}

// perPage is how many entries a page shows.
const perPage = 50

// Add declares the operations and pages of the journal.
func Add(d *desk.Desk) {
	d.Styles(pages)
	d.Book.Add(
		op.New(op.Op{Name: "journal.verify", Route: "GET /journal/verify", Does: say.verify, Roles: readers, Reads: true}, verify),
		op.New(op.Op{Name: "journal.verify-installation", Route: "GET /journal/verify", Does: say.verifyWhole, Roles: []actor.Role{actor.Admin}, Whole: true, Reads: true}, verify),
	)
	page := web.Parse(pages, "pages/journal.html")
	d.Page("GET /t/{territory}/journal", page, shelf{d.Book, "journal.verify", "/journal"}.show, readers...)
	d.Page("GET /journal", page, shelf{d.Book, "journal.verify-installation", "/journal"}.show, actor.Admin)
	d.Room(desk.Room{Path: "/journal", Name: say.journal, Roles: readers, Rank: 85})
}

// Proof is what a verification found.
type Proof struct {
	Entries int    `json:"entries"`
	Erased  int    `json:"erased"`
	Books   int    `json:"books"`
	Hash    string `json:"hash"` // of the last change
}

// verify reads every chain from its start. The fault names the first entry that was touched.
func verify(ctx context.Context, c *op.Call, _ struct{}) (Proof, error) {
	r, err := journal.Verify(ctx, c.Q, c.Actor.Territory)
	if err != nil {
		return Proof{}, err
	}
	_, hash, err := journal.End(ctx, c.Q, c.Actor.Territory, journal.Changes)
	c.Say(lang.F("%s Empreinte de la dernière, à garder ailleurs : %s", "%s Hash of the last one, to keep elsewhere: %s", r.Words(), lang.Same(hash)))
	return Proof{r.Entries, r.Erased, r.Books, hash}, err
}

// shelf shows the journal of a territory, or of the installation.
type shelf struct {
	book *op.Book
	op   string
	path string
}

// Journal is the page of a journal.
type Journal struct {
	web.Frame
	Heading, Lead, Empty string
	Verify               web.Form
	Filters              []web.Input
	Show                 string
	Heads                []string
	Rows                 []Line
	More                 web.Link
}

// Line is one entry, in words.
type Line struct {
	At, Who, What string
	About         web.Link
	Words         []string
	Erased        string
}

func (s shelf) show(v *desk.Visit) (any, error) {
	books, err := journal.Books(v.Context(), v.Read(), v.Territory)
	if err != nil {
		return nil, err
	}
	if len(books) == 0 { // nothing was done here yet
		books = []string{journal.Changes}
	}
	book, subject := v.Query("book"), v.Query("subject")
	if !slices.Contains(books, book) {
		book = journal.Changes
	}
	list, err := s.entries(v, book, subject)
	if err != nil {
		return nil, err
	}
	title := say.changesTitle
	if book != journal.Changes {
		title = lang.F("Qui a lu sous scellé en %s", "Who read under seal in %s", month(book))
	}
	if subject != "" {
		title = lang.F("Tout ce qui touche à %s", "Everything about %s", subjectOf(subject))
	}
	p := Journal{Heading: title.In(v.Lang), Lead: say.lead.In(v.Lang), Show: say.show.In(v.Lang), Filters: filters(v, books, book, subject)}
	p.Verify = v.Form(s.op, say.verifyButton, v.Href(s.path))
	for _, h := range heads {
		p.Heads = append(p.Heads, h.In(v.Lang))
	}
	for _, e := range list {
		p.Rows = append(p.Rows, s.line(v, e))
	}
	if len(list) == 0 {
		p.Empty = say.empty.In(v.Lang)
	}
	if n := len(list); n == perPage && subject == "" {
		q := url.Values{"book": {book}, "before": {strconv.FormatInt(list[n-1].Seq, 10)}}
		p.More = web.Link{Href: v.Href(s.path) + "?" + q.Encode(), Text: say.earlier.In(v.Lang)}
	}
	p.Frame = v.Frame(title, "journal.css")
	return p, nil
}

func (s shelf) entries(v *desk.Visit, book, subject string) ([]journal.Entry, error) {
	if subject != "" {
		return journal.About(v.Context(), v.Read(), v.Territory, subject, perPage)
	}
	before, _ := strconv.ParseInt(v.Query("before"), 10, 64) // 0, the end, for anything else
	return journal.Before(v.Context(), v.Read(), v.Territory, book, max(before, 0), perPage)
}

// month words the month of a book of readings.
func month(book string) lang.Text { return lang.Same(strings.TrimPrefix(book, "readings-")) }

func filters(v *desk.Visit, books []string, book, subject string) []web.Input {
	shelf := web.Input{ID: "book", Name: "book", Kind: "choice", Label: say.book.In(v.Lang)}
	for _, b := range slices.Backward(books) {
		name := say.changes
		if b != journal.Changes {
			name = lang.F("lectures sous scellé, %s", "readings under seal, %s", month(b))
		}
		shelf.Options = append(shelf.Options, web.Option{Value: b, Label: name.In(v.Lang), Chosen: b == book})
	}
	return []web.Input{shelf, {ID: "subject", Name: "subject", Kind: "text", Label: say.subject.In(v.Lang), Hint: say.subjectHint.In(v.Lang), Value: subject}}
}

// line words one entry.
func (s shelf) line(v *desk.Visit, e journal.Entry) Line {
	l := Line{Who: journal.Who(e.Author).In(v.Lang), What: e.Act, At: v.Moment(e.At).In(v.Lang)}
	o, known := s.book.Op(e.Act)
	if known {
		l.What = o.Does.In(v.Lang)
	}
	if l.Who == "" {
		l.Who = say.visitor.In(v.Lang)
	}
	if e.Subject != "" {
		l.About = web.Link{Href: v.Href(s.path) + "?" + url.Values{"subject": {e.Subject}}.Encode(), Text: subjectOf(e.Subject).In(v.Lang)}
	}
	if e.Words == "" {
		l.Erased = say.erased.In(v.Lang)
		return l
	}
	if known && !o.May(v.Actor) {
		l.Erased = say.reserved.In(v.Lang)
		return l
	}
	given := map[string]any{}
	if json.Unmarshal([]byte(e.Words), &given) != nil {
		return l
	}
	labels := map[string]string{}
	if known {
		for _, f := range o.Fields() {
			labels[f.Name] = f.Label.In(v.Lang)
		}
	}
	for name, value := range given {
		label := labels[name]
		if label == "" {
			label = name
		}
		l.Words = append(l.Words, lang.F("%s : %s", "%s: %s", lang.Same(label), lang.Same(plain(value, v.Lang))).In(v.Lang))
	}
	slices.Sort(l.Words)
	return l
}
