package finance

import (
	"sort"

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
	names []string // in the order of the rule files
	rules map[string]Parameter
	told  map[key][]Assumption // in the order of their dates
}

type key struct {
	name    string
	company company.ID
}

// Parameter is one figure of law or statistics through time.
type Parameter struct {
	Name   string
	Title  lang.Text
	Unit   string
	Series source.Series
}

// Used is one figure that a result stands on.
type Used struct {
	Fact       source.Fact
	Name       string
	Assumption *Assumption // nil when the figure is of law or statistics
}

// With returns the book b with the territory's assumptions added to it.
func (b *Book) With(list []Assumption) *Book {
	n := &Book{names: b.names, rules: b.rules, told: map[key][]Assumption{}}
	for k, v := range b.told {
		n.told[k] = append([]Assumption(nil), v...)
	}
	for _, a := range list {
		k := key{a.Name, a.Company}
		n.told[k] = append(n.told[k], a)
	}
	for _, v := range n.told {
		sort.SliceStable(v, func(i, j int) bool { return v[i].From < v[j].From })
	}
	return n
}

// Names returns the names of the parameters, in the order of the rule files.
func (b *Book) Names() []string { return append([]string(nil), b.names...) }

// Parameter returns the parameter called name; ok is false when the book has none.
func (b *Book) Parameter(name string) (p Parameter, ok bool) {
	p, ok = b.rules[name]
	return p, ok
}

// On returns the value of the parameter called name in force on day d, for a
// company of which nothing is supposed apart. The fault is Missing when none is known.
func (b *Book) On(name string, d calendar.Date) (source.Fact, error) {
	u, err := b.Find(name, d, "")
	return u.Fact, err
}

// Find is [Book.On] for one company, and says whether the figure is supposed. Of a
// figure of law and an assumption, the later holds; the assumption on equal dates,
// and where the law has no value.
func (b *Book) Find(name string, d calendar.Date, c company.ID) (Used, error) {
	law, known := b.rules[name].Series.On(d)
	a := b.supposed(name, d, c)
	if a != nil && (!known || a.From >= law.From) {
		f := source.Fact{From: a.From, Value: a.Value, Unit: a.Unit, Source: "assumption: " + a.Author + ", " + a.Source}
		return Used{Fact: f, Name: name, Assumption: a}, nil
	}
	if !known {
		return Used{}, b.missing(name, d)
	}
	return Used{Fact: law, Name: name}, nil
}

func (b *Book) supposed(name string, d calendar.Date, c company.ID) *Assumption {
	for _, k := range []key{{name, c}, {name, ""}} {
		list := b.told[k]
		i := sort.Search(len(list), func(i int) bool { return list[i].From > d })
		if i > 0 {
			return &list[i-1]
		}
	}
	return nil
}

func (b *Book) missing(name string, d calendar.Date) error {
	return fault.Newf(fault.Missing,
		"La valeur de « %s » n’est pas connue le %s. Ajoutez-la aux hypothèses du territoire : nom « %s », date de début, valeur, unité, auteur et source.",
		"The value of “%s” is not known on %s. Add it to the territory's assumptions: name “%s”, start date, value, unit, author and source.",
		name, d, name)
}

// Budget returns the own means that company c may spend in month m beyond its
// contribution and sales (assumption budget-month, in force on the first day of m);
// ok is false when none was told.
func (b *Book) Budget(c company.ID, m calendar.Month) (amount money.Cents, ok bool) {
	a := b.supposed(BudgetMonth, m.First(), c)
	if a == nil {
		return 0, false
	}
	return money.Cents(scaled(a.Value, 2)), true
}

// AssumptionsUsed returns the assumptions among what results stand on, each once.
func AssumptionsUsed(list []Used) []Assumption {
	var out []Assumption
	seen := map[Assumption]bool{}
	for _, u := range list {
		if u.Assumption != nil && !seen[*u.Assumption] {
			seen[*u.Assumption] = true
			out = append(out, *u.Assumption)
		}
	}
	return out
}
