package peopleapp

import (
	"context"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/op"
	"fabrique/people"
	"fabrique/people/peopledb"
)

func path() []op.Op {
	return []op.Op{
		op.New(op.Op{Name: "people.move", Route: "POST /people/{id}/move", Does: does.move, Said: told.moved, Roles: team}, move),
		op.New(op.Op{Name: "people.stepback", Route: "POST /people/{id}/stepback", Does: does.stepback, Said: told.steppedBack, Roles: team}, stepback),
		op.New(op.Op{Name: "people.bulk", Route: "POST /people-bulk", Does: does.bulk, Roles: team}, bulk),
		op.New(op.Op{Name: "people.try", Route: "POST /people-bulk/try", Does: does.try, Roles: team, Reads: true}, try),
		op.New(op.Op{Name: "people.unbulk", Route: "POST /people-bulk/{id}/undo", Does: does.unbulk, Said: told.unbulked, Roles: team}, unbulk),
	}
}

type moving struct {
	ID     people.ID      `json:"id" fr:"Personne" en:"Person"`
	To     people.State   `json:"to" fr:"Étape suivante" en:"Next stage"`
	On     *calendar.Date `json:"on" fr:"Depuis le" en:"Since"`
	Reason string         `json:"reason" fr:"Raison" en:"Reason"`
	Kind   people.Placing `json:"kind" fr:"Si elle a trouvé : où" en:"If they found work: where"`
	Where  string         `json:"where" fr:"Nom de l’employeur ou de l’organisme" en:"Name of the employer or body"`
	Worded bool           `json:"worded" fr:"Ces mots ne disent rien de la santé" en:"These words say nothing about health"`
}

// move takes a person one step along their path.
func move(ctx context.Context, c *op.Call, in moving) (personOnly, error) {
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return personOnly{in.ID}, err
	}
	day, err := on(c, in.On, "on")
	if err := join(err, worded(in.Worded, "reason", in.Reason)); err != nil {
		return personOnly{in.ID}, err
	}
	if err := step(ctx, c, &f, people.Step{State: in.To, On: day, Reason: in.Reason, Kind: in.Kind, Where: in.Where, Author: c.Actor.Name}); err != nil {
		return personOnly{in.ID}, err
	}
	c.Undoable("people.stepback", map[string]any{"id": in.ID})
	return personOnly{in.ID}, nil
}

// step checks the move that next is, and writes it.
func step(ctx context.Context, c *op.Call, f *people.File, next people.Step) error {
	if next.State == people.Left && f.Now.State.OnList() {
		return fault.New(fault.Conflict, "On ne sort de la liste que par un préavis : raison, trace de contact, délai et recours.",
			"One leaves the list by a notice only: reason, trace of contact, delay and appeal.").At("to")
	}
	if err := people.Move(f.Now, next); err != nil {
		return err
	}
	if next.State == people.Assessed || next.State == people.Listed {
		if err := decided(ctx, c, *f, next); err != nil {
			return err
		}
	}
	return write(ctx, c, f, next)
}

// decided returns the fault that forbids a step which only a decision of the committee opens.
func decided(ctx context.Context, c *op.Call, f people.File, next people.Step) error {
	list, err := peopledb.Rulings(ctx, c.Q, at(c), f.ID)
	if err != nil {
		return err
	}
	if len(list) == 0 {
		return fault.New(fault.Conflict, "Le comité n’a pas encore décidé : présentez-lui le dossier.", "The committee has not decided yet: present the file to it.").At("to")
	}
	if next.State == people.Listed && !list[0].Eligible {
		return fault.Newf(fault.Conflict, "Le %s, le comité a décidé que la personne n’est pas éligible. Il peut décider à nouveau.",
			"On %s the committee decided that the person is not eligible. It may decide again.", list[0].On).At("to")
	}
	return nil
}

// write adds a step to the path of f, and gives or takes a place on the list.
func write(ctx context.Context, c *op.Call, f *people.File, next people.Step) error {
	if next.State == people.Listed && f.Listed == nil {
		f.Listed = &next.On
	}
	if next.State == people.Left {
		f.Listed, f.Place = nil, 0
	}
	f.Now = next
	if err := peopledb.AddStep(ctx, c.Q, at(c), f.ID, next); err != nil {
		return err
	}
	return peopledb.Keep(ctx, c.Q, at(c), *f)
}

// stepback takes the last step away.
func stepback(ctx context.Context, c *op.Call, in personOnly) (personOnly, error) {
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return in, err
	}
	return in, back(ctx, c, f)
}

