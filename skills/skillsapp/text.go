package skillsapp

import (
	"fabrique/lang"
	"fabrique/skills/guide"
)

// say holds the phrases of the pages.
var say = struct {
	inMyWords, againMine, mySkills, myWishes, iCan, iWish, iRefuse, skillsLead, mineLead, wishesLead, wishesMine, theirWords, myWords, theirWishes, myWishWords, example, wishExample, dictate, search,
	one, several, nothing, unknown, no, knownTitle, confirmedBy, takeOff, addSkills, heartLabel, heartOne, heartMany, linesTitle, linesLead, linesMine, otherSkill, level, learned,
	again, drop, loose, save, saveGo, back, interview lang.Text
	yes, groups map[guide.Kind]lang.Text
}{
	mySkills:    lang.T("Ce que je sais faire", "What I can do"),
	myWishes:    lang.T("Mes envies", "My wishes"),
	iCan:        lang.T("Ce que je sais faire", "What I can do"),
	iWish:       lang.T("Mes envies et mes refus", "My wishes and refusals"),
	iRefuse:     lang.T("Ce que je ne veux pas faire", "What I do not want to do"),
	skillsLead:  lang.T("Au travail et dans la vie. Rien n’est retenu sans être confirmé.", "At work and in life. Nothing is kept unless it is confirmed."),
	mineLead:    lang.T("Au travail et dans la vie. Rien n’est retenu sans votre accord, et vous pouvez tout changer.", "At work and in life. Nothing is kept without your agreement, and you can change everything."),
	wishesLead:  lang.T("Les envies se demandent, elles ne se devinent pas. Un refus est toujours respecté.", "Wishes are asked, never guessed. A refusal is always respected."),
	wishesMine:  lang.T("Dites ce qui vous plairait. Un refus est toujours respecté.", "Say what you would like. A refusal is always respected."),
	theirWords:  lang.T("Avec ses mots, ce que la personne a fait ou sait faire", "In their own words, what the person did or can do"),
	myWords:     lang.T("Avec vos mots, ce que vous avez fait ou savez faire", "In your own words, what you did or can do"),
	theirWishes: lang.T("Avec ses mots, ce qui lui plairait", "In their own words, what they would like"),
	myWishWords: lang.T("Avec vos mots, ce qui vous plairait", "In your own words, what you would like"),
	example:     lang.T("Par exemple : « J’ai gardé les enfants des voisins pendant des années. »", "For example: “I looked after my neighbours’ children for years.”"),
	wishExample: lang.T("Par exemple : « Travailler dehors, dans un jardin. »", "For example: “To work outdoors, in a garden.”"),
	dictate:     lang.T("Vous pouvez dicter avec la touche micro du clavier de votre appareil.", "You can dictate with the microphone key of your device’s keyboard."),
	search:      lang.T("Chercher", "Search"),
	one:         lang.T("%s suggestion", "%s suggestion"),
	several:     lang.T("%s suggestions", "%s suggestions"),
	nothing:     lang.T("Rien ne correspond. Essayez d’autres mots, plus simples.", "Nothing corresponds. Try other, simpler words."),
	unknown:     lang.T("Mots encore inconnus ici : %s. L’équipe peut les ajouter aux mots du pays.", "Words not known here yet: %s. The team can add them to the words of the place."),
	no:          lang.T("Non", "No"),
	knownTitle:  lang.T("Métiers reconnus", "Occupations confirmed"),
	confirmedBy: lang.T("Confirmé le %s, par %s.", "Confirmed on %s, by %s."),
	takeOff:     lang.T("Retirer ce métier", "Take this occupation off"),
	addSkills:   lang.T("Ajouter ce qui est coché", "Add what is ticked"),
	heartLabel:  lang.T("Cochez ce qui est vrai", "Tick what is true"),
	heartOne:    lang.T("%s savoir-faire de ce métier à cocher", "%s skill of this occupation to tick"),
	heartMany:   lang.T("%s savoir-faire de ce métier à cocher", "%s skills of this occupation to tick"),
	linesTitle:  lang.T("Savoir-faire confirmés", "Skills confirmed"),
	linesLead:   lang.T("Pour chacun : à quel point, où c’est appris, et si la personne veut le refaire. Sans niveau, il ne compte pas encore.", "For each: how well, where it was learned, and whether they want to do it again. Without a level it does not count yet."),
	linesMine:   lang.T("Pour chacun : à quel point, où vous l’avez appris, et si vous voulez le refaire.", "For each: how well, where you learned it, and whether you want to do it again."),
	otherSkill:  lang.T("Autre savoir-faire", "Another skill"),
	level:       lang.T("À quel point", "How well"),
	learned:     lang.T("Appris", "Learned"),
	againMine:   lang.T("je souhaite le refaire", "I wish to do it again"),
	inMyWords:   lang.T("Avec vos mots", "In your own words"),
	again:       lang.T("souhaite le refaire", "wishes to do it again"),
	drop:        lang.T("retirer ce savoir-faire", "take this skill off"),
	loose:       lang.T("Écrit librement : aucune activité ne le demande sous ce nom. Dites-le dans la phrase du haut pour le rattacher.", "Written freely: no activity asks for it by this name. Say it in the sentence above to tie it."),
	save:        lang.T("Enregistrer", "Save"),
	saveGo:      lang.T("Enregistrer et continuer", "Save and continue"),
	back:        lang.T("Retour à sa page", "Back to their page"),
	interview:   lang.T("Entretien", "Interview"),
	yes: map[guide.Kind]lang.Text{guide.Skill: lang.T("Oui, c’est vrai", "Yes, that is true"), guide.Occupation: lang.T("Oui, c’est cela", "Yes, that is it"),
		guide.Wish: lang.T("Oui, une envie", "Yes, a wish"), guide.Usual: lang.T("Oui, c’est proche", "Yes, it is like that")},
	groups: map[guide.Kind]lang.Text{guide.Skill: lang.T("Savoir-faire du quotidien", "Everyday skills"), guide.Occupation: lang.T("Métiers", "Occupations"),
		guide.Wish: lang.T("Envies possibles", "Possible wishes"), guide.Usual: lang.T("Activités habituelles", "Usual activities")},
}

