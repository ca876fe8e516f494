package financeapp

import (
	"slices"
	"strconv"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/finance"
	"fabrique/finance/budget"
	"fabrique/finance/claim"
	"fabrique/finance/financedb"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory"
)

// ledger is what every page of money knows.
type ledger struct {
	*desk.Visit
	at        territory.ID
	book      *finance.Book
	told      []financedb.Assumed
	companies []company.Company
}

func open(v *desk.Visit) (l ledger, err error) {
	l = ledger{Visit: v, at: territory.ID(v.Territory)}
	if l.book, l.told, err = bookOf(v.Context(), v.Read(), l.at); err != nil {
		return l, err
	}
	l.companies, err = companydb.Companies(v.Context(), v.Read(), l.at, v.Today())
	l.companies = slices.DeleteFunc(l.companies, func(c company.Company) bool { return !v.Actor.Sees(string(c.ID)) })
	return l, err
}

// account is everything about the money of one company.
type account struct {
	ledger
	company    company.Company
	set        financedb.Settings
	signed     []company.Employment
	hires      []financedb.Hire
	activities []financedb.Activity
	lines      []financedb.Line
	worked     []financedb.Time
	payments   []financedb.Payment
	scenarios  []financedb.Scenario
	sites      []company.Site
	names      map[people.ID]string

	composed *composed // the latest plan; nil when there is none
	byPlan   bool      // the jobs to come are those of the plan
}

// openAccount loads the company of the address, with contracts from a month on.
func openAccount(v *desk.Visit, from calendar.Month) (a account, err error) {
	if a.ledger, err = open(v); err != nil {
		return a, err
	}
	ctx, q := v.Context(), v.Read()
	if a.company, err = companydb.One(ctx, q, a.at, company.ID(v.Path("company"))); err != nil {
		return a, err
	}
	if err := v.Actor.Within(string(a.company.ID)); err != nil {
		return a, err
	}
	id := a.company.ID
	for _, load := range []func() error{
		func() (err error) { a.set, err = financedb.SettingsOf(ctx, q, a.at, id); return err },
		func() (err error) { a.signed, err = companydb.Employments(ctx, q, a.at, id, from.First()); return err },
		func() (err error) { a.hires, err = financedb.Hires(ctx, q, a.at, id); return err },
		func() (err error) { a.activities, err = financedb.Activities(ctx, q, a.at, id); return err },
		func() (err error) { a.lines, err = financedb.Lines(ctx, q, a.at, id); return err },
		func() (err error) { a.worked, err = financedb.Worked(ctx, q, a.at, id); return err },
		func() (err error) { a.payments, err = financedb.Payments(ctx, q, a.at, id); return err },
		func() (err error) { a.sites, err = companydb.Sites(ctx, q, a.at, v.Today()); return err },
		func() error { return a.latest() },
		func() (err error) { a.scenarios, err = financedb.Scenarios(ctx, q, a.at, id); return err },
	} {
		if err := load(); err != nil {
			return a, err
		}
	}
	return a, a.name()
}

