package journal_test

import (
	"testing"
	"time"

	"fabrique/actor"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/kit/journal"
)

var (
	anna = actor.Actor{Account: "a1", Name: "Anna", Territory: "t1"}
	noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
)

func write(t *testing.T, d *db.DB, n int) {
	t.Helper()
	for i := range n {
		err := d.InTx(t.Context(), func(tx db.Tx) error {
			if err := journal.Write(t.Context(), tx, anna, noon.Add(time.Duration(i)*time.Hour), journal.Changes, "needs.describe", "need/n1", `{"title":"Lavoir"}`); err != nil {
				return err
			}
			return journal.Write(t.Context(), tx, anna, noon, journal.Readings(noon), "people.open", "person/p1", `{"why":"entretien"}`)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestWhole(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		write(t, d, 5)
		if err := d.InTx(t.Context(), func(tx db.Tx) error { return journal.Erase(t.Context(), tx, "t1", "person/p1") }); err != nil {
			t.Fatal(err)
		}
		r, err := journal.Verify(t.Context(), d.Read(), "t1")
		if err != nil || r != (journal.Report{Entries: 10, Erased: 5, Books: 2}) {
			t.Errorf("%+v, %v", r, err)
		}
		list, err := journal.About(t.Context(), d.Read(), "t1", "need/n1", 3)
		if err != nil || len(list) != 3 || list[0].Seq != 5 || list[0].Words != `{"title":"Lavoir"}` || list[0].Author != "Anna" {
			t.Errorf("%+v, %v", list, err)
		}
	}, journal.Schema)
}

// TestTampered changes the store behind the journal's back in every way; each is seen.
func TestTampered(t *testing.T) {
	for _, change := range []string{
		`UPDATE journal SET author = 'Bob' WHERE book = 'changes' AND seq = 3`,
		`UPDATE journal SET at = '2026-03-02T12:00:00.001Z' WHERE book = 'changes' AND seq = 1`,
		`UPDATE journal_words SET words = '{"title":"Autre"}' WHERE book = 'changes' AND seq = 2`,
		`DELETE FROM journal WHERE book = 'changes' AND seq = 2`,
		`DELETE FROM journal WHERE book = 'changes' AND seq = 1`,
		`UPDATE journal SET subject = 'need/n2' WHERE book = 'changes' AND seq = 5`,
	} {
		dbtest.Each(t, func(t *testing.T, d *db.DB) {
			write(t, d, 5)
			if err := d.InTx(t.Context(), func(tx db.Tx) error { return db.Do(t.Context(), tx, change) }); err != nil {
				t.Fatal(err)
			}
			if _, err := journal.Verify(t.Context(), d.Read(), "t1"); err == nil {
				t.Errorf("not seen: %s", change)
			}
		}, journal.Schema)
	}
}
