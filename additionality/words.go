package additionality

import (
	"fabrique/calendar"
	"fabrique/lang"
)

// Name returns the words for k.
func (k Kind) Name() lang.Text { return kindNames[k] }

var kindNames = map[Kind]lang.Text{
	CapHours:   {FR: "plafond de demi-journées par semaine", EN: "cap of half-days a week"},
	CapSales:   {FR: "plafond de ventes par an", EN: "cap of sales a year"},
	Zone:       {FR: "zone", EN: "zone"},
	Clientele:  {FR: "clientèle", EN: "clientele"},
	Months:     {FR: "mois permis", EN: "months allowed"},
	PriceFloor: {FR: "prix plancher de l’heure", EN: "least price an hour"},
}

// Words returns c in words, as a limit that can be checked.
func (c Condition) Words() lang.Text {
	switch c.Kind {
	case CapHours:
		return lang.F("au plus %s demi-journées de travail par semaine", "at most %s half-days of work a week", c.HalfDays)
	case CapSales:
		return lang.F("au plus %s de ventes par an", "at most %s of sales a year", c.Amount.Rounded())
	case PriceFloor:
		return lang.F("jamais moins de %s de l’heure", "never below %s an hour", c.Amount)
	case Clientele:
		return lang.F("seulement pour : %s", "only for: %s", c.Text)
	case Months:
		var list []lang.Text
		for m, yes := range c.Months {
			if yes {
				list = append(list, calendar.Name(m))
			}
		}
		return lang.F("seulement en %s", "only in %s", lang.Join(list))
	case Zone:
		if c.Radius > 0 {
			return lang.F("seulement à %s m ou moins (%s)", "only within %s m (%s)", int(c.Radius), c.Text)
		}
		return lang.F("seulement : %s", "only: %s", c.Text)
	}
	return lang.Same(c.Text)
}
