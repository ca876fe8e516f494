package rest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"fabrique/actor"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/kit/op"
	"fabrique/lang"
)

// remembered is how long the answer to a creation is kept for whoever asks again.
const remembered = 24 * time.Hour

const stamp = "2006-01-02T15:04:05.000Z"

func digest(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// kept is what was answered under a key; status 0 while it is being done.
type kept struct {
	asked  string
	status int
	answer string
}

func scan(r db.Row) (k kept, err error) { return k, r.Scan(&k.asked, &k.status, &k.answer) }

// once does a creation at most once under a key: the key is taken first, in its
// own transaction, and given back when the creation failed.
func (s *Server) once(ctx context.Context, o op.Op, who actor.Actor, tag lang.Tag, fields map[string]any, key, asked string) (int, []byte, error) {
	before, found, err := s.take(ctx, who, key, asked)
	switch {
	case err != nil:
		return 0, nil, err
	case found && before.asked != asked:
		return 0, nil, fault.New(fault.Conflict, "Cette clé d’idempotence a servi pour une autre demande : prenez-en une nouvelle.",
			"This idempotency key was used for another request: take a new one.")
	case found && before.status == 0:
		return 0, nil, fault.New(fault.Conflict, "La même demande est en cours : attendez sa réponse.", "The same request is being done: wait for its answer.")
	case found:
		return before.status, []byte(before.answer), nil
	}
	status, answer, _, err := s.run(ctx, o, who, tag, fields)
	keep := func(tx db.Tx) error {
		if err != nil {
			return db.Do(ctx, tx, `DELETE FROM answered WHERE territory = $1 AND account = $2 AND key = $3`, who.Territory, who.Account, key)
		}
		return db.Do(ctx, tx, `UPDATE answered SET status = $1, answer = $2 WHERE territory = $3 AND account = $4 AND key = $5`,
			status, string(answer), who.Territory, who.Account, key)
	}
	if failed := s.Book.DB.InTx(context.WithoutCancel(ctx), keep); failed != nil && err == nil {
		err = fmt.Errorf("idempotency: %w", failed)
	}
	return status, answer, err
}

// Sweep forgets what was answered too long ago for anybody to ask again.
func Sweep(ctx context.Context, tx db.Tx, now time.Time) error {
	if err := db.Do(ctx, tx, `DELETE FROM answered WHERE at < $1`, now.UTC().Add(-remembered).Format(stamp)); err != nil {
		return fmt.Errorf("sweep answers: %w", err)
	}
	return nil
}

// take writes the key as being used, or returns what is known of it.
func (s *Server) take(ctx context.Context, who actor.Actor, key, asked string) (before kept, found bool, err error) {
	now := s.Book.Clock().UTC()
	err = s.Book.DB.InTx(ctx, func(tx db.Tx) error {
		if err := db.Do(ctx, tx, `DELETE FROM answered WHERE territory = $1 AND at < $2`, who.Territory, now.Add(-remembered).Format(stamp)); err != nil {
			return err
		}
		before, found, err = db.One(ctx, tx, scan, `SELECT asked, status, answer FROM answered WHERE territory = $1 AND account = $2 AND key = $3`,
			who.Territory, who.Account, key)
		if err != nil || found {
			return err
		}
		return db.Do(ctx, tx, `INSERT INTO answered (territory, account, key, asked, at, status, answer) VALUES ($1, $2, $3, $4, $5, 0, '')`,
			who.Territory, who.Account, key, asked, now.Format(stamp))
	})
	return before, found, err
}
