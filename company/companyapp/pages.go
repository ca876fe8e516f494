package companyapp

import (
	"strconv"

	"fabrique/actor"
	"fabrique/company"
	"fabrique/company/companydb"
	"fabrique/kit/desk"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory"
	"fabrique/worktime"
)

// Companies is the page of all companies.
type Companies struct {
	web.Frame
	Symbols                   []web.Symbol
	Heading, Lead, Empty, Key string
	Cards                     []Card
	AddTitle                  string
	Add                       *web.Form
}

// Card is one company in short.
type Card struct {
	Link  web.Link
	Full  string
	Stack web.Squares
	Sites []string
}

// staff is what a company employs.
type staff struct {
	people int
	paid   worktime.Minutes
}

// held is everything about the companies of a territory today.
type held struct {
	*desk.Visit
	at        territory.ID
	companies []company.Company
	sites     []company.Site
	contracts []company.Employment
}

func open(v *desk.Visit) (h held, err error) {
	h = held{Visit: v, at: territory.ID(v.Territory)}
	if h.companies, err = companydb.Companies(v.Context(), v.Read(), h.at, v.Today()); err != nil {
		return h, err
	}
	if h.sites, err = companydb.Sites(v.Context(), v.Read(), h.at, v.Today()); err != nil {
		return h, err
	}
	h.contracts, err = companydb.Everybody(v.Context(), v.Read(), h.at, v.Today())
	return h, err
}

func (h held) staff(id company.ID) (s staff) {
	for _, c := range h.contracts {
		if c.Company == id {
			paid, _ := c.TermsOn(max(h.Today(), c.From))
			s.people, s.paid = s.people+1, s.paid+paid
		}
	}
	return s
}

// thousandths is a number of FTE, in words with one decimal where there is one.
func thousandths(n int64) lang.Decimal {
	tenths := (n + 50) / 100
	if tenths%10 == 0 {
		return lang.Decimal{Units: tenths / 10}
	}
	return lang.Decimal{Units: tenths, Places: 1}
}

// full tells how full a company is.
func (h held) full(c company.Company) lang.Text {
	s := h.staff(c.ID)
	jobs := lang.Count(s.people, lang.T("%s contrat", "%s contract"), lang.T("%s contrats", "%s contracts"))
	if c.Ceiling == 0 {
		return lang.F("%s, %s temps plein", "%s, %s full-time", jobs, thousandths(s.paid.FTE()))
	}
	return lang.F("%s, %s temps plein sur %s", "%s, %s full-time out of %s", jobs, thousandths(s.paid.FTE()), thousandths(c.Ceiling))
}

// stack counts full-time jobs, taken and still free under the ceiling.
func (h held) stack(c company.Company) web.Squares {
	s := h.staff(c.ID)
	return web.Stack(web.Pile{Full: web.Done.ID, Empty: web.Room.ID, Given: int(s.paid.FTE()+99) / 100, Most: int(c.Ceiling+99) / 100, Unit: 10})
}

func (h held) sitesOf(id company.ID) (list []company.Site) {
	for _, s := range h.sites {
		if s.Company == id {
			list = append(list, s)
		}
	}
	return list
}

// places tells how many can work at a site.
func places(s company.Site) lang.Text {
	if s.Places == 0 {
		return say.noLimit
	}
	return lang.Count(s.Places, lang.T("%s place par demi-journée", "%s place in one half-day"), lang.T("%s places par demi-journée", "%s places in one half-day"))
}

// heading counts the companies and their current contracts.
func (h held) heading() lang.Text {
	return lang.F("%s, %s", "%s, %s", lang.Count(len(h.companies), lang.T("%s entreprise", "%s company"), lang.T("%s entreprises", "%s companies")),
		lang.Count(len(h.contracts), lang.T("%s contrat en cours", "%s current contract"), lang.T("%s contrats en cours", "%s current contracts")))
}

func showList(v *desk.Visit) (any, error) {
	h, err := open(v)
	if err != nil {
		return nil, err
	}
	heading := lang.T("Aucune entreprise pour l’instant", "No company yet")
	if len(h.companies) > 0 {
		heading = h.heading()
	}
	p := Companies{Symbols: web.Plain, Heading: heading.In(v.Lang), Lead: say.lead.In(v.Lang), Key: say.key.In(v.Lang)}
	if len(h.companies) == 0 {
		p.Empty = say.empty.In(v.Lang)
	}
	for _, c := range h.companies {
		card := Card{Link: web.Link{Href: v.Href("/companies/" + string(c.ID)), Text: c.Name}, Full: h.full(c).In(v.Lang), Stack: h.stack(c)}
		for _, s := range h.sitesOf(c.ID) {
			card.Sites = append(card.Sites, s.Name+" · "+places(s).In(v.Lang))
		}
		p.Cards = append(p.Cards, card)
	}
	if v.May("company.create") {
		f := v.Form("company.create", say.add, v.Href("/companies/{id}"), describeAsks(company.Company{}, v.Lang)...)
		p.AddTitle, p.Add = say.add.In(v.Lang), &f
	}
	p.Frame = v.Frame(heading, "company.css")
	return p, nil
}

