package plan

import (
	"fabrique/lang"
	"fabrique/skills"
	"fabrique/solve"
	"fabrique/territory"
)

// jobWhy says what ties the job to what client i asked. Facts only.
func (c *composer) jobWhy(i int, j Job) []lang.Text {
	h := c.m.person(i).Hours
	var out []lang.Text
	switch {
	case j.Signed:
		out = append(out, lang.F("Contrat signé avec %s\u00a0: %s par semaine.", "Contract signed with %s: %s a week.", c.m.companyName(c.m.group[j.Company]), j.Paid))
	case j.Paid == h.Wanted:
		out = append(out, lang.F("Le temps voulu\u00a0: %s par semaine.", "The hours wanted: %s a week.", j.Paid))
	default:
		out = append(out, lang.F("%s par semaine pour %s voulues, dans le temps choisi.", "%s a week for %s wanted, within the chosen hours.", j.Paid, h.Wanted))
	}
	if j.Unassigned > 0 {
		out = append(out, lang.F("%s sans activité possible, payées.", "%s without a possible activity, paid.", halfDays(j.Unassigned)))
	}
	for _, pin := range c.m.in.Pins {
		if pin.Kind == Require && pin.Person == j.Person {
			out = append(out, lang.F("Demandé par %s\u00a0: %s", "Asked by %s: %s", pin.Author, pin.Reason))
		}
	}
	return out
}

// wishWords words the rows of the fit table.
var wishWords = [4]lang.Text{
	firstWish: lang.T("première envie", "first wish"), anotherWish: lang.T("parmi les envies", "among the wishes"),
	noOpinion: lang.T("aucune envie n’a été dite", "no wish was told"), notWished: lang.T("hors des envies, sans refus", "not among the wishes, not refused"),
}

// shareWhy says why client i may well do activity a. Facts only.
func (m *model) shareWhy(i, a, wish, skill int) lang.Text {
	p, act := m.person(i), m.activity(a)
	list := []lang.Text{wishWords[wish]}
	switch {
	case len(act.Asks) == 0:
		list = append(list, lang.T("aucun savoir-faire demandé", "no skill asked"))
	case skill == 0:
		list = append(list, lang.T("savoir-faire au niveau demandé", "skills at the level asked"))
	default:
		list = append(list, m.toLearn(i, a))
	}
	if d := m.distance(i, a); d > 0 {
		list = append(list, lang.F("à %s", "%s away", away(d)))
	}
	if len(p.Restrictions) > 0 {
		list = append(list, lang.T("rien de contraire aux restrictions de travail", "nothing against the work restrictions"))
	}
	if m.leads(i, a) {
		list = append(list, lang.T("peut encadrer", "may supervise"))
	}
	return lang.Join(list)
}

// toLearn names the skills of activity a that client i would learn.
func (m *model) toLearn(i, a int) lang.Text {
	var list []lang.Text
	for _, r := range m.activity(a).Asks {
		if m.person(i).Skills[r.Skill] < r.Level {
			list = append(list, m.skillName(r.Skill))
		}
	}
	return lang.F("à apprendre\u00a0: %s", "to learn: %s", lang.Join(list))
}

func (m *model) skillName(code skills.Code) lang.Text {
	for _, s := range m.in.Skills {
		if s.Code == code {
			return s.Name
		}
	}
	return lang.Same(string(code))
}

// passedWhy says what is known of client i, not placed while somebody listed later is.
func (c *composer) passedWhy(policy territory.Policy, i int, proven bool) lang.Text {
	if why, ok := c.barred[i]; ok {
		return lang.F("Pas de place\u00a0: %s.", "No place: %s.", why)
	}
	switch {
	case c.never(i):
		return lang.T("Aucun plan ne peut composer un emploi avec les activités possibles (prouvé).", "No plan can make a job of the possible activities (proven).")
	case policy == territory.Strict && proven:
		return lang.T("Aucun plan ne peut l’ajouter aux personnes placées qui sont avant sur la liste (prouvé).", "No plan can add this person to those placed before on the list (proven).")
	case policy == territory.Strict:
		return lang.T("Aucun plan trouvé ne peut l’ajouter aux personnes placées qui sont avant sur la liste.", "No plan found can add this person to those placed before on the list.")
	case proven:
		return lang.T("Aucun plan ne peut l’ajouter à toutes les personnes placées (prouvé).", "No plan can add this person to all those placed (proven).")
	}
	return lang.T("Aucun plan trouvé ne peut l’ajouter à toutes les personnes placées.", "No plan found can add this person to all those placed.")
}

// namesOf words at most three activities, and how many more there are.
func (m *model) namesOf(list []int) lang.Text {
	var out []lang.Text
	for _, a := range list[:min(len(list), 3)] {
		out = append(out, m.name(a))
	}
	if more := len(list) - 3; more > 0 {
		out = append(out, lang.Count(more, lang.T("%s autre", "%s other"), lang.T("%s autres", "%s others")))
	}
	return lang.Join(out)
}

// dropText says what exact preprocessing found missing for an activity.
func (m *model) dropText(a int, k solve.DropKind) lang.Text {
	act := m.activity(a)
	switch k {
	case solve.TooFew:
		return lang.F("il lui faut une équipe de %s et trop peu de personnes peuvent la faire", "it needs a team of %s and too few persons can do it", persons(max(act.Team, 1)))
	case solve.TooLittle:
		return lang.T("les personnes qui peuvent la faire n’apportent pas assez de demi-journées", "those who can do it cannot bring enough half-days")
	case solve.NoLeader:
		if act.LeadSkill != "" {
			return lang.F("personne ne peut encadrer (%s)", "nobody can supervise (%s)", m.skillName(act.LeadSkill))
		}
		return lang.T("personne ne peut encadrer", "nobody can supervise")
	case solve.NoRoom:
		return lang.T("le site est trop petit", "the site is too small")
	}
	return lang.Text{}
}
