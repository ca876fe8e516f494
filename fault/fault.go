// Package fault makes errors that people read: a kind for programmes, and a
// sentence in French and English that says what is wrong, then what to do.
package fault

import (
	"errors"

	"fabrique/lang"
)

// Kind says what sort of fault it is; programmes choose a status by it.
type Kind int

// The kinds of fault.
const (
	Internal Kind = iota // something broke on our side
	Invalid              // what was given is wrong
	Missing              // something required was not given
	NotFound             // no such thing
	Denied               // not allowed to this actor
	Conflict             // true a moment ago, not any more
	TooMany              // asked too often: to wait for
)

// Fault is an error with a sentence for its reader. Make one with [New].
type Fault struct {
	Kind  Kind
	Text  lang.Text
	Field string // what it is about, among what was given: "hours.least"; "" for the whole
	Err   error  // the cause, for the log only; may be nil
}

// New returns a fault whose sentence is fr in French and en in English.
func New(kind Kind, fr, en string) *Fault { return &Fault{Kind: kind, Text: lang.T(fr, en)} }

// Newf is [New] with formats filled as by [lang.F].
func Newf(kind Kind, fr, en string, args ...any) *Fault {
	return &Fault{Kind: kind, Text: lang.F(fr, en, args...)}
}

// Because returns f with its cause, which the log shows and people do not.
func (f *Fault) Because(err error) *Fault {
	g := *f
	g.Err = err
	return &g
}

// At returns f about one field of what was given.
func (f *Fault) At(field string) *Fault {
	g := *f
	g.Field = field
	return &g
}

// All returns every fault joined in err, in order; an error that is no fault is left out.
func All(err error) []*Fault {
	if f, ok := err.(*Fault); ok {
		return []*Fault{f}
	}
	var list []*Fault
	switch e := err.(type) {
	case interface{ Unwrap() []error }:
		for _, one := range e.Unwrap() {
			list = append(list, All(one)...)
		}
	case interface{ Unwrap() error }:
		list = All(e.Unwrap())
	}
	return list
}

// Error returns the English sentence, with the cause.
func (f *Fault) Error() string {
	if f.Err != nil {
		return f.Text.EN + " (" + f.Err.Error() + ")"
	}
	return f.Text.EN
}

// Unwrap returns the cause.
func (f *Fault) Unwrap() error { return f.Err }

// In returns the sentence of err in the language tag; for an error that is no
// fault, a general sentence that gives nothing away.
func In(err error, tag lang.Tag) string {
	var f *Fault
	if errors.As(err, &f) && f.Kind != Internal {
		return f.Text.In(tag)
	}
	return lang.T("Une erreur est survenue de notre côté. Réessayez ; si elle revient, signalez-la avec ce que vous faisiez.",
		"Something broke on our side. Try again; if it comes back, report it with what you were doing.").In(tag)
}

// KindOf returns the kind of the fault in err's chain, Internal when there is none.
func KindOf(err error) Kind {
	var f *Fault
	if errors.As(err, &f) {
		return f.Kind
	}
	return Internal
}
