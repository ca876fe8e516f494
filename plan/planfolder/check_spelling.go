package planfolder

import (
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/plan"
)

// checkSpelling warns of restrictions and licences of persons that no activity
// names, when one that is nearly spelled alike is named: the two would not meet.
func (rd *reader) checkSpelling(all content, in plan.Input) {
	demands, licences := map[string]bool{}, map[string]bool{}
	var asked, held []string
	for _, a := range in.Activities {
		asked = gather(asked, demands, a.Demands)
		held = gather(held, licences, a.Licences)
	}
	for _, e := range all.people {
		rd.misspelled(e, "restrictions", texts(e.value.Restrictions), demands, asked)
		rd.misspelled(e, "licences", texts(e.value.Licences), licences, held)
	}
}

func (rd *reader) misspelled(e entry[people.Person], column string, words []string, known map[string]bool, names []string) {
	for _, w := range words {
		if near := table.Nearest(w, names); near != "" && !known[w] {
			rd.at(Warning, "spelling", e.row, column, lang.F("Aucune activité ne nomme «\u00a0%s\u00a0»\u00a0; une activité nomme «\u00a0%s\u00a0».", "No activity names “%s”; one names “%s”.", quoted(w), near),
				lang.F("Vouliez-vous dire «\u00a0%s\u00a0»\u00a0? Écrivez-le alors de la même façon des deux côtés.", "Did you mean “%s”? If so, write it alike on both sides.", near))
		}
	}
}

// gather adds to list the words of more that known lacks.
func gather[S ~string](list []string, known map[string]bool, more []S) []string {
	for _, w := range more {
		if !known[string(w)] {
			known[string(w)] = true
			list = append(list, string(w))
		}
	}
	return list
}

func texts[S ~string](list []S) (out []string) {
	for _, one := range list {
		out = append(out, string(one))
	}
	return out
}
