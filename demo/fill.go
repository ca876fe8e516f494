package demo

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"fabrique/actor"
	"fabrique/additionality/additionalitydb"
	"fabrique/calendar"
	"fabrique/company/companydb"
	"fabrique/finance/financedb"
	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/people/peopledb"
	"fabrique/plan"
	"fabrique/plan/planapp"
	"fabrique/plan/plandb"
	"fabrique/plan/planpage"
	"fabrique/territory/territorydb"
)

// Author signs what the demonstration itself wrote.
const Author = "démonstration"

// Fill writes an invented territory into a store that the application was built
// on: its settings, companies, activities, decisions, persons with their paths,
// and a little of what waits for its team on the day of now. tell says what is
// being written.
func Fill(ctx context.Context, d *db.DB, in plan.Input, now time.Time, tell func(lang.Text)) error {
	f := filling{in: in, at: in.Territory.ID, today: calendar.On(now.Year(), now.Month(), now.Day()), now: now}
	for _, step := range []struct {
		does lang.Text
		do   func(context.Context, db.Tx) error
	}{
		{lang.T("le territoire, ses entreprises et leurs sites", "the territory, its companies and their sites"), f.place},
		{lang.T("les besoins, les activités et les décisions", "needs, activities and decisions"), f.work},
		{lang.T("les personnes et leurs parcours", "people and their paths"), f.people},
		{lang.T("ce qui attend l’équipe aujourd’hui", "what waits for the team today"), f.waiting},
	} {
		tell(step.does)
		if err := d.InTx(ctx, func(tx db.Tx) error { return step.do(ctx, tx) }); err != nil {
			return fmt.Errorf("fill %s: %w", f.at, err)
		}
	}
	return nil
}

// place writes the territory, its companies, and what it supposes.
func (f *filling) place(ctx context.Context, tx db.Tx) error {
	t := territorydb.Kept{Territory: f.in.Territory, Tongue: lang.FR, Currency: "EUR", Rules: "fr", Created: f.in.Territory.Date - 900}
	if err := territorydb.Save(ctx, tx, t); err != nil {
		return err
	}
	if err := companydb.Fill(ctx, tx, f.at, t.Created, Author, f.in.Companies, f.in.Sites, f.in.Contracts); err != nil {
		return err
	}
	for i, a := range f.in.Money {
		if err := financedb.Suppose(ctx, tx, f.at, "demo-"+strconv.Itoa(i), a, f.in.Territory.Date); err != nil {
			return err
		}
	}
	return nil
}

// work writes needs and activities; what the plan of the demonstration already
// employs somebody for is running, what the committee accepted is decided.
func (f *filling) work(ctx context.Context, tx db.Tx) error {
	states := map[needs.ActivityID]needs.State{}
	for _, d := range f.in.Decisions {
		if d.Staffable() && d.Valid.Holds(f.in.Territory.Date) {
			states[d.Activity] = needs.Decided
		}
	}
	if err := needsdb.Fill(ctx, tx, f.at, f.in.Territory.Date-400, Author, f.in.Needs, f.in.Activities, states); err != nil {
		return err
	}
	return additionalitydb.Fill(ctx, tx, f.at, "comité local (inventé)", f.in.Decisions)
}

// Keep writes a plan composed for the demonstration as the application keeps it, and
// returns its identifier. The texts of p then hold marks for names.
func Keep(ctx context.Context, d *db.DB, in plan.Input, p *plan.Plan, now time.Time) (string, error) {
	k := plandb.Kept{ID: "demonstration", Asked: now, Author: Author, On: in.Territory.Date, Policy: p.Policy, Ended: now}
	planpage.Refer(in, p)
	k, sheet, err := planapp.Sheet(k, in, p)
	if err != nil {
		return "", err
	}
	return k.ID, d.InTx(ctx, func(tx db.Tx) error {
		if err := plandb.Ask(ctx, tx, in.Territory.ID, k); err != nil {
			return err
		}
		return plandb.Keep(ctx, tx, in.Territory.ID, k, sheet)
	})
}

// guests are the invented holders of the accounts of the demonstration.
var guests = []struct {
	role actor.Role
	name string
}{
	{actor.Team, "Camille Fontaine"},
	{actor.Member, "Madeleine Caron"},
	{actor.Manager, "Hakim Belaïd"},
	{actor.Lead, "Josiane Petit"},
	{actor.Funder, "Paul Werner"},
	{actor.Evaluator, "Inès Marchal"},
}

// Invite makes one account for each role, and returns the token of a one-time
// link that signs in as the team. Nobody has a password.
func Invite(ctx context.Context, d *db.DB, in plan.Input, now time.Time) (token string, err error) {
	err = d.InTx(ctx, func(tx db.Tx) error {
		since := calendar.On(now.Year(), now.Month(), now.Day())
		for _, g := range guests {
			id := "demo-" + string(g.role)
			if err := account.Save(ctx, tx, account.Account{ID: id, Name: g.name, Admin: g.role == actor.Team, Created: now}); err != nil {
				return err
			}
			if err := territorydb.Give(ctx, tx, territorydb.Member{Territory: in.Territory.ID, Account: id, Role: g.role, Since: since}); err != nil {
				return err
			}
		}
		l, err := account.NewLink(ctx, tx, account.Link{Territory: string(in.Territory.ID), Role: actor.Team, Name: guests[0].name, Account: "demo-team",
			Made: now, Author: Author, Expires: now.Add(24 * time.Hour)})
		token = l.Token
		return err
	})
	return token, err
}

// Empty reports whether a store holds nothing that the demonstration would mix with.
func Empty(ctx context.Context, d *db.DB) (bool, error) {
	list, err := territorydb.All(ctx, d.Read())
	if err != nil {
		return false, err
	}
	begun, err := account.Any(ctx, d.Read())
	return len(list) == 0 && !begun, err
}

// people writes every person with their path.
func (f *filling) people(ctx context.Context, tx db.Tx) error {
	f.draw()
	if err := peopledb.Insert(ctx, tx, f.at, f.files, f.paths); err != nil {
		return err
	}
	for _, r := range f.requests {
		if err := peopledb.SaveRequest(ctx, tx, f.at, r); err != nil {
			return err
		}
	}
	return nil
}
