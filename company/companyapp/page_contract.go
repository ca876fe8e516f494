package companyapp

import (
	"sort"

	"fabrique/calendar"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
)

// Contract is the page of one contract and of what happened to it since.
type Contract struct {
	web.Frame
	Heading                           string
	Back                              web.Link
	Facts                             []Fact
	ChangesTitle, NoChange, BackTitle string
	Changes                           []Change
	Forms                             []TitledForm
}

// Change is an amendment or a suspension.
type Change struct {
	Title, Text string
	Back, Drop  *web.Form
	on          calendar.Date
}

// TitledForm is a form under its own heading.
type TitledForm struct {
	ID, Title string
	Form      web.Form
}

// contractAt is the address of a contract.
func (h held) contractAt(e company.Employment) string {
	return h.Href("/companies/" + string(e.Company) + "/contracts/" + string(e.Person) + "?from=" + e.From.String())
}

func showContract(v *desk.Visit) (any, error) {
	h, err := open(v)
	if err != nil {
		return nil, err
	}
	c, err := companydb.One(v.Context(), v.Read(), h.at, company.ID(v.Path("company")))
	if err != nil {
		return nil, err
	}
	if err := v.Actor.Within(string(c.ID)); err != nil {
		return nil, err
	}
	e, err := h.oneContract(c.ID, people.ID(v.Path("person")))
	if err != nil {
		return nil, err
	}
	name, day := h.nameOf(e.Person), max(v.Today(), e.From)
	paid, _ := e.TermsOn(day)
	heading := lang.F("%s : %s par semaine depuis le %s", "%s: %s a week since %s", name, paid, e.From)
	p := Contract{Heading: heading.In(v.Lang), Back: web.Link{Href: v.Href("/companies/" + string(c.ID)), Text: c.Name}, ChangesTitle: say.changes.In(v.Lang), NoChange: say.noChange.In(v.Lang), BackTitle: say.backTitle.In(v.Lang)}
	p.Facts = h.contractFacts(e, day)
	if err := h.changesOf(&p, e); err != nil {
		return nil, err
	}
	h.contractForms(&p, e)
	p.Frame = v.Frame(heading, "company.css")
	return p, nil
}

// oneContract returns the contract that the address names, the latest without a day.
func (h held) oneContract(c company.ID, person people.ID) (e company.Employment, err error) {
	list, err := companydb.EmploymentsOf(h.Context(), h.Read(), h.at, person)
	found := false
	for _, one := range list {
		if one.Company == c && (h.Query("from") == "" || h.Query("from") == one.From.String()) {
			e, found = one, true
		}
	}
	if err == nil && !found {
		err = fault.New(fault.NotFound, "Ce contrat n’existe pas. Reprenez depuis la page de l’entreprise.", "There is no such contract. Start again from the page of the company.")
	}
	return e, err
}

func (h held) siteName(id company.SiteID) lang.Text {
	for _, s := range h.sites {
		if s.ID == id {
			return lang.Same(s.Name)
		}
	}
	return say.noSiteTold
}

// wageText words a wage: the minimum wage, or so much an hour.
func wageText(w company.Wage) lang.Text {
	if w == 0 {
		return say.minimumWage
	}
	return lang.F("%s € par heure", "€%s an hour", perHour(w))
}

func (h held) contractFacts(e company.Employment, day calendar.Date) []Fact {
	_, pay := e.TermsOn(day)
	last := say.goesOn
	if e.Until != nil {
		last = lang.F("%s", "%s", *e.Until)
	}
	facts := []Fact{{say.site.In(h.Lang), h.siteName(e.Site).In(h.Lang)}, {say.wage.In(h.Lang), wageText(pay).In(h.Lang)}, {say.until.In(h.Lang), last.In(h.Lang)}}
	if e.Other {
		facts = append(facts, Fact{say.contract.In(h.Lang), say.supervision.In(h.Lang)})
	}
	return facts
}

