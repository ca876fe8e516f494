package planpage

import (
	"fmt"
	"strings"
	"time"

	"fabrique/lang"
	"fabrique/money"
	"fabrique/plan"
	"fabrique/territory"
)

// Step is where a computation stands, for the line shown while it lasts.
type Step struct {
	Level   int // 1 to 5
	Policy  territory.Policy
	Found   bool // a plan was found: Value holds
	Value   int64
	Bounded bool // Bound holds for that level
	Bound   int64
	Share   float64 // of the counted work that is done, 0 to 1
	Left    float64 // seconds to go at this pace; 0 or less when unknown
}

// Gap returns how far the value may be from the best, as a fraction; below 0 when unknown.
func (s Step) Gap() float64 {
	if !s.Found || !s.Bounded {
		return -1
	}
	diff, base := s.Bound-s.Value, s.Bound
	if s.Level != 1 && s.Level != 4 {
		diff, base = s.Value-s.Bound, s.Value
	}
	switch {
	case diff <= 0:
		return 0
	case base == 0:
		return -1
	}
	return float64(diff) / float64(max(base, -base))
}

// Pace turns what a composition tells into steps with the time left, supposing
// that the pace stays. The zero Pace is ready.
type Pace struct {
	doing lang.Text
	since time.Time
	begun int64 // work done when the search began
}

// Step returns where p stands at a moment.
func (k *Pace) Step(p plan.Progress, now time.Time) Step {
	if p.Step != k.doing || p.Done < k.begun || k.since.IsZero() {
		k.doing, k.since, k.begun = p.Step, now, p.Done
	}
	s := Step{Level: p.Level, Policy: p.Policy, Found: p.Found, Value: p.Value, Bounded: p.Bounded, Bound: p.Bound}
	if p.Total > 0 {
		s.Share = float64(p.Done) / float64(p.Total)
	}
	if worked := p.Done - k.begun; worked > 0 && p.Total > p.Done {
		s.Left = now.Sub(k.since).Seconds() * float64(p.Total-p.Done) / float64(worked)
	}
	return s
}

// Words words the aim of s, what is reached, what is possible at best and the
// gap between; what is not known is empty.
func (s Step) Words() (aim, reached, best, gap lang.Text) {
	level := min(max(s.Level, 1), len(levelNames))
	aim = aimTitles[levelNames[level-1]]
	if s.Found {
		reached = short(level, s.Value)
	}
	if s.Bounded {
		best = short(level, s.Bound)
	}
	switch g := s.Gap(); {
	case g == 0:
		gap = sayTagProven
	case g > 0:
		gap = percent(g)
	}
	return aim, reached, best, gap
}

var levelNames = [...]string{"placed", "hours", "fit", "needs", "cost"}

const barWidth = 12

// ProgressLine returns one line about s, without line end: the level, its
// value, what is possible at best, the gap, the time left.
func ProgressLine(tag lang.Tag, s Step) string {
	level := min(max(s.Level, 1), len(aims))
	full := int(s.Share*barWidth + .5)
	full = min(max(full, 0), barWidth)
	parts := []string{fmt.Sprintf("%s%s %d/5 %s", strings.Repeat("■", full), strings.Repeat("□", barWidth-full), level, aims[level-1].In(tag))}
	if s.Found {
		parts = append(parts, short(level, s.Value).In(tag))
	}
	if s.Bounded {
		parts = append(parts, lang.F(sayAtBest.FR, sayAtBest.EN, short(level, s.Bound)).In(tag))
	}
	switch gap := s.Gap(); {
	case gap == 0:
		parts = append(parts, sayTagProven.In(tag))
	case gap > 0:
		parts = append(parts, lang.F(sayGapIs.FR, sayGapIs.EN, percent(gap)).In(tag))
	}
	if s.Left > 0 {
		parts = append(parts, lang.F(sayLeft.FR, sayLeft.EN, int(s.Left+.999)).In(tag))
	}
	return strings.Join(parts, " · ")
}

// short words a value in a few letters: an amount at the last level, a number before.
func short(level int, value int64) lang.Text {
	if level == 5 {
		return money.Cents(value).Rounded()
	}
	return lang.F("%s", "%s", value)
}

// aims are the five levels in a few words each.
var aims = [...]lang.Text{
	lang.T("personne de côté", "nobody left out"),
	lang.T("temps choisi", "chosen hours"),
	lang.T("souhaits", "wishes"),
	lang.T("besoins", "needs"),
	lang.T("coût", "cost"),
}
