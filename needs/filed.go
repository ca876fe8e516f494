package needs

import (
	"fabrique/calendar"
	"fabrique/lang"
)

// AnswerWithin is how many days the team gives itself to answer who proposed a need.
// assumption: a month, as public bodies are used to; no text sets it.
const AnswerWithin = 30

// Filed is a need on the shelf: what was proposed, by whom, and what was answered.
type Filed struct {
	Need
	Number    string // of its receipt: "2026-12"
	Proposed  calendar.Date
	Wording   string // as it was proposed, never changed
	Place     string // where
	Benefits  string // who would benefit
	Described bool   // the team has put it in its own words: visitors may read it
	State     State
	Since     calendar.Date // of the state
	Asker     Asker
	Held      []Doubt // why it waits for the team before it stands on the shelf
	Discarded bool    // held, and found to be no need
	Into      ID      // the need it was merged into; "" when it stands alone
	Answer    Answer
}

// Codes is what a need was recognised as: confirmed, none guessed.
type Codes struct {
	Usual       []string `json:"usual,omitempty"`       // usual activities of the catalogue
	Occupations []string `json:"occupations,omitempty"` // of those who would meet it (ROME)
	Trades      []string `json:"trades,omitempty"`      // of firms that do so (NAF): "95.29Z", "2025:95.29G"
}

// Asker is who proposed a need, as far as they said.
type Asker struct {
	Name, Contact string
	Secret        string // hash of the word on their receipt; "" when the team wrote the need down
	Tongue        lang.Tag
}

// Answer is what the team told the asker; the zero Answer is none.
type Answer struct {
	Text   string
	On     calendar.Date
	Author string
}

// OnShelf reports whether n stands on the shelf: neither held back nor merged.
func (n Filed) OnShelf() bool { return len(n.Held) == 0 && !n.Discarded && n.Into == "" }

// Due returns the day by which the asker should have an answer; ok is false
// when nobody waits for one.
func (n Filed) Due() (d calendar.Date, ok bool) {
	return n.Proposed + AnswerWithin, n.Asker.Secret != "" && n.Answer.Text == "" && !n.Discarded
}

// Late reports whether the asker has waited too long on day d.
func (n Filed) Late(d calendar.Date) bool {
	due, waits := n.Due()
	return waits && len(n.Held) == 0 && d > due
}

// Anonymous returns n without what it says of who proposed it. Their receipt still opens.
func (n Filed) Anonymous() Filed {
	if n.From == n.Asker.Name {
		n.From = Resident.In(n.Asker.Tongue)
	}
	n.Asker.Name, n.Asker.Contact = "", ""
	return n
}

// Resident is whom a need comes from when nobody left a name.
var Resident = lang.T("habitante, habitant", "a resident")

// Version is an activity as it stood from a day on.
type Version struct {
	Number   int // 1 for the first
	On       calendar.Date
	Author   string
	Why      string
	Activity Activity
}
