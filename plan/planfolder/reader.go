package planfolder

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"fabrique/fault"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/plan"
)

// Folder is a territory as it was read: the input of the planner, what the
// files held besides, and what is wrong with them.
type Folder struct {
	Input  plan.Input
	Extra  map[string][]Extra // unknown columns, by the English name of their sheet
	Report Report
}

// Extra is a column that nobody declared. It is kept, and written back.
type Extra struct {
	Header string
	Values map[string]string // by row; the keys only mean something to this package
}

// found is a table that was recognised as a sheet.
type found struct {
	table.Table
	head    int // index of the row that names the columns
	columns []column
	names   map[string]string // headers as the file words them, by code of the column
}

// cite returns the name under which messages speak of f.
func (f *found) cite() string {
	if f.Sheet != "" {
		return f.Sheet
	}
	return f.File
}

// reader gathers what the files say and what is wrong with it.
type reader struct {
	found  map[string]*found // by English name of the sheet
	extra  map[string][]Extra
	report Report
}

// problem reports something about a whole file, or about the folder when file is "".
func (rd *reader) problem(sev Severity, kind, file string, what, do lang.Text) {
	rd.report.Problems = append(rd.report.Problems, Problem{Severity: sev, Kind: kind, File: file, What: what, Do: do})
}

// at reports something about a cell of a row, or about the row when column is "".
func (rd *reader) at(sev Severity, kind string, r row, column string, what, do lang.Text) {
	p := Problem{Severity: sev, Kind: kind, Line: r.line, What: what, Do: do}
	if r.found != nil {
		p.File = r.found.cite()
		p.Column = r.found.title(column)
	}
	rd.report.Problems = append(rd.report.Problems, p)
}

// head reports something about a column whose title is header.
func (rd *reader) head(sev Severity, kind string, f *found, header string, what, do lang.Text) {
	rd.report.Problems = append(rd.report.Problems, Problem{Severity: sev, Kind: kind, File: f.cite(), Line: f.Rows[f.head].Line, Column: header, What: what, Do: do})
}

// read returns the rows of sheet s; none when no such table was found.
func read[T any](rd *reader, s *sheet[T]) []entry[T] {
	f := rd.found[s.key]
	if f == nil {
		return nil
	}
	columns := match(rd, s, f)
	extras := make([]Extra, len(columns))
	for i, c := range columns {
		if c == unknown {
			extras[i] = Extra{Header: f.Rows[f.head].Cell(i), Values: map[string]string{}}
		}
	}
	list := make([]entry[T], 0, len(f.Rows)-f.head-1)
	seen := keys{}
	first := map[string]int{}
	for _, r := range f.Rows[f.head+1:] {
		e, ok := readRow(rd, s, f, columns, r)
		if !ok {
			continue
		}
		key := s.keyOf(&e.value)
		if line, twice := first[key]; twice && s.unique {
			duplicate(rd, s.columns[0].code, e.row, line, key)
			continue
		}
		first[key] = r.Line
		key = seen.next(key)
		for i, c := range columns {
			if cell := r.Cell(i); c == unknown && cell != "" && !hasNumber(cell) {
				extras[i].Values[key] = cell
			}
		}
		list = append(list, e)
	}
	rd.keep(s.key, extras)
	rd.report.Rows[s.key] = len(list)
	f.Rows = nil
	return list
}

func (rd *reader) keep(sheet string, extras []Extra) {
	for _, x := range extras {
		if x.Values != nil {
			rd.extra[sheet] = append(rd.extra[sheet], x)
		}
	}
}

func duplicate(rd *reader, column string, r row, first int, key string) {
	rd.at(Error, "duplicate", r, column,
		lang.F("« %s » est déjà à la ligne %s ; cette ligne n’est pas lue.", "“%s” is already on line %s; this line is not read.",
			strings.ReplaceAll(key, "\x1f", " / "), plainLine(first)),
		lang.T("Gardez une seule des deux lignes, ou changez un identifiant.", "Keep one of the two lines, or change an identifier."))
}

// What a column of a file may be besides a declared one.
const (
	unknown = -1
	ignored = -2
)

// match says which declared column each column of f is.
func match[T any](rd *reader, s *sheet[T], f *found) []int {
	head := f.Rows[f.head]
	out := make([]int, len(head.Cells))
	for i, header := range head.Cells {
		out[i] = s.column(header)
		switch {
		case header == "":
			out[i] = ignored
		case out[i] == unknown && secret(header):
			out[i] = ignored
			rd.secretColumn(f, header)
		case out[i] == unknown:
			rd.unknownColumn(f, header, s)
		case f.names[s.columns[out[i]].code] != "":
			rd.head(Error, "column-twice", f, header,
				lang.F("Cette colonne dit la même chose que « %s ».", "This column says the same thing as “%s”.", f.names[s.columns[out[i]].code]),
				lang.T("Gardez une seule des deux colonnes.", "Keep one of the two columns."))
			out[i] = ignored
		default:
			f.names[s.columns[out[i]].code] = header
		}
	}
	for _, b := range s.columns {
		if b.must && f.names[b.code] == "" {
			rd.head(Error, "column-missing", f, f.word(b.column),
				lang.F("Il manque la colonne « %s ».", "The column “%s” is missing.", b.name),
				lang.F("Ajoutez-la : %s.", "Add it: %s.", b.means))
		}
	}
	return out
}

