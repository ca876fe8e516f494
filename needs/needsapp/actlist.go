package needsapp

import (
	"slices"
	"strings"

	"fabrique/additionality"
	"fabrique/additionality/additionalitydb"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/people"
	"fabrique/skills"
)

// drawn is a view with what activities need beside themselves.
type drawn struct {
	view
	decisions []additionality.Recorded
	sites     []company.Site
	standing  []additionality.Decision
}

func draw(v *desk.Visit) (drawn, error) {
	w, err := open(v)
	if err != nil {
		return drawn{}, err
	}
	d := drawn{view: w}
	if d.decisions, err = additionalitydb.All(v.Context(), v.Read(), w.at); err != nil {
		return d, err
	}
	d.standing = additionalitydb.Standing(d.decisions)
	d.sites, err = companydb.Sites(v.Context(), v.Read(), w.at, v.Today())
	return d, err
}

// mine reports whether an activity is at no site, or at one of a company that the reader may know.
func (d drawn) mine(a needs.Activity) bool {
	return !slices.ContainsFunc(d.sites, func(s company.Site) bool { return string(s.ID) == a.Site && !d.Actor.Sees(string(s.Company)) })
}

// names gives words to the codes of an activity.
func (d drawn) names() needs.Names {
	return needs.Names{
		Family: func(f people.Family) lang.Text { return people.NameOf(people.Families, string(f)) },
		Skill:  skillName,
		Site: func(id string) lang.Text {
			for _, s := range d.sites {
				if string(s.ID) == id {
					return lang.Same(s.Name)
				}
			}
			return lang.Text{}
		},
		Need: func(id needs.ID) lang.Text {
			for _, n := range d.shelf {
				if n.ID == id {
					return n.Title
				}
			}
			return lang.Text{}
		},
	}
}

// skillName returns the words of a skill, its code when nobody knows better.
func skillName(code skills.Code) lang.Text {
	for _, s := range everyday() {
		if s.Code == code {
			return s.Name
		}
	}
	return lang.Same(string(code))
}

// symbols are the squares of every activity, large with their sign and small.
func (d drawn) symbols() []web.Symbol {
	list := slices.Clone(web.Plain)
	for n, k := range d.acts {
		list = append(list, web.Symbol{ID: large(k), Class: web.Hue(n), Sign: k.Activity.Sign}, web.Symbol{ID: smallOf(k), Class: web.SmallHue(n)})
	}
	return list
}

func large(k needsdb.Kept) string   { return "a-" + string(k.Activity.ID) }
func smallOf(k needsdb.Kept) string { return "s-" + string(k.Activity.ID) }

// pile shows an activity from its least to its most.
func pile(k needsdb.Kept) web.Squares {
	a := k.Activity
	p := web.Pile{Full: smallOf(k), Empty: web.Room.ID, Given: a.Week.Least, Most: a.Week.Most, Least: a.Week.Least, Need: a.Need, Unit: 1}
	for max(p.Most, p.Need) > 150*p.Unit {
		p.Unit *= 10
	}
	return web.Stack(p)
}

// ActCard is one activity in the list.
type ActCard struct {
	Href, Name, Family string
	Sign, Stack        web.Squares
	Tags               []Tag
	Hours, Site        string
	Needs              []string
}

// Acts is the page of all activities.
type Acts struct {
	web.Frame
	Symbols      []web.Symbol
	Heading, Key string
	Ways         []web.Link
	Filter       Filter
	Cards        []ActCard
	Empty        string
	NewTitle     string
	New          *web.Form
}

func showActs(v *desk.Visit) (any, error) {
	d, err := draw(v)
	if err != nil {
		return nil, err
	}
	heading := d.headline()
	p := Acts{Symbols: d.symbols(), Heading: d.t(heading), Key: d.t(act.key)}
	for _, k := range d.acts {
		if d.sought(k) {
			p.Cards = append(p.Cards, d.actCard(k))
		}
	}
	if len(p.Cards) == 0 {
		p.Empty = d.t(act.emptyFound)
		if len(d.acts) == 0 {
			p.Empty = d.t(act.emptyActs)
		}
	}
	p.Filter = d.filter()
	p.Filter.Action = v.Href("/activities")
	if v.May("activity.create") {
		p.Ways = []web.Link{{Href: v.Href("/catalogue"), Text: d.t(act.fromCatalogue)}}
		f := v.Form("activity.create", lang.T("Commencer", "Begin"), v.Href("/activities/{id}/edit"), desk.Ask{Name: "name", Required: true}, d.familyAsk(""), d.needAsk(v.Query("need")))
		p.NewTitle, p.New = d.t(act.newTitle), &f
	}
	p.Frame = v.Frame(heading, "needs.css")
	return p, nil
}

