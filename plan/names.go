package plan

import (
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
)

// Names words the identifiers of plans.
type Names struct {
	People     map[people.ID]string
	Activities map[needs.ActivityID]lang.Text
}

// NamesOf returns the names that an input gives.
func NamesOf(in Input) Names {
	n := Names{map[people.ID]string{}, map[needs.ActivityID]lang.Text{}}
	for _, p := range in.People {
		n.People[p.ID] = p.Name
	}
	for _, a := range in.Activities {
		n.Activities[a.ID] = a.Name
	}
	return n
}

// Person returns the name of a person, the identifier when it has none.
func (n Names) Person(id people.ID) string {
	if s := n.People[id]; s != "" {
		return s
	}
	return string(id)
}

// Activity returns the name of an activity, the identifier when it has none.
func (n Names) Activity(id needs.ActivityID) lang.Text {
	if t := n.Activities[id]; !t.Empty() {
		return t
	}
	return lang.Same(string(id))
}
