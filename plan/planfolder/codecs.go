package planfolder

import (
	"sort"
	"strconv"
	"strings"

	"fabrique/fault"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/skills"
)

// known is a set of skills with their levels: "couture:3 | accueil:2".
var known = codec[map[skills.Code]skills.Level]{
	looks: lang.T("liste de savoir-faire:niveau, niveau de 0 à 4, 2 s’il manque", "list of skill:level, level from 0 to 4, 2 when left out"),
	parse: func(s string) (map[skills.Code]skills.Level, error) {
		out := map[skills.Code]skills.Level{}
		for _, item := range table.List(s) {
			code, l, err := leveled(item)
			if err != nil {
				return nil, err
			}
			if _, twice := out[code]; twice {
				return nil, fault.Newf(fault.Invalid, "Le savoir-faire « %s » y est deux fois. Gardez une seule mention.",
					"The skill “%s” is there twice. Keep one only.", string(code))
			}
			out[code] = l
		}
		return out, nil
	},
	format: func(v map[skills.Code]skills.Level, _ lang.Tag) string {
		var items []string
		for _, code := range codes(v) {
			items = append(items, code+":"+strconv.Itoa(int(v[skills.Code(code)])))
		}
		return table.WriteList(items)
	},
	refuse: func(v map[skills.Code]skills.Level) error {
		for _, code := range codes(v) {
			if err := listable(code); err != nil {
				return err
			}
		}
		return nil
	},
	items: codes,
}

func codes(v map[skills.Code]skills.Level) []string {
	out := make([]string, 0, len(v))
	for code := range v {
		out = append(out, string(code))
	}
	sort.Strings(out)
	return out
}

// leveled reads "couture:3", "couture = 3" or "couture".
func leveled(item string) (skills.Code, skills.Level, error) {
	i := strings.LastIndexAny(item, ":=")
	if i < 0 {
		return skills.Code(item), skills.Doing, nil
	}
	l, err := parseLevel(item[i+1:])
	code := strings.TrimSpace(item[:i])
	if err == nil && code == "" {
		err = fault.Newf(fault.Invalid, "« %s » ne nomme aucun savoir-faire. Écrivez par exemple couture:3.",
			"“%s” names no skill. Write for instance sewing:3.", item)
	}
	return skills.Code(code), l, err
}

// asked is the short way to write requirements: "couture:3 | accueil:1*".
var asked = codec[[]needs.Requirement]{
	looks: lang.T("liste de savoir-faire:niveau, suivi de * s’il s’apprend sur place", "list of skill:level, followed by * when learned on the job"),
	parse: func(s string) ([]needs.Requirement, error) {
		var out []needs.Requirement
		for _, item := range table.List(s) {
			bare, learnable := strings.CutSuffix(item, "*")
			code, l, err := leveled(bare)
			if err != nil {
				return nil, err
			}
			out = append(out, needs.Requirement{Skill: code, Level: l, Learnable: learnable})
		}
		return out, nil
	},
	format: func([]needs.Requirement, lang.Tag) string { return "" },
}

// monthOfYear is 0 for January to 11.
var monthOfYear = codec[int]{
	looks:  lang.T("mois : 1 à 12 ou son nom", "month: 1 to 12 or its name"),
	kind:   table.Number,
	parse:  table.MonthOfYear,
	format: func(v int, _ lang.Tag) string { return strconv.Itoa(v + 1) },
}

// monthSet is months of the year: "4 | 5 | 6", "avril à octobre", "11-2".
var monthSet = codec[[12]bool]{
	looks:  lang.T("mois : 4 | 5 | 6, ou avril à octobre, ou 11-2", "months: 4 | 5 | 6, or April to October, or 11-2"),
	parse:  table.Months,
	format: table.WriteMonths,
}