// typed writes thousandths of full-time equivalents as somebody would type them.
func typed(n int64, tag lang.Tag) string {
	d := lang.Decimal{Units: n, Places: 3}
	for d.Places > 0 && d.Units%10 == 0 {
		d.Units, d.Places = d.Units/10, d.Places-1
	}
	return d.In(tag)
}

func describeAsks(c company.Company, tag lang.Tag) []desk.Ask {
	return []desk.Ask{{Name: "name", Required: true, Value: c.Name}, {Name: "ceiling", Value: typed(c.Ceiling, tag), Hint: say.ceilingHint},
		{Name: "hires", Kind: "number", Most: 10000, Value: strconv.Itoa(c.Hires), Hint: say.hiresHint}, {Name: "size", Kind: "number", Most: 10000, Value: strconv.Itoa(c.Size), Hint: say.sizeHint}}
}

// One is the page of a company.
type One struct {
	web.Frame
	Symbols        []web.Symbol
	Heading, Key   string
	Back           web.Link
	Stack          web.Squares
	FactsTitle     string
	Facts          []Fact
	SitesTitle     string
	NoSite         string
	Sites          []SiteCard
	AddSiteTitle   string
	AddSite        *web.Form
	ContractsTitle string
	NoContract     string
	Heads          [4]string
	Contracts      []Signed
	SignTitle      string
	Sign           *web.Form
	EditTitle      string
	Edit           *web.Form
}

// Fact is a name and its value, in words.
type Fact struct{ Name, Value string }

// SiteCard is one site.
type SiteCard struct {
	Name, Address, Places string
	Strip                 web.Squares
	EditTitle             string
	Edit, Close           *web.Form
}

// Signed is one contract.
type Signed struct {
	Person, Contract web.Link
	Of, Paid, From   string
	Tag, Warm        string // what it is, and that it is suspended
}

func showOne(v *desk.Visit) (any, error) {
	h, err := open(v)
	if err != nil {
		return nil, err
	}
	c, err := companydb.One(v.Context(), v.Read(), h.at, company.ID(v.Path("company")))
	if err != nil {
		return nil, err
	}
	heading := lang.F("%s : %s", "%s: %s", c.Name, h.full(c))
	p := One{Symbols: web.Plain, Heading: heading.In(v.Lang), Key: say.key.In(v.Lang), Back: web.Link{Href: v.Href("/companies"), Text: say.companies.In(v.Lang)}, Stack: h.stack(c),
		FactsTitle: say.facts.In(v.Lang), SitesTitle: say.sites.In(v.Lang), NoSite: say.noSite.In(v.Lang), ContractsTitle: say.contracts.In(v.Lang), NoContract: say.noContract.In(v.Lang),
		Heads: [4]string{say.person.In(v.Lang), say.paid.In(v.Lang), say.from.In(v.Lang), say.contract.In(v.Lang)}}
	ceiling := say.noCeiling
	if c.Ceiling > 0 {
		ceiling = lang.F("%s équivalents temps plein", "%s full-time equivalents", thousandths(c.Ceiling))
	}
	p.Facts = []Fact{{lang.T("Plafond", "Ceiling").In(v.Lang), ceiling.In(v.Lang)}, {lang.T("Embauches par mois, au plus", "Hires a month, at most").In(v.Lang), lang.Int(c.Hires).In(v.Lang)},
		{lang.T("Effectif", "Employees").In(v.Lang), lang.Int(c.Size).In(v.Lang)}}
	for _, s := range h.sitesOf(c.ID) {
		p.Sites = append(p.Sites, h.site(s))
	}
	h.signed(&p, c)
	h.forms(&p, c)
	p.Frame = v.Frame(heading, "company.css")
	return p, nil
}

// mostStrip is the most places drawn one by one.
const mostStrip = 60

func (h held) site(s company.Site) SiteCard {
	card := SiteCard{Name: s.Name, Address: s.Address, Places: places(s).In(h.Lang)}
	var refs []string
	for range min(s.Places, mostStrip) {
		refs = append(refs, web.Room.ID)
	}
	if len(refs) > 0 {
		card.Strip = web.Strip(refs, 12)
	}
	if h.May("site.describe") {
		id := desk.Ask{Name: "id", Kind: "hidden", Value: string(s.ID)}
		edit := desk.Again(h.Form("site.describe", say.save, h.Href("/companies/{id}"), append([]desk.Ask{id, {Name: "company", Kind: "hidden", Value: string(s.Company)}}, siteAsks(s)...)...), "site-"+string(s.ID))
		shut := desk.Again(h.Form("site.close", say.closeIt, h.Href("/companies/{id}"), id), "close-"+string(s.ID))
		shut.Quiet = true
		card.EditTitle, card.Edit, card.Close = lang.F("Modifier %s", "Edit %s", s.Name).In(h.Lang), &edit, &shut
	}
	return card
}

