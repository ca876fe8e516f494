package needsdb

import (
	"context"
	"encoding/json"
	"fmt"

	"fabrique/calendar"
	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/territory"
)

// CodesOf returns what a need was recognised as.
func CodesOf(ctx context.Context, q db.Querier, at territory.ID, id needs.ID) (needs.Codes, error) {
	c, _, err := db.One(ctx, q, func(r db.Row) (c needs.Codes, err error) {
		var text string
		if err = r.Scan(&text); err == nil {
			err = json.Unmarshal([]byte(text), &c)
		}
		return c, err
	}, `SELECT codes FROM need_code WHERE territory = $1 AND need = $2`, string(at), string(id))
	if err != nil {
		return c, fmt.Errorf("codes of need %s of %s: %w", id, at, err)
	}
	return c, nil
}

// SaveCodes writes what a need was recognised as.
func SaveCodes(ctx context.Context, tx db.Tx, at territory.ID, id needs.ID, c needs.Codes) error {
	text, err := json.Marshal(c)
	if err != nil {
		return fmt.Errorf("codes of need %s: %w", id, err)
	}
	return db.Do(ctx, tx, `INSERT INTO need_code (territory, need, codes) VALUES ($1, $2, $3) ON CONFLICT (territory, need) DO UPDATE SET codes = excluded.codes`,
		string(at), string(id), string(text))
}

// CodedNeed is a need that was recognised as something.
type CodedNeed struct {
	Territory territory.ID
	ID        needs.ID
	Title     lang.Text
	needs.Codes
}

// CodedNeeds lists the needs of a territory, of every one for "", that were recognised.
func CodedNeeds(ctx context.Context, q db.Querier, at territory.ID) ([]CodedNeed, error) {
	return db.List(ctx, q, func(r db.Row) (n CodedNeed, err error) {
		var text string
		if err = r.Scan(&n.Territory, &n.ID, &n.Title.FR, &n.Title.EN, &text); err == nil {
			err = json.Unmarshal([]byte(text), &n.Codes)
		}
		return n, err
	}, `SELECT n.territory, n.id, n.title_fr, n.title_en, c.codes FROM need_code c JOIN need n ON n.territory = c.territory AND n.id = c.need
		WHERE ($1 = '' OR c.territory = $1) ORDER BY n.territory, n.number`, string(at))
}

// Places lists the territories that have activities.
func Places(ctx context.Context, q db.Querier) ([]territory.ID, error) {
	return db.List(ctx, q, func(r db.Row) (t territory.ID, err error) { return t, r.Scan(&t) }, `SELECT DISTINCT territory FROM activity ORDER BY territory`)
}

// Refused lists the suggestions refused for a subject, "need/n1" or "activity/a1": they never come back.
func Refused(ctx context.Context, q db.Querier, at territory.ID, subject string) ([]string, error) {
	return db.List(ctx, q, func(r db.Row) (s string, err error) { return s, r.Scan(&s) },
		`SELECT offer FROM code_refusal WHERE territory = $1 AND subject = $2 ORDER BY offer`, string(at), subject)
}

// Refuse notes that a suggestion was refused for a subject.
func Refuse(ctx context.Context, tx db.Tx, at territory.ID, subject, offer string, on calendar.Date, author string) error {
	return db.Do(ctx, tx, `INSERT INTO code_refusal (territory, subject, offer, day, author) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (territory, subject, offer) DO NOTHING`,
		string(at), subject, offer, on.String(), author)
}

// Unrefuse takes a refusal back.
func Unrefuse(ctx context.Context, tx db.Tx, at territory.ID, subject, offer string) error {
	return db.Do(ctx, tx, `DELETE FROM code_refusal WHERE territory = $1 AND subject = $2 AND offer = $3`, string(at), subject, offer)
}
