package skillsapp

import (
	"fmt"
	"slices"
	"strconv"

	"fabrique/kit/desk"
	"fabrique/kit/table"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/skills"
	"fabrique/skills/guide"
)

// PersonPage is what a person can do, or wishes: as the team asks it in the interview,
// or as they tell it themselves.
type PersonPage struct {
	web.Frame
	Heading, Lead string
	Back          web.Link
	Speak         web.Speak
	Known         []KnownTrade
	KnownTitle    string
	Form          web.Form
	LinesTitle    string
	LinesLead     string
	Lines         []SkillLine // instead of the form's own fields
	Parts         []PartLink
	PartsName     string
}

// KnownTrade is an occupation that was confirmed, and the skills at its heart to tick.
type KnownTrade struct {
	Name, Code, Law, Said string
	Drop                  web.Form
	Heart                 *web.Form
	HeartTitle            string
}

// SkillLine is the fields of one skill.
type SkillLine struct {
	Title, Note    string
	Hidden         []web.Hidden
	Name           *web.Input // of a skill still to be written
	Level, Learned web.Input
	Again          web.Input
	Drop           *web.Input
	Untold         bool // its level is still to be told
}

// PartLink leads to one part of the interview.
type PartLink struct {
	web.Link
	Saved string
	Here  bool
}

// person returns the person of a page: the one of the address, or the reader themselves.
func (r room) person(v *desk.Visit, mine bool) (people.File, error) {
	id := people.ID(v.Path("id"))
	if mine {
		id = people.ID(v.Actor.Subject)
	}
	row, err := peopledb.One(v.Context(), v.Read(), in(v), id)
	return row.File, err
}

// chosen is what the person reads of themselves, or what the team reads.
func chosen(mine bool, theirs, own lang.Text) lang.Text {
	if mine {
		return own
	}
	return theirs
}

func (r room) showSkills(mine bool) func(*desk.Visit) (any, error) {
	return func(v *desk.Visit) (any, error) {
		f, err := r.person(v, mine)
		if err != nil {
			return nil, err
		}
		heading := lang.F("Avec %s : %s", "With %s: %s", f.Name, people.NameOf(people.Parts, "skills"))
		p := PersonPage{Heading: chosen(mine, heading, say.iCan).In(v.Lang), Lead: chosen(mine, say.skillsLead, say.mineLead).In(v.Lang), LinesTitle: say.linesTitle.In(v.Lang), LinesLead: chosen(mine, say.linesLead, say.linesMine).In(v.Lang)}
		s := subject{"person", string(f.ID)}
		if p.Speak, err = r.talking(v, s, chosen(mine, say.theirWords, say.myWords), say.example); err != nil {
			return nil, err
		}
		if err := r.known(v, &p, f, s.page(v)); err != nil {
			return nil, err
		}
		next, submit := s.page(v), say.save
		if !mine {
			next, submit = v.Href("/people/"+string(f.ID)+"/interview/wishes"), say.saveGo
			p.parts(v, f, "skills")
		}
		p.Form = v.Form("people.skills", submit, next, append([]desk.Ask{hidden("id", string(f.ID))}, lineAsks(f.Abilities, chosen(mine, say.again, say.againMine))...)...)
		p.lines(v, f.Abilities)
		p.Frame = frame(v, lang.Same(p.Heading))
		return p, nil
	}
}

// frame is that of the pages where one speaks.
func frame(v *desk.Visit, title lang.Text) web.Frame {
	f := v.Frame(title, "people.css", "skills.css")
	f.Scripts = []string{"speak.js"}
	return f
}

