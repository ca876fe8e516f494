package web

import "fmt"

// Span is one horizontal bar of a chart, from one amount to another.
type Span struct {
	Name, Value string // words before the bar, amount at its end
	Class       string // c1 to c4
	From, To    int64
}

// Spans is what a chart of horizontal bars shows: what moves a result, or how
// amounts add up one after the other.
type Spans struct {
	ID, Title, Desc string
	Rows            []Span
	Keys            []Key
	Base            *int64 // what each row is compared with: a bar is c2 below it, c1 above; nil for zero
}

const (
	spanPitch, spanText = 70, 26 // height of a row, base of its words
	spanTop, spanHeight = 36, 22 // of the bar within its row
)

// Spanned draws s: each row has its words above its bar, so that it reads on a phone.
func Spanned(s Spans) Chart {
	out := Chart{ID: s.ID, Title: s.Title, Desc: s.Desc, Width: chartWidth, Height: spanPitch*len(s.Rows) + 4, Keys: s.Keys}
	base := int64(0)
	if s.Base != nil {
		base = *s.Base
	}
	low, high := base, base+1
	for _, r := range s.Rows {
		low, high = min(low, r.From, r.To), max(high, r.From, r.To)
	}
	x := func(v int64) float64 { return 4 + float64(v-low)*float64(chartWidth-8)/float64(high-low) }
	for i, r := range s.Rows {
		top := i * spanPitch
		left, right := x(min(r.From, r.To)), x(max(r.From, r.To))
		bar := func(class string, left, right float64) {
			out.Bars = append(out.Bars, Bar{class, f1(left), fmt.Sprint(top + spanTop), f1(max(2, right-left)), fmt.Sprint(spanHeight)})
		}
		middle := min(max(x(base), left), right)
		switch {
		case s.Base == nil:
			bar(r.Class, left, right)
		case middle == left:
			bar("c1", left, right)
		case middle == right:
			bar("c2", left, right)
		default:
			bar("c2", left, middle)
			bar("c1", middle, right)
		}
		out.Texts = append(out.Texts, Label{"", 4, top + spanText, r.Name}, Label{"end", chartWidth - 4, top + spanText, r.Value})
		out.Lines = append(out.Lines, Mark{"axis zero", fmt.Sprintf("M%.1f %dv%d", x(base), top+spanTop-3, spanHeight+6)})
	}
	return out
}

// Spot is a value of a line through time.
type Spot struct {
	At, Value int64
	Gone      bool // no value from here on
}

// Trail is what a line through time shows.
type Trail struct {
	ID, Title, Desc string
	Spots           []Spot // by time
	Until           int64  // where time ends
	Step            bool   // a value holds until the next one
	Low             int    // index of the spot to mark, −1 for none
	Times           []Time
	Axis            func(int64) string
}

// Time is a label under a line.
type Time struct {
	At   int64
	Text string
}

// Trailed draws t.
func Trailed(t Trail) Chart {
	out := Chart{ID: t.ID, Title: t.Title, Desc: t.Desc, Width: chartWidth, Height: chartHeight}
	low, high := int64(0), int64(1)
	for _, s := range t.Spots {
		low, high = min(low, s.Value), max(high, s.Value)
	}
	step := niceStep(high - low)
	low, high = -((-low + step - 1) / step * step), (high+step-1)/step*step
	y := func(v int64) float64 {
		return chartTop + float64(high-v)*float64(chartHeight-chartTop-chartBottom)/float64(high-low)
	}
	left := 18
	for v := low; v <= high; v += step {
		left = max(left, 18+chartLetter*len([]rune(t.Axis(v))))
	}
	for v := low; v <= high; v += step {
		class := "axis"
		if v == 0 {
			class = "axis zero"
		}
		out.Lines = append(out.Lines, Mark{class, fmt.Sprintf("M%d %.1fH%d", left, y(v), chartWidth-chartRight)})
		out.Texts = append(out.Texts, Label{"end", left - 8, int(y(v)) + 5, t.Axis(v)})
	}
	if len(t.Spots) == 0 {
		return out
	}
	first := t.Spots[0].At
	x := func(at int64) float64 {
		return float64(left) + float64(at-first)*float64(chartWidth-chartRight-left)/float64(max(1, t.Until-first))
	}
	out.Ticks = append(out.Ticks, Mark{"trail", t.path(x, y)})
	if t.Low >= 0 {
		s := t.Spots[t.Low]
		out.Bars = append(out.Bars, Bar{"dot", f1(x(s.At) - 7), f1(y(s.Value) - 7), "14", "14"})
	}
	t.times(&out, left, x)
	return out
}

// times writes the labels under the line; a phone keeps the first and the last.
func (t Trail) times(out *Chart, left int, x func(int64) float64) {
	for i, one := range t.Times {
		class := "mid"
		if i > 0 && i < len(t.Times)-1 {
			class = "mid minor"
		}
		at := min(chartWidth-50, max(left+28, int(x(one.At))))
		out.Texts = append(out.Texts, Label{class, at, chartHeight - 10, one.Text})
	}
}

// path draws the line; a value that is gone breaks it.
func (t Trail) path(x, y func(int64) float64) string {
	d, pen := "", "M"
	for i, s := range t.Spots {
		if s.Gone {
			pen = "M"
			continue
		}
		d += fmt.Sprintf("%s%.1f %.1f", pen, x(s.At), y(s.Value))
		pen = "L"
		if t.Step {
			until := t.Until
			if i+1 < len(t.Spots) {
				until = t.Spots[i+1].At
			}
			d += fmt.Sprintf("H%.1f", x(until))
		}
	}
	return d
}
