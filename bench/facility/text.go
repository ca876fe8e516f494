package main

import "fabrique/lang"

// What the command says of itself.
var (
	about = lang.T("Mesure le solveur de localisation avec capacités sur des instances au format OR-Library.",
		"Measures the solver of capacitated facility location on instances in the OR-Library format.")
	colon    = lang.T("\u00a0:", ":")
	helpText = map[string]lang.Text{
		"paths": lang.T("Dossiers ou fichiers d'instances.", "Folders or files of instances."),
		"optima": lang.T("Table des optimums connus\u00a0: nom, tabulation, valeur.",
			"Table of known optima: name, tab, value."),
		"seconds": lang.T("Temps donné à chaque instance, en secondes.", "Time given to each instance, in seconds."),
		"capacity": lang.T("Capacité là où le fichier dit «\u00a0capacity\u00a0»\u00a0; plusieurs valeurs, séparées par des virgules, font autant d'instances.",
			"Capacity where the file says “capacity”; several values, separated by commas, make as many instances."),
		"layout": lang.T("Ordre du fichier après les sites\u00a0: par client (customers), ou demandes puis coûts par site (facilities).",
			"Order of the file after the facilities: by customer (customers), or demands then costs by facility (facilities)."),
		"seed": lang.T("Graine des choix au hasard.", "Seed of random choices."),
		"json": lang.T("Écrit un objet JSON au lieu d'une table.", "Writes one JSON object instead of a table."),
		"lang": lang.T("Langue\u00a0: fr ou en\u00a0; sinon celle de LANG, sinon le français.", "Language: fr or en; else that of LANG, else French."),
	}
	columns = []lang.Text{
		lang.T("instance", "instance"), lang.T("sites", "facilities"), lang.T("clients", "customers"), lang.T("valeur", "value"),
		lang.T("borne", "bound"), lang.T("écart", "gap"), lang.T("secondes", "seconds"), lang.T("prouvé", "proven"),
		lang.T("optimum", "optimum"), lang.T("distance", "distance"),
	}
	yes   = lang.T("oui", "yes")
	no    = lang.T("non", "no")
	total = lang.T("%s instances, %s prouvées, %s secondes", "%s instances, %s proven, %s seconds")
)
