package demo_test

import (
	"reflect"
	"testing"
	"time"

	"fabrique/app"
	"fabrique/demo"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/plan"
	"fabrique/plan/planapp"
	"fabrique/plan/plandb"
)

// TestFill writes the demonstration into each store: what a plan would read
// there is what the demonstration is made of.
func TestFill(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		if _, err := app.Build(t.Context(), d, app.Config{Clock: time.Now, NewID: func() string { return "x" }}); err != nil {
			t.Fatal(err)
		}
		if empty, err := demo.Empty(t.Context(), d); !empty || err != nil {
			t.Errorf("a new store is not empty: %v", err)
		}
		want := demo.Territory(demo.Seed)
		now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
		if err := demo.Fill(t.Context(), d, want, now, func(lang.Text) {}); err != nil {
			t.Fatal(err)
		}
		if _, err := demo.Invite(t.Context(), d, want, now); err != nil {
			t.Fatal(err)
		}
		got, lacks, err := planapp.Gather(t.Context(), d.Read(), want.Territory.ID, want.Territory.Date)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range lacks {
			if l.Stops {
				t.Errorf("no plan can be made: %s", l.Text.EN)
			}
		}
		same(t, got, want)
		p, err := plan.Compose(want, plan.Options{Stop: func() bool { return true }, Quick: true})
		if err != nil {
			t.Fatal(err)
		}
		id, err := demo.Keep(t.Context(), d, want, p, now)
		if err != nil {
			t.Fatal(err)
		}
		if k, err := plandb.One(t.Context(), d.Read(), want.Territory.ID, id); err != nil || !k.State.Readable() || k.Placed != len(p.Jobs) {
			t.Errorf("kept as %+v (%v)", k, err)
		}
	})
}

// same compares what two inputs say of persons, whatever their order among equals.
func same(t *testing.T, got, want plan.Input) {
	t.Helper()
	if len(got.People) != len(want.People) || len(got.Activities) != len(want.Activities) || len(got.Contracts) != len(want.Contracts) || len(got.Decisions) != len(want.Decisions) {
		t.Errorf("%d people, %d activities, %d contracts, %d decisions", len(got.People), len(got.Activities), len(got.Contracts), len(got.Decisions))
	}
	known := map[people.ID]people.Person{}
	for _, p := range got.People {
		known[p.ID] = p
	}
	for _, p := range want.People {
		if p.Skills == nil {
			p.Skills = known[p.ID].Skills
		}
		if !reflect.DeepEqual(known[p.ID].Hours, p.Hours) || !reflect.DeepEqual(known[p.ID].Skills, p.Skills) || known[p.ID].Available != p.Available || known[p.ID].Listed != p.Listed {
			t.Errorf("%s comes back as %+v, was %+v", p.ID, known[p.ID], p)
		}
	}
}
