package peopleapp

import (
	"net/url"
	"slices"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory"
)

// rooms opens the pages of persons.
func rooms(d *desk.Desk) {
	page := func(pattern, name string, show func(*desk.Visit) (any, error), roles ...actor.Role) {
		d.Page("GET /t/{territory}"+pattern, parse("pages/"+name+".html"), show, roles...)
	}
	page("/people", "people", showPeople, team...)
	page("/people/new", "new", showNew, team...)
	page("/people/{id}", "person", personPage(d), team...)
	page("/people/{id}/receipt", "receipt", showReceipt, team...)
	page("/people/{id}/interview/{part}", "interview", showPart, team...)
	page("/people/{id}/rank", "paper", showRank, team...)
	page("/people/{id}/exit", "exit", showExit, team...)
	page("/people/{id}/notice/{notice}", "paper", showNotice, team...)
	page("/people/{id}/sealed", "sealed", showSealed, team...)
	page("/people-bulk", "bulk", showBulk, team...)
	page("/people-bulk/{batch}", "bulk", showBatch, team...)
	page("/list", "list", showList, team...)
	d.Room(desk.Room{Path: "/list", Name: say.list, Roles: team, Rank: 22})
	page("/dossiers", "dossiers", showDossiers, deciders...)
	page("/dossiers/{id}", "dossier", showDossier, deciders...)
	d.Room(desk.Room{Path: "/dossiers", Name: say.dossiers, Roles: deciders, Rank: 24})
	d.Room(desk.Room{Path: "/people", Name: say.people, Roles: team, Rank: 20})
}

func parse(name string) web.Template { return web.Parse(pages, name, "pages/shared.html") }

// in returns the territory of a visit.
func in(v *desk.Visit) territory.ID { return territory.ID(v.Territory) }

// person returns the person of the address.
func person(v *desk.Visit) (peopledb.Row, error) {
	return peopledb.One(v.Context(), v.Read(), in(v), people.ID(v.Path("id")))
}

// to returns the address of a page about a person.
func to(v *desk.Visit, id people.ID, rest string) string {
	return v.Href("/people/" + url.PathEscape(string(id)) + rest)
}

// hidden is a value that goes with a form.
func hidden(name, value string) desk.Ask { return desk.Ask{Name: name, Kind: "hidden", Value: value} }

// about is the person a form is about.
func about(id people.ID) desk.Ask { return hidden("id", string(id)) }

// plain confirms that words say nothing about health; asked only once they seem to.
func plain() desk.Ask { return desk.Ask{Name: "worded", Late: true} }

// choices turns words into the answers of a form; none, when not empty, stands first for no answer.
func choices(list []people.Word, chosen []string, none lang.Text) []desk.Choice {
	var out []desk.Choice
	if !none.Empty() {
		out = append(out, desk.Choice{Label: none})
	}
	for _, w := range list {
		out = append(out, desk.Choice{Value: w.Code, Label: w.Name, Chosen: slices.Contains(chosen, w.Code)})
	}
	return out
}

// texts returns codes as texts.
func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = string(c)
	}
	return out
}

// dated returns the value of a field for a day that may be absent.
func dated(d *calendar.Date) string {
	if d == nil {
		return ""
	}
	return d.String()
}

var dash = lang.T("– choisir –", "– choose –")

// Due is something to be done by a day.
type Due struct {
	Text string
	Late bool
}

// dueOf says what must be done about a person, nil for nothing.
func dueOf(r peopledb.Row, today calendar.Date, tag lang.Tag) *Due {
	if r.Due == nil {
		return nil
	}
	what := dueWords[r.DueWhy]
	if r.DueWhy == "next" && r.Next != "" {
		what = lang.Same(r.Next)
	}
	if *r.Due < today {
		return &Due{lang.F("%s : en retard depuis le %s", "%s: late since %s", what, *r.Due).In(tag), true}
	}
	return &Due{lang.F("%s, avant le %s", "%s, by %s", what, *r.Due).In(tag), false}
}

// waited says how long it has been since a day.
func waited(from, today calendar.Date) lang.Text {
	switch n := from.MonthsUntil(today); n {
	case 0:
		return lang.T("moins d’un mois", "less than a month")
	case 1:
		return lang.T("1 mois", "1 month")
	default:
		return lang.F("%s mois", "%s months", n)
	}
}
