package aboutapp

import "fabrique/lang"

type part struct {
	title lang.Text
	texts []lang.Text
	list  []lang.Text
}

// accessibility holds the phrases of the statement. It claims only what a test does.
var accessibility = struct {
	name, heading, lead lang.Text
	parts               []part
}{
	name:    lang.T("Accessibilité", "Accessibility"),
	heading: lang.T("Chacun doit pouvoir se servir de Fabrique", "Everyone must be able to use Fabrique"),
	lead: lang.T("Voici ce qui est vérifié, comment, et ce qui ne l’est pas encore. Aucun audit de conformité n’a été fait : cette page n’en tient pas lieu.",
		"Here is what is checked, how, and what is not yet. No conformance audit was made: this page does not stand for one."),
	parts: []part{
		{title: lang.T("Ce qui est vérifié à chaque version", "What is checked for every version"), list: []lang.Text{
			lang.T("Chaque sorte de page que peut recevoir chaque rôle, en français et en anglais, remplie, vide et après une erreur de saisie, passe devant l’outil axe-core : toutes ses règles en thème clair ; celles des couleurs et de la taille des boutons en thème sombre et sur téléphone, une fois pour chaque morceau de page qui revient à l’identique. Aucune page et aucune règle n’est mise de côté, et une seule erreur arrête la version.",
				"Every sort of page that each role can be sent, in French and in English, filled, empty and after a mistake in a form, goes before the tool axe-core: all its rules in the light theme; those on colours and on the size of buttons in the dark theme and on a phone, once for each piece of page that comes back the same. No page and no rule is set aside, and a single error stops the version."),
			lang.T("Sur chacune de ces pages en français, la touche de tabulation atteint tout ce qui se manie, dans l’ordre de la page, et l’on voit où l’on est. La page en anglais a les mêmes liens, champs et boutons, dans le même ordre : cela aussi est vérifié.",
				"On each of these pages in French, the Tab key reaches everything that can be used, in the order of the page, and one sees where one is. The page in English has the same links, fields and buttons, in the same order: that too is checked."),
			lang.T("Chaque page tient sur un écran de 320 points de large, sans défilement de côté.", "Every page fits a screen 320 points wide, without scrolling sideways."),
			lang.T("Chaque page a un seul grand titre, une langue déclarée et un contenu principal que le clavier atteint d’un geste.", "Every page has a single main heading, a declared language and a main content that the keyboard reaches at once."),
			lang.T("Les contrastes des couleurs sont calculés.", "The contrasts of colours are computed."),
			lang.T("Des parcours entiers sont faits au clavier seul, sans script : ouvrir une installation, se connecter par mot de passe ou avec le code d’une lettre, enregistrer une personne, mener un entretien, décider d’une éligibilité, expliquer une place, faire une sortie et son recours, proposer un besoin et lire la réponse, lancer une activité, vérifier le journal.",
				"Whole journeys are made by keyboard alone, without script: opening an installation, signing in by password or with the code of a letter, recording a person, holding an interview, deciding on eligibility, explaining a place, an exit and its appeal, proposing a need and reading the answer, starting an activity, verifying the journal."),
		}},
		{title: lang.T("Ce qui n’est pas vérifié", "What is not checked"), list: []lang.Text{
			lang.T("Aucune personne handicapée n’a encore essayé cette version avec ses propres outils.", "No disabled person has tried this version with their own tools yet."),
			lang.T("Les lecteurs d’écran, la commande vocale et les loupes n’ont pas été essayés à la main.", "Screen readers, voice control and magnifiers were not tried by hand."),
			lang.T("La facilité de lecture a été relue par nous seuls, pas mesurée avec des lecteurs.", "Ease of reading was reviewed by us alone, not measured with readers."),
			lang.T("Un outil automatique ne voit qu’une partie des obstacles.", "An automatic tool sees only part of the obstacles."),
		}},
		{title: lang.T("Une page vous arrête ?", "Does a page stop you?"), texts: []lang.Text{
			lang.T("Dites-le à l’équipe de votre comité, par le moyen qui vous convient : au guichet, par téléphone, par lettre. Elle vous doit une réponse, et peut faire la démarche avec vous sans attendre que la page soit réparée.",
				"Tell the team of your committee, in the way that suits you: at the desk, by telephone, by letter. It owes you an answer, and can do what you came for with you without waiting for the page to be mended."),
			lang.T("En France, si la réponse manque ou ne suffit pas, vous pouvez saisir le Défenseur des droits : par son site, auprès d’un de ses délégués, ou par lettre sans timbre (Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07).",
				"In France, if the answer is missing or not enough, you can turn to the Defender of Rights: on their site, with one of their delegates, or by letter without a stamp (Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07)."),
		}},
	},
}
