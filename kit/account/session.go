package account

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"net/http"
	"time"

	"github.com/alexedwards/scs/v2"

	"fabrique/kit/db"
)

// Life of a session: without use, and at most.
const (
	idle     = 12 * time.Hour
	lifetime = 7 * 24 * time.Hour
)

// Key is where the sessions hold the account that signed in, and LinkKey the link.
const (
	Key     = "account"
	LinkKey = "link"
)

// NewSessions returns the sessions kept in d. Cookies are marked for secure
// transport when secure is true.
func NewSessions(d *db.DB, secure bool) *scs.SessionManager {
	m := scs.New()
	m.Store = store{d}
	m.IdleTimeout, m.Lifetime = idle, lifetime
	m.Cookie.Name, m.Cookie.HttpOnly, m.Cookie.SameSite, m.Cookie.Secure = "fabrique", true, http.SameSiteLaxMode, secure
	return m
}

// store keeps sessions, the token as its hash only.
type store struct{ db *db.DB }

// Hashed is what is kept of a token.
func Hashed(token string) string {
	h := sha256.Sum256([]byte(token))
	return hex.EncodeToString(h[:])
}

func (s store) Find(token string) ([]byte, bool, error) {
	return s.FindCtx(context.Background(), token)
}
func (s store) Commit(token string, b []byte, expiry time.Time) error {
	return s.CommitCtx(context.Background(), token, b, expiry)
}
func (s store) Delete(token string) error { return s.DeleteCtx(context.Background(), token) }

// FindCtx returns a session that has not expired.
func (s store) FindCtx(ctx context.Context, token string) ([]byte, bool, error) {
	content, found, err := db.One(ctx, s.db.Read(), text, `SELECT content FROM session WHERE token = $1 AND expires > $2`, Hashed(token), written(time.Now()))
	if err != nil || !found {
		return nil, false, err
	}
	b, err := base64.StdEncoding.DecodeString(content)
	return b, err == nil, err
}

func text(r db.Row) (s string, err error) { return s, r.Scan(&s) }

// CommitCtx writes a session.
func (s store) CommitCtx(ctx context.Context, token string, b []byte, expiry time.Time) error {
	return s.db.InTx(ctx, func(tx db.Tx) error {
		return db.Do(ctx, tx, `
			INSERT INTO session (token, content, expires, account, agent, began) VALUES ($1, $2, $3, '', '', $4)
			ON CONFLICT (token) DO UPDATE SET content = excluded.content, expires = excluded.expires`,
			Hashed(token), base64.StdEncoding.EncodeToString(b), written(expiry), written(time.Now()))
	})
}

// DeleteCtx ends a session.
func (s store) DeleteCtx(ctx context.Context, token string) error {
	return s.db.InTx(ctx, func(tx db.Tx) error { return db.Do(ctx, tx, `DELETE FROM session WHERE token = $1`, Hashed(token)) })
}

// Session is one place where an account is signed in.
type Session struct {
	Token   string // its hash
	Agent   string // what the browser says of itself
	Began   time.Time
	Expires time.Time
}

// Owned records whose session a token is, for the list that its owner sees.
func Owned(ctx context.Context, tx db.Tx, token, account, agent string, at time.Time) error {
	return db.Do(ctx, tx, `
		INSERT INTO session (token, content, expires, account, agent, began) VALUES ($1, '', $2, $3, $4, $5)
		ON CONFLICT (token) DO UPDATE SET account = excluded.account, agent = excluded.agent`,
		Hashed(token), written(at.Add(lifetime)), account, agent, written(at))
}

// Sessions lists where an account is signed in, the latest first.
func Sessions(ctx context.Context, q db.Querier, account string, now time.Time) ([]Session, error) {
	return db.List(ctx, q, func(r db.Row) (s Session, err error) {
		var began, expires string
		err = r.Scan(&s.Token, &s.Agent, &began, &expires)
		s.Began, s.Expires = moment(began), moment(expires)
		return s, err
	}, `SELECT token, agent, began, expires FROM session WHERE account = $1 AND expires > $2 ORDER BY began DESC`, account, written(now))
}

// Revoke ends a session of an account, or all of them when token is "".
func Revoke(ctx context.Context, tx db.Tx, account, token string) error {
	if token == "" {
		return db.Do(ctx, tx, `DELETE FROM session WHERE account = $1`, account)
	}
	return db.Do(ctx, tx, `DELETE FROM session WHERE account = $1 AND token = $2`, account, token)
}

// Sweep forgets what has expired.
func Sweep(ctx context.Context, tx db.Tx, now time.Time) error {
	if err := db.Do(ctx, tx, `DELETE FROM session WHERE expires < $1`, written(now)); err != nil {
		return fmt.Errorf("sweep sessions: %w", err)
	}
	return db.Do(ctx, tx, `DELETE FROM attempt WHERE at < $1`, written(now.Add(-24*time.Hour)))
}
