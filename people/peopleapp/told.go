package peopleapp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/worktime"
)

// ToldPart is what a person told in one part of the interview.
type ToldPart struct {
	Name  string
	Saved string
	Lines []string
	Edit  web.Link
}

// HoursPicture shows chosen hours and free half-days as squares, and in words.
type HoursPicture struct {
	Words, Free string
	Strip, Week web.Squares
	Past        []string
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func (p *Person) told(v *desk.Visit, r peopledb.Row) error {
	for _, w := range parts {
		part := ToldPart{Name: upper(w.Name).In(v.Lang), Lines: toldLines(r.File, w.Code, v.Lang), Edit: web.Link{Href: to(v, r.ID, "/interview/"+w.Code), Text: say.modify.In(v.Lang)}}
		if len(part.Lines) == 0 {
			part.Saved = say.notTold.In(v.Lang)
		}
		p.Told = append(p.Told, part)
	}
	t, err := half(v)
	if err == nil && len(r.Chosen) > 0 {
		p.Hours = hoursPicture(r.File, t.HalfDay, v.Lang)
	}
	return err
}

// toldLines are the sentences of one part, none when nothing was told.
func toldLines(f people.File, part string, tag lang.Tag) (out []string) {
	line := func(label lang.Text, value string) {
		if value != "" {
			out = append(out, lang.F("%s : %s", "%s: %s", label, value).In(tag))
		}
	}
	switch part {
	case "contact":
		line(lang.T("Téléphone", "Telephone"), f.Phone)
		line(lang.T("Courriel", "E-mail"), f.Email)
		line(lang.T("Adresse", "Address"), strings.Join(separate(f.Address), ", "))
		line(say.commune, f.Commune)
		line(lang.T("Au mieux", "Best"), f.Reach)
	case "situation":
		if f.Living != nil {
			line(lang.T("Habite ici depuis le", "Has lived here since"), f.Living.In(tag))
		}
		if f.Deprived != nil {
			line(lang.T("Sans emploi durable depuis le", "Without lasting employment since"), f.Deprived.In(tag))
		}
		line(lang.T("Forme", "Kind"), f.Kind.Name().In(tag))
		line(lang.T("Avant", "Before"), f.Before)
	case "skills":
		for _, a := range f.Abilities {
			out = append(out, ability(a).In(tag))
		}
	case "wishes":
		line(lang.T("Envies", "Wishes"), named(people.Families, texts(f.Wishes)).In(tag))
		line(lang.T("Refus", "Refusals"), named(people.Families, texts(f.Refused)).In(tag))
		line(lang.T("Avec ses mots", "In their own words"), f.Hopes)
	default:
		moreLines(f, part, tag, line)
	}
	return out
}

func moreLines(f people.File, part string, tag lang.Tag, line func(lang.Text, string)) {
	switch part {
	case "mobility":
		line(lang.T("Langues", "Languages"), strings.Join(f.Languages, ", "))
		line(lang.T("Permis", "Licences"), named(people.Permits, texts(f.Licences)).In(tag))
		line(lang.T("Se déplace", "Gets about"), named(people.Vehicles, f.Vehicle).In(tag))
		if f.Travel > 0 {
			line(lang.T("Jusqu’à", "Up to"), lang.Unit(lang.Int(f.Travel/1000), lang.Same("km")).In(tag))
		}
	case "hours":
		if len(f.Chosen) > 0 {
			line(lang.T("Souhaite", "Wants"), lang.F("%s par semaine", "%s a week", f.Hours().Wanted).In(tag))
		}
		line(lang.T("Espère", "Hopes"), f.Hoped)
	case "limits":
		line(lang.T("Ne peut pas", "Cannot"), named(people.Limits, texts(f.Restrictions)).In(tag))
	case "support":
		line(lang.T("S’occupe de", "Looks after"), f.Care)
		line(lang.T("Accompagnement", "Support"), f.Support)
		line(lang.T("Orientée par", "Sent by"), f.Referred)
	case "consents":
		for _, c := range f.Consents {
			if c.Ended == nil {
				line(lang.F("Accepte depuis le %s", "Agrees since %s", c.Given), people.NameOf(people.Permissions, c.To).In(tag))
			} else {
				line(lang.F("A repris son accord le %s", "Took back on %s", *c.Ended), people.NameOf(people.Permissions, c.To).In(tag))
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

// named joins the words of codes.
func named(list []people.Word, held []string) lang.Text {
	var out []lang.Text
	for _, code := range held {
		out = append(out, people.NameOf(list, code))
	}
	return lang.Join(out)
}

func ability(a people.Ability) lang.Text {
	out := lang.F("%s : %s", "%s: %s", a.Name, a.Level.Name())
	if a.Life {
		out = lang.F("%s, appris dans la vie", "%s, learned in life", out)
	}
	if a.Again {
		out = lang.F("%s, souhaite le refaire", "%s, wishes to do it again", out)
	}
	return out
}

// hoursPicture draws the half-days wanted: full up to the least, open up to the most.
func hoursPicture(f people.File, half worktime.Minutes, tag lang.Tag) *HoursPicture {
	h := f.Hours()
	least, wanted, most := h.Least.HalfDays(half), h.Wanted.HalfDays(half), h.Most.HalfDays(half)
	var refs []string
	for i := range max(most, wanted) {
		switch {
		case i < least:
			refs = append(refs, web.Done.ID)
		case i < wanted:
			refs = append(refs, web.Room.ID)
		default:
			refs = append(refs, web.Free.ID)
		}
	}
	p := &HoursPicture{Strip: web.Strip(refs, worktime.Slots), Free: freeWords(f.Available, tag)}
	p.Words = lang.F("%s demi-journées souhaitées, pas moins de %s, pas plus de %s : %s par semaine.", "%s half-days wanted, no fewer than %s, no more than %s: %s a week.", wanted, least, most, h.Wanted).In(tag)
	var days, week []string
	for t := range worktime.Slots {
		if t%2 == 0 {
			days = append(days, string([]rune(capital(worktime.DayName(t / 2).In(tag)))[:1]))
		}
		if f.Available.Has(t) {
			week = append(week, web.Done.ID)
		} else {
			week = append(week, web.Free.ID)
		}
	}
	p.Week = web.Week(week, days, "")
	for i := range f.Chosen[:len(f.Chosen)-1] {
		c := f.Chosen[i]
		p.Past = append(p.Past, lang.F("À partir du %s : %s par semaine. %s", "From %s: %s a week. %s", c.From, c.Wanted, c.Why).In(tag))
	}
	return p
}

// freeWords says in words the half-days when one can come.
func freeWords(w worktime.Week, tag lang.Tag) string {
	if w == 0 {
		return lang.T("Ses demi-journées libres restent à dire.", "Their free half-days are still to be told.").In(tag)
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
	return lang.F("Libre : %s.", "Free: %s.", lang.Join(list)).In(tag)
}
