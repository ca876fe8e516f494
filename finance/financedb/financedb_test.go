package financedb_test

import (
	"reflect"
	"testing"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/finance/claim"
	"fabrique/finance/financedb"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/lang"
)

var day = calendar.On(2026, 3, 2)

func write(t *testing.T, d *db.DB, f func(db.Tx) error) {
	t.Helper()
	if err := d.InTx(t.Context(), f); err != nil {
		t.Fatal(err)
	}
}

func same[T any](t *testing.T, got []T, err error, want ...T) {
	t.Helper()
	if err != nil || len(got)+len(want) > 0 && !reflect.DeepEqual(got, want) {
		t.Errorf("%+v (%v), want %+v", got, err, want)
	}
}

func TestExpectationsComeBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ctx, q, opens := t.Context(), d.Read(), day.Month()
		set := financedb.Settings{Cash: 100, Sales: 200, Absence: 30, Late: budget.Late{Contribution: 2, Sales: 1}, Grant: true, UpTo: &day, PayRule: claim.EmployerCost, Term: 45,
			Basis: finance.Basis{Hours: finance.Hours15167, Rounding: finance.RoundMonthly}}
		hire := financedb.Hire{ID: "h", Hire: budget.Hire{Month: opens, Count: 3, Paid: 1470, Other: true}}
		act := financedb.Activity{Key: "k", Share: 400, Activity: budget.Activity{ID: "a", Name: "Jardin", Opens: &opens, Sales: 1, Equipment: 2, Premises: 3}}
		line := financedb.Line{ID: "l", Told: budget.Told{Kind: budget.TopUp, Title: lang.Same("Complément"), From: opens, Until: opens + 2, Amount: 5, Decision: "du 1er mars"}}
		scene := financedb.Scenario{ID: "s", Author: "Ana", Made: day, Scenario: budget.Scenario{Name: lang.Same("Prudent"), Sales: -200, Rate: -500, Later: 3}}
		write(t, d, func(tx db.Tx) error {
			for _, err := range []error{financedb.SaveSettings(ctx, tx, "loos", "c", financedb.Settings{Term: 3}), financedb.SaveSettings(ctx, tx, "loos", "c", set),
				financedb.AddHire(ctx, tx, "loos", "c", hire), financedb.AddActivity(ctx, tx, "loos", "c", act), financedb.AddLine(ctx, tx, "loos", "c", line),
				financedb.AddScenario(ctx, tx, "loos", "c", scene)} {
				if err != nil {
					return err
				}
			}
			return nil
		})
		if got, err := financedb.SettingsOf(ctx, q, "loos", "c"); err != nil || !reflect.DeepEqual(got, set) {
			t.Errorf("%+v (%v)", got, err)
		}
		if got, err := financedb.SettingsOf(ctx, q, "ailleurs", "c"); err != nil || got.Term != 30 || got.Grant {
			t.Errorf("elsewhere: %+v (%v)", got, err)
		}
		hires, err := financedb.Hires(ctx, q, "loos", "c")
		same(t, hires, err, hire)
		acts, err := financedb.Activities(ctx, q, "loos", "c")
		same(t, acts, err, act)
		lines, err := financedb.Lines(ctx, q, "loos", "c")
		same(t, lines, err, line)
		scenes, err := financedb.Scenarios(ctx, q, "loos", "c")
		same(t, scenes, err, scene)
	}, financedb.Schema)
}

func TestWhatHappenedComesBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ctx, q := t.Context(), d.Read()
		a := finance.Assumption{Name: finance.StateRate, From: day, Value: lang.Decimal{Units: 95, Places: 2}, Unit: "rate", Author: "Ana", Source: "taux de 2025 reconduit", Made: &day}
		worked := financedb.Time{ID: "t", Author: "Ana", Worked: claim.Worked{Person: "p", From: day, Until: day + 9, Paid: 3000, Overtime: 60, Gross: 60000, Other: true, Aid: "PEC"}}
		paid := financedb.Payment{ID: "v", Author: "Ana", Payment: claim.Payment{Payer: claim.Department, For: day.Month(), On: day + 40, Amount: 700, Reference: "v1"}}
		write(t, d, func(tx db.Tx) error {
			if err := financedb.Suppose(ctx, tx, "loos", "a", a, day); err != nil {
				return err
			}
			if err := financedb.Record(ctx, tx, "loos", "c", worked); err != nil {
				return err
			}
			return financedb.Receive(ctx, tx, "loos", "c", paid)
		})
		told, err := financedb.Assumptions(ctx, q, "loos")
		same(t, told, err, financedb.Assumed{ID: "a", Assumption: a})
		times, err := financedb.Worked(ctx, q, "loos", "c")
		same(t, times, err, worked)
		payments, err := financedb.Payments(ctx, q, "loos", "c")
		same(t, payments, err, paid)
		write(t, d, func(tx db.Tx) error {
			_, err := financedb.Drop(ctx, tx, "loos", "time", "t", &day)
			return err
		})
		times, err = financedb.Worked(ctx, q, "loos", "c")
		same(t, times, err)
		write(t, d, func(tx db.Tx) error {
			of, err := financedb.Drop(ctx, tx, "loos", "time", "t", nil)
			if of != "c" {
				t.Errorf("it is of %q", of)
			}
			return err
		})
		times, err = financedb.Worked(ctx, q, "loos", "c")
		same(t, times, err, worked)
		for _, c := range [][2]string{{"time", "none"}, {"company", "c"}} {
			err := d.InTx(ctx, func(tx db.Tx) error {
				_, err := financedb.Drop(ctx, tx, "loos", c[0], c[1], nil)
				return err
			})
			if fault.KindOf(err) != fault.NotFound {
				t.Errorf("%v: %v", c, err)
			}
		}
	}, financedb.Schema)
}
