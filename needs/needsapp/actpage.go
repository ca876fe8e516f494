package needsapp

import (
	"fmt"
	"strconv"
	"strings"

	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/worktime"
)

// ActPage is one activity.
type ActPage struct {
	web.Frame
	Symbols        []web.Symbol
	Heading        string
	Back           web.Link
	Sign, Stack    web.Squares
	Hours, Key     string
	Tags           []Tag
	Decision       Ruled
	Edit, Codes    *web.Link
	Parts          []SheetPart
	Chart          *web.Chart
	ByMonth        string
	MonthHeads     [3]string
	Months         [][3]string
	OpenTitle      string
	Open           web.Squares
	NeedsTitle     string
	Needs          []web.Link
	Nobody         string
	QuestionsTitle string
	Questions      []string
	HelpsTitle     string
	Helps          []string
	PathTitle      string
	Path           []string
	MoveTitle      string
	Move           *web.Form
	HistoryTitle   string
	History        []VersionCard
}

// Ruled is what the committee has decided, as far as it is in force today.
type Ruled struct {
	Title, Words, Class string
	Reason              string
	Facts               []string
	LimitsTitle         string
	Limits              []string
	Way                 *web.Link
}

// SheetPart is a group of facts of an activity.
type SheetPart struct {
	ID, Title string
	Facts     []Fact
}

// VersionCard is one version in the history.
type VersionCard struct {
	Link    web.Link
	When    string
	Changes []ChangeLine
}

// ChangeLine is one thing that a version changed.
type ChangeLine struct{ Name, Before, After string }

func showAct(v *desk.Visit) (any, error) {
	d, err := draw(v)
	if err != nil {
		return nil, err
	}
	k, err := needsdb.Activity(v.Context(), v.Read(), d.at, needs.ActivityID(v.Path("activity")))
	if err != nil {
		return nil, err
	}
	a := k.Activity
	p := ActPage{Symbols: d.symbols(), Heading: d.t(a.Name), Back: web.Link{Href: v.Href("/activities"), Text: d.t(act.rooms)}, Sign: web.Strip([]string{large(k)}, 1),
		Stack: pile(k), Hours: d.t(hoursOf(a)), Key: d.t(act.key), Tags: d.actTags(k), Decision: d.ruled(k), Parts: d.parts(a),
		NeedsTitle: d.t(act.needsTitle), Nobody: d.t(act.toldNothing), PathTitle: d.t(say.pathTitle), HistoryTitle: d.t(act.historyTitle)}
	if d.mine(a) && v.May("activity.describe") {
		p.Edit = &web.Link{Href: v.Href("/activities/" + string(a.ID) + "/edit"), Text: d.t(act.edit)}
		p.Codes = &web.Link{Href: v.Href("/activities/" + string(a.ID) + "/codes"), Text: d.t(say.codesOf)}
	}
	p.Questions, p.QuestionsTitle, p.Helps, p.HelpsTitle = a.Competition, d.t(act.questionsTitle), a.Helps, d.t(act.helpsTitle)
	for _, id := range a.Needs {
		p.Needs = append(p.Needs, web.Link{Href: v.Href("/needs/" + string(id)), Text: d.t(d.names().Need(id))})
	}
	d.months(&p, a)
	p.OpenTitle, p.Open = d.t(act.openTitle), d.opening(a.Opening)
	if err := d.story(&p, k); err != nil {
		return nil, err
	}
	if d.mine(a) && v.May("activity.move") {
		p.MoveTitle, p.Move = d.t(say.moveTitle), d.move("activity.move", v.Href("/activities/"+string(a.ID)), string(a.ID), k.State)
	}
	p.Frame = v.Frame(a.Name, "needs.css")
	return p, nil
}

// ruled tells the decision about an activity in force today.
func (d drawn) ruled(k needsdb.Kept) Ruled {
	out := Ruled{Title: d.t(act.decisionTitle), Class: "warm", Words: d.t(act.noDecision)}
	if d.May("additionality.decide") {
		out.Way = &web.Link{Href: d.Href("/activities/" + string(k.Activity.ID) + "/decision"), Text: d.t(act.recordIt)}
	}
	now, ok := additionality.On(d.standing, k.Activity.ID, d.Today())
	if !ok {
		return out
	}
	words := lang.F("%s, décidée le %s", "%s, decided on %s", now.State.Name(), now.Decided)
	out.Reason = now.Reason
	if now.Staffable() {
		out.Class, out.Words = "", d.f(act.decisionWord, words)
	} else {
		out.Facts = append(out.Facts, d.f(act.decisionWord, words))
	}
	if now.Valid.Open {
		out.Facts = append(out.Facts, d.t(act.validOpen))
	} else {
		out.Facts = append(out.Facts, d.f(act.validUntil, now.Valid.Until))
	}
	for _, r := range d.decisions {
		if r.Activity == k.Activity.ID && !r.Withdrawn && r.Decided == now.Decided && r.Version > 0 {
			out.Facts = append(out.Facts, d.f(act.decidedVersion, r.Version))
			if r.Version < k.Number {
				out.Facts = append(out.Facts, d.f(act.changedSince, k.Number))
			}
		}
	}
	for _, c := range now.Conditions {
		out.LimitsTitle, out.Limits = d.t(act.limits), append(out.Limits, d.t(c.Words()))
	}
	return out
}

