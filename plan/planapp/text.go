package planapp

import "fabrique/lang"

// say holds the phrases of this slice.
var say = struct {
	plans, compose, asked, stop, stopped, suppose, supposed, drop, dropped       lang.Text
	noPlan, latest, running, failed, startTitle, readTitle, startHint, ready     lang.Text
	lacksTitle, stopsTitle, listTitle, read, follow                              lang.Text
	figuresTitle, figuresLead, figuresNone, everyCompany, rateHint               lang.Text
	takeAway, addFigure, sourceHint                                              lang.Text
	keptOn, allPlans                                                             lang.Text
	followAsked, followLevel, followHalting, followLead, aim, reached, best, gap lang.Text
	left, unknown, seconds, shareOne, stepNow, pause, resume, failedTitle        lang.Text
	placedOf, somebody, numbered                                                 lang.Text
	colAsked, colBy, colRule, colState, colResult                                lang.Text
	colFigure, colFor, colFrom, colValue, colGround                              lang.Text
}{
	plans:   lang.T("Plans", "Plans"),
	compose: lang.T("Composer un plan", "Compose a plan"),
	asked:   lang.T("La composition du plan commence.", "The plan is being composed."),
	stop:    lang.T("Arrêter et garder le meilleur plan trouvé", "Stop and keep the best plan found"),
	stopped: lang.T("Le meilleur plan trouvé jusqu’ici est préparé.", "The best plan found so far is being prepared."),
	suppose: lang.T("Supposer un chiffre", "Suppose a figure"), supposed: lang.T("Le chiffre est noté.", "The figure is noted."),
	drop: lang.T("Retirer un chiffre supposé", "Take a supposed figure away"), dropped: lang.T("Le chiffre est retiré.", "The figure is taken away."),

	noPlan:  lang.T("Aucun plan pour l’instant : composez le premier", "No plan yet: compose the first one"),
	latest:  lang.T("Le dernier plan : %s, %s", "The latest plan: %s, %s"),
	running: lang.T("Un plan est en train d’être composé", "A plan is being composed"),
	failed:  lang.T("Le dernier plan n’a pas pu être composé", "The latest plan could not be composed"),

	startTitle: lang.T("Composer un plan du territoire tel qu’il est aujourd’hui", "Compose a plan of the territory as it stands today"),
	readTitle:  lang.T("Ce qu’un plan lirait aujourd’hui", "What a plan would read today"),
	startHint:  lang.T("Le plan propose ; rien n’est promis à personne avant qu’un humain décide.", "The plan proposes; nothing is promised to anybody before a human decides."),
	ready:      lang.T("Rien ne manque : %s, %s.", "Nothing is missing: %s, %s."),
	lacksTitle: lang.T("Ce qui manque à un bon plan", "What a good plan still lacks"),
	stopsTitle: lang.T("Sans cela, aucun plan n’est possible", "Without this no plan can be made"),
	listTitle:  lang.T("Les plans gardés", "The plans kept"),
	read:       lang.T("Lire le plan du %s", "Read the plan of %s"),
	follow:     lang.T("Suivre", "Follow"),

	figuresTitle: lang.T("Les chiffres que le territoire suppose", "The figures that the territory supposes"),
	figuresLead:  lang.T("Quand aucun texte connu ne donne un chiffre, le territoire en suppose un, avec son auteur et sa raison. Chaque plan dit lesquels il a utilisés.", "Where no known text gives a figure, the territory supposes one, with its author and ground. Every plan says which ones it used."),
	figuresNone:  lang.T("Aucun chiffre supposé pour l’instant.", "No figure supposed yet."),
	everyCompany: lang.T("toutes les entreprises", "every company"),
	rateHint:     lang.T("Par exemple 95 % pour un taux, 14,95 pour un coût horaire, 9000 pour des moyens par mois.", "For example 95% for a rate, 14.95 for a cost an hour, 9000 for means a month."),
	takeAway:     lang.T("Retirer", "Take away"),
	addFigure:    lang.T("Noter ce chiffre", "Note this figure"),
	sourceHint:   lang.T("Par exemple : convention 2026, taux de l’an dernier prolongé.", "For example: convention 2026, last year’s rate prolonged."),

	keptOn:   lang.T("Composé le %s, demandé par %s.", "Composed on %s, asked for by %s."),
	allPlans: lang.T("Tous les plans", "All plans"),

	followAsked:   lang.T("Le plan va être composé", "The plan is about to be composed"),
	followLevel:   lang.T("Le plan se compose : but %s sur 5", "The plan is being composed: aim %s of 5"),
	followHalting: lang.T("Le meilleur plan trouvé est préparé", "The best plan found is being prepared"),
	followLead:    lang.T("Vous pouvez quitter cette page : la composition continue, et le plan vous attendra ici.", "You may leave this page: composing goes on, and the plan will wait for you here."),
	aim:           lang.T("But", "Aim"), reached: lang.T("Atteint", "Reached"), best: lang.T("Au mieux", "At best"), gap: lang.T("Écart", "Gap"),
	left: lang.T("Temps restant", "Time left"), unknown: lang.T("pas encore connu", "not known yet"),
	seconds:     lang.T("environ %s s pour cette étape", "about %s s for this step"),
	shareOne:    lang.T("%s de cette étape est fait", "%s of this step is done"),
	stepNow:     lang.T("Étape", "Step"),
	pause:       lang.T("Ne plus actualiser cette page", "Stop refreshing this page"),
	resume:      lang.T("Actualiser cette page", "Refresh this page"),
	failedTitle: lang.T("Ce plan n’a pas pu être composé", "This plan could not be composed"),
	placedOf:    lang.T("%s, %s", "%s, %s"),
	somebody:    lang.T("une personne", "somebody"),
	numbered:    lang.T("Les noms que vous ne pouvez pas connaître sont remplacés par la place sur la liste.", "The names that you may not know are replaced by the place on the list."),

	colAsked: lang.T("Demandé le", "Asked on"), colBy: lang.T("Par", "By"), colRule: lang.T("Règle", "Rule"), colState: lang.T("État", "State"), colResult: lang.T("Personnes", "People"),
	colFigure: lang.T("Chiffre", "Figure"), colFor: lang.T("Pour", "For"), colFrom: lang.T("À partir du", "From"), colValue: lang.T("Valeur", "Value"), colGround: lang.T("D’après", "Ground"),
}

