package planpage

import (
	"strconv"
	"strings"

	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/worktime"
)

// column is one column of a table of rows T: its key in CSV, its title in the
// workbook, and its cell. Both is true when the cell differs with the language
// in words, and CSV then has two columns, key_fr and key_en.
type column[T any] struct {
	key   string
	title lang.Text
	kind  table.Kind
	both  bool
	cell  func(T) lang.Text
}

// sheetOf returns the sheet of a workbook in one language.
func sheetOf[T any](name lang.Text, tag lang.Tag, columns []column[T], rows []T) table.Sheet {
	s := table.Sheet{Name: name.In(tag)}
	for _, c := range columns {
		s.Head, s.Kinds = append(s.Head, c.title.In(tag)), append(s.Kinds, c.kind)
	}
	for _, r := range rows {
		var cells []string
		for _, c := range columns {
			cells = append(cells, c.cell(r).In(tag))
		}
		s.Rows = append(s.Rows, cells)
	}
	return s
}

// csvOf returns the same table for programs: keys as heads, both languages, decimal commas.
func csvOf[T any](columns []column[T], rows []T) table.Sheet {
	var s table.Sheet
	for _, c := range columns {
		if c.both {
			s.Head = append(s.Head, c.key+"_fr", c.key+"_en")
		} else {
			s.Head = append(s.Head, c.key)
		}
	}
	for _, r := range rows {
		var cells []string
		for _, c := range columns {
			cells = append(cells, c.cell(r).FR)
			if c.both {
				cells = append(cells, c.cell(r).EN)
			}
		}
		s.Rows = append(s.Rows, cells)
	}
	return s
}

// Cells of each sort. Numbers are written plainly, so that a spreadsheet reads them.
func cellInt[N int | int64](n N) lang.Text { return lang.Same(strconv.FormatInt(int64(n), 10)) }

func cellPoint(d lang.Decimal) lang.Text {
	return lang.Text{FR: table.Point(d, lang.FR), EN: table.Point(d, lang.EN)}
}

func cellHours(m worktime.Minutes) lang.Text {
	return cellPoint(lang.Decimal{Units: (int64(m)*100 + 30) / 60, Places: 2})
}

func cellMoney(c money.Cents) lang.Text { return cellPoint(lang.Decimal{Units: int64(c), Places: 2}) }

func cellFTE(n int64) lang.Text { return cellPoint(lang.Decimal{Units: n, Places: 3}) }

func cellBool(b bool) lang.Text {
	if b {
		return sayYes
	}
	return sayNo
}

// cellTexts writes phrases one per line.
func cellTexts(texts []lang.Text) lang.Text {
	var fr, en []string
	for _, t := range texts {
		if !t.Empty() {
			fr, en = append(fr, t.FR), append(en, t.EN)
		}
	}
	return lang.Text{FR: strings.Join(fr, "\n"), EN: strings.Join(en, "\n")}
}

func cellNames(names []string) lang.Text { return lang.Same(strings.Join(names, ", ")) }