// known adds the occupations that were confirmed.
func (r room) known(v *desk.Visit, p *PersonPage, f people.File, here string) error {
	g, err := r.Guide(v.Context(), v.Read())
	if err != nil {
		return err
	}
	p.KnownTitle = say.knownTitle.In(v.Lang)
	for i, o := range f.Occupations {
		key := guide.Offer{Kind: guide.Occupation, Code: o.Code}.Key()
		name := g.Named(o.Code)
		if name == lang.Same(o.Code) {
			name = lang.Same(o.Name)
		}
		k := KnownTrade{Name: name.In(v.Lang), Code: o.Code, Law: g.Law(guide.Occupation, o.Code).In(v.Lang), Said: lang.F(say.confirmedBy.FR, say.confirmedBy.EN, o.On, lang.Same(o.By)).In(v.Lang)}
		id := strconv.Itoa(i)
		k.Drop = desk.Again(v.Form("skills.unconfirm", say.takeOff, here, hidden("id", string(f.ID)), hidden("offer", key)), "drop-"+id)
		k.Drop.Quiet = true
		var ticks []desk.Choice
		for _, t := range g.Heart(o.Code) {
			if !slices.ContainsFunc(f.Abilities, func(a people.Ability) bool { return a.Code == t.Code }) {
				ticks = append(ticks, desk.Choice{Value: string(t.Code), Label: t.Name})
			}
		}
		if len(ticks) > 0 {
			form := desk.Again(v.Form("skills.tick", say.addSkills, here+"#lines", hidden("id", string(f.ID)), desk.Ask{Name: "codes", Kind: "many", Label: say.heartLabel, Options: ticks}), "heart-"+id)
			form.Quiet = true
			k.Heart, k.HeartTitle = &form, lang.Count(len(ticks), say.heartOne, say.heartMany).In(v.Lang)
		}
		p.Known = append(p.Known, k)
	}
	return nil
}

// blankLines is how many skills one page takes beyond those already told.
const blankLines = 2

var levels = func() []people.Word {
	list := []people.Word{{Code: "0", Name: lang.T("– à dire –", "– to be told –")}}
	for l := skills.Discovering; l <= skills.Showing; l++ {
		list = append(list, people.Word{Code: strconv.Itoa(int(l)), Name: l.Name()})
	}
	return list
}()

var sources = append([]people.Word{{Name: lang.T("– à dire –", "– to be told –")}}, people.Sources...)

// lineAsks returns the questions about each skill, with what was told.
func lineAsks(list []people.Ability, again lang.Text) []desk.Ask {
	var out []desk.Ask
	for i := range len(list) + blankLines {
		a := people.Ability{}
		if i < len(list) {
			a = list[i]
		}
		at := fmt.Sprintf("skills.%d.", i)
		out = append(out, desk.Ask{Name: at + "name", Label: say.otherSkill, Value: a.Name, Auto: "off"},
			desk.Ask{Name: at + "level", Kind: "choice", Required: true, Label: say.level, Value: strconv.Itoa(int(a.Level)), Options: choices(levels, nil)},
			desk.Ask{Name: at + "learned", Kind: "choice", Required: true, Label: say.learned, Value: string(a.Learned), Options: choices(sources, map[string]bool{string(a.Learned): true})},
			desk.Ask{Name: at + "again", Kind: "yes", Label: again, Value: strconv.FormatBool(a.Again)},
			desk.Ask{Name: at + "drop", Kind: "yes", Label: say.drop})
	}
	return out
}

// lines puts the fields of each skill together.
func (p *PersonPage) lines(v *desk.Visit, list []people.Ability) {
	for i := range len(list) + blankLines {
		at := fmt.Sprintf("skills.%d.", i)
		l := SkillLine{Level: p.Form.Field(at + "level"), Learned: p.Form.Field(at + "learned"), Again: p.Form.Field(at + "again")}
		name, drop := p.Form.Field(at+"name"), p.Form.Field(at+"drop")
		if i >= len(list) {
			l.Name = &name
			p.Lines = append(p.Lines, l)
			continue
		}
		a := list[i]
		l.Title, l.Drop, l.Untold = a.Name, &drop, a.Level == skills.None
		l.Hidden = []web.Hidden{{Name: at + "code", Value: string(a.Code)}, {Name: at + "name", Value: a.Name}}
		if string(a.Code) == table.Fold(a.Name) {
			l.Note = say.loose.In(v.Lang)
		}
		p.Lines = append(p.Lines, l)
	}
}

