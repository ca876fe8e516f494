package finance

import (
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/lang"
)

// Assumption is a figure the territory itself supposes, with its author and source
// (hypothèse). It holds from From until the next assumption of the same name and
// company, or until a later known value of law.
type Assumption struct {
	Name    string        // see [Assumptions]
	Company company.ID    // empty: for every company
	From    calendar.Date // first day it holds
	Value   lang.Decimal  // in Unit
	Unit    string
	Author  string
	Source  string // where the author takes it from
}
