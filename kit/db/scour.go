package db

import (
	"context"
	"fmt"
)

// Scour writes what was erased through to the file of SQLite, so that it is not
// found there any more: until then the old pages stand in the log beside it. A
// server keeps its own rules (vacuum, archives), and nothing is done there.
func (d *DB) Scour(ctx context.Context) error {
	if d.Engine != SQLite {
		return nil
	}
	over, err := d.writers.enter(ctx, true)
	if err != nil {
		return err
	}
	defer over()
	if _, err := d.write.ExecContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`); err != nil {
		return fmt.Errorf("scour: %w", err)
	}
	return nil
}
