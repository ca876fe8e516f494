package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"fabrique/fault"
	"fabrique/lang"
	"fabrique/plan"
	"fabrique/plan/planfolder"
	"fabrique/plan/planpage"
)

// batch composes all the territories of a folder, one core each.
type batch struct {
	d       *desk
	c       planCommand
	ctx     context.Context
	start   time.Time
	lock    sync.Mutex
	rows    []row // by territory; Status is empty while it is not done
	done    int
	fresh   int // composed now, for the time left
	waiting int // to compose, when known
}

// all composes every territory under Path, keeping those that are already
// composed from the same files and options.
func (c planCommand) all(d *desk) error {
	names, err := territories(c.Path, c.Out)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(c.Out, 0o700); err != nil {
		return cannotWrite(c.Out, err)
	}
	ctx, cancel := c.within(d.ctx)
	defer cancel()
	b := &batch{d: d, c: c, ctx: ctx, start: time.Now(), rows: make([]row, len(names)), waiting: len(names)}
	for i, name := range names {
		b.rows[i].Territory = name
	}
	b.work()
	d.clear()
	return b.conclude()
}

// territories returns the names of the folders and workbooks in dir, in order.
func territories(dir, out string) ([]string, error) {
	items, err := os.ReadDir(dir)
	if err != nil {
		return nil, fault.Newf(fault.NotFound, "« %s » n’est pas un dossier lisible. Donnez un dossier qui contient un dossier par territoire.",
			"“%s” is no folder that can be read. Give a folder that holds one folder per territory.", dir).Because(err)
	}
	results, _ := filepath.Abs(out)
	var names []string
	for _, item := range items {
		path, _ := filepath.Abs(filepath.Join(dir, item.Name()))
		hidden := item.Name()[0] == '.' || item.Name()[0] == '~'
		if hidden || path == results || !item.IsDir() && !isBook(item.Name()) {
			continue
		}
		names = append(names, item.Name())
	}
	if len(names) == 0 {
		return nil, fault.Newf(fault.Invalid, "« %s » ne contient aucun territoire. Il y faut un dossier, ou un classeur .xlsx, par territoire.",
			"“%s” holds no territory. It needs one folder, or one .xlsx workbook, per territory.", dir)
	}
	return names, nil
}

// work hands the territories to as many workers as cores.
func (b *batch) work() {
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(b.c.cores(), len(b.rows)) {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for i := range next {
				b.finish(i, b.territory(b.rows[i]))
			}
		}()
	}
	for i := range b.rows {
		select {
		case next <- i:
		case <-b.ctx.Done():
		}
		if b.ctx.Err() != nil {
			break
		}
	}
	close(next)
	workers.Wait()
}

// finish records what became of territory i and shows how far the batch is.
func (b *batch) finish(i int, r row) {
	b.lock.Lock()
	defer b.lock.Unlock()
	b.rows[i] = r
	b.done++
	b.waiting--
	if r.Status == statusComposed {
		b.fresh++
	}
	left := 0.0
	if b.fresh > 0 {
		left = time.Since(b.start).Seconds() / float64(b.fresh) * float64(b.waiting)
	}
	b.d.show(fillBatch(b.done, len(b.rows), r, left).In(b.d.tag))
}

// territory composes one territory, or keeps its plan when nothing changed. What
// breaks there is said of that territory alone.
func (b *batch) territory(r row) (out row) {
	defer func() {
		if what := recover(); what != nil {
			out = r.failed(fmt.Errorf("compose %s: %v", r.Territory, what))
		}
	}()
	path := filepath.Join(b.c.Path, r.Territory)
	dir := filepath.Join(b.c.Out, stem(r.Territory))
	mark, err := b.c.markOf(path)
	if err != nil {
		return r.failed(err)
	}
	if old, ok := readMark(dir); ok && old.same(mark) {
		old.Row.Territory, old.Row.Status = r.Territory, statusKept
		return old.Row
	}
	in, report := planfolder.Read(path)
	if !report.OK() {
		return r.failed(&fault.Fault{Kind: fault.Invalid, Text: fillUnfit(report.Summary(), filepath.ToSlash(path))})
	}
	if err := b.c.apply(b.d.tag, &in); err != nil {
		return r.failed(err)
	}
	return b.compose(r, in, mark, dir)
}

// compose makes the plan and puts its folder in place whole, or not at all.
func (b *batch) compose(r row, in plan.Input, mark mark, out string) row {
	start := time.Now()
	o := b.c.options()
	o.Cores = 1
	o.Stop = func() bool { return b.ctx.Err() != nil }
	p, err := plan.Compose(in, o)
	switch {
	case err != nil:
		return r.failed(err)
	case p.Interrupted:
		return r // neither done nor kept: it is composed next time
	}
	r.fill(in, p, time.Since(start).Seconds())
	mark.Row = r
	if err := place(in, p, mark, out); err != nil {
		return r.failed(err)
	}
	return r
}

// place writes the results aside, then renames them to out.
func place(in plan.Input, p *plan.Plan, m mark, out string) error {
	if exists(out) && !exists(filepath.Join(out, markName)) {
		return fault.Newf(fault.Conflict, "« %s » existe déjà et ne vient pas d’ici. Donnez un autre dossier à --out.", "“%s” exists already and does not come from here. Give --out another folder.", out)
	}
	aside := filepath.Join(filepath.Dir(out), "."+filepath.Base(out)+".part")
	if err := os.RemoveAll(aside); err != nil {
		return cannotWrite(aside, err)
	}
	if err := planpage.WriteFolder(aside, in, p); err != nil {
		return err
	}
	if err := m.write(aside); err != nil {
		return err
	}
	if err := os.RemoveAll(out); err != nil {
		return cannotWrite(out, err)
	}
	return rename(aside, out)
}

// conclude writes and prints the table of results.
func (b *batch) conclude() error {
	s := b.summary()
	if err := s.write(filepath.Join(b.c.Out, "summary.csv")); err != nil {
		return err
	}
	if b.c.JSON {
		if err := b.d.json(s); err != nil {
			return err
		}
	} else {
		s.print(b.d)
		b.d.say(lang.F("Tout est dans « %s » : un dossier par territoire, et summary.csv.", "All is in “%s”: one folder per territory, and summary.csv.", b.c.Out))
	}
	if err := b.d.ending(); err != nil {
		return err
	}
	switch {
	case s.internal:
		return ended(broken)
	case s.Failed > 0:
		return ended(refused)
	}
	return nil
}
