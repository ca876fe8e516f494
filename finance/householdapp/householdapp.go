// Package householdapp is what persons agree to say of their homes, under seal: it
// serves the sum of what jobs give back to each payer, and nothing else.
package householdapp

import (
	"context"
	"embed"
	"strconv"

	"fabrique/actor"
	"fabrique/calendar"
	"fabrique/company/companydb"
	"fabrique/fault"
	"fabrique/finance/financedb"
	"fabrique/finance/redirect"
	"fabrique/finance/typed"
	"fabrique/kit/desk"
	"fabrique/kit/op"
	"fabrique/kit/web"
	"fabrique/lang"
	"fabrique/money"
	"fabrique/people"
	"fabrique/people/peopledb"
	"fabrique/territory"
)

// askers ask persons about their homes, and read what was told.
var askers = []actor.Role{actor.Team}

//go:embed pages
var pages embed.FS

// Add declares the operations and pages of households.
func Add(d *desk.Desk) {
	d.Book.Add(
		op.New(op.Op{Name: "money.tell", Route: "POST /money/households/{person}", Does: say.tell, Said: say.told, Roles: askers}, tell),
		op.New(op.Op{Name: "money.home", Route: "GET /money/households/{person}", Does: say.read, Roles: askers, Reads: true, Seals: true}, readHome),
		op.New(op.Op{Name: "money.erase", Route: "POST /money/households/{person}/erase", Does: say.erase, Said: say.erased, Roles: askers}, eraseHome),
	)
	const at = "GET /t/{territory}/money/households"
	d.Page(at, web.Parse(pages, "pages/homes.html"), showHomes, askers...)
	d.Page(at+"/{person}", web.Parse(pages, "pages/home.html"), showHomeOf, askers...)
}

// Whose says whose home an operation touched.
type Whose struct {
	Person string `json:"person"`
}

type telling struct {
	Person    people.ID   `json:"person" fr:"Personne" en:"Person"`
	Household string      `json:"household" fr:"Foyer" en:"Household" secret:"yes"`
	Children  int         `json:"children" fr:"Enfants à charge" en:"Dependent children" secret:"yes"`
	Housing   string      `json:"housing" fr:"Logement" en:"Housing" secret:"yes"`
	Benefit   string      `json:"benefit" fr:"Allocation avant l’emploi" en:"Benefit before the job" secret:"yes"`
	Told      typed.Euros `json:"told" fr:"Allocation chômage par mois" en:"Unemployment benefit a month" secret:"yes"`
	Partner   typed.Euros `json:"partner" fr:"Salaire net du conjoint, par mois" en:"Net pay of the partner, a month" secret:"yes"`
	Other     typed.Euros `json:"other" fr:"Autres ressources, par mois" en:"Other resources, a month" secret:"yes"`
	Agreed    bool        `json:"agreed" fr:"La personne sait à quoi cela sert, et elle est d’accord" en:"The person knows what this serves, and agrees"`
}

// tell keeps what a person agrees to say of their home.
func tell(ctx context.Context, c *op.Call, in telling) (Whose, error) {
	at := territory.ID(c.Actor.Territory)
	c.About("household", string(in.Person))
	if _, err := peopledb.One(ctx, c.Q, at, in.Person); err != nil {
		return Whose{}, err
	}
	homes := map[string]bool{"": false, "single": false, "couple": true}
	couple, known := homes[in.Household]
	switch {
	case !in.Agreed:
		return Whose{}, fault.New(fault.Missing, "Sans l’accord de la personne, rien n’est noté.", "Without the agreement of the person, nothing is recorded.").At("agreed")
	case !known:
		return Whose{}, fault.New(fault.Invalid, "Choisissez personne seule ou couple.", "Choose single or couple.").At("household")
	case in.Housing != "" && in.Housing != "flat" && in.Housing != "none":
		return Whose{}, fault.New(fault.Invalid, "Choisissez une réponse de la liste.", "Choose an answer of the list.").At("housing")
	}
	h := financedb.Household{Person: in.Person, Benefit: redirect.Benefit(in.Benefit), Told: money.Cents(in.Told), Agreed: c.Today, Author: c.Actor.Name,
		Household: redirect.Household{Couple: couple, Children: in.Children, Partner: money.Cents(in.Partner), Other: money.Cents(in.Other)}}
	if in.Housing == "none" {
		h.Housing = redirect.NoAid
	}
	if err := caseOf(h).Check(); err != nil {
		return Whose{}, err
	}
	return Whose{string(in.Person)}, financedb.TellHousehold(ctx, c.Q, at, h)
}

// caseOf is a person’s case without its job.
func caseOf(h financedb.Household) redirect.Case {
	return redirect.Case{Household: h.Household, Benefit: h.Benefit, Told: h.Told}
}

type whoseHome struct {
	Person people.ID `json:"person" fr:"Personne" en:"Person"`
}

// eraseHome erases what a person told of their home.
func eraseHome(ctx context.Context, c *op.Call, in whoseHome) (Whose, error) {
	c.About("household", string(in.Person))
	return Whose{string(in.Person)}, financedb.EraseHousehold(ctx, c.Q, territory.ID(c.Actor.Territory), in.Person)
}

// HomeTold is what a person told of their home, for programs.
type HomeTold struct {
	Found     bool          `json:"found"`
	Household string        `json:"household"`
	Children  int           `json:"children"`
	Housing   string        `json:"housing"`
	Benefit   string        `json:"benefit"`
	Told      money.Cents   `json:"told_cents"`
	Partner   money.Cents   `json:"partner_cents"`
	Other     money.Cents   `json:"other_cents"`
	Agreed    calendar.Date `json:"agreed"`
	Author    string        `json:"author"`
}

