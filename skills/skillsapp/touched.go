package skillsapp

import (
	"context"
	"slices"
	"strings"

	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/needs/needsdb"
	"fabrique/people/peopledb"
	"fabrique/skills"
	"fabrique/territory"
)

// Touched is a person, a need or an activity that bears a code which a new version changes.
type Touched struct {
	Territory territory.ID `json:"territory"`
	Kind      string       `json:"kind"` // "person", "need", "activity"
	ID        string       `json:"id"`
	Code      string       `json:"code"`
	What      lang.Text    `json:"-"`
	Heirs     []string     `json:"heirs,omitempty"` // codes that took over one that is gone, the likeliest first
	Gone      bool         `json:"gone"`

	name string // for those who may read it
}

// bearer is a subject with the codes that it bears.
type bearer struct {
	at             territory.ID
	kind, id, name string
	codes          []string
}

// TouchedBy lists who bears a code that changes concern, in a territory or, for "", in every one.
func TouchedBy(ctx context.Context, q db.Querier, at territory.ID, c skills.Changes) ([]Touched, error) {
	var all []bearer
	for _, find := range []func(context.Context, db.Querier, territory.ID, skills.Family) ([]bearer, error){persons, shelved, works} {
		list, err := find(ctx, q, at, c.To.Family)
		if err != nil {
			return nil, err
		}
		all = append(all, list...)
	}
	said := saidOf(c)
	var out []Touched
	for _, b := range all {
		for _, code := range c.Touched(b.codes) {
			out = append(out, Touched{b.at, b.kind, b.id, code, said(code), c.Heirs(code), slices.Contains(c.Removed, code), b.name})
		}
	}
	return out, nil
}

func persons(ctx context.Context, q db.Querier, at territory.ID, family skills.Family) ([]bearer, error) {
	if family != skills.ROME {
		return nil, nil
	}
	list, err := peopledb.Bearing(ctx, q, at)
	var out []bearer
	for _, p := range list {
		b := bearer{at: p.Territory, kind: "person", id: string(p.ID), name: p.Name}
		for _, o := range p.Occupations {
			b.codes = append(b.codes, o.Code)
		}
		for _, a := range p.Abilities {
			b.codes = append(b.codes, string(a.Code))
		}
		out = append(out, b)
	}
	return out, err
}

func shelved(ctx context.Context, q db.Querier, at territory.ID, family skills.Family) ([]bearer, error) {
	list, err := needsdb.CodedNeeds(ctx, q, at)
	var out []bearer
	for _, n := range list {
		out = append(out, bearer{n.Territory, "need", string(n.ID), n.Title.FR, codesFor(family, n.Occupations, n.Trades)})
	}
	return out, err
}

func works(ctx context.Context, q db.Querier, at territory.ID, family skills.Family) ([]bearer, error) {
	places := []territory.ID{at}
	if at == "" {
		var err error
		if places, err = needsdb.Places(ctx, q); err != nil {
			return nil, err
		}
	}
	var out []bearer
	for _, place := range places {
		list, err := needsdb.List(ctx, q, place, needsdb.Ever)
		if err != nil {
			return nil, err
		}
		for _, k := range list {
			out = append(out, bearer{place, "activity", string(k.Activity.ID), k.Activity.Name.FR, codesFor(family, k.Activity.Occupations, k.Activity.Trades)})
		}
	}
	return out, nil
}

// codesFor returns the codes of one family, without the mark of their nomenclature.
func codesFor(family skills.Family, occupations, trades []string) []string {
	if family == skills.ROME {
		return occupations
	}
	var out []string
	for _, t := range trades {
		out = append(out, bare(t))
	}
	return out
}

// bare returns an activity code without the mark of its nomenclature.
func bare(trade string) string {
	if _, code, marked := strings.Cut(trade, ":"); marked {
		return code
	}
	return trade
}

// saidOf returns what words say of a code that changed.
func saidOf(c skills.Changes) func(string) lang.Text {
	renamed := map[string]skills.Renaming{}
	for _, r := range c.Renamed {
		renamed[r.Code] = r
	}
	return func(code string) lang.Text {
		var list []lang.Text
		if slices.Contains(c.Removed, code) {
			list = append(list, lang.T("Ce code n’existe plus.", "This code is no more."))
		}
		if r, ok := renamed[code]; ok {
			list = append(list, lang.F("Son nom change : « %s » devient « %s ».", "Its name changes: “%s” becomes “%s”.", r.Before, r.After))
		}
		if slices.Contains(c.Law, code) {
			list = append(list, lang.T("La règle change : relisez ce que la loi demande.", "The rule changes: read again what the law asks."))
		}
		if slices.Contains(c.Skills, code) {
			list = append(list, lang.T("Ses savoir-faire centraux changent : proposez de les revoir.", "Its central skills change: offer to look at them again."))
		}
		if slices.Contains(c.Dropped, code) {
			list = append(list, lang.T("Ce savoir-faire n’est plus dans le registre : demandez s’il se dit autrement.", "This skill is no longer in the register: ask whether it goes by another name."))
		}
		if len(list) == 0 {
			list = append(list, lang.T("Une partie de ses appellations est passée à un autre code.", "Some of its titles went to another code."))
		}
		return lang.Sentences(list...)
	}
}
