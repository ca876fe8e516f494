package web

import (
	"fmt"
	"io"
)

// Offers is what a sentence leads to: each is confirmed or refused by a button of its own.
type Offers struct {
	Said   string // what a listener is told: "6 suggestions"
	Empty  string // what to do when there is none
	Groups []OfferGroup
	Note   string // below: words that found nothing
}

// OfferGroup is offers of one sort.
type OfferGroup struct {
	Title  string
	Offers []Offer
}

// Offer is one suggestion.
type Offer struct {
	Text, Code string
	Law        string // what the law asks, "" for nothing
	Action     string // where the answer is sent
	Hidden     []Hidden
	Yes, No    string // words of the buttons
	Not        string // where a refusal is sent
}

// Speak is the field in which a sentence is typed or dictated, and what it leads to.
type Speak struct {
	ID, Action        string
	Label, Hint, Text string
	Submit            string
	Hidden            []Hidden
	Offers            Offers
}

// Fragment writes one part of a page, or nothing when it fails.
func (t Template) Fragment(w io.Writer, name string, part any) error {
	if err := t.t.ExecuteTemplate(w, name, part); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}
