package needsapp

import (
	"slices"
	"sort"

	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
)

// NeedPage is one need.
type NeedPage struct {
	web.Frame
	Symbols             []web.Symbol
	Heading, Half       string
	Back                web.Link
	Tags                []Tag
	Stack               web.Squares
	Key                 string
	Facts               []Fact
	Codes               *web.Link
	HeldWhy             string
	Doubts              []string
	Acts                []web.Form
	WordsTitle, Wording string
	AskerTitle          string
	Asker               []Fact
	Forget              *web.Form
	NoteTitle, Note     string
	ServeTitle, Nobody  string
	Serve               []web.Link
	Start               []web.Link
	AnswerTitle, Answer string
	AnswerWhen          string
	AnswerForm          *web.Form
	TakeBack            *web.Form
	DescribeTitle       string
	Describe            *web.Form
	NearTitle, NearLead string
	Near                []NearCard
	MergeForm           *web.Form
	JoinedTitle         string
	Joined              []NearCard
	PathTitle           string
	Path                []string
	MoveTitle           string
	Move                *web.Form
}

// NearCard is another need beside this one, and what can be done about it.
type NearCard struct {
	Link  web.Link
	Words string
	Act   web.Form
}

func showNeed(v *desk.Visit) (any, error) {
	w, err := open(v)
	if err != nil {
		return nil, err
	}
	n, err := needsdb.One(v.Context(), v.Read(), w.at, needs.ID(v.Path("need")))
	if err == nil && !w.inside && !w.seen(n) {
		err = fault.New(fault.NotFound, "Ce besoin n’est pas sur l’étagère. Reprenez depuis la liste.", "There is no such need on the shelf. Start again from the list.")
	}
	if err != nil {
		return nil, err
	}
	p := NeedPage{Symbols: web.Plain, Heading: w.t(n.Title), Half: w.t(half(n.HalfDays)), Tags: w.tags(n), Stack: w.stack(n), Key: w.t(say.key),
		Back: web.Link{Href: v.Href("/needs"), Text: w.t(say.seeShelf)}, ServeTitle: w.t(say.serveTitle), Serve: w.serving(n.ID), Nobody: w.t(say.nobodyServes)}
	p.Facts = facts(Fact{w.t(say.who), n.Benefits}, Fact{w.t(say.where), n.Place}, Fact{w.t(say.from), n.From}, Fact{w.t(say.onDay), w.t(lang.F("%s", "%s", n.Proposed))})
	if w.inside {
		if err := w.backstage(&p, n); err != nil {
			return nil, err
		}
	}
	if w.team {
		w.work(&p, n)
	}
	if err := w.recognised(&p, n.ID); err != nil {
		return nil, err
	}
	if v.May("activity.create") && n.OnShelf() {
		p.Start = []web.Link{{Href: v.Href("/catalogue?need=" + string(n.ID)), Text: w.t(act.fromCatalogue)}, {Href: v.Href("/activities?need=" + string(n.ID) + "#new"), Text: w.t(act.newTitle)}}
	}
	p.Frame = v.Frame(n.Title, "needs.css")
	return p, nil
}

// recognised adds what a need was recognised as, and the way to say it.
func (w view) recognised(p *NeedPage, id needs.ID) error {
	if !w.inside {
		return nil
	}
	c, err := needsdb.CodesOf(w.Context(), w.Read(), w.at, id)
	if err != nil {
		return err
	}
	for _, l := range (needs.Activity{About: needs.About{Usual: c.Usual, Occupations: c.Occupations, Trades: c.Trades}}).Sheet(needs.Names{}) {
		if slices.Contains([]string{"usual", "occupations", "trades"}, l.Key) {
			p.Facts = append(p.Facts, facts(Fact{w.t(l.Name), w.t(l.Value)})...)
		}
	}
	if w.team {
		p.Codes = &web.Link{Href: w.Href("/needs/" + string(id) + "/codes"), Text: w.t(say.codesOf)}
	}
	return nil
}

