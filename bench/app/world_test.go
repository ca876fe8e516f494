package app_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"fabrique/actor"
	"fabrique/app"
	"fabrique/calendar"
	"fabrique/demo"
	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/people/peopledb"
	"fabrique/people/peopletest"
	"fabrique/plan"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

// proposals returns n needs as residents propose them.
func proposals(n int) []needs.Filed {
	list := make([]needs.Filed, n)
	for i := range list {
		id := fmt.Sprintf("b%04d", i)
		list[i] = needs.Filed{Need: needs.Need{ID: needs.ID(id), Title: lang.Same("Réparer ce qui casse, rue " + id), HalfDays: i % 40}, Number: fmt.Sprintf("2024-%d", i+1),
			Proposed: calendar.On(2026, 1, 1) + calendar.Date(i%300), Wording: "Personne ne le fait près de chez nous.", Described: i%3 > 0, Place: fmt.Sprintf("Commune %d", i%20)}
	}
	return list
}

// password opens every account of the installation that is measured.
const password = "une longue phrase secrète"

// furnish writes the demonstration with its plan, then a crowd around it, and
// an account for each role, named after it.
func furnish(b *testing.B, store string) string {
	b.Helper()
	ctx := b.Context()
	d, err := db.Open(ctx, store)
	if err != nil {
		b.Fatal(err)
	}
	defer d.Close()
	if err := d.Migrate(ctx, app.Schemas...); err != nil {
		b.Fatal(err)
	}
	in, now := demo.Territory(demo.Seed), time.Now()
	if err := demo.Fill(ctx, d, in, now, func(lang.Text) {}); err != nil {
		b.Fatal(err)
	}
	p, err := plan.Compose(in, plan.Options{Policy: territory.Weighted, Cores: 2})
	if err != nil {
		b.Fatal(err)
	}
	if _, err := demo.Keep(ctx, d, in, p, now); err != nil {
		b.Fatal(err)
	}
	at := in.Territory.ID
	err = d.InTx(ctx, func(tx db.Tx) error {
		if err := peopledb.Insert(ctx, tx, at, peopletest.Crowd(persons-len(in.People)), nil); err != nil {
			return err
		}
		for _, n := range proposals(proposed) {
			if err := needsdb.File(ctx, tx, at, n); err != nil {
				return err
			}
		}
		return accounts(ctx, tx, at, now)
	})
	if err != nil {
		b.Fatal(err)
	}
	return string(at)
}

func accounts(ctx context.Context, tx db.Tx, at territory.ID, now time.Time) error {
	hashed, err := account.Hash(password)
	if err != nil {
		return err
	}
	for _, r := range actor.Given {
		a := account.Account{ID: string(r), Name: string(r), Email: string(r) + "@example.org", Password: hashed, Admin: r == actor.Admin, Created: now}
		if err := account.Save(ctx, tx, a); err != nil {
			return err
		}
		if r == actor.Admin {
			continue
		}
		if err := territorydb.Give(ctx, tx, territorydb.Member{Territory: at, Account: a.ID, Role: r, Since: calendar.On(2026, 1, 1)}); err != nil {
			return err
		}
	}
	return nil
}
