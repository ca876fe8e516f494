package planapp

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/kit/job"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/plan"
	"fabrique/plan/plandb"
	"fabrique/plan/planpage"
	"fabrique/territory"
)

// mostTries is how often a composition that came to no end is begun again.
const mostTries = 5

// Composer returns the work of composing plans: it gathers the territory as it
// stood on the day asked, composes, tells how far it is, and keeps the plan. When
// the server stops, the best plan so far is kept and the work begun again later.
func Composer(d *db.DB, clock func() time.Time) job.Work {
	return func(ctx context.Context, r *job.Run) error {
		defer debug.FreeOSMemory() // a large territory takes ten times what pages need
		c := composition{Run: r, db: d, clock: clock, at: territory.ID(r.Territory)}
		return c.do(ctx)
	}
}

// composition is one plan being composed.
type composition struct {
	*job.Run
	db    *db.DB
	clock func() time.Time
	at    territory.ID
	kept  plandb.Kept
	halt  atomic.Bool

	lock sync.Mutex
	last plandb.Progress
	pace planpage.Pace
}

func (c *composition) do(ctx context.Context) (err error) {
	if c.kept, err = plandb.One(ctx, c.db.Read(), c.at, c.ID); err != nil {
		return c.fail(ctx, err)
	}
	c.halt.Store(c.kept.Halt)
	if c.Token > mostTries {
		return c.fail(ctx, fault.Newf(fault.Conflict, "La composition s’est interrompue %s fois sans finir. Relancez-la ; si cela revient, signalez-le.",
			"The composition broke off %s times without an end. Start it again; if this comes back, report it.", mostTries))
	}
	in, lacks, err := Gather(ctx, c.db.Read(), c.at, c.kept.On)
	if err == nil {
		err = stopping(lacks)
	}
	if err == nil {
		err = kin(ctx, c.db.Read(), &in)
	}
	if err != nil {
		return c.fail(ctx, err)
	}
	stopTelling := c.telling(ctx)
	p, err := plan.Compose(planpage.Referring(in), plan.Options{Policy: c.kept.Policy, Cores: max(1, runtime.GOMAXPROCS(0)-1), Progress: c.note,
		Stop: func() bool { return c.halt.Load() || ctx.Err() != nil }})
	stopTelling()
	if err != nil {
		return c.fail(ctx, err)
	}
	return c.keep(ctx, in, p)
}

// fail ends the plan with a reason that people read; what broke on our side is tried again.
func (c *composition) fail(ctx context.Context, err error) error {
	list := fault.All(err)
	if ctx.Err() != nil || len(list) == 0 || fault.KindOf(err) == fault.Internal {
		return err
	}
	var why []lang.Text
	for _, f := range list {
		why = append(why, f.Text)
	}
	return c.Done(ctx, "failed", func(tx db.Tx) error {
		return plandb.Fail(ctx, tx, c.at, c.ID, lang.Sentences(why...), c.clock())
	})
}

// mostTold is the largest share of a step that is told before it ends, in
// thousandths: laying weeks out is not counted beforehand.
const mostTold = 990

// note remembers how far the composition is.
func (c *composition) note(p plan.Progress) {
	c.lock.Lock()
	defer c.lock.Unlock()
	s := c.pace.Step(p, time.Now())
	c.last = plandb.Progress{Step: p.Step, Level: s.Level, Found: s.Found, Value: s.Value, Bounded: s.Bounded, Bound: s.Bound, Share: min(int(s.Share*1000), mostTold), Left: int(s.Left)}
}

// telling writes how far the composition is, once a second, and hears whether
// it shall stop; what it returns ends that.
func (c *composition) telling(ctx context.Context) func() {
	within, end := context.WithCancel(ctx)
	var over sync.WaitGroup
	over.Go(func() {
		for {
			c.tell(within)
			select {
			case <-within.Done():
				return
			case <-time.After(time.Second):
			}
		}
	})
	return func() { end(); over.Wait() }
}

func (c *composition) tell(ctx context.Context) {
	c.lock.Lock()
	p := c.last
	c.lock.Unlock()
	var halt bool
	err := c.Write(ctx, func(tx db.Tx) (err error) {
		halt, err = plandb.Tell(ctx, tx, c.at, c.ID, p, c.clock())
		return err
	})
	if halt || fault.KindOf(err) == fault.Conflict && err != nil {
		c.halt.Store(true)
	}
}

// keep writes the plan. A plan cut short by the end of the server is kept as the
// best so far, and stays to come.
func (c *composition) keep(ctx context.Context, in plan.Input, p *plan.Plan) error {
	k, s, err := Sheet(c.kept, in, p)
	if err != nil {
		return err
	}
	if ctx.Err() != nil && p.Interrupted {
		after, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		k.State = plandb.Asked
		err := c.Write(after, func(tx db.Tx) error { return c.write(after, tx, k, s, in) })
		return errors.Join(ctx.Err(), err)
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	k.Ended = c.clock()
	return c.Done(ctx, string(k.State), func(tx db.Tx) error { return c.write(ctx, tx, k, s, in) })
}

// write keeps a plan without the names of those who were erased while it was composed.
func (c *composition) write(ctx context.Context, tx db.Tx, k plandb.Kept, s plandb.Sheet, in plan.Input) error {
	ids := make([]people.ID, len(in.People))
	for i, p := range in.People {
		ids[i] = p.ID
	}
	here, err := peopledb.Some(ctx, tx, c.at, ids)
	if err == nil {
		err = plandb.Keep(ctx, tx, c.at, k, s)
	}
	for _, id := range ids {
		if _, known := here[id]; err == nil && !known {
			err = plandb.Unname(ctx, tx, c.at, id)
		}
	}
	return err
}

// Sheet returns what is kept of a plan and of its input: k with its end filled in, and the documents.
// Texts hold marks, and names stand in the input alone, from where they can be taken out.
func Sheet(k plandb.Kept, in plan.Input, p *plan.Plan) (plandb.Kept, plandb.Sheet, error) {
	whole, err := json.Marshal(in)
	if err != nil {
		return k, plandb.Sheet{}, fmt.Errorf("digest of the input: %w", err)
	}
	digest := sha256.Sum256(whole)
	k.Digest, k.Placed, k.Waiting, k.State = hex.EncodeToString(digest[:]), len(p.Jobs), len(p.Waiting), plandb.Ready
	if p.Interrupted {
		k.State = plandb.Interrupted
	}
	shown, err := json.Marshal(shown(in))
	if err != nil {
		return k, plandb.Sheet{}, fmt.Errorf("input of a plan: %w", err)
	}
	nameless := in
	nameless.People = nil
	var text bytes.Buffer
	if err := planpage.WritePlan(&text, nameless, p); err != nil {
		return k, plandb.Sheet{}, fmt.Errorf("text of a plan: %w", err)
	}
	return k, plandb.Sheet{Shown: string(shown), Plan: text.String()}, nil
}

// shown returns what the page of a plan shows of its input: of persons the name,
// the place on the list and the chosen hours, nothing of their homes, limits or notes.
func shown(in plan.Input) plan.Input {
	list := make([]people.Person, len(in.People))
	for i, p := range in.People {
		list[i] = people.Person{ID: p.ID, Name: p.Name, Listed: p.Listed, Place: p.Place, Hours: p.Hours}
	}
	in.People, in.Skills, in.Passages, in.Contracts, in.Pins = list, nil, nil, nil, nil
	return in
}
