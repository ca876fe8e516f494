package people

import (
	"slices"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/lang"
)

// State is where a person stands on their path (étape du parcours).
type State string

// The states, in the order of the path.
const (
	Spotted   State = "spotted"   // repérée
	Contacted State = "contacted" // contactée
	Met       State = "met"       // rencontrée
	Volunteer State = "volunteer" // volontaire
	Declined  State = "declined"  // non volontaire
	Assessed  State = "assessed"  // éligibilité décidée par le comité
	Listed    State = "listed"    // inscrite sur la liste de mobilisation
	Preparing State = "preparing" // se prépare
	Placed    State = "placed"    // en emploi ou en formation
	Paused    State = "paused"    // en pause
	Left      State = "left"      // sortie
)

// States lists every state, in the order of the path.
var States = []State{Spotted, Contacted, Met, Volunteer, Declined, Assessed, Listed, Preparing, Placed, Paused, Left}

// Name returns the words for s.
func (s State) Name() lang.Text { return stateNames[s] }

var stateNames = map[State]lang.Text{
	Spotted:   {FR: "repérée", EN: "spotted"},
	Contacted: {FR: "contactée", EN: "contacted"},
	Met:       {FR: "rencontrée", EN: "met"},
	Volunteer: {FR: "volontaire", EN: "volunteer"},
	Declined:  {FR: "non volontaire", EN: "not a volunteer"},
	Assessed:  {FR: "éligibilité décidée", EN: "eligibility decided"},
	Listed:    {FR: "sur la liste", EN: "on the list"},
	Preparing: {FR: "en préparation", EN: "preparing"},
	Placed:    {FR: "en emploi ou en formation", EN: "in work or training"},
	Paused:    {FR: "en pause", EN: "paused"},
	Left:      {FR: "sortie", EN: "left"},
}

// onward holds where each state may lead. From the list, only a notice leads out.
var onward = map[State][]State{
	Spotted:   {Contacted, Met, Volunteer, Left},
	Contacted: {Met, Volunteer, Declined, Paused, Left},
	Met:       {Volunteer, Declined, Paused, Left},
	Volunteer: {Assessed, Declined, Paused, Left},
	Declined:  {Contacted, Met, Volunteer, Left},
	Assessed:  {Listed, Volunteer, Declined, Paused, Left},
	Listed:    {Preparing, Placed, Paused, Left},
	Preparing: {Placed, Listed, Paused, Left},
	Placed:    {Volunteer, Assessed, Listed, Preparing, Left},
	Paused:    {Contacted, Met, Volunteer, Assessed, Listed, Preparing, Left},
	Left:      {Contacted, Met, Volunteer},
}

// Next lists where s may lead.
func (s State) Next() []State { return onward[s] }

// Waits reports whether a person in s waits for a job on the list.
func (s State) Waits() bool { return s == Listed || s == Preparing }

// OnList reports whether a person in s has a place on the list, served or not:
// they leave it by a notice only.
func (s State) OnList() bool { return s.Waits() || s == Paused }

// Placing is the kind of job or training that a person found (sortie positive).
type Placing string

// The placings. Each is counted apart.
const (
	InCompany   Placing = "company"   // dans l’entreprise à but d’emploi
	InEmployer  Placing = "employer"  // chez un autre employeur, public ou privé
	InInsertion Placing = "insertion" // dans une entreprise d’insertion
	InAdapted   Placing = "adapted"   // dans une entreprise adaptée
	InTraining  Placing = "training"  // en formation
	InBusiness  Placing = "business"  // dans sa propre activité
)

// Placings lists every kind.
var Placings = []Placing{InCompany, InEmployer, InInsertion, InAdapted, InTraining, InBusiness}

// Name returns the words for p.
func (p Placing) Name() lang.Text { return placingNames[p] }

var placingNames = map[Placing]lang.Text{
	InCompany:   {FR: "dans l’entreprise à but d’emploi", EN: "in the job-purposed company"},
	InEmployer:  {FR: "chez un autre employeur, public ou privé", EN: "at another employer, public or private"},
	InInsertion: {FR: "dans une entreprise d’insertion", EN: "in an insertion company"},
	InAdapted:   {FR: "dans une entreprise adaptée", EN: "in an adapted company"},
	InTraining:  {FR: "en formation", EN: "in training"},
	InBusiness:  {FR: "à son compte", EN: "in their own business"},
}

// Step is one dated state of a path.
type Step struct {
	State  State
	On     calendar.Date
	Reason string
	Kind   Placing // of a placed step
	Where  string  // of a placed step: the employer
	Author string  // who recorded it
}

// Move checks that next may follow the last step of a path. The faults say
// which field is wrong, and where the path may go.
func Move(last Step, next Step) error {
	if !slices.Contains(last.State.Next(), next.State) {
		var may []lang.Text
		for _, s := range last.State.Next() {
			may = append(may, s.Name())
		}
		return fault.Newf(fault.Conflict, "De l’étape « %s », le parcours mène à : %s.", "From “%s”, the path leads to: %s.", last.State.Name(), lang.Join(may)).At("to")
	}
	if next.On < last.On {
		return fault.Newf(fault.Invalid, "L’étape précédente est du %s : choisissez ce jour ou un jour suivant.", "The step before is of %s: choose that day or a later one.", last.On).At("on")
	}
	if next.State == Placed && placingNames[next.Kind].Empty() {
		return fault.New(fault.Missing, "Dites où : entreprise à but d’emploi, autre employeur, formation…", "Say where: job-purposed company, other employer, training…").At("kind")
	}
	if next.Reason == "" && (next.State == Paused || next.State == Left || next.State == Declined) {
		return fault.New(fault.Missing, "Donnez la raison, avec les mots de la personne si possible.", "Give the reason, in the person’s words if possible.").At("reason")
	}
	return nil
}
