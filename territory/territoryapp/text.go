package territoryapp

import "fabrique/lang"

// does says what each operation does.
var does = struct{ begin, create, describe, plan, commune, uncommune, invite, give, withdraw, link, attach lang.Text }{
	begin:     lang.T("Commencer une installation : premier compte, premier territoire", "Begin an installation: first account, first territory"),
	create:    lang.T("Ajouter un territoire", "Add a territory"),
	describe:  lang.T("Décrire le territoire : nom, comité, langue, monnaie, règles d’argent", "Describe the territory: name, committee, language, currency, money rules"),
	plan:      lang.T("Régler la composition des plans", "Set how plans are composed"),
	commune:   lang.T("Ajouter ou décrire une commune ou un quartier", "Add or describe a commune or a quarter"),
	uncommune: lang.T("Retirer une commune ou un quartier", "Remove a commune or a quarter"),
	invite:    lang.T("Inviter quelqu’un et lui donner un rôle", "Invite somebody and give them a role"),
	give:      lang.T("Donner un rôle à un compte connu ici", "Give a role to an account known here"),
	attach:    lang.T("Dire pour quelle entreprise travaille une direction ou une animation", "Say for which company a manager or a lead works"),
	withdraw:  lang.T("Retirer un rôle", "Withdraw a role"),
	link:      lang.T("Préparer une lettre pour qui ne peut plus se connecter", "Prepare a letter for who can no longer sign in"),
}

// told says what was done.
var told = struct{ begun, created, saved, commune, uncommune, invited, given, withdrawn, linked, attached lang.Text }{
	begun:     lang.T("Votre territoire existe. Voici ce qu’il reste à régler.", "Your territory exists. Here is what is left to settle."),
	created:   lang.T("Le territoire est ajouté.", "The territory is added."),
	saved:     lang.T("C’est enregistré.", "Saved."),
	commune:   lang.T("La commune est enregistrée.", "The commune is saved."),
	uncommune: lang.T("La commune est retirée.", "The commune is removed."),
	invited:   lang.T("Le rôle est donné. Voici la lettre à remettre.", "The role is given. Here is the letter to hand over."),
	given:     lang.T("Le rôle est donné.", "The role is given."),
	attached:  lang.T("C’est noté : ce rôle vaut pour cette entreprise.", "Noted: this role holds for this company."),
	withdrawn: lang.T("Le rôle est retiré, dès maintenant.", "The role is withdrawn, from now on."),
	linked:    lang.T("La lettre est prête : imprimez-la maintenant.", "The letter is ready: print it now."),
}

