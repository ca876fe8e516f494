package main

import (
	"strings"

	"fabrique/fault"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/plan/planfolder"
)

// asked is a territory, and what the line says about it beside its files.
type asked struct {
	Date    string   `help:"${flag_date}" placeholder:"2026-11-02"`
	Horizon int      `help:"${flag_horizon}" placeholder:"24"`
	Pin     []string `help:"${flag_pin}" placeholder:"${word_pin}" sep:"none"`
	Forbid  []string `help:"${flag_forbid}" placeholder:"${word_pin}" sep:"none"`
}

// read returns the territory at path. Whatever is wrong with it is printed; the
// error is [ended] when no plan can be made.
func (a asked) read(d *desk, path string) (plan.Input, error) {
	in, report := planfolder.Read(path)
	if !report.Clean() {
		if err := report.Print(d.err, d.tag); err != nil {
			return in, err
		}
	}
	if !report.OK() {
		return in, ended(refused)
	}
	return in, a.apply(d.tag, &in)
}

// apply puts in what the line says.
func (a asked) apply(tag lang.Tag, in *plan.Input) error {
	if a.Date != "" {
		day, err := table.Date(a.Date)
		if err != nil {
			return err
		}
		in.Territory.Date = day
	}
	switch {
	case a.Horizon < 0 || a.Horizon > mostHorizon:
		return fault.Newf(fault.Invalid, "--horizon va de 1 à %s mois.", "--horizon goes from 1 to %s months.", mostHorizon)
	case a.Horizon > 0:
		in.Territory.Horizon = a.Horizon
	}
	for _, one := range a.Pin {
		if err := addPin(tag, in, plan.Require, "--pin", one); err != nil {
			return err
		}
	}
	for _, one := range a.Forbid {
		if err := addPin(tag, in, plan.Forbid, "--forbid", one); err != nil {
			return err
		}
	}
	return agree(*in)
}

// agree refuses a pin that asks for a person and one that asks the contrary.
func agree(in plan.Input) error {
	for _, p := range in.Pins {
		for _, q := range in.Pins {
			if p.Kind == plan.Require && q.Kind == plan.Forbid && p.Person == q.Person && (q.Activity == "" || p.Activity == q.Activity) {
				return fault.Newf(fault.Invalid, "Deux demandes se contredisent pour %s : l’une veut cet emploi, l’autre l’écarte. Gardez une seule des deux.",
					"Two pins contradict each other about %s: one asks for this job, the other sets it aside. Keep one of the two.", plan.NamesOf(in).Person(p.Person))
			}
		}
	}
	return nil
}

const mostHorizon = 120

// addPin adds the wish PERSON=ACTIVITY, or PERSON for any job.
func addPin(tag lang.Tag, in *plan.Input, kind plan.PinKind, flag, text string) error {
	person, activity, both := cutPin(*in, text)
	pin := plan.Pin{Kind: kind, Person: people.ID(strings.TrimSpace(person)), Activity: needs.ActivityID(strings.TrimSpace(activity)),
		Author: sayByLine.In(tag), Reason: flag + " " + text, On: in.Territory.Date}
	if pin.Person == "" || both && pin.Activity == "" {
		return fault.Newf(fault.Invalid, "%s s’écrit %s PERSONNE=ACTIVITÉ, ou %s PERSONNE pour un emploi quel qu’il soit.",
			"%s is written %s PERSON=ACTIVITY, or %s PERSON for any job.", flag, flag, flag)
	}
	if err := knownPerson(*in, pin.Person); err != nil {
		return pinHint(*in, flag, text, err)
	}
	if both {
		if err := knownActivity(*in, pin.Activity); err != nil {
			return err
		}
	}
	in.Pins = append(in.Pins, pin)
	return nil
}

// cutPin parts PERSON=ACTIVITY after the first person it names whole: an
// identifier may hold the sign itself.
func cutPin(in plan.Input, text string) (person, activity string, both bool) {
	for at := 0; at <= len(text); at++ {
		if (at == len(text) || text[at] == '=') && knownPerson(in, people.ID(strings.TrimSpace(text[:at]))) == nil {
			return text[:at], strings.TrimPrefix(text[at:], "="), at < len(text)
		}
	}
	return strings.Cut(text, "=")
}

// pinHint returns err or, where another sign joins a person to an activity, how
// they are written.
func pinHint(in plan.Input, flag, text string, err error) error {
	for _, p := range in.People {
		rest, joined := strings.CutPrefix(text, string(p.ID))
		rest = strings.TrimSpace(strings.TrimLeft(rest, " :,;/>"))
		if joined && rest != "" && knownActivity(in, needs.ActivityID(rest)) == nil {
			return fault.Newf(fault.Invalid, "Entre la personne et l’activité, écrivez « = » : %s %s=%s.",
				"Between person and activity, write “=”: %s %s=%s.", flag, string(p.ID), rest)
		}
	}
	return err
}
