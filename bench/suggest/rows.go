package main

import (
	"fmt"
	"io"
	"time"

	"fabrique/lang"
	"fabrique/skills"
	"fabrique/skills/suggest"
)

// row is one line of the table.
type row struct {
	Name   lang.Text `json:"name"`
	Result result    `json:"result"`
	Goals  goals     `json:"goals"` // 0 where nothing is asked
}

// goals are the shares to reach.
type goals struct{ At1, At5, At10 float64 }

// met reports whether r reaches every goal.
func (g goals) met(r result) bool { return r.At1 >= g.At1 && r.At5 >= g.At5 && r.At10 >= g.At10 }

// What the suggestions must reach, on what the index and its makers never saw.
var (
	titlesGoal  = goals{At1: .62, At5: .87}
	typoGoal    = goals{At5: .82}
	personsGoal = goals{At5: .87, At10: .92}
	needsGoal   = goals{At5: .80}
)

// rome measures the register: held-out titles, then phrases, with and without our catalogue.
func rome(r *skills.Register, others []*skills.Register) ([]row, error) {
	hidden := suggest.Build(without(r, toTest), true)
	test := titles(r, 0, toTest)
	out := []row{
		{sayTitles, measure(hidden, test), titlesGoal},
		{sayTypos, measure(hidden, misspelt(test)), typoGoal},
	}
	full, alone := suggest.Build(suggest.Occupations(r, others...), true), suggest.Build(suggest.Occupations(r, others...), false)
	for _, part := range []struct {
		kind           suggest.Kind
		open, kept, no lang.Text
		goal           goals
	}{
		{suggest.Person, sayPersonsOpen, sayPersons, sayPersonsAlone, personsGoal},
		{suggest.Need, sayNeedsOpen, sayNeeds, sayNeedsAlone, needsGoal},
	} {
		open, err := phrases(r, part.kind, false)
		if err != nil {
			return nil, err
		}
		kept, err := phrases(r, part.kind, true)
		if err != nil {
			return nil, err
		}
		out = append(out, row{part.open, measure(full, open), goals{}}, row{part.kept, measure(full, kept), part.goal},
			row{part.no, measure(alone, kept), goals{}})
	}
	return out, nil
}

// printRows prints the table.
func printRows(out io.Writer, tag lang.Tag, rows []row) {
	wide := 0
	for _, r := range rows {
		wide = max(wide, len([]rune(r.Name.In(tag))))
	}
	fmt.Fprintf(out, "%-*s %6s %12s %12s %12s %7s %9s %9s  %s\n", wide, "", sayNumber.In(tag), "@1", "@5", "@10", "MRR", sayMedian.In(tag), "p95", sayGoal.In(tag))
	for _, r := range rows {
		s := r.Result
		fmt.Fprintf(out, "%-*s %6d %s %s %s %7.3f %6.2f ms %6.2f ms  %s\n", wide, r.Name.In(tag), s.N, share(s.At1, s.Half1), share(s.At5, s.Half5),
			share(s.At10, s.Half10), s.MRR, milliseconds(s.Median), milliseconds(s.P95), r.Goals.say(r.Result, tag))
	}
}

// share writes "87.0 ± 1.2 %".
func share(p, half float64) string { return fmt.Sprintf("%5.1f ±%4.1f %%", 100*p, 100*half) }

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// say writes the goals and whether they are met, "" when there are none.
func (g goals) say(r result, tag lang.Tag) string {
	if g == (goals{}) {
		return ""
	}
	out := sayMet.In(tag)
	if !g.met(r) {
		out = sayMissed.In(tag)
	}
	for _, one := range []struct {
		at   string
		goal float64
	}{{"@1", g.At1}, {"@5", g.At5}, {"@10", g.At10}} {
		if one.goal > 0 {
			out += fmt.Sprintf(" %s ≥ %.0f %%", one.at, 100*one.goal)
		}
	}
	return out
}
