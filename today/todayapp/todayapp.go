// Package todayapp is the home of a territory (accueil): for each role what needs
// it today, and the territory at a glance, in pictures that are their own tables.
// It reads through the stores of the slices and changes nothing.
package todayapp

import (
	"embed"

	"fabrique/actor"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

//go:embed pages
var pages embed.FS

var todayPage = web.Parse(pages, "pages/today.html")

// Who is shown what: team meets people, deciders read files and plans, makers
// draw activities up; those who read figures only see small numbers hidden.
var (
	team     = []actor.Role{actor.Team}
	deciders = []actor.Role{actor.Team, actor.Member}
	planners = []actor.Role{actor.Team, actor.Member, actor.Manager}
	makers   = []actor.Role{actor.Team, actor.Member, actor.Manager, actor.Lead}
	readers  = []actor.Role{actor.Admin, actor.Team, actor.Member, actor.Manager, actor.Lead, actor.Funder, actor.Evaluator}
)

// Add declares the home page of a territory.
func Add(d *desk.Desk) {
	d.Styles(pages)
	d.Page("GET /t/{territory}", todayPage, show)
	d.Room(desk.Room{Path: "", Name: say.room, Rank: 10})
}

// Today is the home page.
type Today struct {
	web.Frame
	Kicker, Heading, Lead string
	Tasks                 []Task
	Nothing               string
	BeginTitle            string
	Begin                 []web.Link
	Rooms                 []web.Link // of who has no task here: a person in their own space
	GlanceTitle           string
	Alone                 bool // the pictures are the page: its heading says so already
	Pictures              []Picture
}

// Task is one thing that needs the reader: a sentence with the answer in it, what it is about, and where to go.
type Task struct {
	ID, Title string
	Class     string // "warm" when late
	Items     []Item
	More      web.Link
}

// Item is one line of a task.
type Item struct {
	Link web.Link
	Note string
	Late bool
}

// Picture is one picture of the territory.
type Picture struct {
	ID, Title, Lead string
	Bars            web.Bars
	More            web.Link
}

// look is one visit, with what it has found so far.
type look struct {
	*desk.Visit
	at   territory.ID
	page Today
	late int // things late, of all tasks
	open int // things to do, of all tasks
}

func (l *look) t(text lang.Text) string { return text.In(l.Lang) }

// link leads to a page of the territory.
func (l *look) link(path string, text lang.Text) web.Link {
	return web.Link{Href: l.Href(path), Text: l.t(text)}
}

func show(v *desk.Visit) (any, error) {
	l := &look{Visit: v, at: territory.ID(v.Territory)}
	t, err := territorydb.One(v.Context(), v.Read(), l.at)
	if err != nil {
		return nil, err
	}
	l.page.Kicker = lang.F("%s, %s", "%s, %s", lang.Same(t.Name), v.Today()).In(v.Lang)
	for _, part := range []struct {
		roles []actor.Role
		find  func() error
	}{{team, l.due}, {deciders, l.files}, {deciders, l.appeals}, {team, l.longest}, {team, l.proposals}, {makers, l.decisions}, {planners, l.plans}, {readers, l.flow}, {readers, l.waits}, {readers, l.hours}} {
		if !v.Actor.May(part.roles...) {
			continue
		}
		if err := part.find(); err != nil {
			return nil, err
		}
	}
	heading := l.heading()
	l.page.Heading, l.page.GlanceTitle = l.t(heading), l.t(say.glance)
	l.page.Frame = v.Frame(heading, "today.css")
	return l.page, nil
}

// heading answers "what needs me today?" in one sentence.
func (l *look) heading() lang.Text {
	switch {
	case !l.Actor.May(readers...):
		l.page.Lead, l.page.Rooms = l.t(say.guestLead), l.Rooms()
		return lang.F(say.guest.FR, say.guest.EN, lang.Same(l.Actor.Name))
	case l.late > 0:
		return several(l.late, say.lateOne, say.lateMany)
	case l.open > 0:
		return several(l.open, say.openOne, say.openMany)
	case len(l.page.Begin) > 0:
		return say.begin
	case !l.Actor.May(makers...):
		l.page.Alone = true
		return say.figures
	}
	return say.quiet
}

// shown is how many lines of a task stand on the page.
const shown = 5

// soon is how many days ahead a task is told.
const soon = 7

// due finds what must be done about persons, what is late first.
func (l *look) due() error {
	numbers, err := peopledb.Numbers(l.Context(), l.Read(), l.at)
	if err != nil {
		return err
	}
	if len(numbers) == 0 {
		l.page.BeginTitle = l.t(say.beginTitle)
		l.page.Begin = []web.Link{l.link("/people/new", say.beginPeople), l.link("/companies", say.beginCompanies), l.link("/catalogue", say.beginActivities), l.link("/propose", say.beginNeeds)}
		return nil
	}
	today, by := l.Today(), l.Today()+soon
	late, err := peopledb.DueCount(l.Context(), l.Read(), l.at, today-1)
	if err != nil {
		return err
	}
	all, err := peopledb.DueCount(l.Context(), l.Read(), l.at, by)
	if err != nil || all == 0 {
		return err
	}
	list, err := peopledb.Find(l.Context(), l.Read(), l.at, peopledb.Query{Due: &by, Sort: peopledb.ByDue, Most: shown})
	if err != nil {
		return err
	}
	t := Task{ID: "due", Title: l.t(several(all, say.dueOne, say.due)), More: l.link("/people?due=yes", say.allDue)}
	for _, r := range list.Rows {
		what := dueWords[r.DueWhy]
		if r.DueWhy == "next" && r.Next != "" {
			what = lang.Same(r.Next)
		}
		i := Item{Link: web.Link{Href: l.Href("/people/" + string(r.ID)), Text: r.Name}, Late: *r.Due < today}
		i.Note = l.t(lang.F(say.by.FR, say.by.EN, what, *r.Due))
		if i.Late {
			i.Note = l.t(lang.F(say.since.FR, say.since.EN, what, *r.Due))
		}
		t.Items = append(t.Items, i)
	}
	l.add(t, all, late)
	return nil
}

// add puts a task on the page, and counts it.
func (l *look) add(t Task, open, late int) {
	if late > 0 {
		t.Class = "warm"
	}
	l.open, l.late = l.open+open, l.late+late
	l.page.Tasks = append(l.page.Tasks, t)
}

// files finds the files that await the committee's decision.
func (l *look) files() error {
	list, err := peopledb.Presented(l.Context(), l.Read(), l.at, 200)
	if err != nil {
		return err
	}
	t, n := Task{ID: "files", More: l.link("/dossiers", say.allFiles)}, 0
	for _, r := range list {
		if r.Now.State != people.Volunteer || !r.KnownTo(l.Actor, false) {
			continue
		}
		if n++; n <= shown {
			t.Items = append(t.Items, Item{Link: web.Link{Href: l.Href("/dossiers/" + string(r.ID)), Text: r.Name}, Note: l.t(lang.F(say.presented.FR, say.presented.EN, *r.Presented))})
		}
	}
	if n > 0 {
		t.Title = l.t(several(n, say.filesOne, say.files))
		l.add(t, n, 0)
	}
	return nil
}

// appeals finds the appeals that await an answer. Members read how many.
func (l *look) appeals() error {
	list, err := peopledb.Appeals(l.Context(), l.Read(), l.at)
	if err != nil || len(list) == 0 {
		return err
	}
	t, late := Task{ID: "appeals", Title: l.t(several(len(list), say.appealOne, say.appeals))}, 0
	for i, n := range list {
		over := n.Due != nil && *n.Due < l.Today()
		if over {
			late++
		}
		if i >= shown || !l.Actor.May(team...) || n.Due == nil {
			continue
		}
		r, err := peopledb.One(l.Context(), l.Read(), l.at, n.Person)
		if err != nil {
			return err
		}
		t.Items = append(t.Items, Item{Link: web.Link{Href: l.Href("/people/" + string(r.ID)), Text: r.Name}, Note: l.t(lang.F(say.answerBy.FR, say.answerBy.EN, *n.Due)), Late: over})
	}
	l.add(t, len(list), late)
	return nil
}

// waited says a number of months; nobody waits for none.
func waited(n int, none, one, more lang.Text) lang.Text {
	if n == 0 {
		return none
	}
	return lang.Count(n, one, more)
}

// longest finds who has waited longest on the list.
func (l *look) longest() error {
	list, err := peopledb.Find(l.Context(), l.Read(), l.at, peopledb.Query{State: people.Listed, Sort: peopledb.ByAsked, Most: shown})
	if err != nil || len(list.Rows) == 0 {
		return err
	}
	t := Task{ID: "longest", More: l.link("/list", say.allWaiting)}
	for i, r := range list.Rows {
		n := r.Asked.MonthsUntil(l.Today())
		if i == 0 {
			t.Title = l.t(waited(n, say.longestNone, say.longestOne, say.longest))
		}
		t.Items = append(t.Items, Item{Link: web.Link{Href: l.Href("/people/" + string(r.ID)), Text: r.Name}, Note: l.t(waited(n, say.none, say.month, say.months))})
	}
	l.page.Tasks = append(l.page.Tasks, t)
	return nil
}
