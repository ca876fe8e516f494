package web

// Form is what a page asks its reader to fill in. Without script it posts to Action.
type Form struct {
	ID     string // unique in the page; prefix of the fields' own
	Action string
	Submit string // words of the button
	Final  string // why the act cannot be taken back; "" where it can
	Quiet  bool   // a small button, for what is not the main act of the page
	Inputs []Input
	Faults []Note // what was wrong the last time, each leading to its field
	Wrong  string // title above the faults
	Hidden []Hidden
}

// Hidden is a value that goes with a form without being shown.
type Hidden struct{ Name, Value string }

// Note is one thing that was wrong.
type Note struct{ Href, Text string }

// Input is one field of a form. Kind is text, area, number, date, choice,
// radio, many, yes, week, password, email, tel or search. A week is the fourteen
// half-days of a typical week, each a square to tick.
type Input struct {
	ID, Name, Kind string
	Label, Hint    string
	Value          string
	Options        []Option // of choice, radio and many
	Fault          string
	Required       bool
	Optional       string // words beside the label of a field that may stay empty
	Auto           string // autocomplete token: "given-name"
	Least, Most    string // of a number
	Rows           int    // of an area
	Heads          Heads  // of a week
}

// Option is one possible answer.
type Option struct {
	Value, Label string
	Hint         string
	Chosen       bool
}

// Described returns the identifiers of what explains the field, for assistive technology.
func (i Input) Described() string {
	switch {
	case i.Hint != "" && i.Fault != "":
		return i.ID + "-hint " + i.ID + "-fault"
	case i.Hint != "":
		return i.ID + "-hint"
	case i.Fault != "":
		return i.ID + "-fault"
	}
	return ""
}

// Grouped reports whether the field is a group of boxes rather than one control.
func (i Input) Grouped() bool { return i.Kind == "radio" || i.Kind == "many" || i.Kind == "week" }

// HalfDays returns the rows of a week: mornings, then afternoons.
func (i Input) HalfDays() [2][]Option {
	var rows [2][]Option
	for n, o := range i.Options {
		rows[n%2] = append(rows[n%2], o)
	}
	return rows
}

// Heads are the short names of the days of a week, and Lines of its halves.
type Heads struct{ Days, Halves []string }

// Field returns the field called name; it panics when there is none, a mistake of ours.
func (f Form) Field(name string) Input {
	for _, i := range f.Inputs {
		if i.Name == name {
			return i
		}
	}
	panic("web: the form " + f.ID + " has no field " + name)
}
