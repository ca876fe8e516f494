package main

import "fabrique/lang"

// What the command says.
var (
	about = lang.T("Mesure les suggestions : des mots aux codes.", "Measures suggestions: from words to codes.")

	helpText = map[string]lang.Text{
		"rome":   lang.T("L’archive en données ouvertes de ROME 4, ou son dossier.", "The open-data archive of ROME 4, or its folder."),
		"esco":   lang.T("L’archive d’ESCO, dont les libellés s’ajoutent à ceux de ROME.", "The archive of ESCO, whose labels are added to those of ROME."),
		"melo":   lang.T("Un dossier au format MELO (queries.tsv, corpus_elements.tsv, annotations.tsv) ; peut se répéter.", "A folder in MELO format (queries.tsv, corpus_elements.tsv, annotations.tsv); may be repeated."),
		"learn":  lang.T("Apprend les poids et les écrit, sans mesurer.", "Learns the weights and prints them, without measuring."),
		"misses": lang.T("Montre les phrases manquées de la moitié ouverte ; jamais celles de l’autre.", "Shows the phrases missed in the open half; never those of the other."),
		"cost":   lang.T("Mesure le temps et la mémoire, à côté de la recherche en plein texte de SQLite.", "Measures time and memory, beside the full-text search of SQLite."),
		"json":   lang.T("Écrit aussi les résultats dans ce fichier.", "Also writes the results in this file."),
		"lang":   lang.T("Langue : fr ou en ; sinon celle de LANG.", "Language: fr or en; else that of LANG."),
	}

	sayTitles       = lang.T("appellations cachées", "held-out titles")
	sayTypos        = lang.T("les mêmes, une faute", "the same, one typo")
	sayPersonsOpen  = lang.T("personnes, moitié ouverte", "persons, open half")
	sayPersons      = lang.T("personnes, moitié intouchée", "persons, untouched half")
	sayPersonsAlone = lang.T("  ROME seul, sans notre catalogue", "  ROME alone, without our catalogue")
	sayNeedsOpen    = lang.T("besoins, moitié ouverte", "needs, open half")
	sayNeeds        = lang.T("besoins, moitié intouchée", "needs, untouched half")
	sayNeedsAlone   = lang.T("  ROME seul, sans notre catalogue", "  ROME alone, without our catalogue")
	sayNumber       = lang.T("textes", "texts")
	sayMedian       = lang.T("médiane", "median")
	sayGoal         = lang.T("demandé", "asked")
	sayOurs         = lang.T("notre index", "our index")
	sayFTS          = lang.Same("SQLite FTS5")
	sayBuilt        = lang.T("construit", "built")
	sayMemory       = lang.T("mémoire", "memory")
	sayMet          = lang.T("atteint", "met")
	sayMissed       = lang.T("MANQUÉ", "MISSED")
)
