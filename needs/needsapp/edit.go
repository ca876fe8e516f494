package needsapp

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"fabrique/calendar"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/people"
	"fabrique/skills"
)

var noVersion = fault.New(fault.NotFound, "Cette version n’existe pas.", "There is no such version.")

// Edit is the page where an activity is drawn up, part by part.
type Edit struct {
	web.Frame
	Heading    string
	Back       web.Link
	Parts      []EditPart
	HoursTitle string
	Hours      web.Form
	HoursTop   []web.Input
	HoursEnd   []web.Input
	MonthTitle string
	MonthHint  string
	Heads      [3]string
	Months     []MonthRow
	TeamTitle  string
	Team       web.Form
	AskTitle   string
	AskHeads   [3]string
	Asks       []AskRow
	TeamRest   []web.Input
}

// EditPart is one plain form of the page.
type EditPart struct {
	ID, Title string
	Form      web.Form
}

// MonthRow is one month of the seasons.
type MonthRow struct {
	Name        string
	Least, Most web.Input
}

// AskRow is one skill asked for.
type AskRow struct{ Skill, Level, Learn web.Input }

func showEdit(v *desk.Visit) (any, error) {
	d, err := draw(v)
	if err != nil {
		return nil, err
	}
	k, err := needsdb.Activity(v.Context(), v.Read(), d.at, needs.ActivityID(v.Path("activity")))
	if err != nil {
		return nil, err
	}
	a := k.Activity
	if err := companydb.Within(v.Context(), v.Read(), d.at, v.Actor, a.Site); err != nil {
		return nil, err
	}
	heading := lang.F("Modifier : %s", "Edit: %s", a.Name)
	p := Edit{Heading: d.t(heading), Back: web.Link{Href: v.Href("/activities/" + string(a.ID)), Text: d.t(a.Name)}, HoursTitle: d.t(act.hoursTitle), TeamTitle: d.t(act.teamTitle)}
	e := editor{d, a, v.Href("/activities/" + string(a.ID) + "/edit"), desk.Ask{Name: "id", Kind: "hidden", Value: string(a.ID)}}
	p.Parts = append(p.Parts, EditPart{"work", d.t(act.workTitle), e.work()}, EditPart{"money", d.t(act.moneyTitle), e.money()})
	if v.May("activity.judge") {
		p.Parts = append(p.Parts, EditPart{"useful", d.t(lang.T("L’utilité", "Usefulness")), e.useful()})
	}
	e.hours(&p)
	e.team(&p)
	p.Menu = []web.Link{{Href: "#work", Text: d.t(act.workTitle)}, {Href: "#hours", Text: p.HoursTitle}, {Href: "#team", Text: p.TeamTitle}, {Href: "#money", Text: d.t(act.moneyTitle)}}
	menu := p.Menu
	p.Frame = v.Frame(heading, "needs.css")
	p.Menu = menu
	return p, nil
}

// editor makes the forms about one activity.
type editor struct {
	drawn
	a    needs.Activity
	here string
	id   desk.Ask
}

var save, why = lang.T("Enregistrer", "Save"), desk.Ask{Name: "why"}

func (e editor) work() web.Form {
	served := []desk.Choice{}
	for _, id := range e.a.Needs {
		served = append(served, desk.Choice{Value: string(id), Label: e.names().Need(id), Chosen: true})
	}
	more := e.needAsk("")
	more.Name = "more"
	asks := []desk.Ask{e.id, {Name: "name_fr", Required: true, Value: e.a.Name.FR}, {Name: "name_en", Value: e.a.Name.EN}, {Name: "sign", Required: true, Value: e.a.Sign, Hint: act.signHint}, e.familyAsk(e.a.Family)}
	if len(served) > 0 {
		asks = append(asks, desk.Ask{Name: "needs", Kind: "many", Options: served})
	}
	asks = append(asks, more, desk.Ask{Name: "tasks", Kind: "area", Rows: 6, Value: strings.Join(e.a.Tasks, "\n"), Hint: act.tasksHint}, desk.Ask{Name: "clients", Value: e.a.Clients},
		desk.Ask{Name: "occupations", Value: strings.Join(e.a.Occupations, ", "), Hint: act.codesHint}, desk.Ask{Name: "trades", Value: strings.Join(e.a.Trades, ", "), Hint: act.codesHint},
		desk.Ask{Name: "note", Kind: "area", Value: e.a.Note}, why)
	return e.Form("activity.describe", save, e.here, asks...)
}

