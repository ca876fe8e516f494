package planfolder

import (
	"fabrique/additionality"
	"fabrique/company"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/people"
	"fabrique/plan"
)

func (rd *reader) checkActivities(all content, in plan.Input) {
	months := map[needs.ActivityID]int{}
	for _, e := range all.seasons {
		rd.checkRange(e.row, e.value.Range)
		months[e.value.activity] += e.value.Most
	}
	for _, e := range all.activities {
		a := e.value.Activity
		if e.row.given["most"] {
			rd.checkRange(e.row, a.Week)
		}
		if e.row.given["most"] && a.Week.Most == 0 && months[a.ID] == 0 {
			rd.at(Warning, "closed", e.row, "most", lang.T("L’activité est fermée toute l’année.", "The activity is closed all year."), lang.T("Donnez-lui des demi-journées, ou une saison.", "Give it half-days, or a season."))
		}
		rd.checkActivity(e)
	}
}

func (rd *reader) checkRange(r row, w needs.Range) {
	if w.Least > w.Most && w.Most > 0 {
		rd.at(Error, "range", r, "least", lang.F("Le minimum (%s) dépasse le maximum (%s).", "The least (%s) is above the most (%s).", w.Least, w.Most), lang.T("Corrigez l’un des deux.", "Correct one of the two."))
	}
}

func (rd *reader) checkActivity(e entry[activity]) {
	a := e.value
	if a.Usefulness < 1 {
		rd.at(Error, "range", e.row, "usefulness", lang.T("L’utilité va de 1 à 5.", "Usefulness goes from 1 to 5."), lang.T("Écrivez la note donnée par le comité.", "Write what the committee gave."))
	}
	if a.Team < 1 {
		rd.at(Error, "range", e.row, "team", lang.T("Une équipe compte au moins une personne.", "A team has at least one person."), lang.T("Écrivez 1 si l’on peut y travailler seul.", "Write 1 if one can work there alone."))
	}
	if a.Opening.Count() == 0 {
		rd.at(Warning, "closed", e.row, "opening", lang.T("L’activité n’est ouverte aucune demi-journée ; personne n’y travaillera.", "The activity is open in no half-day; nobody will work there."), lang.T("Donnez-lui des demi-journées d’ouverture.", "Give it opening half-days."))
	}
	if a.Week.Most > 0 && a.Team > a.Week.Most {
		rd.at(Warning, "team", e.row, "team", lang.F("Une équipe de %s demande plus que les %s demi-journées permises ; l’activité ne peut pas ouvrir.", "A team of %s needs more than the %s half-days allowed; the activity cannot open.", a.Team, a.Week.Most),
			lang.T("Réduisez l’équipe ou augmentez le maximum.", "Make the team smaller or the most larger."))
	}
	if a.LeadPer == 0 && a.LeadSkill != "" {
		rd.at(Warning, "lead", e.row, "lead_skill", lang.T("Un savoir-faire d’encadrant est donné, mais aucun encadrement n’est demandé.", "A supervisor's skill is given, but no supervision is asked for."),
			lang.T("Remplissez « personnes par encadrant », ou videz cette cellule.", "Fill in “persons per lead”, or empty this cell."))
	}
	if a.Site == "" && rd.found["sites"] != nil {
		rd.at(Error, "empty", e.row, "site", lang.T("Le site n’est pas donné, et il y en a plusieurs ou aucun.", "The site is not given, and there are several or none."), lang.T("Écrivez l’identifiant d’un site.", "Write the identifier of a site."))
	}
}

func (rd *reader) checkDecisions(all content, in plan.Input) {
	decided := map[needs.ActivityID]bool{}
	for i, e := range all.decisions {
		decided[e.value.Activity] = true
		rd.checkDecision(e, in.Decisions[i], in)
	}
	if rd.found["decisions"] == nil {
		return
	}
	for _, e := range all.activities {
		if !decided[e.value.ID] {
			rd.at(Warning, "no-decision", e.row, "id", lang.F("Le comité n’a rien décidé de « %s » ; l’activité peut être écrite, personne n’y travaillera.", "The committee decided nothing about “%s”; the activity may be drafted, nobody will work there.", e.value.Name),
				lang.T("Ajoutez sa décision, ou « en attente ».", "Add its decision, or “pending”."))
		}
	}
}

