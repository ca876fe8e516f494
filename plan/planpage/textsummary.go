package planpage

import "fabrique/lang"

// The terminal.
var (
	sumPersons     = lang.T("Personnes", "People")
	sumPlaced      = lang.T("%s sur %s ont un emploi composé (%s).", "%s of %s have a job composed (%s).")
	sumHours       = lang.T("Temps", "Hours")
	sumExact       = lang.T("%s ont exactement le temps souhaité.", "%s have exactly the hours they wish.")
	sumWaits       = lang.T("Attendent", "Waiting")
	sumHelps       = lang.T("Vérifié, lui donnerait un emploi : %s", "Verified, would give them a job: %s")
	sumMoreOne     = lang.T("et %s autre personne : voir la page.", "and %s more person: see the page.")
	sumMore        = lang.T("et %s autres personnes : voir la page.", "and %s more people: see the page.")
	sumWork        = lang.T("Activités", "Activities")
	sumOpen        = lang.T("%s sur %s, %s de travail par semaine.", "%s of %s, %s of work a week.")
	sumActivity    = lang.T("%s ouverte", "%s open")
	sumActivities  = lang.T("%s ouvertes", "%s open")
	sumClosedOne   = lang.T("%s fermée : %s.", "%s closed: %s.")
	sumClosed      = lang.T("%s fermées : %s.", "%s closed: %s.")
	sumOthers      = lang.T("d’autres", "others")
	sumMoney       = lang.T("Argent", "Money")
	sumCost        = lang.T("Coût de %s par an ; contribution publique %s, ventes %s : %s.", "Cost of %s a year; public contribution %s, sales %s: %s.")
	sumSupposesOne = lang.T("Avec %s hypothèse.", "With %s assumption.")
	sumSupposes    = lang.T("Avec %s hypothèses.", "With %s assumptions.")
	sumPassedOne   = lang.T("%s personne dépassée (%s avec preuve, %s « aucun trouvé »).", "%s person passed over (%s with proof, %s “none found”).")
	sumPassed      = lang.T("%s personnes dépassées (%s avec preuve, %s « aucun trouvé »).", "%s people passed over (%s with proof, %s “none found”).")
	sumList        = lang.T("Liste", "List")
	sumPolicy      = lang.T("%s : %s. %s", "%s: %s. %s")
	sumOneplaced   = lang.T("%s personne placée", "%s person placed")
	sumManyplaced  = lang.T("%s personnes placées", "%s people placed")
	sumFlags       = lang.T("À regarder", "To look at")
	sumFiles       = lang.T("À ouvrir :", "To open:")

	sayAtBest = lang.T("au mieux %s", "at best %s")
	sayGapIs  = lang.T("écart %s", "gap %s")
	sayLeft   = lang.T("encore %s s", "%s s left")
)