// changesOf lists what happened to a contract, by date, each with what takes it back.
func (h held) changesOf(p *Contract, e company.Employment) error {
	amended, away, err := companydb.Changes(h.Context(), h.Read(), h.at, e.Contract)
	for _, a := range amended {
		one := Change{on: a.From, Title: lang.F("Avenant du %s", "Amendment of %s", a.From).In(h.Lang), Text: lang.F("%s par semaine.", "%s a week.", a.Paid).In(h.Lang), Drop: h.dropForm(e, "amendment", a.ID)}
		if a.Wage != nil {
			one.Text = lang.F("%s par semaine, %s.", "%s a week, %s.", a.Paid, wageText(*a.Wage)).In(h.Lang)
		}
		p.Changes = append(p.Changes, one)
	}
	for _, s := range away {
		one := Change{on: s.From, Title: lang.F("Suspension du %s", "Suspension of %s", s.From).In(h.Lang), Text: lang.T("Le retour n’est pas connu.", "The return is not known.").In(h.Lang), Drop: h.dropForm(e, "suspension", s.ID)}
		if s.Open {
			f := desk.Again(h.Form("contract.back", say.save, h.contractAt(e), append(of(e), desk.Ask{Name: "id", Kind: "hidden", Value: s.ID}, desk.Ask{Name: "last", Kind: "date", Required: true})...), "back-"+s.ID)
			one.Back = &f
		} else {
			one.Text = lang.F("Jusqu’au %s.", "Until %s.", s.Until).In(h.Lang)
		}
		p.Changes = append(p.Changes, one)
	}
	sort.SliceStable(p.Changes, func(i, j int) bool { return p.Changes[i].on < p.Changes[j].on })
	return err
}

// of says which contract a form is about.
func of(e company.Employment) []desk.Ask {
	return []desk.Ask{{Name: "company", Kind: "hidden", Value: string(e.Company)}, {Name: "person", Kind: "hidden", Value: string(e.Person)}, {Name: "contract", Kind: "hidden", Value: e.From.String()}}
}

func (h held) dropForm(e company.Employment, sort, id string) *web.Form {
	f := desk.Again(h.Form("contract.drop", say.takeBack, h.contractAt(e), desk.Ask{Name: "sort", Kind: "hidden", Value: sort}, desk.Ask{Name: "id", Kind: "hidden", Value: id}), "drop-"+id)
	f.Quiet = true
	return &f
}

func (h held) contractForms(p *Contract, e company.Employment) {
	next := h.contractAt(e)
	add := func(id string, title lang.Text, f web.Form) {
		p.Forms = append(p.Forms, TitledForm{id, title.In(h.Lang), f})
	}
	if e.Until == nil {
		add("amend", say.amendTitle, h.Form("contract.amend", say.save, next, append(of(e), desk.Ask{Name: "from", Kind: "date", Required: true}, desk.Ask{Name: "paid", Hint: say.amendPaidHint}, desk.Ask{Name: "wage", Hint: say.amendWageHint})...))
		add("suspend", say.suspendTitle, h.Form("contract.suspend", say.save, next, append(of(e), desk.Ask{Name: "from", Kind: "date", Required: true}, desk.Ask{Name: "until", Kind: "date", Hint: say.suspendHint})...))
		add("move", say.moveTitle, h.Form("contract.move", say.save, next, append(of(e), h.siteAsk(e.Company, e.Site))...))
		end := of(e)
		end[2].Name = "from"
		add("end", say.endTitle, h.Form("contract.end", say.endIt, h.Href("/companies/{id}"), append(end, desk.Ask{Name: "last", Kind: "date", Required: true}, desk.Ask{Name: "why", Required: true})...))
	}
	if len(p.Changes) == 0 && e.Until == nil {
		f := h.Form("contract.unsign", say.unsignIt, h.Href("/companies/{id}"), of(e)...)
		f.Quiet = true
		add("unsign", say.unsignIt, f)
	}
}
