package account

import (
	"context"
	"crypto/rand"
	"fmt"
	"strings"
	"time"

	"fabrique/actor"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/lang"
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
	Revoked   time.Time
}

// State is what became of a link.
type State string

// The states of a link.
const (
	Open    State = "open"
	Used    State = "used"
	Expired State = "expired"
	Revoked State = "revoked"
)

// State returns what became of l by now.
func (l Link) State(now time.Time) State {
	switch {
	case !l.Revoked.IsZero():
		return Revoked
	case !l.Used.IsZero():
		return Used
	case now.After(l.Expires):
		return Expired
	}
	return Open
}

// codeLength makes 60 bits: guessing is bounded per origin besides.
const codeLength = 12

// Code turns what somebody typed or scanned into a token: capital letters, no
// spaces or hyphens, and the digits that stand for no letter read as the letters
// they look like.
func Code(typed string) string {
	return strings.NewReplacer(" ", "", "-", "", "\u00a0", "", "0", "O", "1", "I", "8", "B").Replace(strings.ToUpper(strings.TrimSpace(typed)))
}

// Grouped writes a token in groups of four, as paper shows it.
func Grouped(token string) string {
	var groups []string
	for i := 0; i < len(token); i += 4 {
		groups = append(groups, token[i:min(i+4, len(token))])
	}
	return strings.Join(groups, "-")
}

// NewLink writes l under a new token, short enough to type from paper, and returns it.
func NewLink(ctx context.Context, tx db.Tx, l Link) (Link, error) {
	l.Token = rand.Text()[:codeLength]
	err := db.Do(ctx, tx, `
		INSERT INTO link (token, territory, role, subject, name, made, author, expires, used, account) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9)`,
		Hashed(l.Token), l.Territory, string(l.Role), l.Subject, l.Name, written(l.Made), l.Author, written(l.Expires), l.Account)
	if err != nil {
		return l, fmt.Errorf("make link: %w", err)
	}
	return l, nil
}

func scanLink(r db.Row) (l Link, err error) {
	var made, expires, used, revoked string
	err = r.Scan(&l.Token, &l.Territory, &l.Role, &l.Subject, &l.Name, &l.Account, &made, &l.Author, &expires, &used, &revoked)
	l.Made, l.Expires, l.Used, l.Revoked = moment(made), moment(expires), moment(used), moment(revoked)
	return l, err
}

const linkColumns = `token, territory, role, subject, name, account, made, author, expires, used, revoked`

// Look returns the link of a token as long as it can be used. The fault says
// whether it is unknown, used, withdrawn or too old.
func Look(ctx context.Context, q db.Querier, token string, now time.Time) (Link, error) {
	l, found, err := db.One(ctx, q, scanLink, `SELECT `+linkColumns+` FROM link WHERE token = $1`, Hashed(Code(token)))
	if err != nil {
		return l, fmt.Errorf("read link: %w", err)
	}
	if !found {
		return l, fault.New(fault.NotFound, "Ce lien n’existe pas. Vérifiez qu’il est complet, ou demandez-en un autre.", "There is no such link. Check that it is complete, or ask for another one.").At("token")
	}
	switch l.State(now) {
	case Used:
		err = fault.New(fault.Conflict, "Ce lien a déjà servi. Demandez-en un autre à l’équipe : cela prend une minute.", "This link has been used. Ask the team for another one: it takes a minute.").At("token")
	case Revoked:
		err = fault.New(fault.Conflict, "Ce lien a été retiré. Demandez-en un autre à l’équipe : cela prend une minute.", "This link was withdrawn. Ask the team for another one: it takes a minute.").At("token")
	case Expired:
		err = fault.New(fault.Conflict, "Ce lien n’est plus valable. Demandez-en un autre à l’équipe : cela prend une minute.", "This link has expired. Ask the team for another one: it takes a minute.").At("token")
	}
	return l, err
}

// Use takes a link, once; the fault is that of [Look]. Token is then its hash.
func Use(ctx context.Context, tx db.Tx, token string, now time.Time) (Link, error) {
	l, err := Look(ctx, tx, token, now)
	if err != nil {
		return l, err
	}
	return l, db.Do(ctx, tx, `UPDATE link SET used = $1 WHERE token = $2`, written(now), l.Token)
}

// ByHash returns the link that has a hash, whatever became of it.
func ByHash(ctx context.Context, q db.Querier, hash string) (l Link, found bool, err error) {
	return db.One(ctx, q, scanLink, `SELECT `+linkColumns+` FROM link WHERE token = $1`, hash)
}

// Withdraw ends a link and every session it opened; a zero time takes that back
// for a link that was not used.
func Withdraw(ctx context.Context, tx db.Tx, hash string, at time.Time) error {
	if err := db.Do(ctx, tx, `UPDATE link SET revoked = $1 WHERE token = $2`, written(at), hash); err != nil {
		return fmt.Errorf("withdraw link: %w", err)
	}
	return db.Do(ctx, tx, `DELETE FROM session WHERE link = $1`, hash)
}

// LinksIn lists the links of a territory, the latest first, at most so many; tokens are hashes.
func LinksIn(ctx context.Context, q db.Querier, territory string, most int) ([]Link, error) {
	return db.List(ctx, q, scanLink, `SELECT `+linkColumns+` FROM link WHERE territory = $1 ORDER BY made DESC, token LIMIT $2`, territory, most)
}

// LinksOf lists the links made for a subject, the latest first; tokens are hashes.
func LinksOf(ctx context.Context, q db.Querier, territory, subject string) ([]Link, error) {
	return db.List(ctx, q, scanLink, `SELECT `+linkColumns+` FROM link WHERE territory = $1 AND subject = $2 ORDER BY made DESC`, territory, subject)
}

// Unlink removes every link made for a subject in a role, and the sessions they opened.
func Unlink(ctx context.Context, tx db.Tx, territory string, role actor.Role, subject string) error {
	const of = `territory = $1 AND role = $2 AND subject = $3 AND account = ''`
	if err := db.Do(ctx, tx, `DELETE FROM session WHERE link <> '' AND link IN (SELECT token FROM link WHERE `+of+`)`, territory, string(role), subject); err != nil {
		return fmt.Errorf("end sessions of links: %w", err)
	}
	if err := db.Do(ctx, tx, `DELETE FROM link WHERE `+of, territory, string(role), subject); err != nil {
		return fmt.Errorf("remove links: %w", err)
	}
	return nil
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

// Letter is what paper says of a link: the one time its token is told.
type Letter struct {
	Token   string     `json:"token,omitempty"`
	Name    string     `json:"name,omitempty"`
	Role    actor.Role `json:"role,omitempty"`
	Account bool       `json:"account"` // it lets into an account, rather than a space of one's own
	Tongue  lang.Tag   `json:"tongue,omitempty"`
	Expires time.Time  `json:"expires,omitzero"`
}

// LetterOf returns the letter that goes with a new link.
func LetterOf(l Link, t lang.Tag) Letter {
	return Letter{Token: l.Token, Name: l.Name, Role: l.Role, Account: l.Account != "", Tongue: t, Expires: l.Expires}
}
