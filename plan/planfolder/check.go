package planfolder

import (
	"sort"

	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/plan"
)

// readmeName is the file that explains the others; it is not read.
var readmeName = lang.T("LISEZMOI", "README")

// check looks for what is wrong across rows and files.
func (rd *reader) check(all content, in plan.Input) {
	rd.references(all)
	rd.checkTerritory(all, in.Territory)
	rd.checkPeople(all, in)
	rd.checkActivities(all, in)
	rd.checkDecisions(all, in)
	rd.checkCompanies(all, in)
	rd.checkMoney(all)
	rd.checkPins(all)
}

// sort puts the problems in the order of files and lines, the whole folder first.
func (rd *reader) sort() {
	at := map[string]int{}
	for i, f := range rd.report.Files {
		at[f] = i + 1
	}
	sort.SliceStable(rd.report.Problems, func(i, j int) bool {
		p, q := rd.report.Problems[i], rd.report.Problems[j]
		if p.File != q.File {
			if at[p.File] != at[q.File] {
				return at[p.File] < at[q.File]
			}
			return p.File < q.File
		}
		return p.Line < q.Line
	})
}

// references checks that every cell that names something of another sheet names something there.
func (rd *reader) references(all content) {
	known := map[string]*names{
		"people": idsOf(&peopleSheet, all.people), "activities": idsOf(&activitySheet, all.activities),
		"companies": idsOf(&companySheet, all.companies), "sites": idsOf(&siteSheet, all.sites),
		"needs": idsOf(&needSheet, all.needs), "skills": idsOf(&skillSheet, all.skills), "families": idsOf(&familySheet, all.families),
	}
	refer(rd, &peopleSheet, all.people, known)
	refer(rd, &personSkillSheet, all.personSkills, known)
	refer(rd, &presenceSheet, all.presences, known)
	refer(rd, &activitySheet, all.activities, known)
	refer(rd, &requirementSheet, all.requirements, known)
	refer(rd, &seasonSheet, all.seasons, known)
	refer(rd, &decisionSheet, all.decisions, known)
	refer(rd, &conditionSheet, all.conditions, known)
	refer(rd, &siteSheet, all.sites, known)
	refer(rd, &contractSheet, all.contracts, known)
	refer(rd, &moneySheet, all.money, known)
	refer(rd, &pinSheet, all.pins, known)
}

// names are the identifiers of one sheet, with the nearest one to each that was looked for in vain.
type names struct {
	all  map[string]bool
	list []string
	near map[string]string
}

func idsOf[T any](s *sheet[T], list []entry[T]) *names {
	out := &names{all: make(map[string]bool, len(list)), near: map[string]string{}}
	for i := range list {
		id, _ := s.columns[0].write(&list[i].value, lang.EN)
		if !out.all[id] {
			out.all[id], out.list = true, append(out.list, id)
		}
	}
	return out
}

// nearest returns the identifier that v was likely meant for, "" when none is near.
func (n *names) nearest(v string) string {
	near, done := n.near[v]
	if !done && len(n.near) < 1000 {
		near = table.Nearest(v, n.list)
		n.near[v] = near
	}
	return near
}

// refer checks one sheet. A sheet pointed to that has no rows is not checked
// against: its absence is told once, or allowed.
func refer[T any](rd *reader, s *sheet[T], list []entry[T], known map[string]*names) {
	for _, b := range s.columns {
		ids := known[b.ref]
		if b.refs == nil || ids == nil || len(ids.list) == 0 {
			continue
		}
		for i := range list {
			e := &list[i]
			for _, v := range b.refs(&e.value) {
				if v != "" && !ids.all[v] {
					rd.unknownName(e.row, b.column, v, ids.nearest(v))
				}
			}
		}
	}
}

func (rd *reader) unknownName(r row, c column, v, near string) {
	file := c.ref
	if f := rd.found[c.ref]; f != nil {
		file = f.cite()
	}
	do := lang.F("Corrigez-le, ou ajoutez une ligne dans « %s ».", "Correct it, or add a row to “%s”.", file)
	if near != "" {
		do = lang.F("Vouliez-vous dire « %s » ? Sinon, ajoutez une ligne dans « %s ».", "Did you mean “%s”? If not, add a row to “%s”.", near, file)
	}
	rd.at(Error, "unknown-"+c.ref, r, c.code, lang.F("« %s » n’est pas dans « %s ».", "“%s” is not in “%s”.", quoted(v), file), do)
}
