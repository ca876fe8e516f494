package finance

import (
	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/money"
)

// Trace says how an amount was found, in words that a reader can check by hand.
type Trace struct {
	Title   lang.Text    `json:"title"`
	Value   lang.Text    `json:"value"`
	Cents   *money.Cents `json:"cents,omitempty"` // nil when the value is no amount in cents
	Formula lang.Text    `json:"formula"`
	Inputs  []Input      `json:"inputs,omitempty"`
	Cited   []Citation   `json:"parameters,omitempty"` // with their sources
	Parts   []Trace      `json:"rows,omitempty"`       // what was summed
}

// Input is something told about the case at hand, as against a parameter.
type Input struct {
	Title lang.Text `json:"title"`
	Value lang.Text `json:"value"`
}

// Citation is a parameter as a trace shows it.
type Citation struct {
	Name         string
	Title, Value lang.Text
	From         calendar.Date
	Source       string
	Link, Note   string
	Assumption   *Assumption // nil for a figure of law or statistics
}

// Cite words a figure that a result stands on.
func Cite(u Used) Citation {
	return Citation{Name: u.Name, Title: u.Title, Value: ValueText(u.Fact.Value, u.Fact.Unit),
		From: u.Fact.From, Source: u.Fact.Source, Link: u.Fact.Link, Note: u.Fact.Note, Assumption: u.Assumption}
}

// CiteAll words figures, each once.
func CiteAll(list []Used) []Citation { return cite(list) }

func cite(list []Used) []Citation {
	var out []Citation
	for _, u := range once(append([]Used(nil), list...)) {
		out = append(out, Cite(u))
	}
	return out
}

func spoken(s lang.Speaker) lang.Text { return lang.F("%s", "%s", s) }

// Used returns what the contribution stands on, each figure once.
func (c Contribution) Used() []Used {
	var list []Used
	for _, s := range c.Segments {
		list = append(list, s.Wage, s.Rate, s.Share)
	}
	return once(list)
}

func (c Contribution) fteText() lang.Text { return lang.Unit(shortest(c.FTE), sayFTE) }

// Trace says how the contribution was found, segment by segment.
func (c Contribution) Trace() Trace {
	t := Trace{
		Title: lang.T("Contribution au développement de l’emploi", "Employment contribution"),
		Value: spoken(c.Total()), Cents: worth(c.Total()),
		Formula: lang.F(
			"Part de l’État (%s) = heures × salaire minimum × taux × ETP ; part du département (%s) = part de l’État × part du département. Heures d’un jour = heures de l’année ÷ 12 ÷ jours du mois.",
			"State part (%s) = hours × minimum wage × rate × FTE; département part (%s) = State part × département share. Hours of a day = hours of the year ÷ 12 ÷ days of the month.",
			c.State, c.Department),
		Inputs: append([]Input{
			{lang.T("Période", "Period"), days(c.Period.From, c.Period.Until)},
			{lang.T("Équivalents temps plein", "Full-time equivalents"), c.fteText()},
		}, c.Basis.inputs()...),
		Cited: cite(c.Used()),
	}
	for _, s := range c.Segments {
		t.Parts = append(t.Parts, Trace{
			Title: days(s.From, s.Until),
			Value: spoken(s.State + s.Department), Cents: worth(s.State + s.Department),
			Formula: lang.F("%s de salaire brut × %s × %s = %s ; × %s = %s",
				"%s of gross pay × %s × %s = %s; × %s = %s",
				s.Pay, percent(s.Rate.Fact.Value), c.fteText(), s.State, percent(s.Share.Fact.Value), s.Department),
		})
	}
	return t
}

// Inputs words the basis: hours of a full time, rounding, minimum wage.
func (b Basis) Inputs() []Input { return b.inputs() }

func (b Basis) inputs() []Input {
	hours := lang.T("35 h × 52 = 1 820 h par an", "35 h × 52 = 1,820 h a year")
	if b.Hours == Hours15167 {
		hours = lang.T("151,67 h × 12 = 1 820,04 h par an", "151.67 h × 12 = 1,820.04 h a year")
	}
	rounding := lang.T("chaque montant une fois, au centime", "each amount once, to the cent")
	switch b.Rounding {
	case RoundMonthlyPay:
		rounding = lang.T("le salaire brut de chaque mois, puis chaque montant une fois, au centime", "the gross pay of each month, then each amount once, to the cent")
	case RoundMonthly:
		rounding = lang.T("chaque montant de chaque mois, au centime", "each amount of each month, to the cent")
	}
	wage := lang.T("celui de chaque jour", "that of each day")
	if b.Held {
		wage = lang.F("celui du %s, gardé", "that of %s, held", b.WageOn)
	}
	return []Input{
		{lang.T("Heures d’un temps plein", "Hours of a full time"), hours},
		{lang.T("Arrondi", "Rounding"), rounding},
		{lang.T("Salaire minimum", "Minimum wage"), wage},
	}
}

func days(from, until calendar.Date) lang.Text {
	return lang.F("du %s au %s", "%s to %s", from, until)
}

