// Package app builds the served application: every slice over one store, on
// every face. It holds no rule, no SQL and no page.
package app

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"fabrique/actor"
	"fabrique/additionality/additionalityapp"
	"fabrique/additionality/additionalitydb"
	"fabrique/company/companyapp"
	"fabrique/company/companydb"
	"fabrique/finance/financeapp"
	"fabrique/finance/financedb"
	"fabrique/finance/householdapp"
	"fabrique/kit/account"
	"fabrique/kit/account/accountapp"
	"fabrique/kit/account/openid"
	"fabrique/kit/db"
	"fabrique/kit/desk"
	"fabrique/kit/desk/aboutapp"
	"fabrique/kit/job"
	"fabrique/kit/journal"
	"fabrique/kit/journal/journalapp"
	"fabrique/kit/op"
	"fabrique/kit/rest"
	"fabrique/needs/needsapp"
	"fabrique/needs/needsdb"
	"fabrique/people/eraseapp"
	"fabrique/people/peopleapp"
	"fabrique/people/peopledb"
	"fabrique/people/rulesapp"
	"fabrique/plan/planapp"
	"fabrique/plan/plandb"
	"fabrique/skills/skillsapp"
	"fabrique/skills/skillsdb"
	"fabrique/territory"
	"fabrique/territory/territoryapp"
	"fabrique/territory/territorydb"
	"fabrique/today/todayapp"
)

// Schemas are the tables of the product, in the order of the floors.
var Schemas = []db.Schema{
	journal.Schema,
	account.Schema,
	rest.Schema,
	territorydb.Schema,
	skillsdb.Schema,
	peopledb.Schema,
	needsdb.Schema,
	additionalitydb.Schema,
	companydb.Schema,
	financedb.Schema,
	job.Schema,
	plandb.Schema,
}

// Config is what an installation chooses.
type Config struct {
	Clock  func() time.Time
	NewID  func() string
	Secure bool           // served by a proxy over secure transport: cookies demand it, and the proxy tells who asks
	Zone   *time.Location // where its days begin; nil for UTC
	Log    *slog.Logger
	OpenID openid.Config // provider of identities; zero for none
}

// App is the product over one store.
type App struct {
	DB   *db.DB
	Book *op.Book
	Desk *desk.Desk
	Crew *job.Crew        // does what lasts, once somebody calls its Work
	Find *skillsdb.Finder // leads from words to codes
}

// Build brings the store up to date and opens every slice on it.
func Build(ctx context.Context, d *db.DB, c Config) (*App, error) {
	if err := d.Migrate(ctx, Schemas...); err != nil {
		return nil, err
	}
	provider, err := openid.New(c.OpenID, c.Clock)
	if err != nil {
		return nil, err
	}
	book := op.NewBook(d, c.Clock, c.NewID)
	book.Zone = c.Zone
	sessions := account.NewSessions(d, c.Secure)
	a := &App{DB: d, Book: book, Desk: desk.New(book, sessions), Crew: job.New(d, c.Clock), Find: new(skillsdb.Finder)}
	if c.Log != nil {
		a.Desk.Log, a.Crew.Log = c.Log, c.Log
	}
	a.Crew.Add(planapp.Kind, planapp.Composer(d, c.Clock))
	a.Desk.Who = func(r *http.Request, at string) (actor.Actor, error) {
		who, err := accountapp.Reader(r.Context(), d.Read(), sessions.Token(r.Context()), at)
		if err != nil {
			return who, err
		}
		who.Session = account.Hashed(sessions.Token(r.Context()))
		who.Origin, who.Host = accountapp.Origin(r, c.Secure), accountapp.Host(r, c.Secure)
		return territoryapp.Acting(r.Context(), d.Read(), who, territory.ID(at))
	}
	a.Desk.Place = func(ctx context.Context, at string) (desk.Place, error) { return territoryapp.Place(ctx, d.Read(), at) }
	for _, add := range slices(provider) {
		add(a.Desk)
	}
	skillsapp.Add(a.Find)(a.Desk)
	programs := rest.Server{Book: book, Who: a.Desk.Who, After: a.Desk.Followed, Log: a.Desk.Log}
	programs.Mount(a.Desk.Mount)
	return a, nil
}

// slices declare their operations and pages, in the order of the floors.
func slices(provider *openid.Provider) []func(*desk.Desk) {
	return []func(*desk.Desk){
		aboutapp.Add,
		accountapp.Add(provider),
		journalapp.Add,
		territoryapp.Add,
		peopleapp.Add,
		eraseapp.Add,
		rulesapp.Add,
		needsapp.Add,
		additionalityapp.Add,
		companyapp.Add,
		financeapp.Add,
		householdapp.Add,
		planapp.Add,
		todayapp.Add,
	}
}

// Handler serves the application.
func (a *App) Handler() http.Handler { return a.Desk.Handler() }
