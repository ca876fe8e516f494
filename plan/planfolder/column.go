package planfolder

import (
	"strings"

	"fabrique/kit/table"
	"fabrique/lang"
)

// column is what is declared about a column, whatever its sheet.
type column struct {
	code    string    // how code and reports know it
	name    lang.Text // header in each language
	means   lang.Text
	also    []string // other headers understood
	must    bool     // a row without it is refused
	key     bool     // names the row, alone or with other such columns
	filled  bool     // its default depends on other cells: zero is written out
	stays   bool     // read when there, never written: another way to say the same
	ref     string   // English name of the sheet that its values must come from
	without lang.Text
	example lang.Text
	looks   lang.Text  // what a cell looks like, from its codec
	kind    table.Kind // for spreadsheets, from its codec
}

// c begins the declaration of a column: its header in French, its code, which
// with spaces is its header in English, then its meanings.
func c(fr, code, meansFR, meansEN string) column {
	return column{code: code, name: lang.T(fr, strings.ReplaceAll(code, "_", " ")), means: lang.T(meansFR, meansEN)}
}

func (c column) required() column              { c.must = true; return c }
func (c column) id() column                    { c.must, c.key = true, true; return c }
func (c column) part() column                  { c.key = true; return c }
func (c column) other(names ...string) column  { c.also = names; return c }
func (c column) from(sheet string) column      { c.ref = sheet; return c }
func (c column) or(fr, en string) column       { c.without = lang.T(fr, en); return c }
func (c column) computed(fr, en string) column { c.filled = true; return c.or(fr, en) }
func (c column) eg(fr, en string) column       { c.example = lang.T(fr, en); return c }
func (c column) readOnly(fr, en string) column { c.stays = true; return c.eg(fr, en) }
func (c column) said(fr, en string) column     { c.looks = lang.T(fr, en); return c }

// dated marks a column of dates that no codec binds.
func (c column) titled(fr, en string) column { c.name = lang.T(fr, en); return c }
func (c column) dated() column               { c.kind = table.Day; return c }

// bound is a column tied to a field of the row type T.
type bound[T any] struct {
	column
	read  func(*T, string) error
	write func(*T, lang.Tag) (string, error)
	zero  func(lang.Tag) string // what write says of the zero value; nil when blank says nothing
	refs  func(*T) []string     // values to look for in the sheet ref
}

// blank leaves the cell empty when that says the same.
func (b bound[T]) blank(when func(*T) bool) bound[T] {
	write := b.write
	b.write = func(t *T, tag lang.Tag) (string, error) {
		if when(t) {
			return "", nil
		}
		return write(t, tag)
	}
	return b
}

// bind ties column c to the field at of T, by codec k.
func bind[T, V any](c column, k codec[V], at func(*T) *V) bound[T] {
	if c.looks.Empty() {
		c.looks = k.looks
	}
	c.kind = k.kind
	b := bound[T]{column: c}
	b.read = func(t *T, s string) error {
		v, err := k.parse(s)
		if err == nil {
			*at(t) = v
		}
		return err
	}
	b.write = func(t *T, tag lang.Tag) (string, error) {
		if k.refuse != nil {
			if err := k.refuse(*at(t)); err != nil {
				return "", err
			}
		}
		return k.format(*at(t), tag), nil
	}
	b.zero = func(tag lang.Tag) string { var v V; return k.format(v, tag) }
	if c.ref != "" && k.items != nil {
		b.refs = func(t *T) []string { return k.items(*at(t)) }
	}
	return b
}
