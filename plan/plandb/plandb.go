// Package plandb keeps the plans that were composed for a territory, and how far
// each one has come.
//
// A plan is kept as two documents: the plan itself, in the form that
// plan/planpage writes and reads, and what its page shows of the input it was
// made from, so that it reads the same years later. Nothing is written over:
// composing again makes another plan.
package plandb

import (
	"context"
	"embed"
	"fmt"
	"time"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/territory"
)

//go:embed *.sql
var files embed.FS

// Schema is the tables of plans.
var Schema = db.Schema{Slice: "plan", Files: files}

// State is how far a plan has come.
type State string

// The states of a plan.
const (
	Asked       State = "asked"       // demandé
	Composing   State = "composing"   // en cours
	Ready       State = "ready"       // prêt
	Interrupted State = "interrupted" // arrêté : le meilleur trouvé jusque-là
	Failed      State = "failed"      // impossible, avec la raison
)

// Open reports whether a plan in s is still to come.
func (s State) Open() bool { return s == Asked || s == Composing }

// Readable reports whether there is a plan to read.
func (s State) Readable() bool { return s == Ready || s == Interrupted }

// Progress is how far a composition has come.
type Progress struct {
	Step    lang.Text // what is searched
	Level   int       // 1 to 5; 0 before the first
	Found   bool      // Value holds
	Value   int64
	Bounded bool // Bound holds
	Bound   int64
	Share   int // of the work, in thousandths
	Left    int // seconds to go at this pace; 0 when not known
}

// Kept is a plan as it is kept, without its documents.
type Kept struct {
	ID     string
	Asked  time.Time
	Author string
	On     calendar.Date // the day it is made for
	Policy territory.Policy
	State  State
	Halt   bool      // somebody asked to stop with the best so far
	Told   time.Time // of the progress; zero before the first
	Progress
	Ended           time.Time // zero while open
	Placed, Waiting int       // persons, once there is a plan
	Digest          string    // of the input; "" while open
	Why             lang.Text // why it failed
	Erased          int       // how often a name was taken out since
}

const columns = `id, asked, author, day, policy, state, halt, told, step_fr, step_en, level, found, value, bounded, bound, share, seconds_left,
	ended, placed, waiting, digest, why_fr, why_en, erased`

const stamp = "2006-01-02T15:04:05.000Z"

func written(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(stamp)
}

