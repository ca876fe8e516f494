package main

import (
	"fmt"
	"strings"
	"time"

	"fabrique/app"
	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/lang"
	"fabrique/skills"
	"fabrique/skills/archive"
	"fabrique/skills/skillsapp"
	"fabrique/skills/skillsdb"
	"fabrique/skills/suggest"
	"fabrique/territory"
)

// skillsCommand is about registers of occupations and activity codes, and what words lead to in them.
type skillsCommand struct {
	Suggest skillsSuggest `cmd:"" help:"${do_skills_suggest}"`
	Import  skillsImport  `cmd:"" help:"${do_skills_import}"`
	List    skillsList    `cmd:"" help:"${do_skills_list}"`
	Use     skillsUse     `cmd:"" help:"${do_skills_use}"`
	Compare skillsCompare `cmd:"" help:"${do_skills_compare}"`
}

// usualStore is the store that commands open when nobody says which.
const usualStore = "sqlite:fabrique.db"

// registers opens the store where registers are kept. Where fresh is false, a file
// that does not exist is a mistake, not an empty store.
func (s store) registers(d *desk, fresh bool) (*db.DB, error) {
	if !fresh && s.absent() {
		return nil, fault.Newf(fault.NotFound, "La base « %s » n’existe pas. Donnez la sienne avec --db.", "There is no store “%s”. Say which with --db.", s.DB)
	}
	held, err := db.Open(d.ctx, s.DB)
	if err != nil {
		return nil, err
	}
	if err := held.Migrate(d.ctx, app.Schemas...); err != nil {
		_ = held.Close()
		return nil, err
	}
	return held, nil
}

// absent reports whether the store is a file that does not exist.
func (s store) absent() bool {
	file, lite := strings.CutPrefix(s.DB, "sqlite:")
	return lite && !exists(file)
}

type skillsImport struct {
	Register string `arg:"" name:"register" enum:"rome,esco,naf,seekers" help:"${arg_register_import}"`
	Path     string `arg:"" name:"archive" help:"${arg_archive}"`
	store
}

// Run imports a register whole, or nothing, and says what it changes.
func (c skillsImport) Run(d *desk) error {
	if c.Register == "seekers" {
		return c.seekers(d)
	}
	read := map[string]func(string) (skills.Register, error){"rome": archive.ROME, "esco": archive.ESCO, "naf": archive.NAF}[c.Register]
	s, err := c.registers(d, true)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	r, err := read(c.Path)
	if err != nil {
		return err
	}
	before, had, err := skillsdb.InUse(d.ctx, s.Read(), r.Family)
	if err != nil {
		return err
	}
	r.Seeking(&before)
	now := time.Now()
	today := calendar.On(now.Year(), now.Month(), now.Day())
	if err := s.InTx(d.ctx, func(tx db.Tx) error { return skillsdb.Save(d.ctx, tx, &r, today) }); err != nil {
		return err
	}
	d.say(imported(&r))
	if had && before.Version != r.Version {
		changes := skills.Compare(&before, &r)
		d.sayRegisterChanges(changes)
		return d.sayTouched(s, changes)
	}
	return nil
}

// seekers adds to the register of occupations in use how many people look for each.
func (c skillsImport) seekers(d *desk) error {
	s, err := c.registers(d, false)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	numbers, err := archive.Seekers(c.Path)
	if err != nil {
		return err
	}
	r, found, err := skillsdb.InUse(d.ctx, s.Read(), skills.ROME)
	if err == nil && !found {
		err = fault.New(fault.Missing, "Importez d’abord un registre des métiers : fabrique skills import rome …", "First import a register of occupations: fabrique skills import rome …")
	}
	if err != nil {
		return err
	}
	n := 0
	for i, o := range r.Occupations {
		if r.Occupations[i].Seekers = numbers[o.Code]; r.Occupations[i].Seekers > 0 {
			n++
		}
	}
	if n == 0 {
		return fault.Newf(fault.Invalid, "Aucun de ces codes n’est dans %s. Rien n’a changé.", "None of these codes is in %s. Nothing has changed.", title(r.Edition))
	}
	now := time.Now()
	if err := s.InTx(d.ctx, func(tx db.Tx) error {
		return skillsdb.Save(d.ctx, tx, &r, calendar.On(now.Year(), now.Month(), now.Day()))
	}); err != nil {
		return err
	}
	d.say(lang.F("%s : nombre de demandeurs d’emploi connu pour %s métiers sur %s.", "%s: number of job seekers known for %s occupations of %s.", title(r.Edition), n, len(r.Occupations)))
	return nil
}

