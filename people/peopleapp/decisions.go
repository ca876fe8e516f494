package peopleapp

import (
	"context"
	"slices"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
)

// deciders read the files presented and decide.
var deciders = []actor.Role{actor.Team, actor.Member}

func decisions() []op.Op {
	return []op.Op{
		op.New(op.Op{Name: "people.present", Route: "POST /people/{id}/present", Does: does.present, Said: told.presented, Roles: team}, present),
		op.New(op.Op{Name: "people.unpresent", Route: "POST /people/{id}/unpresent", Does: does.unpresent, Said: told.unpresented, Roles: team}, unpresent),
		op.New(op.Op{Name: "people.decide", Route: "POST /people/{id}/decide", Does: does.decide, Said: told.decided, Roles: deciders}, decide),
		op.New(op.Op{Name: "people.except", Route: "POST /people/{id}/exception", Does: does.except, Said: told.excepted, Roles: team}, except),
		op.New(op.Op{Name: "people.unexcept", Route: "POST /people/{id}/exception/end", Does: does.unexcept, Said: told.unexcepted, Roles: team}, unexcept),
	}
}

// present shows a file to the committee, which may then read it and decide.
func present(ctx context.Context, c *op.Call, in presenting) (personOnly, error) {
	out := personOnly{in.ID}
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return out, err
	}
	if in.Agreed && !f.Agrees(toCommittee) {
		f.Consents = append(slices.Clone(f.Consents), people.Consent{To: toCommittee, Given: c.Today})
		if err := peopledb.Save(ctx, c.Q, at(c), &f); err != nil {
			return out, err
		}
	}
	c.Undoable("people.unpresent", map[string]any{"id": in.ID})
	return out, presented(ctx, c, f, false)
}

// toCommittee is the consent that lets the committee read a file.
const toCommittee = people.ToCommittee

type presenting struct {
	ID     people.ID `json:"id" fr:"Personne" en:"Person"`
	Agreed bool      `json:"agreed" fr:"La personne accepte aujourd’hui que le comité lise son dossier" en:"The person agrees today that the committee reads their file"`
}

func presented(ctx context.Context, c *op.Call, f people.File, dry bool) error {
	if f.Presented != nil {
		return fault.Newf(fault.Conflict, "Le dossier est présenté depuis le %s.", "The file has been presented since %s.", *f.Presented)
	}
	if !f.Agrees(toCommittee) {
		return fault.New(fault.Missing, "La personne n’a pas accepté que le comité lise son dossier. Demandez-le-lui, puis notez sa réponse.",
			"The person has not agreed that the committee reads their file. Ask them, then note the answer.").At("agreed")
	}
	if dry {
		return nil
	}
	f.Presented = &c.Today
	return peopledb.Keep(ctx, c.Q, at(c), f)
}

func unpresent(ctx context.Context, c *op.Call, in personOnly) (personOnly, error) {
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return in, err
	}
	f.Presented = nil
	return in, peopledb.Keep(ctx, c.Q, at(c), f)
}

type deciding struct {
	ID       people.ID      `json:"id" fr:"Personne" en:"Person"`
	Eligible people.Answer  `json:"eligible" fr:"Décision du comité" en:"Decision of the committee"`
	Reason   string         `json:"reason" fr:"Raison, telle qu’elle sera dite à la personne" en:"Reason, as it will be told to the person"`
	On       *calendar.Date `json:"on" fr:"Décidé le" en:"Decided on"`
	Worded   bool           `json:"worded" fr:"Ces mots ne disent rien de la santé" en:"These words say nothing about health"`
}

// Decided is a decision, with the rules it goes against.
type Decided struct {
	Person  people.ID   `json:"person"`
	Against []lang.Text `json:"against"`
}

// decide records the decision of the committee, even against the rules: these are noted beside it.
func decide(ctx context.Context, c *op.Call, in deciding) (Decided, error) {
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return Decided{}, err
	}
	if err := readable(c, f); err != nil {
		return Decided{}, err
	}
	day, err := on(c, in.On, "on")
	if err := join(err, needed(string(in.Eligible), "eligible", lang.T("Choisissez la décision.", "Choose the decision.")), among(string(in.Eligible), "eligible", answers),
		needed(in.Reason, "reason", lang.T("Une décision a toujours sa raison.", "A decision always has its reason.")), worded(in.Worded, "reason", in.Reason)); err != nil {
		return Decided{}, err
	}
	findings, err := findings(ctx, c, f, day)
	if err != nil {
		return Decided{}, err
	}
	r := peopledb.Ruling{On: day, Eligible: in.Eligible == people.Yes, Reason: in.Reason, Author: c.Actor.Name, Against: []lang.Text{}}
	for _, a := range people.Against(findings, r.Eligible) {
		r.Against = append(r.Against, lang.F("%s (%s)", "%s (%s)", a.Rule, a.Verdict.Name()))
	}
	if err := peopledb.AddRuling(ctx, c.Q, at(c), f.ID, r); err != nil {
		return Decided{}, err
	}
	if len(r.Against) > 0 {
		c.Say(lang.F("La décision est enregistrée. Elle va contre : %s.", "The decision is recorded. It goes against: %s.", lang.Join(r.Against)))
	}
	c.Undoable("people.undecide", map[string]any{"id": f.ID})
	return Decided{f.ID, r.Against}, assessed(ctx, c, f, day)
}

