package people

import (
	"strings"

	"fabrique/lang"
	"fabrique/skills"
	"fabrique/worktime"
)

// Parts are the steps of the interview, in order.
var Parts = []Word{
	{Code: "contact", Name: lang.T("comment la joindre", "how to reach them")},
	{Code: "situation", Name: lang.T("sa situation", "their situation")},
	{Code: "skills", Name: lang.T("ce qu’elle sait faire", "what they can do")},
	{Code: "wishes", Name: lang.T("ses envies et ses refus", "their wishes and refusals")},
	{Code: "mobility", Name: lang.T("langues, permis, déplacements", "languages, licences, travel")},
	{Code: "hours", Name: lang.T("son temps choisi", "their chosen hours")},
	{Code: "limits", Name: lang.T("ce qu’elle ne peut pas faire au travail", "what they cannot do at work")},
	{Code: "support", Name: lang.T("proches et accompagnement", "family and support")},
	{Code: "consents", Name: lang.T("ce qu’elle accepte", "what they agree to")},
	{Code: "next", Name: lang.T("la suite", "what comes next")},
}

// Tell returns what was told in one part of the interview, a sentence each; none when nothing was.
func Tell(f File, part string, tag lang.Tag) (out []string) {
	line := func(label lang.Text, value string) {
		if value != "" {
			out = append(out, lang.F("%s : %s", "%s: %s", label, value).In(tag))
		}
	}
	switch part {
	case "contact":
		line(lang.T("Téléphone", "Telephone"), f.Phone)
		line(lang.T("Courriel", "E-mail"), f.Email)
		line(lang.T("Adresse", "Address"), strings.Join(strings.Fields(f.Address), " "))
		line(lang.T("Commune", "Town"), f.Commune)
		line(lang.T("Au mieux", "Best"), f.Reach)
	case "situation":
		if f.Living != nil {
			out = append(out, lang.F("Habite ici depuis le %s.", "Has lived here since %s.", *f.Living).In(tag))
		}
		if f.Deprived != nil {
			out = append(out, lang.F("Sans emploi durable depuis le %s.", "Without lasting employment since %s.", *f.Deprived).In(tag))
		}
		line(lang.T("Forme", "Kind"), f.Kind.Name().In(tag))
		line(lang.T("Avant", "Before"), f.Before)
	case "skills":
		for _, o := range f.Occupations {
			line(lang.T("Métier reconnu", "Occupation confirmed"), o.Name)
		}
		for _, a := range f.Abilities {
			out = append(out, ability(a).In(tag))
		}
	case "wishes":
		line(lang.T("Envies", "Wishes"), Named(Families, codesOf(f.Wishes)).In(tag))
		line(lang.T("Refus", "Refusals"), Named(Families, codesOf(f.Refused)).In(tag))
		line(lang.T("Avec ses mots", "In their own words"), f.Hopes)
	default:
		moreLines(f, part, tag, line)
	}
	return out
}

func moreLines(f File, part string, tag lang.Tag, line func(lang.Text, string)) {
	switch part {
	case "mobility":
		line(lang.T("Langues", "Languages"), strings.Join(f.Languages, ", "))
		line(lang.T("Permis", "Licences"), Named(Permits, codesOf(f.Licences)).In(tag))
		line(lang.T("Se déplace", "Gets about"), Named(Vehicles, f.Vehicle).In(tag))
		if f.Travel > 0 {
			line(lang.T("Jusqu’à", "Up to"), lang.Unit(lang.Int(f.Travel/1000), lang.Same("km")).In(tag))
		}
	case "hours":
		if len(f.Chosen) > 0 {
			line(lang.T("Souhaite", "Wants"), lang.F("%s par semaine", "%s a week", f.Hours().Wanted).In(tag))
		}
		line(lang.T("Espère", "Hopes"), f.Hoped)
	case "limits":
		line(lang.T("Ne peut pas", "Cannot"), Named(Limits, codesOf(f.Restrictions)).In(tag))
	case "support":
		line(lang.T("S’occupe de", "Looks after"), f.Care)
		line(lang.T("Accompagnement", "Support"), f.Support)
		line(lang.T("Orientée par", "Sent by"), f.Referred)
	case "consents":
		for _, c := range f.Consents {
			if c.Ended == nil {
				line(lang.F("Accepte depuis le %s", "Agrees since %s", c.Given), NameOf(Permissions, c.To).In(tag))
			} else {
				line(lang.F("A repris son accord le %s", "Took back on %s", *c.Ended), NameOf(Permissions, c.To).In(tag))
			}
		}
	case "next":
		if f.NextOn != nil {
			line(lang.F("Avant le %s", "By %s", *f.NextOn), f.Next)
		} else {
			line(lang.T("Prochaine étape", "Next step"), f.Next)
		}
		line(lang.T("Note", "Note"), f.Note)
	}
}

