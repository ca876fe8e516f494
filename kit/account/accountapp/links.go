package accountapp

import (
	"context"
	"strings"
	"time"

	"fabrique/actor"
	"fabrique/fault"
	"fabrique/kit/account"
	"fabrique/kit/db"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory"
)

// mostDays is how long a link may wait for its reader.
const mostDays = 90

type making struct {
	Role    actor.Role `json:"role" fr:"Pour qui" en:"For whom"`
	Subject string     `json:"subject" fr:"Numéro du dossier ou de la consultation" en:"Number of the file or of the consultation"`
	Name    string     `json:"name" fr:"Nom, comme la lettre le salue" en:"Name, as the letter greets them"`
	Days    int        `json:"days" fr:"Valable combien de jours" en:"Valid for how many days"`
	Tongue  lang.Tag   `json:"tongue" fr:"Langue de la lettre" en:"Language of the letter"`
}

// makeLink makes a one-time link for a person or a business. Its token is told once.
func makeLink(ctx context.Context, c *op.Call, in making) (account.Letter, error) {
	c.About(string(in.Role), in.Subject)
	if in.Days == 0 {
		in.Days = 30
	}
	if err := in.check(ctx, c); err != nil {
		return account.Letter{}, err
	}
	l, err := account.NewLink(ctx, c.Q, account.Link{Territory: c.Actor.Territory, Role: in.Role, Subject: in.Subject, Name: strings.TrimSpace(in.Name),
		Made: c.At, Author: c.Actor.Name, Expires: c.At.AddDate(0, 0, in.Days)})
	return account.LetterOf(l, in.Tongue), err
}

func (in making) check(ctx context.Context, c *op.Call) error {
	switch {
	case in.Role != actor.Person && in.Role != actor.Business:
		return fault.New(fault.Invalid, "Choisissez : une personne, ou une entreprise consultée.", "Choose: a person, or a consulted business.").At("role")
	case strings.TrimSpace(in.Subject) == "":
		return fault.New(fault.Missing, "Donnez le numéro du dossier ou de la consultation.", "Give the number of the file or of the consultation.").At("subject")
	case strings.TrimSpace(in.Name) == "":
		return fault.New(fault.Missing, "Écrivez le nom : la lettre commence par lui.", "Write the name: the letter begins with it.").At("name")
	case in.Days < 1 || in.Days > mostDays:
		return fault.Newf(fault.Invalid, "Donnez un nombre de jours entre 1 et %s.", "Give a number of days from 1 to %s.", mostDays).At("days")
	case in.Role == actor.Person:
		if _, err := peopledb.One(ctx, c.Q, territory.ID(c.Actor.Territory), people.ID(in.Subject)); err != nil {
			return fault.New(fault.NotFound, "Aucune personne n’a ce numéro ici. Partez de sa page.", "No person has this number here. Start from their page.").At("subject").Because(err)
		}
	}
	return nil
}

type using struct {
	Token string `json:"token" fr:"Code de la lettre" en:"Code of the letter" secret:"yes"`
}

// Used is who a link let in, and where.
type Used struct {
	Account   string `json:"account,omitempty"`
	Territory string `json:"territory,omitempty"`
	Name      string `json:"name"`
	hash      string
}

// use lets the holder of a link in, once. For an account, the old password ends:
// its holder asked for a link because it was lost, or has none yet.
func use(ctx context.Context, c *op.Call, in using) (Used, error) {
	l, err := account.Use(ctx, c.Q, in.Token, c.At)
	if err != nil {
		return Used{}, err
	}
	c.Actor.Account, c.Actor.Name, c.Actor.Subject, c.Actor.Roles = l.Account, l.Name, l.Subject, []actor.Role{l.Role}
	c.About("link", l.Token[:16])
	c.Leads(l.Territory)
	out := Used{Account: l.Account, Territory: l.Territory, Name: l.Name, hash: l.Token}
	if l.Account == "" {
		return out, nil
	}
	a, found, err := account.ByID(ctx, c.Q, l.Account)
	if err != nil || !found || !a.Closed.IsZero() {
		return out, fault.New(fault.NotFound, "Ce compte n’existe plus. Adressez-vous à l’équipe.", "This account is no more. Ask the team.").Because(err)
	}
	a.Password = ""
	return out, account.Save(ctx, c.Q, a)
}

// beginLink opens the session of who came in by a link.
func beginLink(v *desk.Visit, done op.Done) error {
	u := done.Out.(Used)
	if u.Account != "" {
		return open(v, u.Account)
	}
	return v.SignIn(account.Holder{Link: u.hash})
}

type linkID struct {
	ID string `json:"id" fr:"Empreinte du lien" en:"Hash of the link"`
}

// here returns a link of the territory where the call acts.
func (in linkID) here(ctx context.Context, c *op.Call) (account.Link, error) {
	c.About("link", in.ID[:min(16, len(in.ID))])
	l, found, err := account.ByHash(ctx, c.Q, in.ID)
	if err == nil && (!found || l.Territory != c.Actor.Territory) {
		err = fault.New(fault.NotFound, "Ce lien n’existe pas ici.", "There is no such link here.")
	}
	return l, err
}

func withdraw(ctx context.Context, c *op.Call, in linkID) (struct{}, error) {
	if _, err := in.here(ctx, c); err != nil {
		return struct{}{}, err
	}
	c.Undoable("link.restore", map[string]any{"id": in.ID})
	return struct{}{}, account.Withdraw(ctx, c.Q, in.ID, c.At)
}

func restore(ctx context.Context, c *op.Call, in linkID) (struct{}, error) {
	if _, err := in.here(ctx, c); err != nil {
		return struct{}{}, err
	}
	c.Undoable("link.withdraw", map[string]any{"id": in.ID})
	return struct{}{}, account.Withdraw(ctx, c.Q, in.ID, time.Time{})
}

// guessing counts one look at a link from an origin, and refuses one too many.
func guessing(v *desk.Visit) error {
	over := false
	err := v.Write(func(tx db.Tx) (err error) {
		over, err = account.Tries(v.Context(), tx, "look "+account.Hashed(v.Actor.Origin), few[0].Times, few[0].Within, v.Now())
		return err
	})
	if err == nil && over {
		err = fault.New(fault.Conflict, "Trop de codes essayés. Attendez un quart d’heure, ou adressez-vous à l’équipe du comité.", "Too many codes tried. Wait a quarter of an hour, or ask the committee team.")
	}
	return err
}
