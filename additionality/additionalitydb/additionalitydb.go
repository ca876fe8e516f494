// Package additionalitydb keeps the committee's decisions about activities.
package additionalitydb

import (
	"context"
	"embed"
	"fmt"

	"fabrique/additionality"
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/needs"
	"fabrique/territory"
)

//go:embed *.sql
var files embed.FS

// Schema is the tables of decisions.
var Schema = db.Schema{Slice: "additionality", Files: files}

const columns = `id, activity, version, state, decided, valid_from, valid_until, reason, author, recorded, withdrawn`

func scan(r db.Row) (d additionality.Recorded, err error) {
	var decided, from, until, recorded string
	var withdrawn int
	if err = r.Scan(&d.ID, &d.Activity, &d.Version, &d.State, &decided, &from, &until, &d.Reason, &d.Author, &recorded, &withdrawn); err != nil {
		return d, err
	}
	d.Withdrawn, d.Valid.Open = withdrawn == 1, until == ""
	if until == "" {
		until = from
	}
	for into, text := range map[*calendar.Date]string{&d.Decided: decided, &d.Valid.From: from, &d.Valid.Until: until, &d.On: recorded} {
		if *into, err = calendar.Parse(text); err != nil {
			return d, err
		}
	}
	if d.Valid.Open {
		d.Valid.Until = 0
	}
	return d, nil
}

type condition struct {
	decision string
	additionality.Condition
}

func scanCondition(r db.Row) (c condition, err error) {
	var months int
	if err = r.Scan(&c.decision, &c.Kind, &c.HalfDays, &c.Amount, &c.Radius, &months, &c.Text); err != nil {
		return c, err
	}
	for m := range c.Months {
		c.Months[m] = months>>m&1 == 1
	}
	return c, nil
}

// All lists every decision of a territory, the first decided first.
func All(ctx context.Context, q db.Querier, at territory.ID) ([]additionality.Recorded, error) {
	list, err := db.List(ctx, q, scan, `SELECT `+columns+` FROM decision WHERE territory = $1 ORDER BY decided, recorded, id`, string(at))
	if err != nil {
		return nil, fmt.Errorf("decisions of %s: %w", at, err)
	}
	return conditions(ctx, q, at, list)
}

// About lists the decisions about an activity, the first decided first.
func About(ctx context.Context, q db.Querier, at territory.ID, id needs.ActivityID) ([]additionality.Recorded, error) {
	list, err := db.List(ctx, q, scan, `SELECT `+columns+` FROM decision WHERE territory = $1 AND activity = $2 ORDER BY decided, recorded, id`, string(at), string(id))
	if err != nil {
		return nil, fmt.Errorf("decisions about %s of %s: %w", id, at, err)
	}
	return conditions(ctx, q, at, list)
}

// One returns a decision. The fault is NotFound when there is none.
func One(ctx context.Context, q db.Querier, at territory.ID, id string) (additionality.Recorded, error) {
	d, found, err := db.One(ctx, q, scan, `SELECT `+columns+` FROM decision WHERE territory = $1 AND id = $2`, string(at), id)
	if err != nil {
		return d, fmt.Errorf("decision %s of %s: %w", id, at, err)
	}
	if !found {
		return d, fault.New(fault.NotFound, "Cette décision n’existe pas.", "There is no such decision.")
	}
	list, err := conditions(ctx, q, at, []additionality.Recorded{d})
	return list[0], err
}

func conditions(ctx context.Context, q db.Querier, at territory.ID, list []additionality.Recorded) ([]additionality.Recorded, error) {
	all, err := db.List(ctx, q, scanCondition, `
		SELECT decision, kind, half_days, amount, radius, months, words FROM decision_condition WHERE territory = $1 ORDER BY decision, seq`, string(at))
	of := map[string][]additionality.Condition{}
	for _, c := range all {
		of[c.decision] = append(of[c.decision], c.Condition)
	}
	for i := range list {
		list[i].Conditions = of[list[i].ID]
	}
	return list, err
}

// Decisions lists what a plan reads: every decision that was not withdrawn;
// [additionality.On] says which is in force on a day.
func Decisions(ctx context.Context, q db.Querier, at territory.ID) ([]additionality.Decision, error) {
	all, err := All(ctx, q, at)
	return Standing(all), err
}

// Standing leaves out the decisions that were withdrawn.
func Standing(all []additionality.Recorded) (list []additionality.Decision) {
	for _, d := range all {
		if !d.Withdrawn {
			list = append(list, d.Decision)
		}
	}
	return list
}

// Record writes a decision; it is never changed afterwards, only withdrawn.
func Record(ctx context.Context, tx db.Tx, at territory.ID, d additionality.Recorded) error {
	until := ""
	if !d.Valid.Open {
		until = d.Valid.Until.String()
	}
	if err := db.Do(ctx, tx, `INSERT INTO decision (territory, `+columns+`) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0)`,
		string(at), d.ID, string(d.Activity), d.Version, string(d.State), d.Decided.String(), d.Valid.From.String(), until, d.Reason, d.Author, d.On.String()); err != nil {
		return fmt.Errorf("record decision %s of %s: %w", d.ID, at, err)
	}
	for i, c := range d.Conditions {
		months := 0
		for m, yes := range c.Months {
			if yes {
				months |= 1 << m
			}
		}
		if err := db.Do(ctx, tx, `
			INSERT INTO decision_condition (territory, decision, seq, kind, half_days, amount, radius, months, words) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
			string(at), d.ID, i, string(c.Kind), c.HalfDays, int64(c.Amount), int(c.Radius), months, c.Text); err != nil {
			return fmt.Errorf("condition %d of decision %s of %s: %w", i, d.ID, at, err)
		}
	}
	return nil
}

// Withdraw marks a decision as recorded by mistake, or takes that back.
func Withdraw(ctx context.Context, tx db.Tx, at territory.ID, id string, yes bool) error {
	n := 0
	if yes {
		n = 1
	}
	return db.Do(ctx, tx, `UPDATE decision SET withdrawn = $1 WHERE territory = $2 AND id = $3`, n, string(at), id)
}

// Fill writes many decisions at once, as a demonstration or an import does.
func Fill(ctx context.Context, tx db.Tx, at territory.ID, author string, list []additionality.Decision) error {
	for i, d := range list {
		r := additionality.Recorded{ID: fmt.Sprintf("%s-%s-%d", d.Activity, d.Decided, i+1), Decision: d, Version: 1, Author: author, On: d.Decided}
		if err := Record(ctx, tx, at, r); err != nil {
			return err
		}
	}
	return nil
}
