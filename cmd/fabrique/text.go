package main

import "fabrique/lang"

// words is every phrase that the declaration of a command names as ${…}.
var words = map[string]lang.Text{
	"do_demo":     lang.T("Compose le plan d’un territoire inventé et l’ouvre à la lecture ; --write en écrit les fichiers.", "Composes the plan of an invented territory for you to read; --write writes its files."),
	"do_plan":     lang.T("Compose les emplois d’un territoire : qui fait quoi, à quelles demi-journées, dès quel mois ; qui attend encore, et pourquoi.", "Composes the jobs of a territory: who does what, in which half-days, from which month; who still waits, and why."),
	"do_template": lang.T("Écrit un dossier ou un classeur à remplir, avec des exemples et l’explication de chaque colonne.", "Writes a folder or a workbook to fill in, with examples and the meaning of every column."),
	"do_check":    lang.T("Dit d’un coup tout ce qui ne va pas dans un territoire : fichier, ligne, colonne, et que faire.", "Says at once everything that is wrong with a territory: file, line, column, and what to do."),
	"do_explain":  lang.T("Dit pourquoi une personne ou une activité a ce que le plan lui donne, pourquoi pas autre chose, et ce qui le changerait.", "Says why a person or an activity has what the plan gives, why not something else, and what would change it."),
	"do_compare":  lang.T("Dit ce qui bouge entre deux plans, et ce que cela apporte.", "Says what moves between two plans, and what it buys."),
	"do_version":  lang.T("Dit de quelle version il s’agit.", "Says which version this is."),
	"do_help":     lang.T("Aide sur une commande ; « fabrique help codes » donne les codes de fin.", "Help about a command; “fabrique help codes” lists the exit codes."),

	"arg_input":    lang.T("Le territoire : un dossier de fichiers CSV, ou un classeur .xlsx.", "The territory: a folder of CSV files, or one .xlsx workbook."),
	"arg_template": lang.T("Où écrire : un dossier, ou un fichier qui finit par .xlsx. Par défaut, mon-territoire.", "Where to write: a folder, or a file that ends in .xlsx. By default, my-territory."),
	"arg_before":   lang.T("Le plan d’avant : un plan.json, ou un dossier de résultats.", "The earlier plan: a plan.json, or a folder of results."),
	"arg_after":    lang.T("Le plan d’après.", "The later plan."),
	"arg_topic":    lang.T("Une commande, ou « codes ».", "A command, or “codes”."),

	"flag_lang":       lang.T("Langue : fr ou en. Sans elle, celle de FABRIQUE_LANG, puis de LANG ; à défaut, le français.", "Language: fr or en. Without it, that of FABRIQUE_LANG, then of LANG; else French."),
	"flag_out":        lang.T("Où écrire les résultats : page hors ligne dans les deux langues, classeurs, tables CSV, plan.json.", "Where to write the results: offline page in both languages, workbooks, CSV tables, plan.json."),
	"flag_demo_out":   lang.T("Où écrire les résultats. Par défaut, fabrique-demo.", "Where to write the results. By default, fabrique-demo."),
	"flag_json":       lang.T("Donne un seul objet JSON, pour les programmes ; les messages vont sur la sortie d’erreur.", "Prints one JSON object, for programs; messages go to standard error."),
	"flag_write":      lang.T("Écrit seulement les fichiers du territoire inventé, dossier ou .xlsx, puis s’arrête.", "Only writes the files of the invented territory, folder or .xlsx, and stops."),
	"flag_persons":    lang.T("Combien de personnes, pour un territoire d’une autre taille.", "How many persons, for a territory of another size."),
	"flag_activities": lang.T("Combien d’activités.", "How many activities."),
	"flag_demo_seed":  lang.T("Graine du tirage : la même donne le même territoire. Par défaut, 2026.", "Seed of the draw: the same gives the same territory. By default, 2026."),
	"flag_force":      lang.T("Remplace les fichiers de même nom ; les autres restent.", "Replaces files of the same names; others stay."),

	"flag_date":    lang.T("Jour du plan, au lieu de celui des fichiers.", "Day of the plan, instead of that of the files."),
	"flag_horizon": lang.T("Mois que le plan regarde, au lieu de ceux des fichiers.", "Months that the plan looks ahead, instead of those of the files."),
	"flag_pin":     lang.T("Demande que cette personne travaille dans cette activité, ou, sans activité, qu’elle ait un emploi. Peut se répéter.", "Asks that this person work in this activity or, without one, that they have a job. May be repeated."),
	"flag_forbid":  lang.T("Demande le contraire. Peut se répéter.", "Asks the contrary. May be repeated."),
	"flag_policy":  lang.T("Règle de la liste : weighted (pondérée) ou strict (ordre strict), au lieu de celle des fichiers. L’autre est toujours montrée à côté.", "How the list is served: weighted or strict, instead of that of the files. The other is always shown beside it."),
	"flag_seed":    lang.T("Graine de la recherche : la même donne le même plan. Par défaut, 0.", "Seed of the search: the same gives the same plan. By default, 0."),
	"flag_effort":  lang.T("Travail compté de chaque recherche. Par défaut, la taille décide.", "Counted work of each search. By default, the size decides."),
	"flag_seconds": lang.T("Temps au plus : il interrompt comme Ctrl-C, et donne le meilleur plan trouvé jusque-là.", "Time at most: it interrupts like Ctrl-C, and gives the best plan found so far."),
	"flag_cores":   lang.T("Cœurs du processeur. Le plan n’en dépend pas. Par défaut, tous.", "Processor cores. The plan does not depend on it. By default, all."),
	"flag_quick":   lang.T("Ni l’autre règle de la liste, ni ce qui placerait les personnes en attente.", "Neither the other list policy, nor what would place those who wait."),

	"flag_all":      lang.T("Le chemin contient un dossier par territoire : les compose tous, un par cœur. Ce qui est déjà fait n’est pas refait.", "The path holds one folder per territory: composes them all, one per core. What is done already is not done again."),
	"flag_keep":     lang.T("Garde ce plan, sauf au plus --changes emplois ; un contrat signé ne bouge jamais.", "Keeps that plan, but for --changes jobs at most; a signed contract never moves."),
	"flag_changes":  lang.T("Avec --keep : combien de personnes, au plus, dont l’emploi peut changer.", "With --keep: how many persons’ jobs may change at most."),
	"flag_newcomer": lang.T("Cherche les meilleurs emplois que le plan actuel peut offrir à cette personne.", "Looks for the best jobs that the current plan can offer this person."),
	"flag_from":     lang.T("Avec --newcomer : le plan actuel. Sans lui, il est composé d’abord.", "With --newcomer: the current plan. Without it, it is composed first."),
	"flag_person":   lang.T("La personne, par son identifiant.", "The person, by identifier."),
	"flag_activity": lang.T("L’activité, par son identifiant.", "The activity, by identifier."),
	"flag_plan":     lang.T("Le plan dont on parle : plan.json ou dossier de résultats. Sans lui, il est composé d’abord.", "The plan at hand: plan.json or folder of results. Without it, it is composed first."),
	"flag_full":     lang.T("Montre tout, même les longues listes.", "Shows everything, long lists too."),

	"word_input":          lang.T("DOSSIER|FICHIER.xlsx", "FOLDER|FILE.xlsx"),
	"word_folder":         lang.T("DOSSIER", "FOLDER"),
	"word_folder_or_book": lang.T("DOSSIER|FICHIER.xlsx", "FOLDER|FILE.xlsx"),
	"word_pin":            lang.T("PERSONNE[=ACTIVITÉ]", "PERSON[=ACTIVITY]"),
	"word_person":         lang.T("PERSONNE", "PERSON"),
	"word_activity":       lang.T("ACTIVITÉ", "ACTIVITY"),
	"word_before":         lang.T("PLAN-AVANT", "EARLIER-PLAN"),
	"word_after":          lang.T("PLAN-APRÈS", "LATER-PLAN"),
	"word_topic":          lang.T("COMMANDE|codes", "COMMAND|codes"),
}

