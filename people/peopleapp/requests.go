package peopleapp

import (
	"context"
	"errors"
	"strings"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
)

func join(errs ...error) error { return errors.Join(errs...) }

func requests() []op.Op {
	return []op.Op{
		op.New(op.Op{Name: "people.register", Route: "POST /people", Does: does.register, Said: told.registered, Roles: team, Makes: true}, register),
		op.New(op.Op{Name: "people.ask", Route: "POST /people/{id}/requests", Does: does.ask, Said: told.registered, Final: final.ask, Roles: team, Makes: true}, ask),
		op.New(op.Op{Name: "people.answer", Route: "POST /people/{id}/answer", Does: does.answer, Said: told.answered, Roles: team}, answer),
		op.New(op.Op{Name: "people.reopen", Route: "POST /people/{id}/reopen", Does: does.reopen, Said: told.reopened, Roles: team}, reopen),
		op.New(op.Op{Name: "people.trace", Route: "POST /people/{id}/contacts", Does: does.trace, Said: told.traced, Roles: team}, trace),
		op.New(op.Op{Name: "people.untrace", Route: "POST /people/{id}/contacts/drop", Does: does.untrace, Said: told.untraced, Roles: team}, untrace),
	}
}

type registering struct {
	Name      string         `json:"name" fr:"Prénom et nom" en:"First and last name"`
	Phone     string         `json:"phone" fr:"Téléphone" en:"Telephone"`
	Commune   string         `json:"commune" fr:"Commune ou quartier" en:"Town or quarter"`
	Words     string         `json:"words" fr:"Ce que la personne demande, avec ses mots" en:"What the person asks for, in their own words"`
	Channel   string         `json:"channel" fr:"Comment la demande est venue" en:"How the request came"`
	On        *calendar.Date `json:"on" fr:"Jour de la demande" en:"Day of the request"`
	Deprived  *calendar.Date `json:"deprived" fr:"Sans emploi durable depuis" en:"Without lasting employment since"`
	Living    *calendar.Date `json:"living" fr:"Habite ici depuis" en:"Has lived here since"`
	Volunteer bool           `json:"volunteer" fr:"La personne souhaite un emploi" en:"The person wishes for a job"`
	Worded    bool           `json:"worded" fr:"Ces mots ne disent rien de la santé" en:"These words say nothing about health"`
	Anyway    bool           `json:"anyway" fr:"C’est une autre personne : enregistrer" en:"This is somebody else: record"`
}

// Registered is what a request made.
type Registered struct {
	Person  people.ID `json:"person"`
	Request string    `json:"request"`
}

// register records anybody’s request: only the name is needed, and no rule of
// eligibility is looked at. Somebody alike is shown first.
func register(ctx context.Context, c *op.Call, in registering) (Registered, error) {
	asked, err := on(c, in.On, "on")
	if err := join(err, called(in.Name),
		among(in.Channel, "channel", people.Channels), worded(in.Worded, "words", in.Words)); err != nil {
		return Registered{}, err
	}
	if err := unlike(ctx, c, in); err != nil {
		return Registered{}, err
	}
	f := people.File{ID: people.ID(c.NewID()), Name: in.Name, Asked: asked,
		Facts: people.Facts{Phone: in.Phone, Commune: in.Commune, Deprived: in.Deprived, Living: in.Living}}
	steps := []people.Step{{State: people.Contacted, On: asked, Author: c.Actor.Name}}
	if in.Volunteer {
		steps = append(steps, people.Step{State: people.Volunteer, On: asked, Author: c.Actor.Name})
	}
	f.Now = lastOf(steps)
	for _, s := range steps {
		if err := peopledb.AddStep(ctx, c.Q, at(c), f.ID, s); err != nil {
			return Registered{}, err
		}
	}
	if err := peopledb.Save(ctx, c.Q, at(c), &f); err != nil {
		return Registered{}, err
	}
	c.About("person", string(f.ID))
	c.Undoable("people.unregister", map[string]any{"id": f.ID})
	c.UndoneAt("/people")
	id, err := request(ctx, c, f, in.Channel, in.Words, asked)
	return Registered{f.ID, id}, err
}

// unlike returns the fault that names who may be the same person, unless that was looked at.
func unlike(ctx context.Context, c *op.Call, in registering) error {
	if in.Anyway {
		return nil
	}
	same, err := peopledb.Alike(ctx, c.Q, at(c), in.Name, in.Phone)
	if err != nil || len(same) == 0 {
		return err
	}
	var names []lang.Text
	for _, r := range same {
		names = append(names, lang.F("%s (%s, demande du %s)", "%s (%s, request of %s)", r.Name, r.Now.State.Name(), r.Asked))
	}
	return join(
		fault.Newf(fault.Conflict, "Déjà connue peut-être : %s. Cherchez ce nom dans les personnes avant d’enregistrer.", "Perhaps known already: %s. Look this name up among the persons before you record.", lang.Join(names)).At("name"),
		fault.New(fault.Missing, "Cochez si ce n’est pas la même personne.", "Tick if this is not the same person.").At("anyway"))
}

// request starts the clock of a person’s request.
func request(ctx context.Context, c *op.Call, f people.File, channel, words string, day calendar.Date) (string, error) {
	rules, err := peopledb.RulesOf(ctx, c.Q, at(c))
	if err != nil {
		return "", err
	}
	r := peopledb.Request{ID: c.NewID(), Person: f.ID, On: day, Due: day + calendar.Date(rules.Answer), Channel: channel, Words: words, Author: c.Actor.Name}
	if err := peopledb.SaveRequest(ctx, c.Q, at(c), r); err != nil {
		return "", err
	}
	return r.ID, peopledb.Keep(ctx, c.Q, at(c), f)
}