// headline tells the activities in a sentence.
func (d drawn) headline() lang.Text {
	running, without := 0, 0
	open := 0
	for _, k := range d.acts {
		if k.State == needs.Closed {
			continue
		}
		open++
		if k.State == needs.Running {
			running++
		}
		if r, ok := additionality.On(d.standing, k.Activity.ID, d.Today()); !ok || !r.Staffable() {
			without++
		}
	}
	if open == 0 {
		return lang.T("Aucune activité pour l’instant", "No activity yet")
	}
	out := lang.Count(open, lang.T("%s activité", "%s activity"), lang.T("%s activités", "%s activities"))
	if running > 0 {
		out = lang.F("%s, %s en marche", "%s, %s running", out, running)
	}
	if without > 0 {
		out = lang.F("%s, %s sans décision valable", "%s, %s without a valid decision", out, without)
	}
	return out
}

func (d drawn) sought(k needsdb.Kept) bool {
	state, a := needs.State(d.Query("state")), k.Activity
	if state != "" && k.State != state || state == "" && k.State == needs.Closed {
		return false
	}
	words := needs.Words(d.Query("q"))
	if len(words) == 0 {
		return true
	}
	mine := needs.Words(a.Name.FR + " " + a.Name.EN + " " + d.names().Family(a.Family).In(d.Lang) + " " + strings.Join(a.Tasks, " "))
	for _, want := range words {
		if !slices.ContainsFunc(mine, func(m string) bool { return strings.HasPrefix(m, want) }) {
			return false
		}
	}
	return true
}

func (d drawn) actCard(k needsdb.Kept) ActCard {
	a := k.Activity
	c := ActCard{Href: d.Href("/activities/" + string(a.ID)), Name: d.t(a.Name), Family: d.familyName(a.Family), Sign: web.Strip([]string{large(k)}, 1),
		Stack: pile(k), Hours: d.t(hoursOf(a)), Site: d.t(d.names().Site(a.Site))}
	c.Tags = d.actTags(k)
	for _, id := range a.Needs {
		c.Needs = append(c.Needs, d.t(d.names().Need(id)))
	}
	return c
}

func (d drawn) familyName(f people.Family) string {
	if f == "" {
		return d.t(act.noFamily)
	}
	return d.t(d.names().Family(f))
}

func hoursOf(a needs.Activity) lang.Text {
	switch {
	case a.Week.Most == 0:
		return say.unknownHalf
	case a.Week.Least == a.Week.Most:
		return half(a.Week.Most)
	}
	return lang.F("de %s à %s demi-journées par semaine", "%s to %s half-days a week", a.Week.Least, a.Week.Most)
}

func (d drawn) actTags(k needsdb.Kept) []Tag {
	list := []Tag{{"plain", d.t(k.State.Name())}}
	if k.State == needs.Running {
		list[0].Class = ""
	}
	r, ok := additionality.On(d.standing, k.Activity.ID, d.Today())
	switch {
	case !ok:
		list = append(list, Tag{"warm", d.t(act.unknownDecision)})
	case !r.Staffable():
		list = append(list, Tag{"warm", d.t(r.State.Name())})
	case r.State == additionality.Conditional:
		list = append(list, Tag{"gold", d.t(r.State.Name())})
	default:
		list = append(list, Tag{"", d.t(r.State.Name())})
	}
	return list
}

// familyAsk asks for a family of activities.
func (d drawn) familyAsk(chosen people.Family) desk.Ask {
	options := []desk.Choice{{Label: lang.Same("—")}}
	known := chosen == ""
	for _, f := range people.Families {
		options = append(options, desk.Choice{Value: f.Code, Label: f.Name})
		known = known || f.Code == string(chosen)
	}
	if !known {
		options = append(options, desk.Choice{Value: string(chosen), Label: lang.Same(string(chosen))})
	}
	return desk.Ask{Name: "family", Kind: "choice", Options: options, Value: string(chosen)}
}

// needAsk asks for a need of the shelf.
func (d drawn) needAsk(chosen string) desk.Ask {
	options := []desk.Choice{{Label: lang.Same("—")}}
	for _, n := range d.shelf {
		if n.OnShelf() && n.State != needs.Closed {
			options = append(options, desk.Choice{Value: string(n.ID), Label: n.Title})
		}
	}
	return desk.Ask{Name: "need", Kind: "choice", Options: options, Value: chosen}
}
