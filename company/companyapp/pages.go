package companyapp

import (
	"strconv"
	"strings"

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
	contracts []company.Contract
}

func open(v *desk.Visit) (h held, err error) {
	h = held{Visit: v, at: territory.ID(v.Territory)}
	if h.companies, err = companydb.Companies(v.Context(), v.Read(), h.at, v.Today()); err != nil {
		return h, err
	}
	if h.sites, err = companydb.Sites(v.Context(), v.Read(), h.at, v.Today()); err != nil {
		return h, err
	}
	h.contracts, err = companydb.Contracts(v.Context(), v.Read(), h.at, v.Today())
	return h, err
}

func (h held) staff(id company.ID) (s staff) {
	for _, c := range h.contracts {
		if c.Company == id {
			s.people, s.paid = s.people+1, s.paid+c.Paid
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

func showList(v *desk.Visit) (any, error) {
	h, err := open(v)
	if err != nil {
		return nil, err
	}
	heading := lang.F("%s, %s", "%s, %s", lang.Count(len(h.companies), lang.T("%s entreprise", "%s company"), lang.T("%s entreprises", "%s companies")),
		lang.Count(len(h.contracts), lang.T("%s contrat en cours", "%s current contract"), lang.T("%s contrats en cours", "%s current contracts")))
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
		f := v.Form("company.create", say.add, v.Href("/companies/{id}"), describeAsks(company.Company{})...)
		p.AddTitle, p.Add = say.add.In(v.Lang), &f
	}
	p.Frame = v.Frame(heading, "company.css")
	return p, nil
}

func describeAsks(c company.Company) []desk.Ask {
	return []desk.Ask{{Name: "name", Required: true, Value: c.Name}, {Name: "ceiling", Value: strings.TrimSuffix(lang.Decimal{Units: c.Ceiling, Places: 3}.In(lang.FR), ",000"), Hint: say.ceilingHint},
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
	Person           web.Link
	Paid, From       string
	EndTitle, EndFor string
	End              *web.Form
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
		Heads: [4]string{say.person.In(v.Lang), say.paid.In(v.Lang), say.from.In(v.Lang), say.personLead.In(v.Lang)}}
	ceiling := say.noCeiling
	if c.Ceiling > 0 {
		ceiling = lang.F("%s équivalents temps plein", "%s full-time equivalents", thousandths(c.Ceiling))
	}
	p.Facts = []Fact{{lang.T("Plafond", "Ceiling").In(v.Lang), ceiling.In(v.Lang)}, {lang.T("Embauches par mois, au plus", "Hires a month, at most").In(v.Lang), lang.Int(c.Hires).In(v.Lang)},
		{lang.T("Effectif", "Employees").In(v.Lang), lang.Int(c.Size).In(v.Lang)}}
	for _, s := range h.sitesOf(c.ID) {
		p.Sites = append(p.Sites, h.site(s))
	}
	if err := h.signed(&p, c); err != nil {
		return nil, err
	}
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
func (h held) signed(p *One, c company.Company) error {
	if !h.May("contract.sign") {
		return nil
	}
	for _, s := range h.contracts {
		if s.Company != c.ID {
			continue
		}
		name := string(s.Person)
		row, err := peopledb.One(h.Context(), h.Read(), h.at, s.Person)
		if err == nil {
			name = row.Name
		}
		line := Signed{Person: web.Link{Href: h.Href("/people/" + string(s.Person)), Text: name}, Paid: s.Paid.In(h.Lang), From: s.From.In(h.Lang), EndTitle: say.endIt.In(h.Lang)}
		id := "end-" + string(s.Person)
		f := desk.Again(h.Form("contract.end", say.endIt, h.Href("/companies/{id}"), desk.Ask{Name: "company", Kind: "hidden", Value: string(c.ID)}, desk.Ask{Name: "person", Kind: "hidden", Value: string(s.Person)},
			desk.Ask{Name: "from", Kind: "hidden", Value: s.From.String()}, desk.Ask{Name: "last", Kind: "date", Required: true}, desk.Ask{Name: "why", Required: true}), id)
		f.Quiet = true
		line.End = &f
		p.Contracts = append(p.Contracts, line)
	}
	return nil
}

func (h held) forms(p *One, c company.Company) {
	of := desk.Ask{Name: "company", Kind: "hidden", Value: string(c.ID)}
	if h.May("site.create") {
		f := h.Form("site.create", say.addSite, h.Href("/companies/{id}"), append([]desk.Ask{of}, siteAsks(company.Site{})...)...)
		p.AddSiteTitle, p.AddSite = say.addSite.In(h.Lang), &f
		e := h.Form("company.describe", say.save, h.Href("/companies/{id}"), append([]desk.Ask{{Name: "id", Kind: "hidden", Value: string(c.ID)}}, describeAsks(c)...)...)
		p.EditTitle, p.Edit = say.editTitle.In(h.Lang), &e
	}
	if h.May("contract.sign") {
		person := people.ID(h.Query("person"))
		f := h.Form("contract.sign", say.signIt, h.Href("/companies/{id}"), of, desk.Ask{Name: "person", Required: true, Value: string(person), Hint: say.personHint},
			desk.Ask{Name: "paid", Required: true, Hint: say.paidHint}, desk.Ask{Name: "from", Kind: "date", Required: true})
		p.SignTitle, p.Sign = say.signTitle.In(h.Lang), &f
	}
}
