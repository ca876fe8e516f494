package account

import (
	"context"
	"embed"
	"fmt"
	"net/mail"
	"strings"
	"sync"
	"time"

	"github.com/alexedwards/argon2id"

	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/lang"
)

//go:embed *.sql
var files embed.FS

// Schema is the tables of accounts; all belong to the installation.
var Schema = db.Schema{Slice: "account", Files: files}

// Account is somebody who may sign in.
type Account struct {
	ID       string
	Name     string
	Email    string // lower case; "" when they sign in otherwise
	Password string // argon2id, "" for none
	Admin    bool   // of the installation
	Tongue   lang.Tag
	Created  time.Time
	Closed   time.Time // zero while open
}

const columns = `id, name, email, password, admin, tongue, created, closed`

func scan(r db.Row) (a Account, err error) {
	var created, closed string
	var admin int
	if err = r.Scan(&a.ID, &a.Name, &a.Email, &a.Password, &admin, &a.Tongue, &created, &closed); err != nil {
		return a, err
	}
	a.Admin, a.Created, a.Closed = admin == 1, moment(created), moment(closed)
	return a, nil
}

const stamp = "2006-01-02T15:04:05.000Z"

// written is a moment as the store keeps it; "" for none.
func written(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(stamp)
}

func moment(s string) time.Time {
	t, err := time.Parse(stamp, s)
	if err != nil {
		return time.Time{}
	}
	return t
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Save writes a, new or known. The fault is Conflict when another account has its address.
func Save(ctx context.Context, tx db.Tx, a Account) error {
	err := db.Do(ctx, tx, `
		INSERT INTO account (`+columns+`) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, password = excluded.password,
			admin = excluded.admin, tongue = excluded.tongue, closed = excluded.closed`,
		a.ID, a.Name, a.Email, a.Password, flag(a.Admin), string(a.Tongue), written(a.Created), written(a.Closed))
	if db.Taken(err) {
		return fault.New(fault.Conflict, "Un compte a déjà cette adresse de courriel.", "An account has this e-mail address already.").At("email")
	}
	if err != nil {
		return fmt.Errorf("save account %s: %w", a.ID, err)
	}
	return nil
}

// ByID returns an account; found is false when there is none.
func ByID(ctx context.Context, q db.Querier, id string) (a Account, found bool, err error) {
	return db.One(ctx, q, scan, `SELECT `+columns+` FROM account WHERE id = $1`, id)
}

// ByEmail returns the account with an address.
func ByEmail(ctx context.Context, q db.Querier, email string) (a Account, found bool, err error) {
	return db.One(ctx, q, scan, `SELECT `+columns+` FROM account WHERE email = $1`, Folded(email))
}

// Any reports whether somebody has an account.
func Any(ctx context.Context, q db.Querier) (bool, error) {
	_, found, err := db.One(ctx, q, text, `SELECT id FROM account LIMIT 1`)
	return found, err
}

// Folded is the one form under which an e-mail address is kept.
func Folded(email string) string { return strings.ToLower(strings.TrimSpace(email)) }

// CheckEmail returns what is wrong with an e-mail address; none given is right.
func CheckEmail(email string) error {
	at, err := mail.ParseAddress(Folded(email))
	if Folded(email) == "" || err == nil && at.Address == Folded(email) {
		return nil
	}
	return fault.New(fault.Invalid, "Cela ne ressemble pas à un courriel, comme nom@exemple.fr.", "This does not look like an e-mail, such as name@example.org.").At("email").Because(err)
}

// LeastPassword is the fewest characters of a password.
const LeastPassword = 12

// params are those that OWASP's password storage sheet gives for argon2id (19 MiB, 2 passes).
var params = &argon2id.Params{Memory: 19 * 1024, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// Hash returns what is kept of a password; the fault says what is wrong with it.
func Hash(password string) (string, error) {
	if len([]rune(password)) < LeastPassword {
		return "", fault.Newf(fault.Invalid, "Ce mot de passe est trop court : %s caractères au moins. Une phrase fait un bon mot de passe.",
			"This password is too short: at least %s characters. A sentence makes a good password.", lang.Int(LeastPassword)).At("password")
	}
	defer alone()()
	return argon2id.CreateHash(password, params)
}

// turns bounds how many passwords are worked out at once: each takes 19 MB.
var turns = make(chan struct{}, 2)

// alone waits for a turn; what it returns gives it back.
func alone() (over func()) {
	turns <- struct{}{}
	return func() { <-turns }
}

// decoy is compared with when there is no account, so that both answers take as
// long; it is worked out once it is needed.
var decoy = sync.OnceValue(func() string {
	hash, _ := argon2id.CreateHash("nobody has this password", params) // fails only without chance to draw from
	return hash
})

// Matches reports whether password is that of a. It takes as long for an account that has none.
func (a Account) Matches(password string) bool {
	defer alone()()
	hash := a.Password
	if hash == "" {
		hash = decoy()
	}
	ok, err := argon2id.ComparePasswordAndHash(password, hash)
	return ok && err == nil && a.Password != "" && a.Closed.IsZero()
}
