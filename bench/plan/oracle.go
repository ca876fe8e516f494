package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"

	"fabrique/demo"
	"fabrique/lang"
	"fabrique/solve"
)

// verdict is what exact solvers say of one instance, beside what the kernel found.
type verdict struct {
	task
	Ours    []level  `json:"ours"`
	Answers []answer `json:"answers"`
	True    []truth  `json:"true"` // of each level
}

// truth is how far a level of ours is from its optimum, the earlier levels held at what ours reached.
type truth struct {
	Known bool    `json:"known"`
	Gap   float64 `json:"gap"`
	By    string  `json:"by,omitempty"` // the solver, or "proof" for our own certificate
}

// solvers that are asked when they are installed.
var solvers = []string{"cbc", "glpsol"}

// oracle lets exact solvers work on the same models, several instances at once.
func (b *bench) oracle(ctx context.Context) {
	b.title(titleOracle)
	for _, s := range solvers {
		if _, err := exec.LookPath(s); err != nil {
			b.say(lang.F("%s n'est pas installé.", "%s is not installed.", lang.Same(s)))
		}
	}
	dir, err := os.MkdirTemp("", "fabrique-bench-")
	if err != nil {
		b.say(lang.Same(err.Error()))
		return
	}
	defer func() { _ = os.RemoveAll(dir) }()
	found := make([]verdict, len(b.judged))
	for k, t := range b.judged {
		o := b.measured(ctx, t)
		found[k] = verdict{task: t, Ours: o.Levels}
	}
	b.ask(ctx, found, dir)
	for _, v := range found {
		if len(v.True) > 0 {
			b.report.Oracle = append(b.report.Oracle, v)
		}
	}
	b.say(noteOracle)
	for i := range b.report.Oracle {
		v := &b.report.Oracle[i]
		if list := v.doubts(); len(list) > 0 {
			b.say(lang.F("Contradiction, %s\u00a0: %s.", "Contradiction, %s: %s.", b.name(v.task), strings.Join(list, "; ")))
		}
	}
}

// ask has instances judged, several at once, and prints each in its turn as soon as it is known.
func (b *bench) ask(ctx context.Context, found []verdict, dir string) {
	g := b.table(10, headCase, headLevel, headOurs, headGap, lang.Same("cbc"), headSeconds, lang.Same("glpsol"), headSeconds, headTrue)
	next := make(chan int)
	ready := make([]bool, len(found))
	shown := 0
	var all sync.WaitGroup
	for range b.o.OracleJobs {
		all.Go(func() {
			for k := range next {
				v := &found[k]
				v.judge(ctx, b.o.OracleSeconds, dir)
				b.lock.Lock()
				fmt.Fprintf(b.problems, "oracle %d × %d, r %.1f, %d\n", v.Persons, v.Activities, v.Ratio, v.Seed)
				for ready[k] = true; shown < len(found) && ready[shown]; shown++ {
					b.judgedRows(g, &found[shown])
				}
				b.lock.Unlock()
			}
		})
	}
	for k := range found {
		if ctx.Err() == nil {
			next <- k
		}
	}
	close(next)
	all.Wait()
}

// judge asks the solvers about every level of one instance.
func (v *verdict) judge(ctx context.Context, limit float64, dir string) {
	own, err := os.MkdirTemp(dir, "")
	if err != nil || len(v.Ours) < solve.Levels {
		return
	}
	p := demo.Kernel(v.Persons, v.Activities, v.Ratio, v.Seed)
	for _, s := range solvers {
		if _, err := exec.LookPath(s); err != nil {
			continue
		}
		v.inOrder(ctx, s, p, limit, own)
	}
	v.afterOurs(ctx, p, limit, own)
	if ctx.Err() == nil {
		v.weigh()
	}
}

// inOrder asks level after level, each held at what the solver itself reached
// before, until its time is over or its claim is doubtful.
func (v *verdict) inOrder(ctx context.Context, solver string, p *solve.Problem, limit float64, dir string) {
	var reached solve.Values
	for k := range solve.Levels {
		a := ask(ctx, solver, p, k, reached, limit, dir)
		limit -= a.Seconds
		v.add(a)
		if a = v.Answers[len(v.Answers)-1]; a.State != optimal || a.Doubt != "" || limit < 1 {
			return
		}
		reached[k] = a.Value
	}
}

