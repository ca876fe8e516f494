package web

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// Width and height of a chart in its own units, and its margins.
const (
	chartWidth, chartHeight = 720, 320
	chartTop, chartBottom   = 26, 46
	chartRight, chartLetter = 8, 18 // chartLetter: widest letter of a label, on a phone
)

// Series is one sort of amount in a stacked chart, from the ground up.
type Series struct {
	Name   string
	Class  string // c1 to c4
	Values []int64
}

// Columns is what a stacked chart shows.
type Columns struct {
	ID, Title, Desc string
	Labels          []string // one per column; "" for none
	Major           []bool   // labels kept on a phone
	Series          []Series
	Line            *Series // a level drawn across each column; may be nil
	Axis            func(int64) string
	Least           int64 // least step of the axis, 1 when 0
}

// Bar is one rectangle of a chart.
type Bar struct {
	Class      string
	X, Y, W, H string
}

// Key is one line of a chart's legend.
type Key struct {
	Class, Text string
	Line        bool
}

// Chart is a drawn chart; the same numbers must stand in a table beside it.
type Chart struct {
	ID, Title, Desc string
	Width, Height   int
	Bars            []Bar
	Lines, Ticks    []Mark
	Texts           []Label
	Keys            []Key
}

// Stacked draws c as stacked columns.
func Stacked(c Columns) Chart {
	out := Chart{ID: c.ID, Title: c.Title, Desc: c.Desc, Width: chartWidth, Height: chartHeight}
	top := c.highest()
	step := max(niceStep(top), c.Least)
	top = max(step, (top+step-1)/step*step)
	scale := float64(chartHeight-chartTop-chartBottom) / float64(top)
	left := 18
	for v := int64(0); v <= top; v += step {
		left = max(left, 18+chartLetter*utf8.RuneCountInString(c.Axis(v)))
	}
	y := func(v int64) float64 { return float64(chartHeight-chartBottom) - float64(v)*scale }
	for v := int64(0); v <= top; v += step {
		class := "axis"
		if v == 0 {
			class = "axis zero"
		}
		out.Lines = append(out.Lines, Mark{class, fmt.Sprintf("M%d %.1fH%d", left, y(v), chartWidth-chartRight)})
		out.Texts = append(out.Texts, Label{"end", left - 8, int(y(v)) + 5, c.Axis(v)})
	}
	c.columns(&out, left, y)
	for _, s := range c.Series {
		out.Keys = append(out.Keys, Key{Class: s.Class, Text: s.Name})
	}
	if c.Line != nil {
		out.Keys = append(out.Keys, Key{Text: c.Line.Name, Line: true})
	}
	return out
}

func (c Columns) columns(out *Chart, left int, y func(int64) float64) {
	pitch := float64(chartWidth-left-chartRight) / float64(max(1, len(c.Labels)))
	for i, label := range c.Labels {
		x, sum := float64(left)+pitch*float64(i)+pitch*.12, int64(0)
		for _, s := range c.Series {
			v := s.Values[i]
			if v <= 0 {
				continue
			}
			out.Bars = append(out.Bars, Bar{s.Class, f1(x), f1(y(sum + v)), f1(pitch * .76), f1(y(sum) - y(sum+v))})
			sum += v
		}
		if c.Line != nil {
			out.Ticks = append(out.Ticks, Mark{"line", fmt.Sprintf("M%.1f %.1fh%.1f", x-pitch*.08, y(c.Line.Values[i]), pitch*.92)})
		}
		if label != "" {
			class := "mid"
			if !c.Major[i] {
				class = "mid minor"
			}
			out.Texts = append(out.Texts, Label{class, int(x + pitch*.38), chartHeight - 10, label})
		}
	}
}

func (c Columns) highest() int64 {
	top := int64(1)
	for i := range c.Labels {
		sum := int64(0)
		for _, s := range c.Series {
			sum += max(0, s.Values[i])
		}
		if c.Line != nil {
			sum = max(sum, c.Line.Values[i])
		}
		top = max(top, sum)
	}
	return top
}

// niceStep returns 1, 2 or 5 times a power of ten, so that three to six steps reach top.
func niceStep(top int64) int64 {
	for p := int64(1); ; p *= 10 {
		for _, m := range []int64{1, 2, 5} {
			if top <= 5*m*p {
				return m * p
			}
		}
	}
}

func f1(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }
