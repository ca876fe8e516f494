package demo

import (
	"strconv"
	"strings"

	"fabrique/company"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/skills"
	"fabrique/worktime"
)

// row is an activity as the tables of this package write it.
type row struct {
	id, sign  string
	fr, en    string
	family    people.Family
	least     int // half-days a week when open
	most      int
	need      int // half-days a week that the need calls for
	opening   worktime.Week
	asks      string // "tri:1 vente:2+": skill and level, + when it can be learned on the job
	lead      string // "8 organisation:2": persons for one supervisor, who must have this skill
	licences  []people.Licence
	demands   []people.Restriction
	team      int
	sales     money.Cents // an hour
	equipment int64       // euros a year
	useful    int
	needs     string // "b01 b02"
	months    map[int]needs.Range
}

// activity returns r at its site.
func (r row) activity(site company.SiteID) needs.Activity {
	a := needs.Activity{
		ID: needs.ActivityID(r.id), Name: lang.T(r.fr, r.en), Sign: r.sign, Family: r.family,
		Site: string(site), Week: needs.Range{Least: r.least, Most: r.most}, Months: r.months,
		Opening: r.opening, Asks: parseAsks(r.asks), Licences: r.licences, Demands: r.demands,
		Team: r.team, Sales: r.sales, Equipment: money.Euros(r.equipment), Usefulness: r.useful, Need: r.need,
	}
	for _, id := range strings.Fields(r.needs) {
		a.Needs = append(a.Needs, needs.ID(id))
	}
	if per, skill, ok := strings.Cut(r.lead, " "); ok {
		lead := parseAsks(skill)[0]
		a.LeadPer, _ = strconv.Atoi(per)
		a.LeadSkill, a.LeadLevel = lead.Skill, lead.Level
	}
	return a
}

// parseAsks reads "tri:1 vente:2+". The tables are our own and tested, so a
// mistake shows as a level 0.
func parseAsks(s string) (list []needs.Requirement) {
	for _, word := range strings.Fields(s) {
		name, level, _ := strings.Cut(word, ":")
		n, _ := strconv.Atoi(strings.TrimSuffix(level, "+"))
		list = append(list, needs.Requirement{
			Skill: skills.Code(name), Level: skills.Level(n), Learnable: strings.HasSuffix(level, "+"),
		})
	}
	return list
}

// The demonstration has three seasons, so that three typical weeks tell its year.
var (
	winter = []int{10, 11, 0, 1} // November to February
	summer = []int{6, 7}         // July and August
)

// during returns the range of the months of a season.
func during(season []int, least, most int) map[int]needs.Range {
	m := map[int]needs.Range{}
	for _, k := range season {
		m[k] = needs.Range{Least: least, Most: most}
	}
	return m
}

// both returns the ranges of winter, then of summer.
func both(winterLeast, winterMost, summerLeast, summerMost int) map[int]needs.Range {
	m := during(winter, winterLeast, winterMost)
	for k, r := range during(summer, summerLeast, summerMost) {
		m[k] = r
	}
	return m
}

func list(demands ...people.Restriction) []people.Restriction { return demands }
