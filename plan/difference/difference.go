// Package difference says what moved between two plans, and what it bought
// (comparaison de deux plans).
package difference

import (
	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/plan/field"
	"fabrique/solve"
	"fabrique/worktime"
)

// Difference is what moved between two plans, and what it bought.
type Difference struct {
	Gained []people.ID         `json:"gained"` // have a job in the second plan alone
	Lost   []people.ID         `json:"lost"`   // have a job in the first plan alone
	Moved  []Move              `json:"moved"`  // have a job in both, not the same
	Opened []needs.ActivityID  `json:"opened"`
	Closed []needs.ActivityID  `json:"closed"`
	Levels [solve.Levels]Level `json:"levels"`
	Says   []lang.Text         `json:"says"`
}

// Move is how one person's job differs between two plans.
type Move struct {
	Person  people.ID           `json:"person"`
	Paid    [2]worktime.Minutes `json:"paid_minutes"`
	Left    []needs.ActivityID  `json:"left"`
	Joined  []needs.ActivityID  `json:"joined"`
	Shifted bool                `json:"shifted"` // same activities, other half-days
	Start   [2]calendar.Month   `json:"start"`
	Text    lang.Text           `json:"text"`
}

// Level is one level in both plans.
type Level struct {
	Name   string    `json:"name"`
	Title  lang.Text `json:"title"`
	Before int64     `json:"before"`
	After  int64     `json:"after"`
}

// Between says what moves from plan a to plan b.
func Between(a, b *plan.Plan, names plan.Names) Difference {
	var out Difference
	old, now := jobsByPerson(a), jobsByPerson(b)
	for _, j := range a.Jobs {
		n, ok := now[j.Person]
		if !ok {
			out.Lost = append(out.Lost, j.Person)
			out.Says = append(out.Says, lang.F("%s n’a plus d’emploi proposé.", "%s has no proposed job any more.", names.Person(j.Person)))
		} else if m, moved := move(j, *n, names); moved {
			out.Moved = append(out.Moved, m)
			out.Says = append(out.Says, m.Text)
		}
	}
	for _, j := range b.Jobs {
		if old[j.Person] == nil {
			out.Gained = append(out.Gained, j.Person)
			out.Says = append(out.Says, lang.F("%s gagne un emploi proposé.", "%s gains a proposed job.", names.Person(j.Person)))
		}
	}
	open := map[needs.ActivityID]bool{}
	for _, p := range a.Activities {
		open[p.Activity] = p.Open
	}
	for _, p := range b.Activities {
		switch was := open[p.Activity]; {
		case p.Open && !was:
			out.Opened = append(out.Opened, p.Activity)
		case !p.Open && was:
			out.Closed = append(out.Closed, p.Activity)
		}
	}
	for k := range out.Levels {
		out.Levels[k] = Level{b.Levels[k].Name, b.Levels[k].Title, a.Levels[k].Value, b.Levels[k].Value}
	}
	out.Gained, out.Lost, out.Moved, out.Says = list(out.Gained), list(out.Lost), list(out.Moved), list(out.Says)
	out.Opened, out.Closed = list(out.Opened), list(out.Closed)
	for k := range out.Moved {
		m := &out.Moved[k]
		m.Left, m.Joined = list(m.Left), list(m.Joined)
	}
	return out
}

// move says how two jobs of one person differ; moved is false when they do not.
func move(a, b plan.Job, names plan.Names) (m Move, moved bool) {
	m = Move{Person: a.Person, Paid: [2]worktime.Minutes{a.Paid, b.Paid}, Start: [2]calendar.Month{a.Start, b.Start}}
	var list []lang.Text
	for _, s := range a.Shares {
		if partOf(b, s.Activity) == 0 {
			m.Left = append(m.Left, s.Activity)
			list = append(list, lang.F("quitte %s", "leaves %s", names.Activity(s.Activity)))
		}
	}
	for _, s := range b.Shares {
		switch was := partOf(a, s.Activity); {
		case was == 0:
			m.Joined = append(m.Joined, s.Activity)
			list = append(list, lang.F("rejoint %s", "joins %s", names.Activity(s.Activity)))
		case was != s.HalfDays:
			m.Shifted = true
			list = append(list, lang.F("passe à %s sur %s", "goes to %s on %s", field.HalfDays(s.HalfDays), names.Activity(s.Activity)))
		}
	}
	if a.Paid != b.Paid {
		list = append(list, lang.F("passe de %s à %s par semaine", "goes from %s to %s a week", a.Paid, b.Paid))
	}
	if a.Start != b.Start {
		list = append(list, lang.F("départ en %s et non plus en %s", "starts in %s and no longer in %s", b.Start, a.Start))
	}
	if a.Week != b.Week && len(list) == 0 {
		m.Shifted = true
		list = append(list, lang.T("les mêmes activités à d’autres demi-journées", "the same activities on other half-days"))
	}
	m.Text = lang.F("%s\u00a0: %s.", "%s: %s.", names.Person(a.Person), lang.Join(list))
	return m, len(list) > 0
}

// partOf returns the half-days of job j in an activity.
func partOf(j plan.Job, id needs.ActivityID) int {
	for _, s := range j.Shares {
		if s.Activity == id {
			return s.HalfDays
		}
	}
	return 0
}

// changed reports whether two jobs of one person differ in anything but the month of start.
func changed(a, b *plan.Job) bool {
	if a == nil || b == nil {
		return a != b
	}
	if a.Company != b.Company || a.HalfDays != b.HalfDays || a.Week != b.Week || len(a.Shares) != len(b.Shares) {
		return true
	}
	for _, s := range a.Shares {
		if partOf(*b, s.Activity) != s.HalfDays {
			return true
		}
	}
	return false
}

// Changes returns the persons without a contract whose job is not the same in
// both plans: another employer, other activities, other half-days, or none.
func Changes(a, b *plan.Plan) []people.ID {
	old, now := jobsByPerson(a), jobsByPerson(b)
	var out []people.ID
	for _, list := range [2][]plan.Job{a.Jobs, b.Jobs} {
		for _, j := range list {
			if id := j.Person; !j.Signed && changed(old[id], now[id]) {
				out = append(out, id)
				old[id], now[id] = nil, nil
			}
		}
	}
	return out
}

func jobsByPerson(p *plan.Plan) map[people.ID]*plan.Job {
	out := map[people.ID]*plan.Job{}
	for k := range p.Jobs {
		out[p.Jobs[k].Person] = &p.Jobs[k]
	}
	return out
}

// list returns s, empty rather than nil: programs read [] and never null.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
