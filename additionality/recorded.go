package additionality

import (
	"slices"

	"fabrique/calendar"
	"fabrique/fault"
)

// States lists what the committee may say, in the order of the pages.
var States = []State{Favourable, Conditional, Pending, Adjourned, Unfavourable}

// Kinds lists the kinds of condition, in the order of the pages.
var Kinds = []Kind{CapHours, CapSales, Zone, Clientele, Months, PriceFloor}

// UnmarshalText reads a state by its name for programs.
func (s *State) UnmarshalText(text []byte) error {
	if !slices.Contains(States, State(text)) {
		return fault.New(fault.Invalid, "Choisissez une décision de la liste.", "Choose a decision from the list.")
	}
	*s = State(text)
	return nil
}

// Recorded is a decision as it is kept, bound to the version of the activity
// that the committee had before it.
type Recorded struct {
	ID string
	Decision
	Version   int // of the activity; 0 when it is not known
	Author    string
	On        calendar.Date // day of recording
	Withdrawn bool          // recorded by mistake, kept for the record
}

// Check returns what is missing or contradictory in d.
func (d Decision) Check() error {
	switch {
	case d.Reason == "":
		return fault.New(fault.Missing, "Dites pourquoi, en une phrase : le registre la montrera.", "Say why in one sentence: the register will show it.").At("reason")
	case d.State == Conditional && len(d.Conditions) == 0:
		return fault.New(fault.Missing, "Écrivez au moins une condition, ou choisissez « favorable ».", "Write at least one condition, or choose “favourable”.").At("state")
	case d.State != Conditional && len(d.Conditions) > 0:
		return fault.New(fault.Invalid, "Seule une décision avec conditions en porte : choisissez « favorable avec conditions », ou effacez-les.",
			"Only a decision with conditions has some: choose “favourable with conditions”, or clear them.").At("state")
	case !d.Valid.Open && d.Valid.Until < d.Valid.From:
		return fault.New(fault.Invalid, "La fin vient avant le début.", "The end comes before the beginning.").At("until")
	}
	return nil
}
