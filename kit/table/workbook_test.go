package table

import (
	"bytes"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"fabrique/fault"
)

func TestWorkbookOfAnOffice(t *testing.T) {
	book := excelize.NewFile()
	style := func(s *excelize.Style) int {
		id, err := book.NewStyle(s)
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	custom := func(code string) int { return style(&excelize.Style{CustomNumFmt: &code}) }
	for at, c := range map[string]struct {
		value any
		style int
	}{
		"A1": {"titre", 0}, "A3": {46387, style(&excelize.Style{NumFmt: 14})}, "B3": {46387, custom(`[$-40C]d mmmm yyyy;@`)}, "C3": {46387.75, style(&excelize.Style{NumFmt: 22})},
		"D3": {24.5 / 24, custom("[h]:mm")}, "E3": {24.5, 0}, "F3": {0.1 + 0.2, 0}, "G3": {1234567.5, style(&excelize.Style{NumFmt: 4})}, "H3": {true, 0}, "I3": {"0012", 0},
		"J3": {46387, custom(`"jour" 0`)}, "K3": {time.Date(2026, 12, 31, 0, 0, 0, 0, time.UTC), 0}, "L3": {59360, 0}, "M3": {"  trop d’espaces ", 0}, "N3": {0.4375, style(&excelize.Style{NumFmt: 20})},
	} {
		if err := book.SetCellValue("Sheet1", at, c.value); err != nil {
			t.Fatal(err)
		}
		if c.style > 0 {
			book.SetCellStyle("Sheet1", at, at, c.style)
		}
	}
	book.SetCellFormula("Sheet1", "O3", "=1+1")
	book.NewSheet("Vide")
	var b bytes.Buffer
	if err := book.Write(&b); err != nil {
		t.Fatal(err)
	}
	got, err := ReadWorkbook(&b, "f.xlsx")
	if err != nil || len(got) != 2 || got[0].Sheet != "Sheet1" || got[1].Sheet != "Vide" {
		t.Fatalf("%v, %v", got, err)
	}
	want := "1:titre\n3:2026-12-31|2026-12-31|2026-12-31|24:30|24.5|0.3|1234567.5|1|0012|46387|2026-12-31|59360|trop d’espaces|10:30"
	if layout(got[0].Rows) != want {
		t.Errorf("got\n%s\nwant\n%s", layout(got[0].Rows), want)
	}
}

func TestWorkbookIsReadBack(t *testing.T) {
	s := Sheet{Name: "personnes", Head: []string{"texte", "nombre", "jour"}, Kinds: []Kind{Text, Number, Day}, Rows: [][]string{
		{"=1+1", "12,5", "2026-12-31"}, {"0012", "24 h 31", "31/12/2026"}, {"'=x", "", ""}, {"deux\nlignes", "-3", "plus tard"}, {"2026-01-02", "3", "1899-12-31"}}}
	var b bytes.Buffer
	if err := WriteWorkbook(&b, []Sheet{s, {Name: "vide", Head: []string{"a"}}}); err != nil {
		t.Fatal(err)
	}
	got, err := ReadWorkbook(&b, "f.xlsx")
	if err != nil || len(got) != 2 {
		t.Fatalf("%d sheets, %v", len(got), err)
	}
	want := "1:texte|nombre|jour\n2:=1+1|12.5|2026-12-31\n3:0012|24 h 31|31/12/2026\n4:'=x\n5:deux⏎lignes|-3|plus tard\n6:2026-01-02|3|1899-12-31"
	if layout(got[0].Rows) != want {
		t.Errorf("got\n%s\nwant\n%s", layout(got[0].Rows), want)
	}
}

func TestSerialDates(t *testing.T) {
	for n, want := range map[int]string{1: "1900-01-01", 59: "1900-02-28", 61: "1900-03-01", 46387: "2026-12-31"} {
		if got := SerialDate(n).String(); got != want {
			t.Errorf("%d: got %s, want %s", n, got, want)
		}
	}
}

func TestFormats(t *testing.T) {
	for code, want := range map[string]look{"General": asNumber, "0.00": asNumber, "dd/mm/yyyy": asDay, "mmm yy": asDay, "jj/mm/aaaa": asDay, "h:mm": asTime, "[hh]:mm:ss": asTime, "mm:ss": asTime,
		`#,##0.00 "€ par jour"`: asNumber, "[Red]-0.0": asNumber, "[$-40C]d mmmm yyyy;@": asDay, `0\d`: asNumber, "": asNumber, `"`: asNumber, "[": asNumber} {
		if got := lookOfFormat(code); got != want {
			t.Errorf("%q: got %d, want %d", code, got, want)
		}
	}
}

func FuzzWorkbook(f *testing.F) {
	var b bytes.Buffer
	if err := WriteWorkbook(&b, []Sheet{{Name: "a", Head: []string{"x"}, Kinds: []Kind{Day}, Rows: [][]string{{"2026-12-31"}}}}); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := ReadWorkbook(bytes.NewReader(data), "f.xlsx"); err != nil && fault.KindOf(err) != fault.Invalid {
			t.Fatalf("%v is no fault for people", err)
		}
	})
}

// TestWorkbookLooks: columns in order, amounts with their thousands apart, texts on
// as many lines as they have.
func TestWorkbookLooks(t *testing.T) {
	var b bytes.Buffer
	err := WriteWorkbook(&b, []Sheet{{Name: "s", Head: []string{"a", "b", "c"}, Kinds: []Kind{Text, Amount, Number},
		Rows: [][]string{{"one line\nand another", "1234567.8", "7"}}}})
	if err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	for cell, want := range map[string]string{"A2": "one line\nand another", "B2": "1,234,567.80", "C2": "7"} {
		if got, err := book.GetCellValue("s", cell); err != nil || got != want {
			t.Errorf("%s shows %q (%v), want %q", cell, got, err, want)
		}
	}
	id, err := book.GetCellStyle("s", "A2")
	if err != nil {
		t.Fatal(err)
	}
	if look, err := book.GetStyle(id); err != nil || look.Alignment == nil || !look.Alignment.WrapText {
		t.Errorf("text that runs over its neighbours: %+v %v", look, err)
	}
	if width, err := book.GetColWidth("s", "A"); err != nil || width != 13 {
		t.Errorf("a column of %v, want that of its longest line, 13 (%v)", width, err)
	}
}
