package app_test

import (
	"context"
	"math/rand/v2"
	"net/http/cookiejar"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fabrique/actor"
	"fabrique/app"
	"fabrique/demo"
	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/kit/journal"
	"fabrique/lang"
	"fabrique/plan"
	"fabrique/plan/plandb"
	"fabrique/plan/planpage"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

// furnish writes an invented territory into a store, with an account of its team.
func furnish(t *testing.T, store string, in plan.Input) {
	t.Helper()
	ctx, now := t.Context(), time.Now()
	d, err := db.Open(ctx, store)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if err := d.Migrate(ctx, app.Schemas...); err != nil {
		t.Fatal(err)
	}
	if err := demo.Fill(ctx, d, in, now, func(lang.Text) {}); err != nil {
		t.Fatal(err)
	}
	hashed, err := account.Hash("une longue phrase")
	if err != nil {
		t.Fatal(err)
	}
	err = d.InTx(ctx, func(tx db.Tx) error {
		if err := account.Save(ctx, tx, account.Account{ID: "team", Name: "Team", Email: "team@example.org", Password: hashed, Created: now}); err != nil {
			return err
		}
		return territorydb.Give(ctx, tx, territorydb.Member{Territory: in.Territory.ID, Account: "team", Role: actor.Team, Since: in.Territory.Date - 30})
	})
	if err != nil {
		t.Fatal(err)
	}
}

// composing is a plan asked for from an application that is killed.
type composing struct {
	t     *testing.T
	store string
	at    territory.ID
	plan  string
}

// ask has a new application compose a plan of a furnished store.
func ask(t *testing.T) (composing, *child) {
	t.Helper()
	in := demo.Scaled(120, 40, 3)
	c := composing{t: t, store: "sqlite:" + filepath.Join(t.TempDir(), "killed.db"), at: in.Territory.ID}
	furnish(t, c.store, in)
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	one := start(t, c.store, jar)
	if err := one.enter("team@example.org"); err != nil {
		t.Fatal(err)
	}
	var made struct{ ID string }
	if err := one.ask("/t/"+string(c.at)+"/plans", map[string]any{"policy": "weighted"}, &made); err != nil {
		t.Fatal(err)
	}
	c.plan = made.ID
	return c, one
}

// read returns the plan, and checks that it is whole: one that can be read has
// its documents, the journal holds together.
func (c composing) read() plandb.Kept {
	c.t.Helper()
	d, err := db.Open(c.t.Context(), c.store)
	if err != nil {
		c.t.Fatal(err)
	}
	defer d.Close()
	k, err := plandb.One(c.t.Context(), d.Read(), c.at, c.plan)
	if err != nil {
		c.t.Fatal(err)
	}
	s, found, err := plandb.SheetOf(c.t.Context(), d.Read(), c.at, c.plan)
	if err != nil || k.State.Readable() && !found {
		c.t.Fatalf("%s, documents there: %v (%v)", k.State, found, err)
	}
	if found {
		if p, err := planpage.ParsePlan(s.Plan); err != nil || len(p.Jobs) != k.Placed {
			c.t.Fatalf("the plan kept does not come back (%v)", err)
		}
	}
	if _, err := journal.Verify(c.t.Context(), d.Read(), string(c.at)); err != nil {
		c.t.Fatal(err)
	}
	return k
}

// until waits for the plan to be in a state, while one application works at it.
func (c composing) until(ok func(plandb.Kept) bool) plandb.Kept {
	c.t.Helper()
	ctx, end := context.WithTimeout(c.t.Context(), 2*time.Minute)
	defer end()
	for {
		k := c.read()
		if ok(k) {
			return k
		}
		select {
		case <-ctx.Done():
			c.t.Fatalf("the plan stays %s, %+v", k.State, k.Progress)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// killAtWork kills an application some time after it took the plan up, and tells
// whether the plan was still to come.
func (c composing) killAtWork(one *child, chance *rand.Rand, before time.Time) (told time.Time, open bool) {
	c.t.Helper()
	c.until(func(k plandb.Kept) bool { return k.Told.After(before) || !k.State.Open() })
	time.Sleep(time.Duration(chance.IntN(300)) * time.Millisecond)
	one.kill()
	_ = one.run.Wait()
	k := c.read()
	return k.Told, k.State.Open()
}

// TestKilledWhileComposing kills the application at any moment of a composition:
// nothing half written is ever read, and the next application takes the work up
// and ends it.
func TestKilledWhileComposing(t *testing.T) {
	c, one := ask(t)
	chance := rand.New(rand.NewPCG(11, 12))
	told, open := c.killAtWork(one, chance, time.Time{})
	if !open {
		t.Fatal("the plan was there before the application was killed")
	}
	for n := 1; n < 3 && open; n++ {
		told, open = c.killAtWork(start(t, c.store, nil), chance, told)
	}
	last := start(t, c.store, nil)
	defer last.kill()
	if k := c.until(func(k plandb.Kept) bool { return !k.State.Open() }); k.State != plandb.Ready || k.Placed == 0 {
		t.Errorf("it ended %s with %d jobs: %s", k.State, k.Placed, k.Why.EN)
	}
}

// TestKilledTooOften: a composition that never comes to its end is given up with a sentence.
func TestKilledTooOften(t *testing.T) {
	if testing.Short() {
		t.Skip("left out by -short: an application killed six times")
	}
	c, one := ask(t)
	var told time.Time
	for n := 0; ; n++ {
		k := c.until(func(k plandb.Kept) bool { return k.Told.After(told) || !k.State.Open() })
		if !k.State.Open() {
			if k.State != plandb.Failed || !strings.Contains(k.Why.EN, "broke off 5 times") {
				t.Errorf("it ended %s: %q", k.State, k.Why.EN)
			}
			break
		}
		if n > 5 {
			t.Fatal("begun again for ever")
		}
		told = k.Told
		one.kill()
		_ = one.run.Wait()
		one = start(t, c.store, nil)
	}
	one.kill()
}
