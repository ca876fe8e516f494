package db_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
)

var counters = db.Schema{Slice: "counters", Files: fstest.MapFS{
	"0001_counter.sql":       {Data: []byte("-- +goose Up\nCREATE TABLE counter (id TEXT PRIMARY KEY, n INTEGER NOT NULL);\nINSERT INTO counter (id, n) VALUES ('a', 0);\n")},
	"0002_only.sqlite.sql":   {Data: []byte("-- +goose Up\nINSERT INTO counter (id, n) VALUES ('sqlite', 1);\n")},
	"0002_only.postgres.sql": {Data: []byte("-- +goose Up\nINSERT INTO counter (id, n) VALUES ('postgres', 1);\n")},
}}

func number(r db.Row) (n int, err error) { return n, r.Scan(&n) }

// TestNothingLost adds from many sides at once: every addition counts.
func TestNothingLost(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		var all sync.WaitGroup
		for range 8 {
			all.Add(1)
			go func() {
				defer all.Done()
				for range 10 {
					if err := d.InTx(t.Context(), addOne(t.Context())); err != nil {
						t.Error(err)
					}
				}
			}()
		}
		all.Wait()
		n, _, err := db.One(t.Context(), d.Read(), number, `SELECT n FROM counter WHERE id = $1`, "a")
		if err != nil || n != 80 {
			t.Errorf("n = %d (%v), want 80", n, err)
		}
	}, counters)
}

// addOne reads, then writes what it read plus one: two at once would lose one.
func addOne(ctx context.Context) func(db.Tx) error {
	return func(tx db.Tx) error {
		n, _, err := db.One(ctx, tx, number, `SELECT n FROM counter WHERE id = $1`, "a")
		if err != nil {
			return err
		}
		return db.Do(ctx, tx, `UPDATE counter SET n = $1 WHERE id = $2`, n+1, "a")
	}
}

func TestMigrationsOfOneEngine(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		for range 2 { // the second time changes nothing
			if err := d.Migrate(t.Context(), counters); err != nil {
				t.Fatal(err)
			}
		}
		list, err := db.List(t.Context(), d.Read(), number, `SELECT n FROM counter WHERE id = $1`, string(d.Engine))
		if err != nil || len(list) != 1 {
			t.Errorf("%v rows for %s (%v), want 1", list, d.Engine, err)
		}
	}, counters)
}

func TestTaken(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		err := d.InTx(t.Context(), func(tx db.Tx) error {
			return db.Do(t.Context(), tx, `INSERT INTO counter (id, n) VALUES ('a', 1)`)
		})
		if !db.Taken(err) {
			t.Errorf("a second 'a' gives %v, want a taken key", err)
		}
	}, counters)
}

func TestReadsDoNotWrite(t *testing.T) {
	d := dbtest.File(t, counters)
	if err := db.Do(t.Context(), d.Read(), `UPDATE counter SET n = 9`); err == nil {
		t.Error("the reading side wrote")
	}
}

func TestWrongAddress(t *testing.T) {
	for _, address := range []string{"", "sqlite:", "mysql://u:secret@h/d", "fabrique.db"} {
		_, err := db.Open(t.Context(), address)
		if err == nil || !strings.Contains(err.Error(), "sqlite:FILE") || strings.Contains(err.Error(), "secret") {
			t.Errorf("%q: %v", address, err)
		}
	}
}

func TestMany(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		var rows [][]any
		for i := range 1234 {
			rows = append(rows, []any{fmt.Sprint("m", i), i})
		}
		if err := d.InTx(t.Context(), func(tx db.Tx) error {
			return db.Many(t.Context(), tx, `INSERT INTO counter (id, n)`, rows)
		}); err != nil {
			t.Fatal(err)
		}
		n, _, err := db.One(t.Context(), d.Read(), number, `SELECT COUNT(*) FROM counter WHERE id >= 'm' AND id < 'n'`)
		if err != nil || n != 1234 {
			t.Errorf("%d rows (%v), want 1234", n, err)
		}
	}, counters)
}
