package skillsapp

import (
	"slices"
	"strings"

	"fabrique/actor"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/skills/guide"
	"fabrique/skills/skillsdb"
)

// subject is what a sentence is about: "person", "wish", "need" or "activity", and which one.
type subject struct{ kind, id string }

func (s subject) String() string { return s.kind + "/" + s.id }

// longest bounds a sentence, in bytes.
const longest = 600

// speak answers a sentence: with the list alone when the script of the page asks,
// else by the page again. The sentence stays in the session of who typed it; only
// its words that found nothing are counted, without saying who spoke.
func (r room) speak(v *desk.Visit) error {
	s := subject{v.Path("kind"), v.Path("id")}
	if err := s.admits(v); err != nil {
		return err
	}
	v.Request.Body = limited(v)
	if err := v.Request.ParseForm(); err != nil {
		return fault.New(fault.Invalid, "Cette phrase est trop longue.", "This sentence is too long.").Because(err)
	}
	form := v.Request.PostForm
	text := strings.TrimSpace(strings.ToValidUTF8(form.Get("text"), ""))
	text = strings.ToValidUTF8(text[:min(len(text), longest)], "")
	part := form.Get("part") != ""
	offers, unknown, err := r.offers(v, s, text, s.page(v))
	if err != nil {
		return err
	}
	if !part || form.Get("done") != "" {
		if err := r.count(v, text, unknown); err != nil {
			return err
		}
	}
	if part {
		v.Writer().Header().Set("Content-Type", "text/html; charset=utf-8")
		return fragments.Fragment(v.Writer(), "offers", offers)
	}
	v.Keep(spoken, s.String()+"\n"+text)
	return v.Redirect(s.page(v) + "#speak")
}

var fragments = parse("pages/person.html")

// admits refuses who may not speak about a subject, and a subject that is not there.
func (s subject) admits(v *desk.Visit) (err error) {
	who := writers
	switch s.kind {
	case "person", "wish":
		who = own
		if err = themselves(v.Actor, people.ID(s.id)); err == nil {
			_, err = peopledb.One(v.Context(), v.Read(), in(v), people.ID(s.id))
		}
	case "need":
		who = team
		_, err = needsdb.One(v.Context(), v.Read(), in(v), needs.ID(s.id))
	case "activity":
		_, err = needsdb.Activity(v.Context(), v.Read(), in(v), needs.ActivityID(s.id))
	default:
		return fault.New(fault.NotFound, "Cette page n’existe pas.", "There is no such page.")
	}
	if !v.Actor.May(who...) {
		return fault.New(fault.Denied, "Votre rôle ne le permet pas. Demandez à l’équipe du comité.", "Your role does not allow this. Ask the committee team.")
	}
	return err
}

// themselves refuses a person who asks about another one.
func themselves(a actor.Actor, id people.ID) error {
	if a.May(actor.Team) || a.Subject == string(id) {
		return nil
	}
	return fault.New(fault.NotFound, "Cette personne n’est pas dans ce territoire.", "There is no such person in this territory.")
}

// page is where the reader speaks about a subject.
func (s subject) page(v *desk.Visit) string {
	own := !v.Actor.May(actor.Team)
	switch s.kind {
	case "person":
		if own {
			return v.Href("/mine")
		}
		return v.Href("/people/" + s.id + "/interview/skills")
	case "wish":
		if own {
			return v.Href("/mine/wishes")
		}
		return v.Href("/people/" + s.id + "/interview/wishes")
	case "need":
		return v.Href("/needs/" + s.id + "/codes")
	}
	return v.Href("/activities/" + s.id + "/codes")
}

// spoken is where the last sentence waits in the session, with its subject.
const spoken = "spoken"

// heard returns the last sentence about a subject.
func heard(v *desk.Visit, s subject) string {
	last := v.Take(spoken)
	if last == "" {
		return ""
	}
	v.Keep(spoken, last)
	text, _ := strings.CutPrefix(last, s.String()+"\n")
	if text == last {
		return ""
	}
	return text
}

// remember keeps the sentence that led to an answer, so that the other suggestions stand there again.
func remember(v *desk.Visit, done op.Done) error {
	kind, id, _ := strings.Cut(done.Subject, "/")
	if as := v.Request.Form.Get("_kind"); as != "" {
		kind = as
	}
	if text := v.Request.Form.Get("_text"); text != "" {
		v.Keep(spoken, subject{kind, id}.String()+"\n"+text)
	}
	return nil
}

// held returns what was refused or confirmed about a subject before.
func held(v *desk.Visit, s subject) ([]string, error) {
	switch s.kind {
	case "person", "wish":
		f, err := peopledb.One(v.Context(), v.Read(), in(v), people.ID(s.id))
		if err != nil {
			return nil, err
		}
		refused, err := peopledb.Refused(v.Context(), v.Read(), in(v), f.ID)
		return append(refused, heldBy(f.File)...), err
	case "need":
		c, err := needsdb.CodesOf(v.Context(), v.Read(), in(v), needs.ID(s.id))
		if err != nil {
			return nil, err
		}
		refused, err := needsdb.Refused(v.Context(), v.Read(), in(v), s.String())
		return append(refused, keys(c)...), err
	}
	k, err := needsdb.Activity(v.Context(), v.Read(), in(v), needs.ActivityID(s.id))
	if err != nil {
		return nil, err
	}
	refused, err := needsdb.Refused(v.Context(), v.Read(), in(v), s.String())
	return append(refused, keys(needs.Codes{Usual: k.Activity.Usual, Occupations: k.Activity.Occupations})...), err
}

