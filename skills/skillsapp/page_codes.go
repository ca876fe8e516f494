package skillsapp

import (
	"slices"

	"fabrique/company/companydb"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/skills"
	"fabrique/skills/catalogue"
	"fabrique/skills/guide"
)

// CodesPage is what a need or an activity corresponds to.
type CodesPage struct {
	web.Frame
	Heading, Lead, Wording string
	Back                   web.Link
	Speak                  web.Speak
	TicksTitle, None       string
	Laws                   []string
	Ticks                  *web.Form
	AskTitle               string
	Ask                    *web.Form
}

func (r room) showNeed(v *desk.Visit) (any, error) {
	n, err := needsdb.One(v.Context(), v.Read(), in(v), needs.ID(v.Path("need")))
	if err != nil {
		return nil, err
	}
	held, err := needsdb.CodesOf(v.Context(), v.Read(), in(v), n.ID)
	if err != nil {
		return nil, err
	}
	p := CodesPage{Wording: n.Wording, Back: web.Link{Href: v.Href("/needs/" + string(n.ID)), Text: n.Title.In(v.Lang)}}
	return r.codesPage(v, p, subject{"need", string(n.ID)}, n.Title, held, nil)
}

func (r room) showActivity(v *desk.Visit) (any, error) {
	k, err := needsdb.Activity(v.Context(), v.Read(), in(v), needs.ActivityID(v.Path("activity")))
	if err != nil {
		return nil, err
	}
	a := k.Activity
	if err := companydb.Within(v.Context(), v.Read(), in(v), v.Actor, a.Site); err != nil {
		return nil, err
	}
	held := needs.Codes{Usual: a.Usual, Occupations: a.Occupations, Trades: a.Trades}
	p := CodesPage{Back: web.Link{Href: v.Href("/activities/" + string(a.ID)), Text: a.Name.In(v.Lang)}}
	return r.codesPage(v, p, subject{"activity", string(a.ID)}, a.Name, held, &a)
}

// codesPage puts together what needs and activities have in common. Without a sentence,
// the words of the title are those one starts from.
func (r room) codesPage(v *desk.Visit, p CodesPage, s subject, title lang.Text, held needs.Codes, a *needs.Activity) (any, error) {
	g, err := r.Guide(v.Context(), v.Read())
	if err != nil {
		return nil, err
	}
	heading := lang.F("%s : métiers et codes d’activité", "%s: occupations and activity codes", title)
	p.Heading, p.Lead = heading.In(v.Lang), speech.codesLead.In(v.Lang)
	if p.Speak, err = r.talking(v, s, speech.residents, speech.residentsHint); err != nil {
		return nil, err
	}
	if p.Speak.Text == "" {
		p.Speak.Text = title.In(v.Lang)
		if p.Speak.Offers, _, err = r.offers(v, s, p.Speak.Text, s.page(v)); err != nil {
			return nil, err
		}
	}
	r.tickable(v, &p, s, g, held)
	if a != nil {
		askable(v, &p, s, g, *a)
	}
	p.Frame = frame(v, heading)
	return p, nil
}

// tickable adds what was confirmed, and the activity codes that it proposes.
func (r room) tickable(v *desk.Visit, p *CodesPage, s subject, g *guide.Guide, held needs.Codes) {
	var usual, occupations, trades []desk.Choice
	for _, code := range held.Usual {
		o, _ := g.Find(guide.Offer{Kind: guide.Usual, Code: code}.Key())
		usual = append(usual, desk.Choice{Value: code, Label: o.Label, Chosen: true})
	}
	for _, code := range held.Occupations {
		occupations = append(occupations, desk.Choice{Value: code, Label: g.Named(code), Hint: beside(g.Named(code), code), Chosen: true})
		if law := g.Law(guide.Occupation, code); !law.Empty() {
			p.Laws = append(p.Laws, lang.F("%s (%s) : %s", "%s (%s): %s", g.Named(code), lang.Same(code), law).In(v.Lang))
		}
	}
	for _, key := range held.Trades {
		trades = append(trades, desk.Choice{Value: key, Label: lang.Same(key), Hint: tradeName(g, key), Chosen: true})
	}
	for _, t := range g.Trades(held.Occupations, held.Usual) {
		if !slices.Contains(held.Trades, t.Key()) {
			trades = append(trades, desk.Choice{Value: t.Key(), Label: lang.Same(t.Key()), Hint: lang.Same(t.Name)})
		}
	}
	p.TicksTitle, p.None = speech.ticksTitle.In(v.Lang), speech.noneYet.In(v.Lang)
	asks := []desk.Ask{hidden("id", s.String())}
	for _, group := range []struct {
		name string
		list []desk.Choice
	}{{"usual", usual}, {"occupations", occupations}, {"trades", trades}} {
		if len(group.list) > 0 {
			asks = append(asks, desk.Ask{Name: group.name, Kind: "many", Options: group.list})
		}
	}
	if len(asks) > 1 {
		f := v.Form("codes.tick", speech.keepTicks, s.page(v), asks...)
		p.Ticks = &f
	}
}

// beside returns the code to say beside a name; nothing when the name is the code.
func beside(name lang.Text, code string) lang.Text {
	if name == lang.Same(code) {
		return lang.Text{}
	}
	return lang.Same(code)
}

// tradeName is what the list of activity codes in use says of one that is kept.
func tradeName(g *guide.Guide, key string) lang.Text {
	if g.NAF == nil {
		return lang.Text{}
	}
	for _, a := range g.NAF.Activities {
		if (guide.Trade{Version: g.NAF.Version, Code: a.Code}).Key() == key {
			return lang.Same(a.Label)
		}
	}
	return lang.Text{}
}

// askable adds the everyday skills of the confirmed occupations that the activity does not ask for yet.
func askable(v *desk.Visit, p *CodesPage, s subject, g *guide.Guide, a needs.Activity) {
	var options []desk.Choice
	seen := map[skills.Code]bool{}
	for _, n := range a.Asks {
		seen[n.Skill] = true
	}
	for _, code := range a.Occupations {
		for _, t := range g.Heart(code) {
			if _, everyday := catalogue.Skill(t.Code); everyday && !seen[t.Code] {
				seen[t.Code] = true
				options = append(options, desk.Choice{Value: string(t.Code), Label: t.Name})
			}
		}
	}
	if len(options) == 0 {
		return
	}
	f := v.Form("codes.ask", speech.addAsks, v.Href("/activities/"+s.id), hidden("id", s.String()), desk.Ask{Name: "codes", Kind: "many", Label: speech.askLabel, Options: options},
		desk.Ask{Name: "level", Kind: "choice", Required: true, Label: say.level, Value: "2", Options: choices(levels[1:], nil)}, desk.Ask{Name: "learnable", Kind: "yes"})
	p.AskTitle, p.Ask = speech.askTitle.In(v.Lang), &f
}
