package needsapp

import (
	"context"
	"strings"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/journal"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/territory"
)

// Touched says which need or activity an operation touched.
type Touched struct {
	ID string `json:"id"`
}

type noting struct {
	Title    string `json:"title" fr:"Le besoin, en quelques mots" en:"The need, in a few words"`
	From     string `json:"from" fr:"Qui le dit" en:"Who says so"`
	HalfDays int    `json:"half_days" fr:"Demi-journées de travail par semaine" en:"Half-days of work a week"`
	Benefits string `json:"benefits" fr:"À qui cela servirait" en:"Who would benefit"`
	Place    string `json:"place" fr:"Où" en:"Where"`
	Note     string `json:"note" fr:"Note de l’équipe" en:"Note of the team"`
}

// note puts on the shelf a need that the team heard of.
func note(ctx context.Context, c *op.Call, in noting) (Touched, error) {
	at := territory.ID(c.Actor.Territory)
	if strings.TrimSpace(in.Title) == "" {
		return Touched{}, fault.New(fault.Missing, "Dites le besoin en quelques mots.", "Say the need in a few words.").At("title")
	}
	if err := sane(in.HalfDays, "half_days"); err != nil {
		return Touched{}, err
	}
	n := needs.Filed{Need: needs.Need{ID: needs.ID(c.NewID()), Title: lang.Same(in.Title), From: in.From, HalfDays: in.HalfDays, Note: in.Note},
		Proposed: c.Today, Wording: in.Title, Place: in.Place, Benefits: in.Benefits, Described: true}
	if n.From == "" {
		n.From = c.Actor.Name
	}
	var err error
	if n.Number, err = needsdb.NextNumber(ctx, c.Q, at, c.Today); err != nil {
		return Touched{}, err
	}
	c.About("need", string(n.ID))
	return Touched{string(n.ID)}, needsdb.File(ctx, c.Q, at, n)
}

// sane refuses a number of half-days that no week of a territory holds.
func sane(n int, field string) error {
	if n < 0 || n > 10_000 {
		return fault.New(fault.Invalid, "Donnez un nombre de demi-journées entre 0 et 10 000.", "Give a number of half-days from 0 to 10,000.").At(field)
	}
	return nil
}

type description struct {
	ID       needs.ID `json:"id" fr:"Besoin" en:"Need"`
	TitleFR  string   `json:"title_fr" fr:"Titre en français" en:"Title in French"`
	TitleEN  string   `json:"title_en" fr:"Titre en anglais" en:"Title in English"`
	From     string   `json:"from" fr:"Qui le dit" en:"Who says so"`
	HalfDays int      `json:"half_days" fr:"Demi-journées de travail par semaine" en:"Half-days of work a week"`
	Benefits string   `json:"benefits" fr:"À qui cela servirait" en:"Who would benefit"`
	Place    string   `json:"place" fr:"Où" en:"Where"`
	Note     string   `json:"note" fr:"Note de l’équipe" en:"Note of the team"`
}

// describe puts a need in the team's words: from then on visitors may read it.
func describe(ctx context.Context, c *op.Call, in description) (Touched, error) {
	n, at, err := taken(ctx, c, in.ID)
	if err != nil {
		return Touched{}, err
	}
	if strings.TrimSpace(in.TitleFR) == "" {
		return Touched{}, fault.New(fault.Missing, "Donnez un titre.", "Give a title.").At("title_fr")
	}
	if err := sane(in.HalfDays, "half_days"); err != nil {
		return Touched{}, err
	}
	n.Title = lang.T(in.TitleFR, in.TitleEN)
	if strings.TrimSpace(in.TitleEN) == "" {
		n.Title.EN = in.TitleFR
	}
	n.From, n.HalfDays, n.Benefits, n.Place, n.Note, n.Described = in.From, in.HalfDays, in.Benefits, in.Place, in.Note, true
	return Touched{string(n.ID)}, needsdb.Save(ctx, c.Q, at, n)
}

// taken returns the need that an operation is about.
func taken(ctx context.Context, c *op.Call, id needs.ID) (needs.Filed, territory.ID, error) {
	at := territory.ID(c.Actor.Territory)
	c.About("need", string(id))
	n, err := needsdb.One(ctx, c.Q, at, id)
	return n, at, err
}

type several struct {
	Needs []needs.ID `json:"needs" fr:"Besoins" en:"Needs"`
}

// words returns the identifiers for an undoing.
func (s several) words() []string {
	out := make([]string, len(s.Needs))
	for i, id := range s.Needs {
		out[i] = string(id)
	}
	return out
}

// each changes every need of s in turn.
func (s several) each(ctx context.Context, c *op.Call, change func(*needs.Filed) error) (several, error) {
	if len(s.Needs) == 0 {
		return s, fault.New(fault.Missing, "Cochez au moins un besoin.", "Tick at least one need.").At("needs")
	}
	for _, id := range s.Needs {
		n, at, err := taken(ctx, c, id)
		if err == nil {
			err = change(&n)
		}
		if err == nil {
			err = needsdb.Save(ctx, c.Q, at, n)
		}
		if err != nil {
			return s, err
		}
	}
	return s, nil
}

type answering struct {
	Needs []needs.ID `json:"needs" fr:"Besoins" en:"Needs"`
	Text  string     `json:"text" fr:"Votre réponse" en:"Your answer"`
}