// sayTouched prints which persons, needs and activities bear a code that changed,
// by their identifiers: names stay in the application.
func (d *desk) sayTouched(s *db.DB, c skills.Changes) error {
	list, err := skillsapp.TouchedBy(d.ctx, s.Read(), "", c)
	if err != nil {
		return err
	}
	if len(list) == 0 {
		d.say(lang.T("Personne, aucun besoin et aucune activité de la base ne porte un code qui change.", "No person, need or activity of the store bears a code that changes."))
		return nil
	}
	d.say(lang.Count(len(list), lang.T("%s à revoir, page « Registres de codes » de son territoire :", "%s to look at again, on the page “Registers of codes” of its territory:"),
		lang.T("%s à revoir, page « Registres de codes » de leur territoire :", "%s to look at again, on the page “Registers of codes” of their territory:")))
	for _, t := range list {
		line := lang.F("  %s · %s/%s · %s · %s", "  %s · %s/%s · %s · %s", lang.Same(string(t.Territory)), lang.Same(t.Kind), lang.Same(t.ID), lang.Same(t.Code), t.What)
		if len(t.Heirs) > 0 {
			line = lang.F("%s → %s", "%s → %s", line, lang.Same(strings.Join(t.Heirs, ", ")))
		}
		d.say(line)
	}
	return nil
}

// imported says what a register holds.
func imported(r *skills.Register) lang.Text {
	if r.Family == skills.NAF {
		return lang.F("%s : %s codes d’activité. Cette version sert désormais.", "%s: %s activity codes. This version is now in use.", title(r.Edition), len(r.Activities))
	}
	names, regulated, linked := 0, 0, 0
	for _, o := range r.Occupations {
		names += len(o.Titles)
		if o.Regulated {
			regulated++
		}
		if len(o.Matches) > 0 {
			linked++
		}
	}
	if r.Family == skills.ESCO {
		return lang.F("%s : %s métiers, dont %s reliés à ROME, %s appellations. Cette version sert désormais.",
			"%s: %s occupations, %s of them linked to ROME, %s titles. This version is now in use.", title(r.Edition), len(r.Occupations), linked, names)
	}
	return lang.F("%s : %s métiers, dont %s réglementés, %s appellations, %s savoir-faire. Cette version sert désormais.",
		"%s: %s occupations, %s of them regulated, %s titles, %s skills. This version is now in use.",
		title(r.Edition), len(r.Occupations), regulated, names, len(r.Abilities))
}

// title is the name of an edition for readers: "ROME 60".
func title(e skills.Edition) string { return strings.ToUpper(string(e.Family)) + " " + e.Version }

type skillsList struct {
	store
	JSON bool `name:"json" help:"${flag_json}"`
}

// keptEdition is an edition, for programs.
type keptEdition struct {
	Register  string `json:"register"`
	Version   string `json:"version"`
	Published string `json:"published,omitempty"`
	Imported  string `json:"imported"`
	Used      bool   `json:"used"`
}

// Run lists the editions that are kept.
func (c skillsList) Run(d *desk) error {
	s, err := c.registers(d, false)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	list, err := skillsdb.Editions(d.ctx, s.Read())
	if err != nil {
		return err
	}
	out := []keptEdition{}
	for _, k := range list {
		out = append(out, keptEdition{string(k.Family), k.Version, k.Published, k.Imported.String(), k.Used})
	}
	switch {
	case c.JSON:
		return d.json(out)
	case len(list) == 0:
		d.say(lang.T("Aucun référentiel n’a été importé : le catalogue du programme sert seul.", "No register was imported: the catalogue of the program serves alone."))
	}
	for _, k := range list {
		used := lang.T("gardée", "kept")
		if k.Used {
			used = lang.T("en service", "in use")
		}
		d.say(lang.F("%s · %s, importée le %s", "%s · %s, imported on %s", title(k.Edition), used, k.Imported))
	}
	return nil
}

type skillsUse struct {
	Register string `arg:"" name:"register" enum:"rome,esco,naf" help:"${arg_register}"`
	Version  string `arg:"" name:"version" help:"${arg_version}"`
	store
}

// Run puts an edition that is kept in use.
func (c skillsUse) Run(d *desk) error {
	s, err := c.registers(d, false)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	e := skills.Edition{Family: skills.Family(c.Register), Version: c.Version}
	if err := s.InTx(d.ctx, func(tx db.Tx) error { return skillsdb.Use(d.ctx, tx, e) }); err != nil {
		return err
	}
	d.say(lang.F("%s sert désormais.", "%s is now in use.", title(e)))
	return nil
}

