package needs

import (
	"strings"

	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/people"
	"fabrique/skills"
	"fabrique/skills/catalogue"
	"fabrique/worktime"
)

// Names gives words to what an activity names by a code. A nil function leaves the code.
type Names struct {
	Family func(people.Family) lang.Text
	Skill  func(skills.Code) lang.Text
	Site   func(string) lang.Text
	Need   func(ID) lang.Text
}

// Line is one fact of an activity in words. An empty value is a fact not yet told.
type Line struct {
	Key         string // for programs: "week"
	Name, Value lang.Text
}

// Sheet returns a in words, fact by fact, always the same lines in the same order.
func (a Activity) Sheet(n Names) []Line {
	list := a.work(n)
	list = append(list, a.hours()...)
	list = append(list, a.team(n)...)
	return append(list, a.money()...)
}

func (a Activity) work(n Names) []Line {
	var served []lang.Text
	for _, id := range a.Needs {
		served = append(served, worded(n.Need, id))
	}
	return []Line{
		{"name", lang.T("Nom", "Name"), a.Name},
		{"sign", lang.T("Sigle", "Sign"), lang.Same(a.Sign)},
		{"family", lang.T("Famille", "Family"), worded(n.Family, a.Family)},
		{"needs", lang.T("Besoins servis", "Needs served"), lang.Join(served)},
		{"tasks", lang.T("Ce que l’on fait", "What is done"), parted(same(a.Tasks))},
		{"clients", lang.T("Pour qui", "For whom"), lang.Same(a.Clients)},
		{"note", lang.T("Note", "Note"), lang.Same(a.Note)},
		{"usual", lang.T("Activités habituelles proches", "Usual activities like it"), parted(usualNames(a.Usual))},
		{"occupations", lang.T("Métiers (codes ROME)", "Occupations (ROME codes)"), lang.Same(strings.Join(a.Occupations, ", "))},
		{"trades", lang.T("Secteurs (codes NAF)", "Trades (NAF codes)"), lang.Same(strings.Join(a.Trades, ", "))},
	}
}

// usualNames gives usual activities of the catalogue their names.
func usualNames(codes []string) (out []lang.Text) {
	for _, code := range codes {
		name := lang.Same(code)
		if m, ok := catalogue.Find(code); ok {
			name = m.Name
		}
		out = append(out, name)
	}
	return out
}

func (a Activity) hours() []Line {
	var open []lang.Text
	for t := range worktime.Slots {
		if a.Opening.Has(t) {
			open = append(open, worktime.SlotName(t))
		}
	}
	return []Line{
		{"week", lang.T("Demi-journées par semaine", "Half-days a week"), a.Week.words()},
		{"months", lang.T("Saisons", "Seasons"), a.seasons()},
		{"opening", lang.T("Demi-journées d’ouverture", "Opening half-days"), lang.Join(open)},
		{"need", lang.T("Demandées par les besoins", "Called for by the needs"), number(a.Need)},
	}
}

func (a Activity) team(n Names) []Line {
	var asks, licences, demands []lang.Text
	for _, r := range a.Asks {
		asks = append(asks, r.words(n))
	}
	for _, l := range a.Licences {
		licences = append(licences, lang.Same(string(l)))
	}
	for _, d := range a.Demands {
		demands = append(demands, lang.Same(string(d)))
	}
	lead := lang.Text{}
	if a.LeadPer > 0 {
		lead = lang.F("une personne encadre une équipe de %s, elle comprise", "one person supervises a team of %s, themselves included", a.LeadPer)
		if a.LeadSkill != "" {
			lead = lang.F("%s (%s : %s)", "%s (%s: %s)", lead, worded(n.Skill, a.LeadSkill), a.LeadLevel.Name())
		}
	}
	return []Line{
		{"asks", lang.T("Savoir-faire demandés", "Skills asked for"), parted(asks)},
		{"licences", lang.T("Permis et habilitations", "Licences"), lang.Join(licences)},
		{"demands", lang.T("Ce que le travail demande au corps", "What the work asks of the body"), lang.Join(demands)},
		{"team", lang.T("Personnes présentes, au moins", "Persons present, at least"), number(a.Team)},
		{"lead", lang.T("Encadrement", "Supervision"), lead},
		{"site", lang.T("Site", "Site"), worded(n.Site, a.Site)},
		{"tools", lang.T("Matériel et local", "Equipment and room"), lang.Same(a.Tools)},
	}
}

