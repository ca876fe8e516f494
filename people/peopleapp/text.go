package peopleapp

import (
	"fabrique/lang"
	"fabrique/people"
)

// does says what each operation does.
var does = struct {
	register, ask, answer, reopen, trace, untrace, move, stepback, bulk, try, unbulk, restore, seal, unseal, present, unpresent, decide, except, unexcept,
	notify, withdraw, appeal, judge, leave, find, show, rank, undecide, reinstate, unjudge, unleave lang.Text
}{
	register:  lang.T("Enregistrer la demande d’une personne", "Record a person’s request"),
	ask:       lang.T("Enregistrer une nouvelle demande d’une personne connue", "Record another request of a known person"),
	answer:    lang.T("Noter la réponse donnée à une demande", "Note the answer given to a request"),
	reopen:    lang.T("Reprendre une réponse : le délai court de nouveau", "Take an answer back: the clock runs again"),
	trace:     lang.T("Noter une prise de contact", "Note a contact"),
	untrace:   lang.T("Annuler la dernière prise de contact", "Undo the last contact"),
	move:      lang.T("Avancer une personne d’une étape sur son parcours", "Take a person one stage along their path"),
	stepback:  lang.T("Annuler la dernière étape d’un parcours", "Undo the last stage of a path"),
	bulk:      lang.T("Agir pour plusieurs personnes", "Act for several persons"),
	try:       lang.T("Essayer à blanc une action pour plusieurs personnes", "Try an act for several persons, changing nothing"),
	unbulk:    lang.T("Annuler une action groupée", "Undo a bulk action"),
	restore:   lang.T("Remettre un dossier comme il était", "Put a file back as it was"),
	seal:      lang.T("Écrire les notes sous scellé", "Write the sealed notes"),
	unseal:    lang.T("Lire les notes sous scellé ; la lecture laisse une trace", "Read the sealed notes; the reading leaves a trace"),
	present:   lang.T("Présenter un dossier au comité", "Present a file to the committee"),
	unpresent: lang.T("Retirer un dossier au comité", "Withdraw a file from the committee"),
	decide:    lang.T("Enregistrer la décision du comité sur l’éligibilité", "Record the committee’s decision on eligibility"),
	except:    lang.T("Donner une place par exception sur la liste", "Give a place on the list by exception"),
	unexcept:  lang.T("Mettre fin à une exception sur la liste", "End an exception on the list"),
	notify:    lang.T("Annoncer une sortie de la liste par un préavis", "Announce an exit from the list by a notice"),
	withdraw:  lang.T("Retirer un préavis de sortie", "Withdraw a notice of exit"),
	appeal:    lang.T("Enregistrer un recours contre une sortie", "Record an appeal against an exit"),
	judge:     lang.T("Enregistrer la réponse à un recours", "Record the answer to an appeal"),
	leave:     lang.T("Faire sortir de la liste, une fois le délai passé", "Take off the list, once the delay is over"),
	undecide:  lang.T("Annuler la dernière décision sur l’éligibilité, si rien n’a suivi", "Undo the last decision on eligibility, if nothing followed"),
	reinstate: lang.T("Remettre en cours un préavis retiré", "Make a withdrawn notice run again"),
	unjudge:   lang.T("Annuler la réponse à un recours, avant la sortie", "Undo the answer to an appeal, before the exit"),
	unleave:   lang.T("Annuler une sortie de la liste", "Undo an exit from the list"),
	find:      lang.T("Chercher des personnes", "Search persons"),
	show:      lang.T("Lire le dossier d’une personne", "Read a person’s file"),
	rank:      lang.T("Lire le rang d’une personne sur la liste", "Read a person’s place on the list"),
}

// final says why an act cannot be taken back.
var final = struct{ ask, appeal, seal lang.Text }{
	ask:    lang.T("Une demande garde sa date et reçoit une réponse : elle ne s’efface pas.", "A request keeps its date and gets an answer: it is not erased."),
	appeal: lang.T("Un recours protège la personne : il reçoit une réponse, il ne s’efface pas.", "An appeal protects the person: it gets an answer, it is not erased."),
	seal:   lang.T("Le texte remplace l’ancien, qui n’est pas gardé : relisez avant d’enregistrer.", "The text replaces the old one, which is not kept: read it again before you save."),
}

