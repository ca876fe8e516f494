package job

import (
	"context"
	"embed"
	"fmt"
	"time"

	"fabrique/fault"
	"fabrique/kit/db"
)

//go:embed *.sql
var files embed.FS

// Schema is the table of jobs.
var Schema = db.Schema{Slice: "job", Files: files}

// Job is one piece of work.
type Job struct {
	Territory string
	ID        string // of what it makes: the identifier of a plan
	Kind      string // who does it: "plan.compose"
	Asked     time.Time
	Token     int64 // how often it was taken
}

const stamp = "2006-01-02T15:04:05.000Z"

func written(t time.Time) string { return t.UTC().Format(stamp) }

// Ask asks for j. Asking again for what is not yet done changes nothing; what
// was done is done again.
func Ask(ctx context.Context, tx db.Tx, j Job) error {
	err := db.Do(ctx, tx, `
		INSERT INTO job (territory, id, kind, asked, token, lease, done, outcome) VALUES ($1, $2, $3, $4, 0, '', '', '')
		ON CONFLICT (territory, id) DO UPDATE SET done = '', outcome = '', lease = CASE WHEN job.done = '' THEN job.lease ELSE '' END`,
		j.Territory, j.ID, j.Kind, written(j.Asked))
	if err != nil {
		return fmt.Errorf("ask job %s of %s: %w", j.ID, j.Territory, err)
	}
	return nil
}

// waiting lists the territories where a job can be taken, the one that has waited longest first.
func waiting(ctx context.Context, q db.Querier, now time.Time) ([]string, error) {
	return db.List(ctx, q, func(r db.Row) (s string, err error) { return s, r.Scan(&s) },
		`SELECT territory FROM job WHERE done = '' AND lease < $1 GROUP BY territory ORDER BY MIN(asked), territory`, written(now))
}

func scan(r db.Row) (j Job, err error) {
	var asked string
	if err = r.Scan(&j.Territory, &j.ID, &j.Kind, &asked, &j.Token); err != nil {
		return j, err
	}
	j.Asked, err = time.Parse(stamp, asked)
	return j, err
}

// Claim takes the job of a territory that was asked first and that nobody
// holds, until a moment; found is false when there is none.
func Claim(ctx context.Context, d *db.DB, territory string, now, until time.Time) (j Job, found bool, err error) {
	err = d.InTx(ctx, func(tx db.Tx) error {
		j, found, err = db.One(ctx, tx, scan, `
			UPDATE job SET token = token + 1, lease = $1 WHERE territory = $2 AND done = '' AND lease < $3
				AND id = (SELECT id FROM job WHERE territory = $2 AND done = '' AND lease < $3 ORDER BY asked, id LIMIT 1)
			RETURNING territory, id, kind, asked, token`, written(until), territory, written(now))
		return err
	})
	return j, found, err
}

// overtaken is the fault of a worker that was too slow: somebody else holds the job.
func overtaken(j Job) error {
	return fault.New(fault.Conflict, "Ce travail a été repris ailleurs.", "This work was taken up elsewhere.").
		Because(fmt.Errorf("job %s of %s: token %d was overtaken", j.ID, j.Territory, j.Token))
}

// set changes a job that is still held under its token. The fault is Conflict
// when it is held no more.
func set(ctx context.Context, tx db.Tx, j Job, what string, args ...any) error {
	args = append([]any{j.Territory, j.ID, j.Token}, args...)
	_, held, err := db.One(ctx, tx, func(r db.Row) (id string, err error) { return id, r.Scan(&id) },
		`UPDATE job SET `+what+` WHERE territory = $1 AND id = $2 AND token = $3 AND done = '' RETURNING id`, args...)
	if err == nil && !held {
		return overtaken(j)
	}
	return err
}

// hold makes the lease of a job last until a moment.
func hold(ctx context.Context, tx db.Tx, j Job, until time.Time) error {
	return set(ctx, tx, j, `lease = $4`, written(until))
}

// release gives a job back, to be taken at once.
func release(ctx context.Context, tx db.Tx, j Job) error { return set(ctx, tx, j, `lease = ''`) }

// finish ends a job, for ever.
func finish(ctx context.Context, tx db.Tx, j Job, now time.Time, outcome string) error {
	return set(ctx, tx, j, `done = $4, outcome = $5`, written(now), outcome)
}
