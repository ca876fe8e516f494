package document

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"fabrique/calendar"
	"fabrique/lang"
)

// Sizes of an A4 page, in millimetres.
const (
	left, top  = 20.0, 18.0
	wide       = 170.0
	bottom     = 275.0
	lineHeight = 5.2
	family     = "Go"
)

// Document is a PDF being written, from top to bottom.
type Document struct {
	pdf *fpdf.Fpdf
	tag lang.Tag
	tree
}

// New begins a document in one language. Its date is that of its content, so that the
// same content gives the same bytes.
func New(tag lang.Tag, title string, on calendar.Date) *Document {
	pdf := fpdf.New("P", "mm", "A4", "")
	pdf.SetLang(string(tag))
	pdf.SetTitle(plain(title), true)
	pdf.SetCreator("Fabrique", true)
	made := time.Unix(int64(on)*86400, 0).UTC()
	pdf.SetCreationDate(made)
	pdf.SetModificationDate(made)
	pdf.SetCatalogSort(true)
	pdf.SetAutoPageBreak(false, 0)
	pdf.AddUTF8FontFromBytes(family, "", goregular.TTF)
	pdf.AddUTF8FontFromBytes(family, "B", gobold.TTF)
	d := &Document{pdf: pdf, tag: tag, tree: newTree()}
	pdf.SetFooterFunc(d.footer)
	d.page()
	return d
}

func (d *Document) page() {
	d.pdf.AddPage()
	d.pdf.SetXY(left, top)
}

// footer prints the page number, which screen readers leave out.
func (d *Document) footer() {
	d.artifact(func() {
		d.pdf.SetFont(family, "", 8)
		d.pdf.SetXY(left, 284)
		d.pdf.CellFormat(wide, 4, fmt.Sprint(d.pdf.PageNo()), "", 0, "R", false, 0, "")
	})
}

// room begins a page when less than height is left on this one.
func (d *Document) room(height float64) {
	if d.pdf.GetY()+height > bottom {
		d.page()
	}
}

// Heading writes a title: level 1 for that of the document.
func (d *Document) Heading(level int, text string) {
	size := []float64{0, 16, 13, 11}[level]
	d.room(3 * size)
	if level > 1 {
		d.pdf.SetY(d.pdf.GetY() + 3)
	}
	d.block(fmt.Sprintf("H%d", level), "B", size, text)
	d.pdf.SetY(d.pdf.GetY() + 1)
}

// Paragraph writes a text.
func (d *Document) Paragraph(text string) {
	d.block("P", "", 10, text)
	d.pdf.SetY(d.pdf.GetY() + 1.5)
}

// block writes lines one below the other, over as many pages as they need.
func (d *Document) block(tag, style string, size float64, text string) {
	height := size * 0.52
	d.begin(tag, "")
	defer d.end()
	d.pdf.SetFont(family, style, size)
	for _, line := range d.wrap(text, wide) {
		d.room(height)
		d.pdf.SetFont(family, style, size)
		d.pdf.SetX(left)
		d.mark("Span", func() { d.pdf.CellFormat(wide, height, line, "", 0, "L", false, 0, "") })
		d.pdf.SetY(d.pdf.GetY() + height)
	}
}

// Table is rows under heads. The first cell of a row is its head.
type Table struct {
	Head   []string
	Rows   [][]string
	Widths []int  // shares of the width of the page, by column
	Right  []bool // columns aligned on the right: amounts
}

// Table writes a table; its head comes again on each page.
func (d *Document) Table(t Table) {
	d.begin("Table", "")
	d.row(t, t.Head, true, false)
	for _, row := range t.Rows {
		if d.pdf.GetY()+d.height(t, row, "") > bottom {
			d.page()
			d.row(t, t.Head, true, true)
		}
		d.row(t, row, false, false)
	}
	d.end()
	d.pdf.SetY(d.pdf.GetY() + 2)
}

func (t Table) width(column int) float64 {
	all := 0
	for _, w := range t.Widths {
		all += w
	}
	return wide * float64(t.Widths[column]) / float64(all)
}

const cellSize = 9

