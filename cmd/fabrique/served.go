package main

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"fabrique/actor"
	"fabrique/app"
	"fabrique/fault"
	"fabrique/kit/db"
	kitdesk "fabrique/kit/desk"
	"fabrique/kit/journal"
	"fabrique/kit/memory"
	"fabrique/lang"
	"fabrique/territory"
	"fabrique/territory/territorydb"
)

// store is the flag of every command that opens the store.
type store struct {
	DB string `name:"db" env:"FABRIQUE_DB" help:"${flag_db}" placeholder:"sqlite:${word_db_file}|postgres://…" default:"sqlite:fabrique.db"`
}

// open builds the application over the store; the caller closes it.
func (s store) open(d *desk, z zoned) (*app.App, error) {
	zone, err := z.place()
	if err != nil {
		return nil, err
	}
	return s.opened(d, app.Config{Zone: zone})
}

// opened builds the application as c says over the store; the caller closes it.
func (s store) opened(d *desk, c app.Config) (*app.App, error) {
	held, err := db.Open(d.ctx, s.DB)
	if err != nil {
		return nil, err
	}
	c.Clock, c.NewID = time.Now, newID
	c.Log = slog.New(slog.NewTextHandler(d.err, &slog.HandlerOptions{Level: slog.LevelWarn}))
	a, err := app.Build(d.ctx, held, c)
	if err != nil {
		held.Close()
		return nil, err
	}
	return a, nil
}

// newID names something for ever: 26 letters of chance, in lower case.
func newID() string { return strings.ToLower(rand.Text()) }

type serveCommand struct {
	store
	At     string `help:"${flag_at}" default:"127.0.0.1:8080" env:"FABRIQUE_AT"`
	Secure bool   `help:"${flag_secure}" env:"FABRIQUE_SECURE"`
	zoned
	openID
}

// Run serves the application until it is interrupted.
func (c serveCommand) Run(d *desk) error {
	provider, err := c.provider()
	if err != nil {
		return err
	}
	zone, err := c.place()
	if err != nil {
		return err
	}
	a, err := c.opened(d, app.Config{Secure: c.Secure, Zone: zone, OpenID: provider})
	if err != nil {
		return err
	}
	defer a.DB.Close()
	d.halt = lang.T("Fabrique se ferme.", "Fabrique closes.")
	return d.serve(a, c.At, func(address string) {
		d.say(lang.F("Fabrique est ouverte : %s (Ctrl-C pour fermer)", "Fabrique is open: %s (Ctrl-C to close)", lang.Same(address)))
	})
}

// served is how much memory may be waste before it is collected while pages are
// answered, in percent of what is used: they come sooner, and take more.
const served = 150

// serve listens at an address until the context ends; opened is told where.
func (d *desk) serve(a *app.App, at string, opened func(address string)) error {
	listen, err := net.Listen("tcp", at)
	if err != nil {
		return fault.Newf(fault.Conflict, "L’adresse %s est prise ou interdite : choisissez-en une autre avec --at.",
			"The address %s is taken or forbidden: choose another with --at.", lang.Same(at)).Because(err)
	}
	server := a.Server()
	ended := make(chan error, 1)
	work, rest := context.WithCancel(d.ctx)
	var crew sync.WaitGroup
	crew.Go(func() { a.Crew.Work(work, 1) })
	crew.Go(func() { a.Tend(work) })
	defer func() { rest(); crew.Wait() }()
	go func() { ended <- server.Serve(listen) }()
	crew.Go(func() {
		_, _ = a.Find.Guide(work, a.DB.Read()) // so that the first sentence need not wait; a fault comes back to whoever asks
		memory.Collect(served, 0)
		debug.FreeOSMemory()
	})
	opened("http://" + listen.Addr().String())
	select {
	case err = <-ended:
	case <-d.ctx.Done():
		ctx, release := context.WithTimeout(context.Background(), 10*time.Second)
		defer release()
		err = server.Shutdown(ctx)
	}
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}

type doCommand struct {
	store
	zoned
	Territory string   `help:"${flag_territory}" placeholder:"ID" env:"FABRIQUE_TERRITORY"`
	As        string   `help:"${flag_as}" placeholder:"team" default:"team"`
	JSON      bool     `name:"json" help:"${flag_json}"`
	Name      string   `arg:"" name:"operation" help:"${arg_operation}" placeholder:"${word_operation}" optional:""`
	Fields    []string `arg:"" name:"field" help:"${arg_fields}" placeholder:"${word_field}=${word_value}" optional:""`
}

