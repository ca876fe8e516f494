package finance

import (
	"fabrique/calendar"
	"fabrique/lang"
	"fabrique/source"
)

// recheck is how many months a value may go without being compared with its source.
const recheck = 13

// Stale is a parameter whose values were not compared with their sources for long.
type Stale struct {
	Parameter Parameter
	Months    int // whole months since
}

// Stale returns the parameters with a value in force on day d that were last checked
// thirteen months before d or earlier, or never said to be, in the order of the
// rule files.
func (b *Book) Stale(d calendar.Date) []Stale {
	var out []Stale
	for _, name := range b.names {
		p := b.rules[name]
		if _, known := p.Series.On(d); !known {
			continue
		}
		if n := p.Checked.MonthsUntil(d); n >= recheck {
			out = append(out, Stale{Parameter: p, Months: n})
		}
	}
	return out
}

// Words says what to do about it.
func (s Stale) Words() lang.Text {
	if s.Parameter.Checked == 0 {
		return lang.F("%s (%s) : ce fichier ne dit pas quand ses valeurs ont été vérifiées. Ajoutez « checked » et la date.",
			"%s (%s): this file does not say when its values were checked. Add “checked” and the date.", s.Parameter.Title, s.Parameter.Name)
	}
	return lang.F("%s (%s) : valeurs vérifiées pour la dernière fois le %s, il y a %s mois. Comparez-les avec leurs sources.",
		"%s (%s): values last checked on %s, %s months ago. Compare them with their sources.",
		s.Parameter.Title, s.Parameter.Name, s.Parameter.Checked, s.Months)
}

// Known returns the last day for which the book has a value of the parameter called
// name, when no later one is known to differ: the day before the series ends, or the
// first day of its last value. ok is false when it never has one.
func (b *Book) Known(name string) (d calendar.Date, ok bool) {
	series := b.rules[name].Series
	for i := len(series) - 1; i >= 0; i-- {
		if !series[i].Ended {
			if i+1 < len(series) {
				return series[i+1].From - 1, true
			}
			return series[i].From, true
		}
	}
	return 0, false
}

// Ended returns the fact that says that p has no value on day d, and why; ok is false
// when none does.
func (p Parameter) Ended(d calendar.Date) (f source.Fact, ok bool) {
	for _, one := range p.Series {
		if one.From <= d {
			f, ok = one, one.Ended
		}
	}
	return f, ok
}

// Until returns the last day after d on which the value of p in force on d holds;
// ok is false when no later value or end is known.
func (p Parameter) Until(d calendar.Date) (last calendar.Date, ok bool) {
	for _, f := range p.Series {
		if f.From > d {
			return f.From - 1, true
		}
	}
	return 0, false
}
