package table

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fabrique/fault"
)

// layout writes rows as "line:cell|cell".
func layout(rows []Row) string {
	var b strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&b, "%d:%s\n", r.Line, strings.ReplaceAll(strings.Join(r.Cells, "|"), "\n", "⏎"))
	}
	return strings.TrimSpace(b.String())
}

func TestCSVOfUnknownHabits(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"semicolons":               {"a;b\n1,5;2\n", "1:a|b\n2:1,5|2"},
		"commas":                   {"a,b\n1,2\n", "1:a|b\n2:1|2"},
		"tabs":                     {"a\tb\n1\t2", "1:a|b\n2:1|2"},
		"bars":                     {"a|b\n1|2", "1:a|b\n2:1|2"},
		"one column":               {"a\n1\n2", "1:a\n2:1\n3:2"},
		"byte-order mark, CR LF":   {"\uFEFFa;b\r\n1;2\r\n", "1:a|b\n2:1|2"},
		"CR alone":                 {"a;b\r1;2\r", "1:a|b\n2:1|2"},
		"sep= line":                {"sep=,\r\na,b;c\r\n1,2\r\n", "2:a|b;c\n3:1|2"},
		"line break in a cell":     {"a;b\n\"un\ndeux\";2\n3;4", "1:a|b\n2:un⏎deux|2\n4:3|4"},
		"CR LF in a cell":          {"a;b\r\n\"un\r\ndeux\";2\r\n3;4", "1:a|b\n2:un⏎deux|2\n4:3|4"},
		"blank rows and cells":     {"a;b;;\n;;;\n\n1;2;;;\n", "1:a|b\n4:1|2"},
		"ragged rows":              {"a;b;c\n1\n1;2;3;4", "1:a|b|c\n2:1\n3:1|2|3|4"},
		"Windows-1252":             {"pr\xe9nom;\x9cuvre\nL\x92\xe9t\xe9;\x80", "1:prénom|œuvre\n2:L’été|€"},
		"UTF-16 little":            {"\xff\xfea\x00;\x00\xe9\x00\n\x001\x00;\x002\x00", "1:a|é\n2:1|2"},
		"UTF-16 big":               {"\xfe\xff\x00a\x00;\x00\xe9\x00\n\x001\x00;\x002", "1:a|é\n2:1|2"},
		"quotes inside":            {"a;b\n\"dit \"\"non\"\"\";2", "1:a|b\n2:dit \"non\"|2"},
		"quote badly closed":       {"a;b\ndit \"non\";2\n3;4", "1:a|b\n2:dit \"non\"|2\n3:3|4"},
		"commas in a quoted title": {"\"a,b,c,d\";e\n1;2", "1:a,b,c,d|e\n2:1|2"},
		"formulas":                 {"a;b\n'=1+1;'-x\n-5;''@x", "1:a|b\n2:=1+1|-x\n3:-5|'@x"},
		"nothing":                  {"", ""},
		"spaces alone":             {" \n\n  ", ""},
	} {
		got, err := ReadCSV(strings.NewReader(c.in), "f.csv")
		if err != nil || layout(got.Rows) != c.want {
			t.Errorf("%s: got\n%s\n%v\nwant\n%s", name, layout(got.Rows), err, c.want)
		}
	}
}

func TestCSVSaysWhatIsOdd(t *testing.T) {
	got, err := ReadCSV(strings.NewReader("a;b\n1;2\ndit \"non\";2\n"), "f.csv")
	if err != nil || len(got.Oddities) != 1 || got.Oddities[0].Line != 3 {
		t.Errorf("badly closed quote: %v, %v", got.Oddities, err)
	}
	got, _ = ReadCSV(strings.NewReader("pr\xe9nom;b"), "f.csv")
	if got.Encoding != Windows1252 || got.Comma != ';' {
		t.Errorf("got %s %q", got.Encoding, got.Comma)
	}
}

