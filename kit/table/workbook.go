package table

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"fabrique/calendar"
	"fabrique/fault"
)

// ReadWorkbook reads every sheet of the XLSX workbook named file. Dates come
// as YYYY-MM-DD, times and lengths of time as H:MM, numbers with a point and
// without grouping, formulas as their last result. The fault is Invalid when
// the content is no such workbook or too large.
func ReadWorkbook(r io.Reader, file string) (tables []Table, err error) {
	data, err := io.ReadAll(io.LimitReader(r, MostBytes+1))
	if err != nil {
		return nil, notWorkbook().Because(err)
	}
	if len(data) > MostBytes {
		return nil, tooBig()
	}
	// The library panics on some broken files; a broken file is a fault of its own.
	defer func() {
		if p := recover(); p != nil {
			tables, err = nil, notWorkbook().Because(fmt.Errorf("panic: %v", p))
		}
	}()
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		UnzipSizeLimit: 8 * MostBytes, UnzipXMLSizeLimit: 8 * MostBytes, RawCellValue: true,
	})
	if err != nil {
		return nil, notWorkbook().Because(err)
	}
	defer book.Close()
	d := dresser{book: book, looks: map[int]look{}}
	if p, err := book.GetWorkbookProps(); err == nil && p.Date1904 != nil && *p.Date1904 {
		d.shift = 1462
	}
	for _, name := range book.GetSheetList() {
		t, err := d.sheet(file, name)
		if err != nil {
			return nil, err
		}
		tables = append(tables, t)
	}
	return tables, nil
}

func notWorkbook() *fault.Fault {
	return fault.New(fault.Invalid, "Ce n’est pas un classeur .xlsx lisible. Ouvrez-le dans un tableur et enregistrez-le de nouveau, sans mot de passe.",
		"This is not a readable .xlsx workbook. Open it in a spreadsheet and save it again, without a password.")
}

// dresser turns raw cell values into what their reader sees.
type dresser struct {
	book  *excelize.File
	shift int          // days to add to serial numbers, for workbooks that count from 1904
	looks map[int]look // by style
}

func (d *dresser) sheet(file, name string) (Table, error) {
	t := Table{File: file, Sheet: name, Encoding: UTF8}
	list, err := d.book.Rows(name)
	if err != nil {
		return t, nil // a sheet of another kind, such as a chart
	}
	defer list.Close()
	var out rows
	for line := 1; list.Next(); line++ {
		cells, err := list.Columns()
		if err != nil {
			return t, notWorkbook().Because(err)
		}
		for i, c := range cells {
			cells[i] = strings.ReplaceAll(strings.ReplaceAll(c, "\r\n", "\n"), "\r", "\n")
			if plainNumber(c) {
				cells[i] = d.dress(name, i, line, c)
			}
		}
		if err := out.add(line, cells); err != nil {
			return t, err
		}
	}
	t.Rows = out.list
	return t, list.Error()
}

// plainNumber reports whether s may be a number as workbooks store them.
func plainNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789.eE+-") == "" && strings.ContainsAny(s, "0123456789")
}

// dress words a number by the style of its cell.
func (d *dresser) dress(sheet string, column, line int, raw string) string {
	at, err := excelize.CoordinatesToCellName(column+1, line)
	if err != nil {
		return raw
	}
	if kind, err := d.book.GetCellType(sheet, at); err != nil || kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString {
		return raw
	}
	v, err := strconv.ParseFloat(raw, 64)
	if err != nil {
		return raw
	}
	switch style, _ := d.book.GetCellStyle(sheet, at); d.look(style) {
	case asDay:
		if days := int(v) + d.shift; days > 0 && days < 110_000 {
			return SerialDate(days).String()
		}
	case asTime:
		if minutes := int64(v*1440 + 0.5); v >= 0 && v < 10_000 {
			return fmt.Sprintf("%d:%02d", minutes/60, minutes%60)
		}
	}
	return shortest(v, raw)
}

// shortest writes v with the 15 digits that spreadsheets show, without exponent.
func shortest(v float64, raw string) string {
	r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64)
	if err != nil || r > 1e15 || r < -1e15 {
		return raw
	}
	return strconv.FormatFloat(r, 'f', -1, 64)
}

// SerialDate returns the day that spreadsheets number n, 1 being 1 January
// 1900. They count a 29 February 1900 that never was.
func SerialDate(n int) calendar.Date {
	if n < 61 {
		n++
	}
	return calendar.On(1899, 12, 30) + calendar.Date(n)
}

// look is how a style shows a number.
type look int

const (
	asNumber look = iota
	asDay
	asTime
)

func (d *dresser) look(style int) look {
	if l, ok := d.looks[style]; ok {
		return l
	}
	l := asNumber
	if s, err := d.book.GetStyle(style); err == nil && s != nil {
		l = lookOf(s)
	}
	d.looks[style] = l
	return l
}

// The number formats that every spreadsheet knows by their number.
var (
	dayFormats  = []int{14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58}
	timeFormats = []int{18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47}
)

func lookOf(s *excelize.Style) look {
	switch {
	case s.CustomNumFmt != nil && *s.CustomNumFmt != "":
		return lookOfFormat(*s.CustomNumFmt)
	case slices.Contains(dayFormats, s.NumFmt):
		return asDay
	case slices.Contains(timeFormats, s.NumFmt):
		return asTime
	}
	return asNumber
}

// lookOfFormat reads a number format such as `[$-40C]d mmm yyyy;@` or `[h]:mm`.
func lookOfFormat(format string) look {
	code, _, _ := strings.Cut(strings.ToLower(format), ";")
	var bare strings.Builder
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '"':
			if n := strings.IndexByte(code[i+1:], '"'); n >= 0 {
				i += n + 1
			}
		case '\\', '_', '*':
			i++
		case '[':
			if n := strings.IndexByte(code[i:], ']'); n >= 0 {
				if in := code[i+1 : i+n]; strings.Trim(in, "hms") == "" {
					bare.WriteString(in)
				}
				i += n
			}
		default:
			bare.WriteByte(code[i])
		}
	}
	switch s := strings.ReplaceAll(bare.String(), "general", ""); {
	case strings.ContainsAny(s, "yd"), strings.ContainsAny(s, "aj") && strings.Contains(s, "m"):
		return asDay
	case strings.ContainsAny(s, "h"), strings.Contains(s, "ss"), strings.Contains(s, "mm"):
		return asTime
	}
	return asNumber
}
