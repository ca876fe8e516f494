// Package dbtest gives a test a real, empty store of each engine.
package dbtest

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"fabrique/kit/db"
)

// Each runs f on a fresh SQLite file and on a fresh PostgreSQL schema, with the
// schemas in place. Where PostgreSQL cannot run, its half is left out, said so,
// and fails when CI is set.
func Each(t *testing.T, f func(t *testing.T, d *db.DB), schemas ...db.Schema) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { f(t, File(t, schemas...)) })
	t.Run("postgres", func(t *testing.T) { f(t, Server(t, schemas...)) })
}

// File returns an empty SQLite store with the schemas in place.
func File(t testing.TB, schemas ...db.Schema) *db.DB {
	t.Helper()
	return open(t, "sqlite:"+filepath.Join(t.TempDir(), "fabrique.db"), schemas)
}

// Server returns an empty PostgreSQL store with the schemas in place.
func Server(t testing.TB, schemas ...db.Schema) *db.DB {
	t.Helper()
	return open(t, Address(t), schemas)
}

// Address returns the address of an empty PostgreSQL schema, dropped at the end of the test.
func Address(t testing.TB) string {
	t.Helper()
	base := server(t)
	admin, err := db.Open(t.Context(), base)
	if err != nil {
		t.Fatal(err)
	}
	name := fmt.Sprintf("t%d", time.Now().UnixNano())
	if err := admin.InTx(t.Context(), func(tx db.Tx) error { return db.Do(t.Context(), tx, "CREATE SCHEMA "+name) }); err != nil {
		t.Fatal(err)
	}
	admin.Close()
	return base + "&search_path=" + name
}

func open(t testing.TB, address string, schemas []db.Schema) *db.DB {
	t.Helper()
	d, err := db.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	if err := d.Migrate(t.Context(), schemas...); err != nil {
		t.Fatal(err)
	}
	return d
}
