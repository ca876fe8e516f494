package table

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"fabrique/calendar"
)

// WriteWorkbook writes the sheets as one XLSX workbook: first row in bold and
// held in view, dates and numbers as such, the rest as text that no
// spreadsheet runs as a formula, on as many lines as it has.
func WriteWorkbook(w io.Writer, sheets []Sheet) error {
	book := excelize.NewFile()
	defer book.Close()
	look, err := newStyles(book)
	if err != nil {
		return fmt.Errorf("styles: %w", err)
	}
	for i, s := range sheets {
		if i == 0 {
			err = book.SetSheetName("Sheet1", s.Name)
		} else {
			_, err = book.NewSheet(s.Name)
		}
		if err != nil {
			return fmt.Errorf("sheet %q: %w", s.Name, err)
		}
		if err := writeSheet(book, s, look); err != nil {
			return fmt.Errorf("sheet %q: %w", s.Name, err)
		}
	}
	_, err = book.WriteTo(w)
	return err
}

// styles are the looks of cells.
type styles struct{ head, text, number, day, amount int }

func newStyles(book *excelize.File) (s styles, err error) {
	iso, top := "yyyy-mm-dd", &excelize.Alignment{Vertical: "top"}
	lines := &excelize.Alignment{Vertical: "top", WrapText: true}
	for _, one := range []struct {
		id   *int
		look excelize.Style
	}{
		{&s.head, excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: lines}},
		{&s.text, excelize.Style{Alignment: lines}},
		{&s.number, excelize.Style{Alignment: top}},
		{&s.day, excelize.Style{Alignment: top, CustomNumFmt: &iso}},
		{&s.amount, excelize.Style{Alignment: top, NumFmt: 4}}, // 4: #,##0.00, as the reader's country writes it
	} {
		if *one.id, err = book.NewStyle(&one.look); err != nil {
			return s, err
		}
	}
	return s, nil
}

func writeSheet(book *excelize.File, s Sheet, look styles) error {
	sw, err := book.NewStreamWriter(s.Name)
	if err != nil {
		return err
	}
	wide := widths(s)
	for i := len(wide); i > 0; i-- { // the last first: they are written in the other order
		if err := sw.SetColWidth(i, i, wide[i-1]); err != nil {
			return err
		}
	}
	if err := sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	head := make([]any, len(s.Head))
	for i, h := range s.Head {
		head[i] = excelize.Cell{Value: h, StyleID: look.head}
	}
	if err := sw.SetRow("A1", head); err != nil {
		return err
	}
	for n, row := range s.Rows {
		cells := make([]any, len(row))
		for i, c := range row {
			cells[i] = look.cell(s.kind(i), c)
		}
		if err := sw.SetRow("A"+strconv.Itoa(n+2), cells); err != nil {
			return err
		}
	}
	return sw.Flush()
}

// cell returns the cell that shows text under kind.
func (s styles) cell(kind Kind, text string) any {
	switch {
	case text == "":
		return nil
	case kind == Number || kind == Amount:
		if v, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64); err == nil && plainNumber(strings.Replace(text, ",", ".", 1)) {
			return excelize.Cell{Value: v, StyleID: map[Kind]int{Number: s.number, Amount: s.amount}[kind]}
		}
	case kind == Day:
		if d, err := calendar.Parse(text); err == nil && d.String() == text {
			return excelize.Cell{Value: int(d - calendar.On(1899, 12, 30)), StyleID: s.day}
		}
	}
	return excelize.Cell{Value: text, StyleID: s.text}
}

// widths returns how wide each column shows its first rows, within reason.
func widths(s Sheet) []float64 {
	out := make([]float64, len(s.Head))
	for i, h := range s.Head {
		out[i] = float64(utf8.RuneCountInString(h) + 2)
	}
	for n, row := range s.Rows {
		for i, c := range row {
			if i < len(out) && n < 50 {
				out[i] = max(out[i], float64(min(longest(c)+2, 60)))
			}
		}
	}
	return out
}

// longest counts the characters of the longest line of text.
func longest(text string) int {
	n := 0
	for _, line := range strings.Split(text, "\n") {
		n = max(n, utf8.RuneCountInString(line))
	}
	return n
}
