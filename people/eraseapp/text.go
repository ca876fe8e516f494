package eraseapp

import (
	"fabrique/fault"
	"fabrique/lang"
)

// textOf returns the words of a fault.
func textOf(err error) lang.Text {
	for _, f := range fault.All(err) {
		return f.Text
	}
	return lang.Text{}
}

// say holds the phrases of this slice.
var say = struct {
	unregister, unregistered, describe, erase, erased, final, lead, goesTitle, staysTitle, back                                            lang.Text
	file, version, versions, request, requests, contact, contacts, ruling, rulings, notice, notices, link, links, need, needs, plan, plans lang.Text
	sealed, home, words, lines, job, jobs, proposed, wanted, backups                                                                       lang.Text
}{
	unregister:   lang.T("Annuler une demande enregistrée par erreur", "Undo a request recorded by mistake"),
	unregistered: lang.T("La demande est annulée.", "The request is undone."),
	describe:     lang.T("Dire ce qu’effacer un dossier enlèverait, et ce qui resterait", "Say what erasing a file would take out, and what would stay"),
	erase:        lang.T("Effacer le dossier pour toujours", "Erase the file for ever"),
	erased:       lang.T("Le dossier est effacé. Le journal garde une ligne, sans nom.", "The file is erased. The journal keeps a line, without a name."),
	final:        lang.T("Effacer ne s’annule pas : le dossier ne peut pas être retrouvé.", "To erase cannot be undone: the file cannot be found again."),
	lead:         lang.T("Rien n’est encore effacé. Lisez ce qui part et ce qui reste, puis décidez.", "Nothing is erased yet. Read what goes and what stays, then decide."),
	goesTitle:    lang.T("Ce qui part", "What goes"),
	staysTitle:   lang.T("Ce qui reste, sans nom", "What stays, without a name"),
	back:         lang.T("Retour au dossier", "Back to the file"),

	file:    lang.T("le nom, le téléphone, l’adresse et tout ce que la personne a dit", "the name, the telephone, the address and all that the person told"),
	version: lang.T("%s version du dossier", "%s version of the file"), versions: lang.T("%s versions du dossier", "%s versions of the file"),
	request: lang.T("%s demande et sa réponse", "%s request and its answer"), requests: lang.T("%s demandes et leurs réponses", "%s requests and their answers"),
	contact: lang.T("%s prise de contact", "%s contact"), contacts: lang.T("%s prises de contact", "%s contacts"),
	ruling: lang.T("%s décision sur l’éligibilité", "%s decision on eligibility"), rulings: lang.T("%s décisions sur l’éligibilité", "%s decisions on eligibility"),
	notice: lang.T("%s préavis, avec son recours", "%s notice, with its appeal"), notices: lang.T("%s préavis, avec leurs recours", "%s notices, with their appeals"),
	link: lang.T("%s lien envoyé, et ce qu’il ouvrait", "%s link sent, and what it opened"), links: lang.T("%s liens envoyés, et ce qu’ils ouvraient", "%s links sent, and what they opened"),
	need: lang.T("le nom et le contact laissés sur %s besoin", "the name and contact left on %s need"), needs: lang.T("le nom et le contact laissés sur %s besoins", "the name and contact left on %s needs"),
	plan: lang.T("le nom dans %s plan", "the name in %s plan"), plans: lang.T("le nom dans %s plans", "the name in %s plans"),
	sealed: lang.T("les notes sous scellé", "the sealed notes"), home: lang.T("le foyer et ses ressources", "the household and its means"),
	words: lang.T("ce qui a été écrit à ce sujet dans le journal", "what was written about it in the journal"),

	lines:    lang.T("au journal, qui de l’équipe a fait quoi et quand, sous un numéro de dossier", "in the journal, who of the team did what and when, under a file number"),
	job:      lang.T("%s contrat et le temps payé, preuves que la loi demande, sous un numéro", "%s contract and the paid time, evidence that the law asks for, under a number"),
	jobs:     lang.T("%s contrats et le temps payé, preuves que la loi demande, sous un numéro", "%s contracts and the paid time, evidence that the law asks for, under a number"),
	proposed: lang.T("dans les plans gardés, ce qui était proposé à une personne désignée par sa place", "in the plans kept, what was proposed to a person known by their place"),
	wanted:   lang.T("les besoins proposés, comme venant d’une habitante ou d’un habitant", "the needs proposed, as coming from a resident"),
	backups:  lang.T("les sauvegardes faites avant ce jour, jusqu’à ce qu’elles soient remplacées", "the backups made before today, until they are replaced"),
}
