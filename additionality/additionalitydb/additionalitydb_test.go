package additionalitydb_test

import (
	"reflect"
	"testing"

	"fabrique/additionality"
	"fabrique/additionality/additionalitydb"
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
)

func TestDecisionComesBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ctx, day := t.Context(), calendar.On(2026, 3, 2)
		limited := additionality.Recorded{ID: "d1", Version: 2, Author: "Ana", On: day, Decision: additionality.Decision{Activity: "a1", State: additionality.Conditional,
			Valid: calendar.Period{From: day, Until: day + 700}, Decided: day, Reason: "consultées",
			Conditions: []additionality.Condition{{Kind: additionality.CapHours, HalfDays: 40}, {Kind: additionality.Months, Months: [12]bool{2: true, 11: true}}}}}
		open := additionality.Recorded{ID: "d2", Author: "Ana", On: day + 1, Decision: additionality.Decision{Activity: "a2", State: additionality.Favourable,
			Valid: calendar.Period{From: day, Open: true}, Decided: day + 1, Reason: "rien de tel"}}
		err := d.InTx(ctx, func(tx db.Tx) error {
			if err := additionalitydb.Record(ctx, tx, "loos", limited); err != nil {
				return err
			}
			if err := additionalitydb.Record(ctx, tx, "loos", open); err != nil {
				return err
			}
			return additionalitydb.Withdraw(ctx, tx, "loos", "d2", true)
		})
		if err != nil {
			t.Fatal(err)
		}
		if got, err := additionalitydb.One(ctx, d.Read(), "loos", "d1"); err != nil || !reflect.DeepEqual(got, limited) {
			t.Errorf("got %+v (%v)", got, err)
		}
		if got, err := additionalitydb.About(ctx, d.Read(), "loos", "a2"); err != nil || len(got) != 1 || !got[0].Withdrawn || !got[0].Valid.Open {
			t.Errorf("got %+v (%v)", got, err)
		}
		if got, err := additionalitydb.Decisions(ctx, d.Read(), "loos"); err != nil || !reflect.DeepEqual(got, []additionality.Decision{limited.Decision}) {
			t.Errorf("a plan reads %+v (%v)", got, err)
		}
		if _, err := additionalitydb.One(ctx, d.Read(), "ailleurs", "d1"); fault.KindOf(err) != fault.NotFound {
			t.Errorf("another territory finds it: %v", err)
		}
	}, additionalitydb.Schema)
}
