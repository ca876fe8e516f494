package finance

import (
	"errors"
	"sort"
	"strings"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/fault"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/source"
)

// Book is the parameters of one scheme by name and date, and what the territory
// supposes beside them. It never changes once made, so it may be shared.
type Book struct {
	scheme  string   // whose rules they are
	names   []string // in the order of the rule files
	rules   map[string]Parameter
	dated   bool // a file said when it was checked
	checked calendar.Date
	told    told
}

// owned is an assumption's name and the company it is told for.
type owned struct {
	name    string
	company company.ID
}

// Parameter is one figure of law or statistics through time.
type Parameter struct {
	Name   string
	Title  lang.Text
	Unit   string // see [UnitText]
	Note   string // what to know before using it; may be empty
	Series source.Series

	File    string        // the rule file that holds it
	Checked calendar.Date // last day on which its values were compared with their sources; zero when the file says none
}

// Used is one figure that a result stands on.
type Used struct {
	Fact       source.Fact
	Name       string
	Title      lang.Text
	Assumption *Assumption // nil when the figure is of law or statistics
}

// With returns the book b with the territory's assumptions, each passed by Check,
// added to it; of two for the same name, company and date the last one holds.
func (b *Book) With(list []Assumption) *Book {
	n := *b
	n.told = told{}
	for k, v := range b.told {
		n.told[k] = append([]Assumption(nil), v...)
	}
	for _, a := range list {
		k := owned{a.Name, a.Company}
		n.told[k] = append(n.told[k], a.normal())
	}
	for _, v := range n.told {
		sort.SliceStable(v, func(i, j int) bool { return v[i].From < v[j].From })
	}
	return &n
}

// Names returns the names of the parameters, in the order of the rule files.
func (b *Book) Names() []string { return append([]string(nil), b.names...) }

// Scheme returns the name of the scheme whose rules b holds; it may be empty.
func (b *Book) Scheme() string { return b.scheme }

// Checked returns the earliest day on which a file of the book was last compared
// with its sources.
func (b *Book) Checked() calendar.Date { return b.checked }

// Parameter returns the parameter called name; ok is false when the book has none.
func (b *Book) Parameter(name string) (p Parameter, ok bool) {
	p, ok = b.rules[name]
	return p, ok
}

// On returns the value of the parameter called name in force on day d, as far as
// no company differs. The fault is Missing when none is known, NotFound for a name
// that nothing has.
func (b *Book) On(name string, d calendar.Date) (source.Fact, error) {
	u, err := b.Find(name, d, "")
	return u.Fact, err
}

// Find is [Book.On] for one company, and says whether the figure is supposed. Of
// the law and an assumption the later holds; the assumption holds on equal dates,
// where the law has no value, and before what this book itself supposes. What is
// told for a company holds before what is told for all.
func (b *Book) Find(name string, d calendar.Date, c company.ID) (Used, error) {
	u, ok := b.look(name, d, c)
	if !ok {
		return Used{}, b.unknown(name, d)
	}
	return u, nil
}

// Told is [Book.Find] for a figure that only the territory may give; ok is false
// when none is told.
func (b *Book) Told(name string, d calendar.Date, c company.ID) (u Used, ok bool) {
	return b.look(name, d, c)
}

func (b *Book) look(name string, d calendar.Date, c company.ID) (Used, bool) {
	p := b.rules[name]
	law, known := p.Series.On(d)
	ours := strings.HasPrefix(law.Source, supposed)
	a := b.told.on(name, d, c)
	if a != nil && (!known || ours || a.From >= law.From) {
		f := source.Fact{From: a.From, Value: a.Value, Unit: a.Unit, Source: supposed + a.Author + ", " + a.Ground()}
		return Used{Fact: f, Name: name, Title: b.title(name), Assumption: a}, true
	}
	u := Used{Fact: law, Name: name, Title: p.Title}
	if ours {
		u.Assumption = &Assumption{Name: name, From: law.From, Value: law.Value, Unit: law.Unit,
			Author: "Fabrique", Source: strings.TrimPrefix(law.Source, supposed)}
	}
	return u, known
}