func TestCSVRefuses(t *testing.T) {
	for name, in := range map[string]string{
		"a workbook": "PK\x03\x04…", "an old workbook": "\xd0\xcf\x11\xe0…", "a PDF": "%PDF-1.7", "bytes": "a;b\x00\x00\x01",
		"too many columns": strings.Repeat("a;", MostColumns+1) + "a",
		"too large":        strings.Repeat("a;b\n", MostBytes/4+1),
		"too many rows":    strings.Repeat("a\n", MostRows+1),
	} {
		if _, err := ReadCSV(strings.NewReader(in), "f.csv"); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestCSVIsReadBack(t *testing.T) {
	s := Sheet{Name: "x", Head: []string{"a", "b;c"}, Rows: [][]string{{"=1+1", "+33 6"}, {"-5", "- x"}, {"@a", "'=b"}, {"deux\nlignes", `"`}, {"", "é"}, {"'", "''+"}}}
	for _, comma := range ";,\t" {
		var b bytes.Buffer
		if err := WriteCSV(&b, s, comma); err != nil {
			t.Fatal(err)
		}
		got, err := ReadCSV(&b, "f.csv")
		if err != nil || got.Comma != comma {
			t.Fatalf("%q: %v", got.Comma, err)
		}
		for i, want := range append([][]string{s.Head}, s.Rows...) {
			for j := range want {
				if got.Rows[i].Cell(j) != want[j] {
					t.Errorf("wrote %q, read %q", want[j], got.Rows[i].Cell(j))
				}
			}
		}
	}
}

// TestCSVOfOthers reads files that real social-work software had to import, where they are at hand.
func TestCSVOfOthers(t *testing.T) {
	dir := os.Getenv("FABRIQUE_IMPORTS")
	list, _ := filepath.Glob(filepath.Join(dir, "*.csv"))
	if dir == "" || len(list) == 0 {
		t.Skip("FABRIQUE_IMPORTS names no folder of files to import")
	}
	for _, path := range list {
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		got, err := ReadCSV(file, filepath.Base(path))
		if err != nil || got.Comma != ';' || len(got.Rows) < 3 || len(got.Oddities) > 0 {
			t.Errorf("%s: %q, %d rows, %v, %v", path, got.Comma, len(got.Rows), got.Oddities, err)
		}
		for i, h := range got.Rows[0].Cells {
			if h == "Date de naissance*" {
				for _, r := range got.Rows[1:] {
					if _, err := Date(r.Cell(i)); err != nil {
						t.Errorf("%s, line %d: %v", path, r.Line, err)
					}
				}
			}
		}
	}
}

func FuzzCSV(f *testing.F) {
	for _, s := range []string{"a;b\n1;2", "\uFEFFa,b\r\n\"x\ny\",2", "\xff\xfea\x00;\x00", "pr\xe9nom;x", "sep=;\na;b", "a;\"b\nc", "'=1", "\r\r\r", "a\x00b", "\"\"\"", "\ta|b"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := ReadCSV(bytes.NewReader(data), "f.csv")
		if err != nil {
			if fault.KindOf(err) != fault.Invalid {
				t.Fatalf("%v is no fault for people", err)
			}
			return
		}
		s := Sheet{Head: []string{"head", "of", "three"}}
		line := 0
		for _, r := range got.Rows {
			if r.Line <= line || len(r.Cells) == 0 || r.Cells[len(r.Cells)-1] == "" {
				t.Fatalf("row %v after line %d", r, line)
			}
			line = r.Line
			s.Rows = append(s.Rows, r.Cells)
		}
		var b bytes.Buffer
		if err := WriteCSV(&b, s, ';'); err != nil {
			t.Fatal(err)
		}
		again, err := ReadCSV(&b, "f.csv")
		if err != nil || again.Comma == ';' && len(again.Rows) != len(got.Rows)+1 {
			t.Fatalf("%d rows written, %d read, %v", len(got.Rows)+1, len(again.Rows), err)
		}
		for i, r := range again.Rows {
			if again.Comma == ';' && i > 0 && strings.Join(r.Cells, "|") != strings.Join(got.Rows[i-1].Cells, "|") {
				t.Fatalf("wrote %q, read %q", got.Rows[i-1].Cells, r.Cells)
			}
		}
	})
}
