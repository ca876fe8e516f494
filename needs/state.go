package needs

import (
	"slices"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/lang"
)

// State is how far a need, or an activity that would meet it, has come.
type State string

// The states, in their order. A need begins as asked, an activity as an idea.
const (
	Asked     State = "need"      // besoin proposé
	Idea      State = "idea"      // idée
	Studied   State = "studied"   // à l’étude
	Decided   State = "decided"   // décidée
	Running   State = "running"   // en marche
	Suspended State = "suspended" // suspendue
	Closed    State = "closed"    // close
)

// States lists the states in their order.
var States = []State{Asked, Idea, Studied, Decided, Running, Suspended, Closed}

// Name returns the words for s.
func (s State) Name() lang.Text { return stateNames[s] }

var stateNames = map[State]lang.Text{
	Asked: {FR: "besoin", EN: "need"}, Idea: {FR: "idée", EN: "idea"}, Studied: {FR: "à l’étude", EN: "studied"},
	Decided: {FR: "décidé", EN: "decided"}, Running: {FR: "en marche", EN: "running"},
	Suspended: {FR: "suspendu", EN: "suspended"}, Closed: {FR: "clos", EN: "closed"},
}

// UnmarshalText reads a state by its name for programs.
func (s *State) UnmarshalText(text []byte) error {
	if !slices.Contains(States, State(text)) {
		return fault.New(fault.Invalid, "Choisissez un état de la liste.", "Choose a state from the list.")
	}
	*s = State(text)
	return nil
}

// after lists where each state may lead. What is closed may be taken up again as an idea.
var after = map[State][]State{
	Asked: {Idea, Studied, Running, Closed}, Idea: {Asked, Studied, Closed}, Studied: {Idea, Decided, Suspended, Closed},
	Decided: {Studied, Running, Suspended, Closed}, Running: {Suspended, Closed}, Suspended: {Studied, Running, Closed}, Closed: {Idea},
}

// After lists the states that may follow s.
func (s State) After() []State { return after[s] }

// Step is a state that a need or an activity came to: when, by whom, why.
type Step struct {
	State  State
	On     calendar.Date
	Author string
	Why    string
}

// Move returns the step to state to from the path so far. The fault is Conflict
// when the state does not lead there, Invalid when the day is before the last
// step, Missing when closing or suspending without a reason.
func Move(path []Step, next Step) (Step, error) {
	if len(path) == 0 {
		return next, nil
	}
	last := path[len(path)-1]
	switch {
	case !slices.Contains(after[last.State], next.State):
		return next, fault.Newf(fault.Conflict, "De « %s », on ne passe pas à « %s ».", "“%s” does not lead to “%s”.", last.State.Name(), next.State.Name()).At("state")
	case next.On < last.On:
		return next, fault.Newf(fault.Invalid, "La dernière étape date du %s : choisissez ce jour ou un jour d’après.", "The last step is of %s: choose that day or a later one.", last.On).At("on")
	case next.Why == "" && (next.State == Closed || next.State == Suspended):
		return next, fault.New(fault.Missing, "Dites pourquoi, en une phrase : d’autres le liront.", "Say why in one sentence: others will read it.").At("why")
	}
	return next, nil
}

// On returns the state of path on day d, and the day since when; ok is false before the first step.
func On(path []Step, d calendar.Date) (s Step, ok bool) {
	for _, one := range path {
		if one.On <= d {
			s, ok = one, true
		}
	}
	return s, ok
}

// Planned reports whether a plan may consider an activity in state s: what is
// suspended or closed is left out.
func (s State) Planned() bool { return s != Suspended && s != Closed && s != "" }