func (d *Document) lines(t Table, column int, text, style string) []string {
	d.pdf.SetFont(family, style, cellSize)
	return d.wrap(text, t.width(column)-2)
}

func (d *Document) height(t Table, row []string, style string) float64 {
	most := 1
	for i, cell := range row {
		most = max(most, len(d.lines(t, i, cell, style)))
	}
	return float64(most)*lineHeight + 1
}

// row writes one row; again is true for a head repeated on a further page, which
// screen readers leave out.
func (d *Document) row(t Table, row []string, head, again bool) {
	style := ""
	if head {
		style = "B"
	}
	height := d.height(t, row, style)
	d.room(height)
	y, x := d.pdf.GetY(), left
	if !again {
		d.begin("TR", "")
	}
	for i, cell := range row {
		tag, attrs := "TD", ""
		switch {
		case head:
			tag, attrs = "TH", " /A <</O /Table /Scope /Column>>"
		case i == 0:
			tag, attrs = "TH", " /A <</O /Table /Scope /Row>>"
		}
		d.cell(t, i, cell, style, x, y, func(draw func()) {
			if again {
				d.artifact(draw)
				return
			}
			d.begin(tag, attrs)
			d.mark("Span", draw)
			d.end()
		})
		x += t.width(i)
	}
	d.artifact(func() { d.pdf.SetLineWidth(0.1); d.pdf.Line(left, y+height, left+wide, y+height) })
	if !again {
		d.end()
	}
	d.pdf.SetXY(left, y+height)
}

func (d *Document) cell(t Table, column int, text, style string, x, y float64, within func(func())) {
	align := "L"
	if column < len(t.Right) && t.Right[column] {
		align = "R"
	}
	within(func() {
		for n, line := range d.lines(t, column, text, style) {
			d.pdf.SetXY(x, y+float64(n)*lineHeight+0.5)
			d.pdf.CellFormat(t.width(column), lineHeight, line, "", 0, align, false, 0, "")
		}
	})
}

// artifact draws what is no part of the content.
func (d *Document) artifact(draw func()) {
	d.pdf.RawWriteStr("/Artifact BMC\n")
	draw()
	d.pdf.RawWriteStr("EMC\n")
}

// mark draws a leaf of the structure.
func (d *Document) mark(tag string, draw func()) {
	id := d.leaf(tag, d.pdf.PageNo())
	d.pdf.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC\n", tag, id))
	draw()
	d.pdf.RawWriteStr("EMC\n")
}

// Bytes ends the document and returns it.
func (d *Document) Bytes() ([]byte, error) {
	var out bytes.Buffer
	if err := d.pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("write the PDF: %w", err)
	}
	return tagged(out.Bytes(), d.tree)
}

// wrap cuts text into lines at ordinary spaces; each but the last keeps its space, so
// that words stay apart when the text is read back. A word wider than the line, like an
// address, goes on over several.
func (d *Document) wrap(text string, width float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Split(plain(text), " ") {
		if line != "" && d.pdf.GetStringWidth(line+word) > width {
			lines, line = append(lines, line), ""
		}
		parts := d.pieces(word, width)
		last := len(parts) - 1
		for _, p := range parts[:last] {
			lines, line = append(lines, line+p), ""
		}
		line += parts[last] + " "
	}
	return append(lines, strings.TrimSuffix(line, " "))
}

// pieces cuts a word that is wider than a line, after a stroke, a low line or a hyphen
// where it has one.
func (d *Document) pieces(word string, width float64) []string {
	var out []string
	for d.pdf.GetStringWidth(word) > width {
		cut, mark := 0, 0
		for i, r := range word {
			if i > 0 && d.pdf.GetStringWidth(word[:i]) > width {
				break
			}
			cut = i
			if strings.ContainsRune("/_-", r) {
				mark = i + 1
			}
		}
		if mark > 0 && mark <= cut {
			cut = mark
		}
		if cut == 0 {
			break
		}
		out, word = append(out, word[:cut]), word[cut:]
	}
	return append(out, word)
}

// plain replaces the spaces that the font lacks.
func plain(text string) string {
	return strings.NewReplacer("\u202f", "\u00a0", "\n", " ").Replace(text)
}
