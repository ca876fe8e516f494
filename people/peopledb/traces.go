package peopledb

import (
	"context"
	"encoding/json"
	"fmt"

	"fabrique/calendar"
	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/territory"
)

const stepColumns = `territory, person, seq, state, day, reason, kind, employer, author`

func stepRow(t territory.ID, id people.ID, seq int, s people.Step) []any {
	return []any{string(t), string(id), seq, string(s.State), s.On.String(), s.Reason, string(s.Kind), s.Where, s.Author}
}

func day(d *calendar.Date, s string) error { return d.UnmarshalText([]byte(s)) }

// Path returns the steps of a person, oldest first.
func Path(ctx context.Context, q db.Querier, t territory.ID, id people.ID) ([]people.Step, error) {
	return db.List(ctx, q, func(r db.Row) (s people.Step, err error) {
		var on string
		if err = r.Scan(&s.State, &on, &s.Reason, &s.Kind, &s.Where, &s.Author); err == nil {
			err = day(&s.On, on)
		}
		return s, err
	}, `SELECT state, day, reason, kind, employer, author FROM person_step WHERE territory = $1 AND person = $2 ORDER BY seq`, string(t), string(id))
}

// AddStep adds a step at the end of a path.
func AddStep(ctx context.Context, tx db.Tx, t territory.ID, id people.ID, s people.Step) error {
	return db.Do(ctx, tx, `
		INSERT INTO person_step (`+stepColumns+`)
		SELECT $1, $2, COALESCE(MAX(seq), 0) + 1, $3, $4, $5, $6, $7, $8 FROM person_step WHERE territory = $1 AND person = $2`,
		string(t), string(id), string(s.State), s.On.String(), s.Reason, string(s.Kind), s.Where, s.Author)
}

// DropStep takes the last step of a path away.
func DropStep(ctx context.Context, tx db.Tx, t territory.ID, id people.ID) error {
	return db.Do(ctx, tx, `DELETE FROM person_step WHERE territory = $1 AND person = $2 AND seq = (SELECT MAX(seq) FROM person_step WHERE territory = $1 AND person = $2)`, string(t), string(id))
}

// Request is what somebody asked for, on a day that starts a clock.
type Request struct {
	ID       string
	Person   people.ID
	On, Due  calendar.Date
	Channel  string
	Words    string
	Answered *calendar.Date
	Answer   string
	Author   string
}

// Requests lists the requests of a person, newest first.
func Requests(ctx context.Context, q db.Querier, t territory.ID, id people.ID) ([]Request, error) {
	return db.List(ctx, q, func(r db.Row) (one Request, err error) {
		var on, due, answered string
		if err = r.Scan(&one.ID, &one.Person, &on, &one.Channel, &one.Words, &due, &answered, &one.Answer, &one.Author); err != nil {
			return one, err
		}
		one.Answered = date(answered)
		if err = day(&one.On, on); err == nil {
			err = day(&one.Due, due)
		}
		return one, err
	}, `SELECT id, person, day, channel, words, due, answered, answer, author FROM person_request WHERE territory = $1 AND person = $2 ORDER BY day DESC, id DESC`, string(t), string(id))
}

// SaveRequest writes a request. Keep its person after it, so that what is due is right.
func SaveRequest(ctx context.Context, tx db.Tx, t territory.ID, r Request) error {
	return db.Do(ctx, tx, `
		INSERT INTO person_request (territory, id, person, day, channel, words, due, answered, answer, author) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
		ON CONFLICT (territory, id) DO UPDATE SET answered = excluded.answered, answer = excluded.answer`,
		string(t), r.ID, string(r.Person), r.On.String(), r.Channel, r.Words, r.Due.String(), text(r.Answered), r.Answer, r.Author)
}

// Contact is a trace of contact with a person, or of an attempt.
type Contact struct {
	On      calendar.Date
	Channel string
	Reached bool
	Words   string
	Author  string
}

// Contacts lists the contacts with a person, newest first.
func Contacts(ctx context.Context, q db.Querier, t territory.ID, id people.ID) ([]Contact, error) {
	return db.List(ctx, q, func(r db.Row) (c Contact, err error) {
		var on string
		var reached int
		if err = r.Scan(&on, &c.Channel, &reached, &c.Words, &c.Author); err == nil {
			c.Reached = reached == 1
			err = day(&c.On, on)
		}
		return c, err
	}, `SELECT day, channel, reached, words, author FROM person_contact WHERE territory = $1 AND person = $2 ORDER BY seq DESC`, string(t), string(id))
}

// AddContact adds a trace of contact.
func AddContact(ctx context.Context, tx db.Tx, t territory.ID, id people.ID, c Contact) error {
	return db.Do(ctx, tx, `
		INSERT INTO person_contact (territory, person, seq, day, channel, reached, words, author)
		SELECT $1, $2, COALESCE(MAX(seq), 0) + 1, $3, $4, CAST($5 AS INTEGER), $6, $7 FROM person_contact WHERE territory = $1 AND person = $2`,
		string(t), string(id), c.On.String(), c.Channel, bit(c.Reached), c.Words, c.Author)
}

// DropContact takes the last trace of contact away.
func DropContact(ctx context.Context, tx db.Tx, t territory.ID, id people.ID) error {
	return db.Do(ctx, tx, `DELETE FROM person_contact WHERE territory = $1 AND person = $2 AND seq = (SELECT MAX(seq) FROM person_contact WHERE territory = $1 AND person = $2)`, string(t), string(id))
}

// Ruling is a decision of the committee about eligibility.
type Ruling struct {
	On       calendar.Date
	Eligible bool
	Reason   string
	Against  []lang.Text // rules that it goes against
	Author   string
}

// Rulings lists the decisions about a person, newest first.
func Rulings(ctx context.Context, q db.Querier, t territory.ID, id people.ID) ([]Ruling, error) {
	return db.List(ctx, q, func(r db.Row) (one Ruling, err error) {
		var on, against string
		var eligible int
		if err = r.Scan(&on, &eligible, &one.Reason, &against, &one.Author); err != nil {
			return one, err
		}
		one.Eligible = eligible == 1
		if err = json.Unmarshal([]byte(against), &one.Against); err == nil {
			err = day(&one.On, on)
		}
		return one, err
	}, `SELECT day, eligible, reason, against, author FROM person_ruling WHERE territory = $1 AND person = $2 ORDER BY seq DESC`, string(t), string(id))
}

// DropRuling takes the last decision away.
func DropRuling(ctx context.Context, tx db.Tx, t territory.ID, id people.ID) error {
	return db.Do(ctx, tx, `DELETE FROM person_ruling WHERE territory = $1 AND person = $2 AND seq = (SELECT MAX(seq) FROM person_ruling WHERE territory = $1 AND person = $2)`, string(t), string(id))
}

// AddRuling adds a decision.
func AddRuling(ctx context.Context, tx db.Tx, t territory.ID, id people.ID, r Ruling) error {
	against, err := json.Marshal(r.Against)
	if err != nil {
		return fmt.Errorf("ruling about %s: %w", id, err)
	}
	return db.Do(ctx, tx, `
		INSERT INTO person_ruling (territory, person, seq, day, eligible, reason, against, author)
		SELECT $1, $2, COALESCE(MAX(seq), 0) + 1, $3, CAST($4 AS INTEGER), $5, $6, $7 FROM person_ruling WHERE territory = $1 AND person = $2`,
		string(t), string(id), r.On.String(), bit(r.Eligible), r.Reason, string(against), r.Author)
}
