package peopleapp

import (
	"context"
	"slices"

	"fabrique/fault"
	"fabrique/kit/op"
	"fabrique/people"
	"fabrique/people/peopledb"
)

// undoes take back what was decided, withdrawn, judged or made effective by mistake.
func undoes() []op.Op {
	return []op.Op{
		op.New(op.Op{Name: "people.undecide", Route: "POST /people/{id}/undecide", Does: does.undecide, Said: told.undecided, Roles: deciders}, undecide),
		op.New(op.Op{Name: "people.reinstate", Route: "POST /people/{id}/notices/{notice}/reinstate", Does: does.reinstate, Said: told.reinstated, Roles: team}, reinstate),
		op.New(op.Op{Name: "people.unjudge", Route: "POST /people/{id}/notices/{notice}/unjudge", Does: does.unjudge, Said: told.unjudged, Roles: deciders}, unjudge),
		op.New(op.Op{Name: "people.unleave", Route: "POST /people/{id}/notices/{notice}/unleave", Does: does.unleave, Said: told.unleft, Roles: team}, unleave),
	}
}

// undecide takes the last decision away, as long as nothing followed it.
func undecide(ctx context.Context, c *op.Call, in personOnly) (personOnly, error) {
	f, err := load(ctx, c, in.ID)
	if err != nil {
		return in, err
	}
	list, err := peopledb.Rulings(ctx, c.Q, at(c), f.ID)
	if err != nil {
		return in, err
	}
	if len(list) == 0 || f.Now.State.OnList() || f.Now.State == people.Placed || !f.KnownTo(c.Actor, false) {
		return in, fault.New(fault.Conflict, "Il n’y a plus de décision à annuler : autre chose a suivi. Le comité peut décider à nouveau.",
			"There is no decision to undo any more: something else followed. The committee may decide again.")
	}
	if err := peopledb.DropRuling(ctx, c.Q, at(c), f.ID); err != nil {
		return in, err
	}
	if f.Now.State == people.Assessed && len(list) == 1 {
		return in, back(ctx, c, f)
	}
	return in, peopledb.Keep(ctx, c.Q, at(c), f)
}

// reinstate makes a notice that was withdrawn run again.
func reinstate(ctx context.Context, c *op.Call, in noticeOnly) (personOnly, error) {
	out := personOnly{in.ID}
	f, n, err := both(ctx, c, in.ID, in.Notice)
	if err != nil {
		return out, err
	}
	list, err := peopledb.Notices(ctx, c.Q, at(c), f.ID)
	if err != nil {
		return out, err
	}
	if !n.Withdrawn || !f.Now.State.OnList() || slices.ContainsFunc(list, people.Notice.Open) {
		return out, fault.New(fault.Conflict, "Ce préavis ne peut plus courir : annoncez-en un autre.", "This notice can run no more: announce another one.")
	}
	n.Withdrawn = false
	c.Undoable("people.withdraw", map[string]any{"id": in.ID, "notice": in.Notice})
	return out, keepNotice(ctx, c, f, n)
}

// unjudge takes the answer to an appeal away, as long as the exit has not taken effect.
func unjudge(ctx context.Context, c *op.Call, in noticeOnly) (personOnly, error) {
	out := personOnly{in.ID}
	f, n, err := both(ctx, c, in.ID, in.Notice)
	if err != nil {
		return out, err
	}
	if n.Outcome == "" || n.Closed != nil || n.Withdrawn {
		return out, fault.New(fault.Conflict, "Il n’y a pas de réponse à annuler.", "There is no answer to undo.")
	}
	n.Outcome, n.Why, n.Judged = "", "", nil
	return out, keepNotice(ctx, c, f, n)
}

// unleave takes an exit back: the person has their place again, as if they had never left it.
func unleave(ctx context.Context, c *op.Call, in noticeOnly) (personOnly, error) {
	out := personOnly{in.ID}
	f, n, err := both(ctx, c, in.ID, in.Notice)
	if err != nil {
		return out, err
	}
	if n.Closed == nil || f.Now.State != people.Left {
		return out, fault.New(fault.Conflict, "Cette sortie ne s’annule plus : la personne peut revenir par son parcours.", "This exit can no longer be undone: the person may come back along their path.")
	}
	n.Closed = nil
	if err := peopledb.SaveNotice(ctx, c.Q, at(c), n); err != nil {
		return out, err
	}
	return out, back(ctx, c, f)
}
