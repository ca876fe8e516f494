package todayapp

import "fabrique/lang"

// say holds the phrases of this slice.
var say = struct {
	room, glance, lateOne, lateMany, openOne, openMany, begin, figures, quiet, guest, guestLead     lang.Text
	beginTitle, beginPeople, beginCompanies, beginActivities, beginNeeds                            lang.Text
	dueOne, due, allDue, by, since, filesOne, files, allFiles, presented                            lang.Text
	appealOne, appeals, answerBy, longestNone, longestOne, longest, none, month, months, allWaiting lang.Text
	needOne, needs, allNeeds, undecided, ends, withoutOne, without, endingOne, ending               lang.Text
	allDecisions, planRuns, planIs, planOf, readPlan, allPlans, jobOne, jobs, waitOne, waiting      lang.Text
	person, people, fewer, flow, flowNone, flowLead, allPeople                                      lang.Text
	waits, waitsNone, waitsLead, untold, more, between, under, over, hours, hoursLead               lang.Text
	keyMet, keyUnmet, keyMore, allActs, colState, colPeople, colWait, colActivity, colHours         lang.Text
}{
	room: lang.T("Aujourd’hui", "Today"), glance: lang.T("Le territoire en un coup d’œil", "The territory at a glance"),
	lateOne: lang.T("Une chose est en retard", "One thing is late"), lateMany: lang.T("%s choses sont en retard", "%s things are late"),
	openOne: lang.T("Une chose vous attend, rien n’est en retard", "One thing waits for you, nothing is late"), openMany: lang.T("%s choses vous attendent, rien n’est en retard", "%s things wait for you, nothing is late"),
	begin: lang.T("Votre territoire commence ici", "Your territory begins here"), figures: lang.T("Le territoire, en chiffres", "The territory, in figures"),
	guest: lang.T("Bonjour, %s", "Hello, %s"), guestLead: lang.T("Vous êtes dans votre espace. Dites ce que vous savez faire et ce qui vous plairait ; pour toute question, adressez-vous à l’équipe du comité.", "You are in your own space. Say what you can do and what you would like; for any question, turn to the committee team."),
	quiet: lang.T("Rien ne vous attend aujourd’hui", "Nothing waits for you today"),

	beginTitle:  lang.T("Par où commencer", "Where to begin"),
	beginPeople: lang.T("Inscrire une première personne", "Register a first person"), beginCompanies: lang.T("Décrire l’entreprise et ses sites", "Describe the company and its sites"),
	beginActivities: lang.T("Partir d’une activité du catalogue", "Start from an activity of the catalogue"), beginNeeds: lang.T("Proposer un besoin", "Propose a need"),

	dueOne: lang.T("Une personne attend quelque chose de l’équipe cette semaine", "One person awaits something from the team this week"),
	due:    lang.T("%s personnes attendent quelque chose de l’équipe cette semaine", "%s people await something from the team this week"),
	allDue: lang.T("Tout ce qui est à faire", "All that is to be done"), by: lang.T("%s, avant le %s", "%s, by %s"), since: lang.T("%s : en retard depuis le %s", "%s: late since %s"),

	filesOne: lang.T("Un dossier attend la décision du comité", "One file awaits the committee’s decision"), files: lang.T("%s dossiers attendent la décision du comité", "%s files await the committee’s decision"),
	allFiles: lang.T("Tous les dossiers", "All files"), presented: lang.T("présenté le %s", "presented on %s"),
	appealOne: lang.T("Un recours attend sa réponse", "One appeal awaits its answer"), appeals: lang.T("%s recours attendent leur réponse", "%s appeals await their answer"),
	answerBy: lang.T("réponse promise avant le %s", "answer promised by %s"),

	longestNone: lang.T("La plus longue attente : moins d’un mois", "The longest wait: less than a month"), none: lang.T("attend depuis moins d’un mois", "has waited less than a month"),
	longestOne: lang.T("La plus longue attente : %s mois", "The longest wait: %s month"), longest: lang.T("La plus longue attente : %s mois", "The longest wait: %s months"),
	month: lang.T("attend depuis %s mois", "has waited %s month"), months: lang.T("attend depuis %s mois", "has waited %s months"), allWaiting: lang.T("Toute la liste", "The whole list"),

	needOne: lang.T("Un besoin proposé attend une réponse", "One need proposed awaits an answer"), needs: lang.T("%s besoins proposés attendent une réponse", "%s needs proposed await an answer"), allNeeds: lang.T("Tous les besoins", "All needs"),
	undecided: lang.T("aucune décision en vigueur", "no decision in force"), ends: lang.T("la décision s’arrête le %s", "the decision ends on %s"),
	withoutOne: lang.T("%s activité attend une décision du comité", "%s activity awaits a decision of the committee"), without: lang.T("%s activités attendent une décision du comité", "%s activities await a decision of the committee"),
	endingOne: lang.T("%s décision s’arrête bientôt", "%s decision ends soon"), ending: lang.T("%s décisions s’arrêtent bientôt", "%s decisions end soon"), allDecisions: lang.T("Toutes les décisions", "All decisions"),

	planRuns: lang.T("Un plan est en train d’être composé", "A plan is being composed"), planIs: lang.T("Le dernier plan : %s, %s", "The latest plan: %s, %s"),
	planOf: lang.T("pour le territoire tel qu’il était le %s", "for the territory as it stood on %s"), readPlan: lang.T("Lire le plan", "Read the plan"), allPlans: lang.T("Tous les plans", "All plans"),
	jobOne: lang.T("%s emploi composé", "%s job composed"), jobs: lang.T("%s emplois composés", "%s jobs composed"), waitOne: lang.T("%s personne en attente", "%s person waiting"), waiting: lang.T("%s personnes en attente", "%s people waiting"),

	person: lang.T("%s personne", "%s person"), people: lang.T("%s personnes", "%s people"), fewer: lang.T("moins de %s", "fewer than %s"),
	flow: lang.T("%s dans le projet, dont %s en emploi ou en formation", "%s known, of whom %s in work or training"), flowNone: lang.T("%s dans le projet, aucune encore en emploi ou en formation", "%s known, none in work or training yet"), flowLead: lang.T("Où chacun en est de son parcours aujourd’hui.", "Where everyone stands on their path today."), allPeople: lang.T("Toutes les personnes", "All people"),
	waits: lang.T("%s sur la liste depuis un an ou plus", "%s on the list for a year or more"), waitsNone: lang.T("Personne n’est sur la liste depuis un an", "Nobody has been on the list for a year"), waitsLead: lang.T("Sur la liste de mobilisation : %s.", "On the mobilisation list: %s."),
	untold: lang.T("nombre non montré", "number not shown"), more: lang.T("plus de %s", "more than %s"),
	between: lang.T("de %s à %s mois", "%s to %s months"), under: lang.T("moins de %s mois", "less than %s months"), over: lang.T("%s mois et plus", "%s months and more"),
	hours:     lang.T("Les besoins demandent %s par semaine ; les activités décidées peuvent en offrir %s", "Needs call for %s a week; the activities decided can offer %s"),
	hoursLead: lang.T("Les activités dont on attend le plus, en heures par semaine : possibles / demandées. Sans décision favorable, une activité n’offre rien.", "The activities most is expected of, in hours a week: possible / called for. Without a favourable decision an activity offers nothing."),
	keyMet:    lang.T("demandées et possibles", "called for and possible"), keyUnmet: lang.T("demandées, pas encore possibles", "called for, not possible yet"), keyMore: lang.T("possibles au-delà de la demande", "possible beyond what is called for"),
	allActs: lang.T("Les %s activités", "All %s activities"), colState: lang.T("Étape du parcours", "Step of the path"), colPeople: lang.T("Personnes", "People"), colWait: lang.T("Attente sur la liste", "Wait on the list"),
	colActivity: lang.T("Activité", "Activity"), colHours: lang.T("Heures par semaine, possibles / demandées", "Hours a week, possible / called for"),
}

// dueWords says what must be done about a person, by why it is due.
var dueWords = map[string]lang.Text{
	"next":   lang.T("prochaine étape", "next step"),
	"answer": lang.T("répondre à sa demande", "answer their request"),
	"appeal": lang.T("répondre à son recours", "answer their appeal"),
	"notice": lang.T("le délai de sortie se termine", "the delay before leaving ends"),
}

// several words a number of things, at least one; one is said without its number.
func several(n int, one, many lang.Text) lang.Text {
	if n == 1 {
		return one
	}
	return lang.F(many.FR, many.EN, n)
}
