package companydb_test

import (
	"errors"
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
			if err := companydb.Sign(ctx, tx, "loos", company.Employment{Contract: signed}, "Ana"); fault.KindOf(err) != fault.Conflict {
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

func TestWhatHappensToAContractComesBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ctx, day := t.Context(), calendar.On(2026, 3, 2)
		raise := company.Wage(1_300_000)
		want := company.Employment{Contract: company.Contract{Person: "p1", Company: "c1", Paid: 1470, From: day}, Site: "s1", Wage: 1_250_000, Other: true,
			Amendments: []company.Amendment{{From: day + 30, Paid: 1680}, {From: day + 60, Paid: 2100, Wage: &raise}},
			Suspended:  []calendar.Period{{From: day + 10, Until: day + 19}, {From: day + 90, Open: true}}}
		write := func(f func(tx db.Tx) error) {
			t.Helper()
			if err := d.InTx(ctx, f); err != nil {
				t.Fatal(err)
			}
		}
		write(func(tx db.Tx) error {
			err := companydb.Sign(ctx, tx, "loos", want, "Ana")
			for i, a := range want.Amendments {
				err = errors.Join(err, companydb.Amend(ctx, tx, "loos", want.Contract, []string{"a1", "a2"}[i], a, "Ana"))
			}
			for i, s := range want.Suspended {
				err = errors.Join(err, companydb.Suspend(ctx, tx, "loos", want.Contract, []string{"s1", "s2"}[i], s, "Ana"))
			}
			return err
		})
		q := d.Read()
		if got, err := companydb.EmploymentsOf(ctx, q, "loos", "p1"); err != nil || !reflect.DeepEqual(got, []company.Employment{want}) {
			t.Errorf("%+v (%v)", got, err)
		}
		if got, err := companydb.EmploymentsOf(ctx, q, "ailleurs", "p1"); err != nil || len(got) != 0 {
			t.Errorf("another territory finds it: %+v (%v)", got, err)
		}
		if got, err := companydb.Contracts(ctx, q, "loos", day+40); err != nil || len(got) != 0 {
			t.Errorf("a supervisor is not one of the persons: %+v (%v)", got, err)
		}
		last := day + 100
		write(func(tx db.Tx) error {
			_, err := companydb.Drop(ctx, tx, "loos", "amendment", "a2", &day)
			return errors.Join(err, companydb.Back(ctx, tx, "loos", "s2", &last), companydb.Move(ctx, tx, "loos", want.Contract, "s2"))
		})
		got, err := companydb.Employments(ctx, q, "loos", "c1", day)
		if err != nil || len(got) != 1 || len(got[0].Amendments) != 1 || got[0].Suspended[1] != (calendar.Period{From: day + 90, Until: last}) || got[0].Site != "s2" {
			t.Errorf("%+v (%v)", got, err)
		}
		write(func(tx db.Tx) error {
			of, err := companydb.Drop(ctx, tx, "loos", "amendment", "a2", nil)
			if of.Person != "p1" || of.From != day {
				t.Errorf("it is of %+v", of)
			}
			_, none := companydb.Drop(ctx, tx, "ailleurs", "amendment", "a2", nil)
			if fault.KindOf(none) != fault.NotFound {
				t.Errorf("another territory drops it: %v", none)
			}
			return err
		})
		if changes, away, err := companydb.Changes(ctx, q, "loos", want.Contract); err != nil || len(changes) != 2 || len(away) != 2 || changes[1].ID != "a2" {
			t.Errorf("%+v %+v (%v)", changes, away, err)
		}
	}, companydb.Schema)
}
