// Package skills names what people can do and how well (savoir-faire, niveau).
package skills

import "fabrique/lang"

// Code names a skill within a territory: free, short, shared by people and activities.
type Code string

// Level is how well somebody does something, as they and the team said together.
type Level int

// The levels of a skill.
const (
	None        Level = iota // not yet
	Discovering              // découvre
	Doing                    // fait
	Mastering                // maîtrise
	Showing                  // peut montrer aux autres
)

// Name returns the words for l.
func (l Level) Name() lang.Text { return names[l] }

var names = [...]lang.Text{
	{FR: "pas encore", EN: "not yet"}, {FR: "découvre", EN: "discovering"}, {FR: "fait", EN: "doing"},
	{FR: "maîtrise", EN: "mastering"}, {FR: "peut montrer aux autres", EN: "can show others"},
}

// Skill is a skill in words, and what it is kin to.
type Skill struct {
	Code        Code
	Name        lang.Text
	Family      string   // skills of one family are near one another; "" when not told
	Occupations []string // codes of ROME where it is of use, the nearest first
}