func (a Activity) money() []Line {
	return []Line{
		{"investment", lang.T("Investissement, une fois", "Investment, once"), amount(a.Investment)},
		{"equipment", lang.T("Matériel, par an", "Equipment, a year"), amount(a.Equipment)},
		{"sales", lang.T("Ventes attendues, par heure travaillée", "Sales expected, per hour worked"), amount(a.Sales)},
		{"price", lang.T("Politique de prix", "Price policy"), lang.Same(a.Price)},
		{"social", lang.T("Utilité sociale, de 1 à 5", "Social usefulness, 1 to 5"), number(a.Social)},
		{"ecological", lang.T("Utilité écologique, de 1 à 5", "Ecological usefulness, 1 to 5"), number(a.Ecological)},
		{"usefulness", lang.T("Utilité retenue pour le plan", "Usefulness kept for the plan"), number(a.Usefulness)},
	}
}

// words returns what r asks: "coudre (fait), apprenable sur place".
func (r Requirement) words(n Names) lang.Text {
	t := lang.F("%s (%s)", "%s (%s)", worded(n.Skill, r.Skill), r.Level.Name())
	if r.Learnable {
		t = lang.F("%s, peut s’apprendre sur place", "%s, can be learned on the job", t)
	}
	return t
}

func (r Range) words() lang.Text {
	switch {
	case r.Most == 0:
		return lang.T("fermée", "closed")
	case r.Least == r.Most:
		return number(r.Most)
	}
	return lang.F("de %s à %s", "%s to %s", r.Least, r.Most)
}

// seasons puts months of the same range together: "juillet, août : fermée".
func (a Activity) seasons() lang.Text {
	var list []lang.Text
	done := map[Range]bool{}
	for m := range 12 {
		r, ok := a.Months[m]
		if !ok || done[r] {
			continue
		}
		done[r] = true
		var months []lang.Text
		for k := range 12 {
			if x, ok := a.Months[k]; ok && x == r {
				months = append(months, calendar.Name(k))
			}
		}
		list = append(list, lang.F("%s : %s", "%s: %s", lang.Join(months), r.words()))
	}
	return parted(list)
}

// parted joins phrases that hold commas themselves.
func parted(list []lang.Text) (out lang.Text) {
	for i, t := range list {
		if i == 0 {
			out = t
			continue
		}
		out = lang.F("%s ; %s", "%s; %s", out, t)
	}
	return out
}

func same(list []string) (out []lang.Text) {
	for _, s := range list {
		out = append(out, lang.Same(s))
	}
	return out
}

func number(n int) lang.Text {
	if n == 0 {
		return lang.Text{}
	}
	return lang.F("%s", "%s", n)
}

func amount(c money.Cents) lang.Text {
	if c == 0 {
		return lang.Text{}
	}
	return lang.F("%s", "%s", c)
}

// worded returns the words of a code, the code itself when nobody knows better.
func worded[C ~string](name func(C) lang.Text, code C) lang.Text {
	if name != nil && code != "" {
		if t := name(code); !t.Empty() {
			return t
		}
	}
	return lang.Same(string(code))
}

// Change is one line of a sheet that differs between two versions.
type Change struct{ Name, Before, After lang.Text }

// Differences lists the lines that differ between two sheets of the same activity.
func Differences(before, after []Line) (list []Change) {
	for i, l := range after {
		if i < len(before) && before[i].Value != l.Value {
			list = append(list, Change{l.Name, before[i].Value, l.Value})
		}
	}
	return list
}
