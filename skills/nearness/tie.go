package nearness

import (
	"slices"
	"strings"
	"sync"

	"fabrique/lang"
	"fabrique/skills"
	"fabrique/skills/catalogue"
	"fabrique/skills/words"
)

// Tie says what makes one skill near another.
type Tie uint8

// The ties, the closest first.
const (
	Apart       Tie = iota
	SameFamily      // one family of skills
	SameTrade       // of use in one occupation
	SameDomain      // their nearest occupations are of one professional domain of ROME (domaine professionnel)
	PeopleMoved     // people move from an occupation of the one to one of the other (mobilités of ROME)
)

// Because returns the words for t.
func (t Tie) Because() lang.Text { return because[t] }

var because = [...]lang.Text{
	SameFamily:  lang.T("même famille", "same family"),
	SameTrade:   lang.T("sert dans le même métier", "of use in the same occupation"),
	SameDomain:  lang.T("métiers du même domaine", "occupations of the same domain"),
	PeopleMoved: lang.T("on passe d’un métier à l’autre", "people move between these occupations"),
}

// Passage is a move that people make from one occupation to another, both codes of ROME (mobilité).
type Passage struct{ From, To string }

// tieOf says why somebody who has from is near to.
func tieOf(from, to skills.Skill, moves map[Passage]bool) Tie {
	if from.Family != "" && from.Family == to.Family {
		return SameFamily
	}
	moved := false
	for _, a := range from.Occupations {
		if slices.Contains(to.Occupations, a) {
			return SameTrade
		}
		for _, b := range to.Occupations {
			moved = moved || moves[Passage{a, b}]
		}
	}
	switch {
	case domain(from) != "" && domain(from) == domain(to):
		return SameDomain
	case moved:
		return PeopleMoved
	}
	return Apart
}

// domain returns the professional domain of the nearest occupation of s: K13 for K1302.
func domain(s skills.Skill) string {
	if len(s.Occupations) == 0 || len(s.Occupations[0]) < 3 {
		return ""
	}
	return s.Occupations[0][:3]
}

// told returns s with its kin: as told or, when nothing was, as the built-in catalogue has it.
func told(s skills.Skill) skills.Skill {
	if s.Family != "" || len(s.Occupations) > 0 {
		return s
	}
	e, ok := catalogue.Skill(s.Code)
	if !ok {
		e, ok = named()[words.Fold(strings.TrimSpace(s.Name.FR))]
	}
	if !ok {
		e = named()[words.Fold(strings.TrimSpace(s.Name.EN))]
	}
	s.Family, s.Occupations = e.Family, e.Occupations
	return s
}

// named finds everyday skills by their names and the other words for them that
// stand for one skill alone.
var named = sync.OnceValue(func() map[string]catalogue.Everyday {
	out, times := map[string]catalogue.Everyday{}, map[string]int{}
	for _, e := range catalogue.Skills() {
		for _, w := range slices.Concat([]string{e.Name.FR, e.Name.EN}, e.Said.FR, e.Said.EN) {
			w = words.Fold(w)
			if out[w].Code != e.Code {
				times[w]++
			}
			out[w] = e
		}
	}
	for w, n := range times {
		if w == "" || n > 1 {
			delete(out, w)
		}
	}
	return out
})

// Closest is how many of the first moves that a register lists for an occupation count.
const Closest = 3

// fewOccupations is the most occupations to which a skill of a register may be
// central and still say something of each.
const fewOccupations = 12

// FromRegister returns what a register knows of those codes: the family is the
// broader skill (macro-compétence), the occupations those to which it is central.
func FromRegister(r *skills.Register, codes []skills.Code) []skills.Skill {
	central := map[string][]string{}
	for _, o := range r.Occupations {
		for _, a := range o.Asks {
			if a.Core == skills.Main {
				central[a.Ability] = append(central[a.Ability], o.Code)
			}
		}
	}
	var out []skills.Skill
	for _, code := range codes {
		a, ok := r.Ability(string(code))
		if !ok {
			continue
		}
		english := a.English
		if english == "" {
			english = a.Label
		}
		s := skills.Skill{Code: code, Name: lang.T(a.Label, english), Family: a.Group}
		if list := central[a.ID]; len(list) <= fewOccupations {
			s.Occupations = list
		}
		out = append(out, s)
	}
	return out
}

// Passages returns the first moves that a register lists between the occupations of those skills.
func Passages(r *skills.Register, list []skills.Skill) []Passage {
	var codes []string
	for _, s := range list {
		codes = append(codes, told(s).Occupations...)
	}
	slices.Sort(codes)
	codes = slices.Compact(codes)
	var out []Passage
	for _, code := range codes {
		o, _ := r.Occupation(code)
		for _, to := range o.Near[:min(Closest, len(o.Near))] {
			if _, used := slices.BinarySearch(codes, to); used {
				out = append(out, Passage{code, to})
			}
		}
	}
	return out
}