func back(ctx context.Context, c *op.Call, f people.File) error {
	steps, err := peopledb.Path(ctx, c.Q, at(c), f.ID)
	if err != nil {
		return err
	}
	if len(steps) < 2 {
		return fault.New(fault.Conflict, "C’est la première étape : elle ne s’annule pas.", "This is the first stage: it cannot be undone.")
	}
	dropped := lastOf(steps)
	f.Now = steps[len(steps)-2]
	if dropped.State == people.Listed || dropped.State == people.Left {
		f.Listed = listedIn(steps[:len(steps)-1])
	}
	if dropped.State == people.Left {
		given, err := peopledb.Exceptions(ctx, c.Q, at(c), f.ID)
		if err != nil {
			return err
		}
		if len(given) > 0 && given[0].Ended == nil {
			f.Place = given[0].Place
		}
	}
	if err := peopledb.DropStep(ctx, c.Q, at(c), f.ID); err != nil {
		return err
	}
	return peopledb.Keep(ctx, c.Q, at(c), f)
}

// listedIn returns the day since which a path has a place on the list, nil for none.
func listedIn(steps []people.Step) (day *calendar.Date) {
	for _, s := range steps {
		switch {
		case s.State == people.Listed && day == nil:
			day = &s.On
		case s.State == people.Left:
			day = nil
		}
	}
	return day
}

// The acts on several persons at once.
const (
	bulkPause   = "pause"
	bulkNext    = "next"
	bulkPresent = "present"
	bulkTrace   = "trace"
)

var bulkActs = []people.Word{
	{Code: bulkPause, Name: bulkNames[0]}, {Code: bulkNext, Name: bulkNames[1]}, {Code: bulkPresent, Name: bulkNames[2]}, {Code: bulkTrace, Name: bulkNames[3]},
}

type bulking struct {
	IDs    []people.ID    `json:"ids" fr:"Personnes" en:"Persons"`
	Act    string         `json:"act" fr:"Que faire" en:"What to do"`
	On     *calendar.Date `json:"on" fr:"Le" en:"On"`
	Words  string         `json:"words" fr:"Raison ou mots" en:"Reason or words"`
	Worded bool           `json:"worded" fr:"Ces mots ne disent rien de la santé" en:"These words say nothing about health"`
}

// mostAtOnce is how many persons one act takes.
const mostAtOnce = 500

// bulk does one act for several persons: each line says what became of it, and
// none stops the others.
func bulk(ctx context.Context, c *op.Call, in bulking) (peopledb.Batch, error) {
	b, err := run(ctx, c, in, false)
	if err != nil {
		return b, err
	}
	c.Undoable("people.unbulk", map[string]any{"id": b.ID})
	return b, peopledb.SaveBatch(ctx, c.Q, at(c), b)
}

// try says what the same act would do, and changes nothing.
func try(ctx context.Context, c *op.Call, in bulking) (peopledb.Batch, error) {
	return run(ctx, c, in, true)
}

func run(ctx context.Context, c *op.Call, in bulking, dry bool) (peopledb.Batch, error) {
	b := peopledb.Batch{ID: c.NewID(), Day: c.Today.String(), Act: in.Act, Author: c.Actor.Name}
	c.About("batch", b.ID)
	if err := join(among(in.Act, "act", bulkActs), worded(in.Worded, "words", in.Words), enough(in, dry)); err != nil {
		return b, err
	}
	done := 0
	for _, id := range in.IDs {
		line, err := bulkOne(ctx, c, in, id, dry)
		if err != nil {
			return b, err
		}
		if line.Done {
			done++
		}
		b.Lines = append(b.Lines, line)
	}
	c.Say(bulkSaid(dry, done, len(in.IDs)))
	return b, nil
}

func enough(in bulking, dry bool) error {
	if len(in.IDs) == 0 || len(in.IDs) > mostAtOnce {
		return fault.Newf(fault.Invalid, "Choisissez de 1 à %s personnes.", "Choose 1 to %s persons.", mostAtOnce).At("ids")
	}
	if in.Act != bulkPresent && in.Words == "" && !dry {
		return fault.New(fault.Missing, "Écrivez quelques mots.", "Write a few words.").At("words")
	}
	return nil
}

