// Package needs holds the unmet needs of a place and the useful activities that
// would meet them (besoins non satisfaits, travaux utiles).
package needs

import (
	"fabrique/lang"
	"fabrique/money"
	"fabrique/people"
	"fabrique/skills"
	"fabrique/worktime"
)

// ID names a need.
type ID string

// Need is something useful that nobody does today.
type Need struct {
	ID       ID
	Title    lang.Text
	From     string // who told us: a resident, a town hall, an association
	HalfDays int    // half-days of work a week that would meet it; 0 when not yet known
	Note     string
}

// ActivityID names an activity.
type ActivityID string

// Requirement is a skill that an activity asks for, and how well.
type Requirement struct {
	Skill     skills.Code
	Level     skills.Level
	Learnable bool // can be learned on the job
}

// Range is a number of half-days a week, from Least (when open) to Most. Most 0 means closed.
type Range struct{ Least, Most int }

// Activity is useful work that the company could do (activité). Its decision by
// the committee is held apart, in package additionality.
type Activity struct {
	ID       ActivityID
	Name     lang.Text
	Sign     string // two letters shown inside its squares
	Family   people.Family
	Needs    []ID
	Site     string        // company.SiteID
	Week     Range         // half-days a week in an ordinary month
	Months   map[int]Range // other ranges, by month of the year, 0 for January (saisons)
	Opening  worktime.Week
	Asks     []Requirement
	Licences []people.Licence     // every person who does it must hold them
	Demands  []people.Restriction // what it asks of the body; forbids persons so restricted
	Team     int                  // fewest persons in any half-day it runs; 1 when alone is fine
	// LeadPer is how many persons one supervisor can lead, the supervisor
	// included, in each half-day; 0 when no supervision is needed (encadrement).
	LeadPer    int
	LeadSkill  skills.Code // who may supervise: this skill at LeadLevel or above
	LeadLevel  skills.Level
	Sales      money.Cents // expected from clients, per hour worked
	Equipment  money.Cents // a year, when open
	Usefulness int         // 1 to 5, set by the committee
	Need       int         // half-days a week that the need calls for; beyond, more hours bring nothing
	Note       string
	About
}

// About is what an activity says beyond what a plan counts with.
type About struct {
	Tasks       []string    // what is done, in the words of those who do it
	Clients     string      // who asks for it and who pays
	Price       string      // price policy: free, at cost, by income
	Investment  money.Cents // once, before it opens
	Tools       string      // equipment and room that it needs
	Social      int         // 1 to 5, set by the committee; 0 not yet
	Ecological  int         // 1 to 5, set by the committee; 0 not yet
	Occupations []string    // codes of occupations (ROME)
	Trades      []string    // codes of economic activity (NAF): "95.29Z", "2025:95.29G"
	Usual       []string    // usual activities of the catalogue that it is like
	Model       string      // activity of the catalogue that it started from
	Competition []string    // what local firms usually ask about it
	Helps       []string    // what helps to start it
}

// In returns the range of a for a month of the year, 0 for January.
func (a Activity) In(month int) Range {
	if r, ok := a.Months[month]; ok {
		return r
	}
	return a.Week
}
