package people

import (
	"encoding/json"

	"fabrique/calendar"
	"fabrique/geo"
	"fabrique/lang"
	"fabrique/skills"
	"fabrique/worktime"
)

// Deprivation is how somebody is deprived of employment (privation d’emploi).
type Deprivation string

// The kinds of deprivation.
const (
	Total   Deprivation = "total"   // aucun emploi
	Partial Deprivation = "partial" // trop peu d’heures
	Regular Deprivation = "regular" // des contrats courts qui se suivent
)

// Deprivations lists every kind.
var Deprivations = []Deprivation{Total, Partial, Regular}

// Name returns the words for d.
func (d Deprivation) Name() lang.Text { return deprivationNames[d] }

var deprivationNames = map[Deprivation]lang.Text{
	Total:   {FR: "sans emploi", EN: "without a job"},
	Partial: {FR: "trop peu d’heures", EN: "too few hours"},
	Regular: {FR: "contrats courts, régulièrement sans emploi", EN: "short contracts, regularly without a job"},
}

// Answer is yes, no, or not yet told.
type Answer string

// The answers; the zero Answer is not yet told.
const (
	Yes Answer = "yes"
	No  Answer = "no"
)

// Ability is something a person can do, learned at work or in life.
type Ability struct {
	Code    skills.Code
	Name    string       // in the person’s words
	Level   skills.Level // None until it is told
	Learned Learned      `json:",omitempty"`
	Again   bool         // they wish to do it again
}

// Learned is where a skill comes from.
type Learned string

// Where skills come from; the zero Learned is not told.
const (
	FromWork     Learned = "work"
	FromLife     Learned = "life"
	FromTraining Learned = "training"
)

// UnmarshalJSON reads an ability, those of older files included, which told only
// whether it was learned in life.
func (a *Ability) UnmarshalJSON(b []byte) error {
	type plain Ability
	old := struct {
		*plain
		Life bool
	}{plain: (*plain)(a)}
	err := json.Unmarshal(b, &old)
	if old.Life && a.Learned == "" {
		a.Learned = FromLife
	}
	return err
}

// Occupation is a trade that a person recognised as theirs: who confirmed it, and when.
type Occupation struct {
	Code string // of the register of occupations (ROME)
	Name string // as the register said it that day
	On   calendar.Date
	By   string
}

// Chosen is the hours that a person chose from a day on.
type Chosen struct {
	From calendar.Date
	Hours
	Why string
}

// Consent is one permission given, and perhaps taken back.
type Consent struct {
	To    string // of [Consents]
	Given calendar.Date
	Ended *calendar.Date
}

// Facts is what a person told in the interview. It never holds a diagnosis.
type Facts struct {
	Phone, Email, Address, Reach string         `json:",omitempty"`
	Commune                      string         `json:",omitempty"`
	Living                       *calendar.Date `json:",omitempty"` // in the territory since
	Deprived                     *calendar.Date `json:",omitempty"` // of employment since
	Kind                         Deprivation    `json:",omitempty"`
	Registered                   Answer         `json:",omitempty"` // with the public employment service
	Before                       string         `json:",omitempty"` // work done before
	Abilities                    []Ability      `json:",omitempty"`
	Occupations                  []Occupation   `json:",omitempty"` // confirmed, none guessed
	Wishes, Refused              []Family       `json:",omitempty"`
	RefusedTasks                 []string       `json:",omitempty"`
	Hopes                        string         `json:",omitempty"`
	Languages                    []string       `json:",omitempty"`
	Licences                     []Licence      `json:",omitempty"`
	Vehicle                      []string       `json:",omitempty"`
	Travel                       geo.Metres     `json:",omitempty"`
	Home                         geo.Point
	Chosen                       []Chosen      `json:",omitempty"` // oldest first
	Hoped                        string        `json:",omitempty"` // how the hours may change
	Available                    worktime.Week `json:",omitempty"`
	Restrictions                 []Restriction `json:",omitempty"`
	Care, Support, Referred      string        `json:",omitempty"`
	Consents                     []Consent     `json:",omitempty"`
	Note                         string        `json:",omitempty"`
	Next                         string        `json:",omitempty"`
	NextOn                       *calendar.Date
	Saved                        map[string]calendar.Date `json:",omitempty"` // parts of the interview, and when each was last saved
}

// Hours returns the hours chosen last; zero when none were.
func (f Facts) Hours() Hours {
	if n := len(f.Chosen); n > 0 {
		return f.Chosen[n-1].Hours
	}
	return Hours{}
}

// Agrees reports whether the person consents to a permission now.
func (f Facts) Agrees(to string) bool {
	for _, c := range f.Consents {
		if c.To == to && c.Ended == nil {
			return true
		}
	}
	return false
}

// File is everything the team knows of one person (dossier).
type File struct {
	ID        ID
	Name      string
	Asked     calendar.Date // day of the first request: the clock
	Now       Step          // last step of the path
	Listed    *calendar.Date
	Place     int            // place given by an exception, 0 for none
	Presented *calendar.Date // to the committee
	Version   int
	Facts
}

// Person returns what the composer of jobs knows of f.
func (f File) Person() Person {
	p := Person{ID: f.ID, Name: f.Name, Place: f.Place, Hours: f.Hours(), Wishes: f.Wishes, Refused: f.Refused, RefusedTasks: f.RefusedTasks,
		Home: f.Home, Travel: f.Travel, Available: f.Available, Restrictions: f.Restrictions, Licences: f.Licences, Skills: map[skills.Code]skills.Level{}}
	if f.Listed != nil {
		p.Listed = *f.Listed
	}
	for _, a := range f.Abilities {
		p.Skills[a.Code] = max(p.Skills[a.Code], a.Level)
	}
	return p
}
