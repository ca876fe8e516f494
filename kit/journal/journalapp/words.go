package journalapp

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"fabrique/calendar"
	"fabrique/lang"
)

// kinds names what an entry may be about.
var kinds = map[string]lang.Text{
	"account":      lang.T("compte", "account"),
	"activity":     lang.T("activité", "activity"),
	"amendment":    lang.T("avenant", "amendment"),
	"assumption":   lang.T("hypothèse", "assumption"),
	"batch":        lang.T("acte groupé", "bulk act"),
	"business":     lang.T("consultation", "consultation"),
	"company":      lang.T("entreprise", "company"),
	"contract":     lang.T("contrat", "contract"),
	"decision":     lang.T("décision", "decision"),
	"figure":       lang.T("chiffre supposé", "figure supposed"),
	"hire":         lang.T("embauches", "hires"),
	"household":    lang.T("foyer", "household"),
	"line":         lang.T("ligne de budget", "line of a budget"),
	"link":         lang.T("lettre", "letter"),
	"money":        lang.T("attentes de l’entreprise", "expectations of the company"),
	"month":        lang.T("état mensuel", "monthly statement"),
	"need":         lang.T("besoin", "need"),
	"payment":      lang.T("versement", "payment"),
	"people-rules": lang.T("règles et délais", "rules and delays"),
	"person":       lang.T("personne", "person"),
	"plan":         lang.T("plan", "plan"),
	"register":     lang.T("registre", "register"),
	"rules":        lang.T("règles d’argent", "money rules"),
	"scenario":     lang.T("scénario", "scenario"),
	"site":         lang.T("site", "site"),
	"suspension":   lang.T("suspension", "suspension"),
	"territory":    lang.T("territoire", "territory"),
	"time":         lang.T("temps réalisé", "time worked"),
	"word":         lang.T("mot du pays", "word of the place"),
}

// subjectOf words what an entry is about: "person/x8" is said "personne x8".
func subjectOf(subject string) lang.Text {
	kind, id, _ := strings.Cut(subject, "/")
	name, ok := kinds[bare(kind)]
	if !ok {
		return lang.Same(subject)
	}
	return lang.F("%s %s", "%s %s", name, lang.Same(id))
}

// bare returns the kind that a slice put its own name before: "money-line", "company-money".
func bare(kind string) string {
	for _, slice := range []string{"money-", "company-"} {
		kind = strings.TrimPrefix(kind, slice)
	}
	return kind
}

// plain writes a value of a field as somebody reads it: of a group of values, those that say something.
func plain(value any, tag lang.Tag) string {
	switch v := value.(type) {
	case nil:
		return ""
	case bool:
		if v {
			return lang.T("oui", "yes").In(tag)
		}
		return lang.T("non", "no").In(tag)
	case string:
		if d, err := calendar.Parse(v); err == nil && v == d.String() {
			return d.In(tag)
		}
		return v
	case []any:
		var all []string
		for _, one := range v {
			all = append(all, plain(one, tag))
		}
		return strings.Join(all, ", ")
	case map[string]any:
		return grouped(v, tag)
	}
	return fmt.Sprint(value)
}

// grouped writes a number with its decimals, or the values of a group in the order of their names.
func grouped(group map[string]any, tag lang.Tag) string {
	units, number := group["Units"].(float64)
	places, also := group["Places"].(float64)
	if number && also && len(group) == 2 {
		return lang.Decimal{Units: int64(units), Places: int(places)}.In(tag)
	}
	var all []string
	for _, name := range slices.Sorted(maps.Keys(group)) {
		switch one := group[name]; one {
		case nil, "", false, 0.0:
		default:
			all = append(all, plain(one, tag))
		}
	}
	return strings.Join(all, " ")
}
