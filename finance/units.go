package finance

import (
	"strings"

	"fabrique/lang"
)

// UnitText returns the words of a unit, as they follow a number; the unit itself
// when it is not known.
func UnitText(unit string) lang.Text {
	if t, ok := units[unit]; ok {
		return t
	}
	return lang.Same(unit)
}

var units = map[string]lang.Text{
	"rate":                 lang.Same("%"), // a share of one, worded in percent
	"exponent":             lang.T("(puissance)", "(exponent)"),
	"employees":            lang.T("salariés", "employees"),
	"years":                lang.T("ans", "years"),
	"hours/month":          lang.T("h par mois", "h a month"),
	"EUR/hour":             lang.T("€ par heure", "€ an hour"),
	"EUR/day":              lang.T("€ par jour", "€ a day"),
	"EUR/month":            lang.T("€ par mois", "€ a month"),
	"EUR/year":             lang.T("€ par an", "€ a year"),
	"EUR/FTE":              lang.T("€ par ETP", "€ per FTE"),
	"SMIC":                 lang.T("fois le salaire minimum", "times the minimum wage"),
	"of gross SMIC":        lang.T("du salaire minimum brut", "of the gross minimum wage"),
	"of gross pay":         lang.T("du salaire brut", "of gross pay"),
	"of SJR":               lang.T("du salaire journalier de référence", "of the daily reference pay"),
	"daily ASS/month":      lang.T("fois l’ASS d’un jour, par mois", "times the ASS of one day, a month"),
	"hourly minimum wages": lang.T("salaires minimums horaires", "hourly minimum wages"),
	"hourly SMIC/month":    lang.T("salaires minimums horaires par mois", "hourly minimum wages a month"),
	"rate of base":         lang.T("du montant de base", "of the base amount"),
	"of base":              lang.T("du montant de base", "of the base amount"),
	"of base x 1":          lang.T("du montant de base", "of the base amount"),
	"of base x 1.5":        lang.T("de 1,5 fois le montant de base", "of 1.5 times the base amount"),
	"of base x 1.8":        lang.T("de 1,8 fois le montant de base", "of 1.8 times the base amount"),
	"of ppa base":          lang.T("du montant de base", "of the base amount"),
	"of ppa base x 1":      lang.T("du montant de base", "of the base amount"),
	"of ppa base x 1.5":    lang.T("de 1,5 fois le montant de base", "of 1.5 times the base amount"),
	"of ppa base x 1.8":    lang.T("de 1,8 fois le montant de base", "of 1.8 times the base amount"),
	"of AAH":               lang.T("de l’AAH", "of the AAH"),
}

// ValueText words a value in its unit: a rate of 0.95 is 95 %.
func ValueText(d lang.Decimal, unit string) lang.Text {
	if unit == "rate" {
		return percent(d)
	}
	out := lang.Unit(d, UnitText(unit))
	if per, euros := strings.CutPrefix(UnitText(unit).EN, "€ "); euros {
		out.EN = "€" + d.In(lang.EN) + " " + per
	}
	return out
}

// percent words a share of one in percent, without needless zeros.
func percent(d lang.Decimal) lang.Text {
	p := max(d.Places, 2)
	d = lang.Decimal{Units: scaled(d, p), Places: p - 2}
	for d.Places > 0 && d.Units%10 == 0 {
		d.Units, d.Places = d.Units/10, d.Places-1
	}
	return lang.Text{FR: d.In(lang.FR) + "\u00a0%", EN: d.In(lang.EN) + "%"}
}
