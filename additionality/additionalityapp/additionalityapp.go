// Package additionalityapp is where the committee's decisions about activities
// are recorded and read.
package additionalityapp

import (
	"context"
	"embed"
	"strings"

	"fabrique/actor"
	"fabrique/additionality"
	"fabrique/additionality/additionalitydb"
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/geo"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/territory"
)

//go:embed pages
var pages embed.FS

var (
	decidePage   = web.Parse(pages, "pages/decide.html")
	registerPage = web.Parse(pages, "pages/register.html")
)

// readers see the decisions in the navigation.
var readers = []actor.Role{actor.Team, actor.Member, actor.Manager, actor.Lead, actor.Funder, actor.Evaluator}

// Add declares the operations and pages of decisions.
func Add(d *desk.Desk) {
	d.Styles(pages)
	d.Book.Add(
		op.New(op.Op{Name: "additionality.list", Route: "GET /decisions", Does: say.list, Roles: readers, Reads: true}, list),
		op.New(op.Op{Name: "additionality.decide", Route: "POST /activities/{activity}/decisions", Does: say.decide, Said: say.decided, Roles: []actor.Role{actor.Team}, Makes: true}, decide),
		op.New(op.Op{Name: "additionality.withdraw", Route: "POST /decisions/{id}/withdraw", Does: say.withdraw, Said: say.withdrawn, Roles: []actor.Role{actor.Team}}, withdraw(true)),
		op.New(op.Op{Name: "additionality.reinstate", Route: "POST /decisions/{id}/reinstate", Does: say.reinstate, Said: say.reinstated, Roles: []actor.Role{actor.Team}}, withdraw(false)),
	)
	d.Page("GET /t/{territory}/activities/{activity}/decision", decidePage, showDecide)
	d.Page("GET /t/{territory}/decisions", registerPage, showRegister)
	d.Room(desk.Room{Path: "/decisions", Name: say.decisions, Roles: readers, Rank: 48})
}

type ruling struct {
	Activity  needs.ActivityID    `json:"activity" fr:"Activité" en:"Activity"`
	Version   int                 `json:"version" fr:"Version que le comité a vue" en:"Version that the committee saw"`
	State     additionality.State `json:"state" fr:"Décision du comité" en:"Decision of the committee"`
	Decided   *calendar.Date      `json:"decided" fr:"Décidé le" en:"Decided on"`
	From      *calendar.Date      `json:"from" fr:"Valable à partir du" en:"Valid from"`
	Until     *calendar.Date      `json:"until" fr:"Valable jusqu’au" en:"Valid until"`
	HalfDays  int                 `json:"half_days" fr:"Au plus, demi-journées par semaine" en:"At most, half-days a week"`
	Sales     int64               `json:"sales" fr:"Au plus, ventes par an (€)" en:"At most, sales a year (€)"`
	Floor     int64               `json:"floor" fr:"Prix plancher de l’heure (€)" en:"Least price an hour (€)"`
	Clientele string              `json:"clientele" fr:"Seulement pour" en:"Only for"`
	Zone      string              `json:"zone" fr:"Seulement dans cette zone" en:"Only in this zone"`
	Radius    int                 `json:"radius" fr:"Distance autour du site (m)" en:"Distance around the site (m)"`
	Months    []int               `json:"months" fr:"Seulement ces mois" en:"Only these months"`
	Reason    string              `json:"reason" fr:"Pourquoi" en:"Why"`
}

// Recorded says which decision was recorded.
type Recorded struct {
	ID string `json:"id"`
}