// supposed begins the source of a figure that is an assumption.
const supposed = "assumption: "

func (b *Book) title(name string) lang.Text {
	if p, ok := b.rules[name]; ok {
		return p.Title
	}
	k, _ := kind(name)
	return k.Title
}

// until returns the last day after d on which Find answers the same for all companies.
func (b *Book) until(name string, d calendar.Date) calendar.Date { return b.untilFor(name, d, "") }

// untilFor is until for one company.
func (b *Book) untilFor(name string, d calendar.Date, c company.ID) calendar.Date {
	last := calendar.Date(1<<31 - 1)
	for _, f := range b.rules[name].Series {
		if f.From > d {
			last = f.From - 1
			break
		}
	}
	last = min(last, b.told.until(owned{name, ""}, d))
	if c != "" {
		last = min(last, b.told.until(owned{name, c}, d))
	}
	return last
}

func (b *Book) unknown(name string, d calendar.Date) error {
	title, unit := b.title(name), b.rules[name].Unit
	if k, ok := kind(name); ok {
		unit = k.Unit
	}
	if title.Empty() {
		return fault.Newf(fault.NotFound, "Aucun paramètre ne s’appelle « %s ».", "No parameter is called “%s”.", name)
	}
	return fault.Newf(fault.Missing,
		"« %s » (%s) : aucune valeur connue pour le %s. %sAjoutez-en une aux hypothèses du territoire : nom %s, date de début, valeur, unité %s, auteur et source.",
		"“%s” (%s): no value is known for %s. %sAdd one to the territory’s assumptions: name %s, start date, value, unit %s, author and source.",
		title, name, d, b.nearest(name, d), name, unit)
}

// nearest words where the values nearest to day d end or begin, to stand before
// another sentence; empty when none is known on either side.
func (b *Book) nearest(name string, d calendar.Date) lang.Text {
	var ended, begins *source.Fact
	series := b.rules[name].Series
	for i := range series {
		switch f := &series[i]; {
		case f.From <= d && f.Ended && i > 0:
			ended = f
		case f.From > d && !f.Ended && begins == nil:
			begins = f
		}
	}
	switch {
	case ended != nil && begins != nil:
		return lang.F("La précédente s’arrête le %s, la suivante commence le %s. ", "The one before ends on %s, the next begins on %s. ", ended.From-1, begins.From)
	case ended != nil:
		return lang.F("La dernière connue s’arrête le %s. ", "The last known one ends on %s. ", ended.From-1)
	case begins != nil:
		return lang.F("La première connue commence le %s. ", "The first known one begins on %s. ", begins.From)
	}
	return lang.Text{}
}

// Budget returns the own means that company c may spend in month m beyond its
// contribution and sales (assumption budget-month, in force on the first day of m;
// what is told without company holds for each); ok is false when none was told.
func (b *Book) Budget(c company.ID, m calendar.Month) (amount money.Cents, ok bool) {
	a := b.told.on(BudgetMonth, m.First(), c)
	if a == nil {
		return 0, false
	}
	return money.Cents(scaled(a.Value, 2)), true
}

// demanded are the parameters that every rule file holds, be it to say that no value is known.
var demanded = []string{StateRate, MinimumWage, DepartmentShare, OtherPostsShare}

// Lacks returns what keeps b from pricing a job, each an Invalid fault; nil for nothing.
func (b *Book) Lacks() error {
	var out error
	for _, name := range demanded {
		if _, ok := b.rules[name]; !ok {
			out = errors.Join(out, fault.Newf(fault.Invalid, "Il manque le paramètre « %s ». Ajoutez-le ; si aucune valeur n’est connue, écrivez une date, puis end et pourquoi.",
				"The parameter “%s” is missing. Add it; if no value is known, write a date, then end and why.", name))
		}
	}
	return out
}
