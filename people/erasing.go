package people

import (
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/lang"
)

// Ground is why a file is erased (motif d’effacement).
type Ground string

// The grounds.
const (
	Requested Ground = "asked" // la personne le demande
	Elapsed   Ground = "ended" // la durée de conservation est passée
)

// Grounds lists every ground.
var Grounds = []Word{
	{string(Requested), lang.T("la personne le demande", "the person asks for it")},
	{string(Elapsed), lang.T("la durée de conservation est passée", "the time of keeping is over")},
}

// Keeping is how many months a file is kept after the last contact.
// Source: CNIL, délibération n° 2021-028, référentiel de l’accompagnement social.
const Keeping = 24

// Erasable returns why the file of a person in state s may not be erased today on
// a ground; nil when it may. last is the day of the last contact; employed tells
// that a contract runs. The will of the person passes before everything but a contract.
func Erasable(g Ground, s State, last, today calendar.Date, employed bool) error {
	year, month, day := last.Split()
	kept := calendar.On(year, month+Keeping, day)
	switch {
	case employed:
		return fault.New(fault.Conflict, "Un contrat de travail court : le dossier s’efface après sa fin.", "A contract of employment runs: the file is erased after its end.")
	case g == Requested:
		return nil
	case g != Elapsed:
		return fault.New(fault.Missing, "Dites pourquoi le dossier est effacé.", "Say why the file is erased.").At("ground")
	case s.OnList():
		return fault.New(fault.Conflict, "La personne est sur la liste : elle n’en sort que par un préavis, ou parce qu’elle le demande.",
			"The person is on the list: they leave it by a notice only, or because they ask for it.").At("ground")
	case today < kept:
		return fault.Newf(fault.Conflict, "Le dernier contact date du %s : le dossier se garde jusqu’au %s.", "The last contact was on %s: the file is kept until %s.", last, kept).At("ground")
	}
	return nil
}