// told says what was done.
var told = struct {
	registered, answered, reopened, traced, untraced, moved, steppedBack, unbulked, saved, restored, sealed, presented, unpresented, decided,
	excepted, unexcepted, notified, withdrawn, appealed, judged, left, undecided, reinstated, unjudged, unleft lang.Text
}{
	registered:  lang.T("La demande est enregistrée. Le récépissé est prêt.", "The request is recorded. The receipt is ready."),
	answered:    lang.T("La réponse est notée.", "The answer is noted."),
	reopened:    lang.T("Le délai de réponse court de nouveau.", "The clock of the answer runs again."),
	traced:      lang.T("La prise de contact est notée.", "The contact is noted."),
	untraced:    lang.T("La prise de contact est annulée.", "The contact is undone."),
	moved:       lang.T("Le parcours a avancé.", "The path has moved on."),
	steppedBack: lang.T("L’étape est annulée.", "The stage is undone."),
	unbulked:    lang.T("L’action groupée est annulée.", "The bulk action is undone."),
	saved:       lang.T("C’est enregistré.", "Saved."),
	restored:    lang.T("Le dossier est comme avant.", "The file is as before."),
	sealed:      lang.T("Les notes sont sous scellé.", "The notes are sealed."),
	presented:   lang.T("Le comité peut lire ce dossier et décider.", "The committee can read this file and decide."),
	unpresented: lang.T("Le comité ne voit plus ce dossier.", "The committee no longer sees this file."),
	decided:     lang.T("La décision est enregistrée.", "The decision is recorded."),
	excepted:    lang.T("La place est donnée. L’exception porte votre nom et sa raison.", "The place is given. The exception bears your name and its reason."),
	unexcepted:  lang.T("L’exception a pris fin : la règle ordonne de nouveau.", "The exception has ended: the rule orders again."),
	notified:    lang.T("Le préavis est enregistré. Imprimez la lettre et remettez-la.", "The notice is recorded. Print the letter and hand it over."),
	withdrawn:   lang.T("Le préavis est retiré : la personne garde sa place.", "The notice is withdrawn: the person keeps their place."),
	appealed:    lang.T("Le recours est enregistré : la personne reste sur la liste jusqu’à la réponse.", "The appeal is recorded: the person stays on the list until the answer."),
	judged:      lang.T("La réponse au recours est enregistrée.", "The answer to the appeal is recorded."),
	undecided:   lang.T("La décision est annulée.", "The decision is undone."),
	reinstated:  lang.T("Le préavis court de nouveau.", "The notice runs again."),
	unjudged:    lang.T("La réponse est annulée : le recours en attend une.", "The answer is undone: the appeal awaits one."),
	unleft:      lang.T("La sortie est annulée : la personne retrouve sa place.", "The exit is undone: the person has their place again."),
	left:        lang.T("La personne est sortie de la liste. Elle peut revenir.", "The person has left the list. They may come back."),
}

// parts are the steps of the interview; their code names their operation.
var parts = people.Parts

var answers = []people.Word{{Code: string(people.Yes), Name: lang.T("oui", "yes")}, {Code: string(people.No), Name: lang.T("non", "no")}}

var eligible = []people.Word{{Code: string(people.Yes), Name: lang.T("éligible", "eligible")}, {Code: string(people.No), Name: lang.T("non éligible", "not eligible")}}

var outcomes = codes([]people.Outcome{people.Kept, people.Confirmed}, people.Outcome.Name)

var sortWords = []people.Word{
	{Code: "name", Name: lang.T("nom", "name")},
	{Code: "waiting", Name: lang.T("demande la plus ancienne d’abord", "earliest request first")},
	{Code: "due", Name: lang.T("ce qui est à faire d’abord", "what is due first")},
}

var bulkNames = []lang.Text{
	lang.T("mettre en pause", "pause"), lang.T("fixer la prochaine étape", "set the next step"),
	lang.T("présenter au comité", "present to the committee"), lang.T("noter une lettre envoyée", "note a letter sent"),
}

// sinceThen says why an act on several persons was not taken back for one of them.
var sinceThen = lang.T("autre chose a suivi : rien n’a été annulé", "something else followed: nothing was undone")

// bulkSaid says how a bulk action went.
func bulkSaid(dry bool, done, of int) lang.Text {
	if dry {
		return lang.F("Essai à blanc : %s sur %s passeraient. Rien n’a changé.", "Dry run: %s of %s would pass. Nothing has changed.", done, of)
	}
	return lang.F("C’est fait pour %s personnes sur %s.", "Done for %s persons of %s.", done, of)
}

// dueWords says what must be done about a person.
var dueWords = map[string]lang.Text{
	"next":   lang.T("prochaine étape", "next step"),
	"answer": lang.T("répondre à sa demande", "answer their request"),
	"appeal": lang.T("répondre à son recours", "answer their appeal"),
	"notice": lang.T("fin du préavis", "end of the notice"),
}
