package people

import (
	"slices"
	"strings"
	"unicode"
)

// ailments are the beginnings of words that name an illness or a handicap,
// French and English, without accents.
var ailments = strings.Fields(`depressi schizo bipolaire bipolar psychia psychot autis cancer tumeur tumour diabet epilep alcool alcoho
	addict toxico vih sida hiv hepatit sclerose sclerosis parkinson alzheimer hernie hernia lombalgi sciatique arthros
	asthm maladie disease handicap disabled disabilit rqth aah invalidite diagnos burnout anxiet anxieux trouble syndrome
	medicament medication infarctus avc endometrio fibromyalg migraine chimiothera chemothera`)

// Ailing returns the first word of a text that looks like a diagnosis or health
// data, "" for none. It warns and never decides: the team does.
func Ailing(texts ...string) string {
	for _, text := range texts {
		for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
			folded := bare.Replace(strings.ToLower(word))
			if slices.ContainsFunc(ailments, func(a string) bool { return folded == a || len(a) > 4 && strings.HasPrefix(folded, a) }) {
				return word
			}
		}
	}
	return ""
}

// bare takes the accents of French off.
var bare = strings.NewReplacer("à", "a", "â", "a", "ä", "a", "ç", "c", "é", "e", "è", "e", "ê", "e", "ë", "e", "î", "i", "ï", "i", "ô", "o", "ö", "o", "ù", "u", "û", "u", "ü", "u", "œ", "oe")
