package peopledb_test

import (
	"fmt"
	"reflect"
	"testing"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/skills"
	"fabrique/worktime"
)

var march = calendar.On(2026, 3, 2)

func named(id people.ID, name string, state people.State) people.File {
	f := people.File{ID: id, Name: name, Asked: march, Now: people.Step{State: state, On: march}}
	if state.OnList() {
		f.Listed = &march
	}
	return f
}

func save(t *testing.T, d *db.DB, list ...people.File) {
	t.Helper()
	err := d.InTx(t.Context(), func(tx db.Tx) error {
		for _, f := range list {
			if err := peopledb.Save(t.Context(), tx, "loos", &f); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestFileComesBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		f := named("p1", "Élodie D’Hont", people.Listed)
		f.Facts = people.Facts{Phone: "06 12 34 56 78", Commune: "Loos", Living: &march, Kind: people.Partial, Available: 0b11,
			Abilities: []people.Ability{{Code: "couture", Name: "coudre", Level: skills.Mastering, Again: true}},
			Chosen:    []people.Chosen{{From: march, Hours: people.Hours{Least: 600, Wanted: 1200, Most: 1200}}}}
		save(t, d, f)
		got, err := peopledb.One(t.Context(), d.Read(), "loos", "p1")
		f.Version = 1
		if err != nil || !reflect.DeepEqual(got.File, f) {
			t.Errorf("got %+v (%v)\nwant %+v", got.File, err, f)
		}
		if _, err := peopledb.One(t.Context(), d.Read(), "ailleurs", "p1"); fault.KindOf(err) != fault.NotFound {
			t.Errorf("another territory reads the person: %v", err)
		}
		list, err := peopledb.ForPlan(t.Context(), d.Read(), "loos")
		if err != nil || len(list) != 1 || list[0].Hours.Wanted != 1200 || list[0].Skills["couture"] != skills.Mastering || list[0].Available != worktime.Week(0b11) {
			t.Errorf("for the plan: %+v, %v", list, err)
		}
	}, peopledb.Schema)
}

func TestFind(t *testing.T) {
	crowd := []people.File{named("p1", "Élodie D’Hont", people.Listed), named("p2", "Élise Dupont", people.Met), named("p3", "Mohamed Benali", people.Listed)}
	crowd[2].Phone = "+33 6 12 34 56 78"
	cases := []struct {
		words string
		near  bool
		want  string
	}{
		{"", false, "p2 p1 p3"}, {"eli", false, "p2"}, {"ÉLO hon", false, "p1"}, {"dupont elise", false, "p2"}, {"benali", false, "p3"},
		{"06 12 34", false, "p3"}, {"0612345678", false, "p3"},
		{"mohammed", true, "p3"}, {"mohmed", true, "p3"}, {"bemali", true, "p3"}, {"dupond", true, "p2"}, {"elodi hont", false, "p1"},
		{"personne", false, ""}, {"elise benali", false, ""},
	}
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		save(t, d, crowd...)
		for _, c := range cases {
			page, err := peopledb.Find(t.Context(), d.Read(), "loos", peopledb.Query{Words: c.words})
			got := ""
			for _, r := range page.Rows {
				got += " " + string(r.ID)
			}
			if want := " " + c.want; err != nil || page.Near != c.near || got != want && want+got != " " {
				t.Errorf("%q: got%s near=%v (%v), want%s", c.words, got, page.Near, err, want)
			}
		}
	}, peopledb.Schema)
}

func TestPages(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		var crowd []people.File
		for i := range 7 {
			crowd = append(crowd, named(people.ID(fmt.Sprint("p", i)), "Même Nom", people.Met))
		}
		if err := d.InTx(t.Context(), func(tx db.Tx) error { return peopledb.Insert(t.Context(), tx, "loos", crowd, nil) }); err != nil {
			t.Fatal(err)
		}
		want := peopledb.Query{State: people.Met, Most: 3}
		seen := 0
		for range 3 {
			page, err := peopledb.Find(t.Context(), d.Read(), "loos", want)
			if err != nil {
				t.Fatal(err)
			}
			seen += len(page.Rows)
			if page.Next != nil {
				want.After = *page.Next
			}
		}
		if seen != 7 {
			t.Errorf("three pages of three show %d persons of 7", seen)
		}
	}, peopledb.Schema)
}

func TestRankFollowsTheRule(t *testing.T) {
	early, late := calendar.On(2025, 1, 6), calendar.On(2025, 6, 2)
	first, second := named("b", "Arrivée avant", people.Listed), named("a", "Demande avant", people.Listed)
	first.Listed, first.Asked, first.Deprived = &early, late, &late
	second.Listed, second.Asked, second.Deprived = &late, early, &early
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		save(t, d, first, second)
		for turn, want := range map[people.Turn]int{people.ByListing: 1, people.ByRequest: 2, people.ByDeprivation: 2} {
			rules := people.Usual
			rules.Turn = turn
			if err := d.InTx(t.Context(), func(tx db.Tx) error { return peopledb.SetRules(t.Context(), tx, "loos", rules) }); err != nil {
				t.Fatal(err)
			}
			rank, of, err := peopledb.Rank(t.Context(), d.Read(), "loos", "b")
			if err != nil || rank != want || of != 2 {
				t.Errorf("by %s: rank %d of %d (%v), want %d of 2", turn, rank, of, err, want)
			}
		}
		list, err := peopledb.ForPlan(t.Context(), d.Read(), "loos")
		if err != nil || len(list) != 2 || people.Order(list)[0] != 0 {
			t.Errorf("the plan would read another order: %+v, %v", list, err)
		}
	}, peopledb.Schema)
}

func TestDueIsTheEarliest(t *testing.T) {
	next := march + 20
	f := named("p1", "Élodie", people.Met)
	f.NextOn = &next
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		save(t, d, f)
		r := peopledb.Request{ID: "r1", Person: "p1", On: march, Due: march + 15}
		for _, want := range []string{"answer", "next"} {
			err := d.InTx(t.Context(), func(tx db.Tx) error {
				if err := peopledb.SaveRequest(t.Context(), tx, "loos", r); err != nil {
					return err
				}
				return peopledb.Keep(t.Context(), tx, "loos", f)
			})
			got, err2 := peopledb.One(t.Context(), d.Read(), "loos", "p1")
			if err != nil || err2 != nil || got.DueWhy != want {
				t.Errorf("due is %q (%v, %v), want %q", got.DueWhy, err, err2, want)
			}
			r.Answered = &march
		}
	}, peopledb.Schema)
}

// TestHiredPageByPage: those who work in the company come first, by name, then
// those who prepare; who found a job elsewhere is not among them.
func TestHiredPageByPage(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		works := func(id people.ID, name string, kind people.Placing) people.File {
			f := named(id, name, people.Placed)
			f.Now.Kind = kind
			return f
		}
		save(t, d, named("p1", "Ali", people.Preparing), works("p2", "Zoé", people.InCompany), works("p3", "Bea", people.InEmployer), works("p4", "Marc", people.InCompany), named("p5", "Carl", people.Preparing))
		var seen []people.ID
		for from := 0; from < 6; from += 3 {
			list, all, err := peopledb.Hired(t.Context(), d.Read(), "loos", from, 3)
			if err != nil || all != 4 {
				t.Fatalf("%d in all (%v), want 4", all, err)
			}
			for _, r := range list {
				seen = append(seen, r.ID)
			}
		}
		if fmt.Sprint(seen) != "[p4 p2 p1 p5]" {
			t.Errorf("got %v", seen)
		}
	}, peopledb.Schema)
}