// say holds the phrases of the pages.
var say = struct {
	begin, heading, lead, password, territoryHint, door, doorLead, signIn, newTerritory, settings, settingsLead, settled, toSettle, allSteps, save,
	stepTerritory, stepCommunes, stepRules, stepMembers, stepCompanies, stepPlan, noCommittee, committeeHint, currencyHint, rulesHint, rulesFrance, rulesOwn, rulesNone,
	communesLead, communesEmpty, addCommune, sourceHint, nextRules, planLead, weightedHint, strictHint,
	members, membersLead, invite, inviteButton, emailHint, giveRole, newLink, you, allLetters, allCompanies, attach lang.Text
}{
	begin:   lang.T("Commencer", "Begin"),
	heading: lang.T("Bienvenue : commençons par votre territoire", "Welcome: let us begin with your territory"),
	lead: lang.T("Ce premier compte administre l’installation. Les étapes d’après, communes, règles, équipe, entreprises et sites, s’enregistrent une à une : arrêtez-vous quand vous voulez.",
		"This first account administers the installation. The steps that follow, communes, rules, team, companies and sites, save one by one: stop whenever you like."),
	password:      lang.T("Douze caractères au moins. Une phrase que vous retenez fait l’affaire.", "At least twelve characters. A sentence that you remember will do."),
	territoryHint: lang.T("Par exemple : Loos, les Oliveaux.", "For example: Loos, les Oliveaux."),
	door:          lang.T("Un emploi pour chacune et chacun", "A job for everyone"),
	doorLead: lang.T("Fabrique aide les territoires zéro chômeur de longue durée à composer des emplois à partir des personnes et des besoins.",
		"Fabrique helps zero-long-term-unemployment territories to compose jobs from people and needs."),
	signIn:        lang.T("Se connecter", "Sign in"),
	newTerritory:  lang.T("Ajouter un territoire", "Add a territory"),
	settings:      lang.T("Réglages", "Settings"),
	settingsLead:  lang.T("Chaque étape s’enregistre à part, et se change à tout moment.", "Each step saves on its own, and can be changed at any time."),
	settled:       lang.T("réglé", "settled"),
	toSettle:      lang.T("à régler", "to settle"),
	allSteps:      lang.T("Toutes les étapes", "All steps"),
	save:          lang.T("Enregistrer", "Save"),
	stepTerritory: lang.T("Nom, comité, langue et monnaie", "Name, committee, language and currency"),
	stepCommunes:  lang.T("Communes et quartiers", "Communes and quarters"),
	stepRules:     lang.T("Éligibilité, ordre de la liste et délais", "Eligibility, order of the list and delays"),
	stepMembers:   lang.T("Comité et équipe", "Committee and team"),
	stepCompanies: lang.T("Entreprises et sites", "Companies and sites"),
	stepPlan:      lang.T("Composition des plans", "How plans are composed"),
	noCommittee:   lang.T("comité sans nom", "committee without name"),
	committeeHint: lang.T("Comme il signe ses lettres : « Comité local pour l’emploi de Loos ».", "As it signs its letters: “Local committee for jobs of Loos”."),
	currencyHint:  lang.T("Trois lettres : EUR pour l’euro.", "Three letters: EUR for the euro."),
	rulesHint:     lang.T("Elles calculent contributions, coûts et ce que le chômage ne coûte plus.", "They compute contributions, costs and what unemployment no longer costs."),
	rulesFrance:   lang.T("France, expérimentation TZCLD", "France, TZCLD experiment"),
	rulesOwn:      lang.T("un fichier de règles que vous déposez dans « Argent »", "a rule file that you bring in “Money”"),
	rulesNone:     lang.T("aucune : les montants restent vides", "none: amounts stay empty"),
	communesLead:  lang.T("Le territoire est fait de communes entières ou de quartiers. Les nombres servent aux lettres et aux rapports.", "The territory is made of whole communes or of quarters. The numbers serve letters and reports."),
	communesEmpty: lang.T("Aucune commune encore. Ajoutez la première ci-dessous.", "No commune yet. Add the first one below."),
	addCommune:    lang.T("Ajouter la commune", "Add the commune"),
	sourceHint:    lang.T("Par exemple : Insee, recensement 2021 ; comptage du comité, mars 2026.", "For example: Insee, census of 2021; count of the committee, March 2026."),
	nextRules:     lang.T("Continuer : les règles d’éligibilité", "Continue: the rules of eligibility"),
	planLead:      lang.T("Le plan propose ; le comité décide. Ces choix valent pour les plans à venir.", "The plan proposes; the committee decides. These choices hold for plans to come."),
	weightedHint:  lang.T("Le plus de personnes et de mois d’attente servis ; chaque dépassement est montré.", "Most people and months of waiting served; each passing-over is shown."),
	strictHint:    lang.T("Personne n’est dépassé, sauf si aucun plan ne peut lui composer d’emploi.", "Nobody is passed over, unless no plan can compose a job for them."),
	members:       lang.T("Équipe et rôles", "Team and roles"),
	membersLead:   lang.T("Un rôle vaut dans ce territoire seulement, dès qu’il est donné, jusqu’à ce qu’il soit retiré.", "A role holds in this territory only, as soon as it is given, until it is withdrawn."),
	invite:        lang.T("Inviter quelqu’un", "Invite somebody"),
	inviteButton:  lang.T("Donner le rôle et préparer la lettre", "Give the role and prepare the letter"),
	emailHint:     lang.T("Il servira à se connecter par mot de passe. Sans courriel, la personne entre par une lettre, puis par une clé d’accès.", "It will serve to sign in by password. Without e-mail, they come in by a letter, then by a passkey."),
	giveRole:      lang.T("Donner ce rôle", "Give this role"),
	allCompanies:  lang.T("toutes les entreprises du territoire", "all companies of the territory"),
	attach:        lang.T("Enregistrer l’entreprise", "Save the company"),
	newLink:       lang.T("Préparer une nouvelle lettre", "Prepare a new letter"),
	you:           lang.T("vous", "you"),
	allLetters:    lang.T("Ce que sont devenues les lettres", "What became of the letters"),
}

var communeHeads = []lang.Text{lang.T("Commune", "Commune"), lang.T("Code", "Code"), lang.T("Habitants", "Inhabitants"), lang.T("Personnes concernées", "Persons concerned"), lang.T("Source", "Source"), lang.T("Retirer", "Remove")}
