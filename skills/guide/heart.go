package guide

import (
	"slices"
	"sort"

	"fabrique/lang"
	"fabrique/skills"
	"fabrique/skills/catalogue"
	"fabrique/skills/words"
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

// Trade is an activity code to tick (code d’activité).
type Trade struct {
	Version string // of NAF: "rev2", "2025"
	Code    string
	Name    string // "" when no register in use has it
}

// usualVersion is the nomenclature of codes that say none: the one that registers of firms bear.
const usualVersion = "rev2"

// Key is how a need or an activity keeps a code: alone in the usual nomenclature, "2025:95.29G" in another.
func (t Trade) Key() string {
	if t.Version == usualVersion {
		return t.Code
	}
	return t.Version + ":" + t.Code
}

// mostTrades is how many activity codes are offered at once.
const mostTrades = 10

// Trades returns the activity codes of those who do what was confirmed: occupations,
// and usual activities of the catalogue.
func (g *Guide) Trades(occupations, usual []string) []Trade {
	version := usualVersion
	if g.NAF != nil {
		version = g.NAF.Version
	}
	var out []Trade
	add := func(code string) {
		t := Trade{Version: version, Code: code}
		if g.NAF != nil {
			a, ok := g.NAF.Activity(code)
			if !ok {
				return
			}
			t.Code, t.Name = a.Code, a.Label
		}
		if !slices.Contains(out, t) && len(out) < mostTrades {
			out = append(out, t)
		}
	}
	for _, a := range catalogue.Activities() {
		if !slices.Contains(usual, a.Code) && !slices.ContainsFunc(a.Occupations[:min(2, len(a.Occupations))], func(o string) bool { return slices.Contains(occupations, o) }) {
			continue
		}
		for _, c := range a.ActivityCodes {
			if c.Version == version {
				add(c.Code)
			}
		}
	}
	for _, code := range occupations {
		for _, near := range g.sectors(code) {
			add(near)
		}
	}
	return out
}

// mostDivisions is how many divisions an occupation may stand in and still say something of its trade.
const mostDivisions = 6

// sectors returns the activity codes of the divisions of an occupation that share a word with it.
func (g *Guide) sectors(code string) []string {
	if g.ROME == nil || g.NAF == nil {
		return nil
	}
	o, _ := g.ROME.Occupation(code)
	if len(o.Sectors) > mostDivisions {
		return nil
	}
	about := map[string]bool{}
	for _, w := range words.Content(o.Label + " " + o.Definition) {
		about[words.Root(w)] = true
	}
	var out []string
	for _, a := range g.NAF.Activities {
		if len(a.Code) < 2 || !slices.Contains(o.Sectors, a.Code[:2]) {
			continue
		}
		if slices.ContainsFunc(words.Content(a.Label), func(w string) bool { return about[words.Root(w)] }) {
			out = append(out, a.Code)
		}
	}
	return out
}
