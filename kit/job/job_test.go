package job_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/kit/db/dbtest"
	"fabrique/kit/job"
)

var morning = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

func ask(t *testing.T, d *db.DB, territory string, n int) {
	t.Helper()
	for i := range n {
		j := job.Job{Territory: territory, ID: fmt.Sprintf("j%02d", i), Kind: "count", Asked: morning.Add(time.Duration(i) * time.Second)}
		if err := d.InTx(t.Context(), func(tx db.Tx) error { return job.Ask(t.Context(), tx, j) }); err != nil {
			t.Fatal(err)
		}
	}
}

// TestEachOnce: eight workers share forty jobs of two territories, and each is done once.
func TestEachOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ask(t, d, "loos", 25)
		ask(t, d, "lille", 15)
		c := job.New(d, time.Now)
		c.Pause = time.Millisecond
		var lock sync.Mutex
		times, left := map[string]int{}, atomic.Int32{}
		left.Store(40)
		ctx, end := context.WithTimeout(t.Context(), time.Minute)
		defer end()
		c.Add("count", func(ctx context.Context, r *job.Run) error {
			err := r.Done(ctx, "counted", func(db.Tx) error { return nil })
			if err == nil {
				lock.Lock()
				times[r.Territory+" "+r.ID]++
				lock.Unlock()
				if left.Add(-1) == 0 {
					end()
				}
			}
			return err
		})
		c.Work(ctx, 8)
		for name, n := range times {
			if n != 1 {
				t.Errorf("%s was done %d times", name, n)
			}
		}
		if len(times) != 40 {
			t.Errorf("%d jobs were done", len(times))
		}
	}, job.Schema)
}

// TestOvertaken: a worker that was too slow writes nothing more; who took the job up ends it.
func TestOvertaken(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ask(t, d, "loos", 1)
		now := morning
		c := job.New(d, func() time.Time { return now })
		c.Lease = time.Hour
		turn := 0
		var slow error
		c.Add("count", func(ctx context.Context, r *job.Run) error {
			turn++
			if turn > 1 {
				return r.Done(ctx, "counted", func(db.Tx) error { return nil })
			}
			now = now.Add(2 * time.Hour)
			if worked, err := c.One(ctx); !worked || err != nil {
				t.Errorf("nobody took the job up: %v", err)
			}
			slow = r.Write(ctx, func(db.Tx) error { t.Error("the slow one writes"); return nil })
			return slow
		})
		if _, err := c.One(t.Context()); fault.KindOf(err) != fault.Conflict || turn != 2 {
			t.Errorf("%v after %d turns", err, turn)
		}
		if fault.KindOf(slow) != fault.Conflict {
			t.Errorf("the slow one was told %v", slow)
		}
		if worked, err := c.One(t.Context()); worked || err != nil {
			t.Errorf("done twice: %v", err)
		}
	}, job.Schema)
}

// TestGivenBack: what fails or is stopped is begun again, under the next token.
func TestGivenBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		ask(t, d, "loos", 1)
		c := job.New(d, func() time.Time { return morning })
		var tokens []int64
		c.Add("count", func(ctx context.Context, r *job.Run) error {
			tokens = append(tokens, r.Token)
			if len(tokens) == 1 {
				return errors.New("the lamp went out")
			}
			return r.Done(ctx, "counted", func(db.Tx) error { return nil })
		})
		if _, err := c.One(t.Context()); err == nil {
			t.Error("the first turn went well")
		}
		if worked, err := c.One(t.Context()); !worked || err != nil || len(tokens) != 2 || tokens[1] != 2 {
			t.Errorf("%v, %v, %v", worked, err, tokens)
		}
	}, job.Schema)
}

// TestWhoWaitedLongest: no territory goes before another that asked earlier.
func TestWhoWaitedLongest(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		for i, territory := range []string{"wattrelos", "loos", "arras"} {
			j := job.Job{Territory: territory, ID: "j", Kind: "count", Asked: morning.Add(time.Duration(i) * time.Second)}
			if err := d.InTx(t.Context(), func(tx db.Tx) error { return job.Ask(t.Context(), tx, j) }); err != nil {
				t.Fatal(err)
			}
		}
		c := job.New(d, func() time.Time { return morning })
		var order []string
		c.Add("count", func(ctx context.Context, r *job.Run) error {
			order = append(order, r.Territory)
			return r.Done(ctx, "counted", func(db.Tx) error { return nil })
		})
		for range 3 {
			if _, err := c.One(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		if fmt.Sprint(order) != "[wattrelos loos arras]" {
			t.Errorf("done in the order %v", order)
		}
	}, job.Schema)
}

// TestBrokenDown: work that panics is told as an error and given back; the next job is done.
func TestBrokenDown(t *testing.T) {
	d := dbtest.File(t, job.Schema)
	ask(t, d, "loos", 1)
	c := job.New(d, func() time.Time { return morning.Add(time.Hour) })
	broken := true
	c.Add("count", func(ctx context.Context, r *job.Run) error {
		if broken {
			panic("no such square")
		}
		return r.Done(ctx, "counted", func(db.Tx) error { return nil })
	})
	if _, err := c.One(t.Context()); err == nil || !strings.Contains(err.Error(), "no such square") {
		t.Errorf("broken work ends with %v", err)
	}
	broken = false
	if worked, err := c.One(t.Context()); !worked || err != nil {
		t.Errorf("the job is not taken again: %t, %v", worked, err)
	}
}
