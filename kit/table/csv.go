package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"fabrique/fault"
	"fabrique/lang"
)

// ReadCSV reads the CSV file named file from r. It finds out the encoding
// (UTF-8, UTF-16 with its mark, Windows-1252) and the separator (; , tab |),
// accepts any line ends, rows of unequal length and quotes badly closed (an
// [Oddity] tells), and takes off the apostrophe that [WriteCSV] puts before
// what a spreadsheet would run as a formula. The fault is Invalid when the
// content is no text or too large.
func ReadCSV(r io.Reader, file string) (Table, error) {
	t := Table{File: file}
	data, err := io.ReadAll(io.LimitReader(r, MostBytes+1))
	if err != nil {
		return t, unreadable(err)
	}
	if len(data) > MostBytes {
		return t, tooBig()
	}
	if data, t.Encoding, err = decode(data); err != nil {
		return t, err
	}
	if !bytes.ContainsRune(data, '\n') {
		data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	}
	data, t.Comma = announced(data)
	first := 1
	if t.Comma != 0 {
		first = 2
	} else {
		t.Comma = separator(data)
	}
	t.Rows, err = parse(data, t.Comma, first, false)
	var odd *csv.ParseError
	if errors.As(err, &odd) {
		t.Oddities = append(t.Oddities, Oddity{odd.StartLine + first - 1, lang.T(
			"Un guillemet y est mal fermé ; des cellules peuvent être collées. Vérifiez les guillemets de cette ligne.",
			"A quotation mark is badly closed there; cells may stick together. Check the quotation marks of that line.")})
		t.Rows, err = parse(data, t.Comma, first, true)
	}
	return t, err
}

// parse reads the records; the first line has number first.
func parse(data []byte, comma rune, first int, lazy bool) ([]Row, error) {
	cr := csv.NewReader(bytes.NewReader(data))
	cr.Comma, cr.LazyQuotes, cr.FieldsPerRecord = comma, lazy, -1
	var out rows
	for {
		cells, err := cr.Read()
		if err == io.EOF {
			return out.list, nil
		}
		if err != nil {
			return out.list, wrapped(err, lazy)
		}
		line, _ := cr.FieldPos(0)
		for i, c := range cells {
			cells[i] = unguard(strings.ReplaceAll(c, "\r", "\n"))
		}
		if err := out.add(line+first-1, cells); err != nil {
			return out.list, err
		}
	}
}

func wrapped(err error, last bool) error {
	if !last {
		return err
	}
	return unreadable(err)
}

// announced takes off the first line "sep=;" that some spreadsheets write.
func announced(data []byte) ([]byte, rune) {
	line, rest, _ := bytes.Cut(data, []byte("\n"))
	sep, ok := strings.CutPrefix(strings.ToLower(strings.TrimRight(string(line), "\r")), "sep=")
	if ok && len(sep) == 1 && strings.ContainsAny(sep, separators) {
		return rest, rune(sep[0])
	}
	return data, 0
}

const separators = ";\t,|"

// separator chooses the one that cuts most lines like the first one; then the
// one that cuts the first line most.
func separator(data []byte) rune {
	best, bestAgree, bestCuts := ';', 0, 0
	for _, sep := range separators {
		counts := cuts(data, byte(sep))
		if len(counts) == 0 || counts[0] == 0 {
			continue
		}
		agree := 0
		for _, n := range counts {
			if n == counts[0] {
				agree++
			}
		}
		if agree > bestAgree || agree == bestAgree && counts[0] > bestCuts {
			best, bestAgree, bestCuts = sep, agree, counts[0]
		}
	}
	return best
}

// cuts counts sep outside quotation marks in each of the first records that are not blank.
func cuts(data []byte, sep byte) []int {
	var counts []int
	n, quoted, blank := 0, false, true
	for i, c := range data {
		switch {
		case c == '"':
			quoted, blank = !quoted, false
		case quoted:
		case c == sep:
			n, blank = n+1, false
		case c == '\n':
			if !blank {
				counts = append(counts, n)
			}
			n, blank = 0, true
		case c != ' ' && c != '\r':
			blank = false
		}
		if len(counts) == 30 || i > 1<<18 {
			return counts
		}
	}
	if !blank {
		counts = append(counts, n)
	}
	return counts
}

func unreadable(err error) error {
	return fault.New(fault.Invalid, "Le fichier n’a pas pu être lu jusqu’au bout. Ouvrez-le dans un tableur et enregistrez-le de nouveau.",
		"The file could not be read to its end. Open it in a spreadsheet and save it again.").Because(err)
}
