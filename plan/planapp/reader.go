package planapp

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"

	"fabrique/actor"
	"fabrique/company/companydb"
	"fabrique/kit/desk"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/plan/plandb"
	"fabrique/plan/planpage"
	"fabrique/territory"
)

// reading is a plan as one reader may read it.
type reading struct {
	everybody bool                 // every name that the plan holds is known
	known     map[people.ID]string // otherwise, those that are
	key       string               // tells this reading of a plan from every other
}

// read says whom of a plan the reader knows.
func read(v *desk.Visit, k plandb.Kept) (r reading, err error) {
	if v.Actor.May(actor.Team) {
		return reading{everybody: true, key: string(v.Lang) + " all"}, nil
	}
	ids, err := desk.Ready(v, readyKey(v, k, "persons"), func(list []people.ID) int { return 32 * len(list) }, func() (list []people.ID, err error) {
		o, err := open(v, k)
		for _, p := range o.in.People {
			list = append(list, p.ID)
		}
		return list, err
	})
	if err != nil {
		return r, err
	}
	if r.known, err = knownAmong(v, ids); err != nil {
		return r, err
	}
	sum := sha256.New()
	for _, id := range ids {
		_, _ = sum.Write([]byte(r.known[id] + "\x00"))
	}
	r.key = string(v.Lang) + " " + hex.EncodeToString(sum.Sum(nil))
	return r, nil
}

// knownAmong returns the names that the reader may read of some persons.
func knownAmong(v *desk.Visit, ids []people.ID) (map[people.ID]string, error) {
	at := territory.ID(v.Territory)
	contracts, err := companydb.Everybody(v.Context(), v.Read(), at, v.Today())
	if err != nil {
		return nil, err
	}
	var employed []people.ID
	for _, c := range contracts {
		if v.Actor.Sees(string(c.Company)) {
			employed = append(employed, c.Person)
		}
	}
	rows, err := peopledb.Some(v.Context(), v.Read(), at, ids)
	known := map[people.ID]string{}
	for id, r := range rows {
		if r.KnownTo(v.Actor, slices.Contains(employed, id)) {
			known[id] = r.Name
		}
	}
	return known, err
}

// veil makes of an opened plan what its reader may read.
func (o *opened) veil(v *desk.Visit, r reading) {
	known := r.known
	if r.everybody {
		known = map[people.ID]string{}
		for _, p := range o.in.People {
			known[p.ID] = p.Name
		}
	}
	planpage.Veil(&o.in, o.p, known, v.Lang)
}

var marked = regexp.MustCompile(`⟦([^⟧]*)⟧`)

// named puts into a text the names that the reader may know.
func named(v *desk.Visit, text string) (string, error) {
	var ids []people.ID
	for _, m := range marked.FindAllStringSubmatch(text, -1) {
		ids = append(ids, people.ID(m[1]))
	}
	if len(ids) == 0 {
		return text, nil
	}
	known, err := knownAmong(v, ids)
	return marked.ReplaceAllStringFunc(text, func(m string) string {
		if name := known[people.ID(marked.FindStringSubmatch(m)[1])]; name != "" {
			return name
		}
		return say.somebody.In(v.Lang)
	}), err
}
