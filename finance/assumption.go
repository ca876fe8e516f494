package finance

import (
	"sort"
	"strings"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/lang"
)

// Assumption is a figure the territory itself supposes, with its author and source
// (hypothèse). It holds from From until the next assumption of the same name and
// company, or until a later known value of law.
type Assumption struct {
	Name    string        // see [Assumptions]; any parameter of the book will do
	Company company.ID    // empty: for every company
	From    calendar.Date // first day it holds
	Value   lang.Decimal  // in Unit
	Unit    string        // of the parameter; "%" suits a rate
	Author  string
	Source  string         // where the author takes it from
	Made    *calendar.Date // day on which the author made it; nil when it was not told
}

// Ground returns where the author takes a from, without the word "assumption" that
// may stand before it.
func (a Assumption) Ground() string {
	for _, label := range []string{supposed, "hypothèse\u00a0: ", "hypothèse : ", "hypothèse: "} {
		if rest, ok := strings.CutPrefix(a.Source, label); ok {
			return rest
		}
	}
	return a.Source
}

// Check returns what is wrong with a as an assumption of book b: an Invalid fault,
// or nil.
func (b *Book) Check(a Assumption) error {
	k, known := kind(a.Name)
	p, law := b.rules[a.Name]
	if !known && !law {
		return fault.Newf(fault.Invalid, "Aucune hypothèse ne s’appelle « %s ». Choisissez parmi : %s.",
			"No assumption is called “%s”. Choose among: %s.", a.Name, kindNames())
	}
	unit := p.Unit
	if known {
		unit = k.Unit
	}
	n := a.normal()
	switch {
	case currency(a.Unit) != "" && currency(n.Unit) != "EUR":
		return fault.Newf(fault.Invalid, "« %s » est en %s ; Fabrique compte en euros. Convertissez la valeur, et dites le cours dans la source.",
			"“%s” is in %s; Fabrique counts in euros. Convert the value, and say the exchange rate in the source.", a.Name, currency(a.Unit))
	case n.Unit != unit:
		return fault.Newf(fault.Invalid, "« %s » se compte en %s, pas en « %s ». Corrigez l’unité.",
			"“%s” is counted in %s, not in “%s”. Correct the unit.", a.Name, unit, a.Unit)
	case n.Value.Units < 0 || n.Value.Places > 6 || scaled(n.Value, 0) > most(unit):
		return fault.Newf(fault.Invalid, "« %s » ne peut pas valoir %s %s. Corrigez la valeur ou l’unité.",
			"“%s” cannot be %s %s. Correct the value or the unit.", a.Name, a.Value, a.Unit)
	case strings.TrimSpace(a.Author) == "" || strings.TrimSpace(a.Source) == "":
		return fault.Newf(fault.Invalid, "L’hypothèse « %s » n’a pas d’auteur ou pas de source. Dites qui la fait, et d’après quoi.",
			"The assumption “%s” has no author or no source. Say who makes it, and on what ground.", a.Name)
	case a.Company != "" && !k.PerCompany:
		return fault.Newf(fault.Invalid, "« %s » vaut pour toutes les entreprises. Laissez vide la colonne de l’entreprise.",
			"“%s” holds for every company. Leave the company column empty.", a.Name)
	}
	return nil
}

// Doubt returns a warning about an assumption that is lawful to make but lies
// outside the bounds of the law on its first day; it is empty when there is none.
func (b *Book) Doubt(a Assumption) lang.Text {
	v := scaled(a.normal().Value, 6)
	switch a.Name {
	case StateRate:
		least, err := b.On("state-rate-least", a.From)
		most, failed := b.On("state-rate-most", a.From)
		if err == nil && failed == nil && (v < scaled(least.Value, 6) || v > scaled(most.Value, 6)) {
			return lang.F("Le taux de l’État supposé (%s) sort des bornes du texte : de %s à %s (%s).",
				"The supposed State rate (%s) lies outside the bounds of the text: %s to %s (%s).",
				a.normal().Value, least.Value, most.Value, most.Source)
		}
	case DepartmentShare:
		most, err := b.On("total-contribution-most", a.From)
		rate, failed := b.On(StateRate, a.From)
		if err == nil && failed == nil && scaled(rate.Value, 6)*(whole+v) > scaled(most.Value, 6)*whole {
			return lang.F("Avec cette part du département (%s), les contributions dépassent ensemble %s du salaire minimum (%s).",
				"With this département share (%s), contributions are together above %s of the minimum wage (%s).",
				percent(a.normal().Value), percent(most.Value), most.Source)
		}
	}
	return lang.Text{}
}

// most is the highest whole value that a unit may take: what lies above is a slip.
func most(unit string) int64 {
	switch unit {
	case "rate":
		return 3
	case "EUR/hour":
		return 100
	}
	return 1_000_000_000
}

// normal returns a with the unit that its parameter has.
func (a Assumption) normal() Assumption {
	switch strings.ToLower(strings.TrimSpace(a.Unit)) {
	case "%":
		a.Unit, a.Value.Places = "rate", a.Value.Places+2
	case "rate", "taux":
		a.Unit = "rate"
	case "eur/hour", "eur/h", "€/h", "€/hour", "€/heure":
		a.Unit = "EUR/hour"
	case "eur/month", "€/month", "€/mois", "eur/mois":
		a.Unit = "EUR/month"
	case "eur/fte", "€/fte", "€/etp", "eur/etp":
		a.Unit = "EUR/FTE"
	}
	return a
}

// told is the assumptions by name and company, each list in the order of its dates.
type told map[owned][]Assumption

// on returns the assumption in force on d: the company's own first, then the
// general one; nil when none is.
func (t told) on(name string, d calendar.Date, c company.ID) *Assumption {
	for {
		list := t[owned{name, c}]
		i := sort.Search(len(list), func(i int) bool { return list[i].From > d })
		if i > 0 {
			return &list[i-1]
		}
		if c == "" {
			return nil
		}
		c = ""
	}
}

// until returns the day before the next assumption after d.
func (t told) until(k owned, d calendar.Date) calendar.Date {
	for _, a := range t[k] {
		if a.From > d {
			return a.From - 1
		}
	}
	return 1<<31 - 1
}

// AssumptionsUsed returns the assumptions among what results stand on, each once,
// in the order met.
func AssumptionsUsed(list []Used) []Assumption {
	var out []Assumption
	seen := map[Assumption]bool{}
	for _, u := range list {
		if u.Assumption != nil && !seen[*u.Assumption] {
			seen[*u.Assumption] = true
			out = append(out, *u.Assumption)
		}
	}
	return out
}
