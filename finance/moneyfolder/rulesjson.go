package moneyfolder

import (
	"encoding/json"

	"fabrique/calendar"
	"fabrique/finance"
	"fabrique/kit/table"
	"fabrique/lang"
	"fabrique/money"
)

// Shown is a parameter on a day, for programs.
type Shown struct {
	Name    string        `json:"name"`
	Title   lang.Text     `json:"title"`
	On      string        `json:"on"`
	Value   json.Number   `json:"value"`
	Unit    string        `json:"unit"`
	From    string        `json:"valid_from"`
	Until   string        `json:"valid_until,omitempty"`
	Source  string        `json:"source"`
	Link    string        `json:"link,omitempty"`
	Note    string        `json:"note,omitempty"`
	Checked string        `json:"checked,omitempty"`
	History []Past        `json:"history"`
	Trace   finance.Trace `json:"trace"`
}

// Past is one value of a parameter through time; none means that no value is known.
type Past struct {
	From   string       `json:"valid_from"`
	Value  *json.Number `json:"value"`
	Source string       `json:"source"`
	Link   string       `json:"link,omitempty"`
	Note   string       `json:"note,omitempty"`
}

// Showing returns parameter p, of which u holds on a day.
func Showing(p finance.Parameter, u finance.Used, on calendar.Date) Shown {
	cited := finance.Cite(u)
	out := Shown{Name: p.Name, Title: p.Title, On: on.String(), Value: Number(u.Fact.Value), Unit: p.Unit,
		From: u.Fact.From.String(), Source: u.Fact.Source, Link: u.Fact.Link, Note: u.Fact.Note,
		Trace: finance.Trace{Title: p.Title, Value: cited.Value, Cited: []finance.Citation{cited},
			Formula: lang.F("valeur en vigueur le %s", "value in force on %s", on)}}
	if last, ok := p.Until(on); ok && u.Assumption == nil {
		out.Until = last.String()
	}
	if p.Checked != 0 {
		out.Checked = p.Checked.String()
	}
	for _, f := range p.Series {
		one := Past{From: f.From.String(), Source: f.Source, Link: f.Link, Note: f.Note}
		if !f.Ended {
			v := Number(f.Value)
			one.Value = &v
		}
		out.History = append(out.History, one)
	}
	return out
}

// Number writes a decimal as JSON does.
func Number(v lang.Decimal) json.Number { return json.Number(table.Point(v, lang.EN)) }

// CheckedRules says whether rule files can be relied on, for programs.
type CheckedRules struct {
	OK         bool        `json:"ok"`
	Scheme     string      `json:"scheme,omitempty"`
	Parameters int         `json:"parameters"`
	Values     int         `json:"values"`
	Errors     []lang.Text `json:"errors"`
	Warnings   []lang.Text `json:"warnings"`
}

// Weigh counts what a book holds, and warns of unknown units and of values not
// checked for long on day on.
func (out *CheckedRules) Weigh(book *finance.Book, on calendar.Date) {
	out.OK, out.Scheme, out.Parameters = true, book.Scheme(), len(book.Names())
	for _, name := range book.Names() {
		p, _ := book.Parameter(name)
		out.Values += len(p.Series)
		if p.Unit != "rate" && finance.UnitText(p.Unit) == lang.Same(p.Unit) {
			out.Warnings = append(out.Warnings, lang.F("%s : l’unité « %s » n’est pas connue ; elle sera montrée telle quelle.",
				"%s: the unit “%s” is not known; it will be shown as it is.", name, p.Unit))
		}
	}
	for _, s := range book.Stale(on) {
		out.Warnings = append(out.Warnings, s.Words())
	}
}

// Contribution is an employment contribution, for programs.
type Contribution struct {
	State      money.Cents   `json:"state_cents"`
	Department money.Cents   `json:"department_cents"`
	Total      money.Cents   `json:"total_cents"`
	PerHour    json.Number   `json:"state_per_hour"` // euros, on the first day, to four decimals
	Trace      finance.Trace `json:"trace"`
}

// ContributionOf returns a contribution for programs.
func ContributionOf(c finance.Contribution) Contribution {
	return Contribution{State: c.State, Department: c.Department, Total: c.Total(),
		PerHour: Number(lang.Decimal{Units: (int64(c.PerHour) + 5) / 10, Places: 4}), Trace: c.Trace()}
}
