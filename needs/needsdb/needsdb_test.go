package needsdb_test

import (
	"reflect"
	"testing"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/skills"
	"fabrique/worktime"
)

var monday = calendar.On(2026, 3, 2)

func filed() needs.Filed {
	return needs.Filed{Need: needs.Need{ID: "n1", Title: lang.T("Laver le gros linge", "Washing large items"), From: "Mme Petit", HalfDays: 20, Note: "appeler le matin"},
		Number: "2026-1", Proposed: monday, Wording: "Je n’ai pas de machine", Place: "les Oliveaux", Benefits: "familles", Described: true, State: needs.Asked, Since: monday,
		Asker: needs.Asker{Name: "Mme Petit", Contact: "06", Secret: "h", Tongue: lang.FR}, Held: []needs.Doubt{needs.Linked, needs.Hasty},
		Answer: needs.Answer{Text: "Merci", On: monday + 3, Author: "Ana"}}
}

func garden() needs.Activity {
	return needs.Activity{ID: "a1", Name: lang.T("Potager", "Garden"), Sign: "Po", Family: "jardin", Needs: []needs.ID{"n1"}, Site: "s1", Week: needs.Range{Least: 4, Most: 12},
		Months: map[int]needs.Range{0: {}, 6: {Least: 2, Most: 6}}, Opening: worktime.WorkingDays, Team: 2, LeadPer: 6, LeadSkill: "jardinage", LeadLevel: skills.Mastering,
		Asks: []needs.Requirement{{Skill: "jardinage", Level: skills.Discovering, Learnable: true}}, Sales: 250, Equipment: 100000, Usefulness: 4, Need: 20, Note: "eau à vérifier",
		About: needs.About{Tasks: []string{"semer", "récolter"}, Clients: "cantine", Price: "au coût", Investment: 500000, Tools: "serre", Social: 4, Ecological: 3,
			Occupations: []string{"A1414"}, Trades: []string{"01.13Z"}, Model: "maraichage", Competition: []string{"maraîcher ?"}, Helps: []string{"terrain"}, Usual: []string{"market-garden"}}}
}

func write(t *testing.T, d *db.DB, f func(tx db.Tx) error) {
	t.Helper()
	if err := d.InTx(t.Context(), f); err != nil {
		t.Fatal(err)
	}
}

func TestNeedComesBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ctx, want := t.Context(), filed()
		write(t, d, func(tx db.Tx) error { return needsdb.File(ctx, tx, "loos", want) })
		got, err := needsdb.ByNumber(ctx, d.Read(), "loos", "2026-1")
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("got %+v (%v)\nwant %+v", got, err, want)
		}
		if _, err := needsdb.One(ctx, d.Read(), "ailleurs", "n1"); fault.KindOf(err) != fault.NotFound {
			t.Errorf("another territory finds it: %v", err)
		}
		if next, err := needsdb.NextNumber(ctx, d.Read(), "loos", monday); err != nil || next != "2026-2" {
			t.Errorf("next number %q (%v)", next, err)
		}
		want.Held = nil
		write(t, d, func(tx db.Tx) error {
			if list, err := needsdb.Needs(ctx, tx, "loos"); err != nil || len(list) != 0 {
				t.Errorf("a plan reads what is held back: %v (%v)", list, err)
			}
			if err := needsdb.Save(ctx, tx, "loos", want); err != nil {
				return err
			}
			return needsdb.Step(ctx, tx, "loos", "n1", needs.Step{State: needs.Idea, On: monday + 5, Author: "Ana", Why: "utile"})
		})
		want.State, want.Since = needs.Idea, monday+5
		list, err := needsdb.Shelf(ctx, d.Read(), "loos")
		if err != nil || !reflect.DeepEqual(list, []needs.Filed{want}) {
			t.Errorf("shelf %+v (%v)", list, err)
		}
		if plain, err := needsdb.Needs(ctx, d.Read(), "loos"); err != nil || !reflect.DeepEqual(plain, []needs.Need{want.Need}) {
			t.Errorf("a plan reads %+v (%v)", plain, err)
		}
	}, needsdb.Schema)
}

func TestActivityKeepsItsVersions(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ctx, first := t.Context(), garden()
		second := garden()
		second.Week.Most = 16
		write(t, d, func(tx db.Tx) error {
			if err := needsdb.Make(ctx, tx, "loos", first, needs.Version{On: monday, Author: "Ana"}, needs.Step{State: needs.Idea, On: monday, Author: "Ana"}); err != nil {
				return err
			}
			n, err := needsdb.Revise(ctx, tx, "loos", needs.Version{On: monday + 7, Author: "Ana", Why: "terrain plus grand", Activity: second})
			if n != 2 {
				t.Errorf("the second version has number %d", n)
			}
			return err
		})
		for day, want := range map[calendar.Date][]needs.Activity{monday - 1: nil, monday: {first}, monday + 7: {second}} {
			if got, err := needsdb.Activities(ctx, d.Read(), "loos", day); err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("on %s a plan reads %+v (%v)", day, got, err)
			}
		}
		write(t, d, func(tx db.Tx) error {
			return needsdb.StepActivity(ctx, tx, "loos", "a1", needs.Step{State: needs.Closed, On: monday + 9, Author: "Ana", Why: "essai"})
		})
		if got, err := needsdb.Activities(ctx, d.Read(), "loos", monday+9); err != nil || len(got) != 0 {
			t.Errorf("a plan reads what is closed: %v (%v)", got, err)
		}
		k, err := needsdb.Activity(ctx, d.Read(), "loos", "a1")
		if err != nil || k.State != needs.Closed || k.Number != 2 || k.Created != monday {
			t.Errorf("%+v (%v)", k, err)
		}
		versions, err := needsdb.Versions(ctx, d.Read(), "loos", "a1")
		if err != nil || len(versions) != 2 || !reflect.DeepEqual(versions[0].Activity, first) {
			t.Errorf("%+v (%v)", versions, err)
		}
	}, needsdb.Schema)
}

func TestFormKeyIsMadeOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		for _, fresh := range []string{"first", "second"} {
			write(t, d, func(tx db.Tx) error {
				key, err := needsdb.FormKey(t.Context(), tx, "loos", fresh, monday)
				if key != "first" {
					t.Errorf("key %q", key)
				}
				return err
			})
		}
	}, needsdb.Schema)
}

func TestFill(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		write(t, d, func(tx db.Tx) error {
			return needsdb.Fill(t.Context(), tx, "loos", monday, "demo", []needs.Need{filed().Need}, []needs.Activity{garden()}, map[needs.ActivityID]needs.State{"a1": needs.Running})
		})
		n, err := needsdb.One(t.Context(), d.Read(), "loos", "n1")
		if err != nil || n.State != needs.Running || !n.OnShelf() || !n.Described {
			t.Errorf("%+v (%v)", n, err)
		}
	}, needsdb.Schema)
}
