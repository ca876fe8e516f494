package web

import (
	"fmt"
	"strconv"
)

// The square is a half-day: one picture for everything. Side is its side and
// Pitch the distance from one to the next; small ones, without sign, fill stacks.
const (
	Side  = 20
	Pitch = 22

	smallSide  = 10
	smallPitch = 12
	block      = 5*smallPitch + 6 // five columns of two are one full-time week
	perLine    = 5                // full-time weeks on one line of a stack
	lineHeight = 2*smallPitch + 18
)

// Symbol is a square defined once in a page and used wherever it stands.
type Symbol struct {
	ID    string
	Class string
	Sign  string // two letters inside, "" for none
}

// Inset returns how far the rectangle stands from its edge, so that its stroke is not cut.
func (s Symbol) Inset() string {
	if s.Class == "done" {
		return "0"
	}
	return "1.25"
}

// Side returns the side of the rectangle.
func (s Symbol) Side() string {
	if s.Class == "done" {
		return "20"
	}
	return "17.5"
}

// The squares that belong to no activity. Their class says how they look.
var (
	Done = Symbol{ID: "q-done", Class: "done"}            // a person, or a half-day, that has its place
	Wait = Symbol{ID: "q-wait", Class: "wait"}            // waits: dashed
	Free = Symbol{ID: "q-free", Class: "free"}            // nothing to do then
	Room = Symbol{ID: "q-room", Class: "room"}            // could still be filled
	Lost = Symbol{ID: "q-lost", Class: "lost", Sign: "?"} // paid, no work found
)

// Plain lists the squares that belong to no activity.
var Plain = []Symbol{Done, Wait, Free, Room, Lost}

// hues and variants: 36 activities look different; their sign tells them apart beyond.
const hues, variants = 12, 3

// Hue returns the classes of the n-th activity, 0 for the first: twelve colours
// full, then the same drawn as outlines, then pale.
func Hue(n int) string {
	class := "a" + strconv.Itoa(n%hues+1)
	if v := n / hues % variants; v > 0 {
		class += " v" + strconv.Itoa(v+1)
	}
	return class
}

// SmallHue returns the classes of the small squares, without sign, of the n-th
// activity: always full, so that full and empty ones differ.
func SmallHue(n int) string { return "a" + strconv.Itoa(n%hues+1) + " mini" }

// Square is one square of a picture: which symbol, and where.
type Square struct {
	Ref        string
	X, Y, Side int
}

// Mark is a line or a sign drawn over a picture.
type Mark struct{ Class, Path string }

// Label is a text inside a picture.
type Label struct {
	Class string
	X, Y  int
	Text  string
}

// Squares is a picture made of squares. Without Label it is hidden from
// listeners: the same must then stand in words beside it.
type Squares struct {
	Width, Height int
	Label         string
	Squares       []Square
	Marks         []Mark
	Texts         []Label
}

// Strip returns the squares refs in rows of perRow.
func Strip(refs []string, perRow int) Squares {
	n := len(refs)
	if n == 0 {
		return Squares{Width: Side, Height: Side}
	}
	s := Squares{Width: min(n, perRow)*Pitch - 2, Height: (n+perRow-1)/perRow*Pitch - 2}
	for i, r := range refs {
		s.Squares = append(s.Squares, Square{r, i % perRow * Pitch, i / perRow * Pitch, Side})
	}
	return s
}

// Week returns a week: one column of two squares per day, under the first
// letters of the days; refs holds the morning then the afternoon of each day.
func Week(refs, days []string, label string) Squares {
	s := Squares{Width: len(days)*Pitch - 2, Height: 13 + 2*Pitch - 2, Label: label}
	for d, name := range days {
		s.Texts = append(s.Texts, Label{"day", d*Pitch + Side/2, 9, name})
		for h := range 2 {
			if i := 2*d + h; i < len(refs) && refs[i] != "" {
				s.Squares = append(s.Squares, Square{refs[i], d * Pitch, 13 + h*Pitch, Side})
			}
		}
	}
	return s
}

// Counts returns a week whose squares hold numbers: persons present in each half-day.
func Counts(refs, days, numbers []string, label string) Squares {
	s := Week(refs, days, label)
	for i, n := range numbers {
		if n != "" {
			s.Texts = append(s.Texts, Label{"count", i/2*Pitch + Side/2, 13 + i%2*Pitch + 14, n})
		}
	}
	return s
}

// Pile is what a [Stack] shows, in half-days a week.
type Pile struct {
	Full, Empty       string // references of the filled and of the empty square
	Given, Most       int
	Least, Need, Unit int // Unit half-days per square, 1 when 0
}

// Stack returns the squares of p: filled up to Given, empty up to Most, in
// blocks of five columns of two (one full-time week), with a mark under Least
// and another over Need.
func Stack(p Pile) Squares {
	unit := max(p.Unit, 1)
	up := func(n int) int { return (n + unit - 1) / unit }
	total := max(up(p.Most), up(p.Given), up(p.Need))
	blocks := (total + 9) / 10
	s := Squares{Width: max(1, min(blocks, perLine))*block - 8, Height: max(1, (blocks+perLine-1)/perLine) * lineHeight}
	for i := range max(up(p.Most), up(p.Given)) {
		ref := p.Empty
		if i < up(p.Given) {
			ref = p.Full
		}
		x, y := spot(i)
		s.Squares = append(s.Squares, Square{ref, x, y, smallSide})
	}
	if p.Least > 0 {
		x, y := spot(up(p.Least) - 1)
		y += 2*smallPitch - i2(up(p.Least)-1)*smallPitch
		s.Marks = append(s.Marks, Mark{"mark-least", fmt.Sprintf("M%d %dl4 6h-8z", x+5, y)})
	}
	if p.Need > 0 {
		x, y := spot(up(p.Need) - 1)
		y -= i2(up(p.Need)-1) * smallPitch
		s.Marks = append(s.Marks, Mark{"mark-need", fmt.Sprintf("M%d %dl4 -6h-8z", x+5, y-2)})
	}
	return s
}

// spot returns where square i of a stack stands.
func spot(i int) (x, y int) {
	b := i / 10
	return b%perLine*block + i%10/2*smallPitch, b/perLine*lineHeight + 9 + i2(i)*smallPitch
}

func i2(i int) int { return i % 2 }
