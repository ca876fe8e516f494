package main

import (
	"fabrique/fault"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
)

// called is something that people name by an identifier or by its words.
type called struct {
	id    string
	names []string
}

// knownPerson returns the fault NotFound, with who may be meant, unless id is a person of in.
func knownPerson(in plan.Input, id people.ID) error {
	var all []called
	for _, p := range in.People {
		if p.ID == id {
			return nil
		}
		all = append(all, called{string(p.ID), []string{p.Name}})
	}
	return fault.Newf(fault.NotFound, "Personne ne porte l’identifiant « %s ».%s", "Nobody has the identifier “%s”.%s", string(id), meant(string(id), all))
}

// knownActivity returns the fault NotFound, with what may be meant, unless id is an activity of in.
func knownActivity(in plan.Input, id needs.ActivityID) error {
	var all []called
	for _, a := range in.Activities {
		if a.ID == id {
			return nil
		}
		all = append(all, called{string(a.ID), []string{a.Name.FR, a.Name.EN}})
	}
	return fault.Newf(fault.NotFound, "Aucune activité ne porte l’identifiant « %s ».%s", "No activity has the identifier “%s”.%s", string(id), meant(string(id), all))
}

// meant asks whether the nearest of all was meant, or else says what there is.
func meant(text string, all []called) lang.Text {
	best, at := 3, -1
	for i, c := range all {
		for _, name := range append([]string{c.id}, c.names...) {
			if d := apart(table.Fold(text), table.Fold(name)); name != "" && d < best && d < len(table.Fold(name)) {
				best, at = d, i
			}
		}
	}
	if at < 0 {
		return suchAs(all)
	}
	name := lang.Text{}
	if n := all[at].names; n[0] != "" && n[0] != all[at].id {
		name = lang.T(" ("+n[0]+")", " ("+n[len(n)-1]+")")
	}
	return lang.F(" Vouliez-vous dire « %s »%s ?", " Did you mean “%s”%s?", all[at].id, name)
}

// suchAs shows what identifiers look like; empty when there are none.
func suchAs(all []called) lang.Text {
	var some []lang.Text
	for _, c := range all[:min(3, len(all))] {
		some = append(some, lang.F("« %s »", "“%s”", c.id))
	}
	if len(some) == 0 {
		return lang.Text{}
	}
	return lang.F(" Il y a par exemple %s.", " There are for instance %s.", lang.Join(some))
}

// apart returns how many letters must be added, removed or replaced to go from a to b.
func apart(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			old := row[j+1]
			if a[i] == b[j] {
				row[j+1] = before
			} else {
				row[j+1] = 1 + min(before, old, row[j])
			}
			before = old
		}
	}
	return row[len(b)]
}
