package web

import "fabrique/lang"

func words(tag lang.Tag) Words {
	return Words{
		Skip:    lang.T("Aller au contenu", "Go to the content").In(tag),
		Menu:    lang.T("Sommaire", "Contents").In(tag),
		Tongues: lang.T("Langue", "Language").In(tag),
		About:   lang.T("À propos", "About").In(tag),
		Fold:    lang.T("Menu", "Menu").In(tag),
		Rooms:   lang.T("Navigation", "Navigation").In(tag),
		Top:     lang.T("Haut de page", "Top of the page").In(tag),
	}
}

// Names of the languages, each in itself.
var tongueNames = map[lang.Tag]string{lang.FR: "Français", lang.EN: "English"}

// Tongues returns the choice of languages of a page read in tag; href gives the address in another.
func Tongues(tag lang.Tag, href func(lang.Tag) string) []Tongue {
	var out []Tongue
	for _, t := range lang.Tags {
		one := Tongue{Tag: t, Name: tongueNames[t]}
		if t != tag {
			one.Href = href(t)
		}
		out = append(out, one)
	}
	return out
}