func siteAsks(s company.Site) []desk.Ask {
	lat, lon := "", ""
	if s.Point.Known {
		lat, lon = strconv.FormatFloat(s.Point.Lat, 'f', -1, 64), strconv.FormatFloat(s.Point.Lon, 'f', -1, 64)
	}
	return []desk.Ask{{Name: "name", Required: true, Value: s.Name}, {Name: "address", Value: s.Address}, {Name: "places", Kind: "number", Most: 10000, Value: strconv.Itoa(s.Places), Hint: say.placesHint},
		{Name: "lat", Value: lat, Hint: say.pointHint}, {Name: "lon", Value: lon}}
}

// signed lists the contracts of a company; names only for those who work with the persons.
func (h held) signed(p *One, c company.Company) {
	if !h.May("contract.sign") || !h.Actor.Sees(string(c.ID)) {
		return
	}
	for _, s := range h.contracts {
		if s.Company != c.ID {
			continue
		}
		paid, _ := s.TermsOn(max(h.Today(), s.From))
		line := Signed{Person: web.Link{Text: h.nameOf(s.Person)}, Paid: paid.In(h.Lang), From: s.From.In(h.Lang),
			Contract: web.Link{Href: h.contractAt(s), Text: say.open.In(h.Lang)}, Of: lang.F("Ouvrir le contrat de %s", "Open the contract of %s", h.nameOf(s.Person)).In(h.Lang)}
		if h.Actor.May(actor.Team) { // others find the contract, not the file of the person
			line.Person.Href = h.Href("/people/" + string(s.Person))
		}
		if s.Other {
			line.Tag = say.supervision.In(h.Lang)
		}
		if s.AwayOn(h.Today()) {
			line.Warm = say.away.In(h.Lang)
		}
		p.Contracts = append(p.Contracts, line)
	}
}

// nameOf returns the name of a person, or their identifier when they are no more on file.
func (h held) nameOf(id people.ID) string {
	if row, err := peopledb.One(h.Context(), h.Read(), h.at, id); err == nil {
		return row.Name
	}
	return string(id)
}

func (h held) forms(p *One, c company.Company) {
	if !h.Actor.Sees(string(c.ID)) {
		return
	}
	of := desk.Ask{Name: "company", Kind: "hidden", Value: string(c.ID)}
	if h.May("site.create") {
		f := h.Form("site.create", say.addSite, h.Href("/companies/{id}"), append([]desk.Ask{of}, siteAsks(company.Site{})...)...)
		p.AddSiteTitle, p.AddSite = say.addSite.In(h.Lang), &f
		e := h.Form("company.describe", say.save, h.Href("/companies/{id}"), append([]desk.Ask{{Name: "id", Kind: "hidden", Value: string(c.ID)}}, describeAsks(c, h.Lang)...)...)
		p.EditTitle, p.Edit = say.editTitle.In(h.Lang), &e
	}
	if h.May("contract.sign") {
		f := h.Form("contract.sign", say.signIt, h.Href("/companies/{id}"), append([]desk.Ask{of}, h.signAsks(p, c)...)...)
		p.Sign = &f
	}
}

// signAsks asks for a contract; the address may say whose.
func (h held) signAsks(p *One, c company.Company) []desk.Ask {
	p.SignTitle = say.signTitle.In(h.Lang)
	who := desk.Ask{Name: "person", Required: true, Hint: say.personHint}
	if row, err := peopledb.One(h.Context(), h.Read(), h.at, people.ID(h.Query("person"))); err == nil && row.KnownTo(h.Actor, false) {
		who = desk.Ask{Name: "person", Kind: "hidden", Value: string(row.ID)}
		p.SignTitle = lang.F("Noter le contrat de %s", "Record the contract of %s", row.Name).In(h.Lang)
	}
	return []desk.Ask{who, {Name: "paid", Required: true, Hint: say.paidHint}, {Name: "from", Kind: "date", Required: true}, h.siteAsk(c.ID, ""), {Name: "wage", Hint: say.wageHint}, {Name: "other", Kind: "yes"}}
}

// siteAsk asks for one of the sites of a company.
func (h held) siteAsk(c company.ID, now company.SiteID) desk.Ask {
	a := desk.Ask{Name: "site", Kind: "choice", Value: string(now), Options: []desk.Choice{{Label: say.noSiteTold, Chosen: now == ""}}}
	for _, s := range h.sitesOf(c) {
		a.Options = append(a.Options, desk.Choice{Value: string(s.ID), Label: lang.Same(s.Name)})
	}
	return a
}