// parts adds the way through the interview.
func (p *PersonPage) parts(v *desk.Visit, f people.File, here string) {
	p.Back = web.Link{Href: v.Href("/people/" + string(f.ID)), Text: say.back.In(v.Lang)}
	p.PartsName = say.interview.In(v.Lang)
	for _, w := range people.Parts {
		link := PartLink{Link: web.Link{Href: v.Href("/people/" + string(f.ID) + "/interview/" + w.Code), Text: w.Name.In(v.Lang)}, Here: w.Code == here}
		if d, ok := f.Saved[w.Code]; ok {
			link.Saved = lang.F("dit le %s", "told on %s", d).In(v.Lang)
		}
		p.Parts = append(p.Parts, link)
	}
}

func (r room) showWishes(mine bool) func(*desk.Visit) (any, error) {
	return func(v *desk.Visit) (any, error) {
		f, err := r.person(v, mine)
		if err != nil {
			return nil, err
		}
		heading := lang.F("Avec %s : %s", "With %s: %s", f.Name, people.NameOf(people.Parts, "wishes"))
		p := PersonPage{Heading: chosen(mine, heading, say.iWish).In(v.Lang), Lead: chosen(mine, say.wishesLead, say.wishesMine).In(v.Lang)}
		s := subject{"wish", string(f.ID)}
		if p.Speak, err = r.talking(v, s, chosen(mine, say.theirWishes, say.myWishWords), say.wishExample); err != nil {
			return nil, err
		}
		next, submit := s.page(v), say.save
		if !mine {
			next, submit = v.Href("/people/"+string(f.ID)+"/interview/mobility"), say.saveGo
			p.parts(v, f, "wishes")
		}
		p.Form = v.Form("people.wishes", submit, next, append([]desk.Ask{hidden("id", string(f.ID))}, wishAsks(f, mine)...)...)
		p.Frame = frame(v, lang.Same(p.Heading))
		return p, nil
	}
}

// wishAsks returns the questions about wishes, with what was told.
func wishAsks(f people.File, mine bool) []desk.Ask {
	known := slices.Clone(people.Families)
	for _, w := range slices.Concat(f.Wishes, f.Refused) {
		if !slices.ContainsFunc(known, func(k people.Word) bool { return k.Code == string(w) }) {
			known = append(known, people.Word{Code: string(w), Name: lang.Same(string(w))})
		}
	}
	refused := map[string]bool{}
	for _, w := range f.Refused {
		refused[string(w)] = true
	}
	one := append([]people.Word{{Name: lang.T("– choisir –", "– choose –")}}, known...)
	var out []desk.Ask
	ranks := []lang.Text{lang.T("Première envie", "First wish"), lang.T("Deuxième envie", "Second wish"), lang.T("Troisième envie", "Third wish")}
	for i := range max(len(ranks), len(f.Wishes)) {
		label, value := lang.F("Envie %s", "Wish %s", i+1), ""
		if i < len(ranks) {
			label = ranks[i]
		}
		if i < len(f.Wishes) {
			value = string(f.Wishes[i])
		}
		out = append(out, desk.Ask{Name: "wishes." + strconv.Itoa(i), Kind: "choice", Label: label, Value: value, Options: choices(one, nil)})
	}
	out = append(out, desk.Ask{Name: "hopes", Kind: "area", Rows: 3, Value: f.Hopes}, desk.Ask{Name: "refused", Kind: "many", Options: choices(known, refused)})
	if mine {
		out[len(out)-2].Label, out[len(out)-1].Label = say.inMyWords, say.iRefuse
	}
	return out
}