// does says what each operation does.
var does = struct {
	suggest, confirm, unconfirm, refuse, unrefuse, tick, restore, skills, wishes, codeSuggest, codeConfirm, codeRefuse, codeUnrefuse, codes, asks, words, say, unsay, forget, recall, registers, use, recode lang.Text
}{
	suggest:      lang.T("Chercher à quoi correspondent les mots d’une personne, sans rien retenir", "Find what a person’s words correspond to, keeping nothing"),
	confirm:      lang.T("Confirmer une suggestion : savoir-faire, métier ou envie", "Confirm a suggestion: skill, occupation or wish"),
	unconfirm:    lang.T("Retirer un métier confirmé", "Take a confirmed occupation off"),
	refuse:       lang.T("Refuser une suggestion : elle ne revient plus", "Refuse a suggestion: it does not come back"),
	unrefuse:     lang.T("Reprendre une suggestion refusée", "Take a refused suggestion back"),
	tick:         lang.T("Cocher les savoir-faire d’un métier confirmé", "Tick the skills of a confirmed occupation"),
	restore:      lang.T("Remettre les savoir-faire et les envies comme ils étaient", "Put skills and wishes back as they were"),
	skills:       lang.T("Noter dans l’entretien : ce qu’elle sait faire", "Note in the interview: what they can do"),
	wishes:       lang.T("Noter dans l’entretien : ses envies et ses refus", "Note in the interview: their wishes and refusals"),
	codeSuggest:  lang.T("Chercher à quoi correspondent les mots d’un besoin ou d’une activité", "Find what the words of a need or an activity correspond to"),
	codeConfirm:  lang.T("Confirmer à quoi correspond un besoin ou une activité", "Confirm what a need or an activity corresponds to"),
	codeRefuse:   lang.T("Refuser une suggestion pour un besoin ou une activité", "Refuse a suggestion for a need or an activity"),
	codeUnrefuse: lang.T("Reprendre une suggestion refusée pour un besoin ou une activité", "Take back a suggestion refused for a need or an activity"),
	codes:        lang.T("Cocher les métiers et les codes d’activité d’un besoin ou d’une activité", "Tick the occupations and activity codes of a need or an activity"),
	asks:         lang.T("Cocher les savoir-faire que demande une activité", "Tick the skills that an activity asks for"),
	words:        lang.T("Lire les mots du pays, et ceux qui n’ont rien trouvé", "Read the words of the place, and those that found nothing"),
	say:          lang.T("Dire ce que veut dire un mot du pays", "Say what a word of the place means"),
	unsay:        lang.T("Retirer un mot du pays", "Take a word of the place off"),
	forget:       lang.T("Ôter un mot de la liste de ceux qui n’ont rien trouvé", "Take a word off the list of those that found nothing"),
	recall:       lang.T("Remettre un mot dans la liste de ceux qui n’ont rien trouvé", "Put a word back on the list of those that found nothing"),
	registers:    lang.T("Lire quels registres servent, et ce qu’une nouvelle version change ici", "Read which registers serve, and what a new version changes here"),
	use:          lang.T("Mettre en service une version d’un registre", "Put a version of a register in use"),
	recode:       lang.T("Prendre le nouveau code d’un métier ou d’une activité", "Take the new code of an occupation or a trade"),
}

// told says what was done.
var told = struct {
	confirmed, level, heart, unconfirmed, refused, unrefused, ticked, restored, saved, coded, said, unsaid, forgotten, recalled, used, recoded lang.Text
}{
	confirmed:   lang.T("C’est noté.", "Noted."),
	level:       lang.T("C’est noté. Dites maintenant à quel point, plus bas.", "Noted. Now say how well, further down."),
	heart:       lang.T("Le métier est noté. Cochez plus bas ce qui est vrai de ses savoir-faire.", "The occupation is noted. Tick further down which of its skills are true."),
	unconfirmed: lang.T("Le métier est retiré.", "The occupation is taken off."),
	refused:     lang.T("Cette suggestion ne reviendra plus.", "This suggestion will not come back."),
	unrefused:   lang.T("Cette suggestion peut revenir.", "This suggestion may come back."),
	ticked:      lang.T("Ajouté. Dites maintenant à quel point.", "Added. Now say how well."),
	restored:    lang.T("C’est comme avant.", "It is as before."),
	saved:       lang.T("C’est enregistré.", "Saved."),
	coded:       lang.T("Les codes sont enregistrés.", "The codes are saved."),
	said:        lang.T("Ce mot du pays sert dès maintenant.", "This word of the place serves from now on."),
	unsaid:      lang.T("Ce mot du pays ne sert plus.", "This word of the place serves no more."),
	forgotten:   lang.T("Le mot est ôté de la liste.", "The word is off the list."),
	recalled:    lang.T("Le mot est de nouveau dans la liste.", "The word is on the list again."),
	used:        lang.T("Cette version sert désormais.", "This version is now in use."),
	recoded:     lang.T("Le nouveau code est pris.", "The new code is taken."),
}
