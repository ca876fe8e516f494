package householdapp

import "fabrique/lang"

var say = struct {
	tell, told, read, erase, erased, title, lead, caption, home, notTold, empty, leadOne, partnerHint,
	door, job, save, single, couple, housingFlat, housingNone, rsa, ass, are, noBenefit, toldHint lang.Text
}{
	tell:        lang.T("Noter ce qu’une personne accepte de dire de son foyer.", "Record what a person agrees to say of their home."),
	told:        lang.T("Ce qui a été dit est sous scellé.", "What was told is sealed."),
	read:        lang.T("Lire ce qu’une personne a dit de son foyer ; la lecture est notée.", "Read what a person told of their home; the reading is noted."),
	erase:       lang.T("Effacer ce qui a été dit de ce foyer.", "Erase what was told of this home."),
	erased:      lang.T("Ce qui avait été dit est effacé.", "What had been told is erased."),
	title:       lang.T("Les foyers, avec l’accord des personnes", "Households, with the agreement of the persons"),
	lead:        lang.T("Ce qui est dit du foyer sert une seule fois : la somme de ce que les emplois rendent à chaque payeur. L’équipe seule le lit, chaque lecture est notée, et cela n’entre dans une somme qu’à partir de cinq foyers.", "What is told of a home serves once: the sum of what jobs give back to each payer. The team alone reads it, each reading is noted, and it enters a sum from five homes on."),
	caption:     lang.T("Emplois signés, et foyers notés", "Jobs signed, and households recorded"),
	home:        lang.T("Foyer", "Household"),
	notTold:     lang.T("pas demandé, ou pas d’accord", "not asked, or no agreement"),
	empty:       lang.T("Aucun emploi n’est signé encore. Notez d’abord les contrats.", "No job is signed yet. Record the contracts first."),
	leadOne:     lang.T("Dites à la personne à quoi cela sert avant de demander : compter ce que son emploi change pour l’État, le département et les caisses. Elle peut refuser, sans conséquence, et faire effacer ses réponses.", "Tell the person what this serves before asking: to count what their job changes for the State, the département and the funds. They may refuse, without consequence, and have their answers erased."),
	partnerHint: lang.T("Seulement pour un couple.", "For a couple only."),
	door:        lang.T("Ce que l’emploi rend à chaque payeur", "What a job gives back to each payer"),
	job:         lang.T("Emploi", "Job"),
	save:        lang.T("Enregistrer", "Save"),
	single:      lang.T("personne seule", "single person"),
	couple:      lang.T("couple", "couple"),
	housingFlat: lang.T("aide au logement, propriétaire ou logé gratuitement", "housing aid, owner or housed free"),
	housingNone: lang.T("rien de cela", "none of these"),
	rsa:         lang.T("RSA", "minimum income (RSA)"),
	ass:         lang.T("allocation de solidarité spécifique (ASS)", "solidarity allowance (ASS)"),
	are:         lang.T("allocation chômage", "unemployment benefit"),
	noBenefit:   lang.T("aucune", "none"),
	toldHint:    lang.T("Seulement pour l’allocation chômage.", "For the unemployment benefit only."),
}
