// Package territoryapp is where an installation begins, and where a territory
// is described: first page, territories, settings, members.
package territoryapp

import (
	"context"
	"embed"
	"errors"
	"strings"

	"fabrique/actor"
	"fabrique/fault"
	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/territory"
	"fabrique/territory/territorydb"
	"fabrique/worktime"
)

//go:embed pages
var pages embed.FS

var (
	firstPage = web.Parse(pages, "pages/first.html")
	doorPage  = web.Parse(pages, "pages/door.html")
)

// Add declares the operations and pages of territories.
func Add(d *desk.Desk) {
	d.Styles(pages)
	d.Book.Add(
		op.New(op.Op{Name: "territory.begin", Route: "POST /begin", Does: does.begin, Said: told.begun, Open: true, Whole: true, Makes: true}, begin),
		op.New(op.Op{Name: "territory.create", Route: "POST /territories", Does: does.create, Said: told.created, Roles: []actor.Role{actor.Admin}, Whole: true, Makes: true}, create),
	)
	d.Book.Add(settings()...)
	d.Book.Add(members()...)
	d.After("territory.begin", func(v *desk.Visit, done op.Done) error {
		return v.SignIn(account.Holder{Account: done.Out.(Begun).Account})
	})
	for _, name := range []string{"member.invite", "member.link"} {
		d.After(name, func(v *desk.Visit, done op.Done) error {
			if l := done.Out.(account.Letter); l.Token != "" {
				return v.KeepLetter(l)
			}
			return nil
		})
	}
	d.Public("GET /begin", firstPage, showFirst)
	d.Public("GET /{$}", doorPage, showDoor)
	d.Page("GET /territories/new", firstPage, showNew, actor.Admin)
	d.Page("GET /t/{territory}/settings", web.Parse(pages, "pages/settings.html"), showSettings, keepers...)
	d.Page("GET /t/{territory}/settings/{part}", web.Parse(pages, "pages/part.html"), showPart, keepers...)
	d.Page("GET /t/{territory}/members", web.Parse(pages, "pages/members.html"), showMembers, keepers...)
	d.Room(desk.Room{Path: "/members", Name: say.members, Roles: keepers, Rank: 80})
	d.Room(desk.Room{Path: "/settings", Name: say.settings, Roles: keepers, Rank: 90})
}

type beginning struct {
	Name      string `json:"name" fr:"Votre nom" en:"Your name"`
	Email     string `json:"email" fr:"Votre courriel" en:"Your e-mail"`
	Password  string `json:"password" fr:"Mot de passe" en:"Password" secret:"yes"`
	Territory string `json:"territory" fr:"Nom du territoire" en:"Name of the territory"`
}

// Begun is what the first page made.
type Begun struct {
	Account   string       `json:"account"`
	Territory territory.ID `json:"territory"`
}

// begin makes the first account and the first territory. The fault is Conflict once an account exists.
func begin(ctx context.Context, c *op.Call, in beginning) (Begun, error) {
	begun, err := account.Any(ctx, c.Q)
	if err != nil {
		return Begun{}, err
	}
	if begun {
		return Begun{}, fault.New(fault.Conflict, "Cette installation a déjà commencé : connectez-vous.", "This installation has begun already: sign in.")
	}
	var wrong []error
	for _, f := range [][2]string{{"name", in.Name}, {"email", in.Email}, {"territory", in.Territory}} {
		if strings.TrimSpace(f[1]) == "" {
			wrong = append(wrong, fault.New(fault.Missing, "Remplissez ce champ.", "Fill in this field.").At(f[0]))
		}
	}
	hash, err := account.Hash(in.Password)
	if err := errors.Join(append(wrong, account.CheckEmail(in.Email), err)...); err != nil {
		return Begun{}, err
	}
	a := account.Account{ID: c.NewID(), Name: in.Name, Email: account.Folded(in.Email), Password: hash, Admin: true, Tongue: c.Lang, Created: c.At}
	if err := account.Save(ctx, c.Q, a); err != nil {
		return Begun{}, err
	}
	id, err := found(ctx, c, in.Territory, a.ID)
	return Begun{a.ID, id}, err
}

// found makes a territory, with the usual settings and its first team member.
func found(ctx context.Context, c *op.Call, name, account string) (territory.ID, error) {
	t := territorydb.Kept{Territory: territory.Territory{ID: territory.ID(c.NewID()), Name: strings.TrimSpace(name), Horizon: 24, HalfDay: worktime.HalfDay, Policy: territory.Weighted, Most: 3, Base: 10},
		Tongue: c.Lang, Currency: "EUR", Rules: "fr", Created: c.Today}
	c.About("territory", string(t.ID))
	if err := territorydb.Save(ctx, c.Q, t); err != nil {
		return t.ID, err
	}
	return t.ID, territorydb.Give(ctx, c.Q, territorydb.Member{Territory: t.ID, Account: account, Role: actor.Team, Since: c.Today})
}

type creating struct {
	Name string `json:"name" fr:"Nom du territoire" en:"Name of the territory"`
}

// Created is a new territory.
type Created struct {
	Territory territory.ID `json:"territory"`
}

