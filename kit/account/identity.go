package account

import (
	"context"
	"fmt"
	"time"

	"fabrique/fault"
	"fabrique/kit/db"
)

// Identity is somebody as a provider of identities knows them, linked to an
// account (identité). Issuer and subject name them for ever; an address may change hands.
type Identity struct {
	Issuer  string
	Subject string
	Account string
	Email   string // as the provider gave it when it was linked
	Made    time.Time
	Used    time.Time // the last time it signed in
}

const identityColumns = `issuer, subject, account, email, made, used`

func scanIdentity(r db.Row) (i Identity, err error) {
	var made, used string
	err = r.Scan(&i.Issuer, &i.Subject, &i.Account, &i.Email, &made, &used)
	i.Made, i.Used = moment(made), moment(used)
	return i, err
}

// LinkIdentity links an identity to its account. The fault is Conflict when it
// is linked already, or when the account has another one of the same issuer.
func LinkIdentity(ctx context.Context, tx db.Tx, i Identity) error {
	list, err := IdentitiesOf(ctx, tx, i.Account)
	if err != nil {
		return fmt.Errorf("link identity: %w", err)
	}
	for _, other := range list {
		if other.Issuer == i.Issuer {
			return fault.New(fault.Conflict, "Ce compte est déjà lié à une autre identité de ce fournisseur. Entrez autrement, puis retirez-la dans « Mon compte ».",
				"This account is linked to another identity of this provider already. Come in another way, then remove it under “My account”.")
		}
	}
	err = db.Do(ctx, tx, `INSERT INTO identity (`+identityColumns+`) VALUES ($1, $2, $3, $4, $5, $6)`, i.Issuer, i.Subject, i.Account, i.Email, written(i.Made), written(i.Used))
	if db.Taken(err) {
		return fault.New(fault.Conflict, "Cette identité est déjà liée à un compte.", "This identity is linked to an account already.")
	}
	return err
}

// ByIdentity returns the identity that an issuer knows by a subject.
func ByIdentity(ctx context.Context, q db.Querier, issuer, subject string) (i Identity, found bool, err error) {
	return db.One(ctx, q, scanIdentity, `SELECT `+identityColumns+` FROM identity WHERE issuer = $1 AND subject = $2`, issuer, subject)
}

// IdentitiesOf lists the identities linked to an account, the latest first.
func IdentitiesOf(ctx context.Context, q db.Querier, account string) ([]Identity, error) {
	return db.List(ctx, q, scanIdentity, `SELECT `+identityColumns+` FROM identity WHERE account = $1 ORDER BY made DESC, issuer, subject`, account)
}

// TouchIdentity keeps when an identity signed in.
func TouchIdentity(ctx context.Context, tx db.Tx, i Identity) error {
	return db.Do(ctx, tx, `UPDATE identity SET used = $1 WHERE issuer = $2 AND subject = $3`, written(i.Used), i.Issuer, i.Subject)
}

// UnlinkIdentity forgets an identity of an account.
func UnlinkIdentity(ctx context.Context, tx db.Tx, i Identity) error {
	return db.Do(ctx, tx, `DELETE FROM identity WHERE issuer = $1 AND subject = $2 AND account = $3`, i.Issuer, i.Subject, i.Account)
}
