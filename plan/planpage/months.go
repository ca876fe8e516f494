package planpage

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/plan"
)

// Starts is who starts when.
type Starts struct {
	Title, Lead, Caption, Already string
	Chart                         web.Chart
	Columns                       [5]string
	Rows                          []StartRow
	Quiet                         string
	AheadTitle, AheadNone         string
	Ahead, AheadRest              []Shared
	AheadMore                     string
}

// StartRow is one month of the ramp-up.
type StartRow struct {
	Month, Count, AtWork, FTE string
	People, Opens             []web.Link
}

// aheadShown is how many reasons for exceptions to the order show before folding.
const aheadShown = 6

func (v view) starts() Starts {
	s := Starts{Title: v.t(sayStarts), Lead: v.t(sayStartsLead), Caption: v.t(sayStartsCap), Chart: v.startsChart(),
		Columns:    [5]string{v.t(sayColMonth), v.t(sayColStarts), v.t(sayColAtWork), v.t(sayColFTE), v.t(sayColOpens)},
		AheadTitle: v.t(sayAheadTitle)}
	signed := 0
	for _, j := range v.p.Jobs {
		if j.Signed {
			signed++
		}
		if j.Ahead {
			s.Ahead = v.share(s.Ahead, Tag{}, capital(v.t(j.StartWhy))+".", v.personLink(&j))
		}
	}
	if len(s.Ahead) > aheadShown {
		s.Ahead, s.AheadRest = s.Ahead[:aheadShown], s.Ahead[aheadShown:]
		s.AheadMore = v.count(len(s.AheadRest), sayReasonsOne, sayReasons)
	}
	if len(s.Ahead) == 0 {
		s.AheadNone = v.t(sayAheadNone)
	}
	if signed > 0 {
		s.Already = v.count(signed, sayAtStartOne, sayAtStart)
	}
	last := v.lastStart()
	for _, m := range v.p.Months[:last] {
		s.Rows = append(s.Rows, v.startRow(m))
	}
	if n := len(v.p.Months); last > 0 && last < n {
		s.Quiet = v.f(sayQuietMonths, v.p.Months[n-1].Month)
	}
	return s
}

// lastStart returns how many months to list: up to the last in which somebody starts or something opens.
func (v view) lastStart() int {
	last := 0
	for i, m := range v.p.Months {
		if len(m.Starts) > 0 || len(m.Opens) > 0 {
			last = i + 1
		}
	}
	return last
}

func (v view) personLink(j *plan.Job) web.Link {
	return web.Link{Href: "#" + v.rowAnchor(j.Person), Text: v.personName(j.Person)}
}

func (v view) startRow(m plan.MonthPlan) StartRow {
	r := StartRow{Month: capital(v.t(worded(m.Month))), Count: v.t(number(len(m.Starts))), AtWork: v.t(number(m.Persons)), FTE: v.fte(m.FTE)}
	for _, id := range m.Starts {
		r.People = append(r.People, web.Link{Href: "#" + v.rowAnchor(id), Text: v.personName(id)})
	}
	for _, id := range m.Opens {
		r.Opens = append(r.Opens, web.Link{Href: "#" + v.activityAnchor(id), Text: v.t(v.activityName(id))})
	}
	return r
}

// fte words thousandths of a full-time equivalent with one decimal.
func (v view) fte(thousandths int64) string {
	return lang.Decimal{Units: (thousandths + 50) / 100, Places: 1}.In(v.tag)
}

func (v view) startsChart() web.Chart {
	there, fresh := web.Series{Name: v.t(saySerThere), Class: "c1"}, web.Series{Name: v.t(saySerNew), Class: "c2"}
	for _, m := range v.p.Months {
		n := int64(len(m.Starts))
		there.Values, fresh.Values = append(there.Values, int64(m.Persons)-n), append(fresh.Values, n)
	}
	c := web.Columns{ID: "chart-starts", Title: v.t(sayStartsTitle), Series: []web.Series{there, fresh},
		Axis: func(n int64) string { return lang.Int(n).In(v.tag) }}
	c.Labels, c.Major = v.monthLabels()
	if n := len(v.p.Months); n > 0 {
		a, b := v.p.Months[0], v.p.Months[n-1]
		c.Desc = v.f(sayStartsDesc, lang.Count(a.Persons, sayPerson, sayPersons), a.Month, lang.Count(b.Persons, sayPerson, sayPersons), b.Month)
	}
	return web.Stacked(c)
}

// monthLabels returns one label every third month, of which every sixth stays on a phone.
func (v view) monthLabels() (labels []string, major []bool) {
	for i, m := range v.p.Months {
		label := ""
		if i%3 == 0 {
			year, month := m.Month.Split()
			label = fmt.Sprintf("%02d/%02d", int(month), year%100)
		}
		labels, major = append(labels, label), append(major, i%6 == 0)
	}
	return labels, major
}

// capital returns s with its first letter as a capital.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
