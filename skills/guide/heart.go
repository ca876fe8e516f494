package guide

import (
	"slices"
	"sort"

	"fabrique/lang"
	"fabrique/skills"
	"fabrique/skills/catalogue"
)

// Tick is a skill to tick once an occupation was confirmed.
type Tick struct {
	Code skills.Code
	Name lang.Text
}

// How many skills are offered for one occupation.
const (
	mostEveryday = 4
	mostCore     = 12
)

// Heart returns the skills at the heart of an occupation: everyday ones that the
// catalogue knows of it, which activities ask for, then those of its register.
func (g *Guide) Heart(occupation string) []Tick {
	out := everydayOf(occupation)
	if g.ROME == nil {
		return out
	}
	for i, a := range g.ROME.CoreSkills(occupation) {
		if i == mostCore {
			break
		}
		out = append(out, Tick{skills.Code(a.ID), nameOf(a)})
	}
	return out
}

func nameOf(a skills.Ability) lang.Text {
	if a.English == "" {
		return lang.Same(a.Label)
	}
	return lang.T(a.Label, a.English)
}

// everydayOf returns the everyday skills that name an occupation, those that name it first before others.
func everydayOf(occupation string) []Tick {
	type near struct {
		Tick
		rank int
	}
	var found []near
	for _, s := range catalogue.Skills() {
		if i := slices.Index(s.Occupations, occupation); i >= 0 {
			found = append(found, near{Tick{s.Code, s.Name}, i})
		}
	}
	sort.SliceStable(found, func(a, b int) bool { return found[a].rank < found[b].rank })
	var out []Tick
	for _, n := range found[:min(len(found), mostEveryday)] {
		out = append(out, n.Tick)
	}
	return out
}

// SkillName returns the words for the code of a skill; ok is false when nothing in use has it.
func (g *Guide) SkillName(code skills.Code) (name lang.Text, ok bool) {
	if s, ok := catalogue.Skill(code); ok {
		return s.Name, true
	}
	if g.ROME != nil {
		if a, ok := g.ROME.Ability(string(code)); ok {
			return nameOf(a), true
		}
	}
	return lang.Text{}, false
}
