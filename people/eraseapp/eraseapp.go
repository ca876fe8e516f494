// Package eraseapp is where what is known of a person is taken out for good: a
// request recorded by mistake, or a file whose person withdraws or whose time of
// keeping is over. What goes and what stays is described before.
package eraseapp

import (
	"context"
	"embed"
	"errors"
	"slices"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/finance/financedb"
	"fabrique/kit/account"
	"fabrique/kit/desk"
	"fabrique/kit/journal"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/plan/plandb"
	"fabrique/territory"
)

//go:embed pages
var pages embed.FS

var team = []actor.Role{actor.Team}

// Add declares the operations and the page.
func Add(d *desk.Desk) {
	d.Book.Add(
		op.New(op.Op{Name: "people.unregister", Route: "POST /people/{id}/unregister", Does: say.unregister, Said: say.unregistered, Roles: team}, unregister),
		op.New(op.Op{Name: "people.kept", Route: "GET /people/{id}/kept", Does: say.describe, Roles: team, Reads: true}, describe),
		op.New(op.Op{Name: "people.erase", Route: "POST /people/{id}/erase", Does: say.erase, Said: say.erased, Final: say.final, Roles: team}, erase),
	)
	for _, name := range []string{"people.unregister", "people.erase"} {
		d.After(name, func(v *desk.Visit, _ op.Done) error {
			v.Forget("plan\x00" + v.Territory + "\x00")
			v.Forget("money.") // budgets name who works there
			if err := d.Book.DB.Scour(v.Context()); err != nil {
				v.Log("scour", err) // readers were in the way: the file is written through a little later
			}
			return nil
		})
	}
	d.Page("GET /t/{territory}/people/{id}/erase", web.Parse(pages, "pages/erase.html"), show, team...)
}

type naming struct {
	ID people.ID `json:"id" fr:"Personne" en:"Person"`
}

// Erased says which file is no more.
type Erased struct {
	ID people.ID `json:"id"`
}

// unregister takes back a registration that nothing followed.
func unregister(ctx context.Context, c *op.Call, in naming) (Erased, error) {
	at := territory.ID(c.Actor.Territory)
	c.About("person", string(in.ID))
	f, err := found(ctx, c, at, in.ID)
	if err != nil {
		return Erased{}, err
	}
	steps, err := peopledb.Path(ctx, c.Q, at, in.ID)
	if err != nil {
		return Erased{}, err
	}
	if f.Version > 1 || len(steps) > 2 || f.Now.State != people.Contacted && f.Now.State != people.Volunteer || len(f.contracts) > 0 || f.home {
		return Erased{}, fault.New(fault.Conflict, "Le dossier a été complété depuis : il ne peut plus être annulé.", "The file was added to since: it can no longer be undone.")
	}
	return Erased(in), f.takeOut(ctx, c, at)
}

type erasing struct {
	ID     people.ID     `json:"id" fr:"Personne" en:"Person"`
	Ground people.Ground `json:"ground" fr:"Pourquoi effacer" en:"Why erase"`
}

// erase takes out all that is known of a person. What stays names nobody.
func erase(ctx context.Context, c *op.Call, in erasing) (Erased, error) {
	at := territory.ID(c.Actor.Territory)
	c.About("person", string(in.ID))
	f, err := found(ctx, c, at, in.ID)
	if err != nil {
		return Erased{}, err
	}
	last, err := peopledb.LastContact(ctx, c.Q, at, f.File)
	if err != nil {
		return Erased{}, err
	}
	if err := people.Erasable(in.Ground, f.Now.State, last, c.Today, f.employed(c.Today)); err != nil {
		return Erased{}, err
	}
	return Erased{in.ID}, f.takeOut(ctx, c, at)
}

// file is what is known of a person, in every slice.
type file struct {
	people.File
	kept      peopledb.Kept
	contracts []company.Employment
	home      bool
	links     int
	asked     []needs.Filed // needs that they proposed under their name or contact
	plans     []string
}

func found(ctx context.Context, c *op.Call, at territory.ID, id people.ID) (f file, err error) {
	row, err := peopledb.One(ctx, c.Q, at, id)
	if err != nil {
		return f, err
	}
	f.File = row.File
	for _, load := range []func() error{
		func() (err error) { f.kept, err = peopledb.KeptOf(ctx, c.Q, at, id); return err },
		func() (err error) { f.contracts, err = companydb.EmploymentsOf(ctx, c.Q, at, id); return err },
		func() (err error) { _, f.home, err = financedb.HouseholdOf(ctx, c.Q, at, id); return err },
		func() (err error) { f.plans, err = plandb.Naming(ctx, c.Q, at, id); return err },
		func() error {
			list, err := account.LinksOf(ctx, c.Q, string(at), string(id))
			f.links = len(list)
			return err
		},
		func() error {
			list, err := needsdb.Shelf(ctx, c.Q, at)
			f.asked = slices.DeleteFunc(list, func(n needs.Filed) bool { return !f.proposed(n) })
			return err
		},
	} {
		if err := load(); err != nil {
			return f, err
		}
	}
	return f, nil
}

// employed reports whether a contract runs, or is to begin.
func (f file) employed(today calendar.Date) bool {
	return slices.ContainsFunc(f.contracts, func(e company.Employment) bool { return e.Until == nil || *e.Until >= today })
}

// takeOut removes a person from every slice, within the transaction of the call.
// What the journal said of them goes with the words; its chain stays whole.
func (f file) takeOut(ctx context.Context, c *op.Call, at territory.ID) error {
	id := string(f.ID)
	subjects := []string{"person/" + id, "household/" + id, "contract/" + id}
	for _, n := range f.asked {
		subjects = append(subjects, "need/"+string(n.ID))
		if err := needsdb.Save(ctx, c.Q, at, n.Anonymous()); err != nil {
			return err
		}
	}
	err := errors.Join(
		financedb.EraseHousehold(ctx, c.Q, at, f.ID),
		companydb.Unexplain(ctx, c.Q, at, f.ID),
		account.Unlink(ctx, c.Q, string(at), actor.Person, id),
		plandb.Unname(ctx, c.Q, at, f.ID),
		peopledb.Forget(ctx, c.Q, at, f.ID),
	)
	for _, s := range subjects {
		err = errors.Join(err, journal.Erase(ctx, c.Q, string(at), s))
	}
	return err
}
