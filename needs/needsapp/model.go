package needsapp

import (
	"strings"

	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/skills/catalogue"
	"fabrique/worktime"
)

// permits says which of the catalogue's words are a licence of the vocabulary.
var permits = []struct{ words, licence string }{
	{"permis B", "permis B"}, {"hygiène alimentaire", "HACCP"}, {"habilitation électrique", "habilitation électrique"},
}

// fromModel returns a first draft of an activity from the catalogue, in the
// language of who starts it; every figure is there to be discussed.
func fromModel(m catalogue.Activity, tag lang.Tag) needs.Activity {
	a := needs.Activity{Name: m.Name, Family: people.FamilyFor(m.Family), Opening: worktime.WorkingDays, Team: m.Team,
		Week: needs.Range{Least: inHalfDays(m.Least + 3), Most: max(1, inHalfDays(m.Most))}}
	a.Model, a.Tasks, a.Occupations = m.Code, told(m.Tasks, tag), m.Occupations
	a.Competition, a.Helps, a.Tools = told(m.Questions, tag), told(m.Helps, tag), strings.Join(told(m.Equipment, tag), ", ")
	a.Clients = parted(told(m.Needs, tag), tag)
	for _, code := range m.ActivityCodes {
		if code.Version == "rev2" {
			a.Trades = append(a.Trades, code.Code)
		}
	}
	for _, ask := range m.Asks {
		a.Asks = append(a.Asks, needs.Requirement{Skill: ask.Skill, Level: ask.Level, Learnable: ask.Learnable})
	}
	for _, l := range m.Licences {
		if code := permit(l.FR); code != "" {
			a.Licences = append(a.Licences, people.Licence(code))
		} else {
			a.Helps = append(a.Helps, l.In(tag))
		}
	}
	if open := map[int]bool{}; len(m.Months) > 0 && len(m.Months) < 12 {
		for _, month := range m.Months {
			open[month-1] = true
		}
		a.Months = map[int]needs.Range{}
		for month := range 12 {
			if !open[month] {
				a.Months[month] = needs.Range{}
			}
		}
	}
	return a
}

func permit(words string) string {
	for _, p := range permits {
		if strings.Contains(words, p.words) {
			return p.licence
		}
	}
	return ""
}

// inHalfDays returns the whole half-days in some hours.
func inHalfDays(hours int) int { return hours * 60 / int(worktime.HalfDay) }

func told(list []lang.Text, tag lang.Tag) (out []string) {
	for _, t := range list {
		if s := t.In(tag); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// parted joins phrases that hold commas themselves.
func parted(list []string, tag lang.Tag) string {
	if tag == lang.EN {
		return strings.Join(list, "; ")
	}
	return strings.Join(list, "\u202f; ")
}
