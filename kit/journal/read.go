package journal

import (
	"context"
	"fmt"
	"math"
	"time"

	"fabrique/actor"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/lang"
)

const columns = `j.territory, j.book, j.seq, j.at, j.account, j.author, j.act, j.subject, j.seal, j.before, j.hash, COALESCE(w.words, ''), COALESCE(w.salt, '')`

const joined = ` FROM journal j LEFT JOIN journal_words w ON w.territory = j.territory AND w.book = j.book AND w.seq = j.seq `

type stored struct {
	Entry
	salt string
}

func scan(r db.Row) (s stored, err error) {
	var at string
	if err = r.Scan(&s.Territory, &s.Book, &s.Seq, &at, &s.Account, &s.Author, &s.Act, &s.Subject, &s.seal, &s.before, &s.hash, &s.Words, &s.salt); err != nil {
		return s, err
	}
	s.At, err = time.Parse(stamp, at)
	return s, err
}

// About returns the entries of every book about a subject, the newest first, at most so many.
func About(ctx context.Context, q db.Querier, territory, subject string, most int) ([]Entry, error) {
	return entries(db.List(ctx, q, scan, `SELECT `+columns+joined+
		`WHERE j.territory = $1 AND j.subject = $2 ORDER BY j.at DESC, j.seq DESC LIMIT $3`, territory, subject, most))
}

// Last returns the place of the last entry of a book, 0 when it has none.
func Last(ctx context.Context, q db.Querier, territory, book string) (int64, error) {
	e, _, err := db.One(ctx, q, scanEnd, `SELECT seq, hash FROM journal WHERE territory = $1 AND book = $2 ORDER BY seq DESC LIMIT 1`, territory, book)
	return e.seq, err
}

// Since returns who did an act on a subject last, after a place in the book of
// changes, other than reader; found is false when nobody did.
func Since(ctx context.Context, q db.Querier, reader actor.Actor, act, subject string, seq int64) (author string, found bool, err error) {
	return db.One(ctx, q, func(r db.Row) (s string, err error) { return s, r.Scan(&s) }, `
		SELECT author FROM journal WHERE territory = $1 AND subject = $2 AND book = $3 AND act = $4 AND seq > $5 AND (account <> $6 OR author <> $7) ORDER BY seq DESC LIMIT 1`,
		reader.Territory, subject, Changes, act, seq, reader.Account, signature(reader))
}

// Before returns the entries of a book before seq (0 for the end), the newest first, at most so many.
func Before(ctx context.Context, q db.Querier, territory, book string, seq int64, most int) ([]Entry, error) {
	if seq <= 0 || seq > math.MaxInt32 {
		seq = math.MaxInt32 // the largest INTEGER of both engines
	}
	return entries(db.List(ctx, q, scan, `SELECT `+columns+joined+
		`WHERE j.territory = $1 AND j.book = $2 AND j.seq < $3 ORDER BY j.seq DESC LIMIT $4`, territory, book, seq, most))
}

// Books lists the books of a territory: each month of readings, the latest first, then the changes.
func Books(ctx context.Context, q db.Querier, territory string) ([]string, error) {
	return db.List(ctx, q, func(r db.Row) (s string, err error) { return s, r.Scan(&s) },
		`SELECT DISTINCT book FROM journal WHERE territory = $1 ORDER BY book DESC`, territory)
}

func entries(list []stored, err error) ([]Entry, error) {
	if err != nil {
		return nil, fmt.Errorf("journal: read: %w", err)
	}
	out := make([]Entry, len(list))
	for i, s := range list {
		out[i] = s.Entry
	}
	return out, nil
}

// Report is what a verification found.
type Report struct {
	Entries int // entries read
	Erased  int // entries whose words were erased
	Books   int
}

// Words says what a verification found, nothing being touched.
func (r Report) Words() lang.Text {
	return lang.F("Le journal est entier : %s dans %s, dont %s selon la loi.", "The journal is whole: %s in %s, of which %s as the law asks.",
		lang.Count(r.Entries, lang.T("%s entrée", "%s entry"), lang.T("%s entrées", "%s entries")),
		lang.Count(r.Books, lang.T("%s livre", "%s book"), lang.T("%s livres", "%s books")),
		lang.Count(r.Erased, lang.T("%s effacée", "%s was erased"), lang.T("%s effacées", "%s were erased")))
}

// Verify reads every chain of a territory from its start and returns how much
// it holds. The fault names the first entry that was changed, added or removed.
func Verify(ctx context.Context, q db.Querier, territory string) (r Report, err error) {
	last := end{}
	book := ""
	rows, err := q.QueryContext(ctx, `SELECT `+columns+joined+`WHERE j.territory = $1 ORDER BY j.book, j.seq`, territory)
	if err != nil {
		return r, fmt.Errorf("journal: verify: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		s, err := scan(rows)
		if err != nil {
			return r, fmt.Errorf("journal: verify: %w", err)
		}
		if s.Book != book {
			book, last = s.Book, end{}
			r.Books++
		}
		if s.Seq != last.seq+1 || s.before != last.hash || s.sum() != s.hash {
			return r, broken(s.Entry)
		}
		if s.salt == "" {
			r.Erased++
		} else if sealOf(s.salt, s.Words) != s.seal {
			return r, broken(s.Entry)
		}
		last = end{s.Seq, s.hash}
		r.Entries++
	}
	return r, rows.Err()
}

func broken(e Entry) error {
	return fault.Newf(fault.Conflict,
		"Le journal a été modifié à l’entrée %s du livre « %s » (%s) : ce qui suit ne peut pas être tenu pour vrai. Comparez avec une sauvegarde.",
		"The journal was changed at entry %s of the book “%s” (%s): what follows cannot be held true. Compare with a backup.",
		fmt.Sprint(e.Seq), e.Book, e.At.Format("2006-01-02 15:04"))
}

// End returns the last number and hash of a book: whoever keeps them elsewhere
// can later prove that nothing was cut off its end.
func End(ctx context.Context, q db.Querier, territory, book string) (seq int64, hash string, err error) {
	e, _, err := db.One(ctx, q, scanEnd, `SELECT seq, hash FROM journal WHERE territory = $1 AND book = $2 ORDER BY seq DESC LIMIT 1`, territory, book)
	return e.seq, e.hash, err
}
