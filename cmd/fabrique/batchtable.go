package main

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"fabrique/fault"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/plan"
	"fabrique/solve"
)

// What became of a territory.
const (
	statusComposed = "composed"
	statusKept     = "kept"    // composed before, nothing changed since
	statusFailed   = "failed"  // no plan can be made: Error says why
	statusLeft     = "stopped" // not composed: interrupted before
)

// row is one territory of a batch.
type row struct {
	Territory      string     `json:"territory"` // its folder or workbook
	Status         string     `json:"status"`
	Error          *lang.Text `json:"error,omitempty"`
	Persons        int        `json:"persons"`
	Placed         int        `json:"placed"`
	Waiting        int        `json:"waiting"`
	ActivitiesOpen int        `json:"activities_open"`
	Value          int64      `json:"value"` // of level 1, with its bound
	Bound          int64      `json:"bound"`
	Gap            float64    `json:"gap"`
	Proven         bool       `json:"proven"`
	Work           int64      `json:"work"`
	Seconds        float64    `json:"seconds"`

	internal bool // failed by our fault
}

func (r row) failed(err error) row {
	r.Status, r.internal = statusFailed, fault.KindOf(err) == fault.Internal
	r.Error = &lang.Text{FR: fault.In(err, lang.FR), EN: fault.In(err, lang.EN)}
	return r
}

func (r *row) fill(_ plan.Input, p *plan.Plan, seconds float64) {
	first := p.Levels[0]
	r.Status, r.Seconds, r.Work = statusComposed, seconds, p.Work
	r.Persons, r.Placed, r.Waiting = len(p.Jobs)+len(p.Waiting), len(p.Jobs), len(p.Waiting)
	r.Value, r.Bound, r.Gap, r.Proven = first.Value, first.Bound, first.Gap, first.Proven
	for _, a := range p.Activities {
		if a.Open {
			r.ActivitiesOpen++
		}
	}
}

// summary is a whole batch.
type summary struct {
	Territories []row   `json:"territories"`
	Composed    int     `json:"composed"`
	Kept        int     `json:"kept"`
	Failed      int     `json:"failed"`
	Stopped     int     `json:"stopped"`
	Totals      row     `json:"totals"` // its gap is that of the summed values and bounds
	Seconds     float64 `json:"seconds"`
	Interrupted bool    `json:"interrupted"`

	internal bool
}

func (b *batch) summary() *summary {
	s := &summary{Territories: b.rows, Seconds: time.Since(b.start).Seconds(), Interrupted: b.ctx.Err() != nil}
	t := &s.Totals
	t.Proven = true
	for i := range s.Territories {
		r := &s.Territories[i]
		switch r.Status {
		case statusComposed:
			s.Composed++
		case statusKept:
			s.Kept++
		case statusFailed:
			s.Failed++
			s.internal = s.internal || r.internal
			continue
		default:
			r.Status = statusLeft
			s.Stopped++
			continue
		}
		t.add(*r)
	}
	t.Gap = solve.Gap(0, t.Value, t.Bound)
	t.Proven = t.Proven && s.Composed+s.Kept > 0
	return s
}

func (r *row) add(o row) {
	r.Persons, r.Placed, r.Waiting = r.Persons+o.Persons, r.Placed+o.Placed, r.Waiting+o.Waiting
	r.ActivitiesOpen += o.ActivitiesOpen
	r.Value, r.Bound, r.Proven = r.Value+o.Value, r.Bound+o.Bound, r.Proven && o.Proven
	r.Work, r.Seconds = r.Work+o.Work, r.Seconds+o.Seconds
}

// write writes the table for spreadsheets and programs.
func (s *summary) write(path string) error {
	sheet := table.Sheet{Name: "summary", Head: strings.Fields("territory status persons placed waiting activities_open value bound gap proven seconds error_fr error_en")}
	totals := s.Totals
	totals.Territory = "TOTAL"
	for _, r := range append(append([]row(nil), s.Territories...), totals) {
		cells := []string{r.Territory, r.Status, strconv.Itoa(r.Persons), strconv.Itoa(r.Placed), strconv.Itoa(r.Waiting), strconv.Itoa(r.ActivitiesOpen),
			strconv.FormatInt(r.Value, 10), strconv.FormatInt(r.Bound, 10), fmt.Sprintf("%.6f", r.Gap), strconv.FormatBool(r.Proven), fmt.Sprintf("%.3f", r.Seconds), "", ""}
		if r.Error != nil {
			cells[11], cells[12] = r.Error.FR, r.Error.EN
		}
		sheet.Rows = append(sheet.Rows, cells)
	}
	var text bytes.Buffer
	if err := table.WriteCSV(&text, sheet, ';'); err != nil {
		return err
	}
	if err := os.WriteFile(path, text.Bytes(), 0o600); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

// print shows the table on a terminal, widest names cut.
func (s *summary) print(d *desk) {
	const figures = 4*9 + 12
	wide := 10
	for _, r := range s.Territories {
		wide = max(wide, len([]rune(r.Territory)))
	}
	wide = min(wide, max(10, d.width-figures))
	line := func(name string, cells ...lang.Speaker) {
		text := fmt.Sprintf("%-*s", wide, cut(name, wide))
		for _, c := range cells {
			text += fmt.Sprintf("%9s", c.In(d.tag))
		}
		_, _ = fmt.Fprintln(d.out, text)
	}
	line(sayTerritory.In(d.tag), sayListed, sayPlaced, sayWaiting, sayGap, sayState)
	for _, r := range s.Territories {
		if r.Status == statusFailed || r.Status == statusLeft {
			d.para(fmt.Sprintf("%-*s  ", wide, cut(r.Territory, wide)), r.why().In(d.tag))
			continue
		}
		line(r.Territory, lang.Int(r.Persons), lang.Int(r.Placed), lang.Int(r.Waiting), gapText(r), stateText(r.Status))
	}
	t := s.Totals
	line(sayTotal.In(d.tag), lang.Int(t.Persons), lang.Int(t.Placed), lang.Int(t.Waiting), gapText(t), lang.Text{})
	d.say(fillCounts(s))
}

// why says why a territory has no plan.
func (r row) why() lang.Text {
	if r.Error != nil {
		return *r.Error
	}
	return sayNotReached
}

// gapText words the gap of level 1: proven, or in hundredths of a percent.
func gapText(r row) lang.Text {
	if r.Proven {
		return sayProven
	}
	if r.Persons == 0 {
		return lang.Text{}
	}
	return lang.Unit(lang.Decimal{Units: int64(r.Gap*10_000 + .5), Places: 2}, lang.Same("%"))
}

func stateText(status string) lang.Text {
	if status == statusKept {
		return sayKept
	}
	return sayComposed
}
