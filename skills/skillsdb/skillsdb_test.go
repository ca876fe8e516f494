package skillsdb

import (
	"reflect"
	"testing"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/skills"
)

var day = calendar.On(2026, 11, 23)

func register(version, label string) skills.Register {
	return skills.Register{Edition: skills.Edition{Family: skills.ROME, Version: version, Published: "2025-09-18"},
		Occupations: []skills.Occupation{{Code: "K1303", Label: label, Parent: "K1303", Titles: []skills.Title{{ID: "1", Text: "Garde d'enfant"}}}}}
}

func TestEditionsSideBySide(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ctx := t.Context()
		if _, found, err := InUse(ctx, d.Read(), skills.ROME); found || err != nil {
			t.Fatalf("an empty store has a register in use (%v)", err)
		}
		old, fresh := register("59", "Nourrice"), register("60", "Garde d'enfant")
		for _, r := range []skills.Register{old, fresh, fresh} {
			if err := d.InTx(ctx, func(tx db.Tx) error { return Save(ctx, tx, &r, day) }); err != nil {
				t.Fatal(err)
			}
		}
		list, err := Editions(ctx, d.Read())
		if err != nil || len(list) != 2 || list[0].Used || !list[1].Used || list[1].Imported != day {
			t.Fatalf("kept %+v (%v), want 59 and 60, the latter in use", list, err)
		}
		got, found, err := InUse(ctx, d.Read(), skills.ROME)
		if err != nil || !found || !reflect.DeepEqual(got, fresh) {
			t.Fatalf("in use %+v (%v), want %+v", got, err, fresh)
		}
		if err := d.InTx(ctx, func(tx db.Tx) error { return Use(ctx, tx, old.Edition) }); err != nil {
			t.Fatal(err)
		}
		if got, _, _ := InUse(ctx, d.Read(), skills.ROME); got.Version != "59" {
			t.Errorf("in use %s, want 59", got.Version)
		}
		err = d.InTx(ctx, func(tx db.Tx) error { return Use(ctx, tx, skills.Edition{Family: skills.ROME, Version: "12"}) })
		if fault.KindOf(err) != fault.NotFound {
			t.Errorf("an edition that is not kept: %v", err)
		}
		if got, _, _ := InUse(ctx, d.Read(), skills.ROME); got.Version != "59" {
			t.Errorf("a refused change took %s in use", got.Version)
		}
	}, Schema)
}