// Trace says how the cost of the month was found, line by line.
func (p Pay) Trace() Trace {
	t := Trace{
		Title: lang.T("Coût d’un mois de travail pour l’employeur", "Cost of a month of work to the employer"),
		Value: spoken(p.Cost), Cents: worth(p.Cost),
		Formula: lang.F("%s de salaire brut + cotisations − réduction générale ; chaque ligne arrondie au centime",
			"%s of gross pay + contributions − general reduction; each line rounded to the cent", p.Gross),
		Inputs: []Input{
			{lang.T("Salaire horaire brut", "Gross hourly pay"), spoken(p.Wage)},
			{lang.T("Temps payé par semaine", "Paid time a week"), spoken(p.Weekly)},
		},
		Cited: cite(p.Used),
		Parts: []Trace{{Title: lang.T("Salaire brut", "Gross pay"), Value: spoken(p.Gross), Cents: worth(p.Gross),
			Formula: lang.F("%s × %s × 52 ÷ 12", "%s × %s × 52 ÷ 12", p.Wage, p.Weekly)}},
	}
	for _, c := range p.Charges {
		t.Parts = append(t.Parts, Trace{Title: c.Title, Value: spoken(c.Amount), Cents: worth(c.Amount),
			Formula: lang.F("%s × %s", "%s × %s", p.Gross, percent(c.Rate))})
	}
	t.Parts = append(t.Parts, Trace{Title: lang.T("Réduction générale", "General reduction"), Value: spoken(-p.Reduction), Cents: worth(-p.Reduction),
		Formula: lang.F("%s × coefficient %s", "%s × coefficient %s", p.Gross, p.Coefficient)})
	return t
}

// Trace says how the cost and the contribution of an hour were found.
func (h Hour) Trace() Trace {
	cost := Trace{Title: lang.T("Coût pour l’entreprise", "Cost to the company"), Value: spoken(h.Employer),
		Formula: lang.T("coût supposé par le territoire", "cost supposed by the territory")}
	if h.Pay.Cost != 0 {
		cost.Formula = lang.F("%s par mois × 12 ÷ 1 820 h", "%s a month × 12 ÷ 1,820 h", h.Pay.Cost)
		cost.Parts = []Trace{h.Pay.Trace()}
	}
	return Trace{
		Title:   lang.T("Une heure payée au salaire minimum", "One paid hour at the minimum wage"),
		Value:   spoken(h.Employer),
		Formula: lang.T("ce que l’heure coûte, et ce que les contributions en paient", "what the hour costs, and what contributions pay of it"),
		Cited:   cite(h.Used),
		Parts: []Trace{cost,
			{Title: lang.T("Part de l’État", "State part"), Value: spoken(h.State),
				Formula: lang.F("%s × taux de l’État", "%s × State rate", h.Gross)},
			{Title: lang.T("Part du département", "Département part"), Value: spoken(h.Department),
				Formula: lang.F("%s × part du département", "%s × département share", h.State)},
		},
	}
}

// Trace says how the funded posts were counted.
func (p Posts) Trace() Trace {
	return Trace{
		Title: lang.T("Postes financés", "Funded posts"),
		Value: lang.Unit(p.Exact(), sayFTE),
		Formula: lang.F("personnes + le plus petit de : autres postes ; %s × (personnes + autres postes)",
			"persons + the smaller of: other posts; %s × (persons + other posts)", percent(p.Share.Fact.Value)),
		Inputs: []Input{
			{lang.T("Personnes", "Persons"), fteOf(p.Persons, p.Places)},
			{lang.T("Autres postes", "Other posts"), fteOf(p.Other, p.Places)},
			{lang.T("Base et arrondi", "Basis and rounding"), lang.T("ETP en moyenne de l’année ; aucun arrondi, sauf la limite au millième d’ETP quand elle sert à payer", "FTE as the mean of the year; no rounding, except the limit to a thousandth of FTE where it serves to pay")},
		},
		Cited: []Citation{Cite(p.Share)},
	}
}

// Trace says how the start-up grant was found.
func (g Grant) Trace() Trace {
	return Trace{
		Title: lang.T("Dotation d’amorçage", "Start-up grant"),
		Value: spoken(g.Amount), Cents: worth(g.Amount),
		Formula: lang.F("(ETP au 31 décembre − ETP au 31 décembre précédent) × %s, jamais moins de zéro",
			"(FTE on 31 December − FTE on the 31 December before) × %s, never below zero", Cite(g.PerFTE).Value),
		Inputs: []Input{
			{lang.T("Avant", "Before"), fteOf(g.Before, g.Places)},
			{lang.T("Après", "After"), fteOf(g.After, g.Places)},
			{lang.T("Base et arrondi", "Basis and rounding"), lang.T("ETP des personnes aux deux 31 décembre ; le montant est arrondi une fois, au centime", "FTE of persons on both 31 Decembers; the amount is rounded once, to the cent")},
		},
		Cited: []Citation{Cite(g.PerFTE)},
	}
}
