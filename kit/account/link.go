package account

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"fabrique/actor"
	"fabrique/fault"
	"fabrique/kit/db"
)

// Link signs somebody in once, without account or e-mail: a person in their own
// space, a business in its consultation, or the holder of an account.
type Link struct {
	Token     string // what the letter holds; kept as its hash
	Territory string
	Role      actor.Role
	Subject   string // the person or consultation
	Name      string // as pages greet them
	Account   string // of whom it signs in, "" for a subject
	Made      time.Time
	Author    string
	Expires   time.Time
	Used      time.Time
}

// NewLink writes l under a new token, short enough to type from paper, and returns it.
func NewLink(ctx context.Context, tx db.Tx, l Link) (Link, error) {
	l.Token = rand.Text()[:20]
	err := db.Do(ctx, tx, `
		INSERT INTO link (token, territory, role, subject, name, made, author, expires, used, account) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9)`,
		Hashed(l.Token), l.Territory, string(l.Role), l.Subject, l.Name, written(l.Made), l.Author, written(l.Expires), l.Account)
	if err != nil {
		return l, fmt.Errorf("make link: %w", err)
	}
	return l, nil
}

func scanLink(r db.Row) (l Link, err error) {
	var made, expires, used string
	err = r.Scan(&l.Token, &l.Territory, &l.Role, &l.Subject, &l.Name, &l.Account, &made, &l.Author, &expires, &used)
	l.Made, l.Expires, l.Used = moment(made), moment(expires), moment(used)
	return l, err
}

const linkColumns = `token, territory, role, subject, name, account, made, author, expires, used`

// Use takes a link, once. The fault says whether it is unknown, used or too old.
func Use(ctx context.Context, tx db.Tx, token string, now time.Time) (Link, error) {
	l, found, err := db.One(ctx, tx, scanLink, `SELECT `+linkColumns+` FROM link WHERE token = $1`, Hashed(token))
	switch {
	case err != nil:
		return l, fmt.Errorf("read link: %w", err)
	case !found:
		return l, fault.New(fault.NotFound, "Ce lien n’existe pas. Vérifiez qu’il est complet, ou demandez-en un autre.", "There is no such link. Check that it is complete, or ask for another one.")
	case !l.Used.IsZero():
		return l, fault.New(fault.Conflict, "Ce lien a déjà servi. Demandez-en un autre à l’équipe : cela prend une minute.", "This link has been used. Ask the team for another one: it takes a minute.")
	case now.After(l.Expires):
		return l, fault.New(fault.Conflict, "Ce lien n’est plus valable. Demandez-en un autre à l’équipe : cela prend une minute.", "This link has expired. Ask the team for another one: it takes a minute.")
	}
	return l, db.Do(ctx, tx, `UPDATE link SET used = $1 WHERE token = $2`, written(now), Hashed(token))
}

// LinksOf lists the links made for a subject, the latest first; tokens are hashes.
func LinksOf(ctx context.Context, q db.Querier, territory, subject string) ([]Link, error) {
	return db.List(ctx, q, scanLink, `SELECT `+linkColumns+` FROM link WHERE territory = $1 AND subject = $2 ORDER BY made DESC`, territory, subject)
}

// Tries counts an attempt at something ("sign-in anna@…") and reports whether
// there were more than most within the time before now.
func Tries(ctx context.Context, tx db.Tx, what string, most int, within time.Duration, now time.Time) (bool, error) {
	if err := db.Do(ctx, tx, `INSERT INTO attempt (what, at, id) VALUES ($1, $2, $3)`, what, written(now), rand.Text()); err != nil {
		return false, fmt.Errorf("count attempt: %w", err)
	}
	n, _, err := db.One(ctx, tx, func(r db.Row) (n int, err error) { return n, r.Scan(&n) },
		`SELECT count(*) FROM attempt WHERE what = $1 AND at > $2`, what, written(now.Add(-within)))
	return n > most, err
}