// word returns the header of c in the language that the other headers of f seem to be in.
func (f *found) word(c column) string {
	fr, en := 0, 0
	for _, d := range f.columns {
		switch header := f.names[d.code]; {
		case header == "" || table.Fold(d.name.FR) == table.Fold(d.name.EN):
		case table.Fold(header) == table.Fold(d.name.EN):
			en++
		default:
			fr++
		}
	}
	if en > fr {
		return c.code
	}
	return c.name.FR
}

// title returns the header of the column with this code: as the file words it,
// or as it would, or the code itself when it is none.
func (f *found) title(code string) string {
	if header := f.names[code]; header != "" {
		return header
	}
	for _, c := range f.columns {
		if c.code == code {
			return f.word(c)
		}
	}
	return code
}

// column returns the index of the declared column that header names.
func (s *sheet[T]) column(header string) int {
	for _, name := range headerForms(header) {
		for i, b := range s.columns {
			if name == table.Fold(b.name.FR) || name == table.Fold(b.name.EN) || slices.Contains(b.also, name) {
				return i
			}
		}
	}
	return unknown
}

// headerForms returns what header may be understood as: whole, then without what stands in parentheses.
func headerForms(header string) []string {
	forms := []string{table.Fold(header)}
	if bare, _, ok := strings.Cut(header, "("); ok && table.Fold(bare) != "" {
		forms = append(forms, table.Fold(bare))
	}
	return forms
}

// readRow reads one row; ok is false when it lacks what names it.
func readRow[T any](rd *reader, s *sheet[T], f *found, columns []int, r table.Row) (e entry[T], ok bool) {
	e = entry[T]{s.start(), row{f, r.Line, make(map[string]bool, len(columns))}}
	ok = true
	for i, cell := range r.Cells {
		if cell == "" || rd.odd(e.row, columns, i, cell) {
			continue
		}
		b := s.columns[columns[i]]
		err := b.read(&e.value, cell)
		if e.row.given[b.code] = err == nil; err != nil {
			rd.cell(e.row, b.code, err)
			ok = ok && !b.key
		}
	}
	for _, b := range s.columns {
		if given, read := e.row.given[b.code]; b.must && !given {
			ok = ok && !b.key
			if f.names[b.code] != "" && !read {
				rd.at(Error, "empty", e.row, b.code, lang.T("La cellule est vide.", "The cell is empty."), lang.F("Remplissez-la : %s.", "Fill it in: %s.", b.means))
			}
		}
	}
	if ok && s.finish != nil {
		s.finish(&e.value, rd, &e.row)
	}
	return e, ok
}

// odd reports whether a cell belongs to no declared column, or must not be read at all.
func (rd *reader) odd(r row, columns []int, i int, cell string) bool {
	header := r.found.Rows[r.found.head].Cell(i)
	switch {
	case hasNumber(cell) && (header == "" || columns[i] != ignored):
		rd.secretCell(r, header)
	case header == "":
		rd.at(Warning, "beyond", r, "", lang.F("La cellule « %s » n’est sous aucun titre de colonne ; elle n’est pas lue.", "The cell “%s” stands under no column title; it is not read.", quoted(cell)),
			lang.T("Donnez un titre à sa colonne, ou vérifiez les séparateurs de cette ligne.", "Give its column a title, or check the separators of this line."))
	default:
		return columns[i] < 0
	}
	return true
}

// cell reports that a cell could not be read, in the words of err.
func (rd *reader) cell(r row, column string, err error) {
	var bad *fault.Fault
	if !errors.As(err, &bad) {
		bad = fault.New(fault.Invalid, "La cellule est illisible. Écrivez-la autrement.", "The cell cannot be read. Write it otherwise.")
	}
	whatFR, doFR := halves(bad.Text.FR)
	whatEN, doEN := halves(bad.Text.EN)
	rd.at(Error, "cell", r, column, lang.T(whatFR, whatEN), lang.T(doFR, doEN))
}

// halves parts "What is wrong. What to do." in two.
func halves(s string) (what, do string) {
	if i := strings.LastIndex(s, ". "); i >= 0 {
		return s[:i+1], s[i+2:]
	}
	return s, ""
}

// plainLine words a line number, whose thousands are not grouped.
func plainLine(n int) string { return strconv.Itoa(n) }

// quoted returns s as a message may quote it.
func quoted(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return s
}
