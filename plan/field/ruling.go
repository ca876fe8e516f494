package field

import (
	"math"

	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/needs"
)

// Ruling is what the committee and the pins make of one activity.
type Ruling struct {
	Shut    lang.Text   // why it may run in no month; empty when it may
	Pending bool        // shut for want of a valid favourable decision alone
	Limits  []lang.Text // the conditions in words
	most    int         // half-days a week that the conditions allow, math.MaxInt for no cap
	allowed [12]bool    // months of the year
}

// rule returns what becomes of activity a on the day of the plan, and flags
// what a human must look at.
func (m *Model) rule(a int) Ruling {
	r := Ruling{most: math.MaxInt}
	for k := range r.allowed {
		r.allowed[k] = true
	}
	act := m.Activity(a)
	d, ok := additionality.On(m.In.Decisions, act.ID, m.In.Territory.Date)
	switch {
	case m.Pinned(Close, act.ID):
		r.Shut = m.closing(act.ID)
	case !ok:
		r.Shut, r.Pending = m.undecided(act.ID), true
	case !d.Staffable():
		r.Shut, r.Pending = lang.F("décision du comité %s", "the committee’s decision is %s", d.State.Name()), true
	}
	if !ok || !d.Staffable() {
		return r
	}
	if d.State == additionality.Conditional {
		for _, c := range d.Conditions {
			m.condition(&r, a, c)
		}
	}
	if end := (m.First + calendar.Month(m.Horizon) - 1).Last(); !d.Valid.Open && d.Valid.Until < end && r.Shut.Empty() {
		m.Note("decision", lang.F("%s\u00a0: la décision du comité s’arrête le %s, avant la fin du plan.",
			"%s: the decision of the committee ends on %s, before the end of the plan.", m.Name(a), d.Valid.Until))
	}
	return r
}

// closing says who asked that activity id stay closed, and why.
func (m *Model) closing(id needs.ActivityID) lang.Text {
	for _, p := range m.In.Pins {
		switch {
		case p.Kind != Close || p.Activity != id || p.Author == "":
		case p.Reason == "":
			return lang.F("demandé par %s", "asked by %s", p.Author)
		default:
			return lang.F("demandé par %s, %s", "asked by %s, %s", p.Author, p.Reason)
		}
	}
	return lang.T("demandé par une consigne (épingle)", "asked by an instruction (pin)")
}

// undecided says why no decision about activity id holds on the day of the plan.
func (m *Model) undecided(id needs.ActivityID) lang.Text {
	for _, d := range m.In.Decisions {
		if d.Activity == id && !d.Valid.Open && d.Valid.Until < m.In.Territory.Date {
			return lang.F("décision du comité finie le %s", "decision of the committee ended on %s", d.Valid.Until)
		}
	}
	return lang.T("pas de décision du comité", "no decision of the committee")
}

// condition applies one condition of the committee to r.
func (m *Model) condition(r *Ruling, a int, c additionality.Condition) {
	price := m.Activity(a).Sales
	switch c.Kind {
	case additionality.CapHours:
		r.most = min(r.most, c.HalfDays)
		r.Limits = append(r.Limits, lang.F("au plus %s par semaine", "at most %s a week", HalfDays(c.HalfDays)))
	case additionality.CapSales:
		if price > 0 {
			r.most = min(r.most, int(int64(c.Amount)*60/(int64(price)*52*int64(m.Half))))
		}
		r.Limits = append(r.Limits, lang.F("au plus %s de ventes par an", "sales of at most %s a year", c.Amount.Rounded()))
	case additionality.Months:
		r.allowed = c.Months
		r.Limits = append(r.Limits, lang.F("seulement en %s", "only in %s", MonthsIn(c.Months)))
	case additionality.PriceFloor:
		r.Limits = append(r.Limits, lang.F("jamais moins de %s de l’heure", "never less than %s an hour", c.Amount))
		if c.Amount > price {
			m.Note("decision", lang.F("%s\u00a0: le prix prévu, %s de l’heure, est sous le prix plancher du comité, %s.",
				"%s: the expected price, %s an hour, is below the committee’s floor, %s.", m.Name(a), price, c.Amount))
		}
	case additionality.Zone:
		r.Limits = append(r.Limits, zone(c))
	case additionality.Clientele:
		r.Limits = append(r.Limits, lang.F("clients\u00a0: %s", "clients: %s", c.Text))
	}
}

func zone(c additionality.Condition) lang.Text {
	if c.Radius > 0 {
		return lang.F("seulement à moins de %s (%s)", "only within %s (%s)", Away(c.Radius), c.Text)
	}
	return lang.F("zone\u00a0: %s", "zone: %s", c.Text)
}

// MonthsIn words a set of months of the year.
func MonthsIn(set [12]bool) lang.Text {
	var list []lang.Text
	for k, in := range set {
		if in {
			list = append(list, calendar.Name(k))
		}
	}
	return lang.Join(list)
}

// Pinned reports whether a pin of this kind names activity id.
func (m *Model) Pinned(kind PinKind, id needs.ActivityID) bool {
	for _, p := range m.In.Pins {
		if p.Kind == kind && p.Activity == id {
			return true
		}
	}
	return false
}

// Limits returns the half-days a week of activity a in a month of the year;
// Most is 0 when it cannot run, and why says so.
func (m *Model) Limits(a, month int) (r needs.Range, why lang.Text) {
	rule, act := &m.Rulings[a], m.Activity(a)
	if !rule.Shut.Empty() {
		return needs.Range{}, rule.Shut
	}
	r = act.In(month)
	r.Least = max(r.Least, 1)
	r.Most = min(r.Most, rule.most)
	switch {
	case !rule.allowed[month]:
		return needs.Range{}, lang.F("le comité ne l’autorise pas en %s", "the committee does not allow it in %s", calendar.Name(month))
	case act.In(month).Most <= 0:
		return needs.Range{}, lang.F("elle n’ouvre pas en %s", "it does not open in %s", calendar.Name(month))
	case act.Opening == 0:
		return needs.Range{}, lang.T("aucune demi-journée d’ouverture n’est dite", "no opening half-day is told")
	case r.Least > r.Most:
		return needs.Range{}, lang.F("il lui faut %s par semaine et le comité en permet %s", "it needs %s a week and the committee allows %s", HalfDays(r.Least), max(r.Most, 0))
	}
	return r, lang.Text{}
}

// Note adds what a human must look at.
func (m *Model) Note(kind string, text lang.Text) {
	m.Flags = append(m.Flags, Flag{Kind: kind, Text: text})
}
