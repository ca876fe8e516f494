package additionalityapp

import "fabrique/lang"

// say holds the phrases of this slice.
var say = struct {
	decide, decided, withdraw, withdrawn, reinstate, reinstated, decisions, open, save, rule, untilHint, reasonHint, versionHint, conditions,
	history, mistake, takeBack, putBack, empty, inForce, past, none, lead, activity, state, validity, limits, why, list lang.Text
}{
	list:   lang.T("Lister les décisions du comité.", "List the decisions of the committee."),
	decide: lang.T("Noter la décision du comité sur une activité.", "Record the decision of the committee about an activity."), decided: lang.T("La décision est notée.", "The decision is recorded."),
	withdraw: lang.T("Retirer une décision notée par erreur.", "Take back a decision recorded by mistake."), withdrawn: lang.T("La décision est retirée ; elle reste lisible.", "The decision is taken back; it stays readable."),
	reinstate: lang.T("Remettre une décision retirée.", "Put back a decision that was taken back."), reinstated: lang.T("La décision compte de nouveau.", "The decision counts again."),
	decisions: lang.T("Décisions", "Decisions"), open: lang.T("sans date de fin", "without an end"), save: lang.T("Noter cette décision", "Record this decision"),
	rule:      lang.T("Sans décision valable, une activité peut être préparée, mais personne n’y travaille. Les conditions deviennent des limites du plan.", "Without a valid decision, an activity can be drafted but never staffed. Conditions become limits of the plan."),
	untilHint: lang.T("Laissez vide s’il n’y a pas de date de fin.", "Leave empty when there is no end."), reasonHint: lang.T("Une ou deux phrases : qui a été consulté, ce qui a été répondu.", "One or two sentences: who was consulted, what was answered."),
	versionHint: lang.T("La dernière, sauf si le comité en a vu une autre.", "The last one, unless the committee saw another."), conditions: lang.T("Conditions", "Conditions"),
	history: lang.T("Décisions sur cette activité", "Decisions about this activity"), mistake: lang.T("notée par erreur, retirée", "recorded by mistake, taken back"),
	takeBack: lang.T("Retirer", "Take back"), putBack: lang.T("Remettre", "Put back"), empty: lang.T("Aucune décision encore. Ouvrez une activité pour noter ce que le comité en a dit.", "No decision yet. Open an activity to record what the committee said of it."),
	inForce: lang.T("en vigueur", "in force"), past: lang.T("n’est plus en vigueur", "no longer in force"), none: lang.T("aucune", "none"),
	lead:     lang.T("Ce que le comité a dit de chaque activité : la concurrence, les conditions, la durée.", "What the committee said of each activity: competition, conditions, for how long."),
	activity: lang.T("Activité", "Activity"), state: lang.T("Décision", "Decision"), validity: lang.T("Validité", "Validity"), limits: lang.T("Conditions", "Conditions"), why: lang.T("Pourquoi", "Why"),
}