// readHome reads what a person told; the reading leaves its line in the book of readings.
func readHome(ctx context.Context, c *op.Call, in whoseHome) (HomeTold, error) {
	c.About("household", string(in.Person))
	h, found, err := financedb.HouseholdOf(ctx, c.Q, territory.ID(c.Actor.Territory), in.Person)
	out := HomeTold{Found: found, Household: "single", Housing: "flat", Children: h.Children, Benefit: string(h.Benefit), Told: h.Told, Partner: h.Partner, Other: h.Other, Agreed: h.Agreed, Author: h.Author}
	if h.Couple {
		out.Household = "couple"
	}
	if h.Household.Housing == redirect.NoAid {
		out.Housing = "none"
	}
	return out, err
}

// Homes is the page of who was asked about their home.
type Homes struct {
	web.Frame
	Heading, Lead, Empty string
	Back                 web.Link
	Caption, Job, Told   string
	Rows                 []Home
}

// Home is one signed job, and whether its person told of their home.
type Home struct {
	Name web.Link
	Told string
}

func showHomes(v *desk.Visit) (any, error) {
	at := territory.ID(v.Territory)
	signed, err := companydb.Contracts(v.Context(), v.Read(), at, v.Today())
	if err != nil {
		return nil, err
	}
	list, err := financedb.Households(v.Context(), v.Read(), at)
	if err != nil {
		return nil, err
	}
	dates := map[people.ID]calendar.Date{}
	for _, h := range list {
		dates[h.Person] = h.Agreed
	}
	p := Homes{Lead: say.lead.In(v.Lang), Back: web.Link{Href: v.Href("/money/return"), Text: say.door.In(v.Lang)},
		Caption: say.caption.In(v.Lang), Job: say.job.In(v.Lang), Told: say.home.In(v.Lang)}
	n := 0
	for _, s := range signed {
		row, err := peopledb.One(v.Context(), v.Read(), at, s.Person)
		if err != nil {
			continue
		}
		told := say.notTold.In(v.Lang)
		if on, yes := dates[s.Person]; yes {
			n++
			told = lang.F("noté le %s, avec son accord", "recorded on %s, with their agreement", on).In(v.Lang)
		}
		p.Rows = append(p.Rows, Home{web.Link{Text: row.Name, Href: v.Href("/money/households/" + string(s.Person))}, told})
	}
	heading := lang.Count(n, lang.T("%s foyer noté, %s", "%s household recorded, %s"), lang.T("%s foyers notés, %s", "%s households recorded, %s"),
		lang.Count(len(p.Rows), lang.T("%s emploi signé", "%s job signed"), lang.T("%s emplois signés", "%s jobs signed")))
	if len(p.Rows) == 0 {
		p.Empty = say.empty.In(v.Lang)
	}
	p.Frame, p.Heading = v.Frame(heading), heading.In(v.Lang)
	return p, nil
}

// HomePage is the page of one person’s home.
type HomePage struct {
	web.Frame
	Heading, Lead, By string
	Back              web.Link
	Form              web.Form
	Erase             *web.Form
}

// showHomeOf reads what was told, which leaves a line in the book of readings.
func showHomeOf(v *desk.Visit) (any, error) {
	row, err := peopledb.One(v.Context(), v.Read(), territory.ID(v.Territory), people.ID(v.Path("person")))
	if err != nil {
		return nil, err
	}
	done, err := v.Run("money.home", map[string]any{"person": string(row.ID)})
	if err != nil {
		return nil, err
	}
	h := done.Out.(HomeTold)
	heading := lang.F("Le foyer de %s", "The household of %s", row.Name)
	who := desk.Ask{Name: "person", Kind: "hidden", Value: string(row.ID)}
	p := HomePage{Frame: v.Frame(heading), Heading: heading.In(v.Lang), Lead: say.leadOne.In(v.Lang), Back: web.Link{Href: v.Href("/money/households"), Text: say.title.In(v.Lang)}}
	if h.Found {
		p.By = lang.F("Noté le %s par %s. Votre lecture vient d’être notée au journal.", "Recorded on %s by %s. Your reading has just been noted in the journal.", h.Agreed, h.Author).In(v.Lang)
		f := v.Form("money.erase", say.erase, v.Href("/money/households"), who)
		f.Quiet = true
		p.Erase = &f
	}
	p.Form = v.Form("money.tell", say.save, v.Href("/money/households"), append([]desk.Ask{who}, homeAsks(h)...)...)
	return p, nil
}

func homeAsks(h HomeTold) []desk.Ask {
	amount := func(c money.Cents) string {
		if c == 0 {
			return ""
		}
		return typed.Text(c)
	}
	if h.Benefit == "" {
		h.Benefit = "none"
	}
	return []desk.Ask{{Name: "household", Kind: "choice", Value: h.Household, Options: []desk.Choice{{Value: "single", Label: say.single}, {Value: "couple", Label: say.couple}}},
		{Name: "children", Kind: "number", Most: 20, Value: strconv.Itoa(h.Children)},
		{Name: "housing", Kind: "choice", Value: h.Housing, Options: []desk.Choice{{Value: "flat", Label: say.housingFlat}, {Value: "none", Label: say.housingNone}}},
		{Name: "benefit", Kind: "choice", Value: h.Benefit, Options: []desk.Choice{{Value: "none", Label: say.noBenefit}, {Value: "rsa", Label: say.rsa}, {Value: "ass", Label: say.ass}, {Value: "are", Label: say.are}}},
		{Name: "told", Value: amount(h.Told), Hint: say.toldHint}, {Name: "partner", Value: amount(h.Partner), Hint: say.partnerHint}, {Name: "other", Value: amount(h.Other)},
		{Name: "agreed", Kind: "yes", Required: true}}
}