// heldBy returns the keys of what a person confirmed.
func heldBy(f people.File) (out []string) {
	for _, a := range f.Abilities {
		out = append(out, guide.Offer{Kind: guide.Skill, Code: string(a.Code)}.Key())
	}
	for _, o := range f.Occupations {
		out = append(out, guide.Offer{Kind: guide.Occupation, Code: o.Code}.Key())
	}
	for _, family := range slices.Concat(f.Wishes, f.Refused) {
		out = append(out, wish(family).Key())
	}
	return out
}

// wish is a family of work as an offer.
func wish(f people.Family) guide.Offer {
	return guide.Offer{Kind: guide.Wish, Code: string(f), Label: people.NameOf(people.Families, string(f))}
}

// keys returns the keys of what a need or an activity was recognised as.
func keys(c needs.Codes) (out []string) {
	for _, code := range c.Usual {
		out = append(out, guide.Offer{Kind: guide.Usual, Code: code}.Key())
	}
	for _, code := range c.Occupations {
		out = append(out, guide.Offer{Kind: guide.Occupation, Code: code}.Key())
	}
	return out
}

// offers returns what a sentence leads to, as its page shows it.
func (r room) offers(v *desk.Visit, s subject, text, back string) (web.Offers, []string, error) {
	if text == "" {
		return web.Offers{}, nil, nil
	}
	g, err := r.Guide(v.Context(), v.Read())
	if err != nil {
		return web.Offers{}, nil, err
	}
	q := guide.Question{Text: text}
	if q.Local, err = skillsdb.Local(v.Context(), v.Read(), in(v)); err != nil {
		return web.Offers{}, nil, err
	}
	if q.Not, err = held(v, s); err != nil {
		return web.Offers{}, nil, err
	}
	ask := map[string]func(guide.Question) guide.Answer{"person": g.Person, "wish": wishes}[s.kind]
	if ask == nil {
		ask = g.Need
	}
	a := ask(q)
	return drawn(v, s, a, text, back), a.Unknown, nil
}

// drawn puts offers on the page.
func drawn(v *desk.Visit, s subject, a guide.Answer, text, back string) web.Offers {
	out := web.Offers{Said: lang.Count(len(a.Offers), say.one, say.several).In(v.Lang)}
	if len(a.Offers) == 0 {
		out.Said = say.nothing.In(v.Lang)
		out.Empty = out.Said
	}
	if len(a.Unknown) > 0 {
		out.Note = lang.F(say.unknown.FR, say.unknown.EN, strings.Join(a.Unknown, ", ")).In(v.Lang)
	}
	act := "skills."
	if s.kind == "need" || s.kind == "activity" {
		act = "codes."
	}
	for _, o := range a.Offers {
		one := web.Offer{Text: o.Label.In(v.Lang), Law: o.Law.In(v.Lang), Action: v.Href("/do/" + act + "confirm"), Not: v.Href("/do/" + act + "refuse"), Yes: say.yes[o.Kind].In(v.Lang), No: say.no.In(v.Lang)}
		if o.Kind == guide.Occupation {
			one.Code = o.Code
		}
		id := s.id
		if act == "codes." {
			id = s.String()
		}
		one.Hidden = []web.Hidden{{Name: "_back", Value: back}, {Name: "_next", Value: back + "#speak"}, {Name: "_text", Value: text}, {Name: "_kind", Value: s.kind}, {Name: "id", Value: id}, {Name: "offer", Value: o.Key()}}
		title := say.groups[o.Kind].In(v.Lang)
		if n := len(out.Groups); n == 0 || out.Groups[n-1].Title != title {
			out.Groups = append(out.Groups, web.OfferGroup{Title: title})
		}
		last := &out.Groups[len(out.Groups)-1]
		last.Offers = append(last.Offers, one)
	}
	return out
}

// count notes the words of a sentence that found nothing. Names are left out: words
// written with a capital within a sentence, and names of persons whom the team knows.
func (r room) count(v *desk.Visit, text string, unknown []string) error {
	known, err := peopledb.Named(v.Context(), v.Read(), in(v), unknown)
	if err != nil {
		return err
	}
	var list []string
	for _, w := range unknown {
		if !known[w] && !slices.Contains(proper(text), w) {
			list = append(list, w)
		}
	}
	if len(list) == 0 {
		return nil
	}
	return v.Write(func(tx db.Tx) error { return skillsdb.NoteUnknown(v.Context(), tx, in(v), list, v.Today()) })
}

// talking returns the field of a page, and what was said in it last.
func (r room) talking(v *desk.Visit, s subject, label, hint lang.Text) (web.Speak, error) {
	p := web.Speak{ID: "speak", Action: v.Href("/speak/" + s.String()), Label: label.In(v.Lang), Hint: lang.Sentences(hint, say.dictate).In(v.Lang), Submit: say.search.In(v.Lang), Text: heard(v, s)}
	offers, _, err := r.offers(v, s, p.Text, s.page(v))
	p.Offers = offers
	return p, err
}
