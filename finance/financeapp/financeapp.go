// Package financeapp is where money is planned, claimed and explained: rules and
// assumptions, budgets, monthly statements, scenarios, redirected spending. Every
// amount opens to how it was found.
package financeapp

import (
	"context"
	"embed"

	"fabrique/actor"
	"fabrique/finance/financedb"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/territory"
)

//go:embed pages
var pages embed.FS

// page parses a page with the pieces that all pages of money share.
func page(name string) web.Template { return web.Parse(pages, "pages/pieces.html", "pages/"+name) }

var (
	homePage      = page("money.html")
	rulesPage     = page("rules.html")
	rulePage      = page("rule.html")
	companyPage   = page("account.html")
	budgetPage    = page("budget.html")
	tracePage     = page("trace.html")
	scenariosPage = page("scenarios.html")
	claimsPage    = page("claims.html")
	claimPage     = page("claim.html")
	yearPage      = page("year.html")
	returnPage    = page("return.html")
)

// readers see figures; keepers write them.
var (
	readers = []actor.Role{actor.Admin, actor.Team, actor.Member, actor.Manager, actor.Funder, actor.Evaluator}
	keepers = []actor.Role{actor.Team, actor.Manager}
)

// Add declares the operations and pages of money.
func Add(d *desk.Desk) {
	d.Styles(pages)
	d.Book.Add(
		op.New(op.Op{Name: "money.suppose", Route: "POST /money/assumptions", Does: say.suppose, Said: say.supposed, Roles: keepers, Makes: true}, suppose),
		op.New(op.Op{Name: "money.adopt", Route: "POST /money/rules", Does: say.adopt, Said: say.adopted, Roles: []actor.Role{actor.Admin, actor.Team, actor.Manager}, Makes: true}, adopt),
		op.New(op.Op{Name: "money.settle", Route: "POST /money/companies/{company}/settings", Does: say.settle, Said: say.settled, Roles: keepers, Over: true}, settle),
		op.New(op.Op{Name: "money.hire", Route: "POST /money/companies/{company}/hires", Does: say.hire, Said: say.hired, Roles: keepers, Makes: true}, hire),
		op.New(op.Op{Name: "money.open", Route: "POST /money/companies/{company}/activities", Does: say.openIt, Said: say.opened, Roles: keepers, Makes: true}, openActivity),
		op.New(op.Op{Name: "money.line", Route: "POST /money/companies/{company}/lines", Does: say.line, Said: say.lined, Roles: keepers, Makes: true}, line),
		op.New(op.Op{Name: "money.imagine", Route: "POST /money/companies/{company}/scenarios", Does: say.imagine, Said: say.imagined, Roles: keepers, Makes: true}, imagine),
		op.New(op.Op{Name: "money.prepare", Route: "POST /money/companies/{company}/months", Does: say.prepare, Said: say.prepared, Roles: keepers}, prepare),
		op.New(op.Op{Name: "money.record", Route: "POST /money/companies/{company}/time", Does: say.record, Said: say.recorded, Roles: keepers, Makes: true}, record),
		op.New(op.Op{Name: "money.receive", Route: "POST /money/companies/{company}/payments", Does: say.receive, Said: say.received, Roles: keepers, Makes: true}, receive),
		op.New(op.Op{Name: "money.drop", Route: "POST /money/{sort}/{id}/drop", Does: say.drop, Said: say.dropped, Roles: keepers}, drop),
		op.New(op.Op{Name: "money.restore", Route: "POST /money/{sort}/{id}/restore", Does: say.restore, Said: say.restored, Roles: keepers}, restore),
	)
	const at, of = "GET /t/{territory}/money", "GET /t/{territory}/money/companies/{company}"
	d.Page(at, homePage, showHome, readers...)
	d.Page(at+"/rules", rulesPage, showRules, readers...)
	d.Page(at+"/rules/{rule}", rulePage, showRule, readers...)
	d.Page(at+"/return", returnPage, showReturn, readers...)
	d.Page(of, companyPage, showCompany, readers...)
	d.Page(of+"/budget", budgetPage, showBudget, readers...)
	d.Page(of+"/budget/trace", tracePage, showTrace, readers...)
	d.Page(of+"/scenarios", scenariosPage, showScenarios, readers...)
	d.Page(of+"/claims", claimsPage, showClaims, readers...)
	d.Page(of+"/claims/{month}", claimPage, showClaim, readers...)
	d.Page(of+"/years/{year}", yearPage, showYear, readers...)
	d.Handle(of+"/budget.xlsx", sendBudget, readers...)
	d.Handle(of+"/claims/{month}/{file}", sendClaim, readers...)
	d.Handle(of+"/years/{year}/{file}", sendYear, readers...)
	d.Room(desk.Room{Path: "/money", Name: say.money, Roles: readers, Rank: 70})
}

// Touched says which entry an operation touched.
type Touched struct {
	ID string `json:"id"`
}

type dropping struct {
	Sort string `json:"sort" fr:"Sorte de ligne" en:"Sort of line"`
	ID   string `json:"id" fr:"Ligne" en:"Line"`
}

func drop(ctx context.Context, c *op.Call, in dropping) (Touched, error) {
	c.About("money-"+in.Sort, in.ID)
	c.Undoable("money.restore", map[string]any{"sort": in.Sort, "id": in.ID})
	of, err := financedb.Drop(ctx, c.Q, territory.ID(c.Actor.Territory), in.Sort, in.ID, &c.Today)
	if err == nil {
		err = c.Actor.Within(string(of))
	}
	c.Leads(string(of))
	return Touched{in.ID}, err
}

func restore(ctx context.Context, c *op.Call, in dropping) (Touched, error) {
	c.About("money-"+in.Sort, in.ID)
	at := territory.ID(c.Actor.Territory)
	of, err := financedb.Drop(ctx, c.Q, at, in.Sort, in.ID, nil)
	if err == nil {
		err = c.Actor.Within(string(of))
	}
	if err == nil && in.Sort == "time" {
		err = wholeTime(ctx, c, of)
	}
	c.Leads(string(of))
	return Touched{in.ID}, err
}
