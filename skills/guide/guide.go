// Package guide leads from words to what can be confirmed: everyday skills,
// occupations, wishes, usual activities (accompagnement); then from an occupation
// that was confirmed to the skills at its heart, to what the law asks, and to the
// activity codes of those who do it. It offers; a person or the team confirms.
package guide

import (
	"slices"
	"strings"
	"sync"

	"fabrique/lang"
	"fabrique/skills"
	"fabrique/skills/catalogue"
	"fabrique/skills/suggest"
)

// Kind says what an offer is.
type Kind string

// The kinds of offers.
const (
	Skill      Kind = "skill"      // an everyday skill of the catalogue (savoir-faire)
	Occupation Kind = "occupation" // an occupation of the register in use (métier)
	Usual      Kind = "usual"      // a usual activity of the catalogue (activité habituelle)
	Wish       Kind = "wish"       // a family of work that one would like (envie); pages offer these
)

// Offer is something to confirm or refuse.
type Offer struct {
	Kind   Kind
	Code   string
	Label  lang.Text
	Parent string
	Score  float64   // of the text within its kind, never of a person
	Law    lang.Text // what the law asks of who does it; empty when nothing
}

// Key names an offer among those of every kind: "occupation/K1303".
func (o Offer) Key() string { return string(o.Kind) + "/" + o.Code }

// Question is a text, and what was answered before.
type Question struct {
	Text  string
	Not   []string // keys of offers refused or confirmed before: they do not come back
	Local []suggest.Synonym
}

// Answer is what a text leads to, the likeliest of each kind first.
type Answer struct {
	Offers  []Offer
	Unknown []string // words that nothing knows
}

// Guide answers with the registers in use. It does not change once made.
type Guide struct {
	ROME, NAF   *skills.Register // nil when none was imported
	occupations *suggest.Index   // nil without ROME
	labels      labels           // of NAF
}

// New returns a guide over the registers in use; each may be nil.
func New(rome, esco, naf *skills.Register) *Guide {
	g := &Guide{ROME: rome, NAF: naf}
	if rome != nil {
		var others []*skills.Register
		if esco != nil {
			others = append(others, esco)
		}
		g.occupations = suggest.Build(suggest.Occupations(rome, others...), true)
	}
	if naf != nil {
		g.labels = read(naf)
	}
	return g
}

var everyday = sync.OnceValue(func() *suggest.Index { return suggest.Build(suggest.Everyday(), false) })

var usual = sync.OnceValue(func() *suggest.Index { return suggest.Build(suggest.Activities(), false) })

// How many offers are shown, and how much of a text an offer beyond the first few must answer.
const (
	most      = 8 // of all kinds
	least     = 5 // shown even when they are unlikely
	mostBrief = 3 // everyday skills or usual activities beside occupations
	likely    = .1
	possible  = .02
)

// Person returns the skills and occupations that a person may mean.
func (g *Guide) Person(q Question) Answer { return g.answer(q, suggest.Person, everyday(), Skill) }

// Need returns the usual activities and occupations that a need or an activity may call for.
func (g *Guide) Need(q Question) Answer { return g.answer(q, suggest.Need, usual(), Usual) }

func (g *Guide) answer(q Question, who suggest.Kind, own *suggest.Index, kind Kind) Answer {
	mine := own.Suggest(suggest.Question{Text: q.Text, Kind: who, Limit: most, Refused: refused(q.Not, kind), Local: q.Local})
	if g.occupations == nil {
		return Answer{Offers: g.offers(kind, mine.Suggestions, most, least, possible), Unknown: Telling(mine.Unknown)}
	}
	theirs := g.occupations.Suggest(suggest.Question{Text: q.Text, Kind: who, Limit: most, Refused: refused(q.Not, Occupation), Local: q.Local})
	brief := g.offers(kind, mine.Suggestions, mostBrief, 0, likely)
	a := Answer{Offers: append(brief, g.offers(Occupation, theirs.Suggestions, most-len(brief), least, possible)...)}
	for _, w := range theirs.Unknown {
		if slices.Contains(mine.Unknown, w) {
			a.Unknown = append(a.Unknown, w)
		}
	}
	a.Unknown = Telling(a.Unknown)
	return a
}

// refused returns the codes of one kind among keys.
func refused(keys []string, kind Kind) []string {
	var out []string
	for _, k := range keys {
		if code, ok := strings.CutPrefix(k, string(kind)+"/"); ok {
			out = append(out, code)
		}
	}
	return out
}

// offers takes the first suggestions: upTo at most, those after the first sure only when they are likely enough.
func (g *Guide) offers(kind Kind, list []suggest.Suggestion, upTo, sure int, enough float64) []Offer {
	var out []Offer
	for i, s := range list {
		if len(out) == upTo || i >= sure && s.Score < enough {
			break
		}
		out = append(out, Offer{kind, s.Code, s.Label, s.Parent, s.Score, g.Law(kind, s.Code)})
	}
	return out
}

// Find returns the offer of a key; ok is false when nothing in use has it.
func (g *Guide) Find(key string) (o Offer, ok bool) {
	kind, code, _ := strings.Cut(key, "/")
	o = Offer{Kind: Kind(kind), Code: code}
	switch o.Kind {
	case Skill:
		var s catalogue.Everyday
		s, ok = catalogue.Skill(skills.Code(code))
		o.Label, o.Parent = s.Name, s.Family
	case Occupation:
		o.Label, o.Parent, ok = g.occupation(code)
	case Usual:
		var a catalogue.Activity
		a, ok = catalogue.Find(code)
		o.Label, o.Parent = a.Name, a.Family
	}
	o.Law = g.Law(o.Kind, code)
	return o, ok
}

func (g *Guide) occupation(code string) (label lang.Text, parent string, ok bool) {
	if g.ROME == nil {
		return label, "", false
	}
	o, ok := g.ROME.Occupation(code)
	label = lang.T(o.Label, o.English)
	if o.English == "" {
		label.EN = o.Label
	}
	return label, o.Parent, ok
}

// HasOccupation reports whether the register in use has an occupation of that code.
func (g *Guide) HasOccupation(code string) bool {
	_, _, ok := g.occupation(code)
	return ok
}

// HasTrade reports whether the list of activity codes in use has that one.
func (g *Guide) HasTrade(code string) bool {
	if g.NAF == nil {
		return false
	}
	_, ok := g.NAF.Activity(code)
	return ok
}

// Named returns the words for an occupation, its code when no register in use has it.
func (g *Guide) Named(code string) lang.Text {
	if label, _, ok := g.occupation(code); ok {
		return label
	}
	return lang.Same(code)
}

// Law returns what the law asks of who does something, empty when it asks nothing.
func (g *Guide) Law(kind Kind, code string) lang.Text {
	switch {
	case kind == Skill:
		s, _ := catalogue.Skill(skills.Code(code))
		if s.Law.Empty() {
			return lang.Text{}
		}
		return lang.F("La loi : %s.", "The law: %s.", s.Law)
	case kind != Occupation || g.ROME == nil:
		return lang.Text{}
	}
	o, _ := g.ROME.Occupation(code)
	if !o.Regulated {
		return lang.Text{}
	}
	if o.Access == "" {
		return lang.T("Métier réglementé : le registre ne dit pas par quel texte.", "Regulated occupation: the register does not say by which text.")
	}
	return lang.F("Métier réglementé. %s", "Regulated occupation. In the register's words: %s", lang.Same(o.Access))
}