// phrasesIn returns words in one language, as kong wants them.
func phrasesIn(tag lang.Tag) map[string]string {
	out := map[string]string{}
	for name, t := range words {
		out[name] = t.In(tag)
	}
	return out
}

// codes says how the command ends.
var codes = []struct {
	code  int
	means lang.Text
}{
	{done, lang.T("Fait. Des avertissements ont pu être dits ; un plan arrêté par --seconds compte aussi.", "Done. Warnings may have been said; a plan stopped by --seconds counts too.")},
	{broken, lang.T("Une panne de notre côté : rien à corriger dans vos fichiers.", "Something broke on our side: nothing to mend in your files.")},
	{refused, lang.T("Une donnée ou la ligne écrite ne va pas : le message dit quoi faire. Avec --all, un territoire au moins n’a pas pu être composé.", "Some input, or the line, is wrong: the message says what to do. With --all, at least one territory could not be composed.")},
	{interrupted, lang.T("Interrompu par Ctrl-C : le meilleur plan trouvé jusque-là a été donné, et marqué comme tel. Un second Ctrl-C quitte aussitôt.", "Interrupted by Ctrl-C: the best plan found so far was given, and marked so. A second Ctrl-C quits at once.")},
}

// example is a line to try, and what it does.
type example struct{ line, does lang.Text }

var examples = map[string][]example{
	"demo": {
		{lang.Same("fabrique demo"), lang.T("le territoire de démonstration, composé en quelques secondes", "the demonstration territory, composed within seconds")},
		{lang.T("fabrique demo --persons 300 --activities 60 --seed 7 --write essai", "fabrique demo --persons 300 --activities 60 --seed 7 --write trial"), lang.T("les fichiers d’un territoire inventé de 300 personnes", "the files of an invented territory of 300 persons")},
	},
	"plan": {
		{lang.T("fabrique plan mon-territoire --out resultats", "fabrique plan my-territory --out results"), lang.T("compose le plan et l’écrit", "composes the plan and writes it")},
		{lang.T("fabrique plan mon-territoire --keep resultats --changes 5 --out suite", "fabrique plan my-territory --keep results --changes 5 --out next"), lang.T("le plan d’après, cinq emplois changés au plus", "the next plan, five jobs changed at most")},
		{lang.T("fabrique plan mon-territoire --newcomer p212 --from resultats", "fabrique plan my-territory --newcomer p212 --from results"), lang.T("ce que le plan peut offrir à qui arrive", "what the plan can offer a newcomer")},
		{lang.T("fabrique plan --all territoires --out plans", "fabrique plan --all territories --out plans"), lang.T("tous les territoires d’un dossier", "all the territories of a folder")},
	},
	"template": {{lang.T("fabrique template mon-territoire.xlsx", "fabrique template my-territory.xlsx"), lang.T("un classeur à remplir", "a workbook to fill in")}},
	"explain": {
		{lang.T("fabrique explain mon-territoire --person p12 --plan resultats", "fabrique explain my-territory --person p12 --plan results"), lang.T("pourquoi cet emploi, ou pourquoi l’attente", "why this job, or why waiting")},
	},
	"compare": {{lang.T("fabrique compare resultats suite", "fabrique compare results next"), lang.T("ce qui bouge de l’un à l’autre", "what moves from one to the other")}},
}
