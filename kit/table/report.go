package table

import (
	"fabrique/lang"
)

// Severity is how much a problem matters.
type Severity string

// The severities.
const (
	Error   Severity = "error"   // nothing can be made of it before it is put right
	Warning Severity = "warning" // it can serve, perhaps not as it was meant
	Note    Severity = "note"    // good to know
)

// Problem is one thing to look at in what was read.
type Problem struct {
	Severity Severity  `json:"severity"`
	Kind     string    `json:"kind"`             // for programs: "unknown-column", "duplicate", …
	File     string    `json:"file"`             // file of the folder, or sheet of the workbook; "" for the whole
	Line     int       `json:"line,omitempty"`   // 0 for the whole file
	Column   string    `json:"column,omitempty"` // as the file names it
	What     lang.Text `json:"what"`             // what is wrong
	Do       lang.Text `json:"do"`               // what to do
}

// Report is everything found while reading, in the order of files and lines.
type Report struct {
	Path     string         `json:"path"`
	Files    []string       `json:"files"` // files or sheets that were read
	Rows     map[string]int `json:"rows"`  // rows kept, by sheet, under its English name
	Problems []Problem      `json:"problems"`
	Read     lang.Text      `json:"-"` // what was read, in a few words, for the last line
}

// OK reports whether what was read can serve: nothing of severity [Error].
func (r Report) OK() bool { return r.Count(Error) == 0 }

// Clean reports whether there is neither error nor warning.
func (r Report) Clean() bool { return r.OK() && r.Count(Warning) == 0 }

// Count returns the number of problems of one severity.
func (r Report) Count(s Severity) int {
	n := 0
	for _, p := range r.Problems {
		if p.Severity == s {
			n++
		}
	}
	return n
}