// Named joins the words of codes.
func Named(list []Word, held []string) lang.Text {
	var out []lang.Text
	for _, code := range held {
		out = append(out, NameOf(list, code))
	}
	return lang.Join(out)
}

func ability(a Ability) lang.Text {
	level := a.Level.Name()
	if a.Level == skills.None {
		level = lang.T("niveau à dire", "level to be told")
	}
	out := lang.F("%s : %s", "%s: %s", a.Name, level)
	if a.Learned != "" {
		out = lang.F("%s, appris %s", "%s, learned %s", out, NameOf(Sources, string(a.Learned)))
	}
	if a.Again {
		out = lang.F("%s, souhaite le refaire", "%s, wishes to do it again", out)
	}
	return out
}

// FreeWords says the half-days when one can come.
func FreeWords(w worktime.Week) lang.Text {
	if w == 0 {
		return lang.T("Ses demi-journées libres restent à dire.", "Their free half-days are still to be told.")
	}
	var list []lang.Text
	for d := range 7 {
		am, pm := w.Has(2*d), w.Has(2*d+1)
		switch {
		case am && pm:
			list = append(list, worktime.DayName(d))
		case am:
			list = append(list, worktime.SlotName(2*d))
		case pm:
			list = append(list, worktime.SlotName(2*d+1))
		}
	}
	return lang.F("Libre : %s.", "Free: %s.", lang.Join(list))
}

// codesOf returns codes as texts.
func codesOf[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = string(c)
	}
	return out
}

// Tell returns what became of n, a sentence each.
func (n Notice) Tell() []lang.Text {
	out := []lang.Text{lang.F("Préavis du %s, remis %s, par %s.", "Notice of %s, given %s, by %s.", n.Sent, NameOf(Channels, n.By), n.Author), lang.F("Raison : %s. %s", "Reason: %s. %s", n.Exit.Name(), n.Reason)}
	if n.Appeal != nil {
		out = append(out, lang.F("Recours du %s : « %s »", "Appeal of %s: “%s”", *n.Appeal, n.Words))
	}
	switch {
	case n.Withdrawn:
		return append(out, lang.T("Le préavis a été retiré : la personne garde sa place.", "The notice was withdrawn: the person keeps their place."))
	case n.Outcome != "" && n.Judged != nil:
		out = append(out, lang.F("Réponse du %s : %s. %s", "Answer of %s: %s. %s", *n.Judged, n.Outcome.Name(), n.Why))
	case n.Due != nil:
		out = append(out, lang.F("La personne reste sur la liste. Réponse due avant le %s.", "The person stays on the list. Answer due by %s.", *n.Due))
	case n.Closed == nil:
		out = append(out, lang.F("Sortie possible à partir du %s. D’ici là, un recours suspend tout.", "Exit possible from %s. Until then, an appeal suspends everything.", n.Ends))
	}
	if n.Closed != nil {
		out = append(out, lang.F("Sortie le %s. La personne peut revenir.", "Left on %s. The person may come back.", *n.Closed))
	}
	return out
}
