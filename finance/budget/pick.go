package budget

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"fabrique/finance"
	"fabrique/lang"
	"fabrique/money"
)

// Pick names one amount of a budget, to say how it was found; its words for an address
// are those of [Pick.Query].
type Pick struct {
	Show        Show
	Kinds       []Kind // summed; all when none is named
	First, Last int    // months, by index
	Of          string // the activity or the site; empty for what belongs to none
	Scenario    string // see [TriedBy]; empty for the budget as told
}

// Show is what sort of amount is picked.
type Show string

// The sorts of amounts.
const (
	OfMonths   Show = ""
	OfCash     Show = "cash" // at the end of the last month
	OfEven     Show = "even" // break-even sales
	OfActivity Show = "activity"
	OfSite     Show = "site"
)

// Query writes p for an address.
func (p Pick) Query() string {
	var kinds []string
	for _, k := range p.Kinds {
		kinds = append(kinds, k.Name())
	}
	v := url.Values{"first": {strconv.Itoa(p.First)}, "last": {strconv.Itoa(p.Last)}}
	for name, value := range map[string]string{"kind": strings.Join(kinds, ","), "show": string(p.Show), "of": p.Of, "scenario": p.Scenario} {
		if value != "" {
			v.Set(name, value)
		}
	}
	return v.Encode()
}

// Picked reads what an address asks for, name by name; ok is false for what no budget
// of so many months has.
func Picked(ask func(string) string, months int) (p Pick, ok bool) {
	p = Pick{Show: Show(ask("show")), Of: ask("of"), Scenario: ask("scenario")}
	first, failed := strconv.Atoi(ask("first"))
	if ask("first") == "" {
		failed = nil
	}
	last, err := strconv.Atoi(ask("last"))
	p.First, p.Last = first, last
	if failed != nil || err != nil || first < 0 || last < first || last >= months {
		return p, false
	}
	if list := ask("kind"); list != "" {
		for _, name := range strings.Split(list, ",") {
			k, known := KindNamed(name)
			if !known {
				return p, false
			}
			p.Kinds = append(p.Kinds, k)
		}
	}
	return p, slices.Contains([]Show{OfMonths, OfCash, OfEven, OfActivity, OfSite}, p.Show)
}

// TriedBy returns the usual scenario called "usual.2", or one end of a usual change,
// "low.0" or "high.0"; ok is false for another name.
func TriedBy(name string) (s Scenario, ok bool) {
	word, number, _ := strings.Cut(name, ".")
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 {
		return s, false
	}
	if list := UsualScenarios(); word == "usual" && n < len(list) {
		return list[n], true
	}
	list := UsualChanges()
	if n >= len(list) {
		return s, false
	}
	switch word {
	case "low":
		s = list[n].Low
	case "high":
		s = list[n].High
	default:
		return s, false
	}
	s.Name = list[n].Name
	return s, true
}

// Ends names both ends of a usual change for [TriedBy], the lower result first.
func (b Bar) Ends() (low, high string) {
	n := slices.IndexFunc(UsualChanges(), func(c Change) bool { return c.Name == b.Change.Name })
	low, high = "low."+strconv.Itoa(n), "high."+strconv.Itoa(n)
	if b.Low > b.High {
		return high, low
	}
	return low, high
}

// GroupNames returns what the activities or the sites of b are called, sites as told; an
// empty name stands for what belongs to none.
func (b Budget) GroupNames(show Show, sites map[string]string) map[string]lang.Text {
	list, known, out := b.BySite(), sites, map[string]lang.Text{"": lang.T("sans site", "without site")}
	if show != OfSite {
		list, known, out = b.ByActivity(), map[string]string{}, map[string]lang.Text{"": lang.T("sans activité", "no activity")}
		for _, a := range b.Input.Activities {
			known[string(a.ID)] = a.Name
		}
	}
	for _, g := range list {
		if g.Name != "" {
			out[g.Name] = lang.Same(cmp.Or(known[g.Name], g.Name))
		}
	}
	return out
}

// Open says how a picked amount of b was found.
func (b Budget) Open(p Pick) finance.Trace {
	of := p.Kinds
	if len(of) == 0 {
		of = Kinds()
	}
	var t finance.Trace
	switch p.Show {
	case OfCash:
		return b.CashTrace(p.Last)
	case OfEven:
		return b.EvenTrace()
	case OfActivity:
		t = b.ActivityTrace(p.Of, of)
	case OfSite:
		t = b.SiteTrace(p.Of, of)
	default:
		t = b.overMonths(of, p.First, p.Last)
	}
	t.Title = lang.T("Résultat", "Result")
	if len(p.Kinds) > 0 {
		var names []lang.Text
		for _, k := range p.Kinds {
			names = append(names, k.Title())
		}
		t.Title = lang.Join(names)
	}
	return t
}

// overMonths gathers how kinds of some months were found.
func (b Budget) overMonths(of []Kind, first, last int) finance.Trace {
	all, w := money.Cents(0), b.words()
	rows := map[Kind]map[int][]int{}
	for i, r := range b.Rows {
		if r.Month >= first && r.Month <= last {
			if rows[r.Kind] == nil {
				rows[r.Kind] = map[int][]int{}
			}
			rows[r.Kind][r.Month] = append(rows[r.Kind][r.Month], i)
		}
	}
	out := finance.Trace{Formula: lang.T("somme des natures de recettes et de dépenses", "sum of the kinds of income and cost"), Cited: finance.CiteAll(b.Used), Inputs: b.inputs()}
	for _, k := range of {
		sum := money.Cents(0)
		one := finance.Trace{Title: k.Title(), Formula: lang.T("somme des mois", "sum of the months")}
		for m := first; m <= last; m++ {
			if list := rows[k][m]; list != nil {
				sum += b.Months[m].Kinds[k]
				one.Parts = append(one.Parts, w.month(k, m, list))
			}
		}
		if len(one.Parts) > 0 {
			all += sum
			one.Value, one.Cents = amountText(sum), &sum
			out.Parts = append(out.Parts, one)
		}
	}
	if len(of) == 1 && len(out.Parts) == 1 {
		out.Formula, out.Parts = out.Parts[0].Formula, out.Parts[0].Parts
	}
	out.Value, out.Cents = amountText(all), &all
	return out
}
