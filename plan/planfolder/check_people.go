package planfolder

import (
	"slices"
	"strings"
	"unicode"

	"fabrique/calendar"
	"fabrique/geo"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/territory"
	"fabrique/worktime"
)

func (rd *reader) checkTerritory(all content, t territory.Territory) {
	var r row
	if len(all.territory) > 0 {
		r = all.territory[0].row
	}
	if t.Horizon < 1 {
		rd.at(Error, "range", r, "horizon_months", lang.T("Le plan doit prévoir au moins un mois.", "The plan must look at least one month ahead."), lang.T("Écrivez par exemple 24.", "Write for instance 24."))
	}
	if t.HalfDay < 60 || t.HalfDay > 7*60 {
		rd.at(Error, "range", r, "half_day", lang.T("Une demi-journée dure entre 1 h et 7 h.", "A half-day lasts between 1 h and 7 h."), lang.T("Écrivez par exemple 3,5.", "Write for instance 3.5."))
	}
	if t.Most < 1 {
		rd.at(Error, "range", r, "most_activities", lang.T("Un emploi réunit au moins une activité.", "A job has at least one activity."), lang.T("Écrivez par exemple 3.", "Write for instance 3."))
	}
	for _, e := range all.communes {
		if e.value.Concerned > e.value.Inhabitants && e.value.Inhabitants > 0 {
			rd.at(Warning, "range", e.row, "concerned", lang.T("Il y a plus de personnes concernées que d’habitants.", "There are more persons concerned than inhabitants."), lang.T("Vérifiez les deux nombres.", "Check both numbers."))
		}
	}
}

func (rd *reader) checkPeople(all content, in plan.Input) {
	places := map[int]int{}
	demands, licences := in.Asked()
	for _, e := range all.people {
		rd.checkHours(e, in.Territory.HalfDay)
		rd.checkWeek(e, in.Territory)
		rd.checkWishes(e)
		rd.checkHealth(e)
		p := e.value
		checkSpelling(rd, e, "restrictions", p.Restrictions, demands)
		checkSpelling(rd, e, "licences", p.Licences, licences)
		rd.notInFuture(e.row, "listed", p.Listed, in.Territory.Date, lang.T("La personne est comptée sans mois d’attente.", "The person is counted with no month of waiting."))
		if first := places[p.Place]; p.Place > 0 && first > 0 {
			rd.at(Warning, "place-twice", e.row, "place", lang.F("Le rang %s est déjà à la ligne %s ; l’inscription départage.", "Place %s is already on line %s; listing decides.", p.Place, plainLine(first)),
				lang.T("Donnez à chacun son rang publié, ou laissez la colonne vide.", "Give each their published place, or leave the column empty."))
		} else {
			places[p.Place] = e.row.line
		}
	}
	rd.checkFar(all)
}

// checkHours checks the chosen hours of a person.
func (rd *reader) checkHours(e entry[people.Person], half worktime.Minutes) {
	h := e.value.Hours
	switch {
	case !e.row.given["wanted"]:
	case h.Wanted == 0 || h.Most == 0:
		rd.at(Error, "hours", e.row, "wanted", lang.T("La personne ne souhaite aucune heure.", "The person wants no hours."), lang.T("Écrivez ses heures par semaine, ou retirez-la de la liste.", "Write their hours a week, or take them off the list."))
	case h.Least > h.Wanted || h.Wanted > h.Most:
		rd.at(Error, "hours", e.row, "wanted", lang.F("Les heures ne se suivent pas : au moins %s, souhaitées %s, au plus %s.", "The hours do not follow: at least %s, wanted %s, at most %s.", h.Least, h.Wanted, h.Most),
			lang.T("Corrigez-les : minimum ≤ souhaitées ≤ maximum.", "Correct them: least ≤ wanted ≤ most."))
	case h.Wanted > 7*24*60:
		rd.at(Error, "hours", e.row, "wanted", lang.F("%s par semaine : une semaine n’en a que 168.", "%s a week: a week has only 168.", h.Wanted), lang.T("Écrivez des heures, ou « min » après des minutes.", "Write hours, or “min” after minutes."))
	case h.Wanted > worktime.FullTime:
		rd.at(Warning, "hours", e.row, "wanted", lang.F("%s dépassent la durée légale de 35 h ; le plan les prend telles quelles.", "%s exceed the legal week of 35 h; the plan takes them as they are.", h.Wanted),
			lang.T("Vérifiez que c’est bien voulu : au-delà de 35 h, ce sont des heures supplémentaires.", "Check that this is meant: hours beyond 35 are overtime."))
	case half > 0 && h.Most < half:
		rd.at(Warning, "hours", e.row, "most", lang.F("%s ne remplissent pas une demi-journée (%s) ; le plan en réserve une entière et ne paie que ces heures.", "%s do not fill a half-day (%s); the plan keeps a whole one and pays these hours alone.", h.Most, half),
			lang.T("Vérifiez les heures avec elle.", "Check the hours with them."))
	}
}

