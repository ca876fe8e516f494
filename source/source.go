// Package source keeps a number together with its unit, its date and where it
// comes from, so that no figure of law or statistics ever stands bare.
package source

import (
	"sort"

	"fabrique/calendar"
	"fabrique/lang"
)

// Fact is a dated number: it holds from From until the next fact of its series.
type Fact struct {
	From   calendar.Date
	Value  lang.Decimal // exact, in Unit
	Ended  bool         // true when the series stops on From: no value from then on
	Unit   string
	Source string // legal or statistical reference; "assumption: …" for our own
	Link   string // where the reference is read; empty when none is known
	Note   string // what to know before relying on it; empty when nothing
}

// Series is the facts of one parameter, in the order of their dates.
type Series []Fact

// On returns the fact in force on d; ok is false when none is, which callers
// report as a missing input, never replace by a default.
func (s Series) On(d calendar.Date) (f Fact, ok bool) {
	i := sort.Search(len(s), func(i int) bool { return s[i].From > d })
	if i == 0 || s[i-1].Ended {
		return Fact{}, false
	}
	return s[i-1], true
}
