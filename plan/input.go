package plan

import "fabrique/plan/field"

// Input is a whole territory on the day of the plan: all that the composer reads.
type Input = field.Input

// FamilyName gives a family of activities its words.
type FamilyName = field.FamilyName

// PinKind says what a pin asks.
type PinKind = field.PinKind

// Pin is a human wish that the composer obeys (épingle), with its author and reason.
type Pin = field.Pin

// Flag is something a human must look at.
type Flag = field.Flag

// The kinds of pin.
const (
	Require = field.Require // this person must work in this activity (or have a job, when no activity is named)
	Forbid  = field.Forbid  // this person must not work in this activity (or have no job, when no activity is named)
	Open    = field.Open    // this activity must run
	Close   = field.Close   // this activity must not run
)
