// Package words takes French and English text apart the way people speak it:
// letters without accents, words without inflection, families of words, clauses
// (mots, racines). What it returns is for comparing, never for reading.
package words

import "strings"

// plain gives the letters without accent of what French and its neighbours write.
var plain = func() map[rune]string {
	m := map[rune]string{'œ': "oe", 'æ': "ae", 'ß': "ss", '’': "'", 'ʼ': "'", '‘': "'"}
	for base, marked := range map[string]string{"a": "àâäáãåā", "c": "çćč", "e": "éèêëēėę", "i": "îïíìī", "n": "ñń", "o": "ôöóòõøō", "s": "śš", "u": "ùûüúū", "y": "ÿý", "z": "žźż"} {
		for _, r := range marked {
			m[r] = base
		}
	}
	return m
}()

// Fold returns s in lower case without accents; marks written apart are dropped.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range strings.ToLower(s) {
		switch {
		case r < 0x80:
			b.WriteByte(byte(r))
		case r >= 0x300 && r < 0x370:
		default:
			if p, ok := plain[r]; ok {
				b.WriteString(p)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// elided are the words that lose their vowel before another: l’eau, qu’on.
var elided = set("l d j qu n s c m t jusqu lorsqu puisqu quelqu presqu")

// idle are words that say nothing of what is done.
var idle = set(`a au aux avec ce ces cet cette dans de des du elle elles en et eux il ils je la le les leur leurs lui ma mais me meme memes mes moi mon ne
	nos notre nous on ou par pas pour que qui sa se ses si son sur ta te tes toi ton tu un une vos votre vous y est ete etre suis es sommes etes sont
	ai as avons avez ont avais avait aura aurait comme sans sous chez vers donc car ni plus tres bien aussi tout tous toute toutes entre ainsi afin dont
	cela ca ci lors etc hf cdi cdd the of and to in for with at by or an is are was were be been my your his her its our their this that these those it i he she we they
	you not no from on as but`)

// scaffold are words that people put around what they do, or that a need is said with.
var scaffold = set(`sais sait savoir savais aime aimer aimais aimerais aimerait adore voudrais voudrait voulais veux veut vouloir peux peut pouvoir pouvait
	pouvais peuvent fais fait faire faisais faisait faites travaille travailler travaillais travaillait bosse bosser bossais annees annee an ans mois pendant depuis deja
	toujours petit petite petits petites gens personne besoin besoins avoir encore beaucoup peu connais connait connaitre temps longtemps experience
	deux trois quatre cinq six sept huit neuf dix douze quinze vingt trente quarante cinquante
	diplome metier emploi poste ancien ancienne anciens fois bon bonne bons bonnes capable aider aide aides aidais aidait occuper occupe occupais occupait quelque quelques
	chose choses jour jours toute vie surtout jamais rien personne faut faudrait manque manquent manquait voudrait trouve trouvent trouver quartier habitants habitant village
	commune ville gens endroit quelqu trop assez souvent parfois quand ou leurs mere pere soeur soeurs frere freres mari femme fils fille oncle tante cousin cousine cousins ami amie amis amies copain copine copains voisin voisine voisins beau belle
	know how used like look looking looked after making taking mother father sister brother husband wife friend friends neighbour neighbours have has had can could would some someone people years year do did done doing work worked`)

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// Of returns the words of s, folded, without the elided ones.
func Of(s string) []string {
	parts := strings.FieldsFunc(Fold(s), func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 0x7f) })
	out := parts[:0]
	for _, w := range parts {
		if !elided[w] {
			out = append(out, w)
		}
	}
	return out
}

// Content returns the words of s that mean something.
func Content(s string) []string { return without(Of(s), idle) }

// Spoken returns the words of a sentence that say what is done: also without the
// words that people put around it. A sentence made of such words alone keeps them.
func Spoken(s string) []string {
	content := Content(s)
	if kept := without(append([]string(nil), content...), scaffold); len(kept) > 0 {
		return kept
	}
	return content
}

func without(list []string, drop map[string]bool) []string {
	out := list[:0]
	for _, w := range list {
		if !drop[w] && (len(w) > 1 || w[0] <= '9') {
			out = append(out, w)
		}
	}
	return out
}

// Clauses cuts a sentence where something else begins: at commas, full stops,
// "et", "puis", "mais".
func Clauses(s string) []string {
	s = Fold(s)
	for _, word := range []string{" et ", " puis ", " mais ", " ainsi que ", " surtout ", " and ", " then ", ";", ".", ":", "(", ")", "\n"} {
		s = strings.ReplaceAll(s, word, ",")
	}
	var out []string
	for _, c := range strings.Split(s, ",") {
		if len(Spoken(c)) > 0 {
			out = append(out, c)
		}
	}
	return out
}