func (rd *reader) checkDecision(e entry[decision], full additionality.Decision, in plan.Input) {
	d, day, conditions := e.value.Decision, in.Territory.Date, len(full.Conditions)
	switch {
	case !e.row.given["valid_from"]:
	case !d.Valid.Open && d.Valid.Until < d.Valid.From:
		rd.at(Error, "range", e.row, "valid_until", lang.F("La décision finit le %s, avant de commencer, le %s.", "The decision ends on %s, before it begins, on %s.", d.Valid.Until, d.Valid.From), lang.T("Corrigez l’une des deux dates.", "Correct one of the two dates."))
	case !d.Valid.Open && d.Valid.Until < day:
		rd.at(Note, "expired", e.row, "valid_until", lang.F("La décision ne vaut plus le jour du plan, le %s.", "The decision no longer holds on the day of the plan, %s.", day), lang.T("Ajoutez la décision qui la suit, s’il y en a une.", "Add the decision that follows, if there is one."))
	case d.Valid.From > day:
		rd.at(Note, "future", e.row, "valid_from", lang.F("La décision ne vaut pas encore le jour du plan, le %s.", "The decision does not hold yet on the day of the plan, %s.", day), lang.T("Vérifiez la date et le jour du plan.", "Check the date and the day of the plan."))
	}
	rd.notInFuture(e.row, "decided", d.Decided, day, lang.Text{})
	if d.State == additionality.Conditional && conditions == 0 {
		rd.at(Warning, "no-condition", e.row, "decision", lang.T("La décision a des conditions, mais aucune n’est écrite ; le plan n’en tient aucune.", "The decision has conditions, but none is written; the plan keeps to none."), lang.T("Remplissez les colonnes des conditions.", "Fill in the columns of conditions."))
	}
	if d.State != additionality.Conditional && conditions > 0 {
		rd.at(Note, "conditions", e.row, "decision", lang.F("Des conditions sont écrites, mais la décision est « %s ».", "Conditions are written, but the decision is “%s”.", d.State.Name()), lang.F("Écrivez « %s » si elles valent.", "Write “%s” if they hold.", additionality.Conditional.Name()))
	}
}

func (rd *reader) checkCompanies(all content, in plan.Input) {
	used := map[company.ID]bool{}
	for _, e := range all.sites {
		used[e.value.Company] = true
		if e.value.Company == "" && rd.found["companies"] != nil {
			rd.at(Error, "empty", e.row, "company", lang.T("L’entreprise du site n’est pas donnée, et il y en a plusieurs ou aucune.", "The company of the site is not given, and there are several or none."), lang.T("Écrivez l’identifiant d’une entreprise.", "Write the identifier of a company."))
		}
	}
	for _, e := range all.companies {
		if !used[e.value.ID] && rd.found["sites"] != nil {
			rd.at(Warning, "no-site", e.row, "id", lang.F("« %s » n’a aucun site ; personne n’y travaillera.", "“%s” has no site; nobody will work there.", e.value.Name), lang.T("Ajoutez un site, ou retirez l’entreprise.", "Add a site, or take the company away."))
		}
	}
	at := index(all.people, func(p people.Person) people.ID { return p.ID })
	for _, e := range all.contracts {
		if i, ok := at[e.value.Person]; ok {
			rd.checkPaid(e, all.people[i].value.Hours)
		}
		rd.checkContract(e, in)
	}
}

func (rd *reader) checkContract(e entry[company.Contract], in plan.Input) {
	c := e.value
	if c.Company == "" && rd.found["companies"] != nil {
		rd.at(Error, "empty", e.row, "company", lang.T("L’entreprise du contrat n’est pas donnée, et il y en a plusieurs ou aucune.", "The company of the contract is not given, and there are several or none."), lang.T("Écrivez l’identifiant d’une entreprise.", "Write the identifier of a company."))
	}
	if e.row.given["hours"] && c.Paid == 0 {
		rd.at(Error, "hours", e.row, "hours", lang.T("Le contrat ne paie aucune heure.", "The contract pays no hours."), lang.T("Écrivez les heures payées par semaine.", "Write the hours paid a week."))
	}
	if e.row.given["from"] && c.From > in.Territory.Date {
		rd.at(Note, "future", e.row, "from", lang.F("Le contrat commence après le jour du plan, le %s.", "The contract begins after the day of the plan, %s.", in.Territory.Date), lang.T("Rien à faire s’il est bien signé.", "Nothing to do if it is indeed signed."))
	}
}

// checkPaid compares what a contract pays with what the person chooses.
func (rd *reader) checkPaid(e entry[company.Contract], h people.Hours) {
	if paid := e.value.Paid; e.row.given["hours"] && h.Most > 0 && (paid < h.Least || paid > h.Most) {
		rd.at(Warning, "hours", e.row, "hours", lang.F("Le contrat paie %s, hors des heures que la personne choisit (%s à %s) ; le contrat l’emporte.", "The contract pays %s, outside the hours that the person chooses (%s to %s); the contract wins.", paid, h.Least, h.Most),
			lang.T("Vérifiez le contrat ou les heures choisies.", "Check the contract or the chosen hours."))
	}
}
