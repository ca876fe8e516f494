package planfolder

import (
	"slices"

	"fabrique/company"
	"fabrique/finance"
	"fabrique/kit/table"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/skills"
	"fabrique/skills/nearness"
	"fabrique/territory"
)

// sheets lists every sheet in the order in which they are written and explained.
var sheets = []tabular{
	&territorySheet, &communeSheet, &skillSheet, &passageSheet, &familySheet, &peopleSheet, &personSkillSheet, &presenceSheet,
	&needSheet, &activitySheet, &requirementSheet, &seasonSheet, &decisionSheet, &conditionSheet,
	&companySheet, &siteSheet, &contractSheet, &moneySheet, &pinSheet,
}

// sheetNamed returns the sheet that a file or a sheet of a workbook stands
// for, nil when none; a number before the name is left aside.
func sheetNamed(name string) tabular {
	folded := table.Fold(name)
	for len(folded) > 0 && folded[0] >= '0' && folded[0] <= '9' {
		folded = folded[1:]
	}
	for _, s := range sheets {
		about := s.about()
		if folded == table.Fold(about.name.FR) || folded == table.Fold(about.name.EN) || slices.Contains(about.also, folded) {
			return s
		}
	}
	return nil
}

// content is every row of a folder, with where it stood.
type content struct {
	territory    []entry[territory.Territory]
	communes     []entry[territory.Commune]
	skills       []entry[skills.Skill]
	passages     []entry[nearness.Passage]
	families     []entry[plan.FamilyName]
	people       []entry[people.Person]
	personSkills []entry[personSkill]
	presences    []entry[presence]
	needs        []entry[needs.Need]
	activities   []entry[activity]
	requirements []entry[requirement]
	seasons      []entry[season]
	decisions    []entry[decision]
	conditions   []entry[condition]
	companies    []entry[company.Company]
	sites        []entry[company.Site]
	contracts    []entry[company.Contract]
	money        []entry[finance.Assumption]
	pins         []entry[plan.Pin]
}

// everything reads each sheet once.
func (rd *reader) everything() content {
	return content{
		territory: read(rd, &territorySheet), communes: read(rd, &communeSheet), skills: read(rd, &skillSheet),
		passages: read(rd, &passageSheet), families: read(rd, &familySheet), people: read(rd, &peopleSheet), personSkills: read(rd, &personSkillSheet),
		presences: read(rd, &presenceSheet), needs: read(rd, &needSheet), activities: read(rd, &activitySheet),
		requirements: read(rd, &requirementSheet), seasons: read(rd, &seasonSheet), decisions: read(rd, &decisionSheet),
		conditions: read(rd, &conditionSheet), companies: read(rd, &companySheet), sites: read(rd, &siteSheet),
		contracts: read(rd, &contractSheet), money: read(rd, &moneySheet), pins: read(rd, &pinSheet),
	}
}
