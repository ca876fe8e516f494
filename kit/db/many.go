package db

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"
)

// together is how many values one statement of [Many] takes: SQLite looks each
// placeholder up among all of its statement, so that wide ones are slow.
const together = 120

// Many inserts rows of equal width, several a statement, which is read once:
// head is `INSERT INTO need (territory, id)`.
func Many(ctx context.Context, tx Tx, head string, rows [][]any) error {
	if len(rows) == 0 {
		return nil
	}
	wide := len(rows[0])
	per := max(1, together/wide)
	whole := len(rows) / per * per
	if err := each(ctx, tx, head+` VALUES `+places(per, wide), rows[:whole], per); err != nil {
		return fmt.Errorf("insert %d rows: %w", len(rows), err)
	}
	if rest := rows[whole:]; len(rest) > 0 {
		return each(ctx, tx, head+` VALUES `+places(len(rest), wide), rest, len(rest))
	}
	return nil
}

// each runs one statement for every per rows.
func each(ctx context.Context, tx Tx, query string, rows [][]any, per int) error {
	if len(rows) == 0 {
		return nil
	}
	run := func(args []any) error { return Do(ctx, tx, query, args...) }
	if p, ok := tx.(interface {
		PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
	}); ok {
		s, err := p.PrepareContext(ctx, query)
		if err != nil {
			return err
		}
		defer s.Close()
		run = func(args []any) error { _, err := s.ExecContext(ctx, args...); return err }
	}
	args := make([]any, 0, per*len(rows[0]))
	for ; len(rows) > 0; rows = rows[per:] {
		args = args[:0]
		for _, r := range rows[:per] {
			args = append(args, r...)
		}
		if err := run(args); err != nil {
			return err
		}
	}
	return nil
}

// places returns "($1, $2), ($3, $4)" for two rows of two.
func places(rows, wide int) string {
	var b strings.Builder
	for i := range rows * wide {
		switch {
		case i == 0:
			b.WriteString("($")
		case i%wide == 0:
			b.WriteString("), ($")
		default:
			b.WriteString(", $")
		}
		b.WriteString(strconv.Itoa(i + 1))
	}
	b.WriteByte(')')
	return b.String()
}
