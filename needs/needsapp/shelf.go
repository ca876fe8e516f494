package needsapp

import (
	"net/url"
	"slices"
	"sort"
	"strconv"
	"strings"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/needs"
	"fabrique/needs/needsdb"
	"fabrique/territory"
)

// Shelf is the page of all needs.
type Shelf struct {
	web.Frame
	Symbols                           []web.Symbol
	Heading, Key                      string
	Ways                              []web.Link
	Filter                            Filter
	HeldTitle, HeldLead               string
	Held                              []HeldCard
	HeldForm                          web.Form
	DiscardAction, DiscardLabel, Open string
	Cards                             []NeedCard
	Empty                             string
	BulkTitle, BulkLead               string
	Bulk                              *web.Form
	AddTitle                          string
	Add                               *web.Form
	PickLabel                         string
	Pager                             []web.Link
}

// Filter is what a reader may narrow the shelf by.
type Filter struct {
	Kept   []web.Hidden
	Action string
	Fields []web.Input
	Submit string
}

// NeedCard is one need on the shelf.
type NeedCard struct {
	ID, Href, Title string
	Tags            []Tag
	Lines           []string
	Half            string
	Stack           web.Squares
	Served          []web.Link
	Pick            bool // its asker waits for an answer
}

// Tag is a state in a word.
type Tag struct{ Class, Text string }

// HeldCard is a proposal that waits for the team.
type HeldCard struct {
	ID, Href, Title, Wording, Why string
	Doubts                        []string
}

// view is what every page of this slice knows.
type view struct {
	*desk.Visit
	at     territory.ID
	shelf  []needs.Filed
	acts   []needsdb.Kept
	inside bool // the reader belongs to the staff
	team   bool // the reader answers askers
}

func open(v *desk.Visit) (view, error) {
	w := view{Visit: v, at: territory.ID(v.Territory), inside: v.Actor.May(staff...), team: v.Actor.May(actor.Team)}
	var err error
	if w.shelf, err = needsdb.Shelf(v.Context(), v.Read(), w.at); err != nil {
		return w, err
	}
	w.acts, err = needsdb.List(v.Context(), v.Read(), w.at, needsdb.Ever)
	return w, err
}

// seen reports whether the reader may see n on the shelf: visitors see what the team has described.
func (w view) seen(n needs.Filed) bool { return n.OnShelf() && (w.inside || n.Described) }

func (w view) t(text lang.Text) string { return text.In(w.Lang) }

func (w view) f(format lang.Text, args ...any) string {
	return lang.F(format.FR, format.EN, args...).In(w.Lang)
}

func showShelf(v *desk.Visit) (any, error) {
	w, err := open(v)
	if err != nil {
		return nil, err
	}
	p := Shelf{Symbols: web.Plain, Key: w.t(say.key), PickLabel: w.t(say.bulkTitle)}
	found := w.wanted()
	from := w.pager(&p, len(found))
	for _, n := range found[from:min(from+perPage, len(found))] {
		p.Cards = append(p.Cards, w.card(n))
	}
	heading := w.heading()
	p.Heading = w.t(heading)
	if len(p.Cards) == 0 {
		p.Empty = w.t(say.emptySearch)
		if !slices.ContainsFunc(w.shelf, w.seen) {
			p.Empty = w.t(say.emptyShelf)
		}
	}
	p.Ways = []web.Link{{Href: v.Href("/propose"), Text: w.t(say.proposeRoom)}}
	p.Filter = w.filter()
	w.desk(&p)
	p.Frame = v.Frame(heading, "needs.css")
	return p, nil
}

// perPage is how many needs stand on one page.
const perPage = 42

// pager adds the way to the pages before and after, and returns where this one begins.
func (w view) pager(p *Shelf, found int) int {
	number, _ := strconv.Atoi(w.Query("page"))
	number = min(max(number, 1), (found+perPage-1)/perPage)
	to := func(n int, text lang.Text) {
		q := url.Values{"page": {strconv.Itoa(n)}, "q": {w.Query("q")}, "state": {w.Query("state")}}
		p.Pager = append(p.Pager, web.Link{Href: w.Href("/needs") + "?" + q.Encode(), Text: w.t(text)})
	}
	if number > 1 {
		to(number-1, say.before)
	}
	if number*perPage < found {
		to(number+1, say.after)
	}
	return max(number-1, 0) * perPage
}

