package op

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"sort"
	"time"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/kit/journal"
	"fabrique/lang"
)

// Book holds every operation of the product, over one store.
type Book struct {
	DB    *db.DB
	Clock func() time.Time
	Zone  *time.Location // where the days of the installation begin; nil for UTC
	NewID func() string
	ops   map[string]Op
	names []string
}

// NewBook returns an empty book.
func NewBook(d *db.DB, clock func() time.Time, newID func() string) *Book {
	return &Book{DB: d, Clock: clock, NewID: newID, ops: map[string]Op{}}
}

// Here returns a moment as the clocks of the installation show it.
func (b *Book) Here(t time.Time) time.Time {
	if b.Zone == nil {
		return t.UTC()
	}
	return t.In(b.Zone)
}

// Day returns the day on which a moment falls where the installation is.
func (b *Book) Day(t time.Time) calendar.Date { return calendar.On(b.Here(t).Date()) }

// Add declares operations. It panics on a name given twice: a mistake of ours.
func (b *Book) Add(list ...Op) {
	for _, o := range list {
		if _, taken := b.ops[o.Name]; taken || o.do == nil {
			panic("op: " + o.Name + " is declared twice, or not by New")
		}
		b.ops[o.Name] = o
		b.names = append(b.names, o.Name)
	}
	sort.Strings(b.names)
}

// Op returns the operation name, and false when there is none.
func (b *Book) Op(name string) (Op, bool) { o, ok := b.ops[name]; return o, ok }

// All lists the operations by name.
func (b *Book) All() []Op {
	list := make([]Op, len(b.names))
	for i, name := range b.names {
		list[i] = b.ops[name]
	}
	return list
}

// Done is what an operation leaves to its caller.
type Done struct {
	Out     any
	Subject string // "need/n1"
	Said    lang.Text
	Undo    *Undo
	lead    string
}

// Lead returns what the page that follows is about: by default what was touched.
func (d Done) Lead() string {
	if d.lead != "" {
		return d.lead
	}
	return d.ID()
}

// ID returns the identifier in the subject: "n1" of "need/n1".
func (d Done) ID() string {
	for i := range d.Subject {
		if d.Subject[i] == '/' {
			return d.Subject[i+1:]
		}
	}
	return ""
}

// Run does the operation name for a, in one transaction with its line of the
// journal. The fault is NotFound for no such operation or no such territory,
// Denied when a may not.
func (b *Book) Run(ctx context.Context, a actor.Actor, tag lang.Tag, name string, fields map[string]any) (Done, error) {
	return b.RunSeen(ctx, a, tag, name, fields, 0)
}

// RunSeen is [Book.Run] for who read the territory when its journal had so many
// entries (0 when unknown): the fault is Conflict when somebody else has since
// written over the same thing in the same way.
func (b *Book) RunSeen(ctx context.Context, a actor.Actor, tag lang.Tag, name string, fields map[string]any, seen int64) (Done, error) {
	o, ok := b.ops[name]
	if !ok {
		return Done{}, fault.Newf(fault.NotFound, "L’opération « %s » n’existe pas.", "There is no operation “%s”.", name)
	}
	if o.Whole {
		a.Territory = "" // whatever address asked for it
	}
	if err := b.allowed(o, a); err != nil {
		return Done{}, err
	}
	now := b.Clock().UTC()
	if err := b.often(ctx, o, a, fields, now); err != nil {
		return Done{}, err
	}
	var done Done
	run := func(q db.Querier) error {
		c := &Call{Actor: a, At: now, Today: b.Day(now), Q: q, NewID: b.NewID, Lang: tag, said: o.Said}
		given, out, err := o.do(ctx, c, fields)
		if err != nil {
			return err
		}
		if err := o.overtaken(ctx, c, seen); err != nil {
			return err
		}
		done = Done{out, c.subject, c.said, c.undo, c.lead}
		return o.note(ctx, c, given)
	}
	var err error
	if o.Reads && !o.Seals {
		err = run(b.DB.Read())
	} else {
		err = b.DB.InTx(ctx, func(tx db.Tx) error { return run(tx) })
	}
	return done, err
}

