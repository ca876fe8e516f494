package financeapp

import (
	"fabrique/finance"
	"fabrique/kit/web"
	"fabrique/lang"
)

// Cell is one cell of a table: words that may lead somewhere, with a tag beside.
type Cell struct {
	Text, Href string
	Tag, Warm  string // a state in a few words, calm or not
}

// Line is one row of a table.
type Line struct {
	Head  Cell
	Cells []Cell
	Sum   bool // a total
	Form  *web.Form
	Fold  string // words that open the form
	Also  *web.Form
}

// Table is a table that becomes cards on a phone.
type Table struct {
	Caption string
	Titled  bool // the heading above says the same as the caption
	Heads   []string
	Words   int // how many columns after the first hold words rather than amounts
	Rows    []Line
	Acts    string // head of the column of what can be done; empty for none
}

// Name returns the head above the cell of that index, for the cards of a phone.
func (t Table) Name(cell int) string { return t.Heads[cell+1] }

// Part is one row of a list of facts.
type Part struct {
	Name, Value string
	Href        string // how the value was found; may be empty
}

// Step is an amount and how it was found.
type Step struct {
	Title, Value, Formula string
	Inputs                []Part
	Cited                 []Cited
	Parts                 []Step
	Open                  bool
	Words                 *StepWords
}

// StepWords are the words around a step.
type StepWords struct{ Inputs, Figures, Source, Rows string }

// Cited is a figure that an amount stands on.
type Cited struct {
	Title          web.Link
	Value, Since   string
	Source, Link   string
	Supposed, Note string
}

// steps words a trace; only the outermost step is open.
func (l ledger) steps(t finance.Trace) Step {
	words := &StepWords{say.inputs.In(l.Lang), say.figures.In(l.Lang), say.source.In(l.Lang), say.rows.In(l.Lang)}
	s := l.step(t, words)
	s.Open = true
	return s
}

func (l ledger) step(t finance.Trace, words *StepWords) Step {
	s := Step{Title: t.Title.In(l.Lang), Value: t.Value.In(l.Lang), Formula: t.Formula.In(l.Lang), Words: words}
	for _, in := range t.Inputs {
		s.Inputs = append(s.Inputs, Part{Name: in.Title.In(l.Lang), Value: in.Value.In(l.Lang)})
	}
	for _, c := range t.Cited {
		s.Cited = append(s.Cited, l.cited(c))
	}
	for _, p := range t.Parts {
		s.Parts = append(s.Parts, l.step(p, words))
	}
	return s
}

func (l ledger) cited(c finance.Citation) Cited {
	out := Cited{Title: web.Link{Text: c.Title.In(l.Lang), Href: l.Href("/money/rules/" + c.Name)}, Value: c.Value.In(l.Lang), Since: c.From.In(l.Lang), Source: c.Source, Link: c.Link, Note: c.Note}
	if a := c.Assumption; a != nil {
		out.Supposed = supposedBy(*a).In(l.Lang)
		out.Source = a.Ground()
	}
	return out
}

// supposedBy says whose assumption it is, and of when.
func supposedBy(a finance.Assumption) lang.Text {
	if a.Made == nil {
		return lang.F("hypothèse %s", "assumption of %s", lang.Of(lang.Same(a.Author)))
	}
	return lang.F("hypothèse %s, faite le %s", "assumption of %s, made on %s", lang.Of(lang.Same(a.Author)), *a.Made)
}

// supposedList words the assumptions behind an amount, each once.
func (l ledger) supposedList(used []finance.Used) []Cited {
	var out []Cited
	seen := map[string]bool{}
	for _, u := range used {
		if u.Assumption == nil {
			continue
		}
		if c := l.cited(finance.Cite(u)); !seen[c.Title.Text+c.Since] {
			seen[c.Title.Text+c.Since] = true
			out = append(out, c)
		}
	}
	return out
}
