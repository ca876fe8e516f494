// Package financedb keeps what a territory says about money: its own assumptions,
// what each company expects, the time worked, the payments received, the scenarios
// saved (hypothèses, attentes, temps réalisé, versements, scénarios).
//
// What is taken back stays, marked with its day, so that it can be put back.
package financedb

import (
	"context"
	"embed"
	"errors"
	"fmt"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/finance"
	"fabrique/kit/db"
	"fabrique/territory"
)

//go:embed *.sql
var files embed.FS

// Schema is the tables of money.
var Schema = db.Schema{Slice: "finance", Files: files}

// tables holds the table of each sort of entry that can be taken back.
var tables = map[string]string{"assumption": "money_assumption", "hire": "money_hire", "activity": "money_activity", "line": "money_line",
	"rules": "money_rules", "time": "money_time", "payment": "money_payment", "scenario": "money_scenario"}

// Drop takes an entry back, or puts it back when on is nil, and returns the company
// it is about, empty for all. Sorts are assumption, hire, activity, line, time,
// payment, scenario and rules. The fault is NotFound when there is no such entry.
func Drop(ctx context.Context, tx db.Tx, at territory.ID, sort, id string, on *calendar.Date) (company.ID, error) {
	table, known := tables[sort]
	gone := fault.New(fault.NotFound, "Cette ligne n’existe pas ici. Reprenez depuis la page.", "There is no such line here. Start again from the page.")
	if !known {
		return "", gone
	}
	day := ""
	if on != nil {
		day = on.String()
	}
	of, found, err := db.One(ctx, tx, func(r db.Row) (c company.ID, err error) { return c, r.Scan(&c) },
		`UPDATE `+table+` SET dropped = $1 WHERE territory = $2 AND id = $3 RETURNING company`, day, string(at), id)
	if err != nil {
		return "", fmt.Errorf("drop %s %s of %s: %w", sort, id, at, err)
	}
	if !found {
		return "", gone
	}
	return of, nil
}

// Assumed is an assumption with its identifier.
type Assumed struct {
	ID string
	finance.Assumption
}

// Assumptions lists what the territory supposes, by figure and date.
func Assumptions(ctx context.Context, q db.Querier, at territory.ID) ([]Assumed, error) {
	return db.List(ctx, q, func(r db.Row) (a Assumed, err error) {
		var from, made string
		err = r.Scan(&a.ID, &a.Name, &a.Company, &from, &a.Value.Units, &a.Value.Places, &a.Unit, &a.Author, &a.Source, &made)
		var day calendar.Date
		err = errors.Join(err, parse(from, &a.From), parse(made, &day))
		a.Made = &day
		return a, err
	}, `SELECT id, name, company, from_day, units, places, unit, author, ground, made FROM money_assumption
		WHERE territory = $1 AND dropped = '' ORDER BY name, company, from_day, made, id`, string(at))
}

// Suppose writes an assumption, made on a day.
func Suppose(ctx context.Context, tx db.Tx, at territory.ID, id string, a finance.Assumption, today calendar.Date) error {
	return save(ctx, tx, "assumption", `
		INSERT INTO money_assumption (territory, id, name, company, from_day, units, places, unit, author, ground, made, dropped)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '')`,
		string(at), id, a.Name, string(a.Company), a.From.String(), a.Value.Units, a.Value.Places, a.Unit, a.Author, a.Source, today.String())
}

// save runs a statement that writes one entry.
func save(ctx context.Context, tx db.Tx, what, query string, args ...any) error {
	if err := db.Do(ctx, tx, query, args...); err != nil {
		return fmt.Errorf("save %s: %w", what, err)
	}
	return nil
}

func parse(text string, into *calendar.Date) (err error) {
	*into, err = calendar.Parse(text)
	return err
}

func month(text string, into *calendar.Month) (err error) {
	*into, err = calendar.ParseMonth(text)
	return err
}

// maybeMonth reads a month that may be open.
func maybeMonth(text string) (*calendar.Month, error) {
	if text == "" {
		return nil, nil
	}
	m, err := calendar.ParseMonth(text)
	return &m, err
}

func flag(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
