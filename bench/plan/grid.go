package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"fabrique/lang"
)

func (b *bench) say(t lang.Text) { fmt.Fprintln(b.out, t.In(b.tag)) }

// title begins a section.
func (b *bench) title(t lang.Text) { fmt.Fprintf(b.out, "\n%s\n", t.In(b.tag)) }

// grid prints rows in aligned columns as they come; the first column is to the left.
type grid struct {
	b      *bench
	widths []int
}

// table begins a grid whose columns are as wide as their heads, and at least so wide.
func (b *bench) table(least int, heads ...lang.Text) *grid { return b.tableWide(20, least, heads...) }

// tableWide begins a grid whose first column is at least so wide.
func (b *bench) tableWide(first, least int, heads ...lang.Text) *grid {
	g := &grid{b: b}
	cells := make([]string, len(heads))
	for k, h := range heads {
		cells[k] = h.In(b.tag)
		g.widths = append(g.widths, max(least, utf8.RuneCountInString(cells[k])))
	}
	g.widths[0] = max(g.widths[0], first)
	g.add(cells...)
	return g
}

func (g *grid) add(cells ...string) {
	var line strings.Builder
	for k, c := range cells {
		space := strings.Repeat(" ", max(0, g.widths[k]-utf8.RuneCountInString(c)))
		if k == 0 {
			line.WriteString(c + space)
		} else {
			line.WriteString("  " + space + c)
		}
	}
	fmt.Fprintln(g.b.out, strings.TrimRight(line.String(), " "))
}

// num writes x with some decimals, as the language does.
func (b *bench) num(x float64, decimals int) string {
	text := strconv.FormatFloat(x, 'f', decimals, 64)
	if b.tag == lang.FR {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}

// time writes seconds: two decimals where they matter.
func (b *bench) time(x float64) string {
	if x >= 100 {
		return b.num(x, 0)
	}
	return b.num(x, 2)
}

// percent writes a fraction in percent, rounded up so that nothing looks better than it is.
func (b *bench) percent(x float64) string { return b.hundredths(x) + "\u00a0%" }

func (b *bench) hundredths(x float64) string { return b.num(max(0, math.Ceil(x*1e4-1e-6))/100, 2) }

// gap writes the gap of a level, or that it is proven.
func (b *bench) gap(l level) string {
	switch {
	case l.Proven:
		return provenWord.In(b.tag)
	case l.unbounded():
		return "∞"
	}
	return b.percent(l.Gap)
}

func (b *bench) memory(bytes int64) string { return b.num(float64(bytes)/1e6, 0) }

// name says which instance t is.
func (b *bench) name(t task) string {
	return fmt.Sprintf("%d × %d  r %s  n° %d", t.Persons, t.Activities, b.num(t.Ratio, 1), t.Seed)
}

func count(n int) string { return strconv.Itoa(n) }

func mean(xs []float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	return sum / float64(max(1, len(xs)))
}

func worst(xs []float64) float64 {
	w := 0.0
	for _, x := range xs {
		w = max(w, x)
	}
	return w
}
