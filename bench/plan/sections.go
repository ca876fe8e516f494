package main

import (
	"context"
	"fmt"
	"runtime"

	"fabrique/lang"
	"fabrique/solve"
)

// week measures the same instances with the half-days laid out.
func (b *bench) week(ctx context.Context) {
	b.title(titleWeek)
	g := b.table(8, headCase, headSeconds, headCPU, headSums, headMemory, headPlaced, headSums,
		levelName(0), headGap, levelName(1), headGap, levelName(2), headGap, levelName(3), headGap, levelName(4), headGap)
	for _, t := range b.cases {
		if !b.thorough(t) {
			continue
		}
		sums := b.measured(ctx, t)
		t.Kind = week
		o := b.measured(ctx, t)
		if ctx.Err() != nil {
			return
		}
		b.report.Week = append(b.report.Week, o)
		cells := []string{b.name(t), b.time(o.Seconds), b.time(o.CPU), b.time(sums.Seconds), b.memory(o.Peak), count(o.Placed), count(sums.Placed)}
		for k := range min(len(o.Levels), len(sums.Levels)) {
			cells = append(cells, fmt.Sprintf("%+d", o.Levels[k].Value-sums.Levels[k].Value), b.gap(o.Levels[k]))
		}
		cells[len(cells)-1] += b.remark(o)
		g.add(cells...)
	}
	b.say(noteWeek)
}

// monthsCases are the persons, activities and seeds that months are measured on.
const monthsPersons, monthsActivities, monthsSeeds = 300, 60, 3

// months measures what the months of starting cost a plan of the field.
func (b *bench) months(ctx context.Context) {
	b.title(titleMonths)
	g := b.table(8, headCase, headSeconds, headCPU, headMemory, headPlaced, headStarted, levelName(0), levelName(1), levelName(2), levelName(3), levelName(4))
	for seed := range monthsSeeds {
		for _, kind := range []string{monthly, atOnce} {
			t := task{Kind: kind, Persons: monthsPersons, Activities: monthsActivities, Ratio: 1.1, Seed: uint64(seed + 1), Cores: b.o.Cores, Limit: b.o.Limit}
			o := b.measured(ctx, t)
			if ctx.Err() != nil {
				return
			}
			b.report.Months = append(b.report.Months, o)
			name := lang.F("n° %s, avec les mois", "no. %s, with months", seed+1)
			if kind == atOnce {
				name = lang.F("n° %s, en un mois", "no. %s, in one month", seed+1)
			}
			cells := []string{name.In(b.tag), b.time(o.Seconds), b.time(o.CPU), b.memory(o.Peak), fmt.Sprintf("%d/%d", o.Placed, o.Listed), count(o.MonthsLast)}
			for _, l := range o.Levels {
				cells = append(cells, fmt.Sprint(l.Value))
			}
			cells[len(cells)-1] += b.remark(o)
			g.add(cells...)
		}
	}
	b.say(noteMonths)
}

// newcomers measures how long one more client takes.
func (b *bench) newcomers(ctx context.Context) {
	b.title(titleNewcomers)
	g := b.table(8, headCase, headPlaced, headAdmitted, headPossible, headP50, headP95, headWorst, headMemory)
	for _, n := range []int{300, 3000} {
		for _, r := range b.o.Ratios {
			t := task{Kind: newcomer, Persons: n, Activities: activitiesFor(n), Ratio: r, Seed: 1, Cores: b.o.Cores, Limit: b.o.Limit}
			o := b.measured(ctx, t)
			if ctx.Err() != nil {
				return
			}
			b.report.Newcomers = append(b.report.Newcomers, o)
			possible := "–"
			if n <= searched {
				possible = count(o.Possible)
			}
			g.add(b.name(t), fmt.Sprintf("%d/%d", o.Placed, o.Listed-newcomers), fmt.Sprintf("%d/%d", o.Admitted, len(o.Tries)), possible, b.num(1000*part(o.Tries, 0.5), 0), b.num(1000*part(o.Tries, 0.95), 0),
				b.num(1000*worst(o.Tries), 0), b.memory(o.Peak)+b.remark(o))
		}
	}
	b.say(noteNewcomers)
}

// nation measures level 1 of many territories on two cores.
func (b *bench) nation(ctx context.Context) {
	b.title(titleNation)
	t := task{Kind: nation, Persons: b.each, Activities: activitiesFor(b.each), Territories: b.towns, Cores: min(2, runtime.NumCPU()), Limit: b.o.Limit}
	o := b.measured(ctx, t)
	if ctx.Err() != nil {
		return
	}
	b.report.Nation = &o
	if o.Fault != "" {
		b.say(lang.Same(o.Fault))
		return
	}
	gaps, proven := o.gaps()
	b.say(lang.F("%s territoires de %s personnes, %s cœurs\u00a0: %s s, processeur %s s, %s placées sur %s, %s prouvés,",
		"%s territories of %s persons, %s cores: %s s, CPU %s s, %s placed of %s, %s proven,",
		b.towns, b.each, o.Cores, b.num(o.Seconds, 1), b.num(o.CPU, 1), o.Placed, o.Listed, proven))
	b.say(lang.F("écart certifié moyen %s, 9 sur 10 sous %s, le pire %s\u00a0; %s Mo.", "certified gap: mean %s, 9 in 10 below %s, worst %s; %s MB.",
		b.percent(mean(gaps)), b.percent(part(gaps, 0.9)), b.percent(worst(gaps)), b.memory(o.Peak)))
}

// gaps returns the gap of each territory of a nation, and how many are proven.
func (o *outcome) gaps() (list []float64, proven int) {
	for _, t := range o.Territory {
		list = append(list, t.Gap)
		if t.Proven {
			proven++
		}
	}
	return list, proven
}

// levelName is the short name of an aim, 0-based.
func levelName(k int) lang.Text { return levelNames[k%solve.Levels] }
