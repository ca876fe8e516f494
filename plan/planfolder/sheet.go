package planfolder

import (
	"strconv"
	"strings"

	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/plan"
)

// spec is what is declared about a sheet, that is a CSV file of the folder or a
// sheet of the workbook, whatever its rows.
type spec struct {
	key    string    // its English name, by which code and reports know it
	name   lang.Text // of the file, without .csv, and of the sheet
	means  lang.Text
	also   []string // other names understood
	must   bool     // a folder without it is refused
	unique bool     // two rows may not have the same key
	stays  bool     // another way to say what a column of another sheet says
}

// sheet is a spec and its columns, tied to the row type T.
type sheet[T any] struct {
	spec
	columns []bound[T]
	start   func() T                // a row whose cells are all blank
	finish  func(*T, *reader, *row) // defaults that depend on other cells
	of      func(plan.Input) []T    // its rows, to write them
}

// row is where a row stands and which of its columns are filled.
type row struct {
	found *found
	line  int
	given map[string]bool // by the English name of the column; false when it could not be read
}

// entry is a value and the row it came from.
type entry[T any] struct {
	value T
	row   row
}

// tabular is a sheet of any row type.
type tabular interface {
	about() *spec
	declared() []column
	write(plan.Input, lang.Tag, []Extra) (table.Sheet, error)
}

func (s *sheet[T]) about() *spec { return &s.spec }

func (s *sheet[T]) declared() []column {
	out := make([]column, len(s.columns))
	for i, b := range s.columns {
		out[i] = b.column
	}
	return out
}

// keys numbers the rows that have the same key, so that each has its own.
type keys map[string]int

func (k keys) next(key string) string {
	k[key]++
	return key + "\x1f" + strconv.Itoa(k[key])
}

// keyOf returns the cells that name t, joined.
func (s *sheet[T]) keyOf(t *T) string {
	var parts []string
	for _, b := range s.columns {
		if b.key {
			cell, _ := b.write(t, lang.EN)
			parts = append(parts, cell)
		}
	}
	return strings.Join(parts, "\x1f")
}

// write returns the rows of in as text in the language tag, with the unknown columns at the end.
func (s *sheet[T]) write(in plan.Input, tag lang.Tag, extra []Extra) (table.Sheet, error) {
	out := table.Sheet{Name: s.name.In(tag)}
	var columns []bound[T]
	for _, b := range s.columns {
		if !b.stays {
			columns = append(columns, b)
			out.Head, out.Kinds = append(out.Head, b.name.In(tag)), append(out.Kinds, b.kind)
		}
	}
	for _, x := range extra {
		out.Head = append(out.Head, x.Header)
	}
	start := s.start()
	seen := keys{}
	for _, t := range s.of(in) {
		cells := make([]string, 0, len(out.Head))
		for _, b := range columns {
			cell, err := b.cell(&t, &start, tag)
			if err != nil {
				return out, err
			}
			cells = append(cells, cell)
		}
		key := seen.next(s.keyOf(&t))
		for _, x := range extra {
			cells = append(cells, x.Values[key])
		}
		out.Rows = append(out.Rows, cells)
	}
	return out, nil
}

// cell words one field, blank where blank means the same.
func (b bound[T]) cell(t, start *T, tag lang.Tag) (string, error) {
	cell, err := b.write(t, tag)
	if err != nil || b.must || b.filled || b.zero == nil || cell != b.zero(tag) {
		return cell, err
	}
	if blank, err := b.write(start, tag); err == nil && blank == cell {
		return "", nil
	}
	return cell, nil
}
