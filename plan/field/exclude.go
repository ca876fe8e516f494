package field

import (
	"fabrique/fault"
	"fabrique/geo"
	"fabrique/lang"
)

// Ban is a hard rule that keeps a person from an activity; 0 when none does.
type Ban uint8

// The bans, in the order in which they are looked for.
const (
	Lawful     Ban = iota
	Elsewhere      // has a contract with another company
	Forbidden      // a pin
	Refused        // the person said no
	Restricted     // a work restriction
	Unlicensed     // a legal licence is missing
	TooFar         // farther than the person can go
	NoSlot         // no half-day in common
	Bans           // their number
)

// bansOf returns, for each activity, what keeps client i from it.
func (m *Model) bansOf(i int) []Ban {
	out := make([]Ban, len(m.In.Activities))
	for a := range out {
		out[a] = m.keeps(i, a)
	}
	if m.Excluded(i) {
		for a := range out {
			out[a] = Forbidden
		}
	}
	for _, pin := range m.In.Pins {
		if pin.Kind == Forbid && pin.Person == m.Person(i).ID && pin.Activity != "" {
			out[m.Facility[pin.Activity]] = Forbidden
		}
	}
	return out
}

// Excluded reports whether a pin asks that client i have no job at all; a signed contract is above it.
func (m *Model) Excluded(i int) bool {
	for _, pin := range m.In.Pins {
		if pin.Kind == Forbid && pin.Person == m.Person(i).ID && pin.Activity == "" {
			return m.Contract[i] == nil
		}
	}
	return false
}

func (m *Model) keeps(i, a int) Ban {
	for b := Lawful + 1; b < Bans; b++ {
		if m.stands(b, i, a) {
			return b
		}
	}
	return Lawful
}

// stands reports whether ban b, pins aside, keeps client i from activity a.
func (m *Model) stands(b Ban, i, a int) bool {
	p, act := m.Person(i), m.Activity(a)
	switch b {
	case Elsewhere:
		return m.Contract[i] != nil && m.Group[m.Contract[i].Company] != m.Employer[a]
	case Refused:
		return p.Refuses(act.Family, string(act.ID))
	case Restricted:
		return p.Cannot(act.Demands) != ""
	case Unlicensed:
		return p.Lacks(act.Licences) != ""
	case TooFar:
		return p.Travel > 0 && m.Distance(i, a) > p.Travel
	case NoSlot:
		return p.Available&act.Opening == 0
	}
	return false
}

// Standing returns every ban that keeps client i from activity a.
func (m *Model) Standing(i, a int) (list []Ban) {
	for b := Lawful + 1; b < Bans; b++ {
		if m.stands(b, i, a) || b == Forbidden && m.Bans[i][a] == Forbidden {
			list = append(list, b)
		}
	}
	return list
}

// Distance returns how far the site of activity a is from the home of client i; 0 when not known.
func (m *Model) Distance(i, a int) geo.Metres {
	return geo.Distance(m.Person(i).Home, m.In.Sites[m.Site[a]].Point)
}

// WhyNot says everything that makes activity a impossible for client i; empty when it is possible.
func (m *Model) WhyNot(i, a int) lang.Text {
	var list []lang.Text
	for _, b := range m.Standing(i, a) {
		list = append(list, m.why(b, i, a))
	}
	return lang.Join(list)
}

// why words the ban b between client i and activity a.
func (m *Model) why(b Ban, i, a int) lang.Text {
	p, act := m.Person(i), m.Activity(a)
	switch b {
	case Elsewhere:
		return lang.F("le contrat signé est avec %s", "the signed contract is with %s", m.CompanyName(m.Group[m.Contract[i].Company]))
	case Forbidden:
		return lang.T("écartée par une consigne", "set aside by an instruction")
	case Refused:
		return lang.T("refusée par la personne", "refused by the person")
	case Restricted:
		return lang.F("contraire à une restriction de travail («\u00a0%s\u00a0»)", "against a work restriction (“%s”)", string(p.Cannot(act.Demands)))
	case Unlicensed:
		return lang.F("demande un permis ou une habilitation («\u00a0%s\u00a0»)", "needs a licence (“%s”)", string(p.Lacks(act.Licences)))
	case TooFar:
		return lang.F("à %s, pour un trajet possible de %s", "%s away, for a possible journey of %s", Away(m.Distance(i, a)), Away(p.Travel))
	case NoSlot:
		return lang.T("aucune demi-journée en commun", "no half-day in common")
	}
	return lang.Text{}
}

