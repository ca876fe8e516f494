package needsapp

import (
	"context"
	"slices"
	"sort"
	"strings"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/skills/catalogue"
)

var (
	modelsPage = web.Parse(pages, "pages/models.html")
	modelPage  = web.Parse(pages, "pages/model.html")
)

func addCatalogue(d *desk.Desk) {
	d.Book.Add(
		op.New(op.Op{Name: "activity.start", Route: "POST /catalogue/{model}/start", Does: act.start, Said: act.started, Roles: writers, Makes: true}, start),
	)
	d.Page("GET /t/{territory}/catalogue", modelsPage, showModels)
	d.Page("GET /t/{territory}/catalogue/{model}", modelPage, showModel)
	d.Room(desk.Room{Path: "/catalogue", Name: act.catalogue, Roles: writers, Rank: 45})
}

type starting struct {
	Model string   `json:"model" fr:"Modèle du catalogue" en:"Model of the catalogue"`
	Need  needs.ID `json:"need" fr:"Besoin servi" en:"Need served"`
}

// start draws up an activity from the catalogue.
func start(ctx context.Context, c *op.Call, in starting) (Touched, error) {
	m, ok := catalogue.Find(in.Model)
	if !ok {
		return Touched{}, fault.New(fault.NotFound, "Ce modèle n’est pas au catalogue.", "There is no such model in the catalogue.").At("model")
	}
	return begin(ctx, c, fromModel(m, c.Lang), in.Need)
}

// Models is the page of the catalogue.
type Models struct {
	web.Frame
	Heading, Lead string
	Filter        Filter
	Groups        []ModelGroup
	Empty         string
}

// ModelGroup is the models of one family.
type ModelGroup struct {
	ID, Name string
	Cards    []ModelCard
}

// ModelCard is one model.
type ModelCard struct{ Href, Name, Needs, Hours string }

func showModels(v *desk.Visit) (any, error) {
	heading := lang.F(act.modelsHeading.FR, act.modelsHeading.EN, len(catalogue.Activities()))
	p := Models{Heading: heading.In(v.Lang), Lead: act.modelsLead.In(v.Lang)}
	groups := map[string][]ModelCard{}
	for _, m := range catalogue.Activities() {
		if f := v.Query("family"); f != "" && m.Family != f || !spoken(m, needs.Words(v.Query("q"))) {
			continue
		}
		card := ModelCard{v.Href("/catalogue/" + m.Code), m.Name.In(v.Lang), parted(told(m.Needs, v.Lang), v.Lang), lang.F(act.hoursAWeek.FR, act.hoursAWeek.EN, m.Least, m.Most).In(v.Lang)}
		if q := v.Query("need"); q != "" {
			card.Href += "?need=" + q
		}
		groups[m.Family] = append(groups[m.Family], card)
	}
	for id, cards := range groups {
		p.Groups = append(p.Groups, ModelGroup{id, catalogue.Families[id].In(v.Lang), cards})
	}
	sort.Slice(p.Groups, func(a, b int) bool { return p.Groups[a].Name < p.Groups[b].Name })
	if len(groups) == 0 {
		p.Empty = act.emptyFound.In(v.Lang)
	}
	p.Filter = modelFilter(v)
	p.Frame = v.Frame(heading, "needs.css")
	return p, nil
}

// spoken reports whether each word begins some word of the model.
func spoken(m catalogue.Activity, words []string) bool {
	text := m.Name.FR + " " + m.Name.EN
	for _, list := range [][]lang.Text{m.Needs, m.Tasks} {
		for _, t := range list {
			text += " " + t.FR + " " + t.EN
		}
	}
	mine := needs.Words(text)
	for _, want := range words {
		if !slices.ContainsFunc(mine, func(w string) bool { return strings.HasPrefix(w, want) }) {
			return false
		}
	}
	return true
}

