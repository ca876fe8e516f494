package account

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
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

// NewSessions returns the sessions kept in d. Cookies are marked for secure
// transport when secure is true.
func NewSessions(d *db.DB, secure bool) *scs.SessionManager {
	m := scs.New()
	m.Store, m.Codec = store{d}, codec{}
	m.IdleTimeout, m.Lifetime = idle, lifetime
	m.Cookie.Name, m.Cookie.HttpOnly, m.Cookie.SameSite, m.Cookie.Secure = "fabrique", true, http.SameSiteLaxMode, secure
	return m
}

// codec writes the words of a session, always in the same order: what did not
// change is then seen, and not written again.
type codec struct{}

type kept struct {
	Until time.Time
	Words map[string]any
}

// Encode writes a session.
func (codec) Encode(until time.Time, words map[string]any) ([]byte, error) {
	return json.Marshal(kept{until.UTC(), words})
}

// Decode reads a session.
func (codec) Decode(b []byte) (time.Time, map[string]any, error) {
	k := kept{Words: map[string]any{}}
	err := json.Unmarshal(b, &k)
	return k.Until, k.Words, err
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
	if err != nil || !found || content == "" {
		return nil, false, err
	}
	b, err := base64.StdEncoding.DecodeString(content)
	return b, err == nil, err
}

func text(r db.Row) (s string, err error) { return s, r.Scan(&s) }

// lag is how much later a session may end than its store says, so that reading
// pages seldom writes.
const lag = 10 * time.Minute

// CommitCtx writes a session, unless the store holds the same already.
func (s store) CommitCtx(ctx context.Context, token string, b []byte, expiry time.Time) error {
	same, _, err := db.One(ctx, s.db.Read(), text, `SELECT content FROM session WHERE token = $1 AND expires > $2`, Hashed(token), written(expiry.Add(-lag)))
	if err != nil || same != "" && same == base64.StdEncoding.EncodeToString(b) {
		return err
	}
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

// Holder is who a session stands for: an account, or a link by its hash.
type Holder struct{ Account, Link string }

// Hold records whose session a token is. The row decides, never the browser.
func Hold(ctx context.Context, tx db.Tx, token string, h Holder, agent string, at time.Time) error {
	return db.Do(ctx, tx, `
		INSERT INTO session (token, content, expires, account, link, agent, began) VALUES ($1, '', $2, $3, $4, $5, $6)
		ON CONFLICT (token) DO UPDATE SET account = excluded.account, link = excluded.link, agent = excluded.agent`,
		Hashed(token), written(at.Add(lifetime)), h.Account, h.Link, agent, written(at))
}

// Held returns who the session of a token stands for; the zero Holder for nobody.
func Held(ctx context.Context, q db.Querier, token string) (Holder, error) {
	if token == "" {
		return Holder{}, nil
	}
	h, _, err := db.One(ctx, q, func(r db.Row) (h Holder, err error) { return h, r.Scan(&h.Account, &h.Link) },
		`SELECT account, link FROM session WHERE token = $1`, Hashed(token))
	return h, err
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

// Revoke ends the session of an account that has a hash.
func Revoke(ctx context.Context, tx db.Tx, account, hash string) error {
	return db.Do(ctx, tx, `DELETE FROM session WHERE account = $1 AND token = $2`, account, hash)
}

// RevokeOthers ends every session of an account but the one that has a hash.
func RevokeOthers(ctx context.Context, tx db.Tx, account, hash string) error {
	return db.Do(ctx, tx, `DELETE FROM session WHERE account = $1 AND token <> $2`, account, hash)
}

// Sweep forgets what has expired.
func Sweep(ctx context.Context, tx db.Tx, now time.Time) error {
	if err := db.Do(ctx, tx, `DELETE FROM session WHERE expires < $1`, written(now)); err != nil {
		return fmt.Errorf("sweep sessions: %w", err)
	}
	if err := db.Do(ctx, tx, `DELETE FROM challenge WHERE expires < $1`, written(now)); err != nil {
		return fmt.Errorf("sweep challenges: %w", err)
	}
	return db.Do(ctx, tx, `DELETE FROM attempt WHERE at < $1`, written(now.Add(-24*time.Hour)))
}