// answer tells the askers of some needs what becomes of them.
func answer(ctx context.Context, c *op.Call, in answering) (several, error) {
	if strings.TrimSpace(in.Text) == "" {
		return several{}, fault.New(fault.Missing, "Écrivez votre réponse : elle s’affiche sur le reçu.", "Write your answer: it is shown on the receipt.").At("text")
	}
	list := several{in.Needs}
	c.Undoable("needs.unanswer", map[string]any{"needs": list.words()})
	return list.each(ctx, c, func(n *needs.Filed) error {
		n.Answer = needs.Answer{Text: in.Text, On: c.Today, Author: c.Actor.Name}
		return nil
	})
}

func unanswer(ctx context.Context, c *op.Call, in several) (several, error) {
	return in.each(ctx, c, func(n *needs.Filed) error { n.Answer = needs.Answer{}; return nil })
}

// release puts on the shelf what was held back.
func release(ctx context.Context, c *op.Call, in several) (several, error) {
	c.Undoable("needs.hold", map[string]any{"needs": in.words()})
	return in.each(ctx, c, func(n *needs.Filed) error { n.Held, n.Discarded = nil, false; return nil })
}

// hold puts needs aside, or back aside after they were discarded.
func hold(ctx context.Context, c *op.Call, in several) (several, error) {
	c.Undoable("needs.release", map[string]any{"needs": in.words()})
	return in.each(ctx, c, func(n *needs.Filed) error {
		if n.Discarded = false; len(n.Held) == 0 {
			n.Held = []needs.Doubt{needs.Aside}
		}
		return nil
	})
}

// discard says that what was held back is no need. It is kept for the record.
func discard(ctx context.Context, c *op.Call, in several) (several, error) {
	c.Undoable("needs.hold", map[string]any{"needs": in.words()})
	return in.each(ctx, c, func(n *needs.Filed) error {
		if len(n.Held) == 0 {
			return fault.New(fault.Conflict, "Ce besoin est sur l’étagère : mettez-le d’abord de côté.", "This need stands on the shelf: put it aside first.")
		}
		n.Discarded = true
		return nil
	})
}

type merging struct {
	ID   needs.ID `json:"id" fr:"Besoin" en:"Need"`
	Into needs.ID `json:"into" fr:"Réunir avec" en:"Merge into"`
}

// merge says that a need is the same as another one, which stays on the shelf for both.
func merge(ctx context.Context, c *op.Call, in merging) (Touched, error) {
	n, at, err := taken(ctx, c, in.ID)
	if err != nil {
		return Touched{}, err
	}
	shelf, err := needsdb.Shelf(ctx, c.Q, at)
	if err != nil {
		return Touched{}, err
	}
	ok := false
	for _, other := range shelf {
		ok = ok || other.ID == in.Into && other.OnShelf()
		if other.Into == in.ID {
			return Touched{}, fault.Newf(fault.Conflict, "« %s » a déjà rejoint ce besoin : gardez celui-ci, et réunissez l’autre avec lui.",
				"“%s” has already joined this need: keep this one, and merge the other into it.", other.Title)
		}
	}
	if !ok || in.Into == in.ID {
		return Touched{}, fault.New(fault.Invalid, "Choisissez un autre besoin de l’étagère.", "Choose another need of the shelf.").At("into")
	}
	n.Into = in.Into
	c.Undoable("needs.part", map[string]any{"id": string(in.ID)})
	c.Leads(string(in.Into))
	return Touched{string(in.Into)}, needsdb.Save(ctx, c.Q, at, n)
}

type one struct {
	ID needs.ID `json:"id" fr:"Besoin" en:"Need"`
}

// part takes a merging back.
func part(ctx context.Context, c *op.Call, in one) (Touched, error) {
	n, at, err := taken(ctx, c, in.ID)
	if err != nil {
		return Touched{}, err
	}
	n.Into = ""
	return Touched{string(n.ID)}, needsdb.Save(ctx, c.Q, at, n)
}

type moving struct {
	ID    string         `json:"id" fr:"Lequel" en:"Which one"`
	State needs.State    `json:"state" fr:"Nouvel état" en:"New state"`
	On    *calendar.Date `json:"on" fr:"Depuis le" en:"Since"`
	Why   string         `json:"why" fr:"Pourquoi" en:"Why"`
}

// step returns what a move asks for; today unless a day is given.
func (m moving) step(c *op.Call) needs.Step {
	s := needs.Step{State: m.State, On: c.Today, Author: c.Actor.Name, Why: strings.TrimSpace(m.Why)}
	if m.On != nil {
		s.On = *m.On
	}
	return s
}

// move brings a need to another state.
func move(ctx context.Context, c *op.Call, in moving) (Touched, error) {
	n, at, err := taken(ctx, c, needs.ID(in.ID))
	if err != nil {
		return Touched{}, err
	}
	path, err := needsdb.Steps(ctx, c.Q, at, n.ID)
	if err != nil {
		return Touched{}, err
	}
	s, err := needs.Move(path, in.step(c))
	if err != nil {
		return Touched{}, err
	}
	return Touched{in.ID}, needsdb.Step(ctx, c.Q, at, n.ID, s)
}

// forget erases who proposed a need, here and in what the journal says of it;
// the need and its answer stay, and so does the code of the receipt.
func forget(ctx context.Context, c *op.Call, in one) (Touched, error) {
	n, at, err := taken(ctx, c, in.ID)
	if err != nil {
		return Touched{}, err
	}
	if err := journal.Erase(ctx, c.Q, string(at), "need/"+string(n.ID)); err != nil {
		return Touched{}, err
	}
	return Touched{string(n.ID)}, needsdb.Save(ctx, c.Q, at, n.Anonymous())
}
