package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"fabrique/fault"
	"fabrique/lang"
	"fabrique/solve/facility"
)

// row is what was measured on one instance. Gap and distance are fractions; optimum and distance are absent when
// no optimum is known.
type row struct {
	Name       string   `json:"name"`
	Facilities int      `json:"facilities"`
	Customers  int      `json:"customers"`
	Value      float64  `json:"value"`
	Bound      float64  `json:"bound"`
	Gap        float64  `json:"gap"`
	Proven     bool     `json:"proven"`
	Seconds    float64  `json:"seconds"`
	Optimum    *float64 `json:"optimum"`
	Distance   *float64 `json:"distance"`
	Work       int64    `json:"work"`
}

// solve measures one instance, until its time is over or the command is interrupted.
func solve(ctx context.Context, t task, o options, known map[string]float64) (row, error) {
	start := time.Now()
	limit := time.Duration(math.Min(o.Seconds, 1e9) * float64(time.Second))
	r, err := facility.Solve(t.problem, facility.Options{Seed: o.Seed, Stop: func() bool {
		return time.Since(start) > limit || ctx.Err() != nil
	}})
	if err != nil {
		return row{}, err
	}
	line := row{
		Name: t.name, Facilities: len(t.problem.Capacity), Customers: len(t.problem.Demand), Value: r.Value,
		Bound: r.Bound, Gap: r.Gap, Proven: r.Proven, Seconds: time.Since(start).Seconds(), Work: r.Work,
	}
	if best, ok := known[strings.ToLower(t.name)]; ok {
		line.Optimum = &best
		if best != 0 {
			distance := (r.Value - best) / math.Abs(best)
			line.Distance = &distance
		}
	}
	return line, nil
}

// table prints rows as they come, in aligned columns, or keeps them for one JSON object.
type table struct {
	out    io.Writer
	tag    lang.Tag
	json   bool
	widths []int
	rows   []row
	err    error
}

func newTable(out io.Writer, tag lang.Tag, tasks []task, asJSON bool) *table {
	t := &table{out: out, tag: tag, json: asJSON, widths: []int{0, 5, 7, 16, 16, 10, 9, 6, 16, 10}}
	for _, k := range tasks {
		t.widths[0] = max(t.widths[0], utf8.RuneCountInString(k.name))
	}
	heads := make([]string, len(columns))
	for k, c := range columns {
		heads[k] = c.In(tag)
		t.widths[k] = max(t.widths[k], utf8.RuneCountInString(heads[k]))
	}
	if !asJSON {
		t.print(heads)
	}
	return t
}

func (t *table) print(cells []string) {
	var b strings.Builder
	for k, c := range cells {
		space := strings.Repeat(" ", max(0, t.widths[k]-utf8.RuneCountInString(c)))
		if k == 0 {
			b.WriteString(c + space)
		} else {
			b.WriteString("  " + space + c)
		}
	}
	if _, err := fmt.Fprintln(t.out, strings.TrimRight(b.String(), " ")); err != nil {
		t.err = err
	}
}

// number writes x with some decimals, as the language does.
func (t *table) number(x float64, decimals int) string {
	text := strconv.FormatFloat(x, 'f', decimals, 64)
	if t.tag == lang.FR {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}

func (t *table) optional(x *float64, decimals int) string {
	if x == nil {
		return "–"
	}
	return t.number(*x, decimals)
}

func (t *table) add(r row) {
	t.rows = append(t.rows, r)
	if t.json {
		return
	}
	proven := no
	if r.Proven {
		proven = yes
	}
	t.print([]string{
		r.Name, strconv.Itoa(r.Facilities), strconv.Itoa(r.Customers), t.number(r.Value, 3), t.number(r.Bound, 3), t.number(r.Gap, 7),
		t.number(r.Seconds, 3), proven.In(t.tag), t.optional(r.Optimum, 3), t.optional(r.Distance, 7),
	})
}

// left is a file that was left out, as JSON says it.
type left struct {
	Name   string `json:"name"`
	Reason string `json:"reason"`
}

// finish writes the total, or the JSON object.
func (t *table) finish(seconds float64, skipped []skip) error {
	if !t.json {
		proven := 0
		for _, r := range t.rows {
			if r.Proven {
				proven++
			}
		}
		_, err := fmt.Fprintf(t.out, total.In(t.tag)+"\n", strconv.Itoa(len(t.rows)), strconv.Itoa(proven), t.number(seconds, 1))
		if t.err != nil {
			return t.err
		}
		return err
	}
	reasons := []left{}
	for _, s := range skipped {
		reasons = append(reasons, left{s.Name, fault.In(s.Because, t.tag)})
	}
	e := json.NewEncoder(t.out)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Instances []row   `json:"instances"`
		Skipped   []left  `json:"skipped"`
		Seconds   float64 `json:"seconds"`
	}{t.rows, reasons, seconds})
}
