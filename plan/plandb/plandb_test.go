package plandb_test

import (
	"reflect"
	"testing"
	"time"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/lang"
	"fabrique/plan/plandb"
	"fabrique/territory"
)

var (
	morning = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	today   = calendar.On(2026, 3, 2)
)

func write(t *testing.T, d *db.DB, f func(tx db.Tx) error) {
	t.Helper()
	if err := d.InTx(t.Context(), f); err != nil {
		t.Fatal(err)
	}
}

// TestAPlanComesBack follows one plan from its asking to its documents.
func TestAPlanComesBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ctx, at := t.Context(), territory.ID("loos")
		want := plandb.Kept{ID: "p1", Asked: morning, Author: "Team", On: today, Policy: territory.Strict, State: plandb.Asked}
		write(t, d, func(tx db.Tx) error { return plandb.Ask(ctx, tx, at, want) })
		if got, err := plandb.One(ctx, d.Read(), at, "p1"); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("asked: %+v (%v)", got, err)
		}
		want.State, want.Told = plandb.Composing, morning.Add(time.Second)
		want.Progress = plandb.Progress{Step: lang.T("semaine", "week"), Level: 2, Found: true, Value: 1 << 40, Bounded: true, Bound: 3, Share: 250, Left: 8}
		write(t, d, func(tx db.Tx) error {
			halt, err := plandb.Tell(ctx, tx, at, "p1", want.Progress, want.Told)
			if halt {
				t.Error("nobody asked to stop")
			}
			return err
		})
		if got, found, err := plandb.Running(ctx, d.Read(), at); err != nil || !found || !reflect.DeepEqual(got, want) {
			t.Errorf("composing: %+v (%v)", got, err)
		}
		write(t, d, func(tx db.Tx) error { return plandb.Halt(ctx, tx, at, "p1") })
		write(t, d, func(tx db.Tx) error {
			halt, err := plandb.Tell(ctx, tx, at, "p1", want.Progress, want.Told)
			if !halt {
				t.Error("the wish to stop is not told")
			}
			return err
		})
		want.Halt, want.State, want.Ended, want.Placed, want.Waiting, want.Digest = true, plandb.Interrupted, morning.Add(time.Minute), 170, 30, "abc"
		sheet := plandb.Sheet{Shown: "{}", Plan: `{"plan":1}`}
		for range 2 {
			write(t, d, func(tx db.Tx) error { return plandb.Keep(ctx, tx, at, want, sheet) })
		}
		if got, found, err := plandb.Latest(ctx, d.Read(), at); err != nil || !found || !reflect.DeepEqual(got, want) {
			t.Errorf("kept: %+v (%v)", got, err)
		}
		if got, found, err := plandb.SheetOf(ctx, d.Read(), at, "p1"); err != nil || !found || got != sheet {
			t.Errorf("documents: %+v (%v)", got, err)
		}
		if _, err := plandb.One(ctx, d.Read(), "lille", "p1"); fault.KindOf(err) != fault.NotFound {
			t.Errorf("a plan of elsewhere gives %v", err)
		}
	}, plandb.Schema)
}