// readable returns the fault of a member whom a file was not presented to.
func readable(c *op.Call, f people.File) error {
	if f.KnownTo(c.Actor, false) {
		return nil
	}
	return fault.New(fault.NotFound, "Ce dossier n’a pas été présenté au comité.", "This file was not presented to the committee.")
}

// assessed moves a person to the stage where eligibility is decided, when they are not yet past it.
func assessed(ctx context.Context, c *op.Call, f people.File, day calendar.Date) error {
	if !slices.Contains([]people.State{people.Spotted, people.Contacted, people.Met, people.Volunteer, people.Declined}, f.Now.State) {
		return peopledb.Keep(ctx, c.Q, at(c), f)
	}
	return write(ctx, c, &f, people.Step{State: people.Assessed, On: max(day, f.Now.On), Author: c.Actor.Name})
}

// findings compares a file with the rules of its territory.
func findings(ctx context.Context, c *op.Call, f people.File, day calendar.Date) ([]people.Finding, error) {
	rules, err := peopledb.RulesOf(ctx, c.Q, at(c))
	if err != nil {
		return nil, err
	}
	steps, err := peopledb.Path(ctx, c.Q, at(c), f.ID)
	return people.Assess(f, willing(steps), rules.Criteria(day), day), err
}

// willing tells from a path whether a person said to be a volunteer.
func willing(steps []people.Step) people.Answer {
	for _, s := range slices.Backward(steps) {
		switch s.State {
		case people.Volunteer, people.Listed:
			return people.Yes
		case people.Declined:
			return people.No
		}
	}
	return ""
}

type excepting struct {
	ID     people.ID `json:"id" fr:"Personne" en:"Person"`
	Place  int       `json:"place" fr:"Place donnée" en:"Place given"`
	Reason string    `json:"reason" fr:"Raison, qui pourra être lue par tous" en:"Reason, which everybody may read"`
	Worded bool      `json:"worded" fr:"Ces mots ne disent rien de la santé" en:"These words say nothing about health"`
}

// except gives a person a place before those whom the rule orders, under the name of its author.
func except(ctx context.Context, c *op.Call, in excepting) (personOnly, error) {
	out := personOnly{in.ID}
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return out, err
	}
	if !f.Now.State.Waits() {
		return out, fault.New(fault.Conflict, "La personne n’attend pas sur la liste.", "The person does not wait on the list.")
	}
	if in.Place < 1 || in.Place > 9999 {
		err = fault.New(fault.Invalid, "Écrivez une place : 1 pour la première.", "Write a place: 1 for the first.").At("place")
	}
	if err := join(err, needed(in.Reason, "reason", lang.T("Une exception a toujours sa raison.", "An exception always has its reason.")), worded(in.Worded, "reason", in.Reason)); err != nil {
		return out, err
	}
	f.Place = in.Place
	if err := peopledb.EndExceptions(ctx, c.Q, at(c), f.ID, c.Today); err != nil {
		return out, err
	}
	if err := peopledb.AddException(ctx, c.Q, at(c), f.ID, peopledb.Exception{On: c.Today, Place: in.Place, Reason: in.Reason, Author: c.Actor.Name}); err != nil {
		return out, err
	}
	c.Undoable("people.unexcept", map[string]any{"id": f.ID})
	return out, peopledb.Keep(ctx, c.Q, at(c), f)
}

func unexcept(ctx context.Context, c *op.Call, in personOnly) (personOnly, error) {
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return in, err
	}
	list, err := peopledb.Exceptions(ctx, c.Q, at(c), f.ID)
	if err != nil {
		return in, err
	}
	if len(list) == 0 || list[0].Ended != nil {
		return in, fault.New(fault.Conflict, "Aucune exception n’est en cours.", "No exception is in force.")
	}
	c.Undoable("people.except", map[string]any{"id": f.ID, "place": list[0].Place, "reason": list[0].Reason, "worded": "yes"})
	f.Place = 0
	if err := peopledb.EndExceptions(ctx, c.Q, at(c), f.ID, c.Today); err != nil {
		return in, err
	}
	return in, peopledb.Keep(ctx, c.Q, at(c), f)
}
