package skillsapp

import (
	"context"
	"fmt"
	"strings"

	"fabrique/kit/db"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/skills"
	"fabrique/skills/guide"
	"fabrique/skills/skillsdb"
)

// between returns what changed between two versions that are kept.
func between(ctx context.Context, q db.Querier, before, after skills.Edition) (skills.Changes, error) {
	old, err := skillsdb.Load(ctx, q, before)
	if err != nil {
		return skills.Changes{}, err
	}
	fresh, err := skillsdb.Load(ctx, q, after)
	if err != nil {
		return skills.Changes{}, err
	}
	return skills.Compare(&old, &fresh), nil
}

// RegistersPage is which registers serve, and what a new version changes here.
type RegistersPage struct {
	web.Frame
	Heading, Lead, How string
	EditionsTitle      string
	Heads              [3]string
	Editions           []EditionRow
	None               string
	Changes            []ChangesPart
}

// EditionRow is one version that is kept.
type EditionRow struct {
	Name, State, Imported string
	Use                   *web.Form
}

// ChangesPart is what changed between two versions of one register.
type ChangesPart struct {
	ID, Title, Lead string
	Details         []string
	DetailsTitle    string
	TouchedTitle    string
	Nobody          string
	Touched         []TouchedRow
}

// TouchedRow is one person, need or activity to look at again.
type TouchedRow struct {
	Link       web.Link
	Code, What string
	Renew      *web.Form
}

// title is the name of an edition for readers: "ROME 60".
func title(e skills.Edition) string { return strings.ToUpper(string(e.Family)) + " " + e.Version }

func (r room) showRegisters(v *desk.Visit) (any, error) {
	kept, err := skillsdb.Editions(v.Context(), v.Read())
	if err != nil {
		return nil, err
	}
	g, err := r.Guide(v.Context(), v.Read())
	if err != nil {
		return nil, err
	}
	p := RegistersPage{Heading: speech.registersNone.In(v.Lang), Lead: speech.registersLead.In(v.Lang), How: speech.registersHow.In(v.Lang), EditionsTitle: speech.editionsTitle.In(v.Lang),
		None: speech.catalogueOnly.In(v.Lang), Heads: [3]string{speech.register.In(v.Lang), speech.state.In(v.Lang), speech.imported.In(v.Lang)}}
	p.editions(v, kept)
	for _, family := range families {
		before, after, ok := pair(kept, family, v.Query("from"))
		if !ok {
			continue
		}
		part, err := changed(v, g, before, after)
		if err != nil {
			return nil, err
		}
		p.Changes = append(p.Changes, part)
	}
	p.Frame = v.Frame(speech.registers, "people.css", "skills.css")
	return p, nil
}

// editions adds the versions that are kept, and a title that says which serve.
func (p *RegistersPage) editions(v *desk.Visit, kept []skillsdb.Kept) {
	var used []lang.Text
	here := v.Href("/registers")
	for i, k := range kept {
		row := EditionRow{Name: title(k.Edition), State: speech.kept.In(v.Lang), Imported: k.Imported.In(v.Lang)}
		if k.Used {
			row.State, used = speech.inUse.In(v.Lang), append(used, lang.Same(title(k.Edition)))
		} else if v.May("registers.use") {
			f := desk.Again(v.Form("registers.use", speech.useIt, here, hidden("register", string(k.Family)), hidden("version", k.Version)), fmt.Sprint("use-", i))
			f.Quiet = true
			row.Use = &f
		}
		p.Editions = append(p.Editions, row)
	}
	if len(used) > 0 {
		p.Heading = lang.F("%s servent ici", "%s serve here", lang.Join(used)).In(v.Lang)
		if len(used) == 1 {
			p.Heading = lang.F("%s sert ici", "%s serves here", used[0]).In(v.Lang)
		}
	}
}

// mostDetails is how many changes of one kind are listed.
const mostDetails = 40

