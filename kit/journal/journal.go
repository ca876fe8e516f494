package journal

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"fabrique/actor"
	"fabrique/kit/db"
	"fabrique/lang"
)

//go:embed *.sql
var files embed.FS

// Schema is the tables of the journal.
var Schema = db.Schema{Slice: "journal", Files: files}

// Changes is the book of changes of a territory.
const Changes = "changes"

// Readings returns the name of the book of readings for the month of at.
func Readings(at time.Time) string { return "readings-" + at.UTC().Format("2006-01") }

// Entry is one line of the journal.
type Entry struct {
	Territory string
	Book      string
	Seq       int64
	At        time.Time // UTC, to the millisecond
	Account   string
	Author    string // name of the account that acted, as it was then, or what a link stands for: "person/x8"
	Act       string // name of the operation
	Subject   string // "need/n1": what was touched
	Words     string // JSON of what was given; "" once erased
	seal      string // salted hash of Words
	before    string
	hash      string
}

// signature is how the journal signs an actor: an account by its name, a link by
// what it stands for. The name of a person never enters the chain, from which
// nothing can be taken out.
func signature(a actor.Actor) string {
	if a.Account != "" || a.Subject == "" {
		return a.Name
	}
	role := actor.Person
	if len(a.Roles) > 0 {
		role = a.Roles[0]
	}
	return string(role) + "/" + a.Subject
}

// Who words an author.
func Who(author string) lang.Text {
	role, subject, linked := strings.Cut(author, "/")
	if name := actor.Role(role).Name(); linked && !name.Empty() {
		return lang.F("%s (%s)", "%s (%s)", lang.Upper(name), lang.Same(subject))
	}
	return lang.Same(author)
}

const stamp = "2006-01-02T15:04:05.000Z"

// Write adds an entry at the end of its book, within tx.
func Write(ctx context.Context, tx db.Tx, who actor.Actor, at time.Time, book, act, subject, words string) error {
	e := Entry{Territory: who.Territory, Book: book, At: at.UTC(), Account: who.Account, Author: signature(who), Act: act, Subject: subject, Words: words}
	last, _, err := db.One(ctx, tx, scanEnd, `
		SELECT seq, hash FROM journal WHERE territory = $1 AND book = $2 ORDER BY seq DESC LIMIT 1`, e.Territory, e.Book)
	if err != nil {
		return fmt.Errorf("journal: last of %s: %w", book, err)
	}
	salt := rand.Text()
	e.Seq, e.before, e.seal = last.seq+1, last.hash, sealOf(salt, words)
	e.hash = e.sum()
	if err := db.Do(ctx, tx, `
		INSERT INTO journal (territory, book, seq, at, account, author, act, subject, seal, before, hash)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
		e.Territory, e.Book, e.Seq, e.At.Format(stamp), e.Account, e.Author, e.Act, e.Subject, e.seal, e.before, e.hash); err != nil {
		return fmt.Errorf("journal: write %s: %w", act, err)
	}
	if err := db.Do(ctx, tx, `INSERT INTO journal_words (territory, book, seq, subject, salt, words) VALUES ($1, $2, $3, $4, $5, $6)`,
		e.Territory, e.Book, e.Seq, e.Subject, salt, words); err != nil {
		return fmt.Errorf("journal: words of %s: %w", act, err)
	}
	return nil
}

type end struct {
	seq  int64
	hash string
}

func scanEnd(r db.Row) (e end, err error) { return e, r.Scan(&e.seq, &e.hash) }

// sealOf is the salted hash of words.
func sealOf(salt, words string) string {
	h := sha256.Sum256([]byte(salt + "\x00" + words))
	return hex.EncodeToString(h[:])
}

// sum is the hash of an entry with everything before it.
func (e Entry) sum() string {
	h := sha256.New()
	for _, part := range []string{e.Territory, e.Book, fmt.Sprint(e.Seq), e.At.Format(stamp), e.Account, e.Author, e.Act, e.Subject, e.seal, e.before} {
		fmt.Fprintf(h, "%d:%s\n", len(part), part)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Erase forgets the words written about a subject. The chain stays whole.
func Erase(ctx context.Context, tx db.Tx, territory, subject string) error {
	return db.Do(ctx, tx, `DELETE FROM journal_words WHERE territory = $1 AND subject = $2`, territory, subject)
}
