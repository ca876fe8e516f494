package people

import (
	"fabrique/calendar"
	"fabrique/lang"
)

// Criteria are the rules of eligibility in force from a day on (critères d’éligibilité).
type Criteria struct {
	From       calendar.Date
	Deprived   int  // months without durable employment
	Resident   int  // months in the territory
	Registered bool // with the public employment service
	Source     lang.Text
}

// France holds the French rules, the oldest first.
var France = []Criteria{
	{From: calendar.On(2016, 3, 2), Deprived: 12, Resident: 6, Registered: true,
		Source: lang.T("loi n° 2016-231 du 29 février 2016", "French act 2016-231 of 29 February 2016")},
	{From: calendar.On(2021, 7, 1), Deprived: 12, Resident: 6,
		Source: lang.T("loi n° 2020-1577 du 14 décembre 2020 et décret n° 2021-863 du 30 juin 2021", "French act 2020-1577 of 14 December 2020 and decree 2021-863 of 30 June 2021")},
}

// Wallonia holds the Walloon rule: over two years.
// assumption: six months of residence, to be set by the territory.
var Wallonia = Criteria{From: calendar.On(2021, 1, 1), Deprived: 24, Resident: 6, Source: lang.T("territoires de Wallonie", "territories of Wallonia")}

// Scheme says whose rules of eligibility a territory follows.
type Scheme string

// The schemes.
const (
	French  Scheme = "france"
	Walloon Scheme = "wallonia"
	Own     Scheme = "own" // thresholds set by the territory
)

// Schemes lists every scheme.
var Schemes = []Scheme{French, Walloon, Own}

// Name returns the words for s.
func (s Scheme) Name() lang.Text {
	switch s {
	case Walloon:
		return lang.T("Wallonie : plus de deux ans", "Wallonia: over two years")
	case Own:
		return lang.T("seuils du territoire", "thresholds of the territory")
	}
	return lang.T("France, selon la date", "France, by date")
}

// Verdict is what a rule says of a file.
type Verdict string

// The verdicts.
const (
	IsMet   Verdict = "met"
	NotMet  Verdict = "not met"
	Unknown Verdict = "unknown"
)

// Name returns the words for v.
func (v Verdict) Name() lang.Text {
	switch v {
	case IsMet:
		return lang.T("remplie", "met")
	case NotMet:
		return lang.T("non remplie", "not met")
	}
	return lang.T("à compléter", "to be completed")
}

// Finding is one rule, whether it is met, and why.
type Finding struct {
	Rule    lang.Text
	Verdict Verdict
	Why     lang.Text
}

// Assess compares a file with the criteria on a day. It explains and never
// decides: the committee does. said is whether the person is a volunteer.
func Assess(f File, said Answer, c Criteria, on calendar.Date) []Finding {
	list := []Finding{willing(said), since(f.Deprived, c.Deprived, on,
		lang.F("privée durablement d’emploi depuis %s mois au moins", "durably deprived of employment for at least %s months", c.Deprived),
		lang.T("depuis quand la personne est privée d’emploi", "since when the person has been deprived of employment"))}
	if f.Deprived != nil && f.Kind != "" {
		list[1].Why = lang.F("%s Forme : %s.", "%s Kind: %s.", list[1].Why, f.Kind.Name())
	}
	list = append(list, since(f.Living, c.Resident, on,
		lang.F("habite le territoire depuis %s mois au moins", "living in the territory for at least %s months", c.Resident),
		lang.T("depuis quand la personne habite le territoire", "since when the person has lived in the territory")))
	if c.Registered {
		list = append(list, registered(f.Registered))
	}
	return list
}

func willing(said Answer) Finding {
	out := Finding{Rule: lang.T("volontaire", "a volunteer"), Verdict: Unknown, Why: lang.T("Demandez-lui si elle souhaite un emploi.", "Ask whether they wish for a job.")}
	switch said {
	case Yes:
		out.Verdict, out.Why = IsMet, lang.T("La personne a dit vouloir un emploi.", "The person said that they want a job.")
	case No:
		out.Verdict, out.Why = NotMet, lang.T("La personne a dit ne pas être volontaire.", "The person said that they are no volunteer.")
	}
	return out
}

func since(from *calendar.Date, months int, on calendar.Date, rule, what lang.Text) Finding {
	if from == nil {
		return Finding{rule, Unknown, lang.F("Il reste à savoir %s.", "Still to be known: %s.", what)}
	}
	n := from.MonthsUntil(on)
	why := lang.F("Depuis le %s : %s mois, il en faut %s.", "Since %s: %s months, %s are needed.", *from, n, months)
	if n >= months {
		return Finding{rule, IsMet, why}
	}
	return Finding{rule, NotMet, why}
}

func registered(a Answer) Finding {
	out := Finding{Rule: lang.T("inscrite comme demandeuse d’emploi", "registered as a job seeker"), Verdict: Unknown, Why: lang.T("Il reste à savoir si la personne est inscrite.", "Still to be known: whether the person is registered.")}
	switch a {
	case Yes:
		out.Verdict, out.Why = IsMet, lang.T("La personne se dit inscrite.", "The person says that they are registered.")
	case No:
		out.Verdict, out.Why = NotMet, lang.T("La personne se dit non inscrite.", "The person says that they are not registered.")
	}
	return out
}

// Against returns the findings that a decision goes against: those not met when
// it says yes, all of them when it says no though each is met.
func Against(list []Finding, eligible bool) []Finding {
	var met, unmet []Finding
	for _, f := range list {
		switch f.Verdict {
		case NotMet:
			unmet = append(unmet, f)
		case IsMet:
			met = append(met, f)
		}
	}
	if eligible {
		return unmet
	}
	if len(met) == len(list) {
		return met
	}
	return nil
}