// facts leaves out what is not told.
func facts(list ...Fact) (out []Fact) {
	for _, f := range list {
		if f.Value != "" {
			out = append(out, f)
		}
	}
	return out
}

// backstage adds what visitors do not see.
func (w view) backstage(p *NeedPage, n needs.Filed) error {
	p.WordsTitle, p.Wording = w.t(say.wordsTitle), n.Wording
	p.NoteTitle, p.Note = w.t(say.noteTitle), n.Note
	steps, err := needsdb.Steps(w.Context(), w.Read(), w.at, n.ID)
	if err != nil {
		return err
	}
	p.PathTitle, p.Path = w.t(say.pathTitle), w.path(steps)
	if n.Answer.Text != "" {
		p.AnswerTitle, p.Answer = w.t(say.answerTitle), n.Answer.Text
		p.AnswerWhen = w.day(lang.Same(n.Answer.Author), n.Answer.On)
	}
	p.JoinedTitle = w.t(say.joinedTitle)
	for _, other := range w.shelf {
		if other.Into == n.ID {
			c := NearCard{Link: w.link(other), Words: other.Wording}
			c.Act = desk.Again(w.Form("needs.part", say.partTitle, w.Href("/needs/"+string(n.ID)), desk.Ask{Name: "id", Kind: "hidden", Value: string(other.ID)}), "part-"+string(other.ID))
			c.Act.Quiet = true
			p.Joined = append(p.Joined, c)
		}
	}
	return nil
}

func (w view) link(n needs.Filed) web.Link {
	return web.Link{Href: w.Href("/needs/" + string(n.ID)), Text: w.t(n.Title)}
}

// path tells each step of a need or an activity.
func (w view) path(steps []needs.Step) (list []string) {
	for _, s := range steps {
		line := w.day(s.State.Name(), s.On)
		for _, more := range []string{s.Author, s.Why} {
			if more != "" {
				line += " · " + more
			}
		}
		list = append(list, line)
	}
	return list
}

// work adds what the team does about a need.
func (w view) work(p *NeedPage, n needs.Filed) {
	here, id := w.Href("/needs/"+string(n.ID)), desk.Ask{Name: "id", Kind: "hidden", Value: string(n.ID)}
	p.AskerTitle = w.t(say.askerTitle)
	if n.Asker.Secret != "" {
		p.Asker = facts(Fact{w.t(say.number), n.Number}, Fact{w.t(say.from), n.Asker.Name}, Fact{w.t(say.contact), n.Asker.Contact})
	}
	if n.Asker.Name != "" || n.Asker.Contact != "" {
		f := w.Form("needs.forget", say.forgetIt, here, id)
		f.Quiet = true
		p.Forget = &f
	}
	for _, d := range n.Held {
		p.HeldWhy, p.Doubts = w.t(say.heldWhy), append(p.Doubts, w.t(d.Name()))
	}
	switch {
	case n.Discarded, len(n.Held) > 0:
		p.Acts = append(p.Acts, w.small("needs.release", lang.T("Mettre sur l’étagère", "Put on the shelf"), "needs-release", string(n.ID)))
	case n.Into == "":
		p.Acts = append(p.Acts, w.small("needs.hold", lang.T("Mettre de côté", "Put aside"), "needs-hold", string(n.ID)))
	}
	if len(n.Held) > 0 && !n.Discarded {
		p.Acts = append(p.Acts, w.small("needs.discard", lang.T("Écarter", "Discard"), "needs-discard", string(n.ID)))
	}
	describe := w.Form("needs.describe", say.saveNeed, here, id, desk.Ask{Name: "title_fr", Required: true, Value: n.Title.FR}, desk.Ask{Name: "title_en", Value: n.Title.EN},
		desk.Ask{Name: "half_days", Kind: "number", Most: 10000, Value: w.whole(n.HalfDays), Hint: say.halfHint},
		desk.Ask{Name: "benefits", Value: n.Benefits}, desk.Ask{Name: "place", Value: n.Place}, desk.Ask{Name: "from", Value: n.From, Hint: say.fromHint},
		desk.Ask{Name: "note", Kind: "area", Value: n.Note, Hint: say.noteHint})
	p.DescribeTitle, p.Describe = w.t(lang.T("Décrire ce besoin", "Describe this need")), &describe
	w.reply(p, n, here)
	w.alike(p, n, id)
	p.Move = w.move("needs.move", here, string(n.ID), n.State)
	p.MoveTitle = w.t(say.moveTitle)
}

