package plan

import (
	"fabrique/fault"
	"fabrique/geo"
	"fabrique/lang"
	"fabrique/worktime"
)

// ban is a hard rule that keeps a person from an activity; 0 when none does.
type ban uint8

// The bans, in the order in which they are looked for.
const (
	lawful     ban = iota
	elsewhere      // has a contract with another company
	forbidden      // a pin
	refused        // the person said no
	restricted     // a work restriction
	unlicensed     // a legal licence is missing
	tooFar         // farther than the person can go
	noSlot         // no half-day in common
	bans           // their number
)

// ban returns, for each activity, what keeps client i from it.
func (m *model) ban(i int) []ban {
	out := make([]ban, len(m.in.Activities))
	for a := range out {
		out[a] = m.keeps(i, a)
	}
	for _, pin := range m.in.Pins {
		if pin.Kind == Forbid && pin.Person == m.person(i).ID && pin.Activity != "" {
			out[m.facility[pin.Activity]] = forbidden
		}
	}
	return out
}

func (m *model) keeps(i, a int) ban {
	p, act := m.person(i), m.activity(a)
	switch {
	case m.contract[i] != nil && m.group[m.contract[i].Company] != m.employer[a]:
		return elsewhere
	case p.Refuses(act.Family, string(act.ID)):
		return refused
	case p.Cannot(act.Demands) != "":
		return restricted
	case p.Lacks(act.Licences) != "":
		return unlicensed
	case p.Travel > 0 && m.distance(i, a) > p.Travel:
		return tooFar
	case p.Available&act.Opening == 0:
		return noSlot
	}
	return lawful
}

// distance returns how far the site of activity a is from the home of client i; 0 when not known.
func (m *model) distance(i, a int) geo.Metres {
	return geo.Distance(m.person(i).Home, m.in.Sites[m.site[a]].Point)
}

// banText says why activity a is not possible for client i; empty when it is.
func (m *model) banText(i, a int) lang.Text {
	p, act := m.person(i), m.activity(a)
	switch m.bans[i][a] {
	case elsewhere:
		return lang.F("le contrat signé est avec %s", "the signed contract is with %s", m.companyName(m.group[m.contract[i].Company]))
	case forbidden:
		return lang.T("écartée par une épingle", "set aside by a pin")
	case refused:
		return lang.T("refusée par la personne", "refused by the person")
	case restricted:
		return lang.F("contraire à une restriction de travail («\u00a0%s\u00a0»)", "against a work restriction (“%s”)", string(p.Cannot(act.Demands)))
	case unlicensed:
		return lang.F("demande un permis ou une habilitation («\u00a0%s\u00a0»)", "needs a licence (“%s”)", string(p.Lacks(act.Licences)))
	case tooFar:
		return lang.F("à %s, pour un trajet possible de %s", "%s away, for a possible journey of %s", away(m.distance(i, a)), away(p.Travel))
	case noSlot:
		return lang.T("aucune demi-journée en commun", "no half-day in common")
	}
	return lang.Text{}
}

// banCount words how many activities each ban sets aside.
var banCount = [bans][2]lang.Text{
	elsewhere:  {lang.T("%s dans une autre entreprise", "%s in another company"), lang.T("%s dans une autre entreprise", "%s in another company")},
	forbidden:  {lang.T("%s écartée par une épingle", "%s set aside by a pin"), lang.T("%s écartées par une épingle", "%s set aside by a pin")},
	refused:    {lang.T("%s refusée", "%s refused"), lang.T("%s refusées", "%s refused")},
	restricted: {lang.T("%s contraire à une restriction", "%s against a restriction"), lang.T("%s contraires à une restriction", "%s against a restriction")},
	unlicensed: {lang.T("%s demande un permis", "%s needs a licence"), lang.T("%s demandent un permis", "%s need a licence")},
	tooFar:     {lang.T("%s trop loin", "%s too far"), lang.T("%s trop loin", "%s too far")},
	noSlot:     {lang.T("%s sans demi-journée commune", "%s without a common half-day"), lang.T("%s sans demi-journée commune", "%s without a common half-day")},
}

// away words a distance: metres under one kilometre, else kilometres with one decimal.
func away(d geo.Metres) lang.Text {
	if d < 1000 {
		return lang.Unit(lang.Int((d+5)/10*10), lang.Same("m"))
	}
	return lang.Unit(lang.Decimal{Units: int64(d+50) / 100, Places: 1}, lang.Same("km"))
}

// name returns the words for activity a.
func (m *model) name(a int) lang.Text {
	if n := m.activity(a).Name; !n.Empty() {
		return n
	}
	return lang.Same(string(m.activity(a).ID))
}

// personName returns the name of client i.
func (m *model) personName(i int) string {
	if p := m.person(i); p.Name != "" {
		return p.Name
	}
	return string(m.person(i).ID)
}

func (m *model) companyName(g int) string {
	if c := m.in.Companies[g]; c.Name != "" {
		return c.Name
	}
	return string(m.in.Companies[g].ID)
}

func halfDays(n int) lang.Text {
	return lang.Count(n, lang.T("%s demi-journée", "%s half-day"), lang.T("%s demi-journées", "%s half-days"))
}

func persons(n int) lang.Text {
	return lang.Count(n, lang.T("%s personne", "%s person"), lang.T("%s personnes", "%s persons"))
}

func activities(n int) lang.Text {
	return lang.Count(n, lang.T("%s activité", "%s activity"), lang.T("%s activités", "%s activities"))
}

// slotsIn words a set of half-days: "lundi matin et jeudi après-midi".
func slotsIn(w worktime.Week) lang.Text {
	var list []lang.Text
	for t := range worktime.Slots {
		if w.Has(t) {
			list = append(list, worktime.SlotName(t))
		}
	}
	return lang.Join(list)
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
