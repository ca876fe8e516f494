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
// spreadsheet runs as a formula.
func WriteWorkbook(w io.Writer, sheets []Sheet) error {
	book := excelize.NewFile()
	defer book.Close()
	bold, err := book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true},
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}})
	if err != nil {
		return fmt.Errorf("style of the first row: %w", err)
	}
	iso := "yyyy-mm-dd"
	day, err := book.NewStyle(&excelize.Style{CustomNumFmt: &iso})
	if err != nil {
		return fmt.Errorf("style of dates: %w", err)
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
		if err := writeSheet(book, s, bold, day); err != nil {
			return fmt.Errorf("sheet %q: %w", s.Name, err)
		}
	}
	_, err = book.WriteTo(w)
	return err
}

func writeSheet(book *excelize.File, s Sheet, bold, day int) error {
	sw, err := book.NewStreamWriter(s.Name)
	if err != nil {
		return err
	}
	for i, width := range widths(s) {
		if err := sw.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	head := make([]any, len(s.Head))
	for i, h := range s.Head {
		head[i] = excelize.Cell{Value: h, StyleID: bold}
	}
	if err := sw.SetRow("A1", head); err != nil {
		return err
	}
	for n, row := range s.Rows {
		cells := make([]any, len(row))
		for i, c := range row {
			cells[i] = value(s.kind(i), c, day)
		}
		if err := sw.SetRow("A"+strconv.Itoa(n+2), cells); err != nil {
			return err
		}
	}
	return sw.Flush()
}

// value returns the cell that shows text under kind.
func value(kind Kind, text string, day int) any {
	switch {
	case text == "":
		return nil
	case kind == Number:
		if v, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64); err == nil && plainNumber(strings.Replace(text, ",", ".", 1)) {
			return v
		}
	case kind == Day:
		if d, err := calendar.Parse(text); err == nil && d.String() == text {
			return excelize.Cell{Value: int(d - calendar.On(1899, 12, 30)), StyleID: day}
		}
	}
	return text
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
				out[i] = max(out[i], float64(min(utf8.RuneCountInString(c)+2, 60)))
			}
		}
	}
	return out
}
