package peopleapp

import (
	"net/url"
	"strconv"

	"fabrique/calendar"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
)

// People is the page that finds persons.
type People struct {
	web.Frame
	Heading, Near, Empty, EmptyHint string
	New, Start, More                web.Link
	Find                            web.Input
	Filters                         []web.Input
	Filtered                        bool // some filter is chosen
	Search, Filter                  string
	Columns                         []string
	Rows                            []PersonRow
	Bulk                            string // where persons ticked are sent
	Acts                            web.Input
	Dry, Choose                     string
}

// PersonRow is one person of a list.
type PersonRow struct {
	ID, Name, Href, State, Class, Since, Commune string
	Due                                          *Due
}

func showPeople(v *desk.Visit) (any, error) {
	want, err := asked(v)
	if err != nil {
		return nil, err
	}
	page, err := peopledb.Find(v.Context(), v.Read(), in(v), want)
	if err != nil {
		return nil, err
	}
	all, waits, err := peopledb.Count(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	p := People{New: web.Link{Href: v.Href("/people/new"), Text: say.register.In(v.Lang)}, Search: say.search.In(v.Lang),
		Bulk: v.Href("/people-bulk"), Dry: say.dryRun.In(v.Lang), Choose: say.choose.In(v.Lang)}
	heading := counted(all, waits)
	p.Heading = heading.In(v.Lang)
	for _, c := range []lang.Text{lang.T("Nom", "Name"), say.state, say.since, say.commune, say.due} {
		p.Columns = append(p.Columns, c.In(v.Lang))
	}
	for _, r := range page.Rows {
		p.Rows = append(p.Rows, personRow(v, r))
	}
	if page.Near {
		p.Near = say.near.In(v.Lang)
	}
	p.empty(v, all)
	if p.Filters, err = filters(v); err != nil {
		return nil, err
	}
	p.fields(v)
	p.pager(v, page)
	p.Frame = v.Frame(say.people, "people.css")
	return p, nil
}

// fields are the search, and what may be done for those ticked.
func (p *People) fields(v *desk.Visit) {
	p.Find = web.Input{ID: "f-q", Name: "q", Kind: "search", Label: say.find.In(v.Lang), Value: v.Query("q"), Hint: say.words.In(v.Lang)}
	p.Filter = lang.T("Filtrer et trier", "Filter and sort").In(v.Lang)
	for _, name := range []string{"state", "commune", "months", "due", "sort"} {
		p.Filtered = p.Filtered || v.Query(name) != ""
	}
	p.Acts = web.Input{ID: "act", Name: "act", Kind: "choice", Label: say.act.In(v.Lang)}
	for _, a := range bulkActs {
		p.Acts.Options = append(p.Acts.Options, web.Option{Value: a.Code, Label: a.Name.In(v.Lang)})
	}
}

// counted says how many persons there are, and how many wait.
func counted(all, waits int) lang.Text {
	if all == 0 {
		return lang.T("Aucune demande pour l’instant", "No request yet")
	}
	return lang.Sentences(lang.Count(all, lang.T("%s personne connue,", "%s person known,"), lang.T("%s personnes connues,", "%s persons known,")),
		lang.Count(waits, lang.T("%s en attente d’un emploi", "%s waiting for a job"), lang.T("%s en attente d’un emploi", "%s waiting for a job")))
}

// asked reads the query of the address.
func asked(v *desk.Visit) (want peopledb.Query, err error) {
	want = peopledb.Query{Words: v.Query("q"), State: people.State(v.Query("state")), Commune: v.Query("commune"), Sort: peopledb.Sort(v.Query("sort")),
		After: peopledb.Cursor{Key: v.Query("key"), ID: people.ID(v.Query("after"))}}
	if n, err := strconv.Atoi(v.Query("months")); err == nil && n > 0 && n < 600 {
		day := monthsBefore(v.Today(), n)
		want.Before = &day
	}
	if v.Query("due") != "" {
		today := v.Today()
		want.Due = &today
	}
	return want, join(among(string(want.State), "state", codes(people.States, people.State.Name)), among(string(want.Sort), "sort", sortWords))
}

// monthsBefore returns the day so many months before another.
func monthsBefore(d calendar.Date, n int) calendar.Date {
	_, _, day := d.Split()
	m := d.Month() - calendar.Month(n)
	return min(m.First()+calendar.Date(day-1), m.Last())
}

func personRow(v *desk.Visit, r peopledb.Row) PersonRow {
	return PersonRow{ID: string(r.ID), Name: r.Name, Href: to(v, r.ID, ""), State: r.Now.State.Name().In(v.Lang), Class: stateClass(r.Now.State),
		Since: lang.F("%s (%s)", "%s (%s)", r.Asked, waited(r.Asked, v.Today())).In(v.Lang), Commune: r.Commune, Due: dueOf(r, v.Today(), v.Lang)}
}

// stateClass is the look of a state: brick waits, green has found, plain is off the list.
func stateClass(s people.State) string {
	switch {
	case s.Waits():
		return "warm"
	case s == people.Placed:
		return ""
	case s == people.Paused:
		return "gold"
	}
	return "plain"
}

func (p *People) empty(v *desk.Visit, all int) {
	switch {
	case len(p.Rows) > 0:
	case all == 0:
		p.Empty = say.nobody.In(v.Lang)
	default:
		p.Empty, p.EmptyHint = say.none.In(v.Lang), say.noneHint.In(v.Lang)
	}
}

func (p *People) pager(v *desk.Visit, page peopledb.Page) {
	q := v.Request.URL.Query()
	q.Del("lang")
	if q.Get("after") != "" {
		first := url.Values{}
		for k, l := range q {
			if k != "after" && k != "key" {
				first[k] = l
			}
		}
		p.Start = web.Link{Href: v.Href("/people?" + first.Encode()), Text: say.firstPage.In(v.Lang)}
	}
	if page.Next != nil {
		q.Set("after", string(page.Next.ID))
		q.Set("key", page.Next.Key)
		p.More = web.Link{Href: v.Href("/people?" + q.Encode()), Text: say.nextPage.In(v.Lang)}
	}
}

// filters are the fields that choose among persons, as they were last chosen.
func filters(v *desk.Visit) ([]web.Input, error) {
	communes, err := peopledb.Communes(v.Context(), v.Read(), in(v))
	if err != nil {
		return nil, err
	}
	choice := func(name string, label lang.Text, none lang.Text, list []people.Word) web.Input {
		in := web.Input{ID: "f-" + name, Name: name, Kind: "choice", Label: label.In(v.Lang)}
		if !none.Empty() {
			in.Options = append(in.Options, web.Option{Label: none.In(v.Lang)})
		}
		for _, w := range list {
			in.Options = append(in.Options, web.Option{Value: w.Code, Label: w.Name.In(v.Lang), Chosen: v.Query(name) == w.Code})
		}
		return in
	}
	var towns []people.Word
	for _, c := range communes {
		towns = append(towns, people.Word{Code: c, Name: lang.Same(c)})
	}
	var waits []people.Word
	for _, n := range []int{3, 6, 12, 24} {
		waits = append(waits, people.Word{Code: strconv.Itoa(n), Name: lang.F("%s mois au moins", "%s months at least", n)})
	}
	due := web.Input{ID: "f-due", Name: "due", Kind: "yes", Label: lang.T("à faire aujourd’hui ou en retard", "due today or late").In(v.Lang)}
	if v.Query("due") != "" {
		due.Value = "yes"
	}
	return []web.Input{
		choice("state", say.state, say.anyState, codes(people.States, people.State.Name)),
		choice("commune", say.commune, say.anyCommune, towns),
		choice("months", lang.T("Demande depuis", "Asked since"), say.anyWait, waits),
		choice("sort", lang.T("Trier par", "Sort by"), lang.Text{}, sortWords),
		due,
	}, nil
}