func moment(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	return time.Parse(stamp, s)
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

func scan(r db.Row) (k Kept, err error) {
	var asked, day, told, ended string
	var halt, found, bounded int
	if err = r.Scan(&k.ID, &asked, &k.Author, &day, &k.Policy, &k.State, &halt, &told, &k.Step.FR, &k.Step.EN, &k.Level, &found, &k.Value, &bounded, &k.Bound,
		&k.Share, &k.Left, &ended, &k.Placed, &k.Waiting, &k.Digest, &k.Why.FR, &k.Why.EN, &k.Erased); err != nil {
		return k, err
	}
	k.Halt, k.Found, k.Bounded = halt == 1, found == 1, bounded == 1
	for into, text := range map[*time.Time]string{&k.Asked: asked, &k.Told: told, &k.Ended: ended} {
		if *into, err = moment(text); err != nil {
			return k, err
		}
	}
	k.On, err = calendar.Parse(day)
	return k, err
}

// One returns a plan. The fault is NotFound when there is none.
func One(ctx context.Context, q db.Querier, at territory.ID, id string) (Kept, error) {
	k, found, err := db.One(ctx, q, scan, `SELECT `+columns+` FROM plan WHERE territory = $1 AND id = $2`, string(at), id)
	if err != nil {
		return k, fmt.Errorf("plan %s of %s: %w", id, at, err)
	}
	if !found {
		return k, fault.New(fault.NotFound, "Ce plan n’existe pas. Reprenez depuis la liste des plans.", "There is no such plan. Start again from the list of plans.")
	}
	return k, nil
}

// List lists the plans of a territory, the latest asked first, at most so many.
func List(ctx context.Context, q db.Querier, at territory.ID, most int) ([]Kept, error) {
	list, err := db.List(ctx, q, scan, `SELECT `+columns+` FROM plan WHERE territory = $1 ORDER BY asked DESC, id DESC LIMIT $2`, string(at), most)
	if err != nil {
		return nil, fmt.Errorf("plans of %s: %w", at, err)
	}
	return list, nil
}

// Latest returns the plan that can be read and was asked last; found is false when there is none.
func Latest(ctx context.Context, q db.Querier, at territory.ID) (k Kept, found bool, err error) {
	return db.One(ctx, q, scan, `SELECT `+columns+` FROM plan WHERE territory = $1 AND state IN ('ready', 'interrupted') ORDER BY asked DESC, id DESC LIMIT 1`, string(at))
}

// Running returns the plan that is asked for or being composed; found is false when there is none.
func Running(ctx context.Context, q db.Querier, at territory.ID) (k Kept, found bool, err error) {
	return db.One(ctx, q, scan, `SELECT `+columns+` FROM plan WHERE territory = $1 AND state IN ('asked', 'composing') ORDER BY asked, id LIMIT 1`, string(at))
}

// Ask writes a plan to come.
func Ask(ctx context.Context, tx db.Tx, at territory.ID, k Kept) error {
	err := db.Do(ctx, tx, `
		INSERT INTO plan (territory, `+columns+`) VALUES ($1, $2, $3, $4, $5, $6, 'asked', 0, '', '', '', 0, 0, 0, 0, 0, 0, 0, '', 0, 0, '', '', '', 0)`,
		string(at), k.ID, written(k.Asked), k.Author, k.On.String(), string(k.Policy))
	if err != nil {
		return fmt.Errorf("ask plan %s of %s: %w", k.ID, at, err)
	}
	return nil
}

// Tell writes how far a plan has come, and returns whether it shall stop with the best so far.
func Tell(ctx context.Context, tx db.Tx, at territory.ID, id string, p Progress, told time.Time) (halt bool, err error) {
	n, _, err := db.One(ctx, tx, func(r db.Row) (n int, err error) { return n, r.Scan(&n) }, `
		UPDATE plan SET state = 'composing', told = $3, step_fr = $4, step_en = $5, level = $6, found = $7, value = $8, bounded = $9, bound = $10, share = $11,
			seconds_left = $12 WHERE territory = $1 AND id = $2 RETURNING halt`,
		string(at), id, written(told), p.Step.FR, p.Step.EN, p.Level, bit(p.Found), p.Value, bit(p.Bounded), p.Bound, p.Share, p.Left)
	return n == 1, err
}

// Halt asks that a plan stop with the best so far.
func Halt(ctx context.Context, tx db.Tx, at territory.ID, id string) error {
	return db.Do(ctx, tx, `UPDATE plan SET halt = 1 WHERE territory = $1 AND id = $2`, string(at), id)
}

// Fail ends a plan that cannot be made, with the reason.
func Fail(ctx context.Context, tx db.Tx, at territory.ID, id string, why lang.Text, ended time.Time) error {
	return db.Do(ctx, tx, `UPDATE plan SET state = 'failed', why_fr = $3, why_en = $4, ended = $5 WHERE territory = $1 AND id = $2`,
		string(at), id, why.FR, why.EN, written(ended))
}

// Sheet is the documents of a plan.
type Sheet struct {
	Shown string // what its page shows of its input
	Plan  string // the plan for programs
}

// Keep writes the documents of a plan and how it ended: k.State, Ended, Placed,
// Waiting and Digest count. With an open state, what was found so far is kept
// while the plan is still to come.
func Keep(ctx context.Context, tx db.Tx, at territory.ID, k Kept, s Sheet) error {
	err := db.Do(ctx, tx, `UPDATE plan SET state = $3, ended = $4, placed = $5, waiting = $6, digest = $7 WHERE territory = $1 AND id = $2`,
		string(at), k.ID, string(k.State), written(k.Ended), k.Placed, k.Waiting, k.Digest)
	if err == nil {
		err = db.Do(ctx, tx, `
			INSERT INTO plan_sheet (territory, id, shown, plan) VALUES ($1, $2, $3, $4)
			ON CONFLICT (territory, id) DO UPDATE SET shown = excluded.shown, plan = excluded.plan`, string(at), k.ID, s.Shown, s.Plan)
	}
	if err != nil {
		return fmt.Errorf("keep plan %s of %s: %w", k.ID, at, err)
	}
	return nil
}

// SheetOf returns the documents of a plan; found is false when it has none yet.
func SheetOf(ctx context.Context, q db.Querier, at territory.ID, id string) (s Sheet, found bool, err error) {
	return db.One(ctx, q, func(r db.Row) (s Sheet, err error) { return s, r.Scan(&s.Shown, &s.Plan) },
		`SELECT shown, plan FROM plan_sheet WHERE territory = $1 AND id = $2`, string(at), id)
}
