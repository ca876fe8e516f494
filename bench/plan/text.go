package main

import "fabrique/lang"

// What the command says of itself.
var (
	about = lang.T("Mesure le composeur\u00a0: temps, mémoire, valeurs, bornes et écarts des cinq niveaux, à côté de solveurs exacts.",
		"Measures the composer: times, memory, values, bounds and gaps of the five levels, beside exact solvers.")
	helpText = map[string]lang.Text{
		"sizes":  lang.T("Nombres de personnes.", "Numbers of persons."),
		"ratios": lang.T("Heures utilisables ÷ heures voulues\u00a0: 1,0 serré, 1,3 large.", "Usable hours ÷ hours wanted: 1.0 is tight, 1.3 loose."),
		"seeds":  lang.T("Tirages de chaque taille.", "Draws of each size."),
		"largeSeeds": lang.T("Au-delà de 300 personnes, tirages dont l'ordre strict et les demi-journées sont mesurés aussi.",
			"Above 300 persons, draws in which strict order and half-days are measured too."),
		"cores": lang.T("Cœurs de chaque recherche.", "Cores of each search."),
		"limit": lang.T("Secondes après lesquelles une recherche est arrêtée, et le dit.",
			"Seconds after which a search is stopped, and says so."),
		"levels":        lang.T("Le tableau principal\u00a0; --no-levels le passe.", "The main table; --no-levels leaves it out."),
		"all":           lang.T("Tout\u00a0: --oracle --week --months --newcomer --nation 334x300.", "Everything: --oracle --week --months --newcomer --nation 334x300."),
		"oracle":        lang.T("Solveurs exacts (cbc, glpsol) sur les mêmes modèles.", "Exact solvers (cbc, glpsol) on the same models."),
		"oracleSeconds": lang.T("Secondes données à un solveur exact pour tous les niveaux d’un cas.", "Seconds given to an exact solver for all levels of a case."),
		"oracleCases":   lang.T("Tailles et nombres de tirages soumis aux solveurs exacts.", "Sizes and numbers of draws given to exact solvers."),
		"oracleJobs":    lang.T("Solveurs exacts à la fois.", "Exact solvers at a time."),
		"week":          lang.T("Les mêmes instances, demi-journées de la semaine posées.", "The same instances with the half-days of the week laid out."),
		"months":        lang.T("Ce que coûtent les mois de démarrage.", "What the months of starting cost."),
		"newcomer":      lang.T("Le temps d'un nouveau venu, à 300 et 3\u00a0000.", "The time of a newcomer, at 300 and 3,000."),
		"nation":        lang.T("Territoires × personnes, niveau 1, deux cœurs.", "Territories × persons, level 1, two cores."),
		"json":          lang.T("Écrit toutes les mesures dans un fichier.", "Writes every measure to a file."),
		"lang":          lang.T("Langue\u00a0: fr ou en\u00a0; sinon celle de LANG, sinon le français.", "Language: fr or en; else that of LANG, else French."),
	}

	titleLevels = lang.T("Sommes hebdomadaires\u00a0: temps en secondes, mémoire en Mo, écart certifié de chaque niveau, puis ordre strict",
		"Weekly sums: times in seconds, memory in MB, certified gap of each level, then strict order")
	titleValues = lang.T("Valeur et borne certifiée de chaque niveau", "Value and certified bound of each level")
	titleSizes  = lang.T("Par taille\u00a0: écarts en pour cent, moyenne – pire", "By size: gaps in percent, mean – worst")
	noteSizes   = lang.T("Prouvés\u00a0: nombre de cas où la borne touche la valeur, niveau par niveau.",
		"Proven: number of cases in which the bound meets the value, level by level.")
	titleWeek = lang.T("Demi-journées posées\u00a0: différence avec les sommes hebdomadaires, et écart certifié par leur borne",
		"Half-days laid out: difference from weekly sums, and gap certified by their bound")
	noteWeek = lang.T("Chaque différence suit la valeur du niveau\u00a0; après un niveau 1 différent, les suivants ne se comparent plus.",
		"Each difference is one of values; after a different level 1 the later ones no longer compare.")
	titleMonths    = lang.T("Mois de démarrage d'un plan de terrain", "Months of starting, a plan of the field")
	noteMonths     = lang.T("En un mois\u00a0: horizon d'un mois, embauches non limitées.", "In one month: horizon of one month, hires not limited.")
	titleNewcomers = lang.T("Un nouveau venu, semaine posée\u00a0: millisecondes", "A newcomer, week laid out: milliseconds")
	noteNewcomers  = lang.T("Possibles\u00a0: accueillis, ou qu'une recherche entière, bien plus longue, place sans retirer personne (jusqu'à 300).",
		"Possible: admitted, or placed without taking anybody out by a whole search, far longer (up to 300).")
	titleNation = lang.T("Beaucoup de territoires, niveau 1 avec borne", "Many territories, level 1 with bound")
	titleOracle = lang.T("Solveurs exacts\u00a0: valeur (secondes), puis écart vrai des nôtres", "Exact solvers: value (seconds), then the true gap of ours")
	noteOracle  = lang.T("– pas fini à temps. * niveaux précédents tenus à d'autres valeurs que les nôtres. ? douteux, ou inconnu.",
		"– not finished in time. * earlier levels held at other values than ours. ? doubtful, or not known.")
	titleGoals = lang.T("Buts", "Goals")

	levelNames = []lang.Text{lang.T("placés", "placed"), lang.T("heures", "hours"), lang.T("adéquation", "fit"), lang.T("besoins", "needs"), lang.T("coût", "cost")}

	headCase     = lang.T("personnes × activités", "persons × activities")
	headFirst    = lang.T("1er plan", "1st plan")
	headSeconds  = lang.T("temps", "time")
	headCPU      = lang.T("proc.", "CPU")
	headShort    = lang.T("niv. 1–3", "lev. 1–3")
	headShortCPU = lang.T("proc. 1–3", "CPU 1–3")
	headMemory   = lang.T("Mo", "MB")
	headPlaced   = lang.T("placés", "placed")
	headStarted  = lang.T("mois", "months")
	headStrict   = lang.T("strict\u00a0: placés", "strict: placed")
	headPassed   = lang.T("prouvés", "proven")
	headUnproven = lang.T("non prouvés", "unproven")
	headBound    = lang.T("borne", "bound")
	headGap      = lang.T("écart", "gap")
	headSums     = lang.T("sommes", "sums")
	headTrue     = lang.T("vrai", "true")
	headMedian   = lang.T("médiane", "median")
	headWorst    = lang.T("pire", "worst")
	headProven   = lang.T("prouvés", "proven")
	headAdmitted = lang.T("accueillis", "admitted")
	headPossible = lang.T("possibles", "possible")
	headP50      = lang.T("50\u00a0%", "50%")
	headP95      = lang.T("95\u00a0%", "95%")
	headLevel    = lang.T("niveau", "level")
	headOurs     = lang.T("le nôtre", "ours")
	headGoal     = lang.T("but", "goal")
	headState    = lang.T("atteint", "met")
	headMeasured = lang.T("mesuré", "measured")

	provenWord     = lang.T("prouvé", "proven")
	metWord        = lang.T("oui", "yes")
	missedWord     = lang.T("non", "no")
	unmeasuredWord = lang.T("non mesuré", "not measured")
)
