package skills

import (
	"sort"
	"strings"
)

// Family names a register of codes.
type Family string

// The registers that can be read.
const (
	ROME Family = "rome" // occupations of the French employment service (répertoire opérationnel des métiers et des emplois)
	ESCO Family = "esco" // occupations and skills of the European Union, with their links to ROME
	NAF  Family = "naf"  // activity codes of French firms (nomenclature d’activités française)
)

// Edition names one version of a register: several stand side by side.
type Edition struct {
	Family    Family `json:"register"`
	Version   string `json:"version"`   // as its publisher numbers it: "60", "1.2", "rev2", "2025"
	Published string `json:"published"` // yyyy-mm-dd, "" when the files do not say
}

// Name returns "rome 60".
func (e Edition) Name() string { return strings.TrimSpace(string(e.Family) + " " + e.Version) }

// Register is one edition, whole. Its lists are sorted by code, see [Register.Sort].
type Register struct {
	Edition
	Occupations []Occupation
	Abilities   []Ability
	Activities  []ActivityCode
}

// Occupation is a trade or a job as a register describes it (métier, fiche).
// ROME has two levels of codes: the 532 codes of its third version are the
// parents of the others, and occupations themselves.
type Occupation struct {
	Code       string
	Label      string // both forms: "Soudeur / Soudeuse"
	English    string // "" when the register has no English
	Parent     string // its own code when it is at the first level
	Definition string
	Access     string // how one comes to it (accès au métier)
	Regulated  bool   // the law asks for a diploma, a card or an entry in a list
	Titles     []Title
	Asks       []Asked
	Near       []string // codes that people move to, nearest first (mobilités)
	Seekers    int      // how many people look for such a job, 0 when no file says (demandeurs d’emploi)
	Sectors    []string // divisions of NAF, "01" to "99", "" for all
	Matches    []Match  // the same occupation in another register
}

// Title is one of the names of an occupation (appellation).
type Title struct {
	ID        string
	Text      string // both forms
	English   bool
	Main      bool // its own label
	Regulated bool
	Rare      bool // hardly used any more
}

// AbilityKind says what sort of skill it is.
type AbilityKind int

// The kinds of skills that registers list.
const (
	Doings     AbilityKind = iota // what one does (savoir-faire)
	Knowledges                    // what one knows (savoir)
	Manners                       // how one is at work (savoir-être professionnel)
)

// Ability is a skill as a register words it (compétence).
type Ability struct {
	ID      string
	Label   string
	English string
	Kind    AbilityKind
	Group   string // the broader skill it belongs to (macro-compétence), "" when none
}

// Core says how central a skill is to an occupation (cœur de métier).
type Core int

// How central a skill is.
const (
	Beside   Core = iota // useful to some
	Emerging             // becoming central (émergente)
	Main                 // central (principale)
)

// Asked is a skill that an occupation calls for.
type Asked struct {
	Ability string // its ID
	Core    Core
}

// Match ties an occupation to a code or a title of another register.
type Match struct {
	Family Family
	Code   string // an occupation code, or the ID of a title
	Exact  bool   // the same thing; otherwise close, broader or narrower
}

// ActivityCode is what a firm does, as a nomenclature of activities lists it.
// The code says nothing without its edition: 95.29 is cut otherwise in 2025.
type ActivityCode struct {
	Code  string // with its dot: "95.29Z"
	Label string
	Above string // the class above: "95.29"
}

// Sort puts the lists in order of code, as the other methods expect.
func (r *Register) Sort() {
	sort.SliceStable(r.Occupations, func(i, j int) bool { return r.Occupations[i].Code < r.Occupations[j].Code })
	sort.SliceStable(r.Abilities, func(i, j int) bool { return r.Abilities[i].ID < r.Abilities[j].ID })
	sort.SliceStable(r.Activities, func(i, j int) bool { return r.Activities[i].Code < r.Activities[j].Code })
}

// Seeking takes over from an earlier edition how many people look for each occupation.
func (r *Register) Seeking(before *Register) {
	for i, o := range r.Occupations {
		if was, ok := before.Occupation(o.Code); ok && o.Seekers == 0 {
			r.Occupations[i].Seekers = was.Seekers
		}
	}
}

// Occupation returns the occupation of that code.
func (r *Register) Occupation(code string) (Occupation, bool) {
	i := sort.Search(len(r.Occupations), func(i int) bool { return r.Occupations[i].Code >= code })
	if i < len(r.Occupations) && r.Occupations[i].Code == code {
		return r.Occupations[i], true
	}
	return Occupation{}, false
}

// Ability returns the skill of that ID.
func (r *Register) Ability(id string) (Ability, bool) {
	i := sort.Search(len(r.Abilities), func(i int) bool { return r.Abilities[i].ID >= id })
	if i < len(r.Abilities) && r.Abilities[i].ID == id {
		return r.Abilities[i], true
	}
	return Ability{}, false
}

// Activity returns the activity code, with or without its dot.
func (r *Register) Activity(code string) (ActivityCode, bool) {
	if len(code) > 2 && code[2] != '.' {
		code = code[:2] + "." + code[2:]
	}
	i := sort.Search(len(r.Activities), func(i int) bool { return r.Activities[i].Code >= code })
	if i < len(r.Activities) && r.Activities[i].Code == code {
		return r.Activities[i], true
	}
	return ActivityCode{}, false
}

// CoreSkills returns the skills to offer when an occupation is confirmed: the
// central ones, then the emerging ones, what one does before what one knows.
func (r *Register) CoreSkills(code string) []Ability {
	o, _ := r.Occupation(code)
	var out []Ability
	for _, core := range []Core{Main, Emerging} {
		for _, kind := range []AbilityKind{Doings, Knowledges} {
			for _, a := range o.Asks {
				if s, ok := r.Ability(a.Ability); ok && a.Core == core && s.Kind == kind {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// Genders parts "Coiffeur / Coiffeuse à domicile" in its two forms, each whole:
// what follows the second form belongs to both. A title of one form comes twice.
func Genders(title string) (masculine, feminine string) {
	a, b, two := strings.Cut(title, " / ")
	if !two {
		return title, title
	}
	first, second := strings.Fields(a), strings.Fields(b)
	if len(second) < len(first) {
		return a, b
	}
	return strings.Join(append(first, second[len(first):]...), " "), b
}
