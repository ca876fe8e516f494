package main

import (
	"context"
	"fmt"

	"fabrique/lang"
	"fabrique/solve"
)

// levels measures every instance of the main table: five levels, the first three, strict order.
func (b *bench) levels(ctx context.Context) {
	b.title(titleLevels)
	g := b.table(6, headCase, headFirst, headSeconds, headCPU, headShort, headShortCPU, headMemory, headPlaced,
		levelName(0), levelName(1), levelName(2), levelName(3), levelName(4), headStrict, headPassed, headUnproven, headSeconds)
	for _, t := range b.cases {
		o := b.measured(ctx, t)
		first3, order := t, t
		first3.Kind, order.Kind = short, strict
		all := []outcome{o, b.measured(ctx, first3)}
		if b.thorough(t) {
			all = append(all, b.measured(ctx, order))
		}
		if ctx.Err() != nil {
			return
		}
		b.report.Cases = append(b.report.Cases, all...)
		g.add(b.levelCells(all)...)
	}
	b.values()
	b.bySize()
}

// thorough reports whether strict order and half-days are measured too: for
// large sizes on the first draws only.
func (b *bench) thorough(t task) bool { return t.Persons <= 300 || t.Seed <= uint64(b.o.LargeSeeds) }

// levelCells writes the whole search, the one of levels 1 to 3, and strict order when it was measured.
func (b *bench) levelCells(all []outcome) []string {
	o, s := all[0], all[1]
	cells := []string{b.name(o.task), b.time(o.First), b.time(o.Seconds), b.time(o.CPU), b.time(s.Seconds), b.time(s.CPU),
		b.memory(o.Peak), fmt.Sprintf("%d/%d", o.Placed, o.Listed)}
	for k := range solve.Levels {
		if k < len(o.Levels) {
			cells = append(cells, b.gap(o.Levels[k]))
		} else {
			cells = append(cells, "–")
		}
	}
	if len(all) > 2 {
		l := all[2]
		cells = append(cells, count(l.Placed), count(l.Passed), count(l.Unproven), b.time(l.Seconds))
	}
	cells[len(cells)-1] += b.remark(all...)
	return cells
}

// remark says which of the measures were stopped or failed.
func (b *bench) remark(all ...outcome) string {
	text := ""
	for _, o := range all {
		switch {
		case o.Fault != "":
			text += "  " + o.Kind + ": " + o.Fault
		case o.Interrupted:
			text += "  " + lang.F("%s arrêté", "%s stopped", lang.Same(o.Kind)).In(b.tag)
		}
	}
	return text
}

// kept returns the outcomes of one kind that have a measure.
func kept(all []outcome, kind string) (list []outcome) {
	for _, o := range all {
		if o.Kind == kind && o.Fault == "" {
			list = append(list, o)
		}
	}
	return list
}

// values prints value and bound of each level.
func (b *bench) values() {
	b.title(titleValues)
	heads := []lang.Text{headCase}
	for k := range solve.Levels {
		heads = append(heads, levelName(k), headBound)
	}
	g := b.table(9, heads...)
	for _, o := range kept(b.report.Cases, whole) {
		cells := []string{b.name(o.task)}
		for _, l := range o.Levels {
			bound := fmt.Sprint(l.Bound)
			if l.unbounded() {
				bound = "–"
			}
			cells = append(cells, fmt.Sprint(l.Value), bound)
		}
		g.add(cells...)
	}
}

// bySize sums up: each size and ratio on one line.
func (b *bench) bySize() {
	b.title(titleSizes)
	g := b.table(8, headCase, headMedian, headWorst, headCPU, headShort, headWorst, headShortCPU, headMemory,
		levelName(0), levelName(1), levelName(2), levelName(3), levelName(4), headProven)
	for _, n := range b.o.Sizes {
		for _, r := range b.o.Ratios {
			b.sizeRow(g, n, r)
		}
	}
	b.say(noteSizes)
}

func (b *bench) sizeRow(g *grid, persons int, ratio float64) {
	here := func(o outcome) bool { return o.Persons == persons && o.Ratio == ratio }
	wall, cpu := b.gather(whole, here, wallOf), b.gather(whole, here, cpuOf)
	wall3, cpu3 := b.gather(short, here, wallOf), b.gather(short, here, cpuOf)
	if len(wall) == 0 {
		return
	}
	peak := worst(b.gather(whole, here, func(o outcome) float64 { return float64(o.Peak) }))
	cells := []string{fmt.Sprintf("%d × %d  r %s", persons, activitiesFor(persons), b.num(ratio, 1)), b.time(part(wall, 0.5)), b.time(worst(wall)),
		b.time(part(cpu, 0.5)), b.time(part(wall3, 0.5)), b.time(worst(wall3)), b.time(part(cpu3, 0.5)), b.memory(int64(peak))}
	proven := ""
	for k := range solve.Levels {
		gaps := b.gather(whole, here, gapOf(k))
		cells = append(cells, b.hundredths(mean(gaps))+" – "+b.hundredths(worst(gaps)))
		n := 0
		for _, o := range kept(b.report.Cases, whole) {
			if here(o) && o.Levels[k].Proven {
				n++
			}
		}
		proven += fmt.Sprint(" ", n)
	}
	g.add(append(cells, proven)...)
}

// gather returns one figure of each measured case of a kind.
func (b *bench) gather(kind string, which func(outcome) bool, figure func(outcome) float64) (list []float64) {
	for _, o := range kept(b.report.Cases, kind) {
		if which(o) {
			list = append(list, figure(o))
		}
	}
	return list
}

func wallOf(o outcome) float64 { return o.Seconds }
func cpuOf(o outcome) float64  { return o.CPU }

func gapOf(k int) func(outcome) float64 {
	return func(o outcome) float64 { return o.Levels[k].Gap }
}
