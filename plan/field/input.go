package field

import (
	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/finance"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/skills"
	"fabrique/skills/nearness"
	"fabrique/territory"
)

// Input is a whole territory on the day of the plan: all that the composer reads.
type Input struct {
	Territory  territory.Territory
	Skills     []skills.Skill
	Passages   []nearness.Passage // between occupations of those skills, as a register has them
	Families   []FamilyName
	People     []people.Person
	Needs      []needs.Need
	Activities []needs.Activity
	Decisions  []additionality.Decision
	Companies  []company.Company
	Sites      []company.Site
	Contracts  []company.Contract
	Book       *finance.Book `json:"-"` // the rules of the territory; nil for the French ones
	Money      []finance.Assumption
	Pins       []Pin
}

// FamilyName gives a family of activities its words.
type FamilyName struct {
	Family people.Family
	Name   lang.Text
}

// PinKind says what a pin asks.
type PinKind string

// The kinds of pin.
const (
	Require PinKind = "require" // this person must work in this activity (or have a job, when no activity is named)
	Forbid  PinKind = "forbid"  // this person must not work in this activity (or have no job, when no activity is named)
	Open    PinKind = "open"    // this activity must run
	Close   PinKind = "close"   // this activity must not run
)

// Pin is a human wish that the composer obeys (épingle), with its author and reason.
type Pin struct {
	Kind     PinKind
	Person   people.ID        // empty for Open and Close
	Activity needs.ActivityID // empty: a job of any kind
	HalfDays int              // Require: at least so many half-days a week, 1 when 0
	Author   string
	Reason   string
	On       calendar.Date
}

// Flag is something a human must look at.
type Flag struct {
	Kind string    `json:"kind"` // "kept", "unassigned", "pin", "budget", "decision", "season", "start", "hours", "assumption"
	Text lang.Text `json:"text"`
}

// Asked returns what activities demand of the body, and the licences they need.
func (in Input) Asked() (demands []people.Restriction, licences []people.Licence) {
	for _, a := range in.Activities {
		demands, licences = append(demands, a.Demands...), append(licences, a.Licences...)
	}
	return demands, licences
}
