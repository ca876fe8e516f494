package suggest

import (
	"fabrique/lang"
	"fabrique/skills"
	"fabrique/skills/catalogue"
)

// Entry is something that can be suggested, with all the words that lead to it.
type Entry struct {
	Code   string
	Label  lang.Text
	Parent string   // the code above it, its own at the first level
	Domain string   // the larger part of the register it stands in
	Names  []string // its titles, "Masculin / Féminin" expanded when indexed
	Core   []string // skills at its heart
	Other  []string // other skills
	Known  []string // what one must know
	Text   string   // what it is, in a few sentences
	Common int      // how many people look for it, 0 when nobody says
}

// domainLength is how many letters of a ROME code name a professional domain: "A12" in "A1203".
const domainLength = 3

// Occupations returns the occupations of a register as entries. Each of others
// (ESCO) lends its labels, in both languages, to the occupations that it matches.
func Occupations(r *skills.Register, others ...*skills.Register) []Entry {
	out := make([]Entry, 0, len(r.Occupations))
	lent := labelsLent(r, others)
	label := make(map[string]skills.Ability, len(r.Abilities))
	for _, a := range r.Abilities {
		label[a.ID] = a
	}
	for _, o := range r.Occupations {
		e := Entry{Code: o.Code, Label: lang.T(o.Label, o.English), Parent: o.Parent, Domain: o.Parent, Text: o.Definition, Common: o.Seekers}
		if o.English == "" {
			e.Label.EN = o.Label
		}
		if len(o.Parent) > domainLength {
			e.Domain = o.Parent[:domainLength]
		}
		for _, t := range o.Titles {
			e.Names = append(e.Names, t.Text)
		}
		e.Names = append(e.Names, lent[o.Code]...)
		for _, a := range o.Asks {
			e.take(label[a.Ability], a.Core)
		}
		out = append(out, e)
	}
	return out
}

// take puts a skill where it belongs.
func (e *Entry) take(a skills.Ability, core skills.Core) {
	switch {
	case a.Label == "" || a.Kind == skills.Manners:
	case a.Kind == skills.Knowledges:
		e.Known = append(e.Known, a.Label)
	case core != skills.Beside:
		e.Core = append(e.Core, a.Label)
	default:
		e.Other = append(e.Other, a.Label)
	}
}

// labelsLent returns, by code of r, the labels of the other registers' occupations that match it.
func labelsLent(r *skills.Register, others []*skills.Register) map[string][]string {
	at := map[string]string{} // code of the occupation, by its code and by the ID of its titles
	for _, o := range r.Occupations {
		at[o.Code] = o.Code
		for _, t := range o.Titles {
			at[t.ID] = o.Code
		}
	}
	out := map[string][]string{}
	for _, other := range others {
		for _, o := range other.Occupations {
			for _, m := range o.Matches {
				code := at[m.Code]
				if m.Family != r.Family || code == "" {
					continue
				}
				for _, t := range o.Titles {
					out[code] = append(out[code], t.Text)
				}
			}
		}
	}
	return out
}

// Everyday returns the everyday skills of the catalogue as entries.
func Everyday() []Entry {
	var out []Entry
	for _, s := range catalogue.Skills() {
		e := Entry{Code: string(s.Code), Label: s.Name, Parent: s.Family, Domain: s.Family, Names: []string{s.Name.FR, s.Name.EN}}
		e.Names = append(append(e.Names, s.Said.FR...), s.Said.EN...)
		out = append(out, e)
	}
	return out
}

// Activities returns the usual activities of the catalogue as entries. The words of
// the skills that they call for lead to them too.
func Activities() []Entry {
	var out []Entry
	for _, a := range catalogue.Activities() {
		e := Entry{Code: a.Code, Label: a.Name, Parent: a.Family, Domain: a.Family, Names: []string{a.Name.FR, a.Name.EN}}
		for _, t := range append(append([]lang.Text(nil), a.Needs...), a.Tasks...) {
			e.Core = append(e.Core, t.FR, t.EN)
		}
		e.Names = append(e.Names, e.Core...)
		for _, ask := range a.Asks {
			if s, ok := catalogue.Skill(ask.Skill); ok {
				e.Other = append(append(append(e.Other, s.Name.FR, s.Name.EN), s.Said.FR...), s.Said.EN...)
			}
		}
		out = append(out, e)
	}
	return out
}
