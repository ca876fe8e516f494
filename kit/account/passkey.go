package account

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"fabrique/fault"
	"fabrique/kit/db"
)

// Passkey is a key that a telephone, a computer or a small device keeps for an
// account (clé d’accès). It signs in without password.
type Passkey struct {
	ID      string // of the key itself, in base64url
	Account string
	Name    string // as its holder knows it
	Content string // public key and counter, in JSON
	Made    time.Time
	Used    time.Time
}

// AddPasskey writes a new key. The fault is Conflict when the key is known
// already: nobody may put their own in the place of another's.
func AddPasskey(ctx context.Context, tx db.Tx, k Passkey) error {
	err := db.Do(ctx, tx, `INSERT INTO passkey (id, account, name, content, made, used) VALUES ($1, $2, $3, $4, $5, '')`, k.ID, k.Account, k.Name, k.Content, written(k.Made))
	if db.Taken(err) {
		return fault.New(fault.Conflict, "Cette clé est déjà connue.", "This key is known already.")
	}
	if err != nil {
		return fmt.Errorf("add passkey of %s: %w", k.Account, err)
	}
	return nil
}

// TouchPasskey keeps what changed in a key of an account when it served.
func TouchPasskey(ctx context.Context, tx db.Tx, k Passkey) error {
	return db.Do(ctx, tx, `UPDATE passkey SET content = $1, used = $2 WHERE id = $3 AND account = $4`, k.Content, written(k.Used), k.ID, k.Account)
}

// PasskeysOf lists the keys of an account, the latest first.
func PasskeysOf(ctx context.Context, q db.Querier, account string) ([]Passkey, error) {
	return db.List(ctx, q, func(r db.Row) (k Passkey, err error) {
		var made, used string
		err = r.Scan(&k.ID, &k.Account, &k.Name, &k.Content, &made, &used)
		k.Made, k.Used = moment(made), moment(used)
		return k, err
	}, `SELECT id, account, name, content, made, used FROM passkey WHERE account = $1 ORDER BY made DESC, id`, account)
}

// DropPasskey forgets a key of an account.
func DropPasskey(ctx context.Context, tx db.Tx, account, id string) error {
	return db.Do(ctx, tx, `DELETE FROM passkey WHERE account = $1 AND id = $2`, account, id)
}

// challengeLife is how long somebody may take to present a key.
const challengeLife = 5 * time.Minute

// NewChallenge keeps what a key must answer, for an account ("" for whoever comes), and names it.
func NewChallenge(ctx context.Context, tx db.Tx, account, content string, now time.Time) (string, error) {
	id := rand.Text()
	return id, db.Do(ctx, tx, `INSERT INTO challenge (id, account, content, expires) VALUES ($1, $2, $3, $4)`, id, account, content, written(now.Add(challengeLife)))
}

// SeeChallenge returns a challenge of an account and leaves it. The fault is Conflict when it is too late.
func SeeChallenge(ctx context.Context, q db.Querier, account, id string, now time.Time) (string, error) {
	content, found, err := db.One(ctx, q, text, `SELECT content FROM challenge WHERE id = $1 AND account = $2 AND expires > $3`, id, account, written(now))
	if err == nil && !found {
		err = tooLate()
	}
	return content, err
}

func tooLate() error {
	return fault.New(fault.Conflict, "Trop de temps a passé : recommencez.", "Too much time has passed: begin again.")
}

// TakeChallenge returns a challenge of an account, once. The fault is Conflict when it is too late.
func TakeChallenge(ctx context.Context, tx db.Tx, account, id string, now time.Time) (string, error) {
	content, found, err := db.One(ctx, tx, text, `DELETE FROM challenge WHERE id = $1 AND account = $2 AND expires > $3 RETURNING content`, id, account, written(now))
	if err == nil && !found {
		err = tooLate()
	}
	return content, err
}
