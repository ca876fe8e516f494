package guide

import (
	"math"
	"slices"
	"sort"

	"fabrique/skills"
	"fabrique/skills/catalogue"
	"fabrique/skills/words"
)

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
		for _, near := range g.saidAlike(code) {
			add(near)
		}
	}
	return out
}

// labels is what the list of activity codes says, by family of words.
type labels struct {
	roots  [][]string // of each code, each once
	rarity map[string]float64
}

func read(naf *skills.Register) labels {
	l := labels{rarity: map[string]float64{}}
	for _, a := range naf.Activities {
		var roots []string
		for _, w := range words.Content(a.Label) {
			if r := words.Root(w); !slices.Contains(roots, r) {
				roots = append(roots, r)
				l.rarity[r]++
			}
		}
		l.roots = append(l.roots, roots)
	}
	for r, n := range l.rarity {
		l.rarity[r] = math.Log(float64(len(l.roots)) / n)
	}
	return l
}

// How an activity code is compared with an occupation.
const (
	divisionLength = 2   // "95" in "95.29Z"
	inLabel        = 3.0 // a word of its name, beside one of a title or of its definition
	mostAlike      = 6
	alike          = .45 // of the most alike
	leastAlike     = .25 // of what a label says, rare words counting more
)

// saidAlike returns the activity codes whose labels say what an occupation does, the most
// alike first.
func (g *Guide) saidAlike(occupation string) []string {
	if g.ROME == nil || g.NAF == nil {
		return nil
	}
	o, ok := g.ROME.Occupation(occupation)
	if !ok {
		return nil
	}
	said := saidOf(o)
	type near struct {
		code  string
		score float64
	}
	var found []near
	for i, a := range g.NAF.Activities {
		if !slices.Contains(o.Sectors, a.Code[:min(divisionLength, len(a.Code))]) {
			continue
		}
		same, all := 0.0, 0.0
		for _, r := range g.labels.roots[i] {
			all += g.labels.rarity[r]
			same += said[r] * g.labels.rarity[r]
		}
		if all > 0 && same >= leastAlike*all {
			found = append(found, near{a.Code, same / math.Sqrt(all)})
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].score > found[j].score })
	var out []string
	for _, n := range found {
		if len(out) == mostAlike || n.score < alike*found[0].score {
			break
		}
		out = append(out, n.code)
	}
	return out
}

// saidOf returns the families of words that say what an occupation does, and how much each counts.
func saidOf(o skills.Occupation) map[string]float64 {
	out := map[string]float64{}
	tell := func(text string, weight float64) {
		for _, w := range words.Content(text) {
			out[words.Root(w)] = weight
		}
	}
	tell(o.Definition, 1)
	for _, t := range o.Titles {
		tell(t.Text, 1)
	}
	tell(o.Label, inLabel)
	return out
}
