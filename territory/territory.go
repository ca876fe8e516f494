// Package territory holds what a place has decided about itself: its name and
// communes, its calendar, its thresholds, its list policy (territoire, comité local).
package territory

import (
	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/worktime"
)

// ID names a territory for ever.
type ID string

// Policy is how the mobilisation list is served when not everyone can be placed.
type Policy string

// The list policies (règle de la liste).
const (
	Weighted Policy = "weighted" // pondérée: most people and waiting months served; a passing-over is shown
	Strict   Policy = "strict"   // ordre strict: nobody is passed over unless no plan can place them
)

// Name returns the words for p.
func (p Policy) Name() lang.Text {
	if p == Strict {
		return lang.T("ordre strict de la liste", "strict order of the list")
	}
	return lang.T("liste pondérée", "weighted list")
}

// Commune is a municipality or a quarter of one.
type Commune struct {
	Code        string // INSEE code, "59360"
	Name        string
	Inhabitants int // of the commune or of the quarter at hand
	Concerned   int // persons durably deprived of employment, as counted by the committee
	Source      string
}

// Territory is one zero-long-term-unemployment territory (territoire zéro chômeur de longue durée).
type Territory struct {
	ID       ID
	Name     string
	Communes []Commune
	Date     calendar.Date // the day the plan is made for
	Horizon  int           // months that the plan looks ahead, 24 unless set
	HalfDay  worktime.Minutes
	Policy   Policy
	// Most is the largest number of activities in one job, 3 unless set.
	Most int
	// Base is what placing anybody counts in the weighted policy, to which one
	// is added per month on the list: 10 unless set.
	Base     int
	Invented bool      // true when its persons are made up; every page then says so
	Note     lang.Text // what its readers must know
}