// checkWeek compares hours with the half-days a person is free.
func (rd *reader) checkWeek(e entry[people.Person], t territory.Territory) {
	if t.HalfDay <= 0 || !e.row.given["wanted"] || e.value.Hours.Wanted > 7*24*60 {
		return
	}
	free, least := e.value.Available.Count(), e.value.Hours.Least.HalfDays(t.HalfDay)
	switch wanted := e.value.Hours.Wanted.HalfDays(t.HalfDay); {
	case free == 0:
		rd.at(Warning, "availability", e.row, "available", lang.T("La personne n’est libre aucune demi-journée ; elle ne peut pas avoir d’emploi.", "The person is free in no half-day; they cannot have a job."),
			lang.T("Vérifiez avec elle ses demi-journées libres.", "Check their free half-days with them."))
	case free < least:
		rd.at(Warning, "availability", e.row, "available", lang.F("Libre %s demi-journées, il en faut %s pour ses heures minimum ; la personne ne peut pas avoir d’emploi.", "Free in %s half-days, %s are needed for their least hours; they cannot have a job.", free, least),
			lang.T("Vérifiez avec elle ses demi-journées libres et ses heures.", "Check their free half-days and hours with them."))
	case free < wanted:
		rd.at(Note, "availability", e.row, "available", lang.F("Libre %s demi-journées, ses heures souhaitées en demandent %s ; le plan en donnera moins.", "Free in %s half-days, their wanted hours call for %s; the plan will give fewer.", free, wanted),
			lang.T("Rien à faire si c’est bien cela.", "Nothing to do if that is right."))
	}
}

func (rd *reader) checkWishes(e entry[people.Person]) {
	for i, w := range e.value.Wishes {
		if slices.Contains(e.value.Refused, w) {
			rd.at(Warning, "wish-refused", e.row, "wishes", lang.F("« %s » est à la fois souhaité et refusé ; le refus l’emporte.", "“%s” is both wished for and refused; the refusal wins.", string(w)), lang.T("Demandez à la personne ce qu’elle veut.", "Ask the person what they want."))
		}
		if slices.Contains(e.value.Wishes[:i], w) {
			rd.at(Warning, "wish-twice", e.row, "wishes", lang.F("« %s » y est deux fois ; la première compte.", "“%s” is there twice; the first one counts.", string(w)), lang.T("Gardez une seule mention.", "Keep one only."))
		}
	}
}

// ailments are the beginnings of words that name an illness or a handicap, folded.
var ailments = []string{"depressi", "schizo", "bipolaire", "bipolar", "psychia", "psychot", "autis", "cancer", "tumeur", "tumour", "diabet", "epilep", "alcool", "alcoho",
	"addict", "toxico", "vih", "sida", "hiv", "hepatit", "sclerose", "sclerosis", "parkinson", "alzheimer", "hernie", "hernia", "lombalgi", "sciatique", "arthros",
	"asthm", "maladie", "disease", "handicap", "disabled", "disabilit", "rqth", "aah", "invalidite", "diagnos", "burnout", "anxiet", "anxieux", "trouble", "syndrome", "medicament", "medication"}

// checkHealth looks for words of health in what a team may write freely.
func (rd *reader) checkHealth(e entry[people.Person]) {
	find := func(column, text string) {
		for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
			folded := table.Fold(word)
			if slices.ContainsFunc(ailments, func(a string) bool { return folded == a || len(a) > 4 && strings.HasPrefix(folded, a) }) {
				rd.at(Warning, "health", e.row, column, lang.F("« %s » ressemble à un diagnostic ou à une donnée de santé.", "“%s” looks like a diagnosis or health data.", quoted(word)),
					lang.T("Écrivez ce que la personne ne peut pas faire au travail, jamais pourquoi.", "Write what the person cannot do at work, never why."))
				return
			}
		}
	}
	find("note", e.value.Note)
	for _, r := range e.value.Restrictions {
		find("restrictions", string(r))
	}
}

// notInFuture warns of a date after the day of the plan.
func (rd *reader) notInFuture(r row, column string, d, day calendar.Date, then lang.Text) {
	if r.given[column] && d > day {
		rd.at(Warning, "future", r, column, lang.Sentences(lang.F("Le %s vient après le jour du plan, le %s.", "%s comes after the day of the plan, %s.", d, day), then),
			lang.T("Vérifiez la date et le jour du plan.", "Check the date and the day of the plan."))
	}
}

// far is how far from every site a home is likely a slip.
const far geo.Metres = 150_000

// checkFar warns of homes far from every site: latitude and longitude are often swapped.
func (rd *reader) checkFar(all content) {
	for _, e := range all.people {
		near, known := far, false
		for _, s := range all.sites {
			if e.value.Home.Known && s.value.Point.Known {
				near, known = min(near, geo.Distance(e.value.Home, s.value.Point)), true
			}
			if near < far {
				break
			}
		}
		if known && near >= far {
			rd.at(Warning, "far", e.row, "latitude", lang.T("Le domicile est à plus de 150 km de tous les sites.", "The home is more than 150 km from every site."),
				lang.T("Vérifiez que la latitude et la longitude ne sont pas échangées.", "Check that latitude and longitude are not swapped."))
		}
	}
}

// checkSpelling warns of words of persons that no activity names, when one nearly alike is named.
func checkSpelling[S ~string](rd *reader, e entry[people.Person], column string, words, named []S) {
	for _, w := range words {
		if near := table.Nearest(string(w), table.Strings(named)); near != "" {
			rd.at(Warning, "spelling", e.row, column, lang.F("Aucune activité ne nomme «\u00a0%s\u00a0»\u00a0; une activité nomme «\u00a0%s\u00a0».", "No activity names “%s”; one names “%s”.", quoted(string(w)), near),
				lang.F("Vouliez-vous dire «\u00a0%s\u00a0»\u00a0? Écrivez-le alors de la même façon des deux côtés.", "Did you mean “%s”? If so, write it alike on both sides.", near))
		}
	}
}
