package field

import (
	"fabrique/lang"
	"fabrique/skills"
	"fabrique/solve"
)

// MonthNames words the months of the year at indexes ks of the horizon.
func (m *Model) MonthNames(ks []int) lang.Text {
	var set [12]bool
	for _, k := range ks {
		set[m.MonthOfYear(k)] = true
	}
	return MonthsIn(set)
}

// wishWords words the rows of the fit table.
var wishWords = [4]lang.Text{
	FirstWish: lang.T("première envie", "first wish"), AnotherWish: lang.T("parmi les envies", "among the wishes"),
	NoOpinion: lang.T("aucune envie n’a été dite", "no wish was told"), NotWished: lang.T("hors des envies, sans refus", "not among the wishes, not refused"),
}

// ShareWhy says why client i may well do activity a. Facts only.
func (m *Model) ShareWhy(i, a, wish int) lang.Text {
	p, act := m.Person(i), m.Activity(a)
	list := []lang.Text{wishWords[wish]}
	if len(act.Asks) == 0 {
		list = append(list, lang.T("aucun savoir-faire demandé", "no skill asked"))
	} else {
		list = append(list, m.SkillWords(i, a))
	}
	if d := m.Distance(i, a); d > 0 {
		list = append(list, lang.F("à %s", "%s away", Away(d)))
	}
	if len(p.Restrictions) > 0 {
		list = append(list, lang.T("rien de contraire aux restrictions de travail", "nothing against the work restrictions"))
	}
	if m.Leads(i, a) {
		list = append(list, lang.T("peut encadrer", "may supervise"))
	}
	return apart(list, "\u00a0; ", "; ")
}

// apart returns the items one after the other, each language with its own mark between.
func apart(items []lang.Text, fr, en string) lang.Text {
	var out lang.Text
	for k, t := range items {
		if k > 0 {
			out.FR, out.EN = out.FR+fr, out.EN+en
		}
		out.FR, out.EN = out.FR+t.FR, out.EN+t.EN
	}
	return out
}

// SkillName returns the name of a skill, its code when it has none.
func (m *Model) SkillName(code skills.Code) lang.Text {
	for _, s := range m.In.Skills {
		if s.Code == code {
			return s.Name
		}
	}
	return lang.Same(string(code))
}

// NamesOf words at most three activities, and how many more there are.
func (m *Model) NamesOf(list []int) lang.Text {
	var out []lang.Text
	for _, a := range list[:min(len(list), 3)] {
		out = append(out, m.Name(a))
	}
	if more := len(list) - 3; more > 0 {
		out = append(out, lang.Count(more, lang.T("%s autre", "%s other"), lang.T("%s autres", "%s others")))
	}
	return lang.Join(out)
}

// DropText says what exact preprocessing found missing for an activity.
func (m *Model) DropText(a int, k solve.DropKind) lang.Text {
	act := m.Activity(a)
	switch k {
	case solve.TooFew:
		return lang.F("il lui faut une équipe de %s et trop peu de personnes peuvent la faire", "it needs a team of %s and too few persons can do it", Persons(max(act.Team, 1)))
	case solve.TooLittle:
		return lang.T("les personnes qui peuvent la faire n’apportent pas assez de demi-journées", "those who can do it cannot bring enough half-days")
	case solve.NoLeader:
		if act.LeadSkill != "" {
			return lang.F("personne ne peut encadrer (%s)", "nobody can supervise (%s)", m.SkillName(act.LeadSkill))
		}
		return lang.T("personne ne peut encadrer", "nobody can supervise")
	case solve.NoRoom:
		return lang.T("le site est trop petit", "the site is too small")
	}
	return lang.Text{}
}