// decide records what the committee decided about a version of an activity.
func decide(ctx context.Context, c *op.Call, in ruling) (Recorded, error) {
	at := territory.ID(c.Actor.Territory)
	k, err := needsdb.Activity(ctx, c.Q, at, in.Activity)
	if err != nil {
		return Recorded{}, err
	}
	d := additionality.Recorded{ID: c.NewID(), Version: k.Number, Author: c.Actor.Name, On: c.Today, Decision: additionality.Decision{Activity: in.Activity, State: in.State,
		Decided: c.Today, Conditions: in.conditions(), Reason: strings.TrimSpace(in.Reason)}}
	c.About("decision", d.ID)
	c.Leads(string(in.Activity))
	c.Undoable("additionality.withdraw", map[string]any{"id": d.ID})
	if in.State == "" {
		return Recorded{}, fault.New(fault.Missing, "Choisissez ce que le comité a décidé.", "Choose what the committee decided.").At("state")
	}
	if in.Version < 0 || in.Version > k.Number {
		return Recorded{}, fault.New(fault.Invalid, "Cette version n’existe pas.", "There is no such version.").At("version")
	}
	if in.Version > 0 {
		d.Version = in.Version
	}
	if in.Decided != nil {
		d.Decided = *in.Decided
	}
	if d.Decided > c.Today {
		return Recorded{}, fault.New(fault.Invalid, "Notez la décision une fois prise : ce jour n’est pas encore venu.", "Record the decision once it is made: that day has not come yet.").At("decided")
	}
	d.Valid = in.period(d.Decided)
	if err := d.Check(); err != nil {
		return Recorded{}, err
	}
	return Recorded{d.ID}, additionalitydb.Record(ctx, c.Q, at, d)
}

func (in ruling) period(decided calendar.Date) calendar.Period {
	p := calendar.Period{From: decided, Open: in.Until == nil}
	if in.From != nil {
		p.From = *in.From
	}
	if in.Until != nil {
		p.Until = *in.Until
	}
	return p
}

// conditions returns the limits that were filled in.
func (in ruling) conditions() (list []additionality.Condition) {
	if in.HalfDays > 0 {
		list = append(list, additionality.Condition{Kind: additionality.CapHours, HalfDays: in.HalfDays})
	}
	if in.Sales > 0 {
		list = append(list, additionality.Condition{Kind: additionality.CapSales, Amount: money.Euros(in.Sales)})
	}
	if in.Zone != "" || in.Radius > 0 {
		list = append(list, additionality.Condition{Kind: additionality.Zone, Text: in.Zone, Radius: geo.Metres(in.Radius)})
	}
	if in.Clientele != "" {
		list = append(list, additionality.Condition{Kind: additionality.Clientele, Text: in.Clientele})
	}
	if len(in.Months) > 0 {
		c := additionality.Condition{Kind: additionality.Months}
		for _, m := range in.Months {
			if m >= 0 && m < 12 {
				c.Months[m] = true
			}
		}
		list = append(list, c)
	}
	if in.Floor > 0 {
		list = append(list, additionality.Condition{Kind: additionality.PriceFloor, Amount: money.Euros(in.Floor)})
	}
	return list
}

type which struct {
	ID string `json:"id" fr:"Décision" en:"Decision"`
}

// withdraw marks a decision as recorded by mistake, or takes that back.
func withdraw(yes bool) func(context.Context, *op.Call, which) (Recorded, error) {
	back := map[bool]string{true: "additionality.reinstate", false: "additionality.withdraw"}[yes]
	return func(ctx context.Context, c *op.Call, in which) (Recorded, error) {
		at := territory.ID(c.Actor.Territory)
		c.About("decision", in.ID)
		d, err := additionalitydb.One(ctx, c.Q, at, in.ID)
		if err != nil {
			return Recorded{}, err
		}
		c.Leads(string(d.Activity))
		c.Undoable(back, map[string]any{"id": in.ID})
		return Recorded(in), additionalitydb.Withdraw(ctx, c.Q, at, in.ID, yes)
	}
}

// words tells a decision: what, when, until when.
func words(d additionality.Decision) lang.Text {
	end := say.open
	if !d.Valid.Open {
		end = lang.F("valable jusqu’au %s", "valid until %s", d.Valid.Until)
	}
	return lang.F("%s, décidée le %s, %s", "%s, decided on %s, %s", d.State.Name(), d.Decided, end)
}