func modelFilter(v *desk.Visit) Filter {
	var families []web.Option
	for id, name := range catalogue.Families {
		if slices.ContainsFunc(catalogue.Activities(), func(m catalogue.Activity) bool { return m.Family == id }) {
			families = append(families, web.Option{Value: id, Label: name.In(v.Lang), Chosen: v.Query("family") == id})
		}
	}
	sort.Slice(families, func(a, b int) bool { return families[a].Label < families[b].Label })
	families = append([]web.Option{{Label: act.anyFamily.In(v.Lang)}}, families...)
	return Filter{Action: v.Href("/catalogue"), Kept: kept(v), Submit: say.filter.In(v.Lang), Fields: []web.Input{
		{ID: "q", Name: "q", Kind: "search", Label: say.search.In(v.Lang), Value: v.Query("q")},
		{ID: "family", Name: "family", Kind: "choice", Label: act.family.In(v.Lang), Options: families}}}
}

// kept is the need that the reader came with, so that a search does not lose it.
func kept(v *desk.Visit) []web.Hidden {
	if need := v.Query("need"); need != "" {
		return []web.Hidden{{Name: "need", Value: need}}
	}
	return nil
}

// ModelPage is one model of the catalogue.
type ModelPage struct {
	web.Frame
	Heading, Lead string
	Back          web.Link
	Facts         []Fact
	Lists         []ModelList
	Start         *web.Form
}

// ModelList is a titled list of sentences.
type ModelList struct {
	Title string
	Items []string
}

func showModel(v *desk.Visit) (any, error) {
	m, ok := catalogue.Find(v.Path("model"))
	if !ok {
		return nil, fault.New(fault.NotFound, "Ce modèle n’est pas au catalogue.", "There is no such model in the catalogue.")
	}
	d, err := draw(v)
	if err != nil {
		return nil, err
	}
	p := ModelPage{Heading: d.t(m.Name), Lead: d.t(act.modelsLead), Back: web.Link{Href: v.Href("/catalogue"), Text: d.t(act.catalogue)}}
	p.Facts = facts(Fact{d.t(act.family), d.t(catalogue.Families[m.Family])}, Fact{d.t(act.hoursTitle), d.f(act.hoursAWeek, m.Least, m.Most)}, Fact{d.t(act.seasonTitle), d.t(season(m.Months))},
		Fact{d.t(act.teamTitle), d.t(lang.Count(m.Team, act.teamOne, act.teamOf))}, Fact{d.t(act.occupationsTitle), strings.Join(m.Occupations, ", ")}, Fact{d.t(act.tradesTitle), trades(m)})
	var asks []string
	for _, r := range fromModel(m, v.Lang).Asks {
		line := d.t(skillName(r.Skill)) + " (" + d.t(r.Level.Name()) + ")"
		if r.Learnable {
			line += ", " + d.t(act.learn)
		}
		asks = append(asks, line)
	}
	for _, l := range []ModelList{{d.t(act.needsTitle), told(m.Needs, v.Lang)}, {d.t(act.tasksTitle), told(m.Tasks, v.Lang)}, {d.t(act.asksTitle), asks}, {d.t(act.licencesTitle), told(m.Licences, v.Lang)},
		{d.t(act.toolsTitle), told(m.Equipment, v.Lang)}, {d.t(act.questionsTitle), told(m.Questions, v.Lang)}, {d.t(act.helpsTitle), told(m.Helps, v.Lang)}} {
		if len(l.Items) > 0 {
			p.Lists = append(p.Lists, l)
		}
	}
	if v.May("activity.start") {
		need := d.needAsk(v.Query("need"))
		need.Label = act.startHint
		f := v.Form("activity.start", act.startIt, v.Href("/activities/{id}"), desk.Ask{Name: "model", Kind: "hidden", Value: m.Code}, need)
		p.Start = &f
	}
	p.Frame = v.Frame(m.Name, "needs.css")
	return p, nil
}

func trades(m catalogue.Activity) string {
	by := map[string][]string{}
	for _, c := range m.ActivityCodes {
		by[c.Version] = append(by[c.Version], c.Code)
	}
	return strings.Join(by["rev2"], ", ") + " (2008) · " + strings.Join(by["2025"], ", ") + " (2025)"
}

func season(months []int) lang.Text {
	if len(months) == 0 || len(months) == 12 {
		return act.allYear
	}
	var list []lang.Text
	for _, m := range months {
		list = append(list, calendar.Name(m-1))
	}
	return lang.Join(list)
}
