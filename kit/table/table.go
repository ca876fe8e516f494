package table

import (
	"strings"

	"fabrique/fault"
	"fabrique/lang"
)

// The largest input read. Beyond, the reader stops with a fault that says so.
const (
	MostBytes   = 64 << 20  // of one file
	MostRows    = 500_000   // of one table
	MostColumns = 1_000     // of one row
	MostCells   = 5_000_000 // of one table
)

// Table is the rows of a CSV file or of one sheet of a workbook.
type Table struct {
	File     string // its name, as messages cite it
	Sheet    string // the name of the sheet; "" for CSV
	Rows     []Row  // without the blank ones
	Encoding Encoding
	Comma    rune // what separates the cells of a CSV file; 0 for a sheet
	Oddities []Oddity
}

// Row is one row, where it stood and its cells without surrounding spaces.
// Empty cells at its end are left out.
type Row struct {
	Line  int // of its beginning in the file, or its row in the sheet; 1 is the first
	Cells []string
}

// Cell returns the cell of column i, "" beyond the last one.
func (r Row) Cell(i int) string {
	if i < 0 || i >= len(r.Cells) {
		return ""
	}
	return r.Cells[i]
}

// Oddity is something strange that did not prevent reading.
type Oddity struct {
	Line int // 0 for the whole file
	What lang.Text
}

// tidy trims cells and drops the empty ones at the end.
func tidy(cells []string) []string {
	for i, c := range cells {
		cells[i] = strings.TrimSpace(c)
	}
	n := len(cells)
	for n > 0 && cells[n-1] == "" {
		n--
	}
	return cells[:n:n]
}

// rows gathers rows within the limits.
type rows struct {
	list  []Row
	cells int
}

func (r *rows) add(line int, cells []string) error {
	if cells = tidy(cells); len(cells) == 0 {
		return nil
	}
	r.cells += len(cells)
	switch {
	case len(cells) > MostColumns:
		return fault.Newf(fault.Invalid, "La ligne %s compte %s colonnes ; %s au plus sont lues. Supprimez celles qui ne servent pas.",
			"Line %s has %s columns; at most %s are read. Remove those that are not used.", line, len(cells), MostColumns)
	case len(r.list) >= MostRows || r.cells > MostCells:
		return fault.Newf(fault.Invalid, "Le tableau dépasse %s lignes ou %s cases. Coupez-le en plusieurs territoires.",
			"The table has more than %s rows or %s cells. Split it into several territories.", MostRows, MostCells)
	}
	r.list = append(r.list, Row{line, cells})
	return nil
}

func tooBig() error {
	return fault.Newf(fault.Invalid, "Le fichier dépasse %s Mo. Gardez seulement les feuilles et les lignes utiles.",
		"The file is larger than %s MB. Keep only the sheets and rows that are used.", MostBytes>>20)
}
