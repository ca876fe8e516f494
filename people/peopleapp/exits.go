package peopleapp

import (
	"context"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
)

func exits() []op.Op {
	return []op.Op{
		op.New(op.Op{Name: "people.notify", Route: "POST /people/{id}/notices", Does: does.notify, Said: told.notified, Roles: team, Makes: true}, notify),
		op.New(op.Op{Name: "people.withdraw", Route: "POST /people/{id}/notices/{notice}/withdraw", Does: does.withdraw, Said: told.withdrawn, Roles: team}, withdraw),
		op.New(op.Op{Name: "people.appeal", Route: "POST /people/{id}/notices/{notice}/appeal", Does: does.appeal, Said: told.appealed, Final: final.appeal, Roles: team}, appeal),
		op.New(op.Op{Name: "people.judge", Route: "POST /people/{id}/notices/{notice}/judge", Does: does.judge, Said: told.judged, Roles: deciders}, judge),
		op.New(op.Op{Name: "people.leave", Route: "POST /people/{id}/notices/{notice}/leave", Does: does.leave, Said: told.left, Roles: team}, leave),
	}
}

type notifying struct {
	ID     people.ID      `json:"id" fr:"Personne" en:"Person"`
	Exit   people.Exit    `json:"exit" fr:"Raison de la sortie" en:"Reason of the exit"`
	Reason string         `json:"reason" fr:"En une phrase, pour la lettre" en:"In one sentence, for the letter"`
	By     string         `json:"by" fr:"Lettre remise" en:"Letter given"`
	On     *calendar.Date `json:"on" fr:"Envoyée ou remise le" en:"Sent or given on"`
	Worded bool           `json:"worded" fr:"Ces mots ne disent rien de la santé" en:"These words say nothing about health"`
}

// Notified is the notice that was made.
type Notified struct {
	Person people.ID     `json:"person"`
	Notice string        `json:"notice"`
	Ends   calendar.Date `json:"ends"`
}

// notify announces an exit from the list: with its reason, after a contact that
// left a trace, and with the delay during which the person may appeal.
func notify(ctx context.Context, c *op.Call, in notifying) (Notified, error) {
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return Notified{}, err
	}
	day, err := on(c, in.On, "on")
	if err := join(err, needed(string(in.Exit), "exit", lang.T("Choisissez la raison.", "Choose the reason.")), among(string(in.Exit), "exit", codes(people.Exits, people.Exit.Name)),
		needed(in.Reason, "reason", lang.T("Écrivez la raison : la personne la lira.", "Write the reason: the person will read it.")), worded(in.Worded, "reason", in.Reason),
		among(in.By, "by", people.Channels), mayNotify(ctx, c, f)); err != nil {
		return Notified{}, err
	}
	rules, err := peopledb.RulesOf(ctx, c.Q, at(c))
	if err != nil {
		return Notified{}, err
	}
	n := people.Notice{ID: c.NewID(), Person: f.ID, Exit: in.Exit, Reason: in.Reason, Sent: day, By: in.By, Ends: day + calendar.Date(rules.Notice), Author: c.Actor.Name}
	c.Undoable("people.withdraw", map[string]any{"id": f.ID, "notice": n.ID})
	return Notified{f.ID, n.ID, n.Ends}, keepNotice(ctx, c, f, n)
}

// mayNotify returns the fault that forbids a notice: off the list, one open already, nobody tried to reach the person.
func mayNotify(ctx context.Context, c *op.Call, f people.File) error {
	if !f.Now.State.OnList() {
		return fault.New(fault.Conflict, "La personne n’est pas sur la liste : aucun préavis n’est nécessaire.", "The person is not on the list: no notice is needed.")
	}
	list, err := peopledb.Notices(ctx, c.Q, at(c), f.ID)
	if err != nil {
		return err
	}
	if len(list) > 0 && list[0].Open() {
		return fault.Newf(fault.Conflict, "Un préavis court déjà depuis le %s.", "A notice has been running since %s.", list[0].Sent)
	}
	contacts, err := peopledb.Contacts(ctx, c.Q, at(c), f.ID)
	if err == nil && len(contacts) == 0 {
		err = fault.New(fault.Missing, "Notez d’abord une prise de contact : personne ne sort de la liste sans avoir été joint, ou qu’on ait essayé.",
			"First note a contact: nobody leaves the list without having been reached, or tried.")
	}
	return err
}

func keepNotice(ctx context.Context, c *op.Call, f people.File, n people.Notice) error {
	if err := peopledb.SaveNotice(ctx, c.Q, at(c), n); err != nil {
		return err
	}
	return peopledb.Keep(ctx, c.Q, at(c), f)
}

type noticeOnly struct {
	ID     people.ID `json:"id" fr:"Personne" en:"Person"`
	Notice string    `json:"notice" fr:"Préavis" en:"Notice"`
}