// desk adds what only the staff does.
func (w view) desk(p *Shelf) {
	if w.May("needs.note") {
		f := w.Form("needs.note", say.addNeed, w.Href("/needs/{id}"), desk.Ask{Name: "title", Required: true, Hint: say.titleHint}, desk.Ask{Name: "from", Hint: say.fromHint},
			desk.Ask{Name: "half_days", Kind: "number", Most: 10000, Hint: say.halfHint}, desk.Ask{Name: "benefits"}, desk.Ask{Name: "place"}, desk.Ask{Name: "note", Kind: "area", Hint: say.noteHint})
		p.AddTitle, p.Add = w.t(say.addNeedTitle), &f
	}
	if !w.team {
		return
	}
	p.HeldTitle, p.HeldLead = w.t(say.heldTitle), w.t(say.heldLead)
	for _, n := range w.shelf {
		if len(n.Held) > 0 && !n.Discarded {
			p.Held = append(p.Held, w.held(n))
		}
	}
	discard := w.Form("needs.discard", say.discardTicked, w.Href("/needs"))
	p.HeldForm = w.Form("needs.release", say.releaseTicked, w.Href("/needs"))
	p.HeldForm.Faults = append(p.HeldForm.Faults, discard.Faults...)
	p.DiscardAction, p.DiscardLabel, p.Open = discard.Action, discard.Submit, w.t(say.open)
	if slices.ContainsFunc(p.Cards, func(c NeedCard) bool { return c.Pick }) {
		f := w.Form("needs.answer", say.answer, w.Href("/needs"), desk.Ask{Name: "text", Kind: "area", Required: true, Hint: say.answerHint})
		f.Submit = w.t(lang.T("Répondre aux besoins cochés", "Answer the ticked needs"))
		p.BulkTitle, p.BulkLead, p.Bulk = w.t(say.bulkTitle), w.t(say.bulkLead), &f
	}
}

func (w view) held(n needs.Filed) HeldCard {
	c := HeldCard{ID: string(n.ID), Href: w.Href("/needs/" + string(n.ID)), Title: n.Title.FR, Wording: n.Wording, Why: w.t(say.heldWhy)}
	for _, d := range n.Held {
		c.Doubts = append(c.Doubts, w.t(d.Name()))
	}
	return c
}

// small is a form of one button about one need.
func (w view) small(name string, submit lang.Text, id, need string) web.Form {
	f := desk.Again(w.Form(name, submit, w.Href("/needs"), desk.Ask{Name: "needs", Kind: "hidden", Value: need}), id)
	f.Quiet = true
	return f
}

// heading tells the shelf in a sentence.
func (w view) heading() lang.Text {
	n, half, late := 0, 0, 0
	for _, one := range w.shelf {
		if !w.seen(one) || one.State == needs.Closed {
			continue
		}
		n, half = n+1, half+one.HalfDays
		if one.Late(w.Today()) {
			late++
		}
	}
	if n == 0 {
		return lang.T("Aucun besoin ouvert pour l’instant", "No open need yet")
	}
	out := lang.Count(n, lang.T("%s besoin", "%s need"), lang.T("%s besoins", "%s needs"))
	if half > 0 {
		out = lang.F("%s, %s demi-journées de travail par semaine", "%s, %s half-days of work a week", out, half)
	}
	if late > 0 && w.inside {
		out = lang.F("%s, %s", "%s, %s", out, lang.Count(late, lang.T("%s réponse en retard", "%s late answer"), lang.T("%s réponses en retard", "%s late answers")))
	}
	return out
}

// wanted returns what the reader asked for: late answers first, then the largest needs.
func (w view) wanted() []needs.Filed {
	words, state := needs.Words(w.Query("q")), needs.State(w.Query("state"))
	var list []needs.Filed
	for _, n := range w.shelf {
		if !w.seen(n) || state != "" && n.State != state || state == "" && n.State == needs.Closed || !holds(n, words) {
			continue
		}
		list = append(list, n)
	}
	today := w.Today()
	sort.SliceStable(list, func(a, b int) bool {
		x, y := list[a].Late(today) && w.inside, list[b].Late(today) && w.inside
		return x && !y || x == y && list[a].HalfDays > list[b].HalfDays
	})
	return list
}

