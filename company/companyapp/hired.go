package companyapp

import (
	"strconv"

	"fabrique/actor"
	"fabrique/company"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
)

// staffReaders see those who were hired.
var staffReaders = []actor.Role{actor.Manager, actor.Lead, actor.Team}

// Hired shows those who were hired or prepare, to the company: name, hours and
// restrictions only; who prepares and has not agreed to be known, without name.
type Hired struct {
	web.Frame
	Heading, Lead, Empty string
	Columns              []string
	Rows                 []HiredRow
	More, Start          web.Link
}

// HiredRow is one person as the company sees them.
type HiredRow struct{ Name, State, Class, Hours, Cannot string }

// hiredPage is how many persons a page shows.
const hiredPage = 100

func showHired(v *desk.Visit) (any, error) {
	from, _ := strconv.Atoi(v.Query("from"))
	from = max(from, 0)
	rows, all, err := employed(v, from)
	if err != nil {
		return nil, err
	}
	p := Hired{Lead: say.hiredLead.In(v.Lang)}
	for _, c := range []lang.Text{lang.T("Nom", "Name"), lang.T("Étape", "Stage"), lang.T("Temps choisi", "Chosen hours"), lang.T("Ne peut pas", "Cannot")} {
		p.Columns = append(p.Columns, c.In(v.Lang))
	}
	for _, r := range rows {
		p.Rows = append(p.Rows, hiredRow(v, r))
	}
	p.Heading = lang.Count(all, lang.T("%s personne embauchée ou en préparation", "%s person hired or preparing"), lang.T("%s personnes embauchées ou en préparation", "%s people hired or preparing")).In(v.Lang)
	if all == 0 {
		p.Empty = say.hiredEmpty.In(v.Lang)
	}
	if from > 0 {
		p.Start = web.Link{Href: v.Href("/hired"), Text: lang.T("Au début", "To the start").In(v.Lang)}
	}
	if from+hiredPage < all {
		p.More = web.Link{Href: v.Href("/hired?from=" + strconv.Itoa(from+hiredPage)), Text: lang.T("Page suivante", "Next page").In(v.Lang)}
	}
	p.Frame = v.Frame(say.hired, "people.css")
	return p, nil
}

// employed returns whom the reader sees from a place on, and how many in all:
// who works for one company, those who have a contract there; else everybody
// hired or preparing in the territory.
func employed(v *desk.Visit, from int) ([]peopledb.Row, int, error) {
	h, err := open(v)
	if err != nil || v.Actor.Sees("") {
		rows, all, err := peopledb.Hired(v.Context(), v.Read(), h.at, from, hiredPage)
		return rows, all, err
	}
	var theirs []company.Employment
	for _, c := range h.contracts {
		if v.Actor.Sees(string(c.Company)) {
			theirs = append(theirs, c)
		}
	}
	var rows []peopledb.Row
	for _, c := range theirs[min(from, len(theirs)):min(from+hiredPage, len(theirs))] {
		r, err := peopledb.One(v.Context(), v.Read(), h.at, c.Person)
		if err != nil {
			return nil, 0, err
		}
		rows = append(rows, r)
	}
	return rows, len(theirs), nil
}

func hiredRow(v *desk.Visit, r peopledb.Row) HiredRow {
	row := HiredRow{State: r.Now.State.Name().In(v.Lang)}
	if r.Now.State.Waits() {
		row.Class = "warm"
	}
	if r.Now.State == people.Preparing && !r.Agrees("company") {
		row.Name = say.unnamed.In(v.Lang)
		return row
	}
	row.Name, row.Hours = r.Name, lang.T("pas encore dit", "not told yet").In(v.Lang)
	if hours := r.Hours(); hours.Wanted > 0 {
		row.Hours = lang.F("%s par semaine (de %s à %s)", "%s a week (from %s to %s)", hours.Wanted, hours.Least, hours.Most).In(v.Lang)
	}
	var cannot []string
	for _, c := range r.Restrictions {
		cannot = append(cannot, string(c))
	}
	row.Cannot = people.Named(people.Limits, cannot).In(v.Lang)
	return row
}
