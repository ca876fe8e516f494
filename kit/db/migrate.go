package db

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing/fstest"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/database"

	"fabrique/fault"
)

// Schema is the migrations of one slice: files "0001_name.sql", one more for
// each change; ".sqlite.sql" or ".postgres.sql" for one engine only. A released
// file is never edited.
type Schema struct {
	Slice string // "needs": names its table of versions
	Files fs.FS
}

// Migrate brings the schemas up to date, in their order.
func (d *DB) Migrate(ctx context.Context, list ...Schema) error {
	steps := 0
	for _, s := range list {
		n, err := d.migrate(ctx, s)
		if err != nil {
			return fault.Newf(fault.Internal, "La base n’a pas pu être mise à jour (%s).", "The store could not be brought up to date (%s).", s.Slice).Because(err)
		}
		steps += n
	}
	if steps == 0 || d.Engine != SQLite {
		return nil
	}
	return d.lookAnew(ctx)
}

// lookAnew lets SQLite look at every table after a change of schema: it believes
// too much of an index that it has not seen among others that it has.
func (d *DB) lookAnew(ctx context.Context) error {
	if err := Do(ctx, d.write, `ANALYZE`); err != nil {
		return fmt.Errorf("look at the tables anew: %w", err)
	}
	return nil
}

// migrate returns how many steps it took.
func (d *DB) migrate(ctx context.Context, s Schema) (int, error) {
	files, err := d.ours(s.Files)
	if err != nil {
		return 0, err
	}
	dialect := database.DialectSQLite3
	if d.Engine == Postgres {
		dialect = database.DialectPostgres
	}
	versions, err := database.NewStore(dialect, "schema_"+s.Slice)
	if err != nil {
		return 0, err
	}
	p, err := goose.NewProvider("", d.write, files, goose.WithStore(versions))
	if err != nil {
		return 0, err
	}
	done, err := p.Up(ctx)
	return len(done), err
}

// ours returns the migrations for this engine, without the name of the engine.
func (d *DB) ours(files fs.FS) (fs.FS, error) {
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return nil, err
	}
	out := fstest.MapFS{}
	for _, name := range names {
		base := strings.TrimSuffix(path.Base(name), ".sql")
		if engine := strings.TrimPrefix(path.Ext(base), "."); engine != "" {
			if engine != string(d.Engine) {
				continue
			}
			base = strings.TrimSuffix(base, "."+engine)
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		out[base+".sql"] = &fstest.MapFile{Data: text}
	}
	return out, nil
}