type skillsCompare struct {
	Register string `arg:"" name:"register" enum:"rome,esco,naf" help:"${arg_register}"`
	Before   string `arg:"" name:"version" help:"${arg_version_before}"`
	After    string `arg:"" name:"later" help:"${arg_version_after}"`
	store
	JSON bool `name:"json" help:"${flag_json}"`
}

// Run says what changed between two editions that are kept.
func (c skillsCompare) Run(d *desk) error {
	s, err := c.registers(d, false)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	var both [2]skills.Register
	for i, version := range []string{c.Before, c.After} {
		if both[i], err = skillsdb.Load(d.ctx, s.Read(), skills.Edition{Family: skills.Family(c.Register), Version: version}); err != nil {
			return err
		}
	}
	changes := skills.Compare(&both[0], &both[1])
	if c.JSON {
		return d.json(changes)
	}
	d.sayRegisterChanges(changes)
	return nil
}

// mostChanges is how many changes of one kind are listed to readers.
const mostChanges = 20

// sayRegisterChanges prints what changed between two editions.
func (d *desk) sayRegisterChanges(c skills.Changes) {
	d.say(lang.F("De %s à %s : %s", "From %s to %s: %s", title(c.From), title(c.To), skillsapp.Counted(c)))
	for _, one := range skillsapp.Details(c, mostChanges) {
		d.say(lang.F("  %s", "  %s", one))
	}
}

type skillsSuggest struct {
	Text  string `arg:"" name:"text" help:"${arg_text}"`
	Kind  string `enum:"person,need" default:"person" help:"${flag_kind}" placeholder:"person|need"`
	Limit int    `default:"10" help:"${flag_limit}" placeholder:"10"`
	store
	Territory string `help:"${flag_territory_words}" placeholder:"ID" env:"FABRIQUE_TERRITORY"`
	JSON      bool   `name:"json" help:"${flag_json_list}"`

	local []suggest.Synonym // words of the place
}

// suggested is a suggestion, for programs.
type suggested struct {
	Code   string  `json:"code"`
	Label  string  `json:"label"`
	Parent string  `json:"parent"`
	Score  float64 `json:"score"`
}

const mostSuggested = 100

// Run prints the codes that a text leads to.
func (c *skillsSuggest) Run(d *desk) error {
	if c.Limit < 1 || c.Limit > mostSuggested {
		return fault.Newf(fault.Invalid, "--limit va de 1 à %s.", "--limit goes from 1 to %s.", mostSuggested)
	}
	x, err := c.index(d)
	if err != nil {
		return err
	}
	answer := x.Suggest(suggest.Question{Text: c.Text, Kind: suggest.Kind(c.Kind), Limit: c.Limit, Local: c.local})
	out := []suggested{}
	for _, s := range answer.Suggestions {
		out = append(out, suggested{s.Code, s.Label.In(d.tag), s.Parent, s.Score})
	}
	if c.JSON {
		return d.json(out)
	}
	for _, s := range out {
		d.say(lang.Same(fmt.Sprintf("%-8s %s", s.Code, s.Label)))
	}
	if len(answer.Unknown) > 0 {
		d.tell(lang.F("Mots inconnus : %s", "Unknown words: %s", strings.Join(answer.Unknown, ", ")))
	}
	if len(out) == 0 {
		d.tell(lang.T("Rien ne correspond. Essayez d’autres mots.", "Nothing corresponds. Try other words."))
	}
	return nil
}

// index returns what to search: the register in use, or the catalogue of the program when there is none.
func (c *skillsSuggest) index(d *desk) (*suggest.Index, error) {
	if c.DB != usualStore || !c.absent() {
		s, err := c.registers(d, false)
		if err != nil {
			return nil, err
		}
		defer func() { _ = s.Close() }()
		if err := c.words(d, s); err != nil {
			return nil, err
		}
		r, found, err := skillsdb.InUse(d.ctx, s.Read(), skills.ROME)
		if err != nil {
			return nil, err
		}
		if found {
			esco, _, err := skillsdb.InUse(d.ctx, s.Read(), skills.ESCO)
			return suggest.Build(suggest.Occupations(&r, &esco), true), err
		}
	}
	if suggest.Kind(c.Kind) == suggest.Need {
		return suggest.Build(suggest.Activities(), false), nil
	}
	return suggest.Build(suggest.Everyday(), false), nil
}

// words takes the words of the place: of the territory given, else of the only one that has some.
func (c *skillsSuggest) words(d *desk, s *db.DB) (err error) {
	place := territory.ID(c.Territory)
	if place == "" {
		places, err := skillsdb.Places(d.ctx, s.Read())
		if err != nil || len(places) != 1 {
			return err
		}
		place = places[0]
	}
	c.local, err = skillsdb.Local(d.ctx, s.Read(), place)
	return err
}