// Run does one operation, or lists them all.
func (c doCommand) Run(d *desk) error {
	a, err := c.open(d, c.zoned)
	if err != nil {
		return err
	}
	defer a.DB.Close()
	if c.Name == "" {
		for _, o := range a.Book.All() {
			d.say(lang.F("%s — %s", "%s — %s", lang.Same(o.Name), o.Does))
		}
		return nil
	}
	fields, err := given(c.Fields)
	if err == nil {
		err = c.placed(d, a)
	}
	if err != nil {
		return d.everyFault(err, c.JSON)
	}
	result, err := a.Book.Run(d.ctx, c.actor(), d.tag, c.Name, fields)
	if err != nil {
		return d.everyFault(err, c.JSON)
	}
	if c.JSON {
		return d.json(result.Out)
	}
	if result.Said.Empty() {
		return d.json(result.Out)
	}
	d.say(result.Said)
	return nil
}

// placed returns the fault of a territory that is not in the store, or of a role that is none.
func (c doCommand) placed(d *desk, a *app.App) error {
	if !slices.Contains(actor.Roles, actor.Role(c.As)) {
		var names []string
		for _, r := range actor.Roles {
			names = append(names, string(r))
		}
		return fault.Newf(fault.Invalid, "« %s » n’est pas un rôle. Rôles possibles : %s.", "“%s” is no role. Roles: %s.", lang.Same(c.As), lang.Same(strings.Join(names, ", ")))
	}
	return known(d, a, c.Territory)
}

// known returns the fault of a territory that is not in the store; "" is the installation.
func known(d *desk, a *app.App, at string) error {
	if at == "" {
		return nil
	}
	_, err := territorydb.One(d.ctx, a.DB.Read(), territory.ID(at))
	return err
}

// actor is who runs operations at the console: whoever holds the store.
func (c doCommand) actor() actor.Actor {
	name := os.Getenv("USER")
	if name == "" {
		name = "console"
	}
	return actor.Actor{Account: "console", Name: name, Territory: c.Territory, Roles: []actor.Role{actor.Admin, actor.Role(c.As)}}
}

// given reads field=value words as a form would send them.
func given(words []string) (map[string]any, error) {
	values := map[string][]string{}
	for _, w := range words {
		name, value, ok := strings.Cut(w, "=")
		if !ok || name == "" {
			return nil, fault.Newf(fault.Invalid, "« %s » n’est pas de la forme champ=valeur.", "“%s” is not field=value.", lang.Same(w))
		}
		values[name] = append(values[name], value)
	}
	return kitdesk.Fields(values), nil
}

// everyFault prints each fault of an operation with its field, for people or for
// programs, and returns the code to end with.
func (d *desk) everyFault(err error, asJSON bool) error {
	list := fault.All(err)
	if len(list) == 0 || fault.KindOf(err) == fault.Internal {
		return err
	}
	var told struct {
		Errors []kitdesk.Wrong `json:"errors"`
	}
	for _, f := range list {
		text := f.Text.In(d.tag)
		told.Errors = append(told.Errors, kitdesk.Wrong{Field: f.Field, Detail: text})
		if f.Field != "" {
			text = f.Field + sayColon.In(d.tag) + text
		}
		d.complain(text)
	}
	if asJSON {
		if err := d.json(told); err != nil {
			return err
		}
	}
	return ended(refused)
}

type journalCommand struct {
	Verify journalVerify `cmd:"" help:"${do_journal_verify}"`
}

type journalVerify struct {
	store
	Territory string `help:"${flag_territory}" placeholder:"ID" env:"FABRIQUE_TERRITORY"`
}

// Run reads a journal from its start, and says whether it is whole.
func (c journalVerify) Run(d *desk) error {
	if path, lite := strings.CutPrefix(c.DB, "sqlite:"); lite {
		if _, err := os.Stat(path); err != nil {
			return fault.Newf(fault.NotFound, "Il n’y a pas de base %s. Donnez celle de l’installation avec --db.", "There is no store %s. Give that of the installation with --db.", lang.Same(path)).Because(err)
		}
	}
	a, err := c.open(d, usual)
	if err != nil {
		return err
	}
	defer a.DB.Close()
	if err := known(d, a, c.Territory); err != nil {
		return err
	}
	r, err := journal.Verify(d.ctx, a.DB.Read(), c.Territory)
	if err != nil {
		return err
	}
	d.say(r.Words())
	_, hash, err := journal.End(d.ctx, a.DB.Read(), c.Territory, journal.Changes)
	if err == nil && hash != "" {
		d.say(lang.F("Empreinte de la dernière entrée, à garder ailleurs : %s", "Hash of the last entry, to keep elsewhere: %s", lang.Same(hash)))
	}
	return err
}
