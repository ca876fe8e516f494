package people

import (
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/lang"
)

// Turn is the published rule that orders the mobilisation list (règle d’ordre).
type Turn string

// The rules of order.
const (
	ByListing     Turn = "listed"   // jour d’inscription sur la liste
	ByRequest     Turn = "asked"    // jour de la première demande
	ByDeprivation Turn = "deprived" // la plus longue privation d’emploi d’abord
)

// Turns lists every rule of order.
var Turns = []Turn{ByListing, ByRequest, ByDeprivation}

// Name returns the words for t.
func (t Turn) Name() lang.Text {
	switch t {
	case ByRequest:
		return lang.T("l’ordre des premières demandes", "the order of first requests")
	case ByDeprivation:
		return lang.T("la plus longue privation d’emploi d’abord", "the longest deprivation of employment first")
	}
	return lang.T("l’ordre d’arrivée sur la liste", "the order of arrival on the list")
}

// Of returns the day that orders f under t, and false when it is not known.
func (t Turn) Of(f File) (calendar.Date, bool) {
	switch {
	case t == ByRequest:
		return f.Asked, true
	case t == ByDeprivation && f.Deprived != nil:
		return *f.Deprived, true
	case f.Listed != nil:
		return *f.Listed, t == ByListing
	}
	return f.Asked, false
}

// Why says what gives f its place, a place given by an exception included.
func (t Turn) Why(f File) lang.Text {
	if f.Place > 0 {
		return lang.F("exception : place %s donnée", "exception: place %s given", f.Place)
	}
	day, known := t.Of(f)
	switch {
	case !known:
		return lang.F("jour inconnu, remplacé par le %s", "day not known, replaced by %s", day)
	case t == ByRequest:
		return lang.F("demande du %s", "request of %s", day)
	case t == ByDeprivation:
		return lang.F("sans emploi durable depuis le %s", "without lasting employment since %s", day)
	}
	return lang.F("sur la liste depuis le %s", "on the list since %s", day)
}

// Rules are what a territory decided about its persons and its list.
type Rules struct {
	Turn       Turn
	Scheme     Scheme
	Deprived   int // months, of the territory’s own scheme
	Resident   int
	Registered bool
	Answer     int    // days to give a request its first answer
	Notice     int    // days between a notice and the exit, during which one may appeal
	Appeal     int    // days to answer an appeal
	Address    string // where appeals and questions go, printed on letters
}

// Usual are the rules of a territory that has set none.
// assumption: delays of 15, 30 and 30 days; no text sets them.
var Usual = Rules{Turn: ByListing, Scheme: French, Deprived: 12, Resident: 6, Answer: 15, Notice: 30, Appeal: 30}

// Criteria returns the rules of eligibility in force on a day.
func (r Rules) Criteria(on calendar.Date) Criteria {
	switch r.Scheme {
	case Walloon:
		return Wallonia
	case Own:
		return Criteria{Deprived: r.Deprived, Resident: r.Resident, Registered: r.Registered, Source: lang.T("seuils décidés par le territoire", "thresholds decided by the territory")}
	}
	at := France[0]
	for _, c := range France {
		if c.From <= on {
			at = c
		}
	}
	return at
}

// Exit is why somebody leaves the list (motif de sortie).
type Exit string

// The exits.
const (
	Moved    Exit = "moved"    // a déménagé
	Withdrew Exit = "withdrew" // s’est retirée
	Lost     Exit = "lost"     // perdue de vue
	Other    Exit = "other"    // autre
)

// Exits lists every reason.
var Exits = []Exit{Moved, Withdrew, Lost, Other}

// Name returns the words for e.
func (e Exit) Name() lang.Text {
	switch e {
	case Moved:
		return lang.T("a quitté le territoire", "moved out of the territory")
	case Withdrew:
		return lang.T("ne souhaite plus d’emploi", "no longer wishes for a job")
	case Lost:
		return lang.T("ne répond plus à nos messages", "no longer answers our messages")
	}
	return lang.T("autre raison", "another reason")
}

// Outcome is what an appeal led to.
type Outcome string

// The outcomes.
const (
	Kept      Outcome = "kept"      // reste sur la liste
	Confirmed Outcome = "confirmed" // la sortie est confirmée
)

// Name returns the words for o.
func (o Outcome) Name() lang.Text {
	if o == Kept {
		return lang.T("la personne reste sur la liste", "the person stays on the list")
	}
	return lang.T("la sortie est confirmée", "the exit is confirmed")
}

// Notice is a letter that announces an exit from the list (préavis de sortie).
type Notice struct {
	ID        string
	Person    ID
	Exit      Exit
	Reason    string
	Sent      calendar.Date
	By        string        // "letter", "hand", "sms"
	Ends      calendar.Date // from this day the exit may take effect; appeals until the day before
	Appeal    *calendar.Date
	Words     string         // of the appeal
	Due       *calendar.Date // of the answer to the appeal
	Outcome   Outcome
	Judged    *calendar.Date
	Why       string // of the outcome
	Withdrawn bool
	Closed    *calendar.Date // the exit took effect
	Author    string
}

// Open reports whether n still may lead to an exit.
func (n Notice) Open() bool { return !n.Withdrawn && n.Closed == nil && n.Outcome != Kept }

// Ready returns the fault that forbids the exit that n announces on a day; nil when it may take effect.
func (n Notice) Ready(on calendar.Date) error {
	switch {
	case !n.Open():
		return fault.New(fault.Conflict, "Ce préavis n’a plus d’effet.", "This notice has no effect any more.")
	case n.Appeal != nil && n.Outcome == "":
		return fault.New(fault.Conflict, "Un recours est en cours : la personne reste sur la liste jusqu’à la réponse.", "An appeal is open: the person stays on the list until the answer.")
	case on < n.Ends:
		return fault.Newf(fault.Conflict, "Le délai court jusqu’au %s : la personne peut encore faire un recours.", "The delay runs until %s: the person may still appeal.", n.Ends)
	}
	return nil
}
