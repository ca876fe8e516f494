package main

import (
	"math"

	"fabrique/lang"
	"fabrique/money"
)

var (
	sayColon       = lang.T(" : ", ": ")
	sayThen        = lang.T(" ; ", "; ")
	sayStopping    = lang.T("Interruption : le meilleur plan trouvé jusqu’ici est préparé. Ctrl-C de nouveau pour quitter aussitôt.", "Interrupted: the best plan found so far is being prepared. Ctrl-C again to quit at once.")
	sayByLine      = lang.T("la ligne de commande", "the command line")
	sayNoOut       = lang.T("Ajoutez --out DOSSIER pour la page, le classeur et les tables.", "Add --out FOLDER for the page, the workbook and the tables.")
	sayMyTerritory = lang.T("mon-territoire", "my-territory")
	sayWithout     = lang.T("Le plan actuel est composé d’abord, sans cette personne. Pour partir d’un plan déjà fait : --from PLAN.json.", "The current plan is composed first, without this person. To begin from a plan made before: --from PLAN.json.")
	sayComposing   = lang.T("Le plan est composé d’abord. Pour parler d’un plan déjà fait : --plan PLAN.json.", "The plan is composed first. To ask about a plan made before: --plan PLAN.json.")

	sayNoOffer     = lang.T("Le plan actuel n’a pas d’emploi pour cette personne.", "The current plan has no job for this person.")
	sayWouldHelp   = lang.T("Ce qui aiderait", "What would help")
	sayVerified    = lang.T("vérifié en recalculant", "verified by solving again")
	sayNotVerified = lang.T("(non vérifié)", "(not verified)")

	sayCouldBeDone  = lang.T("Autres activités possibles", "Other activities that are possible")
	sayCannotBeDone = lang.T("Activités impossibles", "Activities that are not")
	sayCouldWork    = lang.T("Qui d’autre pourrait y travailler", "Who else could work there")
	sayCannotWork   = lang.T("Qui ne le peut pas", "Who could not")

	sayGained     = lang.T("Ont désormais un emploi proposé", "Now have a proposed job")
	sayLost       = lang.T("N’en ont plus", "Have none any more")
	sayOpened     = lang.T("Activités qui ouvrent", "Activities that open")
	sayClosed     = lang.T("Activités qui ferment", "Activities that close")
	sayMoved      = lang.T("Emplois qui changent", "Jobs that change")
	sayBetter     = lang.T("mieux", "better")
	sayWorse      = lang.T("moins bien", "worse")
	sayEven       = lang.T("Sur les cinq buts, rien ne change.", "On the five aims nothing changes.")
	sayListServed = lang.T("liste servie, personnes et mois d’attente", "list served, persons and months waited")
	saySame       = lang.T("Les deux plans donnent les mêmes emplois.", "Both plans give the same jobs.")
	sayNetCost    = lang.T("coût net par an", "net cost a year")
	sayLevels     = lang.T("Ce que cela apporte", "What it buys")

	sayTerritory  = lang.T("Territoire", "Territory")
	sayListed     = lang.T("liste", "listed")
	sayPlaced     = lang.T("placés", "placed")
	sayWaiting    = lang.T("attente", "waiting")
	sayGap        = lang.T("écart", "gap")
	sayState      = lang.T("état", "state")
	sayTotal      = lang.T("Ensemble", "Together")
	sayProven     = lang.T("prouvé", "proven")
	sayKept       = lang.T("gardé", "kept")
	sayComposed   = lang.T("composé", "composed")
	sayNotReached = lang.T("pas encore composé : relancez la même ligne pour continuer", "not composed yet: run the same line again to go on")

	sayUsage       = lang.T("Usage", "Usage")
	sayArguments   = lang.T("Arguments", "Arguments")
	sayCommands    = lang.T("Commandes", "Commands")
	sayCommandWord = lang.T("COMMANDE", "COMMAND")
	sayFlags       = lang.T("Options", "Flags")
	sayExamples    = lang.T("Exemples", "Examples")
	sayCodes       = lang.T("Codes de fin", "Exit codes")
	sayHelpFlag    = lang.T("Montre cette aide.", "Shows this help.")
	sayWhatItIs    = lang.T("Compose des emplois durables, au temps choisi, pour les personnes privées d’emploi d’un territoire ; prouve à quelle distance du mieux est le plan, et en explique chaque ligne. Il propose ; des humains décident.",
		"Composes permanent jobs of chosen hours for the people of a territory who are deprived of employment; proves how near to the best the plan is, and explains every line. It proposes; people decide.")
	sayMoreHelp = lang.T("« fabrique help COMMANDE » dit tout d’une commande, « fabrique help codes » comment elles finissent.", "“fabrique help COMMAND” tells all about a command, “fabrique help codes” how they end.")
)