// holds reports whether each word begins some word of n.
func holds(n needs.Filed, words []string) bool {
	if len(words) == 0 {
		return true
	}
	mine := needs.Words(n.Title.FR + " " + n.Title.EN + " " + n.Benefits + " " + n.Place + " " + n.From)
	for _, want := range words {
		if !slices.ContainsFunc(mine, func(m string) bool { return strings.HasPrefix(m, want) }) {
			return false
		}
	}
	return true
}

func (w view) filter() Filter {
	f := Filter{Action: w.Href("/needs"), Submit: w.t(say.filter)}
	states := []web.Option{{Label: w.t(say.any)}}
	for _, s := range needs.States {
		states = append(states, web.Option{Value: string(s), Label: w.t(s.Name()), Chosen: w.Query("state") == string(s)})
	}
	f.Fields = []web.Input{{ID: "q", Name: "q", Kind: "search", Label: w.t(say.search), Value: w.Query("q")},
		{ID: "state", Name: "state", Kind: "choice", Label: w.t(say.stateFilter), Options: states}}
	return f
}

func (w view) card(n needs.Filed) NeedCard {
	c := NeedCard{ID: string(n.ID), Href: w.Href("/needs/" + string(n.ID)), Title: w.t(n.Title), Half: w.t(half(n.HalfDays))}
	c.Tags = w.tags(n)
	for _, line := range []string{n.Benefits, n.Place} {
		if line != "" {
			c.Lines = append(c.Lines, line)
		}
	}
	c.Served = w.serving(n.ID)
	c.Stack = w.stack(n)
	_, waits := n.Due()
	c.Pick = w.team && waits && len(n.Held) == 0
	return c
}

// stack shows the half-days that a need asks for.
func (w view) stack(n needs.Filed) web.Squares {
	pile := web.Pile{Full: web.Done.ID, Empty: web.Wait.ID, Most: n.HalfDays, Unit: 1}
	for pile.Most > 100*pile.Unit {
		pile.Unit *= 10
	}
	if n.State == needs.Running || w.running(n.ID) {
		pile.Given = n.HalfDays
	}
	return web.Stack(pile)
}

func (w view) running(id needs.ID) bool {
	return slices.ContainsFunc(w.acts, func(k needsdb.Kept) bool { return k.State == needs.Running && slices.Contains(k.Activity.Needs, id) })
}

func (w view) tags(n needs.Filed) []Tag {
	list := []Tag{{"plain", w.t(n.State.Name())}}
	if n.State == needs.Running {
		list[0].Class = ""
	}
	due, waits := n.Due()
	switch {
	case !w.inside:
	case n.Late(w.Today()):
		list = append(list, Tag{"warm", w.t(say.late)})
	case waits && len(n.Held) == 0:
		list = append(list, Tag{"gold", w.f(say.answerDue, due)})
	}
	if w.inside && !n.Described {
		list = append(list, Tag{"gold", w.t(say.notDescribed)})
	}
	return list
}

// serving lists the activities that serve a need.
func (w view) serving(id needs.ID) (list []web.Link) {
	for _, k := range w.acts {
		if slices.Contains(k.Activity.Needs, id) && k.State != needs.Closed {
			one := web.Link{Text: w.t(k.Activity.Name) + " · " + w.t(k.State.Name())}
			if w.Actor.Known() {
				one.Href = w.Href("/activities/" + string(k.Activity.ID))
			}
			list = append(list, one)
		}
	}
	return list
}

// half returns half-days a week in words.
func half(n int) lang.Text {
	if n == 0 {
		return say.unknownHalf
	}
	return lang.Count(n, say.halfDay, say.halfDays)
}

// day returns an event in words: what, and when.
func (w view) day(what lang.Text, on calendar.Date) string { return w.f(say.byDay, what, on) }
