package planapp

import (
	"strings"
	"testing"

	"fabrique/calendar"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/plan"
	"fabrique/plan/plandb"
	"fabrique/territory"
)

// TestErasedMeanwhile: whoever is erased while a plan is composed is not named in it.
func TestErasedMeanwhile(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		day := calendar.On(2026, 3, 2)
		in := plan.Input{Territory: territory.Territory{ID: "loos"}, People: []people.Person{{ID: "p1", Name: "Anne Leroy"}, {ID: "p2", Name: "Bilal Haddad"}}}
		c := composition{db: d, at: "loos"}
		k, s, err := Sheet(plandb.Kept{ID: "x", On: day, Policy: territory.Strict}, in, &plan.Plan{})
		if err != nil {
			t.Fatal(err)
		}
		err = d.InTx(t.Context(), func(tx db.Tx) error {
			stays := people.File{ID: "p1", Name: "Anne Leroy", Asked: day, Now: people.Step{State: people.Contacted, On: day}}
			if err := peopledb.Save(t.Context(), tx, "loos", &stays); err != nil {
				return err
			}
			if err := plandb.Ask(t.Context(), tx, "loos", k); err != nil {
				return err
			}
			return c.write(t.Context(), tx, k, s, in)
		})
		if err != nil {
			t.Fatal(err)
		}
		kept, found, err := plandb.SheetOf(t.Context(), d.Read(), "loos", "x")
		if err != nil || !found || !strings.Contains(kept.Shown, "Anne Leroy") || strings.Contains(kept.Shown+kept.Plan, "Bilal") {
			t.Errorf("%v, %v: %s", found, err, kept.Shown)
		}
	}, peopledb.Schema, plandb.Schema)
}
