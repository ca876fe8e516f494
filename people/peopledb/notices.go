package peopledb

import (
	"context"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/people"
	"fabrique/territory"
)

const noticeColumns = `id, person, motive, reason, sent, channel, ends, appeal, words, due, outcome, judged, why, withdrawn, closed, author`

func scanNotice(r db.Row) (n people.Notice, err error) {
	var sent, ends, appeal, due, judged, closed string
	var withdrawn int
	if err = r.Scan(&n.ID, &n.Person, &n.Exit, &n.Reason, &sent, &n.By, &ends, &appeal, &n.Words, &due, &n.Outcome, &judged, &n.Why, &withdrawn, &closed, &n.Author); err != nil {
		return n, err
	}
	n.Appeal, n.Due, n.Judged, n.Closed, n.Withdrawn = date(appeal), date(due), date(judged), date(closed), withdrawn == 1
	if err = day(&n.Sent, sent); err == nil {
		err = day(&n.Ends, ends)
	}
	return n, err
}

// Notices lists the notices sent to a person, newest first.
func Notices(ctx context.Context, q db.Querier, t territory.ID, id people.ID) ([]people.Notice, error) {
	return db.List(ctx, q, scanNotice, `SELECT `+noticeColumns+` FROM person_notice WHERE territory = $1 AND person = $2 ORDER BY sent DESC, id DESC`, string(t), string(id))
}

// OneNotice returns a notice. The fault is NotFound when there is none.
func OneNotice(ctx context.Context, q db.Querier, t territory.ID, id string) (people.Notice, error) {
	n, found, err := db.One(ctx, q, scanNotice, `SELECT `+noticeColumns+` FROM person_notice WHERE territory = $1 AND id = $2`, string(t), id)
	if err == nil && !found {
		err = fault.New(fault.NotFound, "Ce préavis n’existe pas.", "There is no such notice.")
	}
	return n, err
}

// SaveNotice writes a notice. Keep the person after it, so that what is due is right.
func SaveNotice(ctx context.Context, tx db.Tx, t territory.ID, n people.Notice) error {
	return db.Do(ctx, tx, `
		INSERT INTO person_notice (territory, `+noticeColumns+`) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
		ON CONFLICT (territory, id) DO UPDATE SET appeal = excluded.appeal, words = excluded.words, due = excluded.due, outcome = excluded.outcome,
			judged = excluded.judged, why = excluded.why, withdrawn = excluded.withdrawn, closed = excluded.closed`,
		string(t), n.ID, string(n.Person), string(n.Exit), n.Reason, n.Sent.String(), n.By, n.Ends.String(), text(n.Appeal), n.Words, text(n.Due),
		string(n.Outcome), text(n.Judged), n.Why, bit(n.Withdrawn), text(n.Closed), n.Author)
}

// Exception is a place on the list given by somebody, with their reason.
type Exception struct {
	On     calendar.Date
	Place  int
	Reason string
	Author string
	Ended  *calendar.Date
}

// Exceptions lists the exceptions made for a person, newest first.
func Exceptions(ctx context.Context, q db.Querier, t territory.ID, id people.ID) ([]Exception, error) {
	return db.List(ctx, q, func(r db.Row) (e Exception, err error) {
		var on, ended string
		if err = r.Scan(&on, &e.Place, &e.Reason, &e.Author, &ended); err == nil {
			e.Ended = date(ended)
			err = day(&e.On, on)
		}
		return e, err
	}, `SELECT day, place, reason, author, ended FROM person_exception WHERE territory = $1 AND person = $2 ORDER BY seq DESC`, string(t), string(id))
}

// Held is an exception that still orders the list.
type Held struct {
	Person people.ID
	Exception
}

// ExceptionsHeld lists the exceptions that still order the list, by place.
func ExceptionsHeld(ctx context.Context, q db.Querier, t territory.ID) ([]Held, error) {
	return db.List(ctx, q, func(r db.Row) (h Held, err error) {
		var on string
		if err = r.Scan(&h.Person, &on, &h.Place, &h.Reason, &h.Author); err == nil {
			err = day(&h.On, on)
		}
		return h, err
	}, `SELECT e.person, e.day, e.place, e.reason, e.author FROM person p JOIN person_exception e ON e.territory = p.territory AND e.person = p.id
		WHERE p.territory = $1 AND p.waits = 1 AND p.place < $2 AND e.ended = '' ORDER BY e.place, e.person`, string(t), last)
}

// AddException notes an exception.
func AddException(ctx context.Context, tx db.Tx, t territory.ID, id people.ID, e Exception) error {
	return db.Do(ctx, tx, `
		INSERT INTO person_exception (territory, person, seq, day, place, reason, author, ended)
		SELECT $1, $2, COALESCE(MAX(seq), 0) + 1, $3, CAST($4 AS INTEGER), $5, $6, '' FROM person_exception WHERE territory = $1 AND person = $2`,
		string(t), string(id), e.On.String(), e.Place, e.Reason, e.Author)
}

// EndExceptions ends those of a person that still hold.
func EndExceptions(ctx context.Context, tx db.Tx, t territory.ID, id people.ID, on calendar.Date) error {
	return db.Do(ctx, tx, `UPDATE person_exception SET ended = $1 WHERE territory = $2 AND person = $3 AND ended = ''`, on.String(), string(t), string(id))
}

// Sealed is what only a reading that leaves a trace shows.
type Sealed struct {
	Words  string
	On     calendar.Date
	Author string
}

// OneSealed returns the sealed words about a person, and false when there are none.
func OneSealed(ctx context.Context, q db.Querier, t territory.ID, id people.ID) (Sealed, bool, error) {
	return db.One(ctx, q, func(r db.Row) (s Sealed, err error) {
		var on string
		if err = r.Scan(&s.Words, &on, &s.Author); err == nil {
			err = day(&s.On, on)
		}
		return s, err
	}, `SELECT words, day, author FROM person_sealed WHERE territory = $1 AND person = $2`, string(t), string(id))
}

// Seal writes the sealed words about a person.
func Seal(ctx context.Context, tx db.Tx, t territory.ID, id people.ID, s Sealed) error {
	return db.Do(ctx, tx, `
		INSERT INTO person_sealed (territory, person, words, day, author) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (territory, person) DO UPDATE SET words = excluded.words, day = excluded.day, author = excluded.author`,
		string(t), string(id), s.Words, s.On.String(), s.Author)
}

// Appeals lists the notices whose appeal awaits its answer, the first due first.
func Appeals(ctx context.Context, q db.Querier, t territory.ID) ([]people.Notice, error) {
	return db.List(ctx, q, scanNotice, `
		SELECT `+noticeColumns+` FROM person_notice WHERE territory = $1 AND appeal <> '' AND judged = '' AND withdrawn = 0 ORDER BY due, id`, string(t))
}