// afterOurs asks cbc about people, hours and fit where we have no proof and it has
// not seen the level yet with the earlier ones held at what ours reached.
func (v *verdict) afterOurs(ctx context.Context, p *solve.Problem, limit float64, dir string) {
	if _, err := exec.LookPath("cbc"); err != nil {
		return
	}
	for k := range 3 {
		if !v.Ours[k].Proven && !v.seen("cbc", k) && limit >= 1 {
			a := ask(ctx, "cbc", p, k, v.prefix(k), limit, dir)
			limit -= a.Seconds
			v.add(a)
		}
	}
}

// prefix is what ours reached before level k, 0-based.
func (v *verdict) prefix(k int) (reached solve.Values) {
	for j := range k {
		reached[j] = v.Ours[j].Value
	}
	return reached
}

func (v *verdict) seen(solver string, k int) bool {
	for _, a := range v.Answers {
		if a.Solver == solver && a.Level == k+1 && a.Ours {
			return true
		}
	}
	return false
}

// add keeps an answer, and doubts one that a valid plan or a proven bound contradicts.
func (v *verdict) add(a answer) {
	k := a.Level - 1
	a.Ours = a.Reached == v.prefix(k)
	ours := v.Ours[k]
	switch {
	case !a.Ours || a.Doubt != "":
	case a.State == impossible:
		a.Doubt = "it sees no plan where a checked one exists"
	case a.State == optimal && passes(k, ours.Value, a.Value):
		a.Doubt = fmt.Sprintf("a checked plan reaches %d, it claims %d as optimum", ours.Value, a.Value)
	case a.State == optimal && passes(k, a.Value, ours.Bound):
		a.Doubt = fmt.Sprintf("our bound is %d, its plan reaches %d", ours.Bound, a.Value)
	}
	v.Answers = append(v.Answers, a)
}

// passes reports whether x is better than y at level k.
func passes(k int, x, y int64) bool { return x != y && (x > y) == solve.Maximise[k] }

// weigh finds the true gap of each level where a proof or an undoubted optimum tells it.
func (v *verdict) weigh() {
	v.True = make([]truth, solve.Levels)
	for k := range v.True {
		if v.Ours[k].Proven {
			v.True[k] = truth{true, 0, "proof"}
		}
	}
	for _, a := range v.Answers {
		k := a.Level - 1
		if a.Ours && a.State == optimal && a.Doubt == "" && !v.True[k].Known {
			v.True[k] = truth{true, solve.Gap(k, v.Ours[k].Value, a.Value), a.Solver}
		}
	}
}

// doubts lists what the answers contradict.
func (v *verdict) doubts() (list []string) {
	for _, a := range v.Answers {
		if a.Doubt != "" {
			list = append(list, fmt.Sprintf("%s, %d: %s", a.Solver, a.Level, a.Doubt))
		}
	}
	return list
}

// judgedRows prints each level: what the solvers reach and how long they take, and the true gap of ours.
func (b *bench) judgedRows(g *grid, v *verdict) {
	for k := range v.True {
		cells := []string{b.name(v.task), levelName(k).In(b.tag), fmt.Sprint(v.Ours[k].Value), b.gap(v.Ours[k])}
		for _, s := range solvers {
			cells = append(cells, b.answerOf(v, s, k)...)
		}
		g.add(append(cells, b.truthOf(v.True[k]))...)
	}
}

// answerOf shows what a solver said of a level, with ours held if it was asked so: value and seconds.
func (b *bench) answerOf(v *verdict, solver string, k int) []string {
	cells := []string{"", ""}
	for _, a := range v.Answers {
		if a.Solver != solver || a.Level != k+1 || cells[0] != "" && !a.Ours {
			continue
		}
		value := fmt.Sprint(a.Value)
		switch {
		case a.Doubt != "":
			value = "?"
		case a.State == unfinished:
			value = "–"
		case a.State != optimal:
			value = a.State
		}
		if !a.Ours {
			value += "*"
		}
		cells = []string{value, b.num(a.Seconds, 1)}
	}
	return cells
}

func (b *bench) truthOf(t truth) string {
	if !t.Known {
		return "?"
	}
	return b.percent(t.Gap)
}
