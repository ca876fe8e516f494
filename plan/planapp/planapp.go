// Package planapp is where a plan is started, followed and read in the served
// application. It gathers the input from the stores, says what is missing for a
// plan, and leaves the composing to a job; the plan itself looks as package
// planpage shows it, in a folder or here.
package planapp

import (
	"context"
	"embed"

	"fabrique/actor"
	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/job"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/plan/plandb"
	"fabrique/plan/planpage"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

//go:embed pages
var pages embed.FS

var (
	plansPage  = web.Parse(pages, "pages/plans.html")
	followPage = web.Parse(pages, "pages/follow.html")
)

// composers start and stop plans; readers read them: a plan names persons.
var (
	composers = []actor.Role{actor.Team, actor.Manager}
	readers   = []actor.Role{actor.Team, actor.Member, actor.Manager}
)

// Kind is the kind of the job that composes a plan.
const Kind = "plan.compose"

// Add declares the operations and pages of plans.
func Add(d *desk.Desk) {
	d.Styles(pages)
	d.Styles(planpage.Styles())
	d.Book.Add(
		op.New(op.Op{Name: "plan.compose", Route: "POST /plans", Does: say.compose, Said: say.asked, Roles: composers, Makes: true}, compose),
		op.New(op.Op{Name: "plan.stop", Route: "POST /plans/{id}/stop", Does: say.stop, Said: say.stopped, Roles: composers}, stop),
		op.New(op.Op{Name: "plan.suppose", Route: "POST /plans/figures", Does: say.suppose, Said: say.supposed, Roles: composers}, suppose),
		op.New(op.Op{Name: "plan.drop", Route: "POST /plans/figures/drop", Does: say.drop, Said: say.dropped, Roles: composers}, drop),
	)
	d.Page("GET /t/{territory}/plans", plansPage, showPlans, readers...)
	d.Page("GET /t/{territory}/plans/{plan}", web.WholePage(), showPlan, readers...)
	d.Page("GET /t/{territory}/plans/{plan}/progress", followPage, showProgress, readers...)
	d.Handle("GET /t/{territory}/plans/{plan}/files/{file}", giveFile, readers...)
	d.Room(desk.Room{Path: "/plans", Name: say.plans, Roles: readers, Rank: 50})
}

// at returns the territory of a call.
func at(c *op.Call) territory.ID { return territory.ID(c.Actor.Territory) }

type asking struct {
	Policy territory.Policy `json:"policy" fr:"Règle de la liste" en:"Rule of the list"`
}

// Asked is a plan that was asked for.
type Asked struct {
	ID string `json:"id"`
}

// compose asks for a plan of the territory as it stands today. The fault is
// Conflict while another one is being composed, Missing when no plan can be made.
func compose(ctx context.Context, c *op.Call, in asking) (Asked, error) {
	k := plandb.Kept{ID: c.NewID(), Asked: c.At, Author: c.Actor.Name, On: c.Today, Policy: in.Policy}
	c.About("plan", k.ID)
	if _, busy, err := plandb.Running(ctx, c.Q, at(c)); err != nil || busy {
		if err == nil {
			err = fault.New(fault.Conflict, "Un plan est déjà en train d’être composé : suivez-le, ou arrêtez-le.", "A plan is being composed already: follow it, or stop it.")
		}
		return Asked{}, err
	}
	t, err := territorydb.One(ctx, c.Q, at(c))
	if err != nil {
		return Asked{}, err
	}
	if k.Policy == "" {
		k.Policy = t.Policy
	}
	if k.Policy != territory.Weighted && k.Policy != territory.Strict {
		return Asked{}, fault.New(fault.Invalid, "Choisissez une règle de la liste.", "Choose a rule from the list.").At("policy")
	}
	found, err := look(ctx, c.Q, at(c), c.Today)
	if err != nil {
		return Asked{}, err
	}
	if err := stopping(found.lacks); err != nil {
		return Asked{}, err
	}
	if err := plandb.Ask(ctx, c.Q, at(c), k); err != nil {
		return Asked{}, err
	}
	return Asked{k.ID}, job.Ask(ctx, c.Q, job.Job{Territory: c.Actor.Territory, ID: k.ID, Kind: Kind, Asked: c.At})
}

type halting struct {
	ID string `json:"id" fr:"Plan" en:"Plan"`
}

// stop ends a composition with the best plan so far.
func stop(ctx context.Context, c *op.Call, in halting) (Asked, error) {
	c.About("plan", in.ID)
	k, err := plandb.One(ctx, c.Q, at(c), in.ID)
	if err != nil {
		return Asked{}, err
	}
	if !k.State.Open() {
		return Asked{}, fault.New(fault.Conflict, "Ce plan n’est plus en cours.", "This plan is not being composed any more.")
	}
	return Asked(in), plandb.Halt(ctx, c.Q, at(c), in.ID)
}

// soon is after how many seconds a page that follows a composition is asked for again.
const soon = "2"