// parts groups the facts of an activity; what is not told, and what the page shows elsewhere, is left out.
func (d drawn) parts(a needs.Activity) []SheetPart {
	heads := map[string]struct{ id, title string }{"name": {"work", d.t(act.workTitle)}, "week": {"hours", d.t(act.hoursTitle)},
		"asks": {"team", d.t(act.teamTitle)}, "investment": {"money", d.t(act.moneyTitle)}}
	var list []SheetPart
	for _, l := range a.Sheet(d.names()) {
		if h, ok := heads[l.Key]; ok {
			list = append(list, SheetPart{ID: h.id, Title: h.title})
		}
		if value := d.t(l.Value); value != "" && !strings.Contains(" name needs sign opening ", " "+l.Key+" ") {
			last := &list[len(list)-1]
			last.Facts = append(last.Facts, Fact{d.t(l.Name), value})
		}
	}
	return list
}

// months draws the least and the most of each month, with their table.
func (d drawn) months(p *ActPage, a needs.Activity) {
	p.ByMonth = d.t(act.byMonth)
	p.MonthHeads = [3]string{d.t(act.month), d.t(act.atLeast), d.t(act.upTo)}
	least, more := web.Series{Name: d.t(act.atLeast), Class: "c1"}, web.Series{Name: d.t(act.upTo), Class: "c4"}
	c := web.Columns{ID: "months", Title: d.t(act.monthsTitle), Desc: d.t(act.monthsDesc), Axis: func(n int64) string { return lang.Int(n).In(d.Lang) }}
	for m := range 12 {
		r, name := a.In(m), d.t(calendar.Name(m))
		c.Labels, c.Major = append(c.Labels, d.t(calendar.Short(m))), append(c.Major, m%3 == 0)
		least.Values, more.Values = append(least.Values, int64(r.Least)), append(more.Values, int64(r.Most-r.Least))
		p.Months = append(p.Months, [3]string{name, d.whole(r.Least), d.whole(r.Most)})
	}
	if a.Week.Most == 0 && len(a.Months) == 0 {
		return
	}
	c.Series = []web.Series{least, more}
	chart := web.Stacked(c)
	p.Chart = &chart
}

// opening draws the half-days when an activity can run.
func (d drawn) opening(w worktime.Week) web.Squares {
	var refs, days []string
	said := 0
	for t := range worktime.Slots {
		ref := web.Free.ID
		if w.Has(t) {
			ref = web.Done.ID
			said++
		}
		refs = append(refs, ref)
		if t%2 == 0 {
			days = append(days, string([]rune(d.t(worktime.DayName(t / 2)))[:2]))
		}
	}
	return web.Week(refs, days, d.f(lang.T("ouverte %s demi-journées par semaine", "open %s half-days a week"), said))
}

// story adds the states and the versions of an activity, the latest version first.
func (d drawn) story(p *ActPage, k needsdb.Kept) error {
	steps, err := needsdb.ActivitySteps(d.Context(), d.Read(), d.at, k.Activity.ID)
	if err != nil {
		return err
	}
	p.Path = d.path(steps)
	versions, err := needsdb.Versions(d.Context(), d.Read(), d.at, k.Activity.ID)
	for n := len(versions) - 1; n >= 0; n-- {
		p.History = append(p.History, d.versionCard(versions, n))
	}
	return err
}

func (d drawn) versionCard(all []needs.Version, n int) VersionCard {
	v := all[n]
	c := VersionCard{Link: web.Link{Href: d.Href(fmt.Sprintf("/activities/%s/versions/%d", v.Activity.ID, v.Number)), Text: d.f(act.version, v.Number)}}
	c.When = d.day(lang.Same(v.Author), v.On)
	if v.Why != "" {
		c.When += " · " + v.Why
	}
	if n == 0 {
		c.When += " · " + d.t(act.first)
		return c
	}
	for _, x := range needs.Differences(all[n-1].Activity.Sheet(d.names()), v.Activity.Sheet(d.names())) {
		c.Changes = append(c.Changes, ChangeLine{d.t(x.Name), d.orNothing(x.Before), d.orNothing(x.After)})
	}
	return c
}

func (d drawn) orNothing(t lang.Text) string {
	if t.Empty() {
		return d.t(act.toldNothing)
	}
	return d.t(t)
}

// VersionPage is an activity as it stood in one version.
type VersionPage struct {
	web.Frame
	Heading, Lead string
	Back          web.Link
	Parts         []SheetPart
	ChangesTitle  string
	Changes       []ChangeLine
	Restore       *web.Form
}

func showVersion(v *desk.Visit) (any, error) {
	d, err := draw(v)
	if err != nil {
		return nil, err
	}
	k, err := needsdb.Activity(v.Context(), v.Read(), d.at, needs.ActivityID(v.Path("activity")))
	if err != nil {
		return nil, err
	}
	all, err := needsdb.Versions(v.Context(), v.Read(), d.at, k.Activity.ID)
	if err != nil {
		return nil, err
	}
	n, wrong := strconv.Atoi(v.Path("number"))
	if wrong != nil || n < 1 || n > len(all) {
		return nil, noVersion
	}
	one := all[n-1]
	heading := lang.F("%s, version %s", "%s, version %s", one.Activity.Name, n)
	card := d.versionCard(all, n-1)
	p := VersionPage{Heading: d.t(heading), Lead: card.When, Back: web.Link{Href: v.Href("/activities/" + string(k.Activity.ID)), Text: d.t(k.Activity.Name)},
		Parts: d.parts(one.Activity), ChangesTitle: d.t(lang.T("Ce qu’elle a changé", "What it changed")), Changes: card.Changes}
	if n == k.Number {
		p.Lead += " · " + d.t(act.current)
	} else if v.May("activity.restore") {
		f := v.Form("activity.restore", act.restoreIt, v.Href("/activities/{id}"), desk.Ask{Name: "id", Kind: "hidden", Value: string(k.Activity.ID)}, desk.Ask{Name: "number", Kind: "hidden", Value: strconv.Itoa(n)})
		p.Restore = &f
	}
	p.Frame = v.Frame(heading, "needs.css")
	return p, nil
}
