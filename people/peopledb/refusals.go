package peopledb

import (
	"context"
	"fmt"

	"fabrique/calendar"
	"fabrique/kit/db"
	"fabrique/kit/table"
	"fabrique/people"
	"fabrique/territory"
)

// Refused lists the suggestions that a person refused, by their keys: they never come back.
func Refused(ctx context.Context, q db.Querier, t territory.ID, id people.ID) ([]string, error) {
	list, err := db.List(ctx, q, func(r db.Row) (s string, err error) { return s, r.Scan(&s) },
		`SELECT offer FROM person_refusal WHERE territory = $1 AND person = $2 ORDER BY offer`, string(t), string(id))
	if err != nil {
		return nil, fmt.Errorf("refusals of %s: %w", id, err)
	}
	return list, nil
}

// Refuse notes that a person refused a suggestion.
func Refuse(ctx context.Context, tx db.Tx, t territory.ID, id people.ID, offer string, on calendar.Date, author string) error {
	return db.Do(ctx, tx, `INSERT INTO person_refusal (territory, person, offer, day, author) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (territory, person, offer) DO NOTHING`,
		string(t), string(id), offer, on.String(), author)
}

// Unrefuse takes a refusal back.
func Unrefuse(ctx context.Context, tx db.Tx, t territory.ID, id people.ID, offer string) error {
	return db.Do(ctx, tx, `DELETE FROM person_refusal WHERE territory = $1 AND person = $2 AND offer = $3`, string(t), string(id), offer)
}

// Bearer is a person who confirmed an occupation or a skill.
type Bearer struct {
	Territory territory.ID
	people.File
}

// Bearing lists the persons of a territory, of every one for "", who confirmed an occupation.
func Bearing(ctx context.Context, q db.Querier, t territory.ID) ([]Bearer, error) {
	list, err := db.List(ctx, q, func(r db.Row) (b Bearer, err error) {
		row, err := scan(then{r, &b.Territory})
		b.File = row.File
		return b, err
	}, `SELECT p.territory, `+columns+` FROM person p WHERE ($1 = '' OR p.territory = $1) AND (p.facts LIKE '%"Occupations":[%' OR p.facts LIKE '%"Abilities":[%')
		ORDER BY p.territory, p.sort, p.id`, string(t))
	if err != nil {
		return nil, fmt.Errorf("persons who bear codes: %w", err)
	}
	return list, nil
}

// then scans a first column before the others.
type then struct {
	db.Row
	first *territory.ID
}

// Scan reads the first column, then those asked for.
func (t then) Scan(into ...any) error { return t.Row.Scan(append([]any{t.first}, into...)...) }

// Named returns those of some words that are part of a person’s name in a territory.
func Named(ctx context.Context, q db.Querier, t territory.ID, list []string) (map[string]bool, error) {
	out := map[string]bool{}
	for _, w := range list {
		_, found, err := db.One(ctx, q, func(r db.Row) (n int, err error) { return n, r.Scan(&n) },
			`SELECT 1 FROM person_key WHERE territory = $1 AND word = $2 AND typo = 0 LIMIT 1`, string(t), table.Fold(w))
		if err != nil {
			return nil, fmt.Errorf("names in %s: %w", t, err)
		}
		if found {
			out[w] = true
		}
	}
	return out, nil
}
