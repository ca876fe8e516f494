// Package additionality holds the committee's decisions about competition
// (supplémentarité): without a valid favourable decision an activity may be
// drafted but never staffed, and its conditions are limits of the plan.
package additionality

import (
	"fabrique/calendar"
	"fabrique/geo"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
)

// State is what the committee said.
type State string

// The states of a decision.
const (
	Favourable   State = "favourable"   // favorable
	Conditional  State = "conditional"  // favorable avec conditions
	Pending      State = "pending"      // en attente
	Adjourned    State = "adjourned"    // ajournée
	Unfavourable State = "unfavourable" // défavorable
)

// Name returns the words for s.
func (s State) Name() lang.Text { return stateNames[s] }

var stateNames = map[State]lang.Text{
	Favourable:   {FR: "favorable", EN: "favourable"},
	Conditional:  {FR: "favorable avec conditions", EN: "favourable with conditions"},
	Pending:      {FR: "en attente", EN: "pending"},
	Adjourned:    {FR: "ajournée", EN: "adjourned"},
	Unfavourable: {FR: "défavorable", EN: "unfavourable"},
}

// Kind is the sort of a condition.
type Kind string

// The kinds of condition (réserves).
const (
	CapHours   Kind = "cap-hours"   // at most so many half-days of work a week
	CapSales   Kind = "cap-sales"   // at most so much sold a year
	Zone       Kind = "zone"        // only within some distance of a point, or a named zone
	Clientele  Kind = "clientele"   // only for certain clients
	Months     Kind = "months"      // only in certain months of the year
	PriceFloor Kind = "price-floor" // never below a price an hour
)

// Condition is a limit that goes with a decision. Which fields count depends on Kind.
type Condition struct {
	Kind     Kind
	HalfDays int         // CapHours: a week
	Amount   money.Cents // CapSales: a year; PriceFloor: an hour
	Radius   geo.Metres  // Zone: around the site, for the clients served
	Months   [12]bool    // Months: true where allowed, index 0 for January
	Text     string      // Clientele, Zone: in the committee's words
}

// Decision is what the committee decided about one activity, for a time.
type Decision struct {
	Activity   needs.ActivityID
	State      State
	Valid      calendar.Period
	Decided    calendar.Date
	Conditions []Condition
	Reason     string
}

// On returns the decision about activity id in force on d: among those whose
// period holds d, the one decided last. ok is false when there is none.
func On(list []Decision, id needs.ActivityID, d calendar.Date) (Decision, bool) {
	best, ok := Decision{}, false
	for _, c := range list {
		if c.Activity == id && c.Valid.Holds(d) && (!ok || c.Decided >= best.Decided) {
			best, ok = c, true
		}
	}
	return best, ok
}

// Staffable reports whether people may work under decision d.
func (d Decision) Staffable() bool { return d.State == Favourable || d.State == Conditional }
