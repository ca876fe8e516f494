// Package peopleapp is where a committee team meets people: requests and their
// receipts, the interview, eligibility, the mobilisation list, exits with notice
// and appeal, and each person’s page.
package peopleapp

import (
	"context"
	"embed"
	"slices"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory"
)

//go:embed pages
var pages embed.FS

// Add declares the operations and pages of persons.
func Add(d *desk.Desk) {
	d.Styles(pages)
	d.Book.Add(requests()...)
	d.Book.Add(interview()...)
	d.Book.Add(path()...)
	d.Book.Add(decisions()...)
	d.Book.Add(exits()...)
	d.Book.Add(undoes()...)
	d.Book.Add(reads()...)
	rooms(d)
}

// team is who reads and writes everything about persons.
var team = []actor.Role{actor.Team}

// At returns the territory of a call.
func at(c *op.Call) territory.ID { return territory.ID(c.Actor.Territory) }

// load returns a person, and says that the call is about them.
func load(ctx context.Context, c *op.Call, id people.ID) (people.File, error) {
	r, err := peopledb.One(ctx, c.Q, at(c), id)
	c.About("person", string(id))
	return r.File, err
}

// on returns the day given, today when none was; the fault is Invalid for a day to come.
func on(c *op.Call, given *calendar.Date, field string) (calendar.Date, error) {
	if given == nil {
		return c.Today, nil
	}
	if *given > c.Today {
		return 0, fault.Newf(fault.Invalid, "Le %s est à venir : écrivez aujourd’hui ou un jour passé.", "%s is still to come: write today or a day past.", *given).At(field)
	}
	return *given, nil
}

// needed returns a fault when a text is empty.
func needed(value, field string, what lang.Text) error {
	if value != "" {
		return nil
	}
	return fault.Newf(fault.Missing, "%s", "%s", what).At(field)
}

// mostName is how many letters a name may have: pages and letters show it whole.
const mostName = 120

// called returns what is wrong with a name.
func called(name string) error {
	if len([]rune(name)) > mostName {
		return fault.Newf(fault.Invalid, "Ce nom est trop long : %s lettres au plus.", "This name is too long: %s letters at most.", mostName).At("name")
	}
	return needed(name, "name", lang.T("Écrivez comment appeler la personne : un prénom suffit.", "Write what to call the person: a first name will do."))
}

// among returns a fault when a code is not in a list of words; the empty code is.
func among(code, field string, list []people.Word) error {
	if code == "" || slices.ContainsFunc(list, func(w people.Word) bool { return w.Code == code }) {
		return nil
	}
	return fault.Newf(fault.Invalid, "« %s » n’est pas un choix possible ici.", "“%s” is no possible choice here.", code).At(field)
}

// worded returns the faults that a text which looks like a diagnosis raises, at
// its field and at the box that says it is none, unless the box was ticked.
func worded(confirmed bool, field string, texts ...string) error {
	word := people.Ailing(texts...)
	if word == "" || confirmed {
		return nil
	}
	return join(
		fault.Newf(fault.Invalid, "« %s » ressemble à un diagnostic ou à une donnée de santé. Écrivez ce que la personne ne peut pas faire au travail, jamais pourquoi.",
			"“%s” looks like a diagnosis or health data. Write what the person cannot do at work, never why.", word).At(field),
		fault.New(fault.Missing, "Cochez si ces mots ne disent rien de la santé.", "Tick if these words say nothing about health.").At("worded"))
}

// codes turns typed codes into words of a vocabulary.
func codes[T ~string](list []T, name func(T) lang.Text) []people.Word {
	var out []people.Word
	for _, c := range list {
		out = append(out, people.Word{Code: string(c), Name: name(c)})
	}
	return out
}

// last takes what reads of a path its last step.
func lastOf(steps []people.Step) people.Step { return steps[len(steps)-1] }
