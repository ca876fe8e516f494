package job

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"fabrique/fault"
	"fabrique/kit/db"
)

// Work does a job of one kind. It returns nil when the job is done, which must
// be said by [Run.Done] in its last transaction; any other end gives the job
// back, to be begun again later.
type Work func(ctx context.Context, r *Run) error

// Crew takes jobs and does them, on one store (équipe de fond).
type Crew struct {
	DB    *db.DB
	Clock func() time.Time
	Log   *slog.Logger
	Lease time.Duration // how long a worker holds a job without a word
	Pause time.Duration // how long an idle worker waits

	kinds map[string]Work
}

// New returns a crew that knows no kind of work yet.
func New(d *db.DB, clock func() time.Time) *Crew {
	return &Crew{DB: d, Clock: clock, Log: slog.Default(), Lease: 20 * time.Second, Pause: time.Second, kinds: map[string]Work{}}
}

// Add says how a kind of job is done.
func (c *Crew) Add(kind string, w Work) { c.kinds[kind] = w }

// Run is a job being done.
type Run struct {
	Job
	crew *Crew
	done bool
}

// Write runs f in a transaction, provided that the job is still held. The fault is Conflict when it is not.
func (r *Run) Write(ctx context.Context, f func(tx db.Tx) error) error {
	return r.crew.DB.InTx(ctx, func(tx db.Tx) error {
		if err := hold(ctx, tx, r.Job, r.crew.Clock().Add(r.crew.Lease)); err != nil {
			return err
		}
		return f(tx)
	})
}

// Done runs f in the last transaction of the job and ends it there; outcome is a word for the record.
func (r *Run) Done(ctx context.Context, outcome string, f func(tx db.Tx) error) error {
	err := r.crew.DB.InTx(ctx, func(tx db.Tx) error {
		if err := f(tx); err != nil {
			return err
		}
		return finish(ctx, tx, r.Job, r.crew.Clock(), outcome)
	})
	r.done = err == nil
	return err
}

// Work takes jobs with n workers until ctx ends, then waits for those at hand to stop.
func (c *Crew) Work(ctx context.Context, n int) {
	var all sync.WaitGroup
	for range n {
		all.Go(func() {
			for ctx.Err() == nil {
				worked, err := c.One(ctx)
				if err != nil && ctx.Err() == nil {
					c.Log.ErrorContext(ctx, "job", "err", err)
				}
				if worked && err == nil {
					continue
				}
				select {
				case <-ctx.Done():
				case <-time.After(c.Pause):
				}
			}
		})
	}
	all.Wait()
}

// One takes one job and does it; worked is false when there was none to take.
func (c *Crew) One(ctx context.Context) (worked bool, err error) {
	now := c.Clock()
	places, err := waiting(ctx, c.DB.Read(), now)
	if err != nil {
		return false, err
	}
	for _, at := range places {
		j, found, err := Claim(ctx, c.DB, at, now, now.Add(c.Lease))
		if fault.KindOf(err) == fault.Conflict && err != nil {
			continue
		}
		if err != nil {
			return false, err
		}
		if found {
			return true, c.do(ctx, j)
		}
	}
	return false, nil
}

// do does a job while its lease is kept, and gives it back when it was not ended.
func (c *Crew) do(ctx context.Context, j Job) error {
	work, known := c.kinds[j.Kind]
	if !known {
		return fmt.Errorf("job %s of %s: nobody does %q", j.ID, j.Territory, j.Kind)
	}
	r := &Run{Job: j, crew: c}
	within, end := context.WithCancel(ctx)
	defer end()
	go c.keep(within, end, j)
	err := whole(within, work, r)
	if r.done {
		return err
	}
	after, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	back := c.DB.InTx(after, func(tx db.Tx) error { return release(after, tx, j) })
	if fault.KindOf(back) == fault.Conflict {
		back = nil
	}
	return errors.Join(err, back)
}

// whole does a job; work that breaks down is an error of that job alone.
func whole(ctx context.Context, work Work, r *Run) (err error) {
	defer func() {
		if broke := recover(); broke != nil {
			err = fmt.Errorf("job %s of %s broke down: %v\n%s", r.ID, r.Territory, broke, debug.Stack())
		}
	}()
	return work(ctx, r)
}

// keep makes the lease last while the job is done; the work ends when somebody else holds it.
func (c *Crew) keep(ctx context.Context, end context.CancelFunc, j Job) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(c.Lease / 3):
		}
		err := c.DB.InTx(ctx, func(tx db.Tx) error { return hold(ctx, tx, j, c.Clock().Add(c.Lease)) })
		if fault.KindOf(err) == fault.Conflict && err != nil {
			end()
			return
		}
	}
}
