package web

import (
	"html/template"
	"net/url"
	"strconv"
	"strings"
)

// Pages hold hundreds of squares and of choices: they are written here, since a
// template looks every field of each one up anew.

// Drawn writes the squares of a picture.
func (s Squares) Drawn() template.HTML {
	var b strings.Builder
	for _, q := range s.Squares {
		side := strconv.Itoa(q.Side)
		b.WriteString(`<use href="#`)
		b.WriteString(template.HTMLEscapeString(url.PathEscape(q.Ref)))
		b.WriteString(`" x="` + strconv.Itoa(q.X) + `" y="` + strconv.Itoa(q.Y) + `" width="` + side + `" height="` + side + `"/>`)
	}
	return template.HTML(b.String()) // numbers, and a reference escaped above
}

// Choices writes what a field of one choice offers.
func (in Input) Choices() template.HTML {
	var b strings.Builder
	for _, o := range in.Options {
		b.WriteString(`<option value="`)
		b.WriteString(template.HTMLEscapeString(o.Value))
		if o.Chosen {
			b.WriteString(`" selected>`)
		} else {
			b.WriteString(`">`)
		}
		b.WriteString(template.HTMLEscapeString(o.Label))
		b.WriteString(`</option>`)
	}
	return template.HTML(b.String()) // values and labels escaped above
}
