package db

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
	_ "modernc.org/sqlite"             // the driver "sqlite"

	"fabrique/fault"
)

// Engine is a kind of store.
type Engine string

// The engines.
const (
	SQLite   Engine = "sqlite"
	Postgres Engine = "postgres"
)

// DB is an open store.
type DB struct {
	Engine      Engine
	write, read *sql.DB
	writers     gate
}

// Querier is what reads and transactions have in common.
type Querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// Tx is a transaction that may write.
type Tx interface{ Querier }

// readers is how many connections read at once.
const readers = 6

// Open opens the store at address: "sqlite:FILE" (made when absent) or
// "postgres://…". The fault says what the address should look like.
func Open(ctx context.Context, address string) (*DB, error) {
	path, lite := strings.CutPrefix(address, "sqlite:")
	var d *DB
	var err error
	switch {
	case lite && path != "":
		d, err = openSQLite(path)
	case strings.HasPrefix(address, "postgres://"), strings.HasPrefix(address, "postgresql://"):
		d, err = openPostgres(address)
	default:
		return nil, fault.Newf(fault.Invalid, "« %s » n’est pas une adresse de base : écrivez sqlite:FICHIER ou postgres://…",
			"“%s” is no address of a store: write sqlite:FILE or postgres://…", masked(address))
	}
	if err != nil {
		return nil, err
	}
	if err := d.write.PingContext(ctx); err != nil {
		d.Close()
		return nil, fault.Newf(fault.Missing, "La base %s ne répond pas : vérifiez l’adresse, les droits et que le serveur est démarré.",
			"The store %s does not answer: check the address, the rights and that the server runs.", masked(address)).Because(err)
	}
	return d, nil
}

func openSQLite(path string) (*DB, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fault.Newf(fault.Invalid, "Le dossier de %s ne peut pas être créé.", "The folder of %s cannot be made.", path).Because(err)
	}
	common := "file:" + (&url.URL{Path: path}).EscapedPath() + "?_pragma=busy_timeout(10000)&_pragma=foreign_keys(1)&_pragma=cache_size(-8000)"
	write, err := sql.Open("sqlite", common+"&_txlock=immediate&_pragma=journal_mode(wal)&_pragma=synchronous(full)&_pragma=secure_delete(1)")
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	write.SetMaxOpenConns(1)
	read, err := sql.Open("sqlite", common+"&_pragma=query_only(1)")
	if err != nil {
		write.Close()
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	read.SetMaxOpenConns(readers)
	read.SetMaxIdleConns(readers)
	return &DB{SQLite, write, read, newGate(1)}, nil
}

func openPostgres(address string) (*DB, error) {
	h, err := sql.Open("pgx", address)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", masked(address), err)
	}
	h.SetMaxOpenConns(2 * readers)
	h.SetMaxIdleConns(readers)
	h.SetConnMaxIdleTime(5 * time.Minute)
	return &DB{Postgres, h, h, newGate(writers)}, nil
}

// masked hides the password of an address.
func masked(address string) string {
	if u, err := url.Parse(address); err == nil {
		return u.Redacted()
	}
	return "…"
}

// Close closes the store.
func (d *DB) Close() error {
	if d.read != d.write {
		d.read.Close()
	}
	return d.write.Close()
}

// Read returns what reads outside any transaction. It cannot write on SQLite.
func (d *DB) Read() Querier { return d.read }
