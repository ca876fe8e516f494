package linear

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
)

// WriteMPS writes the model as a fixed-format MPS file, which most solvers read. Columns are named
// C0000001, C0000002, … and rows R0000001, …, in the order of creation; the objective is COST.
// Every number is written exactly; the error says which one does not fit the twelve characters of its field.
func (m *Model) WriteMPS(w io.Writer) error {
	if m.err != nil {
		return m.err
	}
	p := &mpsWriter{w: bufio.NewWriter(w)}
	p.line("NAME          FABRIQUE")
	p.rows(m)
	p.columns(m)
	p.line("RHS")
	for r, v := range m.rhs {
		if v != 0 {
			p.entry("RHS", rowCode(r), v)
		}
	}
	p.bounds(m)
	p.line("ENDATA")
	if p.err != nil {
		return p.err
	}
	return p.w.Flush()
}

type mpsWriter struct {
	w   *bufio.Writer
	err error
}

func (p *mpsWriter) rows(m *Model) {
	p.line("ROWS")
	p.line(" N  COST")
	for r, s := range m.sense {
		p.line(" " + string("LGE"[s]) + "  " + rowCode(r))
	}
}

func (p *mpsWriter) columns(m *Model) {
	p.line("COLUMNS")
	byCol := m.transpose()
	inside := false
	for j := range m.lo {
		if m.integer[j] != inside {
			inside = !inside
			p.marker(j, inside)
		}
		name := colCode(j)
		if m.cost[j] != 0 || byCol.Start[j] == byCol.Start[j+1] {
			p.entry(name, "COST", m.cost[j])
		}
		for k := byCol.Start[j]; k < byCol.Start[j+1]; k++ {
			p.entry(name, rowCode(int(byCol.Idx[k])), byCol.Val[k])
		}
	}
	if inside {
		p.marker(len(m.lo), false)
	}
}

func (p *mpsWriter) marker(j int, begin bool) {
	what := "'INTEND'"
	if begin {
		what = "'INTORG'"
	}
	p.line(fmt.Sprintf("    M%07d  'MARKER'                 %s", j, what))
}

func (p *mpsWriter) bounds(m *Model) {
	p.line("BOUNDS")
	for j := range m.lo {
		if m.lo[j] == m.hi[j] {
			p.bound("FX", j, m.lo[j])
			continue
		}
		p.bound("LO", j, m.lo[j])
		p.bound("UP", j, m.hi[j])
	}
}

func (p *mpsWriter) bound(kind string, j int, v float64) {
	p.line(fmt.Sprintf(" %s BND       %-8s  %12s", kind, colCode(j), p.number(v)))
}

func (p *mpsWriter) entry(first, second string, v float64) {
	p.line(fmt.Sprintf("    %-8s  %-8s  %12s", first, second, p.number(v)))
}

// number writes v exactly in at most twelve characters, or keeps an error.
func (p *mpsWriter) number(v float64) string {
	for _, format := range []byte{'g', 'f', 'e'} {
		if s := strconv.FormatFloat(v, format, -1, 64); len(s) <= 12 {
			return s
		}
	}
	if p.err == nil {
		p.err = fmt.Errorf("linear: the number %v does not fit an MPS field exactly", v)
	}
	return "0"
}

func (p *mpsWriter) line(s string) {
	if p.err != nil {
		return
	}
	if _, err := p.w.WriteString(s + "\n"); err != nil {
		p.err = fmt.Errorf("linear: write MPS: %w", err)
	}
}

func colCode(j int) string { return fmt.Sprintf("C%07d", j+1) }

func rowCode(r int) string { return fmt.Sprintf("R%07d", r+1) }