// whole writes a number for a field.
func (w view) whole(n int) string { return lang.F("%s", "%s", n).In(w.Lang) }

// reply adds the answer to the asker, when somebody waits for it.
func (w view) reply(p *NeedPage, n needs.Filed, here string) {
	if n.Asker.Secret == "" {
		return
	}
	ask := desk.Ask{Name: "needs", Kind: "hidden", Value: string(n.ID)}
	if n.Answer.Text != "" {
		f := w.Form("needs.unanswer", say.takeBack, here, ask)
		f.Quiet = true
		p.TakeBack = &f
		return
	}
	p.AnswerTitle = w.t(say.answerTitle)
	f := w.Form("needs.answer", lang.T("Répondre", "Answer"), here, ask, desk.Ask{Name: "text", Kind: "area", Required: true, Hint: say.answerHint})
	p.AnswerForm = &f
}

// alike adds the needs that may be the same.
func (w view) alike(p *NeedPage, n needs.Filed, id desk.Ask) {
	if !n.OnShelf() {
		return
	}
	p.NearTitle, p.NearLead = w.t(say.nearTitle), w.t(say.nearLead)
	for _, near := range needs.Nearest(n, w.shelf) {
		other := string(near.Need.ID)
		c := NearCard{Link: w.link(near.Need), Words: w.f(say.nearPercent, near.Percent)}
		c.Act = desk.Again(w.Form("needs.merge", say.mergeInto, w.Href("/needs/{id}"), id, desk.Ask{Name: "into", Kind: "hidden", Value: other}), "merge-"+other)
		c.Act.Quiet = true
		p.Near = append(p.Near, c)
	}
	options := []desk.Choice{{Label: lang.Same("—")}}
	others := append([]needs.Filed(nil), w.shelf...)
	sort.SliceStable(others, func(a, b int) bool { return w.t(others[a].Title) < w.t(others[b].Title) })
	for _, other := range others {
		if other.OnShelf() && other.ID != n.ID && other.State != needs.Closed {
			options = append(options, desk.Choice{Value: string(other.ID), Label: other.Title})
		}
	}
	f := w.Form("needs.merge", lang.T("Réunir", "Merge"), w.Href("/needs/{id}"), id, desk.Ask{Name: "into", Kind: "choice", Label: say.mergeHint, Options: options})
	f.Quiet = true
	p.MergeForm = &f
}

// move is the form that brings a need or an activity to another state; nil when none follows.
func (w view) move(name, here, id string, s needs.State) *web.Form {
	var options []desk.Choice
	for _, next := range s.After() {
		if next == needs.Asked && name == "activity.move" {
			continue
		}
		options = append(options, desk.Choice{Value: string(next), Label: next.Name()})
	}
	if len(options) == 0 {
		return nil
	}
	f := w.Form(name, lang.T("Noter ce changement", "Note this change"), here, desk.Ask{Name: "id", Kind: "hidden", Value: id},
		desk.Ask{Name: "state", Kind: "radio", Required: true, Options: options}, desk.Ask{Name: "on", Kind: "date", Value: w.Today().String()}, desk.Ask{Name: "why", Hint: say.whyHint})
	return &f
}