// counted words numbers of things, one and many.
var counted = struct{ person, people, activity, activities, placed, placedAll, waits, wait lang.Text }{
	lang.T("%s personne", "%s person"), lang.T("%s personnes", "%s people"),
	lang.T("%s activité", "%s activity"), lang.T("%s activités", "%s activities"),
	lang.T("%s emploi composé", "%s job composed"), lang.T("%s emplois composés", "%s jobs composed"),
	lang.T("%s personne en attente", "%s person waiting"), lang.T("%s personnes en attente", "%s people waiting"),
}

// outcome says what a plan comes to.
func outcome(format lang.Text, placed, waiting int) lang.Text {
	return lang.F(format.FR, format.EN, lang.Count(placed, counted.placed, counted.placedAll), lang.Count(waiting, counted.waits, counted.wait))
}

// states words how far a plan has come.
var states = map[string]lang.Text{
	"asked":       lang.T("demandé", "asked for"),
	"composing":   lang.T("en cours", "being composed"),
	"ready":       lang.T("prêt", "ready"),
	"interrupted": lang.T("arrêté avant la fin", "stopped before the end"),
	"failed":      lang.T("impossible", "not possible"),
}

// lacking words what a plan misses, and where that is mended.
var lacking = struct {
	toPeople, toCompanies, toActivities, toDecisions, toFigures                  lang.Text
	noPerson, noCompany, noSite, noActivity, noDecision                          lang.Text
	hoursOne, hours, weekOne, week, nowhereOne, nowhere, undecidedOne, undecided lang.Text
}{
	toPeople: lang.T("Voir les personnes", "See the people"), toCompanies: lang.T("Voir les entreprises", "See the companies"),
	toActivities: lang.T("Voir les activités", "See the activities"), toDecisions: lang.T("Voir les décisions", "See the decisions"),
	toFigures: lang.T("Noter ce chiffre", "Note this figure"),

	noPerson:     lang.T("Personne n’est inscrit sur la liste de mobilisation.", "Nobody is on the mobilisation list."),
	noCompany:    lang.T("Aucune entreprise n’est décrite : un emploi a besoin d’un employeur.", "No company is described: a job needs an employer."),
	noSite:       lang.T("Aucune entreprise n’a de site : le travail se fait quelque part.", "No company has a site: work is done somewhere."),
	noActivity:   lang.T("Aucune activité n’est dessinée : commencez par le catalogue.", "No activity is drawn up: start from the catalogue."),
	noDecision:   lang.T("Aucune activité n’a de décision favorable du comité aujourd’hui : aucune ne peut employer, et le plan ne placera personne.", "No activity has a favourable decision of the committee today: none can employ, and the plan will place nobody."),
	hoursOne:     lang.T("%s personne n’a pas encore choisi ses heures.", "%s person has not chosen their hours yet."),
	hours:        lang.T("%s personnes n’ont pas encore choisi leurs heures.", "%s people have not chosen their hours yet."),
	weekOne:      lang.T("%s personne n’a pas dit quelles demi-journées lui conviennent.", "%s person has not said which half-days suit them."),
	week:         lang.T("%s personnes n’ont pas dit quelles demi-journées leur conviennent.", "%s people have not said which half-days suit them."),
	nowhereOne:   lang.T("%s activité n’a pas de site ouvert : le plan ne la compte pas.", "%s activity has no open site: the plan leaves it out."),
	nowhere:      lang.T("%s activités n’ont pas de site ouvert : le plan ne les compte pas.", "%s activities have no open site: the plan leaves them out."),
	undecidedOne: lang.T("%s activité n’a pas de décision favorable valable aujourd’hui : elle ne peut employer personne.", "%s activity has no favourable decision valid today: it can employ nobody."),
	undecided:    lang.T("%s activités n’ont pas de décision favorable valable aujourd’hui : elles ne peuvent employer personne.", "%s activities have no favourable decision valid today: they can employ nobody."),
}