type personOnly struct {
	ID people.ID `json:"id" fr:"Personne" en:"Person"`
}

type asking struct {
	ID      people.ID      `json:"id" fr:"Personne" en:"Person"`
	Words   string         `json:"words" fr:"Ce que la personne demande" en:"What the person asks for"`
	Channel string         `json:"channel" fr:"Comment la demande est venue" en:"How the request came"`
	On      *calendar.Date `json:"on" fr:"Jour de la demande" en:"Day of the request"`
}

// ask records another request of somebody known.
func ask(ctx context.Context, c *op.Call, in asking) (Registered, error) {
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return Registered{}, err
	}
	day, err := on(c, in.On, "on")
	if err := join(err, among(in.Channel, "channel", people.Channels)); err != nil {
		return Registered{}, err
	}
	id, err := request(ctx, c, f, in.Channel, in.Words, day)
	return Registered{f.ID, id}, err
}

type answering struct {
	ID      people.ID      `json:"id" fr:"Personne" en:"Person"`
	Request string         `json:"request" fr:"Demande" en:"Request"`
	On      *calendar.Date `json:"on" fr:"Jour de la réponse" en:"Day of the answer"`
	Words   string         `json:"words" fr:"Ce qui a été répondu" en:"What was answered"`
}

// answer stops the clock of a request.
func answer(ctx context.Context, c *op.Call, in answering) (personOnly, error) {
	out := personOnly{in.ID}
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return out, err
	}
	day, err := on(c, in.On, "on")
	if err := join(err, needed(in.Words, "words", lang.T("Écrivez ce qui a été répondu.", "Write what was answered."))); err != nil {
		return out, err
	}
	c.Undoable("people.reopen", map[string]any{"id": in.ID, "request": in.Request})
	return out, settle(ctx, c, f, in.Request, &day, in.Words)
}

type reopening struct {
	ID      people.ID `json:"id" fr:"Personne" en:"Person"`
	Request string    `json:"request" fr:"Demande" en:"Request"`
}

// reopen takes an answer back: the clock runs again.
func reopen(ctx context.Context, c *op.Call, in reopening) (personOnly, error) {
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return personOnly{in.ID}, err
	}
	list, err := peopledb.Requests(ctx, c.Q, at(c), f.ID)
	if err != nil {
		return personOnly{in.ID}, err
	}
	for _, r := range list {
		if r.ID == in.Request && r.Answered != nil {
			c.Undoable("people.answer", map[string]any{"id": in.ID, "request": r.ID, "on": r.Answered.String(), "words": r.Answer})
		}
	}
	return personOnly{in.ID}, settle(ctx, c, f, in.Request, nil, "")
}

// settle writes the answer to a request of f, or takes it away.
func settle(ctx context.Context, c *op.Call, f people.File, id string, day *calendar.Date, words string) error {
	list, err := peopledb.Requests(ctx, c.Q, at(c), f.ID)
	if err != nil {
		return err
	}
	for _, r := range list {
		if r.ID == id {
			r.Answered, r.Answer = day, words
			if err := peopledb.SaveRequest(ctx, c.Q, at(c), r); err != nil {
				return err
			}
			return peopledb.Keep(ctx, c.Q, at(c), f)
		}
	}
	return fault.New(fault.NotFound, "Cette demande n’existe pas.", "There is no such request.").At("request")
}

type tracing struct {
	ID      people.ID      `json:"id" fr:"Personne" en:"Person"`
	On      *calendar.Date `json:"on" fr:"Jour" en:"Day"`
	Channel string         `json:"channel" fr:"Comment" en:"How"`
	Reached bool           `json:"reached" fr:"La personne a répondu" en:"The person answered"`
	Words   string         `json:"words" fr:"Ce qui s’est dit, ou le message laissé" en:"What was said, or the message left"`
	Worded  bool           `json:"worded" fr:"Ces mots ne disent rien de la santé" en:"These words say nothing about health"`
}

// trace notes a contact, or an attempt.
func trace(ctx context.Context, c *op.Call, in tracing) (personOnly, error) {
	if _, err := load(ctx, c, in.ID); err != nil {
		return personOnly{in.ID}, err
	}
	day, err := on(c, in.On, "on")
	if err := join(err, needed(in.Channel, "channel", lang.T("Dites comment.", "Say how.")), among(in.Channel, "channel", people.Channels), worded(in.Worded, "words", in.Words)); err != nil {
		return personOnly{in.ID}, err
	}
	c.Undoable("people.untrace", map[string]any{"id": in.ID})
	return personOnly{in.ID}, peopledb.AddContact(ctx, c.Q, at(c), in.ID, peopledb.Contact{On: day, Channel: in.Channel, Reached: in.Reached, Words: strings.TrimSpace(in.Words), Author: c.Actor.Name})
}

func untrace(ctx context.Context, c *op.Call, in personOnly) (personOnly, error) {
	if _, err := load(ctx, c, in.ID); err != nil {
		return in, err
	}
	list, err := peopledb.Contacts(ctx, c.Q, at(c), in.ID)
	if err != nil {
		return in, err
	}
	if len(list) == 0 {
		return in, fault.New(fault.Conflict, "Aucune prise de contact n’est notée.", "No contact is noted.")
	}
	k := list[0]
	c.Undoable("people.trace", map[string]any{"id": in.ID, "on": k.On.String(), "channel": k.Channel, "reached": k.Reached, "words": k.Words, "worded": "yes"})
	return in, peopledb.DropContact(ctx, c.Q, at(c), in.ID)
}
