package planfolder

import (
	"slices"

	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/skills"
	"fabrique/territory"
)

// values returns the values of rows, nil when there are none.
func values[T any](list []entry[T]) []T {
	var out []T
	for _, e := range list {
		out = append(out, e.value)
	}
	return out
}

// assemble makes one input of all rows, filling in what depends on other files.
func (rd *reader) assemble(all content, name string) plan.Input {
	in := plan.Input{
		Skills: values(all.skills), Passages: values(all.passages), Families: values(all.families), Needs: values(all.needs),
		Companies: values(all.companies), Money: values(all.money),
	}
	in.Territory = rd.territory(all, name)
	in.Territory.Communes = values(all.communes)
	day := in.Territory.Date
	for i := range all.people {
		if e := &all.people[i]; !e.row.given["listed"] {
			e.value.Listed = day
		}
	}
	for i := range all.pins {
		if e := &all.pins[i]; !e.row.given["on"] {
			e.value.On = day
		}
	}
	rd.oneCompany(all)
	rd.moreSkills(all)
	for _, e := range all.presences {
		if p := byID(all.people, func(p people.Person) people.ID { return p.ID }, e.value.person); p != nil {
			p.Available = e.value.week
		}
	}
	in.People, in.Sites, in.Contracts, in.Pins = values(all.people), values(all.sites), values(all.contracts), values(all.pins)
	in.Activities = rd.activities(all)
	in.Decisions = rd.decisions(all)
	return in
}

// byID returns the value of the first row with this identifier, nil when there is none.
func byID[T any, K comparable](list []entry[T], id func(T) K, wanted K) *T {
	for i := range list {
		if id(list[i].value) == wanted {
			return &list[i].value
		}
	}
	return nil
}

// index returns where each identifier stands in list.
func index[T any, K comparable](list []entry[T], id func(T) K) map[K]int {
	out := make(map[K]int, len(list))
	for i, e := range list {
		if _, twice := out[id(e.value)]; !twice {
			out[id(e.value)] = i
		}
	}
	return out
}

func (rd *reader) territory(all content, name string) territory.Territory {
	t, r := territorySheet.start(), row{}
	if len(all.territory) > 0 {
		t, r = all.territory[0].value, all.territory[0].row
	}
	for _, e := range all.territory[min(1, len(all.territory)):] {
		rd.at(Error, "territory-twice", e.row, "", lang.T("Il y a plus d’un territoire.", "There is more than one territory."),
			lang.T("Gardez une seule ligne ; faites un dossier par territoire.", "Keep one row; make one folder per territory."))
	}
	if !r.given["id"] {
		t.ID = territory.ID(name)
	}
	if !r.given["name"] {
		t.Name = string(t.ID)
	}
	if !r.given["date"] {
		t.Date = rd.latest(all)
	}
	return t
}

// latest returns the latest date of listing, decision or contract, and says that it serves as the day of the plan.
func (rd *reader) latest(all content) calendar.Date {
	var d calendar.Date
	for _, e := range all.people {
		d = max(d, e.value.Listed)
	}
	for _, e := range all.decisions {
		d = max(d, e.value.Decided)
	}
	for _, e := range all.contracts {
		d = max(d, e.value.From)
	}
	file := ""
	if f := rd.found["territory"]; f != nil {
		file = f.cite()
	}
	write := lang.T("Écrivez-le dans la colonne « date » du fichier « territoire ».", "Write it in the column “date” of the file “territory”.")
	if d == 0 {
		rd.problem(Error, "no-date", file, lang.T("Le jour du plan n’est pas donné, et aucun autre fichier n’a de date.", "The day of the plan is not given, and no other file has a date."), write)
		return d
	}
	rd.problem(Warning, "no-date", file, lang.F("Le jour du plan n’est pas donné ; le %s est pris, la plus récente des dates des autres fichiers.", "The day of the plan is not given; %s is taken, the latest date of the other files.", d),
		lang.T("Écrivez-le dans la colonne « date » du fichier « territoire ».", "Write it in the column “date” of the file “territory”."))
	return d
}

// oneCompany fills in the company and the site where there is no choice.
func (rd *reader) oneCompany(all content) {
	if len(all.companies) == 1 {
		only := all.companies[0].value.ID
		for i := range all.sites {
			fill(&all.sites[i].value.Company, only)
		}
		for i := range all.contracts {
			fill(&all.contracts[i].value.Company, only)
		}
	}
	if len(all.sites) == 1 {
		for i := range all.activities {
			fill(&all.activities[i].value.Site, string(all.sites[0].value.ID))
		}
	}
}

func fill[V ~string](at *V, v V) {
	if *at == "" {
		*at = v
	}
}

// moreSkills adds the rows of person_skills to the persons.
func (rd *reader) moreSkills(all content) {
	at := index(all.people, func(p people.Person) people.ID { return p.ID })
	for _, e := range all.personSkills {
		i, ok := at[e.value.person]
		if !ok {
			continue
		}
		p := &all.people[i].value
		if p.Skills == nil {
			p.Skills = map[skills.Code]skills.Level{}
		}
		if old, twice := p.Skills[e.value.skill]; twice && old != e.value.level {
			rd.at(Warning, "skill-twice", e.row, "skill", lang.F("Le fichier des personnes donne un autre niveau, %s ; celui-ci est pris.", "The file of people gives another level, %s; this one is taken.", int(old)),
				lang.T("Gardez un seul des deux.", "Keep one of the two."))
		}
		p.Skills[e.value.skill] = e.value.level
	}
}

func (rd *reader) activities(all content) []needs.Activity {
	at := index(all.activities, func(a activity) needs.ActivityID { return a.ID })
	for i := range all.activities {
		a := &all.activities[i].value
		a.Asks = a.asks
	}
	for _, e := range all.requirements {
		if i, ok := at[e.value.activity]; ok {
			a := &all.activities[i].value
			a.Asks = append(a.Asks, e.value.Requirement)
		}
	}
	for _, e := range all.seasons {
		if i, ok := at[e.value.activity]; ok {
			a := &all.activities[i].value
			if a.Months == nil {
				a.Months = map[int]needs.Range{}
			}
			a.Months[e.value.month] = e.value.Range
		}
	}
	var out []needs.Activity
	for _, e := range all.activities {
		out = append(out, e.value.Activity)
	}
	return out
}

func (rd *reader) decisions(all content) []additionality.Decision {
	var out []additionality.Decision
	at := map[needs.ActivityID][]int{}
	for i, e := range all.decisions {
		out = append(out, e.value.Decision)
		at[e.value.Activity] = append(at[e.value.Activity], i)
	}
	for _, e := range all.conditions {
		list, n := at[e.value.activity], e.value.rank
		if n < 1 || n > len(list) {
			if len(list) > 0 || n != 1 {
				rd.at(Error, "condition-rank", e.row, "decision_rank", lang.F("L’activité « %s » n’a que %s décisions.", "The activity “%s” has only %s decisions.", string(e.value.activity), len(list)),
					lang.F("Écrivez un rang de 1 à %s.", "Write a rank from 1 to %s.", len(list)))
			}
			continue
		}
		d := &out[list[n-1]]
		d.Conditions = append(slices.Clip(d.Conditions), e.value.Condition)
	}
	return out
}
