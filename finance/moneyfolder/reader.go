package moneyfolder

import (
	"bytes"
	"errors"
	"io/fs"
	"slices"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// reader reads the files of one folder and notes all that is wrong.
type reader struct {
	folder fs.FS
	report table.Report
}

// sheet is one file: its name and its columns, in both languages.
type sheet struct {
	name     lang.Text
	columns  []column
	required bool
}

// column is one column; a required one may not be empty.
type column struct {
	name     lang.Text
	required bool
}

func need(fr, en string) column { return column{lang.T(fr, en), true} }
func may(fr, en string) column  { return column{lang.T(fr, en), false} }

// row is one row being read.
type row struct {
	rd   *reader
	file string
	line int
	cell map[string]string // by English name
	head map[string]string // as the file writes it
	bad  bool
}

// each reads a file and calls take for each of its rows; take returns a fault to
// note, or nil.
func (rd *reader) each(s sheet, take func(*row) error) {
	t, found := rd.open(s)
	if !found {
		return
	}
	if len(t.Rows) == 0 {
		return
	}
	at, head := rd.heads(s, t)
	for _, r := range t.Rows[1:] {
		one := &row{rd: rd, file: t.File, line: r.Line, cell: map[string]string{}, head: head}
		for _, c := range s.columns {
			one.cell[c.name.EN] = r.Cell(at[c.name.EN])
			if c.required && one.cell[c.name.EN] == "" {
				one.fault(c.name.EN, fault.New(fault.Missing, "Cette case est vide, et elle est nécessaire.", "This cell is empty, and it is needed."))
			}
		}
		if err := take(one); err != nil && !one.bad {
			one.fault("", err)
		}
	}
}

func (rd *reader) open(s sheet) (table.Table, bool) {
	for _, name := range []string{s.name.EN + ".csv", s.name.FR + ".csv"} {
		text, err := fs.ReadFile(rd.folder, name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		rd.report.Files = append(rd.report.Files, name)
		t, err := table.ReadCSV(bytes.NewReader(text), name)
		if err != nil {
			rd.note(name, 0, "", err)
			return t, false
		}
		return t, true
	}
	if s.required {
		rd.note("", 0, "", fault.Newf(fault.Missing, "Il manque le fichier %s.csv.", "The file %s.csv is missing.", s.name))
	}
	return table.Table{}, false
}

// heads finds the column of each cell; a column that nobody knows is said.
func (rd *reader) heads(s sheet, t table.Table) (at map[string]int, head map[string]string) {
	at, head = map[string]int{}, map[string]string{}
	var known []string
	for _, c := range s.columns {
		at[c.name.EN] = -1
		known = append(known, c.name.FR, c.name.EN)
	}
	for i, text := range t.Rows[0].Cells {
		k := slices.IndexFunc(s.columns, func(c column) bool {
			return table.Fold(text) == table.Fold(c.name.FR) || table.Fold(text) == table.Fold(c.name.EN)
		})
		if k < 0 {
			rd.report.Problems = append(rd.report.Problems, table.Problem{Severity: table.Warning, Kind: "unknown-column", File: t.File, Line: t.Rows[0].Line, Column: text,
				What: lang.T("Cette colonne n’est pas connue : elle n’est pas lue.", "This column is not known: it is not read."), Do: meant(table.Nearest(text, known))})
			continue
		}
		at[s.columns[k].name.EN], head[s.columns[k].name.EN] = i, text
	}
	return at, head
}

func meant(name string) lang.Text {
	if name == "" {
		return lang.T("Supprimez-la, ou gardez-la pour vous.", "Remove it, or keep it for yourself.")
	}
	return lang.F("Vouliez-vous dire « %s » ?", "Did you mean “%s”?", name)
}

func (rd *reader) note(file string, line int, column string, err error) {
	rd.report.Problems = append(rd.report.Problems, table.Problem{Severity: table.Error, Kind: "refused", File: file, Line: line, Column: column,
		What: lang.T(fault.In(err, lang.FR), fault.In(err, lang.EN))})
}

func (r *row) fault(column string, err error) {
	r.bad = true
	name := r.head[column]
	if name == "" {
		name = column
	}
	r.rd.note(r.file, r.line, name, err)
}

// read reads a cell with a reader of package table; an empty one stays as it is.
func read[T any](r *row, column string, with func(string) (T, error)) (v T) {
	text := r.cell[column]
	if text == "" {
		return v
	}
	v, err := with(text)
	if err != nil {
		r.fault(column, err)
	}
	return v
}

func (r *row) text(column string) string          { return r.cell[column] }
func (r *row) date(column string) calendar.Date   { return read(r, column, table.Date) }
func (r *row) month(column string) calendar.Month { return read(r, column, calendar.ParseMonth) }
func (r *row) yes(column string) bool             { return read(r, column, table.Bool) }
func (r *row) int(column string) int              { return int(read(r, column, table.Int)) }
func (r *row) hours(column string) worktime.Minutes {
	return read(r, column, table.Hours)
}

// cents reads an amount in euros, not below zero.
func (r *row) cents(column string) money.Cents {
	c := read(r, column, table.Money)
	if c < 0 {
		r.fault(column, fault.New(fault.Invalid, "Un montant ne peut pas être négatif ici. Écrivez-le sans signe.", "An amount cannot be negative here. Write it without sign."))
	}
	if c > mostAmount {
		r.fault(column, fault.Newf(fault.Invalid, "%s est trop grand pour une ligne. Vérifiez le montant.", "%s is too large for one line. Check the amount.", c))
		return 0
	}
	return c
}

const mostAmount = money.Cents(100_000_000_000) // a billion euros

// thousandths reads a number with three decimals at most.
func (r *row) thousandths(column string) int64 {
	return read(r, column, func(s string) (int64, error) { return table.Scaled(s, 3) })
}

// lastDay reads a date that may be empty.
func (r *row) lastDay(column string) *calendar.Date {
	if r.cell[column] == "" {
		return nil
	}
	d := r.date(column)
	return &d
}