func (e editor) money() web.Form {
	return e.Form("activity.money", save, e.here, e.id, desk.Ask{Name: "investment", Value: typed(e.a.Investment)}, desk.Ask{Name: "equipment", Value: typed(e.a.Equipment)},
		desk.Ask{Name: "sales", Value: typed(e.a.Sales)}, desk.Ask{Name: "price", Value: e.a.Price, Hint: act.saleHint}, why)
}

// typed writes an amount for a field, nothing for none.
func typed(c money.Cents) string {
	if c == 0 {
		return ""
	}
	b, _ := euros(c).MarshalText()
	return string(b)
}

func (e editor) useful() web.Form {
	return e.Form("activity.judge", save, e.here, e.id, desk.Ask{Name: "social", Kind: "number", Least: 1, Most: 5, Required: true, Value: blank(e.a.Social), Hint: act.usefulHint},
		desk.Ask{Name: "ecological", Kind: "number", Least: 1, Most: 5, Required: true, Value: blank(e.a.Ecological), Hint: act.usefulHint}, why)
}

// blank writes a number for a field, nothing for none.
func blank(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func (e editor) hours(p *Edit) {
	asks := []desk.Ask{e.id, {Name: "least", Kind: "number", Most: 10000, Required: true, Value: fmt.Sprint(e.a.Week.Least)}, {Name: "most", Kind: "number", Most: 10000, Required: true, Value: fmt.Sprint(e.a.Week.Most), Hint: say.halfHint},
		{Name: "need", Kind: "number", Most: 10000, Value: blank(e.a.Need)}, {Name: "opening", Kind: "week", Value: desk.Ticked(e.a.Opening)}, why}
	for m := range 12 {
		least, most := "", ""
		if r, ok := e.a.Months[m]; ok {
			least, most = fmt.Sprint(r.Least), fmt.Sprint(r.Most)
		}
		asks = append(asks, desk.Ask{Name: fmt.Sprintf("months.%d.least", m), Kind: "number", Label: lang.F("%s, au moins", "%s, at least", calendar.Name(m)), Value: least, Most: 10000},
			desk.Ask{Name: fmt.Sprintf("months.%d.most", m), Kind: "number", Label: lang.F("%s, au plus", "%s, at most", calendar.Name(m)), Value: most, Most: 10000})
	}
	f := e.Form("activity.hours", save, e.here, asks...)
	p.Hours, p.HoursTop, p.HoursEnd = f, f.Inputs[:4], f.Inputs[4:5]
	p.MonthTitle, p.MonthHint = e.t(act.ordinary), e.t(act.monthHint)
	p.Heads = [3]string{e.t(act.month), e.t(act.atLeast), e.t(act.upTo)}
	for m := range 12 {
		p.Months = append(p.Months, MonthRow{e.t(calendar.Name(m)), f.Field(fmt.Sprintf("months.%d.least", m)), f.Field(fmt.Sprintf("months.%d.most", m))})
	}
}

func (e editor) team(p *Edit) {
	rows := len(e.a.Asks) + 2
	asks := []desk.Ask{e.id}
	for i := range rows {
		r := needs.Requirement{}
		if i < len(e.a.Asks) {
			r = e.a.Asks[i]
		}
		at := fmt.Sprintf("asks.%d.", i)
		learn := ""
		if r.Learnable {
			learn = "yes"
		}
		asks = append(asks, desk.Ask{Name: at + "skill", Kind: "choice", Label: lang.F(act.moreSkill.FR, act.moreSkill.EN, i+1), Options: e.skillOptions(r.Skill), Value: string(r.Skill)},
			desk.Ask{Name: at + "level", Kind: "choice", Label: act.level, Options: levels(), Value: fmt.Sprint(int(max(r.Level, skills.Discovering)))},
			desk.Ask{Name: at + "learnable", Kind: "yes", Label: act.learn, Value: learn})
	}
	asks = append(asks, desk.Ask{Name: "licences", Kind: "many", Options: ticked(people.Permits, e.a.Licences)}, desk.Ask{Name: "demands", Kind: "many", Options: ticked(people.Limits, e.a.Demands)},
		desk.Ask{Name: "team", Kind: "number", Most: 200, Value: fmt.Sprint(e.a.Team)}, desk.Ask{Name: "lead_per", Kind: "number", Most: 200, Value: fmt.Sprint(e.a.LeadPer), Hint: act.leadHint},
		desk.Ask{Name: "lead_skill", Kind: "choice", Options: e.skillOptions(e.a.LeadSkill), Value: string(e.a.LeadSkill)}, desk.Ask{Name: "lead_level", Kind: "choice", Options: levels(), Value: fmt.Sprint(int(max(e.a.LeadLevel, skills.Doing)))},
		e.siteAsk(), desk.Ask{Name: "tools", Kind: "area", Rows: 3, Value: e.a.Tools}, why)
	f := e.Form("activity.team", save, e.here, asks...)
	p.Team, p.AskTitle, p.AskHeads = f, e.t(act.asksTitle), [3]string{e.t(act.skill), e.t(act.level), ""}
	for i := range rows {
		p.Asks = append(p.Asks, AskRow{f.Inputs[3*i], f.Inputs[3*i+1], f.Inputs[3*i+2]})
	}
	p.TeamRest = f.Inputs[3*rows:]
}

func (e editor) siteAsk() desk.Ask {
	options := []desk.Choice{{Label: act.noSite}}
	for _, s := range e.sites {
		if !e.Actor.Sees(string(s.Company)) {
			continue
		}
		options = append(options, desk.Choice{Value: string(s.ID), Label: lang.Same(s.Name)})
	}
	return desk.Ask{Name: "site", Kind: "choice", Options: options, Value: e.a.Site}
}

// skillOptions lists the everyday skills and those that activities of the territory already ask for.
func (e editor) skillOptions(chosen skills.Code) []desk.Choice {
	known := map[skills.Code]lang.Text{}
	for _, s := range everyday() {
		known[s.Code] = s.Name
	}
	for _, k := range e.acts {
		for _, r := range k.Activity.Asks {
			if _, ok := known[r.Skill]; !ok {
				known[r.Skill] = lang.Same(string(r.Skill))
			}
		}
	}
	if _, ok := known[chosen]; !ok && chosen != "" {
		known[chosen] = lang.Same(string(chosen))
	}
	var list []desk.Choice
	for code, name := range known {
		list = append(list, desk.Choice{Value: string(code), Label: name})
	}
	sort.Slice(list, func(a, b int) bool { return e.t(list[a].Label) < e.t(list[b].Label) })
	return append([]desk.Choice{{Label: lang.Same("—")}}, list...)
}

func levels() (list []desk.Choice) {
	for l := skills.Discovering; l <= skills.Showing; l++ {
		list = append(list, desk.Choice{Value: fmt.Sprint(int(l)), Label: l.Name()})
	}
	return list
}

// ticked lists the words of a vocabulary and any other in use, those in use ticked.
func ticked[C ~string](words []people.Word, used []C) []desk.Choice {
	var list []desk.Choice
	for _, w := range words {
		list = append(list, desk.Choice{Value: w.Code, Label: w.Name, Chosen: slices.Contains(used, C(w.Code))})
	}
	for _, u := range used {
		if !slices.ContainsFunc(words, func(w people.Word) bool { return w.Code == string(u) }) {
			list = append(list, desk.Choice{Value: string(u), Label: lang.Same(string(u)), Chosen: true})
		}
	}
	return list
}