// name gives each person the name that the reader may know: their own to those who
// keep the books, as far as they may know who it is; a number otherwise.
func (a *account) name() error {
	a.names = map[people.ID]string{}
	var ids []people.ID
	for _, e := range a.signed {
		ids = append(ids, e.Person)
	}
	for _, t := range a.worked {
		ids = append(ids, t.Person)
	}
	employed := slices.Clone(ids)
	if a.byPlan {
		ids = append(ids, a.composed.persons(a.company.ID)...)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	known := map[people.ID]peopledb.Row{}
	if a.May("money.record") {
		var err error
		if known, err = peopledb.Some(a.Context(), a.Read(), a.at, ids); err != nil {
			return err
		}
	}
	taken := map[string]bool{}
	for i, id := range ids {
		name := lang.F("emploi %s", "job %s", i+1).In(a.Lang)
		if row, here := known[id]; here && row.KnownTo(a.Actor, slices.Contains(employed, id)) {
			name = row.Name
			if taken[name] {
				name += " (" + string(id) + ")"
			}
		}
		taken[name], a.names[id] = true, name
	}
	return nil
}

// rows are the time worked, each person under the name that the reader may know.
func (a account) rows() []claim.Worked {
	out := make([]claim.Worked, len(a.worked))
	for i, t := range a.worked {
		out[i] = t.Worked
		out[i].Person = people.ID(a.names[t.Person])
	}
	return out
}

func (a account) paid() []claim.Payment {
	out := make([]claim.Payment, len(a.payments))
	for i, p := range a.payments {
		out[i] = p.Payment
	}
	return out
}

func (a account) convention() claim.Convention {
	return claim.Convention{Company: a.company, Basis: a.set.Basis, UpTo: a.set.UpTo, PayRule: a.set.PayRule, Term: a.set.Term}
}

// input is what a budget of some months is computed from.
func (a account) input(from calendar.Month, months int) budget.Input {
	in := budget.Input{Company: a.company, From: from, Months: months, Basis: a.set.Basis, Sales: a.set.Sales, Training: a.set.Training, Absence: a.set.Absence,
		Grant: a.set.Grant, Cash: a.set.Cash, Late: a.set.Late}
	if a.byPlan {
		a.planned(&in)
	} else {
		a.scheduled(&in)
	}
	for _, l := range a.lines {
		in.Told = append(in.Told, l.Told)
	}
	return in
}

// scheduled fills in the contracts signed and the schedule of the convention: each job
// gives every activity the same share of its time.
func (a account) scheduled(in *budget.Input) {
	var parts []budget.Part
	for _, act := range a.activities {
		in.Activities = append(in.Activities, act.Activity)
		if act.Share > 0 {
			parts = append(parts, budget.Part{Activity: act.ID, Share: act.Share})
		}
	}
	for _, e := range a.signed {
		e.Person = people.ID(a.names[e.Person])
		in.Jobs = append(in.Jobs, budget.Job{Employment: e, Parts: parts})
	}
	for _, h := range a.hires {
		h.Parts = parts
		in.Hires = append(in.Hires, h.Hire)
	}
}

// of returns an address below the company.
func (a account) of(path string) string {
	return a.Href("/money/companies/" + string(a.company.ID) + path)
}

// ways lead to the other pages about the company.
func (a account) ways() []web.Door {
	here := a.Request.URL.Path
	year, _, _ := a.Today().Split()
	var out []web.Door
	for _, d := range []struct {
		path string
		text lang.Text
	}{{"", say.expectations}, {"/budget", say.budget}, {"/scenarios", say.scenarios}, {"/claims", say.claims}, {"/years/" + strconv.Itoa(year), say.year}} {
		out = append(out, web.Door{Href: a.of(d.path), Text: d.text.In(a.Lang), Here: here == a.of(d.path)})
	}
	return out
}

// head is what stands on top of each page about a company.
type head struct {
	web.Frame
	Heading, Lead string
	Back          web.Link
	Ways          []web.Door
	WaysName      string
	Asked         []Asked
	Wrong         string // what prevents the amounts from being computed
}

func (a account) head(heading, lead lang.Text) head {
	return head{Frame: a.Frame(lang.F("%s · %s", "%s · %s", heading, a.company.Name), "money.css"), Heading: heading.In(a.Lang), Lead: lead.In(a.Lang),
		Back: web.Link{Href: a.Href("/money"), Text: say.money.In(a.Lang)}, Ways: a.ways(), WaysName: a.company.Name}
}

// Asked is a figure that nobody knows and that the territory must suppose.
type Asked struct {
	Title, Text string
	Form        *web.Form
}

// asked lists the figures that are not known on some day of a period, each with the
// form that supposes it.
func (l ledger) asked(names []string, from, until calendar.Month) []Asked {
	var out []Asked
	for _, name := range names {
		for m := from; m <= until; m++ {
			day := m.First()
			if name == finance.StartUpGrant {
				y, _ := m.Split()
				day = calendar.On(y, 12, 31)
			}
			if _, err := l.book.Find(name, day, ""); err == nil {
				continue
			}
			out = append(out, l.ask(name, day))
			break
		}
	}
	return out
}

func (l ledger) ask(name string, day calendar.Date) Asked {
	title := l.titleOf(name)
	if p, ok := l.book.Parameter(name); ok {
		for _, f := range p.Series {
			if f.Ended && f.From <= day {
				day = f.From
			}
		}
	}
	out := Asked{Title: title.In(l.Lang), Text: lang.F("Aucune valeur n’est connue à partir du %s. Donnez celle que vous supposez : elle sera montrée comme une hypothèse partout où elle sert.",
		"No value is known from %s on. Give the one you suppose: it is shown as an assumption wherever it is used.", day).In(l.Lang)}
	if name == finance.StartUpGrant {
		y, _, _ := day.Split()
		day = calendar.On(y, 1, 1)
	}
	if l.May("money.suppose") && l.Actor.Sees("") {
		f := desk.Again(l.supposeForm(name, day.String()), "suppose-"+name)
		out.Form = &f
	} else {
		out.Text = lang.F("Aucune valeur n’est connue à partir du %s. L’équipe ou l’entreprise doit en supposer une.", "No value is known from %s on. The team or the company must suppose one.", day).In(l.Lang)
	}
	return out
}

func (l ledger) supposeForm(name, from string) web.Form {
	unit := finance.UnitText(unitOf(l.book, name)).In(l.Lang)
	return l.Form("money.suppose", say.supposeIt, l.Request.URL.Path+"?"+l.Request.URL.RawQuery, desk.Ask{Name: "name", Kind: "hidden", Value: name},
		desk.Ask{Name: "value", Required: true, Hint: lang.F("En %s.", "In %s.", unit)}, desk.Ask{Name: "from", Kind: "date", Required: true, Value: from},
		desk.Ask{Name: "source", Required: true, Hint: say.sourceHint})
}

// titleOf returns the words of a figure.
func (l ledger) titleOf(name string) lang.Text {
	if p, ok := l.book.Parameter(name); ok {
		return p.Title
	}
	for _, k := range finance.Assumptions() {
		if k.Name == name {
			return k.Title
		}
	}
	return lang.Same(name)
}
