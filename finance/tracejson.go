package finance

import (
	"encoding/json"

	"fabrique/lang"
	"fabrique/money"
)

// worth returns an amount as a trace carries it beside its words.
func worth(c money.Cents) *money.Cents { return &c }

// MarshalJSON writes the citation for programs: dates as YYYY-MM-DD, the assumption
// with its author, or none for a figure of law or statistics.
func (c Citation) MarshalJSON() ([]byte, error) {
	type author struct {
		By     string `json:"by"`
		Made   string `json:"made,omitempty"`
		Source string `json:"source"`
	}
	out := struct {
		Name       string    `json:"name"`
		Title      lang.Text `json:"title"`
		Value      lang.Text `json:"value"`
		From       string    `json:"valid_from"`
		Source     string    `json:"source"`
		Link       string    `json:"link,omitempty"`
		Note       string    `json:"note,omitempty"`
		Assumption *author   `json:"assumption,omitempty"`
	}{Name: c.Name, Title: c.Title, Value: c.Value, From: c.From.String(), Source: c.Source, Link: c.Link, Note: c.Note}
	if a := c.Assumption; a != nil {
		out.Assumption = &author{By: a.Author, Source: a.Source}
		if a.Made != nil {
			out.Assumption.Made = a.Made.String()
		}
	}
	return json.Marshal(out)
}

// Row is one line of a trace written as a table: how deep it stands, what it is
// (title, value, formula), and where it comes from.
type Row struct {
	Depth                int
	Kind                 lang.Text // amount, input or parameter
	Title, Value, Detail lang.Text
	Cents                *money.Cents // when the value is an amount
	Source, Link         string       // of a parameter
}

// Rows returns the trace and all below it, line by line, as a workbook shows them.
func (t Trace) Rows() []Row { return t.rows(nil, 0) }

func (t Trace) rows(out []Row, depth int) []Row {
	out = append(out, Row{Depth: depth, Kind: lang.T("montant", "amount"), Title: t.Title, Value: t.Value, Detail: t.Formula, Cents: t.Cents})
	for _, in := range t.Inputs {
		out = append(out, Row{Depth: depth + 1, Kind: lang.T("donnée", "input"), Title: in.Title, Value: in.Value})
	}
	for _, c := range t.Cited {
		detail, from := lang.F("depuis le %s", "since %s", c.From), c.Source
		if a := c.Assumption; a != nil {
			detail, from = a.words(), a.Ground()
		}
		out = append(out, Row{Depth: depth + 1, Kind: lang.T("paramètre", "parameter"), Title: c.Title, Value: c.Value,
			Detail: detail, Source: from, Link: c.Link})
	}
	for _, part := range t.Parts {
		out = part.rows(out, depth+1)
	}
	return out
}

// Sourced says where a figure comes from: its source, or whose assumption it is and on what ground.
func (c Citation) Sourced() lang.Text {
	if c.Assumption == nil {
		return lang.Same(c.Source)
	}
	return lang.F("%s, d’après : %s", "%s, on this ground: %s", c.Assumption.words(), c.Assumption.Ground())
}

// words says whose assumption it is, and of when.
func (a *Assumption) words() lang.Text {
	if a.Made == nil {
		return lang.F("hypothèse %s, valable depuis le %s", "assumption of %s, valid since %s", lang.Of(lang.Same(a.Author)), a.From)
	}
	return lang.F("hypothèse %s, faite le %s, valable depuis le %s", "assumption of %s, made on %s, valid since %s", lang.Of(lang.Same(a.Author)), *a.Made, a.From)
}
