// Package skillsapp is where words become skills, wishes and codes: what a person
// says in the interview or in their own space, what residents say of a need, the
// words of the place, and the registers behind them. It suggests; a person or the
// team confirms or refuses, and nothing else is kept.
package skillsapp

import (
	"embed"

	"fabrique/actor"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/people"
	"fabrique/skills/skillsdb"
	"fabrique/territory"
)

//go:embed pages
var pages embed.FS

// room is what the pages and operations share: the guide over the registers in use.
type room struct{ *skillsdb.Finder }

var (
	team    = []actor.Role{actor.Team}
	own     = []actor.Role{actor.Team, actor.Person}
	mine    = []actor.Role{actor.Person}
	writers = []actor.Role{actor.Team, actor.Manager, actor.Lead}
	keepers = []actor.Role{actor.Admin, actor.Team}
)

func parse(name string) web.Template { return web.Parse(pages, name, "pages/parts.html") }

// Add returns what declares the operations and pages of skills.
func Add(f *skillsdb.Finder) func(*desk.Desk) {
	return func(d *desk.Desk) {
		r := room{f}
		d.Styles(pages)
		r.persons(d)
		r.codes(d)
		r.local(d)
		r.registers(d)
	}
}

// persons opens what a person says: to the team in the interview, to themselves in their own space.
func (r room) persons(d *desk.Desk) {
	d.Book.Add(r.personOps()...)
	show := parse("pages/person.html")
	d.Page("GET /t/{territory}/people/{id}/interview/skills", show, r.showSkills(false), team...)
	d.Page("GET /t/{territory}/people/{id}/interview/wishes", show, r.showWishes(false), team...)
	d.Page("GET /t/{territory}/mine", show, r.showSkills(true), mine...)
	d.Page("GET /t/{territory}/mine/wishes", show, r.showWishes(true), mine...)
	d.Room(desk.Room{Path: "/mine", Name: say.mySkills, Roles: mine, Rank: 12})
	d.Room(desk.Room{Path: "/mine/wishes", Name: say.myWishes, Roles: mine, Rank: 13})
	d.Handle("POST /t/{territory}/speak/{kind}/{id}", r.speak, append(append([]actor.Role{}, writers...), actor.Person)...)
	for _, name := range []string{"skills.confirm", "skills.refuse", "codes.confirm", "codes.refuse"} {
		d.After(name, remember)
	}
}

// in returns the territory of a visit.
func in(v *desk.Visit) territory.ID { return territory.ID(v.Territory) }

// hidden is a value that goes with a form.
func hidden(name, value string) desk.Ask { return desk.Ask{Name: name, Kind: "hidden", Value: value} }

// choices turns words into the answers of a form; those chosen are ticked.
func choices(list []people.Word, chosen map[string]bool) []desk.Choice {
	var out []desk.Choice
	for _, w := range list {
		out = append(out, desk.Choice{Value: w.Code, Label: w.Name, Chosen: chosen[w.Code]})
	}
	return out
}
