package planpage

import "fabrique/lang"

// The sheets of the workbook and their columns.
var (
	sheSummary    = lang.T("Résumé", "Summary")
	sheJobs       = lang.T("Emplois", "Jobs")
	sheWaiting    = lang.T("En attente", "Waiting")
	sheActivities = lang.T("Activités", "Activities")
	sheMonths     = lang.T("Mois et argent", "Months and money")
	shePolicies   = lang.T("Règles de la liste", "List policies")
	sheFlags      = lang.T("À regarder", "To look at")

	sayAnswerIs        = lang.T("Le plan", "The plan")
	colWhat            = lang.T("Quoi", "What")
	colValue           = lang.T("Valeur", "Value")
	colKnown           = lang.T("Ce qu’on en sait", "What is known of it")
	colTerritory       = lang.T("Territoire", "Territory")
	colListed          = lang.T("Personnes inscrites", "People on the list")
	colPlaced          = lang.T("Personnes placées", "People placed")
	colWaiting         = lang.T("Personnes en attente", "People waiting")
	colExact           = lang.T("Emplois au temps souhaité", "Jobs of the hours wished")
	colFewer           = lang.T("Emplois de moins de temps", "Jobs of fewer hours")
	colMore            = lang.T("Emplois de plus de temps", "Jobs of more hours")
	colOpen            = lang.T("Activités ouvertes", "Activities open")
	colHoursWeek       = lang.T("Heures par semaine", "Hours a week")
	colNote            = lang.T("À savoir", "Please note")
	colPlace           = lang.T("Place sur la liste", "Place on the list")
	colID              = lang.T("Identifiant", "Identifier")
	colCompany         = lang.T("Entreprise", "Company")
	colWantedHours     = lang.T("Heures souhaitées", "Hours wished")
	colPaidHours       = lang.T("Heures payées", "Hours paid")
	colHalfDays        = lang.T("Demi-journées par semaine", "Half-days a week")
	colWantedHalfDays  = lang.T("Demi-journées souhaitées", "Half-days wished")
	colLost            = lang.T("Demi-journées sans activité", "Half-days without activity")
	colActivities      = lang.T("Activités et demi-journées", "Activities and half-days")
	colMonthsListed    = lang.T("Mois d’attente", "Months of waiting")
	colProven          = lang.T("Preuve", "Proof")
	colChangesVerified = lang.T("Changements vérifiés", "Changes verified")
	colChangesOther    = lang.T("Changements non vérifiés", "Changes not verified")
	colPassed          = lang.T("Personne dépassée", "Person passed over")
	colKind            = lang.T("Sorte", "Kind")
	colFlag            = lang.T("Point à regarder", "Point to look at")
	colActivity        = lang.T("Activité", "Activity")
	colIsOpen          = lang.T("Ouverte", "Open")
	colLeast           = lang.T("Moins pour ouvrir", "Least to open")
	colMost            = lang.T("Plus possible", "Most possible")
	colNeed            = lang.T("Besoin", "Need")
	colPersons         = lang.T("Personnes", "People")
	colOpens           = lang.T("Ouvre en", "Opens in")
	colDecision        = lang.T("Décision du comité", "Decision of the committee")
	colSalesYear       = lang.T("Ventes par an, en euros", "Sales a year, in euros")
	colEquipmentYear   = lang.T("Matériel par an, en euros", "Equipment a year, in euros")
	colWhoStarts       = lang.T("Qui commence", "Who starts")
)

// flagKinds are the sorts of what a human must look at, see [plan.Flag].
var flagKinds = map[string]lang.Text{
	"kept":       lang.T("plan d’avant", "earlier plan"),
	"unassigned": lang.T("temps sans activité", "time without activity"),
	"pin":        lang.T("consigne", "instruction"),
	"budget":     lang.T("budget", "budget"),
	"decision":   lang.T("décision du comité", "decision of the committee"),
	"season":     lang.T("saison", "season"),
	"start":      lang.T("début", "start"),
	"hours":      lang.T("temps choisi", "chosen hours"),
	"assumption": lang.T("hypothèse", "assumption"),
}
