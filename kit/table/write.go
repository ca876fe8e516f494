package table

import (
	"encoding/csv"
	"io"
	"strings"
)

// Kind is the sort of the cells of a column, for the spreadsheet that shows them.
type Kind int

// The kinds of column.
const (
	Text   Kind = iota
	Number      // kept as text where it is not written as a plain number
	Day         // YYYY-MM-DD, kept as text otherwise
	Amount      // a Number shown with two decimals and its thousands apart
)

// Sheet is a table to write.
type Sheet struct {
	Name  string
	Head  []string
	Kinds []Kind // by column; Text beyond the last
	Rows  [][]string
}

func (s Sheet) kind(column int) Kind {
	if column < len(s.Kinds) {
		return s.Kinds[column]
	}
	return Text
}

// WriteCSV writes s as CSV: UTF-8 with byte-order mark, so that spreadsheets
// see the accents, and lines ended by CR LF (RFC 4180). A text that begins
// with = + - @ or a tab, which a spreadsheet would run as a formula, gets an
// apostrophe before it; [ReadCSV] takes it off. Numbers keep their sign.
func WriteCSV(w io.Writer, s Sheet, comma rune) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	cw := csv.NewWriter(w)
	cw.Comma, cw.UseCRLF = comma, true
	if err := cw.Write(guarded(s.Head)); err != nil {
		return err
	}
	for _, row := range s.Rows {
		if err := cw.Write(guarded(row)); err != nil {
			return err
		}
	}
	cw.Flush()
	return cw.Error()
}

func guarded(row []string) []string {
	out := make([]string, len(row))
	for i, c := range row {
		out[i] = guard(c)
	}
	return out
}

// risky are the first characters that make a spreadsheet run a cell as a formula.
const risky = "=+-@\t"

func guard(s string) string {
	if s == "" || signed(s) {
		return s
	}
	if strings.ContainsRune(risky, rune(s[0])) || s[0] == '\'' && guarding(s) {
		return "'" + s
	}
	return s
}

func unguard(s string) string {
	if s != "" && s[0] == '\'' && guarding(s) {
		return s[1:]
	}
	return s
}

// guarding reports whether the apostrophe that begins s stands before a risky
// character, or before such an apostrophe.
func guarding(s string) bool {
	rest := strings.TrimLeft(s, "'")
	return rest != "" && strings.ContainsRune(risky, rune(rest[0]))
}

// signed reports whether s is a number with its sign, which is no formula.
func signed(s string) bool {
	rest := strings.TrimLeft(s, "+-")
	if len(s)-len(rest) > 1 || rest == "" {
		return false
	}
	return strings.Trim(rest, "0123456789., \u00a0\u202f") == "" && rest[0] >= '0' && rest[0] <= '9'
}