// BanCount words how many activities each Ban sets aside.
var BanCount = [Bans][2]lang.Text{
	Elsewhere:  {lang.T("%s dans une autre entreprise", "%s in another company"), lang.T("%s dans une autre entreprise", "%s in another company")},
	Forbidden:  {lang.T("%s écartée par une consigne", "%s set aside by an instruction"), lang.T("%s écartées par une consigne", "%s set aside by an instruction")},
	Refused:    {lang.T("%s refusée", "%s refused"), lang.T("%s refusées", "%s refused")},
	Restricted: {lang.T("%s contraire à une restriction", "%s against a restriction"), lang.T("%s contraires à une restriction", "%s against a restriction")},
	Unlicensed: {lang.T("%s demande un permis", "%s needs a licence"), lang.T("%s demandent un permis", "%s need a licence")},
	TooFar:     {lang.T("%s trop loin", "%s too far"), lang.T("%s trop loin", "%s too far")},
	NoSlot:     {lang.T("%s sans demi-journée commune", "%s without a common half-day"), lang.T("%s sans demi-journée commune", "%s without a common half-day")},
}

// Away words a distance: metres under one kilometre, else kilometres with one decimal.
func Away(d geo.Metres) lang.Text {
	if d < 1000 {
		return lang.Unit(lang.Int((d+5)/10*10), lang.Same("m"))
	}
	return lang.Unit(lang.Decimal{Units: int64(d+50) / 100, Places: 1}, lang.Same("km"))
}

// Name returns the words for activity a.
func (m *Model) Name(a int) lang.Text {
	if n := m.Activity(a).Name; !n.Empty() {
		return n
	}
	return lang.Same(string(m.Activity(a).ID))
}

// PersonName returns the name of client i.
func (m *Model) PersonName(i int) string {
	if p := m.Person(i); p.Name != "" {
		return p.Name
	}
	return string(m.Person(i).ID)
}

// CompanyName returns the name of company g.
func (m *Model) CompanyName(g int) string {
	if c := m.In.Companies[g]; c.Name != "" {
		return c.Name
	}
	return string(m.In.Companies[g].ID)
}

// HalfDays words a number of half-days.
func HalfDays(n int) lang.Text {
	return lang.Count(n, lang.T("%s demi-journée", "%s half-day"), lang.T("%s demi-journées", "%s half-days"))
}

// Persons words a number of persons.
func Persons(n int) lang.Text {
	return lang.Count(n, lang.T("%s personne", "%s person"), lang.T("%s personnes", "%s persons"))
}

// Activities words a number of activities.
func Activities(n int) lang.Text {
	return lang.Count(n, lang.T("%s activité", "%s activity"), lang.T("%s activités", "%s activities"))
}

func unknown(what lang.Text, id string, where lang.Text) error {
	return fault.Newf(fault.Invalid, "%s «\u00a0%s\u00a0» n’existe pas (voir %s). Corrigez le nom ou ajoutez la ligne.",
		"%s “%s” does not exist (see %s). Correct the name or add the line.", what, id, where)
}

func twice(person string) error {
	return fault.Newf(fault.Invalid, "La personne «\u00a0%s\u00a0» a deux contrats. Gardez celui qui est en vigueur.",
		"Person “%s” has two contracts. Keep the one in force.", person)
}

func repeated() error {
	return fault.New(fault.Invalid, "Un même identifiant sert deux fois parmi les personnes, les activités ou les entreprises. Donnez à chaque ligne le sien.",
		"The same identifier is used twice among persons, activities or companies. Give each line its own.")
}
