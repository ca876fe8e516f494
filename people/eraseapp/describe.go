package eraseapp

import (
	"context"
	"net/url"

	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory"
)

// Description is what erasing a file would take out, and what would stay.
type Description struct {
	Person   people.ID   `json:"person"`
	Goes     []lang.Text `json:"goes"`
	Stays    []lang.Text `json:"stays"`
	Asked    lang.Text   `json:"asked_stopped"` // why it may not be done though the person asks for it; empty when it may
	Ended    lang.Text   `json:"ended_stopped"` // why it may not be done by the time of keeping; empty when it may
	name     string
	possible bool
}

// describe says what erasing would do. Nothing changes.
func describe(ctx context.Context, c *op.Call, in naming) (Description, error) {
	at := territory.ID(c.Actor.Territory)
	f, err := found(ctx, c, at, in.ID)
	if err != nil {
		return Description{}, err
	}
	last, err := peopledb.LastContact(ctx, c.Q, at, f.File)
	if err != nil {
		return Description{}, err
	}
	d := Description{Person: f.ID, Goes: f.goes(), Stays: f.stays(), name: f.Name}
	for ground, into := range map[people.Ground]*lang.Text{people.Requested: &d.Asked, people.Elapsed: &d.Ended} {
		if err := people.Erasable(ground, f.Now.State, last, c.Today, f.employed(c.Today)); err != nil {
			*into = textOf(err)
		} else {
			d.possible = true
		}
	}
	return d, nil
}

func (f file) goes() []lang.Text {
	list := []lang.Text{say.file}
	for _, one := range []struct {
		n         int
		one, many lang.Text
	}{
		{f.kept.Versions, say.version, say.versions}, {f.kept.Requests, say.request, say.requests}, {f.kept.Contacts, say.contact, say.contacts}, {f.kept.Rulings, say.ruling, say.rulings},
		{f.kept.Notices, say.notice, say.notices}, {f.links, say.link, say.links}, {len(f.asked), say.need, say.needs}, {len(f.plans), say.plan, say.plans},
	} {
		if one.n > 0 {
			list = append(list, lang.Count(one.n, one.one, one.many))
		}
	}
	if f.kept.Sealed > 0 {
		list = append(list, say.sealed)
	}
	if f.home {
		list = append(list, say.home)
	}
	return append(list, say.words)
}

func (f file) stays() []lang.Text {
	list := []lang.Text{say.lines}
	if n := len(f.contracts); n > 0 {
		list = append(list, lang.Count(n, say.job, say.jobs))
	}
	if len(f.plans) > 0 {
		list = append(list, say.proposed)
	}
	if len(f.asked) > 0 {
		list = append(list, say.wanted)
	}
	return append(list, say.backups)
}

// Erasing is the page that describes what erasing does, with the form that does it.
type Erasing struct {
	web.Frame
	Heading, Lead         string
	GoesTitle, StaysTitle string
	Goes, Stays           []string
	Stopped               []string
	Form                  *web.Form
	Back                  web.Link
}

func show(v *desk.Visit) (any, error) {
	id := v.Path("id")
	done, err := v.Run("people.kept", map[string]any{"id": id})
	if err != nil {
		return nil, err
	}
	d := done.Out.(Description)
	here := v.Href("/people/" + url.PathEscape(id))
	p := Erasing{Heading: lang.F("Effacer le dossier de %s", "Erase the file of %s", d.name).In(v.Lang), Lead: say.lead.In(v.Lang), GoesTitle: say.goesTitle.In(v.Lang), StaysTitle: say.staysTitle.In(v.Lang),
		Goes: all(d.Goes, v.Lang), Stays: all(d.Stays, v.Lang), Back: web.Link{Href: here, Text: say.back.In(v.Lang)}}
	ask := desk.Ask{Name: "ground", Kind: "radio", Required: true}
	for _, w := range people.Grounds {
		why := map[string]lang.Text{string(people.Requested): d.Asked, string(people.Elapsed): d.Ended}[w.Code]
		if why.Empty() {
			ask.Options = append(ask.Options, desk.Choice{Value: w.Code, Label: w.Name})
		} else {
			p.Stopped = append(p.Stopped, lang.F("Parce que %s : non. %s", "Because %s: no. %s", w.Name, why).In(v.Lang))
		}
	}
	if d.possible {
		f := v.Form("people.erase", say.erase, v.Href("/people"), desk.Ask{Name: "id", Kind: "hidden", Value: id}, ask)
		p.Form = &f
	}
	p.Frame = v.Frame(lang.F("Effacer : %s", "Erase: %s", d.name), "people.css")
	return p, nil
}

func all(list []lang.Text, tag lang.Tag) (out []string) {
	for _, t := range list {
		out = append(out, t.In(tag))
	}
	return out
}