// often counts an attempt against each limit and refuses one too many.
func (b *Book) often(ctx context.Context, o Op, a actor.Actor, fields map[string]any, now time.Time) error {
	if len(o.Most) == 0 {
		return nil
	}
	var over *Limit
	err := b.DB.InTx(ctx, func(tx db.Tx) error {
		over = nil
		for _, l := range o.Most {
			what := l.counts(o, a, fields)
			if what == "" {
				continue
			}
			many, err := account.Tries(ctx, tx, what, l.Times, l.Within, now)
			if err != nil {
				return err
			}
			if many && over == nil {
				over = &l
			}
		}
		return nil
	})
	switch {
	case err != nil || over == nil:
		return err
	case over.Of != "":
		return fault.Newf(fault.TooMany, "Trop d’essais. Attendez %s minutes, puis réessayez.", "Too many attempts. Wait %s minutes, then try again.", int(over.Within.Minutes())).At(over.Of)
	}
	return fault.New(fault.TooMany, "Trop de demandes viennent de votre connexion. Réessayez plus tard, ou adressez-vous à l’équipe du comité.",
		"Too many requests come from your connection. Try again later, or ask the committee team.")
}

// counts names what a limit counts of a try, as the store keeps it; "" for nothing.
func (l Limit) counts(o Op, a actor.Actor, fields map[string]any) string {
	if l.Of == "" {
		if a.Origin == "" {
			return ""
		}
		return o.Name + " " + a.Territory + " " + account.Hashed(a.Origin)
	}
	value, _ := plain(fields[l.Of])
	if value == "" {
		return ""
	}
	return o.Name + " " + l.Of + " " + account.Hashed(account.Folded(value))
}

// overtaken refuses what would write over words that its author has not seen.
func (o Op) overtaken(ctx context.Context, c *Call, seen int64) error {
	if !o.Over || seen == 0 {
		return nil
	}
	e, found, err := journal.Since(ctx, c.Q, c.Actor, o.Name, c.subject, seen)
	if err != nil || !found {
		return err
	}
	return fault.Newf(fault.Conflict, "%s vient d’enregistrer ce même formulaire. Ce que vous avez écrit est gardé ici : enregistrez de nouveau pour le mettre à la place, ou rouvrez la page pour lire l’autre version.",
		"%s has just saved this same form. What you wrote is kept here: save again to put it in its place, or open the page again to read the other version.", journal.Who(e))
}

func (b *Book) allowed(o Op, a actor.Actor) error {
	if !o.Whole && a.Territory == "" {
		return fault.New(fault.NotFound, "Ce territoire n’existe pas, ou vous n’y avez pas accès.", "There is no such territory, or you have no access to it.")
	}
	if !o.Whole && !o.Open && a.Known() && !a.Belongs() {
		return fault.New(fault.NotFound, "Ce territoire n’existe pas, ou vous n’y avez pas accès.", "There is no such territory, or you have no access to it.")
	}
	if o.May(a) {
		return nil
	}
	if !a.Known() {
		return fault.New(fault.Denied, "Connectez-vous pour faire cela.", "Sign in to do this.")
	}
	return fault.New(fault.Denied, "Votre rôle ne le permet pas. Demandez à l’équipe du comité.", "Your role does not allow this. Ask the committee team.")
}

// note writes the line of the journal, if the operation leaves one.
func (o Op) note(ctx context.Context, c *Call, given any) error {
	book := journal.Changes
	if o.Seals {
		book = journal.Readings(c.At)
	} else if o.Reads {
		return nil
	}
	words, err := json.Marshal(without(given))
	if err != nil {
		return fmt.Errorf("op %s: %w", o.Name, err)
	}
	return journal.Write(ctx, c.Q, c.Actor, c.At, book, o.Name, c.subject, string(words))
}

// without returns what was given, secret and empty fields left out.
func without(given any) map[string]any {
	v := reflect.ValueOf(given)
	out := map[string]any{}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Tag.Get("secret") == "" && !v.Field(i).IsZero() {
			out[nameOf(f)] = v.Field(i).Interface()
		}
	}
	return out
}