// nameOf returns a code with its words, for a list to choose from.
func nameOf(g *guide.Guide, code string) lang.Text {
	name := g.Named(code)
	switch {
	case g.HasTrade(code):
		name = tradeName(g, guide.Trade{Version: g.NAF.Version, Code: code}.Key())
	case !g.HasOccupation(code):
		return lang.Same(code)
	}
	return lang.F("%s (%s)", "%s (%s)", name, lang.Same(code))
}

func changed(v *desk.Visit, g *guide.Guide, before, after skills.Edition) (ChangesPart, error) {
	c, err := between(v.Context(), v.Read(), before, after)
	if err != nil {
		return ChangesPart{}, err
	}
	list, err := TouchedBy(v.Context(), v.Read(), in(v), c)
	if err != nil {
		return ChangesPart{}, err
	}
	p := ChangesPart{ID: string(after.Family), Title: lang.F("De %s à %s", "From %s to %s", lang.Same(title(before)), lang.Same(title(after))).In(v.Lang), Lead: Counted(c).In(v.Lang),
		DetailsTitle: speech.details.In(v.Lang), TouchedTitle: lang.Count(len(list), speech.touchedOne, speech.touched).In(v.Lang), Nobody: speech.nobodyTouched.In(v.Lang)}
	for _, d := range Details(c, mostDetails) {
		p.Details = append(p.Details, d.In(v.Lang))
	}
	paths := map[string]string{"person": "/people/", "need": "/needs/", "activity": "/activities/"}
	for i, t := range list {
		if t.Kind == "person" && !v.May("people.show") {
			p.Touched = append(p.Touched, TouchedRow{Link: web.Link{Text: speech.somebody.In(v.Lang)}, Code: t.Code, What: t.What.In(v.Lang)})
			continue
		}
		row := TouchedRow{Link: web.Link{Href: v.Href(paths[t.Kind] + t.ID), Text: t.name}, Code: t.Code, What: t.What.In(v.Lang)}
		if t.Gone && len(t.Heirs) > 0 && v.May("codes.renew") {
			var options []desk.Choice
			for n, heir := range t.Heirs {
				options = append(options, desk.Choice{Value: heir, Label: nameOf(g, heir), Chosen: n == 0})
			}
			f := desk.Again(v.Form("codes.renew", speech.takeNew, v.Href("/registers"), hidden("id", t.Kind+"/"+t.ID), hidden("code", t.Code), desk.Ask{Name: "to", Kind: "choice", Required: true, Options: options}), fmt.Sprint("renew-", i))
			f.Quiet = true
			row.Renew = &f
		}
		p.Touched = append(p.Touched, row)
	}
	return p, nil
}

// Counted says in one sentence how much changed.
func Counted(c skills.Changes) lang.Text {
	return lang.F("Codes nouveaux : %s, disparus : %s, renommés : %s. Appellations passées à un autre code : %s. Codes dont les savoir-faire centraux changent : %s, dont la règle change : %s. Savoir-faire retirés du registre : %s.",
		"New codes: %s, gone: %s, renamed: %s. Titles that changed code: %s. Codes whose central skills change: %s, whose rule changes: %s. Skills taken out of the register: %s.",
		len(c.Added), len(c.Removed), len(c.Renamed), len(c.Moved), len(c.Skills), len(c.Law), len(c.Dropped))
}

// Details says which codes are gone or renamed, at most so many of each.
func Details(c skills.Changes, most int) (out []lang.Text) {
	for _, code := range c.Removed[:min(most, len(c.Removed))] {
		if heirs := c.Heirs(code); len(heirs) > 0 {
			out = append(out, lang.F("%s disparaît ; ses appellations vont à : %s", "%s is gone; its titles go to: %s", code, strings.Join(heirs, ", ")))
		} else {
			out = append(out, lang.F("%s disparaît, sans code qui le reprenne", "%s is gone, and no code takes it over", code))
		}
	}
	for _, r := range c.Renamed[:min(most, len(c.Renamed))] {
		out = append(out, lang.Same(fmt.Sprintf("%s %s → %s", r.Code, r.Before, r.After)))
	}
	return out
}
