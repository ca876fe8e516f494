package peopledb

import (
	"context"
	"fmt"

	"fabrique/kit/db"
	"fabrique/people"
	"fabrique/territory"
)

// RulesOf returns the rules of a territory, the usual ones when it has set none.
func RulesOf(ctx context.Context, q db.Querier, t territory.ID) (people.Rules, error) {
	r, found, err := db.One(ctx, q, func(row db.Row) (r people.Rules, err error) {
		var registered int
		err = row.Scan(&r.Turn, &r.Scheme, &r.Deprived, &r.Resident, &registered, &r.Answer, &r.Notice, &r.Appeal, &r.Address)
		r.Registered = registered == 1
		return r, err
	}, `SELECT turn, scheme, deprived, resident, registered, answer, notice, appeal, address FROM people_rules WHERE territory = $1`, string(t))
	if err != nil {
		return r, fmt.Errorf("rules of people in %s: %w", t, err)
	}
	if !found {
		return people.Usual, nil
	}
	return r, nil
}

// SetRules writes the rules of a territory, and puts the list in their order.
func SetRules(ctx context.Context, tx db.Tx, t territory.ID, r people.Rules) error {
	err := db.Do(ctx, tx, `
		INSERT INTO people_rules (territory, turn, scheme, deprived, resident, registered, answer, notice, appeal, address) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
		ON CONFLICT (territory) DO UPDATE SET turn = excluded.turn, scheme = excluded.scheme, deprived = excluded.deprived, resident = excluded.resident,
			registered = excluded.registered, answer = excluded.answer, notice = excluded.notice, appeal = excluded.appeal, address = excluded.address`,
		string(t), string(r.Turn), string(r.Scheme), r.Deprived, r.Resident, bit(r.Registered), r.Answer, r.Notice, r.Appeal, r.Address)
	if err != nil {
		return fmt.Errorf("rules of people in %s: %w", t, err)
	}
	list, err := db.List(ctx, tx, scan, `SELECT `+columns+` FROM person p WHERE p.territory = $1 AND p.waits = 1`, string(t))
	if err != nil {
		return fmt.Errorf("order of the list of %s: %w", t, err)
	}
	for _, f := range list {
		day, _ := r.Turn.Of(f.File)
		if err := db.Do(ctx, tx, `UPDATE person SET turn = $1 WHERE territory = $2 AND id = $3`, day.String(), string(t), string(f.ID)); err != nil {
			return fmt.Errorf("order of %s: %w", f.ID, err)
		}
	}
	return nil
}
