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
	"do_rules":    lang.T("Les paramètres datés dont vient chaque montant : valeur, unité, date, source.", "The dated parameters that every amount stands on: value, unit, date, source."),
	"do_money":    lang.T("Calcule un montant selon les règles du jour, et montre comment : formule, données, paramètres et leur source.", "Computes an amount under the rules of the day, and shows how: formula, inputs, parameters and their source."),
	"do_serve":    lang.T("Ouvre l’application : les pages, dans un navigateur, et l’interface pour programmes.", "Opens the application: pages in a browser, and the interface for programs."),
	"do_do":       lang.T("Fait une opération de l’application depuis le terminal ; sans nom, les liste toutes.", "Does one operation of the application from the terminal; without a name, lists them all."),
	"do_journal":  lang.T("Le journal de qui a fait quoi.", "The journal of who did what."),
	"do_version":  lang.T("Dit de quelle version il s’agit.", "Says which version this is."),
	"do_help":     lang.T("Aide sur une commande ; « fabrique help codes » donne les codes de fin.", "Help about a command; “fabrique help codes” lists the exit codes."),
	"do_skills":   lang.T("Les référentiels de métiers, de savoir-faire et d’activités, et les codes où mènent les mots des gens.", "Registers of occupations, skills and activities, and the codes that people’s words lead to."),

	"do_skills_suggest": lang.T("Propose les codes où mènent quelques mots : métiers du référentiel en service ou, sans lui, le catalogue du programme. Rien n’est retenu : une personne confirme.", "Suggests the codes that some words lead to: occupations of the register in use or, without one, the catalogue of the program. Nothing is kept: a person confirms."),
	"do_skills_import":  lang.T("Importe un référentiel, en entier ou pas du tout, et dit ce qui change.", "Imports a register, whole or not at all, and says what changes."),
	"do_skills_list":    lang.T("Donne les versions gardées, et celles en service.", "Lists the versions that are kept, and those in use."),
	"do_skills_use":     lang.T("Met en service une version gardée.", "Puts a version that is kept in use."),
	"do_skills_compare": lang.T("Dit ce qui change entre deux versions gardées.", "Says what changes between two versions that are kept."),

	"do_journal_verify": lang.T("Relit un journal depuis son début et dit s’il est entier.", "Reads a journal from its start and says whether it is whole."),
	"flag_db":           lang.T("Base : un fichier SQLite, ou un serveur PostgreSQL (aussi FABRIQUE_DB).", "Store: an SQLite file, or a PostgreSQL server (also FABRIQUE_DB)."),
	"flag_at":           lang.T("Adresse où écouter.", "Address to listen at."),
	"flag_secure":       lang.T("L’application est servie en HTTPS par un mandataire : les témoins de connexion l’exigent.", "A proxy serves the application over HTTPS: cookies demand it."),
	"flag_territory":    lang.T("Territoire, par son identifiant (aussi FABRIQUE_TERRITORY).", "Territory, by its identifier (also FABRIQUE_TERRITORY)."),
	"flag_as":           lang.T("Rôle dans lequel l’opération est faite : team, member, manager…", "Role in which the operation is done: team, member, manager…"),
	"arg_operation":     lang.T("Nom de l’opération, par exemple needs.propose.", "Name of the operation, for example needs.propose."),
	"arg_fields":        lang.T("Ce qu’elle prend, champ par champ ; un champ dans un champ s’écrit hours.least=4.", "What it takes, field by field; a field within a field is written hours.least=4."),
	"word_db_file":      lang.T("FICHIER", "FILE"),
	"word_operation":    lang.T("OPÉRATION", "OPERATION"),
	"word_field":        lang.T("CHAMP", "FIELD"),
	"word_value":        lang.T("VALEUR", "VALUE"),
	"do_rules_show":     lang.T("Donne la valeur d’un paramètre un jour donné, sa source et son histoire.", "Gives the value of a parameter on a day, its source and its history."),
	"do_rules_check":    lang.T("Dit tout ce qui ne va pas dans des fichiers de règles, et ce qui n’a pas été vérifié depuis treize mois.", "Says everything that is wrong with rule files, and what was not checked for thirteen months."),
	"do_contribution":   lang.T("Contribution au développement de l’emploi : part de l’État et part du département sur une période.", "Employment contribution: State part and département part over a period."),
	"do_funded":         lang.T("Postes financés : ceux des personnes, et les autres dans la limite de 10 % du total.", "Funded posts: those of the persons, and the others up to 10% of all."),
	"do_startup":        lang.T("Dotation d’amorçage d’une année.", "Start-up grant of a year."),
	"do_return":         lang.T("Ce qu’un emploi change pour chaque payeur : allocations, prime d’activité, cotisations, avant et après, pour une personne et son foyer.", "What a job changes for each payer: benefits, activity bonus, contributions, before and after, for one person and their household."),
	"do_budget":         lang.T("Budget d’une entreprise, mois par mois : recettes, dépenses, trésorerie, ventes d’équilibre, et ce qui le fait bouger.", "Budget of a company, month by month: income, costs, cash, break-even sales, and what moves it."),
	"do_claim":          lang.T("État d’un mois : ETP réalisés, montants dus, contrôles, versements reçus et en retard ; PDF et classeur à envoyer.", "Statement of a month: FTE realised, amounts due, checks, payments received and late; PDF and workbook to send."),
	"do_settle":         lang.T("Régularisation d’une année : dû sur pièces moins versé.", "Regularisation of a year: due on evidence less paid."),

	"arg_rule":        lang.T("Le nom du paramètre, par exemple state-rate.", "The name of the parameter, such as state-rate."),
	"arg_rulefile":    lang.T("Les fichiers de règles à lire. Sans eux, les règles françaises du programme.", "The rule files to read. Without them, the French rules of the program."),
	"arg_moneyfolder": lang.T("Le dossier : entreprise.csv, contrats.csv, avenants.csv, suspensions.csv, temps.csv, versements.csv, embauches.csv, activites.csv, parts.csv, lignes.csv, hypotheses.txt.", "The folder: company.csv, contracts.csv, amendments.csv, suspensions.csv, time.csv, payments.csv, hires.csv, activities.csv, shares.csv, lines.csv, assumptions.txt."),
	"arg_input":       lang.T("Le territoire : un dossier de fichiers CSV, ou un classeur .xlsx.", "The territory: a folder of CSV files, or one .xlsx workbook."),
	"arg_template":    lang.T("Où écrire : un dossier, ou un fichier qui finit par .xlsx. Par défaut, mon-territoire.", "Where to write: a folder, or a file that ends in .xlsx. By default, my-territory."),
	"arg_before":      lang.T("Le plan d’avant : un plan.json, ou un dossier de résultats.", "The earlier plan: a plan.json, or a folder of results."),
	"arg_after":       lang.T("Le plan d’après.", "The later plan."),
	"arg_topic":       lang.T("Une commande, ou « codes ».", "A command, or “codes”."),

	"arg_register":       lang.T("Le référentiel : rome (métiers), esco (Europe) ou naf (activités).", "The register: rome (occupations), esco (Europe) or naf (activities)."),
	"arg_archive":        lang.T("L’archive ZIP telle que publiée, ou un dossier de ses fichiers, ou un fichier seul.", "The ZIP archive as published, or a folder of its files, or one file."),
	"arg_version":        lang.T("La version, comme « fabrique skills list » la donne.", "The version, as “fabrique skills list” gives it."),
	"arg_version_before": lang.T("La version d’avant.", "The earlier version."),
	"arg_version_after":  lang.T("La version d’après.", "The later version."),
	"arg_text":           lang.T("Ce que quelqu’un dit de ce qu’il sait faire, ou de ce qui manque, entre guillemets.", "What somebody says of what they can do, or of what is missing, between quotation marks."),

	"flag_lang":       lang.T("Langue : fr ou en. Sans elle, celle de FABRIQUE_LANG, puis de LANG ; à défaut, le français.", "Language: fr or en. Without it, that of FABRIQUE_LANG, then of LANG; else French."),
	"flag_out":        lang.T("Où écrire les résultats : page hors ligne dans les deux langues, classeurs, tables CSV, plan.json.", "Where to write the results: offline page in both languages, workbooks, CSV tables, plan.json."),
	"flag_demo_out":   lang.T("Où écrire les résultats. Par défaut, fabrique-demo.", "Where to write the results. By default, fabrique-demo."),
	"flag_json":       lang.T("Donne un seul objet JSON, pour les programmes ; les messages vont sur la sortie d’erreur.", "Prints one JSON object, for programs; messages go to standard error."),
	"flag_json_list":  lang.T("Donne une liste JSON, pour les programmes ; les messages vont sur la sortie d’erreur.", "Prints a JSON list, for programs; messages go to standard error."),
	"flag_kind":       lang.T("Qui parle : person, ce qu’une personne sait faire ; need, ce qui manque.", "Who speaks: person, what somebody can do; need, what is missing."),
	"flag_limit":      lang.T("Combien de propositions, au plus.", "How many suggestions at most."),
	"flag_write":      lang.T("Écrit seulement les fichiers du territoire inventé, dossier ou .xlsx, puis s’arrête.", "Only writes the files of the invented territory, folder or .xlsx, and stops."),
	"flag_persons":    lang.T("Combien de personnes, pour un territoire d’une autre taille.", "How many persons, for a territory of another size."),
	"flag_activities": lang.T("Combien d’activités.", "How many activities."),
	"flag_demo_serve": lang.T("Ouvre la démonstration dans l’application, jusqu’à Ctrl-C. Par défaut dans un terminal ; --no-serve écrit les résultats et s’arrête, comme --json et --write.", "Opens the demonstration in the application, until Ctrl-C. By default on a terminal; --no-serve writes the results and ends, as --json and --write do."),
	"flag_demo_db":    lang.T("Base où ouvrir la démonstration, vide. Par défaut, un fichier temporaire, effacé à la fin.", "Store to open the demonstration in, an empty one. By default a temporary file, removed at the end."),
	"flag_demo_seed":  lang.T("Graine du tirage : la même donne le même territoire. Par défaut, 2026.", "Seed of the draw: the same gives the same territory. By default, 2026."),
	"flag_force":      lang.T("Remplace les fichiers de même nom ; les autres restent.", "Replaces files of the same names; others stay."),

	"flag_rules":          lang.T("Fichier de règles d’un autre pays, au lieu des règles françaises. Peut se répéter.", "Rule file of another country, instead of the French rules. May be repeated."),
	"flag_assume":         lang.T("Fichier des hypothèses du territoire, pour les valeurs que les règles ne connaissent pas.", "File of the territory’s assumptions, for the values that the rules do not know."),
	"flag_on":             lang.T("Le jour demandé.", "The day asked about."),
	"flag_check_on":       lang.T("Jour de la vérification. Par défaut, aujourd’hui.", "Day of the check. By default, today."),
	"flag_money_from":     lang.T("Premier jour de la période.", "First day of the period."),
	"flag_money_to":       lang.T("Dernier jour de la période, compris.", "Last day of the period, included."),
	"flag_fte":            lang.T("Équivalents temps plein.", "Full-time equivalents."),
	"flag_basis":          lang.T("Heures payées d’un temps plein : 1820 par an, arrondi une fois ; ou 151.67x12, salaire de chaque mois arrondi. Par défaut, 1820.", "Paid hours of a full time: 1820 a year, rounded once; or 151.67x12, the pay of each month rounded. By default, 1820."),
	"flag_wage_on":        lang.T("Garde le salaire minimum de ce jour pour toute la période, comme des montants publiés le font.", "Holds the minimum wage of this day for the whole period, as some published amounts do."),
	"flag_fte_persons":    lang.T("ETP des personnes privées durablement d’emploi.", "FTE of persons durably deprived of employment."),
	"flag_fte_other":      lang.T("ETP des autres postes : direction, encadrement.", "FTE of the other posts: management, supervision."),
	"flag_funded_on":      lang.T("Jour dont la règle vaut. Par défaut, la dernière connue.", "Day whose rule holds. By default, the last one known."),
	"flag_before":         lang.T("ETP des personnes le 31 décembre de l’année d’avant.", "FTE of persons on 31 December of the year before."),
	"flag_after":          lang.T("ETP des personnes le 31 décembre de l’année.", "FTE of persons on 31 December of the year."),
	"flag_household":      lang.T("Le foyer : single (personne seule) ou couple. Par défaut, single.", "The household: single or couple. By default, single."),
	"flag_children":       lang.T("Enfants à charge. Par défaut, 0.", "Dependent children. By default, 0."),
	"flag_job_fte":        lang.T("Temps de l’emploi, en part d’un temps plein.", "Hours of the job, as a share of a full time."),
	"flag_benefit":        lang.T("Ce que la personne reçoit avant : rsa, ass, are (avec --unemployment) ou none. Par défaut, rsa.", "What the person receives before: rsa, ass, are (with --unemployment) or none. By default, rsa."),
	"flag_return_month":   lang.T("Le mois dont les règles valent.", "The month whose rules hold."),
	"flag_housing":        lang.T("flat : le forfait logement est retenu ; none : ni aide au logement ni logement gratuit. Par défaut, flat.", "flat: the housing flat rate is taken off; none: neither housing aid nor free housing. By default, flat."),
	"flag_unemployment":   lang.T("Allocation chômage par mois, en euros, avec --benefit are.", "Unemployment benefit a month, in euros, with --benefit are."),
	"flag_size":           lang.T("Salariés de l’entreprise. Par défaut, 50.", "Employees of the company. By default, 50."),
	"flag_accident":       lang.T("Taux accidents du travail de l’entreprise. Par défaut, 0.02.", "Work accident rate of the company. By default, 0.02."),
	"flag_consumed":       lang.T("Compte la TVA : part du revenu dépensée avec TVA, une hypothèse.", "Counts VAT: the share of income spent with VAT, an assumption."),
	"flag_payroll_tax":    lang.T("Compte la taxe sur les salaires, due par qui n’a pas de TVA.", "Counts the payroll tax, due by those without VAT."),
	"flag_bonus_levy":     lang.T("Compte la CRDS retenue sur la prime d’activité.", "Counts the CRDS kept on the activity bonus."),
	"flag_money_out":      lang.T("Où écrire le classeur et le PDF.", "Where to write the workbook and the PDF."),
	"flag_claim_month":    lang.T("Le mois de l’état.", "The month of the statement."),
	"flag_claim_on":       lang.T("Jour du document, et des retards. Par défaut, aujourd’hui.", "Day of the document, and of what is late. By default, today."),
	"flag_settle_year":    lang.T("L’année à régulariser.", "The year to regularise."),
	"flag_budget_plan":    lang.T("Budget d’un plan : plan.json ou dossier de résultats ; DOSSIER est alors celui du territoire.", "Budget of a plan: plan.json or folder of results; FOLDER is then that of the territory."),
	"flag_budget_company": lang.T("Avec --plan : l’entreprise. Par défaut, la première du territoire.", "With --plan: the company. By default, the first of the territory."),
	"flag_budget_from":    lang.T("Premier mois, au lieu de celui du dossier.", "First month, instead of that of the folder."),
	"flag_months":         lang.T("Nombre de mois, au lieu de celui du dossier : 12 par défaut, 60 pour cinq ans.", "Count of months, instead of that of the folder: 12 by default, 60 for five years."),
	"flag_budget_compare": lang.T("Compare des scénarios, et dit ce qui fait le plus bouger le résultat, un changement à la fois.", "Compares scenarios, and says what moves the result most, one change at a time."),
	"flag_draws":          lang.T("Tire au sort ce qui est incertain tant de fois, et donne des fourchettes.", "Draws what is uncertain so many times, and gives ranges."),
	"flag_draw_seed":      lang.T("Graine du tirage : la même donne les mêmes fourchettes. Par défaut, 1.", "Seed of the draw: the same gives the same ranges. By default, 1."),
	"flag_year":           lang.T("L’année.", "The year."),

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
	"word_moneyfolder":    lang.T("DOSSIER", "FOLDER"),
	"word_rule":           lang.T("NOM", "NAME"),
	"word_rulefile":       lang.T("FICHIER", "FILE"),
	"word_topic":          lang.T("COMMANDE|codes", "COMMAND|codes"),
	"word_register":       lang.T("RÉFÉRENTIEL", "REGISTER"),
	"word_archive":        lang.T("ARCHIVE.zip|DOSSIER", "ARCHIVE.zip|FOLDER"),
	"word_version":        lang.T("VERSION", "VERSION"),
	"word_later":          lang.T("VERSION-APRÈS", "LATER-VERSION"),
	"word_text":           lang.T("TEXTE", "TEXT"),
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
	"rules show":  {{lang.Same("fabrique rules show state-rate --on 2023-10-01"), lang.T("le taux de l’État ce jour-là, et l’arrêté qui le fixe", "the State rate of that day, and the order that sets it")}},
	"rules check": {{lang.Same("fabrique rules check --on 2027-09-01"), lang.T("ce qu’il faut comparer de nouveau avec les textes", "what to compare with the texts again")}},
	"money contribution": {
		{lang.Same("fabrique money contribution --from 2024-01-01 --to 2024-12-31 --fte 1 --basis 151.67x12 --wage-on 2024-01-01"), lang.T("le montant publié pour 2024", "the amount published for 2024")},
		{lang.Same("fabrique money contribution --from 2026-01-01 --to 2026-12-31 --fte 40 --assume hypotheses.txt"), lang.T("une année dont l’arrêté n’est pas connu", "a year whose order is not known")},
	},
	"money funded":  {{lang.Same("fabrique money funded --persons 93 --other 7"), lang.T("100 ETP financés", "100 FTE funded")}},
	"money return":  {{lang.Same("fabrique money return --household single --children 0 --fte 1 --benefit rsa --month 2024-05"), lang.T("une personne seule au RSA, à temps plein au salaire minimum", "a single person on minimum income, full time at the minimum wage")}},
	"money budget":  {{lang.T("fabrique money budget gestion --months 60 --compare --draws 200 --out envoi", "fabrique money budget books --months 60 --compare --draws 200 --out to-send"), lang.T("cinq ans, scénarios et fourchettes", "five years, scenarios and ranges")}},
	"money claim":   {{lang.T("fabrique money claim gestion --month 2024-05 --out envoi", "fabrique money claim books --month 2024-05 --out to-send"), lang.T("l’état du mois, en PDF et en classeur", "the statement of the month, as PDF and workbook")}},
	"money settle":  {{lang.T("fabrique money settle gestion --year 2024 --out envoi", "fabrique money settle books --year 2024 --out to-send"), lang.T("la régularisation de l’année", "the regularisation of the year")}},
	"money startup": {{lang.Same("fabrique money startup --before 58 --after 78 --year 2024"), lang.T("la dotation de vingt emplois de plus", "the grant of twenty more jobs")}},
	"template":      {{lang.T("fabrique template mon-territoire.xlsx", "fabrique template my-territory.xlsx"), lang.T("un classeur à remplir", "a workbook to fill in")}},
	"explain": {
		{lang.T("fabrique explain mon-territoire --person p12 --plan resultats", "fabrique explain my-territory --person p12 --plan results"), lang.T("pourquoi cet emploi, ou pourquoi l’attente", "why this job, or why waiting")},
	},
	"compare": {{lang.T("fabrique compare resultats suite", "fabrique compare results next"), lang.T("ce qui bouge de l’un à l’autre", "what moves from one to the other")}},
}
