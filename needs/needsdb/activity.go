package needsdb

import (
	"context"
	"fmt"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/needs"
	"fabrique/territory"
)

// Kept is an activity as it stands, with its state.
type Kept struct {
	needs.Version
	Created calendar.Date
	State   needs.State
	Since   calendar.Date // of the state
}

const keptSelect = `
	SELECT v.number, v.day, v.author, v.why, v.sheet, a.created, s.state, s.day
	FROM activity a
	JOIN activity_version v ON v.territory = a.territory AND v.activity = a.id
		AND v.number = (SELECT max(w.number) FROM activity_version w WHERE w.territory = a.territory AND w.activity = a.id AND w.day <= $2)
	JOIN activity_step s ON s.territory = a.territory AND s.activity = a.id
		AND s.seq = (SELECT max(t.seq) FROM activity_step t WHERE t.territory = a.territory AND t.activity = a.id AND t.day <= $2)
	WHERE a.territory = $1 `

func scanKept(r db.Row) (k Kept, err error) {
	var on, sheet, created, since string
	if err = r.Scan(&k.Number, &on, &k.Author, &k.Why, &sheet, &created, &k.State, &since); err != nil {
		return k, err
	}
	if k.Activity, err = readSheet(sheet); err != nil {
		return k, err
	}
	for into, text := range map[*calendar.Date]string{&k.On: on, &k.Created: created, &k.Since: since} {
		if *into, err = calendar.Parse(text); err != nil {
			return k, err
		}
	}
	return k, nil
}

// Ever is a day after every version and state: what stands last.
var Ever = calendar.On(9999, 12, 31)

// List lists the activities of a territory as they stand on a day, in the order
// they were made; whoever came after that day is left out.
func List(ctx context.Context, q db.Querier, at territory.ID, on calendar.Date) ([]Kept, error) {
	list, err := db.List(ctx, q, scanKept, keptSelect+`ORDER BY a.created, a.id`, string(at), on.String())
	if err != nil {
		return nil, fmt.Errorf("activities of %s: %w", at, err)
	}
	return list, nil
}

// Activity returns an activity as it stands last. The fault is NotFound when there is none.
func Activity(ctx context.Context, q db.Querier, at territory.ID, id needs.ActivityID) (Kept, error) {
	k, found, err := db.One(ctx, q, scanKept, keptSelect+`AND a.id = $3`, string(at), Ever.String(), string(id))
	if err != nil {
		return k, fmt.Errorf("activity %s of %s: %w", id, at, err)
	}
	if !found {
		return k, fault.New(fault.NotFound, "Cette activité n’existe pas. Reprenez depuis la liste.", "There is no such activity. Start again from the list.")
	}
	return k, nil
}

// Activities lists the activities that a plan may consider on a day: all but
// those suspended or closed. Whether they may be staffed is the decision's to say.
func Activities(ctx context.Context, q db.Querier, at territory.ID, on calendar.Date) ([]needs.Activity, error) {
	kept, err := List(ctx, q, at, on)
	var list []needs.Activity
	for _, k := range kept {
		if k.State.Planned() {
			list = append(list, k.Activity)
		}
	}
	return list, err
}

// Make writes a new activity with its first version and state.
func Make(ctx context.Context, tx db.Tx, at territory.ID, a needs.Activity, v needs.Version, s needs.Step) error {
	if err := db.Do(ctx, tx, `INSERT INTO activity (territory, id, created) VALUES ($1, $2, $3)`, string(at), string(a.ID), v.On.String()); err != nil {
		return fmt.Errorf("make activity %s of %s: %w", a.ID, at, err)
	}
	v.Activity = a
	if _, err := Revise(ctx, tx, at, v); err != nil {
		return err
	}
	return StepActivity(ctx, tx, at, a.ID, s)
}

// Revise adds a version to an activity and returns its number.
func Revise(ctx context.Context, tx db.Tx, at territory.ID, v needs.Version) (int, error) {
	sheet, err := writeSheet(v.Activity)
	if err != nil {
		return 0, err
	}
	n, _, err := db.One(ctx, tx, scanCount, `
		INSERT INTO activity_version (territory, activity, number, day, author, why, sheet)
		VALUES ($1, $2, 1 + (SELECT count(*) FROM activity_version WHERE territory = $1 AND activity = $2), $3, $4, $5, $6) RETURNING number`,
		string(at), string(v.Activity.ID), v.On.String(), v.Author, v.Why, sheet)
	if err != nil {
		return 0, fmt.Errorf("revise activity %s of %s: %w", v.Activity.ID, at, err)
	}
	return n, nil
}

func scanVersion(r db.Row) (v needs.Version, err error) {
	var on, sheet string
	if err = r.Scan(&v.Number, &on, &v.Author, &v.Why, &sheet); err != nil {
		return v, err
	}
	if v.Activity, err = readSheet(sheet); err != nil {
		return v, err
	}
	v.On, err = calendar.Parse(on)
	return v, err
}

// Versions lists the versions of an activity, the first one first.
func Versions(ctx context.Context, q db.Querier, at territory.ID, id needs.ActivityID) ([]needs.Version, error) {
	return db.List(ctx, q, scanVersion, `SELECT number, day, author, why, sheet FROM activity_version WHERE territory = $1 AND activity = $2 ORDER BY number`, string(at), string(id))
}

// ActivitySteps lists the states of an activity, the first one first.
func ActivitySteps(ctx context.Context, q db.Querier, at territory.ID, id needs.ActivityID) ([]needs.Step, error) {
	return db.List(ctx, q, scanStep, `SELECT state, day, author, why FROM activity_step WHERE territory = $1 AND activity = $2 ORDER BY seq`, string(at), string(id))
}

// StepActivity adds a state to an activity.
func StepActivity(ctx context.Context, tx db.Tx, at territory.ID, id needs.ActivityID, s needs.Step) error {
	return db.Do(ctx, tx, `
		INSERT INTO activity_step (territory, activity, seq, state, day, author, why)
		VALUES ($1, $2, 1 + (SELECT count(*) FROM activity_step WHERE territory = $1 AND activity = $2), $3, $4, $5, $6)`,
		string(at), string(id), string(s.State), s.On.String(), s.Author, s.Why)
}