// create adds a territory to an installation; who makes it is its first team.
func create(ctx context.Context, c *op.Call, in creating) (Created, error) {
	if strings.TrimSpace(in.Name) == "" {
		return Created{}, fault.New(fault.Missing, "Donnez un nom au territoire.", "Give the territory a name.").At("name")
	}
	id, err := found(ctx, c, in.Name, c.Actor.Account)
	return Created{id}, err
}

// First is the first page of an empty installation.
type First struct {
	web.Frame
	Heading, Lead string
	Form          web.Form
}

func showFirst(v *desk.Visit) (any, error) {
	p := First{Heading: say.heading.In(v.Lang), Lead: say.lead.In(v.Lang)}
	p.Form = v.Form("territory.begin", say.begin, "/t/{id}/settings",
		desk.Ask{Name: "name", Required: true, Auto: "name"},
		desk.Ask{Name: "email", Kind: "email", Required: true, Auto: "username"},
		desk.Ask{Name: "password", Kind: "password", Required: true, Auto: "new-password", Hint: say.password},
		desk.Ask{Name: "territory", Required: true, Hint: say.territoryHint})
	p.Frame = v.Frame(say.heading)
	return p, nil
}

// showNew is the page that adds a territory.
func showNew(v *desk.Visit) (any, error) {
	p := First{Heading: say.newTerritory.In(v.Lang), Lead: say.settingsLead.In(v.Lang)}
	p.Form = v.Form("territory.create", say.newTerritory, "/t/{id}/settings", desk.Ask{Name: "name", Required: true, Hint: say.territoryHint})
	p.Frame = v.Frame(say.newTerritory)
	return p, nil
}

// Door is the home page: the territories of the reader, or the way in.
type Door struct {
	web.Frame
	Heading, Lead string
	Territories   []web.Link
	Ways          []web.Link
}

func showDoor(v *desk.Visit) (any, error) {
	begun, err := account.Any(v.Context(), v.Read())
	if err != nil {
		return nil, err
	}
	p := Door{Heading: say.door.In(v.Lang), Lead: say.doorLead.In(v.Lang)}
	if !begun {
		p.Ways = []web.Link{{Href: "/begin", Text: say.begin.In(v.Lang)}}
	} else if !v.Actor.Known() {
		p.Ways = []web.Link{{Href: "/sign-in", Text: say.signIn.In(v.Lang)}}
	}
	if v.Actor.May(actor.Admin) {
		p.Ways = append(p.Ways, web.Link{Href: "/territories/new", Text: say.newTerritory.In(v.Lang)})
	}
	if err := p.fill(v); err != nil {
		return nil, err
	}
	p.Frame = v.Frame(say.door)
	return p, nil
}

// fill lists the territories where the reader has a role; all for an administrator.
func (p *Door) fill(v *desk.Visit) error {
	if v.Actor.Account == "" {
		return p.led(v)
	}
	roles, err := territorydb.RolesOf(v.Context(), v.Read(), v.Actor.Account, "")
	if err != nil {
		return err
	}
	mine := map[territory.ID]bool{}
	for _, m := range roles {
		mine[m.Territory] = true
	}
	all, err := territorydb.All(v.Context(), v.Read())
	for _, t := range all {
		if mine[t.ID] || v.Actor.May(actor.Admin) {
			p.Territories = append(p.Territories, web.Link{Href: "/t/" + string(t.ID), Text: t.Name})
		}
	}
	return err
}

// led shows who came by a link the way back to the territory that it opens.
func (p *Door) led(v *desk.Visit) error {
	h, err := account.Held(v.Context(), v.Read(), v.Token())
	if err != nil || h.Link == "" || !v.Actor.Known() {
		return err
	}
	l, found, err := account.ByHash(v.Context(), v.Read(), h.Link)
	if err != nil || !found {
		return err
	}
	t, err := territorydb.One(v.Context(), v.Read(), territory.ID(l.Territory))
	p.Territories = []web.Link{{Href: "/t/" + string(t.ID), Text: t.Name}}
	return err
}

// Acting returns who asks, with the roles they have in a territory; the fault
// is NotFound when the territory does not exist. A visitor keeps no role.
func Acting(ctx context.Context, q db.Querier, who actor.Actor, id territory.ID) (actor.Actor, error) {
	if id == "" {
		return who, nil
	}
	if _, err := territorydb.One(ctx, q, id); err != nil {
		return who, err
	}
	if who.Account != "" {
		roles, err := territorydb.RolesOf(ctx, q, who.Account, id)
		if err != nil {
			return who, err
		}
		for _, m := range roles {
			who.Roles = append(who.Roles, m.Role)
		}
		who.Companies = employers(roles)
	}
	who.Territory = string(id)
	return who, nil
}

// employers returns the companies that roles attach to; none when a role is
// attached to none, for it then stands for all, or there is no such role.
func employers(roles []territorydb.Member) []string {
	var list []string
	for _, m := range roles {
		switch {
		case m.Role != actor.Manager && m.Role != actor.Lead:
		case m.Company == "":
			return nil
		default:
			list = append(list, m.Company)
		}
	}
	return list
}

// Place returns what frames show of a territory.
func Place(ctx context.Context, q db.Querier, id string) (desk.Place, error) {
	t, err := territorydb.One(ctx, q, territory.ID(id))
	p := desk.Place{Name: t.Name}
	if t.Invented {
		p.Notice = lang.T("Démonstration : les personnes de ce territoire sont inventées.", "Demonstration: the people of this territory are invented.")
	}
	return p, err
}
