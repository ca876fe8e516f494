package companyapp

import "fabrique/lang"

// say holds the phrases of this slice.
var say = struct {
	create, created, describe, described, newSite, siteMade, describeSite, siteSaved, closeSite, siteClosed, openSite, siteOpened,
	sign, signed, end, ended, resume, resumed, companies, empty, lead, add, addSite, save, sites, noSite, contracts, noContract, key, noLimit, noCeiling,
	person, paid, from, ceilingHint, hiresHint, sizeHint, placesHint, pointHint, personHint, paidHint, signTitle, endIt, closeIt, facts, signIt, editTitle, personLead, list lang.Text
}{
	list:   lang.T("Lister les entreprises et leurs sites.", "List the companies and their sites."),
	create: lang.T("Ajouter une entreprise.", "Add a company."), created: lang.T("L’entreprise est ajoutée.", "The company is added."),
	describe: lang.T("Décrire une entreprise.", "Describe a company."), described: lang.T("L’entreprise est à jour.", "The company is up to date."),
	newSite: lang.T("Ajouter un site à une entreprise.", "Add a site to a company."), siteMade: lang.T("Le site est ajouté.", "The site is added."),
	describeSite: lang.T("Décrire un site.", "Describe a site."), siteSaved: lang.T("Le site est à jour.", "The site is up to date."),
	closeSite: lang.T("Fermer un site à partir d’aujourd’hui.", "Close a site from today on."), siteClosed: lang.T("Le site est fermé.", "The site is closed."),
	openSite: lang.T("Rouvrir un site.", "Open a site again."), siteOpened: lang.T("Le site est rouvert.", "The site is open again."),
	sign: lang.T("Noter un contrat signé.", "Record a signed contract."), signed: lang.T("Le contrat est noté.", "The contract is recorded."),
	end: lang.T("Noter la fin d’un contrat.", "Record the end of a contract."), ended: lang.T("La fin du contrat est notée.", "The end of the contract is recorded."),
	resume: lang.T("Retirer la fin d’un contrat.", "Take the end of a contract back."), resumed: lang.T("Le contrat continue.", "The contract goes on."),
	companies: lang.T("Entreprises", "Companies"), empty: lang.T("Aucune entreprise encore. Ajoutez celle qui emploiera les personnes, puis ses sites.", "No company yet. Add the one that will employ the persons, then its sites."),
	lead: lang.T("Les entreprises à but d’emploi du territoire, leurs sites et ce que leur convention permet.", "The job-purposed companies of the territory, their sites and what their convention allows."),
	add:  lang.T("Ajouter une entreprise", "Add a company"), addSite: lang.T("Ajouter un site", "Add a site"), save: lang.T("Enregistrer", "Save"), sites: lang.T("Sites", "Sites"),
	noSite: lang.T("Aucun site encore. Sans site, une activité n’a pas de lieu.", "No site yet. Without a site, an activity has no place."), contracts: lang.T("Contrats en cours", "Current contracts"),
	noContract: lang.T("Aucun contrat en cours.", "No current contract."), key: lang.T("Un carré est un temps plein, dix demi-journées : plein quand un contrat l’occupe, vide jusqu’au plafond.", "A square is one full-time job, ten half-days: full when a contract takes it, empty up to the ceiling."),
	noLimit: lang.T("sans limite de places", "no limit of places"), noCeiling: lang.T("pas de plafond noté", "no ceiling recorded"), person: lang.T("Personne", "Person"), paid: lang.T("Par semaine", "A week"), from: lang.T("Depuis le", "Since"),
	ceilingHint: lang.T("Ce que la convention paie au plus. Laissez 0 si vous ne savez pas.", "The most that the convention pays. Leave 0 when you do not know."),
	hiresHint:   lang.T("Ce que l’entreprise peut accueillir sans se désorganiser.", "What the company can welcome in good order."), sizeHint: lang.T("Sert au calcul des cotisations.", "Serves to work out contributions."),
	placesHint: lang.T("Combien de personnes peuvent y travailler en même temps ; 0 sans limite.", "How many persons can work there at the same time; 0 for no limit."),
	pointHint:  lang.T("Sert à compter la distance depuis le domicile. Elle se lit sur toute carte en ligne.", "Serves to count the distance from home. Any online map shows it."),
	personHint: lang.T("L’identifiant de sa page. Depuis la page de la personne, il est déjà rempli.", "The identifier of their page. From the page of the person, it is filled in already."), paidHint: lang.T("Par exemple 24,5 ou 24h30.", "For example 24.5 or 24h30."),
	signTitle: lang.T("Noter un contrat", "Record a contract"), endIt: lang.T("Noter la fin", "Record the end"), closeIt: lang.T("Fermer ce site", "Close this site"), facts: lang.T("Ce que la convention permet", "What the convention allows"),
	signIt: lang.T("Noter ce contrat", "Record this contract"), editTitle: lang.T("Décrire l’entreprise", "Describe the company"), personLead: lang.T("Fin du contrat", "End of the contract"),
}
