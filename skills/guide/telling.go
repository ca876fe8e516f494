package guide

import (
	"slices"
	"strings"
)

// commonplace are words that everybody uses around what they do: a register need not
// know them, and the team need not look at them.
var commonplace = strings.Fields(`passe passais passait passer passee prends prend prendre prenais prenait mets mettre mettais met mettait tiens tient tenir tenais tenait
	viens vient venir venais dis dit dire disais disait vois voit voir voyais regarde regarder regardais reste rester restais restait arrive arriver arrivais
	donne donner donnais donnait cherche chercher cherchais demande demander demandais parle parler parlais appris apprendre apprends apprenais commence commencer
	continue continuer essaye essayer debrouille debrouiller debrouillais voulu pu su eu mis pris tenu venu devenu devenir parti partir parlait allait aller allais vais
	madame monsieur mademoiselle dame monsieurs messieurs mesdames notre nos autre autres chaque meme seul seule seuls ensemble
	matin matins soir soirs midi nuit nuits semaine semaines weekend aujourd hui hier demain maintenant ensuite puis apres avant dernier derniere dernierement
	plusieurs certains certaines nombreux nombreuses grand grande grands grandes gros grosse vieux vieille jeune nouveau nouvelle mieux pire vraiment presque environ
	pourquoi comment combien lequel laquelle oui non peutetre bref voila donc enfin alors quoi rien personne quelquun parce puisque lorsque tandis malgre selon
	because about after before again always never often every each other another very really also just then than when where while which who what why
	get got getting give gave given take took taken come came going gone went make made put let keep kept want wanted need needed try tried help helped helping
	mr mrs miss morning evening night week weeks today yesterday now new old big small good well better best many much more most own same few`)

// shortest is the least length of a word worth looking at.
const shortest = 4

// Telling leaves out of words that nothing knows those that say nothing of work.
func Telling(list []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(w string) bool {
		return len(w) < shortest || slices.Contains(commonplace, w) || strings.ContainsAny(w, "0123456789@")
	})
}