// both returns a notice and its person, to who may know who that is.
func both(ctx context.Context, c *op.Call, id people.ID, notice string) (people.File, people.Notice, error) {
	f, err := load(ctx, c, id)
	if err == nil {
		err = readable(c, f)
	}
	if err != nil {
		return f, people.Notice{}, err
	}
	n, err := peopledb.OneNotice(ctx, c.Q, at(c), notice)
	if err == nil && n.Person != id {
		err = fault.New(fault.NotFound, "Ce préavis n’existe pas.", "There is no such notice.")
	}
	return f, n, err
}

func withdraw(ctx context.Context, c *op.Call, in noticeOnly) (personOnly, error) {
	f, n, err := both(ctx, c, in.ID, in.Notice)
	if err != nil {
		return personOnly{in.ID}, err
	}
	if !n.Open() {
		return personOnly{in.ID}, fault.New(fault.Conflict, "Ce préavis n’a plus d’effet.", "This notice has no effect any more.")
	}
	n.Withdrawn = true
	c.Undoable("people.reinstate", map[string]any{"id": in.ID, "notice": in.Notice})
	return personOnly{in.ID}, keepNotice(ctx, c, f, n)
}

type appealing struct {
	ID     people.ID      `json:"id" fr:"Personne" en:"Person"`
	Notice string         `json:"notice" fr:"Préavis" en:"Notice"`
	Words  string         `json:"words" fr:"Ce que dit la personne" en:"What the person says"`
	On     *calendar.Date `json:"on" fr:"Reçu le" en:"Received on"`
	Worded bool           `json:"worded" fr:"Ces mots ne disent rien de la santé" en:"These words say nothing about health"`
}

// appeal records that a person contests their exit. A late one is recorded too, as long as they have not left.
func appeal(ctx context.Context, c *op.Call, in appealing) (personOnly, error) {
	out := personOnly{in.ID}
	f, n, err := both(ctx, c, in.ID, in.Notice)
	if err != nil {
		return out, err
	}
	if !n.Open() || n.Appeal != nil {
		return out, fault.New(fault.Conflict, "Ce préavis n’attend pas de recours.", "This notice awaits no appeal.")
	}
	day, err := on(c, in.On, "on")
	if err := join(err, needed(in.Words, "words", lang.T("Écrivez ce que dit la personne, même en peu de mots.", "Write what the person says, even in a few words.")), worded(in.Worded, "words", in.Words)); err != nil {
		return out, err
	}
	rules, err := peopledb.RulesOf(ctx, c.Q, at(c))
	if err != nil {
		return out, err
	}
	due := day + calendar.Date(rules.Appeal)
	n.Appeal, n.Words, n.Due = &day, in.Words, &due
	return out, keepNotice(ctx, c, f, n)
}

type judging struct {
	ID      people.ID      `json:"id" fr:"Personne" en:"Person"`
	Notice  string         `json:"notice" fr:"Préavis" en:"Notice"`
	Outcome people.Outcome `json:"outcome" fr:"Réponse au recours" en:"Answer to the appeal"`
	Why     string         `json:"why" fr:"Raison, telle qu’elle sera dite à la personne" en:"Reason, as it will be told to the person"`
	On      *calendar.Date `json:"on" fr:"Décidé le" en:"Decided on"`
	Worded  bool           `json:"worded" fr:"Ces mots ne disent rien de la santé" en:"These words say nothing about health"`
}

// judge records the answer to an appeal.
func judge(ctx context.Context, c *op.Call, in judging) (personOnly, error) {
	out := personOnly{in.ID}
	f, n, err := both(ctx, c, in.ID, in.Notice)
	if err != nil {
		return out, err
	}
	if n.Appeal == nil || n.Outcome != "" || !n.Open() {
		return out, fault.New(fault.Conflict, "Aucun recours n’attend de réponse.", "No appeal awaits an answer.")
	}
	day, err := on(c, in.On, "on")
	if err := join(err, needed(string(in.Outcome), "outcome", lang.T("Choisissez la réponse.", "Choose the answer.")), among(string(in.Outcome), "outcome", outcomes),
		needed(in.Why, "why", lang.T("Une réponse a toujours sa raison.", "An answer always has its reason.")), worded(in.Worded, "why", in.Why)); err != nil {
		return out, err
	}
	n.Outcome, n.Why, n.Judged = in.Outcome, in.Why, &day
	c.Undoable("people.unjudge", map[string]any{"id": in.ID, "notice": in.Notice})
	return out, keepNotice(ctx, c, f, n)
}

// leave makes an announced exit take effect, once its delay is over and its appeal answered.
func leave(ctx context.Context, c *op.Call, in noticeOnly) (personOnly, error) {
	out := personOnly{in.ID}
	f, n, err := both(ctx, c, in.ID, in.Notice)
	if err != nil {
		return out, err
	}
	if err := n.Ready(c.Today); err != nil {
		return out, err
	}
	n.Closed = &c.Today
	c.Undoable("people.unleave", map[string]any{"id": in.ID, "notice": in.Notice})
	if err := peopledb.SaveNotice(ctx, c.Q, at(c), n); err != nil {
		return out, err
	}
	return out, write(ctx, c, &f, people.Step{State: people.Left, On: c.Today, Reason: n.Reason, Author: c.Actor.Name})
}