// bulkOne does the act for one person; a fault for people becomes a line.
func bulkOne(ctx context.Context, c *op.Call, in bulking, id people.ID, dry bool) (peopledb.BatchLine, error) {
	line := peopledb.BatchLine{Person: id, Name: string(id)}
	r, err := peopledb.One(ctx, c.Q, at(c), id)
	if err == nil {
		line.Name = r.Name
		if line.Before, err = found(ctx, c, in.Act, r.File); err == nil {
			err = bulkAct(ctx, c, in, r.File, dry)
		}
	}
	if wrong := fault.All(err); len(wrong) > 0 {
		line.FR, line.EN = wrong[0].Text.FR, wrong[0].Text.EN
		return line, nil
	}
	line.Done = err == nil
	return line, err
}

func bulkAct(ctx context.Context, c *op.Call, in bulking, f people.File, dry bool) error {
	switch in.Act {
	case bulkPause:
		day, err := on(c, in.On, "on")
		next := people.Step{State: people.Paused, On: day, Reason: in.Words, Author: c.Actor.Name}
		if dry && next.Reason == "" {
			next.Reason = "…"
		}
		if err := join(err, people.Move(f.Now, next)); err != nil || dry {
			return err
		}
		return write(ctx, c, &f, next)
	case bulkNext:
		if dry {
			return nil
		}
		due := day(in.On, c.Today)
		f.Next, f.NextOn = in.Words, &due
		return peopledb.Save(ctx, c.Q, at(c), &f)
	case bulkPresent:
		return presented(ctx, c, f, dry)
	case bulkTrace:
		day, err := on(c, in.On, "on")
		if err != nil || dry {
			return err
		}
		return peopledb.AddContact(ctx, c.Q, at(c), f.ID, peopledb.Contact{On: day, Channel: "letter", Words: in.Words, Author: c.Actor.Name})
	}
	return fault.New(fault.Missing, "Choisissez que faire.", "Choose what to do.").At("act")
}

type batchOnly struct {
	ID string `json:"id" fr:"Action groupée" en:"Bulk action"`
}

// unbulk takes back what a batch did, where nothing followed.
func unbulk(ctx context.Context, c *op.Call, in batchOnly) (peopledb.Batch, error) {
	c.About("batch", in.ID)
	b, found, err := peopledb.OneBatch(ctx, c.Q, at(c), in.ID)
	if err != nil {
		return b, err
	}
	if !found || b.Undone {
		return b, fault.New(fault.Conflict, "Cette action groupée n’existe pas, ou est déjà annulée.", "There is no such bulk action, or it is undone already.")
	}
	for i, line := range b.Lines {
		if !line.Done {
			continue
		}
		r, err := peopledb.One(ctx, c.Q, at(c), line.Person)
		back := false
		if err == nil {
			back, err = unbulkOne(ctx, c, b.Act, line, r.File)
		}
		if err != nil && fault.KindOf(err) != fault.NotFound {
			return b, err
		}
		if !back {
			b.Lines[i].Done, b.Lines[i].FR, b.Lines[i].EN = false, sinceThen.FR, sinceThen.EN
		}
	}
	b.Undone = true
	return b, peopledb.SaveBatch(ctx, c.Q, at(c), b)
}

// found returns what an act on several persons finds and must find again, one later, to be taken back.
func found(ctx context.Context, c *op.Call, act string, f people.File) (int, error) {
	switch act {
	case bulkNext:
		return f.Version, nil
	case bulkTrace:
		list, err := peopledb.Contacts(ctx, c.Q, at(c), f.ID)
		return len(list), err
	}
	return 0, nil
}

// unbulkOne takes back what a batch did for one person, and reports whether it could: not when something followed.
func unbulkOne(ctx context.Context, c *op.Call, act string, line peopledb.BatchLine, f people.File) (bool, error) {
	now, err := found(ctx, c, act, f)
	switch {
	case err != nil:
		return false, err
	case act == bulkPause && f.Now.State == people.Paused:
		return true, back(ctx, c, f)
	case act == bulkNext && now == line.Before+1:
		if f.Name, f.Facts, err = peopledb.Before(ctx, c.Q, at(c), f.ID, line.Before); err != nil {
			return false, err
		}
		return true, peopledb.Save(ctx, c.Q, at(c), &f)
	case act == bulkPresent && f.Presented != nil:
		f.Presented = nil
		return true, peopledb.Keep(ctx, c.Q, at(c), f)
	case act == bulkTrace && now == line.Before+1:
		return true, peopledb.DropContact(ctx, c.Q, at(c), f.ID)
	}
	return false, nil
}
