package main

import (
	"os"
	"path/filepath"
	"time"

	"fabrique/app"
	"fabrique/demo"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/plan"
)

// serve opens the demonstration in the application, on a store of its own, until
// Ctrl-C.
func (c demoCommand) serve(d *desk, in plan.Input, p *plan.Plan) error {
	address, away, err := c.ownStore()
	if err != nil {
		return err
	}
	defer away()
	a, err := store{DB: address}.open(d, usual)
	if err != nil {
		return err
	}
	defer a.DB.Close()
	if empty, err := demo.Empty(d.ctx, a.DB); err != nil || !empty {
		if err == nil {
			err = fault.New(fault.Conflict, "Cette base contient déjà quelque chose. La démonstration veut une base vide ; pour ouvrir celle-ci : fabrique serve --db …",
				"This store holds something already. The demonstration wants an empty one; to open this one: fabrique serve --db …")
		}
		return err
	}
	made, token, err := d.furnish(a.DB, in, p)
	if err != nil {
		return err
	}
	d.halt = lang.T("Fabrique se ferme.", "Fabrique closes.")
	opened := func(address string) {
		d.say(lang.F("La démonstration est ouverte : %s (Ctrl-C pour fermer)", "The demonstration is open: %s (Ctrl-C to close)", lang.Same(address)))
		d.say(lang.F("Entrez une fois par ce lien : %s", "Come in once by this link: %s", lang.Same(address+"/l/"+token)))
		d.say(lang.F("Le plan qui vient d’être composé : %s", "The plan just composed: %s", lang.Same(address+"/t/"+string(in.Territory.ID)+"/plans/"+made)))
	}
	return c.listen(d, a, opened)
}

// listen serves at the address asked for, else at the usual one, or at any free
// one when that is taken.
func (c demoCommand) listen(d *desk, a *app.App, opened func(address string)) error {
	at := c.At
	if at == "" {
		at = "127.0.0.1:8080"
	}
	err := d.serve(a, at, opened)
	if c.At == "" && fault.KindOf(err) == fault.Conflict && err != nil {
		err = d.serve(a, "127.0.0.1:0", opened)
	}
	return err
}

// furnish writes the demonstration into an empty store, and returns the plan
// kept there and the token of a link that signs in once.
func (d *desk) furnish(held *db.DB, in plan.Input, p *plan.Plan) (made, token string, err error) {
	empty, err := demo.Empty(d.ctx, held)
	if err == nil && !empty {
		err = fault.New(fault.Conflict, "Cette base contient déjà quelque chose. La démonstration veut une base vide ; pour ouvrir celle-ci : fabrique serve --db …",
			"This store holds something already. The demonstration wants an empty one; to open this one: fabrique serve --db …")
	}
	if err != nil {
		return "", "", err
	}
	zone, err := usual.place()
	if err != nil {
		return "", "", err
	}
	now := time.Now().In(zone)
	if err := demo.Fill(d.ctx, held, in, now, func(what lang.Text) { d.show(lang.F("Écrit : %s", "Writes: %s", what).In(d.tag)) }); err != nil {
		return "", "", err
	}
	d.clear()
	if made, err = demo.Keep(d.ctx, held, in, p, now); err != nil {
		return "", "", err
	}
	token, err = demo.Invite(d.ctx, held, in, now)
	return made, token, err
}

// ownStore returns the address of the store asked for, else of a fresh file that
// away removes.
func (c demoCommand) ownStore() (address string, away func(), err error) {
	if c.DB != "" {
		return c.DB, func() {}, nil
	}
	dir, err := os.MkdirTemp("", "fabrique-demo-")
	if err != nil {
		return "", nil, fault.New(fault.Invalid, "Aucun dossier temporaire ne peut être créé : donnez une base avec --db.", "No temporary folder can be made: give a store with --db.").Because(err)
	}
	return "sqlite:" + filepath.Join(dir, "demo.db"), func() { _ = os.RemoveAll(dir) }, nil
}