func fillWritten(persons, activities int, path string) lang.Text {
	return lang.F("Écrit dans « %s » : %s personnes inventées, %s activités. Essayez : fabrique plan %s", "Written to “%s”: %s invented persons, %s activities. Try: fabrique plan %s", path, persons, activities, path)
}

func fillTemplate(path string) lang.Text {
	return lang.F("Écrit dans « %s », avec des exemples à remplacer. Ensuite : fabrique check %s", "Written to “%s”, with examples to replace. Next: fabrique check %s", path, path)
}

func fillMoves(who lang.Text) lang.Text {
	return lang.F("change l’emploi de %s", "changes the job of %s", who)
}

func fillMoved(n int) lang.Text {
	return lang.Count(n, lang.T("%s autre emploi change", "%s other job changes"), lang.T("%s autres emplois changent", "%s other jobs change"))
}

func fillDisplaced(who lang.Text) lang.Text {
	return lang.F("perdrait sa place : %s", "would lose their place: %s", who)
}

func fillMore(n int) lang.Text {
	return lang.Count(n, lang.T("et %s autre (--full montre tout)", "and %s other (--full shows all)"), lang.T("et %s autres (--full montre tout)", "and %s others (--full shows all)"))
}

// fillSolved words a time of solving, in milliseconds.
func fillSolved(seconds float64) lang.Text {
	return lang.F("Cherché en %s à partir du plan actuel.", "Searched in %s from the current plan.", lang.Unit(lang.Int(math.Ceil(seconds*1000)), lang.Same("ms")))
}

// fillLevel words one aim before and after, an amount at the last one, and
// whether that is better.
func fillLevel(name string, title lang.Text, before, after int64) lang.Text {
	var a, b lang.Speaker = lang.Int(before), lang.Int(after)
	if name == "cost" {
		title, a, b = sayNetCost, money.Cents(before).Rounded(), money.Cents(after).Rounded()
	}
	more := name == "placed" || name == "needs"
	if name == "placed" {
		title = sayListServed
	}
	how := sayWorse
	if (after > before) == more {
		how = sayBetter
	}
	return lang.F("%s : %s → %s (%s)", "%s: %s → %s (%s)", title, a, b, how)
}

// fillBatch words how far a batch is; left is in seconds, 0 when unknown.
func fillBatch(done, of int, r row, left float64) lang.Text {
	text := lang.F("%s sur %s · %s : %s placés sur %s", "%s of %s · %s: %s placed of %s", done, of, r.Territory, r.Placed, r.Persons)
	if r.Status == statusFailed {
		text = lang.F("%s sur %s · %s : pas de plan", "%s of %s · %s: no plan", done, of, r.Territory)
	}
	if left < 1 {
		return text
	}
	return lang.F("%s · encore %s", "%s · %s to go", text, lang.Unit(lang.Int(math.Ceil(left)), lang.Same("s")))
}

func fillCounts(s *summary) lang.Text {
	return lang.F("Composés : %s, gardés : %s, sans plan : %s, restants : %s.", "Composed: %s, kept: %s, without a plan: %s, left: %s.", s.Composed, s.Kept, s.Failed, s.Stopped)
}

func fillUnfit(report lang.Text, path string) lang.Text {
	return lang.F("%s Le détail : fabrique check %s", "%s In detail: fabrique check %s", report, path)
}
