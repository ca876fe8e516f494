package plandb

import (
	"context"
	"fmt"

	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/kit/db"
	"fabrique/territory"
)

func scanAssumption(r db.Row) (a finance.Assumption, err error) {
	var from, made string
	if err = r.Scan(&a.Name, &a.Company, &from, &a.Value.Units, &a.Value.Places, &a.Unit, &a.Author, &a.Source, &made); err != nil {
		return a, err
	}
	if made != "" {
		day, err := calendar.Parse(made)
		if err != nil {
			return a, err
		}
		a.Made = &day
	}
	a.From, err = calendar.Parse(from)
	return a, err
}

// Assumptions lists the figures that a territory supposes, by name, company and day.
func Assumptions(ctx context.Context, q db.Querier, at territory.ID) ([]finance.Assumption, error) {
	return db.List(ctx, q, scanAssumption, `
		SELECT name, company, from_day, units, places, unit, author, source, made FROM plan_assumption WHERE territory = $1 ORDER BY name, company, from_day`, string(at))
}

// Suppose writes a figure that a territory supposes, in the place of the one of the same name, company and day.
func Suppose(ctx context.Context, tx db.Tx, at territory.ID, a finance.Assumption) error {
	made := ""
	if a.Made != nil {
		made = a.Made.String()
	}
	err := db.Do(ctx, tx, `
		INSERT INTO plan_assumption (territory, name, company, from_day, units, places, unit, author, source, made) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
		ON CONFLICT (territory, name, company, from_day) DO UPDATE SET units = excluded.units, places = excluded.places, unit = excluded.unit,
			author = excluded.author, source = excluded.source, made = excluded.made`,
		string(at), a.Name, string(a.Company), a.From.String(), a.Value.Units, a.Value.Places, a.Unit, a.Author, a.Source, made)
	if err != nil {
		return fmt.Errorf("suppose %s in %s: %w", a.Name, at, err)
	}
	return nil
}

// Drop takes a supposed figure away.
func Drop(ctx context.Context, tx db.Tx, at territory.ID, a finance.Assumption) error {
	return db.Do(ctx, tx, `DELETE FROM plan_assumption WHERE territory = $1 AND name = $2 AND company = $3 AND from_day = $4`,
		string(at), a.Name, string(a.Company), a.From.String())
}
