package companydb_test

import (
	"reflect"
	"testing"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/geo"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
)

func TestCompanyComesBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ctx, day := t.Context(), calendar.On(2026, 3, 2)
		c := company.Company{ID: "c1", Name: "La Fabrique", Ceiling: 45500, Hires: 3, Size: 40}
		sites := []company.Site{{ID: "s1", Company: "c1", Name: "Atelier", Address: "1 rue du Port", Point: geo.At(50.61, 3.01), Places: 30}, {ID: "s2", Company: "c1", Name: "Jardin"}}
		signed := company.Contract{Person: "p1", Company: "c1", Paid: 1470, From: day + 30}
		err := d.InTx(ctx, func(tx db.Tx) error {
			return companydb.Fill(ctx, tx, "loos", day, "Ana", []company.Company{c}, sites, []company.Contract{signed})
		})
		if err != nil {
			t.Fatal(err)
		}
		q := d.Read()
		if got, err := companydb.Companies(ctx, q, "loos", day); err != nil || !reflect.DeepEqual(got, []company.Company{c}) {
			t.Errorf("%+v (%v)", got, err)
		}
		if got, err := companydb.Sites(ctx, q, "loos", day); err != nil || !reflect.DeepEqual(got, sites) {
			t.Errorf("%+v (%v)", got, err)
		}
		if got, err := companydb.Contracts(ctx, q, "loos", day); err != nil || !reflect.DeepEqual(got, []company.Contract{signed}) {
			t.Errorf("%+v (%v)", got, err)
		}
		held := []company.Employment{{Contract: signed}}
		if got, err := companydb.Employments(ctx, q, "loos", "c1", day); err != nil || !reflect.DeepEqual(got, held) {
			t.Errorf("%+v (%v)", got, err)
		}
		if _, err := companydb.One(ctx, q, "ailleurs", "c1"); fault.KindOf(err) != fault.NotFound {
			t.Errorf("another territory finds it: %v", err)
		}
		last := day + 60
		err = d.InTx(ctx, func(tx db.Tx) error {
			if err := companydb.Sign(ctx, tx, "loos", signed, "Ana"); fault.KindOf(err) != fault.Conflict {
				t.Errorf("the same contract twice: %v", err)
				return err
			}
			return nil
		})
		_ = err // the transaction that met a taken key is lost on one engine
		err = d.InTx(ctx, func(tx db.Tx) error {
			if err := companydb.CloseSite(ctx, tx, "loos", "s2", &day); err != nil {
				return err
			}
			return companydb.End(ctx, tx, "loos", signed, &last, "démission")
		})
		if err != nil {
			t.Fatal(err)
		}
		for on, want := range map[calendar.Date]int{last: 1, last + 1: 0} {
			if got, err := companydb.Contracts(ctx, q, "loos", on); err != nil || len(got) != want {
				t.Errorf("%s: %v (%v)", on, got, err)
			}
		}
		if got, err := companydb.Sites(ctx, q, "loos", day); err != nil || len(got) != 1 {
			t.Errorf("a closed site is still there: %v (%v)", got, err)
		}
	}, companydb.Schema)
}
