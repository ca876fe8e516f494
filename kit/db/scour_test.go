package db_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"fabrique/kit/db"
)

// TestScour: what is deleted is found no more in the files of the store.
func TestScour(t *testing.T) {
	path := filepath.Join(t.TempDir(), "town.db")
	d, err := db.Open(t.Context(), "sqlite:"+path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	write := func(statement string, args ...any) {
		t.Helper()
		if err := d.InTx(t.Context(), func(tx db.Tx) error { return db.Do(t.Context(), tx, statement, args...) }); err != nil {
			t.Fatal(err)
		}
	}
	write(`CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT NOT NULL)`)
	for i := range 200 {
		write(`INSERT INTO note (id, words) VALUES ($1, $2)`, i, fmt.Sprintf("zinzolin %d %s", i, bytes.Repeat([]byte("x"), 200)))
	}
	holds := func() (n int) {
		for _, name := range []string{path, path + "-wal"} {
			text, err := os.ReadFile(name)
			if err != nil && !os.IsNotExist(err) {
				t.Fatal(err)
			}
			n += bytes.Count(text, []byte("zinzolin"))
		}
		return n
	}
	if holds() == 0 {
		t.Fatal("nothing is in the files before: this test sees nothing")
	}
	write(`DELETE FROM note`)
	if err := d.Scour(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := holds(); n > 0 {
		t.Errorf("the words still stand %d times in the files", n)
	}
}
