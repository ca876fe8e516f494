package needsapp

import "fabrique/lang"

// act holds the phrases about activities.
var act = struct {
	create, created, start, started, describe, hours, team, money, judge, serve, saved, same, restore, restored, move, rooms, catalogue,
	noDecision, decisionWord, decidedOn, validUntil, validOpen, decidedVersion, changedSince, limits, recordIt, decisionTitle,
	workTitle, hoursTitle, teamTitle, moneyTitle, monthsTitle, monthsDesc, atLeast, upTo, month, byMonth, openTitle, historyTitle, read, version, first, current,
	edit, questionsTitle, helpsTitle, emptyActs, emptyFound, newTitle, fromCatalogue, key, ordinary, monthHint, tasksHint, codesHint, signHint, leadHint, saleHint,
	usefulHint, learn, level, skill, noSite, noFamily, restoreIt, modelsHeading, modelsLead, family, anyFamily, startIt, startHint, hoursAWeek, teamOf, asksTitle,
	licencesTitle, occupationsTitle, tradesTitle, seasonTitle, allYear, needsTitle, tasksTitle, toolsTitle, moreSkill, unknownDecision, toldNothing, state lang.Text
}{
	create: lang.T("Commencer une activité.", "Begin an activity."), created: lang.T("L’activité est née, comme idée.", "The activity is born, as an idea."),
	start: lang.T("Commencer une activité à partir du catalogue.", "Begin an activity from the catalogue."), started: lang.T("L’activité est remplie d’après le catalogue : tout reste à discuter.", "The activity is filled in from the catalogue: everything is open to discussion."),
	describe: lang.T("Décrire le travail d’une activité.", "Describe the work of an activity."), hours: lang.T("Fixer les heures et les saisons d’une activité.", "Set the hours and seasons of an activity."),
	team: lang.T("Fixer l’équipe, les savoir-faire et le lieu d’une activité.", "Set the team, skills and place of an activity."), money: lang.T("Fixer l’argent d’une activité.", "Set the money of an activity."),
	judge: lang.T("Fixer l’utilité d’une activité.", "Set how useful an activity is."), serve: lang.T("Dire qu’une activité sert un besoin.", "Say that an activity serves a need."),
	saved: lang.T("C’est enregistré, dans une nouvelle version.", "Saved, as a new version."), same: lang.T("Rien n’a changé.", "Nothing has changed."),
	restore: lang.T("Reprendre une version plus ancienne.", "Take up an older version again."), restored: lang.T("La version est reprise ; les autres restent lisibles.", "The version is taken up again; the others stay readable."),
	move: lang.T("Faire passer une activité à un autre état.", "Bring an activity to another state."), rooms: lang.T("Activités", "Activities"), catalogue: lang.T("Catalogue", "Catalogue"),

	noDecision:   lang.T("Sans décision valable du comité : cette activité peut être préparée, mais personne n’y travaille.", "No valid decision of the committee: this activity can be drafted but never staffed."),
	decisionWord: lang.T("Décision : %s", "Decision: %s"), decidedOn: lang.T("décidé le %s", "decided on %s"), validUntil: lang.T("valable jusqu’au %s", "valid until %s"),
	validOpen: lang.T("sans date de fin", "without an end"), decidedVersion: lang.T("Le comité a vu la version %s.", "The committee saw version %s."),
	changedSince: lang.T("L’activité a changé depuis : c’est aujourd’hui la version %s.", "The activity has changed since: today it is version %s."),
	limits:       lang.T("Conditions, qui sont des limites du plan", "Conditions, which are limits of the plan"), recordIt: lang.T("Noter une décision", "Record a decision"), decisionTitle: lang.T("La décision du comité", "The decision of the committee"),
	workTitle: lang.T("Le travail", "The work"), hoursTitle: lang.T("Les heures", "The hours"), teamTitle: lang.T("L’équipe et le lieu", "The team and the place"), moneyTitle: lang.T("L’argent et l’utilité", "Money and usefulness"),
	monthsTitle: lang.T("Demi-journées possibles par semaine, mois par mois", "Possible half-days a week, month by month"),
	monthsDesc:  lang.T("Chaque colonne va du plus petit au plus grand nombre de demi-journées par semaine. Les mêmes nombres sont dans le tableau.", "Each column goes from the least to the most half-days a week. The same numbers are in the table."),
	atLeast:     lang.T("au moins", "at least"), upTo: lang.T("au plus", "at most"), month: lang.T("Mois", "Month"), byMonth: lang.T("Les nombres, mois par mois", "The numbers, month by month"),
	openTitle: lang.T("Demi-journées d’ouverture", "Opening half-days"), historyTitle: lang.T("Ses versions", "Its versions"), read: lang.T("Lire", "Read"), version: lang.T("Version %s", "Version %s"),
	first: lang.T("première version", "first version"), current: lang.T("version actuelle", "current version"), edit: lang.T("Modifier", "Edit"),
	questionsTitle: lang.T("Questions à poser sur la concurrence", "Questions to ask about competition"), helpsTitle: lang.T("Pour démarrer", "To get started"),
	emptyActs:  lang.T("Aucune activité encore. Partez du catalogue, ou d’un besoin de l’étagère.", "No activity yet. Start from the catalogue, or from a need of the shelf."),
	emptyFound: lang.T("Aucune activité ne répond à cette recherche.", "No activity fits this search."), newTitle: lang.T("Une activité qui n’est pas au catalogue", "An activity that is not in the catalogue"),
	fromCatalogue: lang.T("Partir du catalogue", "Start from the catalogue"),
	key:           lang.T("Un carré est une demi-journée par semaine : plein jusqu’au minimum, vide jusqu’au maximum. Le triangle du bas marque le minimum, celui du haut ce que demandent les besoins.", "A square is one half-day a week: full up to the least, empty up to the most. The triangle below marks the least, the one above what the needs call for."),
	ordinary:      lang.T("Mois différents du reste de l’année", "Months that differ from the rest of the year"),
	monthHint:     lang.T("Laissez vide un mois ordinaire. Un maximum de 0 ferme l’activité ce mois-là.", "Leave an ordinary month empty. A most of 0 closes the activity in that month."),
	tasksHint:     lang.T("Une tâche par ligne, dans les mots de qui la fait.", "One task a line, in the words of those who do it."), codesHint: lang.T("Séparés par une virgule. Ils servent à chercher qui fait déjà ce travail.", "Parted by commas. They serve to look for who does this work already."),
	signHint: lang.T("Deux lettres, écrites dans ses carrés.", "Two letters, written in its squares."), leadHint: lang.T("Elle comprise ; 0 sans encadrement.", "Themselves included; 0 without supervision."),
	saleHint: lang.T("Gratuit, au coût, selon le revenu…", "Free, at cost, by income…"), usefulHint: lang.T("De 1 à 5, par le comité.", "From 1 to 5, by the committee."),
	learn: lang.T("peut s’apprendre sur place", "can be learned on the job"), level: lang.T("Niveau", "Level"), skill: lang.T("Savoir-faire", "Skill"),
	noSite: lang.T("pas encore de site", "no site yet"), noFamily: lang.T("sans famille", "no family"), restoreIt: lang.T("Reprendre cette version", "Take up this version again"),
	modelsHeading: lang.T("%s activités dont partir", "%s activities to start from"),
	modelsLead:    lang.T("Ce que beaucoup de territoires font déjà. Chaque chiffre est un ordre de grandeur pour commencer à discuter, jamais une règle.", "What many territories do already. Every figure is an order of magnitude to begin a discussion, never a rule."),
	family:        lang.T("Famille", "Family"), anyFamily: lang.T("toutes les familles", "every family"), startIt: lang.T("Partir de celle-ci", "Start from this one"), startHint: lang.T("Le besoin qu’elle servirait", "The need that it would serve"),
	hoursAWeek: lang.T("de %s à %s heures par semaine", "%s to %s hours a week"), teamOf: lang.T("à %s au moins", "at least %s at once"), asksTitle: lang.T("Savoir-faire", "Skills"),
	licencesTitle: lang.T("Permis, cartes, formations", "Licences, cards, trainings"), occupationsTitle: lang.T("Métiers (ROME)", "Occupations (ROME)"), tradesTitle: lang.T("Secteurs (NAF)", "Trades (NAF)"),
	seasonTitle: lang.T("Saison", "Season"), allYear: lang.T("toute l’année", "all year round"), needsTitle: lang.T("Besoins", "Needs"), tasksTitle: lang.T("Tâches", "Tasks"), toolsTitle: lang.T("Matériel", "Equipment"),
	moreSkill: lang.T("Savoir-faire %s", "Skill %s"), unknownDecision: lang.T("pas de décision valable", "no valid decision"), toldNothing: lang.T("pas encore dit", "not told yet"), state: lang.T("Son état", "Its state"),
}
