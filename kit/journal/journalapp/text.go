package journalapp

import "fabrique/lang"

// say holds the phrases of this slice.
var say = struct {
	journal, changesTitle, lead, empty, verify, verifyWhole, verifyButton, show, book, changes, subject, subjectHint, earlier, visitor, erased, reserved lang.Text
}{
	journal:      lang.T("Journal", "Journal"),
	changesTitle: lang.T("Qui a fait quoi, et quand", "Who did what, and when"),
	lead: lang.T("Chaque changement et chaque lecture sous scellé laisse une ligne, liée à celle d’avant : en modifier une se voit.",
		"Every change and every reading under seal leaves a line, bound to the one before: to change one shows."),
	empty:        lang.T("Rien à montrer ici. Choisissez un autre livre, ou videz le filtre.", "Nothing to show here. Choose another book, or empty the filter."),
	verify:       lang.T("Vérifier que le journal du territoire est entier", "Verify that the journal of the territory is whole"),
	verifyWhole:  lang.T("Vérifier que le journal de l’installation est entier", "Verify that the journal of the installation is whole"),
	verifyButton: lang.T("Vérifier le journal", "Verify the journal"),
	show:         lang.T("Montrer", "Show"),
	book:         lang.T("Livre", "Book"),
	changes:      lang.T("changements", "changes"),
	subject:      lang.T("À propos de", "About"),
	subjectHint:  lang.T("Par exemple person/x8 ; ou suivez le lien de la colonne.", "For example person/x8; or follow the link in the column."),
	earlier:      lang.T("Plus ancien", "Earlier"),
	visitor:      lang.T("une visiteuse ou un visiteur", "a visitor"),
	erased:       lang.T("les mots ont été effacés selon la loi", "the words were erased as the law asks"),
	reserved:     lang.T("les mots sont réservés à qui peut faire cela", "the words are for those who may do this"),
}

var heads = []lang.Text{lang.T("Quand", "When"), lang.T("Qui", "Who"), lang.T("Quoi", "What"), lang.T("À propos de", "About")}
