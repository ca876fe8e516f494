package territorydb_test

import (
	"reflect"
	"testing"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

func loos() territorydb.Kept {
	return territorydb.Kept{Territory: territory.Territory{ID: "loos", Name: "Loos", Horizon: 24, HalfDay: 210, Policy: territory.Strict, Most: 3, Base: 10,
		Communes: []territory.Commune{{Code: "59360", Name: "Loos", Inhabitants: 22000, Concerned: 360, Source: "comptage du comité"}}},
		Tongue: "fr", Currency: "EUR", Rules: "fr", Created: calendar.On(2026, 3, 2)}
}

func TestTerritoryComesBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		want := loos()
		for range 2 {
			if err := d.InTx(t.Context(), func(tx db.Tx) error { return territorydb.Save(t.Context(), tx, want) }); err != nil {
				t.Fatal(err)
			}
		}
		got, err := territorydb.One(t.Context(), d.Read(), "loos")
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v (%v), want %+v", got, err, want)
		}
		if _, err := territorydb.One(t.Context(), d.Read(), "lille"); fault.KindOf(err) != fault.NotFound {
			t.Errorf("an unknown territory gives %v", err)
		}
	}, territorydb.Schema)
}

func TestRolesEnd(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		m := territorydb.Member{Territory: "loos", Account: "a1", Role: actor.Team, Since: calendar.On(2026, 3, 2)}
		err := d.InTx(t.Context(), func(tx db.Tx) error {
			if err := territorydb.Save(t.Context(), tx, loos()); err != nil {
				return err
			}
			return territorydb.Give(t.Context(), tx, m)
		})
		if err != nil {
			t.Fatal(err)
		}
		if list, err := territorydb.RolesOf(t.Context(), d.Read(), "a1", "loos"); err != nil || !reflect.DeepEqual(list, []territorydb.Member{m}) {
			t.Errorf("%v, %v", list, err)
		}
		if err := d.InTx(t.Context(), func(tx db.Tx) error { return territorydb.Withdraw(t.Context(), tx, m, calendar.On(2026, 4, 1)) }); err != nil {
			t.Fatal(err)
		}
		if list, err := territorydb.RolesOf(t.Context(), d.Read(), "a1", ""); err != nil || len(list) != 0 {
			t.Errorf("after the end: %v, %v", list, err)
		}
	}, territorydb.Schema)
}
