package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"fabrique/fault"
)

// tries is how often a transaction that met another one is run again, and
// patient from which try on it runs alone among those of this process.
const (
	tries   = 8
	patient = 3
)

// InTx runs f in a transaction that is committed if, and only if, f returns
// nil. It is run again when another transaction was in its way.
func (d *DB) InTx(ctx context.Context, f func(Tx) error) error {
	for n := 1; ; n++ {
		err := d.turn(ctx, n >= patient, f)
		if err == nil || !again(err) {
			return err
		}
		if n == tries {
			return fault.New(fault.Conflict, "Trop d’écritures en même temps : réessayez dans un instant.",
				"Too many changes at the same time: try again in a moment.").Because(err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Duration(n*n) * 2 * time.Millisecond):
		}
	}
}

// turn runs f once it is its turn to write.
func (d *DB) turn(ctx context.Context, alone bool, f func(Tx) error) error {
	over, err := d.writers.enter(ctx, alone)
	if err != nil {
		return err
	}
	defer over()
	return d.once(ctx, f)
}

// writers is how many transactions of this process write at once on PostgreSQL,
// which takes rows that stand near each other for the same ones: few of them lose
// less to trying again than many.
const writers = 4

// gate lets a few in at once, or one alone.
type gate struct {
	places chan struct{}
	single chan struct{} // held by who gathers every place
}

func newGate(n int) gate { return gate{make(chan struct{}, n), make(chan struct{}, 1)} }

// enter waits for a place, or for all of them; over gives them back.
func (g gate) enter(ctx context.Context, alone bool) (over func(), err error) {
	want, held := 1, 0
	leave := func() {
		for range held {
			<-g.places
		}
	}
	if alone {
		want = cap(g.places)
		select {
		case g.single <- struct{}{}:
			defer func() { <-g.single }()
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	for ; held < want; held++ {
		select {
		case g.places <- struct{}{}:
		case <-ctx.Done():
			leave()
			return nil, ctx.Err()
		}
	}
	return leave, nil
}

func (d *DB) once(ctx context.Context, f func(Tx) error) error {
	var options *sql.TxOptions
	if d.Engine == Postgres {
		options = &sql.TxOptions{Isolation: sql.LevelSerializable}
	}
	tx, err := d.write.BeginTx(ctx, options)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

// again reports whether err says that another transaction was in the way.
func again(err error) bool {
	var p *pgconn.PgError
	if errors.As(err, &p) {
		return p.Code == "40001" || p.Code == "40P01"
	}
	return strings.Contains(err.Error(), "SQLITE_BUSY")
}

// Taken reports whether err says that a key is already used.
func Taken(err error) bool {
	var p *pgconn.PgError
	if errors.As(err, &p) {
		return p.Code == "23505"
	}
	return err != nil && strings.Contains(err.Error(), "UNIQUE constraint failed")
}

// Row is one line of an answer.
type Row interface{ Scan(into ...any) error }

// One reads the single line that query answers; found is false when there is none.
func One[T any](ctx context.Context, q Querier, scan func(Row) (T, error), query string, args ...any) (v T, found bool, err error) {
	v, err = scan(q.QueryRowContext(ctx, query, args...))
	if errors.Is(err, sql.ErrNoRows) {
		return v, false, nil
	}
	return v, err == nil, err
}

// List reads every line that query answers.
func List[T any](ctx context.Context, q Querier, scan func(Row) (T, error), query string, args ...any) ([]T, error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, rows.Err()
}

// Do runs a statement that answers nothing.
func Do(ctx context.Context, q Querier, query string, args ...any) error {
	_, err := q.ExecContext(ctx, query, args...)
	return err
}
