package web

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io"
	"io/fs"

	"fabrique/lang"
)

//go:embed assets/*.css assets/*.js assets/*.woff2 assets/*.svg assets/*.txt
var assets embed.FS

//go:embed templates/*.html
var templates embed.FS

// Assets returns the stylesheets, the typeface with its licence and the icon,
// as plain names: a page refers to them under one prefix.
func Assets() fs.FS {
	sub, err := fs.Sub(assets, "assets")
	if err != nil {
		panic(err) // impossible: the folder is embedded
	}
	return sub
}

// Sheets are the stylesheets of every page, in their order.
var Sheets = []string{"tokens.css", "base.css"}

// FilePolicy is the content-security policy of a page that opens from the file
// system: no script, no network, styles and typeface from beside it.
// Browsers differ on what 'self' means for a file, hence the scheme beside it.
const FilePolicy = "default-src 'none'; style-src 'self' file:; img-src 'self' data: file:; font-src 'self' file:; base-uri 'none'; form-action 'none'"

// Link is words that lead somewhere.
type Link struct {
	Href string
	Text string
}

// Tongue is a language that the page can be read in; Href is empty for its own.
type Tongue struct {
	Tag  lang.Tag
	Name string
	Href string
}

// Frame is what surrounds every page: put one, embedded, in the struct of a page.
type Frame struct {
	Lang    lang.Tag
	Title   string // of the window
	Policy  string // content-security policy, when no server sends it
	Assets  string // prefix of the assets: "assets/"
	Styles  []string
	Place   string // the territory, beside the brand
	Notice  string // one line above everything: people are invented
	Tongues []Tongue
	Menu    []Link
	Words   Words
	Home    string  // where the brand leads, "" for nowhere
	Shelves []Shelf // the navigation of the served application, for this reader
	Done    *Told   // what the reader just did
	Refused *Told   // why it was not done, when no form of the page says so
	Who     Who
	Script  bool     // the page loads the shared script
	Scripts []string // others of its own, by name: "passkey.js"
	Foot    []Link   // below every served page
}

// Door is one entry of a navigation.
type Door struct {
	Href, Text string
	Here       bool
}

// Shelf is a part of the navigation: doors that belong together, under one name.
type Shelf struct {
	Door  // leads to its first door, and is Here when one of them is
	Doors []Door
}

// Room returns the door that the reader went through, nil when the page stands apart.
func (f Frame) Room() *Door {
	for _, s := range f.Shelves {
		for _, d := range s.Doors {
			if d.Here {
				return &d
			}
		}
	}
	return nil
}

// Shelf returns what stands beside the page, nil when nothing does.
func (f Frame) Shelf() *Shelf {
	for _, s := range f.Shelves {
		if s.Here && len(s.Doors) > 1 {
			return &s
		}
	}
	return nil
}

// Told says what was done, and offers to take it back.
type Told struct {
	Text string
	Undo *Form
}

// Who is the reader, as the frame shows them; a visitor has an empty name.
type Who struct {
	Name   string
	Mine   string // where their own account is, "" for none
	SignIn Link
	Out    *Form // signs out
}

// ServedPolicy is the content-security policy of every served page.
const ServedPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// Words are the few words of the frame itself.
type Words struct{ Skip, Menu, Fold, Tongues, Top, Rooms, About string }

// NewFrame returns a frame in the language tag, whose own stylesheets follow the shared ones.
func NewFrame(tag lang.Tag, title, prefix string, styles ...string) Frame {
	f := Frame{Lang: tag, Title: title, Assets: prefix, Words: words(tag)}
	for _, s := range append(append([]string{}, Sheets...), styles...) {
		f.Styles = append(f.Styles, prefix+s)
	}
	return f
}

// Template is a page's template, parsed once.
type Template struct{ t *template.Template }

// Parse reads the page name of fsys, which defines "main", into the shared
// frame and pictures. It panics when the template is wrong: that is a mistake of ours.
func Parse(fsys fs.FS, names ...string) Template {
	t := template.Must(template.New("page").ParseFS(templates, "templates/*.html"))
	return Template{template.Must(t.ParseFS(fsys, names...))}
}

// Write writes the page to w, or nothing when it fails.
func (t Template) Write(w io.Writer, page any) error {
	var b bytes.Buffer
	if err := t.t.ExecuteTemplate(&b, "frame", page); err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// Parts is what a page says itself, written: without the frame that depends on its reader.
type Parts struct{ Main, Foot template.HTML }

// Weight is the length of the parts, in bytes.
func (p Parts) Weight() int { return len(p.Main) + len(p.Foot) }

// Parts writes what a page says itself, for a [Whole] that will stand in the frame of each reader.
func (t Template) Parts(page any) (p Parts, err error) {
	for name, into := range map[string]*template.HTML{"main": &p.Main, "foot": &p.Foot} {
		if t.t.Lookup(name) == nil {
			continue
		}
		var b bytes.Buffer
		if err := t.t.ExecuteTemplate(&b, name, page); err != nil {
			return p, fmt.Errorf("write %s of a page: %w", name, err)
		}
		*into = template.HTML(b.String()) // written and escaped by our own template
	}
	return p, nil
}

// Whole is a page whose parts were written before.
type Whole struct {
	Frame
	Parts Parts
}

// WholePage frames a [Whole].
func WholePage() Template {
	t := template.Must(template.New("page").ParseFS(templates, "templates/*.html"))
	return Template{template.Must(t.Parse(`{{define "main"}}{{.Parts.Main}}{{end}}{{define "foot"}}{{.Parts.Foot}}{{end}}`))}
}
