package op

import (
	"context"
	"reflect"
	"time"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/kit/db"
	"fabrique/lang"
)

// Op is an operation. Make one with [New].
type Op struct {
	Name  string       // slice and verb: "needs.propose"
	Route string       // REST method and path below the territory: "POST /needs/{id}/describe"
	Does  lang.Text    // what it does, one sentence for the manual
	Said  lang.Text    // what is told once done: "The need is described."
	Roles []actor.Role // who may; empty means anybody signed in
	Open  bool         // visitors may too
	Whole bool         // about the installation, not a territory
	Reads bool         // changes nothing and leaves no line in the journal
	Seals bool         // reads what is sealed: leaves a line in the book of readings
	Makes bool         // creates something: an idempotency key is honoured
	Over  bool         // writes over what a form showed: who was overtaken by somebody else is told first
	Final lang.Text    // why it cannot be taken back, told beside its form; empty where it can
	Most  []Limit      // how often it may be tried

	in, out reflect.Type
	do      func(ctx context.Context, c *Call, in map[string]any) (given, out any, err error)
}

// Limit is how often an operation may be tried, whatever becomes of each try: so
// many times within a while by one origin, or, with Of, under one value of a field.
type Limit struct {
	Times  int
	Within time.Duration
	Of     string // a field: "email"; "" for the origin
}

// Call is one run of an operation: who, when, and within what.
type Call struct {
	Actor actor.Actor
	At    time.Time     // UTC
	Today calendar.Date // in the territory
	Q     db.Querier    // the transaction; for an operation that reads, the reading side
	NewID func() string // a name that nothing has yet
	Lang  lang.Tag      // of who asks

	subject string
	lead    string
	said    lang.Text
	undo    *Undo
}

// Undo is the operation that takes another one back.
type Undo struct {
	Name   string
	Fields map[string]any
	To     string // page that follows, below the territory; "" for the page at hand
}

// About says what the operation touched: "need", "n1". It stands in the journal.
func (c *Call) About(kind, id string) { c.subject = kind + "/" + id }

// Leads says what "{id}" stands for in the address of the page that follows,
// when it is not what was touched.
func (c *Call) Leads(to string) { c.lead = to }

// Say replaces what is told once done.
func (c *Call) Say(text lang.Text) { c.said = text }

// Undoable says which operation takes this one back.
func (c *Call) Undoable(name string, fields map[string]any) {
	c.undo = &Undo{Name: name, Fields: fields}
}

// UndoneAt says which page follows when this one is taken back, for what then is no more.
func (c *Call) UndoneAt(path string) { c.undo.To = path }

// New returns o done by f. In is a struct whose fields carry their name for
// programs and their label for people: `json:"title" fr:"Titre" en:"Title"`;
// `secret:"yes"` keeps a field out of the journal.
func New[In, Out any](o Op, f func(ctx context.Context, c *Call, in In) (Out, error)) Op {
	o.in, o.out = reflect.TypeFor[In](), reflect.TypeFor[Out]()
	o.do = func(ctx context.Context, c *Call, fields map[string]any) (any, any, error) {
		var in In
		if err := read(fields, &in); err != nil {
			return nil, nil, err
		}
		out, err := f(ctx, c, in)
		return in, out, err
	}
	return o
}

// May reports whether a may do o, as far as roles tell.
func (o Op) May(a actor.Actor) bool {
	switch {
	case o.Open:
		return true
	case len(o.Roles) > 0:
		return a.May(o.Roles...)
	}
	return a.Known()
}

// Types returns the types of what o takes and gives.
func (o Op) Types() (in, out reflect.Type) { return o.in, o.out }
